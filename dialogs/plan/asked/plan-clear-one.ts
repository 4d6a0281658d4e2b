import { say, type Turn } from '#src/conversation/turn.ts'
import { sum, toFen } from '#src/planning/money.ts'
import { payOff } from '#src/planning/payoff.ts'
import { money, timeOf } from '#src/reply/plan-money.ts'
import { readQuantities } from '#src/understanding/quantities.ts'
import { isMoney } from '#dialogs/plan/reading/plan-amounts.ts'
import { placesIn } from './plan-first.ts'
import { countOf, nameOf } from '#dialogs/plan/plan-phrases.ts'
import { planOf, type PlanState } from '#dialogs/plan/plan-state.ts'
import { takeOutOne } from '#dialogs/plan/plan-take.ts'

/** One debt of a plan that stands, paid off all at once: imagined, or meant to be done. */

const AT_ONCE =
  /(?:一次(?:性)?|一把|一下子|一口气|一笔头?|全部?|直接|干脆|马上|立刻|立马|现在就|这个?月就?|本月|今天|当月|下个?月就?)(?:[^，。,还]{0,6})?(?:就|都|给|把)?(?:还|结|清|付)(?:清|完|掉|了|光|干净)|(?:一次(?:性)?|一把|一下子|一口气|直接|干脆|全)(?:[^，。,]{0,4})?(?:干掉|灭掉|了掉|搞定|清零|还)|(?:用|拿|动)(?:我)?(?:的)?(?:存款|积蓄|手上的钱)[^，。,]{0,8}(?:还|清|结)|\b(?:clear|pay off|wipe out|settle|kill off|get rid of)\b[^.?!]{0,24}\b(?:with|out of|from) (?:my |the |some )?savings\b|\b(?:clear|pay|paying|clearing|pays?|settle|kill|wipe|finish|knock|get rid of|close)\b[^.?!]{0,30}\b(?:in one go|at once|in one hit|right away|straight ?away|right now|outright|in full|all of it|this month|today|now|next month|in a oner)\b|\b(?:clear|pay off|settle|kill off|wipe out|finish off|knock out) (?:all of )?(?:the |my )?\w+ (?:this month|now|today|right away|straight ?away|next month)\b/iu

