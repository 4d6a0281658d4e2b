import { say, type Turn } from '#src/conversation/turn.ts'
import { choices } from '#src/diagnosis/known-facts.ts'
import type { Knowledge } from '#src/diagnosis/knowledge.ts'
import type { Option } from '#src/reply/reply.ts'
import type { AnswerQuestion } from '#src/understanding/read-answer.ts'
import type { PhraseRef, Phrases } from '#src/reply/phrases.ts'
import { saidBack } from '#dialogs/facts/fact-keeping.ts'

/** Misses after which the question is offered to be left out, and then left out. */
export const MISSES_TO_WAY_ON = 2

/** Opens a question: its line and its buttons. */
export function ask(turn: Turn, knowledge: Knowledge, fact: string): void {
  const held = turn.state.facts[fact]
  const narrowing = held !== undefined && held.value in definitionOf(knowledge, fact).vague
  turn.state.open = { fact, misses: 0, narrowing }
  if (turn.state.asked.at(-1) !== fact) turn.state.asked.push(fact)
  const first = turn.state.said['talk.interview.begin'] === undefined && turn.state.result === undefined
  if (first) say(turn, 'talk.interview.begin', { join: 'paragraph' })
  turn.replies.push({
    kind: 'say',
    ...questionRef(turn, knowledge, fact, narrowing),
    variant: 0,
    join: 'paragraph',
  })
  if (definitionOf(knowledge, fact).touchy) say(turn, 'talk.interview.may_skip', { join: 'paragraph' })
  turn.replies.push({ kind: 'offer', options: optionsOf(turn, knowledge, fact) })
}

/** Times that a question is put again in words; after that only its buttons wait, since asking on and on is nagging. */
const PUT_IN_WORDS = 2

/** Puts the open question again after something else was served: once, shortly. */
export function askAgain(turn: Turn, knowledge: Knowledge): void {
  const { open } = turn.state
  if (!open) return
  const puts = (open.puts ?? 0) + 1
  turn.state.open = { ...open, putAgain: true, puts }
  const answered = turn.replies.some(({ kind }) => kind === 'say')
  const quietly = puts > PUT_IN_WORDS && answered
  if (!quietly)
    say(turn, 'talk.interview.back_to', {
      params: { question: questionRef(turn, knowledge, open.fact, open.narrowing) },
    })
  const options = optionsOf(turn, knowledge, open.fact)
  turn.replies.push({ kind: 'offer', options: quietly ? [...options, concludeOption] : options })
}

/** The question as it is asked; what was told already that belongs to it is where it begins. */
function questionRef(turn: Turn, knowledge: Knowledge, fact: string, narrowing: boolean): PhraseRef {
  const beside = definitionOf(knowledge, fact).known_with
  if (narrowing || beside === undefined || !turn.state.facts[beside])
    return { phrase: questionOf(fact, narrowing) }
  return { phrase: `facts.${fact}.ask_known`, params: { known: saidBack(turn, beside) } }
}

/** The question as it was asked: narrower, where a vague answer is known. */
function questionOf(fact: string, narrowing: boolean): string {
  return narrowing ? `facts.${fact}.ask_vague` : `facts.${fact}.ask`
}

/** The answer didn't fit: first another wording with an example, then a way on. False when it is time to leave it. */
export function retry(turn: Turn, knowledge: Knowledge): boolean {
  const { open } = turn.state
  if (!open) return false
  const misses = open.misses + 1
  turn.state.open = { ...open, misses, putAgain: false }
  if (misses > MISSES_TO_WAY_ON) return false
  if (misses === 1) {
    turn.replies.push({ kind: 'say', phrase: questionOf(open.fact, open.narrowing), variant: 1 })
    turn.replies.push({ kind: 'offer', options: optionsOf(turn, knowledge, open.fact) })
  } else sayWayOn(turn)
  return true
}

const concludeOption: Option = {
  label: { phrase: 'talk.buttons.conclude' },
  action: { kind: 'intent', intent: 'conclude' },
}

/** The open question in its other wording, with an example; it counts as no try that failed. */
export function askWithExample(turn: Turn, knowledge: Knowledge): void {
  const { open } = turn.state
  if (!open) return
  turn.state.open = { ...open, putAgain: true }
  const phrase = questionOf(open.fact, open.narrowing)
  turn.replies.push({ kind: 'say', phrase, variant: 1, join: 'line' })
  turn.replies.push({ kind: 'offer', options: optionsOf(turn, knowledge, open.fact) })
}

/** Ways past the open question. */
export function sayWayOn(turn: Turn): void {
  say(turn, 'talk.interview.way_on')
  turn.replies.push({
    kind: 'offer',
    options: [
      { label: { phrase: 'talk.buttons.skip' }, action: { kind: 'intent', intent: 'skip' } },
      concludeOption,
      { label: { phrase: 'talk.buttons.person' }, action: { kind: 'intent', intent: 'human_agent' } },
    ],
  })
}

/** Buttons of a question: its values, and a way not to answer. */
export function optionsOf(turn: Turn, knowledge: Knowledge, fact: string): Option[] {
  const definition = definitionOf(knowledge, fact)
  const values = choices(definition, turn.state.facts[fact]?.value)
  const decline = definition.touchy ? 'decline' : 'dont_know'
  return [
    ...values.map((value): Option => ({
      label: { phrase: `facts.${fact}.values.${value}.option` },
      action: { kind: 'answer', fact, value },
    })),
    { label: { phrase: `talk.buttons.${decline}` }, action: { kind: 'intent', intent: decline } },
  ]
}

/** The question in the form in which understanding reads answers to it. */
export function answerQuestion(knowledge: Knowledge, fact: string, phrases: Phrases): AnswerQuestion {
  const known = questions.get(phrases) ?? new Map<string, AnswerQuestion>()
  questions.set(phrases, known)
  const question = known.get(fact) ?? makeQuestion(knowledge, fact, phrases)
  known.set(fact, question)
  return question
}

/** Made once for each language; new words are other objects. */
const questions = new WeakMap<Phrases, Map<string, AnswerQuestion>>()

function makeQuestion(knowledge: Knowledge, fact: string, phrases: Phrases): AnswerQuestion {
  const definition = definitionOf(knowledge, fact)
  return {
    fact,
    values: Object.keys(definition.values),
    vague: Object.keys(definition.vague),
    ...(definition.unit && { unit: definition.unit }),
    ...(definition.bins && { bins: binsOf(definition.bins) }),
    options: Object.keys(definition.values)
      .filter((value) => !(value in definition.vague))
      .map((value) => ({ value, label: phrases.text(`facts.${fact}.values.${value}.option`) })),
  }
}

function binsOf(bins: Readonly<Record<string, readonly [number, number | null]>>) {
  return Object.entries(bins).map(([value, [, below]]) => ({ value, ...(below !== null && { below }) }))
}

function definitionOf(knowledge: Knowledge, fact: string) {
  const definition = knowledge.facts[fact]
  if (!definition) throw new Error(`no fact ${fact} in the knowledge base`)
  return definition
}
