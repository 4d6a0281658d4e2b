import type { Turn } from '#src/conversation/turn.ts'
import { toDiagnosisFacts } from '#src/understanding/facts.ts'
import { factsSpokenOf } from '#src/understanding/fact-words.ts'
import { isMadeOf } from '#src/understanding/made-of.ts'
import { isStillToCome } from '#src/understanding/named-months.ts'
import { normalise } from '#src/understanding/normalise.ts'
import { readQuantities, type Quantity } from '#src/understanding/quantities.ts'
import { paysInFullMonthly, withoutPaidMonthly } from '#src/understanding/paid-monthly.ts'
import { readAnswer, type AnswerReading } from '#src/understanding/read-answer.ts'
import { countsFact } from './counted.ts'
import { hold, middleOf } from './fact-keeping.ts'
import { isQuestion, saysOtherFact } from './message-signs.ts'
import { isOnlyTheLimit, pageWordsIn, withoutPageWords, type PageWords } from './page-signs.ts'
import { withoutTakingBack } from './talk-signs.ts'
import type { MoveParts } from './parts.ts'
import { answerQuestion } from './questions.ts'
import { meant } from './understood.ts'
import { whoseWords } from './whose-words.ts'

/** Words shorter than this (characters) could answer anything. */
const LEAST_SAID = 3

/** Of several facts that words may answer, the ones that people tell of in passing. */
const plainestFacts = new Set(['income', 'occupation'])

/** Facts whose answers are words of their own; those of the others could mean anything where they weren't asked for. */
const ownWords = new Set([
  'other_loans',
  'other_debt',
  'applications',
  'income',
  'income_amount',
  'assets',
  'occupation',
  'frequency',
  'last_borrowed',
])

/** A comma or a point inside a number breaks nothing: 8,000 and 1.5 万. Between Chinese words a space is a comma. */
const BREAK = /[,.](?!\d)|[;!，。；！\n]|(?<=\p{Script=Han}) +(?=\p{Script=Han})/u

/** "No. I asked about you": what the page says isn't asked so that a bare no would answer it, with more behind it. */
function onlyDisagrees(reading: AnswerReading): boolean {
  if (!('said' in reading) || !('rest' in reading) || (reading.rest ?? '') === '') return false
  return /^(?:no+|nope|nah|不|不是|不对)$/iu.test(reading.said)
}

