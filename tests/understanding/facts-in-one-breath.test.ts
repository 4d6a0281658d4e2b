import { describe, expect, test } from 'vitest'
import { diagnosisFactsOf } from './stated-labels.ts'

const CASES: Readonly<Record<string, readonly (readonly [string, Readonly<Record<string, string>>])[]>> = {
  'instalments left elsewhere are another loan, and leave this one repaid': [
    [
      '借呗上个礼拜还完了，花呗分了6期还剩4期，现在借呗点不动',
      { symptom: 'cannot_use', repaid: 'in_full', since_repaid: 'days_3_30', other_loans: 'some' },
    ],
    [
      '借呗已经还完，微粒贷还剩8期，一期1180，借呗不给借了',
      { symptom: 'cannot_use', repaid: 'in_full', other_loans: 'some' },
    ],
    ['花呗那4期还欠着', { other_loans: 'some' }],
    ['借呗还清了，白条分了3期早还完了，现在不给借', { symptom: 'cannot_use', repaid: 'in_full' }],
    ['借呗还剩两期没还', { repaid: 'partly' }],
  ],
  'loans named one after another are as many': [
    ['外面还欠着招联、车贷、还有跟银行贷的装修款', { other_loans: 'three_plus' }],
    ['招联一家，车贷一家，银行装修一家', { other_loans: 'three_plus' }],
    ['一家京东白条一家度小满', { other_loans: 'one_two' }],
    ['申请过招联一家，车贷一家，都没过', { applications: 'few' }],
  ],
  'owing nobody is no other loan': [
    [
      '有房有车没贷款，还清借呗反而借不了',
      { assets: 'some', other_loans: 'none', repaid: 'in_full', symptom: 'cannot_use' },
    ],
    ['没逾期，没贷款', { record: 'always_on_time', other_loans: 'none' }],
    ['我不欠任何人钱', { other_loans: 'none' }],
    ['谁的钱我都不欠', { other_loans: 'none' }],
    ['借呗没贷款额度了', { symptom: 'limit_zero' }],
  ],
  'what it was for is told with how often': [
    ['就借过两次，装修用的', { frequency: 'rare', purpose: 'planned' }],
    ['就借了这一次，给我外婆看病用的', { frequency: 'rare', purpose: 'planned' }],
    ['钱是给孩子交学费借的，早还清了', { repaid: 'in_full', purpose: 'planned' }],
    ['给孩子交学费怎么办', {}],
  ],
  'what comes in fell away': [
    ['店里生意不好，收入少了一半', { income: 'unstable' }],
    ['酒店把我排班砍了一半', { income: 'unstable' }],
    ['收入没少', {}],
  ],
  'a suspended service is closed; closing it oneself is not': [
    [
      '借呗昨儿个结清了，今天一看服务暂停',
      { symptom: 'closed', repaid: 'in_full', since_repaid: 'under_3_days' },
    ],
    ['现在点进去说服务暂停', { symptom: 'closed' }],
    ['以后不想借了把借呗关了好不好', {}],
  ],
  'what is told of one thing says nothing of another': [
    ['我借呗没欠了 花呗分期剩5期 白条剩2期', { repaid: 'in_full', other_loans: 'one_two' }],
    ['两张信用卡，一张刷爆了', { other_loans: 'one_two' }],
    ['上个月点了一次借呗被拒，别的没有', { symptom: 'refused', applications: 'few' }],
    ['底薪三千加提成，差不多五千多', { income_amount: '3k_8k' }],
    ['我工资八千固定', { income: 'stable', income_amount: '8k_15k' }],
    ['没欠债没逾期', { record: 'always_on_time', other_loans: 'none' }],
    ['上半年失业，七月才进的现在这个厂', { occupation: 'employed' }],
  ],
}

describe.each(Object.entries(CASES))('%s', (_, cases) => {
  test.each(cases)('%s', (message, facts) => {
    expect(diagnosisFactsOf(message, 'zh-CN')).toEqual(facts)
  })
})
