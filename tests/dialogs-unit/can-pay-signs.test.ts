import { describe, expect, test } from 'vitest'
import { besideCanPay, paysAsDue } from '#dialogs/message/can-pay-signs.ts'
import { owesAndCannot } from '#dialogs/message/tender-signs.ts'

describe('being able to pay', () => {
  test.each([
    ['我没有还不上！', ''],
    ['我没有还不上！我是把身份证号给骗子了', '我是把身份证号给骗子了'],
    ['谁还不上了？我说不借了，要存钱', '我说不借了，要存钱'],
    ['谁说我还不起了', ''],
    ['总结里怎么写我还不上？我都还清了', '我都还清了'],
    ['我又不是还不上', ''],
    ['别老说我还不上', ''],
    ['我还得上的', ''],
    ['月供没问题，就是想问额度', '就是想问额度'],
    ['我不欠钱', ''],
    ['im not behind on anything?? i just asked for the money plan', 'i just asked for the money plan'],
    ['i CAN pay it, its fine', 'its fine'],
    ["i can pay it, just can't clear the whole loan early", "just can't clear the whole loan early"],
    ["who says i can't pay?", ''],
    ["i never said i can't pay", ''],
    ["i'm not struggling. what about my limit", 'what about my limit'],
    ['i have no trouble paying', ''],
  ])('%s', (text, rest) => {
    expect(besideCanPay(text)).toBe(rest)
    expect(owesAndCannot(text)).toBe(false)
  })

  test.each([
    '我还不上了',
    '实在还不起',
    '没有钱，还不上',
    '怎么才能还得上',
    '哪个月还不上怎么办',
    '我有钱还吗',
    '是不是还不上就要坐牢',
    'i can pay 800 now',
    'can i pay it later?',
    'i can only pay part of it',
    "i can't pay it",
    'if i can pay it next month is that ok',
    'how can i pay it',
  ])('not: %s', (text) => expect(besideCanPay(text)).toBeUndefined())

  test.each([
    'i can only pay the normal 3400 a month',
    'cant exactly pay 80k off lol. 2 yrs to go',
    "i just can't clear the whole car loan early",
    '房贷怎么可能一次还清啊',
    '一下子还不清这么多，慢慢还',
    '只能按月还着',
  ])('pays as due: %s', (text) => {
    expect(paysAsDue(text)).toBe(true)
    expect(owesAndCannot(text)).toBe(false)
  })

  test.each([
    '这期到期了，一次还不上这么多',
    "i can't pay it off, i lost my job",
    "i can't pay this month",
    '还不上了，能不能延期',
    "it's due on monday and i can't pay it all at once",
  ])('in trouble: %s', (text) => expect(paysAsDue(text)).toBe(false))
})
