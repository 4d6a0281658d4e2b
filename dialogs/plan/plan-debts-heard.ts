import type { DialogContext } from 'botbuilder-dialogs'
import { say, type Turn } from '#src/conversation/turn.ts'
import { shows } from '#src/understanding/care-signs.ts'
import { hold, sayNoted, takeUpFacts } from '#dialogs/facts/fact-keeping.ts'
import type { DialogParts } from '#dialogs/parts.ts'
import { asksBeside } from '#dialogs/plan/asked/plan-asked-beside.ts'
import { feelingIn } from './plan-feelings.ts'
import { readStatement } from '#dialogs/plan/reading/plan-reading.ts'
import { askedOf, namesOf, PLAN, planUnderWay } from './plan-state.ts'
import { clausesOf } from '#dialogs/plan/asked/plan-wishes.ts'
import { isAboutCollectors, isAshamed } from '#dialogs/message/tender-signs.ts'
import { goOnPlan } from '#dialogs/interview/under-way.ts'

/** A loan of which less was handed over than is asked back, or that has to be taken out anew to be paid. */
const UP_FRONT =
  /(?:借(?!呗|条)|批了|下款|放款|打给我|(?:说|写|合同)(?:的|好)?是?(?=\s*[\d一二两三四五六七八九]))[^。；;工薪收每月]{0,14}(?:实际|只|才|就)*(?:到手|拿到)(?:才|只|就|也就|实际)*(?:有|拿)?\s*[\d一二两三四五六七八九]|到手(?:才|只|就|也就|实际)*(?:有|拿)?\s*[\d一二两三四五六七八九][^。，,]{0,4}[，,\s]*(?:合同|借条|写的是|写着)|砍头|高利贷|套路贷|714|\b(?:only|just) (?:received|got|saw|had|gave me|sent me)\b|\breceived (?:only|just)\b|\bloan sharks?\b/iu
/** 是不是高利贷, "is that a loan shark": asked of a price, and told of no loan. */
const ASKS_WHETHER_USURY =
  /(?:这个?|那个?)?(?:是不是|算不算|算是|算|属于|是)[^，。,]{0,4}高利贷(?:了|啊|呀)?(?:吗|么|不|吧|[?？]|$|(?=[\s，,]))|\b(?:is|are|isn'?t|does|would)\b[^.?!\d]{0,30}\bloan sharks?(?:ing)?\b/giu
/** 写五千 到手三千五: in a clause of its own. */
const GOT_OF_IT = /^\s*(?:实际|只|才|就)*(?:到手|拿到)/u
const OF_THAT_LOAN =
  /礼拜|一周|一星期|续(?:了|期|借|贷)|脸(?:都)?丢|(?:天天|老|一直)(?:给我)?打电话|要不要还|(?:这种|那个).{0,6}还|\b(?:they say|loan app|per week|a week|rolled? (?:it )?over|that one|put that|calling my)\b/iu

/**
 * Debts told to a plan among words of being overdue, hounded by calls, of a loan that was never paid out in full, or
 * with a question that is answered beside them: what helps
 * there is said shortly, and the debts are taken into the plan. False when a plan waits for no debts, or none are told.
 */
export async function hearDebtsTold(dc: DialogContext, turn: Turn, parts: DialogParts): Promise<boolean> {
  const { state, text, action } = turn
  const plan = planUnderWay(state.dialogs)
  if (action || !plan || plan.step === 'shown' || dc.activeDialog?.id !== PLAN) return false
  if (shows(text, 'threatened', parts.careSigns)) return false
  const usury = UP_FRONT.test(text.replace(ASKS_WHETHER_USURY, ' '))
  const hounded = isAboutCollectors(text) || RING.test(text)
  const late = shows(text, 'overdue_now', parts.careSigns)
  // 孩子补课费也要写吗, asked for the costs: of those, and of no debt.
  const besides = plan.step !== 'fixed' && plan.step !== 'income' && asksBeside(text)
  if (!usury && !hounded && !late && !besides) return false
  const told = usury ? withoutUsury(text, state.locale === 'en') : text
  const { debts } = readStatement(told, state.locale, askedOf(plan.step), namesOf(plan))
  if (!debts.some(({ balance, payment }) => (balance ?? payment) !== undefined)) return false
  const felt = clausesOf(text).flatMap((clause) => feelingIn(clause, turn) ?? [])[0]
  if (felt !== undefined) say(turn, `plan.feeling.${felt}`, { join: 'paragraph' })
  else if (isAshamed(text) || SHAME.test(text)) say(turn, 'plan.feeling.guilt', { join: 'paragraph' })
  if (usury) say(turn, 'plan.told.usury', { general: true, join: 'paragraph' })
  if (hounded) say(turn, 'plan.told.hounded', { general: true, join: 'paragraph' })
  if (late) {
    const { learnt, changed } = takeUpFacts(turn, parts.knowledge)
    if (isLateStill(turn)) hold(turn, 'record', 'overdue_now', 'stated')
    const ofRecord = [...learnt, ...changed].filter((fact) => fact === 'record')
    sayNoted(turn, parts.knowledge, ofRecord, { changed: changed.includes('record') })
    say(turn, 'plan.told.late', { general: true, join: 'paragraph' })
  }
  turn.text = told
  turn.understanding = parts.understand(told, state.locale, turn.moment)
  await goOnPlan(dc, turn)
  return true
}

/** 美团8000逾期了10天: of a debt that is still owed, and no lateness of some time ago. */
function isLateStill({ text, state }: Turn): boolean {
  return state.facts.record?.value === 'late_once' && LATE_BY.test(text) && !LATE_ONCE.test(text)
}

const LATE_BY =
  /逾期(?:了|都|已经|快|有)*\s*[\d一二两三四五六七八九十几半]+个?(?:多)?[天月周]|\b\d{1,2} (?:days?|weeks?|months?) (?:late|overdue|behind|past due)\b/iu
const LATE_ONCE =
  /(?:之前|以前|曾经|上次|去年|那次|过)[^，。]{0,4}逾期|逾期过|(?:后来|然后)[^，。]{0,4}(?:还|补)|还上了|补上了|\b(?:once|was|were|last year|before|then paid)\b/iu

/** They ring at work, or everybody one knows. */
const RING =
  /(?:打|联系)(?:电话)?(?:到|给)?(?:我)?(?:们)?(?:单位|公司|村|家里|厂|领导|老板|同事|亲戚|朋友|通讯录)|\b(?:ring|rings|ringing|call|calls|calling|phon\w+) (?:me )?(?:at )?(?:my )?(?:work|boss|office|family|village|parents|mum|mom)\b/iu
const SHAME = /脸(?:都)?丢|丢脸|丢人|没脸|\b(?:ashamed|embarrass\w+|humiliat\w+|shame)\b/iu

/** What is told of that loan is for no plan. */
function withoutUsury(text: string, english: boolean): string {
  const parts = english ? text.split(/(?<=[.!?;])\s+/u) : clausesOf(text)
  const kept = parts.filter(
    (part) => !UP_FRONT.test(part) && !GOT_OF_IT.test(part) && !OF_THAT_LOAN.test(part),
  )
  return kept.join(english ? ' ' : '，')
}
