import type { DialogContext } from 'botbuilder-dialogs'
import type { Turn } from '#src/conversation/turn.ts'
import { paysInFullMonthly, withoutPaidMonthly } from '#src/understanding/paid-monthly.ts'
import type { DialogParts } from '#dialogs/parts.ts'
import { PLAN, type PlanState } from '#dialogs/plan/plan-state.ts'
import { goOnPlan } from '#dialogs/interview/under-way.ts'

/** 都还完了不欠了, 没了，全结清了, 一分钱不欠 */
const ZH =
  /^(?:我|现在|目前|已经|没有?了?|全部?|都|早就?|真的?|[，,、。!！\s])*(?:(?:还|结|付)(?:清|完)(?:了|啦|完了)+|(?:一分钱?|一毛钱?|啥|什么|谁的?钱?|别人的?钱?|外面)?(?:都|也)?(?:没|不)欠(?:别人|任何人|谁|外面)?(?:的)?(?:一分钱?|钱|债|啥|什么)?(?:了|啦)?|无债一身轻)(?:[，,、。!！\s]*(?:(?:全|都|已经|现在|也|我)*(?:还|结|付)(?:清|完)?(?:了|啦)+|(?:现在)?(?:一分钱?)?(?:都|也)?(?:不|没)(?:有)?(?:欠|债)(?:别人|任何人)?(?:钱|债)?(?:了|啦)?|没有?了|无债一身轻))*[，,、。!！～~\s]*$/u

/** "Nothing left, all paid", "everything is paid off", "I've paid them all", "paid it all, owe nothing" */
const PAID_ALL =
  "(?:(?:all|everything|it|they|they're|it's|everything's)(?:'s| is| are|'re)?(?: now| been| has been| have been| already| all)* (?:paid|cleared|settled|done)(?: off| up| back)?|(?:i |i've |ive |have |already )*(?:paid|cleared|settled)(?: off)? (?:it all|them all|all of (?:it|them)|everything|all)(?: off)?)"
const OWE_NOTHING =
  "(?:nothing(?: left| owed| outstanding| to pay| at all| anymore| any more)*|zero|none(?: left)?|no debts?(?: left| at all)?|(?:i |now |and )*(?:owe|owing) (?:nothing|nobody|no ?one|zero)(?: anything)?|(?:i )?(?:don't|dont|do not) owe (?:anything|anyone|anybody)(?: anything| any money)?|(?:i'm |im )?(?:debt[- ]free|all clear))"
const EN = new RegExp(
  `^(?:(?:no|nope|well|actually|i have|there is|there's)[, ]+)?(?:${PAID_ALL}|${OWE_NOTHING})(?: (?:now|already|anymore|any more|at the moment|right now))?(?:[,.;!]? *(?:and |so |i |now )*(?:${PAID_ALL}|${OWE_NOTHING})(?: (?:now|already))?)*[\\s.!~]*$`,
  'iu',
)

/** "No debts, just the card, I pay it in full"; 就花呗，每个月都还清的: nothing is carried over, and nothing else is told. */
function onlyPaidMonthly(text: string): boolean {
  return (
    paysInFullMonthly(text) &&
    /^(?:(?:no|none|nothing|debts?|没有?了?|欠款)\W*)*$/iu.test(withoutPaidMonthly(text))
  )
}

/**
 * "Nothing left, all paid", told a plan that asks for debts: there are none, and the plan goes on without. False when it asks
 * for something else.
 */
export async function hearNothingOwed(dc: DialogContext, turn: Turn, parts: DialogParts): Promise<boolean> {
  const { state } = turn
  const plan = dc.activeDialog?.id === PLAN ? (dc.activeDialog.state as PlanState) : undefined
  if (turn.action || plan?.step !== 'debts' || plan.debts.length > 0) return false
  const said = turn.text.trim().replaceAll('’', "'")
  if (!(state.locale === 'en' ? EN : ZH).test(said) && !onlyPaidMonthly(said)) return false
  turn.text = state.locale === 'en' ? 'no debts' : '没有欠款'
  turn.understanding = parts.understand(turn.text, state.locale, turn.moment)
  await goOnPlan(dc, turn)
  return true
}
