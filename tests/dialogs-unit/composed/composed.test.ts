import { readFileSync } from 'node:fs'
import { load } from 'js-yaml'
import { describe, expect, test } from 'vitest'
import type { ConversationState } from '#src/conversation/state.ts'
import { LOCALES, type Locale } from '#src/locale.ts'
import { afterTurn, oneTurn } from '#tests/support/one-turn.ts'

interface Words {
  readonly case: string
  /** fact → answer → value */
  readonly answers: Readonly<Record<string, Readonly<Record<string, string>>>>
  readonly before: readonly string[]
  readonly behind: readonly string[]
  /** Pieces of a first message, and the fact that each states; one of each list at most goes into it. */
  readonly first: readonly Readonly<Record<string, string>>[]
  readonly joins: readonly string[]
  readonly asks: readonly string[]
  /** A talk as far as a result, in which all of `corrected` is held otherwise. */
  readonly told: readonly string[]
  readonly corrected: readonly {
    readonly of: string
    readonly was: string
    readonly is: string
    readonly to: string
  }[]
  /** With {was} and {is}. */
  readonly corrections: readonly string[]
  /** Question → the phrase that answers it, or one of several that do, said beside any answer. */
  readonly asides: Readonly<Record<string, string>>
  /** With {answer} and {question}. */
  readonly besides: readonly string[]
}

const words = load(readFileSync(new URL('words.yaml', import.meta.url), 'utf8')) as Record<Locale, Words>

/** The conversation as it stands when this is asked. */
async function asked(locale: Locale, fact: string): Promise<ConversationState> {
  const state = await afterTurn(undefined, locale, words[locale].case)
  state.open = { fact, misses: 0, narrowing: false }
  return state
}

/** Every choice of one from each list, as far as `most` of them, spread evenly. */
function choices(lists: readonly (readonly string[])[], most: number): string[][] {
  const all = lists.reduce<string[][]>(
    (made, list) => made.flatMap((one) => list.map((next) => [...one, next])),
    [[]],
  )
  const step = Math.max(1, Math.floor(all.length / most))
  return all.filter((_, at) => at % step === 0)
}

describe.each(LOCALES)('%s: words put together', (locale) => {
  const { answers, before, behind, first, joins, asks } = words[locale]

  test.each(Object.keys(answers))('an answer about %s holds whatever stands around it', async (fact) => {
    const lost: string[] = []
    for (const [answer, value] of Object.entries(answers[fact] ?? {})) {
      for (const said of [...before.map((head) => head + answer), ...behind.map((tail) => answer + tail)]) {
        const held = (await afterTurn(await asked(locale, fact), locale, said)).facts[fact]?.value
        if (held !== value) lost.push(`${said}: ${held}`)
      }
    }
    expect(lost).toEqual([])
  })

  test.each(joins)('a first message joined by "%s" loses none of its pieces', async (join) => {
    const lost: string[] = []
    for (const [ask, ...pieces] of choices([asks, ...first.map((list) => Object.keys(list))], 120)) {
      const said = [...pieces, ask].filter((piece) => piece !== '').join(join)
      const { facts } = await afterTurn(undefined, locale, said)
      const wanted = pieces.map((piece) => first.map((list) => list[piece]).find(Boolean) as string)
      const missing = wanted.filter((fact) => facts[fact] === undefined)
      if (missing.length > 0) lost.push(`${said}: ${missing.join(' ')}`)
    }
    expect(lost).toEqual([])
  })

  test.each(words[locale].corrections)('"%s" puts any fact right, and no other', async (form) => {
    const { told, corrected } = words[locale]
    const wrong: string[] = []
    let state: ConversationState | undefined
    for (const [turn, message] of told.entries()) {
      state = await afterTurn(state, locale, message)
      if (turn !== MIDWAY && turn !== told.length - 1) continue
      for (const { of, was, is, to } of corrected) {
        if (state.facts[of] === undefined) continue
        const said = form.replace('{was}', was).replace('{is}', is)
        const { facts } = await afterTurn(state, locale, said)
        const others = Object.keys(state.facts).filter(
          (fact) => fact !== of && facts[fact]?.value !== state?.facts[fact]?.value,
        )
        if (facts[of]?.value !== to || others.length > 0)
          wrong.push(`${said}: ${of} ${facts[of]?.value} ${others.join(' ')}`)
      }
    }
    expect(wrong).toEqual([])
  })

  test.each(Object.entries(words[locale].asides))(
    'beside an answer "%s" is answered',
    async (question, key) => {
      const lost: string[] = []
      for (const [fact, said] of Object.entries(answers)) {
        for (const [answer, value] of Object.entries(said)) {
          for (const form of words[locale].besides) {
            const text = form.replace('{answer}', answer).replace('{question}', question)
            const { state, phrases } = await oneTurn(await asked(locale, fact), locale, text)
            const answered = key.split(' or ').some((one) => phrases.includes(one))
            if (state.facts[fact]?.value !== value || !answered)
              lost.push(`${text}: ${state.facts[fact]?.value} ${phrases[0]}`)
          }
        }
      }
      expect(lost).toEqual([])
    },
  )
})

/** The turn of the talk told after which corrections are tried the first time. */
const MIDWAY = 3
