import type { Locale } from '#src/locale.ts'
import { readQuantities } from '#src/understanding/quantities.ts'
import { isMoney } from './plan-amounts.ts'
import { namesSomebody, sourceOf } from './plan-flow.ts'
import { keptAfter } from './plan-kept-after.ts'
import { nameIn } from './plan-names.ts'
import { plainer } from './plan-plainer.ts'
import { SUM_SAID, yuanSaid } from './plan-sum-costs.ts'
import { withMonthlyPay } from './plan-wages.ts'
import { tells } from './plan-words.ts'

/** Incomes of a month told with what isn't in one's hand: takings, better months, what comes now and then, what is given on. */

/** What an income as it was told leaves to be counted, and what was left out of it. */
export interface IncomePlain {
  readonly text: string
  /** Money that doesn't come every month was left out. */
  readonly unsure: boolean
  /** Of several months the lowest was taken. */
  readonly lowest: boolean
}

export function incomePlainly(told: string, locale: Locale): IncomePlain {
  // 一天剩两百二 一个月跑26天: kept of each day's takings.
  const text = DAILY_KEPT.test(told) ? withMonthlyPay(told, true).text.replace(TAKEN_A_DAY, ' ') : told
  const chosen = chosenIn(text, locale)
  if (chosen !== undefined) return { text: chosen, unsure: false, lowest: false }
  const given = withLess(
    withAverage(withGivenAway(withoutTax(nowAndPaid(apart(text)), locale)), locale),
    locale,
  )
  const sure = withoutUnsure(withoutLeftOut(given, locale), locale)
  const net = withoutTakings(sure.text, locale)
  const low = withLowestMonth(net, locale)
  return { text: low, unsure: sure.text !== given && sure.unsure, lowest: low !== net }
}

const DAILY_KEPT = /(?:一天|每天)[^，。,\d]{0,4}(?:净剩|剩|净|落)[^，。,]{0,12}[，,\s]*(?:一个月|每个?月)/u
const TAKEN_A_DAY = new RegExp(
  `(?:一天|每天)[^，。,\\d]{0,4}(?:流水|营业额|跑)[^，。,\\d一二两三四五六七八九]{0,3}${SUM_SAID}[，,\\s]*(?:除|扣|刨|去)(?:掉|去|了|开)?\\p{Script=Han}{0,8}`,
  'gu',
)

/** 应发8200到手6900, "12k last month 5k this month", "1000 cash in hand": one sum in each part. */
function apart(text: string): string {
  return text
    .replace(/(?<=[\d千百万元块多])(?=到手|实发|税后|落手|净|纯利)/gu, '，')
    .replace(/\b((?:last|this|a good|a bad) month) (?=(?:and |but )?[¥$]?\d)/giu, '$1, ')
    .replace(/(?<!\b(?:have|got|left)\b[^.;!?]{0,20})\bcash in hand\b/giu, 'cash wages')
}

/** "Rest is mine", 剩的才是我的 */
const REST_IS_MINE =
  /剩(?:下)?的?(?:才|就)?(?:是|归)我|\b(?:the )?rest is (?:mine|what i (?:get|keep)|for me)\b/iu

/** 现在5500，涨到6500, "5500 now then 6500": what it is now. */
const NOW_THEN = new RegExp(
  `((?:现在|目前|眼下)(?:是|有|拿)?\\s*${SUM_SAID})[\\s，,]*(?:下个?月|以后|之后|年后|再|就|要|会)*(?:涨|加|升|调)(?:到|成|为)\\s*${SUM_SAID}|(${SUM_SAID} now),? (?:and |but |then |it'?s |goes |going |up |to |next month )+${SUM_SAID}(?: next month| then| later)?`,
  'giu',
)

/** 12000但是要交社保个税2100, "12k minus 2100 tax": what is taken off before it is paid out. */
const TAX_OFF = new RegExp(
  `(${SUM_SAID})[\\s，,]*(?:但是?|不过|可)?(?:每月|还)?(?:要|得)?(?:交|扣|除|缴)(?:掉|去|了)?(?:社保|个税|五险一金|公积金|保险|税|和|、)+(?:大概|要)*\\s*(${SUM_SAID})|(${SUM_SAID}),? (?:minus|less|but|with) (${SUM_SAID}) (?:of |in |for |goes on |off for |goes to )*(?:tax|insurance|deductions|social)(?: and (?:tax|insurance|social \\w+))?`,
  'giu',
)

