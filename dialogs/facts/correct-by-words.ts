import type { Turn } from '#src/conversation/turn.ts'
import { factsSpokenOf } from '#src/understanding/fact-words.ts'
import { toDiagnosisFacts } from '#src/understanding/facts.ts'
import { readQuantities, type Quantity } from '#src/understanding/quantities.ts'
import { isSumOfElse } from '#src/understanding/sum-of-else.ts'
import { countsFact } from '#dialogs/message/counted.ts'
import { changedLast } from './changes-kept.ts'
import { hold, sameNumber, takeUpFacts } from './fact-keeping.ts'
import type { MoveParts } from '#dialogs/parts.ts'
import { amountOf, LEAST_AMOUNT } from '#dialogs/interview/amount-beside.ts'
import { nameIn } from '#dialogs/plan/reading/plan-names.ts'
import { tells } from '#dialogs/plan/reading/plan-words.ts'
import { isBareYesOrNo, readAs } from '#dialogs/interview/read-as.ts'

/**
 * A correction that says the new value: as a stated fact, or as an answer to one of the questions asked, the latest
 * first, or to one that is always asked. Gives the facts that changed; none where it says nothing new.
 */
export function correctByWords(turn: Turn, parts: MoveParts): readonly string[] {
  const { knowledge } = parts
  const held = { ...turn.state.facts }
  const { learnt, changed } = takeUpFacts(turn, knowledge)
  // Three, where "three or more" was noted: as good as changed.
  const counted = Object.keys(toDiagnosisFacts(turn.understanding.facts)).filter(
    (fact) => held[fact] && !sameNumber(held[fact], turn.state.facts[fact]),
  )
  const stated = [...new Set([...changed, ...learnt, ...counted])]
  if (stated.length > 0) return stated
  const { state } = turn
  const always = Object.keys(knowledge.facts).filter((fact) => knowledge.facts[fact]?.always)
  for (const fact of new Set([
    ...state.asked.toReversed(),
    ...Object.keys(state.facts).toReversed(),
    ...always,
  ])) {
    if (fact === state.open?.fact) continue
    const reading = readAs(turn, fact, parts)
    if (reading.kind !== 'value') continue
    // "No!! I have no income": a bare no denies what was said, and answers no other question.
    if (isBareYesOrNo(reading.said, turn, parts)) continue
    // 不对，水电两百五: what is spent or owed is no income.
    if (fact === 'income_amount' && isSpentOrOwed(turn.text)) continue
    // 三家 counts lenders, not applications.
    if (reading.quantity && countsFact(fact, turn.text, state.locale) === false) continue
    if (BARE_TIMES.test(reading.said) && countsAnother(turn, fact)) continue
    if (fact === 'other_loans' && reading.quantity && countsWhatIsAsked(turn, reading.said)) continue
    // 还剩一期: what is left of a loan counts no lenders.
    if (fact === 'other_loans' && OF_INSTALMENTS.test(turn.text)) continue
    if (reading.quantity && isEitherSum(turn, fact)) continue
    if (fact === 'other_loans' && reading.quantity && onlyNamesOne(turn, reading.quantity)) continue
    const before = state.facts[fact]
    const outcome = hold(turn, fact, reading.value, 'answered', reading.quantity)
    if (outcome !== 'same' || !sameNumber(state.facts[fact], before)) return [fact]
  }
  return []
}

/** 两次，都是上个月, while something else is asked: a number that speaks of nothing told puts nothing right. */
export function onlyCounts({ action, text, state, understanding }: Turn): boolean {
  return (
    !action &&
    state.open !== undefined &&
    text.length <= LONGEST_COUNT &&
    BARE_COUNT.test(text) &&
    !PUTS_RIGHT.test(text) &&
    Object.keys(toDiagnosisFacts(understanding.facts)).length === 0
  )
}

/** Characters; a longer message says what it counts. */
const LONGEST_COUNT = 24
const BARE_COUNT =
  /^[\d一二两三四五六七八九十几]+[次回天个]|^(?:once|twice|(?:one|two|three|four|five|\d+) (?:times?|days?|weeks?|months?))\b/iu
