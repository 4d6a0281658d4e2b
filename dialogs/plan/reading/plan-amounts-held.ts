import type { Locale } from '#src/locale.ts'
import { toFen } from '#src/planning/money.ts'
import { readQuantities } from '#src/understanding/quantities.ts'
import { monthsNamed } from './plan-month.ts'
import { nameIn } from './plan-names.ts'
import { plainer } from './plan-plainer.ts'
import { namesOf, planOf, type PlanState } from '#dialogs/plan/plan-state.ts'
import { tells } from './plan-words.ts'

/** Amounts of a message that say something only against what the plan holds. */

const AMOUNT =
  '[¥$]?(?:\\d(?:[\\d,.]*\\d)?(?:\\s*[kw万千百](?![a-z]))?|[一二两三四五六七八九十][一二两三四五六七八九十百千万]+)(?:\\s*(?:元|块钱?|yuan|rmb))?'

/** The message as the plan makes its amounts plain. */
export function withAmountsHeld(text: string, locale: Locale, plan: PlanState): string {
  const costs = withSumOfCosts(withoutLeft(text, locale, plan), locale, plan)
  return withGivenBack(withUsualIncome(costs, locale, plan), plan)
}

/** "2,100 + 1,800 = 3,900", 我说3200加1200加500就是4900: of the costs that are held. */
const SUM_OF_COSTS = new RegExp(
  `${AMOUNT}(?:\\s*(?:\\+|plus|and|加上?|和|,|，)\\s*${AMOUNT})+\\s*(?:=|is|makes|comes to|are|,? so|等于|就是|是|得|一共|总共|[，,]那?就是)\\s*(?<whole>${AMOUNT})`,
  'giu',
)

function withSumOfCosts(text: string, locale: Locale, { costAmounts = [] }: PlanState): string {
  return text.replace(SUM_OF_COSTS, (said: string, ...found: unknown[]) => {
    const { whole = '' } = found.at(-1) as Record<string, string>
    const parts = readQuantities(plainer(said.slice(0, said.length - whole.length)), locale)
    const held = parts.filter(({ min }) => costAmounts.includes(toFen(min)))
    if (held.length === 0) return said
    return locale === 'en' ? `my costs are ${whole}` : `必须花的是${whole}`
  })
}

const LEFT = new RegExp(
  `(?:还|就|只|才|每个?月|一个月|能)*[剩余](?:下|着|余|个)?(?:了|的)?\\s*(?<zh>${AMOUNT})|(?<en>${AMOUNT})(?: is)?(?: left| left over| to spare| short| missing)\\b(?! on\\b| to pay)|[缺差](?:了|口)?\\s*(?<lacks>${AMOUNT})`,
  'giu',
)

/** "Yes, 1,320 left", 每月就剩200太紧了: what the plan says of a month, and nothing that is owed. */
function withoutLeft(text: string, locale: Locale, plan: PlanState): string {
  const left = plan.step === 'shown' ? planOf(plan).budget.left : undefined
  if (left === undefined) return text
  return text.replace(LEFT, (said: string, ...found: unknown[]) => {
    const { zh, en = zh, lacks = en } = found.at(-1) as Record<string, string | undefined>
    const fen = toFen(yuan(lacks ?? '', locale))
    const owed = plan.debts.some(({ balance, payment }) => balance === fen || payment === fen)
    return !owed && Math.abs(Math.abs(left) - fen) < NEARLY ? ' ' : said
  })
}

/** Fen: "1,320 left" of 1,320.40. */
const NEARLY = 500

