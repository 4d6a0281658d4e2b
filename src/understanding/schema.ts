import { z } from 'zod'
import { checkPattern } from './grow-patterns.ts'

const sentence = z.string().trim().min(1, 'an example is empty')

const sentences = z.strictObject({ 'zh-CN': z.array(sentence), en: z.array(sentence) })

/** The name of an intent, as in its file name: lower-case words joined by underscores. */
export const intentName = z.string().regex(/^[a-z][a-z0-9_]*$/, 'lower-case words joined by _')

const odds = z.number().positive().max(20)

/** One file of intents/: `intents/<name>.yaml`. */
export const intentFile = z.strictObject({
  /** What the button says when we ask "did you mean …". */
  title: z.strictObject({ 'zh-CN': z.string().trim().min(1), en: z.string().trim().min(1) }),
  kind: z.enum(['topic', 'move', 'care']),
  /** How much commoner it is in real traffic than its share of all examples: in a first message, and once the talk is under way. */
  odds: z
    .union([odds, z.strictObject({ first: odds, later: odds })])
    .default(1)
    .transform((value) => (typeof value === 'number' ? { first: value, later: value } : value)),
  examples: sentences,
  /** What people say once a talk is under way: short, and of what was just said. */
  later: sentences.default({ 'zh-CN': [], en: [] }),
})

export type IntentFile = z.infer<typeof intentFile>

const words = z.array(z.string().trim().min(1, 'a word is empty')).min(1, 'a group needs a word')

/** intents/synonyms.yaml: for each language, the word that stands for a group, and the words of the group. */
export const synonymsFile = z.strictObject({
  'zh-CN': z.record(z.string(), words),
  en: z.record(z.string(), words),
})

const patterns = z
  .strictObject({
    slots: z.record(z.string().regex(/^[a-z]+$/, 'lower-case letters only'), z.string()),
    intents: z.record(intentName, z.array(z.string().min(1, 'a pattern is empty'))),
  })
  .superRefine(({ slots, intents }, context) => {
    for (const [intent, list] of Object.entries(intents)) {
      list.forEach((pattern, index) => {
        try {
          checkPattern(pattern, slots)
        } catch (error) {
          context.addIssue({
            code: 'custom',
            path: ['intents', intent, index],
            message: (error as Error).message,
          })
        }
      })
    }
  })

/** intents/patterns.yaml: for each language, the slots and the patterns of each intent. */
export const patternsFile = z.strictObject({ 'zh-CN': patterns, en: patterns })
