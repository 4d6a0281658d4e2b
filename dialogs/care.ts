import type { DialogContext } from 'botbuilder-dialogs'
import { say, type Turn } from '#src/conversation/turn.ts'
import type { Option } from '#src/reply/reply.ts'
import { shows, type CareSigns } from '#src/understanding/care-signs.ts'
import { speaksOf, type FactWords } from '#src/understanding/fact-words.ts'
import { answerTopic } from './answer-topic.ts'
import { grieves } from './confide.ts'
import { despairs } from './danger-signs.ts'
import { INTERVIEW } from './interview-dialog.ts'
import { isQuestion, surelyMeans } from './message-signs.ts'
import type { DialogParts } from './parts.ts'
import { readStatement } from './plan-reading.ts'
import { wantsMoneyFirst } from './scam-signs.ts'
import { isOfferedUsury } from './shark-signs.ts'
import { saysSomething } from './plan-statement.ts'
import { readAs } from './read-as.ts'
import { isEngaged, isHopeless, wantsToDodge, wontCall } from './small-signs.ts'
import { owesNow } from './tender.ts'
import {
  asksHowToSay,
  isAshamed,
  isCalmer,
  isNotAlone,
  isWornOut,
  owesAndCannot,
  wantsToKnowWhy,
} from './tender-signs.ts'
import { goOnWithTold } from './told-beside.ts'
import { goOnInterview, goOnPlan } from './under-way.ts'
import { isCare, isComplaint, meant } from './understood.ts'
import { withoutDistress } from './without-distress.ts'

const person: Option = {
  label: { phrase: 'talk.buttons.person' },
  action: { kind: 'intent', intent: 'human_agent' },
}

const interview: Option = { label: { phrase: 'talk.buttons.interview' }, action: { kind: 'interview' } }

/** Words of despair are sure by themselves; where only the sound of a message says so, milder answers may fit it. */
const SURE_OF_DESPAIR = 0.5

/**
 * Sets aside what only sounds of despair: a score too low to be sure of without words of despair, "i want to see all",
 * "my husband will kill me lol", a wish to be rid of the debts by spring. What else the whole message may mean then counts.
 */
export function setAsideFalseDespair(turn: Turn, parts: DialogParts): void {
  const { understand, careSigns } = parts
  const { text, understanding, state } = turn
  const score = understanding.intents.find(({ name }) => name === 'distress')?.score ?? 0
  if (turn.action || score < MAY_BE_TAKEN || despairs(text, careSigns)) return
  const hints = shows(text, 'despair_hints', careSigns)
  // Ashamed, sorry for somebody, worn out: heard more softly where nothing speaks of giving up.
  const soft = isWornOut(text) ? score < SURE_OF_DESPAIR : !hints && (isAshamed(text) || grieves(text))
  // "到期了拿不出来 急得睡不着": worry about money, which is what it is answered as.
  if (isWornOut(text) && !hints && (owesAndCannot(text) || owesNow(turn))) {
    const rest = understand(
      text
        .split(BREAK)
        .filter((part) => !isWornOut(part))
        .join('，'),
      state.locale,
      turn.moment,
    )
    turn.understanding = withoutDistress({ ...understanding, intents: rest.intents })
    return
  }
  // "从架子上摔下来 手断了 没钱咋整": what happened is no despair, and what the rest says counts.
  if (shows(text, 'accident', careSigns) && state.lastTopic !== 'distress') {
    const left = text.split(BREAK).filter((part) => !shows(part, 'accident', careSigns))
    const rest = understand(left.join(state.locale === 'en' ? '. ' : '，'), state.locale, turn.moment)
    turn.understanding = withoutDistress({ ...understanding, intents: rest.intents })
    return
  }
  const whole = understand(text, state.locale, turn.moment).intents
  // "以后怎么删掉我说的 不想留底": a few words sound of it, in a message that surely wants something else.
  const elsewhere =
    !hints && whole[0].name !== 'distress' && (whole[0].score >= SURELY_ELSEWHERE || isCalm(whole))
  // After words of despair, what sounds of it is listened to.
  const answers = tellsOfCase(turn, parts)
  const heard = answers
    ? score >= SURE_BESIDE_ANSWER
    : score >= SURE_OF_DESPAIR || (hints && score >= SURE_WITH_HINTS)
  const harmless =
    soft ||
    (['no_despair', 'family_anger', 'family_told', 'relief_wished'] as const).some((sign) =>
      shows(text, sign, careSigns),
    )
  if (!harmless && !elsewhere && (heard || state.lastTopic === 'distress')) return
  turn.understanding = withoutDistress({ ...understanding, intents: whole })
}

const BREAK = /[,，。.!！?？；;]+|(?<=\p{Script=Han})\s+(?=[\p{Script=Han}\d])/u

/** The message answers what was asked, or states something of the case. */
function tellsOfCase(turn: Turn, parts: DialogParts): boolean {
  const { state, understanding } = turn
  if (understanding.facts.length > 0) return true
  const reading = state.open && readAs(turn, state.open.fact, parts).kind
  return reading === 'value' || reading === 'range'
}

/** Probability from which a whole message is about what it seems to be, whatever a part of it sounds like. */
const SURELY_ELSEWHERE = 0.9

/** "就停两个月 年后就有活了": the whole of it sounds of nothing of the kind. */
function isCalm(whole: Turn['understanding']['intents']): boolean {
  return (whole.find(({ name }) => name === 'distress')?.score ?? 0) < CALM
}

const CALM = 0.02

/** "有活就有钱，这礼拜才干了两天": an answer that only sounds of it. */
const SURE_BESIDE_ANSWER = 0.85

/** Where its words speak of holding on, of tomorrow, of nobody being there, less will do. */
const SURE_WITH_HINTS = 0.3

/** From this probability on it would be acted on, or told as a topic. */
const MAY_BE_TAKEN = 0.2

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
