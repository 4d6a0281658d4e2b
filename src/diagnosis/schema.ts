import { z } from 'zod'

/**
 * The shapes of content/knowledge/*.yaml: ids and numbers, no prose. What is wrong with one file alone is said here;
 * what is wrong between files is said by src/loading/load-knowledge.ts.
 */

const id = z.string().regex(/^[a-z0-9_]+$/, 'an id is lower-case letters, digits and underscores')

export const claimId = z.string().regex(/^[RO]\d\d$/, 'a claim id is R or O and two digits')

/** Where the reader of a fact finds it in the list of facts. */
export const FACT_GROUPS = ['history', 'loans', 'income', 'usage', 'purpose', 'account', 'event'] as const

const points = z
  .number()
  .min(-20, 'a weight lies between -20 and 20 points')
  .max(20, 'a weight lies between -20 and 20 points')

const factSchema = z.strictObject({
  group: z.enum(FACT_GROUPS),
  /** Each value in its order, with the share of people we expect to give it. A vague value has share 0. */
  values: z.record(id, z.number().min(0).max(1)),
  /** What a typed number counts, and which numbers mean which value: [from, to), null = no upper end. */
  unit: z.enum(['count', 'yuan', 'days', 'months']).optional(),
  bins: z.record(id, z.tuple([z.number().min(0), z.number().nullable()])).optional(),
  /** What asking costs, in bits: how tiring or intrusive the question is. */
  cost: z.number().min(0).max(2),
  /** false: never asked; it is known only where it was told, or follows from what was. */
  asked: z.boolean().default(true),
  /** Always covered in an interview, unless stated or declined. */
  always: z.boolean().default(false),
  /** Money and shame: the question says that it can be skipped. */
  touchy: z.boolean().default(false),
  /** A fact that may have been told already and belongs to this one; the question then begins with it. */
  known_with: id.optional(),
  /** ascending: each later value looks worse to a lender; descending: each earlier one. No weight may say otherwise. */
  worse: z.enum(['ascending', 'descending']).optional(),
  /** Asked only once these facts are known with one of these values; void when they are known with another. */
  needs: z.record(id, z.array(id).min(1)).default({}),
  /** A value that leaves something open, and the values it may be narrowed to. */
  vague: z.record(id, z.array(id).min(2)).default({}),
  /** The intent whose answer speaks of this fact, for a question asked along with the answer ("does that matter?"). */
  topic: id.optional(),
  /** The claims on which the answer to "why do you ask" rests. */
  why_claims: z.array(claimId).default([]),
})

export const factsFileSchema = z.strictObject({
  interview: z.strictObject({
    /** At most so many questions, answered, declined or stated ones together. */
    most_questions: z.number().int().min(3).max(20),
    /** What each question already put adds to the cost of the next one, in bits. */
    fatigue: z.number().min(0).max(1),
  }),
  facts: z.record(id, factSchema),
})

const causeSchema = z.strictObject({
  /** Before anything is known, in points. */
  prior: points,
  /** article: the articles name it, see claims; general: careful general knowledge. */
  source: z.enum(['article', 'general']),
  /** Whether the person can do something about it. */
  changeable: z.boolean(),
  claims: z.array(claimId).default([]),
  /** fact → values with which the lender itself names this cause; then it is told before what we infer. */
  named_by: z.record(id, z.array(id).min(1)).default({}),
  /** fact → value → points; a value not named has weight 0. */
  weights: z.record(id, z.record(id, points)),
})

export const causesFileSchema = z.strictObject({
  /** The least likelihood (0..1) of each band; below `possible` a cause is unlikely and not named. */
  bands: z
    .strictObject({
      very_likely: z.number().gt(0).lt(1),
      likely: z.number().gt(0).lt(1),
      possible: z.number().gt(0).lt(1),
    })
    .refine((b) => b.very_likely > b.likely && b.likely > b.possible, 'the bands must descend'),
  /** A result names no more reasons than this, of both kinds together. */
  most_reasons: z.number().int().min(1).max(6),
  causes: z.record(id, causeSchema),
})

const adviceSchema = z.strictObject({
  /** The causes it answers to. */
  causes: z.array(id).min(1),
  source: z.enum(['article', 'general']),
  claims: z.array(claimId).default([]),
  /** The change of one's own situation that it amounts to, for "what if": which fact, from where to where, how long. */
  change: z
    .strictObject({
      fact: id,
      steps: z.array(z.strictObject({ from: id, to: id, months: z.number().min(0).max(60) })).min(1),
    })
    .optional(),
})

export const adviceFileSchema = z.strictObject({ advice: z.record(id, adviceSchema) })

export type FactsFile = z.infer<typeof factsFileSchema>
export type CausesFile = z.infer<typeof causesFileSchema>
export type AdviceFile = z.infer<typeof adviceFileSchema>
