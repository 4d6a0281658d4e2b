import type { Turn } from '#src/conversation/turn.ts'
import type { StatedDebt } from '#src/planning/debt.ts'
import { toFen, type Fen } from '#src/planning/money.ts'
import { readQuantities } from '#src/understanding/quantities.ts'
import { isMoney } from '#dialogs/plan/reading/plan-amounts.ts'
import { placesIn } from './plan-first.ts'
import { planOf, type PlanState } from '#dialogs/plan/plan-state.ts'

/** So much of a debt of a plan that stands was paid: 今天还了美团1000, "I paid 1,000 off Meituan yesterday". */
export interface PaidDown {
  readonly place: number
  readonly amount: Fen
}

const PAID =
  /(?:还|付|交|转)(?:掉|进去?|上|给)?(?:了|过了)|(?:已经|刚刚?|昨天|前天|上周|早上)[^，。,]{0,8}(?:还|付)(?:了|过|掉|进)|\b(?:i|we)(?:['’]ve| have)? (?:just |already |now |also |finally )*(?:paid|put|sent|cleared|threw|transferred)\b/iu
const NOT_PAID =
  /如果|要是|假如|每|都|吗|么|[?？]|能|想|要|打算|一共|总共|累计|[分剩共]\s*[\d一二两三四五六七八九十]+\s*期|以前|一直|\b(?:if|when|once|each|every|per|a month|what|how|should|could|would|can|so far|in total|altogether|not|never|n['’]t)\b|n['’]t\b/iu

/** Of one debt that is held with more; undefined: none, or no sum. */
export function paidDownIn(clause: string, { state }: Turn, plan: PlanState): PaidDown | undefined {
  if (!PAID.test(clause) || NOT_PAID.test(clause)) return undefined
  const [place, ...others] = placesIn(clause, plan)
  const [amount, ...more] = readQuantities(clause, state.locale).filter(isMoney)
  if (place === undefined || others.length > 0) return undefined
  const paid = instalmentsIn(clause)
  if (paid !== undefined && !amount) {
    const due = planOf(plan).loans.find((one) => one.place === place)?.minimum ?? 0
    return due > 0 && paid * due <= (plan.debts[place]?.balance ?? 0)
      ? { place, amount: paid * due }
      : undefined
  }
  if (!amount || more.length > 0) return undefined
  const fen = toFen(amount.min)
  return fen <= (plan.debts[place]?.balance ?? 0) ? { place, amount: fen } : undefined
}

/** 美团我已经还了两期了, "I already paid 2 of the Huabei ones" */
function instalmentsIn(clause: string): number | undefined {
  const { zh, en } = INSTALMENTS.exec(clause)?.groups ?? {}
  const said = zh ?? en?.toLowerCase()
  if (said === undefined) return undefined
  if (/^\d+$/u.test(said)) return Number(said)
  const at = ['一', '两', '三', '四', '五', '六'].indexOf(said)
  return (at < 0 ? ['one', 'two', 'three', 'four', 'five', 'six'].indexOf(said) : at) + 1 || undefined
}

const INSTALMENTS =
  /(?:还|付|交)(?:掉|完)?(?:了|过)\s*(?<zh>\d{1,2}|[一两三四五六])\s*(?:期|个月)|\bpaid (?:off )?(?<en>\d{1,2}|one|two|three|four|five|six) (?:of (?:the|my|them)|instal\w+|payments?|months?)\b/iu

/** What is left of it then; undefined: nothing. */
export function afterPaid({ debts }: PlanState, { place, amount }: PaidDown): StatedDebt | undefined {
  const { name, balance = 0, months } = debts[place] ?? {}
  const left = balance - amount
  if (left <= 0) return undefined
  return {
    ...(name !== undefined && { name }),
    balance: left,
    ...(months !== undefined && { months: Math.max(1, Math.round((months * left) / balance)) }),
  }
}
