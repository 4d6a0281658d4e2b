import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { parse } from 'yaml'
import { careSignsSchema, shows, type CareSign } from '#src/understanding/care-signs.ts'
import { deniesHavingPaid, hasPaidThem } from '#dialogs/message/scam-signs.ts'

const signs = careSignsSchema.parse(
  parse(readFileSync(new URL('../../intents/care-signs.yaml', import.meta.url), 'utf8')),
)

/** Messages by which a sign is known, and messages near to them that aren't meant. */
const cases: Partial<Record<CareSign, { meant: readonly string[]; not: readonly string[] }>> = {
  accident: {
    meant: [
      '从架子上摔下来 手断了 干不了活',
      '上个月骑电动车摔断了腿',
      '工伤 钱还没赔下来',
      '送外卖撞伤了腿',
      'done my wrist in so no gigs till january',
      'fell off a ladder and broke my arm',
    ],
    not: [
      '真想从楼上摔下去',
      '我摔断了腿 不想活了',
      '手断了 撑不下去了',
      '手机摔坏了',
      'i broke my phone',
      'wish i fell off the roof',
    ],
  },
  threatened: {
    meant: [
      '放贷的说不还就打我',
      '他们堵在我家门口',
      'they will break my legs',
      'men are waiting outside my house',
    ],
    not: [
      '能不能别打我爸妈电话',
      '他们会打我通讯录吗',
      '卡住了',
      'will it hurt my credit',
      'I was locked out',
    ],
  },
  usury: {
    meant: ['借了高利贷', '借一万到手七千', '砍头息怎么办', 'I owe a loan shark', '20% interest a week'],
    not: ['月薪到手七千', '借呗日息万五', 'Jiebei at 0.04% a day', '15.6% a year'],
  },
  usury_offered: {
    meant: ['不看征信就能放款', '黑户也能下', 'cash with no credit check'],
    not: ['征信会影响放款吗', 'they did a credit check'],
  },
  violence: {
    meant: [
      '他喝了酒就打我',
      '怕他打我',
      '他要是知道了会打死我的',
      '脾气上来他真会动手',
      '被老公打过两回了',
      '我怕我老公',
      '婆婆家暴我妈',
      'he hits me when he drinks',
      "i'm scared of him tbh",
      'so you ignore that he hits me',
      'my dad will beat me if he finds out',
      'he choked me last night',
    ],
    not: [
      '他打我电话我没接',
      '催收打我电话一天二十个',
      '我怕他打电话给我老公',
      '老板打我卡上的工资算收入吗',
      '家里人知道要打死我哈哈哈',
      '他们老打我同事',
      '我老婆会骂死我',
      'it hits my credit score',
      'he called me ten times',
      "i'm scared of him finding out",
      'my husband will kill me lol',
      'did i hit the limit',
    ],
  },
  family_told: {
    meant: [
      '会不会打给我前妻',
      '他们会不会联系我朋友啊',
      'do they ring round ppl you know? my ex is down as contact',
      'will they contact anyone else',
      '会不会打电话给我老公',
      '逾期会告诉我家里人吗',
      '怕他们打给我爸',
      'will they call my wife',
      'will my parents find out',
    ],
    not: [
      '会不会有朋友借我',
      'can i ask my friend for money',
      'can they tell me why',
      '催收天天打给我老公',
      '可以打给我老婆的卡吗',
      '怎么告诉我老婆',
      'they keep calling my wife',
      'my wife called me',
    ],
  },
  family_anger: {
    meant: [
      '我老婆会骂死我',
      '千万别让我老婆知道',
      'my husband will kill me lol',
      "don't let my husband know",
    ],
    not: ['我老婆也在用借呗', 'my husband paid it'],
  },
  blackmail: {
    meant: [
      '他们说不还就发他照片',
      '三天不还就把我照片P了发出去',
      '裸贷',
      "they'll post my pictures if i don't pay",
      'a lender has my naked photos',
    ],
    not: ['身份证照片不清楚', '发照片给客服审核', 'send a photo of my id', 'the picture on my card is old'],
  },
  campus_loan: {
    meant: ['校园贷能不能碰', '学生能借秒下的网贷吗', 'those instant campus loans'],
    not: [
      '说我学生贷要注销',
      '助学贷款算贷款吗',
      'i have a student loan',
      'caller says my campus loan must be cancelled',
    ],
  },
  pay_later: {
    meant: [
      '能不能晚几天还',
      '5号的能拖到15号不',
      '宽限几天行吗',
      'can i pay a few days later',
      'could i push the payment to the 15th',
    ],
    not: [
      '最多能拖几天',
      '晚三天会上征信吗',
      '还完多久能再借',
      'can i see it later',
      'is there a grace period',
    ],
  },
  overdue_now: {
    meant: [
      '逾期20天了',
      '逾期一个半月了',
      '两个月没还了',
      'i am 2 months late',
      'not paid 2 months',
      "it's 6 weeks overdue",
    ],
    not: [
      '逾期两天还上了',
      '从没逾期',
      '如果逾期一天',
      'never late',
      'i was 2 days late, paid it straight away',
    ],
  },
  delete_talk: {
    meant: [
      '能不能把我们聊的删掉',
      '我是让你把我们聊的这些删了',
      '别让他看到我们的聊天',
      'delete what we talked about',
      "clear this chat, it's my husband's phone",
    ],
    not: ['怎么关闭借呗', '把第二笔删掉', '怎么删银行卡', 'delete debt 2', 'remove my card'],
  },
  letter: {
    meant: [
      '投诉信怎么写',
      '书面申请怎么写',
      'give me the wording for the letter',
      'can you draft a complaint for me',
    ],
    not: ['辞职信怎么写', '信用怎么看', 'they sent me a letter', 'where do i complain'],
  },
}

describe('signs of trouble', () => {
  for (const [name, { meant, not }] of Object.entries(cases)) {
    it.each(meant)(`${name} is known by: %s`, (text) => {
      expect(shows(text, name as CareSign, signs)).toBe(true)
    })
    it.each(not)(`${name} isn't meant by: %s`, (text) => {
      expect(shows(text, name as CareSign, signs)).toBe(false)
    })
  }
})

describe('money lost to swindlers', () => {
  it.each(['我已经转了两千', '钱转过去了', 'i sent 2000 already', 'they asked 500 and i sent it'])(
    'is told by: %s',
    (text) => expect(hasPaidThem(text)).toBe(true),
  )
  it.each([
    '说转了两千就能解冻',
    '如果我转了钱就能开吗',
    'if i transfer 2000 to a safe account',
    'should i send 500',
  ])("isn't told by: %s", (text) => expect(hasPaidThem(text)).toBe(false))
  it.each(['我没转', '还没交钱', 'i have not paid', "i didn't send anything"])('is denied by: %s', (text) =>
    expect(deniesHavingPaid(text)).toBe(true),
  )
})
