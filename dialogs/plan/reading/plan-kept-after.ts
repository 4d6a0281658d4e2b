import { SUM_SAID } from './plan-sum-costs.ts'

/** What is left in hand of what a trade takes in: an income, and neither a cost nor what can be spared for debts. */

/** "After fuel I keep 5 or 6k": what is left in hand, and no cost. */
const KEPT_AFTER = new RegExp(
  `\\bafter (?:the |my )?(?:fuel|petrol|diesel|gas|costs?|expenses|stock|goods|car (?:rent(?:al)?|hire)|rent(?:al)? of the [a-z]+|stall rent|everything|it all|commission|fees|charging)(?: and (?:the )?[a-z]+(?: [a-z]+)?)?,? (?:i )?(?:usually |still |maybe |only |about )*(?:keep|clear|have|get|make|take home|pocket|end up with|am left with|'?m left with|bring home|it'?s|there'?s)(?: about| around| maybe| like)* (?=${SUM_SAID})`,
  'giu',
)

/** 除掉油钱车租能剩五六千 */
const KEPT_AFTER_ZH = new RegExp(
  `(?:除(?:掉|去|了|开)?|刨(?:掉|去|除|开)?|扣(?:掉|去|除|完|了)?|去掉|减掉|抛(?:掉|去|开)?)[^，。\\d\\s]{1,10}?(?:以后|之后|后)?[，,\\s]*(?:我|每个?月|一个?月|大概|差不多|还|能|可以|就|也就)*(?:剩|落|余)(?:下|个|得下)?(?:个)?\\s*(?=${SUM_SAID})`,
  'gu',
)

export function keptAfter(text: string): string {
  return text.replace(KEPT_AFTER, 'income ').replace(KEPT_AFTER_ZH, '收入')
}
