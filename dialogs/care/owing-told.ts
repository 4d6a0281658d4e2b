import type { Turn } from '#src/conversation/turn.ts'
import type { Owing, Hardship } from '#src/conversation/state.ts'
import type { PhraseRef } from '#src/reply/phrases.ts'
import { money } from '#src/reply/plan-money.ts'
import { readQuantities } from '#src/understanding/quantities.ts'
import { leftPlan } from '#dialogs/plan/plan-left.ts'
import { planUnderWay, type PlanState } from '#dialogs/plan/plan-state.ts'
import { asksOfPaidHelp } from '#dialogs/message/small-signs.ts'

/** Why it can't be paid, the first that fits. */
const WHY: readonly (readonly [Hardship, RegExp])[] = [
  [
    'hurt',
    /工伤|受伤|骨折|(?:摔|砸|撞|扭|烫)(?:伤|断|坏)|(?:手|胳膊|腿|脚|腰)(?:都|给|被)?(?:断|伤|折)了|\b(?:injur\w+|accident|got hurt|(?:broke\w*|broken|fractur\w+|sprain\w+|done|did|hurt|smashed|snapped)\b[^.?!]{0,6}\b(?:wrist|arm|leg|ankle|foot|hand|back|shoulder|rib|hip|knee|finger|collarbone)s?|(?:wrist|arm|leg|ankle|foot|hand|shoulder)s?(?: is| was|'s)? (?:broke\w*|fractured|in plaster|in a cast))\b/iu,
  ],
  [
    'ill',
    /生病|住院|病了|手术|化疗|看病|\b(?:i'?m|i am|i was|been|got|fell|too) (?:ill|sick|unwell)\b|\b(?:in|to) hospital\b|\bsurgery\b|\boperation\b|\bcancer\b/iu,
  ],
  [
    'wages',
    /(?:拖欠|欠着?|没发|不发|发不出)[^，。,.]{0,4}工(?:资|钱)|工(?:资|钱)[^，。,.]{0,4}(?:拖|欠|没发|不发|没给|不给)|欠薪|\b(?:not|n'?t|never) (?:been )?paid (?:me |us )?(?:my |our )?(?:wages?|salary|yet by)\b|\bwages? (?:are|were|is) (?:late|owed|unpaid)\b/iu,
  ],
  [
    'no_work',
    /失业|下岗|裁(?:员|了)|被辞|(?:没|丢)(?:了|有)?(?:工作|活干|活儿?)|停工|干不了活|\b(?:lost (?:my )?(?:job|shifts|work)|laid off|made redundant|unemployed|no (?:work|job|shifts|gigs)|can'?t work|off work|out of work)\b/iu,
  ],
  [
    'less_work',
    /(?:排班|班次|工时|单子|活儿?|订单|生意)[^，。,.]{0,6}(?:砍|减|少了|变少|少了?一半|掉了)|(?:工资|收入)[^，。,.]{0,4}(?:降|砍|减|少了)|\b(?:(?:hours|shifts|pay|wages?|work)(?: \w+){0,3} (?:cut|reduced|halved|less|fewer)|fewer (?:hours|shifts|jobs)|less work|(?:pay|wage) cut)\b/iu,
  ],
]

/** Sums (yuan): below it a number is a day, a count or an hour. */
const LEAST = 50

const CAN_PAY =
  /(?:能|可以|只能|最多|先|只够|凑)(?:够|再|先)?(?:还|拿|付|交|给|凑)?(?:得?[出到上了]来?|个)?(?:大概|差不多|也就)?$|\b(?:can|could|able to|manage(?: to)?|i(?:'ll| will)|afford(?: to)?|only|do|offer|(?:they|he|she|you|jiebei)(?:'ll| will| would)? (?:take|accept))(?: (?:i|only|just|about|maybe|like|roughly|still|pay|do|send|give|manage|spare|afford|put in|have|them|around))*[ ¥$]*$/iu
const DUE_BEFORE =
  /(?:要|该|应|得|本期|月供|每月还|月还|一期|这期|那期|下期|每期)(?:是|要|得|该)?(?:还|交|付)?(?:的)?(?:是)?$|\b(?:wants?|wanting|asking(?: for)?|owe(?: them)?|due(?: is)?|payment\b[^.?!,]{0,30} of|instal\w+ of|of the|out of|pay the|(?:must|have to|has to|need to|got to|should) (?:pay|give|repay)(?: them| back)?)[ ¥$]*$/iu
const DUE_AFTER = /^(?:块|元)?(?:到期|要还|该还)|^ ?(?:yuan |rmb )?(?:is |was |comes |falls )?due\b/iu
const MONTHLY =
  /(?:每个?月|一个?月|月月)[^，。,.]{0,6}$|^(?:块|元)?(?:一个?月|每月)|^ ?(?:yuan |rmb )?(?:a|per|each|every) month\b/iu

const ON_DAY =
  /((?:这个?月|下个?月|本月)?\d{1,2}[号日]|月底(?=要还|到期|该还)|(?:下?周|下?星期|下?礼拜)[一二三四五六日天](?=[^，。]{0,4}(?:要还|到期|该还)))|\bon ((?:mon|tues|wednes|thurs|fri|satur|sun)day)\b|\b(?:on|by|due(?: on)?|before) ((?:the )?\d{1,2}(?:st|nd|rd|th)(?: (?:of )?(?:january|february|march|april|may|june|july|august|september|october|november|december|next month))?|\d{1,2} (?:jan|feb|mar|apr|may|jun|jul|aug|sept?|oct|nov|dec)\w*)/iu

const UNTIL =
  /(?:到|等)((?:下个?月|年底|年后|过完年|\d{1,2}月)[初中底份]?)(?:才|再|以后)?(?:能)?(?:有|开|上|干|发|领)|\b(?:till?|until) ((?:the )?(?:january|february|march|april|june|july|august|september|october|november|december|jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec|new year|next (?:month|year)|spring|summer|autumn|winter))\b/iu

/** What is due and what can be paid, why and until when: kept for a message to the lender and for a person's summary. */
export function rememberOwing({ text, state }: Turn): void {
  // What a helper charges isn't owed.
  if (asksOfPaidHelp(text)) return
  const found = { ...why(text), ...sums(text, state.locale), ...days(text), ...elsewhere(text) }
  if (Object.keys(found).length > 0) state.owing = { ...state.owing, ...found }
}

function why(text: string): Owing {
  const found = WHY.find(([, words]) => words.test(text))
  return found ? { why: found[0] } : {}
}

function sums(text: string, locale: Turn['state']['locale']): Owing {
  const plain = text.toLowerCase()
  let told: Owing = {}
  for (const { text: words, min, unit, per } of readQuantities(text, locale)) {
    if (min < LEAST || (unit !== undefined && unit !== 'yuan')) continue
    const at = plain.indexOf(words)
    if (at < 0) continue
    const [before, after] = [text.slice(0, at), text.slice(at + words.length)]
    const fen = Math.round(min * 100)
    if (CAN_PAY.test(before))
      told = {
        ...told,
        can: {
          fen,
          monthly: per === 'month' || MONTHLY.test(before.replace(CAN_PAY, '')) || MONTHLY.test(after),
        },
      }
    else if (DUE_BEFORE.test(before) || DUE_AFTER.test(after)) told = { ...told, due: fen }
  }
  return told
}

/** The day on which the wages come. */
const PAYDAY =
  /\b(?:salary|wages?|(?:my|our) pay|pay(?:day|check|cheque)|i(?:'m| am| get) paid)\b[^.?!,]{0,20}?\b(?<en>(?:the )?\d{1,2}(?:st|nd|rd|th))\b|(?:工资|薪水|发薪)[^，。,.]{0,6}?(?<zh>\d{1,2}[号日])|(?<before>\d{1,2}[号日])[^，。,.]{0,4}(?:发|开)(?:工资|薪|钱)/iu

/** The day to which a payment is to be moved: "改到25号", "can I pay it on the 25th". */
const MOVED_TO =
  /(?:改|挪|推|延|拖|缓|换|放)(?:迟|后|期)?(?:到|成|至)(?:这个?月|下个?月|本月|\d{1,2}月)?\d{1,2}[号日]|\b(?:can|could|may) (?:i|we) (?:pay|give|do)\b[^.?!\d]{0,20}\bon (?:the )?\d{1,2}(?:st|nd|rd|th)\b/giu

function days(text: string): Owing {
  const wages = PAYDAY.exec(text)
  const payday = wages?.groups?.en ?? wages?.groups?.zh ?? wages?.groups?.before
  // The day of the wages is none on which anything is due, nor is the day it is to be moved to.
  const rest = (wages ? text.replace(wages[0], ' ') : text).replace(MOVED_TO, ' ')
  const on = ON_DAY.exec(rest)
  const until = UNTIL.exec(rest)
  return {
    ...(on && { on: on[1] ?? asWritten(on[2]) ?? dayAsWritten(on[3] ?? '') }),
    ...(until && { until: until[1] ?? until[2] ?? '' }),
    ...(payday !== undefined && { payday: dayAsWritten(payday) }),
  }
}

/** Lenders, and what was bought, other than Jiebei and what Alipay lends besides. */
const OTHER_LENDER =
  /微粒贷|微众|分期乐|美团|京东|白条|金条|度小满|招联|马上金融|360|平安|安逸花|拍拍贷|抖音|放心借|捷信|宜信|[车房]贷|房子|摩托|电动车|信用卡|银行|\b(?:webank|weilidai|fenqile|meituan|jd|baitiao|du ?xiao ?man|mortgage|(?:car|motor ?bike|bike|scooter|phone|laptop|home|house|student|bank|personal) (?:loan|instal\w*|payment|finance)|credit card|the bank)\b/iu
const OWN_LENDER = /借呗|花呗|支付宝|\b(?:jiebei|huabei|alipay)\b/iu
const DUE =
  /(?:这|那|下|本|每)(?:个月)?的?(?:一)?期|要还|该还|还不[上起]|交不[上起]|到期|月供|扣款|晚还|晚几天|\b(?:due|pay|payment|instal\w*|owe|give)\b/iu

/** A payment is due to somebody else. */
function elsewhere(text: string): Owing {
  const clauses = text.split(/[。.!！?？;；]+(?!\d)|[,，]/u)
  const other = clauses.some((one) => OTHER_LENDER.test(one) && !OWN_LENDER.test(one) && DUE.test(one))
  return other ? { elsewhere: true } : {}
}

/** What the plan leaves for debts each month, where it is less than what is due. */
function leftEachMonth(plan: PlanState | undefined, due: number | undefined): Owing {
  if (plan?.income === undefined || plan.fixed === undefined) return {}
  const fen = plan.income - plan.fixed
  return fen < LEAST * 100 || (due !== undefined && fen >= due) ? {} : { can: { fen, monthly: true } }
}

/** Days have a capital in English, however hurriedly they are typed. */
function asWritten(day: string | undefined): string | undefined {
  return day && day.charAt(0).toUpperCase() + day.slice(1)
}

/** "30th" as "the 30th", "9 december" as "9 December". */
export function dayAsWritten(day: string): string {
  const months = day.replaceAll(/\b[a-z]{3,}\b/giu, (word) =>
    /^(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)/iu.test(word) ? (asWritten(word) ?? word) : word,
  )
  return /^\d{1,2}(?:st|nd|rd|th)$/iu.test(months) ? `the ${months}` : months
}

/** Everything that is known of it, with what a plan or the case holds besides. */
export function owingHeld(turn: Turn): Owing {
  const { state } = turn
  const plan = planUnderWay(state.dialogs) ?? leftPlan(turn) ?? (state.plan as PlanState | undefined)
  const [debt] = plan?.debts.length === 1 ? plan.debts : []
  const noWork = state.facts.income?.value === 'none' || state.facts.occupation?.value === 'no_job'
  return {
    ...(noWork && { why: 'no_work' as const }),
    ...(debt?.payment !== undefined && { due: debt.payment }),
    ...leftEachMonth(plan, debt?.payment),
    ...state.owing,
  }
}

/** The same as items of a summary for a person. */
export function owingFacts(turn: Turn): PhraseRef[] {
  const { state } = turn
  const spokenOf = ['answers.cannot_repay.text', 'care.move_day', 'care.may_fall_short']
  if (!state.cannotPay && spokenOf.every((phrase) => state.said[phrase] === undefined)) return []
  const cannot: PhraseRef[] = state.cannotPay ? [{ phrase: 'care.cannot_pay' }] : []
  const { why: reason, due, on, can, until } = state.owing ?? {}
  return [
    ...cannot,
    ...(reason === undefined ? [] : [{ phrase: `care.owing.because.${reason}` }]),
    ...(state.owing?.elsewhere ? [{ phrase: 'care.owing.elsewhere' }] : []),
    ...(until === undefined ? [] : [{ phrase: 'care.owing.until', params: { until } }]),
    ...(due === undefined ? [] : [{ phrase: 'care.owing.due', params: { sum: money(due) } }]),
    ...(on === undefined ? [] : [{ phrase: 'care.owing.on', params: { on } }]),
    ...(can === undefined
      ? []
      : [
          {
            phrase: can.monthly ? 'care.owing.can_monthly' : 'care.owing.can',
            params: { sum: money(can.fen) },
          },
        ]),
  ]
}

/** "I haven't repaid it" of one who can't pay says that it is owed, not how far it has been repaid. */
export function withoutHowFar({ understanding, state }: Turn): Turn['understanding'] {
  if (!state.cannotPay && state.said['answers.cannot_repay.text'] === undefined) return understanding
  const facts = understanding.facts.filter(
    ({ key, value }) =>
      !(key === 'repay' && value === 'unpaid') && !(key === 'repaid' && value !== 'in_full'),
  )
  return { ...understanding, facts }
}
