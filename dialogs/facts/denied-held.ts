import type { HeldFact } from '#src/conversation/state.ts'
import type { Turn } from '#src/conversation/turn.ts'
import type { Locale } from '#src/locale.ts'
import { splitClauses, type Clause } from '#src/understanding/clauses.ts'
import { deniesSaying } from '#src/understanding/denials.ts'
import { factsSpokenOf } from '#src/understanding/fact-words.ts'
import { toDiagnosisFacts, type StatedFact } from '#src/understanding/facts.ts'
import { normalise } from '#src/understanding/normalise.ts'
import { readQuantities, type Quantity } from '#src/understanding/quantities.ts'
import { isSumOfElse } from '#src/understanding/sum-of-else.ts'
import { countsFact } from '#dialogs/message/counted.ts'
import {
  ASKS,
  DENIALS,
  ISNT_SO_MANY,
  NEVER_SAID,
  STRIKES,
  STRIKES_THIS,
  type Denial,
} from '#dialogs/message/denial-forms.ts'
import type { DialogParts } from '#dialogs/parts.ts'
import { oneValue, readAs } from '#dialogs/interview/read-as.ts'

/** What was noted and is said not to be so. */
export interface DeniedHeld {
  /** None where what is denied was never noted. */
  readonly facts: readonly string[]
  readonly how: Denial['how']
  /** A number stands in what is denied: "not two" leaves open how many. */
  readonly counted: boolean
  /** What is denied, where it is noted already that there is none. */
  readonly none: readonly string[]
  /** What follows it, clause by clause: what is so instead mostly stands there. */
  readonly near: readonly string[]
}

export interface DenialsOfHeld {
  readonly denied: readonly DeniedHeld[]
  /** The clauses without what they deny. */
  readonly kept: readonly string[]
}

interface Found {
  readonly denied: Omit<DeniedHeld, 'near'>
  /** What of the clause isn't denied. */
  readonly subject: string
  readonly instead: string
}

/** "But I told you about that one day", 前面不是记了晚过几次吗: what is insisted on is told. */
const INSISTING =
  /^(?:(?:but|and|no|cause|because|when) )*(?:i|we)(?:'ve| have| had| did| already| just| clearly)* (?:told|tell|said|say|wrote|mentioned|meant|mean)(?: (?:to|you|u|that|about|of|it's|its|it was|it is|already))*\b ?|[, ]*(?:\b(?:like|as) (?:i|we) (?:said|told you|wrote|say)|\bi said(?: so)?|\blike that)$|^(?:我|前面|刚刚?才?|之前|上面|开头|可|但|那|不是|明明|都|早就?|已经|都|跟你|和你|跟您|给你)*(?:说|讲|写|记|告诉|提)(?:过|了|的|是|你|您)+|(?:吗|嘛|么)$/gu

/** What words say without what insists on it; a month by its name alone is a time. */
export function plainly(words: string): string {
  const told = words.replaceAll(INSISTING, '').trim()
  return ONLY_NO.test(told) ? words : told.replace(BARE_MONTH, 'in $1')
}

