import { toFen, type Fen } from '#src/planning/money.ts'
import { readChineseNumeral } from '#src/understanding/chinese-numerals.ts'
import type { Quantity } from '#src/understanding/quantities.ts'

/** Pay by the day, the shift or the week, and what it comes to in a month. */
export interface Reckoned {
  readonly each: Fen
  readonly per: 'day' | 'shift' | 'week'
  /** So many of them in a month. */
  readonly times: number
  readonly month: Fen
  /** How many there are wasn't told. */
  readonly assumed: boolean
}

const NUMBER = '\\d[\\d,.]*[k千万]?|[一二两三四五六七八九十][一二两三四五六七八九十百千万]*'
const SOME =
  '(?:能|可以|大概|大约|差不多|也就|就|都|一般|挣|赚|拿|给|有|开|是|个|得|要|做|干|上|跑|出工|开工|出|有活|打|满|够|里|来|剩|净剩|净|落)*'

/** 一天240，一个月做二十天，算4800吧; the last of them is what they reckon themselves. */
const DAYS_ZH = new RegExp(
  `(?:一天|每天|日薪|日结|一日|一个班|一班|一趟班)${SOME}\\s*(?<each>${NUMBER})(?:块钱?|元)?(?:的样子|左右|吧)?[,，\\s]*(?:一个?月|每个?月|月)${SOME}\\s*(?<times>\\d{1,2}|[二三]?十[一二三四五六七八九]?|[一二两三四五六七八九])(?:来|多)?[天个](?:活|班|工)?`,
  'giu',
)
const TIMES_FIRST_ZH = new RegExp(
  `(?:一个?月|每个?月)${SOME}\\s*(?<times>\\d{1,2}|[二三]?十[一二三四五六七八九]?|[一二两三四五六七八九])(?:来|多)?天(?:活|班|工)?[,，\\s]*(?:一天|每天)${SOME}\\s*(?<each>${NUMBER})(?:块钱?|元)?`,
  'giu',
)
const OWN_SUM_ZH = new RegExp(
  `^(?:的样子|左右|吧)?[,，\\s]*(?:就是|也就是|那就是|算下来|算起来|合计|等于|差不多|大概|一个?月|每个?月|算|有|能|拿|到手|就|=|，|,|\\s)*(?<sum>${NUMBER})(?:块钱?|元)?(?:吧|左右|的样子)?(?=$|[，。,.;；!！?？\\s])`,
  'iu',
)

/** "120 a shift, 4 shifts a week", "200 a day, 20 days a month, so 4,000" */
const DAYS_EN =
  /[¥$]?(?<each>\d[\d,.]*k?)(?: yuan| rmb)? (?:a|per|each|every) (?<per>day|shift)[, ]*(?:for |and |i |we |work(?:ing)? |do(?:ing)? |get(?:ting)? |usually |normally |about |around |maybe |like )*(?<times>\d{1,2}|two|three|four|five|six) (?:days|shifts)?,? ?(?:a|per|each|every) (?<in>week|month)/giu
