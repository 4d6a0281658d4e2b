import { describe, expect, it } from 'vitest'
import { listChange } from '#dialogs/plan/reading/plan-list.ts'
import { newPlan } from '#dialogs/plan/plan-state.ts'
import type { Turn } from '#src/conversation/turn.ts'
import type { Locale } from '#src/locale.ts'
import type { StatedDebt } from '#src/planning/debt.ts'

/** What a message does to this list: "out 0 2", "one 45000", "all 3", "balance 0 45000", "ask", or nothing. */
function changed(locale: Locale, text: string, debts: StatedDebt[]): string {
  const plan = { ...newPlan(), debts }
  const change = listChange({ text, state: { locale } } as unknown as Turn, plan)
  switch (change?.kind) {
    case undefined:
      return ''
    case 'doubted':
      return 'ask'
    case 'as_held':
      return 'as held'
    case 'not_held':
      return 'none of them'
    case 'gone_already':
      return `gone ${change.name}`
    case 'taken_out':
      return ['out', ...change.places].join(' ')
    case 'only_one':
      return ['one', change.said.balance === undefined ? '' : change.said.balance / 100].join(' ').trim()
    case 'counted_twice':
      return ['twice', change.said.balance === undefined ? '' : change.said.balance / 100].join(' ').trim()
    case 'restated':
      return `all ${change.debts.length}`
    case 'other_role':
      return `${change.is} ${change.place} ${change.amount / 100}`
  }
}

const unnamed = [{ balance: 930_000 }, { balance: 200_000 }, { payment: 50_000 }]

describe('the list of debts, put right in Chinese', () => {
  const held = [
    { name: '网商贷', balance: 4_600_000 },
    { name: '花呗', balance: 300_000 },
    { balance: 4_500_000, payment: 460_000 },
  ]
  it.each([
    ['就一笔借呗', 'one'],
    ['就一笔！四万五', 'one 45000'],
    ['只有这一笔', 'one'],
    ['只有一笔啊', 'one'],
    ['你把一笔算成三笔了', 'twice'],
    ['你把一笔算成三笔了 就一笔9300', 'one 9300'],
    ['错了错了 每月还4600，一共欠45000，只有这一笔', 'one 45000'],
    ['其实就一笔网商贷', 'one'],
    ['这两个是同一笔', 'twice'],
    ['把花呗去掉', 'out 1'],
    ['花呗已经还清了', 'out 1'],
    ['花呗每个月都全额还', 'out 1'],
    ['等花呗还清了再说', ''],
    ['你是不是把花呗算成两笔了', 'twice'],
    ['花呗删了吧，早就不用了', 'out 1'],
    ['没有花呗这一笔', 'out 1'],
    ['第3笔去掉', 'out 2'],
    ['那三千不是欠的', 'out 1'],
    ['全部欠款删掉', 'out 0 1 2'],
    ['我的欠款是：网商贷四万五，白条三千', 'all 2'],
    ['就这两笔：网商贷四万五，花呗三千', 'all 2'],
    ['网商贷四万五，花呗三千，别的没有了', 'all 2'],
    ['怎么多了一笔', 'ask'],
    ['你算错了吧，哪来的第三笔', 'ask'],
    ['我现在有哪几笔欠款？', 'ask'],
    ['把我的欠款列一下', 'ask'],
    ['就两笔！', 'ask'],
    ['第一笔去掉', 'ask'],
    ['4600是欠款总额，不是每月还的', 'balance 2 4600'],
    ['46000是每月还的', 'payment 0 46000'],
    ['花呗每月还600', ''],
    ['还有一笔白条三千', ''],
    ['再加一笔，京东两千', ''],
    ['工资8000', ''],
    ['只有一笔逾期', ''],
  ])('%s: %s', (text, expected) => {
    expect(changed('zh-CN', text, held)).toBe(expected)
  })

  it.each([
    ['第1笔和第3笔去掉', 'out 0 2'],
    ['第二笔不是欠的', 'out 1'],
    ['没有第六笔', 'ask'],
  ])('%s: %s', (text, expected) => {
    expect(changed('zh-CN', text, unnamed)).toBe(expected)
  })
})

describe('the list of debts, put right in English', () => {
  const held = [
    { name: 'CMB card', balance: 940_000 },
    { name: 'meituan', payment: 4_500_000 },
    { name: 'jiebei', balance: 500_000 },
  ]
  it.each([
    ["there's no debt 6", 'ask'],
    ['there is no debt 6!!', 'ask'],
    ['delete all debts', 'out 0 1 2'],
    ['delete all debts and begin with: CMB card, 9400 left, 600 monthly', 'all 1'],
    ['the three debts are: CMB card 9400, meituan 6000, baitiao 3200', 'all 3'],
    ['CMB card 9400 at 600 a month, meituan 6000. nothing else', 'all 2'],
    ['45k is the balance not the instalment', 'balance 1 45000'],
    ['remove meituan', 'out 1'],
    ['actually i pay the CMB card in full every month', 'out 0'],
    ["jiebei's paid", 'out 2'],
    ['what if jiebei is paid', ''],
    ['take meituan and jiebei out', 'out 1 2'],
    ['and jiebei is zero, take it off', 'out 2'],
    ["i don't have a meituan debt", 'out 1'],
    ["the 5000 isn't a debt", 'out 2'],
    ["this plan has debts I don't have", 'ask'],
    ["you've got my debts all mixed up", 'ask'],
    ['what are my three debts right now, list them', 'ask'],
    ["there's only one debt", 'one'],
    ["it's just the one", 'one'],
    ['only one loan: jiebei, 12k', 'one 12000'],
    ['they are all the same debt', 'twice'],
    ['remove debt 1 and 2', 'ask'],
    ['meituan 6000 at 14.4%', ''],
    ['just one question', ''],
    ['i only have one card', ''],
    ['my pay is 8000', ''],
    ['the card is the CMB one, 9400', ''],
  ])('%s: %s', (text, expected) => {
    expect(changed('en', text, held)).toBe(expected)
  })

  it.each([
    ['take out debt 1 and 2', 'out 0 1'],
    ['remove debt 1, debt 3', 'out 0 2'],
    ["there's no debt 2", 'out 1'],
    ['take out 1, 2 and 3 please', 'out 0 1 2'],
  ])('%s: %s', (text, expected) => {
    expect(changed('en', text, unnamed)).toBe(expected)
  })
})
