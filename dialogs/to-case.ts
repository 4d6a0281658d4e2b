import type { ConversationState } from '#src/conversation/state.ts'
import type { Option } from '#src/reply/reply.ts'

const interview: Option = { label: { phrase: 'talk.buttons.interview' }, action: { kind: 'interview' } }

export const wholeResult: Option = {
  label: { phrase: 'talk.buttons.whole_result' },
  action: { kind: 'intent', intent: 'conclude' },
}

/** The way back from something else: to the result that was told, else to the questions. */
export function toCase({ result }: Pick<ConversationState, 'result'>): Option {
  return result ? wholeResult : interview
}
