import { say, type Turn } from '#src/conversation/turn.ts'
import type { Loan } from '#src/planning/debt.ts'
import { money } from '#src/reply/plan-money.ts'
import { nameIn } from '#dialogs/plan/reading/plan-names.ts'
import { nameOf } from '#dialogs/plan/plan-phrases.ts'
import { namesOf, planOf, type PlanState } from '#dialogs/plan/plan-state.ts'

/** 一把全还了招联要多少, "how much to pay off the card today" */
const ASKED =
  /(?:一次(?:性)?|一把|一下子?|一口气|现在|马上|直接|今天|提前)[^，。,\d]{0,8}(?:还|结|清)(?:清|完|掉|了|光)*[^，。,\d]{0,8}(?:多少|几个?钱|几万|几千)|(?:全|都)(?:部)?(?:还|结|清)(?:清|完|掉|了|光)+[^，。,\d]{0,8}(?:要|得|需|一共|总共)[^，。,\d]{0,3}(?:多少|几)|(?:还清|结清|清掉)[^，。,\d]{1,8}(?:要|得|需)(?:一共|总共)?(?:多少钱?|几万|几千)(?!个?[月期年])|(?:如果|要是|假如|那)[^，。,\d]{0,10}(?:一次(?:性)?|一把|一口气)[^，。,\d]{0,4}(?:还|结|清)(?:清|完|掉|了)[^，。,\d]{0,3}(?:呢|会怎么?样|怎么样|行不行|划算[吗不])|\bwhat if i (?:just )?(?:cleared?|paid off|pay off|settled?) [^.?!,\d]{2,24} (?:at once|in one go|all at once)\b|\bhow much\b[^.?!\d]{0,30}\b(?:pay(?:ing)? off|clear|settle|pay out|close)\b[^.?!\d]{0,30}|\bwhat (?:would|does|will|'d) it (?:cost|take) to (?:pay off|clear|settle|close)\b/iu

/** What is asked of the time, the fee or the interest is something else. */
const OF_SOMETHING_ELSE =
  /多久|几个?月|手续费|违约金|利息|\b(?:how long|fee|penalty|interest|months|each month|a month|every month)\b/iu

/** The debt of which it is asked what paying it off at once takes. */
export function settledIn({ action, text }: Turn, plan: PlanState): Loan | undefined {
  if (action) return undefined
  const clauses = text.split(/[，。；;！!？?\n]|,(?!\d)|\.(?!\d)/u)
  const at = clauses.findIndex((clause) => ASKED.test(clause) && !OF_SOMETHING_ELSE.test(clause))
  if (at < 0) return undefined
  const { loans } = planOf(plan)
  const known = namesOf(plan)
  const name = nameIn(clauses[at] as string, known) ?? nameIn(clauses[at - 1] ?? '', known)
  if (name === undefined) return loans.length === 1 ? loans[0] : undefined
  return loans.find((loan) => loan.name === name)
}

/** What is left of it, and what comes to it. */
export function saySettled(turn: Turn, loan: Loan): void {
  const params = { name: nameOf(loan, loan.place, 1), balance: money(loan.balance) }
  const phrase = loan.assumed.includes('balance') ? 'plan.settle.worked_out' : 'plan.settle.told'
  say(turn, phrase, { params, join: 'paragraph', general: true })
}
