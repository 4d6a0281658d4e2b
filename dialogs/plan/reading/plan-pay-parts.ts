import type { Locale } from '#src/locale.ts'
import { SUM_SAID, yuanSaid } from './plan-sum-costs.ts'

/** An income told in parts, and in what way. */
export interface PayParts {
  readonly text: string
  /** A bonus was told of without its sum, or once a year: it isn't counted. */
  readonly bonusApart: boolean
}

/**
 * 工资6000 奖金1000, "base 4000 commission 2000": parts of one pay that come each month make one sum. What comes once a year,
 * or not for sure, is left as it was told.
 */
export function payInOne(said: string, locale: Locale): PayParts {
  const told = withSwing(said, locale)
  const text = told.replace(ONCE_A_YEAR, ' ')
  // A bonus of the year, told alone, is all that there is to read.
  if (text !== told && /\d|[一二两三四五六七八九十][百千万]/u.test(text))
    return { ...payInOne(text.trim(), locale), bonusApart: true }
  return monthlyInOne(told, locale)
}

const BASE_ZH = `(?:底薪|基本工资|基础工资|固定工资|保底)(?:每个?月|一个月|大概|是|有|就|才|只有)*\\s*(?<base>${SUM_SAID})`
const MORE_ZH = '[，,\\s]*(?:加|外加|再加|另外|还有|有|靠)*(?:提成|绩效|奖金|计件)'
/** 底薪3500加提成 好的时候能到8000: from the base to what it may come to. */
const BASE_TO_MOST_ZH = new RegExp(
  `${BASE_ZH}(?:${MORE_ZH})[，,\\s]*(?:生意|业绩|行情|干得|卖得)?(?:好|多|忙|旺)的?(?:时候|月份?|话|季)(?:一个月|总共|一共|加起来|能|可以|会|就|大概|有|到|拿|挣|赚|得)*(?<most>${SUM_SAID})(?:左右|多)?(?:[，,\\s]*(?:差|少|闲|淡|不好|低)的?(?:时候|月份?|话|季)(?:一个月|总共|一共|也?就|只|能|有|到|拿|才|大概)*(?<least>${SUM_SAID})(?:左右|多)?)?`,
  'u',
)
/** "Base is 1800 plus commission, usually 400 to 900": what comes to it swings. */
const BASE_AND_RANGE_EN = new RegExp(
  `\\b(?:base(?: pay| salary)?|basic(?: pay)?|fixed(?: pay)?)(?: is| of| about|:)* (?<base>${SUM_SAID})(?: a month)?,?(?: (?:plus|and|with|then))* (?:commissions?|tips|overtime|bonus(?:es)?)[,:]?(?: (?:that'?s|thats|which is|is|of|usually|normally|mostly|about|around|like|maybe|anywhere|from|between|anything))* (?<low>${SUM_SAID}) ?(?:to|-|and|up to) ?(?<high>${SUM_SAID})`,
  'iu',
)

function withSwing(text: string, locale: Locale): string {
  const form = locale === 'en' ? BASE_AND_RANGE_EN : BASE_TO_MOST_ZH
  return text.replace(form, (said: string, ...found: unknown[]) => {
    const { base = '', most, least, low, high } = found.at(-1) as Record<string, string | undefined>
    const of = (sum: string | undefined) => yuanSaid(sum ?? base, locale)
    const [from, to] = locale === 'en' ? [of(base) + of(low), of(base) + of(high)] : [of(least), of(most)]
    if (!(from < to)) return said
    return locale === 'en' ? `income ${from}-${to} a month` : `收入${from}-${to}`
  })
}

function monthlyInOne(text: string, locale: Locale): PayParts {
  if (NOT_EACH_MONTH.test(text)) return { text: withoutApart(text), bonusApart: APART.test(text) }
  let whole = withoutApart(text)
  for (const parts of locale === 'en' ? PARTS_EN : [PARTS_ZH])
    for (let found = parts.exec(whole); found; found = parts.exec(whole)) {
      const { base = '', more = '' } = found.groups ?? {}
      const sum = yuanSaid(base, locale) + yuanSaid(more, locale)
      if (!Number.isFinite(sum)) break
      const { index, 0: said } = found
      const inOne = locale === 'en' ? `salary ${sum}` : `工资${sum}元`
      whole = `${whole.slice(0, index)}${inOne}${whole.slice(index + said.length)}`
    }
  return { text: whole, bonusApart: APART.test(text) }
}

/** The words for a bonus that isn't in the sum say nothing of the sum. */
function withoutApart(text: string): string {
  return text.replace(APART, ' ').trim()
}

