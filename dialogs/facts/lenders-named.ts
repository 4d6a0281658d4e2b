import { plainCount } from '#src/understanding/plain-count.ts'
import type { Turn } from '#src/conversation/turn.ts'
import type { Locale } from '#src/locale.ts'
import { appliedInAll } from '#src/understanding/applied-listed.ts'
import { asksSomething } from '#src/understanding/asks-something.ts'
import type { Clause } from '#src/understanding/clauses.ts'
import { countOf, lendersNamed, namesLender } from '#src/understanding/lender-names.ts'
import { lendersWalked } from '#src/understanding/lenders-walked.ts'
import { normalise } from '#src/understanding/normalise.ts'
import { withoutPaidMonthly } from '#src/understanding/paid-monthly.ts'
import type { Quantity } from '#src/understanding/quantities.ts'
import type { AnswerReading } from '#src/understanding/read-answer.ts'
import { BREAK, ownParts } from '#dialogs/message/own-parts.ts'
import { namesOnlyTheirs } from './loans-of-others.ts'
import type { MoveParts } from '#dialogs/parts.ts'
import { whoseWords } from '#dialogs/message/whose-words.ts'

/** The reading of an answer about other loans, with the lenders that are told of by their names and not by a number. */
export function withLendersNamed(
  turn: Turn,
  parts: MoveParts,
  reading: AnswerReading,
  text: string,
): AnswerReading {
  if (namesOnlyTheirs(turn.text) && (reading.kind === 'none' || reading.kind === 'value'))
    return noneOwed(text)
  const walked = walkedIn(turn.text)
  if (walked !== undefined && (reading.kind === 'none' || reading.kind === 'value'))
    return { ...counted(walked, text), rest: askedIn(text, turn.state.locale) }
  // 有花呗和借呗两个: this loan is one of the two.
  const besides = countOf(lendersNamed(text))
  if (reading.kind === 'value' && reading.quantity?.max === besides + 1 && BESIDE_THIS.test(text))
    return { ...reading, ...counted(besides, reading.said), rest: reading.rest }
  if (reading.kind === 'value' && namesThreeOrMore(turn, text)) return { ...reading, value: 'three_plus' }
  const told = toldOf(turn, parts, text)
  if (reading.kind === 'none' && answersByNames(turn, told))
    return {
      ...(withMore(told, text) ?? counted(countInAll(turn, parts, told), text)),
      rest: askedIn(text, turn.state.locale),
    }
  if (reading.kind !== 'value') return reading
  if (reading.value !== 'none') return byNames(turn, parts, reading, text)
  const afterAll = countOf(lendersNamed(toldOf(turn, parts, namedAfterAll(text))))
  if (afterAll > 0) return counted(afterAll, reading.said)
  if (namesOne(turn, text, reading.said)) {
    const count = countOf(lendersNamed(told))
    return count > 0 ? { ...reading, ...counted(count, reading.said) } : { ...reading, value: 'one_two' }
  }
  return EXCEPT.test(text) ? { ...reading, value: 'one_two' } : reading
}

/** 花呗有，还有拍拍贷跟360: what the other parts of the message name counts as well. */
function countInAll(turn: Turn, parts: MoveParts, told: string): number {
  return Math.max(countOf(lendersNamed(told)), countOf(lendersNamed(toldOf(turn, parts, turn.text))))
}

function noneOwed(said: string): AnswerReading {
  return { kind: 'value', value: 'none', hedged: false, said, rest: '' }
}

/** How many lenders a message lists one by one, all of it or a sentence of it beside which no other is named. */
export function walkedIn(text: string): number | undefined {
  const whole = lendersWalked(normalise(text))
  if (whole !== undefined || ASKED_OR_SUPPOSED.test(text)) return whole
  const sentences = text.split(/[.。!！;；\n](?!\d)/u).filter((one) => one.trim() !== '')
  const naming = sentences.filter(namesLender)
  return naming.length === 1 ? lendersWalked(normalise(naming[0] as string)) : undefined
}

