import { plainCount } from '#src/understanding/plain-count.ts'
import { say, type Turn } from '#src/conversation/turn.ts'
import { bandOf } from '#src/diagnosis/diagnose.ts'
import type { Knowledge } from '#src/diagnosis/knowledge.ts'
import { feasibleChanges, type Change } from '#src/diagnosis/rank-changes.ts'
import { causeIn, whatIf } from '#src/diagnosis/what-if.ts'
import type { PhraseRef } from '#src/reply/phrases.ts'
import { splitClauses } from '#src/understanding/clauses.ts'
import { DEFAULT_BINS, valueOfQuantity } from '#src/understanding/fact-bins.ts'
import { normalise } from '#src/understanding/normalise.ts'
import { readQuantities } from '#src/understanding/quantities.ts'
import { knownFacts } from '#dialogs/facts/fact-keeping.ts'
import { namesAt } from '#dialogs/plan/reading/plan-names.ts'
import { withoutLongLoan } from './what-if-long-loan.ts'

/** The advice that paying off other lenders follows. */
export const PAYING_OFF = 'pay_off_others'

/** Some of the other lenders imagined paid off: so many of them, or down to so many. */
export interface Fewer {
  readonly gone: number
  readonly left?: number
  /** Those that are paid off, as they were called. */
  readonly names?: readonly string[]
  /** How many are said to stay. */
  readonly kept?: number
  /** What was said right behind one imagined: what would be left, or what else would go. */
  readonly of?: 'left'
}

const CLEARS_ZH =
  '(?:清(?:掉|完|了|账|零)?|还(?:掉|清|完|上|了)|结(?:清|掉|了)|了结|销掉|关掉|停掉|还到|(?:先|就|只|光)还(?=[^,.;!?是有没]{1,8}(?:[家笔个]|呢))|(?:先|就|只|光|单)还(?=[^,.;!?是有没]{0,3}(?:信用卡|花呗|白条|网贷|[车房]贷|美团|微粒贷|京东|招[行联]|分期|[那这])))'
const CLEARS_EN =
  '(?:(?:is|are|at|to) (?:zero|0|nil)|pa(?:y|id|ying)\\b.{0,30}?\\boff|pay(?:ing)? (?:the|my|that|just)\\b[a-z ]{2,24}? first|(?:clear|settl|clos|finish|drop|kill)(?:e|ed|ing|ping|ped)?|(?:get|got|getting) rid of|(?:is|was|were|be) (?:gone|paid|cleared|closed|settled|done))'
const CLEARS = new RegExp(`${CLEARS_ZH}|\\b${CLEARS_EN}\\b`, 'iu')

const SUPPOSED =
  /如果|要是|假如|假设|倘若|万一|的话|要不(?!要)|\b(?:if|suppose|supposing|say i|would (?:it|that|this)|what about|imagine)\b/iu
/** "只清一家呢", "清了度小满会不会好点": without an if, what is asked at the end supposes it. */
const ASKED_OF_IT =
  /(?:[清还结](?:了|掉|完|清)?|[一两三二\d][家笔个]|那[家笔个])(?:贷款?)?呢[?？。]?$|(?:会怎|会咋|会不会|能不能|会好|能好|好一?点|好一?些|够不够|行不行|有用|多大用|用处|是不是(?:就)?(?:轻|好|没|少|行)|轻(?:一?点|一?些|多少))[^，。]{0,6}$|(?:能|会|可以|就)[^，。]{0,6}(?:涨|恢复|回来|回去|上去|升|变|借)[^，。]{0,4}(?:不|吗|么|嘛|没)[?？。]?$|\b(?:does|do|will|would|can|could|should) (?:it|that|this|my limit|the limit|things?|i)\b[^.?!,]{0,16}\b(?:go(?:es)? (?:back )?up|come back|rise|better|higher|change|improve|recover|borrow)\b[^.?!,]{0,12}[?.]?$/iu
/** Told as done, or asked why it was of no use. */
const DONE =
  /都|已经|早就?|昨天|前天|上个?[周月]|怎么还|为什么|为啥|咋还|还没|\b(?:already|why|yesterday|last)\b/iu