const OWN_SUM_EN =
  /^[,. ]*(?:and |so |that'?s |that is |that makes |makes |comes to |which is |i\.e\.,? |about |around |roughly |like |= ?)*[¥$]?(?<sum>\d[\d,.]*k?)(?: yuan| rmb)?(?: (?:a|per|each|every) month)?(?=$|[,.;!?\s])/iu

const WEEKS_A_MONTH = 52 / 12
const SMALL_EN: Readonly<Record<string, number>> = { two: 2, three: 3, four: 4, five: 5, six: 6 }

/** Their own sum is theirs where it comes near (share). */
const NEAR = 0.2

/** A day's pay that is told by what it is: 240是小工一天的工钱. */
const IS_A_DAYS_PAY = new RegExp(
  `(?<each>${NUMBER})(?:块钱?|元)?(?:就|也|才)?是[^，。,\\d]{0,8}?(?:一天|每天)的?(?:工钱|工资|收入|钱|活)`,
  'giu',
)
/** 每周1500, 周薪1500; what is spent or repaid in a week is something else. */
const BY_THE_WEEK = new RegExp(
  `(?:周薪|周结|(?:每|一)个?(?:周|星期|礼拜))(?!(?:[^，。,\\d]{0,4}[吃喝花用还买交]))${SOME}\\s*(${NUMBER})(?!\\s*(?:[天次家笔个]|小时))`,
  'gu',
)
const EARNED = /周薪|周结|工资|挣|赚|到手|收入/u
const BY_THE_DAY = /小工|工地|日结|工钱|做工|零工|打工|干活|跑单|送外卖|跑外卖|临时工|日薪|代驾|搬货|钟点/u

/** "Some weeks 600 others 1000", 有的星期600 有的1000: pay of a week that swings. */
const WEEKS_SWING_EN =
  /\b(?:(?:some|good|bad|busy|quiet|slow|most|better) weeks?|one week)(?:,| it'?s| its| is| i (?:get|make|earn)| about| around| only| just| like| maybe)* [¥$]?(?<one>\d[\d,.]*)(?: a week)?[,;]?(?: (?:and|but|or|then))*,? (?:(?:some|good|bad|busy|quiet|slow|most|better|other|next|the (?:other|next))(?: weeks?| ones?)?|others|the next|sometimes)(?:,| it'?s| its| is| i (?:get|make|earn)| about| around| only| just| like| maybe)* [¥$]?(?<other>\d[\d,.]*)(?: a week)?/giu
const WEEKS_SWING_ZH = new RegExp(
  `(?:有的|有些|有时候?|好的|忙的|差的|闲的)(?:一)?个?(?:周|星期|礼拜)(?:能|有|拿|挣|赚|就|才|只|是)*\\s*(?<one>${NUMBER})(?:块钱?|元)?[，,\\s]*(?:有的|有些|有时候?|好的|忙的|差的|闲的)(?:一?个?(?:周|星期|礼拜))?(?:能|有|拿|挣|赚|就|才|只|是|又)*\\s*(?<other>${NUMBER})(?:块钱?|元)?`,
  'gu',
)

/** "I get paid weekly, 520ish after tax", "every two weeks 1100": how often before how much. */
const HOW_OFTEN_EN =
  /\bpaid (?:(?<week>weekly|every week|each week|by the week)|(?<two>fortnightly|bi-?weekly|every (?:two|2|other) weeks?)|(?<four>every (?:four|4) weeks))[,:]?(?: (?:it'?s|its|about|around|roughly|and|i get|get|usually|normally|like))* [¥$]?(?<sum>\d[\d,.]*)(?:ish)?(?! ?(?:a|per|each|every) (?:month|year))/iu

function byHowOften(text: string): string {
  return text.replace(HOW_OFTEN_EN, (...found: unknown[]) => {
    const { week, two, sum = '' } = found.at(-1) as Record<string, string | undefined>
    const weeks = week ? 1 : two ? 2 : FOUR
    return `income ${Math.round((yuanOf(sum) * WEEKS_A_MONTH) / weeks)} a month`
  })
}

const FOUR = 4

function weeksInOne(text: string): string {
  const ranged =
    (chinese: boolean) =>
    (said: string, ...found: unknown[]) => {
      const { one = '', other = '' } = found.at(-1) as Record<string, string | undefined>
      const [low = 0, high = 0] = [yuanOf(one), yuanOf(other)].toSorted((a, b) => a - b)
      if (!(low >= LEAST_A_DAY && low < high)) return said
      const [least, most] = [low, high].map((sum) => Math.round(sum * WEEKS_A_MONTH))
      return chinese ? `收入${least}-${most}` : `income ${least}-${most} a month`
    }
  return text.replace(WEEKS_SWING_EN, ranged(false)).replace(WEEKS_SWING_ZH, ranged(true))
}

/** The message with each such pay as what it comes to in a month, and how the last was reckoned. */
export function withMonthlyPay(
  text: string,
  asksIncome = false,
): { readonly text: string; readonly reckoned?: Reckoned } {
  let reckoned: Reckoned | undefined
  let plain = asksIncome ? weeksInOne(byHowOften(text)) : text
  for (const pattern of [DAYS_ZH, TIMES_FIRST_ZH, DAYS_EN]) {
    for (const found of [...plain.matchAll(pattern)].toReversed()) {
      const chinese = pattern !== DAYS_EN
      const { each = '', times = '', per, in: inTime } = found.groups ?? {}
      const [pay, often] = [yuanOf(each), SMALL_EN[times.toLowerCase()] ?? yuanOf(times)]
      const count = inTime === 'week' ? often * WEEKS_A_MONTH : often
      if (pay < LEAST_A_DAY || count < 1 || count > 31) continue
      const rest = plain.slice(found.index + found[0].length)
      const own = (chinese ? OWN_SUM_ZH : OWN_SUM_EN).exec(rest)
      const sum = own ? yuanOf(own.groups?.sum ?? '') : 0
      const takes = own !== null && Math.abs(sum - pay * count) <= NEAR * pay * count
      const month = takes ? sum : Math.round(pay * count)
      reckoned = {
        each: toFen(pay),
        per: per === 'shift' || /[一个]班/u.test(found[0]) ? 'shift' : 'day',
        times: Math.round(count),
        month: toFen(month),
        assumed: false,
      }
      const said = chinese ? `收入${month}` : `income ${month} a month`
      plain = `${plain.slice(0, found.index)}${said}${takes ? rest.slice(own[0].length) : rest}`
    }
  }
  if (asksIncome || EARNED.test(plain)) {
    plain = plain.replace(BY_THE_WEEK, (_said: string, each: string) => {
      const month = Math.round(yuanOf(each) * WEEKS_A_MONTH)
      reckoned = { each: toFen(yuanOf(each)), per: 'week', times: 4, month: toFen(month), assumed: true }
      return `收入${month}`
    })
  }
  plain = plain.replace(IS_A_DAYS_PAY, '收入一天$<each>，')
  if (BY_THE_DAY.test(plain))
    plain = plain.replace(
      /(?<!收入|[吃喝花用])(?:一天|每天)(?=(?:能|大概|大约|差不多|挣|赚|拿|给|有|是)*\s*\d{2,4}(?![\d.]*[%天]))/gu,
      '收入一天',
    )
  return reckoned ? { text: plain, reckoned } : { text: plain }
}

/** What the reader of amounts makes of a sum by the day or the week, where the number of days wasn't told: `month`. */
export function reckonedFrom([pay]: readonly Quantity[], month: Fen | undefined): Reckoned | undefined {
  if (!pay || pay.min !== pay.max || !month) return undefined
  const each = toFen(pay.min)
  if (pay.per === 'day') return { each, per: 'day', times: Math.round(month / each), month, assumed: true }
  if (!WEEKLY.test(pay.text)) return undefined
  return { each: Math.round(month / WEEKS_A_MONTH), per: 'week', times: 4, month, assumed: true }
}

const WEEKLY = /[周期拜]|\b(?:week(?:ly)?|wk|p\.?w\.?)(?![a-z])/u

/** Yuan: nobody works a day for less. */
const LEAST_A_DAY = 20

function yuanOf(said: string): number {
  const plain = said.replaceAll(',', '')
  const digits = /^(\d+(?:\.\d+)?)([k千万]?)$/iu.exec(plain)
  if (digits) return Number(digits[1]) * (digits[2] === '万' ? 10_000 : digits[2] ? 1000 : 1)
  return readChineseNumeral(plain)?.min ?? 0
}
