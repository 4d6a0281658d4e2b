import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readStatement } from '#dialogs/plan/reading/plan-reading.ts'
import { saysSomething, type Asked, type Statement } from '#dialogs/plan/reading/plan-statement.ts'
import type { Locale } from '#src/locale.ts'
import type { StatedRate } from '#src/planning/rates.ts'

const near = (value: number) => expect.closeTo(value, 10) as number
const day = (value: number): StatedRate => ({ value: near(value), per: 'day' })
const year = (value: number): StatedRate => ({ value: near(value), per: 'year' })

type Case = readonly [asked: Asked, text: string, expected: Partial<Statement>]

function hold(locale: Locale, cases: readonly Case[]): void {
  it.each(cases)('%s: %s', (asked, text, expected) => {
    const {
      costAmounts: _amounts,
      costLabels: _labels,
      costWhole: _whole,
      noCosts: _none,
      fixedWords: _words,
      incomes: _incomes,
      ...told
    } = readStatement(text, locale, asked)
    expect(told).toEqual({ debts: [], ...expected })
  })
}

describe('what a Chinese message says about money', () => {
  hold('zh-CN', [
    [
      'debts',
      '还欠借呗2万6，手上就几百块',
      { reserve: 20_000, reserveWords: expect.anything(), debts: [{ name: '借呗', balance: 2_600_000 }] },
    ],
    ['income', '我有存款两万，一个月到手5000', { reserve: 2_000_000, income: 500_000 }],
    [
      'debts',
      '我手上有借呗5000花呗3000',
      {
        debts: [
          { name: '借呗', balance: 500_000 },
          { name: '花呗', balance: 300_000 },
        ],
      },
    ],
    ['income', '工资停了', { income: 0 }],
    ['income', '靠积蓄过，还有三万', { reserve: 3_000_000 }],
    [
      'income',
      '周薪1500',
      {
        income: 650_000,
        reckoned: { each: 150_000, per: 'week', times: 4, month: 650_000, assumed: true },
      },
    ],
    [
      'debts',
      '花呗8600分着每月还760，安逸花两万三一个月1450',
      {
        debts: [
          { name: '花呗', balance: 860_000, payment: 76_000 },
          { name: '安逸花', balance: 2_300_000, payment: 145_000 },
        ],
      },
    ],
    ['extra', '收入4800！开销800！哪来的12800', { income: 480_000, fixed: 80_000 }],
    ['fixed', '花两千六，不是三千', { fixed: 260_000 }],
    ['fixed', '没有两千六那么多，两千', { fixed: 200_000 }],
    ['fixed', '不要按四千算，四千五', { fixed: 450_000 }],
    ['detail', '不是12期，是10期', { debts: [{ months: 10 }] }],
    ['fixed', '我花销就一千四。能挤八百出来', { fixed: 140_000, spare: 80_000 }],
    ['fixed', '花销一千四，八百是我能还的', { fixed: 140_000, spare: 80_000 }],
    ['fixed', '房租1200吃饭800，能还的也就五百', { fixed: 200_000, spare: 50_000 }],
    ['fixed', '生活费两千，每月挤得出七百', { fixed: 200_000, spare: 70_000 }],
    ['fixed', '一个月花三千，富余一千', { fixed: 300_000, spare: 100_000 }],
    ['extra', '能挤八百', { extra: 80_000 }],
    ['income', '一个月能拿五千', { income: 500_000 }],
    ['extra', '我丈母娘肯借我两万', {}],
    ['extra', '两万是我姐能借我的', {}],
    ['debts', '我姐借了我两万', { debts: [{ name: '我姐', balance: 2_000_000 }] }],
    ['extra', '760是花呗每个月还的', { debts: [{ name: '花呗', payment: 76_000 }] }],
    ['extra', '借呗不用一次还清，每月还1900', { debts: [{ name: '借呗', once: false, payment: 190_000 }] }],
    ['extra', '每期760，还剩12期', { debts: [{ payment: 76_000, months: 12 }] }],
    ['extra', '还有下个月提成少了，到手大概七千', { income: 700_000 }],
    ['income', '工资从8000降到7000', { income: 700_000 }],
    [
      'income',
      '日薪200 一个月上26天',
      { income: 520_000, reckoned: { each: 20_000, per: 'day', times: 26, month: 520_000, assumed: false } },
    ],
    ['debts', '住爸妈家，借呗欠5000', { debts: [{ name: '借呗', balance: 500_000 }] }],
    ['debts', '爸妈那里借了2万', { debts: [{ name: '爸妈', balance: 2_000_000 }] }],
    ['fixed', '必须花的2800，600不能算进去', { fixed: 280_000 }],
    [
      'debts',
      '助学贷还有12000 利率3点多吧 每月600 就是上面那个600别算两遍',
      { debts: [{ name: '助学贷', balance: 1_200_000, rate: year(0.035), payment: 60_000 }] },
    ],
    [
      'debts',
      '借呗5000年化15%每月500',
      { debts: [{ name: '借呗', balance: 500_000, rate: year(0.15), payment: 50_000 }] },
    ],
    ['detail', '年化十四点几', { debts: [{ rate: year(0.145) }] }],
    ['detail', '利率14点多吧', { debts: [{ rate: year(0.145) }] }],
    ['detail', '年利率3.6', { debts: [{ rate: year(0.036) }] }],
    ['detail', '百分之三点几', { debts: [{ rate: year(0.035) }] }],
    ['detail', '利率我说了啊 百分之三点几 而且600算了两遍', { debts: [{ rate: year(0.035) }] }],
    ['debts', '而且600，反正4300', { debts: [{ balance: 60_000 }, { balance: 430_000 }] }],
    ['debts', '就借呗4300 要一次还', { debts: [{ name: '借呗', balance: 430_000, once: true }] }],
    [
      'debts',
      '美团还欠8000 分10期每月还 900 京东欠3200',
      {
        debts: [
          { name: '美团', balance: 800_000, months: 10, payment: 90_000 },
          { name: '京东', balance: 320_000 },
        ],
      },
    ],
    ['nothing', '欠美团1万2月还1100', { debts: [{ name: '美团', balance: 1_200_000, payment: 110_000 }] }],
    ['debts', '360借条5000分6期', { debts: [{ name: '360借条', balance: 500_000, months: 6 }] }],
    ['debts', '拍拍贷还剩3000', { debts: [{ name: '拍拍贷', balance: 300_000 }] }],
    ['debts', '还欠一万二 每月还1000', { debts: [{ balance: 1_200_000, payment: 100_000 }] }],
    ['income', '每月还900', { debts: [{ payment: 90_000 }] }],
    ['income', '八千', { income: 800_000 }],
    ['income', '月薪8k', { income: 800_000 }],
    ['income', '五六千吧', { income: 500_000, incomeWords: expect.anything() }],
    ['income', '不固定，大概5000到8000', { income: 500_000, incomeWords: expect.anything() }],
    ['income', '年薪12万', { income: 1_000_000 }],
    ['income', '没有收入', { income: 0 }],
    ['income', '老公工资六千五，我兼职两千八', { income: 930_000 }],
    ['income', '失业金1900', { income: 190_000 }],
    [
      'debts',
      '信用卡欠2万，最低还10%',
      { debts: [{ name: '信用卡', balance: 2_000_000, payment: 200_000 }] },
    ],
    ['detail', '对了忘了孩子的托班，一个月1300', { fixed: 130_000, adds: true }],
    ['income', '最近失业了', { income: 0 }],
    ['fixed', '房租1800，吃饭1500', { fixed: 330_000 }],
    ['fixed', '三千多', { fixed: 350_000 }],
    ['fixed', '房租1500，每个月给爸妈800', { fixed: 230_000 }],
    ['fixed', '房租1500，吃饭1200，一共2700', { fixed: 270_000 }],
    ['fixed', '房租1800，花呗每月还600', { fixed: 180_000, debts: [{ name: '花呗', payment: 60_000 }] }],
    [
      'debts',
      '借呗还欠1万2，日息万四，还有花呗6000分6期每月1050',
      {
        debts: [
          { name: '借呗', balance: 1_200_000, rate: day(0.0004) },
          { name: '花呗', balance: 600_000, months: 6, payment: 105_000 },
        ],
      },
    ],
    [
      'debts',
      '信用卡欠两万 最低还款1000',
      { debts: [{ name: '信用卡', balance: 2_000_000, payment: 100_000 }] },
    ],
    [
      'debts',
      '借呗5000和花呗3000',
      {
        debts: [
          { name: '借呗', balance: 500_000 },
          { name: '花呗', balance: 300_000 },
        ],
      },
    ],
    [
      'debts',
      '微粒贷15000，日息万三，10期；借呗5000日息万五10期',
      {
        debts: [
          { name: '微粒贷', balance: 1_500_000, rate: day(0.0003), months: 10 },
          { name: '借呗', balance: 500_000, rate: day(0.0005), months: 10 },
        ],
      },
    ],
    ['debts', '三家，一共欠5万，每月还4000', { debts: [{ balance: 5_000_000, payment: 400_000 }] }],
    ['debts', '朋友那借了5000，不要利息', { debts: [{ name: '朋友', balance: 500_000, rate: year(0) }] }],
    ['detail', '每月还1050，还剩8期', { debts: [{ payment: 105_000, months: 8 }] }],
    ['detail', '万分之五', { debts: [{ rate: day(0.0005) }] }],
    ['detail', '日息万3.5', { debts: [{ rate: day(0.00035) }] }],
    ['detail', '月息1分5', { debts: [{ rate: { value: 0.015, per: 'month' } }] }],
    [
      'fixed',
      '花呗欠6000，每月还600，吃饭每月1500',
      { fixed: 150_000, debts: [{ name: '花呗', balance: 600_000, payment: 60_000 }] },
    ],
    ['extra', '还有白条3000，每月还500', { debts: [{ name: '白条', balance: 300_000, payment: 50_000 }] }],
    [
      'debts',
      '信用卡3万年化18%每月还1500',
      { debts: [{ name: '信用卡', balance: 3_000_000, rate: year(0.18), payment: 150_000 }] },
    ],
    ['detail', '年化18%', { debts: [{ rate: year(0.18) }] }],
    ['detail', '18%', { debts: [{ rate: year(0.18) }] }],
    ['detail', '免息的', { debts: [{ rate: year(0) }] }],
    ['detail', '利率0', { debts: [{ rate: year(0) }] }],
    ['extra', '每个月再多还200', { extra: 20_000 }],
    ['extra', '还有白条3000', { debts: [{ name: '白条', balance: 300_000 }] }],
    [
      'nothing',
      '我每个月工资6500，房租1800，借呗花呗加起来要还2900，根本不够用，该怎么安排',
      { income: 650_000, fixed: 180_000, debts: [{ name: '借呗花呗', payment: 290_000 }] },
    ],
    ['nothing', '欠了六万多，收入7000，如何规划', { income: 700_000, debts: [{ balance: 6_500_000 }] }],
    ['nothing', '每月只能拿出800还款，借多少合适', {}],
    ['nothing', '帮我做个还款计划', {}],
    // A wish for more time is no time that a debt runs.
    ...[
      '车贷能不能先缓一个月',
      '我问车贷能不能跟银行说缓一个月',
      '想申请延期两个月',
      '花呗能晚一个月还吗',
    ].map((text): Case => ['extra', text, {}]),
    ['extra', '车贷还剩14期，不是1个月', { debts: [{ name: '车贷', months: 14 }] }],
    ['term', '是14个月，不是1个月', { debts: [{ months: 14 }] }],
    ['extra', '车贷14期不是12期', { debts: [{ name: '车贷', months: 14 }] }],
    [
      'extra',
      '花呗就这个月一次2300，不是分12期啊',
      { debts: [{ name: '花呗', balance: 230_000, once: true }] },
    ],
    // Due once, this month.
    ['detail', '花呗当月的，就是这个月要还的账单', { debts: [{ name: '花呗', once: true }] }],
    ['term', '就这一期，还掉就没了', { debts: [{ once: true }] }],
    ['debts', '花呗1200，当月账单', { debts: [{ name: '花呗', balance: 120_000, once: true }] }],
    ['detail', '只有本期账单', { debts: [{ once: true }] }],
    ['debts', '花呗每期账单600，还剩6期', { debts: [{ name: '花呗', payment: 60_000, months: 6 }] }],
    // What they come to is no cost besides them.
    ['fixed', '房租950，吃饭1500，就是2450', { fixed: 245_000 }],
    ['extra', '不对，房租950加吃饭1500，所以2450', { fixed: 245_000 }],
    // Gone already, or only to be borrowed.
    ['extra', '妈妈生病花了5000', {}],
    ['detail', '上个月看病花掉三千', {}],
    ['extra', '差150我先跟同事挪一下', {}],
    ['debts', '信用卡花了8000', { debts: [{ name: '信用卡', balance: 800_000 }] }],
    ['debts', '跟朋友借了5000', { debts: [{ name: '朋友', balance: 500_000 }] }],
    ['extra', '同事那150不用管', {}],
  ])
})

