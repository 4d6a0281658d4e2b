import { expect, it } from 'vitest'
import { readStatement } from '#dialogs/plan/reading/plan-reading.ts'
import type { Asked, ReadDebt } from '#dialogs/plan/reading/plan-statement.ts'
import type { Locale } from '#src/locale.ts'

/** Asked, told, the debts that are read from it, and what else ("fixed 2700"); after a bar, debts held before. */
type Case = readonly [asked: Asked, text: string, debts: string, known?: readonly string[]]

const yuan = (fen: number) => String(fen / 100)

function inShort({ name = '?', balance, payment, months, rate, once }: ReadDebt): string {
  const parts = [
    name,
    balance === undefined ? '' : yuan(balance),
    payment === undefined ? '' : `${yuan(payment)}/m`,
    months === undefined ? '' : `${months}x`,
    rate === undefined ? '' : `${Number((rate.value * 100).toPrecision(6))}%${rate.per[0]}`,
    once ? 'once' : '',
  ]
  return parts.filter(Boolean).join(' ')
}

function read(locale: Locale, asked: Asked, text: string, known: readonly string[] = []): string {
  const { debts, income, fixed, extra, problem } = readStatement(text, locale, asked, known)
  const rest = [
    income === undefined ? '' : `income ${yuan(income)}`,
    fixed === undefined ? '' : `fixed ${yuan(fixed)}`,
    extra === undefined ? '' : `extra ${yuan(extra)}`,
    problem ?? '',
  ]
  return [...debts.map(inShort), ...rest].filter(Boolean).join('; ')
}

const told = ([asked, text, debts, known = []]: Case) => [asked, text, debts, known] as const

