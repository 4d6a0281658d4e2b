import type { Locale } from '#src/locale.ts'
import type { StatedFact } from './facts.ts'
import type { Quantity } from './quantities.ts'

/** What a limit was, and what it is now: 以前能借五万，现在只有八千; "went from 20k to 5k". */
const WAS: Readonly<Record<Locale, RegExp>> = {
  'zh-CN':
    /(?:以前|之前|原来|原先|本来|从|昨天|前天|上周|上个?月)[^.;!?]{0,10}$|额度(?:本来|一直)?(?:有|是|为)?$/,
  en: /\b(?:used to|before|was|were|had|from)\b[^.;!?]{0,28}$/,
}
/** 二十万额度一直用着, "my 200k limit": the sum is that of the limit. */
const OF_IT: Readonly<Record<Locale, RegExp>> = {
  'zh-CN': /^的?(?:借呗)?额度(?!是|为)/,
  en: /^ (?:jiebei |credit |borrowing )?limit\b/,
}
const IS_NOW: Readonly<Record<Locale, RegExp>> = {
  'zh-CN':
    /^(?:[^.;!?]{0,6}(?:现在|如今|目前|今天|变|只剩|剩|到|成)[^.;!?]{0,8}|[^.;!?]{0,64}(?:[变降掉砍缩跌减调][成为到]|只剩|只有|就剩|[只就才]给|[就只才])了?我?)$/,
  en: /^[^.;!?]{0,12}\b(?:now|today|to|down to|only|just)\b[^.;!?]{0,16}$|^[^;!?]{0,56}\b(?:now|today)\b[^.;!?0-9]{0,20}$|^[^;!?0-9]{0,48}\b(?:only|just|down to)\b ?$/,
}
/** Words of falling between the two say which was first: 额度五万砍成八百. */
const FELL: Readonly<Record<Locale, RegExp>> = {
  'zh-CN':
    /^[^,.;!?]{0,4}(?:[变降掉砍缩跌减调][成为到]|变(?=[0-9一二两三四五六七八九]))|^ ?(?:[-—=~]+>|[→➡])/,
  en: /^ ?(?:down )?to\b|^ ?(?:[-—=~]+>|[→➡])/,
}
const OF_A_LIMIT: Readonly<Record<Locale, RegExp>> = {
  'zh-CN': /额度|能借|可借|可以借|借呗|给我?批/,
  en: /\blimit(?:'?s)?\b|\bable to borrow\b|\bcould borrow\b|\bcredit line\b|\bquota\b|\bto play with\b|\bused to get\b|^(?!.*\b(?:ow(?:e|ed|ing)|debts?|borrowed)\b).*借呗/,
}
/** Nothing left, which is no quantity of money: 现在是 0. */
const NOTHING: Readonly<Record<Locale, RegExp>> = {
  'zh-CN': /(?:现在|如今|目前|今天|变成?|变为|降到|只剩|归|>|[→➡])[^,.;!?0-9]{0,3}(?:0|零)(?![0-9]|\.[0-9])/,
  en: /(?:\b(?:now|today|to|down to)\b[^,.;!?]{0,20}\b|(?:>|[→➡]) ?)(?:0|zero|nothing)\b/,
}

/** Told the other way round: "gone to 3000, was 15000", 现在三千，以前一万五. */
const INSTEAD_OF: Readonly<Record<Locale, RegExp>> = {
  'zh-CN':
    /^[^.;!?0-9]{0,8}(?:以前|之前|原来|原先|本来|从前|上次)(?:是|有|能借|可以借|可借|给|的|额度|还|都|明明|差不多|大概)*$/,
  en: /^[^.;!?0-9]{0,16}\b(?:was|used to be|used to have|before it was|it had been|had|down from|instead of|from|before)(?: (?:it was|about|around|like|over|the|a|at|on))*(?: [¥$元]?)?$/,
}

/** 昨天刚还完4000, "paid back 9000": what was paid or borrowed, and no limit. */
const PAID: Readonly<Record<Locale, RegExp>> = {
  'zh-CN': /(?:还|结|付|交|借|转|提|清)(?:完|清|掉|了|过|上|的|进去|出来?)+[^,.;!?]{0,4}$/,
  en: /\b(?:borrowed|paid|repaid|cleared|settled|took(?: out)?|sent)(?: (?:it|back|off|about|around|all|the|of))* ?[¥$]?$/,
}

/** What may stand between the two (characters): "was 20k, paid everything back, now it is 0". */
const FAR = 48

/** A limit that went down, told by its two sums; undefined where the words don't compare two. `known`: that it is of a limit. */
export function statedLimitChange(
  normal: string,
  locale: Locale,
  quantities: readonly Quantity[],
  known = false,
): StatedFact | undefined {
  if (!known && !OF_A_LIMIT[locale].test(normal)) return undefined
  const sums = quantities.filter(
    ({ unit, per, max }) => per === undefined && (unit === 'yuan' || unit === undefined) && max >= 100,
  )
  const [first, second] = sums
  const turned =
    first &&
    second &&
    INSTEAD_OF[locale].test(normal.slice(first.end, second.start)) &&
    first.max < second.min
  if (turned) return { key: 'symptom', value: 'limit_reduced', said: normal.slice(first.start, second.end) }
  const [was, now] = [first, second]
  const fell = was && FELL[locale].test(normal.slice(was.end))
  const before = normal.slice(0, was?.start)
  if (
    !was ||
    PAID[locale].test(before) ||
    !(fell || WAS[locale].test(before) || OF_IT[locale].test(normal.slice(was.end)))
  )
    return undefined
  // 从两万变成了0，花呗还有三千: nothing left comes before any other sum.
  const nothing = NOTHING[locale].exec(normal.slice(was.end))
  const at = was.end + (nothing?.index ?? FAR)
  if (nothing && nothing.index < FAR && (!now || at < now.start))
    return { key: 'symptom', value: 'limit_zero', said: normal.slice(was.start, at + nothing[0].length) }
  if (!now) return undefined
  if (now.max >= was.min || !IS_NOW[locale].test(normal.slice(was.end, now.start))) return undefined
  return { key: 'symptom', value: 'limit_reduced', said: normal.slice(was.start, now.end) }
}
