import type { DialogContext } from 'botbuilder-dialogs'
import { say, type Turn } from '#src/conversation/turn.ts'
import type { Option } from '#src/reply/reply.ts'
import { bySentence } from '#src/understanding/by-sentence.ts'
import type { Understanding } from '#src/understanding/understand.ts'
import { besideCanPay, deniesCannotPay, paysAsDue } from '#dialogs/message/can-pay-signs.ts'
import { sayNoted, takeUpFacts } from '#dialogs/facts/fact-keeping.ts'
import type { DialogParts } from '#dialogs/parts.ts'
import { summariseCorrected } from '#dialogs/talk/person.ts'
import { owesAndCannot } from '#dialogs/message/tender-signs.ts'
import { reprompt } from '#dialogs/interview/under-way.ts'

const interview: Option = { label: { phrase: 'talk.buttons.interview' }, action: { kind: 'interview' } }
const plan: Option = { label: { phrase: 'talk.buttons.plan' }, action: { kind: 'plan' } }
const result: Option = {
  label: { phrase: 'talk.buttons.show_again' },
  action: { kind: 'intent', intent: 'conclude' },
}

/**
 * "谁还不上了？我说不借了": who can pay and was heard as one who can't is believed at once, with a word of excuse, and
 * nothing of it is kept; what else was said is then heard for itself. True when nothing else was.
 */
export async function hearCanPay(dc: DialogContext, turn: Turn, parts: DialogParts): Promise<boolean> {
  const { state } = turn
  if (turn.action) return false
  if (paysAsDue(turn.text) && !owesAndCannot(turn.text)) turn.understanding = withoutOwing(turn.understanding)
  const rest = besideCanPay(turn.text)
  if (rest === undefined || owesAndCannot(rest)) return false
  const heard = wasHeard(turn)
  // Where it was never noted, what was paid on time is a fact like another.
  if (!heard && !deniesCannotPay(turn.text)) return false
  if (heard) {
    say(turn, 'care.can_pay')
    forget(turn)
  }
  const again = state.summarised !== undefined && (heard || OF_SUMMARY.test(turn.text))
  turn.text = rest
  turn.understanding = withoutOwing(bySentence(parts.understand)(rest, state.locale))
  if (again && (rest === '' || OF_SUMMARY.test(rest))) {
    const { learnt, changed } = takeUpFacts(turn, parts.knowledge)
    sayNoted(turn, parts.knowledge, [...learnt, ...changed], { changed: changed.length > 0 })
    summariseCorrected(turn, parts.knowledge)
    await reprompt(dc, turn)
    return true
  }
  if (!heard || rest !== '') return false
  if (state.open || dc.activeDialog) await reprompt(dc, turn)
  else turn.replies.push({ kind: 'offer', options: state.result ? [result, plan] : [interview, plan] })
  return true
}

/** That it can't be paid was noted, answered, or what the talk is about. */
function wasHeard({ state }: Turn): boolean {
  return (
    state.cannotPay ||
    state.lastTopic === 'cannot_repay' ||
    state.said['answers.cannot_repay.text'] !== undefined
  )
}

/** Nothing of it stands: no fact, no answer that later ones build on. */
function forget({ state }: Turn): void {
  state.cannotPay = false
  state.owing = undefined
  delete state.said['answers.cannot_repay.text']
  delete state.said['answers.cannot_repay.more']
  if (state.lastTopic === 'cannot_repay') state.lastTopic = undefined
  state.notUnderstood = 0
}

/** A summary that was given, or something in it, to be put right. */
const OF_SUMMARY =
  /总结|摘要|小结|那段|[删去拿划]掉|去除|改(?:掉|过来|一下)|\b(?:summary|take (?:it|that) out|remove (?:it|that)|delete (?:it|that)|cross (?:it|that) out)\b/iu

/** What else a message may mean. */
function withoutOwing(understanding: Understanding): Understanding {
  const [first, ...others] = understanding.intents
    .map((one) => (one.name === 'cannot_repay' ? { ...one, score: 0 } : one))
    .toSorted((one, other) => other.score - one.score)
  return first ? { ...understanding, intents: [first, ...others] } : understanding
}
