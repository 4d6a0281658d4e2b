import { describe, expect, test } from 'vitest'
import { diagnosisFactsOf } from './stated-labels.ts'

type Case = readonly [message: string, facts: Readonly<Record<string, string>>]

/** What people of many kinds state in Chinese, by kind; in the diagnosis' terms. */
const CASES: Readonly<Record<string, readonly Case[]>> = {
  'about when in a month, and what cannot be tapped': [
    [
      '花呗借呗我都清账了 十一月头上 昨天想借两千交房租发现按钮是灰的',
      { symptom: 'cannot_use', repaid: 'in_full', since_repaid: 'over_month' },
    ],
    ['这月头上就还清了 借不出来', { symptom: 'cannot_use', repaid: 'in_full', since_repaid: 'days_3_30' }],
    ['十月中旬结清的，现在额度是0', { symptom: 'limit_zero', repaid: 'in_full', since_repaid: 'over_month' }],
    [
      '国庆前就全还了，现在点借款没反应',
      { symptom: 'cannot_use', repaid: 'in_full', since_repaid: 'over_month' },
    ],
    ['中秋那阵还完的 一直借不了', { symptom: 'cannot_use', repaid: 'in_full', since_repaid: 'over_month' }],
    ['上月底还清的，额度没了', { symptom: 'limit_zero', repaid: 'in_full', since_repaid: 'days_3_30' }],
    [
      '月初那会儿都还完了，到现在不让借',
      { symptom: 'cannot_use', repaid: 'in_full', since_repaid: 'days_3_30' },
    ],
    ['上月中结清的 服务关了', { symptom: 'closed', repaid: 'in_full', since_repaid: 'days_3_30' }],
    ['八月尾上还完的 额度没恢复', { repaid: 'in_full', since_repaid: 'over_month' }],
    ['九月上旬全部还清，借呗没了', { symptom: 'closed', repaid: 'in_full', since_repaid: 'over_month' }],
    [
      '端午前后结清，之后就一直显示暂不可借',
      { symptom: 'cannot_use', repaid: 'in_full', since_repaid: 'over_month' },
    ],
    ['开春那会儿还完的，额度没了', { symptom: 'limit_zero', repaid: 'in_full', since_repaid: 'over_month' }],
    ['过完年就还清了，现在借不了', { symptom: 'cannot_use', repaid: 'in_full', since_repaid: 'over_month' }],
    ['腊月里还清的 到现在都借不了', { symptom: 'cannot_use', repaid: 'in_full', since_repaid: 'over_month' }],
    ['正月十五前还完的 额度是0', { symptom: 'limit_zero', repaid: 'in_full', since_repaid: 'over_month' }],
    ['上礼拜头上结清的 借不了', { symptom: 'cannot_use', repaid: 'in_full', since_repaid: 'days_3_30' }],
    [
      '这月初几号还清的，到今天还借不了',
      { symptom: 'cannot_use', repaid: 'in_full', since_repaid: 'days_3_30' },
    ],
    ['月头还清了 按钮点不了', { symptom: 'cannot_use', repaid: 'in_full', since_repaid: 'days_3_30' }],
    ['借呗按钮是灰的', { symptom: 'cannot_use' }],
    ['借款按钮灰色的点不动', { symptom: 'cannot_use' }],
    ['借呗点了没反应', { symptom: 'cannot_use' }],
    ['借款键不亮', { symptom: 'cannot_use' }],
    ['那个借钱的键是暗的 按不下去', { symptom: 'cannot_use' }],
    ['去借钱那个键发灰', { symptom: 'cannot_use' }],
    ['点借钱一点反应都没有', { symptom: 'cannot_use' }],
    ['借呗怎么按都没动静', { symptom: 'cannot_use' }],
    ['我要借钱四个字是灰色的，点不了', { symptom: 'cannot_use' }],
    ['按钮变灰了', { symptom: 'cannot_use' }],
    [
      '上周三把最后一期交了，今早一看借呗入口都没了',
      { symptom: 'closed', repaid: 'in_full', since_repaid: 'days_3_30' },
    ],
    [
      '六月里就还干净了 额度到现在还是零蛋',
      { symptom: 'limit_zero', repaid: 'in_full', since_repaid: 'over_month' },
    ],
    [
      '我是大三学生 上个月还清 服务就给我关了',
      { symptom: 'closed', repaid: 'in_full', occupation: 'student', since_repaid: 'days_3_30' },
    ],
    [
      '八月下旬我就清完了 上礼拜想借点 那个键死活点不了',
      { symptom: 'cannot_use', repaid: 'in_full', since_repaid: 'over_month' },
    ],
    [
      '上个月底全部结清的，现在借钱那栏是灰的',
      { symptom: 'cannot_use', repaid: 'in_full', since_repaid: 'days_3_30' },
    ],
    [
      '清明那会儿还完的，点借款没反应',
      { symptom: 'cannot_use', repaid: 'in_full', since_repaid: 'over_month' },
    ],
    [
      '这个月月头上把钱还齐了，可借钱的按钮不亮',
      { symptom: 'cannot_use', repaid: 'in_full', since_repaid: 'days_3_30' },
    ],
    [
      '国庆节前就还清了，结果借款按钮一直灰着',
      { symptom: 'cannot_use', repaid: 'in_full', since_repaid: 'over_month' },
    ],
    [
      '三月中旬结的账 现在点进去按钮按不动',
      { symptom: 'cannot_use', repaid: 'in_full', since_repaid: 'over_month' },
    ],
    ['开学那阵子还清 额度就归零了', { symptom: 'limit_zero', repaid: 'in_full', since_repaid: 'over_month' }],
    [
      '七月头上提前还掉了全部 八月服务就停了',
      { symptom: 'closed', repaid: 'early', since_repaid: 'over_month' },
    ],
    [
      '借呗一年没用 早还清了 额度成0了',
      {
        symptom: 'limit_zero',
        repaid: 'in_full',
        last_borrowed: 'over_half_year',
        since_repaid: 'over_month',
      },
    ],
  ],
  'an income that swings, base pay, a sum put right': [
    ['收入一个月一万二 差的时候六七千', { income: 'unstable', income_amount: '8k_15k' }],
    ['我旺季两万淡季五六千', { income: 'unstable', income_amount: '8k_15k' }],
    ['收入那个3200是底薪，平均下来四千五左右', { income_amount: '3k_8k' }],
    ['把收入改成一万', { income_amount: '8k_15k' }],
    ['工资不是3200，是5200', { income_amount: '3k_8k' }],
    ['底薪2500加提成 到手五千多', { income_amount: '3k_8k' }],
    ['我月入六千左右，好的时候八千', { income: 'unstable', income_amount: '3k_8k' }],
    [
      '我开网约车的，旺的时候一万三四，淡的时候七八千',
      { income: 'unstable', occupation: 'self_employed', income_amount: '8k_15k' },
    ],
    ['工资靠提成，好的月份两万，差的月份五六千', { income: 'unstable', income_amount: '8k_15k' }],
    ['收入嘛 有单的时候八九千 没单就三四千', { income: 'unstable', income_amount: '3k_8k' }],
    ['月薪写的是六千，到手五千一', { income_amount: '3k_8k' }],
    ['不对 工资应该是九千', { income_amount: '8k_15k' }],
    ['国企上班月薪九千 借呗说没就没', { symptom: 'closed', income: 'stable', income_amount: '8k_15k' }],
  ],
  'how many times, in words of the country': [
    ['半年里借过三四趟', { frequency: 'sometimes' }],
    ['我就借过一回', { frequency: 'rare' }],
    ['头一遭用借呗', { frequency: 'rare' }],
    ['借呗就用过一回 还完就给关了', { symptom: 'closed', repaid: 'in_full', frequency: 'rare' }],
  ],
  'what is yet to come, and what was never said': [
    ['花呗那个今晚就全还了', {}],
    ['花呗明天就结清', {}],
    ['网贷下周准备全还掉', {}],
    ['白条打算这个月还清', {}],
    ['等工资发了就把微粒贷还了', {}],
    ['信用卡月底会还清的', {}],
    ['借呗我打算明天还清', {}],
    ['今晚就还清', {}],
    ['下个月会全部结清的', {}],
    ['白条还在的，我没说没有', { other_loans: 'some' }],
    ['花呗没还啊 谁说没有了', { other_loans: 'some' }],
    ['我没说过没网贷 有的', { other_loans: 'some' }],
    ['我花呗还欠着呢 你咋记成没有', { other_loans: 'some' }],
    ['谁跟你说没有了 网贷还有', { other_loans: 'some' }],
  ],
  'what money or study is for is no trade': [
    ['那个培训费是考咖啡师证的', {}],
    ['给孩子报编程班', {}],
    ['学的酒店管理', {}],
    ['借钱是去旅游的', {}],
    ['装修房子用的', {}],
    ['买电动车送外卖用', {}],
    ['女儿学舞蹈的培训费', {}],
    ['借钱给儿子装修婚房', {}],
    ['我去旅游借的', {}],
  ],
  'paid in full each month is not this loan': [
    ['有两张信用卡在用，都是全额还', {}],
    ['信用卡每个月都全额还款', { other_loans: 'some' }],
    ['花呗每月都是全部还清', {}],
    ['我信用卡从来都是一次还清不分期', {}],
    ['信用卡三张 都按时全额还的', { record: 'always_on_time' }],
    ['花呗每个月都还清的', {}],
    ['房贷每月还得好好的', { other_loans: 'some' }],
  ],
  'what is left of a debt elsewhere': [
    ['商户贷昨天还了一万，还剩三万', { other_loans: 'some', other_debt: '10k_50k' }],
    ['微粒贷刚还了两千，还剩六千', { other_loans: 'some', other_debt: 'under_10k' }],
    ['网贷那边还掉五千了，还欠一万五', { other_loans: 'some', other_debt: '10k_50k' }],
    ['信用卡昨天还了八千 现在还差两万二', { other_loans: 'some', other_debt: '10k_50k' }],
    ['车贷上个月还掉两万，现在还欠四万八', { other_loans: 'some', other_debt: '10k_50k' }],
    ['白条还了三千还剩五千没还', { other_loans: 'some', other_debt: 'under_10k' }],
    ['网贷已经还了一半 还差一万二', { other_debt: '10k_50k' }],
  ],
  'lenders named one by one': [
    ['那边一共三笔 两笔是车贷 一笔装修', { other_loans: 'three_plus' }],
    ['一个车贷一个房贷一个花呗', { other_loans: 'three_plus' }],
    ['外面三家 美团一家 京东两家', { other_loans: 'three_plus' }],
    ['一共就两笔 一笔车贷一笔装修贷', { other_loans: 'one_two' }],
    [
      '我还有京东白条、美团月付和一笔车贷，借呗现在不让借',
      { symptom: 'cannot_use', other_loans: 'three_plus' },
    ],
    ['外头有四笔，三笔网贷，一笔房贷', { other_loans: 'three_plus' }],
    ['一个房贷 一个车贷 还有白条', { other_loans: 'three_plus' }],
    ['就两家，一家京东一家美团', { other_loans: 'one_two' }],
  ],
  'first messages': [
    ['我提前仨月全结清的，昨儿申请说综合评估没过', { symptom: 'refused', repaid: 'early', notice: 'score' }],
    ['去年疫情那会儿晚过两天，现在额度从三万掉到六千', { record: 'late_once', symptom: 'limit_reduced' }],
    ['我从来没拖过一天，凭啥额度给我砍一半', { record: 'always_on_time', symptom: 'limit_reduced' }],
    [
      '本人厂里上班 工资按月发 借呗还完了提示暂不可用',
      { symptom: 'cannot_use', repaid: 'in_full', income: 'stable', occupation: 'employed' },
    ],
    [
      '我跑外卖的，借呗还清了就一直借不出来，单多的时候八九千单少三四千',
      {
        symptom: 'cannot_use',
        repaid: 'in_full',
        income: 'unstable',
        occupation: 'self_employed',
        income_amount: '3k_8k',
      },
    ],
    [
      '手机号换过 借呗还完额度没了',
      { symptom: 'limit_zero', repaid: 'in_full', account_info: 'phone_changed' },
    ],
    [
      '身份证八月到期还没换，借呗还清后额度变0',
      { symptom: 'limit_zero', repaid: 'in_full', account_info: 'id_expired' },
    ],
    ['就借呗一家，别处一分不欠，点借钱就说不行', { symptom: 'cannot_use', other_loans: 'none' }],
    ['还剩最后两期 现在想再借点借不了', { symptom: 'cannot_use' }],
    ['十二期还了七期 额度恢复了但借不了', { symptom: 'cannot_use', repaid: 'partly' }],
    ['上个月被裁了 借呗申请一直被拒', { symptom: 'refused', income: 'none', occupation: 'no_job' }],
    ['点开就弹账户存在风险 借不了', { symptom: 'cannot_use', notice: 'risk' }],
    ['芝麻分七百三 借呗说关就关', { symptom: 'closed', score: 'high' }],
    ['我同事的也被关了 我的借呗也没了', { symptom: 'closed', others_too: 'yes' }],
    ['前阵子到处点网贷 七八家都给拒了', { symptom: 'refused', applications: 'many' }],
    ['车贷早还清了', {}],
    ['还完最后一分钱 第二天借呗就不见了 真服了', { symptom: 'closed', repaid: 'in_full' }],
    ['以前能借四万 现在就给我三千', { symptom: 'limit_reduced' }],
    ['啥都没干 额度就剩零了', { symptom: 'limit_zero' }],
    ['我征信干净得很从没逾期 借呗审核就是不过', { record: 'always_on_time', symptom: 'refused' }],
    ['没到期我就都还了 它倒把我借呗给停了', { symptom: 'closed', repaid: 'early' }],
    [
      '厂子倒闭了现在没工作 借呗还完就借不了',
      { symptom: 'cannot_use', repaid: 'in_full', income: 'none', occupation: 'no_job' },
    ],
    ['信用卡逾期中 借呗不能借了', { symptom: 'cannot_use', record: 'overdue_now', other_loans: 'some' }],
    ['换了新号码之后额度没了', { symptom: 'limit_zero', account_info: 'phone_changed' }],
    ['一个月申请了五家 全拒', { symptom: 'refused', applications: 'many' }],
    ['借的钱拿去炒股了 现在借不出', { symptom: 'cannot_use', purpose: 'restricted' }],
    ['借呗的钱都拿去还信用卡了 现在不让借', { symptom: 'cannot_use', purpose: 'repay_debt' }],
    ['我有房有车 咋还拒我', { symptom: 'refused', assets: 'some' }],
    ['就我一个被关了 别人都好好的', { symptom: 'closed', others_too: 'no' }],
    ['发现金的没流水 借呗还完额度没了', { symptom: 'limit_zero', repaid: 'in_full', income_proof: 'no' }],
  ],
}

describe.each(Object.entries(CASES))('%s', (_, cases) => {
  test.each(cases)('%s', (message, facts) => {
    expect(diagnosisFactsOf(message, 'zh-CN')).toEqual(facts)
  })
})
