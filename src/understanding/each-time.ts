import type { Locale } from '#src/locale.ts'

/** 进一回货点一回, 用一次借一次, 一单一借: as often as something else, however often that is. */
const PAIRED = '一[回次趟单批笔车把][^,.;!? ]{0,5}[借点用贷支取还来]一[回次趟把笔下批单车]|一[单批车]一[借贷]'
const EACH_TIME: Readonly<Record<Locale, RegExp>> = {
  'zh-CN': new RegExp(
    `${PAIRED}|[每逢](?:次|回|到|单|批|逢)[^,.;!?]{0,10}(?:就|都|得|要)[^,.;!?还]{0,4}[借用点贷](?!到?[满完光空够]|最|[0-9一二两三四五几]|[得的多少不])`,
  ),
  en: /\b(?:every|each) (?:time|restock|order|delivery|season|rent day|term|school term|month end|end of (?:the )?month)\b|\bwhenever\b/,
}
/** What is done each time is paying, and so no borrowing. */
const PAYS = /\b(?:paid|repaid|pay|on time|late)\b/

/** "Every restock", "whenever the rent came round": borrowed with something that comes again and again. */
export function tellsEachTime(clause: string, locale: Locale): boolean {
  return EACH_TIME[locale].test(clause) && !PAYS.test(clause)
}

/** Whether a number is one of such a pair, which counts nothing. */
export function isOfEachTime(
  { start, end }: { readonly start: number; readonly end: number },
  text: string,
): boolean {
  return [...text.matchAll(new RegExp(PAIRED, 'g'))].some(
    ({ 0: words, index }) => start < index + words.length && index < end,
  )
}
