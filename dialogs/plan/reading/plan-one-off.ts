import type { Turn } from '#src/conversation/turn.ts'
import { sum, toFen, type Fen } from '#src/planning/money.ts'
import type { Locale } from '#src/locale.ts'
import { readQuantities } from '#src/understanding/quantities.ts'
import { isMoney } from './plan-amounts.ts'
import { nameIn } from './plan-names.ts'
import {
  APART,
  HOW,
  IN_PARTS,
  ONCE,
  OTHERWISE,
  PAYEE,
  TO_PAY,
  payeeIn,
  purposeIn,
  type Purpose,
} from './plan-one-off-words.ts'
import type { PlanState } from '#dialogs/plan/plan-state.ts'

/** Something that is paid once, and is none of what a month costs. */
export interface OneOff {
  readonly purpose: Purpose | 'other'
  /** Undefined where it was never told. */
  readonly amount?: Fen
}

export interface OneOffHeard {
  readonly oneOff: OneOff
  /** It was taken for a cost of each month, and is to be taken out there. */
  readonly held: boolean
  /** How it is to be paid is asked. */
  readonly asks: boolean
  /** What else the message says. */
  readonly rest: string
}

/**
 * 那学费6800怎么办, "need 600 for tyres, that's once": told or asked of while there is a plan. Undefined where nothing says that it
 * is paid once, or where it comes each month.
 */
export function oneOffIn({ action, text, state }: Turn, plan: PlanState): OneOffHeard | undefined {
  if (action) return undefined
  const clauses = clausesOf(text)
  const once = clauses.some((one) => without(one, ONCE) !== one || APART.test(one))
  const named = clauses.flatMap((clause, at) => (isOfOneOff(clause) ? [at] : []))
  const others =
    named.length === 0 && once && plan.step === 'shown' ? othersIn(clauses, state.locale) : undefined
  const of = others ?? named
  const asks = HOW.test(text) || IN_PARTS.test(text)
  const clause = clauses[of[0] ?? -1] ?? ''
  const payee = asksPayee(text, plan) ? payeeIn(text, plan.oneOff?.purpose) : undefined
  const found = of.flatMap((at) => amountNear(clauses, at, state.locale) ?? [])
  // 押金要3800，搬家一次交: one amount, told beside both of its names.
  const each = new Map(found.map(({ at, amount: one }) => [at, one]))
  const told = each.size > 0 ? sum([...each.values()]) : undefined
  const before = once ? plan.oneOff : undefined
  const isNew = others !== undefined && told !== before?.amount
  const purpose = purposeIn(clause) ?? (isNew ? 'other' : (payee ?? before?.purpose))
  const amount = told ?? heldFor(plan, clause) ?? known(plan, purpose)
  if (purpose === undefined || !isHeardAsOnce(plan, { once, asks, purpose, told, amount })) return undefined
  if (payee !== undefined && plan.oneOff?.purpose !== purpose) return undefined
  const used = new Set([...of, ...found.map(({ at }) => at)])
  const rest = clauses.filter((one, place) => !used.has(place) && !isOfTheSame(one))
  const held =
    amount !== undefined && (plan.costAmounts ?? []).includes(amount) && (plan.fixed ?? 0) >= amount
  return {
    oneOff: { purpose, ...(amount !== undefined && { amount }) },
    held,
    asks,
    rest: rest.join(joinOf(state.locale)),
  }
}

function isOfOneOff(clause: string): boolean {
  const plain = without(without(clause, ONCE), PAYEE)
  return purposeIn(clause) !== undefined && !OTHERWISE.test(plain) && nameIn(plain) === undefined
}

/** 摊位费2000 一次性的, "a permit for 900, one off": a sum to pay once for what has no name here; undefined where there is none. */
function othersIn(clauses: readonly string[], locale: Locale): number[] | undefined {
  const at = clauses.findIndex((clause, place) => {
    const plain = without(clause, ONCE)
    return (
      TO_PAY.test(plain) &&
      !OTHERWISE.test(plain) &&
      nameIn(plain) === undefined &&
      amountNear(clauses, place, locale) !== undefined
    )
  })
  return at === -1 ? undefined : [at]
}

/** 能不能跟学校说分期交, "could I ask the school to let me pay in parts" */
function asksPayee(text: string, { oneOff }: PlanState): boolean {
  const payee = payeeIn(text, oneOff?.purpose)
  return payee !== undefined && IN_PARTS.test(text) && nameIn(without(text, PAYEE)) === undefined
}

