import { plainCount } from '#src/understanding/plain-count.ts'
import type { DialogContext } from 'botbuilder-dialogs'
import type { Turn } from '#src/conversation/turn.ts'
import type { Clause } from '#src/understanding/clauses.ts'
import { DEFAULT_BINS, valueOfQuantity } from '#src/understanding/fact-bins.ts'
import { countOf, lendersNamed } from '#src/understanding/lender-names.ts'
import { hold } from './fact-keeping.ts'
import { countKept, isSameLender, lendersKept, sumAgain } from './lenders-kept.ts'
import { clausesOf, lendersTold } from './lenders-told.ts'
import type { DialogParts } from '#dialogs/parts.ts'
import { PLAN } from '#dialogs/plan/plan-state.ts'
import { goOnToldOtherwise } from './told-otherwise.ts'

/** 白条今早刚还完, "i cleared the huabei this morning" */
const PAID =
  /(?<!没|没有|未|快|要|能|就|会|先|想|打算|准备)(?:还[清完]|结清|结了|清[了掉])|\b(?:paid (?:it )?off|cleared|settled|finished(?: off| paying)?|done|over|closed)\b/u
/** One of those that were counted, or by now no longer. */
const OF_THOSE =
  /那[个笔家]|其中|上面|前面|之前说|刚才?说|记错|搞错|其实|今[天早晚]|刚刚?|昨[天晚]|前天|已经|早就?|\b(?:one of|the \w+ (?:one|loan|card)|actually|already|today|this morning|yesterday|last night|just|now|wrong)\b/u
/** 其中一家, "one of the loans": so many of those that were counted, without a name. */
const SO_MANY =
  /(?:其中|里面|里头|当中|上面|那几家|^|有|另外?)的?(?:有|已经)?([一两二三1-3])(?:家|笔|个)(?![月年天礼星])|\b(?<!of (?:the|those|my) )(one|two|three) (?:of (?:them|those|these|the|my)|(?:other )?loans?\b|(?:is|was|has been|got|are|were)\b)|\b(?:the|my) other (?:one )?(?:is|was|has been|got)\b/u
const SO_MANY_EACH = new RegExp(SO_MANY, 'gu')
const COUNTS: Readonly<Record<string, number>> = { 两: 2, 二: 2, 三: 3, two: 2, three: 3, '2': 2, '3': 3 }

