import type { Turn } from '#src/conversation/turn.ts'
import { factsSpokenOf } from '#src/understanding/fact-words.ts'
import { normalise } from '#src/understanding/normalise.ts'
import { withoutPaidMonthly } from '#src/understanding/paid-monthly.ts'
import { readQuantities, type Quantity } from '#src/understanding/quantities.ts'
import { amountOf, takeAmount, takeAmountBeside } from './amount-beside.ts'
import { countsFact } from '#dialogs/message/counted.ts'
import { hold } from '#dialogs/facts/fact-keeping.ts'
import { countsApplications } from '#dialogs/facts/heard-otherwise.ts'
import { isQuestion, saysOtherFact } from '#dialogs/message/message-signs.ts'
import { ownParts } from '#dialogs/message/own-parts.ts'
import type { MoveParts } from '#dialogs/parts.ts'
import { isBareYesOrNo, LONGEST_NUMBER, oneValue, readAs, type OneValue } from './read-as.ts'
import { meant } from '#dialogs/understood.ts'

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
  'purpose',
])

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
    if (!mayBe || fact === state.open?.fact || countsApplications(turn, { key: fact })) continue
    for (const part of ownParts(turn, parts, owed)) {
      // 我先去还一家试试: meant for later.
      if (fact === 'other_loans' && MEANS_TO_PAY.test(part)) continue
      const reading = oneValue(readAs(turn, fact, parts, part))
      if (!reading || (narrower && !narrower.includes(reading.value))) continue
      // "My income goes up and down a lot" counts no lenders.
      if (narrower && saysOtherFact(turn, fact, part)) continue
      // Without a question before it, only words that name what they speak of can be meant for it.
      const spokenOf = factsSpokenOf(reading.said, state.locale, parts.factWords)
      if (!narrower && (!spokenOf.includes(fact) || saysOtherFact(turn, fact, reading.said))) continue
      // 一家房贷 一家花呗: counted as a whole, and not by its first part.
      if (held !== undefined && reading.quantity && countsMore(turn, fact, reading.quantity)) break
      if (hold(turn, fact, reading.value, 'stated', reading.quantity) !== 'same') found.push(fact)
      break
    }
  }
  if (mayAnswer(turn)) found.push(...takePlain(turn, parts))
  // "Up and down, 5000 a good month 3000 a bad one": the income was told in the same breath.
  const told = state.told?.turn === state.turns ? state.told.facts : []
  for (const answered of Object.keys(amountOf)) {
    const goesWith = found.includes(answered) || (answered === 'income' && told.includes(answered))
    if (goesWith) found.push(...takeAmountBeside(turn, parts, answered, turn.text))
  }
  return [...new Set(found)]
}

const MEANS_TO_PAY =
  /(?:先|去|想|打算|准备|要)(?:去|把|再)*(?:还|清)(?:掉)?[一两二三1-3][家笔个]|\b(?:i'?ll|going to|gonna|will|want to|plan to)\b[^.?!]{0,12}\b(?:pay|clear)\b/iu

function countsMore({ understanding }: Turn, fact: string, { min }: Quantity): boolean {
  return understanding.facts.some(({ key, quantity }) => key === fact && (quantity?.min ?? 0) > min)
}

/** "时多时少，跑滴滴" while something else is asked: words that answer one question only are taken for it. */
function takePlain(turn: Turn, parts: MoveParts): string[] {
  const { state } = turn
  const others = Object.keys(parts.knowledge.facts).filter(
    (fact) => ownWords.has(fact) && fact !== state.open?.fact && !countsApplications(turn, { key: fact }),
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

const PAID_BY_MONTH =
  /每?个?月[^，。,]{0,4}\d|还有[^，。,]{0,4}期|\d+期|\b(?:a month|monthly|per month|left|to go|instal\w*|still paying)\b/iu

/** 给老婆看病买药, "for my mom's hospital bills": what money went on, said of nothing else. */
const SPENT_ON =
  /^[^，。,]{0,4}(?:用来|用在|拿去|拿来|花在|主要是?|都是)?(?:给|帮|替)[^，。,]{1,5}(?:看病|买药|治病|住院|手术|交学费|办)|(?:借|钱|用)[^，。,]{0,6}(?:来|去|在|给)[^，。,]{0,6}(?:看病|买药|治病|住院|手术|学费|装修|结婚)|^(?:it was |it'?s |i |(?:took|used|borrowed) it |(?:both|each|every) times? |all |mostly |mainly |the money (?:was|went)(?: on)? )*(?:for|on) (?:(?:my|the|our|a|his|her) )?.{0,24}(?:hospital|medic\w+|surgery|operation|treatment|tuition|school|wedding|funeral|dentist|teeth|renovat\w*|redecorat\w*|furniture|repairs?)|^(?:only |just )?(?:once|twice|[1-9] times?)[^.?!]{0,20}\bfor (?:the|my|our) (?:renovat\w*|wedding|surgery|hospital|school|tuition|furniture)|^(?:(?:i|we|it|that|was|mostly|mainly|usually|just|only|all|always|both times?|each time|used|spent|took|borrowed|the money|money|went) )*(?:for|on) (?:(?:my|the|our|a|an|new|some) )*(?:rent|groceries|food|bills|living|daily|everyday|household|phone|laptop|computer|fridge|washing machine|car repairs?|repairs?|diapers|clothes)\b|\b(?:borrowed|money|loan|used|spent)\b[^.?!]{0,20}\b(?:for|on)\b[^.?!]{0,24}(?:hospital|medic\w+|surgery|operation|treatment|tuition|wedding|funeral)/iu

const COUNTS_TIMES: ReadonlySet<string> = new Set(['frequency', 'applications', 'last_borrowed'])

/** "Took small sums, 200 here 500 there, every week or so" */
const SMALL_DRAWS =
  /\b(?:took|borrowed|drew) (?:out )?(?:small|little|tiny) (?:sums|amounts|bits)\b|\d+ here\b.{0,8}\d+ there\b/iu

const BORROWS = /借(?!呗)|\bborrow/iu

/** Long enough to mean one thing, and a number only with words for what it counts. */
function isPlain(turn: Turn, { factWords }: MoveParts, fact: string, { said, quantity }: OneValue): boolean {
  if (said.length < LEAST_SAID) return false
  // "Just the car, 1800 a month, 14 left": paid off month by month.
  if (fact === 'assets' && OF_A_LOAN.test(turn.text) && PAID_BY_MONTH.test(turn.text)) return false
  if (fact === 'purpose') return SPENT_ON.test(said) || SPENT_ON.test(turn.text)
  // 最近 and "sometimes" may be said of anything: out of turn they must be said of borrowing.
  // "Mostly for rent, like once every month": of what was borrowed, and of no applications.
  if (COUNTS_TIMES.has(fact) && (SMALL_DRAWS.test(turn.text) || SPENT_ON.test(turn.text)))
    return fact === 'frequency'
  if ((fact === 'last_borrowed' || fact === 'frequency') && !DATES_A_LOAN.test(said)) return false
  // "Borrowed a lot, like every month": how often, and no steady income.
  if (fact === 'income' && BORROWS.test(turn.text) && !OF_WORK.test(turn.text)) return false
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
