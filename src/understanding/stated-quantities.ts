import type { Locale } from '#src/locale.ts'
import type { Clause } from './clauses.ts'
import { asksSomething } from './asks-something.ts'
import { canMeasure, THIS_LOAN, isPaid } from './can-measure.ts'
import type { StatedFact } from './facts.ts'
import { placer, type PlacedQuantity } from './placed-quantity.ts'
import { quantitiesIn, type Quantity } from './quantities.ts'
import { withoutBasePay } from './base-pay.ts'
import { statedLimitChange } from './stated-limits.ts'
import { joinSums } from './sums-together.ts'
import { joinSwings } from './swings.ts'
import { datesRepayment, isTimeSince, standsWithRepayment } from './stated-times.ts'

/** What a quantity counts, by the words around it; the first that fits. */
interface Counted {
  readonly key: string
  readonly value: string
  readonly unit: Quantity['unit']
  readonly before?: RegExp
  readonly after?: RegExp
  readonly where?: (placed: PlacedQuantity) => boolean
}

const A_LOAN = '(?:cards?|花呗|微粒贷|网商贷|jd|meituan|mortgage|(?:car|home|student|bank) loan|overdraft)'
/** "Like 3 grand on a card", "a 6k thing left on Huabei". */
const ON_A_LOAN = new RegExp(
  `^ ?(?:thing |bit |or so |ish )?(?:still |left |outstanding |owing )*on (?:a |my |the |one )?(?:credit |store )?${A_LOAN}(?![a-z])`,
)

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
      key: 'frequency',
      value: 'stated',
      unit: 'count',
      before: /(?:借|用|贷)(?:呗|款|钱)?(?:过|了)(?:有|大概|差不多|也就|至少|一共|好像)*$/,
      where: ({ quantity, clause }) =>
        /[次回笔趟遭]$/.test(quantity.text) && !/每|[月周天](?:借|用)/.test(clause.text),
    },
    {
      key: 'other_loans',
      value: 'yes',
      unit: 'count',
      before: /(?<!还掉|还清|结清|还完|问|查了?|下了?|借|贷|办|找|开|这|那)$/,
      after:
        /^(?:的)?(?:别的|其他|其它|小|不同的)?(?:网贷|贷款|平台|小贷|口子|借款平台|信用卡|车贷|房贷)(?!.{0,4}(?:都|全|已经)(?:还清|结清|还完))/,
    },
    {
      key: 'other_loans',
      value: 'yes',
      unit: 'count',
      after: /^(?!次|回|趟)[^,.;!?]{0,6}(?:没还|还没还|要还|在还|未还|欠)/,
      before: /(?:网贷|平台|贷款|信用卡|别处|外面|别家|其他)[^,.;!?]{0,6}$/,
    },
    {
      key: 'other_loans',
      value: 'yes',
      unit: 'count',
      after: /^(?:现在|目前)?(?:都|全|全都|全部|已经|也)*(?:逾期|欠着)/,
      where: ({ quantity }) => /家$|平台$/.test(quantity.text),
    },
    {
      key: 'other_loans',
      value: 'yes',
      unit: 'count',
      before: /(?:剩下?了?|还有|还欠着?|欠了|欠着|外面有?|别处有?|另外有?|在还)$/,
      where: ({ quantity }) => quantity.text.endsWith('家'),
    },
    {
      key: 'last_borrowed',
      value: 'stated',
      unit: 'months',
      before: /(?:上次|上一次|最近一次|最后一次)(?:借钱?|用|借款|贷款?)?(?:还?是|都是|在)?$/,
    },
    {
      key: 'last_borrowed',
      value: 'stated',
      unit: 'months',
      after: /^(?:都|也|就|里|内|以来|多)?(?:没有?|未)再?[借用]/,
      where: ({ found }) => !found.some(({ key }) => key === 'usage'),
    },
    { key: 'other_loans', value: 'yes', unit: 'count', where: standsAfterLenders },
    {
      key: 'income_amount',
      value: 'stated',
      unit: 'yuan',
      before:
        /(?:月薪|月入|工资|收入|到手|落(?:到)?手里?|落袋|净[剩落得]|纯利润?|薪水|年薪|年入|挣|赚|底薪|退休金|养老金)(?:[^,.;!?欠借]{0,8}|[^.;!?还欠]{0,12}(?:是|应该|改成?))$/,
    },
    {
      key: 'income_amount',
      value: 'stated',
      unit: 'yuan',
      before: /(?:平均|算下来|摊下来|拉平|平摊)[^,.;!?还]{0,6}$/,
      where: ({ before }) => /工资|收入|提成|底薪|[挣赚]|到手|月薪/.test(before),
    },
    { key: 'income_amount', value: 'stated', unit: 'yuan', where: standsAfterIncome },
    { key: 'income_amount', value: 'stated', unit: 'yuan', where: isEarnedRegularly },
    {
      key: 'income_amount',
      value: 'stated',
      unit: 'yuan',
      before: /靠[^,.;!?欠还借]{0,8}$/,
      where: ({ quantity }) => quantity.min >= LEAST_EARNED,
    },
    {
      key: 'other_debt',
      value: 'stated',
      unit: 'yuan',
      before:
        /(?:花呗|白条|金条|月付|微[粒业]贷|网商贷|信用卡|[车房消网][费]?贷)(?:那边|里|上)?(?:还|也|现在|就)*(?:挂着?|欠着?|剩下?|差|有)(?:着|的|了|大概)*$/,
      after: /^(?!.{0,3}额度|期|个?月|年|家|笔)/,
    },
    {
      key: 'other_debt',
      value: 'stated',
      unit: 'yuan',
      before:
        /(?:还有|另外|有)(?:一?[个笔])?(?:花呗|白条|金条|月付|微[粒业]贷|网商贷|信用卡|[车房消网][费]?贷)$/,
      after: /^(?!.{0,3}额度|期|个?月|年|家|笔)/,
    },
    {
      key: 'other_debt',
      value: 'stated',
      unit: 'yuan',
      before:
        /(?:(?:网贷|别处|外面|其他|别的|信用卡|平台|别家|外债|负债)[^,.;!?]{0,8}|(?:一共|总共|加起来|合计|共)(?:还)?)(?:欠|还有|有|共|差|剩)?[^,.;!?]{0,3}$/,
    },
    {
      key: 'other_debt',
      value: 'stated',
      unit: 'yuan',
      before: /(?:(?:没|未)还[完清上]?|欠[^,.;!?]{0,8}|剩下?|还差)(?:的|着|了|有|大概)*$/,
      where: ({ clause, previous, found }) => statesLoans(clause, found) || statesLoans(previous, found),
    },
    { key: 'other_debt', value: 'stated', unit: 'yuan', where: standsAfterLoans },
  ],
  en: [
    {
      key: 'applications',
      value: 'stated',
      unit: 'count',
      before: /(?:applied|applications?|tried)[^,.;!?]{0,20}$/,
    },
    {
      key: 'applications',
      value: 'stated',
      unit: 'count',
      after: /^ ?(?:loan |card |credit )?applications?/,
    },
    {
      key: 'frequency',
      value: 'stated',
      unit: 'count',
      before: /\b(?:borrowed|used (?:it|jiebei)|took (?:it|money|a loan|loans))[^,.;!?]{0,16}$/,
      after: /^(?! an? | every | each )/,
      where: ({ quantity }) => /\btimes$|\b(?:once|twice)$/.test(quantity.text),
    },
    {
      key: 'frequency',
      value: 'stated',
      unit: 'count',
      before: /\bborrow(?:ing|ed)?(?: (?:is|was|it|here|maybe|about|only|like))* $/,
      where: ({ quantity }) => /\btimes?$/.test(quantity.text),
    },
    {
      key: 'frequency',
      value: 'stated',
      unit: 'count',
      after: /^ (?:times? )?(?:in|over|for) (?:the |a |last |past )*(?:half|(?:six|6) months)/,
      where: ({ quantity }) => quantity.max < 200,
    },
    {
      key: 'other_loans',
      value: 'yes',
      unit: 'count',
      before: /(?:have|having|'ve|got|owe|with|paying|repaying|are|still)[^,.;!?]{0,34}$/,
      after: /^(?!.{0,12}(?:paid off|cleared|years?))/,
      // "One loan" may be the one that all this is about.
      where: ({ quantity }) => LOAN_WORDS_EN.test(quantity.text) && !/^(?:one|1) loan$/.test(quantity.text),
    },
    {
      key: 'other_loans',
      value: 'yes',
      unit: 'count',
      where: ({ quantity, clause }) =>
        /\bother (?:loans?|lenders?|apps?)$/.test(quantity.text) && !asksSomething(clause, 'en'),
    },
    {
      key: 'other_loans',
      value: 'yes',
      unit: 'count',
      where: countsLoansAlone,
    },
    {
      key: 'last_borrowed',
      value: 'stated',
      unit: 'months',
      before:
        /\b(?:last (?:borrowed|used)(?: it| from it| money)?(?: was)?|(?:haven't|not) (?:borrowed|used)(?: it| from it| anything| jiebei)?(?: for| in)?) $/,
      where: ({ found }) => !found.some(({ key }) => key === 'usage'),
    },
    {
      key: 'income_amount',
      value: 'stated',
      unit: 'yuan',
      before:
        /\b(?:earn|earns|earning|salary|income|make|making|(?:get|getting|got|am|are|is)(?: \w+)? paid|wages?|take home|bring in|bring home|pension)(?:(?!payment)[^,.;!?]){0,20}$/,
    },
    {
      key: 'income_amount',
      value: 'stated',
      unit: 'yuan',
      after:
        /^ ?(?:is|was|'s|=)? ?(?:my |the |our )?(?:monthly )?(?:salary|income|wages?|pay|take[- ]home)(?![a-z])/,
      where: ({ quantity }) => quantity.min >= LEAST_EARNED,
    },
    {
      key: 'income_amount',
      value: 'stated',
      unit: 'yuan',
      before: /\b(?:debts?|living|live|survive|get by|i'm|i am) on (?:about |only |just |around |a )*$/,
      where: ({ quantity }) => quantity.min >= LEAST_EARNED,
    },
    { key: 'income_amount', value: 'stated', unit: 'yuan', where: isEarnedRegularly },
    { key: 'income_amount', value: 'stated', unit: 'yuan', where: standsAfterIncome },
    {
      key: 'other_debt',
      value: 'stated',
      unit: 'yuan',
      after: /^ ?(?:in |of )?(?:debts?|owed|owing)\b/,
    },
    {
      key: 'other_debt',
      value: 'stated',
      unit: 'yuan',
      before:
        /\b(?:other|bank|consumer|personal|online|another|car|student) loan(?: of| for| with|,|:| balance)? ?$/,
      where: ({ clause }) => !/\b(?:paid|cleared|settled|repaid|limit)\b/.test(clause.text),
    },
    {
      key: 'other_debt',
      value: 'stated',
      unit: 'yuan',
      before: /\b(?:owe|owing|debts?|elsewhere|other loans)[^,.;!?]{0,24}$/,
    },
    { key: 'other_debt', value: 'stated', unit: 'yuan', after: ON_A_LOAN },
    {
      key: 'other_debt',
      value: 'stated',
      unit: 'yuan',
      before: new RegExp(`${A_LOAN} (?:still |has |with )*$`),
      after: /^ (?:left|owing|outstanding|remaining|to go)\b/,
    },
    { key: 'other_debt', value: 'stated', unit: 'yuan', where: standsAfterLoans },
  ],
}

/** "Three cards", "one car loan left": a clause that says no more than how many there are. */
function countsLoansAlone({ quantity, clause }: PlacedQuantity): boolean {
  const around = clause.text.replace(quantity.text, '')
  return (
    /\b(?:loans?|cards?|lenders?|debts?)$/.test(quantity.text) &&
    !/^(?:one|1) loan$/.test(quantity.text) &&
    /^(?:and|but|just|only|still|also|now|left|remaining|outstanding|open|running|to go|besides| )*$/.test(
      around,
    ) &&
    !asksSomething(clause, 'en')
  )
}

const LOAN_WORDS_EN = /\b(?:loans?|apps?|cards?|lenders?|platforms?|debts?|banks?)\b/

/** Sums that come back every month without being earned: instalments, rent, what one may borrow. */
const NOT_EARNED =
  /还|供|付|租|花|扣|[给寄转][^,.;!?]{0,3}(?:爸|妈|父母|家里|老家|孩子|儿子|女儿)|[借贷]|额度|利息|分期|存|欠|\b(?:pay|repay|repaying|repayments?|deduct\w*|taken|rent|cost|costs|spend|borrow|limit|interest|instal?ments?|fees?|owe|debts?|save)\b/

/** Yuan: nobody gives less as what they earn in a month or a year. */
const LEAST_EARNED = 500

/** "only the car, 1900 a month": what a loan of its own is paid for. */
const PAID_FOR =
  /[车房]贷|信用卡|网贷|贷款|分期|\b(?:cars?|mortgage|cards?|loans?|phone|instal?lments?|deal|lease|finance|contract|school|kindergarten|nursery|rent|flat|insurance)$|\b(?:mortgage|loans?|lease|instal?lments?)(?: \w+){0,4}$|\bowed?\b/

/** "No loans. 14k a month": nothing that the sum could be paid for. */
const NO_LOAN = /^(?:i (?:have|'ve|got) )?(?:no|not any|没有?|无)\b/

/** English names what a sum goes for in any words; earned is what stands alone, or beside work. */
const BARE_EN =
  /^(?:i|i'm|im|we|it|it's|its|that's|about|around|roughly|approximately|maybe|usually|normally|on|average|some|months?|or|so|more|less|and|but|now|currently|a|each|every|per|on average|up|from|to|just|only|like|yes|well|um|[^a-z])*$/
const WORK_EN =
  /\b(?:jobs?|work\w*|driv\w+|deliver\w*|teach\w*|shifts?|freelanc\w*|business|shop|net|tax|bring|comes? in|coming in|gets?|total|household|together|as an?|factory|office|company|self[- ]employed)\b/

/** "about 5k a month": a sum that comes every month, when nothing says that it goes. */
function isEarnedRegularly({ quantity, clause, previous }: PlacedQuantity): boolean {
  if (quantity.per === undefined || quantity.min < LEAST_EARNED || NOT_EARNED.test(clause.text)) return false
  const around = clause.text.replace(quantity.text, ' ')
  if (/[a-z]{3}/.test(around) && !BARE_EN.test(around) && !WORK_EN.test(around)) return false
  return previous === undefined || !PAID_FOR.test(previous.text) || NO_LOAN.test(previous.text)
}

function statesLoans(clause: Clause | undefined, found: readonly StatedFact[]): boolean {
  return found.some(
    ({ key, value, said }) =>
      key === 'other_loans' && value === 'yes' && clause?.text.includes(said) === true,
  )
}

/** "…two other loans, about 30k": a bare sum behind the loans is what is owed on them. */
function standsAfterLoans({ quantity, clause, previous, found }: PlacedQuantity): boolean {
  const around = clause.text.replace(quantity.text, '')
  return (
    /^(?:还|欠|一共|总共|加起来|合计|共|大概|有|的|吧|左右|in all|altogether|in total|together|left|outstanding|on it|on them|to go|still| )*$/.test(
      around,
    ) && statesLoans(previous, found)
  )
}

/** 网贷不多，也就两家: a bare number of lenders behind words for them. */
function standsAfterLenders({ quantity, clause, previous }: PlacedQuantity): boolean {
  if (!quantity.text.endsWith('家') || previous === undefined) return false
  const around = clause.text.replace(quantity.text, '')
  return (
    /^(?:也|就|只|才|有|大概|差不多|一共|总共|可能|吧|左右)*$/.test(around) &&
    /网贷|贷款|平台|外债|口子/.test(previous.text) &&
    !/申请|还清|结清|还完|[?]/.test(previous.text)
  )
}

/** "it's a gig job, 4 to 6k": a bare sum behind what one does for a living is what it brings in. */
function standsAfterIncome({ quantity, clause, previous, found }: PlacedQuantity): boolean {
  const around = clause.text.replace(quantity.text, '')
  const tells = found.some(
    ({ key, value, said }) =>
      (key === 'income' || key === 'occupation') &&
      value !== 'none' &&
      said !== '' &&
      previous?.text.includes(said) === true,
  )
  return (
    tells &&
    quantity.min >= LEAST_EARNED &&
    /^(?:一个?月|每个?月|大概|有|的|吧|左右|也就|depending on the month|or so|more or less|usually|mostly| )*$/.test(
      around,
    )
  )
}

const LEFT_OF_A_LIMIT = /^(?!.*(?:欠|\b(?:owe|owing|debts?)\b)).*(?:额度|\blimit\b)/

const SUPPOSED = /如果|假如|要是|的话|\bif\b|\bwould\b/
/** What is asked or thought about before the number: 能不能再借一个 states no loan. */
const ASKED_BEFORE = /能不能|可不可以|能否|可以再|要不要|该不该|想再|\b(?:can|could|should|may|shall) i\b/

/**
 * Facts that lie in a number: how many other lenders, what is earned, how long ago. `isDisclaimed` says whether what
 * stands at a place of the text is somebody else's.
 */
export function findStatedQuantities(
  normal: string,
  locale: Locale,
  found: readonly StatedFact[],
  isDisclaimed: (at: number) => boolean,
): StatedFact[] {
  if (SUPPOSED.test(normal)) return []
  const quantities = joinSums(normal, joinSwings(normal, quantitiesIn(normal, locale)))
  if (quantities.length === 0) return []
  const place = placer(normal)
  const facts: StatedFact[] = []
  const limit = found.some(({ key }) => key === 'symptom')
    ? undefined
    : statedLimitChange(normal, locale, quantities)
  if (limit) facts.push(limit)
  const datingTimes = new Set<StatedFact>()
  for (const quantity of quantities) {
    const placed = place(quantity, [...found, ...facts])
    if (!placed || ASKED_BEFORE.test(placed.clause.text.slice(0, quantity.start - placed.clause.start)))
      continue
    if (isDisclaimed(quantity.start)) continue
    const counted = COUNTED[locale].find((rule) => fits(rule, placed))
    if (counted) facts.push(countedFact(counted, quantity))
    else if (isTimeSince(placed)) {
      const time = timeSince(placed)
      facts.push(time)
      if (standsWithRepayment(placed)) datingTimes.add(time)
    }
  }
  const stated = facts.filter((fact) => !isBaseBesidePay(fact, facts, normal))
  // 上个月刚还清: "just" beside a time says nothing of its own.
  const times = stated.filter(({ key }) => key === 'duration')
  if (times.length < 2) return stated
  const told = stated.filter(({ key, said }) => key !== 'duration' || !said.startsWith('刚'))
  if (!told.some((fact) => datingTimes.has(fact))) return told
  return told.map((fact) =>
    fact.key === 'duration' && !datingTimes.has(fact) ? { ...fact, facts: {} } : fact,
  )
}

/** 3200 是底薪，平均下来四千五: of two sums of pay the base is none. */
function isBaseBesidePay(fact: StatedFact, facts: readonly StatedFact[], normal: string): boolean {
  const sums = facts.flatMap(({ key, quantity }) => (key === 'income_amount' && quantity ? [quantity] : []))
  const { key, quantity } = fact
  return key === 'income_amount' && quantity !== undefined && !withoutBasePay(sums, normal).includes(quantity)
}

/** 一个车贷, 两张信用卡: named one by one they are three or more, and this counts only some of them. */
function isOneOfNamed({ quantity, found }: PlacedQuantity): boolean {
  return quantity.max < 3 && found.some(({ facts }) => facts?.other_loans === 'three_plus')
}

/** 两张信用卡，都是全额还: cards with nothing left on them owe nothing. */
function isPaidInFull({ quantity, after }: PlacedQuantity): boolean {
  return (
    /张$|cards?$/.test(quantity.text + after.slice(0, 6).replace(/信用卡.*/, '张')) &&
    /^[^.;!?]{0,16}(?:全额|都是全|每个?月全|一次性?)还|^[^.;!?]{0,24}\b(?:in full|paid off) (?:every|each) month/.test(
      after,
    )
  )
}

function fits({ key, unit, before, after, where }: Counted, placed: PlacedQuantity): boolean {
  const { quantity } = placed
  const measures =
    unit === quantity.unit ||
    (unit === 'yuan' && quantity.unit === undefined && quantity.min >= 100) ||
    (unit === 'months' && quantity.unit === 'days') ||
    (unit === 'count' && /\b(?:once|twice)$/.test(quantity.text))
  return (
    measures &&
    (before?.test(placed.before) ?? true) &&
    (after?.test(placed.after) ?? true) &&
    (where?.(placed) ?? true) &&
    canMeasure(key, quantity) &&
    !(key === 'other_debt' && THIS_LOAN.test(placed.clause.text)) &&
    // 信用卡每月还两千: an instalment is not what is owed, nor is what was paid: 还掉五千.
    !(key === 'other_debt' && (quantity.per !== undefined || isPaid(placed.before))) &&
    // 额度从三万八直接剩 500: what is left of a limit isn't owed.
    !(key === 'other_debt' && LEFT_OF_A_LIMIT.test(placed.clause.text)) &&
    // 工资不是 3200，是 5200
    !/不是$|\bnot (?:the |a |about )?$/.test(placed.before) &&
    !(
      key === 'other_loans' &&
      (quantity.text.startsWith('几') || isOneOfNamed(placed) || isPaidInFull(placed))
    )
  )
}

function countedFact({ key, value }: Counted, quantity: Quantity): StatedFact {
  const fact = { key, value, said: quantity.text, quantity }
  // 用过几次: as far as it goes it is neither seldom nor often.
  return key === 'frequency' && quantity.text.startsWith('几')
    ? { ...fact, facts: { frequency: 'sometimes' } }
    : fact
}

/** The time as the labels have it; to the diagnosis only the time since the repayment means something. */
function timeSince(placed: PlacedQuantity): StatedFact {
  const { quantity } = placed
  const fact = { key: 'duration', value: quantity.text, said: quantity.text, quantity }
  return datesRepayment(placed) ? fact : { ...fact, facts: {} }
}
