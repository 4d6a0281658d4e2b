import type { Turn } from '#src/conversation/turn.ts'
import { toFen, type Fen } from '#src/planning/money.ts'
import { readQuantities } from '#src/understanding/quantities.ts'
import { isMoney } from '#dialogs/plan/reading/plan-amounts.ts'
import { IF } from './plan-if-reading.ts'
import { placesIn } from './plan-first.ts'
import { asksWhetherOrderChanges } from '#dialogs/plan/plan-order-change.ts'
import { planOf, type PlanState } from '#dialogs/plan/plan-state.ts'

/** What is asked of a plan that stands and has its answer in the plan's own figures. */
export type OwnFigure =
  /** What paying as planned saves. */
  | { readonly asks: 'saved' | 'put_by' | 'save_or_pay' | 'only_due' | 'windfall' | 'each' }
  /** What another rate of one would do, in per cent a year. */
  | { readonly asks: 'rate_if'; readonly place: number; readonly percent: number }
  /** How long it takes to save so much once the debts are gone. */
  | { readonly asks: 'save_up'; readonly amount: Fen }
  /** Whether what it costs is in what the plan counts. */
  | { readonly asks: 'fees'; readonly place?: number }
  /** What it does to put all that is left on the debts. */
  | { readonly asks: 'all_in'; readonly place?: number }
  /** Why one takes so long, and where its payment goes once it is done. */
  | { readonly asks: 'why_long' | 'freed' | 'dear'; readonly place: number }

/** 能省多少利息, "how much interest do I save" */
const SAVED =
  /(?:能|可以|会|一共|总共|到底|大概|总的)*(?:省|少(?:付|还|交|掏|给))(?:下来?|掉|了|出)?(?:我)?(?:多少|几个?钱|几百|几千)(?:钱|块钱?)?(?:的)?利息|利息(?:能|可以|会|一共|总共|到底|大概)*(?:省|少(?:付|还|交|掏)?)(?:下|掉|了)?(?:多少|几)|(?:照|按)(?:着)?(?:这个|这样|这么|计划)[^，。,\d]{0,6}(?:省|少付|少还)(?:下|掉|了)?(?:多少|几)|\bhow much (?:interest|less interest|less)\b[^.?!\d]{0,16}\b(?:sav\w+|pay|less)\b(?![^.?!]*\b(?:minimum|this month)\b)|\bhow much (?:do|will|would|am|did) i (?:actually |really |be )?sav(?:e|ing)\b(?![^.?!]{0,24}\b(?:each|every|per|a) month\b)|\bhow much (?:does|will|would) (?:it|this|that|the plan|doing (?:it|this)[a-z ]{0,10}) (?:actually |really )?save\b|\bwhat (?:do|will|would) i save\b|\bwhat (?:does|will|would) (?:it|this|that|the plan) (?:actually |really )?save\b|\b(?:does|do|will|would) (?:it|this|that|the plan|i) (?:actually |really |even )*save (?:me )?(?:much|any|anything|money|a lot)\b/iu

/** 每月能存多少, 够不够存点应急, "can I put something by" */
const PUT_BY =
  /(?:能|可以|够|还|该|应该|要|得)[^，。,\d]{0,6}(?:存|攒)(?:得)?(?:下来?|起来?|得了)?(?:多少|几个?钱|几百|点|一点|些|钱)|(?:存|攒)(?:不|得)(?:存|攒)?下(?:来)?(?:点|些)?钱|(?:够不够|够|能不能|有没有)(?![^，。,\d]{0,6}不[存攒留])[^，。,\d]{0,6}(?:存|攒|留)[^，。,\d]{0,4}(?:应急|备用)|(?:存|攒)(?:钱|款|应急)[^，。,\d]{0,4}(?:够不够|够吗|怎么办|呢[?？]?$)|(?:有没有|还有|哪有|有)[^，。,\d]{0,4}钱(?:可以|能)?(?:存|攒)|(?:应急|备用)(?:的)?钱?[^，。,\d]{0,6}(?:存|攒|留)(?:多少|几|够)|\b(?:can|could|will|would|do|should|able to) (?:i |we )?(?:still |even |actually |also |really )*(?:be able to )?(?:save|put) (?:something|anything|some|any|a (?:bit|little)|money|enough|for|up)\b(?! (?:on|onto|into|towards?|interest)\b)|\bhow much (?:can|could|should|will|would) i (?:actually |really |still )*(?:save|put (?:aside|by|away))\b|\b(?:is there|anything|something|enough|room|money)\b[^.?!\d]{0,24}\b(?:for|to) (?:an? |my |any )?(?:emergenc\w+|savings?|save|put (?:aside|by|away)|rainy day)\b|\b(?:what|how) about (?:an? |my |some )?(?:savings?|emergency (?:fund|money))\b|\bhow much (?:should|do|must|would) i (?:keep|have|need|set|put)\b[^.?!\d]{0,20}\bemergenc\w+|\bhow long\b[^.?!\d]{0,30}\bemergency\b/iu

