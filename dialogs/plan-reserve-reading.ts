import type { Locale } from '#src/locale.ts'
import type { Quantity } from '#src/understanding/quantities.ts'
import { numberSaid } from './number-said.ts'
import { isMoney, keepAmount } from './plan-amounts.ts'
import type { Statement } from './plan-statement.ts'
import { tells } from './plan-words.ts'

/** What is left over, or on an account, is said with words for debts as well. */
const LEFT_OVER = /剩下?|余额宝?|\b(?:left|balance)\b/giu

const NOT_INCOME =
  /(?:可|又|都|也)?(?:不是|不算|哪是|并非)(?:我的?|每个?月的?)?(?:收入|工资|月薪|进账)|\b(?:n'?t|not) (?:an? |my |any |really )*(?:income|salary|wages?|earnings)\b/giu
const NOT_OWED =
  /不是(?:我)?(?:欠的?|借的?)|不欠|\b(?:n'?t|not) (?:an? |my |any |really )*(?:debts?|loans?|owed)\b/giu

/** Whether an amount is money that somebody has: 手上就几百块, "2,600 saved", 2600是存款不是收入. */
export function isReserve(said: string, quantities: readonly Quantity[]): boolean {
  if (!quantities.some(isMoney) || !tells('atHand', said)) return false
  const plain = said.replace(NOT_INCOME, ' ').replace(NOT_OWED, ' ')
  if (tells('perMonth', plain) || tells('income', plain) || tells('more', plain)) return false
  return !tells('owed', plain.replace(LEFT_OVER, ' ')) && !tells('limit', plain)
}

/** Keeps what is at hand; of a range the lower end. Several of them come together. */
export function readReserve(quantities: readonly Quantity[], statement: Statement, locale: Locale): void {
  const amount = quantities.find(isMoney)
  if (!amount) return
  const before = statement.reserve
  keepAmount(statement, amount.min, (fen) => (statement.reserve = (before ?? 0) + fen))
  delete statement.reserveWords
  const words =
    before === undefined && amount.min !== amount.max
      ? numberSaid('income_amount', amount, locale)
      : undefined
  if (words) statement.reserveWords = words
}
