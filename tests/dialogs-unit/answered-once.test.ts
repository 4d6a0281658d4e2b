import { describe, expect, test } from 'vitest'
import type { Locale } from '#src/locale.ts'
import { afterTurn, oneTurn } from '#tests/support/one-turn.ts'

const CASE: Readonly<Record<Locale, string>> = {
  'zh-CN': '还清了借不了',
  en: "i paid it off and now i can't borrow",
}

/** The open question, and what asks the same twice in one breath. */
const rows: readonly [Locale, string][] = [
  ['en', 'only that line there. that means it comes back, right? will it come back?'],
  ['en', 'when is it back? how long until i can borrow again'],
  ['zh-CN', '什么时候能恢复，大概多久能恢复'],
  ['zh-CN', '是看征信吗，上不上征信啊'],
]

describe('a message that asks the same twice', () => {
  test.each(rows)('%s: is answered once: %s', async (locale, text) => {
    const asked = await afterTurn(undefined, locale, CASE[locale])
    const { phrases } = await oneTurn(asked, locale, text)
    const answers = phrases.filter((phrase) => phrase.startsWith('answers.'))
    expect(new Set(answers).size).toBe(answers.length)
    expect(answers.length).toBeGreaterThan(0)
  })
})
