import type { Turn } from '#src/conversation/turn.ts'
import { toFen, type Fen } from '#src/planning/money.ts'
import { nameIn } from './plan-names.ts'
import { SUM_SAID, yuanSaid } from './plan-sum-costs.ts'
import { namesOf, type PlanState } from '#dialogs/plan/plan-state.ts'
import { costsNamed } from './plan-words.ts'

/** Of which pile a sum is, put right: "the 150 is petrol not a loan", 信用卡是欠的不是开销. */
export interface PilePutRight {
  /** Sums that are costs of the month, and owed to nobody. */
  readonly costs: readonly { readonly amount: Fen; readonly label: string }[]
  /** Sums, or debts by their names, that are owed, and no cost. */
  readonly owed: readonly { readonly amount?: Fen; readonly name?: string }[]
}

const A_DEBT_EN = '(?:an? |the |my |any |really )*(?:car |bank )?(?:loans?|debts?|owed|cards?|credit)'
const A_COST_EN =
  '(?:an? |the |my |part of |among |one of |monthly |fixed |living )*(?:costs?|expenses?|spending|outgoings|bills?)'
const NOT_EN = "(?:,? ?(?:and |but )?(?:it'?s |its |thats |that'?s |is |are )?not )"

const IS_COST_EN: readonly RegExp[] = [
  new RegExp(
    `(?<sum>${SUM_SAID})(?: (?:i said|there|a month))? (?:is|was|are|were)(?: for| my| just| only| the| all)* (?<what>[a-z][a-z ]{2,24}?)${NOT_EN}${A_DEBT_EN}\\b`,
    'iu',
  ),
  new RegExp(
    `(?<sum>${SUM_SAID})(?: (?:i said|there|a month))? (?:isn'?t|is not|wasn'?t|was not|aren'?t)(?: for)? ${A_DEBT_EN}\\b[,;]? ?(?:but |it'?s |its |that'?s |thats |it is |is |just |only |for |my |the )+(?<what>[a-z][a-z ]{2,24}?)(?=\\s*(?:$|[,.;!?]))`,
    'iu',
  ),
]
const IS_COST_ZH: readonly RegExp[] = [
  new RegExp(
    `(?:那|这)?(?:个|笔)?(?<sum>${SUM_SAID})(?:块钱?|元)?(?:那个|那笔)?(?:其实|就|都)?是(?<what>\\p{Script=Han}{2,8}?)[，,\\s]*(?:并|又|而)?不是(?:什么|[车房]?)?(?:贷款|欠款|欠债|债务?|欠的|借的|车贷|房贷|信用卡)`,
    'u',
  ),
  new RegExp(
    `(?:那|这)?(?:个|笔)?(?<sum>${SUM_SAID})(?:块钱?|元)?(?:那个|那笔)?(?:并|又)?不是(?:什么)?(?:贷款|欠款|欠债|债务?|欠的|借的|车贷|房贷|信用卡)[，,\\s]*(?:那|这)?(?:其实|就|而)?是(?<what>\\p{Script=Han}{2,8}?)(?=$|[，,。；;！!？?\\s])`,
    'u',
  ),
]
const IS_OWED_EN: readonly RegExp[] = [
  new RegExp(
    `(?:^|[,.;!] ?|\\b(?:and|the|that|my) )(?<what>[a-z ]{0,20}?)(?<sum>${SUM_SAID})?(?: (?:on it|there))? (?:is|are|was|were)(?: actually| really)? (?:owed|(?:an? |my |the |what i owe on )*(?:credit )?(?:debts?|loans?|cards?))${NOT_EN}${A_COST_EN}\\b`,
    'iu',
  ),
  new RegExp(
    `(?:^|[,.;!] ?|\\b(?:and|the|that|my) )(?<what>[a-z ]{0,20}?)(?<sum>${SUM_SAID})? (?:isn'?t|is not|wasn'?t|aren'?t) ${A_COST_EN}[,;]? ?(?:but |it'?s |its |that'?s |i )+(?:owe |owed|(?:an? |my |the )*(?:credit )?(?:debts?|loans?|cards?))`,
    'iu',
  ),
]
const COST_ZH = '(?:每月的?)?(?:开销|开支|花销|支出|必须花的?|花的|生活费|花费)'
const IS_OWED_ZH: readonly RegExp[] = [
  new RegExp(
    `(?<what>\\p{Script=Han}{0,8}?)(?<sum>${SUM_SAID})?(?:块钱?|元)?(?:那个|那笔)?(?:其实|就)?是(?:我)?(?:欠(?<to>\\p{Script=Han}{0,4}?)的|借(?<of>\\p{Script=Han}{0,4}?)的|欠款|欠债|债务?|贷款|信用卡)(?:的)?[，,\\s]*(?:并|又|而)?不是${COST_ZH}`,
    'u',
  ),
  new RegExp(
    `(?<what>\\p{Script=Han}{0,8}?)(?<sum>${SUM_SAID})?(?:块钱?|元)?(?:那个|那笔)?(?:并|又)?不是${COST_ZH}[，,\\s]*(?:那|这)?(?:其实|就|而)?是(?:我)?(?:欠(?<to>\\p{Script=Han}{0,4}?)的|借(?<of>\\p{Script=Han}{0,4}?)的|欠款|欠债|债务?|贷款|信用卡)`,
    'u',
  ),
]

/** What a message puts right of that; undefined: nothing that the plan holds in the other pile or could hold so. */
export function pilePutRight({ action, text, state }: Turn, plan: PlanState): PilePutRight | undefined {
  if (action || plan.fixed === undefined) return undefined
  const { locale } = state
  const english = locale === 'en'
  const costs = found(text, english ? IS_COST_EN : IS_COST_ZH).flatMap(({ sum = '', what = '' }) => {
    const label = costsNamed(what).join(' ')
    const amount = toFen(yuanSaid(sum, locale))
    return label === '' || !holds(plan, amount) ? [] : [{ amount, label }]
  })
  const owed = found(text, english ? IS_OWED_EN : IS_OWED_ZH).flatMap(
    ({ sum, what = '', of = '', to = of }) => {
      const name =
        nameIn(english ? what : what.replace(/^(?:那|这|还有|我的?)+/u, ''), namesOf(plan)) ??
        owedTo(to, text)
      const amount = sum === undefined ? undefined : toFen(yuanSaid(sum, locale))
      const held = plan.debts.some((debt) => debt.name === name || debt.balance === amount)
      const known = held || (amount !== undefined && plan.costAmounts?.includes(amount) === true)
      return known ? [{ ...(amount !== undefined && { amount }), ...(name !== undefined && { name }) }] : []
    },
  )
  return costs.length + owed.length === 0 ? undefined : { costs, owed }
}

/** 是欠我哥的, "i owe it to my brother" */
function owedTo(to: string, text: string): string | undefined {
  const [, somebody] = /\bowe (?:it|that|this) to (?:my |the |a )?([a-z]{3,12})\b/iu.exec(text) ?? []
  return somebody ?? (to === '' ? undefined : to)
}

function found(text: string, patterns: readonly RegExp[]): Record<string, string | undefined>[] {
  return patterns.flatMap((pattern) => {
    const groups = pattern.exec(text)?.groups
    return groups === undefined ? [] : [groups]
  })
}

function holds({ debts, costAmounts = [] }: PlanState, amount: Fen): boolean {
  return (
    costAmounts.includes(amount) || debts.some(({ balance, payment }) => [balance, payment].includes(amount))
  )
}
