import { datesItself, datesMadeGood, datesRepayment, isHowLate } from './dated-repayment.ts'
import type { StatedFact } from './facts.ts'
import type { PlacedQuantity } from './placed-quantity.ts'

/** Times that don't say how long ago: terms, ages of a habit, waiting times in a question. */
const NO_DURATION_BEFORE =
  /(?:分|头|期限|多长|每|借|第|超过|最长|最多|最后|这|近|用了?|延期|延迟|[晚迟拖]了?|提前|超|逾期了?|一共|共|剩|还剩|还有|for|every|within|in|over|another|next|late by|by|first)\s?$/
const NO_DURATION_AFTER =
  /^(?:我|你|您)*(?:说|讲|写|填|提到)(?!好)|^(?: ?(?:的(?:数|工资|收入|事|价|水平|标准|情况|老黄历)|期|分期|一次(?![性全都就还])|之内|内|以内|里(?!面)|后|之后|还(?!清|完|上|了|的|款了)|账单|a\b|per|early|ahead|before|late|overdue|left|to go|old|payment|instal|straight|in a row|running|on end|non-?stop))/

/** 昨天想借, 今天一看: the day of the attempt, which dates no repayment. */
const ATTEMPT_AFTER =
  /^ ?(?:我|又|再|就|才)*(?:想(?:再|要)?借|要借|去借|一看|点开|打开|发现)|^(?:起|开始)(?:就|都|一直|又)*(?:显示|提示|说|写|变|没|不|借不)|^ (?:(?:morning|afternoon|evening|night),? )?(?:is when |was when |that's when |thats when )?(?:it|its|it's|they|the (?:app|limit|page|button|amount))(?: (?:just|only|always|now|keeps?|still|suddenly))* (?:says?|said|saying|shows?|showed|showing|won't|can't|went|goes|gone|dropped|became|become)\b/

/** "…in august and this morning the limit is zero": the day on which the trouble was seen. */
const TROUBLE_THEN = /(?:\b(?:and|but|now|so|then)|[,.;]) $/
const TROUBLE_AFTER = /^ (?:the |my )?(?:limit|amount|quota|button)\b/

/** The time as the labels have it; to the diagnosis only the time since the repayment means something. */
export function timeSince(placed: PlacedQuantity): StatedFact | undefined {
  if (!isTimeSince(placed)) return undefined
  const { quantity } = placed
  const fact = { key: 'duration', value: quantity.text, said: quantity.text, quantity }
  return datesRepayment(placed) ? fact : { ...fact, facts: {} }
}

/**
 * Whether a quantity says how long ago something was: a time, beside something else of the case that is stated, or with
 * its own words of repaying.
 */
function isTimeSince(placed: PlacedQuantity): boolean {
  const { quantity, before, after, found } = placed
  if (quantity.unit !== 'days' && quantity.unit !== 'months') return false
  if (/(?<!星)期|\b(?:instal?lments?|payments?)$/.test(quantity.text)) return false
  if (NO_DURATION_BEFORE.test(before) || NO_DURATION_AFTER.test(after) || ATTEMPT_AFTER.test(after)) {
    return false
  }
  if (TROUBLE_THEN.test(before) && TROUBLE_AFTER.test(after)) return false
  if (isDelay(before, after) || isHowLate(placed) || datesMadeGood(placed) || isTerm(placed)) return false
  if (datesItself(placed)) return true
  return found.some(
    (fact) =>
      fact.key === 'symptom' ||
      (fact.key === 'repay' &&
        fact.value !== 'never_late' &&
        fact.value !== 'on_time' &&
        fact.value !== 'late'),
  )
}

/** "Paid it 2 days after", 过了两天才还: how late something was, not how long ago. */
function isDelay(before: string, after: string): boolean {
  if (LATE_BY.test(before) && /^(?:多|左右|吧|以?后| )*(?:我|他们|它)?(?:才|再)/.test(after)) return true
  return /^ (?:after|later|past (?:the )?due)\b(?! (?:i |we )?(?:paying|paid|repaying|repaid|clearing|cleared|settling|settled|that i|it all|everything))/.test(
    after,
  )
}

/** 三五天卖完就还进去, 每次用个十天半个月就还上: how long it was kept, of which no day follows. */
function isTerm({ quantity, before, after }: PlacedQuantity): boolean {
  // 六月里就还干净了: a month by its name is a day in the past.
  const named = quantity.month ?? quantity.dayOfMonth ?? quantity.weekday
  if (named !== undefined || !/^[0-9一二两三四五六七八九十几半]/.test(quantity.text)) return false
  if (/^(?:之?前|以前)/.test(after)) return false
  // 一个月一个月还的: bit by bit.
  if (before.endsWith(quantity.text) || after.startsWith(quantity.text)) return true
  if (/^[^,.;!?前]{0,8}就(?:能|会|又|都|全|给|可以|马上)*[^,.;!?]{0,3}[还结清]/.test(after)) return true
  return /(?:每次|每回|一般|通常|都是)[^,.;!?]{0,8}$/.test(before) && /^[^,.;!?]{0,8}[还结清]/.test(after)
}

const LATE_BY = /(?:过|超|晚|迟|拖|隔)(?:了|过)?(?:大概|差不多|得有|有|快|好像)?$/

/** Of several times those that date the repayment best (`dating`: 0 not at all) do; the others then date nothing. */
export function withoutIdleTimes(
  facts: readonly StatedFact[],
  dating: ReadonlyMap<StatedFact, number>,
): readonly StatedFact[] {
  const isTime = ({ key }: StatedFact) => key === 'duration'
  if (facts.filter(isTime).length < 2) return facts
  // 上个月刚还清: "just" beside a time says nothing of its own.
  const told = facts.filter((fact) => !isTime(fact) || !fact.said.startsWith('刚'))
  const dates = (fact: StatedFact) => (isTime(fact) ? (dating.get(fact) ?? 0) : 0)
  const best = Math.max(...told.map(dates))
  return best === 0
    ? told
    : told.map((fact) => (isTime(fact) && dates(fact) < best ? { ...fact, facts: {} } : fact))
}
