import type { DialogContext } from 'botbuilder-dialogs'
import { say, type Turn } from '#src/conversation/turn.ts'
import { splitClauses } from '#src/understanding/clauses.ts'
import { speaksOf, type FactWords } from '#src/understanding/fact-words.ts'
import { mask } from '#src/understanding/mask.ts'
import { normalise } from '#src/understanding/normalise.ts'
import { offerNext } from './plan-questions.ts'
import { planUnderWay } from './plan-state.ts'
import { saysMoneyFor } from './plan-answer.ts'
import { reprompt } from './under-way.ts'

/** Remarks in one message that make it feedback, whatever else its words may sound like. */
const ENOUGH = 2

/** Praise alone (characters) that is a thank-you rather than feedback. */
const THANKS = 30

/**
 * Takes what somebody thinks of a plan or a result, good and bad in one message. False when it is none, or when it goes
 * on to numbers of the plan, which are what it is for then.
 */
export async function takeRemarks(dc: DialogContext, turn: Turn, words: FactWords): Promise<boolean> {
  const { state } = turn
  const plan = planUnderWay(state.dialogs)
  if (turn.action || state.open || !(plan || state.plan || state.result)) return false
  if (!holdsRemarks(turn, words)) return false
  turn.review.push({ kind: 'feedback', locale: state.locale, text: mask(turn.text) })
  if (saysMoneyFor(turn, plan)) return false
  say(turn, 'talk.feedback.remarks')
  state.helpfulAsked = true
  if (plan?.step === 'shown') offerNext(turn, plan)
  else await reprompt(dc, turn)
  return true
}

function holdsRemarks({ text, state }: Turn, words: FactWords): boolean {
  const clauses = splitClauses(normalise(text)).map((clause) => clause.text)
  const saying = (list: FactWords['all']) => clauses.filter((one) => speaksOf(one, state.locale, list))
  const [liked, disliked, wished] = [saying(words.liked), saying(words.disliked), saying(words.wished)]
  const all = new Set([...liked, ...disliked, ...wished])
  const judges = disliked.length + wished.length > 0 || text.length > THANKS
  return judges && all.size >= ENOUGH && liked.length + disliked.length > 0
}
