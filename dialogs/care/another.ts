import type { DialogContext } from 'botbuilder-dialogs'
import { say, type Turn } from '#src/conversation/turn.ts'
import type { Option } from '#src/reply/reply.ts'
import {
  asksWhetherToGo,
  fearsForAnother,
  hasNotReached,
  hasReached,
  worriesForAnother,
} from '#dialogs/message/danger-signs.ts'
import { isQuestion, surelyMeans } from '#dialogs/message/message-signs.ts'

/** What the last words were about while somebody else is in danger. */
const ANOTHER = 'another_in_danger'

/** Turns for which "打通了，在哭" is heard as news of them. */
const STAYS = 4

const person: Option = {
  label: { phrase: 'talk.buttons.person' },
  action: { kind: 'intent', intent: 'human_agent' },
}

/** Somebody near has said what is said before leaving for good: first them, money later. False when no one has. */
export async function helpAnother(dc: DialogContext, turn: Turn): Promise<boolean> {
  const { state, text } = turn
  const afraid = fearsForAnother(text)
  const worried = !afraid && worriesForAnother(text)
  const told = state.lastTopic === ANOTHER && state.turns - state.lastTopicTurn <= STAYS
  if (!afraid && !worried && !told) return false
  const news = hasNotReached(text) ? 'unreached' : hasReached(text) ? 'reached' : undefined
  if (!afraid && !worried && !news && !asksWhetherToGo(text) && leavesIt(turn)) return false
  say(
    turn,
    `talk.another.${news ?? (afraid ? 'afraid' : worried ? 'worried' : asksWhetherToGo(text) ? 'go' : 'on')}`,
  )
  turn.replies.push({ kind: 'offer', options: [person] })
  state.lastTopic = ANOTHER
  state.lastTopicTurn = state.turns
  state.open = undefined
  await dc.cancelAllDialogs()
  return true
}

/** Something of its own that nobody says who is still on the phone with them. */
function leavesIt({ understanding }: Turn): boolean {
  return understanding.facts.length > 0 || (isQuestion(understanding) && surelyMeans(understanding))
}
