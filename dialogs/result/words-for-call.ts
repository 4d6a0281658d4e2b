import type { DialogContext } from 'botbuilder-dialogs'
import { say, type Turn } from '#src/conversation/turn.ts'
import { shows } from '#src/understanding/care-signs.ts'
import { answerMore, answerTopic } from '#dialogs/asked/answer-topic.ts'
import { sayNoted, takeUpFacts } from '#dialogs/facts/fact-keeping.ts'
import { knowsSums, sayWordsForCall } from './call-words.ts'
import { isOfMoving } from '#dialogs/asked/due-day.ts'
import { isQuestion } from '#dialogs/message/message-signs.ts'
import { rememberOwing } from '#dialogs/care/owing-told.ts'
import type { DialogParts } from '#dialogs/parts.ts'
import { summariseAnew } from '#dialogs/talk/person.ts'
import { PLAN } from '#dialogs/plan/plan-state.ts'
import { restOnOwing } from '#dialogs/care/rest-on-owing.ts'
import { owesNow } from '#dialogs/care/tender.ts'
import { asksHowToSay } from '#dialogs/message/tender-signs.ts'

/** Family, a landlord: other words for them. */
const TO_OTHERS =
  /[爸妈爹娘]|老公|老婆|媳妇|对象|家里|家人|孩子|父母|房东|\b(?:mum|mom|dad|mother|father|wife|husband|family|parents|kids?|friends?|landlord|boss)\b/iu

/** "家里能拿的就600，怎么跟他们开口": told of the family, asked of the lender. */
function toTheLender(text: string): boolean {
  const english = text.split(/[.,!?;]+|\b(?:and|or)\b/iu).find((one) => asksHowToSay(one))
  if (english !== undefined && /\b(?:call|phone|ring|them|lender|bank)\b/iu.test(english))
    return !TO_OTHERS.test(english)
  const clause = text.split(/[，。,.!！?？\s]+/u).find((one) => asksHowToSay(one))
  return (
    clause !== undefined &&
    !TO_OTHERS.test(clause) &&
    !/[他她](?!们)/u.test(clause) &&
    /跟|和|对|向|给/u.test(clause)
  )
}

/** Something that the words for the call are no answer to. */
function asksElse({ text }: Turn, { careSigns }: DialogParts): boolean {
  return text
    .split(/[，。,.!！?？;；]+|\band\b/iu)
    .filter((clause) => isQuestion({ text: clause }))
    .some(
      (clause) =>
        !asksHowToSay(clause) &&
        !shows(clause, 'pay_later', careSigns) &&
        !shows(clause, 'family_told', careSigns),
    )
}

/**
 * "What do I say when I phone?", asked by one who can't pay, wherever it is asked: the words at once, and no question
 * after them. False when it isn't asked.
 */
export async function tellWordsForCall(
  dc: DialogContext,
  turn: Turn,
  parts: DialogParts,
  onlyOfCall: 'only' | 'or_more' = 'or_more',
): Promise<boolean> {
  const { state, text } = turn
  if (turn.action || dc.activeDialog?.id === PLAN) return false
  if (!owesNow(turn) && !state.cannotPay && !isOfMoving(turn)) return false
  if (onlyOfCall === 'only' && asksElse(turn, parts)) return false
  if (!asksHowToSay(text) || (TO_OTHERS.test(text) && !toTheLender(text))) return false
  if (shows(text, 'afraid', parts.careSigns)) say(turn, 'care.afraid')
  const first = state.said['answers.cannot_repay.text'] === undefined && !isOfMoving(turn)
  if (first) answerTopic(turn, 'cannot_repay', parts.book)
  state.lastTopic = 'cannot_repay'
  state.lastTopicTurn = state.turns
  if (
    knowsSums(turn) ||
    first ||
    state.said['answers.cannot_repay.more'] !== undefined ||
    !answerMore(turn, parts.book)
  )
    sayWordsForCall(turn)
  // "What do I say, and will they ring my family?"
  if (shows(text, 'family_told', parts.careSigns)) say(turn, 'care.family_told', { join: 'paragraph' })
  const { learnt, changed } = takeUpFacts(turn, parts.knowledge)
  sayNoted(turn, parts.knowledge, [...learnt, ...changed], { changed: changed.length > 0 })
  summariseAnew(turn, parts.knowledge)
  await restOnOwing(dc, turn)
  return true
}

/** How to put it to the lender, asked in the middle of a plan: the words for the call. False when it isn't asked. */
export function saysHowToAsk(turn: Turn): boolean {
  if (turn.action || !asksHowToSay(turn.text)) return false
  sayWordsForCall(turn)
  return true
}

/** The same where a message asks nothing else, with what it tells of sums and days: before its parts are heard apart. */
export async function hearCall(dc: DialogContext, turn: Turn, parts: DialogParts): Promise<boolean> {
  if (turn.action || !asksHowToSay(turn.text)) return false
  if (!owesNow(turn) && !turn.state.cannotPay && !isOfMoving(turn)) return false
  rememberOwing(turn)
  return tellWordsForCall(dc, turn, parts, 'only')
}
