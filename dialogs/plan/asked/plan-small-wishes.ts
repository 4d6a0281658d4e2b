import type { Turn } from '#src/conversation/turn.ts'
import { say } from '#src/conversation/turn.ts'
import type { Payoff } from '#src/planning/payoff.ts'
import { money, timeOf } from '#src/reply/plan-money.ts'
import type { PhraseRef } from '#src/reply/phrases.ts'
import { readQuantities } from '#src/understanding/quantities.ts'
import { isMoney } from '#dialogs/plan/reading/plan-amounts.ts'
import { sayFigure } from './plan-figures.ts'
import { placesIn } from './plan-first.ts'
import { deadlineIn, sayInTime } from '#dialogs/plan/plan-deadline.ts'
import { monthOfYear } from '#dialogs/plan/reading/plan-month-ahead.ts'
import { countOf, nameOf } from '#dialogs/plan/plan-phrases.ts'
import { rateAskedIn, type RateAsked } from './plan-rate-asked.ts'
import { planOf, type PlanState } from '#dialogs/plan/plan-state.ts'

/** Small wishes of a plan that stands: to have it at hand, to be told whom to pay, what is one's own, to be reminded. */
export type SmallWish =
  | 'take_along'
  | 'each'
  | 'own'
  | 'remind'
  | 'limit_back'
  | 'end'
  | 'missed'
  | 'unpaid'
  | 'payday'
  | 'cushion'
  | 'no_more'
  | 'early_fee'
  | RateAsked

/** 能存下来吗, 我截图发我老婆, "can I save this as a pic" */
const TAKE_ALONG =
  /(?<!利息|少|多|没|没有|不|攒)(?:存|保存)(?:一?下来?|起来|成|到手机|在手机|个?图|个档|图片)|保存|收藏|(?:这个|这份|表|计划)(?:[^，。,]{0,3})存(?![钱款了])|能存(?:不|吗|么)(?!钱)|关了?(?:页面|网页)?(?:会不会)?就没|留(?:个|一)?底|备份|导出|打印|下载|截(?:个|张)?[图屏]|转发|分享|抄(?:一份|下来)|(?:发|传|拿|递|转)(?:给|去|到)(?:我)?(?:老[公婆]|媳妇|爱人|对象|家[里人]|[爸妈哥姐弟妹]|儿子|女儿|闺女|男?女?朋友|微信|他|她|手机|邮箱)|给(?:我)?(?:老[公婆]|媳妇|爱人|对象|家[里人]|老?[爸妈哥姐弟妹]|儿子|女儿|闺女|朋友|他|她)(?:看|瞧|瞅|过目|发)|\b(?:save|print|download|export|screenshot|share|email|forward|copy|keep) (?:a copy|this|it|that|the (?:plan|table)|as|out|a (?:pic|picture|screenshot))\b(?! (?:interest|money|on interest|a month|up))|\b(?:send|show|forward|text|email|whatsapp) (?:this|it|that|the (?:plan|table))?\s?(?:over )?(?:to )?(?:my |the )?(?:wife|husband|partner|mum|mom|dad|mother|father|brother|sister|son|daughter|girlfriend|boyfriend|friend|family|missus|other half|phone|email)\b|\b(?:as|to) an? (?:pdf|pic|picture|image|file|spreadsheet)\b|\blose (?:this|it|the plan)\b|\b(?:see|open|look at|read|view) (?:this|it|the plan)\b[^.?!]{0,16}\b(?:phone|computer|later|tomorrow|again|laptop)\b|\b(?:wife|husband|partner|mum|mom|dad|brother|sister|girlfriend|boyfriend|friend)\b[^.?!,]{0,10}\b(?:wants?|would like|needs?|asked) to (?:see|look at|have|read)\b|(?:老[公婆]|媳妇|爱人|对象|[爸妈哥姐弟妹]|[男女]朋友)(?:也|说|就)?(?:想|要)(?:看|瞧|过目)(?!病|医)|\bprint-?out\b|\bprint (?:this|it|that)\b/iu
const NOT_TO_TAKE =
  /存[钱款]|存了|(?:没有?|不)存|钱[^，。,]{0,4}存|利息|更好|还是(?:留|存|攒)|\b(?:or|just|rather|and|to|better) keep (?:it|that|this)\b(?! (?:as|on my|somewhere))|\bkeep (?:it|that|this) (?:for|aside|back|by|in case|in the bank|at home)\b|^\s*我(?:先|就|来|再)?截|\bwould be (?:nice|good|great|handy)\b|\bsave (?:me |us )?(?:interest|money|more|the most|much)\b/iu

