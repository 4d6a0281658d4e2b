import type { Locale } from '#src/locale.ts'
import type { StatedFact } from './facts.ts'
import { Screened } from './screened.ts'

/** 借了还还了借, "borrow and repay nonstop": how the loan is used, and neither that it is repaid nor that it was on time. */
const ROUND: Readonly<Record<Locale, Screened>> = {
  'zh-CN': new Screened(
    /借了?又?还[,、 ]?还了?又?再?(?:接着)?借|边借边还|边还边借|借借还还|还还借借|(?:还完|还清|还)了?(?:马上|立马|就|又)+(?:接着|再)?借(?!不|呗|到|得|款不)/g,
  ),
  en: new Screened(
    /\b(?:(?:always|keep|kept|constantly) )?borrow(?:ed|ing|s)? (?:it )?(?:and|n|then|&) (?:then )?(?:re)?pa(?:y|id|ying|ys)(?: it)?(?: back)?(?: again)?(?:,? (?:again and again|over and over|non-?stop|all the time|round and round|back and forth|(?:and |then )?borrow(?:ed|ing)? again))/g,
  ),
}

/** 从来没断过 of using; 还款从没断过 is of paying. */
const UNBROKEN_ZH = new Screened(
  /(?<!(?:还款?|还钱|月供|扣款|账单|按时)[^,.;!?]{0,4})(?:从来?|一直|都|就|中间)*没(?:有)?断过/g,
)
const USES_ZH = /(?:用|借)(?:了|着|的|过)?|借呗/

/** The text without them, as long as before. */
export function withoutRounds(normal: string, locale: Locale): string {
  const left = ROUND[locale].blankedIn(normal)
  return locale === 'zh-CN' && USES_ZH.test(normal) ? UNBROKEN_ZH.blankedIn(left) : left
}

/** Who borrows again whenever it is repaid, borrows often. */
export function borrowsRound(normal: string, locale: Locale): StatedFact[] {
  const said = ROUND[locale].in(normal)
  return said === undefined ? [] : [{ key: 'usage', value: 'frequent', said }]
}