describe('what an English message says about money', () => {
  hold('en', [
    ['income', '2600 is savings not income. income is 0', { reserve: 260_000, income: 0 }],
    ['income', 'i have zero salary, 2,600 saved', { reserve: 260_000, income: 0 }],
    ['extra', 'i can save 300 a month', { extra: 30_000 }],
    [
      'debts',
      'boc card 12k i pay 1000 a month, cmb card about 9 thousand min payment 900',
      {
        debts: [
          { name: 'boc card', balance: 1_200_000, payment: 100_000 },
          { name: 'cmb card', balance: 900_000, payment: 90_000 },
        ],
      },
    ],
    [
      'extra',
      'why is jiebei only 4779 now, i owe 17 thousand',
      { debts: [{ name: 'jiebei', balance: 1_700_000 }] },
    ],
    [
      'income',
      '120 a shift, 4 shifts a week',
      {
        income: 208_000,
        reckoned: { each: 12_000, per: 'shift', times: 17, month: 208_000, assumed: false },
      },
    ],
    [
      'debts',
      'living with a friend so no rent, jiebei 5k',
      { debts: [{ name: 'jiebei', balance: 500_000 }] },
    ],
    ['debts', 'borrowed 3000 from parents', { debts: [{ name: 'parents', balance: 300_000 }] }],
    [
      'income',
      'depends. good month 14, bad month 4 and a half. say 8 and bit on average?',
      { income: 800_000 },
    ],
    [
      'fixed',
      'rent 2600, mum 800, the rest food n trains maybe 1800. oh and pension insurance 400',
      { fixed: 560_000 },
    ],
    ['debts', 'mum lent me 800', { debts: [{ name: 'mum', balance: 80_000 }] }],
    [
      'debts',
      'baitiao 3200ish, 540 a month 6 left',
      { debts: [{ name: 'baitiao', balance: 320_000, payment: 54_000, months: 6 }] },
    ],
    [
      'debts',
      'baitiao 3200, 540 a month with 6 to go',
      { debts: [{ name: 'baitiao', balance: 320_000, payment: 54_000, months: 6 }] },
    ],
    [
      'debts',
      'cmb card 18000, 500 a month at 18%',
      { debts: [{ name: 'cmb card', balance: 1_800_000, payment: 50_000, rate: year(0.18) }] },
    ],
    ['debts', 'cmb loan 18k, so 13 more', { debts: [{ name: 'cmb loan', balance: 1_800_000, months: 13 }] }],
    ['income', 'my wife earns 7000 and I get about 3000 from a part-time job', { income: 1_000_000 }],
    ['income', '12,000 net, but my wife is on leave so only 50% of her 8k comes in', { income: 1_600_000 }],
    [
      'income',
      '2 cards 8k and 5k, jiebei 6k, meituan 3k. i earn 5200, rent 1300',
      {
        income: 520_000,
        fixed: 130_000,
        debts: [
          { name: 'cards', balance: 800_000 },
          { name: 'jiebei', balance: 600_000 },
          { name: 'meituan', balance: 300_000 },
        ],
      },
    ],
    ['debts', 'its 2,300 to du xiaoman. i have 900', { debts: [{ name: 'du xiaoman', balance: 230_000 }] }],
    ['nothing', 'we get 9100 together', { income: 910_000 }],
    ['income', 'i get unemployment, 1800', { income: 180_000 }],
    ['detail', 'nursery will be 1,300 a month from March', { fixed: 130_000 }],
    ['detail', 'oh I forgot food. maybe 2000 for all of us', { fixed: 200_000, adds: true }],
    ['fixed', 'rent 2000, my dad gets 600 from me every month', { fixed: 260_000 }],
    ['fixed', 'I send my parents 1000 a month and rent is 1500', { fixed: 250_000 }],
    ['fixed', 'we send 900 a month home to my mother', { fixed: 90_000 }],
    ['extra', 'rent 2100, food 1500, 800 for my mother, so 4400 all together', { fixed: 440_000 }],
    ['debts', 'my parents 5000', { debts: [{ name: 'parents', balance: 500_000 }] }],
    [
      'fixed',
      'the mortgage is 5,000 and everything else about 4k',
      { fixed: 400_000, debts: [{ name: 'mortgage', payment: 500_000 }] },
    ],
    [
      'debts',
      '1) Jiebei 15k at 0.04%/day 2) card 20k, paying the minimum 10% 3) loan from my dad 30k no interest',
      {
        debts: [
          { name: 'Jiebei', balance: 1_500_000, rate: day(0.0004) },
          { name: 'card', balance: 2_000_000, payment: 200_000 },
          { name: 'loan from my dad', balance: 3_000_000, rate: year(0) },
        ],
      },
    ],
    [
      'nothing',
      'a phone on JD Baitiao, 250 x 8 left',
      { debts: [{ name: 'JD Baitiao', payment: 25_000, months: 8 }] },
    ],
    [
      'income',
      'meituan 6000 left at 18% and huabei 3200, i pay 560 a month for 6 more months',
      {
        debts: [
          { name: 'meituan', balance: 600_000, rate: year(0.18) },
          { name: 'huabei', balance: 320_000, payment: 56_000, months: 6 },
        ],
      },
    ],
    ['income', 'i pay 1200 a month', { debts: [{ payment: 120_000 }] }],
    ['income', 'my pay is 8000', { income: 800_000 }],
    ['debts', 'I owe Fenqile 4000', { debts: [{ name: 'Fenqile', balance: 400_000 }] }],
    [
      'debts',
      '4000 to my landlord, 2000 on lexin',
      {
        debts: [
          { name: 'landlord', balance: 400_000 },
          { name: 'lexin', balance: 200_000 },
        ],
      },
    ],
    ['debts', 'owe about 5000 at 18%', { debts: [{ balance: 500_000, rate: year(0.18) }] }],
    ['income', 'about 5k a month', { income: 500_000 }],
    ['income', "I'm unemployed", { income: 0 }],
    ['fixed', 'rent 1500 and food 1000', { fixed: 250_000 }],
    [
      'debts',
      'jiebei 12000 at 0.04% a day and huabei 6000 in 6 payments of 1050 a month',
      {
        debts: [
          { name: 'jiebei', balance: 1_200_000, rate: day(0.0004) },
          { name: 'huabei', balance: 600_000, months: 6, payment: 105_000 },
        ],
      },
    ],
    [
      'debts',
      'I owe 12k on my credit card, 18% apr',
      { debts: [{ name: 'credit card', balance: 1_200_000, rate: year(0.18) }] },
    ],
    [
      'debts',
      'car loan 30,000 and credit card 8,500.50',
      {
        debts: [
          { name: 'car loan', balance: 3_000_000 },
          { name: 'credit card', balance: 850_050 },
        ],
      },
    ],
    [
      'debts',
      'a car loan, 30000 left, 1500 a month for 24 months',
      { debts: [{ name: 'car loan', balance: 3_000_000, payment: 150_000, months: 24 }] },
    ],
    [
      'debts',
      'credit card 20000 at 18% 900 a month',
      { debts: [{ name: 'credit card', balance: 2_000_000, rate: year(0.18), payment: 90_000 }] },
    ],
    ['detail', 'interest-free', { debts: [{ rate: year(0) }] }],
    ['extra', 'put 300 more a month', { extra: 30_000 }],
    ['nothing', 'help me make a repayment plan', {}],
    ...['can i put the car loan off for 1 month', 'could they skip a month', 'can i delay it 2 months'].map(
      (text): Case => ['extra', text, {}],
    ),
    ['extra', 'the car loan has 14 months left, not 1', { debts: [{ name: 'car loan', months: 14 }] }],
    ['extra', 'car loan is 14 months not 1 month', { debts: [{ name: 'car loan', months: 14 }] }],
    ['detail', "it's just this month's bill", { debts: [{ once: true }] }],
    ['term', "only the one payment, then it's gone", { debts: [{ once: true }] }],
    [
      'debts',
      "huabei 1200, this month's bill only",
      { debts: [{ name: 'huabei', balance: 120_000, once: true }] },
    ],
    ['extra', 'nooo rent 950 AND the 1500 food. so 2450', { fixed: 245_000 }],
    ['fixed', 'rent 950, food 1500, that makes 2450', { fixed: 245_000 }],
    ['extra', 'my mum was ill, it cost us 5000', {}],
    ['extra', 'i spent 3000 on the car last month', {}],
    ['extra', "i'll borrow 150 from a colleague", {}],
    ['debts', 'i spent 4000 on my credit card', { debts: [{ name: 'credit card', balance: 400_000 }] }],
  ])
})

