import { z } from 'zod'
import { signSchema } from './signs.ts'

/** intents/result-signs.yaml: by which words the result that was told is asked about. */
export const resultSignsSchema = z.strictObject({
  why_barely: signSchema,
  takes_up_reasons: signSchema,
  wants_certainty: signSchema,
  what_to_do: signSchema,
  asks_order: signSchema,
  wants_it_short: signSchema,
  asks_meaning: signSchema,
  wants_it_again: signSchema,
  how_long: signSchema,
  what_then: signSchema,
  points_at_reason: signSchema,
  other_ways: signSchema,
  whether_it_helps: signSchema,
  weighs_more: signSchema,
  protests_weight: signSchema,
  supposes: signSchema,
  two_things: signSchema,
  why_listed: signSchema,
})

export type ResultSigns = z.infer<typeof resultSignsSchema>

export type ResultSign = keyof ResultSigns
