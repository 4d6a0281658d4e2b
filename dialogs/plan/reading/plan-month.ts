import { say, type Turn } from '#src/conversation/turn.ts'
import type { Locale } from '#src/locale.ts'
import { sum, toFen, type Fen } from '#src/planning/money.ts'
import type { Plan } from '#src/planning/plan.ts'
import { money, timeOf } from '#src/reply/plan-money.ts'
import type { PhraseRef } from '#src/reply/phrases.ts'
import { readChineseNumeral } from '#src/understanding/chinese-numerals.ts'
import { readQuantities } from '#src/understanding/quantities.ts'
import { isMoney } from './plan-amounts.ts'
import { countOf, nameOf } from '#dialogs/plan/plan-phrases.ts'
import { planOf, type Lean, type PlanState } from '#dialogs/plan/plan-state.ts'

/** Months of the calendar that are told by their names, and what little comes in then means for a plan. */

const NAMES =
  'jan(?:uary)? feb(?:ruary)? mar(?:ch)? apr(?:il)? may june? july? aug(?:ust)? sept?(?:ember)? oct(?:ober)? nov(?:ember)? dec(?:ember)?'.split(
    ' ',
  )

/** "March" and "may" are words as well; these stand before a month, or another month does: "april/may". */
const BEFORE =
  "(?:(?<=[a-z])/|\\b(?:in|for|during|over|only|just|every|each|come|next|this|all|of|is|'?cept|except|but|and|until|till|by|from|to|through) )"

const EN = NAMES.map(
  (name) => new RegExp(/^mar|^may/u.test(name) ? `${BEFORE}(?:${name})\\b` : `\\b(?:${name})\\b`, 'iu'),
)

/** 八月份, 12月; a day of it is a date, and 三个月 a time. */
const ZH =
  /(?<![\d个十一二三四五六七八九/-])(1[0-2]|[1-9]|十[一二]?|[一二三四五六七八九](?:[、和]?[一二三四五六七八九])?)月(?:份)?(?!\s*(?:[1-9]\d?(?!\d)|[一二三四五六七八九十]+[号日]|[息利供]))/gu

const TWO = new RegExp(
  `\\b(${NAMES.join('|')})(?:,| and| &|,? or)+ (?=(?:in )?(?:${NAMES.join('|')})\\b)`,
  'giu',
)

/** "July and August" in one breath. */
export function withMonthsJoined(text: string): string {
  return text.replace(TWO, '$1/')
}

const NEXT =
  /\bnext month\b(?=[^.?!]{0,20}\b(?:only|just|nothing|no pay)\b)|(?<=\b(?:only|just|nothing|no pay)\b[^.?!]{0,30})\bnext month\b|下个?月(?=(?:我|工资|收入|到手|可能|大概)*(?:只|就(?!还|要|得)|没(?:有)?(?:收入|工资|活|班)))/giu

/** "Next month i only get 6k": the month that it is. */
export function withNextMonth(text: string, now: Date, locale: Locale): string {
  if (text.search(NEXT) < 0) return text
  const month = ((now.getMonth() + 1) % 12) + 1
  const name = (NAMES[month - 1] as string).replaceAll(/[()?:]/gu, '')
  return text.replace(NEXT, locale === 'en' ? `in ${name}` : `${month}月`)
}

/** The months that a text names, 1–12, in the order of the year. */
export function monthsNamed(text: string): number[] {
  const zh = [...text.matchAll(ZH)].flatMap(([, said = '']) => numbersOf(said))
  const en = EN.flatMap((name, place) => (name.test(text) ? [place + 1] : []))
  return [...new Set([...zh, ...en])].toSorted((a, b) => a - b)
}

/** 八, 12; 七八月 and 七、八月 are two. */
function numbersOf(said: string): number[] {
  if (/^\d+$/u.test(said)) return [Number(said)]
  const digits = said.replaceAll(/[、和]/gu, '')
  const each = digits.startsWith('十') || digits.length === 1 ? [digits] : [...digits]
  return each.flatMap((one) => readChineseNumeral(one)?.min ?? [])
}

