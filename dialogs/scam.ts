import type { DialogContext } from 'botbuilder-dialogs'
import { say, type Turn } from '#src/conversation/turn.ts'
import type { Option } from '#src/reply/reply.ts'
import { gaveCode, gaveIdentity, hasPaidThem, leavesThem } from './scam-signs.ts'
import { reprompt } from './under-way.ts'

const TOPIC = 'scam_or_safety'
const WARNING = `answers.${TOPIC}.text`

/** Which wording of the warning begins with what to do once this has happened. */
const wordings = { verdict: 0, paid: 1, code: 2 } as const

/** The warning that fits what has happened: money gone, a code given away, or nothing yet. Never one for another's case. */
export function warnOfScam(turn: Turn): void {
  const { text, state } = turn
  if (gaveCode(text)) warn(turn, 'code')
  else if (gaveIdentity(text)) say(turn, 'talk.scam.identity', { general: true })
  else if (hasPaidThem(text)) warn(turn, 'paid')
  else if (leavesThem(text)) say(turn, 'talk.scam.right')
  else if (state.said[WARNING] === undefined) warn(turn, 'verdict')
  else say(turn, 'talk.scam.no', { general: true })
  state.lastTopic = TOPIC
  state.lastTopicTurn = state.turns
}

function warn(turn: Turn, which: keyof typeof wordings): void {
  turn.state.said[WARNING] = (turn.state.said[WARNING] ?? 0) + 1
  turn.replies.push({ kind: 'say', phrase: WARNING, variant: wordings[which], general: true })
}

const person: Option = {
  label: { phrase: 'talk.buttons.person' },
  action: { kind: 'intent', intent: 'human_agent' },
}

/** Asked whether the bot itself is a swindle: what it is and is not, in one line, and how to make sure. */
export async function sayWhatWeAre(dc: DialogContext, turn: Turn): Promise<void> {
  say(turn, 'talk.scam.ours')
  turn.replies.push({ kind: 'offer', options: [person] })
  await reprompt(dc, turn)
}
