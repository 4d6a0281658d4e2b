/** 差点忘了 当天补上了, "almost forgot but paid the same day": thought of in time, and so never late. */
const NEARLY =
  /(?:差(?:一)?点(?:儿|就)?|险些|几乎)(?:就|给|又)*(?:忘|逾期|晚|漏|错过|误)(?:了|记)*(?:还|交|付)?(?:款|上)?(?:了|过)?|\b(?:almost|nearly|came close to|close to) (?:forgot(?:ten)?|forgetting|miss(?:ed|ing)?|(?:was |being |been )?(?:late|overdue))(?: (?:it|one|a (?:payment|due date)|the (?:due date|payment|day)))?/gu
const SAME_DAY =
  /(?:好在|还好|幸好|幸亏|但是?|不过|最后|都是|就|也)*(?:当天|同一天|当晚|那天晚上|到期那天|截止前|最后一天)(?:晚上|夜里|就|又|也|都|给|赶紧|马上|及时)*(?:补|还|存|交|付|转)(?:上|了|清|进去|的)*|\b(?:but |and )?(?:i )?(?:still )?(?:paid|settled|topped (?:it )?up|sorted|did)(?: it)?(?: on)? (?:the )?(?:same (?:day|evening|night)|day it was due|last day|very day)\b/gu

/** Normalised text without near misses, as long as before. */
export function withoutNearMisses(normal: string): string {
  const left = normal.replace(NEARLY, blank)
  return left === normal ? normal : left.replace(SAME_DAY, blank)
}

function blank(words: string): string {
  return ' '.repeat(words.length)
}
