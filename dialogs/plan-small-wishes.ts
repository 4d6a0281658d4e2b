import type { Turn } from '#src/conversation/turn.ts'
import { say } from '#src/conversation/turn.ts'
import { money } from '#src/reply/plan-money.ts'
import type { PhraseRef } from '#src/reply/phrases.ts'
import { sayFigure } from './plan-figures.ts'
import { countOf, nameOf } from './plan-phrases.ts'
import { planOf, type PlanState } from './plan-state.ts'

/** Small wishes of a plan that stands: to have it at hand, to be told whom to pay, what is one's own, to be reminded. */
export type SmallWish = 'take_along' | 'each' | 'own' | 'remind' | 'limit_back'

/** 能存下来吗, 我截图发我老婆, "can I save this as a pic" */
const TAKE_ALONG =
  /(?<!利息|少|多|没|没有|不|攒)(?:存|保存)(?:一?下来?|起来|成|到手机|在手机|个?图|个档|图片)|保存|导出|打印|下载|截(?:个|张)?[图屏]|转发|分享|抄(?:一份|下来)|(?:发|传|拿|递|转)(?:给|去|到)(?:我)?(?:老[公婆]|媳妇|爱人|对象|家[里人]|[爸妈哥姐弟妹]|儿子|女儿|闺女|男?女?朋友|微信|他|她|手机|邮箱)|给(?:我)?(?:老[公婆]|媳妇|爱人|对象|家[里人]|老?[爸妈哥姐弟妹]|儿子|女儿|闺女|朋友|他|她)(?:看|瞧|瞅|过目|发)|\b(?:save|print|download|export|screenshot|share|email|forward|copy|keep) (?:a copy|this|it|that|the (?:plan|table)|as|out|a (?:pic|picture|screenshot))\b(?! (?:interest|money|on interest|a month|up))|\b(?:send|show|forward|text|email|whatsapp) (?:this|it|that|the (?:plan|table))?\s?(?:over )?(?:to )?(?:my |the )?(?:wife|husband|partner|mum|mom|dad|mother|father|brother|sister|son|daughter|girlfriend|boyfriend|friend|family|missus|other half|phone|email)\b|\b(?:as|to) an? (?:pdf|pic|picture|image|file|spreadsheet)\b|\bprint-?out\b|\bprint (?:this|it|that)\b/iu
const NOT_TO_TAKE =
  /存[钱款]|存了|(?:没有?|不)存|钱[^，。,]{0,4}存|利息|更好|^\s*我(?:先|就|来|再)?截|\bwould be (?:nice|good|great|handy)\b|\bsave (?:me |us )?(?:interest|money|more|the most|much)\b/iu

/** 每个月我到底给谁多少, "who do I pay what" */
const EACH =
  /(?:给|还|付|交|打)(?:给)?(?:谁|哪(?:家|笔|个)|各家|每家)(?:[^，。,]{0,6})?(?:多少|几)|(?:各家?|每家|每笔|分别|各自)(?:[^，。,]{0,6})(?:还|给|付|交)(?:多少|几)|(?:表|图)(?:[^，。,]{0,4})(?:看不(?:懂|来|明白)|看晕)|(?:看不(?:懂|来|明白)|看晕)(?:[^，。,]{0,4})表|^(?:讲|说)(?:点)?(?:人话|大白话|白话|简单点?)|(?:讲|说)(?:点)?(?:人话|大白话)|简单(?:点|来)说|\bwho (?:do|should|must|am) i (?:pay|paying|give)\b[^.?!]{0,16}\bwhat\b|\b(?:who|which one) gets (?:what|how much)\b|\b(?:what|how much) (?:do i (?:pay|give)|goes) (?:to )?(?:who\w*|each|which|every one)\b|\bwhat do i (?:actually |really )?(?:pay|owe) (?:each|every|per|a) month\b|\b(?:plain (?:english|words)|in english|dumb it down|spell it out|simple terms)\b|\b(?:can'?t|don'?t) (?:read|follow|understand|get) (?:the |this |that )?table\b/iu

