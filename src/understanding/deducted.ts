/** 扣完油钱一个月七千, "after petrol about 3k": what is taken off before the sum that is told. */
const DEDUCTED =
  /(?:扣|刨|除|去|减)(?:完|掉|了|去|除|开)+(?:各种|所有|平台)?(?:的)?[^，。,.;!? 0-9]{0,5}(?:钱|费用?|成本|抽成|租金|房租|社保|保险|税)(?:之后|以后|后)?(?=[^剩落净到]{0,4}(?:每个?月|一个?月|月))|\bafter (?:petrol|gas|fuel|costs|expenses|fees|commission|insurance)(?: and \w+)?\b(?=[^.;!?]{0,12}\d)/gu

/** Normalised text without it, as long as before. */
export function withoutDeducted(normal: string): string {
  return normal.replace(DEDUCTED, (words) => ' '.repeat(words.length))
}
