import type { DialogContext } from 'botbuilder-dialogs'
import type { Turn } from '#src/conversation/turn.ts'
import { offerAfterWhatIf } from '#dialogs/result/conclude.ts'
import { sayNoted, takeUpFacts } from '#dialogs/facts/fact-keeping.ts'
import type { DialogParts } from '#dialogs/parts.ts'
import type { StatedDebt } from '#src/planning/debt.ts'
import { debtsToldBefore } from '#dialogs/plan/debts-told-before.ts'
import { standingPlan } from '#dialogs/plan/asked/plan-asked.ts'
import { keepLeft, leftPlan } from '#dialogs/plan/plan-left.ts'
import { asksForOrder } from '#dialogs/plan/plan-order-change.ts'
import { readStatement } from '#dialogs/plan/reading/plan-reading.ts'
import { newPlan, planUnderWay } from '#dialogs/plan/plan-state.ts'
import { stated } from '#dialogs/plan/plan-take.ts'
import { sayOrder } from '#dialogs/plan/plan-telling.ts'
import { asksForPlan } from '#dialogs/plan/plan-wanted.ts'
import { clausesOf } from '#dialogs/plan/asked/plan-wishes.ts'
import { saySideQuestion } from './say-answer.ts'
import { asksWhomFirst } from '#dialogs/message/small-signs.ts'
import { goOnPlan, reprompt } from '#dialogs/interview/under-way.ts'

/** An order is of so many debts. */
const LEAST = 2

/**
 * "Which one first? meituan 2400, weilidai 6000", with no plan yet: the order of what was told. The debts are kept for a plan,
 * which begins, or waits for the open question. False when nobody asks for it, or a plan answers it.
 */
export async function hearOrderAsked(dc: DialogContext, turn: Turn, parts: DialogParts): Promise<boolean> {
  const { action, state, text } = turn
  if (action || planUnderWay(state.dialogs) || standingPlan(turn) || leftPlan(turn)) return false
  if (asksForPlan(text) || (!asksForOrder(text) && !PAY_FIRST.test(text))) return false
  const isWhole = ({ name, balance }: StatedDebt) => name !== undefined && balance !== undefined
  const here = readStatement(text, state.locale, 'debts').debts.filter(isWhole)
  // 这俩先还哪个: of those that were told before.
  const debts = here.length < LEAST ? debtsToldBefore(turn).filter(isWhole) : here
  if (debts.length < LEAST) return sayOrderInWords(dc, turn, parts)
  const plan = { ...newPlan(), debts: debts.map(stated) }
  if (state.open) {
    const { learnt, changed } = takeUpFacts(turn, parts.knowledge)
    sayNoted(turn, parts.knowledge, [...learnt, ...changed], { changed: changed.length > 0 })
  }
  if (!sayOrder(turn, plan)) return false
  if (!state.open) {
    await goOnPlan(dc, turn)
    return true
  }
  keepLeft(turn, plan)
  await reprompt(dc, turn)
  return true
}

