import { say, type Turn } from '#src/conversation/turn.ts'
import { factsSpokenOf } from '#src/understanding/fact-words.ts'
import { mask } from '#src/understanding/mask.ts'
import type { AnswerReading } from '#src/understanding/read-answer.ts'
import { answerInParts } from './answer-in-parts.ts'
import { answerTopic } from './answer-topic.ts'
import { speaksOfMatter } from './matter-signs.ts'
import { isQuestion, pointsBack } from './message-signs.ts'
import { messageParts, type MessagePart } from './message-parts.ts'
import { SPEAKS_TO_IT } from './not-understood.ts'
import type { DialogParts } from './parts.ts'
import {
  asksWhetherItMatters,
  hasAnswer,
  lastStated,
  movesAmong,
  questionsIn,
  surely,
} from './questions-asked.ts'
import { answerQuestionsIn } from './several-questions.ts'
import { namesPerson } from './here.ts'
import { refuse } from './refuse.ts'
import { asksForJudgement, asksWhetherItCounts } from './talk-signs.ts'
import { isComplaint, meant } from './understood.ts'

/** Facts of which people ask whether something of theirs counts. */
const COUNTED: ReadonlySet<string> = new Set(['other_loans', 'record', 'income'])

/** Moves that may come in the same breath as an answer and are made after it: "没有，直接告诉我结果吧". */
export const movesBesideAnswer: ReadonlySet<string> = new Set([
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

/**
 * What else a message says that answers the open question: a question is answered here, by its own words; a move of talk
 * is given back to be made next.
 */
export function serveRest(
  turn: Turn,
  parts: DialogParts,
  fact: string,
  reading: AnswerReading,
): string | undefined {
  const rest = 'rest' in reading ? reading.rest : undefined
  if (!rest) return undefined
  const { locale } = turn.state
  const understanding = parts.understand(rest, locale)
  const intent = meant(understanding)
  const said = messageParts(rest, turn, parts)
  const asked = said.filter(asks)
  if (intent !== undefined && movesBesideAnswer.has(intent)) {
    const leaves = intent === 'stop' && asked.length > 0
    const isWish = intent !== 'human_agent' || namesPerson({ text: rest, understanding })
    if (!leaves && isWish) {
      if (asked.some(asksWhy)) sayWhy(turn, parts, fact)
      return intent
    }
  }
  if (COUNTED.has(fact) && asksWhetherItCounts(rest)) {
    // "Never late. Does Huabei count?": of another fact than the one answered.
    const spokenOf = factsSpokenOf(rest, locale, parts.factWords)
    const named = spokenOf.includes(fact) ? fact : spokenOf.find((one) => COUNTED.has(one))
    say(turn, `talk.counts.${named ?? fact}`, { general: true })
    return undefined
  }
  // "问那么多干嘛，什么时候能告诉我结果": what is wished for in a part of the rest comes after what that asks.
  const late = movesAmong(said)
  if (answerQuestionsIn(rest, turn, parts)) return late
  // "有两家，这个也算？": the words of the answer may be what is asked about.
  if (asked.length > 0) answerAside(turn, parts, { said, rest, fact, reading })
  return late
}

interface Aside {
  readonly said: readonly MessagePart[]
  readonly rest: string
  /** The fact that the message answers, and how. */
  readonly fact: string
  readonly reading: AnswerReading
}

/** The question by its own words; what can't be answered for sure is owned up to, rather than the open topic told. */
function answerAside(turn: Turn, parts: DialogParts, aside: Aside): void {
  const { said, rest, fact } = aside
  const { book } = parts
  const { locale } = turn.state
  const back = said.some((part) => asks(part) && asksOfWhatWasSaid(part))
  const weighs = said.some(({ text }) => asksWhetherItMatters(text) && !WHY.test(text))
  if (back && weighs) return answerOfWhatWasSaid(turn, parts, aside)
  if (said.some(asksWhy)) return sayWhy(turn, parts, fact)
  const [named] = questionsIn(said, turn, parts)
  const whole = { text: rest, understanding: parts.understand(rest, locale) }
  if (back) return answerOfWhatWasSaid(turn, parts, aside)
  if (named) return void answerTopic(turn, named.topic, book, named.text)
  const topic = surely(whole) ?? ofFactNamed(whole, turn, parts)
  if (hasAnswer(topic, turn, parts) && topic !== 'account_operation' && topic !== 'why_ask')
    return void answerTopic(turn, topic, book, rest)
  const wondering = isComplaint(meant(whole.understanding)) || isComplaint(topic)
  if (wondering || WHY.test(rest)) return say(turn, 'talk.aside.why', { claims: ['R02', 'R04', 'R07'] })
  if (answerInParts(turn, said, parts)) return
  const [found] = parts.fallback.search.find(rest, locale)
  if (found && found.likeness >= SPEAKS_TO_IT) {
    say(turn, 'talk.unknown.found_in_articles')
    turn.replies.push({ kind: 'claims', claims: [found.claim], join: 'paragraph' })
    return
  }
  turn.review.push({ kind: 'not_understood', locale, text: mask(rest) })
  const elsewhere = whole.understanding.intents[0]
  const surelyNot = elsewhere.name === 'out_of_scope' && elsewhere.score >= SURELY_ELSEWHERE
  if (surelyNot && !speaksOfMatter(rest)) answerTopic(turn, 'out_of_scope', book)
  else refuse(turn, 'talk.aside.cannot_say')
}

/** Why that was asked. */
function asksWhy({ understanding }: MessagePart): boolean {
  return meant(understanding) === 'why_ask'
}

function sayWhy(turn: Turn, { knowledge }: DialogParts, fact: string): void {
  say(turn, `facts.${fact}.why`, { claims: knowledge.facts[fact]?.why_claims ?? [] })
}

/** Probability from which a question is about something that is none of ours. */
const SURELY_ELSEWHERE = 0.85

const WHY = /为什么|为啥|凭什么|凭啥|怎么会|咋会|\bwhy\b|\bhow come\b|\bexcuse\b/iu

function asks({ text, understanding }: MessagePart): boolean {
  return isQuestion(understanding) || /(\p{Script=Han})不\1|多少|哪[里个儿些]|什么/u.test(text)
}

/** "这个也有影响？", "is this bad?": nothing is named; it is asked of what was just said. */
function asksOfWhatWasSaid({ text, understanding }: MessagePart): boolean {
  return (
    asksForJudgement(text) ||
    (pointsBack(understanding, text) && !WHY.test(text)) ||
    (text.length < SHORT && asksWhetherItMatters(text))
  )
}

/** Characters; a longer question names what it is about. */
const SHORT = 12

/** What such a question is about: the statement before it, which may be the answer. */
function answerOfWhatWasSaid(turn: Turn, parts: DialogParts, { fact, reading }: Aside): void {
  const { knowledge, book, factWords } = parts
  const all = messageParts(turn.text, turn, parts)
  const at = all.findIndex((part) => asks(part) && asksOfWhatWasSaid(part))
  const before = all[at - 1]
  const said = 'said' in reading ? reading.said : ''
  const isAnswer = !before || asks(before) || said.includes(before.text) || before.text.includes(said)
  if (!isAnswer) {
    const told = lastStated(before) ?? factsSpokenOf(before.text, turn.state.locale, factWords)[0]
    const topic = told === undefined ? undefined : knowledge.facts[told]?.topic
    if (topic) answerTopic(turn, topic, book)
    else refuse(turn, 'talk.aside.cannot_say')
    return
  }
  const told = (before && lastStated(before)) ?? fact
  const value = told === fact && reading.kind === 'value' ? `${fact} ${reading.value}` : ''
  const topic = knowledge.facts[told]?.topic
  if (value === 'record always_on_time') answerTopic(turn, 'repayment_effect', book)
  else if (WEIGHS_NOTHING.has(value)) say(turn, 'talk.aside.fine')
  else if (topic) answerTopic(turn, topic, book)
}

/** Answers that speak against a cause: nobody needs to be told what the opposite leads to. */
const WEIGHS_NOTHING: ReadonlySet<string> = new Set([
  'other_loans none',
  'applications none',
  'income stable',
])

/** Probability from which a topic is meant whose fact the words name. */
const WITH_ITS_NAME = 0.4

function ofFactNamed(
  { text, understanding }: MessagePart,
  { state }: Turn,
  { knowledge, factWords }: DialogParts,
): string | undefined {
  const [top] = understanding.intents
  const spokenOf = factsSpokenOf(text, state.locale, factWords)
  const named = spokenOf.some((one) => knowledge.facts[one]?.topic === top.name)
  return named && top.score >= WITH_ITS_NAME ? top.name : undefined
}
