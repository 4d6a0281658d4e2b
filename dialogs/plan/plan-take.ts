import type { NumberSaid } from '#src/conversation/state.ts'
import type { StatedDebt } from '#src/planning/debt.ts'
import { sum, type Fen } from '#src/planning/money.ts'
import {
  holdingBalance,
  isPaidOtherwise,
  withMonthsFollowing,
  withoutStale,
} from '#dialogs/plan/reading/plan-instalment.ts'
import { namesSeveral, placeInLabel } from '#dialogs/plan/reading/plan-names.ts'
import { onlyInstalments } from '#dialogs/plan/reading/plan-pairs.ts'
import { tells } from '#dialogs/plan/reading/plan-words.ts'
import { isOfOneDebt, type PlanState } from './plan-state.ts'
import type { ReadDebt, Statement } from '#dialogs/plan/reading/plan-statement.ts'

/** More debts than anyone types; a list without end would make a card without end. */
const MOST_DEBTS = 12

export type Taken =
  | { readonly kind: 'income'; readonly amount: Fen; readonly words?: NumberSaid | undefined }
  | { readonly kind: 'spare'; readonly amount: Fen }
  | { readonly kind: 'fixed' | 'reserve'; readonly amount: Fen; readonly words?: NumberSaid | undefined }
  | { readonly kind: 'debt'; readonly place: number; readonly said: StatedDebt }

/**
 * Takes a statement into the plan; gives what was taken, to be said back.
 * @param putsRight Whether an instalment in it was told wrong before, rather than changed.
 */
export function take(plan: PlanState, statement: Statement, putsRight = false): Taken[] {
  const taken: Taken[] = []
  if (statement.reserve !== undefined) taken.push(takeReserve(plan, statement))
  if (statement.income !== undefined) {
    takeIncome(plan, statement)
    taken.push({ kind: 'income', amount: plan.income ?? 0, words: plan.incomeWords })
  }
  if (statement.fixed !== undefined) {
    plan.fixed = statement.fixed + (statement.adds ? (plan.fixed ?? 0) : 0)
    taken.push({
      kind: 'fixed',
      amount: plan.fixed,
      words: statement.adds ? undefined : statement.fixedWords,
    })
  }
  takeOutSeveral(plan, statement.debts)
  for (const place of onlyInstalments(plan.debts, statement.debts).toReversed()) takeOutOne(plan, place)
  for (const debt of statement.debts) taken.push(...takeDebt(plan, debt, statement.forEach, putsRight))
  if (statement.debts.length < 2) return taken
  // Whoever lists several debts at once has listed them.
  plan.closed.push('more')
  return withoutWhole(plan, taken)
}

/** Money at hand is no income and no debt, whatever it was taken for before. */
function takeReserve(plan: PlanState, { reserve = 0, reserveWords, income }: Statement): Taken {
  if (reserve > 0 && plan.income === reserve && income === undefined) {
    delete plan.income
    delete plan.incomes
    delete plan.incomeWords
  }
  const debt = plan.debts.findIndex(
    ({ name, balance }) => reserve > 0 && name === undefined && balance === reserve,
  )
  if (debt >= 0) takeOutOne(plan, debt)
  plan.reserve = reserve
  delete plan.reserveWords
  if (reserveWords) plan.reserveWords = reserveWords
  return { kind: 'reserve', amount: reserve, words: reserveWords }
}

/** What each brings in is kept apart, so that one of them can come to it or be put right by itself. */
function takeIncome(plan: PlanState, statement: Statement): void {
  const { income = 0, incomes, incomeWords } = statement
  const held = plan.incomes ?? (plan.income === undefined ? {} : { own: plan.income })
  const told = incomes ?? { own: income }
  // Asked for, all of it is told; else what is told of one leaves what the others bring in.
  const adds = statement.addsIncome === true && incomes === undefined && plan.income
  const besides = adds ? { second: income } : told
  const anew = plan.step === 'income' || (incomes === undefined && !adds)
  const all = anew ? told : { ...held, ...besides }
  const sums = Object.entries(all)
  plan.income = sum(sums.map(([, fen]) => fen))
  delete plan.incomes
  if (sums.some(([whose]) => whose !== 'own')) plan.incomes = all
  delete plan.incomeWords
  if (incomeWords && sums.length === 1) plan.incomeWords = incomeWords
}

