import { describe, expect, test } from 'vitest'
import type { Locale } from '#src/locale.ts'
import { diagnosisFactsOf } from './stated-labels.ts'

type Case = readonly [message: string, facts: Readonly<Record<string, string>>]

/** What people state without being asked for it just then, by kind; in the diagnosis' terms. */
const CASES: Readonly<Record<string, readonly Case[]>> = {
  'being unable to borrow is no refusal': [
    ['钱都还完了，还是借不了', { repaid: 'in_full', symptom: 'cannot_use' }],
    ['点借款一直借不出来', { symptom: 'cannot_use' }],
    ['又不让我借钱了', { symptom: 'cannot_use' }],
    ['申请提交了，说没通过', { symptom: 'refused' }],
    ['审核被拒了', { symptom: 'refused' }],
    ["I settled everything and it won't let me borrow", { repaid: 'in_full', symptom: 'cannot_use' }],
    ["I'm not able to borrow any more", { symptom: 'cannot_use' }],
    ['my application got rejected', { symptom: 'refused' }],
    ['now the review is not passed', { symptom: 'refused' }],
  ],
  'being unable to repay says nothing of how far one has': [
    ['这笔真的还不上了', {}],
    ["I can't pay this month", {}],
    ['I paid one instalment early', { repaid: 'partly' }],
    ['I paid the minimum last week', { repaid: 'partly' }],
  ],
  'a time beside the repayment dates it, whatever other times are named': [
    [
      '上礼拜全结清了，昨天想借一点，说借不了',
      { repaid: 'in_full', since_repaid: 'days_3_30', symptom: 'cannot_use' },
    ],
    [
      "I paid it all off two weeks ago, today I can't borrow",
      { repaid: 'in_full', since_repaid: 'days_3_30', symptom: 'cannot_use' },
    ],
  ],
  'an instalment is neither what is owed nor what is earned': [
    ['信用卡每月还两千来块', { other_loans: 'some' }],
    ['only the car, 1900 a month', {}],
    ['就一个车贷，每月1900', { other_loans: 'one_two' }],
  ],
  'what comes in most months is earned': [
    ['i drive nights, like 6 grand most months', { income_amount: '3k_8k' }],
  ],
  'what is owed elsewhere says nothing of this loan': [
    ['别处还有两家没还清', { other_loans: 'one_two' }],
    ['借呗还没还完，额度降了', { repaid: 'partly', symptom: 'limit_reduced' }],
  ],
  'a bill that is overdue and open': [
    ['我有一期逾期还没处理', { record: 'overdue_now' }],
    ['借呗打不开，还有一笔逾期没还，半个多月了', { symptom: 'cannot_use', record: 'overdue_now' }],
    ["I'm three weeks behind on another loan", { record: 'overdue_now' }],
  ],
  'a "not" before it takes a change back': [
    ['我可没换过手机号', {}],
    ['手机号没变，身份证也没过期', { account_info: 'current' }],
    ['资料一直没改过', { account_info: 'current' }],
    ["I haven't got a new phone number", {}],
    ["my number hasn't changed and my ID is still valid", { account_info: 'current' }],
    ['换了手机卡', { account_info: 'phone_changed' }],
  ],
  'asking how to close is no trouble': [
    ['怎样才能把借呗注销掉', {}],
    ['我的借呗被注销了', { symptom: 'closed' }],
    ['how can I close my account', {}],
  ],
  "somebody else's trouble is not the person's": [
    ['我朋友的借呗也没了', { others_too: 'yes' }],
    ['同事也是这样', { others_too: 'yes' }],
    ["my brother's is gone too", { others_too: 'yes' }],
    ['my wife is cross with me', {}],
    ['my husband has one as a second card', {}],
  ],
  'what was told of the past is no condition': [
    [
      'I work in tech, borrowed once when the rent was due, repaid on time and now the limit is zero',
      {
        occupation: 'volatile',
        frequency: 'rare',
        record: 'always_on_time',
        repaid: 'in_full',
        symptom: 'limit_zero',
      },
    ],
    [
      'when I lost my job my limit dropped',
      { income: 'none', occupation: 'no_job', symptom: 'limit_reduced' },
    ],
    ['once it is repaid, can I borrow again', {}],
  ],
  'a time dates the repayment, or the trouble': [
    ['上个月刚还完', { repaid: 'in_full', since_repaid: 'days_3_30' }],
    ['刚还完额度就成零了', { repaid: 'in_full', since_repaid: 'under_3_days', symptom: 'limit_zero' }],
    ['借呗早还清了，额度没了三个月了', { repaid: 'in_full', symptom: 'limit_zero' }],
    ['额度没了两个星期', { symptom: 'limit_zero' }],
    [
      '晚了两天还的，早就还清了，现在借不出来',
      { record: 'late_once', repaid: 'in_full', symptom: 'cannot_use' },
    ],
    ['I paid it all back two weeks ago', { repaid: 'in_full', since_repaid: 'days_3_30' }],
    ['My limit has been zero for two months, I repaid it all', { symptom: 'limit_zero', repaid: 'in_full' }],
  ],
  'how often one borrows': [
    ['就借过那么一回', { frequency: 'rare' }],
    ['半年里借过七八次', { frequency: 'often' }],
    ['用过几次', { frequency: 'sometimes' }],
    ['一年能借几次', {}],
    ['I only borrowed once', { frequency: 'rare' }],
    ['borrowed about eight times this year', { frequency: 'often' }],
  ],
  applications: [
    ['没申请过', { applications: 'none' }],
    ['这三个月没申请过啥', { applications: 'none' }],
    ['没申请过借呗', {}],
    ["I haven't applied anywhere", { applications: 'none' }],
    ['applied to five lenders', { applications: 'many' }],
  ],
  'one number states one fact': [
    ['I have four loans', { other_loans: 'three_plus' }],
    ['三个月里申请了七八次', { applications: 'many' }],
    ['能不能再借一个网贷', {}],
    ['should I take two more loans', {}],
    ['还掉两家，就剩一家了', { other_loans: 'one_two' }],
    ['外头欠了四家，总共十来万', { other_loans: 'three_plus', other_debt: 'over_50k' }],
  ],
  'lenders that are named are counted': [
    ['还有微粒贷和度小满没还清', { other_loans: 'one_two' }],
    ['有花呗、白条和美团月付', { other_loans: 'three_plus' }],
    ['没别的贷款，就一个车贷', { other_loans: 'one_two' }],
    ['有房贷，没别的了', { other_loans: 'one_two' }],
    ['微粒贷和白条哪个好', {}],
    ['no other loans, just a mortgage', { other_loans: 'one_two' }],
    ['I have a car loan and a credit card', { other_loans: 'one_two' }],
  ],
  'sums: what is earned, what is owed, what is neither': [
    ['一个月工资七千多', { income_amount: '3k_8k' }],
    ['一个月四千，时多时少', { income_amount: '3k_8k', income: 'unstable' }],
    ['房租一个月三千', {}],
    ['房贷一个月五千', {}],
    ['还有白条和花呗没还完，大概两万', { other_loans: 'one_two', other_debt: '10k_50k' }],
    ['借呗还剩两万没还', {}],
    ['about 6k a month, it goes up and down', { income_amount: '3k_8k', income: 'unstable' }],
    ['my rent is 2k a month', {}],
    ['it is 9 pm and nothing came', {}],
    ['I sent 3000, can I take 3000 again?', {}],
    ['416.67 is deducted every month', {}],
    ['two other loans, about 20k in all', { other_debt: '10k_50k', other_loans: 'one_two' }],
  ],
  'income and work': [
    ['收入每个月都固定', { income: 'stable' }],
    ['工资挺稳的，在国企上班', { income: 'stable', occupation: 'employed' }],
    ['没有固定收入', { income: 'unstable' }],
    ['时高时低，开滴滴', { income: 'unstable', occupation: 'self_employed' }],
    ['我老公在国企', {}],
    ['额度忽高忽低', {}],
    ["I'm an office worker", { occupation: 'employed' }],
    ['factory worker', { occupation: 'employed' }],
  ],
  'proof and savings': [
    ['有社保，也有银行流水', { income_proof: 'yes' }],
    ['工资流水开不出来', { income_proof: 'no' }],
    ['手头没什么存款', { assets: 'none' }],
    ['没房没车，有点公积金', { assets: 'some' }],
    ['有公积金能提额吗', {}],
    ['no savings and no proof of income', { assets: 'none', income_proof: 'no' }],
    ['I can show payslips', { income_proof: 'yes' }],
  ],
  'what it was borrowed for': [
    ['借来做生意周转的', { purpose: 'turnover' }],
    ['用来还信用卡了', { purpose: 'repay_debt' }],
    ['钱花在装修上了', { purpose: 'planned' }],
    ['mostly for my business', { purpose: 'turnover' }],
    ['I used it for rent', { purpose: 'daily' }],
  ],
  'what the page says': [
    ['页面啥都没写', { notice: 'none' }],
    ['也没说理由', { notice: 'none' }],
    ["it doesn't say why", { notice: 'none' }],
  ],
  'on time': [
    ['每次都按时', { record: 'always_on_time' }],
    ['没有逾期记录', { record: 'always_on_time' }],
    ['always on time, so far', { record: 'always_on_time' }],
    ['is paying late a problem', {}],
    ['never been late once', { record: 'always_on_time' }],
  ],
}

const ALL = Object.entries(CASES).flatMap(([kind, cases]) =>
  cases.map(([message, facts]) => ({ kind, message, facts })),
)

describe('facts said in passing', () => {
  test.each(ALL)('$kind: $message', ({ message, facts }) => {
    const locale: Locale = /\p{Script=Han}/u.test(message) ? 'zh-CN' : 'en'
    expect(diagnosisFactsOf(message, locale)).toEqual(facts)
  })

  test('a whole story gives everything that it states', () => {
    const story =
      '借呗我半年里借过四次，每次都按时还，上周一次性提前还清，现在申请说评估没通过，外面还有白条和度小满没还清，大概两万，月薪七千，交社保'
    expect(diagnosisFactsOf(story, 'zh-CN')).toEqual({
      frequency: 'sometimes',
      record: 'always_on_time',
      repaid: 'early',
      since_repaid: 'days_3_30',
      symptom: 'refused',
      notice: 'score',
      other_loans: 'one_two',
      other_debt: '10k_50k',
      income_amount: '3k_8k',
      income_proof: 'yes',
    })
  })
})
