import { say, type Turn } from '#src/conversation/turn.ts'
import { countOf, nameOf } from './plan-phrases.ts'
import { isOfOneDebt, planOf, type PlanState } from './plan-state.ts'
import type { Statement } from '#dialogs/plan/reading/plan-statement.ts'

/** 一直还最低, "only ever pay the minimum": of a card, without a number for it. */
const LEAST =
  /(?:还|交|付)(?:的|个|着)?(?:都)?(?:是)?最低(?!\s*(?:是|为|要)?\s*[\d一二两三四五六七八九])|最低还款(?:额)?(?:中|着|的)?(?!\s*(?:是|为|要)?\s*[\d一二两三四五六七八九])|\b(?:pay(?:ing)?|paid|do(?:ing)?|make|making|on|just) (?:only |just |ever )*(?:the )?(?:minimums?|min)\b(?! (?:is|of|payment is)? ?[¥$]?\d)/iu
const CARD = /卡|\b(?:cards?|visa|mastercard|amex)\b/iu

/** What banks mostly take a day on what of a bill isn't paid. */
const OF_A_CARD = { value: 0.0005, per: 'day' } as const

/** 一直还最低, while the price of that card is asked for. */
export function paysLeast({ action, text }: Turn, plan: PlanState): boolean {
  if (
    action ||
    !isOfOneDebt(plan.step) ||
    !LEAST.test(text) ||
    /[?？吗呢]|会不会|\b(?:does|is it|will|can|should)\b/iu.test(text)
  )
    return false
  return CARD.test(plan.debts[plan.about ?? -1]?.name ?? '')
}

/**
 * A card of which only the least is paid carries interest on the rest: by what banks mostly take, until another rate is
 * told; nobody who told so much is asked for it again.
 */
export function takeLeastPaid(turn: Turn, plan: PlanState, { debts }: Statement): void {
  if (!LEAST.test(turn.text)) return
  const told = debts.length === 0 && isOfOneDebt(plan.step) ? [plan.debts[plan.about ?? -1] ?? {}] : debts
  const cards = told.filter(
    ({ name, rate, payment, fee, balance }) =>
      name !== undefined &&
      CARD.test(name) &&
      balance !== undefined &&
      [rate, payment, fee].every((one) => one === undefined),
  )
  const [card, ...others] = cards
  if (!card || others.length > 0) return
  const place = plan.debts.findIndex(({ name }) => name === card.name)
  const held = plan.debts[place]
  if (!held || held.rate !== undefined || held.payment !== undefined) return
  plan.debts[place] = { ...held, rate: OF_A_CARD }
  plan.askedOf.push(`detail ${place}`, `term ${place}`)
  const params = { name: nameOf(held, place, countOf(planOf(plan))) }
  say(turn, 'plan.least_paid', { params, general: true, join: 'paragraph' })
}
