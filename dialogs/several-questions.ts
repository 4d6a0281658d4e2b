import type { DialogContext } from 'botbuilder-dialogs'
import { say, type Turn } from '#src/conversation/turn.ts'
import { pickOperation } from '#src/reply/operations.ts'
import { answerTopic, offerNext } from './answer-topic.ts'
import { serveComplaint } from './complaint.ts'
import { sayNoted, takeUpFacts } from './fact-keeping.ts'
import { guessIn } from './guess.ts'
import { INTERVIEW } from './interview-dialog.ts'
import { isQuestion, pointsBack, surelyMeans } from './message-signs.ts'
import { messageParts, type MessagePart } from './message-parts.ts'
import type { DialogParts } from './parts.ts'
import { PLAN } from './plan-state.ts'
import { makeMove } from './press.ts'
import { pausesInterview, staysWith } from './tender.ts'
import { takeToldBeside } from './told-beside.ts'
import { concludeAgain, goOnInterview, reprompt } from './under-way.ts'
import { isCare, isComplaint, meant } from './understood.ts'

/** More answers in one turn would be a wall. */
const MOST = 2

/** Probability from which a part of a message asks for something of its own. */
const SURE = 0.5

/** Moves that come after the answers to what was asked beside them. */
const movesAfterAnswers = new Set(['human_agent', 'conclude', 'stop', 'my_data', 'delete_data'])

/** Topics that are no answer to a question. */
const noAnswers = new Set(['out_of_scope', 'greeting', 'thanks_bye', 'help'])

interface Asked {
  readonly topic: string
  /** The words that ask. */
  readonly text: string
}

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
  const move = said
    .filter(({ understanding }) => surelyMeans(understanding))
    .map(({ understanding }) => understanding.intents[0].name)
    .find((name) => movesAfterAnswers.has(name))
  if (move === intent && move !== undefined && asked.length === 0) return moveWithTold(dc, turn, parts, move)
  const complaint = begins(turn, intent) && asked.length < MOST ? complaintIn(said) : undefined
  if (asked.length + (move || complaint ? 1 : 0) < 2) return false
  turn.state.notUnderstood = 0
  const { learnt, changed } = takeUpFacts(turn, parts.knowledge)
  for (const each of asked.slice(0, move ? 1 : MOST)) answerAsked(turn, each, parts)
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

/** "没有新申请了，我就想找个真人": what is told beside the move is kept, and in the summary. */
async function moveWithTold(
  dc: DialogContext,
  turn: Turn,
  parts: DialogParts,
  move: string,
): Promise<boolean> {
  takeToldBeside(turn, parts, move)
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

function surely({ understanding }: MessagePart): string | undefined {
  const [top] = understanding.intents
  return top.score >= SURE ? top.name : undefined
}

/** "为什么借不了了，利息又是怎么算的": the case, told beside a question about something else. */
function complaintIn(said: readonly MessagePart[]): string | undefined {
  const { name } = said.find((part) => isComplaint(surely(part)) && surelyMeans(part.understanding))
    ?.understanding.intents[0] ?? { name: undefined }
  return name
}

/** The matters asked about, each once, in their order. */
function questionsIn(said: readonly MessagePart[], turn: Turn, parts: DialogParts): Asked[] {
  const asked = new Map<string, Asked>()
  for (const [at, part] of said.entries()) {
    // A cause guessed at is answered with the case.
    if (!asks(part) || guessIn({ ...turn, text: part.text }, parts)) continue
    const before = said[at - 1]
    const topic = surely(before && !asks(before) ? withWhatItAsksAbout(part, before, turn, parts) : part)
    if (topic === undefined || !hasAnswer(topic, turn, parts)) continue
    const kind = topic === 'account_operation' ? operationOf(part.text, turn, parts) : topic
    if (!asked.has(kind)) asked.set(kind, { topic, text: part.text })
  }
  return [...asked.values()]
}

/** 要不要, 多少, 哪里 ask as well, where a part of a message is about something that has an answer. */
function asks({ text, understanding }: MessagePart): boolean {
  return isQuestion(understanding) || /(\p{Script=Han})不\1|多少|哪[里个儿些]|什么/u.test(text)
}

/** "我换了手机号，有影响吗": few words ask about what was told just before. */
function withWhatItAsksAbout(
  part: MessagePart,
  before: MessagePart,
  { state }: Turn,
  { understand }: DialogParts,
): MessagePart {
  if (
    part.text.length >= (state.locale === 'en' ? FEW_EN : FEW_ZH) &&
    !pointsBack(part.understanding, part.text)
  )
    return part
  const text = `${before.text}, ${part.text}`
  return { text, understanding: understand(text, state.locale) }
}

/** Shorter questions (characters) name nothing of their own. */
const FEW_ZH = 7
const FEW_EN = 20

function hasAnswer(topic: string, { state }: Turn, { book }: DialogParts): boolean {
  if (topic === 'why_ask') return state.open !== undefined
  return (
    topic in book.answers && !noAnswers.has(topic) && !movesAfterAnswers.has(topic) && !isComplaint(topic)
  )
}

function operationOf(text: string, { state }: Turn, { book }: DialogParts): string {
  return `account_operation ${pickOperation(text, book.operations, state.locale)}`
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
