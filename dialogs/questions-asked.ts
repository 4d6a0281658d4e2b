import type { Turn } from '#src/conversation/turn.ts'
import { pickOperation } from '#src/reply/operations.ts'
import { toDiagnosisFacts } from '#src/understanding/facts.ts'
import { normalise } from '#src/understanding/normalise.ts'
import { guessIn } from './guess.ts'
import { asksForStep, stepIsMeantBy } from './here.ts'
import { isQuestion, pointsBack, surelyMeans } from './message-signs.ts'
import type { MessagePart } from './message-parts.ts'
import type { DialogParts } from './parts.ts'
import { isComplaint } from './understood.ts'

/** Probability from which a part of a message is about something of its own. */
const SURE = 0.6

/** Moves that come after the answers to what was asked beside them. */
export const movesAfterAnswers: ReadonlySet<string> = new Set([
  'human_agent',
  'conclude',
  'what_first',
  'stop',
  'my_data',
  'delete_data',
])

/** Topics that are no answer to a question. */
const noAnswers = new Set(['out_of_scope', 'greeting', 'thanks_bye', 'help'])

/** A question of a message: what it is about, and its words. */
export interface Asked {
  readonly topic: string
  readonly text: string
}

/** The move that parts of a message wish for. "算了" at its head only leaves what was said before: 算了，那我该怎么办. */
export function movesAmong(
  said: readonly MessagePart[],
  isSure: (understanding: MessagePart['understanding']) => boolean = () => true,
): string | undefined {
  return said
    .map((part, at) => ({
      name: isSure(part.understanding) ? surely(part) : undefined,
      last: at === said.length - 1,
    }))
    .find(({ name, last }) => name !== undefined && movesAfterAnswers.has(name) && (name !== 'stop' || last))
    ?.name
}

export function surely({ understanding }: MessagePart): string | undefined {
  const [top] = understanding.intents
  return top.score >= SURE ? top.name : undefined
}

/** The matters asked about, each once, in their order. */
export function questionsIn(said: readonly MessagePart[], turn: Turn, parts: DialogParts): Asked[] {
  const asked = new Map<string, Asked>()
  for (const [at, part] of said.entries()) {
    // A cause guessed at is answered with the case.
    if (!asks(part) || guessIn({ ...turn, text: part.text }, parts)) continue
    const topic = topicOf(part, said[at - 1], turn, parts)
    if (!hasAnswer(topic, turn, parts)) continue
    const operation = topic === 'account_operation' ? operationOf(part.text, turn, parts) : ''
    // Of no step in particular nothing can be told; and in the middle of a case a step must be asked for.
    if (operation === parts.book.operations.default) continue
    const inCase = turn.state.open !== undefined || turn.state.result !== undefined
    const isStep = operation !== '' && stepIsMeantBy(part.text, turn.state.locale, parts.book.operations)
    if (inCase && isStep && !asksForStep(part.text)) continue
    const kind = `${topic} ${operation}`
    if (!asked.has(kind)) asked.set(kind, { topic, text: part.text })
  }
  return [...asked.values()]
}

/** 要不要, 多少, 哪里 ask as well, where a part of a message is about something that has an answer. */
function asks({ text, understanding }: MessagePart): boolean {
  return isQuestion(understanding) || /(\p{Script=Han})不\1|多少|哪[里个儿些]|什么/u.test(text)
}

/** "我换了手机号，有影响吗": few words ask about what was said just before, unless they surely mean something. */
function topicOf(
  part: MessagePart,
  before: MessagePart | undefined,
  { state }: Turn,
  { knowledge, understand }: DialogParts,
): string | undefined {
  const few = part.text.length < (state.locale === 'en' ? FEW_EN : FEW_ZH)
  if (!before || (!few && !pointsBack(part.understanding, part.text))) return surely(part)
  if (asks(before) && surelyMeans(part.understanding)) return surely(part)
  const told = lastStated(before)
  if (
    told !== undefined &&
    !asks(before) &&
    (asksWhetherItMatters(part.text) || ASKS_WHETHER_IT_IS.test(part.text))
  )
    return knowledge.facts[told]?.topic
  const text = `${before.text}, ${part.text}`
  return surely({ text, understanding: understand(text, state.locale) })
}

export function asksWhetherItMatters(text: string): boolean {
  return /影响|关系|要紧|严重|有问题|\b(?:matter|affect|hurt|count|bad|problem)/iu.test(text)
}

/** "换了个新手机登的，是不是这个": whether what was just told is the cause. */
const ASKS_WHETHER_IT_IS =
  /是不是(?:就是|因为)?(?:这个|它|这)|\b(?:is|was|could) (?:it|that) (?:be )?(?:it|that|why)\b/iu

/** Shorter questions (characters) name nothing of their own. */
const FEW_ZH = 7
const FEW_EN = 24

export function hasAnswer(
  topic: string | undefined,
  { state }: Turn,
  { book }: DialogParts,
): topic is string {
  if (topic === undefined) return false
  if (topic === 'why_ask') return state.open !== undefined
  return (
    topic in book.answers && !noAnswers.has(topic) && !movesAfterAnswers.has(topic) && !isComplaint(topic)
  )
}

function operationOf(text: string, { state }: Turn, { book }: DialogParts): string {
  return pickOperation(text, book.operations, state.locale)
}

/** The fact that is stated last in a text. */
export function lastStated({
  understanding,
  text,
}: Pick<Turn, 'text' | 'understanding'>): string | undefined {
  const plain = normalise(text)
  const last = understanding.facts
    .filter(({ said }) => said !== '')
    .toSorted((a, b) => plain.lastIndexOf(a.said) - plain.lastIndexOf(b.said))
    .at(-1)
  return last && Object.keys(toDiagnosisFacts([last]))[0]
}