const BARE_MONTH =
  /^(?:(?:it was|it's|it is|that was|no|actually|but|rather) )*(january|february|march|april|june|july|august|september|october|november|december)(?= sorry| actually|$)/u

/** "I said I can't" insists on no fact. */
const ONLY_NO =
  /^(?:i )?(?:can'?t|cant|cannot|won'?t|don'?t|didn'?t|no|never)$|^(?:不|没)[\p{Script=Han}]{0,2}$/u

/** What "I have none", "I never did" leaves, where the answer is plain. */
export const NONE_OF: Readonly<Record<string, string>> = {
  other_loans: 'none',
  record: 'always_on_time',
  applications: 'none',
}

/** Clauses behind a denial that may say what is so instead. */
const NEAR = 2

/** Clauses; more are a story. */
const MOST = 9

/** Longest number said back in astonishment (characters). */
const ECHO = 10

/** Longest name of something that was noted (characters). */
const NAME = 16

/** 没还清的就两家 denies nothing of how far this loan is repaid. */
const NEGATED_OTHERWISE: ReadonlySet<string> = new Set(['repaid', 'since_repaid', 'income', 'last_borrowed'])

/**
 * What a message denies of what was noted: "没被关", "不是两个月前还清的，是七月底", "the 6000 is wrong". By what the denied words
 * mean, not by how they are put. Undefined when nothing is denied.
 */
export function denialsOfHeld(turn: Turn, parts: DialogParts): DenialsOfHeld | undefined {
  const clauses = splitClauses(normalise(turn.text))
  if (clauses.length > MOST) return undefined
  const denied: DeniedHeld[] = []
  const kept: string[] = []
  clauses.forEach((clause, at) => {
    const found = struckNext(turn, parts, clause, clauses[at + 1]) ?? deniedIn(turn, parts, clause)
    if (!found) return kept.push(clause.text + (clause.ended === '?' ? '?' : ''))
    const { subject, instead } = found
    const next = clauses.slice(at + 1, at + 1 + NEAR).map(({ text }) => text)
    const near = [instead, ...next].map(plainly).filter((words) => words !== '')
    denied.push({ ...found.denied, near })
    return kept.push(...[subject, instead].filter((words) => words !== ''))
  })
  if (denied.length === 0) return undefined
  const says = (words: string) =>
    !STRIKES.test(words) && !ISNT_SO_MANY.test(words) && !STRIKES_THIS.test(words) && !NEVER_SAID.test(words)
  return { denied, kept: kept.filter(says) }
}

/** "“收入时多时少”那条，删掉"; "三家？没有那么多". */
function struckNext(
  turn: Turn,
  parts: DialogParts,
  clause: Clause,
  next: Clause | undefined,
): Found | undefined {
  if (!next) return undefined
  const claimed = SAID_OF_ME.exec(clause.text)?.groups?.words
  if (claimed !== undefined && INSISTS.test(next.text)) {
    const held = heldIn(turn, parts, [claimed])
    const says = toDiagnosisFacts(parts.understand(claimed, turn.state.locale).facts)
    if (held.length > 0 || Object.keys(says).length > 0)
      return { denied: { facts: held, how: 'said', counted: true, none: [] }, subject: '', instead: '' }
  }
  const echoes = clause.ended === '?' && clause.text.length <= ECHO && ISNT_SO_MANY.test(next.text)
  if (!echoes && !STRIKES.test(next.text)) return undefined
  const facts = heldIn(turn, parts, [clause.text])
  const stated = toDiagnosisFacts(parts.understand(clause.text, turn.state.locale).facts)
  if (facts.length === 0 && Object.keys(stated).length === 0) return undefined
  const none = noneAlready(turn, stated)
  return { denied: { facts, how: 'wrong', counted: true, none }, subject: '', instead: '' }
}

/** "You said I always paid on time", 你说我一直按时: no denial but for what is insisted on behind it. */
const SAID_OF_ME =
  /^(?:(?:and|but|also|so) )*(?:you|u) (?:say|said|wrote|noted|put)(?: (?:that|down))* (?:i(?:'m| am|'ve| have)? )?(?<words>.+)$|^(?:还有|而且|可是?|但是?)*(?:你|您)(?:说|写|记)(?:的|着)?(?:我|是)*(?<words>.+)$/u
const INSISTS =
  /^(?:but|no|wrong)\b.*\bi\b|\bi (?:told|said|wrote)\b|\b(?:earlier|wrong|not true)\b|前面|刚才|之前(?:不是|我|说)|我(?:明明|都|早就?|可|是)?(?:说|讲)|不是(?:记|说|写)了|不对|错了/u

/** Of what is stated, the facts of which it is noted that there is none. */
function noneAlready({ state }: Turn, stated: Readonly<Record<string, string>>): string[] {
  return Object.keys(stated).filter(
    (fact) => NONE_OF[fact] !== undefined && state.facts[fact]?.value === NONE_OF[fact],
  )
}

/** "It was October, not September?": told, and only asked after. */
const DECLARES = /^(?:it (?:was|is)|it's|that was) (?=.*\bnot )/u

function deniedIn(turn: Turn, parts: DialogParts, { text, ended }: Clause): Found | undefined {
  const { locale, facts: held } = turn.state
  if (deniesSaying(text, locale)) return undefined
  for (const { how, pattern, asked } of DENIALS[locale]) {
    if (!asked && ((ended === '?' && !DECLARES.test(text)) || ASKS.test(text))) continue
    const { subject = '', words, instead = '' } = pattern.exec(text)?.groups ?? {}
    if (words === undefined) continue
    const says = toDiagnosisFacts(parts.understand(text, locale).facts)
    const facts = heldIn(turn, parts, [words, subject + words])
      // 没还清 says of its own what is so instead.
      .filter((fact) => says[fact] === undefined || says[fact] === held[fact]?.value)
      .filter((fact) => how !== 'none' || !NEGATED_OTHERWISE.has(fact))
    const counted = readQuantities(words, locale).some(({ min }) => min > 1)
    const rest = { subject: subject.trim(), instead: instead.trim() }
    if (facts.length > 0) return { denied: { facts, how, counted, none: [] }, ...rest }
    // 还款时间记错了: which one is wrong, and the right one behind it.
    const named = how === 'wrong' && words.length <= NAME ? namedIn(turn, parts, words) : []
    if (named.length > 0) return { denied: { facts: named, how: 'other', counted, none: [] }, ...rest }
    // 借呗不是还了一部分: never noted, and not told either.
    const without = toDiagnosisFacts(parts.understand(words, locale).facts)
    const none = how === 'none' ? noneAlready(turn, without) : []
    const untold = Object.keys(how === 'said' ? without : says).some((fact) => {
      if (how === 'said') return true
      if (how !== 'none') return how === 'wrong' || without[fact] !== undefined
      return without[fact] === says[fact] && !(fact in NONE_OF)
    })
    // "November" is a time only behind "in".
    const numbered =
      (how === 'wrong' && readQuantities(words, locale).length > 0) ||
      (how === 'other' && ONLY_COUNT.test(words)) ||
      (how === 'said' && [words, `in ${words}`].some((one) => readQuantities(one, locale).length > 0))
    if (untold || none.length > 0 || numbered) return { denied: { facts: [], how, counted, none }, ...rest }
  }
  return undefined
}

function namedIn({ state }: Turn, { factWords }: DialogParts, words: string): string[] {
  const spokenOf = [
    ...(WHEN_REPAID.test(words) ? ['since_repaid'] : []),
    ...factsSpokenOf(words, state.locale, factWords),
  ]
  return [...new Set(spokenOf)].filter((fact) => state.facts[fact]).slice(0, 1)
}

const WHEN_REPAID =
  /还款?(?:的)?(?:时间|日期|日子)|(?:哪天|什么时候)还|\b(?:date|when i (?:re)?paid|repayment (?:date|day))\b/

/** The held facts that words say: by what they state, else by the number in them. */
function heldIn(turn: Turn, parts: DialogParts, wordings: readonly string[]): string[] {
  const { locale, facts: held } = turn.state
  const whose = locale === 'en' ? ['', 'i ', 'it was '] : ['', '我']
  for (const words of wordings.flatMap((one) => whose.map((start) => `${start}${one}`))) {
    const stated = parts.understand(words, locale).facts
    const same = Object.entries(toDiagnosisFacts(stated)).filter(([fact, value]) =>
      isHeldSo(held[fact], fact, value, stated, parts),
    )
    // "Not two months ago": when, and not that it was repaid.
    const numbered = same.filter(([fact]) =>
      stated.some((one) => one.quantity && fact in toDiagnosisFacts([one])),
    )
    if (same.length > 0) return (numbered.length > 0 ? numbered : same).map(([fact]) => fact)
  }
  const [words = ''] = wordings
  const byNumber = Object.keys(held).filter(
    (fact) =>
      saysNumber(held[fact], words, numbersFor(parts, fact, readQuantities(words, locale))) &&
      !isSumOfElse(fact, words) &&
      countsFact(fact, words, locale) !== false,
  )
  // "That makes 3 other loans, not 2": of what the words before it name.
  const spokenOf = factsSpokenOf(wordings.at(-1) ?? words, locale, parts.factWords)
  const named = byNumber.filter((fact) => spokenOf.includes(fact))
  if (byNumber.length > 0) return named.length > 0 ? named : byNumber
  // 不是好几次: as it was answered, where that fits one thing only.
  const answered = Object.keys(held).filter((fact) => answersSo(turn, parts, fact, words))
  return answered.length === 1 ? answered : []
}

/** Words of a count or a time that would answer the question of the fact with what is held. */
function answersSo(turn: Turn, parts: DialogParts, fact: string, text: string): boolean {
  if ((fact !== 'purpose' && !COUNTS.test(text)) || countsFact(fact, text, turn.state.locale) === false)
    return false
  const told = { ...turn, text, understanding: parts.understand(text, turn.state.locale) }
  const said = oneValue(readAs(told, fact, parts))
  const held = turn.state.facts[fact]
  // 不是1家, where two are held: another number than that one.
  const { min, approx = true } = said?.quantity ?? {}
  if (held?.exact !== undefined && !approx && min !== held.exact) return false
  return said?.value === held?.value
}

/** 不是一次, "not twice": which is noted may be said beside it. */
const ONLY_COUNT =
  /^[\d一二两三四五六七八九十]+[次回家笔趟](?:了|吧|啊)?$|^(?:once|twice|(?:\d+|one|two|three|four|five|six|seven) (?:times?|loans?|lenders?)|\d{1,2})$/u

const COUNTS = /[几多\d一二两三四五六七八九十][次回家笔趟遭]|\b(?:times?|once|twice|several|often)\b/

/** The numbers that may be meant for a fact: two months are no two lenders. */
function numbersFor({ knowledge }: DialogParts, fact: string, quantities: readonly Quantity[]): number[] {
  const unit = knowledge.facts[fact]?.unit
  return quantities.filter((one) => one.unit === undefined || one.unit === unit).map(({ min }) => min)
}

function isHeldSo(
  held: HeldFact | undefined,
  fact: string,
  value: string,
  stated: readonly StatedFact[],
  { knowledge }: DialogParts,
): boolean {
  if (!held) return false
  const number = stated.findLast((one) => one.quantity && fact in toDiagnosisFacts([one]))?.quantity
  if (number && held.exact !== undefined) return number.min === held.exact
  if (number && fact === 'since_repaid' && held.words) return saysNumber(held, number.text, [])
  const vague = knowledge.facts[fact]?.vague[value]?.includes(held.value) === true
  return held.value === value || vague || (fact === 'record' && isLate(held.value) && isLate(value))
}

function isLate(record: string): boolean {
  return record.startsWith('late') || record === 'overdue_now'
}

/** The number that was noted, or its words. */
function saysNumber(held: HeldFact | undefined, words: string, numbers: readonly number[]): boolean {
  if (held?.exact !== undefined) return numbers.includes(held.exact)
  if (held?.words && sameDay(held.words.text, words, held.words.locale)) return true
  const said = held?.words && plainTime(held.words.text)
  const plain = plainTime(words)
  // "When I said november", where early November was noted.
  return (
    said !== undefined && said !== '' && (plain.includes(said) || (MONTH.test(plain) && said.includes(plain)))
  )
}

/** "The 3rd of January", where "on January 3" was noted. */
function sameDay(said: string, words: string, locale: Locale): boolean {
  const [one, other] = [said, words].map((text) => readQuantities(normalise(text), locale)[0]?.month)
  return one?.day !== undefined && one.month === other?.month && one.day === other.day
}

const MONTH =
  /^(?:january|february|march|april|may|june|july|august|september|october|november|december|(?:1[0-2]|[1-9]|十[一二]?|[一二三四五六七八九])月)$/u

/** 今年 7 月底 and 7月底 are one, 九月份 and 九月; so are "in September" and "September". */
function plainTime(words: string): string {
  return normalise(words)
    .replaceAll(/^(?:back )?(?:in|on|at|since)(?: the)? /gu, '')
    .replaceAll(/\s|^今年|(?<=月)份|(?<=月|天|年|周)之?前$/gu, '')
}
