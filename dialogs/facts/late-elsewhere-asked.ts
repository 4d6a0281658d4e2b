import type { DialogContext } from 'botbuilder-dialogs'
import { say, type Turn } from '#src/conversation/turn.ts'
import { asks } from '#dialogs/message/asks.ts'
import { sayNoted, takeUpFacts } from './fact-keeping.ts'
import { hintsLateElsewhere } from '#dialogs/message/late-elsewhere-signs.ts'
import type { DialogParts } from '#dialogs/parts.ts'
import { optionsOf } from '#dialogs/interview/questions.ts'

/**
 * "On time here but not always elsewhere", asked whether one was ever late: how often that was is asked. False when nothing
 * of the kind is told.
 */
export function hearLateElsewhere(
  _: DialogContext,
  turn: Turn,
  { knowledge }: DialogParts,
): Promise<boolean> {
  const { open } = turn.state
  if (turn.action || open?.fact !== 'record' || asks(turn) || !hintsLateElsewhere(turn.text))
    return Promise.resolve(false)
  const { learnt, changed } = takeUpFacts(turn, knowledge, 'record')
  sayNoted(turn, knowledge, [...learnt, ...changed], { changed: changed.length > 0 })
  say(turn, 'talk.interview.late_elsewhere')
  const late = optionsOf(turn, knowledge, 'record').filter(
    ({ action }) => !(action.kind === 'answer' && action.value === 'always_on_time'),
  )
  turn.replies.push({ kind: 'offer', options: late })
  turn.state.notUnderstood = 0
  return Promise.resolve(true)
}
