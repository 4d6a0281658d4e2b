import { butSomethingElse } from '#dialogs/message/but-something-else.ts'
import { plainCount } from '#src/understanding/plain-count.ts'
import type { Turn } from '#src/conversation/turn.ts'
import type { Locale } from '#src/locale.ts'
import { splitClauses } from '#src/understanding/clauses.ts'
import { failsCheck } from '#src/understanding/failed-check.ts'
import { toDiagnosisFacts } from '#src/understanding/facts.ts'
import { factsSpokenOf } from '#src/understanding/fact-words.ts'
import { isMadeOf } from '#src/understanding/made-of.ts'
import { isStillToCome } from '#src/understanding/named-months.ts'
import { normalise } from '#src/understanding/normalise.ts'
import type { Quantity } from '#src/understanding/quantities.ts'
import { owedByLender } from '#src/understanding/owed-by-lender.ts'
import { purelyAsks } from '#src/understanding/purely-asks.ts'
import { readAnswer, type AnswerReading } from '#src/understanding/read-answer.ts'
import { isAhead } from '#src/understanding/to-come.ts'
import { updatedAlready } from '#src/understanding/updated-already.ts'
import { earnsOnTheSide, isEmployed, isOver, withoutTrades } from '#src/understanding/work-now.ts'
import { countsFact } from '#dialogs/message/counted.ts'
import { middleOf } from '#dialogs/facts/fact-keeping.ts'
import { asksWhyItIsGone } from '#dialogs/facts/symptom-kept.ts'
import { namesLender } from '#src/understanding/lender-names.ts'
import { speaksOfOtherLoan } from '#dialogs/facts/heard-otherwise.ts'
import { appliedAsListed, appliedByName, isPresses, withLendersNamed } from '#dialogs/facts/lenders-named.ts'
import { borrowedLongAgo } from '#dialogs/facts/borrowed-long-ago.ts'
import { owesNothingAtAll } from '#dialogs/facts/another-matter.ts'
import { tellsOfSomethingElse } from './of-something-else.ts'
import { withCountApart } from '#dialogs/facts/paid-out.ts'
import { onlyTheFigureIn } from '#dialogs/facts/only-figure.ts'
import { BREAK, ownWordsOf } from '#dialogs/message/own-parts.ts'
import { tellsOfLongAgo } from '#dialogs/message/long-ago.ts'
import { isOnlyTheLimit, pageWordsIn, withoutPageWords, type PageWords } from '#dialogs/message/page-signs.ts'
import { withoutTakingBack } from '#dialogs/message/talk-signs.ts'
import type { MoveParts } from '#dialogs/parts.ts'
import { answerQuestion } from './questions.ts'
import { loansOutright } from './read-as-loans.ts'
import { lateOnlyOnce, isNothingOfElse, lateByADayAtLeast, recordAfterAll } from './read-as-record.ts'

