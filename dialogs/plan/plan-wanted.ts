import type { Turn } from '#src/conversation/turn.ts'
import type { Fen } from '#src/planning/money.ts'
import { ASKS_WHY, isQuestion } from '#dialogs/message/message-signs.ts'
import { refusesPlan } from './plan-refused.ts'
import { readStatement } from '#dialogs/plan/reading/plan-reading.ts'
import { planUnderWay } from './plan-state.ts'
import { saysSomething, type Statement } from '#dialogs/plan/reading/plan-statement.ts'
import { tells } from '#dialogs/plan/reading/plan-words.ts'
import { owesAndCannot, tellsTrouble } from '#dialogs/message/tender-signs.ts'
import { isComplaint, meant } from '#dialogs/understood.ts'

/** What someone would like to pay more each month ("每月多还 300 行不行"); undefined when the message says no such thing. */
export function wishedMore({ action, state, text }: Turn): Fen | undefined {
  if (action) return undefined
  // In one breath: a sum elsewhere in a long message is not what somebody would pay more.
  const wish = text
    .split(/[,.;!?，。；！？\n]\s/u)
    .find((part) => tells('more', part) && tells('perMonth', part))
  if (wish === undefined) return undefined
  const { extra, problem } = readStatement(wish, state.locale, 'extra')
  return problem === undefined ? extra : undefined
}

/** Whether a message asks for what only a plan can tell: what more would do, what could be offered. */
export function needsPlan(turn: Turn): boolean {
  if (turn.action || turn.state.open || turn.state.plan) return false
  const { text } = turn
  return wishedMore(turn) !== undefined || tells('offer', text)
}

/** Debts by name or number with what is owed on each: what a plan is made of, whatever was asked. */
export function listsDebts({ action, state, text, understanding }: Turn): boolean {
  // While a question is open, they may be its answer.
  if (action || state.open) return false
  if (understanding.facts.some(({ key }) => key === 'symptom')) return false
  // "平安还欠2万1，度小满8千，为啥不给了": they belong to the case that is asked about.
  if (isComplaint(meant(understanding)) || ASKS_WHY.test(text)) return false
  // Who can't pay them is answered first, and offered a plan.
  if (tellsTrouble(text) || owesAndCannot(text)) return false
  const { debts } = readStatement(text, state.locale, 'nothing')
  const owed = debts.filter(({ balance }) => balance !== undefined && balance >= LEAST_LISTED)
  return owed.length >= LISTED && owed.some(({ name }) => name !== undefined)
}

/** 手头紧，每个月花三千五 奶粉一千: what has to be spent each month, told while nothing is asked. */
export function tellsCosts({ action, state, text, understanding }: Turn): boolean {
  if (action || state.open || state.plan || understanding.facts.length > 0) return false
  if (
    isQuestion(understanding) ||
    /[?？吗呢]|涨|\b(?:went up|raised|rose)\b/iu.test(text) ||
    refusesPlan(text)
  )
    return false
  if (tellsTrouble(text) || owesAndCannot(text)) return false
  const { fixed } = readStatement(text, state.locale, 'nothing')
  return fixed !== undefined && fixed >= LEAST_LISTED && EACH_MONTH_SPENT.test(text)
}

const EACH_MONTH_SPENT =
  /(?:每个?|一个?)月[^，。,]{0,6}(?:花|开销|开支)|(?:房租|吃饭|伙食|生活费|开销|奶粉|水电)|\b(?:spend|rent|food|groceries|bills|living costs|expenses|costs)\b/iu

/** So many make a list. */
const LISTED = 2
/** Fen: less is hardly a debt to plan for, and may be something else. */
const LEAST_LISTED = 50_000

