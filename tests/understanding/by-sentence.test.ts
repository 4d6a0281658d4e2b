import { describe, expect, it } from 'vitest'
import type { Locale } from '#src/locale.ts'
import { bySentence } from '#src/understanding/by-sentence.ts'
import type { Understand } from '#src/understanding/understand.ts'

/** A recogniser of a few words: the last of them that a text holds is what it is about. */
const words: readonly (readonly [word: string, intent: string, score: number])[] = [
  ['bakery', 'out_of_scope', 0.9],
  ['card', 'account_operation', 0.8],
  ['plan', 'plan_finances', 0.7],
  ['again', 'can_reborrow', 0.9],
  ['thanks', 'thanks_bye', 0.9],
  ['no way out', 'distress', 0.6],
  ['保险', 'out_of_scope', 0.9],
  ['怎么办', 'what_first', 0.9],
]

const understand: Understand = (text, locale) => {
  const [, name, score] = words.find(([word]) => text.includes(word)) ?? ['', 'greeting', 0.2]
  return { text, locale, intents: [{ name, score }], facts: [] }
}

const read = (text: string, locale: Locale = 'en') => bySentence(understand)(text, locale).intents[0].name

describe('a message of several sentences', () => {
  it('is about the sentence that says plainly what it wants', () => {
    expect(read('I work at a bakery. Can we make a plan for that')).toBe('plan_finances')
    expect(read('It was my card, and when can I borrow again?')).toBe('can_reborrow')
  })

  it('has a space for a full stop in hurried Chinese', () => {
    expect(read('那怎么办 我下个月要交保险', 'zh-CN')).toBe('what_first')
    expect(read('怎么办 1 万块的保险', 'zh-CN')).toBe('out_of_scope')
  })

  it('is about despair wherever a sentence of it stands', () => {
    expect(read('can I borrow again? I see no way out')).toBe('distress')
  })

  it('keeps its reading as a whole where that is sure, and small words around it count for nothing', () => {
    expect(read('can I make a plan? or borrow again?')).toBe('plan_finances')
    expect(read('it is at the bakery. thanks')).toBe('out_of_scope')
    expect(read('it is at the bakery')).toBe('out_of_scope')
  })

  it('leaves a step in the app what it is, when a sentence surely asks for one', () => {
    expect(read('Can I make a plan? Where is my card')).toBe('account_operation')
  })
})
