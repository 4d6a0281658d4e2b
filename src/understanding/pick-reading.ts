import type { AnswerFound, AnswerQuestion } from './answer-question.ts'
import { isBasePay, isUsualMonth } from './base-pay.ts'
import type { Clause } from './clauses.ts'
import { datesHow } from './dated-repayment.ts'

const CORRECTS =
  /刚才说错了|不对|不是|错了|说错了?|应该是|更正|准确|其实|^[哦噢喔啊诶哎](?:不)?是|等一?下|actually|(?:no|oh),? wait|hang on|sorry|i mean|rather|correction/

/** 没别的, "nothing else": denies only what was not named beside it. */
const DENIES_THE_REST =
  /(?:没|没有|无)[^,]{0,2}(?:别的|其他|其它|别家|别处)|\b(?:no|nothing|none|nobody|not any) (?:other|others|else|more)\b/

/** Which clause's reading stands, by its place: the first, unless a later one corrects it or says it more exactly. */
export function pickReading(
  question: AnswerQuestion,
  clauses: readonly Clause[],
  readings: readonly (AnswerFound | undefined)[],
): number {
  let best = -1
  for (const [at, reading] of readings.entries()) {
    if (!reading) continue
    const before = readings[best]
    const corrected =
      clauses.slice(best, at + 1).some((clause) => CORRECTS.test(clause.text)) &&
      !tellsOfLateness(question, reading)
    if (before && !corrected && isPartOf(question, reading, before)) continue
    if (before && (isPartOf(question, before, reading) || isFormer(question, before, reading))) best = at
    if (!before || corrected || exactness(question, reading) > exactness(question, before)) best = at
  }
  return best
}

/** "Had 5, three are left", 以前五家 现在三家: those there are, and not those there were. */
function isFormer({ fact }: AnswerQuestion, before: AnswerFound, reading: AnswerFound): boolean {
  if (fact !== 'other_loans' || !('quantity' in reading) || !reading.quantity) return false
  return FORMERLY.test(before.said) && !FORMERLY.test(reading.said)
}

const FORMERLY = /^(?:i |we )?(?:had|used to have|there were)\b|^我?(?:以前|之前|原来|本来|最多的?时候?)/

/** "Three. Sorry, I was late once on Huabei": that puts right another fact. */
function tellsOfLateness({ fact }: AnswerQuestion, { said }: AnswerFound): boolean {
  return fact !== 'record' && /\b(?:late|overdue|missed)\b|(?:晚|迟|拖)[过了]|逾期/.test(said)
}

/** 借过两三次，过年借过一次; 借了一次，后来又两回，总共三次: of how often, the smaller number is one of the larger. */
function isPartOf({ fact }: AnswerQuestion, reading: AnswerFound, before: AnswerFound): boolean {
  // 两三家吧 有一家批了没要
  const decided = fact === 'applications' && DECIDED.test('said' in reading ? reading.said : '')
  if ((fact !== 'frequency' && !decided) || !('quantity' in reading) || !('quantity' in before)) return false
  if (!reading.quantity || isOutOfDate(before)) return false
  return reading.quantity.max < (before.quantity?.max ?? 0)
}

const DECIDED =
  /[家个](?:银行)?(?:是)?(?:给)?(?:批|过|拒|没批|没过|下款)|\b(?:one|two) (?:of them )?(?:approved|accepted|refused|rejected|said|was|got)\b/

