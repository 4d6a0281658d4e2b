/** A "not" right before the words. */
const RIGHT_BEFORE =
  /(?:不是|不算|不太|不怎么|没那么|并不|并非|不|没有|没|别|非|无|isn't |not |n't |no |never |hardly |hardly any |barely any |no real |wasn't )$/

/** "Can't really call that steady", "far from regular", 说不上有多稳定: a "not" some words before them. */
const BEFORE = [
  /(?:n't|\b(?:not|never|hardly|barely|scarcely|cannot|far from|anything but)) (?:(?!(?:but|and|or|because|since|so|just|only|except|than|till|until|unless|though|sure|maybe|probably|know|remember|recall|problem|doubt|issue|worry|bad|complain|still|now|says|shows?|reads?)\b)[a-z']+ ){0,4}$/,
  /(?:(?:说|谈|算|称|讲)不上|(?:不能|不敢|没法|不好)(?:说|讲|算)|算不得|哪(?:里|儿)?(?:有|是|来|算|能)|不是|并非|不见得|未必|不一定)(?:是|有|什么|啥|的|多|很|太|特别|那么|真的?|完全|每次|每个?月|每期|回回|都|一直|总是?|算|我|收入|工资|能)*$/,
]

/** 稳定谈不上, 固定就别想了. */
const AFTER =
  /^(?:的)?(?:收入|工资|工作)?(?:也|就|都|倒|可|实在|根本|完全)*(?:(?:说|谈|算|称)不上|不了|不起来|别想|没可能)/

/**
 * Whether words are denied by what stands around them in their clause. `near`: only by a "not" right before them, for
 * words that are told of pages and buttons beside what can't be done.
 */
export function isNegated(before: string, after: string, near: boolean): boolean {
  if (RIGHT_BEFORE.test(before)) return true
  return !near && (BEFORE.some((sign) => sign.test(before)) || AFTER.test(after))
}

/** What a denied value leaves, where that is one other value. */
const OPPOSITE: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  income: { stable: 'unstable' },
  frequency: { often: 'rare' },
}

/** "Always", "every time": denied, they leave exceptions. */
const EACH_TIME = /always|every|each|all|每|都|一直|总|回回/

/** The value that a denial of another one says: an income not steady goes up and down. */
export function oppositeOf(fact: string, value: string, words: string): string | undefined {
  if (fact === 'record' && value === 'always_on_time') return EACH_TIME.test(words) ? 'late_often' : undefined
  return OPPOSITE[fact]?.[value]
}