/** Asking to have one made, in so many words. */
const MAKE_ONE =
  /^(?:那|好|行|先|就|要不)*(?:帮我|给我)?(?:排|理|捋|盘算?)(?:一?下|一[排理捋盘])(?:吧|呗)?(?=[，, ]|$)|^\s*(?:(?:ok(?:ay)?|so|well|then|yes|yeah|right|fine|no)[, ]+)*(?:just|only|give me|show me|i'?ll take|let'?s (?:do|have)) (?:just |only )?(?:the |a )?(?:money |repayment |debt )?(?:plan|budget)(?:,? (?:then|please|pls|thanks|now))*[\s.!?]*$|^\s*(?:那|就|只|先|还是)+(?:要|来|做|排|看)?(?:一?[个份])?(?:还款|收支|还债)?(?:计划|规划)(?:吧|呗|就行|得了|就好)?[\s。！!]*$|^\s*(?:a |the |my )?(?:money |repayment |debt )?(?:plan|budget)(?: help)?,? (?:please|pls|plz|for me|now)[\s.!?]*$|^\s*(?:还款|收支|还债)?(?:计划|规划)(?:表)?(?:一?下|吧|呗)?[\s。！!]*$|^\s*(?:来|想|先|那就?)?(?:排|理|算|捋|盘)(?:一?下|个|一?[排理算捋盘])*(?:我的|自己的)?(?:账|帐|收支)(?:吧|呗|一?下)?[\s。！!]*$|[理排算]一?[理排算][^，。,]{0,6}(?:收支|还款|欠款|债|账)|(?:帮我|给我|替我|想要?|陪我|来).{0,6}(?:排|做|定|列|算|规划|理|弄).{0,8}|(?:排|做|定|列|制定)(?:一?[个份])?.{0,4}(?:计划|规划|预算)|\b(?:help|can you|could you|would you|let'?s|want|need)\b[^.?!]{0,30}\bsort(?:ing)? (?:out )?(?:\w+ ){0,3}(?:i owe|debts?|loans?|finances|money|repayments)\b|\b(?:make|help me|work out|set up|give me|need|want|do|draw up|put|turn|start|try)\b.*\b(?:plan|budget|money (?:thing|bit|part|stuff))|\bask(?:ed|ing)? (?:you )?(?:for|about|to do)\b[^.?!]{0,16}\b(?:plan|budget)\b|^(?:a )?(?:budget|plan|money plan) (?:help|please|pls|for me)\b|(?:要|问|说|想要)的(?:就|也|明明|其实)?是[^，。,]{0,6}(?:计划|规划|预算)/i

/** To look together at how the money of a month goes, whatever it is called. */
const TOGETHER =
  /(?:帮我|给我|替我|陪我|你)[^，。,]{0,6}(?:看看|看下|看一下|说说|想想|算算|排排)?[^，。,]{0,4}(?:每个?月|这个?月|一个月|钱)[^，。,]{0,6}(?:怎么|咋|该怎么)(?:安排|分配|排|打算|规划|还)|^\s*(?:ok(?:ay)?,? |please |can you |could you |let'?s |just )*plan (?:it |this |things |my money |my month |the month )?(?:out )?with (?:me|you)\b|\bhelp (?:me )?(?:to )?(?:plan|budget|arrange|organi[sz]e) (?:my|the|this|out my) (?:money|month\w*|income|pay|finances|budget)\b/iu

/**
 * Whether a message about money asks to have a plan made, or brings the numbers for one along; then the plan begins at
 * once instead of a general answer. Only for messages that mean `plan_finances`.
 */
export function wantsPlan(turn: Turn): boolean {
  if (turn.action || meant(turn.understanding) !== 'plan_finances') return false
  if (asksToMakeOne(turn.text)) return true
  const statement = readStatement(turn.text, turn.state.locale, 'nothing')
  return saysSomething(statement) && !tellsKnownIncome(turn, statement)
}

/** "So like 4400 a month", where an income was held against the case already: that one put right, and no wish for a plan. */
function tellsKnownIncome({ state }: Turn, { fixed, debts }: Statement): boolean {
  return state.facts.income_amount !== undefined && fixed === undefined && debts.length === 0
}

/** Asks for one in so many words and tells some of its numbers: nothing else in the message is what it is about. */
export function asksForOneWithNumbers(turn: Turn): boolean {
  if (!asksForOneNow(turn)) return false
  const { income, fixed, debts } = readStatement(turn.text, turn.state.locale, 'nothing')
  return income !== undefined || fixed !== undefined || debts.length > 0
}

/** Asks for one in so many words, whatever else the message tells and whatever was asked. */
export function asksForOneNow({ action, text, state }: Turn): boolean {
  if (action || planUnderWay(state.dialogs)) return false
  return (
    (asksToMakeOne(text) && (NAMES_ONE.test(text) || TOGETHER.test(text))) ||
    (offersOne(state) && ACCEPTS.test(text))
  )
}

/** A yes to the one that was offered; "I will do it with my daughter", 好 我回去算一下 and "how do I do it" are none. */
const ACCEPTS =
  /(?:帮我|给我|陪我|那就|那你|好|行)(?![^。]{0,4}我(?:自己|回|先|去|再|会|明天|晚|跟|和|慢慢|试))[^。]{0,6}(?:排|做|列|定|算)(?:一?[份个下](?!先后|顺序|次序|轻重)|吧)|(?:^|[.!?]\s*|\b(?:ok(?:ay)?|yes|yeah|sure|please|then|so|great|good|fine|let'?s|(?:can|could|would|will) (?:you|we)|i(?:'d| would)? (?:like|want|love)(?: you)? to|help me)(?: \w+)?[, ]+)(?:please )?(?:make|do|set up|work out|draw up|give me|try) (?:me )?(?:one|it|that)\b(?! (?:with|myself|alone|on my))/iu

/** "好，帮我排一份", where a plan was just offered. */
function offersOne({ offered, lastTopic, lastTopicTurn, turns }: Turn['state']): boolean {
  if (lastTopic === 'plan_finances' && lastTopicTurn === turns - 1) return true
  return offered.some(
    ({ action }) => action.kind === 'plan' || (action.kind === 'intent' && action.intent === 'plan_finances'),
  )
}

const NAMES_ONE =
  /^\s*(?:(?:ok(?:ay)?|so|well|then|yes|yeah|right|fine|no)[, ]+)*(?:just|only|give me|show me|i'?ll take|let'?s (?:do|have)) (?:just |only )?(?:the |a )?(?:money |repayment |debt )?(?:plan|budget)(?:,? (?:then|please|pls|thanks|now))*[\s.!?]*$|^\s*(?:那|就|只|先|还是)+(?:要|来|做|排|看)?(?:一?[个份])?(?:还款|收支|还债)?(?:计划|规划)(?:吧|呗|就行|得了|就好)?[\s。！!]*$|^\s*(?:a |the |my )?(?:money |repayment |debt )?(?:plan|budget)(?: help)?,? (?:please|pls|plz|for me|now)[\s.!?]*$|^\s*(?:还款|收支|还债)?(?:计划|规划)(?:表)?(?:一?下|吧|呗)?[\s。！!]*$|^\s*(?:来|想|先|那就?)?(?:排|理|算|捋|盘)(?:一?下|个|一?[排理算捋盘])*(?:我的|自己的)?(?:账|帐|收支)(?:吧|呗|一?下)?[\s。！!]*$|(?:做|排|列|定|弄|出)(?:一?[个份])(?:还款|收支)?(?:计划|规划|预算)|\b(?:want|need|make|do|set up|help\w*)\b[^.?!]{0,24}\b(?:plan|budget)\b(?! (?:phone|phones|hotel|airline))|\bsort(?:ing)? (?:out )?(?:\w+ ){0,3}(?:i owe|debts?|loans?|finances|money|repayments)\b|[理排算捋盘](?:一?[理排算捋盘]|一?下)[^，。,]{0,6}(?:收支|还款|欠款|债|账|钱|开销|(?:怎么|咋|该怎么|该咋|先|后|先后)还)|(?:还款|还债|收支|理财|资金)(?:的)?(?:计划|规划|方案)|\b(?:money|repayment|payment|debt|monthly) (?:plan|budget)\b|\b(?:the|that|your) money (?:thing|bit|part|stuff)\b/iu

/** Names a plan or a budget, whatever else is said. */
export function asksForPlan(text: string): boolean {
  return /计划|规划|预算|\b(plan|budget)/iu.test(text)
}

/** In so many words. */
export function asksToMakeOne(text: string): boolean {
  return (MAKE_ONE.test(text) || TOGETHER.test(text)) && !refusesPlan(text)
}

/** Asks for a plan and tells the income and the debts for it: another one, whatever plan there is. */
export function bringsItsNumbers({ action, text, state }: Turn): boolean {
  if (action || !asksToMakeOne(text)) return false
  const { income, debts } = readStatement(text, state.locale, 'debts')
  return income !== undefined && debts.some(({ balance }) => balance !== undefined)
}
