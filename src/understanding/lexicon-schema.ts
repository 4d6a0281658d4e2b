import { z } from 'zod'
import { expandPattern, patternRegExp } from './expand-pattern.ts'

/** Words as patterns: `还(清|完)[了]`. */
const wordPattern = z
  .string()
  .trim()
  .min(1, 'a word is empty')
  .superRefine((pattern, context) => {
    try {
      expandPattern(pattern)
    } catch (error) {
      context.addIssue({ code: 'custom', message: (error as Error).message })
    }
  })

/** Words as patterns that need not be written out: any number of texts. */
const freePattern = z
  .string()
  .trim()
  .min(1, 'a word is empty')
  .refine(compiles, 'the brackets of this pattern do not match')

function compiles(pattern: string): boolean {
  try {
    patternRegExp(pattern)
    return true
  } catch {
    return false
  }
}

const words = z.array(wordPattern).default([])

export const conceptName = z.string().regex(/^[a-z]+(\.[a-z]+)?$/, 'lower-case letters, with one dot at most')

const concept = z.strictObject({ 'zh-CN': words, en: words })

/** See compileTemplate in fact-rules.ts. */
const template = z.string().min(1, 'a pattern is empty')

const templates = z.strictObject({
  'zh-CN': z.array(template).default([]),
  en: z.array(template).default([]),
})

const bothTemplates = z.strictObject({ 'zh-CN': z.array(template).min(1), en: z.array(template).min(1) })

const factRule = z.strictObject({
  /** A fact of the labels (repay, symptom, …), a fact of the diagnosis, or a name for other rules, beginning with `is_`. */
  key: z.string().regex(/^[a-z_]+$/),
  value: z.string().min(1),
  /** What says so. */
  says: templates,
  /** What in the same message takes it back. */
  unless: templates.prefault({}),
  /** Keys or key=value, one of which must have been found by an earlier rule. */
  with: z.array(z.string()).default([]),
  /** Keys or key=value, none of which may have been found by an earlier rule. */
  without: z.array(z.string()).default([]),
  /** before: what is asked ("will …?") states nothing from the question word on; any: nothing in its whole clause. */
  asked: z.enum(['any', 'before', 'never']).default('before'),
  /** True when a wish ("I want to …") states it all the same. */
  wish: z.boolean().default(false),
  /** What it means to the diagnosis, fact → value, where that is more exact than what the label stands for. */
  facts: z.record(z.string(), z.string()).optional(),
})

/** intents/lexicon.yaml */
export const lexiconFile = z.strictObject({
  concepts: z.record(conceptName, concept),
  /** Concepts that may stand between two words without changing how they belong together. */
  light: z.array(conceptName).min(1),
  /** How a clause shows that it states nothing; see MoodPatterns in lexicon.ts. */
  moods: z.strictObject({
    condition: bothTemplates,
    asking: bothTemplates,
    able: bothTemplates,
    asked: bothTemplates,
    given: bothTemplates,
    wish: bothTemplates,
    disclaimed: bothTemplates,
  }),
  facts: z.array(factRule),
})

const wordsOfBoth = z.strictObject({ 'zh-CN': z.array(freePattern), en: z.array(freePattern) })

/** intents/answers.yaml */
export const answersFile = z.strictObject({
  moves: z.strictObject({
    declined: wordsOfBoth,
    unknown: wordsOfBoth,
    hedge: wordsOfBoth,
    yes: wordsOfBoth,
    no: wordsOfBoth,
    /** Words that may stand around an answer without changing it. */
    filler: wordsOfBoth,
  }),
  /** Words that stand in many patterns: written there as <name>. */
  slots: z.record(z.string(), wordsOfBoth),
  /** fact → the value that a bare yes or no means, for questions that can be answered so. */
  yes_no: z.record(z.string(), z.strictObject({ yes: z.string().optional(), no: z.string().optional() })),
  /** fact → value → how people answer with it. */
  facts: z.record(z.string(), z.record(z.string(), wordsOfBoth)),
})

export type LexiconFile = z.infer<typeof lexiconFile>
export type AnswersFile = z.infer<typeof answersFile>
export type FactRuleData = LexiconFile['facts'][number]
