import { expect, test } from 'vitest'
import { isLent } from '#src/understanding/can-measure.ts'
import { withoutSlips } from '#src/understanding/slips.ts'

test.each([
  'i lent 5k to my brother',
  'my cousin owes me 2000',
  'i owe nobody 5k',
  "i don't owe that",
  '我借给我弟五千',
  '借给别人两万',
  '他欠我五千',
  '我不欠他钱',
])('what is lent, or owed to nobody, is no debt: %s', (clause) => {
  expect(isLent(clause)).toBe(true)
})

test.each([
  'my brother lent me 5k',
  'i owe my brother 5k',
  'owe 3000 on a card',
  '我妈借给我三千',
  '欠我妈两万',
  '欠我弟五千',
  '我欠他五千',
  '跟朋友借了一万',
])('a debt stays one: %s', (clause) => {
  expect(isLent(clause)).toBe(false)
})

test.each([
  ['3 sorry 4 cards', '4 cards'],
  ['two, no wait three', 'three'],
  ['i owe 5000 sorry 6000', 'i owe 6000'],
  ['三家 不对 四家', '四家'],
  ['两张卡,哦不,三张', '三张'],
  ['3000,说错了,4000', '4000'],
])('a number taken back in one breath was never said: %s', (said, meant) => {
  expect(withoutSlips(said)).toBe(meant)
})

test.each([
  'sorry 4 cards',
  '不是三家，是四家',
  '2 loans, sorry i owe 5000 on one',
  '三家，不知道算不算',
  '9000 a month, i mean 3 cards',
])('numbers of their own stay: %s', (said) => {
  expect(withoutSlips(said)).toBe(said)
})
