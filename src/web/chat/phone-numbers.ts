/** Finds the operator's own numbers in a text, to be rung with a touch. */
export type FindNumbers = (text: string) => readonly { readonly at: number; readonly number: string }[]

/** What makes of the same digits an amount, a time or a share: 110 元, 120 days, ¥110. */
const NO_AMOUNT_BEFORE = '(?<![\\d.,¥￥$%+-])'
const NO_AMOUNT_AFTER =
  '(?![\\d%‰]|[.,]\\d|\\s*(?:元|块|分|期|个|天|次|家|笔|年|月|日|岁|倍|百|千|万|w|k\\b|yuan|rmb|cny|months?|days?|years?|times|payments?|instal))'

/** @param numbers As they are written: "12356", "400-820-8888". */
export function numberFinder(numbers: readonly string[]): FindNumbers {
  if (numbers.length === 0) return () => []
  const any = numbers.map(escaped).join('|')
  const pattern = new RegExp(`${NO_AMOUNT_BEFORE}(?:${any})${NO_AMOUNT_AFTER}`, 'gi')
  return (text) => [...text.matchAll(pattern)].map((match) => ({ at: match.index, number: match[0] }))
}

function escaped(number: string): string {
  return number.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')
}
