import { z } from 'zod'
import type { Locale } from '#src/locale.ts'
import { anyPattern, typedPatterns } from './typed-patterns.ts'

/** What is being spoken of: the fact that is asked for, else the step of a plan, or a result that was told. */
export const PLACES = [
  'record',
  'other_loans',
  'since_repaid',
  'notice',
  'income',
  'frequency',
  'applications',
  'result',
  'plan_costs',
  'plan_debts',
  'plan_shown',
] as const

export type Place = (typeof PLACES)[number]

const sideQuestion = z.strictObject({
  /** Claims of the articles that the answer rests on. */
  claims: z.array(z.string().min(1)).default([]),
  /** Part of the answer, or all of it, is general knowledge. */
  general: z.boolean(),
  /** The words that ask it tell something of the case, too: "I get paid in cash, how do I show that". */
  tells: z.boolean().default(false),
  /** Where people ask it: there its examples count for more. */
  at: z.array(z.enum(PLACES)).default([]),
  /** Words that surely ask it, heard before all else; without any it is only read by its examples. */
  says: z.strictObject({ 'zh-CN': typedPatterns, en: typedPatterns }).optional(),
  /** Words without which its examples aren't enough: an answer that warns of a wrong is for who may mean one. */
  wants: z.strictObject({ 'zh-CN': typedPatterns, en: typedPatterns }).optional(),
})

/** intents/side-questions.yaml: narrower questions than an intent has, by name; the first one that fits is meant. */
export const sideQuestionsSchema = z.record(
  z.string().regex(/^[a-z][a-z_]*$/, 'use lower-case letters and underscores'),
  sideQuestion,
)

export type SideQuestions = z.infer<typeof sideQuestionsSchema>

export interface SideQuestionFound {
  readonly name: string
  /** What is left of the message without the clauses that ask it. */
  readonly beside: string
  /** What of the message may tell something: the same, or all of it where the words that ask tell something, too. */
  readonly rest: string
}

/** The first side question that a message asks. */
export function findSideQuestion(
  text: string,
  locale: Locale,
  questions: SideQuestions,
): SideQuestionFound | undefined {
  for (const { name, pattern } of compiled(questions, locale)) {
    const found = pattern.exec(text)
    if (!found) continue
    const beside = withoutClause(text, found.index, found.index + found[0].length, locale)
    return { name, beside, rest: questions[name]?.tells === true ? text : beside }
  }
  return undefined
}

/** In hurried Chinese a space separates clauses too; the comma of 20,000 separates none. */
const BREAK: Readonly<Record<Locale, RegExp>> = {
  'zh-CN': /^(?:[，。!！?？；;\s]|[,.](?!\d))/u,
  en: /^(?:[!?;\n]|[,.](?!\d))/u,
}

/** The text without the whole clauses that a stretch of it touches. */
function withoutClause(text: string, from: number, to: number, locale: Locale): string {
  const breaksAt = (at: number) => BREAK[locale].test(text.slice(at, at + 2))
  // A pattern that takes the mark before it with it begins behind it.
  let start = from < to && breaksAt(from) ? from + 1 : from
  while (start > 0 && !breaksAt(start - 1)) start--
  let end = to
  // A pattern that takes the question mark with it ends there.
  if (end > from && breaksAt(end - 1)) end--
  while (end < text.length && !breaksAt(end)) end++
  return (text.slice(0, start) + text.slice(end + 1)).trim()
}

/** Whether a text may be answered as a question that it is like: it holds the words that one wants, if it wants any. */
export function mayAsk(text: string, locale: Locale, { wants }: SideQuestions[string]): boolean {
  return wants === undefined || anyPattern(wants[locale]).test(text)
}

interface Compiled {
  readonly name: string
  readonly pattern: RegExp
}

/** Made once for each language. */
const made = new WeakMap<SideQuestions, Partial<Record<Locale, readonly Compiled[]>>>()

function compiled(questions: SideQuestions, locale: Locale): readonly Compiled[] {
  const known = made.get(questions) ?? {}
  made.set(questions, known)
  return (known[locale] ??= Object.entries(questions).flatMap(([name, { says }]) =>
    says ? [{ name, pattern: anyPattern(says[locale]) }] : [],
  ))
}