describe('names of debts held before', () => {
  it('are known wherever they stand', () => {
    expect(readStatement('the meituan one has 12 months left', 'en', 'extra', ['meituan']).debts).toEqual([
      { name: 'meituan', months: 12 },
    ])
  })
})

describe('numbers that cannot be', () => {
  it.each([
    ['-500', 'negative'],
    ['负五百', 'negative'],
    ['minus 500', 'negative'],
    ['1000000000000', 'too_big'],
    ['1万亿', 'too_big'],
    ['20亿', 'too_big'],
    ['1 trillion', 'too_big'],
  ])('%s is %s', (text, problem) => {
    expect(readStatement(text, 'zh-CN', 'income').problem).toBe(problem)
  })

  it('keeps the balance beside a rate that cannot be', () => {
    expect(readStatement('借呗1万，利率900%', 'zh-CN', 'debts')).toEqual({
      debts: [{ name: '借呗', balance: 1_000_000 }],
      problem: 'rate_too_high',
    })
  })

  it('does not take a range for a negative number', () => {
    expect(readStatement('5000-8000', 'zh-CN', 'income')).toEqual({
      debts: [],
      income: 500_000,
      incomeWords: { words: { text: expect.stringContaining('5,000–8,000'), locale: 'zh-CN' } },
    })
  })
})

describe('whatever is typed', () => {
  const words = [
    '借呗',
    '花呗',
    '欠',
    '每月还',
    '利率',
    '万',
    '分',
    '期',
    '%',
    '-',
    '，',
    '12',
    '3千',
    '免息',
    '还有',
    '房租',
  ]
  const asked = fc.constantFrom<Asked>('income', 'fixed', 'debts', 'detail', 'extra', 'nothing')

  it('is read without failing, to whole fen', () => {
    const text = fc.oneof(
      fc.string({ maxLength: 60 }),
      fc.array(fc.constantFrom(...words), { maxLength: 15 }).map((all) => all.join('')),
    )
    fc.assert(
      fc.property(text, asked, fc.constantFrom<Locale>('zh-CN', 'en'), (said, question, locale) => {
        const statement = readStatement(said, locale, question)
        const { income, fixed, extra, debts } = statement
        const amounts = [income, fixed, extra, ...debts.flatMap(({ balance, payment }) => [balance, payment])]
        for (const amount of amounts) expect(amount === undefined || Number.isSafeInteger(amount)).toBe(true)
        expect(typeof saysSomething(statement)).toBe('boolean')
      }),
      { numRuns: 500 },
    )
  })
})
