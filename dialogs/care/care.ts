import type { DialogContext } from 'botbuilder-dialogs'
import { say, type Turn } from '#src/conversation/turn.ts'
import type { Option } from '#src/reply/reply.ts'
import { shows, type CareSigns } from '#src/understanding/care-signs.ts'
import { speaksOf, type FactWords } from '#src/understanding/fact-words.ts'
import { answerTopic } from '#dialogs/asked/answer-topic.ts'
import { despairs } from '#dialogs/message/danger-signs.ts'
import { SURE_OF_DESPAIR } from './false-despair.ts'
import { INTERVIEW } from '#dialogs/interview/interview-dialog.ts'
import { isQuestion, surelyMeans } from '#dialogs/message/message-signs.ts'
import type { DialogParts } from '#dialogs/parts.ts'
import { readStatement } from '#dialogs/plan/reading/plan-reading.ts'
import { wantsMoneyFirst } from '#dialogs/message/scam-signs.ts'
import { isOfferedUsury } from '#dialogs/message/shark-signs.ts'
import { saysSomething } from '#dialogs/plan/reading/plan-statement.ts'
import { isEngaged, isHopeless, wantsToDodge, wontCall } from '#dialogs/message/small-signs.ts'
import {
  asksHowToSay,
  isCalmer,
  isNotAlone,
  isWornOut,
  wantsToKnowWhy,
} from '#dialogs/message/tender-signs.ts'
import { goOnWithTold } from '#dialogs/facts/told-beside.ts'
import { goOnInterview, goOnPlan } from '#dialogs/interview/under-way.ts'
import { isCare, isComplaint, meant } from '#dialogs/understood.ts'

const person: Option = {
  label: { phrase: 'talk.buttons.person' },
  action: { kind: 'intent', intent: 'human_agent' },
}

const interview: Option = { label: { phrase: 'talk.buttons.interview' }, action: { kind: 'interview' } }

/** Whether a message is answered with care before all else. */
export function needsCare(
  { understanding, text, state }: Turn,
  intent: string | undefined,
  signs: CareSigns,
): boolean {
  // An honest letter to the lender is no forgery.
  if (intent === 'wrongdoing' && shows(text, 'letter', signs)) return false
  // What a helper offers for a cut is a swindle to be warned of, rather than the person's wrong.
  if (intent === 'wrongdoing' && (wantsMoneyFirst(text) || isOfferedUsury(text, signs))) return false
  if (intent !== 'distress' || despairs(text, signs)) return isCare(intent)
  if (isHopeless(text)) return false
  const milder = isCalmer(text) || (isWornOut(text) && !shows(text, 'despair_hints', signs))
  if (state.lastTopic === 'distress' && milder) return false
  // After words of despair, "没事，我就是压力大" is listened to.
  const score = understanding.intents.find(({ name }) => name === intent)?.score ?? 0
  return state.lastTopic !== 'distress' || score >= SURE_OF_DESPAIR
}

/** Despair: the answer alone, no question after it until the person goes on. What isn't lawful is declined. */
export async function serveCare(
  dc: DialogContext,
  turn: Turn,
  intent: string,
  parts: DialogParts,
): Promise<void> {
  if (intent === 'wrongdoing') return declineWrong(dc, turn, parts)
  if (turn.state.lastTopic === intent && wontCall(turn.text)) {
    say(turn, 'talk.no_call')
    turn.state.lastTopicTurn = turn.state.turns
  } else answerTopic(turn, intent, parts.book)
  turn.replies.push({ kind: 'offer', options: [person] })
}

/** A refusal that fits what was asked; what was told beside it counts, and a question that waits comes back. */
async function declineWrong(dc: DialogContext, turn: Turn, parts: DialogParts): Promise<void> {
  if (wantsToDodge(turn.text)) {
    say(turn, 'talk.wrongdoing_dodge', { general: true })
    turn.state.lastTopic = 'wrongdoing'
    turn.state.lastTopicTurn = turn.state.turns
  } else answerTopic(turn, 'wrongdoing', parts.book)
  if (!turn.state.open || dc.activeDialog?.id !== INTERVIEW)
    turn.replies.push({ kind: 'offer', options: [person] })
  await goOnWithTold(dc, turn, parts, (understanding) => meant(understanding) === 'wrongdoing')
}

/** Moves and topics that mean what they say also after words of despair, if they are likelier than all else. */
const heardAsSaid = new Set([
  'human_agent',
  'cannot_repay',
  'scam_or_safety',
  'change_language',
  'restart',
  'delete_data',
  'my_data',
  'conclude',
])

/** To lenders, rather than to somebody near. */
const toLenders = (text: string): boolean =>
  /钱|还款|欠|债|催|放款|客服|借呗|\b(?:lenders?|loans?|money|debts?|pay|bank|collectors?)\b/iu.test(text) &&
  !/[爸妈爹娘]|老公|老婆|家里|孩子|父母|朋友|\b(?:mum|mom|dad|wife|husband|family|parents|kids?|friends?)\b/iu.test(
    text,
  )

