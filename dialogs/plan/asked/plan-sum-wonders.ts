import { say, type Turn } from '#src/conversation/turn.ts'
import { money, percentText } from '#src/reply/plan-money.ts'
import type { OfMonth } from './plan-sum-matters.ts'
import type { PlanState } from '#dialogs/plan/plan-state.ts'

/** What somebody wonders while they tell their month: whether it is too much, or enough to live on, what is left, whether there is any point. */
export type Wonders = 'high' | 'left' | 'point' | 'will_do'

const SIGNS: readonly (readonly [what: Wonders | 'enough', step: OfMonth | undefined, words: RegExp])[] = [
  [
    'point',
    undefined,
    /(?:排|弄|做|算|搞|理)?(?:了|这个?|这些)*(?:还)?(?:有(?:什么|啥)?(?:用|意义|必要)|有得救|有救|来得及)(?:吗|么|不|嘛|[?？])|是不是(?:就)?(?:没救|没法|没戏|完[了蛋]|没希望|没意义|白)[^，。]{0,4}|(?:排|弄|算)了?也(?:没|白)[^，。]{0,3}(?:用|搭)|\bis there (?:even |really |still )*(?:a |any )?point\b[^.?!]*|\bwhat'?s the point\b[^.?!]*|\b(?:is it|is this|it'?s|is that|this is) (?:even |really |all )*(?:worth (?:it|doing|trying)|pointless|hopeless)\b[^.?!]*|\bany (?:use|point) (?:in |doing |of )[^.?!]*|\bam i (?:screwed|done for|finished|doomed|stuffed)\b/iu,
  ],
  [
    'left',
    'fixed',
    /(?:那|我|每个?月|一个月|到底|能)*(?:还|能)?[剩余](?:下|得下)?(?:多少|几个钱|几块|啥)[^，。]{0,4}|(?:这|我)?(?:还)?还得(?:起|上|了)(?:吗|么|不)|(?:就|只)?想(?:看看?|知道)(?:每个?月|一个月)?(?:能|还)?剩(?:下)?(?:多少|几)[^，。]{0,4}|\bwhat(?:'?s| is| does that| would that| do i)? ?(?:be )?(?:have )?(?:left|leave)(?: me| over)?\b[^.?!]*|\bhow much (?:is|do i have|have i got|would be|will be|does that)? ?(?:left|leave)\b[^.?!]*|\b(?:show|tell) me what'?s left\b[^.?!]*|\bcan i (?:even |still |really )*(?:pay|repay|afford)\b[^.?!]*/iu,
  ],
  [
    'high',
    'fixed',
    /比(?:我)?(?:一个月)?(?:的)?(?:挣|赚|收入|工资|到手|进账)(?:的|来的)?(?:都|还)?(?:要)?[多高](?:了|吧|吗|啊|不)*|入不敷出[^，。]{0,3}|(?:是不是|会不会|算不算|有没有)[^，。\d]{0,4}(?:太|偏|有点|很)?(?:高|多|大|离谱|费|贵|超)[^，。\d]{0,4}|(?:太|偏)(?:高|多|大)了?(?:吗|吧|不|啊[?？])|[高多大]不[高多大]|(?:正常|合理|离谱|过分)(?:吗|不|么|嘛)|算(?:多|高)(?:的)?(?:吗|么|不)|超(?:了|支)(?:吗|没|吧)|比(?:别人|一般人|人家|大家)[^，。\d]{0,4}[高多](?:了|吗|吧|不)*|\b(?:is|does|isn'?t|are|that'?s|thats|it'?s|this is)\b(?: (?:that|this|it|they|all|seem|look|sound))*(?: [¥$]?\d[\d,.]*k?)?(?: (?:a bit|way|quite|really|even|far|kind of|very|just))*(?: (?:a lot|too (?:much|high|many)|high|normal|reasonable|bad|crazy|average|typical|excessive|more than (?:i (?:make|earn|get|bring in|take home)|most(?: people)?|others?|other people|average)))\b[^.?!,]{0,16}|^(?:a bit )?too (?:much|high)\s*\?|\bmore than i (?:make|earn|get|bring in|take home)\b[^.?!,]{0,12}/iu,
  ],
  [
    'will_do',
    'fixed',
    /(?:这(?:点|些|么多)?(?:钱)?|一个?月|每个?月)?(?:够不够|够(?:用|花|活|过|的)?(?:吗|么|不|嘛|(?:了)?吧(?=[?？]))|(?<=[\d一二两三四五六七八九十百千万][^，。]{0,4})(?:行不行|行吗|行么|可以吗|成吗)|过得去吗|能(?:过|活|撑|够)(?:下去|得去)?(?:吗|么|不)|能不能(?:过|活|够)|(?:太|偏|算|有点|会不会太?|是不是太?)(?:少|低)(?:了)?(?:吗|么|不|(?:了)?吧|[?？])?|[少低]不[少低])[^，。\d]{0,4}|\b(?:is|will|would|does|are)\b(?: (?:that|this|it|even|really|be|about|around|like|maybe|just))*(?: [¥$]?\d[\d,.]*k?(?: (?:a month|yuan|rmb))?)?(?: (?:even|really|be|a bit|way|far|make))*(?: (?:enough|too (?:low|little)|do|low|realistic))\b[^.?!,]{0,20}|\bcan (?:i|you|one|we|anyone|a person|somebody|someone) (?:even |really |actually )*(?:live|get by|manage|survive|cope)(?: on)?(?: (?:about|around|just|only))*(?: [¥$]?\d[\d,.]*k?)?(?: (?:a month|yuan))?\b[^.?!,]{0,12}|^(?:is that |a bit )?too (?:little|low)\s*\?/iu,
  ],
  [
    'enough',
    'income',
    /(?:这(?:点|些)?(?:钱|收入|工资)?|我这(?:点|个)?(?:收入|工资|钱)?)?[^，。\d]{0,4}(?:够不够|够(?:排|花|用|还|活)?(?:吗|么|不|嘛))[^，。\d]{0,6}|(?:是不是|会不会|算不算)[^，。\d]{0,4}(?:太|偏|有点|很)(?:低|少)[^，。\d]{0,4}|[低少]不[低少]|(?:太|偏)(?:低|少)了?(?:吗|吧|不)|\bnot enough\b[^.?!,]{0,8}|\b(?:is|will|would|does|if)\b(?: (?:that|this|it|they|even|really|be|seem|look|sound|still|make|just))*(?: [¥$]?\d[\d,.]*k?)?(?: (?:even|really|be|a bit|way))*(?: (?:enough|too (?:low|little)|too small|do|low))\b[^.?!,]{0,20}/iu,
  ],
]

/** What a part of a message wonders, and the words that do. */
export function wondersIn(
  said: string,
  step: OfMonth,
): { readonly what: Wonders | 'enough'; readonly words: RegExp } | undefined {
  for (const [what, of, words] of SIGNS)
    if ((of === undefined || of === step) && words.test(said)) return { what, words }
  return undefined
}

/** Who sees it: 这个保密吗, "is this private", "can you not show this to anybody". */
export const KEPT_TO_ITSELF =
  /(?:这个?|这些|我?(?:在这)?(?:说|写)的)?[^，。\d]{0,6}(?:保密|泄露|外传)[^，。\d]{0,4}|(?:别|不要|可别|不能|千万别|不想)(?:告诉|让|给|叫|跟)[^，。\d]{1,8}(?:知道|看见?|看到|晓得|发现|说)|(?:这(?:个|些|里|边)?|[说写填报]的|东西|信息|数字)[^，。\d]{0,6}(?:会不会|不会|会)(?:被)?(?:上报|报给?|告诉|传|发给|漏|上)[^，。\d]{0,10}(?:银行|征信|别人|单位|公司|家里|平台|借呗|放款|吧|吗|不)[^，。\d]{0,3}|(?:说|写|填|问)?[^，。\d]{0,4}安全(?:吗|不|么)|(?:会|要|都)?(?:发|传|拿)?给谁(?:看|知道)?|谁(?:还|都|能|会|可以)*看(?:得|见|到)[^，。\d]{0,5}|[^，。\d]{0,3}别人(?:会|能|看)[^，。\d]{0,4}看[^，。\d]{0,4}|\b(?:is|are|will|does|keep|stay)\b(?: (?:this|it|that|all|what i \w+|stay|be|kept|these))*(?: (?:private|confidential|a secret|anonymous|secret|safe|between us|to yourself))\b[^.?!,]{0,16}|\b(?:please |can you |could you |pls )?(?:keep|not show|don'?t show|don'?t tell|not tell|not share|don'?t share)\b(?: (?:this|it|that|any of this|these))*(?: (?:to yourself|between us|private|secret|quiet|(?:to |with )?(?:any ?body|any ?one|my \w+|him|her|them)))\b[^.?!,]{0,16}|\bis (?:it|this) safe\b[^.?!,]{0,20}|\bwho (?:do|will|are|would) you (?:send|show|tell|give|share|sending|showing)\b[^.?!,]{0,16}|\bwho (?:else |all )?(?:can|could|will|would|gets to|else)\b[^.?!,]{0,10}\b(?:see|read|know)\b[^.?!,]{0,8}|\b(?:he|she|they|my (?:wife|husband|partner|mum|mom|dad|boss|family)) (?:mustn'?t|must not|can'?t|cannot|can not|shouldn'?t|doesn'?t need to) (?:find out|know|see|hear)\b[^.?!,]{0,16}|\b(?:will|does|is|would) (?:this|it|that)(?: all)? (?:go(?:es|ing)?|get sent|sent|be sent|reported|passed)(?: on)? to (?:the |my |any )?(?:bank|any ?one|any ?body|lender|jiebei|alipay|credit|employer|boss|work|family|wife|husband)\b[^.?!,]{0,28}/iu

/** "Can we skip the debts", 欠款不方便说: what is owed is left out for now. */
export function leavesDebtsOut(said: string): boolean {
  return DEBTS_LEFT_OUT.test(said) && !/\b(?:should|do) i\b|[要用该]不[要用该]|吗$|算/iu.test(said)
}

export const DEBTS_LEFT_OUT =
  /(?:欠款|债务?|欠的(?:钱)?|贷款|欠账|网贷|欠多少)(?:那(?:个|些|块|边|一块|部分)|这[个块]|的事|什么的|就|能不能|可以|可不可以|我)*(?:先|暂时|都|也)*(?:不(?:方便|想|愿意?)?(?:说|填|写|提|报|排|讲|聊|管|弄)|跳过|略过|放一放|放着|以后再|回头再|后面再|下次再|空着|别问|算了)|(?:先)?(?:不说|跳过|不管|别问|不聊|不提|先不弄)[^，。\d]{0,4}(?:欠款|债|贷款|欠的)|\b(?:skip|leave|rather not|don'?t want|do not want|don'?t feel like|not (?:do|go|get)|forget|no need|not ready)\b[^.?!,\d]{0,28}\b(?:debts?|loans?|what i owe|owing)\b|\b(?:debts?|loans?|what i owe)\b[^.?!,\d]{0,10}\b(?:later|another time|some other time|for now|not today)\b/iu

/** Tells what comes out of the month, where that was wondered and both of its sums are known. */
export function sayWondered(turn: Turn, plan: PlanState): void {
  const { wonders, income, fixed } = plan
  if (wonders === undefined || plan.step === 'income') return
  delete plan.wonders
  if (fixed === undefined) return say(turn, 'plan.wondered.first', { join: 'paragraph' })
  if (!income) return say(turn, 'plan.wondered.unknown', { join: 'paragraph' })
  const left = income - fixed
  const params = {
    income: money(income),
    fixed: money(fixed),
    left: money(left),
    missing: money(-left),
    share: percentText(Math.round((fixed / income) * 100) / 100),
  }
  const short = wonders === 'point' ? 'short_point' : 'short'
  say(turn, `plan.wondered.${left > 0 ? wonders : short}`, { params, join: 'paragraph' })
}
