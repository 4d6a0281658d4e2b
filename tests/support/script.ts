import { z } from 'zod'

const strings = z.array(z.string())

/** What must hold after a turn. What isn't named isn't looked at. */
const expectations = {
  /** The fact whose question is open after the turn; null: none is. */
  asks: z.string().nullable().optional(),
  /** The intent that the message was taken for. */
  intent: z.string().optional(),
  /** Facts held, with their values; null: not held. */
  facts: z.record(z.string(), z.string().nullable()).optional(),
  /** Phrases that are said, in this order, others between them allowed. */
  says: strings.optional(),
  /** Phrases that are not said. */
  says_not: strings.optional(),
  /** The first reasons of the result as it then stands, in order. */
  reasons: strings.optional(),
  /** Reasons that a result names, in any order. */
  names: strings.optional(),
  /** Reasons that a result does not name. */
  names_not: strings.optional(),
  /** true: a result is told; false: none is. */
  result: z.boolean().optional(),
  /** Claims of the articles that something in the turn is said to rest on. */
  rests_on: strings.optional(),
  /** Labels of buttons that are offered. */
  offers: strings.optional(),
  /** Text that a person reads somewhere in the turn. */
  reads: strings.optional(),
  reads_not: strings.optional(),
  /** Everything that a person reads in the turn, buttons included, to the letter. */
  shows: z.string().optional(),
  /** The language spoken after the turn. */
  locale: z.enum(['zh-CN', 'en']).optional(),
  /** An event that is sent beside the words. */
  event: z.string().optional(),
  /** Everything about the person is deleted. */
  erased: z.boolean().optional(),
  /** The bot says nothing. */
  silent: z.boolean().optional(),
  /** Texts that are kept for review, as they are kept. */
  keeps: strings.optional(),
}

const step = z
  .strictObject({
    /** The person types this. */
    say: z.string().optional(),
    /** `say` so many times in one message. */
    repeat: z.int().min(2).optional(),
    /** The person presses the button with this label: one of those just offered. */
    tap: z.string().optional(),
    /** So much time passes before: "3d", "40m". */
    after: z
      .string()
      .regex(/^\d+[dhm]$/)
      .optional(),
    /** An event comes in from a desk or an operator's system. */
    event_in: z
      .strictObject({
        name: z.string(),
        value: z.unknown(),
        /** user: forged by a client. */
        from: z.enum(['desk', 'operator', 'user']).default('desk'),
      })
      .optional(),
    ...expectations,
  })
  .refine(
    (each) => [each.say, each.tap, each.event_in].filter((way) => way !== undefined).length === 1,
    'a step has one of say, tap and event_in',
  )
  .refine((each) => each.repeat === undefined || each.say !== undefined, 'only what is said can be repeated')

export const scriptSchema = z.strictObject({
  /** The fact that this conversation shows, in the present tense. */
  name: z.string(),
  locale: z.enum(['zh-CN', 'en']),
  channel: z.string().default('directline'),
  /** What must hold of the greeting. */
  greeting: z.strictObject(expectations).optional(),
  steps: z.array(step).min(1),
})

export type Script = z.infer<typeof scriptSchema>
export type ScriptStep = Script['steps'][number]
export type Expectations = NonNullable<Script['greeting']>