/** "Where's my beer money in that", 零花钱在哪, 没想到还能剩这么多 */
const OWN =
  /(?:零花|零用|烟酒?|酒|奶茶|玩乐?|吃喝|娱乐|喝酒|抽烟|打牌|下馆子)[的钱]?(?:[^，。,\d]{0,6})(?:在哪|哪|多少|有没有|有吗|还有|剩|算|能|没|[吗?？])|(?:一分|一毛|一点)(?:钱)?(?:[^，。,]{0,4})(?:不|没)(?:能|敢|得)?(?:[^，。,]{0,3})(?:花|乱花)|(?:没想到|想不到|居然|竟然|原来)(?:[^，。,\d]{0,8})(?:剩|余|富余|多出)|\b(?:beer|fun|pocket|coffee|play|cigarette|booze|going[- ]out|spending|pub|treat|party) money\b(?![^.?!]*\d)|\b(?:is|are) there (?:any|some)thing (?:left )?for (?:fun|me|beers?|treats?)\b|\b(?:what|how much) (?:can|could|may) i (?:actually |still )?spend on (?:myself|fun|me)\b|\b(?:didn'?t|did not|never) (?:think|know|expect|realise|realize)\b[^.?!\d]{0,30}\b(?:left|over|spare)\b/iu

/** 到时候提醒我一下, "remind me on the 8th" */
const REMIND =
  /(?:提醒|叫|通知|喊|催)(?:一?下)?我|(?:设|定|弄)(?:个|一个)?(?:提醒|闹钟)|\b(?:remind|ping|nudge|text|message|notify) (?:me|us)\b|\bset (?:up )?(?:a |an )?(?:reminder|alarm|alert)\b|\breminders?\b/iu
/** 这俩清完借呗能回来吧, "will Jiebei open again or am I doing it for nothing" */
const LIMIT_BACK =
  /(?:借呗|额度|它)?(?:[^，。,]{0,6})(?:八成|是不是|会不会|能不能|应该|肯定|就|会|能|可以|是不是就)+(?:[^，。,]{0,4})(?:回来|恢复|放开|再开|重新开|又能借|能再借)(?:[^，。,]{0,4})(?:吧|吗|么|嘛|呢|不|了|[?？]|$)|(?:白还|白忙|图(?:个)?啥)|\b(?:will|would|does|can|is|might)\b[^.?!]{0,40}\b(?:jiebei|limit|it|they)\b[^.?!]{0,24}\b(?:open(?: up)?|come back|back|restor\w+|unlock\w*|lend)\b[^.?!]{0,24}|\b(?:do(?:ing)? (?:it|this|all this)|all) for nothing\b/iu
/** Of the case, and of its time an answer of its own. */
const OF_LIMIT = /借呗|额度|再借|白还|白忙|\b(?:jiebei|limit|borrow\w*|for nothing|lend)\b/iu
const ASKS_WHEN = /什么时候|啥时候|多久|几个月|哪天|\b(?:when|how long|how soon|what day)\b/iu

/** It is the lender who rings. */
const BY_OTHERS = /他们|客服|催收|天天|老是|一直|打电话|\b(?:they|lender|keep|kept|collectors?)\b/iu

export function smallWishIn(clause: string): SmallWish | undefined {
  if (TAKE_ALONG.test(clause) && !NOT_TO_TAKE.test(clause)) return 'take_along'
  if (REMIND.test(clause) && !BY_OTHERS.test(clause)) return 'remind'
  if (LIMIT_BACK.test(clause) && OF_LIMIT.test(clause) && !ASKS_WHEN.test(clause)) return 'limit_back'
  if (EACH.test(clause)) return 'each'
  return OWN.test(clause) && !/\d/u.test(clause) ? 'own' : undefined
}

export function saySmallWish(turn: Turn, plan: PlanState, wish: SmallWish): void {
  switch (wish) {
    case 'take_along':
      return say(turn, 'side_questions.take_along', { join: 'paragraph' })
    case 'remind':
      return say(turn, 'plan.remind', { join: 'paragraph' })
    case 'limit_back':
      return say(turn, 'plan.limit_back', { claims: ['R07'], general: true, join: 'paragraph' })
    case 'own':
      return void sayFigure(turn, plan, {
        kind: plan.income === undefined || plan.fixed === undefined ? 'month' : 'left',
      })
    case 'each':
      sayEach(turn, plan)
  }
}

/** Whom to pay how much each month, without the table. */
function sayEach(turn: Turn, plan: PlanState): void {
  const worked = planOf(plan)
  const { loans, open, budget, extra, relief } = worked
  const count = countOf(worked)
  const parts = [
    ...loans.map((one) => ({ ...one, amount: one.minimum })),
    ...open.map((one) => ({ ...one, amount: one.payment })),
  ].map((one): PhraseRef => ({
    phrase: 'plan.pay.share',
    params: { name: nameOf(one, one.place, count), amount: money(one.amount) },
  }))
  if (parts.length === 0) return void sayFigure(turn, plan, { kind: 'owed' })
  say(turn, 'plan.each.due', { params: { parts, due: money(budget.due) }, join: 'paragraph' })
  if (relief)
    return say(turn, 'plan.again.shown_short', { params: { missing: money(relief.missing) }, join: 'line' })
  const [first] = loans.toSorted((a, b) => b.monthlyRate - a.monthlyRate || a.balance - b.balance)
  if (first && extra > 0) {
    const params = {
      name: nameOf(first, first.place, count),
      extra: money(extra),
      all: money(first.minimum + extra),
    }
    say(turn, 'plan.each.extra', { params, join: 'line' })
  }
  if (budget.left !== undefined && budget.left > extra)
    say(turn, 'plan.each.rest', { params: { rest: money(budget.left - extra) }, join: 'line' })
}
