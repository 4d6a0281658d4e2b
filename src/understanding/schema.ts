import { z } from 'zod'

const sentence = z.string().trim().min(1, 'an example is empty')

/** The name of an intent, as in its file name: lower-case words joined by underscores. */
export const intentName = z.string().regex(/^[a-z][a-z0-9_]*$/, 'lower-case words joined by _')

/** One file of intents/: `intents/<name>.yaml`. */
export const intentFile = z.strictObject({
  /** What the button says when we ask "did you mean …". */
  title: z.strictObject({ 'zh-CN': z.string().trim().min(1), en: z.string().trim().min(1) }),
  kind: z.enum(['topic', 'move', 'care']),
  examples: z.strictObject({ 'zh-CN': z.array(sentence), en: z.array(sentence) }),
})

export type IntentFile = z.infer<typeof intentFile>

const words = z.array(z.string().trim().min(1, 'a word is empty')).min(1, 'a group needs a word')

/** intents/synonyms.yaml: for each language, the word that stands for a group, and the words of the group. */
export const synonymsFile = z.strictObject({
  'zh-CN': z.record(z.string(), words),
  en: z.record(z.string(), words),
})