const goodbyes = new Set(['stop', 'thanks_bye'])

/**
 * After words of despair whatever comes next is heard, not sorted: no "OK", no greeting, no list of what the bot can do.
 * Who asks why is led into the interview gently. False when the message is about something of its own.
 */
export async function stayListening(
  dc: DialogContext,
  turn: Turn,
  intent: string | undefined,
): Promise<boolean> {
  if (turn.state.lastTopic !== 'distress') return false
  if (isEngaged(turn.text)) {
    say(turn, 'talk.line_busy')
    turn.replies.push({ kind: 'offer', options: [person] })
    return true
  }
  if (isComplaint(intent)) return false
  if (asksHowToSay(turn.text) && toLenders(turn.text)) {
    // What to tell the lenders, asked after a breath: the words for it.
    turn.state.lastTopic = 'cannot_repay'
    turn.state.lastTopicTurn = turn.state.turns
    return false
  }
  if (wontCall(turn.text)) {
    say(turn, 'talk.no_call')
    turn.replies.push({ kind: 'offer', options: [person] })
    return true
  }
  // "没事，我就是压力大": not yet a word of the debts.
  if (isWornOut(turn.text) && !isQuestion(turn.understanding) && turn.understanding.facts.length === 0) {
    await listen(dc, turn)
    return true
  }
  if (intent !== undefined && heardAsSaid.has(intent) && likelyMeans(turn)) return false
  if (comesToTheMatter(turn)) {
    turn.state.lastTopic = undefined
    if (!isMoneyOfOneWhoCannotPay(turn)) return false
    await goOnPlan(dc, turn)
    return true
  }
  if (isCalmer(turn.text)) {
    say(turn, 'talk.better')
    turn.replies.push({ kind: 'offer', options: [person, interview] })
    return true
  }
  if (isNotAlone(turn.text) && !isQuestion(turn.understanding)) {
    say(turn, 'talk.not_alone')
    turn.replies.push({ kind: 'offer', options: [person, interview] })
    return true
  }
  if (wantsToKnowWhy(turn.text)) {
    turn.state.lastTopic = undefined
    say(turn, 'talk.gently')
    await goOnInterview(dc)
    return true
  }
  if (isQuestion(turn.understanding) && surelyMeans(turn.understanding) && !isTalk(intent)) return false
  if (intent !== undefined && goodbyes.has(intent)) {
    say(turn, 'talk.listening_bye')
    turn.replies.push({ kind: 'offer', options: [person, interview] })
  } else await listen(dc, turn)
  return true
}

/** "没事，我就是压力大" may sound of money; to somebody in despair a guess is no answer. */
function likelyMeans({ action, understanding }: Turn): boolean {
  return action !== undefined || understanding.intents[0].score >= 0.5
}

/** Tells of the case or of money again: the person has gone on. */
function comesToTheMatter({ understanding, text, state }: Turn): boolean {
  return understanding.facts.length > 0 || saysSomething(readStatement(text, state.locale, 'nothing'))
}

/** What comes in and what is due, told by one who can't pay it: a plan says what can be offered. */
function isMoneyOfOneWhoCannotPay({ understanding, text, state }: Turn): boolean {
  if (state.said['answers.cannot_repay.text'] === undefined) return false
  const tellsCase = understanding.facts.some(({ key }) => key === 'symptom')
  return !tellsCase && saysSomething(readStatement(text, state.locale, 'nothing'))
}

/** Listens: nothing is asked, and nothing goes on by itself. */
export async function listen(dc: DialogContext, turn: Turn): Promise<void> {
  say(turn, 'talk.listening')
  turn.replies.push({ kind: 'offer', options: [person, interview] })
  turn.state.lastTopic = 'distress'
  turn.state.open = undefined
  await dc.cancelAllDialogs()
}

/** About the bot or the talk itself rather than about a matter. */
function isTalk(intent: string | undefined): boolean {
  return (
    intent === undefined ||
    ['bot_capabilities', 'help', 'greeting', 'out_of_scope', 'repeat'].includes(intent)
  )
}

export function accuses(turn: Turn, words: FactWords): boolean {
  return speaksOf(turn.text, turn.state.locale, words.accusing)
}

/** An accusation is heard as such where it doesn't surely ask for a person or complain of one's own case. */
export function meansNoOther({ understanding }: Turn, intent: string | undefined): boolean {
  return intent === 'scam_or_safety' || (!isComplaint(intent) && !surelyMeans(understanding))
}

/** No defence and no scolding: what this is and is not, and a person. What is told in the same breath counts. */
export async function hearAnger(dc: DialogContext, turn: Turn, parts: DialogParts): Promise<void> {
  say(turn, 'talk.accused')
  turn.replies.push({ kind: 'offer', options: [person, interview] })
  const { locale } = turn.state
  await goOnWithTold(dc, turn, parts, ({ text }) => speaksOf(text, locale, parts.factWords.accusing))
}
