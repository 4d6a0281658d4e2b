import { z } from 'zod'
import { isAccepted, type Judged, type Scores } from './score.ts'

/** A run kept as JSON, to be compared with a later one. */
export const savedRun = z.object({
  strict: z.number(),
  accepted: z.number(),
  macroF1: z.number(),
  falseInterviews: z.number(),
  outOfScope: z.number(),
  factPrecision: z.number(),
  factRecall: z.number(),
  calibrationError: z.number(),
  rows: z.array(
    z.object({
      text: z.string(),
      label: z.string(),
      intent: z.string(),
      score: z.number(),
      accepted: z.boolean(),
    }),
  ),
})

export type SavedRun = z.infer<typeof savedRun>

export function saveRun(scores: Scores, judged: readonly Judged[]): SavedRun {
  const part = ({ right, of }: { right: number; of: number }) => (of > 0 ? right / of : 0)
  return {
    strict: part(scores.strict),
    accepted: part(scores.accepted),
    macroF1: scores.macroF1,
    falseInterviews: part(scores.falseInterviews),
    outOfScope: part(scores.outOfScope),
    factPrecision: part(scores.factPrecision),
    factRecall: part(scores.factRecall),
    calibrationError: scores.calibrationError,
    rows: judged.map((one) => ({
      text: one.message.text,
      label: one.message.label,
      intent: one.intents[0].name,
      score: one.intents[0].score,
      accepted: isAccepted(one),
    })),
  }
}

export interface Comparison {
  readonly figures: readonly { readonly name: string; readonly before: number; readonly after: number }[]
  readonly better: readonly Change[]
  readonly worse: readonly Change[]
}

export interface Change {
  readonly text: string
  readonly label: string
  readonly before: string
  readonly after: string
}

const FIGURES = [
  'accepted',
  'strict',
  'macroF1',
  'falseInterviews',
  'outOfScope',
  'factPrecision',
  'factRecall',
  'calibrationError',
] as const

/** What got better and worse from one run to another; rows are matched by text and label. */
export function compareRuns(before: SavedRun, after: SavedRun): Comparison {
  const old = new Map(before.rows.map((row) => [`${row.text}\t${row.label}`, row]))
  const changes = after.rows.flatMap((row) => {
    const previous = old.get(`${row.text}\t${row.label}`)
    if (!previous || previous.accepted === row.accepted) return []
    return [
      { text: row.text, label: row.label, before: previous.intent, after: row.intent, better: row.accepted },
    ]
  })
  return {
    figures: FIGURES.map((name) => ({ name, before: before[name], after: after[name] })),
    better: changes.filter((change) => change.better),
    worse: changes.filter((change) => !change.better),
  }
}

export function comparisonText({ figures, better, worse }: Comparison): string {
  const list = (changes: readonly Change[]) =>
    changes.map(({ text, label, before, after }) => `  ${text}  [${label}] ${before} → ${after}`)
  return [
    'compared with the other run',
    ...figures.map(
      ({ name, before, after }) =>
        `  ${name.padEnd(18)} ${before.toFixed(3)} → ${after.toFixed(3)}  ${after >= before ? '+' : ''}${(after - before).toFixed(3)}`,
    ),
    `better: ${better.length}`,
    ...list(better),
    `worse: ${worse.length}`,
    ...list(worse),
  ].join('\n')
}