function takeDebt(plan: PlanState, debt: ReadDebt, forEach = false, putsRight = false): Taken[] {
  const label = debt.name === undefined ? undefined : placeInLabel(debt.name)
  const { name: _label, ...unnamed } = stated(debt)
  const told = label === undefined ? stated(debt) : unnamed
  const instalment = debt.due || isTheInstalment(plan, told) ? ofHeld(plan, told) : undefined
  const said: StatedDebt = instalment?.said ?? told
  const each = forEach ? ofEach(plan, said) : []
  const places =
    each.length > 0
      ? each
      : [label ?? instalment?.place ?? onlyOne(plan, debt) ?? placeOf(plan, said, putsRight)]
  return places.flatMap((place) => {
    // "The first is 8000, the second 5000" begins a list; of a debt that isn't there it says nothing.
    const begins = place === plan.debts.length && said.balance !== undefined
    if (place === undefined || (label !== undefined && !begins && !plan.debts[place])) return []
    const isNew = plan.debts[place] === undefined
    // "24% both", where there is no debt yet: a price of nothing.
    if (isNew && forEach && [said.name, said.balance, said.payment].every((one) => one === undefined))
      return []
    const guessed = debt.guessed ? ratherOwed(plan.debts[place], said) : said
    const meant = withoutSumOfPayments(plan, place, guessed)
    if (Object.keys(meant).length === 0) return []
    const held = holdingBalance(withoutPaymentAsOwed(plan.debts[place], meant), meant, putsRight)
    const now = withMonthsFollowing(paidAnew(held, meant), held, meant)
    plan.debts[place] = inOneGo(withoutStale(now, meant))
    // A debt held already that was only named tells nothing.
    const tellsMore = isNew || Object.keys(said).some((part) => part !== 'name')
    return tellsMore ? [{ kind: 'debt', place, said: withFollowing(meant, held, plan.debts[place]) }] : []
  })
}

/** "Huabei has 4 left, not 6": what is owed follows from so many payments, and that is told with them. */
function withFollowing(said: StatedDebt, held: StatedDebt | undefined, now: StatedDebt = {}): StatedDebt {
  const follows = said.months !== undefined && said.balance === undefined && now.balance !== held?.balance
  return follows && now.balance !== undefined ? { ...said, balance: now.balance } : said
}

/** "900 a month, 8 months left", "not one time": what was held as owed was what is paid each month. */
function withoutPaymentAsOwed(held: StatedDebt | undefined, said: StatedDebt): StatedDebt | undefined {
  const { balance, once: _once, ...rest } = held ?? {}
  const was = said.payment !== undefined && said.payment === balance && said.balance === undefined
  return was && ((said.months ?? 1) > 1 || said.once === false) ? rest : held
}

/** "Fenqile is 900 a month. 5,200 in total": what all of them take each month is owed on none of them. */
function withoutSumOfPayments({ debts }: PlanState, place: number, said: StatedDebt): StatedDebt {
  const { balance, ...rest } = said
  const paid = [...debts.filter((_, other) => other !== place), { ...debts[place], ...rest }].flatMap(
    ({ payment }) => payment ?? [],
  )
  return balance !== undefined && paid.length > 1 && balance === sum(paid) ? rest : said
}

/** Asked what is paid each month, "hang on, card one is 8.2k": so much is rather what is owed on it. */
function ratherOwed(held: StatedDebt | undefined, { payment, ...rest }: StatedDebt): StatedDebt {
  const owed = payment !== undefined && rest.name !== undefined && payment * 2 > (held?.balance ?? Infinity)
  return owed ? { ...rest, balance: payment } : { ...rest, ...(payment !== undefined && { payment }) }
}