/** 每个月我到底给谁多少, 第一步做啥, "who do I pay what" */
const EACH =
  /第一步|(?:从|打)哪(?:里|儿)?(?:开始|下手|做起|起步)|^(?:那|所以|好|然后)*(?:我)?(?:现在|接下来|下一步)?我?(?:该|要|应该|得)(?:先)?(?:怎么|咋)(?:做|弄|开始|办)[啊呢呀]?[?？]?$|^(?:那|所以|好|然后)*(?:我)?(?:现在|接下来)我?(?:该|要|应该|得)?(?:先)?(?:做|干)(?:点)?(?:什么|啥|嘛)|\b(?:what(?:['’]?s|s| is)?|which is)? ?(?:the |my )?(?:very )?first (?:step|thing to do)\b|\bwhere do i (?:start|begin)\b|\bwhat (?:do|should|must) i (?:actually |have to )?do (?:first|now|next|then)\b|(?:给|还|付|交|打)(?:给)?(?:谁|哪(?:家|笔|个)|各家|每家)(?:[^，。,]{0,6})?(?:多少|几)|(?:各家?|每家|每笔|分别|各自)(?:[^，。,]{0,6})(?:还|给|付|交)(?:多少|几)|(?:表|图)(?:[^，。,]{0,4})(?:看不(?:懂|来|明白)|看晕)|(?:看不(?:懂|来|明白)|看晕)(?:[^，。,]{0,4})表|^(?:讲|说)(?:点)?(?:人话|大白话|白话|简单点?)|(?:讲|说)(?:点)?(?:人话|大白话)|简单(?:点|来)说|\bwho (?:do|should|must|am) i (?:pay|paying|give)\b[^.?!]{0,16}\bwhat\b|\b(?:who|which one) gets (?:what|how much)\b|\b(?:what|how much) (?:do i (?:pay|give)|goes) (?:to )?(?:who\w*|each|which|every one)\b|\bwhat (?:do i|must i|should i|to) (?:actually |really )?pay (?:each|every|per|a|next|this) month\b|\b(?:plain (?:english|words)|in english|dumb it down|spell it out|simple terms)\b|\b(?:can'?t|don'?t) (?:read|follow|understand|get) (?:the |this |that )?table\b/iu

/** "Where's my beer money in that", 零花钱在哪, 没想到还能剩这么多 */
const OWN =
  /(?:零花|零用|烟酒?|酒|奶茶|玩乐?|吃喝|娱乐|喝酒|抽烟|打牌|下馆子)[的钱]?(?:[^，。,\d]{0,6})(?:在哪|哪|多少|有没有|有吗|还有|剩|算|能|没|[吗?？])|(?:一分|一毛|一点)(?:钱)?(?:[^，。,]{0,4})(?:不|没)(?:能|敢|得)?(?:[^，。,]{0,3})(?:花|乱花)|(?:能不能|可以|还能|敢|能)(?:[^，。,\d]{0,4})(?:吃顿|下馆子|出去吃|买(?:件|双|个|点)|看(?:场)?电影|喝(?:顿|点)酒|花点)|(?:没想到|想不到|居然|竟然|原来)(?:[^，。,\d]{0,8})(?:剩|余|富余|多出)|\b(?:beer|fun|pocket|coffee|play|cigarette|booze|going[- ]out|spending|pub|treat|party) money\b(?![^.?!]*\d)|\b(?:is|are) there (?:any|some)thing (?:left )?for (?:fun|me|beers?|treats?)\b|\b(?:what|how much) (?:can|could|may) i (?:actually |still )?spend on (?:myself|fun|me)\b|\b(?:didn'?t|did not|never) (?:think|know|expect|realise|realize)\b[^.?!\d]{0,30}\b(?:left|over|spare)\b/iu

/** 到时候提醒我一下, "remind me on the 8th" */
const REMIND =
  /(?:提醒|叫|通知|喊|催)(?:一?下)?我|(?:设|定|弄)(?:个|一个)?(?:提醒|闹钟)|\b(?:remind|ping|nudge|text|message|notify) (?:me|us)\b|\bset (?:up )?(?:a |an )?(?:reminder|alarm|alert)\b|\breminders?\b/iu
/** 这俩清完借呗能回来吧, "will Jiebei open again or am I doing it for nothing" */
const LIMIT_BACK =
  /(?:借呗|额度|它)?(?:[^，。,]{0,6})(?:八成|是不是|会不会|能不能|应该|肯定|就|会|能|可以|是不是就)+(?:[^，。,]{0,4})(?:回来|恢复|放开|再开|重新开|开(?=吗|么|不|吧|呢|[?？]|$)|又能借|能再借)(?:[^，。,]{0,4})(?:吧|吗|么|嘛|呢|不|了|[?？]|$)|(?:白还|白忙|图(?:个)?啥)|\b(?:will|would|does|can|is|might)\b[^.?!]{0,40}\b(?:jiebei|limit|it|they)\b[^.?!]{0,24}\b(?:open(?: up)?|come back|back|restor\w+|unlock\w*|lend)\b[^.?!]{0,24}|\b(?:do(?:ing)? (?:it|this|all this)|all) for nothing\b/iu
/** Of the case, and of its time an answer of its own. */
const OF_LIMIT = /借呗|额度|再借|白还|白忙|\b(?:jiebei|limit|borrow\w*|for nothing|lend)\b/iu
const ASKS_WHEN = /什么时候|啥时候|多久|几个月|哪天|\b(?:when|how long|how soon|what day)\b/iu

/** 还完要到几月份, 一共多少利息, "when will I be debt free" */
const END =
  /还?(?:要|得)?还?(?:这么|那么)久|\b(?:feels?|seems?) like (?:forever|ages|an age)\b|\btakes? (?:forever|ages|so long)\b|(?:什么时候|啥时候|几时|几月份?|多久|几个月|哪年|哪个?月|到哪天)[^，。,\d]{0,6}(?:还得?完|还得?清|清[完得]|能清|全清|能完|到头|上岸|解脱|熬出头)|(?:还完|还清|清完|全清|上岸|熬出头)[^，。,\d]{0,6}(?:多久|几个月|几月|什么时候|啥时候|哪年|哪个?月)|(?:一共|总共|全部|加起来|算下来|到底|统共)[^，。,\d]{0,6}多少(?:钱)?(?:的)?利息|利息(?:一共|总共|加起来|全部)[^，。,\d]{0,6}(?:多少|几)|\bwhen\b[^.?!\d]{0,20}\b(?:debt[- ]free|out of debt|(?:all )?(?:done|clear(?:ed)?|finished|paid off|over))\b|\bhow (?:long|many months)\b[^.?!\d]{0,30}\b(?:debt[- ]free|out of debt|done|clear(?:ed)?|finished|paid off|over)\b|\bwh(?:at|ich) month\b[^.?!\d]{0,20}\b(?:done|clear|finish\w*|free|end|over)\b|\b(?:how much|what(?:'s| is)?|total)\b[^.?!\d]{0,24}\binterest\b[^.?!\d]{0,16}\b(?:in (?:total|all)|altogether|overall|over (?:it|the whole)|all together)\b|\b(?:total|all the) interest\b/iu
/** 能不能早点还完, 有办法快点还清吗, "can I be done sooner": when it ends with what can be paid extra, and without. */
const SOONER =
  /(?:能|可以|可不可以|怎么|怎样|咋|如何|想|要|办法|法子)[^，。,\d]{0,8}(?:[早快](?:一?点|些)|尽快|尽早|更[快早]|提[前早])[^，。,\d]{0,4}(?:还|清|结|上岸)|\b(?:be|get|pay|clear|finish)(?: (?:it|this|that|them|all|everything|both|the lot|done|off|out|through|finished|rid of (?:it|them|all of (?:it|them))|of|with|debt[- ]free))*(?: (?:a bit|much|any))? (?:sooner|faster|quicker|earlier|quickly|early|ahead of time)\b/iu
const OF_FEES = /违约金|手续费|罚|扣分|\b(?:fees?|penalt\w+|charges?|score)\b/iu

const OF_CASE = /额度|借呗|恢复|开通|征信|\b(?:limit|jiebei|borrow\w*|credit (?:report|record))\b/iu

/** 要是哪个月还不上呢, "what if I miss a month" */
const MISSED =
  /(?:要是|如果|万一|假如|哪天|有个?月|哪个月)[^，。,\d]{0,8}(?:还不[上起了]|没钱还|凑不[够齐出]|逾期|晚还|晚[几一两]天|断了|漏还|忘了?还|跟不上|撑不住|断供)|\b(?:what (?:if|happens if|happens when)|if|suppose)\b[^.?!\d]{0,16}\b(?:miss|skip|fall short|can'?t (?:make|pay|manage)|cannot (?:make|pay)|slip|mess up|fail|(?:am|i'?m|im|be|pay(?:ing)?|it'?s|get|go) (?:a (?:bit|day|week|few days) )?(?:late|overdue|behind)|don'?t (?:make|manage|have enough))\b[^.?!\d]{0,24}/iu

/** 这个月工资没发, "my pay hasn't come yet" */
const UNPAID =
  /(?:这个?月|本月|上个?月)?(?:的)?(?:工资|薪水|钱)(?:[^，。,\d]{0,4})(?:没发|没下来|没到账?|拖着?|欠着|晚发|押着)|(?:老板|公司|厂里|单位)(?:[^，。,\d]{0,4})(?:没发|拖欠|欠(?:我)?|压着?)(?:了)?(?:我)?(?:的)?(?:工资|薪)|\b(?:pay|salary|wages?|paycheck) (?:hasn'?t|has not|didn'?t|is not|isn'?t|still hasn'?t|is (?:late|delayed))(?: \w+)?(?: come| arrive\w*| in| been paid| here)?\b|\b(?:haven'?t|have not|didn'?t|not) (?:been |get |got |gotten )?paid (?:yet|this month|on time)\b/iu

/** 15号才发工资 10号就扣: the money is due before it comes. */
const PAYDAY =
  /(?:(?:发|开)(?:工资|薪)|工资|发薪).{0,14}\d{1,2}[号日].{0,20}\d{1,2}[号日]|\d{1,2}[号日].{0,14}(?:(?:发|开)(?:工资|薪)|工资|发薪).{0,20}\d{1,2}[号日]|\b(?:payday|get paid|paid on|salary (?:comes|is))\b.{0,24}\b\d{1,2}(?:st|nd|rd|th)\b.{0,50}\b\d{1,2}(?:st|nd|rd|th)\b|\b\d{1,2}(?:st|nd|rd|th)\b.{0,40}\b(?:payday|get paid|paid on)\b.{0,24}\b\d{1,2}(?:st|nd|rd|th)\b/iu

/** 应急的钱能不能不留, "do I have to keep the emergency bit" */
const CUSHION =
  /应急(?:的)?(?:钱|那份|那笔)?(?:[^，。,\d]{0,6})(?:不留|不要|不存|省了|必须|一定要|干嘛|为什么|为啥|留着干)|(?:不留|不要|不存)应急|(?:为什么|为啥|干嘛)(?:[^，。,\d]{0,6})应急|\b(?:have to|need to|must i|should i|why|without|skip|drop)\b[^.?!\d]{0,24}\bemergenc\w+/iu

/** 还清了再也不借了 */
const NO_MORE =
  /(?:再也|以后(?:都|再也)?|往后(?:都)?|绝对|打死(?:都|也)?)不(?:想)?(?:再)?(?:借|碰)(?!呗能)|\b(?:never|not) (?:ever )?(?:borrow\w*|touch\w*|tak\w+) (?:\w+ ){0,3}(?:again|any ?more)\b|\bnever again\b/iu

/** 提前还要手续费不, "is there a fee": for paying what the plan has earlier. */
const EARLY_FEE =
  /(?:提前|早点|一次|一把|多还)[^，。,]{0,8}(?:手续费|违约金|罚)|(?:有没有|要不要|收不收|会不会|有|要|收)(?:收)?(?:手续费|违约金)(?:吗|么|不|没|[?？]|$)|\b(?:is|are|will) there (?:be )?(?:an? |any )?(?:early |prepayment |extra |late )?(?:fees?|penalt(?:y|ies)|charges?)\b(?! (?:if|when) i(?:'m| am) late)|\b(?:do|will|would) they charge (?:me )?(?:for (?:that|it|paying early)|extra|an? fee)\b/iu

/** It is the lender who rings. */
const BY_OTHERS = /他们|客服|催收|天天|老是|一直|打电话|\b(?:they|lender|keep|kept|collectors?)\b/iu

export function smallWishIn(clause: string, { text, state, now }: Turn): SmallWish | undefined {
  if (TAKE_ALONG.test(clause) && !NOT_TO_TAKE.test(clause)) return 'take_along'
  if (REMIND.test(clause) && !BY_OTHERS.test(clause)) return 'remind'
  if (LIMIT_BACK.test(clause) && OF_LIMIT.test(clause) && !ASKS_WHEN.test(clause)) return 'limit_back'
  if (deadlineIn(clause, now) !== undefined && !OF_CASE.test(clause)) return 'end'
  const ofRate = rateAskedIn(clause)
  if (ofRate) return ofRate
  if (UNPAID.test(clause)) return 'unpaid'
  if (PAYDAY.test(text))
    return PAYDAY.test(clause) || /\d[号日]|\d(?:st|nd|rd|th)\b/u.test(clause) ? 'payday' : undefined
  if (CUSHION.test(clause) && !/\d/u.test(clause)) return 'cushion'
  if (NO_MORE.test(clause) && !/[?？]/u.test(clause)) return 'no_more'
  if (EARLY_FEE.test(clause) && !readQuantities(text, state.locale).some(isMoney)) return 'early_fee'
  if (MISSED.test(clause)) return 'missed'
  // With a sum beside it, it is asked of that: "how long if I pay 700 a month".
  const sums = readQuantities(text, state.locale).some(isMoney)
  const ofEnd = END.test(clause) || (SOONER.test(clause) && !OF_FEES.test(text))
  if (ofEnd && !OF_CASE.test(clause) && !sums) return 'end'
  if (EACH.test(clause)) return 'each'
  return OWN.test(clause) && !/\d|戒|不[抽喝]/u.test(clause) ? 'own' : undefined
}

export function saySmallWish(turn: Turn, plan: PlanState, wish: SmallWish): void {
  switch (wish) {
    case 'take_along':
      return say(turn, 'side_questions.take_along', { join: 'paragraph' })
    case 'remind':
      return say(turn, 'plan.remind', { join: 'paragraph' })
    case 'end':
      return sayEnd(turn, plan)
    case 'missed':
    case 'unpaid':
    case 'payday':
    case 'cushion':
    case 'no_more':
    case 'rate_where':
    case 'less_interest':
      return say(turn, `plan.${wish}`, { general: true, join: 'paragraph' })
    case 'early_fee':
      return say(turn, 'side_questions.early_fee', { general: true, join: 'paragraph' })
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

/** When all is paid off, and what it costs. */
function sayEnd(turn: Turn, plan: PlanState): void {
  const { dearestFirst, asAgreed, relief, extra, loans } = planOf(plan)
  const payoff = relief?.payoff ?? dearestFirst
  if (payoff.kind === 'never' || loans.length === 0 || payoff.months === 0)
    return void sayFigure(turn, plan, { kind: 'month' })
  const params = {
    time: timeOf(payoff.months),
    month: { phrase: `plan.calendar.${monthOfYear(payoff.months - 1, turn.now)}` },
    interest: money(payoff.interest),
    extra: money(extra),
  }
  sayInTime(turn, plan, payoff.months)
  const how = relief ? 'if_agreed' : extra > 0 ? 'with_extra' : 'as_due'
  say(turn, `plan.end.${how}`, { params, join: 'paragraph' })
  sayEndOfOne(turn, plan, payoff)
  if (how !== 'with_extra' || asAgreed.kind === 'never') return
  const due = { time: timeOf(asAgreed.months), interest: money(asAgreed.interest) }
  say(turn, 'plan.end.only_due', { params: due, join: 'line' })
}

/** Of one that the message names, when that is paid off. */
function sayEndOfOne(turn: Turn, plan: PlanState, payoff: Extract<Payoff, { kind: 'ends' }>): void {
  const [place, ...others] = placesIn(turn.text, plan)
  const month = payoff.ends.find((end) => end.place === place)?.month
  if (place === undefined || others.length > 0 || month === undefined || month === payoff.months) return
  const params = { name: nameOf(plan.debts[place] ?? {}, place, plan.debts.length), time: timeOf(month) }
  say(turn, 'plan.end.of_one', { params, join: 'line' })
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