const NOTHING =
  /\b(?:nothing|nowt|nada|zilch|nil|zero|0|no (?:money|pay|income|wages?|salary|work|shifts?|earnings)|not (?:paid|getting (?:paid|anything)|earning)|(?:don'?t|dont|do not|won'?t|wont) (?:get|earn|have|make|be) (?:paid|any(?:thing| (?:money|pay|income))?))\b(?! (?:chang|else|special|wrong|to do|more|less))(?![\d.,]*\d)|没(?:有)?(?:什么|任何|啥|得)?(?:收入|工资|薪水|钱(?![还付交花用])|进账|进项|活|班|课|单|拿|发)|(?:不|没)发(?:工资|薪水?|钱)|没有?(?=$|[，。,;；!！了的])|停(?:薪|发)|(?:收入|工资|进账)?(?:就|也|都)?(?:是|为|等于)?\s*(?<![\d.])(?:0|零)(?:收入|工资)?(?:元|块钱?|块)?(?=$|[，。,;；!！?？会怎咋的呢吗])|一分(?:钱)?(?:都|也)?(?:没|不)|拿不到(?:钱|工资)|白干/iu

/** Nothing comes in. */
export function bringsNothing(clause: string): boolean {
  return NOTHING.test(clause)
}

const ONLY =
  /\b(?:only|just)(?: (?:in|for|during|the month of))? (?:the )?(?=[a-z]{3,9}\b)|\bit'?s (?:only|just) |(?:只|就|仅|单单?|才)(?:有|是)?(?=\s*(?:1[0-2]|[1-9]|十[一二]?|[一二三四五六七八九])月)/iu

/** "Only august", 就八月: what was told of the income holds then and not otherwise. */
export function onlyThen(clause: string): boolean {
  return ONLY.test(clause) && monthsNamed(clause).length > 0
}

/** Told: only then; every other month is as the plan has it. */
export function sayOnlyThen(turn: Turn, { income = 0 }: PlanState, names: readonly number[]): void {
  say(turn, 'plan.lean.only', { params: { months: called(names), income: money(income) } })
}

/** What is left in the months that were named, and how it can be put by until then. */
export function sayMonths(turn: Turn, plan: PlanState, { amount, named = [] }: Lean, before?: Lean): void {
  const worked = planOf(plan)
  const { income = 0, fixed = 0, left = 0 } = worked.budget
  const aheads = named.map((month) => (month - (turn.now.getMonth() + 1) + 12) % 12)
  const [missing, spared] = [-1, 1].map((sign) =>
    sum(aheads.map((ahead) => Math.max(0, sign * (amount - fixed - dueIn(worked, ahead))))),
  ) as [Fen, Fen]
  const common = { months: called(named), amount: money(amount), income: money(income) }
  if (missing === 0)
    return say(turn, 'plan.lean.month_enough', {
      params: { ...common, left: money(spared) },
      join: 'paragraph',
    })
  // Asked about once more: the same in a sentence.
  if (before?.amount === amount && String(before.named) === String(named))
    return say(turn, 'plan.lean.told', { params: { ...common, missing: money(missing) }, join: 'paragraph' })
  const phrase = amount === 0 ? 'plan.lean.month_none' : 'plan.lean.month_short'
  say(turn, phrase, { params: { ...common, missing: money(missing) }, join: 'paragraph' })
  sayPaidByThen(turn, worked, Math.min(...aheads))
  sayHow(turn, plan, { missing, ahead: Math.min(...aheads), left, months: common.months })
}

interface Gap {
  readonly missing: Fen
  /** Months until then. */
  readonly ahead: number
  /** Left in a usual month. */
  readonly left: Fen
  readonly months: PhraseRef[]
}