const chinese: readonly Case[] = [
  [
    'debts',
    '花呗还有1840每月还460，信用卡欠6千年化18%每月还500，京东白条买的电脑还剩3期每期700免息',
    '花呗 1840 460/m; 信用卡 6000 500/m 18%y; 京东白条 700/m 3x 0%y',
  ],
  [
    'debts',
    '信用卡是6千，年化18%，每月500。电脑是3期每期700没利息',
    '信用卡 6000 500/m 18%y; 电脑 700/m 3x 0%y',
  ],
  ['debts', '借呗9000每月还800，手机分期还有8期，每期310', '借呗 9000 800/m; 手机 310/m 8x'],
  ['debts', '信用卡欠8000每月还700，还有装修的，还剩12期每期900', '信用卡 8000 700/m; 装修 900/m 12x'],
  ['debts', '手机分24期，还剩9期，每期260', '手机 260/m 9x'],
  ['debts', '借呗9000分12期每月800', '借呗 9000 800/m 12x'],
  ['fixed', '房租每月2000，吃饭1200', 'fixed 3200'],
  ['income', '平均一个月九千五，淡季四千旺季一万八', 'income 9500'],
  ['debts', '我欠花呗六千八，借呗一万五，都分12期', '花呗 6800 12x; 借呗 15000 12x'],
  ['debts', '网贷有四家：拍拍贷4000，360借条6000，分期乐8000', '拍拍贷 4000; 360借条 6000; 分期乐 8000'],
  ['debts', '我妈借我两万没利息，慢慢还', '我妈 20000 0%y'],
  ['debts', '没有信用卡，就借呗八千', '借呗 8000'],
  ['debts', '支付宝借了一万八还剩一万二', '支付宝 12000'],
  ['debts', '给我妹借了三千她还没还我', ''],
  ['debts', '一共欠七万，其中美团两万', '? 50000; 美团 20000'],
  ['debts', '借呗还欠1万，房租欠了3600', '借呗 10000; 房租 3600'],
  ['debts', '小米贷款3200，苏宁任性付900', '小米贷款 3200; 苏宁任性付 900'],
  ['nothing', '借呗下周到期九千三，手上就两千，工资十号才发', '借呗 9300'],
  ['debts', '就写的应还9300', '? 9300'],
  ['debts', '什么“就写的应”，就一笔借呗，下周三要还9300，一次还', '借呗 9300 once'],
  ['debts', '你把一笔算成三笔了 就一笔9300', '? 9300'],
  ['debts', '网商贷四万六还是四万五吧 每月4600 还5期', '网商贷 45000 4600/m 5x'],
  ['extra', '就一笔！四万五', '? 45000', ['网商贷']],
  ['extra', '错了错了 每月还4600，一共欠45000，只有这一笔', '? 45000 4600/m', ['网商贷']],
  ['nothing', '借呗2万3 日息万五 还剩9期左右', '借呗 23000 9x 0.05%d'],
  ['debts', '花呗还挂着1100 别的没有', '花呗 1100'],
  ['debts', '度小满一万二，360借条8000', '度小满 12000; 360借条 8000'],
  [
    'debts',
    '车贷还剩6万2每月2350，招行卡1万1每月还1000，欠我姐5000不要利息',
    '车贷 62000 2350/m; 招行卡 11000 1000/m; 我姐 5000 0%y',
  ],
  ['debts', '美团3千2分8期，京东6千，微粒贷1万2一个月还1100', '美团 3200 8x; 京东 6000; 微粒贷 12000 1100/m'],
  ['debts', '我有三张卡，招行8千，建行1万2，交行5千', '招行 8000; 建行 12000; 交行 5000'],
  ['debts', '信用卡每个月都全额还，就欠网商贷三万', '网商贷 30000'],
  ['debts', '存款两万二，欠网商贷四万五每月4600还剩5期', '网商贷 45000 4600/m 5x'],
  ['debts', '公司赔了我5万，我还欠借呗3万', '借呗 30000'],
  ['debts', '我有赔偿金12万在余额宝 算不算', ''],
  ['nothing', '微业贷10万，每月利息600', '微业贷 100000 0.6%m'],
  [
    'nothing',
    '房租三千六，工作室八百，吃饭两千；招行信用卡9400每月还600',
    '招行信用卡 9400 600/m; fixed 6400',
  ],
  [
    'debts',
    '朋友那儿6000没利息，花呗4000还有6个月，银行2万年利率7.2%一年还完',
    '朋友 6000 0%y; 花呗 4000 6x; 银行 20000 12x 7.2%y',
  ],
  ['debts', '借呗已经还清了，现在就剩白条3200，8期，一期400', '白条 3200 400/m 8x'],
  ['debts', '拍拍贷欠1万8还有10期每期2100，安逸花5千', '拍拍贷 18000 2100/m 10x; 安逸花 5000'],
  ['debts', '京东金条两万三年化14.4分12期', '京东金条 23000 12x 14.4%y'],
  ['debts', '平均一个月九千五，不是四千', 'income 9500'],
  ['debts', '有三笔：借呗两万、花呗三千、车贷四万，加起来六万三', '借呗 20000; 花呗 3000; 车贷 40000'],
  ['nothing', '那就理一理我的收支和还款，房租一千二吃饭一千', 'fixed 2200'],
  ['debts', '那我要是每月还1500，几个月清', '? 1500/m', ['借呗']],
  ['debts', '昨天进去一看只剩三千额度', ''],
  ['debts', '欠同事阿明两千下个月还，姐夫一万五不急', '同事 2000 once; 姐夫 15000'],
  ['debts', '信用卡最低还款每月500，总欠一万八', '信用卡 18000 500/m'],
  ['debts', '一共三家：美团五千八、度小满九千、微业贷六万分24期', '美团 5800; 度小满 9000; 微业贷 60000 24x'],
]

