import type { Turn } from '#src/conversation/turn.ts'
import type { AnswerReading } from '#src/understanding/read-answer.ts'
import { toldLate } from '#src/understanding/told-late.ts'
import { byTheHour } from '#dialogs/asked/near-the-due-hour.ts'
import { hintsLateElsewhere } from '#dialogs/message/late-elsewhere-signs.ts'
import { asksWhetherItCounts } from '#dialogs/message/talk-signs.ts'

/** Of hours, or only hinted at: no late payment of this loan's record; undefined where it may be one. */
export function lateByADayAtLeast(
  turn: Turn,
  text: string,
  reading: AnswerReading,
): AnswerReading | undefined {
  if (hintsLateElsewhere(text) || hintsLateElsewhere(turn.text)) return { kind: 'none' }
  // 晚过几个小时算吗: asked, and by itself no late payment yet.
  if (BY_HOURS.test(text) && asksWhetherItCounts(text)) return { kind: 'none' }
  return byTheHour(text, reading)
}

/** What exceptions, repetitions and payments that failed make of the record that was read; undefined where it stands. */
export function recordAfterAll(
  turn: Turn,
  own: string,
  text: string,
  reading: AnswerReading,
): AnswerReading | undefined {
  const value = reading.kind === 'value' ? reading.value : undefined
  if (reading.kind === 'value' && value === 'always_on_time' && BUT_ONCE.test(text))
    return { ...reading, value: 'late_once' }
  // 逾期过挺多次的，大概五六次: however the last clause is read.
  if (value === 'late_once' && MANY_TIMES.test(text))
    return { ...reading, value: 'late_often' } as AnswerReading
  const late = lateAfterAll(turn, own, reading)
  if (late) return { kind: 'value', value: late, hedged: false, said: own, rest: own }
  if (reading.kind !== 'value') return undefined
  // 有时候工资发晚了就晚一两天: more than once.
  if (value === 'late_once' && (SOMETIMES_LATE.test(text) || TIMES_FORGOTTEN.test(text)))
    return { ...reading, value: 'late_often' }
  // "Autopay failed twice": that it is taken by itself says nothing then.
  if (AUTOPAY_FAILED.test(reading.said) && !isSameDay(text))
    return value === 'always_on_time' ? { kind: 'none' } : reading
  // "Autopay failed once, I paid it the same evening": made good the day it was due, and so not late.
  if (value === 'late_once' && isSameDay(text)) return { ...reading, value: 'always_on_time' }
  return undefined
}

const NEVER_LATE =
  /没(?:有)?(?:逾期|晚|迟)|从(?:来|未)没?|\b(?:never|not) (?:been )?(?:late|overdue|missed)\b/iu
const ON_THE_LAST_DAY =
  /最后一天(?:才|再)?(?:还|交|存)|(?:卡|踩)着?(?:点|日子|时间)(?:才)?还|\b(?:very )?last (?:possible )?(?:day|minute)\b/iu

const MANY_TIMES =
  /(?:逾期|[晚迟]还?|忘)(?:了|过|还)*(?:挺|很|好|蛮)?(?:多|几)次|(?:[五六七八九十]|[五六七八九]六|[三四]五|两三|三四)次|好[几多]次|不止一次/u
