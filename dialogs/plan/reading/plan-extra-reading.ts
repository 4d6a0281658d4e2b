import type { Locale } from '#src/locale.ts'
import { toFen, type Fen } from '#src/planning/money.ts'
import { readQuantities } from '#src/understanding/quantities.ts'
import { isMoney } from './plan-amounts.ts'
import { debtMeant } from './plan-debt-meant.ts'
import { IF } from '#dialogs/plan/asked/plan-if-reading.ts'
import { IS_ANOTHER } from './plan-names.ts'
import { readStatement } from './plan-reading.ts'
import { namesOf, planOf, type PlanState } from '#dialogs/plan/plan-state.ts'
import { tells } from './plan-words.ts'

/** What somebody would put on their debts each month, on top of what is due. */
export type Extra =
  /** So much, and not what the plan suggests: 多还 820 太多，就 300, "300, not 820". */
  | { readonly kind: 'only'; readonly amount: Fen }
  /** On one debt, the others as they are: "500 extra a month onto the card"; `earned` where it comes in besides. */
  | { readonly kind: 'on_one'; readonly amount: Fen; readonly place: number; readonly earned: boolean }
  /** Earned besides, and all of it put on the debts. */
  | { readonly kind: 'earned'; readonly amount: Fen }
  /** So much a month on one debt in all: "if I put 1,000 a month in it". */
  | { readonly kind: 'in_all'; readonly amount: Fen; readonly place: number }
  /** What paying more would cost. */
  | { readonly kind: 'fee' }
  /** Earned this month only. */
  | { readonly kind: 'once'; readonly amount: Fen; readonly place: number }

const AMOUNT =
  '[¥$]?(?:\\d(?:[\\d,.]*\\d)?(?:\\s*[kw千百万](?![a-z]))?|[一二两三四五六七八九][一二两三四五六七八九十百千万]+)(?:\\s*(?:元|块钱?|yuan|rmb))?'

const MORE =
  /多(?:还|掏|放|付|拿|出)(?!少|久)|额外(?:还|拿|放|付|掏)|\b(?:extra|on top|another)\b|\b\d[\d,.]*k? (?:(?:yuan|rmb) )?more\b(?! (?:months?|payments?|instal\w*|times|weeks?|years?|to go|than|loans?|debts?))|\bmore (?:a|each|per|every) month\b/iu

/** A number said to be none: 不是 820, 从 820 减到, "instead of 820", 820 太多. */
const DENIED = new RegExp(
  `(?:不是|不要|别|从|而不是|不用|\\b(?:instead of|rather than|not|from|than))(?: the)?\\s*(?:再|每月|每个月|一下|一下子)*(?:多还|多|paying|extra)?\\s*${AMOUNT}|${AMOUNT}[^，。,.\\d]{0,6}?(?:太多|太高|太狠|多了|舍不得|拿不出|is (?:too much|a lot)|too much)`,
  'giu',
)

const INSTEAD =
  /舍不得|太多|太高|太狠|太紧|多了(?!少)|就?够了|就(?:好|行|可以)|(?:就|只|仅|顶多|最多)(?:想|能|要|愿意|打算)?(?:每个?月|一个?月)?(?:再)?(?:多|额外)|不想.{0,8}多|少(?:还|放|拿|掏)一?点|(?:减|降|改|调|压|缩)(?:到|成|为|至)|换成|而不是|\b(?:too (?:much|high|steep)|instead|rather|only|just|at most|no more than|is enough|will do|down to|lower it)\b/iu

const EARNED =
  /加班|兼职|副业|外快|跑单|多(?:挣|赚|发)|涨(?:了|的)?工资|\b(?:overtime|extra shifts?|side (?:job|gig)|second job|gigs?|pay rise|raise)\b/iu

/** All of a sum goes to a debt: 全砸到美团上, "throw it all at the card". */
const THROWN =
  /砸|(?:全|都|统统|通通)(?:部)?给|(?:全|都|统统|通通)(?:部)?(?:拿(?:去|来)?|用(?:来|去)?|给|往)?(?:还|放|投|丢|填)|(?:拿去|用来|拿来)还|(?:往|放|投)[^，。,]{1,8}(?:上|里)|\b(?:throw|put|pour|chuck|sink|stick|whack|send)(?:ing|s)?\b[^.?!]{0,40}\b(?:on|onto|on to|at|into|in|to|towards?)\b|\b(?:all|everything|the lot) (?:of it )?(?:on|onto|to|towards?|at|into|goes)\b/iu

/** How it is done is asked of the app. */
const OF_THE_APP = /在哪|哪里|怎么操作|\b(?:where|how do i)\b/iu

/** Whether paying early costs something. */
export const FEE = /手续费|违约金|\b(?:fees?|penalt(?:y|ies))\b/iu

/** A sum that comes once. */
const BONUS =
  /奖金|十三薪|退税|红包|存款|积蓄|公积金|一次性|卖(?:了|掉)|\b(?:bonus|13th|thirteenth|refund|gift|savings?|lump|one[- ]off|in one go|sold|inherit\w*)\b/iu

/** What is lent is owed again. */
const LENT = /借(?!呗)|\b(?:len[dt]s?|lending|borrow\w*)\b/iu