/** 先还哪家, "which do I pay first": of the debts, and of no step to take first. */
const PAY_FIRST =
  /先(?:把)?(?:还清|还|清|结清)?(?:掉)?(?:哪一?[个笔家张]|谁)(?:还|清|划算|好|合适|了)*|(?:哪一?[个笔家张]|谁)(?:应该|该|要)?(?:最)?先(?:还|清)|\b(?:which|what)\b[^.?!]{0,20}\b(?:pay|clear|repay|settle)\b[^.?!]{0,12}\bfirst\b|[^，。,?？]{2,8}先(?:还|清)(?:了|掉|完)*(?:好|比较好|划算|合适)?还是[^，。,?？]{2,8}|先(?:还|清)[^，。,?？]{1,8}还是[^，。,?？]{0,3}(?:先)?(?:还|清)?[^，。,?？]{1,8}|(?:是不是|要不要|该不该|应该|最好|得)(?:就|要|该)?先(?:把[^，。,?？]{1,8}(?:还|清)|(?:还|清)[^，。,?？]{1,8})|(?:想|打算|准备)(?:着)?先(?:还|清)(?!一家|清)[^，。,?？]{1,6}(?=$|[，。,\s])|\b(?:rather|want to|prefer to|i'?ll|going to|gonna) (?:pay(?: off)?|clear|settle|do)\b(?![^.?!,]*\b(?:two|both|all|every\w*|jiebei)\b)[^.?!,]{2,20}\bfirst\b|\b(?:(?:is it|would it be|it'?s) (?:best|better|smart|right|wise|good)(?: to)?|(?:should|do|shall|must|can) i|better to|so) (?:just )?(?:pay(?: off)?|clear|settle|do|finish|start with)\b(?![^.?!,]*\b(?:two|both|all|every\w*|loans|jiebei)\b)[^.?!,]{2,24}\bfirst\b|\b(?:highest|lowest|smallest|biggest|largest|smaller|bigger|cheapest|dearest|most expensive)\b[^.?!,]{0,20}\bfirst\b[^.?!]{0,6}\bor\b/iu

/** 我每个月最多能拿1500出来, "i can put in 800 a month" */
const CAN_PUT_IN =
  /(?:每个?月|一个月)[^，。,\d]{0,8}(?:能|可以|最多)[^，。,\d]{0,6}(?:拿|多拿|出|还|挤|腾)[^，。,\d]{0,3}\s*[\d一二两三四五六七八九]|\bi (?:can|could) (?:only |just |maybe )?(?:put in|pay|spare|manage|afford|do)\b[^.?!]{0,16}\d/iu

/** 看了第一条: what it is asked upon. */
const LOOKED =
  /^(?:我)?(?:刚)?看(?:了|完)[^，。]{1,8}$|^(?:so |and )?(?:i )?(?:saw|read) (?:the |your )?\w+(?: \w+)?$|^(?!.*[?？吗]).{0,8}(?:利息|利率|利|费用?)(?:更|最|比较|太|挺)?(?:高|贵|低|少)(?:一?点|些|嘛|啊)?$|^(?:because |cause |cos |since )?(?:it'?s|its|it is|it has|that one'?s) (?:the )?(?:dear\w*|cheap\w*|small\w*|expensive|more expensive|most expensive|bigger|higher|highest|nearly done)[a-z ]{0,16}$/iu

/** 如果先还了呢, "what if I pay the card first": its effect is asked for, and no order. */
const IMAGINES = /如果|要是|假如|会(?:怎|咋|不会)|呢[?？]?$|\b(?:if|what happens|what would)\b/iu

/** After a result, with no debt told: by their rates, then by their size. What else the message says is left to be heard. */
async function sayOrderInWords(dc: DialogContext, turn: Turn, parts: DialogParts): Promise<boolean> {
  const { state } = turn
  const { other_loans: loans } = state.facts
  if (!state.result || state.open || loans?.value === 'none' || asksWhomFirst(turn.text)) return false
  const clauses = clausesOf(turn.text)
  const rest = clauses.filter(
    (clause) => (!PAY_FIRST.test(clause) || IMAGINES.test(clause)) && !LOOKED.test(clause.trim()),
  )
  if (!clauses.some((clause) => PAY_FIRST.test(clause) && !IMAGINES.test(clause))) return false
  state.notUnderstood = 0
  saySideQuestion(turn, 'which_debt_first', parts)
  if (rest.length === 0) {
    offerAfterWhatIf(turn, parts.knowledge, [])
    return true
  }
  turn.text = rest.join(' ').trim()
  turn.understanding = parts.understand(turn.text, state.locale, turn.moment)
  // 我每个月最多能拿1500: the plan begins with what can be spared.
  if (!CAN_PUT_IN.test(turn.text)) return false
  await goOnPlan(dc, turn)
  return true
}