/** What a text says to the question about a fact. */
export function readAs(turn: Turn, fact: string, parts: MoveParts, text = turn.text): AnswerReading {
  const { locale } = turn.state
  // 花呗算不算, "where do i see how many": what is only asked of answers nothing.
  if (purelyAsks(text, locale)) return { kind: 'none' }
  if (fact === 'other_loans' && owesNothingAtAll(text))
    return { kind: 'value', value: 'none', hedged: false, said: text, rest: '' }
  if (tellsOfSomethingElse(fact, text, turn.text)) return { kind: 'none' }
  const ofOthers =
    fact === 'other_loans'
      ? withoutEndOfList(withoutThisLoan(text))
      : fact === 'repaid'
        ? withoutOtherLoans(text)
        : fact === 'applications'
          ? withCountApart(text)
          : text
  const own = withoutTrade(
    fact,
    withoutTakingBack(ownWordsOf(turn, fact, parts, ofOthers)),
    turn.text,
    locale,
  )
  // "That's two years ago, does it still matter": of the payment that was late.
  if (fact === 'since_repaid' && OF_THAT.test(text) && LATE_HELD.has(turn.state.facts.record?.value ?? ''))
    return { kind: 'none' }
  const question = answerQuestion(parts.knowledge, fact, parts.phrases[locale])
  const read = (words: string) => readAnswer(question, words, locale, parts.answerWords)
  const loans =
    fact === 'other_loans'
      ? loansOutright(turn, text, (words) => readAs({ ...turn, text: words }, fact, parts))
      : undefined
  if (loans) return loans
  if (fact === 'account_info' && !failsCheck(text) && updatedAlready(normalise(text)).length > 0)
    return { kind: 'value', value: 'current', hedged: false, said: text, rest: '' }
  if (fact === 'account_info' && failsCheck(text)) {
    const rest = splitClauses(text).filter((clause) => !failsCheck(clause.text))
    const asked = rest.map((clause) => clause.text + clause.ended).join(' ')
    return { kind: 'value', value: 'unverified', hedged: false, said: text, rest: asked }
  }
  // 网商贷5万 别的加起来还有3万多, asked for the page's words: what is owed, and no name of another product.
  if (fact === 'notice' && owedByLender(text, locale) && !OF_A_PAGE.test(text)) return { kind: 'none' }
  const page = fact === 'notice' ? (pageWordsIn(text) ?? onlyTheFigureIn(turn, text)) : undefined
  if (page) return asNotice(page, text, read(page.words))
  const first = read(
    fact === 'notice' ? own : withoutPageWords(fact === 'since_repaid' ? withoutRates(own) : own),
  )
  // "Idk maybe 5 apps", asked for the page's words: something else is told, however unsurely.
  if (first.kind === 'unknown' && fact === 'notice' && COUNTS.test(text) && !OF_A_PAGE.test(text))
    return { kind: 'none' }
  const reading = first.kind === 'unknown' ? statedAllTheSame(turn, fact, first, text) : first
  const once = fact === 'record' ? lateOnlyOnce(turn, text) : undefined
  if (once) return once
  const ofDays = fact === 'record' ? lateByADayAtLeast(turn, text, reading) : undefined
  if (ofDays) return ofDays
  // Asked for, the page's sentence may stand by itself.
  const open = reading.kind === 'none' || (reading.kind === 'unknown' && REMEMBERS.test(text))
  const bare =
    open && fact === 'notice' && turn.state.open?.fact === fact && !OF_ONESELF.test(text)
      ? pageWordsIn(text, true)
      : undefined
  if (bare) return asNotice(bare, text, read(bare.words))
  const listed = fact === 'applications' ? appliedAsListed(turn, reading, text) : undefined
  if (listed) return listed
  if (speaksOfAnother(turn, fact, parts, reading)) return { kind: 'none' }
  // 车贷下半年就没了: of a loan, and not of what the page says.
  if (fact === 'notice' && reading.kind === 'value' && reading.value === 'none' && isOfALoan(text))
    return { kind: 'none' }
  if (fact === 'notice' && onlyDisagrees(reading)) return { kind: 'none' }
  if (isOfDayToCome(turn, reading)) return { kind: 'none' }
  if (reading.kind === 'value' && isAhead(fact, reading.value, text)) return { kind: 'none' }
  if (fact === 'record' && isNothingOfElse(reading, text)) return { kind: 'none' }
  const record = fact === 'record' ? recordAfterAll(turn, own, text, reading) : undefined
  if (record) return record
  // 还没找到工作 兼职一个月2千多: none of it steady, and yet not nothing.
  if (fact === 'income' && text === turn.text && earnsOnTheSide(normalise(text), locale))
    return { kind: 'value', value: 'unstable', hedged: false, said: text, rest: text }
  // 我妈退休金四千，我自己没收入: said outright, whatever is earned by somebody else or was before.
  if (fact === 'income' && reading.kind === 'value' && NO_INCOME.test(text) && reading.value !== 'none')
    return { ...reading, value: 'none' }
  // "Masters student, 1500 stipend": something comes in.
  if (fact === 'income' && reading.kind === 'value' && reading.value === 'none' && STIPEND.test(text))
    return { ...reading, value: 'stable' }
  if (reading.kind === 'value' && isOver(fact, reading.value, normalise(turn.text), locale))
    return { kind: 'none' }
  if (reading.kind === 'value' && reading.value === NOTHING_OF_IT[fact]) {
    // "Always on time. Only one time I forgot", "手机号刚换的，银行卡那边还没改": what is told outright counts.
    // "Never once late" speaks of late as well.
    const apart = turn.understanding.facts.filter(({ said }) => !reading.said.includes(said))
    const whole = text === turn.text && !butSomethingElse(text)
    const stated = whole ? toDiagnosisFacts(apart)[fact] : undefined
    if (stated !== undefined && stated !== reading.value) return { ...reading, value: stated }
  }
  if (fact === 'frequency') {
    // 每次都借满, "i always borrow the max": how much each time, and not how often.
    if (reading.kind === 'value' && !reading.quantity && TO_THE_TOP.test(text)) return { kind: 'none' }
    return saidAsNone(longAgo(turn, reading, text))
  }
  // "I did try two in spring", said in November: none of the last three months.
  if (
    fact === 'applications' &&
    reading.kind === 'value' &&
    reading.value !== 'none' &&
    onlyLongAgo(turn, text)
  )
    return { kind: 'value', value: 'none', hedged: false, said: reading.said, rest: reading.rest }
  if (fact === 'applications') return appliedByName(turn, reading, text)
  return fact === 'other_loans' ? withLendersNamed(turn, parts, reading, text) : reading
}

