import type { Turn } from '#src/conversation/turn.ts'
import type { Locale } from '#src/locale.ts'
import { toFen, type Fen } from '#src/planning/money.ts'
import type { Plan } from '#src/planning/plan.ts'
import { readQuantities } from '#src/understanding/quantities.ts'
import { isMoney } from '#dialogs/plan/reading/plan-amounts.ts'
import { nameIn } from '#dialogs/plan/reading/plan-names.ts'
import { namesOf, planOf, type PlanState } from '#dialogs/plan/plan-state.ts'
import type { Statement } from '#dialogs/plan/reading/plan-statement.ts'
import { tells } from '#dialogs/plan/reading/plan-words.ts'

/** A smaller instalment, for one debt or for all: asked about, or agreed on. */
export interface Less {
  readonly amount: Fen
  /** Undefined: for all. */
  readonly place?: number
  readonly agreed: boolean
}

/**
 * "If I ask them to cut it to 1000 a month, does it work?", "1000 instead of 3400", "他们答应降到800了": so much in place of
 * what is due now, where it is less than that.
 */
export function lessIn(text: string, locale: Locale, plan: PlanState): Less | undefined {
  if (plan.debts.length === 0 || tells('comesOnce', text)) return undefined
  const clause = clausesOf(text).find((part) => LOWER.test(part) && /[\d一二两三四五六七八九]/u.test(part))
  if (clause === undefined || tells('income', clause) || tells('fixed', clause)) return undefined
  const name = nameIn(clause, namesOf(plan)) ?? nameIn(text, namesOf(plan))
  const named = name === undefined ? -1 : plan.debts.findIndex((debt) => debt.name === name)
  const place = named >= 0 ? named : plan.debts.length === 1 ? 0 : undefined
  const worked = planOf(plan)
  const due = dueOf(worked, tells('allOfThem', text) ? undefined : place)
  const amounts = readQuantities(clause.replace(INSTEAD_OF, ' '), locale)
    .filter(isMoney)
    .map(({ min }) => toFen(min))
  const agreed = AGREED.test(text) && !ASKED.test(text)
  const amount = amounts.find(
    (one) => one > 0 && (agreed || one < due) && !plan.debts.some((debt) => debt.payment === one),
  )
  if (amount === undefined) return undefined
  return { amount, agreed, ...(place !== undefined && !tells('allOfThem', text) && { place }) }
}

/** The instalment that a lender has agreed to, as it is put into the plan. */
export function agreedIn({ action, text, state }: Turn, plan: PlanState): Statement | undefined {
  const less = action ? undefined : lessIn(text, state.locale, plan)
  const debt = plan.debts[less?.place ?? -1]
  if (!less?.agreed || !debt) return undefined
  return { debts: [{ payment: less.amount, ...(debt.name !== undefined && { name: debt.name }) }] }
}

/** What is due each month for one debt or for all. */
function dueOf({ loans, open, once }: Plan, place: number | undefined): Fen {
  const ofThese = [
    ...loans.map((one) => ({ place: one.place, due: one.minimum })),
    ...open.map((one) => ({ place: one.place, due: one.payment })),
    ...once.map((one) => ({ place: one.place, due: one.amount })),
  ].filter((one) => place === undefined || one.place === place)
  return ofThese.reduce((all, { due }) => all + due, 0)
}

/** At marks, and not within a number. */
function clausesOf(text: string): string[] {
  return text.split(/[，。；;！!？?\n]|[,.](?!\d)|\s(?:so|but|because)\s/u)
}

const AMOUNT = '[¥$]?[\\d一二两三四五六七八九][\\d,.百千万kK]*'

/** What it takes the place of. */
const INSTEAD_OF = new RegExp(
  `(?:\\b(?:instead of|rather than|not|from|down from)|代替|替代|取代|而不是|不是|不还|从|原[来先]的?)\\s*${AMOUNT}`,
  'giu',
)

const LOWER = new RegExp(
  [
    '\\binstead of\\b|\\brather than\\b',
    `\\b(?:cut|bring|get|lower|reduce|drop|knock|negotiate|go|come|take|put)\\w*\\b[^.?!]{0,30}?(?:\\bdown to|(?<=(?:cut|lower|reduc|drop)[^.?!]{0,30}) to|\\bas low as)\\s*(?:about |around |just |like )?${AMOUNT}`,
    `\\b(?:only|just)\\s(?:pay|paying|do|manage)\\b[^.?!\\d]{0,12}${AMOUNT}[^.?!]{0,12}\\b(?:month|for now)`,
    `\\b(?:agree|agreed|accept|accepted|take|okay|settle|say yes)\\b[^.?!\\d]{0,14}\\b(?:to|for|on|with)?\\s*(?:just |only )?${AMOUNT}[^.?!]{0,6}\\b(?:a|per|each|every) month`,
    `\\bpay(?:ing)? less\\b|\\bless,? (?:like|say|about)\\b|${AMOUNT}[^.?!\\d]{0,10}\\bfor (?:now|the moment)`,
    `(?:降|减|压|调|砍|谈|缩|少)(?:低|少|下来?|小|还)?(?:到|成|为|至)\\s*(?:每个?月|一个?月)?(?:只?还)?\\s*${AMOUNT}`,
    `(?:代替|替代|取代|而不是|不还)\\s*${AMOUNT}`,
    `(?:每个?月|一个?月|每期)[^，。\\d]{0,6}(?:只|先|少)(?:能|用)?还\\s*${AMOUNT}|(?:只|先|少)(?:能)?还(?:个|点)?\\s*${AMOUNT}[^，。\\d]{0,3}(?:[吗么行]|可以|能行|够)`,
    `(?:答应|同意|批|说好|谈妥|谈好)[^，。\\d]{0,10}(?:还|付|给)\\s*${AMOUNT}`,
  ].join('|'),
  'iu',
)

/** It stands: the plan is worked out with it. */
const AGREED =
  /(?:答应|同意|批|谈[好妥成]|说好|办好|搞定|通过|降下来|改好|降到[^，。]{1,10})了|(?:对方|他们?|那边|客服|银行|平台|[\p{Script=Han}]{2,6})(?:说|答应|同意|讲)(?:了|我)?(?:可以|能|给我?|帮我?)[^，。,\d吗]{0,6}(?:降|减|缩|调|少还|改)|已经?(?:改|降|调|谈)|\b(?:they|he|she|jiebei|lender|bank|it)(?:'ve| have| has|'s)? (?:now )?(?:agreed|accepted|said (?:yes|ok(?:ay)?)|approved|cut|lowered|reduced|let me|dropped)\b|\b(?:is|it'?s) (?:agreed|done|settled|approved)\b|\bagreed (?:to|on) |\b(?:said|told me) (?:they|i|he|she|it) (?:can|could|will|would|'ll) (?:cut|lower|reduce|drop|pay less|bring)/iu

/** Only thought of, or asked about. */
const ASKED =
  /如果|要是|假如|万一|能不能|可不可以|可以吗|行不行|行吗|的话|会不会|[吗呢么?？]|\b(?:if|what if|would|could|can i|should|suppose|let'?s say|does it|will it|do you think)\b|\?/iu
