import type { HeldFact, NumberSaid } from '#src/conversation/state.ts'
import type { Locale } from '#src/locale.ts'
import { say, type Turn } from '#src/conversation/turn.ts'
import type { Facts, Knowledge } from '#src/diagnosis/knowledge.ts'
import type { PhraseRef } from '#src/reply/phrases.ts'
import type { FactView } from '#src/reply/reply.ts'
import { DEFAULT_BINS, valueOfQuantity } from '#src/understanding/fact-bins.ts'
import { failsCheck } from '#src/understanding/failed-check.ts'
import { closesList } from '#src/understanding/closes-list.ts'
import { toDiagnosisFacts, type StatedFact } from '#src/understanding/facts.ts'
import { seenFrom } from '#src/understanding/named-months.ts'
import { lateBy } from '#src/understanding/late-by.ts'
import { normalise } from '#src/understanding/normalise.ts'
import type { Quantity } from '#src/understanding/quantities.ts'
import { splitClauses } from '#src/understanding/clauses.ts'
import { isAhead, isToCome, valueMeant } from '#src/understanding/to-come.ts'
import { toldLate } from '#src/understanding/told-late.ts'
import { isChangeOfElse } from './change-of-else.ts'
import { detailsInOrder } from '#src/understanding/updated-already.ts'
import { isOfAnotherMatter } from './another-matter.ts'
import {
  countsApplications,
  isFamilysPay,
  isInstalmentTold,
  isOfOtherLoan,
  isRatherInstalment,
  isRefusedElsewhere,
  onlyCounts,
  onlyGuesses,
} from './heard-otherwise.ts'
import { isDeniedByHint } from '#dialogs/message/late-elsewhere-signs.ts'
import { limitSaid } from './limit-said.ts'
import { isSteady } from '#dialogs/message/loan-kind.ts'
import { namesOnlyTheirs } from './loans-of-others.ts'
import { isNoOtherSymptom } from './symptom-kept.ts'
import { isOfLateOnly, lendersCounted, lendersInPassing } from './loans-stated.ts'
import { timesLate, weighedFacts } from './weighed-facts.ts'
import { overdueStill } from './overdue-still.ts'
import { toldInPassing } from './told-in-passing.ts'
import { walkedIn } from './lenders-named.ts'
import { misuseTold } from './misuse-told.ts'
import { numberSaid, sayNumber } from './number-said.ts'
import { butSomethingElse } from '#dialogs/message/but-something-else.ts'
import { isOnlyTheLimit, isParaphrase, pageDemand, pageWords } from '#dialogs/message/page-signs.ts'

export interface TakenUp {
  /** Facts that were not known before. */
  readonly learnt: readonly string[]
  /** Facts that now have another value. */
  readonly changed: readonly string[]
}

export const nothingTakenUp: TakenUp = { learnt: [], changed: [] }

/** The facts as the engine takes them, with what the sums and days that were told make of them. */
export function knownFacts({ state }: Turn): Facts {
  const held = Object.entries(state.facts).map(([fact, { value }]) => [fact, value])
  return { ...Object.fromEntries(held), ...weighedFacts(state) }
}

