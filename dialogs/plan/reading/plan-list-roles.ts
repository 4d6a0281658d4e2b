import type { ReadDebt } from './plan-statement.ts'
import { tells } from './plan-words.ts'

/** What an amount of a list is by those beside it: "I pay 400 on meituan, 600 on weilidai", "…, and 450 for fenqile". */

/** So many times what is told as an instalment, and it is hardly one itself. */
const MOST = 4

/** Said before the list, it holds for all of it. */
const PAYS_EACH =
  /^[^\d]{0,24}(?:(?:each|every|per|a) month,? i(?:'m)? pay(?:ing)?|i(?:'m)? pay(?:ing)?(?: each month| every month| monthly)?)\b|^[^\d一二两三四五六七八九，。]{0,10}(?:每个?月|一个月|月)(?:要|得|需要|都|就)*(?:还|供|付)(?!有|欠|剩)/iu

/** Said behind it. */
const ALL_ARE_PAID_EACH =
  /(?:都|全)(?:都)?是(?:每个?月|月)(?:要|得)?(?:还|供|付)|\b(?:all|each|both)(?: of (?:it|them|these|those))?(?: is| are)? (?:(?:a|per|every|each) month|monthly)\b/iu

/** By what it bought, a car or a telephone. */
const BOUGHT =
  /^(?:my |the )?(?:car|van|truck|bike|scooter|phone|laptop)(?: (?:loan|finance))?$|[车房]贷|手机|电脑/iu

const NOT_TERMS: ReadonlySet<string> = new Set(['name', 'loose', 'unsure'])

export function withRolesOfList(debts: readonly ReadDebt[], whole: string): ReadDebt[] {
  if (debts.length < 2) return [...debts]
  const payments = debts.flatMap(({ payment }) => payment ?? [])
  const least = Math.min(...payments)
  const paid = Math.max(0, ...debts.map(({ payment = 0 }) => payment))
  const ofAll = (PAYS_EACH.test(whole) && !tells('owed', whole)) || ALL_ARE_PAID_EACH.test(whole)
  return debts.map((debt) => {
    const { balance, ...rest } = debt
    if (balance === undefined || Object.keys(rest).some((part) => !NOT_TERMS.has(part))) return debt
    const others = debts.filter((other) => other !== debt)
    const told = others.filter((other) => other.balance !== undefined && other.payment !== undefined)
    // All others are told with what is owed and paid: the small one that is told alone is paid, too.
    const lastOfThem =
      debt.loose === true &&
      told.length > 1 &&
      told.length === others.length &&
      balance <= paid &&
      balance * 2 > least
    // "Mortgage 3000 a month, car 1500": what was bought in parts goes as the one beside it.
    const asBeside =
      BOUGHT.test(debt.name ?? '') &&
      !tells('owed', whole) &&
      others.every((other) => other.payment !== undefined && other.balance === undefined) &&
      balance <= paid * MOST
    const { loose: _loose, ...said } = rest
    return (ofAll && balance <= paid * MOST) || lastOfThem || asBeside ? { ...said, payment: balance } : debt
  })
}