/** 手机一个，车一个，一共三个; "a phone, a bike and a card. so three?": the sum of what was named. */
const SUMS_UP =
  /^(?:加起来|一共|总共|合计|拢共|就是|那就)|^(?:so|that's|thats|makes|that makes|in all|altogether|total(?:s)?) |\b(?:in all|in total|altogether|all told|then)$/

const IN_ALL = /加起来|一共|总共|合计|拢共|统共|前后|\b(?:all in|in all|in total|altogether|all told)\b/

/** Whether these words do nothing but announce a correction. */
export function onlyCorrects(text: string): boolean {
  return CORRECTS.exec(text)?.[0] === text
}

function exactness(question: AnswerQuestion, reading: AnswerFound): number {
  if (reading.kind === 'declined' || reading.kind === 'unknown') return 0
  if (question.fact === 'since_repaid' && reading.quantity)
    return DATED[datesHow(reading.said, reading.quantity.text)] + lastOfSeveral(reading.said)
  if (reading.kind === 'range') return 3
  if (DENIES_THE_REST.test(reading.said) && !reading.quantity) return 1
  if (question.vague?.includes(reading.value)) return 2
  if (question.fact === 'other_loans' && reading.quantity && SUMS_UP.test(reading.said)) return 7
  if (OF_PARTS.has(question.fact) && reading.quantity && IN_ALL.test(reading.said)) return 7
  if (question.fact === 'income_amount' && reading.quantity && isOfUsualMonth(reading)) return 6.5
  // 被查了8次 我自己只申请2家: a look into the report is no application where those are told as well.
  if (question.fact === 'applications' && reading.quantity && ONLY_CHECKED.test(reading.said)) return 5.9
  if (reading.quantity) return isOutOfDate(reading) || isBase(question, reading) ? 5 : 6
  // 之前一直申请 这三个月没有了
  if (OF_LATE.has(question.fact) && isOutOfDate(reading)) return 4
  // 没呢，才还到第三个月: what has been paid all the same says more than the bare no before it.
  if (question.fact === 'repaid' && BARE_NO.test(reading.said)) return 4
  // "All of it, and early", "always on time, but late once": the one that says more.
  if (question.fact === 'income' && reading.value === 'unstable' && SWINGS.test(reading.said)) return 5.5
  const rank = LESS_EXACT[question.fact]?.indexOf(reading.value) ?? -1
  return rank < 0 ? 5 : 3 + (rank + 1) / 4
}

/** What may be told bit by bit, and then in all. */
const OF_PARTS: ReadonlySet<string> = new Set(['income_amount', 'frequency', 'applications'])

/** What is asked of the last few months. */
const OF_LATE: ReadonlySet<string> = new Set(['frequency', 'applications'])

const ONLY_CHECKED = /^(?!.*(?:申请|\bappl)).*(?:被?查|查询|\b(?:check\w*|inquir\w+|enquir\w+)\b)/

const BARE_NO = /^(?:还)?(?:没|没有|没呢|没有呢|没啊)$|^(?:no|nope|nah|not yet|not really)$/

/** 3号还了大头，19号才把尾巴还干净: the last of several counts; 春节前，四个月吧: a season less than a number. */
function lastOfSeveral(said: string): number {
  if (LAST_PART.test(said)) return 0.4
  return FIRST_PART.test(said) || BY_SEASON.test(said) ? -0.4 : 0
}

const LAST_PART =
  /尾|剩|最后|余下|利息|零头|还干净|全(?:部|都)?(?:还|结|清)|(?:还|结)清|\b(?:rest|last|remaining|remainder|balance|final|leftover)\b/
const FIRST_PART = /大头|一半|一部分|大部分|先还|先交|先结|本金|\b(?:half|most|part|some|first bit)\b/
const BY_SEASON =
  /春节|过年|年前|国庆|中秋|五一|端午|\b(?:spring|summer|autumn|winter|fall|festival|new year|holiday|christmas|xmas)\b/

/** 借呗用了三年 上周还清: the time that stands with the repayment counts most, then the one that stands alone. */
const DATED = { repaid: 7, alone: 6, beside: 4 } as const

/** 原来三万，现在就剩八千: what was gives way to what is. */
function isOutOfDate({ said }: AnswerFound): boolean {
  return /原来|原先|以前|之前|本来|去年|前年|\b(?:used to|was|were|at first|originally|last (?:year|spring|summer|autumn|winter)|years? ago|20[01][0-9]|202[0-4])\b|^(?:i )?had\b/.test(
    said,
  )
}

/** 底薪 2500，加提成到手五千多: the base gives way to what comes in. */
function isBase({ fact }: AnswerQuestion, reading: AnswerFound): boolean {
  if (fact !== 'income_amount' || !('quantity' in reading) || !reading.quantity) return false
  const { said, quantity } = reading
  const start = said.indexOf(quantity.text)
  return start >= 0 && isBasePay({ start, end: start + quantity.text.length }, said)
}

/** 双11能有一万八, 平时六七千: what comes in most months. */
function isOfUsualMonth({ said, quantity }: AnswerFound & { quantity?: { text: string } }): boolean {
  const start = quantity ? said.indexOf(quantity.text) : -1
  return start >= 0 && isUsualMonth({ start }, said)
}

/** Values that others of the same fact say more exactly, the vaguest first. */
const LESS_EXACT: Readonly<Record<string, readonly string[]>> = {
  repaid: ['in_full'],
  record: ['always_on_time', 'late_once'],
  assets: ['none'],
  notice: ['none'],
}

/** "Wage 4500 fixed plus tips, some months dead": what swings says more of an income than its fixed part. */
const SWINGS =
  /\b(?:months?|seasons?|seasonal|winter|summer|spring|autumn|weeks?|tips|var(?:y|ies)|up and down|irregular|depends|commission)\b|[淡旺忙闲]季|时(?:多|高|好)|有的月|有些月|月份|提成|看(?:情况|单量|行情|生意|季节)|不(?:太|怎么|是很)?(?:稳定|固定)|[春夏秋冬]天/
