import type { Locale } from '#src/locale.ts'
import { DEFAULT_BINS, valueOfQuantity, type FactBins } from './fact-bins.ts'
import { closesList, mayCloseList } from './closes-list.ts'
import { borrowsRound, withoutRounds } from './borrows-round.ts'
import { encodeMessage } from './encode-message.ts'
import type { FactRule } from './fact-rules.ts'
import type { Lexicon, MoodPatterns } from './lexicon.ts'
import { normalise } from './normalise.ts'
import { withDayTakings } from './day-takings.ts'
import { withoutUsualPay } from './leave-pay.ts'
import { withoutDeducted } from './deducted.ts'
import { withoutNearMisses } from './near-misses.ts'
import { withoutNewHandset } from './new-handset.ts'
import { isOverAndDone, withoutNoneSince } from './over-and-done.ts'
import { withoutPaidMonthly } from './paid-monthly.ts'
import { withoutPurposes } from './purposes.ts'
import type { Quantity } from './quantities.ts'
import { findStatedQuantities } from './stated-quantities.ts'
import { withoutStrangers } from './strangers.ts'
import { withoutTimeSaidBefore } from './time-said-before.ts'
import { withoutWorkBefore } from './work-before.ts'
import { asOfNow, withoutTrades } from './work-now.ts'
import { writtenLanguage } from './written-language.ts'

/** Something that a message states of the person's own case. */
export interface StatedFact {
  /** repay, symptom, other_loans, info, score, usage, income, duration, or a fact of the diagnosis. */
  readonly key: string
  readonly value: string
  /** The words that state it, normalised. */
  readonly said: string
  /** The number in it, if there is one: 两家网贷, 一个月. */
  readonly quantity?: Quantity
  /** What it means to the diagnosis, where that is more exact than the label. */
  readonly facts?: Readonly<Record<string, string>>
}

/** The keys that LABELS speaks of; the others are the diagnosis' own. */
export const LABELLED_KEYS: ReadonlySet<string> = new Set([
  'repay',
  'symptom',
  'other_loans',
  'info',
  'score',
  'usage',
  'income',
  'duration',
])

/**
 * What a message states of the person's own case. Questions about what would happen, conditions and wishes state
 * nothing; "why …" takes what it asks about as given. In the order of the lexicon's rules, each key and value once.
 */
export function findFacts(text: string, locale: Locale, lexicon: Lexicon): StatedFact[] {
  const typed = normalise(text)
  const language = writtenLanguage(typed, locale)
  const said = withDayTakings(withoutUsualPay(typed), language)
  const whole = withoutWorkBefore(said, language)
  const kept = withoutTimeSaidBefore(
    withoutNoneSince(withoutPurposes(withoutStrangers(whole), language), language),
    language,
  )
  const own = withoutDeducted(withoutNearMisses(withoutTrades(kept, language)))
  const normal = withoutRounds(withoutNewHandset(own, language), language)
  const told = besidesPaidMonthly(normal, findFactsIn(normal, language, lexicon), (words) =>
    findFactsIn(words, language, lexicon),
  )
  const found = asLongGone([...asOfNow(told, said, language), ...borrowsRound(whole, language)], whole)
  // 借呗额度没了 why? i never paid late: what the other language's half states counts as well.
  const other = language === 'zh-CN' ? ENGLISH_HALF.exec(normal)?.[0] : undefined
  if (other === undefined) return found
  const keys = new Set(found.map(({ key }) => key))
  return [...found, ...findFactsIn(other, 'en', lexicon).filter(({ key }) => !keys.has(key))]
}

/** "Overdue in 2022, all settled since": late, and no more than that. */
function asLongGone(found: StatedFact[], whole: string): StatedFact[] {
  return found.map((fact) =>
    fact.key === 'record' && fact.value === 'overdue_now' && isOverAndDone(whole, fact.said)
      ? { key: 'repay', value: 'late', said: fact.said }
      : fact,
  )
}

/** 花呗每个月都全还: the card that is named owes nothing; other loans are those told of besides. */
function besidesPaidMonthly(
  normal: string,
  found: StatedFact[],
  find: (words: string) => StatedFact[],
): StatedFact[] {
  const besides = withoutPaidMonthly(normal)
  if (besides === normal) return found
  const loans = (key: string) => key === 'other_loans'
  return [...found.filter(({ key }) => !loans(key)), ...find(besides).filter(({ key }) => loans(key))]
}

