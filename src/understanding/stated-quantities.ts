import type { Locale } from '#src/locale.ts'
import type { StatedFact } from './facts.ts'
import { quantitiesIn, type Quantity } from './quantities.ts'

/** What a quantity counts, by the words right around it; the first that fits. */
interface Counted {
  readonly key: string
  readonly value: string
  readonly unit: Quantity['unit']
  readonly before: RegExp
  readonly after: RegExp
}

const ANY = /(?:)/

const COUNTED: Readonly<Record<Locale, readonly Counted[]>> = {
  'zh-CN': [
    {
      key: 'applications',
      value: 'stated',
      unit: 'count',
      before: /(?:申请|申请了|申请过|点了|试了|试过|测了)[^,.;!?]{0,4}$/,
      after: /^[^,.;!?]{0,6}(?:贷款|网贷|信用卡|平台|次|口子)?/,
    },
    {
      key: 'other_loans',
      value: 'yes',
      unit: 'count',
      before: /(?<!还掉|还清|结清|还完|问|查了?|下了?)$/,
      after:
        /^(?:的)?(?:别的|其他|其它|小|不同的)?(?:网贷|贷款|平台|小贷|口子|借款平台|信用卡|车贷|房贷)(?!.{0,4}(?:都|全|已经)(?:还清|结清|还完))/,
    },
    {
      key: 'other_loans',
      value: 'yes',
      unit: 'count',
      after: /^(?!次|回)[^,.;!?]{0,6}(?:没还|还没还|要还|在还|未还|欠)/,
      before: /(?:网贷|平台|贷款|信用卡|别处|外面|别家|其他)[^,.;!?]{0,6}$/,
    },
    {
      key: 'income_amount',
      value: 'stated',
      unit: 'yuan',
      before: /(?:月薪|月入|工资|收入|到手|薪水|年薪|年入|挣|赚|底薪)[^,.;!?]{0,8}$/,
      after: ANY,
    },
    {
      key: 'other_debt',
      value: 'stated',
      unit: 'yuan',
      before:
        /(?:(?:网贷|别处|外面|其他|别的|信用卡|平台|别家|外债|负债)[^,.;!?]{0,8}|(?:一共|总共|加起来|合计|共)(?:还)?)(?:欠|还有|有|共|差|剩)?[^,.;!?]{0,3}$/,
      after: ANY,
    },
  ],
  en: [
    {
      key: 'applications',
      value: 'stated',
      unit: 'count',
      before: /(?:applied|applications?|tried)[^,.;!?]{0,20}$/,
      after: ANY,
    },
    {
      key: 'applications',
      value: 'stated',
      unit: 'count',
      before: ANY,
      after: /^ ?(?:loan |card |credit )?applications?/,
    },
    {
      key: 'other_loans',
      value: 'yes',
      unit: 'count',
      before: /(?:have|'ve|got|owe|with|paying|repaying|are|still)[^,.;!?]{0,14}$/,
      after: /^(?!.{0,12}(?:paid off|cleared|years?))/,
    },
    {
      key: 'income_amount',
      value: 'stated',
      unit: 'yuan',
      before:
        /(?:earn|earning|salary|income|make|making|paid|wage|wages|take home|bring in|bring home)[^,.;!?]{0,20}$/,
      after: ANY,
    },
    {
      key: 'other_debt',
      value: 'stated',
      unit: 'yuan',
      before: /\b(?:owe|owing|debts?|elsewhere|other loans)[^,.;!?]{0,24}$/,
      after: ANY,
    },
  ],
}

const LOAN_WORDS_EN = /\b(?:loans?|apps?|cards?|lenders?|platforms?|debts?|banks?)\b/

/** Times that don't say how long ago: terms, ages of a habit, waiting times in a question. */
const NO_DURATION_BEFORE =
  /(?:分|期限|多长|每|借|第|超过|最长|最多|用了?|延期|延迟|晚|迟|超|逾期了?|一共|共|剩|还剩|还有|for|every|within|in|over|another|next|late by)\s?$/
const NO_DURATION_AFTER =
  /^(?: ?(?:期|分期|一次|之内|内|以内|后|之后|还(?!清|完|上|了|的|款了)|账单|a\b|per|late|overdue|left|to go|old|payment|instal))/

/** Facts that lie in a number: how many other lenders, what is earned, how long ago. */
export function findStatedQuantities(
  normal: string,
  locale: Locale,
  found: readonly StatedFact[],
): StatedFact[] {
  const facts: StatedFact[] = []
  if (/如果|假如|要是|的话|\bif\b|\bwould\b/.test(normal)) return facts
  for (const quantity of quantitiesIn(normal, locale)) {
    const before = normal.slice(0, quantity.start)
    const after = normal.slice(quantity.end)
    const counted = COUNTED[locale].find(
      ({ key, unit, before: leading, after: trailing }) =>
        (unit === quantity.unit || (unit === 'yuan' && quantity.unit === undefined && quantity.min >= 100)) &&
        leading.test(before) &&
        trailing.test(after) &&
        !(key === 'other_loans' && /[次回]$|^几/.test(quantity.text)) &&
        (locale === 'zh-CN' || key !== 'other_loans' || LOAN_WORDS_EN.test(quantity.text)),
    )
    if (counted) facts.push({ key: counted.key, value: counted.value, said: quantity.text, quantity })
    else if (isDuration(quantity, before, after, found))
      facts.push({ key: 'duration', value: quantity.text, said: quantity.text, quantity })
  }
  // 上个月刚还清: "just" beside a time says nothing of its own.
  const times = facts.filter(({ key }) => key === 'duration')
  return times.length > 1
    ? facts.filter(({ key, said }) => key !== 'duration' || !said.startsWith('刚'))
    : facts
}

/** A time counts as the time since when something else of the case is stated. */
function isDuration(
  quantity: Quantity,
  before: string,
  after: string,
  found: readonly StatedFact[],
): boolean {
  if (quantity.unit !== 'days' && quantity.unit !== 'months') return false
  if (NO_DURATION_BEFORE.test(before) || NO_DURATION_AFTER.test(after)) return false
  return found.some(
    ({ key, value }) =>
      key === 'symptom' ||
      (key === 'repay' && value !== 'never_late' && value !== 'on_time' && value !== 'late'),
  )
}
