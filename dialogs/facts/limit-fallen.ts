import type { Turn } from '#src/conversation/turn.ts'
import type { Locale } from '#src/locale.ts'
import { normalise } from '#src/understanding/normalise.ts'
import { readQuantities } from '#src/understanding/quantities.ts'
import { statedLimitChange } from '#src/understanding/stated-limits.ts'
import type { Understanding } from '#src/understanding/understand.ts'
import type { DialogParts } from '#dialogs/parts.ts'
import { planUnderWay } from '#dialogs/plan/plan-state.ts'

/** Two sums that may be of something else than the limit: pay, debts, prices, a score. */
const OF_ANOTHER =
  /薪|工资|收入|到手|挣|赚|欠|债|房租|租金|花费|开销|生活费|价|存款|余额|利息|月供|分(?!之|期)|芝麻|花呗|信用卡|白条|贷|\b(?:pay(?!ing|ed)|salar\w+|wages?|incomes?|earn\w*|make|ow(?:e|ed|ing)|debts?|balance|loans? (?:was|were|is|used|went|of)|rent|costs?|price|spend\w*|savings?|score|interest|instal\w*|a month|per month|monthly|card|huabei|months?|days?)\b/iu
const OF_A_LIMIT = /额度|能借|可借|借呗|\b(?:limit|borrow|jiebei|credit line|quota)\b/iu

/** Asked or imagined, and not what happened. */
const SUPPOSED =
  /如果|要是|万一|会不会|能不能|会[变降]|怕|\b(?:if|would|will|could|can (?:it|they)|does|afraid)\b/iu

/** Questions that a sum answers. */
const OF_SUMS: ReadonlySet<string> = new Set(['income', 'income_amount', 'other_debt', 'score'])

/** What was told of the limit may get its sums; what else happened stays as told. */
const LEFT_OPEN: ReadonlySet<string | undefined> = new Set([undefined, 'limit_reduced', 'cannot_use'])

/** 之前借了3万 现在还剩5千, "I paid 8000": money that was borrowed or paid, and no limit. */
const MOVED =
  /(?:借|还|付|交|转|存|提|取|刷|用|花)(?:了|过|的|出来?|进去)[^,.;!?]{0,4}$|\b(?:borrowed|paid|repaid|took(?: out)?|sent|transferred|spent|used)(?: (?:it|about|around|out|off|back|like))* ?[¥$]?$/u

/** Longer (characters), and the two sums may be of two matters. */
const FAR = 70

/**
 * "Used to be 30000 now 5000", 额度2万 → 0, 以前给我五万 现在八千: in a talk about a limit two sums, one for then and one for
 * now, are the limit's, unless the words name something else. The message then states that.
 */
export function withLimitFallen(turn: Turn, { understand }: Pick<DialogParts, 'understand'>): Understanding {
  const { understanding, state, action, text } = turn
  if (action || planUnderWay(state.dialogs) || !LEFT_OPEN.has(state.facts.symptom?.value))
    return understanding
  if (state.facts.symptom?.words || OF_ANOTHER.test(text) || SUPPOSED.test(text)) return understanding
  if (OF_SUMS.has(state.open?.fact ?? '') && !OF_A_LIMIT.test(text)) return understanding
  const normal = normalise(text)
  const { locale } = state
  const change = statedLimitChange(normal, locale, readQuantities(normal, locale), true)
  if (!change || change.said.length > FAR) return understanding
  if (MOVED.test(normal.slice(0, normal.indexOf(change.said)))) return understanding
  const isOfIt = (key: string, said: string) => key === 'income_amount' && change.said.includes(said)
  const others = understanding.facts.filter(({ key, said }) => key !== 'symptom' && !isOfIt(key, said))
  const told = new Set(others.map(({ key }) => key))
  // "Used to be 26000 now 3000, paid everything": beside a limit that fell it is this loan that was paid.
  const paid = understand(`${OF_LIMIT[locale]}${text}`, locale).facts.filter(({ key }) => key === 'repay')
  return { ...understanding, facts: [...others, ...paid.filter(({ key }) => !told.has(key)), change] }
}

const OF_LIMIT: Readonly<Record<Locale, string>> = { 'zh-CN': '额度没了，', en: 'my limit is gone, ' }
