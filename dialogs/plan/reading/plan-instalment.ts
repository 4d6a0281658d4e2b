import { settle, type StatedDebt } from '#src/planning/debt.ts'

/**
 * A debt whose instalment is told anew: what is owed of it stays, as does its price, and the months grow. Without this the
 * balance, where it only followed from so many payments, would shrink with them.
 * @param putsRight The number told before was wrong, rather than another one agreed on: what followed from it follows anew.
 */
export function holdingBalance(
  held: StatedDebt | undefined,
  { payment, months, balance }: StatedDebt,
  putsRight: boolean,
): StatedDebt | undefined {
  if (held?.payment === undefined || held.months === undefined || held.once) return held
  if (payment === undefined || months !== undefined || balance !== undefined || payment === held.payment)
    return held
  const settled = settle(held, 0)
  if (settled.kind !== 'loan') return held
  const { loan } = settled
  if (putsRight && payment * held.months >= loan.balance * NEAR) return held
  if (putsRight && held.balance === undefined) return held
  const { months: _months, ...rest } = held
  const known = !loan.assumed.includes('rate')
  return {
    ...rest,
    balance: loan.balance,
    ...(known && { rate: { value: loan.monthlyRate, per: 'month' } as const }),
  }
}

/** Payments that come to so little, or so much, of what is owed (shares) aren't those of that debt. */
const ALL_OF_IT = { least: 0.4, most: 3 }

/** "The card 6,000 at 500 a month, and 3 payments of 700 to go": these can't be those of the debt told before. */
export function isPaidOtherwise(held: StatedDebt | undefined, { payment, months }: StatedDebt): boolean {
  if (!held || payment === undefined || months === undefined) return false
  if (held.payment !== undefined && held.payment !== payment) return true
  const share = (payment * months) / (held.balance ?? payment * months)
  return share < ALL_OF_IT.least || share > ALL_OF_IT.most
}

/**
 * Of a debt that is told anew what can't be so any more goes: months that were held, where they don't fit to what is owed
 * and paid by now.
 */
export function withoutStale(debt: StatedDebt, { payment, balance, months }: StatedDebt): StatedDebt {
  if (months !== undefined || payment === undefined || balance === undefined) return debt
  if (debt.months === undefined || debt.payment === undefined || debt.balance === undefined) return debt
  const share = (debt.payment * debt.months) / debt.balance
  if (share >= NEAR && share <= ALL_OF_IT.most) return debt
  const { months: _stale, ...rest } = debt
  return rest
}

/**
 * "Huabei isn't 3,000, it's 2,500", of six payments of 500: with what is owed put right, so many payments fewer are left. Held to
 * the old number they would make a price that nobody takes.
 */
export function withMonthsFollowing(
  debt: StatedDebt,
  held: StatedDebt | undefined,
  { payment, balance, months }: StatedDebt,
): StatedDebt {
  const { balance: owed, payment: paid, months: left, rate, fee } = held ?? {}
  if (balance === undefined && months !== undefined && payment === undefined && paid !== undefined) {
    const followed = rate === undefined && fee === undefined && owed === paid * (left ?? 0)
    return followed ? { ...debt, balance: paid * months } : debt
  }
  if (balance === undefined || months !== undefined || (payment ?? paid) !== paid) return debt
  if (owed === undefined || paid === undefined || left === undefined || balance === owed) return debt
  // Only where the payments came to just what was owed.
  if (rate !== undefined || fee !== undefined || Math.abs(paid * left - owed) > paid * A_LITTLE) return debt
  const follow = Math.max(1, Math.ceil(balance / paid - A_LITTLE))
  if (paid * follow - balance <= paid * A_LITTLE) return { ...debt, months: follow }
  // 3,600 at 500 a month: the last one is smaller, and no price is made of it.
  const { months: _months, ...rest } = debt
  return { ...rest, rate: { value: 0, per: 'year' } }
}

/** Of a payment: the last one is often a little more or less. */
const A_LITTLE = 0.1

/** Payments that come to less than this share of what is owed can't be those of the same months. */
const NEAR = 0.95

/** "不是3400，是3200", "i meant 3200": the instalment was never the one that is held. */
export function putsInstalmentRight(text: string): boolean {
  return PUTS_RIGHT.test(text)
}

const PUTS_RIGHT =
  /(?:不是|哪是|并非)\s*(?:每个?月)?(?:还|付)?\s*\d|(?:说|打|记|写|看|算|听|弄|搞)(?:错|反|漏)|应该是|[我刚]说的是|\b(?:i (?:meant|mean|mis\w+|said)|should be|wrong|typo|mistake|mistyped|not [¥$]?\d)/iu