/** Holds a fact, a month or a day by its name as it is seen from today; says whether it was new, other than before, or known already. */
export function hold(
  turn: Turn,
  fact: string,
  said: string,
  how: HeldFact['how'],
  quantity?: Quantity,
): 'learnt' | 'changed' | 'same' {
  // What the beginning of a message answered isn't overheard in what stands behind it.
  if (turn.lead && !turn.lead.isBack && turn.lead.facts?.includes(fact)) return 'same'
  if (isInstalmentTold(turn, fact, quantity)) return 'same'
  const before = turn.state.facts[fact]
  const dated = quantity && seenFrom(turn.now, quantity)
  const named = (quantity?.month ?? quantity?.weekday ?? quantity?.dayOfMonth) !== undefined
  const value = (named ? dated && valueOfQuantity(fact, dated, DEFAULT_BINS) : undefined) ?? said
  if (before && isChangeOfElse(turn, fact, value, before)) return 'same'
  turn.state.closed = turn.state.closed.filter((id) => id !== fact)
  const number =
    numberSaid(fact, quantity, turn.state.locale) ??
    pageSaid(turn, fact, value) ??
    limitSaid(turn, fact, value) ??
    lateSaid(turn, fact, value)
  if (before?.value === value && number === undefined) return 'same'
  // "Nothing changed" says nothing of a check that failed.
  if (
    before?.value === FAILED_CHECK[fact] &&
    value === 'current' &&
    !turn.action &&
    !SPEAKS_OF_CHECK.test(turn.text)
  )
    return 'same'
  // What was said last stands last.
  delete turn.state.facts[fact]
  const steady = fact === 'other_loans' && !turn.action && ONE.has(value) && isSteady(turn.text)
  const was = before && before.value !== value && { was: withoutWas(before) }
  turn.state.facts[fact] = { value, how, ...number, ...(steady && { steady }), ...was }
  dropUnfounded(turn, fact, value)
  if (!turn.action) rememberTold(turn, fact)
  // What was wrongly taken for gone is there again.
  for (const [other, rested] of Object.entries(before?.rested ?? {}))
    if (before?.value !== value) turn.state.facts[other] ??= rested
  if (before === undefined) return 'learnt'
  // A number for what was known without one changes nothing of it.
  const refines = before.value === value && (!hasNumber(before) || sameNumber(before, number))
  return refines ? 'same' : 'changed'
}

function rememberTold({ state }: Turn, fact: string): void {
  const before = state.told?.turn === state.turns ? state.told.facts : []
  state.told = { turn: state.turns, facts: [...before.filter((one) => one !== fact), fact] }
}

/** Only the last one is kept. */
function withoutWas(before: HeldFact): HeldFact {
  const { was, ...held } = before
  return was ? held : before
}

/** As many loans elsewhere as may be one mortgage. */
const ONE: ReadonlySet<string> = new Set(['some', 'one_two'])

/** What nothing is left of: no other loans, and so nothing owed on them. */
const rests: Readonly<Record<string, { readonly on: string; readonly not: string; readonly else?: string }>> =
  {
    other_debt: { on: 'other_loans', not: 'none', else: 'some' },
    // 有收入啊，兼职2千多: something comes in after all.
    income_amount: { on: 'income', not: 'none', else: 'unstable' },
  }

/** Nothing is owed on loans that there aren't; and where something is owed there is a loan. */
function dropUnfounded({ state }: Turn, fact: string, value: string): void {
  for (const [amount, { on, not, else: otherwise }] of Object.entries(rests)) {
    const held = state.facts[fact]
    if (fact === on && value === not) {
      const rested = state.facts[amount]
      if (held && rested) state.facts[fact] = { ...held, rested: { [amount]: rested } }
      delete state.facts[amount]
    }
    if (fact === amount && otherwise !== undefined && state.facts[on]?.value === not)
      state.facts[on] = { value: otherwise, how: 'stated' }
  }
}

/** "4 days late in March": said back, where it was once. */
function lateSaid({ action, text, state }: Turn, fact: string, value: string): NumberSaid | undefined {
  const said = fact === 'record' && value === 'late_once' && !action ? lateBy(text, state.locale) : undefined
  return said === undefined ? undefined : { words: { text: said, locale: state.locale } }
}

/** What the page shows, in its own words where they were quoted; a button quotes nothing. */
function pageSaid({ action, text, state }: Turn, fact: string, value: string): NumberSaid | undefined {
  // 没写啥 额度那就是个0: where nothing is written, nothing is quoted.
  if (value === 'none') return undefined
  const asked = state.open?.fact === fact
  const isPage = fact === 'notice' && !action
  const words = isPage ? (pageWords(text, asked) ?? (asked ? pageDemand(text) : undefined)) : undefined
  return words === undefined ||
    words.length > LONGEST_QUOTED[state.locale] ||
    isOnlyTheLimit(words) ||
    isParaphrase(words)
    ? undefined
    : { words: { text: words, locale: state.locale } }
}