/** 另外两家是我老婆的名字, "one of them is in my wife's name": none of one's own either. */
const IN_OTHERS_NAME =
  /(?:老公|老婆|爱人|对象|媳妇|[爸妈哥弟姐妹]|儿子|女儿|家里?人|别人|朋友)(?:的)?(?:名字|名下|办的|借的|贷的|的贷款|的$)|\bin (?:my |his |her )?\w+(?:'s|s) name\b|\b(?:is|are) my (?:husband|wife|partner|mother|mum|dad|father|brother|sister|son|daughter|friend)'?s\b/u
const SUPPOSED = /如果|要是|担保|算|\b(?:if|guarantee\w*|count)\b/u

/** Said of this loan, imagined, or with how many are left. */
const NONE_OF_IT =
  /借呗|剩|还有|还欠|如果|要是|等我?|打算|准备|想|全部?|都|\b(?:jiebei|if|when|once|left|still|going to|will|plan|want|limit|all|both|everything|without)\b/u
/** 不是两笔了: leads up to it. */
const NO_LONGER_SO_MANY =
  /^(?:[^,.;!?]{0,4})?(?:不是|没有)(?:[一两二三四五0-9]+)[家个笔](?:了|啊|吧)*$|^(?:(?:wait|hang on|actually|oh|sorry)[ ,]*)*(?:it'?s |its |that'?s |there (?:are|aren't) )?(?:not|no longer|aren't) (?:two|three|four|[2-9])(?: (?:loans?|others?|any ?more|now))*$/u

/**
 * "The Meituan one is paid off already, I got that wrong", 白条今早刚还完: one less than was noted. The rest of the message is heard;
 * true when there is none. False as well when nothing of the kind is told.
 */
export async function hearOnePaidOff(dc: DialogContext, turn: Turn, parts: DialogParts): Promise<boolean> {
  const { state } = turn
  const kept = lendersKept(state)
  const before = state.facts.other_loans?.exact ?? (kept.length > 0 ? countKept(kept) : undefined)
  if (
    turn.action ||
    dc.activeDialog?.id === PLAN ||
    before === undefined ||
    state.open?.fact === 'other_loans'
  )
    return false
  const clauses = clausesOf(turn.text)
  const whole = clauses.filter(({ text, ended }) => ended !== '?' && ALL_OF_THEM.test(text))
  const told = lendersTold(turn.text, state.locale).gone.filter(({ name }) =>
    kept.some((one) => isSameLender(one.name, name)),
  )
  const isKept = (clause: Clause) =>
    told.some(({ name }) => lendersNamed(clause.text).some((one) => one.name === name))
  const paid = whole.length > 0 ? whole : clauses.filter((clause) => isPaidOff(clause) || isKept(clause))
  const left = clauses.find(({ text, ended }) => ended !== '?' && LEFT.test(text))
  if (paid.length === 0 || (left && leftIn(left.text) === undefined)) return false
  const gone = howManyPaid(paid.map(({ text }) => text).join(', '))
  const count = (left && leftIn(left.text)) ?? (whole.length > 0 ? 0 : before - gone)
  if (count < 0 || count === before) return false
  const quantity = plainCount(count)
  hold(
    turn,
    'other_loans',
    valueOfQuantity('other_loans', quantity, DEFAULT_BINS) ?? 'none',
    'stated',
    quantity,
  )
  const sums = sumAgain(turn, told)
  const besides = clauses.filter(
    (clause) =>
      !paid.includes(clause) &&
      clause !== left &&
      !NO_LONGER_SO_MANY.test(clause.text) &&
      !WHEN_IT_WAS.test(clause.text),
  )
  return goOnToldOtherwise(dc, turn, parts, ['other_loans', ...sums], besides)
}

/** "I finished it on Friday", 上周还的: when, of the one that is gone. */
const WHEN_IT_WAS =
  /^(?:刚刚?|刚才|今[天早]|昨[天晚]|just now|today|yesterday|this morning)(?:的|了)?$|^(?:都|可|并)?不是我(?:本人)?的?(?:借的|名字)?$|^(?:they'?re |it'?s |that'?s )?not mine$|^(?:也|就)?(?:是)?(?:上个?(?:周|星期|礼拜|月)[一二三四五六日天]?|[昨前]天|今天|刚|早就?)(?:刚|才)?(?:还|结)(?:清|完)?的?$|^(?:and |so )*(?:i )?(?:finished|paid|cleared|settled) (?:it|that(?: one)?)(?: off)? (?:on |last |this |yesterday|today|in )[a-z ]*$/u

/** How many are left is said outright. */
const LEFT =
  /就?剩|(?:还|就|只|现在)+有?[一两二三四五][家个笔]|\b(?:left|remaining|just (?:one|two)|only (?:one|two))\b/u

/** 只剩一家了, "just one now": how many, and nothing else. */
function leftIn(text: string): number | undefined {
  const [, zh, en] = LEFT_ONLY.exec(text) ?? []
  const said = zh ?? en
  return said === undefined ? undefined : (COUNTS[said] ?? 1)
}

const LEFT_ONLY =
  /^(?:其实|现在|目前|所以|那|就|只|光|还)*(?:剩|有)(?:下|了|着)?([一二两三1-3])[家笔个](?:了|啊|吧|贷款|网贷|没还)*$|^(?:(?:so|and|actually|now|then|there'?s|there is|it'?s|i have|i've got|that leaves|leaves) )*(?:only|just) (one|two|three)(?: (?:left|remaining|now|to go|loans?|lenders?|of them|still|open))*$/u

/** 两家都还清了, "both of them are cleared now": none is left. */
const ALL_OF_THEM =
  /^(?:那|这|别处那?|外面那?|其他那?)?[两二三23](?:家|笔)(?:贷款|网贷)?(?:都|全|也都)(?:已经|刚刚?|在[^,.;!?]{1,6})?(?:还清|结清|还完|清)了|^(?:and |now |actually )*(?:both|all (?:two|three|of them))(?: of (?:them|those|the loans)| loans| of those loans)? (?:are|were|have been|got) (?:now |all )?(?:paid(?: off)?|cleared|settled|finished|done)\b/u

/** By their names, else by their number. */
function howManyPaid(text: string): number {
  const named = countOf(lendersNamed(text).filter(({ any }) => !any))
  if (named > 0) return named
  const [, zh, en] = [...text.matchAll(SO_MANY_EACH)].at(-1) ?? []
  const said = zh ?? en
  return said === undefined ? countOf(lendersNamed(text)) : (COUNTS[said] ?? 1)
}

function isPaidOff({ text, ended }: Clause): boolean {
  if (ended !== '?' && IN_OTHERS_NAME.test(text) && SO_MANY.test(text) && !SUPPOSED.test(text)) return true
  if (
    ended === '?' ||
    !PAID.test(text) ||
    NONE_OF_IT.test(text.replace(/^(?:还有|另外(?![一二两三])|对了)/u, ''))
  )
    return false
  if (SO_MANY.test(text)) return true
  return OF_THOSE.test(text) && lendersNamed(text).length > 0
}
