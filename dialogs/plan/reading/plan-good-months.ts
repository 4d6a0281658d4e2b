import type { Turn } from '#src/conversation/turn.ts'
import { toFen, type Fen } from '#src/planning/money.ts'
import { readQuantities } from '#src/understanding/quantities.ts'
import type { PlanState } from '#dialogs/plan/plan-state.ts'
import { isMoney } from './plan-amounts.ts'
import { nameIn } from './plan-names.ts'
import { tells } from './plan-words.ts'

/** Some months, and not all of them from now on. */
const SOME =
  /有(?:的|些|几个)月|有时候?|个别月|旺季|忙的?(?:月|时候|季)|忙起来|生意好|好的(?:月|时候)|多的(?:月|时候)|年底|过年(?:前|那)|加班多|(?:1[0-2]|[1-9]|十[一二]?|[一二三四五六七八九])月份?|\b(?:some months?|sometimes|now and then|(?:good|better|busy|best|peak) (?:months?|season|times?)|in the busy|(?:in|around|like) (?:january|february|march|april|june|july|august|september|october|november|december|dec|nov|oct|jan)|(?:around|before|at) (?:christmas|new year|year end)|when (?:it'?s|its|work is) (?:busy|good)|with overtime|if (?:there'?s|i get) overtime)\b/iu
const GETS =
  /(?<!要|得)拿|挣|赚|到手|收入|工资|能?发(?!现|红包)|能有|有(?=\s*[\d一二两三四五六七八九])|\b(?:i (?:can )?(?:get|make|earn)|bring (?:home|in)|take home|income|(?:my|the) pay (?:is|goes|gets)|goes up to)\b/iu
const FROM_THEN =
  /从|起(?!来)|开始|以后|往后|每个?月都|涨到|[欠还交付借花]|月供|随礼|学费|手术|\b(?:from|starting|now on|every month|each month|owe|repay|loan|borrow|cost|spend|rent)\b/iu

export interface GoodMonths {
  readonly amount: Fen
  /** What else the message says. */
  readonly rest: string
}

/** "But some months I get 5,000, like in December", 旺季能有7000: more than what the plan reckons with, and not always. */
export function goodMonthsIn({ action, text, state }: Turn, plan: PlanState): GoodMonths | undefined {
  const { income, step } = plan
  if (action || income === undefined || step === 'income' || tells('windfall', text)) return undefined
  const clauses = text.split(/[，。；;！!？?\n]|[,.](?!\d)|(?<=[\p{Script=Han}\d]) +(?=\p{Script=Han})/u)
  const at = clauses.findIndex((clause) => amountIn(clause, state.locale) !== undefined)
  const clause = clauses[at] ?? ''
  const amount = amountIn(clause, state.locale)
  if (amount === undefined || amount <= income || FROM_THEN.test(clause) || nameIn(clause) !== undefined)
    return undefined
  // What tells a sum of its own is said of that: "my income is 6,000. That 4,500 was only in March".
  const beside = [clauses[at - 1] ?? '', clauses[at + 1] ?? ''].filter((one) => !/\d/u.test(one))
  const near = [clause, ...beside]
  if (!near.some((one) => SOME.test(one)) || !GETS.test(clause)) return undefined
  const rest = clauses.filter(
    (one, place) => place !== at && !SOME.test(one) && !THEN_WHAT.test(one) && !NOT_ALWAYS.test(one),
  )
  return { amount, rest: rest.join(state.locale === 'en' ? ', ' : '，') }
}

/** 差的时候就四千, right after an income that had a base or a good month: what a thin one brings is what the plan goes by. */
export function leastIncomeIn({ action, text, state }: Turn, plan: PlanState): Fen | undefined {
  const { income = 0, step, last } = plan
  if (action || step !== 'fixed' || last !== 'income' || !THIN.test(text)) return undefined
  if (tells('fixed', text) || tells('owed', text) || nameIn(text) !== undefined) return undefined
  const amount = amountIn(text, state.locale)
  return amount !== undefined && amount > income ? amount : undefined
}

const THIN =
  /(?:差|少|闲|淡|不好|不忙|低|坏|没活)的?(?:时候|月份?|季节?|话)|淡季|\b(?:bad|slow|quiet|worst|lean|thin|off) (?:months?|season|times?|ones?)\b|\bat (?:the )?(?:least|worst)\b/iu

/** "Then what", 那怎么办: what to do then is told. */
const THEN_WHAT =
  /^\s*(?:那|那个?时候|到时候?)?(?:又)?(?:怎么|咋)(?:办|弄|算|安排)|^\s*(?:so |and )?(?:then )?what(?: then)?\s*$/iu

/** 不是每个月都有: told with it. */
const NOT_ALWAYS = /^\s*(?:也|并|但|可)*不是(?:每个?月|月月)都?(?:有|这样|这么多|能有)?的?\s*$/u

function amountIn(clause: string, locale: Turn['state']['locale']): Fen | undefined {
  const [one, ...others] = readQuantities(clause, locale).filter(isMoney)
  return one && others.length === 0 ? toFen(one.min) : undefined
}
