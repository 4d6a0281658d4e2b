import type { Locale } from '#src/locale.ts'
import { lendersNamed } from './lender-names.ts'
import { normalise } from './normalise.ts'
import { quantitiesIn, type Quantity } from './quantities.ts'
import { rounded } from './rounded.ts'

/** What is owed on the lenders that a text names: all of it, or more than is told. */
export type Owed = { readonly total: Quantity } | 'more'

/**
 * "花呗两千 京东金条六千 度小满还有一万" is eighteen thousand; "网商贷5万 还有微粒贷" is more than fifty. Undefined where fewer than
 * two lenders are told of with a sum, so that there is nothing to add up.
 */
export function owedByLender(text: string, locale: Locale): Owed | undefined {
  const normal = normalise(text)
  const named = lendersNamed(normal).filter(({ start }) => !IS_OVER.test(clauseAt(normal, start)))
  const names = new Set(named.map(({ name }) => name))
  const sums = quantitiesIn(normal, locale).flatMap((quantity) => owedSum(normal, quantity, named))
  const total = sums.find(({ of }) => of === 'all')
  if (total) return { total: total.quantity }
  const ofNames = new Map(
    sums.flatMap(({ of, quantity }) => (typeof of === 'object' ? [[of.name, quantity]] : [])),
  )
  const rest = sums.filter(({ of }) => of === 'rest')
  if (ofNames.size === 0 || (names.size < 2 && rest.length === 0)) return undefined
  if (ofNames.size < names.size && rest.length === 0) return 'more'
  return { total: together([...ofNames.values(), ...rest.map(({ quantity }) => quantity)], locale, normal) }
}

interface Sum {
  readonly quantity: Quantity
  readonly of: 'all' | 'rest' | { readonly name: string }
}

const LEAST = 100
const BREAK = /[,.;!?](?!\d)|(?<=\p{Script=Han}) +(?=\p{Script=Han})/u

/** Paid off, or of the loan that all this is about. */
const IS_OVER =
  /(?<![没未有])(?:还[清完]|结清|清[零空掉])|借呗|\b(?:paid off|cleared|closed|settled|jiebei)\b/u
/** What is earned, spent, may be borrowed, or was paid is owed to nobody. */
const NOT_OWED =
  /额度|能借|可借|工资|收入|到手|[挣赚]|房租|生活费|开销|还[了掉过]|\b(?:limit|could borrow|earn|salary|income|wages?|rent|spend|paid)\b/u
const MONTHLY_BEFORE = /(?:每个?月|一个?月|月供|月还|[每一]期)[^,.;!?0-9]{0,4}$/u
const MONTHLY_AFTER =
  /^(?:块钱?|元)?(?:一个?月|每个?月|[每一]期|\/月)|^ ?(?:yuan |rmb )?(?:(?:a|per|each|every) month|monthly|\/ ?m(?:o|onth))\b/u
const IN_ALL_BEFORE =
  /(?:一共|总共|合计|加起来|全部|总的)[^,.;!?0-9]{0,6}$|\b(?:in all|altogether|(?:in )?total|together)[^,.;!?0-9]{0,12}$/u
const IN_ALL_AFTER = /^ ?(?:in all|altogether|in total|total|all together)\b/u
const OF_THE_REST =
  /(?:别的|其他|其它|其余|另外的?|剩下的|别家|那些)[^,.;!?0-9]{0,10}$|\b(?:the )?(?:rest|others?)\b[^,.;!?0-9]{0,20}$/u
/** "3000 on the card", "two grand to huabei" */
const GOES_TO =
  /^ ?(?:yuan |rmb )?(?:(?:still |left |owing |owed )*(?:on|to|with|for|at|from|in) )(?:my |the |a )?$/u

/** What a sum is owed on: the name that it leads to, else the last one before it. */
function owedSum(
  normal: string,
  quantity: Quantity,
  named: readonly { readonly name: string; readonly start: number; readonly end: number }[],
): Sum[] {
  const { unit, min, max, per, start, end } = quantity
  if ((unit !== undefined && unit !== 'yuan') || per !== undefined || min < LEAST || !Number.isFinite(max))
    return []
  const [before, after] = [normal.slice(0, start), normal.slice(end)]
  if (NOT_OWED.test(clauseAt(normal, start)) || MONTHLY_BEFORE.test(before) || MONTHLY_AFTER.test(after))
    return []
  if (OF_THE_REST.test(before)) return [{ quantity, of: 'rest' }]
  if (IN_ALL_BEFORE.test(before) || IN_ALL_AFTER.test(after)) return [{ quantity, of: 'all' }]
  if (isOfClauseBefore(before, named)) return [{ quantity, of: 'all' }]
  const next = named.find((name) => name.start >= end && GOES_TO.test(normal.slice(end, name.start)))
  const of = next ?? named.findLast((name) => name.end <= start)
  return of ? [{ quantity, of }] : []
}

/** 白条和花呗没还完，大概两万: in a clause of its own, of the lenders of the clause before it. */
function isOfClauseBefore(
  before: string,
  named: readonly { readonly name: string; readonly start: number }[],
): boolean {
  const clauses = before.split(BREAK)
  const own = before.length - (clauses.at(-1)?.length ?? 0)
  const last = clauses.at(-2) ?? ''
  const from = own - last.length - 1
  if (/\d/.test(last) || named.some(({ start }) => start >= own)) return false
  return new Set(named.filter(({ start }) => start >= from && start < own).map(({ name }) => name)).size > 1
}

function clauseAt(normal: string, at: number): string {
  const before = normal.slice(0, at).split(BREAK).at(-1) ?? ''
  return before + (normal.slice(at).split(BREAK)[0] ?? '')
}

function together(sums: readonly Quantity[], locale: Locale, text: string): Quantity {
  const min = rounded(sums.reduce((sum, one) => sum + one.min, 0))
  const max = rounded(sums.reduce((sum, one) => sum + one.max, 0))
  const approx = sums.some((one) => one.approx)
  const whole = { min, max, unit: 'yuan' as const, approx, text, start: 0, end: text.length }
  return approx ? { ...whole, sayable: aboutSo(min, locale) } : whole
}

/** 8万多, "about 6,300": to two figures. */
function aboutSo(yuan: number, locale: Locale): string {
  const step = 10 ** Math.max(0, Math.floor(Math.log10(yuan)) - 1)
  const round = Math.floor(yuan / step) * step
  if (locale === 'en') return `about ${new Intl.NumberFormat('en').format(round)}`
  return round >= 10_000 ? `${round / 10_000}万多` : `${round}多`
}
