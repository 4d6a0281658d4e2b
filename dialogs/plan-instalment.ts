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

/** Payments that come to less than this share of what is owed can't be those of the same months. */
const NEAR = 0.95

/** "不是3400，是3200", "i meant 3200": the instalment was never the one that is held. */
export function putsInstalmentRight(text: string): boolean {
  return PUTS_RIGHT.test(text)
}

const PUTS_RIGHT =
  /(?:不是|哪是|并非)\s*(?:每个?月)?(?:还|付)?\s*\d|(?:说|打|记|写|看|算|听|弄|搞)(?:错|反|漏)|应该是|[我刚]说的是|\b(?:i (?:meant|mean|mis\w+|said)|should be|wrong|typo|mistake|mistyped|not [¥$]?\d)/iu
