import type { DialogContext } from 'botbuilder-dialogs'
import { say, type Turn } from '#src/conversation/turn.ts'
import type { Option } from '#src/reply/reply.ts'
import type { Phrases } from '#src/reply/phrases.ts'
import type { DialogParts } from '#dialogs/parts.ts'
import { asksOfInquiries, asksOfOwnReport, wordAskedFor } from '#dialogs/message/term-signs.ts'
import { reprompt } from '#dialogs/interview/under-way.ts'

const interview: Option = { label: { phrase: 'talk.buttons.interview' }, action: { kind: 'interview' } }

/** "What does overdue mean?": a word of ours, in plain ones. False when the message asks for none of them. */
export async function explainTerm(dc: DialogContext, turn: Turn, { phrases }: DialogParts): Promise<boolean> {
  if (turn.action) return false
  const phrase = phraseFor(turn, phrases[turn.state.locale])
  if (!phrase) return false
  say(turn, phrase, { general: true })
  await reprompt(dc, turn)
  if (!dc.activeDialog && !turn.state.result) turn.replies.push({ kind: 'offer', options: [interview] })
  return true
}

/** The phrase that explains the word whose meaning is asked for. */
export function termPhrase(text: string, state: Turn['state'], { phrases }: DialogParts): string | undefined {
  return phraseFor({ text, state }, phrases[state.locale])
}

function phraseFor({ text, state }: Pick<Turn, 'text' | 'state'>, phrases: Phrases): string | undefined {
  const asked = wordAskedFor(text, state.locale)
  const called = asked && phrases.keysBelow('terms').find((key) => isCalled(asked, key, phrases))
  if (called) return called.replace(CALLED, '.means')
  if (asksOfOwnReport(text)) return 'terms.own_report'
  return asksOfInquiries(text) ? 'terms.inquiries' : undefined
}

const CALLED = /\.called$/

function isCalled(asked: string, key: string, phrases: Phrases): boolean {
  if (!CALLED.test(key)) return false
  for (let variant = 0; variant < phrases.wordings(key); variant++) {
    if (phrases.text({ phrase: key, variant }) === asked) return true
  }
  return false
}
