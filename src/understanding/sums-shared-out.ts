import { lendersNamed } from './lender-names.ts'

const SUM = '[¥$]?[\\d一二两三四五六七八九十百千万.]+(?:,\\d{3})*k?(?:块|元|yuan)?'
/** As many sums as there are names, and the month of all of them. */
const SHARED_ZH = new RegExp(
  `[,，。 ]+(?:分别|各是|月供|每个?月|一个?月|都?是|要?还|欠|大概|差不多)*((?:一个|一笔|一家|和|跟|、|,|，| |另一?个|月供|每个?月|一个?月|还|欠|是|大概|差不多|${SUM})+)$`,
  'u',
)
const SHARED_EN = new RegExp(
  `[,.]? (?:about |around |it'?s |that'?s |they'?re |roughly |respectively )*((?:one |(?:and |the other |other |about |around )|is |at |, ?|${SUM} ?)+)((?:a|per|each|every) month|monthly|respectively)?[.]?$`,
  'iu',
)
/** 一个三千一个一千八: three thousand and one thousand eight hundred, and no 三千一. */
const NEXT_ONE = /(?<=[\d十百千万块元])(?=另?一[个笔家])/gu
const EACH_SUM = new RegExp(SUM, 'gu')
const MONTHLY = /月|\bmonth/iu
/** What is paid month by month, however it is told. */
const LONG = /[车房]贷|按揭|\b(?:mortgage|car|house|student)\b/iu

/**
 * 房贷和车贷，一个4200一个2100; "a student loan and a car, 300 and 220 a month": each sum behind its name, in their order. The same
 * where the last clause holds anything else, or not as many sums as lenders are named before it.
 */
export function withSumsShared(text: string): string {
  const zh = /\p{Script=Han}/u.test(text)
  const said = text.replace(NEXT_ONE, '，')
  const found = (zh ? SHARED_ZH : SHARED_EN).exec(said)
  if (!found?.[1]) return text
  const before = said.slice(0, found.index)
  const named = lendersNamed(before)
  const sums = [...found[1].matchAll(EACH_SUM)]
    .map(([sum]) => sum)
    .filter((sum) => /\d{2}|[百千万]|k/iu.test(sum))
  if (
    named.length < 2 ||
    sums.length !== named.length ||
    named.some(({ count }) => count > 1) ||
    /\d/.test(before)
  )
    return text
  const monthly = MONTHLY.test(found[0]) || LONG.test(before)
  const first = named[0]!.start
  const shared = named.map(({ start, end }, at) => {
    const name = before.slice(start, end)
    if (zh) return `${name}${monthly ? '每月' : '欠'}${sums[at]}`
    return `${name} ${sums[at]}${monthly ? ' a month' : ''}`
  })
  return before.slice(0, first) + shared.join(zh ? '，' : ', ')
}
