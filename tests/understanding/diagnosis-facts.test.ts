import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { parse } from 'yaml'
import { DEFAULT_BINS } from '#src/understanding/fact-bins.ts'
import { diagnosisFactsOf } from './stated-labels.ts'

describe('stated facts in the terms of the diagnosis', () => {
  test.each([
    [
      '一直按时还，上个月刚还清，结果额度没了，是不是因为我还有别的网贷？',
      {
        record: 'always_on_time',
        repaid: 'in_full',
        since_repaid: 'days_3_30',
        symptom: 'limit_zero',
        other_loans: 'some',
      },
    ],
    [
      '我从没逾期过，还清一个月了还是没额度',
      { record: 'always_on_time', repaid: 'in_full', since_repaid: 'days_3_30', symptom: 'limit_zero' },
    ],
    [
      '还有两家网贷没还，月薪8k，借呗上周还清了，现在用不了',
      {
        other_loans: 'one_two',
        income_amount: '8k_15k',
        repaid: 'in_full',
        since_repaid: 'days_3_30',
        symptom: 'cannot_use',
      },
    ],
    ['我在外面还有三个平台的贷款，一共欠了五六万', { other_loans: 'three_plus', other_debt: 'over_50k' }],
    ['提前还清了反而被关', { repaid: 'early', symptom: 'closed' }],
    ['我还了一半，还有六期', { repaid: 'partly' }],
    ['逾期过两三次', { record: 'late_often' }],
    ['三个平台都逾期了', { record: 'overdue_now', other_loans: 'three_plus' }],
    ['现在三家都逾期 逾期俩月了', { record: 'overdue_now', other_loans: 'three_plus' }],
    ['去年逾期了三天，后来还清了', { record: 'late_once', repaid: 'in_full', since_repaid: 'over_month' }],
    ['借呗要逾期了怎么办', {}],
    ['明天就逾期了', {}],
    ['没晚过 就这一个贷款', { record: 'always_on_time' }],
    ['收入不稳', { income: 'unstable' }],
    ['我是学生，没有收入', { occupation: 'student', income: 'none' }],
    ['我领退休金，每个月四千五', { income: 'stable', income_amount: '3k_8k', occupation: 'retired' }],
    ["it's a gig job, 4 to 6k", { income: 'unstable', occupation: 'self_employed', income_amount: '3k_8k' }],
    ["I'm a student with no income", { occupation: 'student', income: 'none' }],
    [
      "I'm retired with a pension of about 4500",
      { income: 'stable', income_amount: '3k_8k', occupation: 'retired' },
    ],
    ['现在有一笔逾期，没还上', { record: 'overdue_now' }],
    ['年薪十五万，没有别的贷款', { income_amount: '8k_15k', other_loans: 'none' }],
    ['我是做自由职业的，收入不稳定', { occupation: 'self_employed', income: 'unstable' }],
    ['我做互联网的，公司裁员失业了', { occupation: 'volatile', income: 'none' }],
    ['最近三个月申请了四五次贷款', { applications: 'many' }],
    ['借来还信用卡的', { purpose: 'repay_debt' }],
    ['芝麻分680', { score: 'fair' }],
    ['显示升级为网商贷了', { notice: 'product_moved' }],
    ['我同事的借呗也被关了', { others_too: 'yes' }],
    ['大半年没借了', { last_borrowed: 'over_half_year' }],
    ['借呗利息多少', {}],
  ])('%s', (message, facts) => {
    expect(diagnosisFactsOf(message, 'zh-CN')).toEqual(facts)
  })

  test.each([
    [
      'I have always paid on time, repaid everything last month and now my limit is zero. Is it because I have two other loans?',
      {
        record: 'always_on_time',
        repaid: 'in_full',
        since_repaid: 'days_3_30',
        symptom: 'limit_zero',
        other_loans: 'one_two',
      },
    ],
    [
      'I earn about 5k a month and owe 30k elsewhere',
      { income_amount: '3k_8k', other_loans: 'some', other_debt: '10k_50k' },
    ],
    ['I repaid it two weeks ago and it is still zero', { repaid: 'in_full', since_repaid: 'days_3_30' }],
    ['I was late twice', { record: 'late_often' }],
    ['I am behind on one payment now', { record: 'overdue_now' }],
    ['I applied to four lenders last month', { applications: 'many' }],
    [
      'No other loans, stable job, never late',
      { other_loans: 'none', income: 'stable', record: 'always_on_time' },
    ],
    ['I am a student without income', { occupation: 'student', income: 'none' }],
  ])('%s', (message, facts) => {
    expect(diagnosisFactsOf(message, 'en')).toEqual(facts)
  })

  test('the bins are those of the knowledge base', () => {
    const { facts } = parse(
      readFileSync(new URL('../../content/knowledge/facts.yaml', import.meta.url), 'utf8'),
    )
    for (const [fact, { unit, bins }] of Object.entries(DEFAULT_BINS)) {
      expect({ fact, unit: facts[fact].unit }).toEqual({ fact, unit })
      const upper = Object.entries(facts[fact].bins as Record<string, [number, number | null]>)
      expect({ fact, bins }).toEqual({
        fact,
        bins: upper.map(([value, [, below]]) => (below === null ? { value } : { value, below })),
      })
    }
  })
})
