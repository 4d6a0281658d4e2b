import type { Locale } from '#src/locale.ts'
import { readQuantities } from '#src/understanding/quantities.ts'
import { matterIn, type Matter, type OfMonth } from './plan-sum-matters.ts'
import {
  DEBTS_LEFT_OUT,
  KEPT_TO_ITSELF,
  leavesDebtsOut,
  wondersIn,
  type Wonders,
} from './plan-sum-wonders.ts'
import { refusesPlan } from '#dialogs/plan/plan-refused.ts'
import { isMoney } from '#dialogs/plan/reading/plan-amounts.ts'
import { plainer } from '#dialogs/plan/reading/plan-plainer.ts'

/** What is asked of a sum of the month while that is asked for, and what the message says without it. */
export interface AskedOfMonth {
  /** The answers to it, in the order of the message: plan.month_asked.<name>. */
  readonly answers: readonly string[]
  /** What is told once it can be worked out. */
  readonly wonders?: Wonders
  /** The debts are to be left out for now. */
  readonly withoutDebts: boolean
  /** What is left to be heard. */
  readonly left: string
}

/** A part of a message, with the mark that ends it. */
interface Clause {
  readonly said: string
  readonly mark: string
}

/** What a clause asks, and what it says besides. */
interface Found {
  readonly answer?: string
  readonly wonders?: Wonders
  readonly withoutDebts?: true
  readonly left?: string
  /** Another clause that is left out with it, since it names what isn't counted. */
  readonly without?: Matter
}

/**
 * "年终奖要算进来吗", "do smokes count", "before or after tax", "is that a lot": what somebody asks of the sum they are asked for.
 * Undefined when nothing is asked.
 * @param isOther Whether a part of the message asks something that has an answer elsewhere.
 */
export function askedOfMonth(
  text: string,
  locale: Locale,
  step: OfMonth,
  isOther: (said: string) => boolean,
): AskedOfMonth | undefined {
  const clauses = clausesOf(text, locale)
  const found = clauses.map((_, at) => foundIn(clauses, at, step, locale, isOther))
  const all = found.flatMap((one) => one ?? [])
  if (all.length === 0) return undefined
  const without = all.flatMap((one) => one.without ?? [])
  const left = clauses.map(({ said, mark }, at) => {
    const one = found[at]
    if (one) return one.left ? `${one.left}, ` : ''
    const out = without.find(({ words }) => words.test(said) && holdsMoney(said, locale))
    return `${out ? withoutMatter(said, out, locale) : said}${mark}`
  })
  const wonders = all.flatMap((one) => one.wonders ?? [])[0]
  return {
    answers: [...new Set(all.flatMap((one) => one.answer ?? []))],
    ...(wonders && { wonders }),
    withoutDebts: all.some((one) => one.withoutDebts),
    left: left
      .join(' ')
      .replace(/([,，])(?:\s*[,，])+/gu, '$1')
      .trim(),
  }
}

