import type { DialogContext } from 'botbuilder-dialogs'
import { say, type Turn } from '#src/conversation/turn.ts'
import { splitClauses } from '#src/understanding/clauses.ts'
import { readDenials, type Denials, type Denied } from '#src/understanding/denials.ts'
import { DEFAULT_BINS, valueOfQuantity } from '#src/understanding/fact-bins.ts'
import { toDiagnosisFacts } from '#src/understanding/facts.ts'
import { factsSpokenOf } from '#src/understanding/fact-words.ts'
import type { Locale } from '#src/locale.ts'
import { readQuantities, type Quantity } from '#src/understanding/quantities.ts'
import { paysInFullMonthly } from '#src/understanding/paid-monthly.ts'
import { isSumOfElse } from '#src/understanding/sum-of-else.ts'
import { signedForAnother } from '#src/understanding/signed-for-another.ts'
import { changedLast } from './changes-kept.ts'
import { hold, sayNoted, statedAndKnown, takeUpFacts } from './fact-keeping.ts'
import { INTERVIEW } from '#dialogs/interview/interview-dialog.ts'
import { saysSymptomInstead } from './not-so.ts'
import type { DialogParts } from '#dialogs/parts.ts'
import { amountOf, LEAST_AMOUNT } from '#dialogs/interview/amount-beside.ts'
import { oneValue, readAs } from '#dialogs/interview/read-as.ts'
import { offerWaysOfOwing, owesNow } from '#dialogs/care/tender.ts'
import { concludeAgain, goOnInterview, reprompt } from '#dialogs/interview/under-way.ts'
import { meant } from '#dialogs/understood.ts'

/** Wishes of their own, though they speak of taking something out. */
const ownWishes = new Set(['delete_data', 'close_service'])

/** 怎么把我名字从房贷里去掉, "how do I get my name off the mortgage": asked how it is done there. */
const ASKS_HOW_OFF =
  /名字?[^，。,]{0,8}(?:怎么|咋|如何|能不能|可以)[^，。,]{0,6}(?:去掉|删|拿掉|改|除名|换)|(?:怎么|咋|如何|能不能|可不可以)[^，。,]{0,8}名字?[^，。,]{0,8}(?:去掉|删|拿掉|改|除名|换|撤)|\b(?:how|can|could)\b[^.?!]{0,12}\b(?:i|we)\b[^.?!]{0,12}\b(?:my|his|her) name (?:off|from|out)\b/iu

/**
 * "我没说过逾期", "把12万删掉，那不是月收入", "3000 is for my mother, not owe": what is denied of what was noted goes, and what
 * is said in its place comes, whatever question is open. False when nothing that was noted is denied.
 */
export async function mendNoted(dc: DialogContext, turn: Turn, parts: DialogParts): Promise<boolean> {
  if (Object.keys(turn.state.facts).length === 0 || ASKS_HOW_OFF.test(turn.text)) return false
  // "把12万删掉": one number goes, not everything.
  if (ownWishes.has(meant(turn.understanding) ?? '') && heldWith(turn, turn.text).length === 0) return false
  const denials = readDenials(turn.text, turn.state.locale)
  // "我没说变成0 是服务关了": see hearProtest.
  if (!denials || (turn.state.facts.symptom && saysSymptomInstead(turn.understanding))) return false
  const kept: Turn = {
    ...turn,
    text: denials.kept,
    understanding: parts.understand(denials.kept, turn.state.locale, turn.moment),
  }
  const wrong = [
    ...new Set(denials.denied.flatMap((denied) => deniedFacts(turn, parts, denied, kept))),
  ].filter((fact) => !(fact === 'other_loans' && staysNone(turn)))
  // "I didn't say when I paid. It was this Tuesday": not noted, and said now.
  const instead = unheardOf(turn, denials.denied).filter((fact) => saysInstead(kept, parts, fact))
  if (wrong.length === 0 && instead.length === 0) return sayOfLent(dc, turn, denials, kept)
  const { learnt, changed } = takeUpFacts(kept, parts.knowledge)
  const said = new Set([...instead, ...learnt, ...changed])
  for (const fact of wrong) if (!said.has(fact) && saysInstead(kept, parts, fact)) said.add(fact)
  // "It was this tuesday. And yes, always on time": the open question may be answered beside it.
  const { open } = turn.state
  if (open && !said.has(open.fact) && !wrong.includes(open.fact) && saysInstead(kept, parts, open.fact))
    said.add(open.fact)
  // "Not late 'some': one time, two days": what was noted is what is said.
  const stands = statedAndKnown(kept, parts.knowledge)
  const out = wrong.filter((fact) => !said.has(fact) && !stands.includes(fact) && turn.state.facts[fact])
  if (out.length === 0 && instead.length === 0 && !wrong.some((fact) => said.has(fact))) return false
  turn.state.notUnderstood = 0
  for (const fact of out) delete turn.state.facts[fact]
  if (wrong.length > 0 && denials.denied.some(({ kind }) => kind === 'saying')) say(turn, 'talk.correct.mine')
  if (out.length > 0)
    say(turn, 'talk.correct.out', {
      params: { facts: out.map((fact) => ({ phrase: `facts.${fact}.name` })) },
    })
  sayNoted(turn, parts.knowledge, [...said], { changed: out.length === 0 })
  await goOn(dc, turn, parts, [...said, ...out])
  return true
}

