import { toFen, type Fen } from '#src/planning/money.ts'
import type { Locale } from '#src/locale.ts'
import { readQuantities } from '#src/understanding/quantities.ts'
import { nameIn } from './plan-names.ts'
import { plainer } from './plan-plainer.ts'
import { namesOf, planOf, type PlanState } from '#dialogs/plan/plan-state.ts'

/** Amounts that a message denies: 不是 2200, 别按六千算, "not 2,200". They are none of what it tells. */

const AMOUNT =
  '[¥$]?(?:\\d(?:[\\d,.]*\\d)?(?:\\s*[kw万千百](?![a-z]))?|[一二两三四五六七八九十][一二两三四五六七八九十百千万]+)(?:\\s*(?:元|块钱?|yuan|rmb))?(?!\\d|\\s*(?:%|[个号日天期家笔张次遍折点年月岁]|months?|weeks?|days?|payments?|instal|loans?|debts?|of (?:it|them|that|those)\\b))'

/** 别按六千算, 不要照 6000 来: what is not to be reckoned with. */
const NOT_BY_ZH = `(?:别|甭|不要|不用|不该|不能|不应该)(?:再|总|老|给我)*(?:按|照|拿|用|以)(?:着|照)?(?:每个?月|收入)?\\s*(?<byNot>${AMOUNT})(?:来|去|给我)*(?:算|排|记|写|做|走)?`
const NOT_ZH = `(?:不是|并不是|并非|哪是|又不是|可不是|没有?(?=[^，。,]{0,10}[那这]么多))(?:按|写的?|说的?|每个?月)?\\s*(?<not>${AMOUNT})(?:[那这]么多)?`
const NOT_EN = `\\b(?:not|isn'?t|wasn'?t|never|instead of|rather than|don'?t (?:go by|use|take|count(?: with)?))(?: about| the| with)? (?<notEn>${AMOUNT})`

/** 2500哪来的, "where does 2,500 come from": none of theirs, where another is told. */
const WHENCE = `(?<whence>${AMOUNT})(?:元|块)?(?:又|到底)?(?:是)?(?:从?哪(?:里|儿)?来的|怎么来的|不对|错了)(?:啊|呀|呢)?[?？]?|\\bwhere (?:does|did|do) (?:the |that )?(?<whenceEn>${AMOUNT}) come from\\??`

const DENIED = new RegExp(
  `(?:而|都|也|，|,)?(?:${NOT_BY_ZH}|${NOT_ZH})|(?:,? ?(?:and|but) )?${NOT_EN}|${WHENCE}`,
  'giu',
)

/** What stands in its place, right before it or after it, without a word of its own for what it is. */
const INSTEAD_AFTER = new RegExp(
  `^[，,。.；;\\s]*(?:(?:我)?(?:要|得|应该|应当|其实|说的|刚说的|就|才|该|而)*(?:每个?月|一个?月)?(?:是|按|照|拿|用|算|记|写|改成|有|为)*|but|it'?s|it is|i (?:said|meant|told you)|use|go by|take|make it|only|just|should be| )*\\s*(?<now>${AMOUNT})(?:来|去)?(?:算|排|记|写)?(?:吧|啊|呀|的|了|左右|出头)*(?=$|[，,。.；;！!\\s])`,
  'iu',
)
const INSTEAD_BEFORE = new RegExp(
  `(?:^|[，,。.；;！!\\s]|(?<=^|[，,。.；;！!\\s])[^，,。.；;！!\\d]{1,24}?(?=是|为|\\b(?:is|was|owe) ))(?:我)?(?:要|应该|其实|说的|就|才|该)*(?:每个?月|一个?月|大概|差不多)?(?:是|按|照|算|有|it'?s|it is|its|i (?:get|make|earn)|is|was|owe|use| )*\\s*(?<now>${AMOUNT})(?:吧|啊|呀|的|了| (?:a|per|each|every) month)?[，,\\s]*(?:而)?$`,
  'iu',
)

/** 我没说一千八是安逸花的, "i never said 1800": nothing of it is told. */
const NEVER_SAID = new RegExp(
  `(?:我)?(?:没有?|从没|哪有|啥时候|什么时候|几时)(?:跟你|跟您)?(?:说|讲|写|提)过?[^，。；！？,.;!?\\n]{0,10}${AMOUNT}[^，。；！？,;!?\\n]{0,12}|\\b(?:i )?(?:never|didn'?t|did not) (?:say|said|tell|told|write|wrote|mention)\\b[^.,;!?]{0,20}${AMOUNT}[^.,;!?]{0,20}`,
  'giu',
)

/** "Costs are 3,900 instead of 4,900", 3900而不是4900: what the other amount takes the place of. */
const INSTEAD_OF = new RegExp(
  `(?:\\b(?:instead of|rather than|in place of|no longer)|而不是|不再是|不是原来的|代替|替代|取代)(?: the| my| about)?\\s*${AMOUNT}`,
  'giu',
)

const COST_EN =
  '(?:(?:a|an|any|my|the|one|of|monthly|fixed|living|part) )*(?:costs?|expenses?|spending|outgoings|bills?)'
