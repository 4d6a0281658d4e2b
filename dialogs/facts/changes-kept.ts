import type { HeldFact } from '#src/conversation/state.ts'
import type { Turn } from '#src/conversation/turn.ts'

/** Turns with changes that are kept to be put back. */
const KEPT = 6

type Held = Readonly<Record<string, HeldFact>>

/** Keeps what the facts that a turn changed were before it, newest last; `heldBefore` is a copy of the facts before the turn. */
export function keepChanges({ state }: Turn, heldBefore: Held, caseBefore: string | undefined): void {
  // Another person's case, or nothing left at all: there is nothing to go back to.
  if (state.caseOf !== caseBefore || Object.keys(state.facts).length === 0) {
    state.changes = undefined
    return
  }
  const ids = new Set([...Object.keys(heldBefore), ...Object.keys(state.facts)])
  const changed = [...ids].filter((fact) => !isSame(heldBefore[fact], state.facts[fact]))
  const before = Object.fromEntries(
    changed
      .filter((fact) => !state.putBack?.includes(fact))
      .map((fact) => [fact, heldBefore[fact] ?? null] as const),
  )
  state.putBack = undefined
  if (Object.keys(before).length === 0) return
  state.changes = [...(state.changes ?? []).slice(1 - KEPT), { turn: state.turns, before }]
}

function isSame(one: HeldFact | undefined, other: HeldFact | undefined): boolean {
  if (!one || !other) return one === other
  return one.value === other.value && one.exact === other.exact && one.words?.text === other.words?.text
}

/** The facts that were changed last, if that was within so many turns; the present turn is the newest. */
export function changedLast({ state }: Turn, within: number): readonly string[] {
  const last = state.changes?.at(-1)
  return last && state.turns - last.turn <= within ? Object.keys(last.before) : []
}

/** The facts whose last change is kept. */
export function changedOfLate({ state }: Turn): readonly string[] {
  return [...new Set((state.changes ?? []).flatMap(({ before }) => Object.keys(before)))]
}

/** A fact is as it was before its last change. */
export function putBackFact({ state }: Turn, fact: string): void {
  const last = state.changes?.findLast(({ before }) => fact in before)
  if (!last) return
  const was = last.before[fact] ?? undefined
  delete state.facts[fact]
  if (was) state.facts[fact] = was
  state.putBack = [...(state.putBack ?? []), fact]
  state.changes = state.changes?.map((one) =>
    one === last
      ? { ...one, before: Object.fromEntries(Object.entries(one.before).filter(([id]) => id !== fact)) }
      : one,
  )
}