/** "Once only, in February", said in November: not once in the last half year. */
function longAgo({ now, state }: Turn, reading: AnswerReading, text: string): AnswerReading {
  if (reading.kind !== 'value' || reading.quantity?.max !== 1) return reading
  return borrowedLongAgo(text, state.locale, now) ? { ...reading, quantity: NO_TIME } : reading
}

/** "None in the last half year", 半年没借过: not at all, and not "twice at most". */
function saidAsNone(reading: AnswerReading): AnswerReading {
  if (reading.kind !== 'value' || reading.value !== 'rare' || reading.quantity) return reading
  return NOT_AT_ALL.test(reading.said.trim()) ? { ...reading, quantity: NO_TIME } : reading
}

const NO_TIME = plainCount(0)
const NOT_AT_ALL =
  /^(?:最近|近|这|从来?|我|里|内)*(?:半年|六个月)?(?:里|内|来|我|都|就)*(?:一[次回])?(?:都|也)?(?:没有?|未)再?[借用]过?了?$|^(?:没有?|没有过|没得|一[次回](?:都|也)没有?|零次|0次)$|^(?:none|zero|nothing|never|no|nope|nah|not once|not at all)\b|\b(?:haven't|have not|didn't|not) borrow(?:ed)? (?:at all|anything|any|once|in)\b/iu

/** Tells of a time over three months ago, and of none that is nearer. */
function onlyLongAgo(turn: Turn, text: string): boolean {
  return tellsOfLongAgo(turn, text) && !LATELY.test(text)
}

const LATELY =
  /最近|上个?月|这[个几]?个?月|上个?(?:周|礼拜|星期)|[昨今前]天|刚|\b(?:recent\w*|lately|(?:last|this) (?:week|month)|yesterday|today|now|(?:one|two|a|\d) (?:weeks?|months?|days?) ago|since then)\b/iu

const TO_THE_TOP =
  /(?:借|用|提|刷)到?(?:满|光|空|顶|完|最[多高])|顶格|全(?:部|都)?(?:借|提)(?:出来|完|走)|\b(?:the )?(?:max(?:imum)?|full (?:limit|amount)|whole (?:limit|amount|lot)|everything|all of it|to the (?:limit|top))\b/iu
/** 借呗是还清的，手机那个还有6期: that this loan is paid off tells nothing of others. */
function withoutThisLoan(text: string): string {
  const said = text.split(BREAK)
  const others = said.filter((part) => !THIS_LOAN_PAID.test(part) || namesLender(part))
  const isLeft = others.length < said.length && others.some((part) => /[\p{L}\p{N}]/u.test(part))
  return isLeft ? others.join('，').trim() : text
}

/** 微粒贷两千 京东白条八百 没了: those are all. */
function withoutEndOfList(text: string): string {
  const named = text.replace(ENDS_LIST, '')
  return named !== text && namesLender(named) ? named : text
}

