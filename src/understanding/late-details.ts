import type { Locale } from '#src/locale.ts'
import { splitClauses } from './clauses.ts'
import { normalise } from './normalise.ts'

/** How late somebody was, as they told it. */
export interface LateDetails {
  /** How many payments. */
  readonly times?: number
  /** Days of the latest of them. */
  readonly days?: number
  /** More than a year back, or last year. */
  readonly longAgo?: true
}

interface Words {
  readonly times: RegExp
  readonly days: RegExp
  readonly few: RegExp
  readonly longAgo: RegExp
  /** It is feared, supposed or asked about at large. */
  readonly supposed: RegExp
}

const WORDS: Readonly<Record<Locale, Words>> = {
  'zh-CN': {
    times: /(?<![一两二俩三四五六七八九几1-9])([一两二俩三四五六七八九1-9])[次回]/u,
    days: /(?<![第])([0-9]{1,3}|[一两二俩三四五六七八九十]{1,2})(?:来|多)?天(?!内|后|前|之|左右?能|以|就能)/gu,
    few: /(?:就|才|只|也就|都是?|每次|晚|迟|拖|逾期)[^,.;!?]{0,4}(?:几|一两|两三|三四|三五|三两|[一1]半?)天|(?:第二天|次日|隔天|当天)[^,.;!?]{0,4}(?:还|补|存)/u,
    longAgo: /去年|前年|大前年|(?:[一两二三四五1-5])年(?:多)?(?:以)?前|好几年前|早些年|20(?:1\d|2[0-5])年/u,
    supposed:
      /如果|要是|万一|假如|怕|担心|(?<![那一这社机])会(?!儿)|是不是|有没有|能不能|几天(?:算|才|就|会|能)|天(?:算|会)|下次|下个?月|以后|内(?:还|补)|宽限|每天/u,
  },
  en: {
    times: /\b(once|twice|(?:two|three|four|five|[1-9]) times)\b/u,
    days: /\b(\d{1,3}|an?|one|two|three|four|five|six|seven|eight|nine|ten)(?: or (?:so|two|three|\d))? days?\b(?! (?:ago|before|after|from|until|left|to|grace|a week|off))/gu,
    few: /\b(?:(?:a )?few|a couple(?: of)?|couple of|one or two|a day or two|two or three) days?\b(?! ago| before| until| left)|\b(?:next|following) (?:day|morning)\b/u,
    longAgo:
      /\blast year\b|\b(?:a|one|two|three|four|five|[1-5]|several|many|couple of|few) years? (?:ago|back)\b|\byears (?:ago|back)\b|\bin 20(?:1\d|2[0-5])\b/u,
    supposed:
      /\b(?:if|would|will|afraid|worried|should|could|can|does|do i|may|next time|next month|every day|grace|within)\b/u,
  },
}

const NUMERALS_ZH = '零一二三四五六七八九十'
const NUMERALS_EN = ['zero', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten']
/** A few days, in days. */
const FEW = 4

/** "3 days and 5 days", 去年的事，就晚了两天: what a message says of how late a payment was; supposed or asked, nothing. */
export function lateDetails(text: string, locale: Locale): LateDetails {
  const { times, days, few, longAgo, supposed } = WORDS[locale]
  const told = splitClauses(normalise(text))
    .filter((clause) => clause.ended !== '?' && !supposed.test(clause.text))
    .map((clause) => clause.text)
    .join(', ')
  const late = [...told.matchAll(days)].flatMap(([, number = '']) => numeral(number) ?? [])
  const counted = countIn(times.exec(told)?.[1])
  const often = counted ?? (late.length > 1 ? late.length : undefined)
  const most = late.length > 0 ? Math.max(...late) : few.test(told) ? FEW : undefined
  return {
    ...(often !== undefined && { times: often }),
    ...(most !== undefined && { days: most }),
    ...(longAgo.test(told) && { longAgo: true as const }),
  }
}

function countIn(said: string | undefined): number | undefined {
  if (said === 'once') return 1
  if (said === 'twice') return 2
  return said === undefined ? undefined : numeral(said.replace(/ times$/u, ''))
}

function numeral(said: string): number | undefined {
  if (/^\d+$/u.test(said)) return Number(said)
  if (/^an?$/u.test(said)) return 1
  if (/^[两俩]$/u.test(said)) return 2
  if (/^十.$/u.test(said)) return 10 + NUMERALS_ZH.indexOf(said.slice(1))
  if (/^.十$/u.test(said)) return NUMERALS_ZH.indexOf(said.slice(0, 1)) * 10
  const place = Math.max(NUMERALS_ZH.indexOf(said), NUMERALS_EN.indexOf(said))
  return place < 0 ? undefined : place
}
