import { weighedFacts } from '#dialogs/facts/weighed-facts.ts'
import { assembleBot } from '#src/assemble-bot.ts'
import type { Bot } from '#src/conversation/bot.ts'
import { LOCALES, type Locale } from '#src/locale.ts'
import type { PhraseTable } from '#src/reply/phrases.ts'
import { notByScripts } from './coverage-exemptions.ts'
import { claimsOf, type Reached } from './play-script.ts'
import { testBot } from './test-bot.ts'

/** What scripts can reach, by kind; what they didn't reach is named as it stands in the data. */
export interface Missing {
  readonly intents: readonly string[]
  readonly questions: readonly string[]
  readonly values: readonly string[]
  readonly causes: readonly string[]
  readonly claims: readonly string[]
  /** With their language: "en talk.greet". */
  readonly phrases: readonly string[]
}

export interface Coverage {
  add(reached: Reached): void
  missing(): Missing
}

/** A bot that notes which phrases it shows, and the count of what its conversations reach. */
export function createCoverage(): { bot: Bot; coverage: Coverage } {
  const { data } = testBot()
  const shown = new Set<string>()
  const phrases = Object.fromEntries(
    LOCALES.map((locale) => [locale, noting(data.phrases[locale], (key) => shown.add(`${locale} ${key}`))]),
  ) as Record<Locale, PhraseTable>
  const bot = assembleBot({ ...data, phrases })

  const intents = new Set<string>()
  const questions = new Set<string>()
  const values = new Set<string>()
  const causes = new Set<string>()
  const claims = new Set<string>()
  const coverage: Coverage = {
    add({ turns }) {
      for (const { turn } of turns) {
        const { action, state, replies, understanding } = turn
        if (action?.kind === 'intent') intents.add(action.intent)
        else if (!action && turn.text) intents.add(understanding.intents[0]?.name ?? '')
        if (state.open) questions.add(state.open.fact)
        for (const [fact, held] of Object.entries(state.facts)) values.add(`${fact}: ${held.value}`)
        for (const [fact, value] of Object.entries(weighedFacts(state)))
          values.add(`${fact}: ${String(value)}`)
        for (const reply of replies) {
          for (const claim of claimsOf(reply)) claims.add(claim)
          if (reply.kind === 'claims') for (const claim of reply.claims) claims.add(claim)
          if (reply.kind === 'result') for (const reason of reply.result.reasons) causes.add(reason.cause)
        }
      }
    },
    missing() {
      const { knowledge } = data
      const without = (all: readonly string[], reached: ReadonlySet<string>) =>
        all.filter((each) => !reached.has(each))
      return {
        intents: without(
          data.intents.intents.map(({ name }) => name),
          intents,
        ),
        questions: without(
          Object.keys(knowledge.facts).filter((fact) => knowledge.facts[fact]?.asked),
          questions,
        ),
        values: without(
          Object.entries(knowledge.facts).flatMap(([fact, { values: own }]) =>
            Object.keys(own).map((value) => `${fact}: ${value}`),
          ),
          values,
        ),
        causes: without(Object.keys(knowledge.causes), causes),
        claims: without(Object.keys(data.articles.claims), claims),
        phrases: LOCALES.flatMap((locale) =>
          without(
            [...data.phrases[locale].keys()]
              .filter((key) => !notByScripts.some(({ phrases: pattern }) => pattern.test(key)))
              .map((key) => `${locale} ${key}`),
            shown,
          ),
        ),
      }
    },
  }
  return { bot, coverage }
}

export function coverageReport(missing: Missing): string {
  return Object.entries(missing)
    .map(([kind, names]: [string, readonly string[]]) =>
      names.length === 0
        ? `${kind}: all reached`
        : `${kind}: ${names.length} not reached\n${names.map((name) => `  ${name}`).join('\n')}`,
    )
    .join('\n')
}

/** The same table, telling when a wording is taken from it. */
function noting(table: PhraseTable, taken: (key: string) => void): PhraseTable {
  return new Map(
    [...table].map(([key, wordings]) => [
      key,
      new Proxy(wordings, {
        get(target, name, receiver) {
          if (typeof name === 'string' && /^\d+$/.test(name)) taken(key)
          return Reflect.get(target, name, receiver) as unknown
        },
      }),
    ]),
  )
}
