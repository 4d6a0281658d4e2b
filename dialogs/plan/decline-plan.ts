import { say, type Turn } from '#src/conversation/turn.ts'
import type { Option } from '#src/reply/reply.ts'
import type { Hearer } from '#dialogs/hearer.ts'
import type { DialogParts } from '#dialogs/parts.ts'
import { toldOver } from './plan-change.ts'
import { keepLeft } from './plan-left.ts'
import { saysMoneyFor } from './plan-answer.ts'
import { PLAN, planUnderWay, type PlanState } from './plan-state.ts'
import { asksBackToReasons, refusesPlan } from './plan-refused.ts'
import { tells } from '#dialogs/plan/reading/plan-words.ts'
import { makeMove } from '#dialogs/press.ts'
import { goOnInterview } from '#dialogs/interview/under-way.ts'

/**
 * "I don't want a plan, just change my income", 不做计划了: the plan is left, and kept for whoever comes back to it; what else
 * was said is heard as if only that had been. Without anything else it goes back to the reasons. False when nobody says so.
 */
export const declinePlan: Hearer = async (dc, turn, parts, hearRest) => {
  const { state, text } = turn
  if (turn.action) return false
  const plan = planUnderWay(state.dialogs)
  // "Scrap that plan. I earn 4,000, spend 1,500 …": another one is wanted.
  const refused = refusesPlan(text) && !(plan && toldOver(turn, plan))
  if (!refused && !(plan && asksBackToReasons(text))) return false
  if (!plan && !state.plan && !state.planLeft && !state.open && !state.result) return false
  if (plan && plan.step !== 'shown' && (await hearMayStop(turn, parts, plan, hearRest))) return true
  if (dc.activeDialog?.id === PLAN) {
    if (plan && plan.step !== 'shown') keepLeft(turn, plan)
    await dc.cancelAllDialogs()
  }
  const rest = clausesOf(text).filter((clause) => !isOfLeaving(clause))
  if (plan || refused) say(turn, 'plan.put_aside')
  if (rest.length === 0) {
    if (state.result && (await makeMove(dc, turn, parts, 'conclude'))) return true
    if (Object.keys(state.facts).length > 0 || asksBackToReasons(text)) await goOnInterview(dc)
    else turn.replies.push({ kind: 'offer', options: ways })
    return true
  }
  turn.text = rest.join(state.locale === 'en' ? '. ' : '，')
  turn.understanding = parts.understand(turn.text, state.locale, turn.moment)
  await hearRest()
  return true
}

/** "Rent 2,500, food 1,500. Can I skip the plan": that it may be left is asked beside what is told for it. */
async function hearMayStop(
  turn: Turn,
  parts: DialogParts,
  plan: PlanState,
  hearRest: () => Promise<void>,
): Promise<boolean> {
  const clauses = turn.text.split(PARTS)
  const asked = clauses.filter((clause) => refusesPlan(clause) && MAY_I.test(clause))
  const rest = clauses.filter((clause) => !refusesPlan(clause)).join('')
  if (asked.length === 0 || !saysMoneyFor({ ...turn, text: rest }, plan)) return false
  say(turn, 'plan.may_stop')
  turn.text = rest.replace(/[\s，,]+(?:and|but)?\s*$/iu, '')
  turn.understanding = parts.understand(turn.text, turn.state.locale, turn.moment)
  await hearRest()
  return true
}

const PARTS =
  /(?<=[?？。；;！!，\n])|(?<=[,.])(?!\d)|(?<=\p{Script=Han}) +(?=\p{Script=Han})|(?= (?:and|but|also) (?:can|could|may|do|is|should)\b)/iu
const MAY_I = /能不能|可以|可不可以|能|行不行|[吗么?？]|\b(?:can|could|may|do i have to|is it ok(?:ay)?)\b/iu

/** For who came for the plan, and told nothing of a case. */
const ways: readonly Option[] = [
  { label: { phrase: 'talk.buttons.interview' }, action: { kind: 'interview' } },
  { label: { phrase: 'talk.buttons.person' }, action: { kind: 'intent', intent: 'human_agent' } },
]

function clausesOf(text: string): string[] {
  return text.split(/(?<=[?？])|[，。；;！!\n]|[,.](?!\d)/u).flatMap((clause) => clause.trim() || [])
}

/** Says nothing but that the plan is to be left, or that it was begun by mistake. */
function isOfLeaving(clause: string): boolean {
  return refusesPlan(clause) || asksBackToReasons(clause) || tells('noDebt', clause) || EMPTY.test(clause)
}

const EMPTY =
  /^(?:(?:no|nope|stop|please|ok(?:ay)?|sorry|hey|oh|um|wait|thanks?|不|不是|停|别|好|好了|行|算了|哎|唉|那|你|等等|谢谢)[\s~]*)+$|not (?:a )?debts?$|\baren'?t (?:a )?debts?$/iu