function withoutTax(text: string, locale: Locale): string {
  if (IN_HAND.test(text.replace(TAX_OFF, ' '))) return text
  return text.replace(TAX_OFF, (said: string, zh = '', offZh = '', en = '', offEn = '') => {
    const left = yuanSaid(zh || en, locale) - yuanSaid(offZh || offEn, locale)
    return left > 0 ? ` ${locale === 'en' ? 'income ' : '收入'}${left} ` : said
  })
}

/** 平时就发2000生活费, "5600 with food and board": paid out to live on, or in kind. */
const TO_LIVE_ON = new RegExp(`(?:发|给)(?:我)?\\s*(${SUM_SAID})的?生活费`, 'gu')
const IN_KIND =
  /\b(?:with|plus) (?:free )?(?:food|board|meals|room|lodging|accommodation|housing)(?: (?:and|&) (?:food|board|lodging|meals|accommodation))?(?: (?:provided|included|free|paid|from [a-z]+ [a-z]+))*(?! (?:is |at |about |maybe |for )*[¥$]?\d)/giu

/** 多的时候有两千，少的时候没有，平均八九百: of what is told of one thing the average. */
function withAverage(text: string, locale: Locale): string {
  const pieces = piecesOf(text, locale)
  const at = pieces.findIndex(({ said }) => tells('average', said) && yuanIn(said, locale) !== undefined)
  if (at < 0) return text
  const from = pieces.slice(0, at).findLastIndex(({ said }) => !OF_A_TIME.test(said)) + 1
  return pieces
    .map(({ said, mark }, place) => {
      const swings = place >= from && place < at
      return swings ? said.slice(0, Math.max(0, said.search(OF_A_TIME))) : said + (mark || ' ')
    })
    .join('')
    .trim()
}

/** 下个月开始少600, "from next month it's 600 less": off what one earns. */
const LESS = new RegExp(
  `[，,\\s]*(?:从|打)?(?:下个?月|以后|这个?月)(?:开始|起|就|又)[^，。\\d]{0,12}(?:少|降|扣|减)(?:了|发|拿|掉)?\\s*(?<zh>${SUM_SAID})(?![^，。]{0,2}(?:到|成))|[,;]?\\s*(?:and |but )?(?:from|starting) next month[^.;!?\\d]{0,40}?(?<en>${SUM_SAID}) less(?: a month)?`,
  'iu',
)

function withLess(text: string, locale: Locale): string {
  const found = LESS.exec(text)
  if (!found) return text
  const less = yuanSaid(found.groups?.zh ?? found.groups?.en ?? '', locale)
  const rest = text.slice(0, found.index) + text.slice(found.index + found[0].length)
  const [first] = new RegExp(SUM_SAID, 'iu').exec(rest) ?? []
  const left = first === undefined ? Number.NaN : yuanSaid(first, locale) - less
  return first !== undefined && left > 0 ? rest.replace(first, String(left)) : text
}

interface Piece {
  readonly said: string
  readonly mark: string
}

const MARKS: Readonly<Record<Locale, RegExp>> = {
  'zh-CN': /(?:[，。；！？、;!?\n]|[,.](?!\d)|\s)+/gu,
  en: /\s*(?:[;!?\n]|,(?!\d{3})|\.(?!\d))+\s*|\s+(?=(?:and(?! (?:then|again|off|down)\b)|but|plus|so|then|or)\s)/giu,
}

function piecesOf(text: string, locale: Locale): Piece[] {
  const pieces: Piece[] = []
  let start = 0
  for (const { index, 0: mark } of text.matchAll(MARKS[locale])) {
    pieces.push({ said: text.slice(start, index), mark })
    start = index + mark.length
  }
  return [...pieces, { said: text.slice(start), mark: '' }].filter(({ said }) => said !== '')
}

function nowAndPaid(text: string): string {
  return keptAfter(text)
    .replace(NOW_THEN, (_, zh: string | undefined, en: string | undefined) => zh ?? en ?? '')
    .replace(TO_LIVE_ON, '收入$1')
    .replace(IN_KIND, ' ')
}

/** The text without some of its pieces. */
function without(pieces: readonly Piece[], out: (piece: Piece, at: number) => boolean): string {
  return pieces
    .flatMap((piece, at) => (out(piece, at) ? [] : [`${piece.said}${piece.mark || ' '}`]))
    .join('')
    .trim()
}

function yuanIn(said: string, locale: Locale): number | undefined {
  return readQuantities(plainer(said), locale).find(isMoney)?.min
}

