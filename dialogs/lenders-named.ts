import type { Turn } from '#src/conversation/turn.ts'
import { normalise } from '#src/understanding/normalise.ts'
import type { Quantity } from '#src/understanding/quantities.ts'
import type { AnswerReading } from '#src/understanding/read-answer.ts'
import { BREAK, ownParts } from './own-parts.ts'
import type { MoveParts } from './parts.ts'
import { whoseWords } from './whose-words.ts'

/** The reading of an answer about other loans, with the lenders that are told of by their names and not by a number. */
export function withLendersNamed(
  turn: Turn,
  parts: MoveParts,
  reading: AnswerReading,
  text: string,
): AnswerReading {
  if (reading.kind === 'value' && namesThreeOrMore(turn, text)) return { ...reading, value: 'three_plus' }
  const { isOfAnother } = whoseWords(parts.factWords, turn.state.locale)
  const told = text.split(BREAK).filter((part) => !ASKED_OR_SUPPOSED.test(part) && !isOfAnother(part))
  if (reading.kind === 'none' && namesLenders(turn, told.join(', '))) {
    const count = lendersIn(told.join(', ')).length
    const quantity = { ...ONE, min: count, max: count, text: String(count) }
    const value = count > 2 ? 'three_plus' : 'one_two'
    return { kind: 'value', value, quantity, hedged: false, said: text, rest: '' }
  }
  const further = furtherNamed(turn, parts, reading)
  if (further) return further
  if (reading.kind !== 'value' || reading.value !== 'none') return reading
  if (namesOne(turn, text, reading.said)) {
    return { ...reading, value: 'one_two', ...(lendersIn(text).length === 1 && { quantity: ONE }) }
  }
  return EXCEPT.test(text) ? { ...reading, value: 'one_two' } : reading
}

/** "一个车贷，两张信用卡": the names of the whole message count, not those of one part of it. */
function namesThreeOrMore({ text, understanding }: Turn, read: string): boolean {
  return read === text && understanding.facts.some(({ facts }) => facts?.other_loans === 'three_plus')
}

const A_LENDER =
  /(?:花呗|白条|金条|月付|信用卡)的?(?:分期)?|度小满|放心借|分期乐|[车房消网]费?贷|微[粒业]贷|网商贷|助学|(?<![是的在做成])分期|\b(?:mortgage|huabei|baitiao|(?<!\b(?:bank|debit|payment|id|sim) )cards?|emi|bank(?! ?(?:cards?|account))|finance|lease|klarna|afterpay|clearpay|affirm|meituan|jd|douyin)\b|\b(?:car|house|flat|phone|laptop|sofa)(?=\s*(?:,|and\b|&|$))|\b(?:car|home|house|student|bike|phone|bank|personal) (?:loan|finance|instal)/iu

/** "我老婆有个车贷，写她名字": a loan in somebody else's name, and none of one's own. */
export function tellsOthersLoan(turn: Turn, parts: MoveParts): boolean {
  const { isOfAnother } = whoseWords(parts.factWords, turn.state.locale)
  if (turn.understanding.facts.some(({ key }) => key === 'other_loans')) return false
  const named = turn.text.split(BREAK).filter((part) => A_LENDER.test(part))
  return named.length > 0 && named.every((part) => isOfAnother(part) && !ASKED_OR_SUPPOSED.test(part))
}

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

/** "A car loan with a bank" is one: where it was taken is counted only where nothing else names it. */
function lendersIn(text: string): readonly string[] {
  const named = (words: string) => words.match(new RegExp(A_LENDER, 'giu')) ?? []
  const apart = named(text.replace(AT_A_BANK, ' '))
  return apart.length > 0 ? apart : named(text)
}

const AT_A_BANK =
  /\b(?:with|from|at|by|through|via|in|on) (?:(?:a|an|the|my|our|one|another) )?(?:\w+ )?(?:bank|finance)\b(?! (?:loan|card|finance))/giu

const ASKED_OR_SUPPOSED = /[?？吗呢]|如果|要是|假如|怎么|什么|\b(?:if|what|why|how|does|do|is|can|should)\b/iu

/** Longest name of a lender with what belongs to it (characters). */
const LONGEST_NAME = 24

const ONE: Quantity = { min: 1, max: 1, unit: 'count', approx: false, text: '1', start: 0, end: 0 }

/** Named, but paid off or not used. */
const NONE_OF_IT =
  /没(?:有)?(?:欠|用|开|借|办)|还[清完]|结清|清[零空掉]|不用|\b(?:no|never|paid off|cleared|closed)\b/iu

/** "花呗还挂着 1100，别的没有": only the one that is named in another part, not none. */
function namesOne({ state, understanding }: Turn, text: string, said: string): boolean {
  const others = text.split(BREAK).filter((part) => !normalise(part).includes(said))
  const named = others.filter((part) => A_LENDER.test(part) && !NONE_OF_IT.test(part))
  if (named.some((part) => BUT_ONE.test(part))) return true
  if (!DENIES_THE_REST.test(said)) return false
  return (
    named.length > 0 ||
    (state.locale === 'zh-CN' &&
      understanding.facts.some(({ key, value }) => key === 'other_loans' && value === 'yes'))
  )
}

/** "None. Only the lease on the oven", 没有，就一个车贷: the one that the bare no left out. */
const BUT_ONE =
  /^\s*(?:只|就|除了|不过|但|哦|噢|对了|算上)|^\s*(?:(?:oh|well|ok|no|wait|actually|and|i (?:only |just )?have|i've (?:only |just )?got|there's)[ ,]+)*(?:only|just|except|apart from|bar|but|well|unless|oh wait|wait)\b/iu

const DENIES_THE_REST =
  /(?:别的|其他|其它|别家|别处)[^,]{0,3}(?:没|不)|^(?:就|只有?|仅)(?:有|是)?[这那]一?[个家笔](?:了|啊|吧)?$|\b(?:that|this)(?:'s| is) (?:all|it|the lot)\b|没(?:有)?(?:别的|其他|其它|别家|别处)|\b(?:nothing|no|none) (?:else|other|more)\b/u

/** "Nothing else except the car": one, not none. */
const EXCEPT =
  /除了(?!借呗|这)|\b(?:except|apart from|other than|besides|but for|aside from)\b(?! (?:this|that|it|jiebei|you))/iu
