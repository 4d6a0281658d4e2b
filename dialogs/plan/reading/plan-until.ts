/**
 * When a debt ends, told by the month's name: "到十月就还完了", "until October". The reader of amounts knows no calendar,
 * so such a date becomes a number of months first.
 */

const ZH =
  /(?:还|供|分|一直)*到(今年|明年|后年)?(1[0-2]|[1-9]|十[一二]?|[一二三四五六七八九])月(?:份|底|中旬?|初)?(?:就|才|应该|差不多|可以|能|就能)*(?:还完|还清|还掉|结清|供完|到期|结束|没了|完|为止|(?=\s*[,，。;；]|\s*$))(?:了)?/gu

const MONTHS = 'january february march april may june july august september october november december'.split(
  ' ',
)

const EN = new RegExp(
  `\\b(?:runs? |goes? |lasts? |is |are |it'?s |paid |due |done |finished |over |ends? |last (?:payment|one) (?:is )?)*(?:until|'?till?|through|up to|in|by|ends?)(?: the end of)?(?: (next))? (christmas|xmas|${MONTHS.map((name) => `${name.slice(0, 3)}(?:${name.slice(3)})?`).join('|')})\\b(?: (20\\d\\d|next (?:year|yr)))?`,
  'giu',
)
/** "In October" may be said of anything; these say that a debt ends then. */
const ENDS = /until|til|through|up to|done|finish|over|end|last|paid/iu

/** "No gigs till January": how long there is no work. */
const OUT_OF_WORK =
  /\b(?:no (?:gigs?|work|shifts?|jobs?|pay|income|wages?)|off(?: work| sick)?|out of work|unemployed|laid up|in (?:a )?cast|(?:not|can'?t|cannot|won'?t be) work(?:ing)?)[^.,;\d]{0,16}$/iu

/** "Ends 2028", 到2028年: by its year alone, the middle of it. */
const BY_YEAR =
  /(?:(?:还|供|分|一直)*到\s*(20\d\d)\s*年(底|末|年底)?(?:就|才|应该|差不多|可以|能)*(?:还完|还清|还掉|结清|供完|到期|结束|为止)?(?=\s*[,，。;；]|\s*$)|\b(?:runs? |goes? |lasts? |is |it )*(?:ends?|until|'?till?|through|up to|finish\w*|done|paid off)(?: in| by)?( the end of)? (20\d\d)\b)/giu

const DIGITS = '零一二三四五六七八九十'

/** The text with such dates put as the months that are left from `now` on. */
export function monthsForDates(text: string, now: Date): string {
  return text
    .replace(BY_YEAR, (said: string, zh?: string, end?: string, endEn?: string, en?: string) => {
      const months = monthsTo(end || endEn ? 12 : 6, Number(zh ?? en) - now.getFullYear(), now)
      return zh === undefined ? `, ${months} months left` : `,还剩${months}个月`
    })
    .replace(ZH, (_, year: string | undefined, month: string) => {
      const years = year === undefined ? undefined : ['今年', '明年', '后年'].indexOf(year)
      return `,还剩${monthsTo(monthZh(month), years, now)}个月`
    })
    .replace(EN, (said: string, next?: string, name = '', year?: string, at = 0, whole = '') => {
      if (!ENDS.test(said) || OUT_OF_WORK.test(whole.slice(0, at))) return said
      const month = /mas$/iu.test(name)
        ? 12
        : MONTHS.findIndex((each) => each.startsWith(name.slice(0, 3).toLowerCase())) + 1
      // Shortly before Christmas the next one is that of the year after; else it is the one to come.
      const toCome = /mas$/iu.test(name) && year === undefined && now.getMonth() < 9
      return `, ${monthsTo(month, toCome ? undefined : yearsOn(next ?? year, now), now)} months left`
    })
}

function yearsOn(said: string | undefined, now: Date): number | undefined {
  if (said === undefined) return undefined
  return /^\d+$/.test(said) ? Number(said) - now.getFullYear() : 1
}

/** Months to the next month of that number, or to the one of a year that was named; at least one is left. */
function monthsTo(month: number, years: number | undefined, now: Date): number {
  const ahead = month - (now.getMonth() + 1) + 12 * (years ?? 0)
  return Math.max(1, years === undefined && ahead < 0 ? ahead + 12 : ahead)
}

function monthZh(said: string): number {
  if (/^\d+$/.test(said)) return Number(said)
  return [...said].reduce((sum, digit) => sum + DIGITS.indexOf(digit), 0)
}