/** 你先按七千算, 按少的算吧五千, "put 5k i guess": what they would have it reckoned with. */
const CHOSEN: Readonly<Record<Locale, RegExp>> = {
  'zh-CN': new RegExp(
    `(?:(?<=^|[\\s，,。；])(?:[你您]|给我|暂时|还是|那)*(?:就|先|还是|都)*按(?:着|照)?(?:每月|最?[少低差]的|保守)*(?:来|算|的)*(?:吧)?[\\s，,]*|(?:(?<=^|[\\s，,。；])(?:那|就|先|你|您|还是)+(?:写|填|记|算))\\s*)(${SUM_SAID})(?:左右)?(?:来|去)?(?:算|排|写|记|填|吧|好了|得了|就行|就好|$)`,
    'u',
  ),
  en: new RegExp(
    `(?:^|[,.;!?]\\s*|\\b(?:so|just|then|please|you can|let'?s|and|but)\\s+)(?:just |please |let'?s |maybe )*(?:call it|put|say|use|go with|work with|go by|reckon with|count on) (?:about |like |maybe )?(${SUM_SAID})(?=\\s*(?:$|[,.;!?]|i (?:guess|suppose|think)|to be (?:safe|on)|then|a month|for now))`,
    'iu',
  ),
}

function chosenIn(text: string, locale: Locale): string | undefined {
  const found = CHOSEN[locale].exec(text)
  if (!found || /哪/u.test(found[0])) return undefined
  const others = piecesOf(text.slice(0, found.index) + text.slice(found.index + found[0].length), locale)
  const counted = others.filter(({ said }) => yuanIn(said, locale) !== undefined)
  if (counted.length === 0) return undefined
  // What is spent, owed or given stays beside it.
  const kept = counted.filter(
    ({ said }) =>
      (tells('fixed', said) && !TAKINGS.test(said) && !TAKEN_OFF.test(said)) || nameIn(said) !== undefined,
  )
  const income = locale === 'en' ? `income ${found[1] ?? ''} a month` : `收入${found[1] ?? ''}`
  return [income, ...kept.map(({ said }) => said)].join(locale === 'en' ? ', ' : '，')
}

const KIN_EN =
  "(?:my |the |our )?(?:ex(?:[- ](?:wife|husband))?|mum|mom|mother|dad|father|parents|family|folks|kids?|son|daughter|lad|boy|girl|brother|sister|wife|husband|in-laws|nan|gran\\w*)(?:'?s)?"
const GIVEN_AWAY: readonly (readonly [pattern: RegExp, plain: string])[] = [
  // "minus 600 a month i send my ex", "6k less 1k maintenance to my ex"
  [
    new RegExp(
      `(?<=\\d[^.;!?]*?)(?:\\b(?:minus|less|but|and|of which)\\b[ ,]*)*(?:i |we )?(?:minus |less |send |give |pay )?(${SUM_SAID})(?: (?:a|per|each|every) month)?(?: of it)?(?:,? (?:which |that )?(?:goes|i (?:send|give|pay)|is)(?: to| for| home to)?| (?:maintenance|child support|alimony|support)(?: (?:to|for|i pay))?)+ (?:to |for )?${KIN_EN}(?: for [a-z ]{3,14})?`,
      'giu',
    ),
    ', child support $1',
  ],
  [
    new RegExp(
      `(?<=\\d[^.;!?]*?)[ ,]*\\b(?:minus|less|and pay|and i pay|i pay|but pay) (${SUM_SAID})(?: (?:a|per|each|every) month)?(?: in| for| of)? (?:maintenance|child support|alimony)`,
      'giu',
    ),
    ', child support $1',
  ],
  // 要给前妻一千抚养费
  [
    new RegExp(
      `(?:每个?月|一个?月|还|都|要|得|再)*(?:给|付|交|出|打给|寄给)(?!我)(?:我)?[^，。\\s\\d一二两三四五六七八九]{0,5}\\s*(${SUM_SAID})(?:左右)?(?:的)?(?:抚养费|赡养费|生活费|零花钱?)`,
      'gu',
    ),
    '，抚养费$1',
  ],
  [
    new RegExp(
      `(?:每个?月|一个?月|还|都|要|得)*(?:付|交|出)(?:孩子|小孩|娃)?的?(?:抚养费|赡养费)\\s*(${SUM_SAID})`,
      'gu',
    ),
    '，抚养费$1',
  ],
]

function withGivenAway(text: string): string {
  return GIVEN_AWAY.reduce((said, [pattern, plain]) => said.replace(pattern, plain), text)
}

