import type { Locale } from '#src/locale.ts'

/** 进一回货点一回, 用一次借一次, 一单一借: as often as something else, however often that is. */
const PAIRED = '一[回次趟单批笔车把][^,.;!? ]{0,5}[借点用贷支取还来]一[回次趟把笔下批单车]|一[单批车]一[借贷]'
/** 十天半个月借一回, 隔两三天就用一次: once in so many days, which makes many times in half a year. */
const EVERY_FEW_DAYS =
  '(?:十天半个?月|半个?(?:来|多)?月|隔三[差岔]五|三天两头|(?:每?隔|每|过)?(?:[一两二三四五六七八九十几\\d]|十几|十来|二十|两三|三四|三五|五六|七八){1,2}来?(?:天|个?星期|个?礼拜|周))(?:左右|基本上?|大概|差不多|就|才|都|要|会|得|能)*(?:[借用贷取]|周转)(?:个|上|它|呗|款)?(?:一|1|一两|两|个)?[次回趟笔]'
const EACH_TIME: Readonly<Record<Locale, RegExp>> = {
  'zh-CN': new RegExp(
    `${PAIRED}|${EVERY_FEW_DAYS}|[每逢](?:次|回|到|单|批|逢)[^,.;!?]{0,10}(?:就|都|得|要)[^,.;!?还]{0,4}[借用点贷](?!到?[满完光空够]|最|[0-9一二两三四五几]|[得的多少不])`,
  ),
  en: /\b(?:every|each) (?:time|restock|order|delivery|season|rent day|term|school term|month end|end of (?:the )?month)\b|\bwhenever\b|\bevery (?:other|couple(?: of)?|few|two|three|2|3|second|single)? ?(?:days?|weeks?)\b|\b(?:once|twice|(?:a )?few times|(?:a )?couple(?: of)? times|several times) (?:a|every|each) (?:day|week|fortnight)\b|^(?:mostly |about |pretty much |roughly )?(?:weekly|fortnightly|daily)\b/,
}
/** What is done each time is paying, and so no borrowing. */
const PAYS = /\b(?:paid|repaid|pay|on time|late)\b/

/** "Every restock", "whenever the rent came round": borrowed with something that comes again and again. */
export function tellsEachTime(clause: string, locale: Locale): boolean {
  return EACH_TIME[locale].test(clause) && !PAYS.test(clause)
}

const COUNTS_NOTHING = new RegExp(`${PAIRED}|${EVERY_FEW_DAYS}`, 'g')

/** Whether a number is one of such a pair, which counts nothing. */
export function isOfEachTime(
  { start, end }: { readonly start: number; readonly end: number },
  text: string,
): boolean {
  return [...text.matchAll(COUNTS_NOTHING)].some(
    ({ 0: words, index }) => start < index + words.length && index < end,
  )
}