const MEANT =
  /^\s*(?:then |just |so )?(?:clear|pay off|settle|kill|wipe out)\b|如果|[这下]个?月|要是|假如|想|打算|准备|能不能|可不可以|能|可以|要|行|呢|吧|的话|会|好不好|好吗|快|早|划算|值|[吗么?？]|\b(?:if|can|could|should|want\w*|thinking|going to|gonna|plan\w*|would|let me|i'?ll|what|how|worth|might|may|better|sooner|\?)\b|\?/iu

/** It is done already, or how it is done is asked for. */
const NO_WISH =
  /昨天|前天|刚刚?|已经|上个?月|早就|了(?=[，。,！!\s]*$)(?<!(?:清|完|掉|还)了)|多少(?:钱|$|[，,?？])|手续费|违约金|在哪|怎么操作|从哪|还不(?:上|了|起|清|出)|没钱|\b(?:can'?t|cannot|can not|couldn'?t|won'?t)(?! (?:i|we)\b)|\b(?:already|yesterday|last (?:week|month)|just (?:paid|cleared)|have (?:paid|cleared)|how much (?!sooner|faster|quicker|earlier)|fee|penalt\w+|where)\b/iu

/** "花呗我打算这个月一把还了", "what if I clear huabei in one go": which debt; undefined: none, or with what sum. */
export function clearedIn(clause: string, { state }: Turn, plan: PlanState): number | undefined {
  if (!AT_ONCE.test(clause) || !MEANT.test(clause) || NO_WISH.test(clause)) return undefined
  if (readQuantities(clause, state.locale).some(isMoney)) return undefined
  // 花呗一次还清的话美团快多少: the one before those words.
  const { index, 0: said } = AT_ONCE.exec(clause) as RegExpExecArray
  const before = placesIn(clause.slice(0, index + said.length), plan).at(-1)
  const place = before ?? placesIn(clause, plan)[0]
  return planOf(plan).loans.some((one) => one.place === place) ? place : undefined
}

/** "I paid off Huabei yesterday", 花呗昨天还清了: one that is no more. */
const GONE =
  /^(?!.*\b(?:if|when|once|until|after|before|should|could|can|would|what|how)\b).*(?:\b(?:i|we)(?:'ve| have)? (?:just |already |now |finally |actually )*(?:paid off|paid|cleared|settled|finished off|closed|killed off)\b|\b(?:is|was|has been|'s|got) (?:now |already |all |finally )*(?:paid off|cleared|gone|settled|closed)\b)|^(?!.*(?:如果|要是|假如|等|后|再|先|会|能|要|吗|么|多久|怎么|啥时|什么时)).*(?:还清|结清|还完|清掉)了$/iu

export function goneIn(clause: string, plan: PlanState): number | undefined {
  if (!GONE.test(clause) || /\d|\?/u.test(clause)) return undefined
  const [place, ...others] = placesIn(clause, plan)
  return others.length === 0 ? place : undefined
}

/** Takes it out; what it took each month is free. */
export function takeGone(turn: Turn, plan: PlanState, place: number): void {
  const worked = planOf(plan)
  const due = worked.loans.find((one) => one.place === place)?.minimum
  const name = nameOf(plan.debts[place] ?? {}, place, countOf(worked))
  takeOutOne(plan, place)
  say(turn, due === undefined ? 'plan.gone.plain' : 'plan.gone.freed', {
    params: { name, due: money(due ?? 0) },
    join: 'paragraph',
  })
}

/** Whether this month has enough for it, and how much sooner the others would be done. */
export function sayCleared(turn: Turn, plan: PlanState, place: number): void {
  const worked = planOf(plan)
  const { loans, extra, budget, relief, dearestFirst: was } = worked
  const loan = loans.find((one) => one.place === place)
  if (!loan) return
  const name = nameOf(loan, place, countOf(worked))
  if (relief)
    return say(turn, 'plan.clear.short', {
      params: { name, missing: money(relief.missing) },
      join: 'paragraph',
      general: true,
    })
  if (budget.left !== undefined) {
    // Its own instalment of this month goes into it.
    const there = budget.left + loan.minimum
    const params = {
      name,
      balance: money(loan.balance),
      left: money(there),
      gap: money(Math.abs(there - loan.balance)),
    }
    const reserve = Math.max(plan.reserve ?? 0, moneyBeside(turn))
    const phrase =
      there >= loan.balance ? 'enough' : reserve >= loan.balance - there ? 'with_reserve' : 'lacks'
    say(turn, `plan.clear.${phrase}`, { params: { ...params, reserve: money(reserve) }, join: 'paragraph' })
  }
  const rest = loans.filter((one) => one !== loan)
  const monthly = sum(loans.map(({ minimum }) => minimum)) + extra
  const is = payOff(rest, 'highest_rate', monthly)
  if (rest.length === 0 || is.kind === 'never' || was.kind === 'never') return
  const params = {
    name,
    others: rest.map((one) => nameOf(one, one.place, countOf(worked))),
    due: money(loan.minimum),
    time: timeOf(is.months),
    before: timeOf(was.months),
    earlier: timeOf(Math.max(1, was.months - is.months)),
    saved: money(Math.max(0, was.interest - is.interest)),
  }
  say(turn, `plan.clear.${is.months < was.months ? 'sooner' : 'same'}`, { params, join: 'line' })
  const [dearest] = loans.toSorted((a, b) => b.monthlyRate - a.monthlyRate)
  if (dearest && dearest.monthlyRate > loan.monthlyRate)
    say(turn, 'plan.lump.dearer', {
      params: { name: nameOf(dearest, dearest.place, countOf(worked)) },
      join: 'line',
    })
}

/** 年终奖有一万, "I got a 10k bonus", told beside the wish: money for it that no month brings. */
const BESIDE =
  /年终奖|奖金|红包|退税|补偿金?|赔偿|压岁钱|存款|存了|攒了|攒下|手[上里头](?:还|就|正好)?有|\b(?:bonus|tax refund|refund|windfall|savings|saved(?: up)?|put aside|inherit\w*|compensation|severance)\b/iu
/** Each month, hoped for, or spent. */
const NOT_THERE =
  /每个?月|没有?|不|要是|如果|花了|花掉|\b(?:each|every|a|per) month\b|\b(?:no|not|if|spent)\b|n['’]t\b/iu

function moneyBeside({ text, state }: Turn): number {
  const sums = text
    .split(
      /[，。,；;！!？?\n]+(?!\d)|(?<=[\p{Script=Han}\d]) +(?=\p{Script=Han})|\b(?:so|and|should|can|does)\b/iu,
    )
    .filter((clause) => BESIDE.test(clause) && !NOT_THERE.test(clause))
    .flatMap((clause) => readQuantities(clause, state.locale).filter(isMoney))
  return sums.length === 1 && sums[0] ? toFen(sums[0].min) : 0
}