/** "JD, Du Xiaoman and my bank", asked where one applied: as many as are named. */
export function appliedByName(turn: Turn, reading: AnswerReading, text: string): AnswerReading {
  // 光点进去看了看额度 没借: whether that counts isn't told.
  if (
    reading.kind === 'value' &&
    reading.value === 'none' &&
    PEEKED.test(turn.text) &&
    !NO_OTHER.test(turn.text)
  )
    return { kind: 'none' }
  // 点过几个看额度，没借: so many were looked at, and none applied to.
  if (reading.kind === 'value' && reading.value !== 'none' && onlyLooked(turn.text)) return { kind: 'none' }
  // 一家没批: one that said no was applied to.
  if (reading.kind === 'value' && reading.value === 'none' && ONE_SAID_NO.test(turn.text))
    return { ...reading, value: 'few' }
  // 我点了二十次: the same button again and again, and no application elsewhere.
  if (reading.kind === 'value' && isPresses(reading.quantity, turn.text)) return { kind: 'none' }
  if (reading.kind !== 'none' || turn.state.open?.fact !== 'applications' || OWED_THERE.test(text))
    return reading
  // "There is the mortgage. I already have it, I am not applying"
  if (APPLIES_NOT.test(text)) return { kind: 'value', value: 'none', hedged: false, said: text, rest: '' }
  if (HAD_BEFORE.test(text)) return reading
  const told = text.split(BREAK).filter((part) => !ASKED_OR_SUPPOSED.test(part) && !NOT_APPLIED.test(part))
  const count = countOf(lendersNamed(told.join(', ')))
  if (count === 0) return reading
  return {
    ...counted(count, text),
    value: count > 2 ? 'many' : 'few',
    rest: askedIn(text, turn.state.locale),
  }
}

/** 一家银行 两家网贷: how many in all, where that is more than was read of one of them. */
export function appliedAsListed(turn: Turn, reading: AnswerReading, text: string): AnswerReading | undefined {
  const { open, locale } = turn.state
  const inAll = open?.fact === 'applications' ? appliedInAll(normalise(text)) : undefined
  if (!inAll || OWED_THERE.test(text) || reading.kind === 'range') return undefined
  if (reading.kind === 'value' && (reading.quantity?.max ?? 0) >= inAll.max) return undefined
  return {
    ...counted(inAll.max, inAll.text),
    quantity: inAll,
    value: inAll.max > 2 ? 'many' : 'few',
    rest: reading.kind === 'value' ? reading.rest : askedIn(text, locale),
  }
}

function onlyLooked(text: string): boolean {
  return LOOKED.test(text) && TOOK_NONE.test(text) && !APPLIED.test(text)
}

const LOOKED =
  /(?:看|测|查|点)[^，。,.?？]{0,10}(?:额度|能借多少)|额度[^，。,.?？]{0,6}(?:看|测|查)|\b(?:looked|peeked|checked|clicked|tapped|saw|see|check)\b[^.?!]{0,24}\b(?:limits?|offers?|quotes?|how much|what i (?:could|can) get)\b/iu
const TOOK_NONE =
  /没(?:有)?(?:真|去|点)?(?:的)?(?:借|提交|提现|申请|确认|要|用|继续)|\b(?:didn'?t|did not|never|haven'?t|without)\b[^.?!]{0,12}\b(?:borrow\w*|appl\w+|go (?:further|on|through)|tak\w+|submit\w*|confirm\w*)\b/iu