/** Three English words or more in a row, with what stands between them. */
const ENGLISH_HALF = /[a-z][a-z']*(?:[ ,.;!?0-9]+[a-z][a-z']*){2,}[.!?]?/

function findFactsIn(normal: string, language: Locale, lexicon: Lexicon): StatedFact[] {
  const message = encodeMessage(normal, lexicon.table)
  const moods = lexicon.moods[language]
  const found: StatedFact[] = []
  const seen = new Set<string>()
  let blocked: FactRule | undefined
  // 别的就没有了: nothing of the service's is gone.
  const closes = ({ start, end }: Place) => {
    const from = lastBreak(message.text, start, CLAUSE_BREAK[language])
    const to = nextBreak(message.text, end, CLAUSE_BREAK[language])
    return closesList(normal.slice(message.origins[from], message.origins[to]).trim())
  }
  const never = () => false
  for (const { rule, pattern } of lexicon.rules[language](message.text)) {
    if (rule === blocked || seen.has(rule.id) || !applies(rule, seen)) continue
    const passesOver = rule.key === 'other_loans' || !mayCloseList(normal) ? never : closes
    const place = findStatement(rule, pattern, message.text, moods, language, passesOver)
    if (!place) continue
    if (rule.unless.some((unless) => has(unless, message.text))) {
      blocked = rule
      continue
    }
    seen.add(rule.key).add(rule.id)
    if (rule.key.startsWith('is_')) continue
    const said = normal.slice(message.origins[place.start], message.origins[place.end])
    found.push({ key: rule.key, value: rule.value, said, ...(rule.facts && { facts: rule.facts }) })
  }
  const isDisclaimed = (at: number) => {
    const end = message.origins.findIndex((origin) => origin >= at)
    const start = lastBreak(message.text, end, CLAUSE_BREAK[language])
    return isDisclaimedBy(moods, message.text.slice(start, end))
  }
  return [...found, ...findStatedQuantities(normal, language, found, isDisclaimed)]
}

function isDisclaimedBy({ disclaimed }: MoodPatterns, words: string): boolean {
  return disclaimed(words).some((pattern) => has(pattern, words))
}

function applies(rule: FactRule, seen: ReadonlySet<string>): boolean {
  if (rule.without.some((key) => seen.has(key))) return false
  return rule.with.length === 0 || rule.with.some((key) => seen.has(key))
}

interface Place {
  readonly start: number
  readonly end: number
}

/** Where the rule's words stand as a statement. */
function findStatement(
  rule: FactRule,
  pattern: RegExp,
  text: string,
  moods: MoodPatterns,
  language: Locale,
  passesOver: (place: Place) => boolean,
): Place | undefined {
  // exec rather than matchAll, which makes a new expression each time.
  pattern.lastIndex = 0
  for (let match = pattern.exec(text); match; match = pattern.exec(text)) {
    if (match[0] === '') pattern.lastIndex += 1
    const place = { start: match.index, end: match.index + match[0].length }
    if (!isTakenBack(rule, text, place, moods, language) && !passesOver(place)) return place
  }
  return undefined
}

/** In hurried Chinese a space separates clauses too. */
const CLAUSE_BREAK: Readonly<Record<Locale, string>> = { 'zh-CN': ',.;!? ', en: ',.;!?' }
const SENTENCE_BREAK = '.;!?'

function isTakenBack(
  rule: FactRule,
  text: string,
  place: Place,
  moods: MoodPatterns,
  language: Locale,
): boolean {
  const start = lastBreak(text, place.start, CLAUSE_BREAK[language])
  const end = nextBreak(text, place.end, CLAUSE_BREAK[language])
  const clause = text.slice(start, end)
  const until = place.end - start
  const sentence = text.slice(lastBreak(text, place.start, SENTENCE_BREAK), end)
  if (has(moods.condition, sentence)) return true
  if (!rule.wish && has(moods.wish, clause.slice(0, until))) return true
  if (rule.key !== 'others_too' && isDisclaimedBy(moods, clause.slice(0, until))) return true
  if (rule.asked === 'never' || has(moods.given, clause)) return false
  const asked = has(moods.asked, clause) || text[end] === '?'
  const asking = [moods.asking, ...(asked ? [moods.able] : [])]
    .map((pattern) => clause.search(pattern))
    .filter((at) => at >= 0)
  if (asking.length > 0) return rule.asked === 'any' || Math.min(...asking) < until
  return asked && (rule.asked === 'any' || has(moods.asked, clause.slice(until)))
}

