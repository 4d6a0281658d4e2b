import { z } from 'zod'

/** `repay`, `how_to_open`: lower-case words joined by underscores. */
const id = z.string().regex(/^[a-z][a-z0-9_]*$/, 'use lower-case letters, digits and underscores')

const claimIds = z.array(z.string().min(1))

/** What an answer rests on and where it leads; its words stand in content/<locale>/answers.yaml. */
const answer = z.strictObject({
  /** Claims of the articles that the text really rests on. */
  claims: claimIds.default([]),
  /** Claims that only the part behind "more" rests on. */
  more_claims: claimIds.default([]),
  /** Part of it is general knowledge beyond the articles; the bot says so. */
  general: z.boolean(),
  /** Up to three next steps: `interview`, `plan`, or an intent that has an answer or an interview of its own. */
  offers: z.array(id).max(3, 'offer no more than three next steps').default([]),
})

export const answersSchema = z.record(id, answer)

export type Answer = z.infer<typeof answer>

const keywords = z.array(z.string().min(1)).min(1)

/** Sub-topics of account_operation, the more particular before the more general. */
export const operationsSchema = z.strictObject({
  /** The topic for a message that no keyword fits. */
  default: id,
  topics: z.record(id, z.strictObject({ words: z.strictObject({ 'zh-CN': keywords, en: keywords }) })),
})

export type Operations = z.infer<typeof operationsSchema>

const wordings = z.union([z.string().min(1), z.array(z.string().min(1)).min(1)])

/** content/<locale>/answers.yaml: a text for every answer, and one for every operation. */
export const answerTextsSchema = z
  .object({ operations: z.record(id, wordings) })
  .catchall(z.strictObject({ text: wordings, more: z.string().min(1).optional() }))

export type AnswerTexts = z.infer<typeof answerTextsSchema>

/** content/<locale>/contacts.yaml: plain values that other phrases inline as {@contacts.<key>}. */
export const contactsSchema = z.record(
  id,
  z
    .string()
    .min(1)
    .regex(/^[^{}]*$/, 'a contact is a plain text without placeholders'),
)
