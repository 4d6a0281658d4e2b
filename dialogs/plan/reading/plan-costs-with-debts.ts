import type { Locale } from '#src/locale.ts'
import { nameIn } from './plan-names.ts'
import { SUM_SAID, yuanSaid } from './plan-sum-costs.ts'

/** Costs told with what goes to loans among them: that is paid on a debt, and no cost of the month. */

/** "5000, but 800 of that is huabei", 5000 里面有800是还花呗的: the whole, and the part that goes to a debt. */
const WITHIN: readonly RegExp[] = [
  new RegExp(
    `(?<whole>${SUM_SAID})[^\\d.;!?]{0,12}?[,; ]+(?:but |and |with |though )*(?<part>${SUM_SAID}) (?:of (?:that|it|this|which|those|them)|in there|is in there) (?:is|goes (?:on|to)|going (?:on|to)|go (?:on|to)|are|for|just|only| )*(?:paying |repaying |for |to |the |my |on )*(?<to>[a-z]+(?: (?:card|loan|payment|repayment|instal+ments?))?)`,
    'giu',
  ),
  new RegExp(
    `(?<whole>${SUM_SAID})[^\\d。；]{0,6}?[，,\\s]*(?:但是?|不过|可)?(?:这?里(?:面|头|边)?|其中|当中|包括|含)(?:有|了|的|就)*\\s*(?<part>${SUM_SAID})(?:块钱?|元)?(?:是|要|得|都|用来|拿来)*(?:每月)?(?:还|交)?(?:的)?(?<to>\\p{Script=Han}{2,6}?)(?:的|月供|还款|分期)*(?=$|[，,。；;！!？?\\s])`,
    'gu',
  ),
  new RegExp(
    `(?<whole>${SUM_SAID})[^\\d。；]{0,6}?[，,\\s]*(?:但是?|不过|可)?(?:这?里(?:面|头|边)?|其中|当中|包括|含)(?:有|了|的|就)*(?:每月)?(?:还|交)?(?:的)?(?<to>\\p{Script=Han}{2,6}?)(?:的|月供|还款|分期|占|要|是)*\\s*(?<part>${SUM_SAID})`,
    'gu',
  ),
]

/** "2600 plus loans 900", 2600 加还贷900: beside the costs what is paid on loans, without a name. */
const BESIDE: readonly RegExp[] = [
  new RegExp(
    `(?<whole>${SUM_SAID})(?: and|,)? (?:plus|and|with|\\+|excluding|besides|not counting|without) (?:(?:the|my|about) )*(?:loans?|repayments?|debts?|instal+ments?|loan payments?|cards?)(?: of| at| which is|:)? ${SUM_SAID}`,
    'giu',
  ),
  new RegExp(
    `(?<whole>${SUM_SAID})[，,\\s]*(?:再)?(?:加上?|另外|还有|不算|不含)(?:每月)?(?:的)?(?:还贷|还款|网贷|贷款|还债|还网贷|还贷款|月供)(?:的)?(?:是|大概|差不多)?\\s*${SUM_SAID}`,
    'gu',
  ),
]

const OF_LOANS =
  /贷|呗|信用卡|还款|月供|分期|债|\b(?:loans?|debts?|cards?|repay\w*|instal+ments?|payments?)\b/iu

/** The message with only what is no loan among its costs. */
export function withoutDebtsPaid(text: string, locale: Locale): string {
  const within = WITHIN.reduce(
    (told, found) =>
      told.replace(found, (said: string, ...groups: unknown[]) => {
        const { whole = '', part = '', to = '' } = groups.at(-1) as Record<string, string | undefined>
        const [all, paid] = [yuanSaid(whole, locale), yuanSaid(part, locale)]
        const name = nameIn(to)
        if (!(paid < all) || !(name !== undefined || OF_LOANS.test(to))) return said
        const left = String(all - paid)
        if (name === undefined) return left
        return locale === 'en' ? `${left}, ${name} ${paid} a month,` : `${left}，${name}每月还${paid}，`
      }),
    text,
  )
  return BESIDE.reduce((told, beside) => told.replace(beside, '$<whole>'), within)
}