function lastBreak(text: string, before: number, breaks: string): number {
  let at = before
  while (at > 0 && !breaks.includes(text[at - 1]!)) at--
  return at
}

function nextBreak(text: string, from: number, breaks: string): number {
  let at = from
  while (at < text.length && !breaks.includes(text[at]!)) at++
  return at
}

function has(pattern: RegExp, text: string): boolean {
  return text.search(pattern) >= 0
}

/** What the labels' values mean to the diagnosis; the values it shares with the labels need no entry. */
const MEANINGS: Readonly<Record<string, readonly [fact: string, value: string]>> = {
  'repay=paid_off': ['repaid', 'in_full'],
  'repay=early': ['repaid', 'early'],
  'repay=unpaid': ['repaid', 'not_yet'],
  'repay=on_time': ['record', 'always_on_time'],
  'repay=never_late': ['record', 'always_on_time'],
  'repay=late': ['record', 'late_once'],
  'other_loans=yes': ['other_loans', 'some'],
  'other_loans=no': ['other_loans', 'none'],
  'info=id_expired': ['account_info', 'id_expired'],
  'info=phone_changed': ['account_info', 'phone_changed'],
  'info=incomplete': ['account_info', 'incomplete'],
  'score=high': ['score', 'high'],
  'score=negative': ['score', 'low'],
  'usage=frequent': ['frequency', 'often'],
  'usage=inactive': ['last_borrowed', 'over_half_year'],
}

/**
 * Stated facts in the diagnosis' own terms, fact → value. The more exact statement of a fact wins (two lenders rather
 * than "some"), then the later one. `bins` says which numbers mean which value; by default as in the knowledge base.
 */
export function toDiagnosisFacts(
  stated: readonly StatedFact[],
  bins: FactBins = DEFAULT_BINS,
): Record<string, string> {
  const facts: Record<string, string> = {}
  for (const fact of stated) {
    for (const [id, value] of Object.entries(meaningOf(fact, bins))) {
      const vague = VAGUE.has(`${id}=${value}`)
      if (vague && facts[id] !== undefined) continue
      facts[id] = value
    }
  }
  return facts
}

/** What leaves something open: it doesn't take the place of a more exact statement of the same fact. */
const VAGUE: ReadonlySet<string> = new Set([
  'other_loans=some',
  'repaid=in_full',
  'symptom=cannot_use',
  // 晚过一次，其他都按时: the exception counts.
  'record=always_on_time',
])

function meaningOf(fact: StatedFact, bins: FactBins): Readonly<Record<string, string>> {
  if (fact.facts) return fact.facts
  if (fact.key === 'duration') {
    const value = fact.quantity && valueOfQuantity('since_repaid', fact.quantity, bins)
    return value === undefined ? {} : { since_repaid: value }
  }
  if (fact.quantity) {
    const value = valueOfQuantity(fact.key, fact.quantity, bins)
    if (value !== undefined) return { [fact.key]: value }
    // A number that fits no one value ("几次") says nothing yet.
    if (fact.value === 'stated') return {}
  }
  const meaning = MEANINGS[`${fact.key}=${fact.value}`]
  if (meaning) return { [meaning[0]]: meaning[1] }
  return LABELLED_KEYS.has(fact.key) && fact.key !== 'symptom' && fact.key !== 'income'
    ? {}
    : { [fact.key]: fact.value }
}

/**
 * Stated facts as the labels have them, key → values, with what the labels leave out left out: a late payment is
 * noted instead of its having been repaid since, an early one instead of being repaid.
 */
export function labelledFacts(stated: readonly StatedFact[]): Record<string, string[]> {
  const labels: Record<string, string[]> = {}
  for (const { key, value } of stated) {
    if (!LABELLED_KEYS.has(key)) continue
    const values = (labels[key] ??= [])
    if (!values.includes(value)) values.push(value)
  }
  if (labels.repay) {
    const hidden = (value: string, by: string) => value !== by && labels.repay?.includes(by) === true
    labels.repay = labels.repay.filter(
      (value) =>
        !(value === 'paid_off' && (hidden(value, 'late') || hidden(value, 'early'))) &&
        !(value === 'never_late' && hidden(value, 'on_time')),
    )
  }
  return labels
}
