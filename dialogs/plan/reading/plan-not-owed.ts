import type { Asked, ReadDebt } from './plan-statement.ts'

/** Amounts that a message names without a word or a creditor that makes them owed. */

const OWED =
  /[欠借贷债]|[一二两三四五六七八九几\d]\s*笔|白条|\b(?:owe[sd]?|owing|debts?|loans?|lent|lend|borrow\w*|balance|outstanding|arrears|credit|interest|rate)\b/iu

/** Said so that it is owed. */
export function saysOwed(said: string): boolean {
  return OWED.test(said)
}

/**
 * "1,320 left, good", "the supplier wants 6,000 tomorrow", said of a plan that stands: whatever it is, it is no further debt.
 * What an instalment, a rate or a time is told of is one.
 */
export function isOwedToNobody({ unsure, balance, ...others }: ReadDebt, asked: Asked): boolean {
  if (asked !== 'extra' || unsure !== true || balance === undefined) return false
  return Object.keys(others).every((part) => part === 'name' || part === 'loose')
}

/** What one has to pay somebody for something, once. */
const TO_PAY =
  /定金|订金|押金|首付|尾款|货款|进货|拿货|备货|(?:供货商|供应商|批发商|厂家|老板娘?)[^，。,]{0,6}(?:要|催|让我付|收)|手术费|住院费|医[药疗]费|彩礼|礼金|随礼|份子钱|装修(?:款|费)|维修|修[车手房]|罚款|违章|机票|车票|\b(?:deposit|down ?payment|supplier|wholesaler|stock|inventory|goods|surgery|operation|hospital|repairs?|fix(?:ing)? the|wedding|tickets?|dowry|a fine|invoice)\b/iu

/** 押金退了1500, "got my deposit back": it comes in. */
const BACK = /退(?:了|回|给)|\b(?:back|refund\w*|returned)\b/iu

/** A deposit, a supplier's bill, an operation: to be paid, and no debt unless it says so. */
export function isToPayOnce(said: string): boolean {
  return (
    TO_PAY.test(said) &&
    !BACK.test(said) &&
    !OWED.test(said) &&
    !/每个?月|月付|\b(?:a|per|each|every) month\b/iu.test(said)
  )
}