/** 3家变1家, "three down to one". */
const FROM_TO =
  /([\d一二两三四五六七八九十])[家笔个]?(?:要是|如果|能)?(?:变成?|到|减到|剩|降到|变为|->|→)(?:只有|只剩)?(?:了)?([\d零一二两三四五六七八九十])[家笔个]|\b(\d|two|three|four|five|six)\b(?: \w+){0,2}? (?:(?:go(?:es)?|went|going|come|comes|gets?) )?(?:down )?(?:to|become|becomes|into) (?:just |only )?(\d|none|one|two|three|four|five)\b/iu
/** 剩微粒贷, 只剩一家, "leaving two": what is left of them. */
const LEAVES = /(?:只|就|还)?(?:剩下?|留下?)(?:了|着)?|\b(?:leaving|leaves|with only|down to|left with)\b/iu
const ALL =
  /全部|全都|全清|全还|都[清还结]|所有|每[家笔]|一次性|剩下的|\b(?:all|every|everything|both|the rest|the others)\b/iu
const NOT_ALL =
  /(?:没说|不是|不|别)(?:要|说)?(?:全|都)[清还部都]*|\bnot (?:all|both|every\w*)(?: of (?:them|it))?\b/giu
/** 不还美团只还白条, "not the phone": left as they are. */
const KEPT =
  /(?:先不|不|别|没)还[^,.;!?只就光先]{1,8}(?=[,只就光先]|$)|,? ?\b(?:but )?not (?:the |my )?(?!all|both|every|yet|only|just)\w+(?: loan| card)?/giu
/** 花呗留着, "keep huabei": owed on, and so one of them besides those that go. */
const STAYS =
  /[^,.;!?]{0,8}?(?:先)?(?:留着|留下|放着|不动|先不管|不管它|照常还|慢慢还|接着还|照旧)|\b(?:keep(?:ing)?|leave|leaving|just pay(?:ing)? the minimum on)\b[^,.;!?]{0,20}/giu

/** 一家, 那笔, "one of them", "the klarna one". */
const ONE = /[一那这其][家笔个](?!月)|[其]中一|\b(?:one|this|that)\b/iu
/** Words for loans at large, which name none. */
const ANY_LOAN = /^(?:网贷|小贷|贷款|消费贷|信用贷|other loan|online loan|loans?)$/iu
const SIDE_BY_SIDE = /[和跟加、,]| and /u
const OWN_LOAN = /借呗|\bjiebei\b/iu

/** "要是先把度小满那笔清了呢", "3家变1家呢", "if I close the klarna one": some of the loans elsewhere paid off, not all. */
export function fewerMeant(raw: string): Fewer | undefined {
  const plain = normalise(raw)
  const kept = (plain.match(STAYS) ?? []).reduce((sum, part) => sum + namesIn(part).length, 0)
  const whole = kept > 0 ? plain.replaceAll(STAYS, '') : plain
  const text = withoutLongLoan(whole.replaceAll(NOT_ALL, '').replaceAll(KEPT, ''))
  const [, fromZh, toZh, fromEn, toEn] = FROM_TO.exec(text) ?? []
  const [from, to] = [numeral(fromZh ?? fromEn), numeral(toZh ?? toEn)]
  if (from !== undefined && to !== undefined) return to < from ? { gone: from - to, left: to } : undefined
  const clearing = splitClauses(text).filter(({ text: clause }) => CLEARS.test(clause) || LEAVES.test(clause))
  if (!CLEARS.test(text)) return undefined
  const said = clearing.map((clause) => clause.text).join(' ')
  const at = LEAVES.exec(said)?.index ?? said.length
  const [cleared, left] = [said.slice(0, at), said.slice(at)]
  const [gone, stays] = [counted(cleared), left === '' ? 0 : counted(left)]
  // "把花呗和白条都清了": all of those that are named.
  if (ALL.test(cleared) && gone < 2) return undefined
  if (gone === 0 && stays === 0) return undefined
  // As they were typed: 花呗 stands for "huabei" in the normalised text.
  const typed = namesIn(kept > 0 ? raw.replaceAll(STAYS, '') : raw)
  const names = typed.length === gone ? typed : /\p{Script=Han}/u.test(raw) ? namesIn(cleared) : []
  const count = { gone, ...(stays > 0 && { left: stays }), ...(kept > 0 && { kept }) }
  return { ...count, ...(names.length === gone && { names }) }
}