/** "So leave his out", 老公的别算: what somebody brings in isn't to be counted. */
const LEAVE_OUT =
  /(?:老公|老婆|对象|媳妇|爱人|[他她])(?:那[份边]|的)?(?:就|先|都)?(?:不算|别算|不用算|不要算|不写|别写|不加|别加|不填)|(?:别|不要|不用|先不)(?:把|算上?|加上?)(?:老公|老婆|对象|媳妇|爱人|[他她])|\b(?:leave|keep) (?:his|hers|him|her|theirs|that|it) out\b|\b(?:don'?t|do not|not) (?:count|include|add) (?:his|hers?|him|theirs)\b|\bwithout (?:his|hers)\b/iu

function withoutLeftOut(text: string, locale: Locale): string {
  if (!LEAVE_OUT.test(text)) return text
  return without(
    piecesOf(text, locale),
    ({ said }) => LEAVE_OUT.test(said) || (namesSomebody(said) && yuanIn(said, locale) !== undefined),
  )
}

/** Now and then: 有时候给, "when she can", "but not always". */
const UNSURE =
  /不一定|有时候?|偶尔|看情况|不是(?:每个?月|月月|总|都)|时有时无|说不[准好定]|不(?:固定|稳定|保证)|有一(?:个月|回|次|搭)没一|看(?:他|她|心情|单|生意)|高兴了?(?:就|才)|\b(?:not always|sometimes|some months|when (?:s?he|they|i) can|if (?:s?he|they) can|now and (?:then|again)|on and off|not (?:every|each) (?:month|time)|comes and goes|occasional\w*|once in a while|if i'?m lucky|not guaranteed|not regular(?:ly)?|irregular\w*|every so often|depends)\b/iu

/** Beside what one earns oneself, or on top of it. */
const BESIDE_PAY =
  /提成|绩效|加班|夜班|外快|兼职|副业|小费|补贴|奖|红包|\b(?:tips?|overtime|commission|shifts?|bonus\w*|gigs?|side|extras?|odd jobs)\b/iu

/** What doesn't come every month is left out, where other money is told that does. */
function withoutUnsure(text: string, locale: Locale): { readonly text: string; readonly unsure: boolean } {
  const pieces = piecesOf(text, locale)
  const paid = pieces.map(({ said }) => yuanIn(said, locale) !== undefined)
  const out = pieces.map(({ said }, at) => {
    const next = pieces[at + 1]
    const unsure = UNSURE.test(said) || (next !== undefined && !paid[at + 1] && UNSURE.test(next.said))
    const before = at > 0 && !paid[at - 1] ? (pieces[at - 1]?.said ?? '') : ''
    const whose = `${before} ${said}`
    const doubted = unsure || UNSURE.test(before)
    return paid[at] === true && doubted && (namesSomebody(whose) || BESIDE_PAY.test(whose))
  })
  const unsure = out.includes(true) && paid.some((one, at) => one && !out[at])
  return { unsure, text: unsure ? without(pieces, (_, at) => out[at] === true) : text }
}

/** What a trade takes in, and what goes off it before it is anybody's. */
const TAKINGS =
  /流水|营业额|毛收入|毛的|跑(?:了)?\s*[\d一二两三四五六七八九].*流水|\b(?:turnover|takings|takes?(?= (?:in )?[¥$]?\d)|revenue|gross sales|sales|fares|invoices?|invoiced|gross)\b|应发|税前/iu
const TAKEN_OFF =
  /刨[掉去除]?|扣[掉去除完]?|除[掉去]|去掉|减[掉去]|成本|进货|货款|抽成|\b(?:minus|less|after|take off|taken off|goes on|stock|goods|materials|fees?|commission|petrol|fuel|expenses|rental)\b/iu
const IN_HAND =
  /到手|落(?:到|进|在)?(?:我|自己)?(?:手|口袋|袋|下)|净(?:落|赚|挣|剩|收)?|剩|利润|纯(?:利|赚|收入)?|实发|税后|(?:拿|赚|挣)到|\b(?:left|keep|pocket|net|profit|take[- ]?home|clear|after (?:deductions|everything)|in (?:my )?hand|to myself|for me|lands?|after tax|see)\b/iu

/** "流水四万多，除掉货款到手大概7千": of a trade what is left in hand; without a word of that, what is taken off is taken off. */
function withoutTakings(text: string, locale: Locale): string {
  const pieces = piecesOf(text, locale)
  const ownPay = pieces.some(
    ({ said }) => isOwnPay(said) && !IN_HAND.test(said) && yuanIn(said, locale) !== undefined,
  )
  if (!TAKINGS.test(text) && !(ownPay && TAKEN_OFF.test(text) && IN_HAND.test(text))) return text
  const paid = pieces.map(({ said }) => yuanIn(said, locale))
  const inHand = pieces.findIndex(
    ({ said }, at) => paid[at] !== undefined && IN_HAND.test(said) && !TAKINGS.test(said),
  )
  const takings = pieces.findIndex(({ said }, at) => paid[at] !== undefined && TAKINGS.test(said))
  const [word, glue] = locale === 'en' ? ['income ', ' a month'] : ['收入', '']
  if (inHand >= 0) {
    // "成本去掉剩八千": what is taken off stands in the same part.
    const net = pieces[inHand] as Piece
    const sum = netIn(net.said, locale)
    if (sum === undefined) return text
    const others = pieces.filter(
      ({ said }, at) =>
        at !== inHand &&
        paid[at] !== undefined &&
        !TAKINGS.test(said) &&
        !TAKEN_OFF.test(said) &&
        !isOwnPay(said),
    )
    return [`${word}${sum}${glue}`, ...others.map(({ said }) => said)].join(locale === 'en' ? ', ' : '，')
  }
  if (takings < 0 || /应发|税前|\bgross\b/iu.test(pieces[takings]?.said ?? '')) return text
  const mine = REST_IS_MINE.test(text)
  const off = pieces.flatMap(({ said }, at) =>
    at !== takings && (TAKEN_OFF.test(said) || (mine && nameIn(said) === undefined)) && paid[at] !== undefined
      ? [paid[at]]
      : [],
  )
  const whole = yuanSaidIn(pieces[takings]?.said ?? '', locale)
  const left = whole - off.reduce((all, one) => all + one, 0)
  return off.length > 0 && left > 0 ? `${word}${left}${glue}` : text
}

/** Another sum for one's own pay. */
function isOwnPay(said: string): boolean {
  return (
    tells('income', said) && sourceOf(said) === 'own' && !tells('fixed', said) && nameIn(said) === undefined
  )
}

/** The amount behind the word for what is in hand, else the one before it. */
function netIn(said: string, locale: Locale): string | undefined {
  const at = said.search(IN_HAND)
  const behind = new RegExp(SUM_SAID, 'iu').exec(said.slice(at))?.[0]
  const before = [...said.slice(0, at).matchAll(new RegExp(SUM_SAID, 'giu'))].at(-1)?.[0]
  const sum = behind ?? before
  return sum !== undefined && Number.isFinite(yuanSaid(sum, locale)) ? sum : undefined
}

function yuanSaidIn(said: string, locale: Locale): number {
  return yuanIn(said, locale) ?? Number.NaN
}

/** One month or kind of month beside another. */
const OF_A_TIME =
  /[上这本]个?月|现在|眼下|(?:[好忙多高旺]|最[多好高])的?(?:时候|月份?|季)|旺季|(?:[差闲少低坏淡]|最[少差低])的?(?:时候|月份?|季)|淡季|顶多|忙起来|闲下来|下雨|没单|\b(?:last month|this month|(?:good|bad|best|worst|busy|slow|quiet|great|lean|thin) (?:months?|ones?|weeks?)|when there(?:'?s| is|isn'?t| isn'?t)(?:n'?t)?(?: no)?(?: any)?(?: work)?|when (?:it'?s|its|it|i'?m|business is) (?:\w+ )?(?:busy|quiet|slow|dead|good|bad|not|rains?|raining|slack)|if it'?s (?:busy|quiet|slow))\b/iu

/** "上个月八千七，这个月顶多四千", "8k when it's busy and 5k when it's not": of several months the lowest, unless an average is told. */
function withLowestMonth(text: string, locale: Locale): string {
  if (tells('average', text) || tells('usual', text)) return text
  const pieces = piecesOf(text, locale)
  const paid = pieces.map(({ said }, at) => {
    const before = pieces[at - 1]?.said ?? ''
    const ofTime = OF_A_TIME.test(said) || (OF_A_TIME.test(before) && yuanIn(before, locale) === undefined)
    return ofTime && sourceOf(said) === 'own' && nameIn(said) === undefined && !tells('fixed', said)
      ? yuanIn(said, locale)
      : undefined
  })
  const sums = paid.flatMap((one) => one ?? [])
  if (sums.length < 2) return text
  const lowest = Math.min(...sums)
  const at = paid.indexOf(lowest)
  const word = locale === 'en' ? `income ${lowest} a month` : `收入${lowest}`
  const rest = without(
    pieces,
    (_, place) => paid[place] !== undefined || (OF_A_TIME.test(pieces[place]?.said ?? '') && place < at),
  )
  return `${word}${locale === 'en' ? ', ' : '，'}${rest}`
}
