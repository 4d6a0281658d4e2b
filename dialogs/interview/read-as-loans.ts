import type { Turn } from '#src/conversation/turn.ts'
import { namesLender } from '#src/understanding/lender-names.ts'
import { paysInFullMonthly, withoutPaidMonthly } from '#src/understanding/paid-monthly.ts'
import type { AnswerReading } from '#src/understanding/read-answer.ts'
import { signedForAnother, withoutSigned } from '#src/understanding/signed-for-another.ts'
import { BREAK } from '#dialogs/message/own-parts.ts'

/**
 * Loans elsewhere that no number is needed for: cards paid in full each month, signed for another, owed on once, all paid
 * off; `read` reads the words that are left. Undefined where nothing of the kind is said.
 */
export function loansOutright(
  turn: Turn,
  text: string,
  read: (words: string) => AnswerReading,
): AnswerReading | undefined {
  const isAsked = turn.state.open?.fact === 'other_loans'
  if (paysInFullMonthly(text)) {
    const besides = withoutPaidMonthly(text)
    const apart = besides === '' ? undefined : read(besides)
    if (apart && apart.kind !== 'none') return apart
    return isAsked ? noneIn(text, besides) : { kind: 'none' }
  }
  // "No loans. Well I signed for my brother's": answering for it is no loan of one's own.
  if (signedForAnother(text)) {
    const besides = withoutSigned(text)
    const apart = besides === '' ? undefined : read(besides)
    if (apart && apart.kind !== 'none' && apart.kind !== 'unknown') return { ...apart, rest: text }
    return isAsked && ONLY_SIGNED.test(text) ? noneIn(text, text) : { kind: 'none' }
  }
  // 还有个花呗，每个月账单一千左右，没分期: what is owed until the bill is paid, not nothing.
  const billed = isAsked && BILL.test(text) ? text.replace(NO_INSTALMENTS, '') : text
  if (billed !== text && namesLender(billed)) return read(billed)
  if (!isAsked && OWED_ONCE.test(text)) return { kind: 'none' }
  // "A klarna thing and a credit card with nothing on it": the other one counts.
  const besidesCards = isAsked && NOTHING_ON_CARDS.test(text) ? text.replace(EMPTY_CARD, ' ').trim() : text
  if (besidesCards !== text && namesLender(besidesCards)) return read(besidesCards)
  if (isAsked && NOTHING_ON_CARDS.test(text) && !OTHERWISE_OWED.test(text)) return noneIn(text)
  if (isAsked && HAD_AND_PAID.test(text) && !STILL_LEFT.test(text)) return noneIn(text)
  if (isAsked && LONG_PAID.test(withoutWhetherToPay(text)) && !STILL_OWED.test(text)) return noneIn(text)
  return undefined
}

function noneIn(text: string, rest = ''): AnswerReading {
  return { kind: 'value', value: 'none', hedged: false, said: text, rest }
}

/** Nothing but that: with the bare "I co-signed" others may stand beside it. */
const ONLY_SIGNED = /[只就]是?(?:给|替|帮|签|做|担保)|\b(?:only|just) (?:co-?)?sign/iu

const BILL = /账单|\bbills?\b/iu
const NO_INSTALMENTS =
  /[，, ]*(?:都|也|就|但是?)*没(?:有)?(?:办|做|搞)?(?:过)?分期(?:的|了|过)?|[, ]*\b(?:no|not in) instal\w+/giu

/** 刚毕业那阵欠过信用卡: owed once, which unasked tells of nothing now; and 早清了, which asked means that there is none. */
const OWED_ONCE = /(?<!没|没有|未|不)欠过(?![^。；！？]*(?:没还|还没|还剩|还有|还欠))/u
const LONG_PAID =
  /(?:网贷|贷款?|信用卡|花呗|白条|月付|[家笔个])[^，。；！没]{0,4}(?:刚刚?|都|已经|早就?|全部?|前[天几]|昨天|上[周个]|提前)[^，。；！没]{0,6}(?:还清|结清|还完|清[掉了零空]|还掉|注销)(?![了掉]?[一二两三四1-4][家笔个])|(?<!没|没有|未|不)(?:欠|借|贷|背|办)过[^。；！？没]{0,16}(?:清了|还[清完]|结清|销[卡户])/u

/** "Had 4, paid all", "used to have three but they're all cleared": none any more. */
const HAD_AND_PAID =
  /\b(?:had|used to (?:have|owe)|there were|there was|were|once owed)\b[^.!?]{0,48}\b(?:(?:paid|repaid|cleared|settled|closed|finished)(?: off)? (?:them )?(?:all|both|everything|every one)|(?:paid|cleared|settled|closed) them(?: all| both)?(?: off)?|(?:all|both|everything|they)(?:'re| are| is| were| been| of them| now| got| have been)* (?:all )?(?:paid|repaid|cleared|settled|closed|gone|done|finished))\b/iu
const STILL_LEFT =
  /\b(?:left|still|except|but one|only|remaining|apart from|almost|nearly|besides|(?<!used to )have (?:one|two|three|\d))\b/iu

/** 三张卡都没欠钱, "two cards, both at zero": none of them is owed on. */
const NOTHING_ON_CARDS =
  /卡[^。；！？]{0,8}(?:都|全|但是?都?|也)*(?:没(?:有)?欠(?:钱|款)?|不欠|没用过?(?![完光])|[0零]欠)|\bcards?\b[^.;!?]{0,24}\b(?:nothing (?:owed|owing|on (?:it|them))|owe nothing|no (?:balance|debt)|(?:both|all)? ?at (?:zero|0)|(?:zero|0) balance|(?:not|never|un)[ -]?used)\b/iu
const EMPTY_CARD =
  /(?:[一两二三四五]张)?(?:信用)?卡[^，。,；！？]{0,8}(?:都|全|但是?都?|也)*(?:没(?:有)?欠(?:钱|款)?|不欠|没用过?(?![完光])|[0零]欠)|(?:\b(?:and|a|an|one|my|the|credit|empty) )*\bcards?\b[^,.;!?]{0,24}\b(?:nothing (?:owed|owing|on (?:it|them))|owe nothing|no (?:balance|debt)|(?:both|all)? ?at (?:zero|0)|(?:zero|0) balance|(?:not|never|un)[ -]?used)\b/giu
const OTHERWISE_OWED = /贷|分期|花呗|白条|还欠|网|\b(?:loans?|instal\w+|huabei|mortgage|other owe)\b/iu

/** 三家 该不该都结清: what might be paid off isn't. */
function withoutWhetherToPay(text: string): string {
  return text
    .split(BREAK)
    .filter((part) => !WHETHER_TO_PAY.test(part))
    .join(' ')
}

const WHETHER_TO_PAY =
  /要不要|该不该|需不需要|用不用|该|要(?=先|都|全|一?家?家?[还结清])|需要|得(?=先|都|全)|想|打算|准备|尽快|赶紧|[吗么?？]/u

const STILL_OWED = /还有|剩|还欠|欠着|没还|没清|只有|就一|就个|还在/u
