import { describe, expect, test } from 'vitest'
import { canMeasure } from '#src/understanding/can-measure.ts'
import { readQuantities } from '#src/understanding/quantities.ts'

function measures(fact: string, text: string): boolean {
  const [quantity] = readQuantities(text, /\p{Script=Han}/u.test(text) ? 'zh-CN' : 'en')
  if (!quantity) throw new Error(`no quantity in ${text}`)
  return canMeasure(fact, quantity, text)
}

describe('what a quantity can measure', () => {
  test.each([
    ['other_loans', '还有三家', true],
    ['other_loans', '借了三次', false],
    ['other_loans', 'borrowed three times', false],
    ['frequency', '借了三次', true],
    ['frequency', '还有三家', false],
    ['frequency', 'two loans', false],
    ['applications', '申请了三家', true],
    ['applications', '还有三家', false],
    ['income_amount', '到手六千', true],
    ['income_amount', '车贷三千', false],
    ['income_amount', 'rent is 2000', false],
    ['other_debt', '三万', true],
    ['other_debt', '月薪八千', false],
    ['since_repaid', '十天前', true],
    ['since_repaid', '逾期十天', false],
  ])('%s: %s → %s', (fact, text, expected) => {
    expect(measures(fact, text)).toBe(expected)
  })
})
