import type { DialogContext } from 'botbuilder-dialogs'
import type { Turn } from '#src/conversation/turn.ts'
import { splitClauses, type Clause } from '#src/understanding/clauses.ts'
import { normalise } from '#src/understanding/normalise.ts'
import { saysInstead } from './mend.ts'
import type { DialogParts } from '#dialogs/parts.ts'
import { PLAN } from '#dialogs/plan/plan-state.ts'
import { goOnToldOtherwise } from './told-otherwise.ts'

/** "Fix my repayment date", 还款时间说错了: leads up to another time. */
const LEADS =
  /(?:还款|还清|还的?钱?|结清)(?:的)?(?:时间|日期|日子|那天)?[^,.;!?0-9一二两三四五六七八九十半]{0,6}(?:改|说错|记错|写错|填错|报错|不对|错了)|(?:改|说错|记错|写错|填错|报错)[^,.;!?]{0,6}(?:还款|还清|结清)(?:的)?(?:时间|日期|日子|那天|是)|\b(?:fix|change|correct|update|amend)\b[^,.;!?]{0,8}\b(?:repayment|repaid|payment|pay-?off|when i (?:re)?paid)\b|\b(?:repayment|pay-?off) (?:date|day|time)\b[^,.;!?]{0,12}\b(?:wrong|off|mistake)\b/u
/** "The repayment was 5 days ago", 还款是三天前: the time itself, of this loan. */
const DATES =
  /(?:还款|还清|结清)(?:的)?(?:时间|日期|日子|那天)?(?:应该|其实|实际)?是|\b(?:the|my|that|last)? ?(?:repayment|pay-?off)(?: date)? (?:was|is|should be)\b/u
/** "I said 2 weeks since I repaid": what was said before. */
const SAID_BEFORE =
  /(?:我|前面|刚才?|之前)+[^,.;!?]{0,4}(?:说|讲|写|选|填)[^,.;!?]{0,12}(?:还|清)|\bi (?:said|put|told you|wrote)\b[^,.;!?]{0,24}\b(?:re)?(?:paid|repayment|payment)\b/u
/** "Not two weeks", 不是两周前: only what it isn't. */
const NOT_THEN =
  /^(?:而?不是|并?不是)[^,.;!?]{0,10}$|^(?:and |so )?not (?:a |the |on )?[\w ]{1,14}$|(?<=\S) not (?:a |the )?[\w]{1,8}(?: (?:days?|weeks?|months?))?(?: ago)?$|(?<=[前天周月])(?:,)?不是[^,.;!?]{1,6}$/u
const OF_ELSE =
  /花呗|信用卡|白条|金条|美团|别家|别处|利率|金额|\b(?:huabei|card|mortgage|rent|rate|amount)\b/u

/**
 * "None, and fix my repayment, it was 3 weeks not 2", 上次还款改一下 是一个月前: the time of the repayment told otherwise than it was
 * noted. The rest of the message is heard; true when there is none. False as well when nothing of the kind is told.
 */
export async function hearRepaidOtherwise(
  dc: DialogContext,
  turn: Turn,
  parts: DialogParts,
): Promise<boolean> {
  const { state } = turn
  const asked = state.open?.fact === 'since_repaid'
  if (turn.action || asked || dc.activeDialog?.id === PLAN || !state.facts.since_repaid) return false
  const clauses = splitClauses(normalise(turn.text))
  const at = clauses.findIndex(({ text, ended }) => ended !== '?' && isOfRepayment(text))
  if (at < 0) return false
  const used = clauses.slice(at, at + REACH)
  const by = used.find((clause) => clause.ended !== '?' && saysTime(turn, parts, clause, clauses[at]))
  if (!by) return false
  const last = clauses.indexOf(by)
  const besides = clauses.filter(
    ({ text }, place) => (place < at || place > last) && !(place === last + 1 && NOT_THEN.test(text)),
  )
  return goOnToldOtherwise(dc, turn, parts, ['since_repaid'], besides)
}

/** Clauses within which the time is said. */
const REACH = 3

function isOfRepayment(text: string): boolean {
  return !OF_ELSE.test(text) && (LEADS.test(text) || DATES.test(text) || SAID_BEFORE.test(text))
}

/** Whether a clause says another time than the one that is held, which then is held. */
function saysTime(turn: Turn, parts: DialogParts, clause: Clause, lead: Clause | undefined): boolean {
  if (clause === lead && SAID_BEFORE.test(clause.text) && !DATES.test(clause.text)) return false
  const { state, moment } = turn
  const text = clause.text.replace(LED_BY, '').replace(NOT_THEN, '').trim()
  const timed = BARE.test(text) ? `${text} ${unitOf(lead?.text ?? '')}` : text
  const { open } = state
  state.open = { fact: 'since_repaid', misses: 0, narrowing: false }
  try {
    const told = { ...turn, text: timed, understanding: parts.understand(timed, state.locale, moment) }
    return saysInstead(told, parts, 'since_repaid')
  } finally {
    state.open = open
  }
}

/** What stands before the time in its own clause. */
const LED_BY =
  /^.*?(?:还款|还清|结清)(?:的)?(?:时间|日期|日子|那天)?(?:应该|其实|实际)?是|^.*?\b(?:repayment|pay-?off)(?: date)? (?:was|is|should be)\b|^(?:其实|应该|实际|改成|改为|是)+|^(?:it(?:'s| was| is)|that was|make (?:it|that)|more like|actually|really|to|should be|rather)(?: (?:actually|really|more like|been|about))* /u
/** "It's actually 4", of so many weeks. */
const BARE = /^\d{1,2}$|^(?:one|two|three|four|five|six|seven|eight)$/u

function unitOf(said: string): string {
  return /\b(days?|weeks?|months?)\b/u.exec(said)?.[1] ?? ''
}
