import type { AnswerReading } from '#src/understanding/read-answer.ts'

/**
 * 有一回半夜才想起来, "once i only remembered at midnight": the day is over then, and the payment late. Who still paid in
 * the evening of the day, or nearly forgot, was on time. Gives the reading of an answer
 * about late payments where the hour decides it.
 */
export function byTheHour(text: string, reading: AnswerReading): AnswerReading | undefined {
  const open = reading.kind === 'none' || reading.kind === 'unknown'
  const onTime = reading.kind === 'value' && reading.value === 'always_on_time'
  if (MIDNIGHT.test(text) && ONCE.test(text) && (open || onTime))
    return { kind: 'value', value: 'late_once', hedged: true, said: text, rest: '' }
  const lateOnce = open || (reading.kind === 'value' && reading.value === 'late_once')
  if (lateOnce && STILL_IN_TIME.test(text) && !AFTER_THE_DAY.test(text) && !MIDNIGHT.test(text))
    return { kind: 'value', value: 'always_on_time', hedged: true, said: text, rest: '' }
  return undefined
}

const ONCE =
  /有[一过]?[次回]|[一那][次回期]|某次|\b(?:once|one (?:time|month)|that time|a time|the other month)\b/iu
const MIDNIGHT =
  /(?:大?半夜|后半夜|凌晨|零点|过了(?:夜里)?(?:十二|12|零|0)点|(?:十二|12|0)点(?:多|半|过|才|后|以后)|过了点)[^，。,.]{0,8}(?:想起|记起|还|转|存|补|付|弄|交|发现)|(?:想起|记起|还|转|付)[^，。,.]{0,6}(?:都|已经)[^，。,.]{0,4}(?:半夜|凌晨|零点|(?:十二|12)点)|\b(?:(?<!\b(?:before|till|until|by|to) )midnight|past twelve|after twelve|after 12|past 12|12:\d\d|00:\d\d|small hours)\b/iu
/** Paid in the evening, or nearly forgotten. */
const STILL_IN_TIME =
  /差一?点(?:就)?(?:忘|逾期|晚|错过|过期)|险些|(?:晚上|夜里)?(?:[七八九]|十一?|1[01]|2[0-3]|[789])点[^，。,.]{0,6}才?(?:想起|还|转|存|补|付)|(?:踩|卡|掐)着点|(?:十二|12|零|0)点(?:之|以)?前[^，。,.]{0,6}(?:还|转|存|补|付)|最后一(?:刻|分钟|天)[^，。,.]{0,4}(?:还|转|付)|\b(?:almost|nearly) (?:forgot|missed|late)|\b(?:(?:just |right )?before midnight|just in time|last[- ]minute|in the nick of time)\b|\b(?:at|till|until|around|about) (?:[789]|10|11)(?::\d\d)? ?(?:pm|at night|in the evening)\b/iu
const AFTER_THE_DAY =
  /第二天|次日|隔天|过期了|逾期了|晚了|\b(?:next (?:day|morning)|day after|late by|days? late|overdue|missed (?:it|one|the day))\b/iu
