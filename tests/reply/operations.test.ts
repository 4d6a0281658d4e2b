import { readFileSync } from 'node:fs'
import { parse } from 'yaml'
import { describe, expect, test } from 'vitest'
import { operationsSchema, type Operations } from '#src/reply/answers-schema.ts'
import { pickOperation } from '#src/reply/operations.ts'

const small: Operations = {
  default: 'other',
  topics: {
    early: { words: { 'zh-CN': ['提前还', '一次…还清'], en: ['pay…early', 'pay in full'] } },
    lost: { words: { 'zh-CN': ['丢了'], en: ["can't find"] } },
    repay: { words: { 'zh-CN': ['还款', '还清'], en: ['repay*', 'pay'] } },
  },
}

describe('pickOperation', () => {
  test('takes the longest keyword', () => {
    expect(pickOperation('想提前还款', small, 'zh-CN')).toBe('early')
    expect(pickOperation('怎么还款', small, 'zh-CN')).toBe('repay')
    expect(pickOperation('can i pay in full', small, 'en')).toBe('early')
  })

  test('takes the earlier topic between equals', () => {
    expect(pickOperation('还款的卡丢了', small, 'zh-CN')).toBe('lost')
  })

  test('lets a few words stand where a keyword has "…", but no other sentence', () => {
    expect(pickOperation('能不能一次都还清', small, 'zh-CN')).toBe('early')
    expect(pickOperation('我就借了一次。现在还清了', small, 'zh-CN')).toBe('repay')
    expect(pickOperation('can I pay it off a bit early', small, 'en')).toBe('early')
  })

  test('matches English by whole words, and lets them go on at "*"', () => {
    expect(pickOperation('my repayments', small, 'en')).toBe('repay')
    expect(pickOperation('the papaya pays nothing', small, 'en')).toBe('other')
  })

  test('minds neither case nor width nor the kind of apostrophe', () => {
    expect(pickOperation('I CAN’T  FIND it', small, 'en')).toBe('lost')
    expect(pickOperation('ｐａｙ', small, 'en')).toBe('repay')
  })

  test('falls back to the default', () => {
    expect(pickOperation('', small, 'zh-CN')).toBe('other')
  })
})

describe('the keywords of content/', () => {
  const operations = operationsSchema.parse(
    parse(readFileSync(new URL('../../content/knowledge/operations.yaml', import.meta.url), 'utf8')),
  )

  test.each([
    ['这个月的钱从哪儿还啊', 'repay'],
    ['想提前把剩下的都还了', 'early_repay'],
    ['到日子会自己从卡里扣款吗', 'auto_debit'],
    ['每个月哪天还呀', 'due_date'],
    ['能把还款日往后改改吗', 'change_due_date'],
    ['利息咋算的', 'interest'],
    ['只能分 6 期吗', 'instalments'],
    ['钱怎么还没到账', 'arrival'],
    ['还了钱还显示逾期', 'paid_not_shown'],
    ['想换一张银行卡', 'bank_card'],
    ['刷脸老是过不去', 'verification'],
    ['验证码一直收不到', 'sms_code'],
    ['要开个结清证明', 'contract_receipt'],
    ['点错了，想取消借款', 'cancel_application'],
    ['花呗是啥时候出来的', 'huabei'],
    ['我想把额度调低一点', 'lower_limit'],
    ['嗯这个弄一下', 'other'],
  ])('%s → %s', (text, topic) => {
    expect(pickOperation(text, operations, 'zh-CN')).toBe(topic)
  })

  test.each([
    ['where do i pay this thing', 'repay'],
    ['can I pay off my loan a month early?', 'early_repay'],
    ['will it be deducted from my card by itself', 'auto_debit'],
    ['what day is it due', 'due_date'],
    ['i want to move my due date to the 20th', 'change_due_date'],
    ['how is interest worked out', 'interest'],
    ['why only 6 months', 'instalments'],
    ["the money hasn't arrived", 'arrival'],
    ['i paid on monday and it still shows overdue', 'paid_not_shown'],
    ['how do i change my card', 'bank_card'],
    ['face scan keeps failing', 'verification'],
    ['not getting the sms code', 'sms_code'],
    ['i need a settlement certificate', 'contract_receipt'],
    ['tapped it by accident, cancel the loan', 'cancel_application'],
    ['can you lower my limit', 'lower_limit'],
    ['do the thing', 'other'],
  ])('%s → %s', (text, topic) => {
    expect(pickOperation(text, operations, 'en')).toBe(topic)
  })
})
