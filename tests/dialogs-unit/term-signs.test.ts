import { expect, test } from 'vitest'
import { asksOfInquiries, asksOfOwnReport, wordAskedFor } from '#dialogs/message/term-signs.ts'

test.each([
  ['what is overdue', 'overdue'],
  ['What does "overdue" mean?', 'overdue'],
  ['meaning of limit', 'limit'],
  ["what's a cushion", 'cushion'],
  ['what is the meaning of grace period', 'grace period'],
  ['what do you mean by limit', 'limit'],
  ['what does the limit mean', 'limit'],
  ['whats emi', 'emi'],
  ['grace period means what', 'grace period'],
  ['arrears, what does that mean', 'arrears'],
  ["sorry, what's a penalty rate", 'penalty rate'],
  ["i don't know what principal means", 'principal'],
  ['can you explain hard inquiry', 'hard inquiry'],
  ['define default', 'default'],
  ['what exactly is a soft check?', 'soft check'],
  ['what is risk control supposed to mean', 'risk control'],
])('en: "%s" asks what %s is', (text, word) => {
  expect(wordAskedFor(text, 'en')).toBe(word)
})

test.each([
  ['逾期是什么意思', '逾期'],
  ['什么叫额度', '额度'],
  ['啥是罚息', '罚息'],
  ['罚息是啥', '罚息'],
  ['“征信”是什么？', '征信'],
  ['请问宽限期是什么意思啊', '宽限期'],
  ['怎么才算逾期', '逾期'],
  ['应急的钱是什么意思', '应急的钱'],
  ['综合评估怎么理解', '综合评估'],
  ['解释一下年化利率', '年化利率'],
])('zh-CN: "%s" asks what %s is', (text, word) => {
  expect(wordAskedFor(text, 'zh-CN')).toBe(word)
})

test.each(["what's the minimum payment", "what's my limit", 'what is the due date', '还款日是什么时候'])(
  '"%s" asks for no meaning',
  (text) => {
    const locale = /\p{Script=Han}/u.test(text) ? 'zh-CN' : 'en'
    expect(['minimum payment', 'limit', 'due date', '还款日']).not.toContain(wordAskedFor(text, locale))
  },
)

test.each([
  'does checking my own report hurt',
  'will it lower my score if i check my credit report',
  'is it bad to look at my credit report',
  'does looking up my own score leave a mark',
  'if i pull my own credit file does it count as an enquiry',
  '自己查征信会有影响吗',
  '我自己查征信会不会影响信用',
  '查自己的信用报告会扣分吗',
])('"%s" asks of a look at one\'s own report', (text) => {
  expect(asksOfOwnReport(text)).toBe(true)
})

test.each([
  'why do you need that, and does checking my score hurt it?',
  'i checked my credit report and it was fine',
  '银行查我的征信没通过',
])('"%s" doesn\'t', (text) => {
  expect(asksOfOwnReport(text)).toBe(false)
})

test.each([
  "what's the difference between hard and soft inquiries",
  'hard vs soft check?',
  'is it a hard pull',
  '硬查询和软查询有什么区别',
  '软查和硬查哪个影响大',
])('"%s" asks of the kinds of looks into a report', (text) => {
  expect(asksOfInquiries(text)).toBe(true)
})
