import type { DialogContext } from 'botbuilder-dialogs'
import { say, type Turn } from '#src/conversation/turn.ts'
import { answerTopic, offerNext } from './answer-topic.ts'
import { serveComplaint } from './complaint.ts'
import { sayNoted, takeUpFacts } from './fact-keeping.ts'
import { INTERVIEW } from './interview-dialog.ts'
import { surelyMeans } from './message-signs.ts'
import { messageParts, type MessagePart } from './message-parts.ts'
import type { DialogParts } from './parts.ts'
import { PLAN } from './plan-state.ts'
import { makeMove } from './press.ts'
import { hasAnswer, movesAmong, questionsIn, surely, type Asked } from './questions-asked.ts'
import { pausesInterview, staysWith } from './tender.ts'
import { takeToldBeside } from './told-beside.ts'
import { concludeAgain, goOnInterview, reprompt } from './under-way.ts'
import { isCare, isComplaint, meant } from './understood.ts'

/** More answers in one turn would be a wall. */
const MOST = 2

/**
 * "利息怎么算，还有什么时候能恢复": questions about different matters, or a question and a wish for something else, each
 * served: answers first, then what waits, once. False when the message is about one thing.
 */
export async function answerSeveral(
  dc: DialogContext,
  turn: Turn,
  parts: DialogParts,
  intent: string | undefined,
): Promise<boolean> {
  if (turn.action || pausesInterview(intent) || staysWith(turn, intent)) return false
  const said = messageParts(turn.text, turn, parts)
  if (said.length < 2 || said.some(({ understanding }) => isTender(meant(understanding)))) return false
  const asked = questionsIn(said, turn, parts)
  const move = movesAmong(said, surelyMeans)
  const complaint = begins(turn, intent) && asked.length < MOST ? complaintIn(said) : undefined
  if (asked.length + (move || complaint ? 1 : 0) < 2) {
    return intent !== undefined && movesWithFacts.has(intent) && moveWithTold(dc, turn, parts, intent)
  }
  turn.state.notUnderstood = 0
  const { learnt, changed } = takeUpFacts(turn, parts.knowledge)
  // One question beside the case is what the message as a whole is about.
  const [only] = asked
  const whole = complaint && only && hasAnswer(intent, turn, parts) ? { ...only, topic: intent } : undefined
  for (const each of whole ? [whole] : asked.slice(0, move ? 1 : MOST)) answerAsked(turn, each, parts)
  const told = [...learnt, ...changed]
  if (complaint && !move) {
    await serveComplaint(dc, turn, parts, complaint, told)
    return true
  }
  sayNoted(turn, parts.knowledge, told, { changed: changed.length > 0 })
  if (move && (await makeMove(dc, turn, parts, move))) return true
  await goOn(dc, turn, parts, told)
  return true
}

/** Moves beside which what is told of the case counts: 我是学生，先做什么好. */
const movesWithFacts = new Set([
  'human_agent',
  'what_first',
  'stop',
  'my_data',
  'help',
  'greeting',
  'repeat',
  'change_language',
])

/** "没有新申请了，我就想找个真人": what is told beside the move is kept, and in the summary. */
async function moveWithTold(
  dc: DialogContext,
  turn: Turn,
  parts: DialogParts,
  move: string,
): Promise<boolean> {
  const { facts, changed } = takeToldBeside(turn, parts, move)
  // A summary for a person says it.
  if (move !== 'human_agent') sayNoted(turn, parts.knowledge, facts, { changed })
  return makeMove(dc, turn, parts, move)
}

/** Answers the questions of a text, at most two; false when it asks none that has an answer. */
export function answerQuestionsIn(text: string, turn: Turn, parts: DialogParts): boolean {
  const asked = questionsIn(messageParts(text, turn, parts), turn, parts)
  if (asked.length < 2) return false
  for (const each of asked.slice(0, MOST)) answerAsked(turn, each, parts)
  return true
}

/** No case is told yet, and the message as a whole isn't taken for the telling of one. */
function begins({ state }: Turn, intent: string | undefined): boolean {
  return !state.open && !state.result && !isComplaint(intent)
}

function isTender(intent: string | undefined): boolean {
  return isCare(intent) || pausesInterview(intent)
}

/** "为什么借不了了，利息又是怎么算的": the case, told beside a question about something else. */
function complaintIn(said: readonly MessagePart[]): string | undefined {
  const { name } = said.find((part) => isComplaint(surely(part)) && surelyMeans(part.understanding))
    ?.understanding.intents[0] ?? { name: undefined }
  return name
}

function answerAsked(turn: Turn, { topic, text }: Asked, { knowledge, book }: DialogParts): void {
  const fact = turn.state.open?.fact
  if (topic !== 'why_ask') answerTopic(turn, topic, book, text)
  else if (fact) say(turn, `facts.${fact}.why`, { claims: knowledge.facts[fact]?.why_claims ?? [] })
}

/** After the answers: the question that waits, or where they lead. */
async function goOn(
  dc: DialogContext,
  turn: Turn,
  parts: DialogParts,
  fresh: readonly string[],
): Promise<void> {
  const { state } = turn
  if (state.open && fresh.includes(state.open.fact)) state.open = undefined
  const underWay = dc.activeDialog?.id
  if (underWay === INTERVIEW && !state.open) return void (await dc.continueDialog())
  if (underWay === INTERVIEW || underWay === PLAN) return reprompt(dc, turn)
  if (fresh.length > 0 && state.result) return concludeAgain(dc, turn, parts.knowledge)
  if (fresh.includes('symptom')) return goOnInterview(dc)
  offerNext(turn, state.lastTopic, parts.book)
}