/** "7000 is only in busy months", 七千是旺季的: of what was taken for the income. */
const ONLY_THEN = new RegExp(
  `(?:the |that )?(?<en>${AMOUNT})(?:,? (?:that )?(?:is|was|'s)| (?=only|just))(?: only| just| for| in| during| when| what i (?:get|make|earn)| if| it'?s| i'?m| like| a| an| one| my| the)* (?<enTime>(?:really |very )?(?:good|busy|busiest|best|better|peak|high|bad|slow|worst|rainy|rain|thin|low|quiet)(?: months?| season| times?| ones?)?|[a-z]+)(?: months?)?\\b|(?<zh>${AMOUNT})(?:那|就|只|也|都)*(?:是|只是|就是|算是)(?:只有|在)?(?<zhTime>[^，。,；;]{0,3}(?:旺季|忙|好|多|淡季|差|少|淡|雨|闲|月)[^，。,；;\\d]{0,5})`,
  'giu',
)
const OF_GOOD = /\b(?:good|busy|busiest|best|better|peak|high|overtime)\b|旺|忙|好|最多|加班/iu
const OF_BAD = /\b(?:bad|slow|worst|rainy|rain|thin|low|quiet)\b|淡|差|少|雨|闲/iu

/** What comes in otherwise, told beside it without a word for income. */
const USUAL_FIRST = new RegExp(
  `(?:\\b(?:normally|usually|mostly|most months|otherwise|regularly|on a normal month|in a normal month|normal(?: month)?)\\b|平[时常日]|正常|一般|通常|大多数?(?:时候|月)?)(?:it'?s|is|i'?m (?:at|on)|i (?:get|make|earn)|about|around|like|more like|just|only|我|每个?月|一个月|的?(?:月|时候)|都|也|就|是|在|有|拿|大概|差不多|,|，|\\s)*(?=${AMOUNT})`,
  'giu',
)

/** "Not every month, mostly 3,500": what comes in mostly. */
const NOT_ALWAYS =
  /^(?:(?:也)?(?:不|并不)是|没有|不可能)(?:每个?月|月月|总是|一直)(?:都)?(?![还交付])|\b(?:not|isn'?t|wasn'?t) (?:every|each|all) months?\b|^(?:no|but|well|nah)?,? ?(?:mostly|most months|usually|normally)\b/iu

/** "No, 7000 is only busy months. normally 5000": the income is 5,000. */
function withUsualIncome(text: string, locale: Locale, { income }: PlanState): string {
  if (income === undefined) return text
  let only = false
  const rest = text.replace(ONLY_THEN, (said: string, ...found: unknown[]) => {
    const { zh, en = zh, zhTime, enTime = zhTime } = found.at(-1) as Record<string, string | undefined>
    const time = enTime ?? ''
    const held = toFen(yuan(en ?? '', locale)) === income
    const thin = OF_BAD.test(time) || monthsNamed(`in ${time}`).length > 0
    if (!OF_GOOD.test(time) && !(thin && held)) return said
    only = true
    // A bad month stays told, to be held against the others.
    return OF_GOOD.test(time) ? ' ' : said
  })
  const notAlways = NOT_ALWAYS.test(text)
  if (!only && !notAlways) return text
  return rest.replace(USUAL_FIRST, locale === 'en' ? 'income ' : '收入')
}

const GIVES_EN = new RegExp(
  `\\b(?:give|send|pay|giving|sending|paying) (?:him|her|them)(?: back)?(?= (?:about |around |maybe )?${AMOUNT})`,
  'iu',
)
const GIVES_ZH = new RegExp(`(?:给|还|打给|转给)[他她](?=\\s*${AMOUNT})`, 'u')

/** "I'd like to give him 750 a month": to whom one owes, it is paid back. */
function withGivenBack(text: string, plan: PlanState): string {
  const [known, ...others] = namesOf(plan).filter((name) => tells('known', name))
  if (known === undefined || others.length > 0) return text
  const [en, zh] = [GIVES_EN.exec(text)?.[0], GIVES_ZH.exec(text)?.[0]]
  if (nameIn(text.slice(0, text.search(GIVES_EN) + 1), namesOf(plan)) === undefined && en)
    return text.replace(GIVES_EN, `pay ${known}`)
  return en ? text.replace(GIVES_EN, 'i pay') : zh ? text.replace(GIVES_ZH, `每月还${known}`) : text
}

function yuan(said: string, locale: Locale): number {
  const plain = plainer(locale === 'en' ? said : `¥${said.replace(/^¥/u, '')}`)
  return readQuantities(plain, locale)[0]?.min ?? Number.NaN
}
