import { z } from 'zod'

/** The shapes of content/<locale>/{facts,causes,advice}.yaml: the words for what content/knowledge/ holds in numbers. */

const text = z.string().trim().min(1, 'the text is empty')

const valueText = z.strictObject({
  /** On a button; of a fact that is never asked there is none. */
  option: text.optional(),
  /** Half a clause to say it back to the person. */
  said: text,
  /** In the list of facts, after the fact's name. */
  value: text,
})

const factText = z.strictObject({
  /** A short noun, for the list of facts. */
  name: text,
  /** The question: the first time, and the second time with an example. Whether it can be skipped is said by the dialog. */
  ask: z.tuple([text, text]).optional(),
  /** The question that narrows a vague value, likewise in two wordings. */
  ask_vague: z.tuple([text, text]).optional(),
  /** The question where the fact is known that `known_with` names: {known} is that one, said back. */
  ask_known: text.optional(),
  /** Why we ask. */
  why: text.optional(),
  values: z.record(z.string(), valueText),
})

const causeText = z.strictObject({
  title: text,
  /** Other words by which somebody may speak of it, in lower case, each telling enough to stand for it in a message. */
  called: z.array(text).min(1),
  /** One sentence. */
  short: text,
  /** How it works, in two to four sentences. */
  explain: text,
  /** Of a cause that the person can't change: what it means, and what to watch. What one can do is said as advice. */
  accept: text.optional(),
})

const adviceText = z.strictObject({
  title: text,
  /** What to do, beginning with a first step for this week. */
  text,
  /** How long until it counts. */
  time: text,
})

export const factTextsSchema = z.strictObject({ facts: z.record(z.string(), factText) })
export const causeTextsSchema = z.strictObject({ causes: z.record(z.string(), causeText) })
export const adviceTextsSchema = z.strictObject({ advice: z.record(z.string(), adviceText) })

export type ValueText = z.infer<typeof valueText>
export type FactText = z.infer<typeof factText>
export type CauseText = z.infer<typeof causeText>
export type AdviceText = z.infer<typeof adviceText>

/** All words of the knowledge in one language, by id. */
export interface KnowledgeTexts {
  readonly facts: Readonly<Record<string, FactText>>
  readonly causes: Readonly<Record<string, CauseText>>
  readonly advice: Readonly<Record<string, AdviceText>>
}