/**
 * "I lent 5k to my brother" where nothing of it was noted: it counts for nothing owed, and the rest of the message is what
 * there is to hear. True when there is no rest.
 */
async function sayOfLent(dc: DialogContext, turn: Turn, { denied }: Denials, kept: Turn): Promise<boolean> {
  // "It's my brother's, I only signed": nothing was lent.
  if (signedForAnother(turn.text) || !denied.some(({ words }) => LENT.test(words))) return false
  say(turn, 'talk.correct.lent')
  const rest = splitClauses(kept.text).filter(({ text }) => !EMPTY.test(text))
  if (rest.length === 0) {
    await reprompt(dc, turn)
    return true
  }
  turn.text = kept.text
  turn.understanding = kept.understanding
  return false
}

/** 花呗每个月都全还，不算贷款吧: that there are no loans elsewhere is so. */
function staysNone({ text, state }: Turn): boolean {
  return state.facts.other_loans?.value === 'none' && paysInFullMonthly(text)
}

const LENT = /借出去|\blent out\b/u

/** "No no", 那是: nothing besides. */
const EMPTY = /^(?:(?:no|nope|and|but|that|it|is|so|lol|不|不是|不对|那|是|的|啊|呀|了|都)[ ,]*)*$/u

/** On from what was put right: the open question, the reasons once more, or the next question. */
export async function goOn(
  dc: DialogContext,
  turn: Turn,
  parts: DialogParts,
  facts: readonly string[],
): Promise<void> {
  const { open } = turn.state
  if (open && !facts.includes(open.fact) && !turn.state.facts[open.fact]) return reprompt(dc, turn)
  turn.state.open = undefined
  if (turn.state.result && dc.activeDialog?.id !== INTERVIEW) return concludeAgain(dc, turn, parts.knowledge)
  if (owesNow(turn)) return offerWaysOfOwing(turn)
  return goOnInterview(dc)
}

/** What is said of a fact in place of what was denied: held, where it is something else. */
export function saysInstead(kept: Turn, parts: DialogParts, fact: string): boolean {
  if (kept.text === '') return false
  const reading = oneValue(readAs(kept, fact, parts))
  const again = reading?.quantity?.min
  if (!reading || (again !== undefined && again === kept.state.facts[fact]?.exact)) return false
  hold(kept, fact, reading.value, 'answered', reading.quantity)
  return true
}

/** What people call a thing that was noted, and what was noted of it; the first that fits. */
const NOUNS: readonly (readonly [RegExp, readonly string[]])[] = [
  [LENT, ['other_debt']],
  [/借款?(?:的)?次数|借[了过]几次|\bhow (?:often|many times)\b/u, ['frequency']],
  [/月收入|月薪|工资|salar|wage/u, ['income_amount']],
  [/收入|\bincome/u, ['income_amount', 'income']],
  [/贷|借款|口子|分期|\bloans?\b|\blenders?\b|\bplatforms?\b|\binstal/u, ['other_loans', 'other_debt']],
  [/欠|债|\bow(?:e|ed|ing)\b|\bdebts?\b/u, ['other_debt', 'other_loans']],
  [/逾期|晚[还了过]|\blate\b|\boverdue\b/u, ['record']],
  [/申请|\bappl/u, ['applications']],
  [/评估|评分|页面|提示|\bassessment\b|\bpage\b/u, ['notice']],
  [/还款日|哪天还|什么时候还|\bwhen i (?:re)?paid\b/u, ['since_repaid']],
]

