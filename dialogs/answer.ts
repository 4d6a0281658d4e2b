import type { DialogContext } from 'botbuilder-dialogs'
import { say, type Turn } from '#src/conversation/turn.ts'
import type { AnswerReading } from '#src/understanding/read-answer.ts'
import { answerTopic } from './answer-topic.ts'
import { factsSpokenOf } from '#src/understanding/fact-words.ts'
import { toDiagnosisFacts, type StatedFact } from '#src/understanding/facts.ts'
import { normalise } from '#src/understanding/normalise.ts'
import { takeUpFacts } from './fact-keeping.ts'
import { serveAnswer } from './interview-dialog.ts'
import { isQuestion, pointsBack, saysOtherFact, SURELY } from './message-signs.ts'
import type { DialogParts } from './parts.ts'
import { messageParts } from './message-parts.ts'
import { makeMove } from './press.ts'
import { movesAfterAnswers, surely } from './questions-asked.ts'
import { readAs, takeAmountBeside } from './said-out-of-turn.ts'
import { answerQuestionsIn } from './several-questions.ts'
import { asksForJudgement, asksWhetherItCounts, isResolve } from './talk-signs.ts'
import { isComplaint, meant } from './understood.ts'

/**
 * The message as an answer to the open question; the question in its rest is served first. False when it is none.
 */
export async function answerOpen(dc: DialogContext, turn: Turn, parts: DialogParts): Promise<boolean> {
  const { open } = turn.state
  if (!open) return false
  const reading = readAs(turn, open.fact, parts)
  if (reading.kind === 'none' || isRatherMove(turn, reading)) return false
  if (TIMES.has(open.fact) && isResolve(turn.text)) return false
  if (countsSomethingElse(open.fact, reading)) return false
  if ('quantity' in reading && reading.quantity && saysOtherFact(turn, open.fact, reading.said)) return false
  const said = turn.replies.length
  const move = serveRest(turn, parts, open.fact, reading)
  // "有两家。这个也算？": a question in passing about what is being asked.
  const asksOn =
    /[?？]\s*$/u.test(turn.text) && 'said' in reading && reading.said.length * 2 < turn.text.length
  const own = topicAsked(turn, parts, open.fact)
  if (asksOn && own && !move && turn.replies.length === said) answerTopic(turn, own, parts.book)
  const { learnt, changed } = takeUpFacts(turn, parts.knowledge, ...leftAlone(turn, open.fact))
  // Beside an answer that isn't known or given, a sum says something else: "dunno, I just see the 6,000".
  const answers = reading.kind === 'value' || reading.kind === 'range'
  const amount = answers ? takeAmountBeside(turn, parts, open.fact, reading.rest) : []
  serveAnswer(turn, parts.knowledge, reading, [...learnt, ...changed, ...amount])
  turn.state.notUnderstood = 0
  if (move && (await makeMove(dc, turn, parts, move))) return true
  await dc.continueDialog()
  return true
}

const COUNT =
  /^(?:once|twice|(?:one|two|three|several|many|a few|\d+) times?|(?:[一二两三四五几]|好几|\d+)[次回])$/iu
const LATE = /late|miss|overdue|behind|forg|slip|time|逾期|晚|迟|拖|忘/iu

/** "Twice: one with Meituan and one with a bank" counts no late payments, whatever was asked. */
function countsSomethingElse(fact: string, reading: AnswerReading): boolean {
  if (fact !== 'record' || !('said' in reading) || !COUNT.test(reading.said)) return false
  const rest = ('rest' in reading ? reading.rest : undefined) ?? ''
  return rest.length > LONG_REST && !LATE.test(rest)
}

/** More than a word or two about the count itself. */
const LONG_REST = 20

/** Facts of which people ask whether something of theirs counts. */
const COUNTED: ReadonlySet<string> = new Set(['other_loans', 'record', 'income'])

/** Facts that a time answers. */
const TIMES: ReadonlySet<string> = new Set(['since_repaid', 'last_borrowed'])

/** Facts that an answer doesn't state: the one it answers, and what happened where it only repeats the page's words. */
function leftAlone({ state }: Turn, asked: string): string[] {
  return asked === 'notice' && state.facts.symptom ? [asked, 'symptom'] : [asked]
}

/** Moves that may come in the same breath as an answer and are made after it: "没有，直接告诉我结果吧". */
const movesBesideAnswer = new Set([
  'human_agent',
  'stop',
  'restart',
  'conclude',
  'change_language',
  'my_data',
  'delete_data',
  'what_if',
  'what_first',
])

/** What else the message says: a question is answered here, a move of talk is given back to be made next. */
function serveRest(turn: Turn, parts: DialogParts, fact: string, reading: AnswerReading): string | undefined {
  const { understand, knowledge, book } = parts
  const rest = 'rest' in reading ? reading.rest : undefined
  if (!rest) return undefined
  const understanding = understand(rest, turn.state.locale)
  const intent = meant(understanding)
  if (intent !== undefined && movesBesideAnswer.has(intent)) return intent
  const { why_claims: whyClaims } = knowledge.facts[fact] ?? {}
  if (COUNTED.has(fact) && asksWhetherItCounts(rest)) {
    // "Never late. Does Huabei count?": of another fact than the one answered.
    const spokenOf = factsSpokenOf(rest, turn.state.locale, parts.factWords)
    const named = spokenOf.includes(fact) ? fact : spokenOf.find((one) => COUNTED.has(one))
    say(turn, `talk.counts.${named ?? fact}`, { general: true })
    return undefined
  }
  // "问那么多干嘛，什么时候能告诉我结果": what is wished for in a part of the rest comes after what that asks.
  const late = messageParts(rest, turn, parts)
    .map(surely)
    .find((name) => name !== undefined && movesAfterAnswers.has(name))
  if (answerQuestionsIn(rest, turn, parts)) return late
  const own = topicAsked(turn, { knowledge }, fact)
  if (intent === 'why_ask') say(turn, `facts.${fact}.why`, { claims: whyClaims ?? [] })
  else if (isQuestion(understanding)) {
    const named =
      pointsBack(understanding, rest) || asksForJudgement(rest) || isComplaint(intent) ? undefined : intent
    const asked = named ?? own
    if (asked) answerTopic(turn, asked, book)
  }
  return late
}

/** What a question in passing is about: the fact stated last before it, else what was asked. */
function topicAsked(
  { understanding, text }: Turn,
  { knowledge }: Pick<DialogParts, 'knowledge'>,
  asked: string,
): string | undefined {
  const plain = normalise(text)
  const lastOf = (facts: readonly StatedFact[]) =>
    facts.toSorted((a, b) => plain.lastIndexOf(a.said) - plain.lastIndexOf(b.said)).at(-1)
  const last = lastOf(understanding.facts.filter(({ said }) => said !== ''))
  const fact = last && Object.keys(toDiagnosisFacts([last]))[0]
  return knowledge.facts[fact ?? asked]?.topic
}

/** "不想聊了" reads like an answer declined, but leaves the conversation; "跳过" leaves the question. */
function isRatherMove(turn: Turn, reading: AnswerReading): boolean {
  if (reading.kind !== 'declined' && reading.kind !== 'unknown') return false
  const top = turn.understanding.intents[0]
  return top !== undefined && top.score >= SURELY && (movesBesideAnswer.has(top.name) || top.name === 'skip')
}