function foundIn(
  clauses: readonly Clause[],
  at: number,
  step: OfMonth,
  locale: Locale,
  isOther: (said: string) => boolean,
): Found | undefined {
  const { said, mark } = clauses[at] as Clause
  const whole = said + (mark.trim() === '?' ? '?' : '')
  const besides = (words: RegExp) => ({ left: amountsBeside(said, words, locale) })
  if (step === 'fixed' && leavesDebtsOut(said)) return { withoutDebts: true, ...besides(DEBTS_LEFT_OUT) }
  if (ASKS_WHAT_IS_NEXT.test(whole))
    return { answer: step === 'income' ? 'next_after_income' : 'next', ...besides(ASKS_WHAT_IS_NEXT) }
  const wondered = wondersIn(whole, step)
  if (wondered) {
    const { what, words } = wondered
    if (what === 'enough') return { answer: what, ...besides(words) }
    // Of an income alone that can't be told yet.
    const later = step === 'income' ? { answer: 'enough' } : {}
    return what === 'high' || what === 'will_do'
      ? { wonders: what, ...besides(words) }
      : { wonders: what, left: said.replace(words, ' '), ...later }
  }
  if (KEPT_TO_ITSELF.test(whole)) return { answer: 'private', ...besides(KEPT_TO_ITSELF) }
  if (OF_CASE.test(said) || PUTS_RIGHT.test(said) || refusesPlan(said)) return undefined
  if (step === 'fixed' && onlySwings(clauses, said, locale)) return { answer: 'swings' }
  const own = matterIn(said, step)
  const bare = withoutAsking(said, locale)
  const asked = bare !== said || withoutAsking(whole, locale) !== whole
  if (!asked && !(own && asksWhetherItWillDo(whole, own, locale))) return undefined
  const same = own ? undefined : matterOfSameSum(clauses, at, step, locale)
  if (same) return { answer: same.name, ...(same.leftOut && { without: same }) }
  const points = pointsBack(bare, locale) && !namesItsOwn(said, locale)
  const matter = own ?? (points ? matterBeside(clauses, at, step) : undefined)
  if (!matter && isOther(said)) return undefined
  const answer = matter?.name ?? (step === 'income' ? 'other_income' : 'other_cost')
  const without = matter?.leftOut && { without: matter }
  return { answer, ...without, ...leftOf(said, bare, matter, locale) }
}

/** "My bills vary", 每月都不一样, and no sum: how to put it is what they want to know. */
function onlySwings(clauses: readonly Clause[], said: string, locale: Locale): boolean {
  return !clauses.some((one) => holdsMoney(one.said, locale)) && matterIn(said, 'fixed')?.name === 'swings'
}

