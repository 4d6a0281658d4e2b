import type { Locale } from '#src/locale.ts'
import type { Fen } from '#src/planning/money.ts'
import { withoutBasePay } from '#src/understanding/base-pay.ts'
import { joinDaysWorked, monthlyPay } from '#src/understanding/day-wages.ts'
import { normalise } from '#src/understanding/normalise.ts'
import type { Quantity } from '#src/understanding/quantities.ts'
import { numberSaid } from '#dialogs/facts/number-said.ts'
import { joinSwings } from '#src/understanding/swings.ts'
import { isMoney, isNothing, keepAmount } from './plan-amounts.ts'
import { nameIn } from './plan-names.ts'
import { comesLater, isOrdinary, sourceOf, type Source } from './plan-flow.ts'
import { termOf } from './plan-spread.ts'
import type { Statement } from './plan-statement.ts'
import { tells } from './plan-words.ts'

/** How much a sum says of an income: of two that are told of the same one, the better goes. */
const RANKS = { bare: 0, worded: 1, ordinary: 2, average: 3 }

/** What was read of the incomes of a message so far: of each source its sum, and how well it was told. */
export interface IncomesRead {
  readonly sums: Partial<Record<Source, { readonly fen: Fen; readonly rank: number; readonly good: boolean }>>
  /** What all of them come to, where it was told. */
  total?: Fen
  /** Whose was told of last. */
  last?: Source
}

export interface IncomePart {
  readonly quantities: readonly Quantity[]
  readonly text: string
  /** Where the quantities stand: the text without names of debts. */
  readonly said: string
  readonly whole: string
}

/** What a part of a message tells of an income. Of two sums the one with a word to it, and the usual month, counts. */
export function readIncome(
  { quantities, text, said, whole }: IncomePart,
  statement: Statement,
  read: IncomesRead,
  locale: Locale,
): void {
  const normal = normalise(said)
  const told = joinDaysWorked(normal, joinSwings(normal, quantities)).filter(
    (one) => isMoney(one) || isNothing(one),
  )
  const [sum] = withoutBasePay(told, normal).filter(
    ({ start, end }) => !PAST.test(normal.slice(0, start)) && !isChange(normal, start, end),
  )
  if (!sum) return
  const source = ofSameSource(text, read.last) ?? sourceOf(text)
  read.last = source
  const rank = rankOf(text)
  const before = read.sums[source]
  if (before && before.rank > rank && !tells('sum', text)) return
  const amount = byTheMonth(monthlyPay(sum), text)
  const good = GOOD.test(text)
  // Of a good season and a thin one the thin one, so that the plan isn't too rosy.
  const swings = before && before.fen < Math.round(amount.min * 100)
  if (swings && (good || (before.good && SWINGS.test(whole)))) return
  keepAmount(statement, amount.min, (fen) => {
    if (tells('sum', text)) read.total = fen
    else read.sums[source] = { fen, rank, good }
    if (comesLater(text)) statement.later = (statement.later ?? 0) + fen
    const kept = Object.entries(read.sums)
    statement.income = read.total ?? kept.reduce((total, [, one]) => total + one.fen, 0)
    const bySource = kept.length > 1 || source !== 'own' || OWN_PAY.test(text)
    // "In a good month I get 14,000, normally 11,000": what takes the place of a sum does so there, too.
    if (read.total === undefined && (bySource || statement.incomes))
      statement.incomes = Object.fromEntries(kept.map(([whose, one]) => [whose, one.fen]))
    const ranged = amount.min !== amount.max && kept.length === 1
    const words = ranged ? numberSaid('income_amount', sum, locale) : undefined
    if (words) statement.incomeWords = words
    else delete statement.incomeWords
  })
}

/** 晚上代驾好的时候两千，平均一千: the average is that of what was told right before. */
function ofSameSource(text: string, last: Source | undefined): Source | undefined {
  return tells('average', text) && sourceOf(text) === 'own' && !OWN_PAY.test(text) ? last : undefined
}

/** 一季度18000, "18,000 a quarter": a month's share of it. */
function byTheMonth(pay: Quantity, text: string): Quantity {
  const months = pay.per === undefined ? termOf(text) : undefined
  if (months === undefined || months === 12) return pay
  return { ...pay, min: pay.min / months, max: pay.max / months }
}

const BARE_ZH =
  /(?<=^|[，,。：:；;\s])(?:我|现在|目前)*(?:一个月|每个?月)(?:现在|目前|也|大概|差不多|才|就|有|能)*\s*(?=(?:\d[\d,.]*[万千]?|[一二两三四五六七八九][一二两三四五六七八九十百千万]+)(?:块钱?|元|左右|多|吧|出头)*(?:[，,。；;]|$))/u
const BARE_EN =
  /(?<=^|[,.:;]\s*)(?:i'?m on |about |around )?(?=[¥$]?\d[\d,.]*k?(?: thousand| grand)?(?: yuan| rmb)? (?:a|per|each|every) month(?: after tax)?\s*(?:[,.;]|and\b))/iu

/** "Make me a plan: 10k a month, spend 4k": of a message that begins a plan, so much a month before any debt is what comes in. */
export function withBareIncome(text: string, locale: Locale): string {
  const found = (locale === 'en' ? BARE_EN : BARE_ZH).exec(text)
  if (!found || tells('income', text.slice(found.index)) || tells('owed', text.slice(0, found.index)))
    return text
  if (nameIn(text.slice(0, found.index)) !== undefined) return text
  const rest = text.slice(found.index + found[0].length)
  return `${text.slice(0, found.index)}${locale === 'en' ? 'income ' : '收入'}${rest}`
}

/** "No income": one's own; what somebody gives comes to it. */
export function readNoIncome(statement: Statement, read: IncomesRead): void {
  read.sums.own = { fen: 0, rank: RANKS.bare, good: false }
  statement.income ??= 0
}

function rankOf(text: string): number {
  if (tells('average', text)) return RANKS.average
  if (isOrdinary(text)) return RANKS.ordinary
  return tells('income', text) ? RANKS.worded : RANKS.bare
}

/** One's own work: what others bring in stays as it was told. */
const OWN_PAY = /我|工资|月薪|薪水|挣|赚|\b(?:i|my|salary|wages?|earn\w*)\b/iu

/** What came in once. */
export const PAST =
  /(?:之前|以前|原来|原先|原本|从前)[^，。,\d]{0,6}$|\b(?:before|used to|previously)\b[^,.\d]{0,16}$/iu

/** "600 more income", 工资多600: by how much it changes, not what it is. */
function isChange(text: string, start: number, end: number): boolean {
  return (
    CHANGED_BY.test(text.slice(0, start)) ||
    /^\s*(?:yuan |rmb )?(?:more|extra|less)\b/iu.test(text.slice(end))
  )
}

const CHANGED_BY =
  /(?:多|少|涨|加|降|扣)(?:了|发|拿|挣|赚|出|个)*\s*$|\b(?:extra|another|additional|rais\w+ of|up by|by|more by) [¥$]?$/iu

const GOOD = /旺季|忙季|[好忙多高]的?(?:时候|月|季)|\b(?:good|busy|peak|high|best)\b/iu
const SWINGS =
  /淡季|[差闲少低坏]的?(?:时候|月|季)|没活|没单|\b(?:bad|slow|quiet|slack|low|worst|thin|dead)\b/iu
