const BREAK = /(?<!\d)[,.]|[,.](?!\d)|[;!?，。；！？\n]|(?<=\p{Script=Han}) +(?=\p{Script=Han})/u

/** What is used and paid again: cards and the like. */
const REVOLVES = /花呗|白条|月付|信用卡|\b(?:huabei|baitiao|(?:credit )?cards?|klarna|amex|visa)\b/iu

const IN_FULL =
  /(?:每个?月|月月|当月|次月|下个月|每期|每次|到期|账单日?)[^，。,；;]{0,8}(?:全(?:额|部|都)?(?:还|清|结)|还清|还完|结清|清[掉了零]|一次性?还|还掉)|全额还|当[月期][^，。,；;没不]{0,3}(?:还|清|结)[掉清完了]*(?=$|的?$)|\b(?:pa(?:y|ys|id|ying)|clear(?:s|ed|ing)?|settle[sd]?)\b[^.,;]{0,24}\b(?:off|in full|full|completely|whole|all of it|balance)\b[^.,;]{0,20}\b(?:(?:every|each) (?:single )?month|monthly)\b|\b(?:clear(?:s|ed|ing)?|settle[sd]?)(?: (?:it|them|that|the (?:balance|bill|card)))? (?:every|each) (?:single )?month\b|\bpay(?:ing)? (?:it|them|that) (?:all|off) (?:off )?(?:the |each |every )?(?:next|following) month\b|\b(?:every|each) (?:single )?month\b[^.,;]{0,20}\b(?:in full|paid off|pay it off|cleared)\b|\b(?:i|we|always|that i|and)(?:'ve)? (?:always |just |only )*(?:pay|clear|settle|paid)\b[^.,;]{0,16}\bin full\b/iu

const NOT_ALL =
  /分\d*期|没还|还没|还剩|剩下|最低|逾期|除了|(?:\b(?:not|except|minimum|instal\w*|can'?t|don'?t|used to|apart)\b)/iu

/** "花呗平时用，每个月都全还的", "one card, I pay it off every month": nothing is owed on it from month to month. */
export function paysInFullMonthly(text: string): boolean {
  return placesOf(text.split(BREAK)).length > 0
}

/** The text without what is paid off in full each month; the same when there is none. */
export function withoutPaidMonthly(text: string): string {
  if (!REVOLVES.test(text)) return text
  const parts = text.split(BREAK)
  const places = placesOf(parts)
  return places.length === 0
    ? text
    : parts
        .filter((_, at) => !places.includes(at))
        .join('，')
        .trim()
}

const IT = /它|这张|那张|都|\b(?:it|them|that|the (?:card|bill|balance|lot))\b/iu

const ALL_OF_THEM = /(?:都|全)(?:在|是|有|也)*(?:用|开)/u

/** The clauses up to one that do nothing but name what is used. */
function namesBefore(parts: readonly string[], last: number): number[] {
  const first = parts.findLastIndex(
    (part, at) => at < last && !(REVOLVES.test(part) && part.trim().length <= LONGEST_NAME),
  )
  return parts.flatMap((part, at) =>
    at > first && at <= last && REVOLVES.test(part) && !NOT_ALL.test(part) ? [at] : [],
  )
}

/** Characters. */
const LONGEST_NAME = 6

/** The clause that says it, and the one before it that names the card. */
function placesOf(parts: readonly string[]): number[] {
  return parts.flatMap((part, at) => {
    if (!IN_FULL.test(part) || NOT_ALL.test(part)) return []
    if (REVOLVES.test(part)) return [at]
    // 花呗 白条 月付都在用 每月还清
    const all = ALL_OF_THEM.test(parts[at - 1] ?? '') ? namesBefore(parts, at - 1) : []
    if (all.length > 0) return [...all, at]
    // "Just a credit card, couple of hundred on it, I pay it in full": what is said of it in between is of it, too.
    const named = [at - 1, at - 2].find((place) => REVOLVES.test(parts[place] ?? ''))
    if (named === undefined || (named === at - 2 && !IT.test(part))) return []
    const places = parts.map((_, place) => place).slice(named, at + 1)
    return places.some((place) => NOT_ALL.test(parts[place] ?? '')) ? [] : places
  })
}
