import type { DialogContext } from 'botbuilder-dialogs'
import type { Turn } from '#src/conversation/turn.ts'
import { splitClauses, type Clause } from '#src/understanding/clauses.ts'
import { DEFAULT_BINS, valueOfQuantity } from '#src/understanding/fact-bins.ts'
import { namesLender } from '#src/understanding/lender-names.ts'
import { normalise } from '#src/understanding/normalise.ts'
import { readQuantities, type Quantity } from '#src/understanding/quantities.ts'
import { shows } from '#src/understanding/signs.ts'
import { hold, sayNoted } from '#dialogs/facts/fact-keeping.ts'
import { goOnToldOtherwise } from '#dialogs/facts/told-otherwise.ts'
import { asks } from '#dialogs/message/asks.ts'
import { messageParts } from '#dialogs/message/message-parts.ts'
import type { DialogParts } from '#dialogs/parts.ts'
import { PLAN } from '#dialogs/plan/plan-state.ts'
import { sayHowHeavy, tellsPayment, weighBoth } from './weigh-reason.ts'

/** 一共4000块, "4,000 altogether": all that is owed elsewhere. */
const TOTAL =
  /一共|总共|加起来|加一块|合计|拢共|统共|\b(?:altogether|all together|in total|in all|combined|together|total|both)\b/u
const NO_DEBT =
  /借呗|收入|工资|到手|[家次回笔]没|如果|要是|之前|以前|想借|额度|每个?月|一个月|\b(?:jiebei|income|wage|salary|pay|earn|make|if|limit|used to|a month|monthly|need|borrow)\b/u
/** 这也叫重, "come on": at how heavy it was called. */
const PROTESTS =
  /不同意|不服|不认|[叫算]重|负担|重(?:吗|么|在哪)|哪里重|至于|\b(?:heavy|burden|come on|really|how is that|seriously)\b/u

/** Longer messages (characters) tell a story. */
const LONGEST = 90

/**
 * After a result: "huabei and baitiao, that's the two, 4,000 altogether", and "1,800 a month for those two". The sum is noted, and
 * what is paid each month set against the income, as it is where how heavy it is called is protested. False when no such sum is told.
 */
export async function hearDebtsSummed(dc: DialogContext, turn: Turn, parts: DialogParts): Promise<boolean> {
  const { action, state, text } = turn
  const owes = state.facts['other_loans']
  if (action || !state.result || state.open || dc.activeDialog?.id === PLAN || text.length > LONGEST)
    return false
  if (!owes || owes.value === 'none') return false
  if (weighBoth(turn, parts)) return true
  if (tellsPayment(turn)) return sayHowHeavy(turn, parts)
  const clauses = splitClauses(normalise(text))
  const by = clauses.find((clause) => totalIn(turn, clause) !== undefined)
  const sum = by && totalIn(turn, by)
  const value = sum && valueOfQuantity('other_debt', sum, DEFAULT_BINS)
  if (!value) return false
  const protests = PROTESTS.test(normalise(text)) || shows(text, parts.resultSigns.protests_weight)
  const others = messageParts(text, turn, parts).filter(
    (part) => asks(part) && !PROTESTS.test(part.text) && !part.text.includes(by.text),
  )
  if (others.length > 0) return false
  if (hold(turn, 'other_debt', value, 'stated', sum) === 'same' && !protests) return false
  if (!protests) {
    const besides = clauses.filter(
      (clause) => clause !== by && !namesLender(clause.text) && !THE_TWO.test(clause.text),
    )
    return goOnToldOtherwise(dc, turn, parts, ['other_debt'], besides, false)
  }
  sayNoted(turn, parts.knowledge, ['other_debt'])
  return sayHowHeavy(turn, parts)
}

/** 就这两家, "that's the two" */
const THE_TWO =
  /^(?:就|只|都|也)*(?:这|那)?(?:有)?[一两二三][家笔个](?:了|啊|吧)*$|^(?:that'?s|thats|those are|just|only) (?:the |all )?(?:two|three|both|one|lot|all)(?: of them)?$/u

function totalIn({ state }: Turn, { text }: Clause): Quantity | undefined {
  if (!TOTAL.test(text) || NO_DEBT.test(text)) return undefined
  const sums = readQuantities(text, state.locale).filter(
    ({ unit, min, per }) => (unit === 'yuan' || unit === undefined) && min >= LEAST && per === undefined,
  )
  return sums.length === 1 ? sums[0] : undefined
}

/** Yuan; less is counted otherwise. */
const LEAST = 300