const ENDS_LIST =
  /(?<=\p{Script=Han})[，,。 ]+(?:就这些|就这|然后)?(?:就|再)?(?:没了|没有了|完了)[吧啊。!！]*$/u

/** 手机那个还有6期: what is left of others says nothing of how far this loan is repaid. */
function withoutOtherLoans(text: string): string {
  const own = text.split(BREAK).filter((part) => !speaksOfOtherLoan(normalise(part)))
  return own.join(', ')
}

const THIS_LOAN_PAID =
  /^(?!.*(?:没有|除了|只|就|别|其他)).*借呗.{0,6}(?:还清|还完|结清|清了)|\bjiebei\b(?!.*\b(?:only|just|no|none|other|else)\b).{0,16}\b(?:paid|repaid|cleared|settled|done)\b/iu

/** 记不清了 好像说什么…, "can't remember, something like…": what comes to mind all the same. */
const REMEMBERS =
  /好像|貌似|大概|大意|意思|反正|应该是|可能是|印象|之类|[说写]什么|\b(?:something|smth|sth)\b|\b(?:i think|maybe|perhaps|along the lines|sort of|kind of)\b/iu

const COUNTS =
  /(?<![a-z])(?:\d|(?:one|two|three|four|five|six) (?:times?|apps?|banks?|places|lenders?)|once|twice)|[一二两三四五六七八九几][次家回]/iu

const OF_A_PAGE =
  /页面|写|显示|提示|说|弹|让我|升级|换成|\b(?:page|says?|said|shows?|message|moved|upgrad\w*)\b/iu

const NO_INCOME =
  /(?<!(?:以前|之前|怕|如果|要是|万一|那时候?|当时)[^，。,.]{0,4})(?:没有?|无)(?:任何|一点)?收入(?!证明|的时候|来源证|压力|困|流水|要求)|\b(?<!(?:if i (?:have|had)|had|with) )no income\b(?! (?:proof|tax|certificate))/iu

/** "A driver at a logistics company": the trade alone would tell of an income that changes. */
function withoutTrade(fact: string, own: string, text: string, locale: Locale): string {
  if ((fact !== 'income' && fact !== 'occupation') || !isEmployed(normalise(text), locale)) return own
  return withoutTrades(normalise(own), locale)
}

/** "No. I asked about you": what the page says isn't asked so that a bare no would answer it, with more behind it. */
function onlyDisagrees(reading: AnswerReading): boolean {
  if (!('said' in reading) || !('rest' in reading) || (reading.rest ?? '') === '') return false
  return /^(?:no+|nope|nah|不|不是|不对)$/iu.test(reading.said)
}

/** "信用评估没过还是啥的，记不清": what is stated counts, however unsurely. */
function statedAllTheSame(turn: Turn, fact: string, unknown: AnswerReading, text: string): AnswerReading {
  const stated = text === turn.text ? toDiagnosisFacts(turn.understanding.facts)[fact] : undefined
  return stated === undefined ? unknown : { kind: 'value', value: stated, hedged: true, said: text, rest: '' }
}

/** What is read from a bare 没… of any clause. */
const NOTHING_OF_IT: Readonly<Record<string, string>> = {
  record: 'always_on_time',
  account_info: 'current',
  assets: 'none',
  applications: 'none',
}

/** What the page says by its words; those that fit none of the known ones are other words, never none. */
function asNotice({ words, start, end }: PageWords, text: string, reading: AnswerReading): AnswerReading {
  const known = reading.kind === 'value' && reading.value !== 'none' ? reading.value : 'other'
  const value = isOnlyTheLimit(words) ? 'none' : known
  const rest =
    `${text.slice(0, start).replace(PAGE_SAYS, '')} ${text.slice(end).replace(/^[”"」』】\]]+/u, '')}`.trim()
  return {
    kind: 'value',
    value,
    hedged: false,
    said: words,
    rest: rest.replace(LEADING_MARKS, '').replace(NOW, ''),
  }
}

const LEADING_MARKS = /^[\s，。,.;；、]+/u

