import { describe, expect, it } from 'vitest'
import { isDespair } from '#dialogs/message/danger-signs.ts'
import { wantsMoneyFirst, wantsSecrets } from '#dialogs/message/scam-signs.ts'
import {
  asksOtherWayThanCalling,
  asksUsForMoney,
  asksWhatACallCosts,
  cannotGetThrough,
  isLeaving,
  speaksOfLenders,
  wantsItDeleted,
  wantsItPlainer,
} from '#dialogs/message/small-talk-signs.ts'
import { tellsTrouble } from '#dialogs/message/tender-signs.ts'

type Sign = (text: string) => boolean

const asksUs: Sign = (text) => asksUsForMoney(text) && !speaksOfLenders(text)

const heard: readonly (readonly [name: string, sign: Sign, yes: readonly string[], no: readonly string[]])[] =
  [
    [
      'leaving',
      isLeaving,
      ['好了先这样', '先不聊了老板来了', '我自己琢磨吧', '886', '回头再聊', 'gotta go', 'brb, kid is crying'],
      ['老板不发工资', '我想关掉借呗', '还了88块', 'I go to work every day', 'can I leave it open?'],
    ],
    [
      'asking us for money',
      asksUs,
      ['能借我点钱吗哈哈', '你借我五百呗', '借我500花花', 'lend me 500 lol', 'can you lend me some money'],
      ['借呗能借我多少', '为什么不借给我钱', '朋友借我五百', 'why did they lend me 500 only', '借了五千'],
    ],
    [
      'wanting it plainer',
      wantsItPlainer,
      ['字太多了看不太懂', '你说话慢一点', '说人话', 'too long, simpler please', 'in plain words'],
      ['期限太长了', '还款期能短点吗', '等得太久了', 'the term is too short', '很清楚，就是字有点多'],
    ],
    [
      'another way than a call',
      asksOtherWayThanCalling,
      [
        '95188有没有别的路子',
        '能写信投诉吗',
        '不想打电话',
        'is there another way than calling',
        'do they have an email',
      ],
      ['有没有别的贷款路子', '我换了邮箱', '给家里打电话了', 'another loan', 'they email me every day'],
    ],
    [
      'what a call costs',
      asksWhatACallCosts,
      ['电话收费吗', '打这个热线要钱吗', 'is the call free', 'does it cost anything to call'],
      ['提前还款收费吗', '话费两百', 'is it free of interest', 'they call me every day'],
    ],
    [
      'nobody answers',
      cannotGetThrough,
      ['打不通', '一直占线', "can't get through", 'the line is always busy'],
      ['打通了', 'I am busy'],
    ],
    [
      'wanting it deleted',
      wantsItDeleted,
      ['我不想你们留着我的资料', '把聊天记录删了', "don't store my data", 'I want my details removed'],
      [
        '删掉征信记录',
        '把用途说清楚',
        '有人能帮我删逾期记录',
        'delete the late record',
        'they deleted my account info',
      ],
    ],
    [
      'despair',
      isDespair,
      [
        '跳下去就解脱了',
        '我想结束这一切',
        '我把药都攒好了',
        "I've been thinking about ending it",
        'I have the pills ready',
      ],
      ['想结束借呗的服务', '累死了', '钱撑不到月底', 'thinking about closing it', 'ending the contract'],
    ],
    [
      'money before money',
      (text) => wantsMoneyFirst(text) || wantsSecrets(text),
      [
        '提现要先充会员',
        '有人说花五百就能恢复我的借呗',
        'I was told to make a bank transfer to unlock my limit',
        'he told me to turn on screen sharing',
        'they want me to buy gift cards to activate the loan',
      ],
      [
        '先还花呗再还借呗',
        '提前还款要交违约金吗',
        'can I transfer money from Jiebei to my card',
        'I pay the bank first',
      ],
    ],
    [
      'trouble',
      tellsTrouble,
      [
        '厂子停了，借呗每月要还1240，15号的到现在没还',
        '下岗了，这个月的都没交',
        "I lost my job and this month's payment isn't paid",
      ],
      ['厂子停了', '到现在没还完', '我每月都还', 'I lost my job', 'my payment was never late'],
    ],
  ]

describe('signs', () => {
  describe.each(heard)('%s', (_name, sign, yes, no) => {
    it.each(yes.map((text) => [text]))('hears %s', (text) => {
      expect(sign(text)).toBe(true)
    })
    it.each(no.map((text) => [text]))('lets pass %s', (text) => {
      expect(sign(text)).toBe(false)
    })
  })
})