const APART =
  /[\s，,、]*(?:年终奖?|奖金|十三薪|分红|季度奖)(?:还|是|都|也)?(?:另外?算|另计|另说|另发|不算|没算|单算|除外|还没算)(?:进去|在内|的|了)?|[\s,;]*(?:\b(?:and|but|plus|with) )?(?:\b(?:the|my|a|any) )?(?:year[- ]end |annual |yearly |christmas )?bonus(?:es)?(?: (?:is|are|comes?|not|paid))* (?:separate(?:ly)?|extra|on top|not (?:in|included)|excluded|apart)\b|[\s,;]*\b(?:plus|and|not counting|without) (?:a |the |my )?(?:year[- ]end |annual |yearly )?bonus(?:es)?(?=\s*(?:$|[,.;!]))/iu

/** 季度奖3000, "a yearly bonus of 3000": with its sum. */
const ONCE_A_YEAR = new RegExp(
  `[\\s，,、]*(?:还有|另有|另外|加上?|外加|有)*(?:年终|季度|年底|半年)奖金?(?:大概|差不多|有|是|约|能有)*${SUM_SAID}|[\\s,;]*\\b(?:and |plus |with )*(?:a |an |the |my )?(?:quarterly|yearly|annual|year[- ]end|half[- ]yearly|christmas) bonus(?:es)?(?: of| is| about| around)* ?${SUM_SAID}`,
  'giu',
)

/** Once a year or a quarter, now and then, or at best. */
const NOT_EACH_MONTH =
  /年终|年底|季度|一年|每年|半年|十三薪|不一定|不固定|有时|偶尔|看情况|最多|顶多|封顶|好的时候|旺季|税前|到手一共|\b(?:year\w*|annual\w*|quarter\w*|christmas|sometimes|depends|up to|at most|some months|if i'?m lucky|not always|gross|before tax|in total|altogether|all in)\b/iu

const FILLER_ZH =
  '(?:每个?月|一个?月|大概|大约|可能|一般|差不多|平均|约|有|能有|能|是|也就|左右|上下|多|吧|的|都|再|另外|还|加上?|外加|和|[\\s，,、+])*'
const KIND_ZH =
  '(?:提成|绩效(?:奖金?|工资)?|(?:月度?|全勤|岗位)?奖金?|全勤奖?|加班费?|夜班费|(?:餐|饭|房|车|话费?|交通|住房|岗位)补(?:贴|助)?|补贴|补助|津贴|高温费|小费)'
const PARTS_ZH = new RegExp(
  `(?:(?:底薪|基本工资|基础工资|固定工资|工资|月薪|薪水|基本|固定|到手)${FILLER_ZH}|(?:^|[，,。\\s])${FILLER_ZH})(?<base>${SUM_SAID})${FILLER_ZH}${KIND_ZH}${FILLER_ZH}(?<more>${SUM_SAID})(?:左右)?`,
  'u',
)

const FILLER_EN =
  "(?:about|around|roughly|maybe|like|usually|mostly|probably|say|some|or so|of|is|are|a|an|my|the|and|plus|another|with|at|it's|then|comes to|in|from|i get|i make|i earn|,|\\+|\\s)*"
const KIND_EN =
  '(?:(?:attendance|monthly|performance|team|sales|quality|night|shift) )?(?:commissions?|bonus(?:es)?|overtime|tips|allowances?|shift pay)'
const MONTHLY_EN = '(?:\\s*(?:a|per|each|every) month)?'
const BASE_EN =
  '(?:base(?: pay| salary)?|basic(?: pay)?|fixed(?: pay)?|salary|wages?|pay|take[- ]home|income)'
const PARTS_EN = [
  // "base 4000 plus commission 2000", "6000 salary, 1000 bonus": the sum before its name, or behind it.
  new RegExp(
    `(?:\\b${BASE_EN}\\b${FILLER_EN}|(?:^|[,.;] ?|\\b(?:get|make|earn|on|it'?s) )${FILLER_EN})(?<base>${SUM_SAID})${MONTHLY_EN}(?:\\s*${BASE_EN}\\b)?${FILLER_EN}\\b${KIND_EN}\\b${FILLER_EN}(?<more>${SUM_SAID})${MONTHLY_EN}`,
    'iu',
  ),
  new RegExp(
    `(?:\\b${BASE_EN}\\b${FILLER_EN}|(?:^|[,.;] ?|\\b(?:get|make|earn|on|it'?s) )${FILLER_EN})(?<base>${SUM_SAID})${MONTHLY_EN}(?:\\s*${BASE_EN}\\b)?${FILLER_EN}(?<more>${SUM_SAID})${FILLER_EN}\\b${KIND_EN}\\b${MONTHLY_EN}`,
    'iu',
  ),
]