/** 接下来问啥, "what do you ask next" */
const ASKS_WHAT_IS_NEXT =
  /(?:接下来|下一?步|下一?[个题]|后面|然后|之后|接着)(?:还|又|要|该|会|你|您|就|是)*(?:问|说|填|有|弄)(?:什么|啥|哪些|几[个样道题]|多少)(?:问题|题|东西)?|还(?:要|有|得)(?:问|多少|几[个道题])(?:问题|题|什么|啥|几个)?|\bwhat(?:'?s| is| do you| will you| would you| are you going to|s)?(?: (?:ask|want to know|need))?(?: me)? next\b|\bnext question\b|\bwhat comes next\b|\bhow many (?:more|other) questions\b|\b(?:many|any) more questions\b/iu

/** "is 4000 normal": the words that ask are left out, and the amount stays. */
function amountsBeside(said: string, words: RegExp, locale: Locale): string {
  const rest = said.replace(words, ' ')
  if (holdsMoney(rest, locale)) return rest
  return readQuantities(plainer(said), locale)
    .filter(isMoney)
    .map(({ text }) => text)
    .join(', ')
}

/** What the clause tells besides: nothing where it names no amount, or one that isn't counted. */
function leftOf(said: string, bare: string, matter: Matter | undefined, locale: Locale): Pick<Found, 'left'> {
  if (!holdsMoney(said, locale) || ASKS_FOR_SUM.test(said)) return {}
  if (matter?.leftOut) return { left: withoutMatter(said, matter, locale) }
  // 填税前8500还是税后7400: both stay, and the reader of amounts takes the right one.
  return { left: holdsMoney(bare, locale) && !/还是|\bor\b/iu.test(said) ? bare : said }
}

/** 是不是填一万, "so put 10k": the sum itself is what is asked. */
const ASKS_FOR_SUM =
  /(?:是不是|那就?|就|该|要)(?:填|写|算|报)\s*[\d一二两三四五六七八九]|\b(?:so|should i|do i|shall i)(?: (?:just|then|i))* (?:put|say|write|call it) [¥$]?\d/iu

function withoutMatter(said: string, { words }: Matter, locale: Locale): string {
  const amounts = readQuantities(plainer(said), locale).filter(isMoney)
  if (amounts.length < 2) return ''
  const at = said.search(words)
  // "6.2k plus a bonus of 3k": what stands before it stays; "bonus 3k, pay 6.2k": what stands behind its amount.
  if (holdsMoney(said.slice(0, at), locale)) return said.slice(0, at)
  return said.slice(at).replace(NAMED_AMOUNT, '')
}

const NAMED_AMOUNT = /^\D*?(?:[\d,.]+[k万千百]?|[一二两三四五六七八九十百千万]{2,})/iu

/** 这个要不要算, "does that count": asked of what stands beside it. */
function pointsBack(bare: string, locale: Locale): boolean {
  const rest = bare.replace(LITTLE, '').trim()
  return POINTS.test(bare) || rest.length <= (locale === 'en' ? 8 : 3)
}

/** "Do the tutoring fees go in too": the words that ask name what is asked of. */
function namesItsOwn(said: string, locale: Locale): boolean {
  return locale === 'en' && said.replace(ASKS_ONLY, '').length > LEAST_NAMED
}

const ASKS_ONLY =
  /\b(?:do|does|should|shall|would|can|could|must|am|is|are|i|we|they|it|its|that|this|these|those|you|u|also|even|really|want|need|have|has|me|to|my|the|a|an|of|them|count(?:s|ed)?|include[ds]?|add(?:ed)?|go(?:es)?|in|here|there|under|with|put|be|belongs?|too|as|well|so|and|or|out|not|sure|leave|left|list|then|one|just|last|first|part|which|what|how|much|number|figure)\b|[^a-z]+/giu

/** Letters; fewer name nothing. */
const LEAST_NAMED = 3

const POINTS = /[这那它]|\b(?:that|this|it|they|them|those|these|one)\b/iu
const LITTLE =
  /[啊呀呢吧嘛哦哈的了，。,.?？!！]|\b(?:so|and|or|then|also|lol|btw|just|too|as well|not sure|idk)\b/giu

function matterBeside(clauses: readonly Clause[], at: number, step: OfMonth): Matter | undefined {
  const near = [...clauses.slice(0, at).toReversed(), ...clauses.slice(at + 1, at + 2)]
  return near.flatMap(({ said }) => matterIn(said, step) ?? [])[0]
}

/** "…, minus 600 for my ex. Is the 600 income or costs": asked of what that sum was told of. */
function matterOfSameSum(
  clauses: readonly Clause[],
  at: number,
  step: OfMonth,
  locale: Locale,
): Matter | undefined {
  const sums = sumsIn(clauses[at]?.said ?? '', locale)
  const same = clauses.find(
    ({ said }, place) => place !== at && sumsIn(said, locale).some((one) => sums.includes(one)),
  )
  return same && matterIn(same.said, step)
}

function sumsIn(said: string, locale: Locale): number[] {
  return readQuantities(plainer(said), locale)
    .filter(isMoney)
    .map(({ min }) => min)
}

function holdsMoney(said: string, locale: Locale): boolean {
  return readQuantities(plainer(said), locale).some(isMoney)
}

/** What is asked of the case, and not of a month. */
const OF_CASE =
  /逾期|征信|利息|额度|评分|违约|催收|还款日|借得|能借|再借|\b(?:overdue|late|credit (?:report|record|score|limit)|interest|limit|borrow again|score)\b/iu

/** "Can you change the income to 6200": asked for, and no question. */
const PUTS_RIGHT =
  /\b(?:change|set|correct|fix|update|make|move)\b[^.?!]*\bto (?=[¥$]?\d)|改(?:成|为|到|一?下)/iu

const VERB = '(?:算|写|填|报|加|放|摊|抠|扣|减|刨|列|记|除|计)'
const INTO =
  '(?:进|在|上|到|入|作|成|掉|出|一起|一块|来|去|里面?|里头|这儿|这里面?|这|那|总|收入|工资|开销|开支|支出|必须|必需|花|我的|的)*'

const ASKING_ZH: readonly RegExp[] = [
  new RegExp(
    `(?:要不要|用不用|该不该|需不需要|应不应该|能不能|可不可以|是不是)(?:要|得|该|应该|也|都|给|把|一起|再|先)*${VERB}${INTO}`,
    'gu',
  ),
  new RegExp(`${VERB}${INTO}(?:还是)?[不没]${VERB}${INTO}`, 'gu'),
  new RegExp(
    `(?:这个?|那个?|也|还|都|要|用|得|该|能|可以|需要|先|是)*${VERB}${INTO}(?:吗|嘛|么|不(?=[啊呀呢哦？?]*$)|吧(?=[？?]$)|行不行|行不|行吗|可以吗|对吗|对不对|合适吗|(?=[？?]$))`,
    'gu',
  ),
  new RegExp(
    `(?:按|${VERB})(?:在|到|进|照)?(?:哪(?:[个儿里边]|一[个样])?(?:月)?|什么|啥|多少|几)(?:数|的?月)?(?:算|写|填)?(?:好|合适|啊|呢)*`,
    'gu',
  ),
  new RegExp(`(?:怎么|咋|如何)(?:${VERB}|分)(?:进去|进来)?`, 'gu'),
  /^(?:到底|是|要|算|你要|您要|你问|您问|你说)*(?:的)?(?:是)?哪(?:一)?[个种样](?:数|月)?[啊呀呢?？]*$|税前税后|税后税前|(?:什么|哪些|啥)(?:东西)?(?:才|都)?(?:算|叫|包括)(?:是)?(?:收入|必须花?的?)?/gu,
  /(?:有(?:什么|啥|没有)|教我?|给)[^，。]{0,4}省(?:钱|开支|开销)[^，。]{0,8}/gu,
  /(?:哪[里儿些样]|怎么|咋)[^，。]{0,6}(?:省|减少|压)[^，。]{0,4}/gu,
  /[^，。\s]{1,14}还是(?!\s*\d|[一二两三四五六七八九][百千万]|算了|没|有点|挺|很|不行)[^，。\s]{1,14}(?<!吧)$/gu,
]

const ASKING_EN: readonly RegExp[] = [
  /\b(?:do|does|should|shall|would|can|could|must|am i (?:supposed|meant) to|is|are|r|if|whether)\b(?: (?:i|we|they|it|that|this|these|those|you|u|also|even|really|want|need|me|to|my|the))*(?: [^.?!,\d]{1,30}?)?? (?:counts?|counted|include[ds]?|including|add(?:ed)?|go(?:es)?(?: in| here| there| under| with)?|put|belongs?|allowed|leave|left out|list(?:ed)?|enter|take|taken|income|an? (?:cost|expense)|costs|expenses|(?:an? )?(?:an? )?must(?:[- ](?:spend|have|pay)s?)?(?= *(?:[?.,]|$))|must[- ](?:spend|have|pay)s?|essentials?|deduct\w*|spread|subtract|mention|write|be in|be part of|be counted|be included)\b(?: (?:it|that|them|this|in|out|off|as|too|first|here|there|up|down|must spend|income|costs?|a cost|my))*/giu,
  /\bcounts?(?: as [a-z -]+?| too| here| in(?: there)?| it)?\s*\?$/giu,
  /\bgo(?:es)? (?:here|in(?: (?:this|here|there))?|there|under \w+)\b[^.?!]{0,14}\?$/giu,
  /\b(?:in|here|there) or (?:out|there|later|not|off|under|with)\b[^.?!]{0,20}/giu,
  /\bwhich(?: one| number| figure| month| amount| of (?:them|those|the two))?(?= (?:do|should|shall|would|to|counts?|goes|is it|u want|you want)\b|\s*\??$)(?: (?:do|should|shall|would|to|counts?|goes|is it|you|u|i|want|put|use|write|need|say|in|for))*/giu,
  /\b(?:what|how much|no clue what|no idea what|not sure what|idk what) (?:(?:do|should|shall|would|am|can) i |to )(?:\w+ )?(?:put|say|write|use|enter|go with|count|tell)\b(?: (?:down|in|here|for that))?/giu,
  /^(?:so |then )?(?:add|count|include|list|deduct|take)(?: (?:it|that|them|those|this|his|hers|theirs|the \w+))?(?: (?:in|off|out|too|here))?\s*\??$|\bwhat (?:counts|is included|goes in|do you mean by|does \w+ mean)\b[^.?!]*|\b(?:where|what|how) (?:can|could|should|do|would|to) (?:i |we )?(?:do to )?(?:cut|save|trim|spend less|(?:bring|get) (?:it|that|this) down|live cheaper)\b[^.?!,]*|\b(?:any |some |got |have you )*(?:tips?|ideas?|advice|ways?)\b[^.?!,]{0,16}\b(?:sav(?:e|ing)|cut(?:ting)?|spend(?:ing)? less)\b[^.?!,]*|\bpart of (?:this|that|it)\b/giu,
  /\bhow (?:do|should|would|shall) i (?:put|count|enter|write|do|add|work|treat)\b[^.?!,]{0,12}/giu,
  /\b(?:so |then )?(?:should i|do i|shall i|so|then) (?:just )?(?:put|say|write|call it) (?=[¥$]?\d)/giu,
  /\b(?:before|after|pre|post)[- ]?(?:tax)? or (?:before|after|pre|post)\b|\b(?:gross|net|take[- ]?home|turnover|takings|profit|both|mine|household|joint|together|income|cost|costs|all of it|the full amount|the lot) or\b[^.?!,]{1,30}|\b(?:or|and) (?:just |only )?(?:leave (?:it|that|them) out|mine|half|my half|not|skip it)\s*\??$/giu,
]

function withoutAsking(said: string, locale: Locale): string {
  return (locale === 'en' ? ASKING_EN : ASKING_ZH).reduce((left, asking) => left.replace(asking, ' '), said)
}

/** Matters of which it is asked whether they will do as they are: 大概的数行吗, "is just mine ok". */
const WILL_DO: ReadonlySet<string> = new Set([
  'exact',
  'exact_costs',
  'redo',
  'proof',
  'household',
  'not_yet',
])
const WILL_DO_ZH =
  /(?:行不行|行吗|行不|可以吗|可以不|成不成|成吗|好吗|合适吗|吗|么|不|还是[^，。]{1,8}好?)[啊呀呢]*[？?]?$|^(?:我)?(?:要不要|用不用|需不需要|是不是要)|帮我(?:估|猜)/u
const WILL_DO_EN =
  /\b(?:is|are|does|do|should|shall|can|could|would|will|better)\b[^.?!]{0,48}\b(?:ok(?:ay)?|fine|enough|allowed|better|exact(?:ly)?|precise|accurate|rough|estimate|guess|round|right|start over|again|redo|need|proof|payslips?|high|low|up|down)\b|\b(?:high or low|low or high)\b|\b(?:ok|okay|right|fine)\s*\?$|\bcheating\b|\b(?:can you|could you|you) (?:\w+ )?(?:guess|estimate)\b/iu

function asksWhetherItWillDo(whole: string, { name }: Matter, locale: Locale): boolean {
  return WILL_DO.has(name) && (locale === 'en' ? WILL_DO_EN : WILL_DO_ZH).test(whole)
}

const MARKS: Readonly<Record<Locale, RegExp>> = {
  'zh-CN': /[，。；！？!?;、\n]|[,.](?!\d)|\s+/gu,
  en: /[!?;\n]|[.,](?!\d)|\.(?=\.)|\s+(?=(?:and|but|so|plus) (?:do|does|should|shall|is|are|can|what|which|if)\b)/giu,
}

function clausesOf(text: string, locale: Locale): Clause[] {
  const clauses: Clause[] = []
  let start = 0
  for (const { index, 0: mark } of text.matchAll(MARKS[locale])) {
    clauses.push({ said: text.slice(start, index).trim(), mark: mark.replace('？', '?') })
    start = index + mark.length
  }
  clauses.push({ said: text.slice(start).trim(), mark: '' })
  return clauses.filter(({ said }) => said !== '')
}
