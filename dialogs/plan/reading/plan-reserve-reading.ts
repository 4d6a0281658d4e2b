import type { Locale } from '#src/locale.ts'
import type { Quantity } from '#src/understanding/quantities.ts'
import { numberSaid } from '#dialogs/facts/number-said.ts'
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

const NONE_SAVED =
  /\b(?:nothing|no|0|zero|nil|none|not a (?:penny|cent|yuan)|not any(?:thing)?|(?:don'?t|dont|do not|haven'?t|havent|have not|never)(?: really)?(?: have| got| had)?(?: any(?:thing)?)?)(?: much)?(?: money| cash)? (?:is |in |as |of )?(?:my |any )?(?:saved|savings?|put (?:by|aside|away)|set aside)\b|\bsav(?:ings?|ed)\b(?: is| are|:|,| =)* (?:0|zero|nothing|none|nil)\b|(?:没有?|无|没啥|零)(?:什么|任何|啥|多少)?(?:存款|积蓄|存(?:下|到|着)(?:什么|啥)?钱?|存钱)|(?:存款|积蓄)(?:是|为|就|也|都|:|：)*(?:0|零|没有?|一分没有)(?![\d.万千])|(?:一分|一点|一毛|什么|啥)钱?(?:也|都)?(?:没|不)(?:有)?存|存不(?:下|住)钱?|月光/iu

/** "Nothing saved", 没存款: there is no money at hand, and that says nothing of what comes in. */
export function saysNoneSaved(text: string): boolean {
  return NONE_SAVED.test(text)
}

export function withoutNoneSaved(text: string): string {
  return text.replace(NONE_SAVED, ' ')
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
