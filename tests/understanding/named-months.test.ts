import { describe, expect, test } from 'vitest'
import { DEFAULT_BINS, valueOfQuantity } from '#src/understanding/fact-bins.ts'
import { seenFrom } from '#src/understanding/named-months.ts'
import { readQuantities } from '#src/understanding/quantities.ts'
import type { Locale } from '#src/locale.ts'

function monthIn(text: string) {
  const locale: Locale = /\p{Script=Han}/u.test(text) ? 'zh-CN' : 'en'
  return readQuantities(text, locale).find(({ month }) => month !== undefined)
}

describe('days of the week by their names', () => {
  test.each([
    ['cleared it sunday', '2026-11-23T00:00:00Z', 'under_3_days'],
    ['wednesday. i told u', '2026-11-22T00:00:00Z', 'days_3_30'],
    ['paid it off on Friday', '2026-11-22T00:00:00Z', 'under_3_days'],
  ])('%s, said on %s', (text, day, value) => {
    const [quantity] = readQuantities(text, 'en')
    expect(valueOfQuantity('since_repaid', seenFrom(new Date(day), quantity!), DEFAULT_BINS)).toBe(value)
  })

  test.each(['every wednesday', 'due by friday', 'next monday'])('%s is none gone by', (text) => {
    expect(readQuantities(text, 'en')).toEqual([])
  })
})

describe('months by their names', () => {
  test.each([
    ['三月份还清的', '三月份', 3],
    ['去年十二月底还完', '去年十二月底', 12],
    ['10月1号还的', '10月1号', 10],
    ['年初就还清了', '年初', 1],
    ['国庆前后还清的', '国庆前后', 10],
    ['十一月头上还的', '十一月头上', 11],
    ['九月中旬结清', '九月中旬', 9],
    ['六月里还完', '六月里', 6],
    ['八月尾上清的', '八月尾上', 8],
    ['七八月份还的', '七八月份', 8],
    ['中秋那阵子还完', '中秋那阵子', 9],
    ['正月十五前还完', '正月', 2],
    ['过完年就还清了', '过完年', 2],
    ['年前就结清了', '年前', 1],
    ['finished it in march', 'in march', 3],
    ['cleared it last summer', 'last summer', 7],
    ['repaid on march 5', 'on march 5', 3],
    ['paid it before christmas', 'before christmas', 12],
    ['at the end of last year', 'at the end of last year', 12],
  ])('%s names %s', (text, words, month) => {
    expect(monthIn(text)?.text).toBe(words)
    expect(monthIn(text)?.month?.month).toBe(month)
  })

  test.each([
    '三个月前',
    '三年前',
    '一月里借了三次',
    '3月前',
    '还到明年三月份',
    'in a month',
    'still paying until march',
    'this year',
  ])('%s names none', (text) => {
    expect(monthIn(text)).toBeUndefined()
  })

  test.each([
    ['三月份还的', '2026-03-20T00:00:00Z', 'days_3_30'],
    ['三月份还的', '2026-04-10T00:00:00Z', 'days_3_30'],
    ['三月份还的', '2026-06-01T00:00:00Z', 'over_month'],
    ['去年三月份还的', '2026-03-20T00:00:00Z', 'over_month'],
    ['repaid in march', '2026-02-20T00:00:00Z', 'over_month'],
    ['repaid on 14th nov', '2026-11-16T00:00:00Z', 'under_3_days'],
    ['14 November 2026', '2026-11-22T00:00:00Z', 'days_3_30'],
    ['28 October I tell you before', '2026-11-22T00:00:00Z', 'days_3_30'],
    ['九月十几号还完的', '2026-11-22T00:00:00Z', 'over_month'],
    ['10月20号还的', '2026-11-22T00:00:00Z', 'over_month'],
  ])('%s, said on %s', (text, day, value) => {
    const quantity = seenFrom(new Date(day), monthIn(text)!)
    expect(valueOfQuantity('since_repaid', quantity, DEFAULT_BINS)).toBe(value)
  })
})

test.each([
  ['cleared it on the 3rd', 3],
  ['paid the lot on the 21st', 21],
])('"%s" is dated by the day it is read on', (text, day) => {
  const [quantity] = readQuantities(text, 'en')
  expect(quantity?.dayOfMonth).toBe(day)
  expect(seenFrom(new Date('2026-06-24T12:00:00Z'), quantity!).min).toBe(24 - day)
})

test('what comes on the 3rd of every month dates nothing', () => {
  expect(
    readQuantities('it comes out on the 3rd every month', 'en').some(({ dayOfMonth }) => dayOfMonth),
  ).toBe(false)
})
