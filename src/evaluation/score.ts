import type { RankedIntent } from '#src/understanding/understanding.ts'
import type { LabelledMessage } from './labelled-file.ts'

/** A labelled message and what the recogniser made of it. */
export interface Judged {
  readonly message: LabelledMessage
  /** The likeliest first. */
  readonly intents: readonly [RankedIntent, ...RankedIntent[]]
  /** Stated facts as `key=value`. */
  readonly facts: readonly string[]
}

export interface Share {
  readonly right: number
  readonly of: number
}

export interface LabelScore {
  readonly label: string
  readonly count: number
  readonly precision: number
  readonly recall: number
  readonly f1: number
}

/** Messages whose best score fell into one tenth: how sure it was, and how often it was right. */
export interface CalibrationBin {
  readonly from: number
  readonly count: number
  readonly confidence: number
  readonly accuracy: number
}

export interface Scores {
  readonly strict: Share
  readonly accepted: Share
  readonly bySource: ReadonlyMap<string, { readonly strict: Share; readonly accepted: Share }>
  /** Labels in order of count. */
  readonly byLabel: readonly LabelScore[]
  /** Mean F1 (accepted) of the labels with five messages and more. */
  readonly macroF1: number
  /** Messages that are no "why can't I borrow" and would be interviewed all the same. */
  readonly falseInterviews: Share
  /** Unrelated messages that were recognised as such. */
  readonly outOfScope: Share
  readonly factPrecision: Share
  readonly factRecall: Share
  /** Expected calibration error of the best score, over ten bins. */
  readonly calibrationError: number
  readonly calibration: readonly CalibrationBin[]
}

/** The labels that open the interview about causes. */
export const WHY_LABELS: ReadonlySet<string> = new Set([
  'cannot_borrow_after_repaying',
  'limit_reduced',
  'service_closed',
  'cannot_borrow',
])

/** How long ago something was is too free in its wording to be scored. */
const UNSCORED_FACT = /^duration=/

export function isAccepted({ message, intents }: Judged): boolean {
  return intents[0].name === message.label || message.also.includes(intents[0].name)
}

/** Scores a recogniser on labelled messages. */
export function score(judged: readonly Judged[]): Scores {
  const strictly = (one: Judged) => one.intents[0].name === one.message.label
  const sources = Map.groupBy(judged, (one) => one.message.source)
  const byLabel = labelScores(judged)
  const scored = byLabel.filter((label) => label.count >= 5)
  const noWhy = judged.filter(
    ({ message }) => ![message.label, ...message.also].some((l) => WHY_LABELS.has(l)),
  )
  const unrelated = judged.filter(({ message }) => message.label === 'out_of_scope')
  const calibration = calibrationBins(judged)
  return {
    strict: share(judged, strictly),
    accepted: share(judged, isAccepted),
    bySource: new Map(
      [...sources].map(([source, rows]) => [
        source,
        { strict: share(rows, strictly), accepted: share(rows, isAccepted) },
      ]),
    ),
    byLabel,
    macroF1: scored.length > 0 ? scored.reduce((sum, { f1 }) => sum + f1, 0) / scored.length : 0,
    falseInterviews: share(noWhy, (one) => WHY_LABELS.has(one.intents[0].name)),
    outOfScope: share(unrelated, (one) => one.intents[0].name === 'out_of_scope'),
    ...factScores(judged),
    calibrationError:
      calibration.reduce((sum, bin) => sum + bin.count * Math.abs(bin.confidence - bin.accuracy), 0) /
      Math.max(1, judged.length),
    calibration,
  }
}

function share<T>(rows: readonly T[], isRight: (row: T) => boolean): Share {
  return { right: rows.filter(isRight).length, of: rows.length }
}

export function ratio({ right, of }: Share): number {
  return of > 0 ? right / of : 0
}

function labelScores(judged: readonly Judged[]): LabelScore[] {
  const counts = new Map<string, { count: number; found: number; wrongly: number }>()
  const of = (label: string) => {
    const known = counts.get(label) ?? { count: 0, found: 0, wrongly: 0 }
    counts.set(label, known)
    return known
  }
  for (const one of judged) {
    of(one.message.label).count++
    if (isAccepted(one)) of(one.message.label).found++
    else of(one.intents[0].name).wrongly++
  }
  return [...counts]
    .map(([label, { count, found, wrongly }]) => {
      const precision = found + wrongly > 0 ? found / (found + wrongly) : 0
      const recall = count > 0 ? found / count : 0
      const f1 = precision + recall > 0 ? (2 * precision * recall) / (precision + recall) : 0
      return { label, count, precision, recall, f1 }
    })
    .toSorted((a, b) => b.count - a.count || (a.label < b.label ? -1 : 1))
}

function factScores(judged: readonly Judged[]): { factPrecision: Share; factRecall: Share } {
  let stated = 0
  let justified = 0
  let wanted = 0
  let found = 0
  for (const { message, facts } of judged) {
    const given = facts.filter((fact) => !UNSCORED_FACT.test(fact))
    const sure = message.facts.filter((fact) => !UNSCORED_FACT.test(fact))
    const allowed = new Set([...sure, ...message.factsMaybe])
    stated += given.length
    justified += given.filter((fact) => allowed.has(fact)).length
    wanted += sure.length
    found += sure.filter((fact) => given.includes(fact)).length
  }
  return { factPrecision: { right: justified, of: stated }, factRecall: { right: found, of: wanted } }
}

function calibrationBins(judged: readonly Judged[]): CalibrationBin[] {
  return Array.from({ length: 10 }, (_, i) => {
    const rows = judged.filter(({ intents }) => Math.min(9, Math.floor(intents[0].score * 10)) === i)
    const count = rows.length
    return {
      from: i / 10,
      count,
      confidence: count > 0 ? rows.reduce((sum, { intents }) => sum + intents[0].score, 0) / count : 0,
      accuracy: count > 0 ? rows.filter(isAccepted).length / count : 0,
    }
  })
}