/** One more, right behind some imagined paid off: "那美团也还了呢", "ok and the phone too, so both gone". */
const ONE_MORE = /也|再(?:还|清|加)|还有|加上|连|\b(?:too|also|as well|plus|and)\b/iu
const ALL_GONE =
  /(?:都|全|全都|[两俩三]家都?|[两俩]个都?|一起)(?:还|清|结|没)(?:[清完掉了])*|\b(?:both|all|everything|all of them|the lot)\b[^.?!]{0,16}\b(?:gone|paid|cleared|done|off|zero|settled)\b/iu

/**
 * What is imagined on top of the last: all of them, or as many more as are named; or which of them was meant. None where nothing of the kind was told just now.
 */
export function goesOnFewer({ action, text, state }: Turn): Fewer | undefined {
  const before = state.facts['other_loans']?.exact
  const justNow = state.imaginedTurn !== undefined && state.imaginedTurn >= state.turns - 1
  if (action || !justNow || state.imaginedAdvice !== PAYING_OFF || before === undefined) return undefined
  if (text.length > LONGEST_DETAIL[state.locale] || TOLD.test(text)) return undefined
  const plain = normalise(text).replaceAll(NOT_SAID, '').replaceAll(NOT_ALL, '').replaceAll(KEPT, '')
  const stays = ONLY_LEFT.test(plain) ? namesIn(plain).length : 0
  if (stays > 0) return { gone: Math.max(1, before - stays), left: stays, kept: stays, of: 'left' }
  const named = counted(withoutLongLoan(plain))
  if (ONLY.test(plain) || MEANT.test(plain)) {
    if (named === 0 || named >= before) return undefined
    const names = namesIn(text)
    return { gone: named, ...(names.length === named && { names }) }
  }
  if (ALL_GONE.test(plain)) return { gone: before }
  const left = state.imaginedLeft
  const more = ONE_MORE.test(plain) && !NOT_PAID.test(plain) ? named : 0
  return left === undefined || more === 0
    ? undefined
    : { gone: before - left + more, left: Math.max(0, left - more) }
}