/** "It shows 8000 now" */
const NOW = /^(?:(?:right )?now|at the moment|today|现在|目前|这会儿?)[.,。，]*$/iu

/** The words that only lead up to the page's: 就写, "it just says". */
const PAGE_SAYS =
  /(?<=^|[，。,.!！?？；;\s])[^，。,.!！?？；;\s]*\p{Script=Han}[^，。,.!！?？；;\s]*[\s“"「『【[:：]*$|(?:[^\p{Script=Han}，。,.!！?？；;]*)$/u

/** 28号还, said before the 28th: what is meant to be done dates nothing that was. */
function isOfDayToCome({ now }: Turn, reading: AnswerReading): boolean {
  if (!('quantity' in reading) || !reading.quantity) return false
  return isStillToCome(now, reading.quantity, reading.said)
}

/** "I don't recall the balance", asked for the income; "one, 5000 huabei", asked how often one borrowed. */
function speaksOfAnother(turn: Turn, fact: string, parts: MoveParts, reading: AnswerReading): boolean {
  const { state } = turn
  const { factWords } = parts
  if (reading.kind === 'none') return false
  // "NO. never late!! you hear wrong": what was noted is denied, not what is asked.
  if (isBareYesOrNo(reading.said, turn, parts) && (contradictsHeld(turn) || insists(turn, fact))) return true
  if (reading.kind === 'unknown') {
    // 一年四五万吧 说不准 看天, asked for the page's words: unsure of what comes in.
    if (fact === 'notice' && unsureOfElse(turn)) return true
    // 不对是三家 忘了个京东金条: what was forgotten is told.
    if (FORGOT_ONE.test(turn.text)) return true
    // "Page didn't say anything", asked how often one borrowed: of the page.
    if (fact !== 'notice' && 'notice' in toDiagnosisFacts(turn.understanding.facts)) return true
    const spokenOf = factsSpokenOf(reading.said, state.locale, factWords)
    return spokenOf.length > 0 && !spokenOf.includes(fact)
  }
  // "One time in month, 6 maybe" counts no lenders.
  if (
    fact === 'other_loans' &&
    'quantity' in reading &&
    isBareNumber(reading) &&
    TIMES.test(reading.rest) &&
    !LATE.test(reading.rest)
  )
    return !namesLender(reading.rest) && !NAMES_A_LOAN.test(reading.said)
  if (fact !== 'frequency' && fact !== 'applications') return false
  if (fact === 'frequency' && 'quantity' in reading && isPresses(reading.quantity, turn.text)) return true
  // 三家吧 都没批 度小满还有两家银行, "two, jd and my bank": where one applied, by their names.
  if (fact === 'applications' && state.open?.fact === fact && !OWED.test(reading.rest)) return false
  return (
    isBareNumber(reading) &&
    namesLender(reading.rest) &&
    !(fact === 'applications' && TELLS_DECISION.test(reading.rest)) &&
    countsFact(fact, reading.said, state.locale) !== true
  )
}

/** What was left out is named behind it. */
const FORGOT_ONE =
  /(?:忘|漏)(?:了|记)?(?:说|算|报|提|讲)?(?:了)?(?:个|一[个家笔张]|还有)\p{Script=Han}{2}|\bforgot (?:the|a|an|my|about (?:the|my)|to (?:mention|say|count)) \w+/iu

const OWED = /欠|没还|在还|还剩|还着|\d{3}|\b(?:ow(?:e|ed|ing)|left|debt|loans?)\b/iu
/** 三家，美团的批了，另外两家没批: how each application ended. */
export const TELLS_DECISION =
  /批(?:了|下|准|过)|下了|给了|没(?:有)?(?:批|过|通过|下来)|通过了|被?拒|\b(?:ap+ro+ved|accepted|granted|declined|refused|rejected|turned (?:me )?down|said (?:no|yes))\b/iu

/** "Just the car": counted by its name, whatever is said of its price behind it. */
const NAMES_A_LOAN =
  /贷|卡|分期|花呗|白条|\b(?:car|house|home|mortgage|cards?|phone|loans?|bike|sofa|finance)\b/iu

/** "Two. Actually I was late one time": the times are of that. */
const LATE = /晚|迟|逾期|\b(?:late|overdue|missed|behind|forgot)\b/iu

const TIMES = /[次趟]|回(?![来去复头得家你您信])|\btimes?\b|\ba month\b/u

function isBareNumber(reading: Exclude<AnswerReading, { kind: 'none' }>): boolean {
  return 'quantity' in reading && reading.quantity !== undefined && reading.said.length <= LONGEST_NUMBER
}

/** "NO. 9k is my SALARY", asked for the page's words: only what is known already is said once more. */
function insists({ state, understanding }: Turn, asked: string): boolean {
  const stated = Object.keys(toDiagnosisFacts(understanding.facts))
  return asked === 'notice' && stated.length > 0 && stated.every((fact) => state.facts[fact] !== undefined)
}

/** What comes in is stated, and nothing is said of a page. */
function unsureOfElse({ understanding, text }: Turn): boolean {
  return !OF_A_PAGE.test(text) && 'income_amount' in toDiagnosisFacts(understanding.facts)
}

/** The message states another value, or another number, of what is known already. */
function contradictsHeld(turn: Turn): boolean {
  const { state, understanding } = turn
  const asked = asksWhyItIsGone(turn)
  return understanding.facts.some(
    (stated) =>
      !(asked && stated.key === 'symptom') &&
      Object.entries(toDiagnosisFacts([stated])).some(([fact, value]) => {
        const held = state.facts[fact]
        if (!held) return false
        const { quantity } = stated
        const other = held.exact !== undefined && quantity !== undefined && quantity.min !== held.exact
        return held.value !== value || other
      }),
  )
}

/** Longest message (characters) that is a number and nothing else. */
export const LONGEST_NUMBER = 12

/** "没有了" answers whatever was asked, and so nothing that wasn't. */
export function isBareYesOrNo(part: string, { state }: Turn, { answerWords }: MoveParts): boolean {
  const { yes, no } = answerWords.byLocale[state.locale].moves
  const plain = normalise(part)
  return isMadeOf(plain, yes) || isMadeOf(plain, no)
}

/** A reading as one value: of a range that reaches over several, the middle one, which keeps the range's words. */
export function oneValue(reading: AnswerReading): OneValue | undefined {
  if (reading.kind === 'value') return reading
  return reading.kind === 'range' ? { ...reading, value: middleOf(reading.values) } : undefined
}

export interface OneValue {
  readonly value: string
  readonly quantity?: Quantity
  readonly said: string
}

function isOfALoan(text: string): boolean {
  return namesLender(text) && !OF_A_PAGE.test(text)
}

/** 一个月毛利一万左右: so much by the month, and no time ago. */
function withoutRates(text: string): string {
  return text.replace(BY_THE_MONTH, ' ')
}

const BY_THE_MONTH =
  /(?<=[\d一二两三四五六七八九十百千万](?:块|元)?)(?:一个|每个?)月|(?:每个?|一个)月(?=(?:大概|差不多|也就|也|就|能|可以)*(?:毛利|净利|利润|收入|流水|营业额|工资|挣|赚|拿|到手))/gu

/** "Applied for two credit cards last month": what one did oneself, and no words of a page. */
const OF_ONESELF =
  /^(?:(?:上个?月|最近|前[天阵]子?|我)[^，。,“"]{0,4})?(?:申请|办)(?:了|过)|^(?:i |i'?ve |and )*(?:applied|borrowed|owe)\b/iu

const OF_THAT =
  /^(?:but |and |well )*(?:that'?s|that was|it was|it'?s) .{0,20}\byears? ago\b|^(?:这|那)(?:个|次|笔|逾期|事)*[^，。]{0,8}年/iu
const LATE_HELD: ReadonlySet<string> = new Set(['late_once', 'late_often'])

const STIPEND =
  /(?:补助|奖学金|助学金|津贴)[^，。,没]{0,6}[\d一二两三四五六七八九]|\d[\d,.]*k? ?(?:a month )?(?:stipend|scholarship|grant|allowance)\b|\b(?:stipend|scholarship|grant) of \d/iu
