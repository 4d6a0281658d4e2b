import type { Fen } from '#src/planning/money.ts'

/** A cost that falls due once in several months, as a share of each of them. */
export interface Spread {
  readonly whole: Fen
  readonly months: number
}

/** Costs are paid for such a time at once; the longest first, since 半年 is no 年. */
const TERMS: readonly (readonly [months: number, words: RegExp])[] = [
  [
    6,
    /学期|半年|每?6个月|六个月(?:一|交|付)|\b(?:a|per|each|every|one) (?:semester|school term|term)\b|\bhalf[- ]year(?:ly)?\b|\b(?:twice a year|(?:every|per) (?:six|6) months)\b/iu,
  ],
  [3, /季度|季付|[一每]季(?!节)|\bquarter(?:ly)?\b|\b(?:every|per) (?:three|3) months\b/iu],
  [
    12,
    /[年][缴交付]|(?:每|一)年|全年|按年|\b(?:a|per|each|every|once a|the whole) year\b|\b(?:yearly|annual(?:ly)?)\b/iu,
  ],
]

/** For how many months at once a cost is paid; undefined: each month, or not said. */
export function termOf(part: string): number | undefined {
  if (/每个?月|一个?月|\b(?:a|per|each|every) month\b|\bmonthly\b/iu.test(part)) return undefined
  return TERMS.find(([, words]) => words.test(part))?.[0]
}
