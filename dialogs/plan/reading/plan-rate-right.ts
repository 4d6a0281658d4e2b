import { yearly } from '#src/planning/rates.ts'
import type { PlanState } from '#dialogs/plan/plan-state.ts'

/** A yearly rate that takes the place of the one that is held. */
export interface RateRight {
  readonly place: number
  /** Per cent a year. */
  readonly percent: number
}

const NUMBER = '\\d{1,2}(?:\\.\\d{1,2})?'
const SIGN = '(?:\\s*(?:%|个点|点|percent))?'

/** 不是18是15, "at 24 not 18", "isn't 18, it's 15": of a hundred. */
const INSTEAD: readonly RegExp[] = [
  new RegExp(
    `(?:不是|并非|哪是)\\s*(?<was>${NUMBER})${SIGN}[，,\\s]*(?:而)?(?:应该)?(?:是|才是|改成|变成)\\s*(?<now>${NUMBER})${SIGN}(?![\\d万千百])`,
    'u',
  ),
  new RegExp(
    `(?<![\\d.])(?<was>${NUMBER})${SIGN}(?:改|换|降|变|调)(?:成|到|为)\\s*(?<now>${NUMBER})${SIGN}(?![\\d万千百])`,
    'u',
  ),
  new RegExp(
    `(?<![\\d.,¥$])(?<now>${NUMBER})${SIGN}(?: (?:a|per) year| apr)?,? (?:and )?not (?<was>${NUMBER})${SIGN}(?![\\d,.k]*\\d|k)`,
    'iu',
  ),
  new RegExp(
    `\\b(?:isn'?t|not|wasn'?t)(?: at)? (?<was>${NUMBER})${SIGN},? (?:but|it'?s|it is|its)(?: really| actually| at)? (?<now>${NUMBER})${SIGN}(?![\\d,.k]*\\d|k)`,
    'iu',
  ),
]

/** The debt that has just that rate; undefined: none is told, or several have it. */
export function rateRightIn(
  clause: string,
  plan: PlanState,
  named: readonly number[],
): RateRight | undefined {
  const found = INSTEAD.map((form) => form.exec(clause)?.groups).find((one) => one !== undefined)
  if (!found) return undefined
  const [was, percent] = [Number(found.was), Number(found.now)]
  const places = plan.debts.flatMap(({ rate }, place) =>
    rate !== undefined && Math.abs(yearly(rate) * 100 - was) < SAME ? [place] : [],
  )
  const meant = places.length > 1 ? places.filter((place) => named.includes(place)) : places
  const [place] = meant
  return meant.length === 1 && place !== undefined && percent > 0 && percent <= HIGHEST
    ? { place, percent }
    : undefined
}

/** Per cent: told to two places. */
const SAME = 0.3
const HIGHEST = 60
