import { diagnose, type Diagnosis, type RankedCause } from './diagnose.ts'
import type { CauseId, Facts, Knowledge } from './knowledge.ts'

/** How one cause moves under a change. */
export interface Move {
  readonly cause: CauseId
  readonly before: number
  readonly after: number
  /** after - before; below 0 it is better for the person. */
  readonly delta: number
}

/** helps: worth telling · little: it moves, but hardly · none: nothing moves · worse: it goes the other way. */
export type Verdict = 'helps' | 'little' | 'none' | 'worse'

export interface WhatIf {
  readonly before: Diagnosis
  readonly after: Diagnosis
  /** The causes that move, the furthest first. */
  readonly moved: readonly Move[]
  /** Sum of all moves: by how many reasons fewer (below 0) or more there would be, in expectation. */
  readonly shift: number
  readonly verdict: Verdict
}

/** Less than this (in likelihood) is no difference that could be told from noise in our own weights. */
export const NOTICEABLE = 0.01
/** From here on a change is worth recommending for its own sake. */
const WORTH_WHILE = 0.1

/** Runs the engine again with some facts changed; who asks for several changes has the diagnosis `before` already. */
export function whatIf(
  knowledge: Knowledge,
  facts: Facts,
  changes: Facts,
  before: Diagnosis = diagnose(knowledge, facts),
): WhatIf {
  const after = diagnose(knowledge, { ...facts, ...changes })
  const moved = movesBetween(before, after)
  const shift = moved.reduce((sum, each) => sum + each.delta, 0)
  return { before, after, moved, shift, verdict: verdictOf(before, after, shift) }
}

/** The reason that matters most for what to do: the likeliest that the person can change, else the likeliest of all. */
export function leadingReason(diagnosis: Diagnosis): RankedCause | undefined {
  const named = new Set(diagnosis.reasons.map((each) => each.id))
  return diagnosis.causes.find((each) => each.changeable && named.has(each.id)) ?? diagnosis.causes[0]
}

export function causeIn(diagnosis: Diagnosis, id: CauseId): RankedCause | undefined {
  return diagnosis.causes.find((each) => each.id === id)
}

function movesBetween(before: Diagnosis, after: Diagnosis): readonly Move[] {
  const moves = before.causes.map((each) => {
    const then = causeIn(after, each.id)?.likelihood ?? each.likelihood
    return { cause: each.id, before: each.likelihood, after: then, delta: then - each.likelihood }
  })
  return moves.filter((each) => each.delta !== 0).toSorted((a, b) => Math.abs(b.delta) - Math.abs(a.delta))
}

function verdictOf(before: Diagnosis, after: Diagnosis, shift: number): Verdict {
  if (shift >= NOTICEABLE) return 'worse'
  if (shift > -NOTICEABLE) return 'none'
  const leading = leadingReason(before)
  const leadingThen = leading && causeIn(after, leading.id)
  const bandFalls = leading !== undefined && leadingThen !== undefined && leadingThen.band !== leading.band
  return shift <= -WORTH_WHILE || (bandFalls && leadingThen.likelihood < leading.likelihood)
    ? 'helps'
    : 'little'
}