function sayHow(turn: Turn, { reserve = 0 }: PlanState, { missing, ahead, left, months }: Gap): void {
  if (reserve >= missing)
    return say(turn, 'plan.lean.has_it', { params: { amount: money(reserve) }, join: 'line' })
  if (ahead === 0) return say(turn, 'plan.lean.this_month', { join: 'line', general: true })
  if (left <= 0) return say(turn, 'plan.lean.no_room', { join: 'line', general: true })
  const lacking = missing - reserve
  const saved = left * ahead
  if (saved < lacking) {
    const params = { months, saved: money(saved), gap: money(lacking - saved) }
    return say(turn, 'plan.lean.not_by_then', { params, join: 'line', general: true })
  }
  // To whole yuan, and rather more than too little.
  const each = Math.ceil(lacking / ahead / 100) * 100
  const params = { time: timeOf(ahead), each: money(each), left: money(left) }
  say(turn, ahead === 1 ? 'plan.lean.next_month' : 'plan.lean.by_then', { params, join: 'line' })
}

/** What is due on debts so many months from now, each paid as agreed. */
function dueIn({ loans, open, asAgreed }: Plan, ahead: number): Fen {
  const done = doneBy(asAgreed, ahead)
  const running = loans.filter(({ place }) => !done.includes(place))
  return sum([...running.map(({ minimum }) => minimum), ...open.map(({ payment }) => payment)])
}

function sayPaidByThen(turn: Turn, plan: Plan, ahead: number): void {
  const done = doneBy(plan.asAgreed, ahead)
  const names = plan.loans
    .filter(({ place }) => done.includes(place))
    .map((loan) => nameOf(loan, loan.place, countOf(plan)))
  if (names.length > 0) say(turn, 'plan.lean.paid_by_then', { params: { names }, join: 'line' })
}

/** Places of the debts whose last payment is over by then. */
function doneBy(asAgreed: Plan['asAgreed'], ahead: number): number[] {
  if (asAgreed.kind === 'never') return []
  return asAgreed.ends.filter(({ month }) => month < ahead).map(({ place }) => place)
}

function called(months: readonly number[]): PhraseRef[] {
  return months.map((month) => ({ phrase: `plan.calendar.${month}` }))
}

const FROM =
  /月(?:份)?(?:起|开始|以后|之后|往后)[^，。,还]{0,14}(?:有|拿|工资|收入|到手|涨到|恢复|挣|赚)|\bfrom (?:next )?[a-z]{3,9}\b[^.?!\d]{0,30}\b(?:get|earn|make|income|pay|salary|wages?|back (?:to|on|at)|be on|take home)\b|\b(?:income|pay|salary|wages?|i(?:['’]ll| will)? (?:get|earn|make|be on)|back (?:to|on|at))\b[^.?!]{0,30}\d[^.?!]{0,14}\bfrom (?:next )?[a-z]{3,9}\b/iu

/** "From March I'll get 3,500", 3月起就有3500了: an income that begins later, so much (fen), and when. */
export function incomeFromMonth({ action, text, state }: Turn, plan: PlanState): Lean | undefined {
  const named = monthsNamed(text)
  if (action || plan.step !== 'shown' || named.length !== 1 || !FROM.test(text)) return undefined
  const amounts = readQuantities(text, state.locale).filter(isMoney)
  return amounts.length === 1 && amounts[0] ? { amount: toFen(amounts[0].min), named } : undefined
}

/** What a month leaves or lacks from then on; the plan stays as it is until then. */
export function sayFromMonth(turn: Turn, plan: PlanState, { amount, named = [] }: Lean): void {
  const { left = 0 } = planOf({ ...plan, income: amount }).budget
  const params = { months: called(named), income: money(amount), left: money(left), missing: money(-left) }
  say(turn, `plan.from_month.${left < 0 ? 'short' : 'left'}`, { params })
}
