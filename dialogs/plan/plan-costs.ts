import { sum, type Fen } from '#src/planning/money.ts'
import type { PlanState } from './plan-state.ts'
import type { Statement } from '#dialogs/plan/reading/plan-statement.ts'
import { costsNamed, isOnlyOfWork, tells } from '#dialogs/plan/reading/plan-words.ts'

/** "Rent 2,000", and later "food 1,500": other costs than those told come on top, unless they are being changed. */
export function costsOf(
  text: string,
  plan: PlanState,
  { fixed, adds, debts, noCosts, costWhole, costAmounts = [], costLabels = [] }: Statement,
): Pick<Statement, 'fixed' | 'adds'> {
  const told = plan.costAmounts ?? []
  const labels = plan.costLabels ?? []
  if (fixed === undefined) return withoutTwice(text, plan, { debts, ...(noCosts && { noCosts }) })
  // 房租吃饭耗材4900你记着的: what they come to already, said once more.
  if (fixed === plan.fixed && costAmounts.length < 2 && told.length > 1) return { adds: false }
  // "Mum isn't a loan, I just give her 800": one of the costs, and not again where it is among them.
  if (tells('noDebt', text) && plan.fixed !== undefined) {
    if (told.includes(fixed)) return { fixed: plan.fixed, adds: false }
    plan.costAmounts = [...told, ...costAmounts]
    plan.costLabels = [...labels, ...costLabels]
    return { adds: true }
  }
  // "300 a month for myself" comes beside what one lives on, once.
  if (
    tells('ownMoney', text) &&
    plan.fixed !== undefined &&
    plan.step !== 'fixed' &&
    costAmounts.length === 1
  ) {
    const others = plan.fixed - (plan.own ?? 0)
    plan.own = fixed
    return { fixed: others + fixed }
  }
  const middle = middleOfSwing(text, costAmounts)
  if (middle !== undefined) {
    plan.costAmounts = [middle]
    return { fixed: middle }
  }
  const inText = costsNamed(text)
  const named = inText.length > 0 ? inText : costLabels.filter((label) => label !== '')
  const changed = changedBy(plan, text, named, costAmounts)
  if (changed) return changed
  delete plan.own
  const before = plan.costs ?? []
  // Beside a whole told without what it is for, one of a kind comes on top where it is less and said so.
  const ofWhole = before.length === 0 && fixed < (plan.fixed ?? 0) && ANOTHER.test(text)
  const others =
    named.length > 0 && (before.length > 0 || ofWhole) && !named.some((cost) => before.includes(cost))
  const put =
    costWhole !== undefined || tells('sum', text)
      ? undefined
      : putRight(plan, costLabels, costAmounts, adds === true)
  if (put) return put
  const isAll = costWhole !== undefined || isAllOfThem(text)
  const given =
    plan.step === 'shown' && isGiven(text) && costAmounts.length === 1 && fixed < (plan.fixed ?? 0)
  const besides = plan.ofWork || (given && !isAll) || (others && plan.step !== 'fixed' && !isAll)
  const onTop = adds === true || (besides && !tells('sum', text))
  // "七八千，油钱租车要走三千二": what one lives on is still to be asked.
  if (plan.fixed === undefined && (isOnlyOfWork(named) || isOnlyGiven(text, plan, costAmounts)))
    plan.ofWork = true
  else delete plan.ofWork
  plan.costs = onTop ? [...before, ...named] : named
  plan.costAmounts = onTop ? [...told, ...costAmounts] : costAmounts
  plan.costLabels = onTop ? [...labels, ...costLabels] : costLabels
  return onTop ? { adds: true } : {}
}

/** "4000, sometimes 4300", 五千左右 有时候五千五: one sum that swings, taken in its middle. */
function middleOfSwing(text: string, [one, other, ...more]: readonly Fen[]): Fen | undefined {
  if (one === undefined || other === undefined || more.length > 0) return undefined
  if (!SWINGS.test(text) || costsNamed(text).length > 0 || Math.max(one, other) > 2 * Math.min(one, other))
    return undefined
  return Math.round((one + other) / 2) as Fen
}

const SWINGS =
  /有时候?|有的月|有些月|忙的时候|多的时候|多的月|\b(?:sometimes|some months?|other months|in (?:good|bad) months|(?:now|once) and (?:then|again))\b/iu

/** "Phone is another 40", 哦还有会员30: on top of what was told. */
const ANOTHER =
  /还有|另外|再加|对了|忘了|漏了|\b(?:another|extra|also|oh|and|plus|forgot|as well|too|on top)\b/iu

/** "I earn 12k and send 2k to my parents": told beside the income, and not all that they spend. */
function isOnlyGiven(text: string, { step }: PlanState, amounts: readonly Fen[]): boolean {
  return step === 'income' && amounts.length === 1 && isGiven(text) && !isAllOfThem(text)
}

/** Goes to family each month, and is not all that one spends. */
export function isGiven(text: string): boolean {
  return GIVEN.test(text)
}

const GIVEN =
  /(?:给|寄|打给|转给)(?:回)?(?:我)?(?:爸|妈|父母|家|老家|孩子|老人|弟|妹|公婆|前[夫妻]|儿子|女儿|爷|奶)|抚养费|赡养费|\b(?:send|sending|give|giving)\b|\b(?:child support|maintenance|alimony)\b/iu

/** "我一个月吃住花四千出头", "my living costs are 3k in all": what one lives on, and no further cost. */
function isAllOfThem(text: string): boolean {
  return LIVES_ON.test(text)
}

