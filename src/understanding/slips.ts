const NUMBER_EN =
  '(?:[0-9][0-9.,]*[0-9]k?|[0-9]k?|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve)'
const NUMBER_ZH = '[0-9一二两三四五六七八九十几百千万半.]+'

/** Group 1 is the number taken back, group 2 the one that is meant. */
const SLIPS = [
  // "3 sorry 4 cards", "two loans, no wait, three".
  new RegExp(
    `(?<![a-z0-9.])(${NUMBER_EN})(?: [a-z]+)?[ ,.-]*\\b(?:oh |er |um |ah |no |i )*(?:sorry|i mean|i meant|make (?:that|it)|no wait|wait no|scrap that|oops|correction)[ ,.:]+(?:no |i mean |it's |its |that's |actually )*(?=(${NUMBER_EN})(?![a-z0-9]))`,
    'g',
  ),
  // 三家 不对 四家, 两张卡，哦不，三张.
  new RegExp(
    `(?<![0-9一二两三四五六七八九十几百千万半.])(${NUMBER_ZH})[个家笔张次回块元]?(?:卡|贷款|信用卡|网贷|平台)?(?:[ ,.](?:哦|啊|呃|额|嗯|哎)*(?:不对|不[,. ]|(?:我)?(?:说|打|写|记)错了?|错了|更正)|(?:不对|(?:说|打|写|记)错了?))[ ,.]*(?:是|应该是|其实是)?(?=(${NUMBER_ZH})[个家笔张次回块元千万kw]?)`,
    'g',
  ),
]

/** What no slip is without: most messages hold none of it. */
const TAKES_BACK = /[不错]|sorry|mean|make|wait|scrap|oops|correction/

/** More apart (times) they are numbers of two things. */
const APART = 20

/** "3 sorry 4 cards" is 4 cards: a number that is taken back in the same breath was never said. */
export function withoutSlips(text: string): string {
  if (!TAKES_BACK.test(text)) return text
  return SLIPS.reduce(
    (left, slip) =>
      left.replace(slip, (all: string, wrong: string, right: string) =>
        areAlike(Number.parseFloat(wrong), Number.parseFloat(right)) ? '' : all,
      ),
    text,
  )
}

/** Words for numbers are small, and so alike. */
function areAlike(one: number, other: number): boolean {
  if (Number.isNaN(one) || Number.isNaN(other)) return true
  return Math.max(one, other) <= Math.max(1, Math.min(one, other)) * APART
}
