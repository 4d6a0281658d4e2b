import type { Turn } from '#src/conversation/turn.ts'
import type { Locale } from '#src/locale.ts'
import type { Fen } from '#src/planning/money.ts'
import { readQuantities } from '#src/understanding/quantities.ts'
import { isMoney } from '#dialogs/plan/reading/plan-amounts.ts'
import { extraIn, refusesSuggested, type Extra } from '#dialogs/plan/reading/plan-extra-reading.ts'
import { imaginedIn, type Imagined } from './plan-if-reading.ts'
import { ofWholeIn, type OfWhole } from '#dialogs/plan/plan-kept.ts'
import { readStatement } from '#dialogs/plan/reading/plan-reading.ts'
import { namesOf, PLAN, planUnderWay, type PlanState } from '#dialogs/plan/plan-state.ts'
import { isWithoutMoney, whereFromIn } from './plan-where-from.ts'

/** What is asked or imagined of a plan that stands. None of it is told for the plan. */
export type Asked =
  | { readonly kind: 'extra'; readonly extra: Extra }
  | { readonly kind: 'if'; readonly imagined: Imagined }
  | { readonly kind: 'whole'; readonly what: OfWhole }
  | { readonly kind: 'from'; readonly amount: Fen }

export interface AskedOfPlan {
  readonly asked: Asked
  /** The sentence that asks it. */
  readonly said: string
  /** What the message says besides: perhaps a number put right, by which it is answered. */
  readonly told: string
}

/** The plan that stands: it is open, or was told right before. */
export function standingPlan({ state }: Turn): PlanState | undefined {
  const open = planUnderWay(state.dialogs)
  if (open) return open.step === 'shown' ? open : undefined
  return state.open || state.lastTopic !== PLAN ? undefined : (state.plan as PlanState | undefined)
}

export function askedOfPlan(turn: Turn, plan: PlanState | undefined): AskedOfPlan | undefined {
  if (turn.action || !plan) return undefined
  const sentences = sentencesOf(turn.text)
  for (const [at, sentence] of sentences.entries()) {
    const found = readApart(sentence, turn, plan)
    if (!found) continue
    const { asked, said, before } = found
    const told = [...sentences.slice(0, at), before, ...sentences.slice(at + 1)].filter(Boolean)
    return { asked, said, told: told.join(turn.state.locale === 'en' ? ' ' : '。') }
  }
  return undefined
}

/** What one sentence asks, by the numbers that the plan has. */
export function readSentence(said: string, { text, state }: Turn, plan: PlanState): Asked | undefined {
  const { locale } = state
  const tellsMoney = readQuantities(text, locale).some(isMoney)
  // Where it comes from is answered by putting it right, where that is told.
  const amount = tellsNumbers(text, said, state.locale, plan) ? undefined : whereFromIn(said, locale, plan)
  if (amount !== undefined) return { kind: 'from', amount }
  const imagined = imaginedIn(said, locale, plan, state.turns)
  if (imagined) return { kind: 'if', imagined }
  const extra = plan.debts.length > 0 ? extraIn(said, text, locale, plan) : undefined
  if (extra) return { kind: 'extra', extra }
  if (isWithoutMoney(said)) return { kind: 'whole', what: 'too_hard' }
  const what =
    (tellsMoney ? undefined : ofWholeIn(said)) ??
    (refusesSuggested(said, locale, plan) ? 'too_hard' : undefined)
  return what && { kind: 'whole', what }
}

/** Whether the message tells an income, costs or a debt beside a figure that is asked for. */
function tellsNumbers(whole: string, said: string, locale: Locale, plan: PlanState): boolean {
  const { income, fixed, debts } = readStatement(whole, locale, 'extra', namesOf(plan))
  const others = readQuantities(whole, locale).filter(isMoney).length
  const ofDebt = debts.some(({ balance, payment, rate }) => [balance, payment, rate].some(Boolean))
  return others > 1 && (income !== undefined || fixed !== undefined || ofDebt || said !== whole)
}

/** Asked of what may be borrowed again, and of no money plan. */
const OF_CASE =
  /额度|恢复|再借|能借|借得|征信|评分|有影响|还算逾期|\b(?:limit|borrow(?:ing)? again|restor\w+|credit (?:report|record|score)|reopen\w*|com(?:e|es|ing) back)\b/iu

/** At full stops and question marks, and not within a number. */
function sentencesOf(text: string): string[] {
  return text.split(/(?<=[。！!？?；;\n])|(?<=\.)(?=\s)/u).flatMap((one) => one.trim() || [])
}

interface Found {
  readonly asked: Asked
  readonly said: string
  /** What stands before it in the sentence, and is told: "必须花的是3900，那要是…". */
  readonly before: string
}

function readApart(whole: string, turn: Turn, plan: PlanState): Found | undefined {
  const clauses = whole.split(/(?<=[，,])(?!\d)/u)
  const ofCase = clauses.filter((clause) => OF_CASE.test(clause)).join('')
  const found = readFrom(clauses.filter((clause) => !OF_CASE.test(clause)).join(''), turn, plan)
  return found && { ...found, before: `${found.before}${ofCase}` }
}

function readFrom(sentence: string, turn: Turn, plan: PlanState): Found | undefined {
  const from = sentence.search(FROM_HERE)
  const marks = [...sentence.matchAll(/[，,](?!\d)/gu)].map(({ index }) => index + 1)
  const numbered = marks.filter((at) => /\d/u.test(sentence.slice(0, at)))
  // 开销应该是2200才对，那我每月还剩多少: what is put right is told, and the rest is asked by it.
  const told = numbered.filter((at) => tellsMonth(sentence.slice(0, at), turn, plan))
  const starts = [...(from > 0 ? [from] : []), ...told, 0, ...numbered]
  for (const at of starts) {
    const [before, said] = [sentence.slice(0, at), sentence.slice(at)]
    const asked = readSentence(said, turn, plan)
    if (asked) return { asked, said, before }
  }
  return undefined
}

/** An income or costs put right, and nothing imagined. */
function tellsMonth(said: string, { state }: Turn, plan: PlanState): boolean {
  if (!/应该|才对|不是|错|\b(?:should be|not|actually)\b/iu.test(said)) return false
  const { income, fixed } = readStatement(said, state.locale, 'extra', namesOf(plan))
  return income !== undefined || fixed !== undefined
}

const FROM_HERE =
  /(?<=[，,]\s*)(?:那|然后|另外)?(?:我)?(?:如果|要是|假如|假设|万一)|(?<=[,.]\s*|\band )(?:(?:then |and |so )*(?:tell me )?(?:what if|if)|suppose|let'?s say)\b/iu