const COST_ZH = '(?:每个?月的?)?(?:必须花的?|固定)?(?:开销|开支|支出|花销|花费|成本)'

/** "That 750 isn't in my costs", 那750不算开销: it is none of them, and nothing else is said of it. */
const NO_COST = new RegExp(
  `(?:\\b(?:the|that|those|and|also|these) )*(?<en>${AMOUNT})(?: (?:a|per|each|every) month)? (?:isn['’]?t|is not|was not|wasn['’]?t|are not|aren['’]?t|doesn['’]?t (?:count|belong)|should ?n['’]?t be|should not be)(?: (?:counted|included|in|among|to|as|with|really))* ${COST_EN}\\b|(?:[那这]个?|我的?)*(?<zh>${AMOUNT})(?:块钱?|元)?(?:并|可|又|都|也)?(?:不是|不算|不在|没算在?|不该算|别算|不要算|没在|不能算)(?:进|到|在|作|成)?(?:我的?)?${COST_ZH}(?:里面?|中|之内|以内)?|\\b(?:take|leave|drop|remove|cut|strike|get)\\b(?: off| out)? (?:the |that |those )?(?<out>${AMOUNT})[^.,;!?\\d]{0,24}?\\b(?:out of|from|off|out) ${COST_EN}|(?:[把将]|[那这]个?|我的?)*(?:${COST_ZH}(?:里面?|中)的?)?(?<zhOut>${AMOUNT})(?:块钱?|元)?的?[^，。,；;\\d]{0,6}(?:从|由)?(?:我的?)?(?:${COST_ZH}(?:里面?|中))?(?:去掉|拿掉|减掉|扣掉|删掉|拿出来|划掉)`,
  'giu',
)

/** "..., not a monthly cost", ...不是开销: what it is stands beside it. */
const NOT_A_COST = new RegExp(
  `,? ?(?:and |but |it['’]?s |that['’]?s |it is |is |are )*\\bnot (?:counted |included )?(?:in |among |as )?${COST_EN}\\b|[，,]?(?:而|并|可)?(?:不是|不算|不在|别算进?|没算进?)(?:我的?)?${COST_ZH}(?:里面?|中)?`,
  'giu',
)

/** 450是白条每月还的，不是欠的: what it is stands beside it. */
const NOT_THE_BALANCE =
  /[，,]?(?:而|并)?不是(?:一共|总共|还)?欠(?:的|款)(?:钱|总额|数)?(?=$|[，,。.；;！!])|,? ?(?:and |it'?s )?\bnot (?:what|how much) (?:i|is|'s) (?:still )?(?:owed?|left)\b|,? ?\bnot the (?:balance|debt itself|whole (?:debt|loan))\b/giu

/** Amounts that a message says are no costs. */
export function noCosts(text: string, locale: Locale): Fen[] {
  return [...text.matchAll(NO_COST)].map(({ groups }) =>
    toFen(yuan(Object.values(groups ?? {}).find(Boolean) ?? '', locale)),
  )
}

/** The message without amounts that it denies, where it tells another one. */
export function withoutDenied(said: string): string {
  const text = [NEVER_SAID, NO_COST, NOT_A_COST, NOT_THE_BALANCE].reduce(
    (left, none) => left.replace(none, ' '),
    said,
  )
  const rest = text.replace(DENIED, ' ').replace(INSTEAD_OF, ' ')
  return rest !== text && /[\d一二两三四五六七八九]/u.test(rest) ? rest : text
}

/** 按九千算吧: what is to be reckoned with, and no word for what it is. */
const RECKON_WITH = new RegExp(
  `(?<=^|[，,。.；;！!？?\\s])(?:(?:就|还是|那|请|麻烦|你|您)*(?:按|照)(?:着|照)?\\s*(?<by>${AMOUNT})(?:来|去)?(?:算|排|记)?(?:吧|啊|呀|好了|就行|就好|就是了)*)(?=$|[，,。.；;！!？?\\s])`,
  'giu',
)

/**
 * The message with what the plan holds as the denied amount said of the one that takes its place: of an income of 6,000
 * "别按六千算，按九千吧" says that the income is 9,000, of an instalment of 1,860 "不是1860，是1680" what is paid each month.
 */
export function withHeldPutRight(told: string, locale: Locale, plan: PlanState): string {
  const text = withBill(told, locale, plan)
  const moved = [...text.matchAll(DENIED)].toReversed().reduce((said, found) => {
    const { byNot, whence = byNot, whenceEn = whence, not = whenceEn, notEn = not } = found.groups ?? {}
    // "1,000 instead of 3,400" of an instalment is what one would like to pay.
    const held = /\b(?:instead|rather)\b/iu.test(found[0]) ? { ...plan, debts: [] } : plan
    const called = notEn === undefined ? undefined : calledInPlan(yuan(notEn, locale), text, locale, held)
    const [before, after] = [said.slice(0, found.index), said.slice(found.index + found[0].length)]
    if (called === undefined) return said
    const next = INSTEAD_AFTER.exec(after)
    if (next) return `${before}，${called(next.groups?.now ?? '')}${after.slice(next[0].length)}`
    const last = INSTEAD_BEFORE.exec(before)
    return last ? `${before.slice(0, last.index)}，${called(last.groups?.now ?? '')}${after}` : said
  }, text)
  return moved.replace(RECKON_WITH, (said: string, ...found: unknown[]) => {
    const { by = '' } = found.at(-1) as { by?: string }
    return inRange(yuan(by, locale), locale, plan) ? INCOME[locale](by) : said
  })
}

