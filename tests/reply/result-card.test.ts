import { describe, expect, it } from 'vitest'
import { capabilitiesOf } from '#src/reply/capabilities.ts'
import { bar, type CardElement } from '#src/reply/card-parts.ts'
import { createPhrases } from '#src/reply/phrases.ts'
import type { FactView, ReasonView } from '#src/reply/reply.ts'
import { resultCard } from '#src/reply/result-card.ts'

const words: Readonly<Record<string, string>> = {
  'talk.result.title': 'Reasons',
  'talk.result.title_beyond': 'All beyond you',
  'talk.result.beyond': 'Beyond you',
  'talk.result.uncertain': 'Only they know.',
  'talk.result.support': 'For: {facts}',
  'talk.result.on_page': 'The page says',
  'talk.result.besides': 'Besides',
  'talk.result.do': 'Do: {advice}',
  'talk.result.meanwhile': 'Meanwhile: {advice}',
  'talk.result.more': 'More',
  'talk.result.more_facts': '{count} more',
  'talk.band.likely': 'likely',
  'talk.facts.line': 'Noted: {facts}',
  'talk.facts.item': '{name}: {value}',
  'talk.buttons.change': 'Change',
  'talk.source.general': '(general)',
  'advice.rest.title': 'let it rest',
  'advice.rest.text': 'Wait a month.',
  'advice.rest.time': 'A month.',
}
const texts = new Map(Object.entries(words).map(([key, text]) => [key, [text]]))
for (const cause of ['own', 'theirs']) {
  for (const part of ['title', 'short', 'explain', 'accept'])
    texts.set(`causes.${cause}.${part}`, [`${cause} ${part}`])
}
for (let n = 0; n < 12; n++) texts.set(`n${n}`, [`name${n}`]).set(`v${n}`, [`value${n}`])

const rendering = {
  locale: 'en',
  phrases: createPhrases('en', texts),
  claims: new Map(),
  can: capabilitiesOf('direct-line'),
} as const

const reason = (cause: string, changeable: boolean, named = false): ReasonView => ({
  cause,
  band: 'likely',
  likelihood: 0.6,
  changeable,
  named,
  support: [],
  against: [],
  claims: [],
  general: true,
  advice: [{ id: 'rest', claims: [], general: true }],
})
const facts = (count: number): FactView[] =>
  Array.from({ length: count }, (_, n) => ({
    fact: `f${n}`,
    name: { phrase: `n${n}` },
    value: { phrase: `v${n}` },
  }))

const card = (reasons: readonly ReasonView[], count = 0) =>
  resultCard({ reasons, facts: facts(count), options: [] }, rendering) as { body: CardElement[] }

/** Every element, those inside others too; what is hidden only when `hidden`. */
function parts(element: unknown, hidden = false): CardElement[] {
  if (Array.isArray(element)) return element.flatMap((each) => parts(each, hidden))
  if (typeof element !== 'object' || element === null) return []
  const one = element as CardElement
  if (!hidden && one['isVisible'] === false) return []
  return [one, ...parts(Object.values(one), hidden)]
}
const textsIn = (element: unknown, hidden = false) =>
  parts(element, hidden).flatMap(({ type, text }) => (type === 'TextBlock' ? [String(text)] : []))
const headings = (element: unknown) =>
  parts(element).flatMap(({ style, text }) => (style === 'heading' ? [text] : []))

describe('the result card', () => {
  it('sets apart what one cannot change under a heading of its own', () => {
    expect(headings(card([reason('own', true), reason('theirs', false)]))).toEqual(['Reasons', 'Beyond you'])
  })

  it('has no heading with nothing under it when there is nothing one can change', () => {
    const shown = card([reason('theirs', false)])
    expect(headings(shown)).toEqual(['All beyond you'])
    expect(textsIn(shown)).not.toContain('Beyond you')
  })

  it('tells first, as such, what the page itself says', () => {
    const shown = card([reason('theirs', false, true), reason('own', true), reason('theirs', false)])
    expect(headings(shown)).toEqual(['The page says', 'Besides', 'Beyond you'])
    expect(textsIn(shown).slice(1, 3)).toEqual(['**1　theirs title**', 'theirs short'])
  })

  it('never says "do" of what one cannot change', () => {
    const advice = textsIn(card([reason('own', true), reason('theirs', false)])).filter((text) =>
      text.endsWith('let it rest'),
    )
    expect(advice).toEqual(['Do: let it rest', 'Meanwhile: let it rest'])
  })

  it('draws a line between two reasons, not above the first of a group', () => {
    const { body } = card([reason('own', true), reason('own', true), reason('theirs', false)])
    expect(body.flatMap(({ separator }) => (separator === undefined ? [] : [separator]))).toEqual([
      false,
      true,
      false,
    ])
  })

  it('keeps explanations and advice behind "more", and begins them with a capital', () => {
    const shown = card([reason('own', true), reason('own', true)])
    expect(textsIn(shown)).not.toContain('own explain')
    expect(textsIn(shown, true)).toContain('own explain')
    expect(textsIn(shown, true)).toContain('**Let it rest**')
    expect(textsIn(shown).filter((text) => text === 'own short')).toHaveLength(1)
    expect(textsIn(shown, true).filter((text) => text === 'own short')).toHaveLength(2)
  })

  it('lists a few facts at once and the others behind "more"', () => {
    const few = textsIn(card([reason('own', true)], 5)).join('\n')
    expect(few).toContain('name4: value4')
    const many = card([reason('own', true)], 12)
    expect(textsIn(many).join('\n')).not.toContain('name4: value4')
    expect(textsIn(many, true)).toContain(
      [4, 5, 6, 7, 8, 9, 10, 11].map((n) => `name${n}: value${n}`).join(' · '),
    )
  })
})

describe('a bar', () => {
  const written = (share: number) =>
    parts(bar(share), true)
      .map(({ text }) => text ?? '')
      .join('')

  it('falls back to line signs, filled to its share, where it is not known', () => {
    expect(written(0.5)).toBe('━'.repeat(12) + '─'.repeat(12))
    expect(written(0)).toBe('━' + '─'.repeat(23))
    expect(written(1)).toBe('━'.repeat(24))
  })
})
