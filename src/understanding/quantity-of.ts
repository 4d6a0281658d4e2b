import type { FoundNumber } from './find-numbers.ts'
import { readHedge } from './hedges.ts'
import type { Quantity, Unit } from './quantities.ts'
import { rounded } from './rounded.ts'
import { unitAfter, unitBefore, type FoundUnit } from './units.ts'

/** A number of this normalised text with the unit and the hedge said with it; undefined when it measures nothing. */
export function quantityOf(text: string, number: FoundNumber): Quantity | undefined {
  const before = text.slice(Math.max(0, number.start - 24), number.start)
  const after = text.slice(number.end, number.end + 24)
  const words = text.slice(number.start, number.end)
  const following = unitOf(number, after)
  const inHalfAYear = !following && IN_HALF_A_YEAR.test(after)
  if (following?.calendar && following.unit === 'months' && number.min >= 1900) return undefined
  if (number.bare && !following && !inHalfAYear && !isAlone(text, number) && !concludes(text, number))
    return undefined
  const leading = unitBefore(before)
  const said = following?.unit ?? (inHalfAYear || TIMES.has(words) ? 'count' : leading?.unit)
  const per = following?.per ?? leading?.per
  const { factor = 1, plus = 0, more = 0, length = 0 } = following ?? {}
  const hedge = readHedge(before.slice(-12), after.slice(length), {
    // 一个多月 is more than one month.
    min: rounded(number.min * factor + plus + (more > 0 ? factor / 20 : 0)),
    max: rounded(number.max * factor + plus + more),
    unit: said,
  })
  const [start, end] = [number.start - hedge.leading, number.end + length + hedge.trailing]
  return {
    min: hedge.min,
    max: hedge.max,
    unit: said ?? impliedUnit(words, per),
    approx: hedge.hedged || number.approx || more > 0,
    ...(per && { per }),
    text: text.slice(start, end),
    start,
    end,
  }
}

/** Nobody has so many lenders, and nobody borrowed so often. */
const LEAST_SUM = 500

/** Yuan: less in a week is rather a number of something else. */
const LEAST_WEEKLY = 50

/** "40k debt": forty thousand count nothing but money. */
function unitOf({ min }: FoundNumber, after: string): FoundUnit | undefined {
  const found = unitAfter(after)
  // "Two a week" are no money.
  if (found?.weekly && min < LEAST_WEEKLY) return undefined
  return found?.unit === 'count' && min >= LEAST_SUM ? undefined : found
}

/** "so six in half a year" */
const IN_HALF_A_YEAR = /^ (?:times? )?(?:in|over|for) (?:the |a |last |past )*(?:half|(?:six|6) months)/

/** "Borrowed twice" is no sum of money. */
const TIMES: ReadonlySet<string> = new Set(['once', 'twice'])

function impliedUnit(words: string, per: Quantity['per']): Unit | undefined {
  if (/^[百千万]分之/.test(words)) return 'percent'
  if (words === '俩' || words === '仨') return 'count'
  return per ? 'yuan' : undefined
}

const FILLERS =
  /^(?:大概|大约|差不多|应该|可能|有|就|也就|左右|吧|呢|啊|了|的|对|嗯|好|yes|yeah|yep|ok|okay|fine|well|about|around|maybe|just|only|i think|like|probably|tried|applied|have|had|got|i've|i had|did|made|used|borrowed|with|it was|it's|to|now|probs|easily|tbh|lol|um|uh|er|hmm|or more|or over|and up|if not more|-?ish\b|,|\.|!|\s)*$/

const LEADS_TO =
  /\b(?:call (?:it|that|them)|(?:that|it|there)(?:'?s|'?d be| are|'?ll be| is| was| would be| makes| must be)|so(?: (?:i'd say|maybe|about|like|probably|roughly))?|i'd say|i reckon|probably|probs|at least|easily)(?: (?:like|about|maybe|around|roughly))? $/
const NOTHING_BEHIND =
  /^(?:[ -]?ish\b| or so| or thereabouts| times?| in all| in total| altogether| all told| i think| i guess| i reckon| tbh| lol| mate| at least| easily)*(?:[,.;!?]|$)/

/** "Every time rent was due so call it six": what it comes to, behind whatever was told. */
function concludes(text: string, { start, end }: FoundNumber): boolean {
  return NOTHING_BEHIND.test(text.slice(end)) && LEADS_TO.test(text.slice(0, start))
}

/** Whether a text says no more than a number and such small words. */
function isAlone(text: string, { start, end }: FoundNumber): boolean {
  return FILLERS.test(text.slice(0, start) + text.slice(end))
}
