import type { DialogContext } from 'botbuilder-dialogs'
import { say, type Turn } from '#src/conversation/turn.ts'
import { toFen, type Fen } from '#src/planning/money.ts'
import { splitClauses } from '#src/understanding/clauses.ts'
import { normalise } from '#src/understanding/normalise.ts'
import { readQuantities } from '#src/understanding/quantities.ts'
import type { Hearer } from '#dialogs/hearer.ts'
import { reprompt } from '#dialogs/interview/under-way.ts'
import { protestIn, type Protest } from '#dialogs/message/protests-change.ts'
import { sayWhereFrom } from '#dialogs/plan/asked/plan-where-from.ts'
import { isMoney } from '#dialogs/plan/reading/plan-amounts.ts'
import { monthOf } from './plan-show.ts'
import { PLAN, planOf, type PlanState } from './plan-state.ts'

/** The plan under way, as a copy that stays as it is. */
export function planNow(dc: DialogContext): PlanState | undefined {
  const { activeDialog } = dc
  return activeDialog?.id === PLAN ? structuredClone(activeDialog.state as PlanState) : undefined
}

/** Keeps the plan as it was before a turn that changed its numbers. */
export function keepPlanBefore(dc: DialogContext, { state }: Turn, before: PlanState | undefined): void {
  const now = planNow(dc)
  if (!before || !now) {
    state.planBefore = undefined
    return
  }
  // What went back is no change of its own.
  if (state.planBefore?.turn === state.turns) return
  if (figuresOf(before) !== figuresOf(now)) state.planBefore = { turn: state.turns, plan: before }
}

function figuresOf({ income, fixed, debts, reserve, spare, keep, extra, only }: PlanState): string {
  return JSON.stringify({ income, fixed, debts, reserve, spare, keep, extra, only })
}

/** Turns back to which "put it back" reaches; the other protests are of the last one. */
const REACH = 3

/**
 * 改回来, 我没说房租2700, "put it back" while a plan is made or stands: its numbers are what they were before the last change; a number that
 * nobody told is added up before them. False where nothing of the kind is said, or something else is told with it.
 */
export const hearPlanPutBack: Hearer = async (dc, turn) => {
  const { state } = turn
  if (turn.action || dc.activeDialog?.id !== PLAN) return false
  const clauses = splitClauses(normalise(turn.text))
  const protests = clauses.flatMap(({ text }) => protestIn(text, state.locale) ?? [])
  if (protests.length === 0 || protests.length < clauses.length) return false
  const plan = dc.activeDialog.state as PlanState
  const sum = sumsIn(turn, protests)[0]
  const before = lastChange(turn, protests, plan)
  if (before && (sum === undefined || isNew(sum, before, plan))) {
    for (const key of Object.keys(plan)) delete plan[key as keyof PlanState]
    Object.assign(plan, structuredClone(before))
    state.planBefore = { turn: state.turns, plan: before }
    if (plan.step === 'shown') state.plan = structuredClone(plan)
    say(turn, 'talk.correct.mine')
    say(turn, 'plan.put_back', { join: 'line' })
    const { phrase, params } = monthOf(planOf(plan))
    if (plan.step === 'shown') say(turn, phrase, { params, join: 'line' })
  } else if (sum !== undefined) sayWhereFrom(turn, plan, sum)
  else if (protests.some(({ kind }) => kind === 'back' || kind === 'changed'))
    say(turn, 'talk.protest.unchanged')
  else return false
  state.notUnderstood = 0
  await reprompt(dc, turn)
  return true
}

function sumsIn({ state }: Turn, protests: readonly Protest[]): readonly Fen[] {
  return protests.flatMap(({ words }) =>
    readQuantities(words, state.locale)
      .filter(isMoney)
      .map(({ min }) => toFen(min)),
  )
}

function lastChange({ state }: Turn, protests: readonly Protest[], now: PlanState): PlanState | undefined {
  const { planBefore, turns } = state
  const within = protests.some(({ kind }) => kind === 'back') ? REACH : 1
  if (!planBefore || turns - planBefore.turn > within) return undefined
  const before = planBefore.plan as PlanState
  return figuresOf(before) === figuresOf(now) ? undefined : before
}

/** Whether a sum came with the last change, and isn't what single costs come to together. */
function isNew(sum: Fen, before: PlanState, now: PlanState): boolean {
  const times = (plan: PlanState) =>
    figuresOf(plan).match(new RegExp(`(?<!\\d)${sum}(?!\\d)`, 'gu'))?.length ?? 0
  const isTotal = sum === now.fixed && (now.costAmounts?.length ?? 0) > 1
  return !isTotal && times(now) > times(before)
}