/** "Dad is still 500": told by name and nothing else, of a debt that takes just so much of the more that it is. */
function isTheInstalment(
  { debts }: PlanState,
  { name, balance, months: _months, ...others }: StatedDebt,
): boolean {
  if (name === undefined || balance === undefined || Object.keys(others).length > 0) return false
  return debts.some(
    (debt) => debt.name === name && debt.payment === balance && (debt.balance ?? 0) > 2 * balance,
  )
}

/** "下个月要还花呗780", "the 860 due on the 28th": of a debt that is held with more, or at so much a month, its instalment. */
function ofHeld({ debts }: PlanState, { name, balance, months }: StatedDebt) {
  const place = debts.findIndex((debt) => {
    if (name !== undefined && debt.name !== name) return false
    const more = (debt.balance ?? 0) > (balance ?? 0) && (name !== undefined || debts.length === 1)
    return debt.payment === balance || more
  })
  return place < 0 || balance === undefined
    ? undefined
    : { place, said: { payment: balance, ...(months && { months }) } }
}

/** How a debt is paid was told anew: in one go without its instalments, or by instalments and not in one go. */
function paidAnew(held: StatedDebt | undefined, said: StatedDebt): StatedDebt {
  const { once, months, payment, ...rest } = held ?? {}
  if (said.once && said.months === undefined) {
    const balance = rest.balance ?? payment
    return { ...rest, ...(balance !== undefined && { balance }), ...said }
  }
  const ofAll = rest.balance ?? said.balance
  const part = said.payment !== undefined && ofAll !== undefined && said.payment < ofAll
  const instalments = (said.months ?? 1) > 1 || part || said.once === false
  return {
    ...rest,
    ...(once && !instalments && { once }),
    ...(months !== undefined && { months }),
    ...(payment !== undefined && { payment }),
    ...said,
  }
}

/** What is paid each month is all that is owed: it is paid in one go. */
export function inOneGo(debt: StatedDebt): StatedDebt {
  const { payment, ...rest } = debt
  if (payment === undefined || rest.balance === undefined || payment < rest.balance) return debt
  return { ...rest, once: true }
}

/** "40k in all", and later "18k, 12k and 10k": the whole is none besides its parts. */
function withoutWhole(plan: PlanState, taken: readonly Taken[]): Taken[] {
  const whole = plan.debts.findIndex(({ name, balance }, place) => {
    const others = plan.debts.filter((_, other) => other !== place)
    return name === undefined && others.length > 1 && balance === sum(others.map((one) => one.balance ?? 0))
  })
  if (whole < 0) return [...taken]
  takeOutOne(plan, whole)
  return taken.flatMap((one) => {
    if (one.kind !== 'debt' || one.place < whole) return [one]
    return one.place === whole ? [] : [{ ...one, place: one.place - 1 }]
  })
}

/** "The two apps together 1,500 a month", and later each of them: all of them are none besides. */
function takeOutSeveral(plan: PlanState, debts: readonly ReadDebt[]): void {
  const each = debts.filter(({ name, balance }) => balance !== undefined && !namesSeveral(name))
  const all = each.length > 1 ? plan.debts.findIndex(({ name }) => namesSeveral(name)) : -1
  if (all >= 0) takeOutOne(plan, all)
}

/** Takes a debt out; what was asked of those after it stays asked. */
export function takeOutOne(plan: PlanState, place: number): void {
  plan.debts.splice(place, 1)
  plan.askedOf = plan.askedOf.flatMap((asked) => {
    const [step, at] = asked.split(' ') as [string, string]
    if (Number(at) === place) return []
    return [Number(at) > place ? `${step} ${Number(at) - 1}` : asked]
  })
  if (plan.about === place) delete plan.about
  else if (plan.about !== undefined && plan.about > place) plan.about -= 1
}

