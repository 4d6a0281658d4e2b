import type { DialogContext } from 'botbuilder-dialogs'
import { say, type Turn } from '#src/conversation/turn.ts'
import type { Option } from '#src/reply/reply.ts'
import { shows } from '#src/understanding/care-signs.ts'
import { answerMore, answerTopic } from './answer-topic.ts'
import { sayNoted, takeUpFacts } from './fact-keeping.ts'
import { INTERVIEW } from './interview-dialog.ts'
import type { DialogParts } from './parts.ts'
import { summariseAnew } from './person.ts'
import { PLAN } from './plan-state.ts'
import { owesNow } from './tender.ts'
import { asksHowToSay } from './tender-signs.ts'

const ways: readonly Option[] = [
  { label: { phrase: 'talk.buttons.plan' }, action: { kind: 'plan' } },
  { label: { phrase: 'talk.buttons.person' }, action: { kind: 'intent', intent: 'human_agent' } },
]

/** Family, a landlord: other words for them. */
const TO_OTHERS =
  /[爸妈爹娘]|老公|老婆|媳妇|对象|家里|家人|孩子|父母|房东|\b(?:mum|mom|dad|mother|father|wife|husband|family|parents|kids?|friends?|landlord|boss)\b/iu

/** "家里能拿的就600，怎么跟他们开口": told of the family, asked of the lender. */
function toTheLender(text: string): boolean {
  const clause = text.split(/[，。,.!！?？\s]+/u).find((one) => asksHowToSay(one))
  return (
    clause !== undefined &&
    !TO_OTHERS.test(clause) &&
    !/[他她](?!们)/u.test(clause) &&
    /跟|和|对|向|给/u.test(clause)
  )
}

/**
 * "What do I say when I phone?", asked by one who can't pay, wherever it is asked: the words at once, and no question
 * after them. False when it isn't asked.
 */
export async function tellWordsForCall(dc: DialogContext, turn: Turn, parts: DialogParts): Promise<boolean> {
  const { state, text } = turn
  if (turn.action || dc.activeDialog?.id === PLAN) return false
  if (!owesNow(turn) && !state.cannotPay) return false
  if (!asksHowToSay(text) || (TO_OTHERS.test(text) && !toTheLender(text))) return false
  if (shows(text, 'afraid', parts.careSigns)) say(turn, 'care.afraid')
  const first = state.said['answers.cannot_repay.text'] === undefined
  if (first) answerTopic(turn, 'cannot_repay', parts.book)
  state.lastTopic = 'cannot_repay'
  state.lastTopicTurn = state.turns
  const told = first || state.said['answers.cannot_repay.more'] !== undefined
  if (told || !answerMore(turn, parts.book)) say(turn, 'talk.how_to_ask', { general: true })
  const { learnt, changed } = takeUpFacts(turn, parts.knowledge)
  sayNoted(turn, parts.knowledge, [...learnt, ...changed], { changed: changed.length > 0 })
  summariseAnew(turn, parts.knowledge)
  state.notUnderstood = 0
  state.open = undefined
  if (dc.activeDialog?.id === INTERVIEW) await dc.cancelAllDialogs()
  turn.replies.push({ kind: 'offer', options: ways })
  return true
}
