import { say, type Turn } from '#src/conversation/turn.ts'
import type { Option } from '#src/reply/reply.ts'

/** What people come with most often, as the first buttons. */
const commonest = ['cannot_borrow_after_repaying', 'limit_reduced', 'service_closed', 'when_restored']

export const commonestOptions: readonly Option[] = commonest.map((intent) => ({
  label: { phrase: `talk.start.${intent}` },
  action: { kind: 'intent', intent },
}))

/** The first words of a conversation: what this is, what it is not, and where to begin. */
export function greet(turn: Turn): void {
  say(turn, 'talk.greet')
  turn.replies.push({ kind: 'offer', options: commonestOptions })
}
