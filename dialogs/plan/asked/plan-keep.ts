import { say, type Turn } from '#src/conversation/turn.ts'
import type { Locale } from '#src/locale.ts'
import { toFen, type Fen } from '#src/planning/money.ts'
import { money, timeOf } from '#src/reply/plan-money.ts'
import { readQuantities } from '#src/understanding/quantities.ts'
import { isMoney } from '#dialogs/plan/reading/plan-amounts.ts'
import { planOf, type PlanState } from '#dialogs/plan/plan-state.ts'

/** Money to be set aside each month before anything extra goes to debts. */

const PUTS_BY =
  /[留存攒备](?![款了过好钱]?[在了过])|预留|扣下|省下|放(?:到|在)?(?:一)?边|\b(?:keep|keeping|hold|set|setting|put|putting|leave|leaving|save|saving|stash|reserve|tuck|squirrel|ring-?fence|have|spare)\b/iu

const EACH_MONTH =
  /每个?月|一个?月|月月|每次发工资|\b(?:a|per|each|every) month\b|\bmonthly\b|\bevery payday\b/iu

const FOR_A_PINCH =
  /应急|急用|备用|以防|防(?:个|着)?(?:万一|身|备)|万一|救急|不时之需|兜底|压箱|活钱|活动钱|机动|\b(?:emergenc\w+|rainy[- ]day|just in case|safety|buffer|cushion|back-?up|unexpected|untouched|fall back on|nest egg|savings?|aside|back|by|reserve)\b/iu

/** What one keeps for oneself is a cost of the month; what goes to debts or to somebody isn't kept. */
const GOES_ELSEWHERE =
  /零花|零用|买|还(?!能|可以|够|是|行|有)|[欠借]|给(?:我)?(?:老?[爸妈爹娘爷奶婆公]|家里|老家|父母|孩子|儿子|女儿|闺女|老[公婆]|媳妇)|手[里上头]|卡里|账上|已经|\b(?:on|onto|towards?|into|off|against) (?:the |my )?(?!emergenc|sav|a |one side)[a-z]+|\b(?:extra|more|pay|paying|repay|owe|loan|interest|already|for (?:my ?self|me|fun)|to my name)\b|\bi(?:'ve| have) (?:only |just )?(?:saved|put)/iu

/** 给我留点应急的 一个月400: what for in one clause, how much in the next. */
export function withKeptJoined(clauses: readonly string[]): string[] {
  const joined: string[] = []
  for (const clause of clauses) {
    const before = joined.at(-1) ?? ''
    const only = ONLY_SO_MUCH.test(clause) && PUTS_BY.test(before) && FOR_A_PINCH.test(before)
    if (only && !/\d/u.test(before)) joined[joined.length - 1] = `${before} ${clause}`
    else joined.push(clause)
  }
  return joined
}

const ONLY_SO_MUCH =
  /^\s*(?:就|大概|差不多|每个?月|一个?月|say|like|about|maybe|around)*\s*[¥$]?(?:\d[\d,]*|[一二两三四五六七八九][百千][一二三四五六七八九]?)(?:块钱?|元)?(?:就行|就够|吧|左右| a month| per month| each month)*[\s，,。.！!？?]*$/iu

/** "能不能每月给我留500应急", "can I keep back 300 a month just in case": how much of it. */
export function keepIn(clause: string, locale: Locale): Fen | undefined {
  const monthly = EACH_MONTH.test(clause)
  const putBy = PUTS_BY.test(clause) || (monthly && TO_FALL_BACK_ON.test(clause))
  if (!putBy || GOES_ELSEWHERE.test(clause)) return undefined
  if (!FOR_A_PINCH.test(clause) && !(monthly && SAVES.test(clause))) return undefined
  const [amount, ...others] = readQuantities(clause, locale).filter(isMoney)
  // "I have 2,000 put aside" is there already.
  if (!amount || others.length > 0 || (!monthly && HAS.test(clause))) return undefined
  return toFen(amount.min)
}

/** Said without a word for putting it there. */
const TO_FALL_BACK_ON =
  /应急|备用|兜底|不动|\b(?:untouched|emergenc\w+|buffer|cushion|rainy[- ]day|safety net|fall back on)\b/iu

/** Without a word for what it is for. */
const SAVES = /[存攒留]|\b(?:save|saving|keep|keeping|reserve|stash)\b/iu
const HAS = /[有存]了|\b(?:have|has|had|got|there(?:'s| is))\b/iu

/** What is kept is taken into the plan, and what then goes to the debts. */
export function sayKeep(turn: Turn, plan: PlanState, amount: Fen): void {
  const before = planOf(plan)
  const { left } = before.budget
  if (before.relief || left === undefined || left <= 0)
    return say(turn, 'plan.keep.short', {
      params: { missing: money(before.relief?.missing ?? 0) },
      join: 'paragraph',
      general: true,
    })
  plan.keep = Math.min(amount, left)
  // What was tried on top gives way to it.
  plan.extra = 0
  delete plan.only
  const { extra, budget, dearestFirst: is } = planOf(plan)
  const was = before.dearestFirst
  const params = { amount: money(plan.keep), extra: money(extra), free: money(budget.split.free) }
  if (amount > left)
    say(turn, 'plan.keep.too_much', {
      params: { wanted: money(amount), left: money(left) },
      join: 'paragraph',
    })
  say(turn, extra > 0 ? 'plan.keep.so' : 'plan.keep.all_of_it', { params, join: 'paragraph' })
  if (is.kind === 'never' || was.kind === 'never' || was.months === 0) return
  const ends = { time: timeOf(is.months), interest: money(is.interest), before: timeOf(was.months) }
  const phrase = is.months === was.months ? 'same' : 'ends'
  const more = money(Math.abs(is.interest - was.interest))
  say(turn, `plan.keep.${phrase}`, { params: { ...ends, more }, join: 'line' })
}
