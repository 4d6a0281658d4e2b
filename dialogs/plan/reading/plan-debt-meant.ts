import { nameIn } from './plan-names.ts'
import { namesOf, type PlanState } from '#dialogs/plan/plan-state.ts'

/** Words that leave a debt as it is: "the mortgage just runs as usual". */
const LEFT_ALONE =
  /不(?:想|要|打算)?(?:给[^，。,]{1,6})?(?:提前|多)还|照(?:旧|常|样)|先不(?:管|动|还)|\b(?:as (?:usual|it is|agreed)|won'?t prepay|not prepay|leave|just runs)\b/iu

/** The debt of a plan that a text names, also by the end of its name: 白条 of 京东白条. */
export function debtNamed(text: string, plan: PlanState): number | undefined {
  const known = namesOf(plan)
  const name = nameIn(text, known)
  const place = name === undefined ? -1 : plan.debts.findIndex((debt) => debt.name === name)
  if (place >= 0) return place
  const ends = plan.debts.flatMap((debt, at) =>
    /^\p{Script=Han}{4}/u.test(debt.name ?? '') && text.includes((debt.name ?? '').slice(-2)) ? [at] : [],
  )
  return ends.length === 1 ? ends[0] : undefined
}

/** The debt that is meant, by its name in the sentence, else by the one named before it. */
export function debtMeant(said: string, whole: string, plan: PlanState): number | undefined {
  const places = (text: string) => {
    const clauses = text.split(/[，。；;！!？?\n]|,(?!\d)|\.(?!\d)|\bbut\b/u)
    return clauses.filter((one) => !LEFT_ALONE.test(one)).flatMap((one) => debtNamed(one, plan) ?? [])
  }
  const [here] = places(said)
  if (here !== undefined) return here
  if (!/[它那这]|\b(?:it|that|one)\b/iu.test(said)) return undefined
  return places(whole.slice(0, Math.max(0, whole.indexOf(said)))).at(-1)
}