const APPLIED = /申请(?:了|过)(?!吗|么|没)|\b(?:i|have|'ve) applied\b/iu
const ONE_SAID_NO = /^[^，。,.?？]{0,4}一家(?:都)?(?:没(?:有)?(?:批|过|通过)|被?拒)/u

/** "Hit the button 30 times" counts neither loans nor applications. */
export function isPresses(said: Quantity | undefined, text: string): boolean {
  if (!PRESSED.test(text) || ELSEWHERE.test(text)) return false
  return NAMES_THE_BUTTON.test(text) || (said?.min ?? 0) >= MANY_PRESSES
}

/** Nobody applies so often, but presses a button. */
const MANY_PRESSES = 8
const PRESSED =
  /(?:点|按|戳)(?:了|过|击)*[^，。,家]{0,8}[次回遍下趟]|\b(?:tapped|pressed|clicked|hit|pushed|tried)\b[^,.?!]{0,30}\btimes\b/iu
const NAMES_THE_BUTTON =
  /按钮|按键|那个键|\bbutton\b|\b(?:tapped|pressed|clicked|hit|pushed) (?:on )?(?:it|borrow)\b/iu
const ELSEWHERE = /[家]|平台|银行|别处|申请|\b(?:banks?|lenders?|apps?|elsewhere|appl\w+|places)\b/iu

const PEEKED =
  /(?:光|只|就)(?:是)?(?:点进去|点开|进去)?(?:看|瞅|瞄)|[看瞄瞅](?:了|下|看|一?眼)*(?:能借多少|额度)|\b(?:only|just) (?:looked|peeked|checked|had a look)\b/iu
const NO_OTHER =
  /没(?:有)?(?:申请|申过|试过|办)|一(?:次|家|个)(?:都|也)?没|\b(?:none|zero|haven'?t applied|didn'?t apply)\b/iu
const OWED_THERE =
  /欠|没还|还没|在还|还着|还剩|还清|结清|\b(?:ow(?:e|ed|ing)|debts?|repay\w*|paying off|cleared)\b/iu
const APPLIES_NOT =
  /没(?:有)?(?:在)?申请|\b(?:i'?m|i am|am) not applying\b|\b(?:haven'?t|didn'?t|not) appl(?:y|ied)\b/iu
const HAD_BEFORE =
  /早就有|一直有|本来就有|老早|\balready have\b|\bhad (?:it|that|them) (?:for|since|already)\b/iu
/** 只看了看, "didn't press it" */
const NOT_APPLIED =
  /(?:没|不)(?:有|敢|想|再)?(?:去)?(?:申|点|试|办|借|提交)|看了?看|瞅|之前说|\b(?:didn'?t|haven'?t|never|only looked|just looked|told you|i said|i told)\b/iu

/** What a text tells of one's own loans elsewhere: nothing asked or supposed, paid off, or of this one. */
function toldOf(turn: Turn, parts: MoveParts, text: string): string {
  return ownParts(turn, parts, withoutPaidMonthly(text.replace(BESIDE_THIS, '')))
    .filter(
      (part) =>
        !NONE_OF_IT.test(part) &&
        !ASKED_OR_SUPPOSED.test(part) &&
        !OF_WHERE.test(part) &&
        !(turn.state.open?.fact !== 'other_loans' && ONLY_WORKS.test(part)) &&
        !IN_THEIR_NAME.test(part),
    )
    .join(', ')
}

const BESIDE_THIS = /借呗(?:和|跟|、|还有|加)|(?:和|跟|、|还有)借呗|\bjiebei and |\b(?:and|n|&) jiebei\b/iu

/** 没有，哎不对，花呗在用; "none, oh wait, a card": what stands behind a second thought. */
function namedAfterAll(text: string): string {
  const behind = SECOND_THOUGHT.exec(text)
  return behind ? normalise(text.slice(behind.index + behind[0].length)) : ''
}

const SECOND_THOUGHT =
  /(?<=\p{Script=Han}[^]{0,40})(?:不对|等一?下|等等|慢着|差点忘|忘了|忘记|漏了|想起来|对了)(?:说|讲|算)?了?|(?<=[a-z][^]{0,40})\b(?:oh wait|wait|hang on|hold on|actually|i forgot|forgot|oh and|oh no|scratch that|i lie|tell a lie)\b/iu

/** 房贷在我老婆名下, "the mortgage is in my wife's name": somebody else's. */
export const IN_THEIR_NAME =
  /(?:老婆|老公|媳妇|爱人|对象|妻子|丈夫|爸妈?|妈|父亲|母亲|儿子|女儿|哥|姐|弟|妹|他|她)(?:一个人|自己)?的?名(?:下|字)|\bin (?:my )?(?:wife|husband|partner|mother|mum|mom|father|dad|parents|sister|brother|son|daughter|colleague|friend)'?s?'? (?:own )?name\b|\bin (?:her|his|their) (?:own )?name\b/iu

/** 都是京东的: whose the ones before it are. */
const OF_WHERE = /^\s*(?:都|全)(?:是|在)/u

/** 花呗还能用, "huabei is fine": that it works, told where nobody asked for debts, is no debt. */
const ONLY_WORKS =
  /^(?!.*(?:欠|还剩|没还|要还|在还|\d)).*(?:[能可]以?(?:正常|照常)?(?:使?用|刷|付|支付)|正常|没事|没问题|好好的|好用|(?:还|都|倒|也)在$|没(?:被)?(?:关|停|封|动|降))|^(?!.*\b(?:ow(?:e|es|ed|ing)|left|debts?)\b|.*\d).*\b(?:works?|working|fine|ok(?:ay)?|normal(?:ly)?|usable|can (?:still |only )?use|still (?:there|open|on|active)|untouched)\b/iu

/** "Do they see the house loan too?", 这个也算吗 behind the names: left to be answered. */
function askedIn(text: string, locale: Locale): string {
  return text
    .split(BREAK)
    .filter((part) => /[?？]/u.test(part) || asksSomething(clauseOf(normalise(part)), locale))
    .join(' ')
}

function clauseOf(text: string): Clause {
  return { text, start: 0, end: text.length, ended: '' }
}

function counted(count: number, said: string): Extract<AnswerReading, { kind: 'value' }> {
  const quantity = plainCount(count)
  return {
    kind: 'value',
    value: count > 2 ? 'three_plus' : 'one_two',
    quantity,
    hedged: false,
    said,
    rest: '',
  }
}

/**
 * "有个美团借钱还着 还有白条", "网商贷5万 还有微粒贷": two by their names. A number said outright counts more than the names
 * behind it, which are examples: "3 other loans, meituan and weilidai".
 */
function byNames(turn: Turn, parts: MoveParts, reading: ValueRead, text: string): AnswerReading {
  const { quantity, said } = reading
  if (isOutright(quantity, said, text)) return reading
  if (EXAMPLES.test(text)) return reading
  // One part of a longer message: what the others name counts as well.
  const told = quantity?.max === 1 ? toldOf(turn, parts, turn.text) : toldOf(turn, parts, text)
  const more = reading.value === 'three_plus' ? undefined : withMore(told, said)
  if (more) return { ...more, rest: reading.rest }
  const named = lendersNamed(told)
  const count = countOf(named) + (named.length > 0 ? unnamedIn(text) : 0)
  // 有信用卡: one of them or several.
  if (count < 2 && (reading.value !== 'one_two' || quantity || named.length !== 1 || named[0]?.any))
    return reading
  if ((quantity?.max ?? 0) >= count) return reading
  return { ...reading, ...counted(count, said), rest: reading.rest }
}

/** 还有朋友借我名字贷的一笔: one more that has no name. */
function unnamedIn(text: string): number {
  const parts = text.split(BREAK).flatMap((part) => part.split(/ (?=(?:and|plus|also) )/iu))
  return parts.filter((part) => ONE_UNNAMED.test(part) && !namesLender(part)).length
}

const ONE_UNNAMED =
  /^(?:还有|另外|再有|再加|加上|外加)(?!没|不)[^，。,?？]{2,14}一[笔家个](?:没还[完清]?)?(?:的|吧|呢|啊)?$|\b(?:and|plus|also) (?:there'?s )?(?:one|another) (?:i|that|from|in) (?!.*\b(?:paid|cleared)\b)[^,.?]{4,40}$/iu

type ValueRead = Extract<AnswerReading, { kind: 'value' }>

/** 三家, "only one": a number of lenders rather than of the cards or loans that are named right behind it. */
function isOutright(quantity: Quantity | undefined, said: string, text: string): boolean {
  if (!quantity || quantity.unit === 'yuan') return false
  // 就一张建行卡，还有个放心借: the one isn't all.
  if (quantity.max === 1)
    return ONLY_ONE.test(said) && !(AND_ANOTHER.test(text) && countOf(lendersNamed(text)) > 1)
  const after = said.slice(said.indexOf(quantity.text) + quantity.text.length)
  const [next] = lendersNamed(after)
  return !namesLender(quantity.text) && next?.start !== 0 && quantity.text !== text
}

/** 好几家 美团啊京东啊: some of them are named. */
const EXAMPLES = /好几|一堆|不少|很多|许多|之类|什么的|啥的|\b(?:etc|and so on|several|many|lots)\b/iu

/** "网商贷5万 别的加起来还有3万多", "huabei and some others": one more at least than are named. */
function withMore(told: string, said: string): ValueRead | undefined {
  if (!AND_OTHERS.test(told)) return undefined
  const count = countOf(lendersNamed(told))
  if (count === 0) return undefined
  const { quantity: _, ...read } = counted(count + 1, said)
  return count < 2 ? { ...read, value: 'some' } : read
}

const AND_OTHERS =
  /(?:别的|其他|其它|其余|另外)(?![^，。,.]{0,4}(?:没|不|无|[一两二三四五\d]|花呗|白条|信用卡))[^，。,.]{0,6}(?:还有|欠|几家|加起来|一共|网贷|平台)|(?:还有|也有)(?:别的|其他|几[家个])|\b(?:and|plus|\+|&|n) (?:some|a few|a couple(?: of)?|several) (?:more|others?)\b/iu

/** "一个车贷，两张信用卡": the names of the whole message count, not those of one part of it. */
function namesThreeOrMore({ text, understanding }: Turn, read: string): boolean {
  return read === text && understanding.facts.some(({ facts }) => facts?.other_loans === 'three_plus')
}

/** "我老婆有个车贷，写她名字": a loan in somebody else's name, and none of one's own. */
export function tellsOthersLoan(turn: Turn, parts: MoveParts): boolean {
  const { isOfAnother } = whoseWords(parts.factWords, turn.state.locale)
  if (turn.understanding.facts.some(({ key }) => key === 'other_loans')) return false
  const named = turn.text.split(BREAK).filter(namesLender)
  return named.length > 0 && named.every((part) => isOfAnother(part) && !ASKED_OR_SUPPOSED.test(part))
}

/**
 * "HDFC home loan": a lender by its name, and nothing else, answers the question about others; so do lenders that are
 * told of where that is what was asked: "car loan 1650 a month and a card".
 */
function answersByNames({ state }: Turn, told: string): boolean {
  const count = lendersNamed(told).length
  return count > 0 && (state.open?.fact === 'other_loans' || (count === 1 && told.length <= LONGEST_NAME))
}

const AND_ANOTHER =
  /还有|再有|另外|外加|再加|加上|[和跟与]一?[个张笔家]|\b(?:plus|also)\b|(?:\b(?:and|n)|&) (?:one|1|an?|my)\b/iu
const ONLY_ONE = /[一1]家|[只就]|\b(?:one|1|only|just)\b/iu

const ASKED_OR_SUPPOSED =
  /[?？吗]|(?<![着的])呢|如果|要是|假如|怎么|什么|\b(?:if|what|why|how)\b|^\s*(?:(?:and|but|so|or) )?(?:does|do|is|are|can|should|will)\b/iu

/** Longest name of a lender with what belongs to it (characters). */
const LONGEST_NAME = 24

/** Named, but paid off or not used. */
const NONE_OF_IT =
  /最后一[期笔][^，。,]{0,4}[扣还划付交]|\b(?:last|final) (?:payment|instal\w+)\b|没(?:有)?(?:欠|用|开|借|办)|(?:贷|卡|呗|条|付|分期|款)(?:我|倒是|倒|是|都|也|这些|那些)?没(?:有)?(?=$|[，。了的啊吧呀])|[都也]没有?过?$|没有?(?:过)?(?:任何|什么)?(?:信用卡|卡|花呗|白条|月付|网贷|房贷|车贷)|(?<![没未有])还[清完]|(?<![没未有])结清|(?<![没未有])清[零空掉]|不用|借呗|\b(?:no|never|paid off|cleared|closed|jiebei|(?:don'?t|do not|didn'?t|haven'?t|never) (?:even |really )?(?:have|had|own|owned|got|use|used))\b/iu

/** "花呗还挂着 1100，别的没有": only the one that is named in another part, not none. */
function namesOne({ state, understanding }: Turn, text: string, said: string): boolean {
  const others = text.split(BREAK).filter((part) => !normalise(part).includes(said))
  const named = others.filter((part) => namesLender(part) && !NONE_OF_IT.test(part))
  if (named.some((part) => BUT_ONE.test(part))) return true
  if (!DENIES_THE_REST.test(said)) return false
  return (
    named.length > 0 ||
    (state.locale === 'zh-CN' &&
      understanding.facts.some(({ key, value }) => key === 'other_loans' && value === 'yes'))
  )
}

/** "None. Only the lease on the oven", 没有，就一个车贷: the one that the bare no left out. */
const BUT_ONE =
  /^\s*(?:只|就|除了|不过|但|哦|噢|对了|算上)|^\s*(?:(?:oh|well|ok|no|wait|actually|and|i (?:only |just )?have|i've (?:only |just )?got|there's)[ ,]+)*(?:only|just|except|apart from|bar|but|well|unless|oh wait|wait)\b/iu

const DENIES_THE_REST =
  /(?:别的|其他|其它|别家|别处)[^,]{0,3}(?:没|不)|^(?:就|只有?|仅)(?:有|是)?[这那]一?[个家笔](?:了|啊|吧)?$|\b(?:that|this)(?:'s| is) (?:all|it|the lot)\b|没(?:有)?(?:别的|其他|其它|别家|别处)|\b(?:nothing|no|none) (?:else|other|more)\b/u

/** "Nothing else except the car": one, not none. */
const EXCEPT =
  /除了(?!借呗|这)|\b(?:except|apart from|other than|besides|but for|aside from)\b(?! (?:this|that|it|jiebei|you))/iu
