import type { Locale } from '#src/locale.ts'
import { anyOf, patternRegExp, wholly } from './expand-pattern.ts'
import type { AnswersFile } from './lexicon-schema.ts'
import { madeOf, type MadeOf } from './made-of.ts'

/** How people answer, in one language, ready to be looked for. */
export interface LocaleAnswerWords {
  readonly moves: {
    /** Found anywhere in a clause. */
    readonly declined: RegExp
    readonly unknown: RegExp
    readonly hedge: RegExp
    /** The whole of a clause, but for words that say nothing. */
    readonly yes: MadeOf
    readonly no: MadeOf
  }
  /** Words around an answer that say nothing by themselves, at either end of a clause. */
  readonly fillerBefore: RegExp
  readonly fillerAfter: RegExp
  /** What a loan elsewhere is called, each name once for each place where it stands. */
  readonly loanNames: RegExp
  /** fact → value → its words */
  readonly facts: ReadonlyMap<string, ReadonlyMap<string, ValueWords>>
}

export interface ValueWords {
  readonly anywhere: readonly RegExp[]
  /** Words that mean the value only when they are all that is said; written with = before them. */
  readonly whole: RegExp | undefined
}

/** intents/answers.yaml, compiled. */
export interface AnswerWords {
  readonly byLocale: Readonly<Record<Locale, LocaleAnswerWords>>
  readonly yesNo: AnswersFile['yes_no']
}

/** Compiles the file; it has been checked before, so nothing throws. */
export function compileAnswerWords(file: AnswersFile): AnswerWords {
  return {
    byLocale: { 'zh-CN': compileLocale(file, 'zh-CN'), en: compileLocale(file, 'en') },
    yesNo: file.yes_no,
  }
}

function compileLocale(file: AnswersFile, locale: Locale): LocaleAnswerWords {
  const { declined, unknown, hedge, yes, no } = file.moves
  const filler = file.moves.filler[locale].toSorted((a, b) => b.length - a.length).join('|')
  return {
    moves: {
      declined: anyOf(declined[locale]),
      unknown: anyOf(unknown[locale]),
      hedge: anyOf(hedge[locale]),
      yes: madeOf(yes[locale], without(file.moves.filler[locale], no[locale])),
      no: madeOf(no[locale], without(file.moves.filler[locale], yes[locale])),
    },
    fillerBefore: new RegExp(`^(?:(?:${filler})(?![a-z'])[ ,]*)+`),
    fillerAfter: new RegExp(`(?:[ ,]*(?<![a-z'])(?:${filler}))+$`),
    loanNames: patternRegExp(`(${file.slots['loan']?.[locale].join('|') ?? ''})`),
    facts: new Map(
      Object.entries(file.facts).map(([fact, values]) => [
        fact,
        new Map(
          Object.entries(values).map(([value, words]) => [
            value,
            compileValue(words[locale].map((pattern) => filled(pattern, file.slots, locale))),
          ]),
        ),
      ]),
    ),
  }
}

function filled(pattern: string, slots: AnswersFile['slots'], locale: Locale): string {
  return pattern.replace(SLOT, (_, name: string) => `(${slots[name]?.[locale].join('|') ?? ''})`)
}

/** <loan> in a pattern. */
export const SLOT = /<(\w+)>/g

function without(words: readonly string[], others: readonly string[]): string[] {
  return words.filter((word) => !others.includes(word))
}

function compileValue(patterns: readonly string[]): ValueWords {
  const whole = patterns.filter((pattern) => pattern.startsWith('=')).map((pattern) => pattern.slice(1))
  return {
    anywhere: patterns.filter((pattern) => !pattern.startsWith('=')).map(patternRegExp),
    whole: whole.length > 0 ? wholly(whole) : undefined,
  }
}
