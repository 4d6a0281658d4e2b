import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import type { Locale } from '#src/locale.ts'
import { afterTurn } from '#tests/support/one-turn.ts'

/**
 * What one message leaves noted: language, open question (or -), facts held before (or -), facts held after, words.
 * `fact=value#number` also checks the number; `fact!` is not held.
 */
const rows = readFileSync(new URL('what-words-hold.tsv', import.meta.url), 'utf8')
  .split('\n')
  .filter((line) => line !== '' && !line.startsWith('#'))
  .map((line) => line.split('\t') as [Locale, string, string, string, string])

const CASE: Readonly<Record<Locale, string>> = {
  'zh-CN': '还清了借不了',
  en: "i paid it off and now i can't borrow",
}

function pairs(text: string): [string, string][] {
  return text === '-' ? [] : text.split(' ').map((pair) => pair.split('=') as [string, string])
}

async function heldAfter(locale: Locale, open: string, before: string, text: string) {
  const state = await afterTurn(undefined, locale, CASE[locale])
  for (const [fact, said] of pairs(before)) {
    const [value = '', exact] = said.split('#')
    state.facts[fact] = { value, how: 'stated', ...(exact && { exact: Number(exact) }) }
  }
  state.open = open === '-' ? undefined : { fact: open, misses: 0, narrowing: false }
  return (await afterTurn(state, locale, text)).facts
}

describe('what words leave noted', () => {
  test.each(rows)('%s, asked for %s, with %s: %s from "%s"', async (locale, open, before, after, text) => {
    const facts = await heldAfter(locale, open, before, text)
    const seen = Object.fromEntries(
      pairs(after).map(([fact, wanted]) => {
        const held = facts[fact.replace('!', '')]
        const number = wanted?.includes('#') ? `#${held?.exact ?? held?.words?.text}` : ''
        return [fact, held && `${held.value}${number}`]
      }),
    )
    expect(seen).toEqual(Object.fromEntries(pairs(after)))
  })
})