/** Longer words of the page (characters) are no half of a sentence. */
const LONGEST_QUOTED: Readonly<Record<Locale, number>> = { 'zh-CN': 30, en: 64 }

function hasNumber({ exact, words }: NumberSaid): boolean {
  return exact !== undefined || words !== undefined
}

/** Whether two numbers were said alike. */
export function sameNumber(one: NumberSaid | undefined, other: NumberSaid | undefined): boolean {
  return one?.exact === other?.exact && one?.words?.text === other?.words?.text
}

const FAILED_CHECK: Readonly<Record<string, string>> = { account_info: 'unverified' }
const SPEAKS_OF_CHECK = /刷|脸|认证|核[实验]|\b(?:face|scan|check|selfie|verif\w*)\b/iu

/**
 * Takes up the facts that a message states. A vague value ("some loans") doesn't replace a precise one, and the fact
 * that is just being asked about is left to the reading of the answer.
 */
export function takeUpFacts(turn: Turn, knowledge: Knowledge, ...except: readonly string[]): TakenUp {
  const learnt: string[] = []
  const changed: string[] = []
  // What failed counts, whatever else is told to be the same.
  const check = failsCheck(turn.text) && turn.state.swindle.length === 0 ? FAILED_CHECK : undefined
  const told: Readonly<Record<string, string>> = {
    ...lendersInPassing(turn),
    ...toldInPassing(turn),
    ...toDiagnosisFacts(besidesTheList(turn)),
    ...misuseTold(turn),
    ...(check ?? detailsInOrder(turn.text)),
  }
  for (const [fact, heard] of Object.entries(told)) {
    const isOpenStill = fact === 'record' && heard === 'late_once' && overdueStill(turn.text)
    const value = isOpenStill ? 'overdue_now' : asOfToday(fact, heard, turn.text)
    // 一直都提前还: how one pays, and not that all is paid.
    if (fact === 'repaid' && value === 'early' && ALWAYS.test(turn.text) && !IN_FULL.test(turn.text)) {
      if (!turn.state.facts.record && !except.includes('record') && told.record === undefined)
        if (hold(turn, 'record', 'always_on_time', 'stated') === 'learnt') learnt.push('record')
      continue
    }
    const definition = knowledge.facts[fact]
    if (except.includes(fact) || !definition || !(value in definition.values)) continue
    if (fact === 'symptom' && isNoOtherSymptom(turn, value)) continue
    // Who studies or has retired does so still, without work.
    if (
      fact === 'occupation' &&
      value === 'no_job' &&
      LIVES_WITHOUT_WORK.has(turn.state.facts[fact]?.value ?? '')
    )
      continue
    if (isAhead(fact, value, turn.text)) continue
    if (value in definition.vague && covers(definition, turn.state.facts[fact]?.value, value)) continue
    if (onlyGuesses(turn, fact) || (fact === 'since_repaid' && isLastBorrowed(turn))) continue
    if (isDeniedByHint(turn.text, fact, value)) continue
    if (fact === 'record' && value === 'late_once' && butSomethingElse(turn.text)) continue
    // "Overdue two years ago, paid long ago": when that was paid.
    if (
      fact === 'since_repaid' &&
      turn.state.open?.fact === 'record' &&
      toldLate(turn.text, turn.state.locale)
    )
      continue
    if (isStillLate(turn, fact, value)) continue
    const said = statedQuantity(turn, fact, value)
    const quantity = lendersCounted(turn, fact, said)
    const counted = quantity === said ? undefined : quantity
    if (fact === 'income_amount' && isRatherInstalment(turn, quantity)) continue
    const bare = turn.state.facts[fact]?.words === undefined
    const outcome = hold(turn, fact, ofLenders(turn, fact, quantity, counted) ?? value, 'stated', quantity)
    // How far the limit fell, where that it did was known.
    const limitTold = fact === 'symptom' && bare && turn.state.facts.symptom?.words !== undefined
    if (outcome === 'learnt' || (outcome === 'same' && limitTold)) learnt.push(fact)
    if (outcome === 'changed') changed.push(fact)
  }
  return { learnt, changed }
}

