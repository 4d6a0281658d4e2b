import { describe, expect, it } from 'vitest'
import { termOf } from '#dialogs/plan/reading/plan-spread.ts'
import { monthsForDates } from '#dialogs/plan/reading/plan-until.ts'

const march = new Date('2026-03-02T09:00:00Z')

describe('a month that a debt ends in', () => {
  it.each([
    ['借呗欠一万，到十月就还完了', '还剩7个月'],
    ['白条还到明年一月', '还剩10个月'],
    ['花呗一直到12月', '还剩9个月'],
    ['分到二月就结清', '还剩11个月'],
    ['jiebei 10k until October', '7 months left'],
    ['the card runs through december 2027', '21 months left'],
    ['the last payment is in May', '2 months left'],
    ['done by next January', '10 months left'],
    ['18k at 6.8% til next christmas', '9 months left'],
    ['the cmb ends dec next yr', '21 months left'],
  ])('%s: %s', (said, months) => {
    expect(monthsForDates(said, march)).toContain(months)
  })

  it.each(['我十月份借的', '到十月我再看看', 'I borrowed it in October', 'my bonus comes in december'])(
    '%s stays as it is',
    (said) => {
      expect(monthsForDates(said, march)).toBe(said)
    },
  )
})

describe('costs paid for several months at once', () => {
  it.each([
    ['一学期学费六千', 6],
    ['一季度房租4500', 3],
    ['保险年缴2400', 12],
    ['车险一年3600', 12],
    ['tuition 6000 a semester', 6],
    ['rent 4500 a quarter', 3],
    ['car insurance 3600 a year', 12],
    ['每个月房租一千五，一年一签', undefined],
    ['rent 1500 a month', undefined],
    ['吃饭两千', undefined],
  ])('%s: %s', (said, months) => {
    expect(termOf(said)).toBe(months)
  })
})