/** 我账单上是760, "my bill says 760 for Meituan": what is due on it each month. */
const ON_BILL = new RegExp(
  `(?:我)?(?:每个?月)?(?:的)?账单(?:上|里)?(?:每个?月)?(?:写的?|显示|是|说|要还|出来)+(?:的)?(?:是)?\\s*(?<zh>${AMOUNT})|\\b(?:my |the )?(?:bill|statement|app) (?:says|shows|is)(?: about)? (?<en>${AMOUNT})(?: (?:for|on) (?:my |the )?[a-z]+)?`,
  'iu',
)

function withBill(text: string, locale: Locale, plan: PlanState): string {
  const found = plan.step === 'shown' ? ON_BILL.exec(text) : null
  const name = nameIn(text, namesOf(plan))
  const said = found?.groups?.zh ?? found?.groups?.en
  const held = plan.debts.find((debt) => debt.name === name)
  if (said === undefined || name === undefined || toFen(yuan(said, locale)) * 2 > (held?.balance ?? 0))
    return text
  return PAYMENT[locale](name)(said)
}

type Called = (amount: string) => string

const INCOME: Readonly<Record<Locale, Called>> = {
  'zh-CN': (amount) => `每月收入${amount}`,
  en: (amount) => `income ${amount} a month`,
}
const FIXED: Readonly<Record<Locale, Called>> = {
  'zh-CN': (amount) => `每月必须花${amount}`,
  en: (amount) => `fixed costs ${amount} a month`,
}
const PAYMENT: Readonly<Record<Locale, (name: string) => Called>> = {
  'zh-CN': (name) => (amount) => `${name}每月还${amount}`,
  en: (name) => (amount) => `${name} i pay ${amount} a month`,
}
const BALANCE: Readonly<Record<Locale, (name: string) => Called>> = {
  'zh-CN': (name) => (amount) => `${name}还欠${amount}`,
  en: (name) => (amount) => `${name} i owe ${amount}`,
}

/** What the plan holds as so much, and as nothing else; a debt without a name can't be told of. */
function calledInPlan(amount: number, text: string, locale: Locale, plan: PlanState): Called | undefined {
  const fen = toFen(amount)
  const held: Called[] = []
  const named = nameIn(text, namesOf(plan))
  if (plan.income === fen && plan.incomes === undefined) held.push(INCOME[locale])
  if (plan.fixed === fen) held.push(FIXED[locale])
  const loans = plan.step === 'shown' ? planOf(plan).loans : []
  for (const [place, { name, payment, balance }] of plan.debts.entries()) {
    if (name === undefined || (named !== undefined && named !== name)) continue
    // "760 and not 733": what the plan worked out for it, to the yuan.
    const workedOut = loans.find((loan) => loan.place === place)?.minimum
    const near = payment === undefined && workedOut !== undefined && Math.abs(workedOut - fen) < ONE_YUAN
    if (payment === fen || near) held.push(PAYMENT[locale](name))
    if (balance === fen) held.push(BALANCE[locale](name))
  }
  if (held.length > 0) return held.length === 1 ? held[0] : undefined
  return named === undefined && isNearIncomeOnly(fen, plan) ? INCOME[locale] : undefined
}

/** 每月是8000不是6000, of an income of 6,500: nothing else that is held comes near it. */
function isNearIncomeOnly(fen: Fen, { income, incomes, fixed, debts }: PlanState): boolean {
  const near = (held: Fen | undefined) => held !== undefined && Math.abs(held - fen) <= NEAR * held
  if (incomes !== undefined || !near(income)) return false
  return ![fixed, ...debts.flatMap(({ balance, payment }) => [balance, payment])].some(near)
}

/** Fen. */
const ONE_YUAN = 100

/** Share of what is held. */
const NEAR = 0.1

/** Whether an income told as a range, of which the low end was taken, may as well be this. */
function inRange(amount: number, locale: Locale, { income, incomeWords }: PlanState): boolean {
  const words = incomeWords?.words
  if (income === undefined || words?.locale !== locale) return false
  const said = readQuantities(plainer(words.text), locale)
  const most = Math.max(...said.map(({ max }) => (Number.isFinite(max) ? max : 0)))
  return toFen(amount) >= income && amount <= most
}

function yuan(said: string, locale: Locale): number {
  const plain = plainer(locale === 'en' ? said : `¥${said.replace(/^¥/u, '')}`)
  return readQuantities(plain, locale)[0]?.min ?? Number.NaN
}
