import { describe, expect, it } from 'vitest'
import {
  fearsForAnother,
  hasNotReached,
  hasReached,
  isDespair,
  worriesForAnother,
} from '#dialogs/danger-signs.ts'
import { asksWhetherWeCheat, hasPaidThem, wantsMoneyFirst, wantsSecrets } from '#dialogs/scam-signs.ts'
import {
  asksOfPaidHelp,
  asksWhereFrom,
  comparesWithOthers,
  asksWhomFirst,
  fearsJail,
  isHopeless,
} from '#dialogs/small-signs.ts'
import {
  asksForAnother,
  asksForJudgement,
  asksToComplain,
  asksWhereWeWere,
  asksWhetherItCounts,
  doesNotFollow,
  isAcknowledgement,
  isResolve,
  isTiredOfQuestions,
  takesBack,
  wantsReasonsAtOnce,
} from '#dialogs/talk-signs.ts'
import {
  asksHowToSay,
  borrowsToRepay,
  isAboutCollectors,
  isAshamed,
  isForlorn,
  isMisused,
  isNotAlone,
  isWornOut,
  owesAndCannot,
} from '#dialogs/tender-signs.ts'

type Sign = (text: string) => boolean

const cases: readonly (readonly [sign: Sign, heard: readonly string[], not: readonly string[]])[] = [
  [
    borrowsToRepay,
    [
      '能不能再借一笔先还上',
      '要不我再去借一笔来还这个',
      '借新还旧行不行',
      '我想借别的还',
      '去网上借点钱把这期填上',
      'should I take another loan to cover it?',
      'can I borrow from my card to pay this back',
    ],
    [
      '还清了还能再借吗',
      '之前借了钱还信用卡',
      '别处还有两家没还完',
      '先还哪一笔',
      'can I borrow again after I repay',
      'I took out a loan for a car',
    ],
  ],
  [
    isDespair,
    [
      '每天跑14个小时还是还不上 觉得活着没意思',
      '不想活了',
      '死了算了',
      'they would be better off without me',
      'I want to die',
      '觉得自己活着就是个拖累',
      '我就是全家的累赘',
      '要是我不在了是不是就不用还了',
      '有时候真想睡过去就别醒过来了',
      '遗书都写好了',
      'I feel like such a burden',
      'I wish I was never born',
      'what is the point of going on',
      "can't see a way out of all this",
      'yesterday I stood on the roof for an hour',
      "who pays it back once I'm gone?",
      '我昨晚在天台上站到三点，坐在楼顶边上',
      '我要是不在了，这些债会找我老婆吗',
    ],
    [
      '这个活动没意思',
      '烦死了算了不弄了',
      '跳楼价',
      '账号活跃',
      '你就是个废物',
      '怕拖累家里人',
      '早上不想起',
      'better off paying it early',
      'the interest is such a burden',
      'I got a bridge loan from the bank',
      'my income went off a cliff',
      'I take pills for my heart, 300 a month',
      'once it is gone, can it come back?',
      '我没了工作，还欠着三万',
      '从公司走了以后还欠花呗',
    ],
  ],
  [
    isNotAlone,
    [
      'my sister is coming over',
      "he's on his way",
      '我哥在来的路上，快到了',
      '老婆在我身边',
      'i will message my brother tomorrow',
    ],
    ['where does the money come from', '钱什么时候到', 'they called my sister'],
  ],
  [
    fearsForAnother,
    [
      '我弟昨晚给我发消息说姐照顾好咱妈，我心里发毛',
      '老公跟我说他不想活了',
      '我哥欠了网贷 天天说死了算了',
      '朋友留了遗书 人不见了',
      'my brother texted me to look after mum',
      'my husband says he does not want to live',
      'I am afraid she might hurt herself',
    ],
    [
      '我不想活了',
      '他们说我是个累赘',
      '我弟的借呗被封了',
      '我妈让我照顾好自己',
      'my wife says the limit is too low',
      'everyone would be better off without me',
    ],
  ],
  [
    asksOfPaidHelp,
    [
      '听说有那种帮忙停息挂账的 交三千就能办 靠谱不',
      '有个公司说帮我协商还款',
      '花钱能洗征信吗',
      'is a debt settlement company worth it',
    ],
    ['怎么跟客服协商', '公司在裁员', '怎么看征信', 'can I settle it in instalments'],
  ],
  [
    fearsJail,
    ['真会抓人坐牢吗', '他说派出所会来找我', 'could I go to jail for this'],
    ['上门抓紧还', '手机号换了', 'is my case looked at'],
  ],
  [
    owesAndCannot,
    ['这月的1380还不上了', '房贷要断供了', "I can't make next month's payment"],
    ['页面显示还不了款', '一直都还得上', 'how do I make a payment'],
  ],
  [
    comparesWithOthers,
    [
      '诶，那我同事跟我一个单位她咋没事',
      '那同行老王跟我一模一样怎么他就没关',
      '凭什么别人还能借',
      '我老婆没上班怎么还有额度',
      'my colleague is in the same boat and still has hers',
    ],
    ['朋友说能恢复', '他们怎么还没放款', '我老公说让我问问', 'my wife says the limit is gone'],
  ],
  [
    asksWhereFrom,
    ['我就问这五万去哪儿弄', '那我从哪里借', 'where else can I get the money'],
    ['在哪里还款', '去哪里投诉', 'where can I see my limit'],
  ],
  [
    isResolve,
    ['行，三个月不点就是了', "I won't apply for three months"],
    ['三个月前还的', '两个月了', 'three months ago'],
  ],
  [
    worriesForAnother,
    [
      '他情绪不太好昨天一天没出房门饭也不吃',
      '我儿子关在屋里两天了',
      "my son hasn't left his room and won't eat",
    ],
    ['我天天吃不好', '他不还钱', '页面一直不出来', 'my wife asked about the limit'],
  ],
  [
    asksForAnother,
    ['我弟弟不敢问让我替他问问', '帮我妈问一下', "I'm asking for my brother"],
    ['你问我干什么', '他们不让借', 'I asked for a limit'],
  ],
  [
    asksToComplain,
    ['换不了就告诉我上哪说理', '要投诉去哪投', 'where can I complain'],
    ['我投诉过一次了', '催收的电话怎么接', 'where can I find it'],
  ],
  [hasReached, ['打通了，在哭', '我到了，陪着呢', 'he answered'], ['没打通', '不接电话']],
  [hasNotReached, ['打不通', '一直没人接', 'she is not answering'], ['打通了', 'he answered']],
  [
    wantsMoneyFirst,
    [
      '说要先交三千块押金才能解冻',
      '交八百块就能帮我强开',
      'send a deposit of 3000 yuan and they will unlock it',
      'an uncle of mine says pay 800 and his friend there will bring the limit back',
      'somebody online says he can wipe my record for 1200',
      'a guy on WeChat charges 300 to get jiebei up again',
      '我表哥说给他五百，他支付宝里认识人，能帮我恢复',
      'a wechat group can give 9000, must pay 250 first',
      'the app will lend me 20k, I only have to send 600 up front',
    ],
    [
      'I pay my friend 500 a month, will they raise my limit?',
      'which should I pay first, jiebei 8000 or the card',
      'I have to pay 500 first thing tomorrow',
      'if I pay 3000 now will the limit come back',
      'she gave me 2000 to get by',
      '给他们还了三千还是没恢复',
      '先交了房租才还借呗',
      '怎么提前还款',
      'is there a fee for paying early',
    ],
  ],
  [
    wantsSecrets,
    [
      'a woman from the bank wants a screenshot of my bank app',
      'he told me to install something',
      '有个自称客服的让我共享屏幕',
      '对方要我把验证码给他',
    ],
    [
      'the app asks for my password',
      'I changed my password',
      '验证码收不到',
      'they want more proof of income',
    ],
  ],
  [
    hasPaidThem,
    ['三千块已经转过去了', '我把钱打给他了', 'I already sent him the money'],
    ['还没转', '上个月的钱都还完了', 'I paid it all back in September'],
  ],
  [
    asksWhetherWeCheat,
    ['你是不是骗子啊', 'how do I know that you are not a scam'],
    ['他们是不是骗子', 'is he a scammer'],
  ],
  [isHopeless, ['是不是没救了', 'I will never be able to repay this'], ['有救吗', 'I hope so']],
  [asksWhomFirst, ['该先跟哪家谈', 'which lender should I call first?'], ['先还哪一笔', 'call me first']],
  [isForlorn, ['谁都不管我', '没人在乎', 'no one cares', 'nobody listens anyway'], ['没人接电话', 'no']],
  [isWornOut, ['今天好烦', '压力好大', "I'm so exhausted"], ['手续麻烦吗', 'is it tiring']],
  [isAshamed, ['挺丢人的', "I'm so ashamed"], ['丢了手机']],
  [isAboutCollectors, ['催收说要上门', 'they keep calling my parents'], ['借款合同在哪', 'call the bank']],
  [asksHowToSay, ['怎么开口跟他们说', 'what do I tell them'], ['要多久', 'what is it']],
  [
    isMisused,
    ['有人用我的身份证借了钱', 'someone took a loan in my name'],
    ['我用身份证借的钱', 'my name is Li'],
  ],
  [isAcknowledgement, ['好', '哦，知道了', 'ok, got it'], ['好像有两家', 'ok but why']],
  [
    doesNotFollow,
    ['看不懂', '还是没听懂', '什么意思', '没听懂你说什么', "sorry, I don't understand", 'what do you mean?'],
    ['综合评估未通过是什么意思', '看懂了', '明白了', '不懂理财'],
  ],
  [
    wantsReasonsAtOnce,
    ['额度没了，外面还有三家，直接告诉我原因', '别问了，直接说结果', 'my limit is gone, just tell me why'],
    ['告诉我怎么还款', '结果出来了吗', 'just tell me how to repay it'],
  ],
  [asksWhereWeWere, ['刚才说到哪了', 'sorry, where were we?'], ['钱到哪了', 'where do I see it']],
  [
    asksWhetherItCounts,
    ['花呗也算贷款吗', 'does a card count?'],
    ['我算了一下欠三万', 'I counted three of them'],
  ],
  [
    asksForJudgement,
    ['申请了三次，要紧吗', 'I applied for three. bad idea?'],
    ['我按时还', 'is it bad for my score to check'],
  ],
  [isTiredOfQuestions, ['哎呀问这么多', 'so many questions'], ['能问个问题吗', 'I have a question']],
  [takesBack, ['不对，刚才说错了，晚过一次', 'no wait, only two'], ['不对劲', '刚才还了', 'waiting for it']],
]

describe('signs', () => {
  it.each(cases)('%o is heard where it is meant, and nowhere else', (sign, heard, not) => {
    expect(heard.filter((text) => !sign(text))).toEqual([])
    expect(not.filter((text) => sign(text))).toEqual([])
  })
})