const ONLY_ONCE =
  /^(?:yeah |well |um |ok |just |only |maybe |i think )*once\b[^?]*\b(?:forgot|late|days?|missed|behind|autopay|didn'?t)\b[^?]*$/iu

/** "Once, i forgot, like 3 days, two years ago", asked whether one was late. */
export function lateOnlyOnce({ state }: Turn, text: string): AnswerReading | undefined {
  if (state.open?.fact !== 'record') return undefined
  // 没逾期过，就是老忘，都是最后一天还: in time all the same.
  if (NEVER_LATE.test(text) && ON_THE_LAST_DAY.test(text))
    return { kind: 'value', value: 'always_on_time', hedged: false, said: text, rest: '' }
  if (!ONLY_ONCE.test(text)) return undefined
  return { kind: 'value', value: 'late_once', hedged: false, said: text, rest: '' }
}

/** "On time here, but Meituan was 5 days late in May": what was late elsewhere, or once, counts, and isn't late now. */
function lateAfterAll(
  { state }: Turn,
  own: string,
  reading: AnswerReading,
): 'late_once' | 'late_often' | undefined {
  const isOther =
    reading.kind === 'none'
      ? state.open?.fact === 'record'
      : reading.kind === 'value' && (reading.value === 'always_on_time' || reading.value === 'overdue_now')
  return isOther && !isSameDay(own) ? toldLate(own, state.locale) : undefined
}

/** 除了疫情那次都按时: the exception counts. */
const BUT_ONCE =
  /除了?(?:去年|前年|今年|之前)?[^，。,；;]{0,8}(?:[次回期笔]|[月年]份?|那阵子?|疫情)(?:以?外|之外)?[^，。；;]{0,2}[，, ]?[^，。；;]{0,4}(?:按时|准时|没[晚拖迟]|正常)|\b(?:except|apart from|besides|bar|only|but|just)\b(?: for| that| in| i was| was)*(?: (?:maybe|like|about))? (?:once|one (?:time|day|week|month)|the one|that (?:one|time)|(?:\d|two|three|four|five|a few|a couple of) days?)\b/iu

/** 晚过，记不清几次了: who can't count them was late more than once. */
const TIMES_FORGOTTEN =
  /(?:记不(?:清|得|住)|不记得|数不清|说不清|忘了)(?:是|有|到底)*(?:几|多少)[次回]|[几多少][次回](?:我)?(?:记不|不记|数不|忘)|\b(?:can'?t|cannot|don'?t|not sure) (?:\w+ )?(?:remember|recall|say|count|know)? ?how (?:many|often)|\b(?:lost count|a few times)\b/iu

const SOMETIMES_LATE =
  /(?:有时候?|偶尔|时不时|经常|老是|总是|每次)[^。！？]{0,12}(?:晚|迟|拖|逾期)|\b(?:late|overdue|behind)\b[^.?!]{0,12}\b(?:sometimes|now and then|at times|often|occasionally|here and there)\b|\b(?:sometimes|now and then|at times|often|occasionally)\b[^.?!]{0,16}\b(?:late|overdue|behind)\b/iu

function isSameDay(text: string): boolean {
  if (FORGOTTEN_TILL_NIGHT.test(text) && !/逾期[了过]?[一两二三\d]/u.test(text)) return true
  return FAILED.test(text) && SAME_DAY.test(text) && !SURELY_LATE.test(text)
}

/** 有一次忘了，当天晚上补上的: made good the day it was due. */
const FORGOTTEN_TILL_NIGHT =
  /(?:忘|漏)[^。；!！?？]{0,8}(?:当天|当晚|同一天)[^，。,.]{0,4}(?:补|还|转|存|交)|\bforgot\b[^.?!]{0,24}\b(?:paid|put|settled|cleared|did)\b[^.?!]{0,16}\bsame (?:day|night|evening|afternoon)\b/iu

const AUTOPAY_FAILED =
  /(?:代扣|自动(?:扣款?|还款?|划款?))[^，。,.]{0,6}(?:没(?:成|扣)|失败|不成)|\b(?:auto ?-?pay\w*|auto ?-?debit|direct debit)\b[^.?!]{0,12}\b(?:fail\w*|bounc\w*|didn'?t)/iu
const FAILED = /没扣|扣不|扣款失败|不够扣|没到账|\b(?:bounc\w*|fail\w*|didn't go|came late|not enough)\b/iu
const SAME_DAY =
  /(?:当天|当晚|同一天|(?<![天昨])晚上(?=[^，。,.]{0,6}(?:马上|立马|立刻|赶紧|就)))[^，。,.]{0,8}(?:补|转|存|打)|\b(?:paid|put|pay|topped|transferred|sent|fixed|settled|cleared|moved)\b[^.?!]{0,24}\b(?:the )?same (?:day|evening|night|afternoon|morning)\b/iu
const SURELY_LATE =
  /逾期(?!不|吗)|晚还|(?:晚|迟|拖)[了过](?:[一两二三四五几半\d]|好几)|\b(?:overdue|late (?:fee|payment|mark)s?|(?:was|were|been|paid) late|days? late|next day|missed|forgot)\b/iu

const BY_HOURS =
  /几个?(?:小时|钟头)|半(?:小时|天)|\d+ ?(?:个)?(?:小时|分钟)|\b(?:hours?|minutes?) late\b|\blate by (?:\w+ )?(?:hours?|minutes?)\b/iu

/** "I keep 200 a day. nothing when it rains", 冬天没活: a bare no in the middle of something else. */
export function isNothingOfElse(reading: AnswerReading, text: string): boolean {
  if (reading.kind !== 'value' || reading.value !== 'always_on_time') return false
  if (OF_PAYING.test(text)) return false
  return TAKEN_A_DAY.test(text) || (BARE_NO.test(reading.said.trim()) && text.length >= LONG_TEXT)
}

/** "800 a day before costs" is paid no day before. */
const TAKEN_A_DAY = /\d{2} a day\b/iu
const BARE_NO = /^(?:nothing|none)(?: when| in| if| on|$)|^没有?(?:活|生意|收入|$)/iu
/** Characters: shorter is an answer. */
const LONG_TEXT = 20
const OF_PAYING =
  /按时|准时|晚|迟|拖|逾期|还|欠|忘|从来|一[次直]|\b(?:late|time|overdue|miss\w*|pa(?:id|y|ying|yment)s?|behind|forg\w+|bills?|ever|never)\b/iu
