import type { Locale } from '#src/locale.ts'
import type { AnswerWords, LocaleAnswerWords } from './answer-words.ts'
import { splitClauses, type Clause } from './clauses.ts'
import { normalise } from './normalise.ts'
import { inUnit, perMonth, readQuantities, type Quantity } from './quantities.ts'

export type { AnswerWords } from './answer-words.ts'

/** An open question, as far as reading an answer to it needs. */
export interface AnswerQuestion {
  readonly fact: string
  readonly values: readonly string[]
  /** Values that leave something open ("some"): given way to a more exact one in the same message. */
  readonly vague?: readonly string[]
  /** What a typed number counts. */
  readonly unit?: 'count' | 'yuan' | 'days' | 'months'
  /** Which numbers mean which value: the first whose `below` is greater; the last one has none. */
  readonly bins?: readonly AnswerBin[]
  /** The buttons, by their labels. */
  readonly options?: readonly { readonly value: string; readonly label: string }[]
}

export interface AnswerBin {
  readonly value: string
  readonly below?: number
}

/**
 * What a message says to the open question. `said` are the words that say it, normalised; `rest` is what else the
 * message says (another question, a correction), or the empty string.
 */
export type AnswerReading =
  | {
      readonly kind: 'value'
      readonly value: string
      readonly quantity?: Quantity
      /** Said with "perhaps", "about", or a range. */
      readonly hedged: boolean
      readonly said: string
      readonly rest: string
    }
  /** A quantity that several values fit; in their order. */
  | {
      readonly kind: 'range'
      readonly values: readonly string[]
      readonly quantity: Quantity
      readonly said: string
      readonly rest: string
    }
  | { readonly kind: 'declined'; readonly said: string; readonly rest: string }
  | { readonly kind: 'unknown'; readonly said: string; readonly rest: string }
  /** No answer to this question. */
  | { readonly kind: 'none' }

type Found = Exclude<AnswerReading, { kind: 'none' }>

/**
 * Reads an answer to an open question out of a message: a button's label or its number, words for a value, a number
 * or a range, yes or no where the question can be answered so, "I'd rather not say", "I don't know". A message that
 * asks something itself is no answer, but its other clauses may be one. Never throws.
 */
export function readAnswer(
  question: AnswerQuestion,
  text: string,
  locale: Locale,
  words: AnswerWords,
): AnswerReading {
  // 还剩 3 期: a space beside a digit separates nothing in Chinese.
  const normal = normalise(text).replace(/(?<=\p{Script=Han}) (?=[0-9])|(?<=[0-9]) (?=\p{Script=Han})/gu, '')
  const chosen = readChoice(question, normal)
  if (chosen) return chosen
  const clauses = splitClauses(normal)
  const readings = clauses.map((clause) => readClause(question, clause, locale, words))
  const at = pick(question, clauses, readings)
  const reading = readings[at]
  if (!reading) return { kind: 'none' }
  // What was corrected, or says the same again, needs no serving.
  const rest = clauses.filter(
    (clause, index) => !readings[index] && !isEmptyTalk(clause, words.byLocale[locale]),
  )
  return { ...reading, rest: rest.map((clause) => clause.text + mark(clause)).join(' ') }
}

/** The whole message is a button's label, or says which button: 第二个, "the first one". A bare number is none: buttons show none. */
function readChoice(question: AnswerQuestion, normal: string): Found | undefined {
  const plain = bare(normal)
  const pressed = valuesByLabel(question).get(plain)
  if (pressed !== undefined) return { kind: 'value', value: pressed, hedged: false, said: normal, rest: '' }
  const ordinal =
    /^(?:选|选择|我选)?(?:第([一二三四五六1-6])[个项种]|(?:the )?(first|second|third|fourth|fifth)(?: one| option)?)$/.exec(
      plain,
    )
  const index = ordinal ? ordinalOf(ordinal[1] ?? ordinal[2]!) : 0
  const option = question.options?.[index - 1]
  return option && { kind: 'value', value: option.value, hedged: false, said: normal, rest: '' }
}

/** Bare label → value; worked out once for each question. */
function valuesByLabel(question: AnswerQuestion): ReadonlyMap<string, string> {
  let values = labels.get(question)
  if (!values) {
    const options = question.options ?? []
    values = new Map(options.toReversed().map(({ value, label }) => [bare(normalise(label)), value]))
    labels.set(question, values)
  }
  return values
}

const labels = new WeakMap<AnswerQuestion, ReadonlyMap<string, string>>()