/** 下周就还清了, and no word of what was paid already: some of it is owed still. */
function asOfToday(fact: string, value: string, text: string): string {
  const paying = splitClauses(normalise(text)).filter((clause) => PAYS.test(clause.text))
  const ahead = paying.length > 0 && paying.every((clause) => isToCome(clause.text))
  return fact === 'repaid' && ahead ? valueMeant(fact, value, normalise(text)) : value
}

const ALWAYS = /一直|每次|每期|总是|都是?提前|\b(?:always|every time|each time|usually)\b/iu
const IN_FULL = /[还结]清|还完|全[部都]?还|\b(?:off|in full|everything|all of it|cleared|settled)\b/iu

const PAYS = /还[^有是要没在]|结清|\b(?:pay|paid|clear\w*|settle\w*)\b/u

/** The loans elsewhere that are listed count as many as they are; the one of somebody else is none. */
function ofLenders(
  { text }: Turn,
  fact: string,
  quantity: Quantity | undefined,
  counted: Quantity | undefined,
): string | undefined {
  if (fact !== 'other_loans') return undefined
  if (namesOnlyTheirs(text)) return 'none'
  return quantity && (counted || walkedIn(text) === quantity.max)
    ? valueOfQuantity(fact, quantity, DEFAULT_BINS)
    : undefined
}

/** "Always on time on jiebei, only the card was late once": told once more, and no correction of it. */
function isStillLate({ text, state }: Turn, fact: string, value: string): boolean {
  const held = state.facts.record?.value
  if (fact !== 'record' || value !== 'always_on_time' || !held || held === value) return false
  return toldLate(text, state.locale) !== undefined
}

/** "Zero, last one was last November", asked how often one borrowed: when that was, and no repayment. */
function isLastBorrowed({ state, text }: Turn): boolean {
  return state.open?.fact === 'frequency' && LAST_ONE.test(text) && !REPAYING.test(text)
}

const LAST_ONE = /[上最]后?一?[次回]|\blast (?:one|time)\b/iu
const REPAYING = /还|结清|\b(?:re)?(?:paid|pay\w*)\b|\b(?:cleared|settled)\b/iu

/** 就写的0 别的没有: asked for something else than loans, there is no more of that. */
function besidesTheList(turn: Turn): readonly StatedFact[] {
  const facts = besidesThePage(turn)
  const { open } = turn.state
  if (!open || open.fact === 'other_loans') return facts
  return facts.filter(
    (stated) =>
      stated.key !== 'other_loans' ||
      stated.value !== 'no' ||
      !(closesList(stated.said.trim()) || onlyCounts(stated)),
  )
}

/** 额度0，页面写的是“评分未达到要求”: what happened is what is told outside the page's words, if anything is. */
function besidesThePage(turn: Turn): readonly StatedFact[] {
  const { text } = turn
  const facts = turn.understanding.facts.filter(
    (stated) =>
      !isOfAnotherMatter(turn, stated) &&
      !isOfOtherLoan(turn, stated) &&
      !isOfLateOnly(turn, stated) &&
      !isFamilysPay(turn, stated) &&
      !isRefusedElsewhere(turn, stated) &&
      !countsApplications(turn, stated),
  )
  const words = pageWords(text)
  if (words === undefined) return facts
  const plain = normalise(words)
  const isOnPage = ({ key, said }: StatedFact) => key === 'symptom' && plain.includes(said)
  const apart = facts.some((fact) => fact.key === 'symptom' && !isOnPage(fact))
  return apart ? facts.filter((fact) => !isOnPage(fact)) : facts
}

/** "Some" after "two" says nothing new; after "none" it does. */
function covers({ vague }: Knowledge['facts'][string], held: string | undefined, value: string): boolean {
  return held !== undefined && (held === value || vague[value]?.includes(held) === true)
}

