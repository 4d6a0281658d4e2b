import type { DialogContext } from 'botbuilder-dialogs'
import { say, type Turn } from '#src/conversation/turn.ts'
import type { Option } from '#src/reply/reply.ts'
import { speaksOf, type FactWords } from '#src/understanding/fact-words.ts'
import { answerTopic, type AnswerBook } from './answer-topic.ts'
import { surelyMeans } from './message-signs.ts'
import { reprompt } from './under-way.ts'
import { isComplaint } from './understood.ts'

const person: Option = {
  label: { phrase: 'talk.buttons.person' },
  action: { kind: 'intent', intent: 'human_agent' },
}

const interview: Option = { label: { phrase: 'talk.buttons.interview' }, action: { kind: 'interview' } }

/** Despair and wrongdoing: the answer alone, no question after it until the person goes on. */
export function serveCare(turn: Turn, intent: string, book: AnswerBook): void {
  answerTopic(turn, intent, book)
  turn.replies.push({ kind: 'offer', options: [person] })
}

/** After words of despair whatever comes next is heard, not sorted. */
export function listen(turn: Turn): void {
  say(turn, 'talk.listening')
  turn.replies.push({ kind: 'offer', options: [person, interview] })
}

export function accuses(turn: Turn, words: FactWords): boolean {
  return speaksOf(turn.text, turn.state.locale, words.accusing)
}

/** An accusation is heard as such where it doesn't surely ask for a person or complain of one's own case. */
export function meansNoOther({ understanding }: Turn, intent: string | undefined): boolean {
  return intent === 'scam_or_safety' || (!isComplaint(intent) && !surelyMeans(understanding))
}

/** No defence and no scolding: what this is and is not, and a person. */
export async function hearAnger(dc: DialogContext, turn: Turn): Promise<void> {
  say(turn, 'talk.accused')
  turn.replies.push({ kind: 'offer', options: [person, interview] })
  await reprompt(dc, turn)
}
