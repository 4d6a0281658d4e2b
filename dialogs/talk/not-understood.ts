import { say, type Turn } from '#src/conversation/turn.ts'
import type { Option } from '#src/reply/reply.ts'
import type { ArticleSearch } from '#src/understanding/article-search.ts'
import { mask } from '#src/understanding/mask.ts'
import { answerTopic, type AnswerBook } from '#dialogs/asked/answer-topic.ts'
import { speaksOfMatter } from './matter-signs.ts'
import { isQuestion } from '#dialogs/message/message-signs.ts'
import { refuse } from '#dialogs/care/refuse.ts'
import { isAcknowledgement } from '#dialogs/message/talk-signs.ts'
import { toCase } from '#dialogs/to-case.ts'
import { meant } from '#dialogs/understood.ts'

/** How many readings are offered. */
const READINGS = 3

/** Likeness (0..1) from which a claim of the articles speaks to a question. Chosen on questions of our own. */
export const SPEAKS_TO_IT = 0.35

/** Probability from which a message is about something that is none of ours. */
const SURELY_ELSEWHERE = 0.85

/** Less (characters) says too little to be about something else. */
const LEAST_SAID = 4

export interface Fallback {
  readonly book: AnswerBook
  readonly search: ArticleSearch
  /** Intents that can be offered as a reading: topics, not moves of talk. */
  readonly topics: ReadonlySet<string>
}

/**
 * No intent fits: first the articles are asked; else the nearest readings are offered; the second time in a row help and
 * a person.
 */
export function serveUnknown(turn: Turn, { book, search, topics }: Fallback): void {
  const { state, text } = turn
  if (!/[\p{L}\p{N}]/u.test(text)) {
    say(turn, text ? 'talk.unknown.only_signs' : 'talk.unknown.empty')
    return
  }
  const found = search.find(text, state.locale).filter((hit) => hit.likeness >= SPEAKS_TO_IT)
  if (found.length > 0) {
    say(turn, 'talk.unknown.found_in_articles')
    turn.replies.push({ kind: 'claims', claims: found.map((hit) => hit.claim), join: 'paragraph' })
    state.notUnderstood = 0
    return
  }
  const top = turn.understanding.intents[0]
  const elsewhere = top.name === 'out_of_scope'
  if (!state.open && isAcknowledgement(text)) return say(turn, 'talk.ok')
  const scrap = !state.open && text.length < LEAST_SAID
  if (scrap || ((elsewhere || state.open) && speaksOfMatter(text))) return ownUpTo(turn)
  if (elsewhere && (state.open || top.score >= SURELY_ELSEWHERE)) {
    // Understood well enough: it is about something else. The open question comes again after it.
    answerTopic(turn, 'out_of_scope', book)
    if (!state.open) turn.replies.push({ kind: 'offer', options: helpOptions(turn) })
    return
  }
  state.notUnderstood += 1
  turn.review.push({ kind: 'not_understood', locale: state.locale, text: mask(text) })
  if (state.notUnderstood >= 2) {
    say(turn, 'talk.unknown.again')
    turn.replies.push({ kind: 'offer', options: helpOptions(turn) })
    return
  }
  if (meant(turn.understanding) === 'out_of_scope') {
    answerTopic(turn, 'out_of_scope', book)
    turn.replies.push({ kind: 'offer', options: helpOptions(turn) })
    return
  }
  say(turn, 'talk.unknown.readings')
  const readings = turn.understanding.intents
    .filter((intent) => topics.has(intent.name) && intent.name !== 'out_of_scope')
    .slice(0, READINGS)
  turn.replies.push({
    kind: 'offer',
    options: [
      ...readings.map((intent): Option => ({
        label: { phrase: `titles.${intent.name}` },
        action: { kind: 'intent', intent: intent.name },
      })),
      { label: { phrase: 'talk.buttons.none_of_these' }, action: { kind: 'intent', intent: 'help' } },
    ],
  })
}

/** About the matter, and beyond what is known here: said so, never sent off as being about something else. */
function ownUpTo(turn: Turn): void {
  const { state, text, understanding } = turn
  turn.review.push({ kind: 'not_understood', locale: state.locale, text: mask(text) })
  state.notUnderstood += 1
  const beside = isQuestion(understanding) ? 'cannot_say' : state.open ? 'heard' : 'which_way'
  const phrase = `talk.unknown.${!state.open && state.notUnderstood >= 2 ? 'again' : beside}`
  if (beside === 'cannot_say') refuse(turn, phrase)
  else say(turn, phrase)
  if (!state.open) turn.replies.push({ kind: 'offer', options: [toCase(state), plan, person] })
}

const plan: Option = { label: { phrase: 'talk.buttons.plan' }, action: { kind: 'plan' } }
const help: Option = {
  label: { phrase: 'talk.buttons.help' },
  action: { kind: 'intent', intent: 'help' },
}
const person: Option = {
  label: { phrase: 'talk.buttons.person' },
  action: { kind: 'intent', intent: 'human_agent' },
}

export function helpOptions({ state }: Turn): Option[] {
  return [toCase(state), help, person]
}
