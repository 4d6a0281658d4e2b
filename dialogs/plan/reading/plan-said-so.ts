import type { Turn } from '#src/conversation/turn.ts'
import { toFen } from '#src/planning/money.ts'
import { readQuantities } from '#src/understanding/quantities.ts'
import { isMoney } from './plan-amounts.ts'
import { nameIn } from './plan-names.ts'
import { readStatement } from './plan-reading.ts'
import { plainer } from './plan-plainer.ts'
import { namesOf, type PlanState } from '#dialogs/plan/plan-state.ts'
import type { Statement } from './plan-statement.ts'
import { tells } from './plan-words.ts'

/** "4,900?? 2,450 is the total": of the costs that were just taken up. */
const IS_THE_SUM =
  /(?:才是|就是|是)(?:总[数共的额]|一共|全部|合计)|(?:总[数共额]?|一共|合计|全部)(?:才|就|应该)?是?(?=\s*[\d一二两三四五六七八九])|\b(?:is|was|'s) (?:the |my )?(?:whole |real )?(?:total|sum|lot)\b|\b(?:the |my )?(?:total|sum) (?:is|was|should be)\b|\b(?:in total|altogether|all in)\b/iu

/** Longer messages (characters) say more than the amount. */
const SHORT = 32

/**
 * "我说 2800", "i said 2800": the amount that was taken up last, put right, where it isn't the one that is asked for.
 * Undefined when the message says no such thing.
 */
export function putsLastRight({ action, text, state }: Turn, plan: PlanState): Statement | undefined {
  if (action || plan.last === undefined || plan.step === plan.last) return undefined
  if (plan.step === 'income' || plan.step === 'fixed') return undefined
  const sum = plan.last === 'fixed' && IS_THE_SUM.test(text)
  if (text.length > SHORT || !(sum || tells('saidSo', text)) || nameIn(text, namesOf(plan)) !== undefined)
    return undefined
  const told = sum ? text.replace(IS_THE_SUM, ' ') : text
  if (tells('income', told) || tells('fixed', told) || tells('owed', told) || tells('perMonth', told))
    return undefined
  const amount = readQuantities(plainer(text), state.locale).findLast(isMoney)
  // "About 11,000 altogether", asked for the debts: what those come to, where costs would hardly be so high.
  if (sum && plan.step === 'debts' && amount && toFen(amount.min) > (plan.fixed ?? 0)) return undefined
  return amount && { debts: [], [plan.last]: toFen(amount.min) }
}

const AMOUNT = '[¥$]?\\d[\\d,.]*[kw万千]?|[一二两三四五六七八九][一二两三四五六七八九十百千万]+'
const FROM_TO = new RegExp(
  `(?:(?:从|由)\\s*(?<zhFrom>${AMOUNT})(?:块钱?|元)?[^，。,\\d]{0,6}?(?:到|成|为|至)(?:了)?\\s*(?<zhTo>${AMOUNT}))|(?:\\bfrom (?<from>${AMOUNT})(?: yuan| rmb)? (?:down |up )?to (?<to>${AMOUNT}))`,
  'iu',
)

/** "我是从8000降到7000": the number that is held as the first is the second by now, whatever it is of. */
export function movesNumber({ action, text, state }: Turn, plan: PlanState): Statement | undefined {
  const { zhFrom, zhTo, from = zhFrom, to = zhTo } = FROM_TO.exec(text)?.groups ?? {}
  if (action || from === undefined || to === undefined || tells('imagined', text)) return undefined
  const [before, now] = [from, to].map(
    (said) => readQuantities(plainer(`¥${said}`), state.locale).find(isMoney)?.min,
  )
  if (before === undefined || now === undefined) return undefined
  const [was, is] = [toFen(before), toFen(now)]
  const said = readStatement(text, state.locale, 'nothing', namesOf(plan))
  if (said.income !== undefined || said.fixed !== undefined || said.debts.length > 0) return undefined
  const held = plan.incomes?.own ?? plan.income
  if (was === held) return { debts: [], income: is, ...(plan.incomes && { incomes: { own: is } }) }
  if (was === plan.fixed) return { debts: [], fixed: is }
  return undefined
}