/** Facts that the message states and that are held just so, or more exactly. */
export function statedAndKnown(turn: Turn, knowledge: Knowledge): string[] {
  const stated = Object.entries(toDiagnosisFacts(turn.understanding.facts))
  return stated.flatMap(([fact, value]) => {
    const definition = knowledge.facts[fact]
    return definition && covers(definition, turn.state.facts[fact]?.value, value) ? [fact] : []
  })
}

/** The number that a stated fact was read from. */
function statedQuantity(turn: Turn, fact: string, value: string): Quantity | undefined {
  return turn.understanding.facts.findLast(
    (stated) => stated.quantity && toDiagnosisFacts([stated])[fact] === value,
  )?.quantity
}

/** Half a clause that says a held fact back to the person, with the number that they gave. */
export function saidBack(turn: Turn, fact: string): PhraseRef {
  const held = turn.state.facts[fact]
  const own = held && (sayTimesLate(turn, fact, 'said') ?? sayNumber(fact, held, turn.state.locale, 'said'))
  return own ?? { phrase: `facts.${fact}.values.${held?.value ?? weighedFacts(turn.state)[fact]}.said` }
}

/** 晚还过 2 次, where how often was told. */
function sayTimesLate({ state }: Turn, fact: string, as: 'said' | 'value'): PhraseRef | undefined {
  const number = fact === 'record' ? timesLate(state) : undefined
  if (number === undefined) return undefined
  return { phrase: `talk.times_late.${number === 2 ? 'twice' : 'more'}.${as}`, params: { number } }
}

/** Beyond so many facts at once, naming each would be a wall. */
const MOST_NAMED = 6

/** Of more than that, so many are named. */
const NAMED_OF_MANY = 5

/** Says back what was just learnt, or changed, in the order in which the knowledge base lists the facts. */
export function sayNoted(
  turn: Turn,
  knowledge: Knowledge,
  facts: readonly string[],
  { changed = false, join }: { readonly changed?: boolean; readonly join?: 'line' } = {},
): void {
  if (facts.length === 0) return
  const ordered = Object.keys(knowledge.facts).filter(
    (fact) => facts.includes(fact) && turn.state.facts[fact],
  )
  if (ordered.length === 0) return
  const many = ordered.length > MOST_NAMED
  const named = ordered.slice(0, many ? NAMED_OF_MANY : MOST_NAMED).map((fact) => saidBack(turn, fact))
  const phrase = changed ? 'talk.correct.done' : many ? 'talk.ack.noted_many' : 'talk.ack.noted'
  const params = {
    facts: changed ? ordered.map((fact) => saidBack(turn, fact)) : named,
    rest: ordered.length - named.length,
  }
  say(turn, phrase, { params, ...(join && { join }) })
}

function factView(turn: Turn, fact: string, held: HeldFact): FactView {
  return {
    fact,
    name: { phrase: `facts.${fact}.name` },
    value: sayTimesLate(turn, fact, 'value') ??
      sayNumber(fact, held, turn.state.locale, 'value') ?? {
        phrase: `facts.${fact}.values.${held.value}.value`,
      },
  }
}

/** Everything held, in the order in which the knowledge base lists the facts. */
export function heldFacts(turn: Turn, knowledge: Knowledge): FactView[] {
  return Object.keys(knowledge.facts).flatMap((fact) => {
    const held = turn.state.facts[fact]
    return held ? [factView(turn, fact, held)] : []
  })
}

/** Facts as a list of phrases: "收入：时多时少". */
export function factList(facts: readonly FactView[]): PhraseRef[] {
  return facts.map(({ name, value }) => ({ phrase: 'talk.facts.item', params: { name, value } }))
}

/** Where an answer spans several values, the middle one stands for it. */
export function middleOf(values: readonly string[]): string {
  return values[Math.floor((values.length - 1) / 2)] ?? ''
}

const LIVES_WITHOUT_WORK: ReadonlySet<string> = new Set(['student', 'retired'])