/** "About 700 a month each": all debts of which that isn't known yet; where it is known of all, each is put right. */
function ofEach({ debts }: PlanState, said: StatedDebt): number[] {
  const parts = Object.keys(said) as (keyof StatedDebt)[]
  // Of a price, a house is none of "both": it has its own.
  const kinds = [...debts.keys()].filter((place) => !tells('house', debts[place]?.name ?? ''))
  const all = said.rate !== undefined && kinds.length > 1 ? kinds : [...debts.keys()]
  const lacking = all.filter((place) => parts.every((part) => debts[place]?.[part] === undefined))
  return lacking.length > 0 ? lacking : all
}

/** "Why only 4,779, I owe 17 thousand": of the one debt there is, whose balance was asked about or only worked out. */
function onlyOne(
  { debts, step }: PlanState,
  { name, balance, corrects = false }: ReadDebt,
): number | undefined {
  const [held, ...others] = debts
  if (!held || others.length > 0 || name !== undefined || balance === undefined) return undefined
  const { payment, months } = held
  const workedOut = held.balance === undefined && months !== undefined && balance > (payment ?? balance)
  return corrects || (workedOut && step === 'shown') ? 0 : undefined
}

/** Where a stated debt belongs: to the one asked about, to the one of that name, to the last one, or at the end. */
function placeOf(plan: PlanState, debt: StatedDebt, putsRight: boolean): number | undefined {
  // "9400 and 6k are debts": those that are held already.
  const held = debt.name === undefined ? plan.debts.findIndex(({ balance }) => balance === debt.balance) : -1
  if (held >= 0 && debt.balance !== undefined && plan.step !== 'balance') return held
  const fits = placeThatFits(plan, debt)
  if (fits !== undefined) return fits
  if (isOfOneDebt(plan.step) && plan.about !== undefined) {
    const name = plan.debts[plan.about]?.name
    if (debt.name === undefined || debt.name === name || isOtherwiseCalled(plan, debt)) return plan.about
  }
  if (debt.name !== undefined) {
    const same = placeOfName(plan, debt.name)
    if (same >= 0) return same
  }
  const addsTo = plan.debts.length - 1
  const another = !putsRight && isPaidOtherwise(plan.debts[addsTo], debt)
  if (debt.name === undefined && debt.balance === undefined && addsTo >= 0 && !another) return addsTo
  return plan.debts.length < MOST_DEBTS ? plan.debts.length : undefined
}

/** Asked what is left of "the sister loan" at 400 a month, "the meituan one, 2000 left, 400 a month": the same by another name. */
function isOtherwiseCalled(
  { debts, about = -1 }: PlanState,
  { name, balance, payment }: StatedDebt,
): boolean {
  const held = debts[about]
  if (debts.some((debt) => debt.name === name) || balance === undefined) return false
  return held?.balance === undefined && payment !== undefined && held?.payment === payment
}

/** Payments that add up to less, or to so much more than a balance, aren't those of that debt. */
const FITS = { least: 0.95, most: 2 }

/** "No, 540 a month with 6 to go", said while another debt is asked about: the only one that this could pay off. */
function placeThatFits(
  { debts }: PlanState,
  { name, balance, payment, months }: StatedDebt,
): number | undefined {
  if (name !== undefined || balance !== undefined || payment === undefined || months === undefined)
    return undefined
  const fitting = debts.flatMap((one, place) => {
    const share = (payment * months) / (one.balance ?? Infinity)
    return share >= FITS.least && share <= FITS.most ? [place] : []
  })
  return fitting.length === 1 && debts.length > 1 ? fitting[0] : undefined
}

export function stated({
  days: _days,
  totalFee: _totalFee,
  loose: _loose,
  due: _due,
  corrects: _corrects,
  guessed: _guessed,
  ...debt
}: ReadDebt): StatedDebt {
  return debt
}

/** The debt called so; "美团" is also the one that was called 美团借钱, where no other could be meant. */
function placeOfName({ debts }: PlanState, name: string | undefined): number {
  const same = debts.findIndex((other) => other.name === name)
  if (same >= 0 || name === undefined) return same
  const likely = debts.flatMap((other, place) => (other.name?.startsWith(name) ? [place] : []))
  return likely.length === 1 ? (likely[0] as number) : -1
}
