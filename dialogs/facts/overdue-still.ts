const STILL =
  /\b(?:overdue|late|behind) (?:right )?now\b|\b(?:currently|still) (?:overdue|late|behind)\b|\b(?:payment|bill|card|huabei|baitiao|instalment|loan|one) is overdue\b/iu
const NOT_SO =
  /\b(?:was|were|not|isn'?t|never|if|no longer|paid)\b[^.?!,]{0,16}\b(?:overdue|late|behind)\b|\bpaid (?:it|that) (?:now|since)\b/iu

const FOR_SO_LONG =
  /\b(?:is|are|am|i'?m|'s|'re|been|now|already|about|over|nearly)\b[^.?!,]{0,14}\b(?:\d+|one|two|three|four|five|six|a|a few|several|a couple of) (?:day|week|month)s? (?:overdue|late|behind|past due|in arrears)\b(?! (?:once|twice|in |last |that time|but paid|then paid|with|on (?:one|a) ))|(?:最长|最久|那[个笔家]|这[个笔家]|[有其][中一]?[一1]?[笔家个]|微粒贷|网贷|信用卡|花呗|白条|美团)的?(?:那[个笔家])?(?:已经|都|也)?逾期(?:都|快|有|了)?(?:\d+|[一两二三四五六七八九十几好半]+)(?:多)?(?:个)?(?:半)?(?:天|月|周|星期)了(?=$|[，。,. !])/iu

/** "Two of them are about 40 days overdue": late at this moment, by how long. */
export function overdueForLong(text: string): boolean {
  return FOR_SO_LONG.test(text) && !NOT_SO.test(text) && !OVER.test(text)
}

const OVER =
  /还清了|还上了|补上了|结清|后来|以前|那时|\b(?:paid|settled|cleared|caught up|back then|once|used to|last year)\b/iu

/** "Can't borrow, my card is overdue right now": what is late still, whatever else can't be done now. */
export function overdueStill(text: string): boolean {
  return STILL.test(text) && !NOT_SO.test(text)
}
