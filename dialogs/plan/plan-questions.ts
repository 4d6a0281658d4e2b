import { say, type Turn } from '#src/conversation/turn.ts'
import { money, monthsOf, percentText } from '#src/reply/plan-money.ts'
import type { Param, PhraseRef } from '#src/reply/phrases.ts'
import type { Option } from '#src/reply/reply.ts'
import { nameOf } from './plan-phrases.ts'
import { knowsPrice } from './plan-telling.ts'
import {
  isDoubting,
  isOfOneDebt,
  isUnfitting,
  planOf,
  unnamed,
  type PlanState,
  type Step,
} from './plan-state.ts'

/** Monthly incomes (fen) on the buttons; people type their own as often. */
const INCOMES = [300_000, 500_000, 800_000, 1_200_000]

/** Fixed costs on the buttons, as shares of the income, or (fen) where it isn't known. */
const SHARES = [0.3, 0.5, 0.7]
const COSTS = [150_000, 250_000, 400_000]

/** Daily prices on the buttons: what such loans mostly cost. */
const DAILY = [0.0002, 0.00035, 0.0005]

/** Instalments left on the buttons. */
const TERMS = [3, 6, 12, 24]

/** Opens a question: its line and its buttons. */
export function ask(turn: Turn, plan: PlanState): void {
  const missing = plan.step === 'more' ? unnamed(plan) : 0
  if (missing > 0) {
    say(turn, 'plan.ask.more_known', { params: { count: plan.others ?? 0, missing }, join: 'paragraph' })
  } else say(turn, `plan.ask.${questionOf(plan)}`, { params: aboutDebt(plan), join: 'paragraph' })
  turn.replies.push({ kind: 'offer', options: optionsOf(plan) })
}

/** The open question once more, shortly, after something else was served. */
export function askAgain(turn: Turn, plan: PlanState): void {
  if (plan.step === 'shown') return
  const question: PhraseRef = { phrase: `plan.ask.${questionOf(plan)}`, params: aboutDebt(plan) }
  say(turn, 'plan.back_to', { params: { question } })
  turn.replies.push({ kind: 'offer', options: optionsOf(plan) })
}

/** A second try in other words, with an example; after that a way on. */
export function askOtherwise(turn: Turn, plan: PlanState): void {
  if (plan.misses === 1) {
    say(turn, `plan.again.${plan.step}`, { params: aboutDebt(plan) })
    turn.replies.push({ kind: 'offer', options: optionsOf(plan) })
    return
  }
  say(turn, 'plan.way_on')
  turn.replies.push({
    kind: 'offer',
    options: [option('skip', plan.step, 'skip'), option('show', plan.step, 'show'), person],
  })
}

/** @param told What was just answered, so that it isn't offered again. */
export function offerNext(turn: Turn, plan: PlanState, told?: 'real_cost'): void {
  const options = optionsOf(plan).filter(
    ({ action }) => told === undefined || action.kind !== 'answer' || action.value !== told,
  )
  turn.replies.push({ kind: 'offer', options })
}

/** Buttons travel as answers to `plan.<step>`. */
export function optionsOf(plan: PlanState): Option[] {
  switch (plan.step) {
    case 'income':
      return [...INCOMES.map((fen) => about('income', fen)), option('decline', 'income', 'skip')]
    case 'fixed':
      return [...costs(plan.income).map((fen) => about('fixed', fen)), option('decline', 'fixed', 'skip')]
    case 'debts':
      return [option('no_debts', 'debts', 'none'), option('decline', 'debts', 'skip')]
    case 'balance':
      return [option('unsure', 'balance', 'skip')]
    case 'detail':
      return [
        ...DAILY.map((rate): Option => ({
          label: { phrase: 'plan.debt.rate_day', params: { rate: percentText(rate) } },
          action: { kind: 'answer', fact: 'plan.detail', value: String(rate) },
        })),
        option('unsure', 'detail', 'skip'),
      ]
    case 'term':
      return [
        ...TERMS.map((months): Option => ({
          label: { phrase: 'plan.button.months', params: { months } },
          action: { kind: 'answer', fact: 'plan.term', value: String(months) },
        })),
        option('unsure', 'term', 'skip'),
      ]
    case 'more':
      return [option('no_more', 'more', 'none')]
    case 'shown':
      return afterwards(plan)
  }
}

/** Where it goes from the plan. Who is short of money isn't asked to pay more, but pointed to a person. */
function afterwards(plan: PlanState): Option[] {
  const done = option('done', 'shown', 'done')
  if (plan.debts.length === 0) return [done]
  const cost = knowsPrice(plan) ? [option('real_cost', 'shown', 'real_cost')] : []
  const { relief, loans } = planOf(plan)
  if (relief) return [...cost, person, done]
  if (loans.length === 0) return [...cost, done]
  const again = plan.extra > 0 || plan.only !== undefined ? [option('again', 'shown', 'show')] : []
  return [...cost, option('more_200', 'shown', 'more_200'), ...again, done]
}

/** A plan made before, shown again: its numbers may have changed. */
export function waysFromOldPlan(plan: PlanState): Option[] {
  const ways = [option('change', 'shown', 'change'), option('anew', 'shown', 'anew')]
  return [...ways, ...optionsOf(plan).filter(({ action }) => !isAgain(action))]
}

function isAgain(action: Option['action']): boolean {
  return action.kind === 'answer' && action.value === 'show'
}

const person: Option = {
  label: { phrase: 'talk.buttons.person' },
  action: { kind: 'intent', intent: 'human_agent' },
}

export function option(name: string, step: Step, value: string): Option {
  return { label: { phrase: `plan.button.${name}` }, action: { kind: 'answer', fact: `plan.${step}`, value } }
}

function about(step: Step, fen: number): Option {
  const label: PhraseRef = { phrase: 'plan.button.about', params: { amount: money(fen) } }
  return { label, action: { kind: 'answer', fact: `plan.${step}`, value: String(fen) } }
}

/** Shares of the income, rounded to whole hundreds of yuan. */
function costs(income: number | undefined): number[] {
  if (!income || income < 100_000) return COSTS
  return SHARES.map((share) => Math.round((income * share) / 10_000) * 10_000)
}

/** An instalment that can't be so is asked about in other words. */
function questionOf(plan: PlanState): string {
  if (plan.step === 'fixed' && plan.ofWork) return 'fixed_besides'
  if (!isDoubting(plan)) return plan.step
  return isUnfitting(plan.debts[plan.about ?? 0] ?? {}) ? 'term_unfitting' : 'term_doubted'
}

/** Params of questions about one debt: its name. */
export function aboutDebt(plan: PlanState): Record<string, Param> {
  if (plan.step === 'fixed') return { amount: money(plan.fixed ?? 0) }
  if (!isOfOneDebt(plan.step) || plan.about === undefined) return {}
  const debt = plan.debts[plan.about] ?? {}
  const name = nameOf(debt, plan.about, plan.debts.length)
  if (!isDoubting(plan)) return { name }
  const amounts = { balance: money(debt.balance ?? 0), payment: money(debt.payment ?? 0) }
  return { name, ...amounts, time: monthsOf(debt.months ?? 0) }
}