/** The facts that were noted and that a clause denies: by the number in it, else by what it names. */
function deniedFacts(turn: Turn, parts: DialogParts, { kind, words, clause }: Denied, kept: Turn): string[] {
  const { state } = turn
  const held = Object.keys(state.facts)
  // "3000 is for my mother, not owe": the number may stand before what it isn't.
  const byNumber = heldWith(turn, kind === 'being' ? turn.text : clause)
  if (byNumber.length > 0) return byNumber
  if (kind === 'being' && isIncome(turn, words)) return ['income_amount']
  const named = NOUNS.find(([noun]) => noun.test(words))?.[1]
  const spokenOf = named ?? (kind === 'being' ? [] : factsSpokenOf(words, state.locale, parts.factWords))
  const ofASum = readQuantities(words, state.locale).some(({ max }) => max >= LEAST_AMOUNT)
  const facts = held.filter(
    (fact) =>
      spokenOf.includes(fact) && !(ofASum && (fact in amountOf || isAnotherSum(turn, fact, words, kind))),
  )
  // "I send 3000 home, that's not a loan": of a sum that was never noted; but "9,000, not nine lenders".
  const numbers = readQuantities(clause, state.locale).map(({ min }) => min)
  const counted = facts.some((fact) => numbers.includes(state.facts[fact]?.exact ?? -1))
  if (kind === 'being' && !counted && sumsIn(turn.text, state.locale).length > 0) return []
  const bare = kind !== 'being' && ANYTHING.test(words) && kept.understanding.facts.length === 0
  if (facts.length === 0 && bare) return changedLast(turn, NEAR).length > 0 ? held.slice(-1) : []
  // "I never said I was late", where it was noted that they never were: nothing to take out.
  const denies = toDiagnosisFacts(parts.understand(words, state.locale, turn.moment).facts)
  return facts.filter((fact) => denies[fact] === undefined || denies[fact] === state.facts[fact]?.value)
}

/** 我没说欠3000, where 8,000 are noted: never said, and never noted. */
function isAnotherSum({ state }: Turn, fact: string, words: string, kind: Denied['kind']): boolean {
  const held = state.facts[fact]
  if (kind !== 'saying' || !held || !Object.values(amountOf).includes(fact)) return false
  return readQuantities(words, state.locale).every((sum) =>
    held.exact !== undefined && sum.min === sum.max
      ? sum.min !== held.exact
      : valueOfQuantity(fact, sum, DEFAULT_BINS) !== held.value,
  )
}

/** 两千多是我老头子的: the income, where that is what was noted. */
function isIncome({ state }: Turn, words: string): boolean {
  const held = state.facts.income_amount
  const [sum] = readQuantities(words, state.locale)
  // 不是欠3200: of what is owed.
  if (isSumOfElse('income_amount', words)) return false
  return held?.exact === undefined && sum !== undefined && sum.min >= LEAST_AMOUNT
    ? valueOfQuantity('income_amount', sum, DEFAULT_BINS) === held?.value
    : false
}

/** What a person never said, and wasn't noted either. */
function unheardOf({ state }: Turn, denied: readonly Denied[]): string[] {
  return denied
    .filter(({ kind }) => kind === 'saying')
    .flatMap(({ words }) => NOUNS.find(([noun]) => noun.test(words))?.[1] ?? [])
    .filter((fact) => !state.facts[fact])
}

/** The facts that were noted with one of the numbers that a text holds. */
function heldWith({ state }: Turn, text: string): string[] {
  const numbers = sumsIn(text, state.locale)
  return Object.keys(state.facts).filter(
    (fact) =>
      // 我没有一万二的收入, where as much is owed.
      !isSumOfElse(fact, text) && numbers.some(({ min }) => min === state.facts[fact]?.exact),
  )
}

function sumsIn(text: string, locale: Locale): readonly Quantity[] {
  return readQuantities(text, locale).filter(({ min, max }) => min === max && min >= LEAST_AMOUNT)
}

/** Turns within which something was noted last. */
const NEAR = 2

/** 没让你记这个: whatever was noted last. */
const ANYTHING = /^(?:这|那|这个|那个|这些|那些|it|that|this)?[了的啊呀]?$/u