const THIS_MONTH_ONLY =
  /(?:就|只)?(?:这|本)个?月(?!起|开始|往后)|这[一]?次|\b(?:this month(?! on)|this once|just once)\b/iu

/** 把美团每月还到 1500 会怎样, "what if I pay 1,500 a month on meituan" */
const PAID_IN_ALL =
  /(?:每个?月|一个?月|月)(?:都|就|直接|一共)?(?:还|付)(?:到|成|上)?\s*[\d一二两三四五六七八九]|(?:还|提)到(?:每个?月|一个?月)|少还[^。\d]{0,12}(?:每个?月|一个?月)\s*[\d一二两三四五六七八九]|\bpay less\b[^.?!]{0,24}\d|\b(?:pay|paid|paying|put)\b[^.?!]{0,24}\d[^.?!]{0,8}\b(?:a|per|each|every) month\b/iu

/** What one sentence says of paying more each month. `whole` is the message it stands in. */
export function extraIn(said: string, whole: string, locale: Locale, plan: PlanState): Extra | undefined {
  if (OF_THE_APP.test(said)) return undefined
  const bonus = tells('windfall', said) || BONUS.test(said)
  if (tells('income', said) && !EARNED.test(said) && !THROWN.test(said) && !bonus) return undefined
  const [amount, ...others] = amountsIn(said.replace(DENIED, ' '), locale)
  if (tellsDebt(said, locale, plan)) return undefined
  if (amount === undefined || others.length > 0) return undefined
  const more = MORE.test(said)
  const place = debtMeant(said, whole, plan)
  if (bonus) {
    const forOne = place !== undefined && !more && !LENT.test(said) && (THROWN.test(said) || IF.test(said))
    return forOne ? { kind: 'once', amount, place } : undefined
  }
  if (replacesSuggested(said, whole, locale, plan) && place === undefined) return { kind: 'only', amount }
  if (place === undefined && more && FEE.test(said)) return { kind: 'fee' }
  const earned = EARNED.test(said)
  const thrown = THROWN.test(said)
  if (earned && !thrown && !more) return undefined
  if (earned && thrown && place !== undefined && THIS_MONTH_ONLY.test(said))
    return { kind: 'once', amount, place }
  if (place === undefined || plan.debts.length === 0)
    return earned && thrown && !THIS_MONTH_ONLY.test(said) ? { kind: 'earned', amount } : undefined
  if (more || (earned && thrown))
    return { kind: 'on_one', amount, place, earned: earned && !/多还/u.test(said) }
  if (thrown && !inMonths(said) && PUT_ON.test(said)) return { kind: 'once', amount, place }
  const inAll = PAID_IN_ALL.test(said) && IF.test(said)
  if (inAll || (thrown && tells('perMonth', said))) return { kind: 'in_all', amount, place }
  return undefined
}

/** "Just put 2,000 on Meituan", 拿2000还美团: all of one sum, and not what is owed. */
const PUT_ON =
  /(?:拿|用|出|掏)(?:个|出)?\s*[\d一二两三四五六七八九][\d一二两三四五六七八九十百千万,.]*(?:块钱?|元)?(?:出来|先|去|来|全|都)*(?:还|放|砸|投)|\b(?:throw|put|pour|chuck|sink|stick|whack)(?:ing|s)? (?:about |another |the |that |this )?[¥$]?\d/iu

function inMonths(said: string): boolean {
  return tells('perMonth', said) || /\d\s*(?:个?月|期|months?|payments?)/iu.test(said)
}

/** "Fenqile 8000, 900 a month for 10 more months": a debt that isn't held yet. */
function tellsDebt(said: string, locale: Locale, plan: PlanState): boolean {
  const held = namesOf(plan)
  const { debts } = readStatement(said, locale, 'extra', held)
  return debts.some(({ name, balance, rate, months }) => {
    if (name === undefined || held.includes(name)) return rate !== undefined
    if (IS_ANOTHER.test(name)) return balance !== undefined
    return balance !== undefined && (months !== undefined || rate !== undefined)
  })
}

/** Whether what the plan suggests on top is refused, or put at another amount. */
function replacesSuggested(said: string, whole: string, locale: Locale, plan: PlanState): boolean {
  const { extra } = planOf(plan)
  const denied = [...said.matchAll(DENIED)].flatMap(([one]) => amountsIn(one, locale))
  if (extra > 0 && denied.includes(extra)) return true
  return MORE.test(whole) && (denied.length > 0 || INSTEAD.test(said) || INSTEAD.test(whole))
}

function amountsIn(text: string, locale: Locale): Fen[] {
  return readQuantities(text, locale)
    .filter(isMoney)
    .map(({ min }) => toFen(min))
}

/** 多还的那些我想留着自己花 */
const KEEPS_IT = /留着|自己(?:花|留|用)|(?:先)?不还了?$|\b(?:keep (?:it|that|them)|for myself)\b/iu

/** The suggested amount is too much, and no other is named. */
export function refusesSuggested(said: string, locale: Locale, plan: PlanState): boolean {
  const { extra } = planOf(plan)
  const rest = amountsIn(said.replace(DENIED, ' '), locale)
  const refused = amountsIn(said, locale)
  return (
    extra > 0 &&
    (INSTEAD.test(said) || KEEPS_IT.test(said)) &&
    refused.includes(extra) &&
    rest.every((one) => one === extra)
  )
}