/** 先存钱还是先还债, "should I save first or pay it off first" */
const SAVE_OR_PAY =
  /(?:存|攒)(?:点|一点|些|着|下)?(?:钱|款|应急)?[^，。,\d]{0,6}(?:还是|或者)[^，。,\d]{0,10}还|还(?!是|能|有|要|得)[^，。,\d]{0,8}还是[^，。,\d]{0,4}(?:存|攒|留)|\b(?:sav(?:e|ing)|emergency (?:fund|money)|put (?:money |some |something )?(?:aside|by|away))\b[^.?!\d]{0,24}\b(?:or|before|vs|versus)\b[^.?!\d]{0,24}\b(?:pay\w*|repay\w*|debts?|loans?|clear)\b|\b\w+ first or (?:should i |to |do i )?sav(?:e|ing)\b|\b(?:pay\w*|repay\w*|debts?|loans?|clear\w*)\b[^.?!\d]{0,30}\b(?:or|before|vs|versus)\b[^.?!\d]{0,16}\b(?:sav(?:e|ing)|emergency (?:fund|money)|put (?:money |some )?(?:aside|by|away))\b/iu

/** 就按最低的还会怎样, "what if I only pay what's due" */
const ONLY_DUE =
  /不(?:想|要|再)?多还(?!少|久|得起)|(?:就|只|光|仅|先)(?:按|照|还)(?:着)?(?:个)?(?:最低|应还|该还|月供|每月要还的|每个月要还的|最少|本来)|(?:按|照)(?:着)?(?:最低|应还|该还|月供)的?(?:来)?还|\b(?:only|just) (?:pay(?:ing)?|do(?:ing)?|make|making|paid|stick to) (?:the |my )?(?:minimums?|min\b|what'?s due|what is due|the (?:regular|normal|usual|monthly) (?:payments?|amounts?)|instal\w+|payments? due)|\b(?:don'?t|do not|not|without|skip|leave out|if i can'?t)(?: pay| paying| put| putting)?(?: in)?(?: any(?:thing)?| the| that)? extra\b/iu
const ASKS_OF_IT =
  /会|怎么?样|咋样|[吗么呢?？]|多久|行不|可以|影响|差|后果|如果|要是|\b(?:what|how|if|ok(?:ay)?|can|could|would|will|happens?)\b|\?/iu

/** 花呗为啥要6个月, 美团能不能快点, "why does Meituan take so long": of one debt. */
const LONG =
  /(?:为什么|为啥|咋|怎么|干嘛|凭啥)[^，。,]{0,10}(?:个月|[这那]么(?:久|慢|长)|半年|一年|[两二三]年)|[这那]么(?:久|慢|长)|(?:能不能|能|可以|可不可以|不能|怎么|怎样|咋)[^，。,\d]{0,6}(?:快|早)(?:一?点|些|几个月)|\bwhy\b[^.?!]{0,40}\b(?:(?:\d+|so many|that many|six|eight|ten|twelve) months|so long|that long|so slow|(?:a|half a) year|take|takes|taking)\b|\b(?:can'?t|cant|can|could) i (?:finish|pay|clear|do|get rid of|be done with)\b[^.?!\d]{0,20}\b(?:faster|sooner|quicker|earlier|in less)\b|\b(?:faster|sooner|quicker) (?:with|on) \w+\s*\?/iu

/** 花呗还完那500放哪, "what happens to the 500 when huabei is done" */
const FREED =
  /(?:还|清|结)(?:完|清|掉|了)(?:了|以后|之后|后)*[，,\s]*[^，。,]{0,8}(?:那|每个?月|省|空|多|腾)[^，。,]{0,12}(?:放哪|怎么(?:办|用|弄|安排|花)|咋(?:办|用|弄)|干嘛|干啥|干什么|做什么|做啥|去哪|归谁|给谁|还谁|还哪|用来|留着)|\b(?:what happens (?:to|with)|where (?:does|do|should|will|would)|what (?:do|should|will) i do with)\b[^.?!]{0,40}\b(?:when|once|after)\b[^.?!]{0,30}\b(?:done|paid|gone|finished|cleared|over)\b|\b(?:when|once|after)\b[^.?!]{0,30}\b(?:done|paid|gone|finished|cleared|over)\b[^.?!]{0,16}\b(?:what happens (?:to|with)|where (?:does|do|should|will)|what (?:do|should) i do with)\b/iu

/** 剩的全还美团, "what if everything that's left goes on Meituan" */
const ALL_IN =
  /(?:剩|余|多)(?:下来?|出来?)?的?(?:钱)?(?:每个?月)?(?:我)?(?:都|全|全部|一分不留|统统)(?:都|拿去|拿来|用来|给|部)*(?:还|砸|放|投|给)|(?:全部|所有|一分不留)(?:的)?(?:剩|余)(?:下)?的?(?:钱)?(?:都|拿去|用来)*(?:还|砸|放|投)|\b(?:all|everything|every penny|the lot|whatever)\b[^.?!\d]{0,24}\b(?:left|spare|over|remaining)\b[^.?!\d]{0,24}\b(?:on|to|into|onto|at|towards?)\b|\b(?:put|throw|pay|use)\b[^.?!\d]{0,16}\b(?:all|everything|the (?:whole )?rest|whatever)\b[^.?!\d]{0,24}\b(?:on|to|into|onto|at|towards?|off)\b/iu

/** 那奖金到手放哪, "what do I do with the bonus": money that comes once, without its sum. */
const WINDFALL =
  /(?:忘了?|没|漏)(?:算|报|写|加|说)?[^，。,\d]{0,6}(?:年终奖?|双薪|十三薪|奖金)|\bforgot\b[^.?!\d]{0,16}\b(?:bonus|13th (?:month|salary))\b|(?:奖金|年终奖?|退税|红包|分红|[那这]笔钱)[^，。,\d]{0,8}(?:放哪|怎么(?:办|用|花|安排)|咋(?:办|用|花)|干嘛|干啥|先还|拿去还|留着|存着|还哪)|\b(?:what|where|should|how|do)\b[^.?!\d]{0,30}\b(?:(?:my|the|that|a) (?:\w+ )?(?:bonus|refund|tax refund|red packet)|that money|windfall)\b/iu

/** 白条每月还多少, "and what for baitiao": of one. */
const HOW_MUCH_ON =
  /(?:每个?月|一个?月|每期)?(?:是|要|得|该|应该|得)*还多少(?:钱)?[啊呢呀]*[\s?？]*$|(?:每个?月|一个?月)(?:是|要|得)?多少(?:钱)?[啊呢呀]*[\s?？]*$|\b(?:what|how much)(?: (?:is it|do i pay|goes|should i pay|must i pay))? (?:for|on|to) (?:the |my )?[a-z]+(?: (?:each|every|a|per) month)?[\s?.]*$/iu

/** 度小满是不是很坑, "is it ripping me off": whether its price is too high. */
const DEAR =
  /(?:[太很挺真]|有点|是不是|坑不)坑|坑人|[太很挺真]黑|黑不黑|是不是高利贷|[太很挺]?贵(?:不贵|吗|了吧)|\b(?:rip(?:ping|s|ped)?(?: me)? off|rip-?off|too (?:dear|expensive)|overpriced)\b/iu

/** Per cent a year. */
const HIGHEST = 60

/** 还完这些我想存一万要多久, "how long to save 10,000 after that" */
const SAVE_UP =
  /(?:存|攒)[^，。]{0,4}[\d一二两三四五六七八九][^，。]{0,8}(?:多久|多长|几个?月|几年)|(?:多久|多长|几个?月|几年)[^，。,\d]{0,8}(?:存|攒)[^，。]{0,6}[\d一二两三四五六七八九]|\b(?:how long|when)\b[^.?!]{0,24}\bsav(?:e|ed|ing)\b[^.?!]{0,12}\d/iu

/** 花呗手续费也算进去了吗, "does that include the fees" */
const FEES_IN =
  /(?:手续费|利息|服务费)[^，。,\d]{0,6}(?:算|包|含|加)(?:进|在|上|了)*(?:去|内|里面?|了)*(?:吗|么|没|不)|(?:包括|包含|含|算上?)(?:了)?[^，。,\d]{0,4}(?:手续费|利息)(?:吗|么|没|不|[?？]|$)|\b(?:does|is|are|do)\b[^.?!\d]{0,24}\b(?:includ\w*|in (?:there|it|that))\b[^.?!\d]{0,20}\b(?:fees?|interest|charges?)\b|\b(?:fees?|interest|charges?)\b[^.?!\d]{0,12}\b(?:included|in (?:there|it|that))\b/iu

/** Of a loan paid off early or all at once, of a card's own smallest payment, and of a credit limit. */
const OF_ELSE =
  /提前|一次|一把|结清|额度|征信|借呗|\b(?:early|at once|in one go|limit|jiebei|credit (?:report|score)|this as|a copy)\b/iu

/** What a clause asks of the plan's own figures; undefined: nothing, or something with a sum of its own. */
export function ownFigureIn(clause: string, turn: Turn, plan: PlanState): OwnFigure | undefined {
  const worked = planOf(plan)
  const places = placesIn(clause, plan)
  const held = [worked.extra, ...worked.loans.map(({ minimum }) => minimum)]
  const sums = readQuantities(turn.text, turn.state.locale).filter(isMoney)
  const one = worked.loans.some((loan) => loan.place === places[0]) && places.length === 1
  const [percent] = readQuantities(clause, turn.state.locale).filter(({ unit }) => unit === 'percent')
  if (
    one &&
    percent &&
    sums.length === 0 &&
    IF.test(turn.text) &&
    !asksWhetherOrderChanges(turn.text) &&
    percent.min > 0 &&
    percent.min <= HIGHEST
  )
    return { asks: 'rate_if', place: places[0] as number, percent: percent.min }
  const [saved] = sums
  if (saved && sums.length === 1 && SAVE_UP.test(turn.text))
    return { asks: 'save_up', amount: toFen(saved.min) }
  if (sums.some(({ min }) => !held.includes(toFen(min)))) return undefined
  const [place] = places
  if (one && place !== undefined && FREED.test(clause)) return { asks: 'freed', place }
  if (one && place !== undefined && sums.length === 0 && DEAR.test(clause)) return { asks: 'dear', place }
  if (OF_ELSE.test(clause)) return undefined
  if (ALL_IN.test(clause)) return { asks: 'all_in', ...(one && place !== undefined && { place }) }
  if (one && place !== undefined && LONG.test(clause)) return { asks: 'why_long', place }
  if (one && HOW_MUCH_ON.test(clause)) return { asks: 'each' }
  if (WINDFALL.test(clause)) return { asks: 'windfall' }
  if (FEES_IN.test(clause)) return { asks: 'fees', ...(one && place !== undefined && { place }) }
  if (SAVE_OR_PAY.test(clause)) return { asks: 'save_or_pay' }
  if (SAVED.test(clause) && places.length === 0) return { asks: 'saved' }
  if (PUT_BY.test(clause)) return { asks: 'put_by' }
  return ONLY_DUE.test(clause) && ASKS_OF_IT.test(turn.text) ? { asks: 'only_due' } : undefined
}