const LIVES_ON =
  /(?:一个?月|每个?月|月月)(?:我|的|也|就|才|只|大概|差不多)*(?:吃[住喝穿用]|生活(?!费)|过日子|花(?!呗|\p{Script=Han}{0,4}上))|吃住(?:都|一共|总共|加)|吃喝拉撒|(?:算|弄|搞|记|写|听)(?:得)?(?:错|不对)[^。]{0,12}(?:吃[住喝用]|生活费?|过日子)|\b(?:living|to live on|live on)\b/iu

/**
 * "So rent 950 then", "不对，水电两百五，吃饭一千三": some of the costs that were told, put right; the others stay. Those that are
 * new come to them where they come on top: "also rent is 1,600 and the gym 200".
 */
function putRight(
  plan: PlanState,
  labels: readonly string[],
  amounts: readonly Fen[],
  adds: boolean,
): Pick<Statement, 'fixed' | 'adds'> | undefined {
  const { fixed, costAmounts = [], costLabels = [], step } = plan
  if ((step === 'fixed' && !adds) || fixed === undefined || labels.length === 0) return undefined
  if (costAmounts.length < (adds ? 1 : 2)) return undefined
  const places = labels.map((label) => placesOf(plan, label))
  const known = places.flat()
  if (known.length === 0 || new Set(known).size < known.length) return undefined
  if (!adds && places.some((found) => found.length === 0)) return undefined
  // One that is told of two of them takes the place of both: "rent and food 2,000".
  const kept = costAmounts.flatMap((amount, at) =>
    known.includes(at) ? [] : [{ amount, label: costLabels[at] }],
  )
  const now = [...kept, ...amounts.map((amount, at) => ({ amount, label: labels[at] }))]
  plan.costAmounts = now.map(({ amount }) => amount)
  plan.costLabels = now.map(({ label = '' }) => label)
  return { fixed: fixed - sum(costAmounts) + sum(plan.costAmounts), adds: false }
}

/** Which of the single costs that are held are called so. */
function placesOf({ costLabels = [], costAmounts = [] }: PlanState, label: string): number[] {
  if (label === '' || costLabels.length !== costAmounts.length) return []
  const words = label.split(' ')
  return costLabels.flatMap((held, place) =>
    held.split(' ').some((word) => word !== '' && words.includes(word)) ? [place] : [],
  )
}

/** 房租涨两百, "rent goes up by 200": by how much one of them changes, and not what it is. */
function changedBy(
  plan: PlanState,
  text: string,
  [named]: readonly string[],
  [by, ...others]: readonly Fen[],
): Pick<Statement, 'fixed' | 'adds'> | undefined {
  const sign = MORE.test(text) ? 1 : LESS.test(text) ? -1 : 0
  if (sign === 0 || plan.fixed === undefined || by === undefined || others.length > 0) return undefined
  const { costAmounts = [] } = plan
  const at = named === undefined ? -1 : (placesOf(plan, named)[0] ?? -1)
  const before = costAmounts[at]
  if (before !== undefined) plan.costAmounts = costAmounts.with(at, Math.max(0, before + sign * by))
  return { fixed: Math.max(0, plan.fixed + sign * by), adds: false }
}

/**
 * "600 is counted twice", "that 750 isn't in my costs": the instalment of a debt that stands among the costs as well is
 * taken out there, and what is said to be none of them.
 */
function withoutTwice(
  text: string,
  plan: PlanState,
  { debts, noCosts = [] }: Pick<Statement, 'debts' | 'noCosts'>,
): Pick<Statement, 'fixed'> {
  const { fixed, costAmounts = [] } = plan
  if (fixed === undefined || !(tells('toldBefore', text) || noCosts.length > 0)) return {}
  const paid = [...plan.debts, ...debts].flatMap(({ payment }) => payment ?? [])
  const twice = costAmounts.find(
    (amount) => noCosts.includes(amount) || (paid.includes(amount) && text.includes(String(amount / 100))),
  )
  if (twice === undefined) return {}
  plan.costLabels = plan.costLabels?.toSpliced(costAmounts.indexOf(twice), 1) ?? []
  plan.costAmounts = costAmounts.toSpliced(costAmounts.indexOf(twice), 1)
  return { fixed: fixed - twice }
}

/** Whether a part of a message tells by how much a cost changes. */
export function changesCost(part: string): boolean {
  return MORE.test(part) || LESS.test(part)
}

const SO_MUCH = '[\\d一二两三四五六七八九][\\d,.一二两三四五六七八九十百千万]*'
const OF_RENT = '(?:房租|租金|物业|水电|伙食|油[钱费]|生活费|开销|花销|学费)'
const MORE = new RegExp(
  `(?:涨|贵|多(?=了|出|交|花|付))(?:价)?(?:了|个|出|交|花|付|上)*\\s*${SO_MUCH}|\\b(?:goes?|going|went|gone|is|are) up (?:by )?(?:about |another )?[¥$]?\\d(?![^.,;!?]{0,12}\\bto\\b)|\\b(?:up by|rais\\w+ (?:it |my rent )?by)\\b`,
  'iu',
)
const LESS = new RegExp(
  `房东[^，。,\\d]{0,8}(?:便宜|优惠|减|免|少)(?:了|个|掉|收|要)*\\s*${SO_MUCH}|${OF_RENT}[^，。,\\d]{0,6}(?:降|减|少|便宜|省)(?:了|个|掉|下)*\\s*${SO_MUCH}|(?:降|减|便宜|省)(?:了|个|掉|下)*\\s*${SO_MUCH}(?:块钱?|元)?(?:的)?${OF_RENT}|\\b(?:goes?|going|went|is|are) down (?:by )?(?:about )?[¥$]?\\d|\\bdown by\\b`,
  'iu',
)