const PUTS_RIGHT =
  /不|错|改|应该|其实|而是|才|只|\b(?:no|not|wrong|actually|sorry|mean|meant|correct\w*|change|should|instead|rather|only|just|wait)\b/iu

function isSpentOrOwed(text: string): boolean {
  if (tells('income', text)) return false
  return tells('fixed', text) || tells('owed', text) || /[那这]笔/u.test(text) || nameIn(text) !== undefined
}

/** 不是一次, "not twice": how often, but not what. */
const BARE_TIMES =
  /^(?:不是|而是|[是就只才有])*[\d零一二两三四五六七八九十几]+[次回趟遭](?:了|吧|啊)?$|^(?:not|it was|only|just| )*(?:once|twice|\w+ times?)$/u

/** "半年里借过的是零次，不是一次": the number beside counts what the message speaks of, and nothing else. */
function countsAnother({ text, state }: Turn, fact: string): boolean {
  return ['frequency', 'applications'].some(
    (other) => other !== fact && countsFact(other, text, state.locale) === true,
  )
}

const OF_INSTALMENTS =
  /^(?!.*[家笔]).*[一两二三四五六七八九十\d]期|^(?!.*\b(?:lenders?|loans?|apps?)\b(?! left)).*\b(?:payments?|instal+ments?)\b/iu

/** "Wait, 6k is a good month", where a sum that is earned and one that is owed are held: of the one that was spoken of last. */
function isEitherSum(turn: Turn, fact: string): boolean {
  const { facts, open } = turn.state
  if (!AMOUNTS.includes(fact) || !AMOUNTS.every((one) => facts[one]) || open?.fact === fact) return false
  if (AMOUNTS.some((one) => one !== fact && isSumOfElse(one, turn.text))) return false
  return !changedLast(turn, 2).includes(fact)
}

const AMOUNTS: readonly string[] = ['income_amount', 'other_debt']

/** 一万二是欠的微粒贷, where two lenders are known: one of them, and no smaller count. */
function onlyNamesOne({ text, state }: Turn, { min, max }: Quantity): boolean {
  const held = state.facts.other_loans?.exact ?? 0
  return min === max && max < held && !COUNTS_LENDERS.test(text)
}

const COUNTS_LENDERS =
  /[一两二三四五六七八九十\d]+[家笔个张]|[就只才仅光]|没有?了?别的|\b(?:one|two|three|four|five|\d+) (?:other )?(?:loans?|lenders?|apps?|cards?)\b|\b(?:only|just|one|nothing else|no other)\b/iu

/** "Every month so 6. wait, I never told you of a card", asked how often: the six answer the question, and count no lenders. */
function countsWhatIsAsked({ state }: Turn, said: string): boolean {
  const { open } = state
  if (open?.fact !== 'frequency' && open?.fact !== 'applications') return false
  return countsFact('other_loans', said, state.locale) !== true
}

/** The fact that a message names by its name, when it was just asked which one to change: noted already or not. */
export function namedToChange(
  { text, state }: Turn,
  { knowledge, phrases, factWords }: MoveParts,
): string | undefined {
  if (!state.offered.some(({ action }) => action.kind === 'correct')) return undefined
  const plain = text.normalize('NFKC').toLowerCase()
  const named = Object.keys(knowledge.facts)
    .map((fact) => ({ fact, name: phrases[state.locale].text(`facts.${fact}.name`).toLowerCase() }))
    .toSorted((a, b) => b.name.length - a.name.length)
    .find(({ name }) => plain.includes(name))?.fact
  // "把收入改成一万": the sum of it, not how steady it is.
  const amount = named && amountOf[named]
  if (amount && readQuantities(text, state.locale).some(({ min }) => min >= LEAST_AMOUNT)) return amount
  if (named || text.length > LONGEST_NAME || /[?？]/u.test(text)) return named
  const spokenOf = factsSpokenOf(text, state.locale, factWords)
  return spokenOf.find((fact) => state.facts[fact]) ?? spokenOf[0]
}

/** Longest message (characters) that only names a fact. */
const LONGEST_NAME = 24
