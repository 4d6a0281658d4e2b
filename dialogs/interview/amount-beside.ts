import type { Turn } from '#src/conversation/turn.ts'
import { factsSpokenOf } from '#src/understanding/fact-words.ts'
import { familyPayIn } from '#src/understanding/family-pay.ts'
import { monthlyPay } from '#src/understanding/day-wages.ts'
import { valuesOf } from '#src/understanding/find-answer-quantity.ts'
import { normalise } from '#src/understanding/normalise.ts'
import { owedByLender } from '#src/understanding/owed-by-lender.ts'
import type { Quantity } from '#src/understanding/quantities.ts'
import { tellsSwing } from '#src/understanding/swings.ts'
import { countsFact } from '#dialogs/message/counted.ts'
import { hold, middleOf } from '#dialogs/facts/fact-keeping.ts'
import { isQuestion, saysOtherFact } from '#dialogs/message/message-signs.ts'
import { isOthersPay, partsApart } from '#dialogs/message/own-parts.ts'
import type { MoveParts } from '#dialogs/parts.ts'
import { answerQuestion } from './questions.ts'
import { oneValue, readAs } from './read-as.ts'

/** The amount that goes with a question, given instead of its answer: "5k" where it was asked how steady the income is. */
export const amountOf: Readonly<Record<string, string>> = {
  income: 'income_amount',
  other_loans: 'other_debt',
}

/** "两三家吧，差不多三万": a sum beside the answer that it goes with, in a part of its own. Gives the fact that it says. */
export function takeAmountBeside(turn: Turn, parts: MoveParts, answered: string, text: string): string[] {
  const { locale } = turn.state
  const fact = amountOf[answered]
  if (!fact || turn.state.facts[fact]) return []
  if (fact === 'other_debt') {
    const owed = owedByLender(turn.text, locale)
    if (owed === 'more') return []
    if (owed) return takeTotal(turn, parts, owed.total)
  }
  // "11k. Actually no, 11.5": as a whole it is put right; "5000 some months, 7000 if it's busy": it swings as a whole.
  const swings = fact === 'income_amount' && tellsSwing(normalise(text), locale)
  const whole = swings || PUT_RIGHT.test(text) ? [text] : []
  for (const part of [...whole, ...netFirst(partsApart(text))].filter((one) => !isOthersPay(one))) {
    const reading = oneValue(readAs(turn, fact, parts, part))
    if (!reading?.quantity || isTooSmall(reading.quantity) || OF_THE_LIMIT.test(part)) continue
    if (fact === 'income_amount' && isTheirs(turn, reading.quantity)) continue
    // 多的时候八千 tells of both, how steady the income is and how much it comes to.
    const ofAnother = [fact, answered].every((one) => saysOtherFact(turn, one, reading.said))
    if (countsFact(fact, reading.said, locale) === false || ofAnother) continue
    if (hold(turn, fact, reading.value, 'stated', reading.quantity) !== 'same') return [fact]
  }
  return []
}

/** "7000 each month, my wife earns 4000": the 4000, wherever it is read. */
function isTheirs({ text, state }: Turn, { min, max }: Quantity): boolean {
  return familyPayIn(text, state.locale).some((sum) => sum.min === min && sum.max === max)
}

/** 花呗两千 金条六千: as much as all of them. */
function takeTotal(turn: Turn, { knowledge, phrases }: MoveParts, total: Quantity): string[] {
  const question = answerQuestion(knowledge, 'other_debt', phrases[turn.state.locale])
  const value = middleOf(valuesOf(question, total))
  return hold(turn, 'other_debt', value, 'stated', total) === 'same' ? [] : ['other_debt']
}

/** 流水一万二，刨掉油钱剩五六千: what is left of it comes in. */
function netFirst(said: readonly string[]): readonly string[] {
  const rank = (part: string) => (NET.test(part) ? 0 : GROSS.test(part) ? 2 : 1)
  return said.toSorted((a, b) => rank(a) - rank(b))
}

const NET =
  /(?:[刨除扣去减](?:掉|去|了|完|开)|净).{0,12}(?:剩|落|净|到手|能有)|到手|我自己|\b(?:after (?:tax|costs|expenses|petrol|fuel|rent)|take[- ]home|net)\b/iu

const PUT_RIGHT = /不对|说错|其实|\b(?:actually|no wait|i mean|make (?:that|it)|rather)\b/iu

/** A part of what comes in, or more than it. */
const GROSS = /底薪|基本工资|税前|(?<!工资|银行)流水|营业额|\b(?:gross|base pay|basic pay|before tax)\b/iu

/** 之前有1万8: what could be borrowed is neither earned nor owed. */
const OF_THE_LIMIT =
  /额度|(?:之前|以前|原来|原先|本来)(?:是|有|能借|可以借|可借)|能借|\b(?:limit|used to (?:have|be|get)|could borrow|was able to)\b/iu

/** The amount alone, where the question that it goes with is open. */
export function takeAmount(turn: Turn, parts: MoveParts): string[] {
  const goesWith = amountOf[turn.state.open?.fact ?? '']
  // 现在在仓库干，4500, asked for other loans: what that work brings in.
  const fact = goesWith === 'other_debt' && AT_WORK.test(turn.text) ? 'income_amount' : goesWith
  if (
    !fact ||
    (fact !== goesWith && turn.state.facts[fact]) ||
    turn.understanding.facts.length > 0 ||
    isQuestion(turn.understanding)
  )
    return []
  // "27k after tax" is what comes in, whatever was asked.
  const spokenOf = factsSpokenOf(turn.text, turn.state.locale, parts.factWords)
  if (spokenOf.length > 0 && ![fact, turn.state.open?.fact].some((one) => one && spokenOf.includes(one)))
    return []
  const reading = oneValue(readAs(turn, fact, parts))
  if (!reading?.quantity || isTooSmall(reading.quantity)) return []
  return hold(turn, fact, reading.value, 'stated', reading.quantity) === 'same' ? [] : [fact]
}

const AT_WORK =
  /(?:在|到|跑|送|开|做|当)[^，。,欠借贷]{0,8}(?:干|上班|打工|工作|活|快递|外卖|滴滴|网约车|保安|服务员|销售)|\b(?:i )?(?:work(?:ing)?|employed|job)\b(?![^.?!]*\b(?:owe|loan|debt)\b)/iu

function isTooSmall(quantity: Quantity): boolean {
  return monthlyPay(quantity).min < LEAST_AMOUNT
}

/** Yuan: less may count something else. */
export const LEAST_AMOUNT = 500