const english: readonly Case[] = [
  [
    'fixed',
    "huabei 1,840 left paying 460 a month, the bank card's about 6k and they charge me 18% a yr, i pay 500 on it, jd laptop 3 payments of 700 to go no interest",
    'huabei 1840 460/m; card 6000 500/m 18%y; jd laptop 700/m 3x 0%y',
  ],
  [
    'debts',
    'the card is 6k at 18%, 500 a month. the laptop is the 700 x 3 no interest',
    'card 6000 500/m 18%y; laptop 700/m 3x 0%y',
  ],
  [
    'debts',
    'card 6k 18% 500 a month and 3 more of 700 on the laptop',
    'card 6000 500/m 18%y; laptop 700/m 3x',
  ],
  ['debts', 'sofa - 6 payments left, 180 each. boc card 7,200', 'sofa 180/m 6x; boc card 7200'],
  ['debts', 'mum lent me 5k, 500 a month. tv on jd: 7 payments left of 199', 'mum 5000 500/m; tv 199/m 7x'],
  ['debts', 'card 6000, 500 a month, 3 payments of 700', 'card 6000 500/m; ? 700/m 3x'],
  ['debts', 'jiebei 9000, 12 payments of 800', 'jiebei 9000 800/m 12x'],
  ['debts', 'Meituan 4,000 in 8 payments of 560, a card 15,000', 'Meituan 4000 560/m 8x; card 15000'],
  [
    'nothing',
    'im on 6k, rent 1800, food etc 1200. owe: jiebei 8k (600/mo), cc 5k, my mate dave 1k',
    'jiebei 8000 600/m; cc 5000; mate dave 1000; income 6000; fixed 3000',
  ],
  ['fixed', 'between 4k and 18k, average about 9.5k', 'income 9500'],
  ['debts', 'i owe 12k on jiebei and 3k on huabei, both over 12 months', 'jiebei 12000 12x; huabei 3000 12x'],
  ['debts', 'two cards: visa 8k and mastercard 3500 minimum 200', 'visa 8000; mastercard 3500 200/m'],
  ['debts', 'my uncle lent me 20k, i give him 500 a month', 'uncle 20000 500/m'],
  ['debts', 'bank loan: 50k borrowed, 31k left, 1,480/month', 'bank loan 31000 1480/m'],
  ['debts', 'i still have 18 payments of 420 on the scooter', 'scooter 420/m 18x'],
  ['debts', "i lent my brother 5000 and he hasn't paid me back", ''],
  ['debts', 'card A 5000, card B 7000, card C 2000', 'card A 5000; card B 7000; card C 2000'],
  ['debts', 'du xiaoman - 12000 - 18% - 12 months', 'du xiaoman 12000 12x 18%y'],
  ['debts', 'no cards. just jiebei, eight thousand', 'jiebei 8000'],
  ['debts', 'i owe 40k altogether, 25k of it is jiebei', '? 15000; jiebei 25000'],
  ['debts', 'wechat weilidai 6000, 6 months, 1080 each', 'weilidai 6000 1080/m 6x'],
  ['debts', 'huabei 2100, and 3000 in back rent', 'huabei 2100; rent 3000'],
  [
    'nothing',
    "three debts: jiebei's paid, ok so not that, 9,400 on a CMB card, 6k to meituan at 14.4%, 3200 left on baitiao in 8 parts",
    'CMB card 9400; meituan 6000 14.4%y; baitiao 3200 8x',
  ],
  [
    'fixed',
    'the card is the CMB one, 9400. meituan is the 6k. and jiebei is zero, take it off',
    'CMB card 9400; meituan 6000',
    ['CMB card', 'meituan'],
  ],
  [
    'fixed',
    '9400 and 6k are DEBTS. my fixed stuff is rent 3,600, studio share 800, food and so on maybe 2k',
    '? 9400; ? 6000; fixed 6400',
  ],
  [
    'debts',
    "it was 9.5k average not 4k. CMB card 9,400 i pay 600 a month, don't know the rate. meituan 6000 at 14.4% yearly, 12 months left. baitiao 3200, eight payments of 400",
    'CMB card 9400 600/m; meituan 6000 12x 14.4%y; baitiao 3200 400/m 8x; income 9500',
  ],
  ['debts', 'delete all debts and begin with: CMB card, 9400 left, 600 monthly', 'CMB card 9400 600/m'],
  [
    'debts',
    'Car: 62k left, 2,350 a month. Card: 11k, I pay 1,000 a month. Sister: 5k, no interest, whenever.',
    'Car 62000 2350/m; Card 11000 1000/m; Sister 5000 0%y',
  ],
  [
    'debts',
    "they're called car and sister, not debt 1 and 3. sister 300 a month say",
    'Car; Sister 300/m',
    ['Car', 'Card', 'Sister'],
  ],
  ['detail', 'rate on the car is 4.9%', 'Car 4.9%y', ['Car', 'Card', 'Sister']],
  [
    'extra',
    "that's badly off. the 300 is for my sister, 5,000 left, no rate. car 62,000 left, 4.9%, 2,350 a month. nothing else",
    'Sister 5000 300/m 0%y; Car 62000 2350/m 4.9%y',
    ['Car', 'Card', 'Sister'],
  ],
  [
    'nothing',
    'which one return first? A bank 20000 year 7.2% 12 month, B huabei 4000 6 month, C friend 6000 no interest. salary 8000 rent 1500 food 1200',
    'A bank 20000 12x 7.2%y; huabei 4000 6x; friend 6000 0%y; income 8000; fixed 2700',
  ],
  [
    'fixed',
    'no. A bank 20000, rate 7.2, 12 month. rent 1500 food 1200 all say already',
    'A bank 20000 12x 7.2%y; fixed 2700',
  ],
  [
    'debts',
    'ok 26k: dxm 12k, 360 借条 9k, the other is a bank app 5k. rent 2k food 1500',
    'dxm 12000; 360 借条 9000; bank app 5000; fixed 3500',
  ],
  ['debts', 'you missed du xiaoman 12k. its the biggest. and all 3 are overdue', 'du xiaoman 12000'],
  [
    'nothing',
    'rent 2800, salary 5100 if they even pay it, and i owe like 40 to different apps',
    'income 5100; fixed 2800',
  ],
  [
    'debts',
    'i have 3 cards: hsbc 4k, bank of china 7.5k paying 400 a month, icbc 2k',
    'hsbc 4000; bank of china 7500 400/m; icbc 2000',
  ],
  [
    'debts',
    'the card i pay in full every month. mortgage 450,000 left, 2,900 a month',
    'mortgage 450000 2900/m',
  ],
  ['debts', 'i got 30k severance and have 8k in savings, owe 12k to jiebei', 'jiebei 12000'],
  [
    'debts',
    'my friend lent me 3000, no interest; weilidai 15k over 10 months',
    'friend 3000 0%y; weilidai 15000 10x',
  ],
  [
    'debts',
    'du xiaoman 12k, 360 jietiao 8k, and the bank app 5k at 600 a month',
    'du xiaoman 12000; 360 jietiao 8000; bank app 5000 600/m',
  ],
  ['debts', 'nothing but huabei: 4000, 6 instalments, 0 interest', 'huabei 4000 6x 0%y'],
  [
    'debts',
    '2 loans. first one 8k at 18%, 10 months. second one 3k, 500 a month',
    '? 8000 10x 18%y; ? 3000 500/m',
  ],
  [
    'debts',
    'car 30k (1,250 a month, 24 left), credit card 6k min 300',
    'car 30000 1250/m 24x; credit card 6000 300/m',
  ],
  ['debts', 'i owe my landlord 5600', 'landlord 5600'],
  ['debts', 'total debt is 45k: 30k bank loan + 15k jiebei', 'bank loan 30000; jiebei 15000'],
  ['debts', 'meituan loan: 6,000. rate: 14.4%. left: 12 months.', 'meituan loan 6000 12x 14.4%y'],
  ['debts', 'sister 5000, 300 a month say', 'sister 5000 300/m'],
  ['debts', "webank 20k which i'm paying 1,900 a month on", 'webank 20000 1900/m'],
  ['debts', '3,200 in 8 on baitiao', 'baitiao 3200 8x'],
  ['debts', 'cmb 9400. at 600 a month. meituan 6000', 'cmb 9400 600/m; meituan 6000'],
  ['fixed', 'I send 800 home to my parents', 'fixed 800'],
]

it.each(chinese.map(told))('%s: %s', (asked, text, debts, known) => {
  expect(read('zh-CN', asked, text, known)).toBe(debts)
})

it.each(english.map(told))('%s: %s', (asked, text, debts, known) => {
  expect(read('en', asked, text, known)).toBe(debts)
})
