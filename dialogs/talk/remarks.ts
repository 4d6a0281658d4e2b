import { say, type Turn } from '#src/conversation/turn.ts'
import { splitClauses } from '#src/understanding/clauses.ts'
import { readDenials } from '#src/understanding/denials.ts'
import { toDiagnosisFacts } from '#src/understanding/facts.ts'
import { speaksOf, type FactWords } from '#src/understanding/fact-words.ts'
import { mask } from '#src/understanding/mask.ts'
import { normalise } from '#src/understanding/normalise.ts'
import type { Hearer } from '#dialogs/hearer.ts'
import { isQuestion } from '#dialogs/message/message-signs.ts'
import { offerNext } from '#dialogs/plan/plan-questions.ts'
import { planUnderWay } from '#dialogs/plan/plan-state.ts'
import { saysMoneyFor } from '#dialogs/plan/plan-answer.ts'
import { reprompt } from '#dialogs/interview/under-way.ts'

/** Remarks in one message that make it feedback, whatever else its words may sound like. */
const ENOUGH = 2

/** Praise alone (characters) that is a thank-you rather than feedback. */
const THANKS = 30

/**
 * Takes what somebody thinks of a plan or a result, good and bad in one message. False when it is none, or when it goes
 * on to numbers of the plan, which are what it is for then.
 */
export const takeRemarks: Hearer = async (dc, turn, parts, hearRest) => {
  const { state } = turn
  const plan = planUnderWay(state.dialogs)
  if (turn.action || state.open || !(plan || state.plan || state.result)) return false
  const remarks = remarksIn(turn, parts.factWords)
  if (remarks === undefined) return false
  const { rest } = remarks
  if (!plan && rest !== '') {
    const understanding = parts.understand(rest, state.locale, turn.moment)
    const stated = Object.keys(toDiagnosisFacts(understanding.facts))
    const corrects = understanding.intents[0].name === 'correct'
    const tells = corrects || stated.length > 0 || readDenials(rest, state.locale) !== undefined
    // "谢谢 挺清楚的。那网贷还了是不是就好了": what stands beside thanks is served.
    if (tells || ASKS.test(rest) || isQuestion(understanding)) {
      turn.review.push({ kind: 'feedback', locale: state.locale, text: mask(turn.text) })
      turn.text = rest
      turn.understanding = understanding
      await hearRest()
      return true
    }
  }
  if (!remarks.judges) return false
  turn.review.push({ kind: 'feedback', locale: state.locale, text: mask(turn.text) })
  if (saysMoneyFor(turn, plan)) return false
  say(turn, 'talk.feedback.remarks')
  state.helpfulAsked = true
  if (plan?.step === 'shown') offerNext(turn, plan)
  else await reprompt(dc, turn)
  return true
}

/** Asks of the case rather than wishes for something here. */
const ASKS =
  /(?:是不是|会不会|有没有用|要不要|该不该)|[吗么][?？]?$|^(?:so|is|does|do|will|would|why|how|what|when|should)\b[^.]*\?/iu

interface Remarks {
  /** More than a thank-you. */
  readonly judges: boolean
  /** What praise stands beside. */
  readonly rest: string
}

/** The remarks of a message; undefined when it isn't made of them. */
function remarksIn({ text, state }: Turn, words: FactWords): Remarks | undefined {
  const clauses = splitClauses(normalise(text)).map((clause) => clause.text + clause.ended)
  const saying = (list: FactWords['all']) =>
    clauses.filter((one) => !ASKS.test(one) && speaksOf(one, state.locale, list))
  const [liked, disliked, wished] = [saying(words.liked), saying(words.disliked), saying(words.wished)]
  const all = new Set([...liked, ...disliked, ...wished])
  if (all.size < ENOUGH || liked.length + disliked.length === 0) return undefined
  const mixed = disliked.length + wished.length > 0
  const others = mixed ? [] : clauses.filter((one) => !all.has(one))
  return { judges: mixed || text.length > THANKS, rest: others.join(' ').trim() }
}
