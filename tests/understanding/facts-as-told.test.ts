import { describe, expect, test } from 'vitest'
import type { Locale } from '#src/locale.ts'
import { diagnosisFactsOf } from './stated-labels.ts'

type Case = readonly [message: string, facts: Readonly<Record<string, string>>]

/** Facts as people tell them, several in a sentence and with what takes them back; in the diagnosis' terms. */
const CASES: Readonly<Record<string, readonly Case[]>> = {
  'how often, and how long ago': [
    ['最近半年没怎么借', { frequency: 'rare' }],
    ['上次借还是三月份', { last_borrowed: 'half_year' }],
    ['一年多没碰过借呗了', { last_borrowed: 'over_half_year' }],
    ['I borrow pretty much every month', { frequency: 'often' }],
    ["I haven't touched it in over a year", { last_borrowed: 'over_half_year' }],
    ["I've applied all over the place lately", { applications: 'many' }],
  ],
  'repaid, in words of their own': [
    ['上个星期五还清的', { repaid: 'in_full', since_repaid: 'days_3_30' }],
    ['上周还完今天想再借就不行了', { symptom: 'cannot_use', repaid: 'in_full', since_repaid: 'days_3_30' }],
    ['我都清账了 昨天想借两千', { repaid: 'in_full' }],
    ['十几天前还清', { repaid: 'in_full', since_repaid: 'days_3_30' }],
    ['还清快一个月了', { repaid: 'in_full', since_repaid: 'days_3_30' }],
    ['还完有俩月了', { repaid: 'in_full', since_repaid: 'over_month' }],
    ['repaid it on Monday', { repaid: 'in_full', since_repaid: 'days_3_30' }],
    ['repaid it before Christmas', { repaid: 'in_full', since_repaid: 'over_month' }],
    ['还没到期我就先还掉了', { repaid: 'early' }],
    ['怕逾期所以提前还了', { repaid: 'early' }],
    ["paid it before it was due, and now it's gone", { symptom: 'closed', repaid: 'early' }],
    ["the last instalment went out on Monday, limit's at zero", { symptom: 'limit_zero' }],
    ['I was afraid of being late, so I paid early', { repaid: 'early' }],
    ['怕逾期所以提前还了', { repaid: 'early' }],
    ['提前把钱都还了，服务没了', { symptom: 'closed', repaid: 'early' }],
    ['还完钱服务没了', { symptom: 'closed', repaid: 'in_full' }],
    [
      'I finished my loan in march and the limit is zero',
      { symptom: 'limit_zero', repaid: 'in_full', since_repaid: 'over_month' },
    ],
    ["I've closed out the loan and now I can't borrow", { symptom: 'cannot_use', repaid: 'in_full' }],
    ["it's all paid up, limit still zero", { symptom: 'limit_zero', repaid: 'in_full' }],
    [
      "I wiped out the balance last month and the app won't let me borrow",
      { symptom: 'cannot_use', repaid: 'in_full', since_repaid: 'days_3_30' },
    ],
    ["nothing left to pay, still can't borrow", { symptom: 'cannot_use', repaid: 'in_full' }],
    ["I don't owe them anything any more but my limit is zero", { symptom: 'limit_zero', repaid: 'in_full' }],
    [
      'the loan is done, all of it, and my credit line vanished',
      { symptom: 'limit_zero', repaid: 'in_full' },
    ],
    [
      "I made my last payment two weeks ago and it's closed now",
      { symptom: 'closed', repaid: 'in_full', since_repaid: 'days_3_30' },
    ],
    ['I finished paying in September', { repaid: 'in_full', since_repaid: 'over_month' }],
    ['这半年就借过两次，每次都是提前还', { repaid: 'early', frequency: 'rare' }],
    [
      "repaid everything early last month and now it's closed",
      { symptom: 'closed', repaid: 'early', since_repaid: 'days_3_30' },
    ],
    [
      "I cleared the whole balance three months ago and haven't been able to borrow since",
      { symptom: 'cannot_use', repaid: 'in_full', since_repaid: 'over_month' },
    ],
    ['paid off a week early and the limit was cut in half', { symptom: 'limit_reduced', repaid: 'early' }],
  ],
  'the service, by its parts': [
    ['整个服务都没了', { symptom: 'closed' }],
    ['借呗的页面都找不到了', { symptom: 'closed' }],
    ["the icon's vanished from the app", { symptom: 'closed' }],
  ],
  'sums that nobody counted': [
    ['月薪大几千', { income_amount: '3k_8k' }],
    ['外面欠个万把块', { other_debt: '10k_50k' }],
    ['工资万把块', { income_amount: '8k_15k' }],
    ['外面欠了大几万', { other_debt: 'over_50k' }],
    ['外面欠了好几万', { other_debt: 'over_50k' }],
    ['I owe just over ten grand on other loans', { other_loans: 'some', other_debt: '10k_50k' }],
    [
      'just the one other loan, about 8 grand left on it',
      { other_loans: 'one_two', other_debt: 'under_10k' },
    ],
  ],
  "somebody else's case is not the person's": [
    ['我媳妇名下有房贷，我没有', { other_loans: 'none' }],
    ["my wife's got the mortgage, not me", {}],
    ['我朋友逾期过，我没有', { record: 'always_on_time' }],
    ['我老公有三家网贷，我自己没有', { other_loans: 'none' }],
    ['我弟也是还清就没额度了', { others_too: 'yes' }],
    ['身边的人都能借，就我不行', { symptom: 'cannot_use', others_too: 'no' }],
    ['my friend was late once, I never was', { record: 'always_on_time' }],
    ['my husband has three loans, I have none', { other_loans: 'none' }],
    ['everyone I know can still borrow, just not me', { others_too: 'no' }],
  ],
  'an exception counts for more than the rule': [
    ['到期那天扣的款，没晚过', { record: 'always_on_time' }],
    ['逾期了三天，第四天就还上了', { record: 'late_once', repaid: 'in_full' }],
    ['有逾期，现在还没还上', { record: 'overdue_now' }],
    ['I was three days late but I paid it', { record: 'late_once', repaid: 'in_full' }],
    ["I've always been on time except in May", { record: 'late_once' }],
    ['neither late nor in default, ever', { record: 'always_on_time' }],
    ['我没逾期过，就是去年有一次晚了一天', { record: 'late_once' }],
    ['三年前逾期过一次，之后都是按时还', { record: 'late_once' }],
    ['有一期晚了三天，其他都按时', { record: 'late_once' }],
    ["I've never missed a payment apart from one day last year", { record: 'late_once' }],
    ['I was two days late in January, otherwise always on time', { record: 'late_once' }],
    ["I've been late a couple of times", { record: 'late_often' }],
  ],
  'past against present': [
    ['以前有网贷，现在都还完了', { repaid: 'in_full', other_loans: 'none' }],
    ['以前能借五万，现在只有八千', { symptom: 'limit_reduced' }],
    ['以前额度两万，现在是0', { symptom: 'limit_zero' }],
    ["I used to have other loans but they're all gone now", { other_loans: 'none' }],
    ['my limit went from 20k to 5k', { symptom: 'limit_reduced' }],
    ["I used to be able to borrow 50k, now it's only 8k", { symptom: 'limit_reduced' }],
  ],
  'denied, feared or only guessed at': [
    ['我没说我逾期过', {}],
    ['I never said I was late', {}],
    ['我从来没有欠过别人钱，就用过借呗', { other_loans: 'none' }],
    ['我怀疑是征信花了', {}],
    ["I didn't pay late, not even once", { record: 'always_on_time' }],
    ["I'm not unemployed, I drive for Uber", { income: 'unstable', occupation: 'self_employed' }],
    ["don't have any debts elsewhere", { other_loans: 'none' }],
    ['I was worried about being late so I paid early', { repaid: 'early' }],
  ],
  'loans, by what is left out': [
    ['我就欠借呗的，别的都没有', { other_loans: 'none' }],
    ['三家都还清了，现在没有别的了', { repaid: 'in_full', other_loans: 'none' }],
    ['就一张信用卡在用，每月全额还', {}],
    ['网贷不多，也就两家', { other_loans: 'one_two' }],
    ['花呗没还清，借呗还清了', { repaid: 'in_full', other_loans: 'some' }],
    ['I only owe jiebei, nothing else anywhere', { other_loans: 'none' }],
    ['had three loans, all cleared now', { other_loans: 'none' }],
    ['I had two, paid one off last month, one left', {}],
    ['just a credit card I clear in full every month', {}],
    ['not counting the mortgage, I have no debts', { other_loans: 'one_two' }],
    ['I have no debts whatsoever', { other_loans: 'none' }],
    ['网贷不多，也就两家', { other_loans: 'one_two' }],
    ['除了借呗没有其他的了，房贷不算吧', { other_loans: 'none' }],
    ['除了房贷没别的', { other_loans: 'one_two' }],
    ['apart from my credit card I owe nobody anything', { other_loans: 'one_two' }],
  ],
  'a time that is no time since the repayment': [
    ['三个月没借过了', { last_borrowed: 'half_year' }],
    ['I lost my job in May, so no income right now', { income: 'none', occupation: 'no_job' }],
    ["I'm currently a month behind", { record: 'overdue_now' }],
  ],
  'work, papers and what it was for': [
    ['刚换了工作，工资还没稳定', { income: 'unstable' }],
    ['退休了，每个月养老金三千多', { income: 'stable', occupation: 'retired', income_amount: '3k_8k' }],
    ['名下有套房', { assets: 'some' }],
    ['芝麻分降到五百多了', { score: 'low' }],
    ['芝麻分有点低，五百八', { score: 'low' }],
    ['钱都拿去买股票了', { purpose: 'restricted' }],
    ['换过号但是手机没换', { account_info: 'phone_changed' }],
    ["just changed jobs, pay isn't steady yet", { income: 'unstable' }],
    ['it all went on shares', { purpose: 'restricted' }],
    ["I don't have a steady income", { income: 'unstable' }],
    ["I'm not working at the moment", { income: 'none', occupation: 'no_job' }],
    ['收入不算高，但是稳定，每个月六千多', { income: 'stable', income_amount: '3k_8k' }],
    [
      '我做外卖的，一个月好的时候八九千，差的时候四五千',
      { income: 'unstable', income_amount: '3k_8k', occupation: 'self_employed' },
    ],
    ['分12期，已经还了8期，没逾期', { record: 'always_on_time', repaid: 'partly' }],
    ['最近一个月申请了四家，都没过', { symptom: 'refused', applications: 'many' }],
    ['打工的，计件，有时多有时少', { income: 'unstable' }],
    ['借的钱是给孩子交学费的', { purpose: 'planned' }],
    ['no payslips, I get paid in cash', { income_proof: 'no' }],
    ["my number's the same and my ID's fine", { account_info: 'current' }],
    ["my sesame score's around 720", { score: 'high' }],
    ["my credit score isn't great", { score: 'low' }],
    ['my score dropped to 560', { score: 'low' }],
    ['I put it into my shop', { purpose: 'turnover' }],
  ],
}

const ALL = Object.entries(CASES).flatMap(([kind, cases]) =>
  cases.map(([message, facts]) => ({ kind, message, facts })),
)

describe('facts as they are told', () => {
  test.each(ALL)('$kind: $message', ({ message, facts }) => {
    const locale: Locale = /\p{Script=Han}/u.test(message) ? 'zh-CN' : 'en'
    expect(diagnosisFactsOf(message, locale)).toEqual(facts)
  })
})