function without(text: string, words: RegExp): string {
  return text.replace(words, ' ')
}

interface Signs {
  readonly once: boolean
  readonly asks: boolean
  readonly purpose: OneOff['purpose']
  readonly told: Fen | undefined
  readonly amount: Fen | undefined
}

/** What makes it one: that it is paid once, or a way to pay it is asked for, beyond the question for the costs of a month. */
function isHeardAsOnce(plan: PlanState, { once, asks, purpose, told, amount }: Signs): boolean {
  if (once) return amount !== undefined
  if (plan.step === 'income' || plan.step === 'fixed') return false
  if (asks) return true
  if (told === undefined) return false
  return purpose === 'school' ? told >= LARGE && told * 4 >= (plan.income ?? Infinity) : plan.step === 'shown'
}

/** Fen: so much for school is hardly paid month by month. */
const LARGE = 100_000

/** The one amount of the clause, or of the one beside it that says nothing of its own. */
function amountNear(
  clauses: readonly string[],
  at: number,
  locale: Locale,
): { amount: Fen; at: number } | undefined {
  for (const place of [at, at + 1, at - 1]) {
    const clause = clauses[place]
    if (clause === undefined || (place !== at && saysItsOwn(clause))) continue
    const [one, ...others] = readQuantities(without(clause, LEFT_OVER).replace(OF_A_SUM, ' '), locale).filter(
      isMoney,
    )
    if (one && others.length === 0) return { amount: toFen(one.min), at: place }
  }
  return undefined
}

/** "A deposit of 2000" is no year. */
const OF_A_SUM = /\bof (?=[¥$]?\d)/giu

/** What a month leaves, quoted: 就剩24块, 那2100块哪够, "with 600 left". */
const LEFT_OVER =
  /(?:还|就|只|才|每个?月|一个月|能)*[剩余](?:下|着|余|个|的)*(?:了)?\s*[\d.,]+(?:块钱?|元)?|[那这]\s*[\d.,]+(?:块钱?|元)?(?:的?钱)?(?=哪|怎么|够|也不)|\b(?:with |only |just |have |got |the )*[¥$]?\d[\d.,]* (?:is )?(?:left(?! on)|to spare|over)\b(?: (?:a|each|every) month)?/giu

function saysItsOwn(clause: string): boolean {
  return (
    OTHERWISE.test(clause) ||
    nameIn(clause) !== undefined ||
    /收入|工资|到手|开销|花销|花的|房租|吃|生活|\b(?:income|salary|wage|earn|costs?|rent|food|spend)\b/iu.test(
      clause,
    )
  )
}

/** Says no more of it: that it is once, how it is to be paid, or what a month leaves. */
function isOfTheSame(clause: string): boolean {
  const plain = clause
    .replace(LEFT_OVER, ' ')
    .replace(ONCE, ' ')
    .replace(APART, ' ')
    .replace(IN_PARTS, ' ')
    .replace(HOW, ' ')
  if (/\d|[一二两三四五六七八九][百千万]/u.test(plain)) return false
  return plain !== clause || !/[\p{L}]/u.test(plain)
}

/** Taken for a cost of each month, by what it is called: 学费是一次的不是每个月. */
function heldFor({ costAmounts = [], costLabels = [] }: PlanState, clause: string): Fen | undefined {
  const at = costLabels.findIndex(
    (label) => label !== '' && label.split(' ').some((word) => clause.includes(word)),
  )
  return costAmounts[at]
}

function known({ oneOff }: PlanState, purpose: OneOff['purpose'] | undefined): Fen | undefined {
  return oneOff && (purpose === undefined || oneOff.purpose === purpose) ? oneOff.amount : undefined
}

function clausesOf(text: string): string[] {
  return text
    .split(
      /[，。；;！!？?\n]+|[,.](?!\d)|(?<=[\p{Script=Han}\d]) +(?=\p{Script=Han})|\b(?:and|but|plus)\b(?= )|(?=\bhow (?:do|can|is|am|will)\b)/iu,
    )
    .map((one) => one.trim())
    .filter((one) => /[\p{L}\p{N}]/u.test(one))
}

function joinOf(locale: Locale): string {
  return locale === 'en' ? ', ' : '，'
}
