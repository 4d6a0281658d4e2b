import { describe, expect, test } from 'vitest'
import type { Locale } from '#src/locale.ts'
import { inUnit, perMonth, readQuantities } from '#src/understanding/quantities.ts'

/** "min-max unit/per~": the first quantity in short; ~ for an estimate. */
function short(text: string, locale: Locale): string {
  return readQuantities(text, locale)
    .map(({ min, max, unit, per, approx }) => {
      const span = min === max ? `${min}` : `${min}-${max}`
      return `${span}${unit ? ` ${unit}` : ''}${per ? `/${per}` : ''}${approx ? '~' : ''}`
    })
    .join(', ')
}

describe('quantities in Chinese', () => {
  test.each([
    ['三家', '3 count'],
    ['两三个', '2-3 count~'],
    ['好几家', '3-9 count~'],
    ['俩', '2 count'],
    ['至少3家', '3-Infinity count~'],
    ['最多两家', '0-2 count~'],
    ['五六千', '5000-6000~'],
    ['1w5', '15000'],
    ['1万5千', '15000'],
    ['2万3', '23000'],
    ['一万二左右', '12000~'],
    ['三万五', '35000'],
    ['两千零五十', '2050'],
    ['3万多', '30000-39999~'],
    ['两千多点', '2000-2999~'],
    ['十几万', '110000-190000~'],
    ['不到5000', '4000-4999~'],
    ['5000以上', '5000-Infinity~'],
    ['5k-8k', '5000-8000~'],
    ['5到8千', '5000-8000~'],
    ['三千到五千', '3000-5000~'],
    ['月薪8k', '8000 yuan/month'],
    ['年薪12万', '120000 yuan/year'],
    ['一个月五千', '5000 yuan/month'],
    ['每天200', '200 yuan/day'],
    ['12,000元', '12000 yuan'],
    ['半年', '6 months'],
    ['一年半', '18 months'],
    ['一个月', '1 months'],
    ['半个月', '0.5 months'],
    ['两个半月', '2.5 months'],
    ['一个多月', '1.05-1.9 months~'],
    ['三天前', '3 days'],
    ['昨天', '1 days'],
    ['上个月', '5-50 days~'],
    ['一周', '7 days'],
    ['分12期', '12 months'],
    ['还剩 8 个月', '8 months'],
    ['日利率万分之五', '0.05 percent/day'],
    ['0.05%/天', '0.05 percent/day'],
    ['年化 18%', '18 percent/year'],
    ['百分之十八', '18 percent'],
  ])('%s', (text, expected) => {
    expect(short(text, 'zh-CN')).toBe(expected)
  })

  test.each([
    '一直都按时还',
    '一般都这样',
    '万一不行呢',
    '千万别',
    '芝麻分700',
    '2024年3月5号',
    '13812345678',
    '第3次',
    '360借条',
    '没有',
    '好的，那我明天先打那个12378',
    '12356打不通',
    '欠着360的',
  ])('%s holds no quantity', (text) => {
    expect(readQuantities(text, 'zh-CN')).toEqual([])
  })

  test('several in one message stay apart', () => {
    expect(short('两家网贷，一共欠三万，月薪8k，还清一个月了', 'zh-CN')).toBe(
      '2 count, 30000 yuan, 8000 yuan/month, 1 months',
    )
  })

  test('says which words it was read from', () => {
    const [quantity] = readQuantities('大概欠三万多吧', 'zh-CN')
    expect(quantity).toMatchObject({ start: 3, text: '三万多吧' })
  })
})

describe('quantities in English', () => {
  test.each([
    ['two or three', '2-3~'],
    ['three loans', '3 count'],
    ['a couple of apps', '2 count~'],
    ['several lenders', '3-7 count~'],
    ['about 5k a month', '5000 yuan/month~'],
    ['60k a year', '60000 yuan/year'],
    ['8000 monthly', '8000 yuan/month'],
    ['twenty-five thousand', '25000'],
    ['around 12,000 yuan', '12000 yuan~'],
    ['about ten grand', '10000~'],
    ['between 5k and 8k', '5000-8000~'],
    ['less than 3000', '2000-2999~'],
    ['at least 3', '3-Infinity~'],
    ['half a year', '6 months'],
    ['six months ago', '6 months'],
    ['2 weeks ago', '14 days'],
    ['last month', '5-50 days~'],
    ['yesterday', '1 days'],
    ['18% a year', '18 percent/year'],
    ['0.05% per day', '0.05 percent/day'],
    ['12 instalments', '12 months'],
    ['just one other loan', '1 count'],
    ['borrowed twice', '2 count'],
  ])('%s', (text, expected) => {
    expect(short(text, 'en')).toBe(expected)
  })

  test.each(['no one told me', 'the 15th time', 'hello', 'i called 95188 and waited'])(
    '%s holds no quantity',
    (text) => {
      expect(readQuantities(text, 'en')).toEqual([])
    },
  )
})

describe('conversions', () => {
  test('a yearly income is divided by twelve', () => {
    expect(perMonth(readQuantities('年薪12万', 'zh-CN')[0]!)).toMatchObject({
      min: 10_000,
      max: 10_000,
      per: 'month',
    })
  })

  test('months are thirty days each, and money is no time', () => {
    expect(inUnit(readQuantities('两个月', 'zh-CN')[0]!, 'days')).toMatchObject({
      min: 60,
      max: 60,
      unit: 'days',
    })
    expect(inUnit(readQuantities('三千块', 'zh-CN')[0]!, 'days')).toBeUndefined()
  })
})
