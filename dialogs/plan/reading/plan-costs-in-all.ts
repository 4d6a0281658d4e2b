import type { Locale } from '#src/locale.ts'
import { sum, toFen } from '#src/planning/money.ts'
import { readStatement } from './plan-reading.ts'
import { SUM_SAID, yuanSaid } from './plan-sum-costs.ts'
import { namesOf, type PlanState } from '#dialogs/plan/plan-state.ts'
import { tells } from './plan-words.ts'

/** "Phone 45 is missing, it should be 1515", 话费漏了，一共应该是3459: what all of the costs come to, told behind one of them. */

const THEN_EN =
  "(?:so|then|that'?s|thats|that makes|makes|which makes|it'?s|its|it is|it|they|all|costs?|should be|must be|would be|will be|comes? to|make it|adds? up to|now|really|actually|altogether|all together|in all|in total|total|the total|everything|is|are|about|like|around|= ?)"
const THEN_ZH =
  '(?:所以|那|那么|这样|总共|一共|合计|加起来|总数|全部|应该|应当|得|要|就|才|是|为|等于|合|对的?|的|也|改成|改为|变成|算下来|=)'
const IN_ALL: Readonly<Record<Locale, RegExp>> = {
  en: new RegExp(
    `(?:^|[,.;!] ?| (?=so |then |altogether |in all |should ))(?:${THEN_EN} )+(?<whole>${SUM_SAID})(?: (?:then|now|in all|altogether|all together|in total|total|not ${SUM_SAID}))*(?=\\s*(?:$|[,.;!?](?!\\d)))`,
    'iu',
  ),
  'zh-CN': new RegExp(
    `(?:^|[，,。；;！!\\s])(?:${THEN_ZH})+\\s*(?<whole>${SUM_SAID})(?:才对|就对了?|才是|了|吧|啊|呀)*(?=$|[，,。；;！!？?\\s])`,
    'u',
  ),
}

/** The message with that told as the whole of the costs, or left out where its parts make it with what is held. */
export function withCostsInAll(text: string, locale: Locale, plan: PlanState): string {
  const found = IN_ALL[locale].exec(text)
  if (!found || plan.fixed === undefined || plan.step === 'income' || tells('imagined', text)) return text
  const whole = toFen(yuanSaid(found.groups?.whole ?? '', locale))
  const rest = `${text.slice(0, found.index)}${text.slice(found.index + found[0].length)}`
  const {
    costAmounts = [],
    costLabels = [],
    income,
    debts,
  } = readStatement(rest, locale, FORGOTTEN.test(rest) ? 'fixed' : 'nothing', namesOf(plan))
  const inAll = locale === 'en' ? `my fixed costs are ${whole / 100} in all` : `必须花的一共是${whole / 100}`
  const alone = plan.last === 'fixed' && !/[\d一二两三四五六七八九]/u.test(rest) && PUTS_RIGHT.test(text)
  if (alone && plan.step !== 'fixed' && isNear(whole, plan.fixed)) return inAll
  if (costAmounts.length === 0 || income !== undefined || debts.length > 0) return text
  const parts = sum(costAmounts)
  const anew = costAmounts.every((amount, at) => heldOf(plan, costLabels[at] ?? '', amount) === undefined)
  if (anew && plan.fixed + parts === whole) return locale === 'en' ? `also ${rest}` : `另外还有，${rest}`
  const before = costAmounts.map((amount, at) => heldOf(plan, costLabels[at] ?? '', amount) ?? 0)
  if (plan.fixed - sum(before) + parts === whole && plan.step !== 'fixed') return rest
  if (!isLikely(whole, parts, plan.fixed)) return text
  return `${text.slice(0, found.index)}${locale === 'en' ? ', ' : '，'}${inAll}${text.slice(found.index + found[0].length)}`
}

/** What the plan holds for a cost of that name. */
function heldOf({ costLabels = [], costAmounts = [] }: PlanState, label: string, amount: number) {
  const words = label.split(' ').filter(Boolean)
  const at = costLabels.findIndex((held) => held.split(' ').some((word) => words.includes(word)))
  return at < 0 ? (costAmounts.includes(amount) ? amount : undefined) : costAmounts[at]
}

const FORGOTTEN =
  /忘|漏|没[算加报写]|少[算报写]|再加|还?差|\b(?:forgot\w*|missing|missed|left out|plus|add|also)\b/iu
const PUTS_RIGHT =
  /不对|错|应该|才对|其实|算[少多]|\b(?:oops|no|nope|wrong|wait|actually|sorry|should|mistake|not)\b/iu

/** A whole told alone is that of the costs where it comes near to what is held. */
function isNear(whole: number, fixed: number): boolean {
  return whole > fixed * 0.6 && whole < fixed * 1.7
}

/** Costs of about so much were told before. */
function isLikely(whole: number, parts: number, fixed: number): boolean {
  return whole >= parts && whole > fixed / 3 && whole < fixed * 3
}