/** 我没说多用花呗啊 */
const NOT_SAID =
  /^(?:不是|不对)?[啊呀,]*我?(?:又|可)?没(?:有)?(?:说|讲|问|提)[^,.;!?]*[,.;!?]?|^(?:no,? )?i (?:didn't|did not|never) (?:say|ask|mean)[^,.;!?]*[,.;!?]?/giu
/** 就剩花呗没还, "only huabei left". */
const ONLY_LEFT =
  /(?:就|只|光|还)剩(?:下)?|剩下(?:的)?(?:就|只)|\b(?:only|just)\b[^.?!]{0,20}\b(?:is |would be |'s )?left\b|\bleft with\b/iu

/** It tells or asks something else. */
const TOLD =
  /为什么|为啥|怎么|咋|多久|什么时候|哪|能借|别的|利率|昨天|已经|\b(?:why|how|when|which|where|rate|yesterday|already|plan)\b/iu
/** "我说的是白条那一家": which one was meant. */
const MEANT = /^(?:我|你|不|是|的|,)*(?:说|问|指|讲)的?(?:是|就是)|^(?:no,? )?i (?:mean|meant|said|asked)\b/iu
/** Not on top of it. */
const ONLY = /只|就(?:还|清)|光(?:还|清)|单独|\b(?:only|just|instead)\b/iu
const NOT_PAID = /不(?:还|清)|留着|\b(?:not|keep|leave)\b/iu

/** 把美团还了，花呗留着: some go, and one that is named stays. */
export function keepsSome(turn: Turn): boolean {
  return imaginesFewer(turn) && (fewerMeant(turn.text)?.kept ?? 0) > 0
}

/** What is paid by instalments, by what it bought. */
const THINGS =
  /手机|电脑|电动车|冰箱|家电|沙发|\b(?:phone|laptop|scooter|motorbike|sofa|fridge|ipad|tv)\b(?! (?:number|bill))/giu

/** 先还掉一半, "half of huabei": a part of what is owed to one of them. */
const PART = /一半|一部分|一点|一些|几千|\b(?:half|part|some) (?:of )?|\ba (?:bit|little)\b/iu

/** Part of what is owed to one lender imagined paid: no lender less. */
export function imaginesPart({ action, text, state }: Turn): boolean {
  const { other_loans: owes } = state.facts
  if (action || !owes || owes.value === 'none') return false
  const plain = normalise(text)
  if (isPartOfThat(plain, state)) return true
  const named = namesIn(text).length > 0 || namesIn(plain).length > 0
  return (
    named && PART.test(text) && PAYS.test(plain) && (SUPPOSED.test(text) || ASKED_OF_IT.test(text.trim()))
  )
}

/** 要是只还一半呢, "only half of it?", right behind one imagined paid off. */
function isPartOfThat(plain: string, state: Turn['state']): boolean {
  const justNow = state.imaginedTurn !== undefined && state.imaginedTurn >= state.turns - 1
  return justNow && state.imaginedAdvice === PAYING_OFF && ONLY_PART.test(plain.trim())
}

const ONLY_PART =
  /^(?:那|要是|如果|我|先|就|只|光)*还(?:个|上|掉)?(?:一半|一部分|一点|一些)(?:呢|行不行|行吗|有用吗|会怎样)?[?.]?$|^(?:and |what |so |ok )*(?:if (?:i )?(?:just |only )?(?:pay )?)?(?:only |just )?(?:half|part|some)(?: of (?:it|that|them))?[?.]?$/u

const PAYS = /还|清|\b(?:pay|paid|clear|repay)/iu

/** How many lenders a part of a sentence counts or names; none where it is about this loan alone. */
function counted(part: string): number {
  if (ONE_OF_TWO.test(part)) return 1
  const [number] = readQuantities(part, /\p{Script=Han}/u.test(part) ? 'zh-CN' : 'en').filter(
    ({ unit, text }) => unit === 'count' && !/[次回趟期]|times?$/.test(text),
  )
  if (number) return number.min
  const things = new Set(part.match(THINGS)).size
  const names = namesIn(part).filter((name) => things === 0 || !new RegExp(THINGS).test(name))
  if (names.length + things > 0) return names.length + things
  return ONE.test(part) && !OWN_LOAN.test(part) ? 1 : 0
}

/** 小的那笔, "the smaller one of the two", 把卡先还了: one of them, whichever number stands beside it. */
const ONE_OF_TWO =
  /(?:小|大|少|多|贵|便宜|高|低)的?那一?[家笔个张]|(?:先|就|只)(?:把)?(?:还|清)?那?(?:小|少)的|[把将](?:那张|这张)?卡|\b(?:the|just|only) (?:smaller|bigger|smallest|biggest|larger|largest|cheaper|dearer|small|big|other)(?: (?:one|loan|debt|card))?\b|\b(?:the|my) card\b(?! and)/u

function namesIn(part: string): string[] {
  return namesAt(part, [])
    .map(({ start, end }) => part.slice(start, end))
    .filter((name) => !OWN_LOAN.test(name) && !ANY_LOAN.test(name))
    .flatMap((name) => name.split(SIDE_BY_SIDE))
}

const NUMERALS = '零一二三四五六七八九十'
const NUMERALS_EN = ['none', 'one', 'two', 'three', 'four', 'five', 'six']

function numeral(word: string | undefined): number | undefined {
  if (word === undefined) return undefined
  if (/^\d$/.test(word)) return Number(word)
  if (word === '两') return 2
  const place = Math.max(NUMERALS.indexOf(word), NUMERALS_EN.indexOf(word.toLowerCase()))
  return place < 0 ? undefined : place
}

/** Longest message (characters) that is nothing but the detail of what was just imagined. */
const LONGEST_DETAIL = { 'zh-CN': 40, en: 80 } as const

/**
 * Some of the loans elsewhere paid off, imagined; or, right behind a change imagined, its detail: "没说全清 就清度小满一家". Told
 * as done it is neither.
 */
export function imaginesFewer({ action, text, state }: Turn): boolean {
  if (action || state.facts['other_loans']?.value === 'none' || !fewerMeant(text)) return false
  if (SUPPOSED.test(text)) return true
  if (DONE.test(text.replaceAll(NOT_ALL, ''))) return false
  if (ASKED_OF_IT.test(text.trim())) return true
  return (
    state.imaginedTurn !== undefined &&
    state.imaginedTurn >= state.turns - 1 &&
    text.length <= LONGEST_DETAIL[state.locale] &&
    !/[清还结](?:了|掉了|完了)[。.!！]*$/u.test(text)
  )
}

/**
 * What fewer loans elsewhere would change: from how many to how many, before and after. False where it isn't known how many
 * there are, or nothing follows from it.
 */
export function sayFewer(turn: Turn, knowledge: Knowledge, fewer: Fewer): boolean {
  const { gone, left: leaves } = fewer
  const held = turn.state.facts['other_loans']
  // One that goes and one that stays are two, whatever was counted.
  const told = held?.exact
  const before = told === undefined ? undefined : Math.max(told, fewer.kept ? gone + fewer.kept : 0)
  const facts = knownFacts(turn)
  const whole = feasibleChanges(knowledge, facts).find(
    ({ fact, to }) => fact === 'other_loans' && to === 'none',
  )
  if (held === undefined || !whole || (leaves === undefined && gone === 0)) return false
  const which: PhraseRef = fewer.names
    ? { phrase: 'talk.what_if.fewer.which_named', params: { names: fewer.names } }
    : { phrase: 'talk.what_if.fewer.which' }
  if (before === undefined) return sayFewerOfSome(turn, knowledge, whole, which)
  const left = leaves !== undefined && leaves < before ? leaves : Math.max(0, before - gone)
  // The last of them: the whole way, which has words of its own.
  if (left === 0) return false
  turn.state.imaginedLeft = left
  const { cause, before: likely } = whole.target
  const then = whatIf(knowledge, facts, { other_loans: valueOf(left) ?? held.value })
  const after = causeIn(then.after, cause)?.likelihood ?? likely
  const helps = bandOf(knowledge, after) !== bandOf(knowledge, likely)
  const sources = { claims: whole.claims, general: whole.source === 'general' }
  const time = { phrase: `advice.${whole.advice}.time` }
  const bands = (from: number, to: number): Record<string, PhraseRef> => ({
    from: { phrase: `talk.band.${bandOf(knowledge, from)}` },
    to: { phrase: `talk.band.${bandOf(knowledge, to)}` },
  })
  const words = { which, cause: { phrase: `causes.${cause}.title` }, time }
  const { after: last } = whole.target
  const goesOn = bandOf(knowledge, last) !== bandOf(knowledge, after)
  say(turn, `talk.what_if.fewer.${helps ? 'helps' : 'little'}`, {
    params: { before, left, ...words, ...bands(likely, after) },
    ...(!goesOn && sources),
  })
  if (!goesOn) return true
  // Where its own time was told just now it isn't told twice.
  const rest = helps ? 'rest_after' : 'rest'
  say(turn, `talk.what_if.fewer.${rest}`, {
    params: { ...bands(after, last), time },
    join: 'line',
    ...sources,
  })
  return true
}

/** How many there are wasn't told: what is sure all the same. False where a step of theirs is worked out. */
function sayFewerOfSome(turn: Turn, knowledge: Knowledge, whole: Change, which: PhraseRef): boolean {
  if (turn.state.facts['other_loans']?.value === 'three_plus') return false
  const { cause, before, after } = whole.target
  say(turn, 'talk.what_if.fewer.of_some', {
    params: {
      which,
      cause: { phrase: `causes.${cause}.title` },
      from: { phrase: `talk.band.${bandOf(knowledge, before)}` },
      to: { phrase: `talk.band.${bandOf(knowledge, after)}` },
      time: { phrase: `advice.${whole.advice}.time` },
    },
    claims: whole.claims,
    general: whole.source === 'general',
  })
  return true
}

function valueOf(count: number): string | undefined {
  return valueOfQuantity('other_loans', plainCount(count), DEFAULT_BINS)
}
