import type { DialogContext } from 'botbuilder-dialogs'
import type { Turn } from '#src/conversation/turn.ts'
import { splitClauses } from '#src/understanding/clauses.ts'
import { toDiagnosisFacts } from '#src/understanding/facts.ts'
import { namesLender } from '#src/understanding/lender-names.ts'
import { normalise } from '#src/understanding/normalise.ts'
import { saySideQuestion } from '#dialogs/asked/say-answer.ts'
import { hold } from './fact-keeping.ts'
import type { DialogParts } from '#dialogs/parts.ts'
import { PLAN } from '#dialogs/plan/plan-state.ts'
import { goOnToldOtherwise } from './told-otherwise.ts'

/** 没全还清, 还剩最后一期, "there's still 600 open": some of this loan is owed yet. */
const STILL_OPEN =
  /没(?:有)?(?:全|都|完全|全部)(?:还|结)(?:清|完)|(?<!额度[^,.;!?]{0,6})(?:借呗|最后|还)[^,.;!?]{0,4}(?:剩|有|差|欠)(?:着)?(?:最后)?(?:[一二两三1-3]期(?:[0-9.]+(?:元|块)?)?|[0-9]{2,4}(?:元|块)?钱?)(?:没还|没清|没结|没付|要还)?$|\b(?:didn'?t|did not|haven'?t|not) (?:re)?(?:paid|pay|repay|repaid) (?:it |them )?all\b|\bnot all (?:of it )?(?:is |was )?(?:re)?paid\b|(?:\bnot|n't) (?:\w+ )?(?:fully|completely|entirely|quite|totally|all) (?:re)?(?:paid|cleared|settled|done|paid off)\b|\b(?:one|1|a|an|the last|two|2|three|3) (?:more |small |last |final )?(?:instal\w+|payment)(?: of)?(?: (?:about |like |around )?[¥$]?\d[\d,.]*)?(?: yuan)?(?: (?:is|are|that's|was))?(?: still)? (?:left|open|to go|to pay|outstanding|remaining|unpaid|due)\b|\bstill (?:owe|owing) (?:about |around |like |them |only |just )*(?:[¥$]?\d{2,}[\d,.]*|one (?:instal\w+|payment)|a (?:bit|little|little bit|small (?:bit|rest|amount)))(?: yuan)?(?: left)?(?: (?:on|with|to|of) (?:jiebei|借呗|it|this(?: one| loan)?|here))?$|\bstill (?:have |got |is |there'?s )?(?:about |around |like |them |only |just )*(?:[¥$]?\d{2,}[\d,.]*|one (?:instal\w+|payment)|a (?:bit|little|little bit|small (?:bit|rest|amount)))(?: yuan)? (?:open|outstanding|unpaid|to (?:pay|go|settle|clear))(?: (?:on|with|to|of) (?:jiebei|借呗|it|this(?: one| loan)?|here))?$|\b[¥$]?\d{2,}[\d,.]*(?: yuan)? (?:is|are|was) (?:still )?(?:open|outstanding|unpaid|not paid|to pay)\b|\bstill (?:an? |some |one )?(?:instal\w+|payment)s? (?:open|left|to go|to pay)\b/u
/** Of another loan, of what is due for something else, or asked for just then. */
const OF_OTHERS =
  /房租|学费|医药费|药费|押金|生活费|彩礼|工资|\brent\b|花呗|卡|白条|金条|美团|微粒|别[处家的]|其[他它]|另外|那家|两家|\b(?:huabei|card|other|another|elsewhere|meituan)\b/u

/** What is put right beside another loan's name is of this one: "late once on Huabei. sorry, there's still one instalment left". */
const PUTS_RIGHT =
  /其实|说错|刚才|不好意思|弄错|记错|才发现|\b(?:sorry|i said|i lied|actually|by the way|btw|i thought|mistake|turns out|just saw|not fully)\b/iu

const SAID_BEFORE =
  /(?:说|讲|写|以为)[^,.;!?]{0,6}(?:还清|还完|结清|清了)|\b(?:said|told you|wrote|thought|put)\b[^,.;!?]{0,24}\b(?:paid|repaid|cleared|settled|done)\b/u
/** "Should I just pay it today": what is left. */
const WHETHER_TO_PAY_IT =
  /^(?:那|我|所以|现在|今天)*(?:要不要|该不该|是不是(?:要|该|得)?|需不需要|应该)?(?:今天|现在|马上|先|直接|赶紧|把它|就)*(?:还|付|结|交)(?:了|掉|清|上)?(?:它|这[个笔期])?(?:吗|么|好|比较好|会好点|呢)?[?？]?$|^(?:so |and |then )?(?:should|shall|must|can|could|do) i (?:just |better |have to |need to |simply |now )*(?:pay|settle|clear) (?:it|that|this|the rest|them)\b/u

/**
 * "Ten days ago, one instalment is still left", 不过没全还清: the loan that was noted as repaid in full isn't. The rest of the message is
 * heard; true when there is none. False as well when nothing of the kind is told.
 */
export async function hearNotAllRepaid(dc: DialogContext, turn: Turn, parts: DialogParts): Promise<boolean> {
  const { state } = turn
  if (turn.action || dc.activeDialog?.id === PLAN || state.facts.repaid?.value !== 'in_full') return false
  if (state.open?.fact === 'other_loans') return false
  if (toDiagnosisFacts(turn.understanding.facts).repaid === 'partly') return false
  const clauses = splitClauses(normalise(turn.text))
  const speaksOfOthers = clauses.some(({ text }) => namesLender(text) && !/借呗|jiebei/.test(text))
  const told = clauses.filter(
    ({ text, ended }) =>
      ended !== '?' &&
      STILL_OPEN.test(text) &&
      (!speaksOfOthers || PUTS_RIGHT.test(turn.text) || /借呗|jiebei/.test(text)) &&
      !OF_OTHERS.test(text) &&
      (!namesLender(text) || /借呗|jiebei/.test(text)),
  )
  if (told.length === 0 || hold(turn, 'repaid', 'partly', 'stated') === 'same') return false
  // "Sorry, I said fully repaid", 刚才说还清了: only what was said before.
  const left = clauses.filter((clause) => !told.includes(clause) && !SAID_BEFORE.test(clause.text))
  const besides = left.filter(({ text }) => !WHETHER_TO_PAY_IT.test(text))
  if (besides.length < left.length) saySideQuestion(turn, 'small_rest', parts)
  return goOnToldOtherwise(dc, turn, parts, ['repaid'], besides)
}
