import { describe, expect, test } from 'vitest'
import { withoutBasePay } from '#src/understanding/base-pay.ts'
import { readQuantities } from '#src/understanding/quantities.ts'
import { joinSwings } from '#src/understanding/swings.ts'
import { valueMeant } from '#src/understanding/to-come.ts'

function sums(text: string) {
  return joinSwings(text, readQuantities(text, 'zh-CN'))
}

describe('an income that swings', () => {
  test.each([
    ['一个月一万二 差的时候六七千', 6_000, 12_000, '六七千到一万二'],
    ['旺季两万淡季五六千', 5_000, 20_000, '五六千到两万'],
    ['好的时候一万出头 差的时候三四千', 3_000, 10_000, '三四千到一万'],
    ['有单八千 没单三千', 3_000, 8_000, '三千到八千'],
    ['淡的时候四千 旺的时候九千', 4_000, 9_000, '四千到九千'],
    ['生意好两万,生意不好就五千', 5_000, 20_000, '五千到两万'],
  ])('%s is one income', (text, min, max, sayable) => {
    expect(sums(text)).toMatchObject([{ min, max, unit: 'yuan', per: 'month', sayable }])
  })

  test.each(['工资五千 房租一千五', '欠三万 还了五千', '两家 一共八千', '额度从两万掉到五千'])(
    '%s says two things',
    (text) => {
      expect(sums(text)).toHaveLength(2)
    },
  )
})

describe('base pay', () => {
  test.each([
    ['底薪2500,加提成到手五千多', 5_000],
    ['税前八千到手六千五', 6_500],
    ['3200是底薪,平均下来四千五', 4_500],
  ])('of %s gives way to what comes in', (text, min) => {
    expect(withoutBasePay(sums(text), text).map((sum) => sum.min)).toEqual([min])
  })

  test('alone it is what is known', () => {
    expect(withoutBasePay(sums('底薪三千'), '底薪三千')).toHaveLength(1)
  })
})

describe('paying that is yet to come', () => {
  test.each(['花呗今晚就全还了', '网贷打算下周结清', '白条等发工资就还清', '马上就都还完了'])(
    '%s: something is still owed',
    (clause) => {
      expect(valueMeant('other_loans', 'none', clause)).toBe('some')
      expect(valueMeant('repaid', 'in_full', clause)).toBe('partly')
    },
  )

  test.each(['花呗昨天全还了', '都还清了', '今晚刚还清', '没打算再借', '上月底都还清了', '上周末全还了'])(
    '%s: nothing is',
    (clause) => {
      expect(valueMeant('other_loans', 'none', clause)).toBe('none')
    },
  )
})