/** What a text says to the question about a fact. */
export function readAs(turn: Turn, fact: string, parts: MoveParts, text = turn.text): AnswerReading {
  const { locale } = turn.state
  const own = withoutTakingBack(ownWordsOf(turn, fact, parts, text))
  const question = answerQuestion(parts.knowledge, fact, parts.phrases[locale])
  const read = (words: string) => readAnswer(question, words, locale, parts.answerWords)
  const askedOfLoans = fact === 'other_loans' && turn.state.open?.fact === fact
  if (fact === 'other_loans' && paysInFullMonthly(text)) {
    const besides = withoutPaidMonthly(text)
    const apart = besides === '' ? undefined : readAs({ ...turn, text: besides }, fact, parts)
    if (apart && apart.kind !== 'none') return apart
    return askedOfLoans
      ? { kind: 'value', value: 'none', hedged: false, said: text, rest: besides }
      : { kind: 'none' }
  }
  if (fact === 'other_loans' && !askedOfLoans && OWED_ONCE.test(text)) return { kind: 'none' }
  if (askedOfLoans && LONG_PAID.test(text) && !STILL_OWED.test(text))
    return { kind: 'value', value: 'none', hedged: false, said: text, rest: '' }
  const page = fact === 'notice' ? pageWordsIn(text) : undefined
  if (page) return asNotice(page, text, read(page.words))
  const first = read(fact === 'notice' ? own : withoutPageWords(own))
  const reading = first.kind === 'unknown' ? statedAllTheSame(turn, fact, first, text) : first
  // Asked for, the page's sentence may stand by itself.
  const bare =
    reading.kind === 'none' && fact === 'notice' && turn.state.open?.fact === fact
      ? pageWordsIn(text, true)
      : undefined
  if (bare) return asNotice(bare, text, read(bare.words))
  if (speaksOfAnother(turn, fact, parts, reading)) return { kind: 'none' }
  if (fact === 'notice' && onlyDisagrees(reading)) return { kind: 'none' }
  if (isOfDayToCome(turn, reading)) return { kind: 'none' }
  if (reading.kind === 'value' && reading.value === NOTHING_OF_IT[fact]) {
    // "Always on time. Only one time I forgot", "手机号刚换的，银行卡那边还没改": what is told outright counts.
    // "Never once late" speaks of late as well.
    const apart = turn.understanding.facts.filter(({ said }) => !reading.said.includes(said))
    const stated = text === turn.text ? toDiagnosisFacts(apart)[fact] : undefined
    if (stated !== undefined && stated !== reading.value) return { ...reading, value: stated }
  }
  if (fact === 'other_loans' && reading.kind === 'value' && namesThreeOrMore(turn, text))
    return { ...reading, value: 'three_plus' }
  const told = text.split(BREAK).filter((part) => !ASKED_OR_SUPPOSED.test(part))
  if (fact === 'other_loans' && reading.kind === 'none' && namesLenders(turn, told.join(', '))) {
    const count = lendersIn(told.join(', ')).length
    const quantity = { ...ONE, min: count, max: count, text: String(count) }
    const value = count > 2 ? 'three_plus' : 'one_two'
    return { kind: 'value', value, quantity, hedged: false, said: text, rest: '' }
  }
  const further = fact === 'other_loans' ? furtherNamed(turn, parts, reading) : undefined
  if (further) return further
  const excepted = fact === 'other_loans' && reading.kind === 'value' && reading.value === 'none'
  if (excepted && namesOne(turn, text, reading.said)) {
    return { ...reading, value: 'one_two', ...(lendersIn(text).length === 1 && { quantity: ONE }) }
  }
  return excepted && EXCEPT.test(text) ? { ...reading, value: 'one_two' } : reading
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

/** 刚毕业那阵欠过信用卡: owed once, which unasked tells of nothing now; and 早清了, which asked means that there is none. */
const OWED_ONCE = /(?<!没|没有|未|不)欠过(?![^。；！？]*(?:没还|还没|还剩|还有|还欠))/u
const LONG_PAID =
  /(?:网贷|贷款?|信用卡|花呗|白条|月付|[家笔个])[^，。；！没]{0,4}(?:刚刚?|都|已经|早就?|全部?|前[天几]|昨天|上[周个]|提前)[^，。；！没]{0,6}(?:还清|结清|还完|清掉|清了|还掉|注销)|(?<!没|没有|未|不)(?:欠|借|贷|背|办)过[^。；！？没]{0,16}(?:清了|还[清完]|结清|销[卡户])/u

const STILL_OWED = /还有|剩|还欠|欠着|没还|没清|只有|就一|就个|还在/u

/** What the page says by its words; those that fit none of the known ones are other words, never none. */
function asNotice({ words, start, end }: PageWords, text: string, reading: AnswerReading): AnswerReading {
  const known = reading.kind === 'value' && reading.value !== 'none' ? reading.value : 'other'
  const value = isOnlyTheLimit(words) ? 'none' : known
  const rest =
    `${text.slice(0, start).replace(PAGE_SAYS, '')} ${text.slice(end).replace(/^[”"」』】\]]+/u, '')}`.trim()
  return { kind: 'value', value, hedged: false, said: words, rest }
}

/** The words that only lead up to the page's: 就写, "it just says". */
const PAGE_SAYS =
  /(?<=^|[，。,.!！?？；;\s])[^，。,.!！?？；;\s]*\p{Script=Han}[^，。,.!！?？；;\s]*[\s“"「『【[:：]*$|(?:[^\p{Script=Han}，。,.!！?？；;]*)$/u

/** 28号还, said before the 28th: what is meant to be done dates nothing that was. */
function isOfDayToCome({ now }: Turn, reading: AnswerReading): boolean {
  if (!('quantity' in reading) || !reading.quantity) return false
  return isStillToCome(now, reading.quantity, reading.said)
}

/** "一个车贷，两张信用卡": the names of the whole message count, not those of one part of it. */
function namesThreeOrMore({ text, understanding }: Turn, read: string): boolean {
  return read === text && understanding.facts.some(({ facts }) => facts?.other_loans === 'three_plus')
}

const A_LENDER =
  /(?:花呗|白条|金条|月付|信用卡)的?(?:分期)?|度小满|放心借|分期乐|[车房消网]费?贷|微[粒业]贷|网商贷|助学|分期|\b(?:mortgage|huabei|baitiao|(?<!\b(?:bank|debit|payment|id|sim) )cards?|emi|bank(?! ?(?:cards?|account))|finance|klarna|afterpay|clearpay|affirm|meituan|jd|douyin)\b|\b(?:car|house|flat|phone|laptop|sofa)(?=\s*(?:,|and\b|&|$))|\b(?:car|home|house|student|bike|phone|bank|personal) (?:loan|finance|instal)/iu

export function namesLender(text: string): boolean {
  return A_LENDER.test(text)
}

/**
 * "HDFC home loan": a lender by its name, and nothing else, answers the question about others; so do lenders that are
 * told of where that is what was asked: "car loan 1650 a month and a card".
 */
function namesLenders({ state }: Turn, text: string): boolean {
  const count = lendersIn(text).length
  if (count === 0 || NONE_OF_IT.test(text)) return false
  return state.open?.fact === 'other_loans' || (count === 1 && text.length <= LONGEST_NAME)
}

/** "有个房贷 还有信用卡分期": the one of this part and those that other parts name, unless it is said to be the only one. */
function furtherNamed(turn: Turn, parts: MoveParts, reading: AnswerReading): AnswerReading | undefined {
  if (reading.kind !== 'value' || reading.quantity?.max !== 1 || ONLY_ONE.test(reading.said)) return undefined
  const told = ownParts(turn, parts).filter((part) => !NONE_OF_IT.test(part) && !ASKED_OR_SUPPOSED.test(part))
  const named = new Set(lendersIn(told.join(', ')).filter((name) => !OF_ANY_LOAN.test(name)))
  if (named.size < 2) return undefined
  const quantity = { ...ONE, min: named.size, max: named.size, text: String(named.size) }
  return { ...reading, value: named.size > 2 ? 'three_plus' : 'one_two', quantity }
}

const ONLY_ONE = /[一1]家|[只就]|\b(?:one|1|only|just)\b/iu

/** Words that may stand beside the name of the same loan. */
const OF_ANY_LOAN = /^(?:bank|finance|emi|分期)$/iu

function lendersIn(text: string): readonly string[] {
  return text.match(new RegExp(A_LENDER, 'giu')) ?? []
}

const ASKED_OR_SUPPOSED = /[?？吗呢]|如果|要是|假如|怎么|什么|\b(?:if|what|why|how|does|do|is|can|should)\b/iu

/** Longest name of a lender with what belongs to it (characters). */
const LONGEST_NAME = 24

const ONE: Quantity = { min: 1, max: 1, unit: 'count', approx: false, text: '1', start: 0, end: 0 }

/** Named, but paid off or not used. */
const NONE_OF_IT = /没(?:有)?(?:欠|用|开|借|办)|还[清完]|结清|不用|\b(?:no|never|paid off|cleared|closed)\b/iu

/** "花呗还挂着 1100，别的没有": only the one that is named in another part, not none. */
function namesOne({ state, understanding }: Turn, text: string, said: string): boolean {
  if (!DENIES_THE_REST.test(said)) return false
  const others = text.split(BREAK).filter((part) => !normalise(part).includes(said))
  return (
    others.some((part) => A_LENDER.test(part) && !NONE_OF_IT.test(part)) ||
    (state.locale === 'zh-CN' &&
      understanding.facts.some(({ key, value }) => key === 'other_loans' && value === 'yes'))
  )
}

const DENIES_THE_REST =
  /(?:别的|其他|其它|别家|别处)[^,]{0,3}(?:没|不)|没(?:有)?(?:别的|其他|其它|别家|别处)|\b(?:nothing|no|none) (?:else|other|more)\b/u

/** "I don't recall the balance", asked for the income; "one, 5000 huabei", asked how often one borrowed. */
function speaksOfAnother(turn: Turn, fact: string, parts: MoveParts, reading: AnswerReading): boolean {
  const { state } = turn
  const { factWords } = parts
  if (reading.kind === 'none') return false
  // "NO. never late!! you hear wrong": what was noted is denied, not what is asked.
  if (isBareYesOrNo(reading.said, turn, parts) && (contradictsHeld(turn) || insists(turn, fact))) return true
  if (reading.kind === 'unknown') {
    const spokenOf = factsSpokenOf(reading.said, state.locale, factWords)
    return spokenOf.length > 0 && !spokenOf.includes(fact)
  }
  // "One time in month, 6 maybe" counts no lenders.
  if (fact === 'other_loans' && 'quantity' in reading && isBareNumber(reading) && TIMES.test(reading.rest))
    return !A_LENDER.test(reading.rest) && !NAMES_A_LOAN.test(reading.said)
  if (fact !== 'frequency' && fact !== 'applications') return false
  return (
    isBareNumber(reading) &&
    A_LENDER.test(reading.rest) &&
    countsFact(fact, reading.said, state.locale) !== true
  )
}

/** "Just the car": counted by its name, whatever is said of its price behind it. */
const NAMES_A_LOAN =
  /贷|卡|分期|花呗|白条|\b(?:car|house|home|mortgage|cards?|phone|loans?|bike|sofa|finance)\b/iu

const TIMES = /[次趟]|回(?![来去复头得家你您信])|\btimes?\b|\ba month\b/u

function isBareNumber(reading: Exclude<AnswerReading, { kind: 'none' }>): boolean {
  return 'quantity' in reading && reading.quantity !== undefined && reading.said.length <= LONGEST_NUMBER
}

/** "NO. 9k is my SALARY", asked for the page's words: only what is known already is said once more. */
function insists({ state, understanding }: Turn, asked: string): boolean {
  const stated = Object.keys(toDiagnosisFacts(understanding.facts))
  return asked === 'notice' && stated.length > 0 && stated.every((fact) => state.facts[fact] !== undefined)
}

/** The message states another value, or another number, of what is known already. */
function contradictsHeld({ state, understanding }: Turn): boolean {
  return understanding.facts.some((stated) =>
    Object.entries(toDiagnosisFacts([stated])).some(([fact, value]) => {
      const held = state.facts[fact]
      if (!held) return false
      const { quantity } = stated
      const other = held.exact !== undefined && quantity !== undefined && quantity.min !== held.exact
      return held.value !== value || other
    }),
  )
}

/** "Nothing else except the car": one, not none. */
const EXCEPT =
  /除了(?!借呗|这)|\b(?:except|apart from|other than|besides|but for|aside from)\b(?! (?:this|that|it|jiebei|you))/iu

/**
 * Answers to other questions than the open one: "两三个" where loans were only mentioned, "还有两家" before it was asked,
 * what changed since the result. Holds them and gives the facts that they say.
 */
export function takeOutOfTurn(turn: Turn, parts: MoveParts): string[] {
  const { state } = turn
  const found = takeAmount(turn, parts)
  const owed = withoutPaidMonthly(turn.text)
  for (const [fact, { vague, always }] of Object.entries(parts.knowledge.facts)) {
    const held = state.facts[fact]?.value
    const narrower = held === undefined ? undefined : vague[held]
    // After a result, what was held may have changed since.
    const mayBe = narrower || (always && (held === undefined || state.result !== undefined))
    if (!mayBe || fact === state.open?.fact) continue
    for (const part of ownParts(turn, parts, owed)) {
      const reading = oneValue(readAs(turn, fact, parts, part))
      if (!reading || (narrower && !narrower.includes(reading.value))) continue
      // Without a question before it, only words that name what they speak of can be meant for it.
      const spokenOf = factsSpokenOf(reading.said, state.locale, parts.factWords)
      if (!narrower && (!spokenOf.includes(fact) || saysOtherFact(turn, fact, reading.said))) continue
      if (hold(turn, fact, reading.value, 'stated', reading.quantity) !== 'same') found.push(fact)
      break
    }
  }
  if (mayAnswer(turn)) found.push(...takePlain(turn, parts))
  for (const answered of Object.keys(amountOf)) {
    if (found.includes(answered)) found.push(...takeAmountBeside(turn, parts, answered, turn.text))
  }
  return [...new Set(found)]
}

/** The parts of a message but those that tell of somebody else: "我同事逾期过三回，我没有". */
function ownParts(turn: Turn, parts: MoveParts, text = turn.text): string[] {
  const { isOfAnother } = whoseWords(parts.factWords, turn.state.locale)
  return text.split(BREAK).filter((part) => !isOfAnother(part))
}

/** What somebody else did is no answer of one's own, while what is the household's may be: "我老公有车". */
const ONES_OWN: ReadonlySet<string> = new Set(['record', 'other_loans', 'applications', 'frequency'])

function ownWordsOf(turn: Turn, fact: string, parts: MoveParts, text: string): string {
  if (!ONES_OWN.has(fact)) return text
  const own = ownParts(turn, parts, text)
  return own.length === text.split(BREAK).length ? text : own.join(', ')
}

/** A reading as one value: of a range that reaches over several, the middle one, which keeps the range's words. */
export function oneValue(reading: AnswerReading): OneValue | undefined {
  if (reading.kind === 'value') return reading
  return reading.kind === 'range' ? { ...reading, value: middleOf(reading.values) } : undefined
}

interface OneValue {
  readonly value: string
  readonly quantity?: Quantity
  readonly said: string
}

/** "两三家吧，差不多三万": a sum beside the answer that it goes with, in a part of its own. Gives the fact that it says. */
export function takeAmountBeside(turn: Turn, parts: MoveParts, answered: string, text: string): string[] {
  const { locale } = turn.state
  const fact = amountOf[answered]
  if (!fact || turn.state.facts[fact]) return []
  for (const part of text.split(BREAK)) {
    const reading = oneValue(readAs(turn, fact, parts, part))
    if (!reading?.quantity || reading.quantity.min < LEAST_AMOUNT || OF_THE_LIMIT.test(part)) continue
    if (countsFact(fact, reading.said, locale) === false || saysOtherFact(turn, fact, reading.said)) continue
    if (hold(turn, fact, reading.value, 'stated', reading.quantity) !== 'same') return [fact]
  }
  return []
}

/** 之前有1万8: what could be borrowed is neither earned nor owed. */
const OF_THE_LIMIT =
  /额度|(?:之前|以前|原来|原先|本来)(?:是|有|能借|可以借|可借)|能借|\b(?:limit|used to (?:have|be|get)|could borrow|was able to)\b/iu

/** The amount that goes with a question, given instead of its answer: "5k" where it was asked how steady the income is. */
export const amountOf: Readonly<Record<string, string>> = {
  income: 'income_amount',
  other_loans: 'other_debt',
}

function takeAmount(turn: Turn, parts: MoveParts): string[] {
  const fact = amountOf[turn.state.open?.fact ?? '']
  if (!fact || turn.understanding.facts.length > 0 || isQuestion(turn.understanding)) return []
  // "27k after tax" is what comes in, whatever was asked.
  const spokenOf = factsSpokenOf(turn.text, turn.state.locale, parts.factWords)
  if (spokenOf.length > 0 && ![fact, turn.state.open?.fact].some((one) => one && spokenOf.includes(one)))
    return []
  const reading = oneValue(readAs(turn, fact, parts))
  if (!reading?.quantity || reading.quantity.min < LEAST_AMOUNT) return []
  return hold(turn, fact, reading.value, 'stated', reading.quantity) === 'same' ? [] : [fact]
}

/** Yuan: less may count something else. */
export const LEAST_AMOUNT = 500

/** "时多时少，跑滴滴" while something else is asked: words that answer one question only are taken for it. */
function takePlain(turn: Turn, parts: MoveParts): string[] {
  const { state } = turn
  const others = Object.keys(parts.knowledge.facts).filter(
    (fact) => ownWords.has(fact) && fact !== state.open?.fact,
  )
  return ownParts(turn, parts, withoutPaidMonthly(turn.text)).flatMap((part) => {
    if (isBareYesOrNo(part, turn, parts) || isTakenAlready(part, turn)) return []
    const readings = others.flatMap((fact) => {
      const reading = oneValue(readAs(turn, fact, parts, part))
      return reading && isPlain(turn, parts, fact, reading) ? [{ fact, reading }] : []
    })
    const plainest = readings.filter(({ fact }) => plainestFacts.has(fact))
    const taken = plainest.length > 0 ? plainest : readings.length === 1 ? readings : []
    // What is known may change only where it is said so: see correct.
    return taken
      .filter((one) => !state.facts[one.fact])
      .flatMap(({ fact, reading: { value, quantity } }) =>
        hold(turn, fact, value, 'stated', quantity) === 'same' ? [] : [fact],
      )
  })
}

const OF_A_LOAN =
  /[车房网]贷|贷款|分期|月供|供车|供房|\b(?:loan|mortgage|financ\w*|instal\w*|lease|owe\w*|debt|emi|(?:the|my|a) (?:car|house|phone|bike|van|card|sofa|fridge|laptop)|till (?:19|20)\d\d|until (?:19|20)\d\d)\b/iu
const OF_WORK =
  /工资|收入|到手|月薪|挣|赚|\b(?:salar\w+|earn\w*|income|wages?|make|paid|net|tax|job|work)\b/iu
const DATES_A_LOAN = /借|没用|用过|\b(?:borrow|us(?:e|ed)\b|loan)/u

/** Long enough to mean one thing, and a number only with words for what it counts. */
function isPlain(turn: Turn, { factWords }: MoveParts, fact: string, { said, quantity }: OneValue): boolean {
  if (said.length < LEAST_SAID) return false
  // 最近 and "sometimes" may be said of anything: out of turn they must be said of borrowing.
  if ((fact === 'last_borrowed' || fact === 'frequency') && !DATES_A_LOAN.test(said)) return false
  // "only a student loan, 640 a month": what it takes, not what comes in.
  if (fact === 'income_amount' && OF_A_LOAN.test(turn.text) && !OF_WORK.test(turn.text)) return false
  if (!quantity && readQuantities(said, turn.state.locale).length === 0) return true
  const counts = countsFact(fact, said, turn.state.locale)
  if (counts !== undefined) return counts
  const spokenOf = factsSpokenOf(said, turn.state.locale, factWords)
  return spokenOf.includes(fact) && !saysOtherFact(turn, fact, said)
}

/** Words that may answer a question that wasn't put: no question themselves, and while one is open or nothing else is meant. */
function mayAnswer({ understanding, state }: Turn): boolean {
  if (isQuestion(understanding)) return false
  const meaning = meant(understanding)
  return state.open !== undefined || meaning === undefined || meaning === 'out_of_scope'
}

/** The part was read as a stated fact: it says that, and no other. */
function isTakenAlready(part: string, { understanding }: Turn): boolean {
  const plain = normalise(part)
  return understanding.facts.some(({ said }) => said !== '' && plain.includes(said))
}

/** "没有了" answers whatever was asked, and so nothing that wasn't. */
function isBareYesOrNo(part: string, { state }: Turn, { answerWords }: MoveParts): boolean {
  const { yes, no } = answerWords.byLocale[state.locale].moves
  const plain = normalise(part)
  return isMadeOf(plain, yes) || isMadeOf(plain, no)
}

/** Longest message (characters) that is a number and nothing else. */
const LONGEST_NUMBER = 12

/** "两三个" after loans were only mentioned: a number alone narrows what was left open, whatever is asked now. */
export function takeNarrower(turn: Turn, parts: MoveParts): string[] {
  const { state, text } = turn
  if (text.length > LONGEST_NUMBER || isQuestion(turn.understanding)) return []
  return Object.entries(parts.knowledge.facts).flatMap(([fact, { vague }]) => {
    const held = state.facts[fact]?.value
    const narrower = held === undefined ? undefined : vague[held]
    if (!narrower || fact === state.open?.fact) return []
    const reading = oneValue(readAs(turn, fact, parts))
    if (!reading?.quantity || !narrower.includes(reading.value)) return []
    return hold(turn, fact, reading.value, 'stated', reading.quantity) === 'same' ? [] : [fact]
  })
}