function ordinalOf(word: string): number {
  const zh = '一二三四五六'.indexOf(word)
  if (zh >= 0) return zh + 1
  const en = ['first', 'second', 'third', 'fourth', 'fifth'].indexOf(word)
  return en >= 0 ? en + 1 : Number(word)
}

function bare(text: string): string {
  return text.replace(/[\s.,!?"'()–-]+/g, '')
}

const ASKS_ZH =
  /为什么|为啥|为何|怎么(?!说|讲|样都|也)|怎样|如何|什么时候|多久(?:能|会|可以|才|恢复|更新)|会不会|能不能|是不是|可不可以|要不要|有没有影响|有影响|影响吗|什么意思|啥意思|有什么(?:用|关系|影响)|有关系|干嘛|凭什么|[^没]吗$|如果|要是|哪里(?:能|可以|看|查)/
const ASKS_EN =
  /^(?:but |and |so |ok |well )?(?:why|how (?!ever)|when (?:will|can|do|does)|where|who|what(?!ever)|will|would|should|does|could|can (?:i|you|it)|is (?:it|this|that|there)|are (?:you|there)|do (?:you|i|they)|if )/

function isQuestion(clause: Clause, locale: Locale): boolean {
  return (
    (locale === 'en' ? ASKS_EN : ASKS_ZH).test(clause.text) ||
    (clause.ended === '?' && clause.text.length > 6)
  )
}

function readClause(
  question: AnswerQuestion,
  clause: Clause,
  locale: Locale,
  words: AnswerWords,
): Found | undefined {
  if (isQuestion(clause, locale)) return undefined
  const own = words.byLocale[locale]
  const core = stripFiller(clause.text, own)
  const hedged = own.moves.hedge.test(clause.text)
  const said = { said: clause.text, rest: '' }
  const word = findWord(question, clause.text, core, own)
  const quantity = findQuantity(question, clause.text, locale)
  // 没有三家那么多, 就两家: a number that stands apart from the words is the more exact of the two.
  if (quantity && !(word && covers(word, quantity.quantity))) {
    const fitting = valuesOf(question, quantity.amount)
    if (fitting.length > 1) return { kind: 'range', values: fitting, quantity: quantity.quantity, ...said }
    if (fitting.length === 1) {
      const approximate = hedged || quantity.quantity.approx
      return { kind: 'value', value: fitting[0]!, quantity: quantity.quantity, hedged: approximate, ...said }
    }
  }
  if (word) return { kind: 'value', value: word.value, hedged, ...said }
  const move = findMove(question, clause.text, core, own, words)
  return move && ({ ...move, ...said, ...(move.kind === 'value' && { hedged }) } as Found | undefined)
}

function findMove(
  question: AnswerQuestion,
  text: string,
  core: string,
  own: LocaleAnswerWords,
  words: AnswerWords,
): { kind: 'declined' } | { kind: 'unknown' } | { kind: 'value'; value: string } | undefined {
  if (own.moves.declined.test(text)) return { kind: 'declined' }
  if (own.moves.unknown.test(text) && !OTHERS_DONT_KNOW.test(text))
    return { kind: 'unknown' }
  const meaning = words.yesNo[question.fact]
  const isAll = (pattern: RegExp) => pattern.test(text) || pattern.test(core)
  const value = isAll(own.moves.no) ? meaning?.no : isAll(own.moves.yes) ? meaning?.yes : undefined
  return value === undefined || !question.values.includes(value) ? undefined : { kind: 'value', value }
}

/** 家里人不知道: somebody else doesn't know; no answer to what the person is asked. */
const OTHERS_DONT_KNOW =
  /(?:家里|家人|父母|爸|妈|老公|老婆|别人|同事|朋友|他们|没人)[^,]{0,4}(?:不知道|不清楚|不晓得)|\b(?:family|parents|wife|husband|nobody|no one|they|friends?)\b[^,]{0,16}\b(?:know|knows)\b/

interface FoundWord {
  readonly value: string
  readonly start: number
  readonly end: number
}

const NEGATED =
  /(?:不是|不算|不太|不怎么|没那么|并不|并非|不|没有|没|别|非|无|isn't |not |n't |no |never |hardly |hardly any |barely any |no real |wasn't )$/

/** The longest words of any value; those that a "not" stands before don't count. */
function findWord(
  question: AnswerQuestion,
  text: string,
  core: string,
  own: LocaleAnswerWords,
): FoundWord | undefined {
  let best: FoundWord | undefined
  for (const [value, patterns] of own.facts.get(question.fact) ?? []) {
    if (!question.values.includes(value)) continue
    for (const pattern of patterns) {
      // exec rather than matchAll, which makes a new expression each time.
      pattern.lastIndex = 0
      for (let match = pattern.exec(text); match; match = pattern.exec(text)) {
        if (match[0] === '') pattern.lastIndex += 1
        const [start, end] = [match.index, match.index + match[0].length]
        const short = match[0].length === 1 || (/^[a-z]{1,3}$/.test(match[0]) && core !== match[0])
        if (match[0].length === 0 || (short && core !== match[0] && text !== match[0])) continue
        if (NEGATED.test(text.slice(0, start))) continue
        if (!best || end - start > best.end - best.start) best = { value, start, end }
      }
    }
  }
  return best
}

function covers(word: FoundWord, quantity: Quantity): boolean {
  return (
    word.start < quantity.end &&
    quantity.start < word.end &&
    word.end - word.start >= quantity.end - quantity.start
  )
}

/** The first quantity that can measure what is asked for, as said and in the question's unit. */
function findQuantity(
  question: AnswerQuestion,
  text: string,
  locale: Locale,
): { quantity: Quantity; amount: Quantity } | undefined {
  const { unit } = question
  if (!unit || !question.bins) return undefined
  for (const quantity of readQuantities(text, locale)) {
    const denied =
      /(?:没有|没|不是|not)$/.test(text.slice(0, quantity.start)) || text.startsWith('那么多', quantity.end)
    if (denied) continue
    const amount = inUnit(unit === 'yuan' ? perMonth(quantity) : quantity, unit)
    if (!amount) continue
    // "8" for an income may be 8,000 or 80,000: asked again rather than guessed.
    if (unit === 'yuan' && quantity.unit === undefined && quantity.max < 100) continue
    if (unit === 'count' && quantity.min > 200) continue
    if ((unit === 'days' || unit === 'months') && quantity.unit === undefined) continue
    return { quantity, amount }
  }
  return undefined
}

function valuesOf(question: AnswerQuestion, { min, max }: Quantity): string[] {
  const fitting: string[] = []
  let from = -Infinity
  for (const { value, below = Infinity } of question.bins ?? []) {
    // 两三家 may be three; but 3,000–8,000 ends where 8,000 begins.
    const reaches = question.unit === 'count' || min === max ? max >= from : max > from
    if (reaches && min < below) fitting.push(value)
    from = below
  }
  return fitting
}

const CORRECTS =
  /刚才说错了|不对|不是|错了|说错了?|应该是|更正|准确|其实|actually|no wait|sorry|i mean|rather|correction/

/** Which clause's reading stands: the first, unless a later one corrects it or says it more exactly. */
function pick(
  question: AnswerQuestion,
  clauses: readonly Clause[],
  readings: readonly (Found | undefined)[],
): number {
  let best = -1
  for (const [at, reading] of readings.entries()) {
    if (!reading) continue
    const before = readings[best]
    const corrected = clauses.slice(best, at + 1).some((clause) => CORRECTS.test(clause.text))
    if (!before || corrected || exactness(question, reading) > exactness(question, before)) best = at
  }
  return best
}

function exactness(question: AnswerQuestion, reading: Found): number {
  if (reading.kind === 'declined' || reading.kind === 'unknown') return 0
  if (reading.kind === 'range') return 2
  if (question.vague?.includes(reading.value)) return 1
  if (reading.quantity) return 5
  // "All of it, and early": the one that says more.
  return reading.value === REFINED[question.fact] ? 3 : 4
}

/** A value that another value of the same fact says more exactly. */
const REFINED: Readonly<Record<string, string>> = { repaid: 'in_full', record: 'late_once' }

function stripFiller(text: string, own: LocaleAnswerWords): string {
  const core = text.replace(own.fillerBefore, '').replace(own.fillerAfter, '')
  return core === '' ? text : core
}

/** 嗯, ok: nothing that needs serving. */
function isEmptyTalk(clause: Clause, own: LocaleAnswerWords): boolean {
  const left = clause.text.replace(own.fillerBefore, '').replace(own.fillerAfter, '')
  return (
    left === '' ||
    CORRECTS.exec(left)?.[0] === left ||
    own.moves.yes.test(left)
  )
}

function mark(clause: Clause): string {
  return clause.ended === '?' ? '?' : ''
}
