import type { DialogContext } from 'botbuilder-dialogs'
import { say, type Turn } from '#src/conversation/turn.ts'
import type { Action } from '#src/reply/reply.ts'
import { answerMore, offerNext } from '#dialogs/asked/answer-topic.ts'
import { serveCare } from '#dialogs/care/care.ts'
import { offerAfterWhatIf } from '#dialogs/result/conclude.ts'
import { hold, saidBack } from '#dialogs/facts/fact-keeping.ts'
import { FEEDBACK } from '#dialogs/result/feedback-dialog.ts'
import { commonestOptions } from '#dialogs/talk/greet.ts'
import { answerImagined } from '#dialogs/result/imagined.ts'
import { INTERVIEW } from '#dialogs/interview/interview-dialog.ts'
import { moves } from './moves.ts'
import type { DialogParts } from './parts.ts'
import { isPlanAction } from '#dialogs/plan/plan-answer.ts'
import { serveTopic } from './topic.ts'
import {
  askOnce,
  concludeAgain,
  followFact,
  goOnInterview,
  goOnPlan,
  planAnew,
  reprompt,
} from '#dialogs/interview/under-way.ts'
import { isCare } from './understood.ts'
import { whatIfChange } from '#dialogs/result/what-if.ts'

/** Does what a button stands for, whether it was pressed or its words were typed. */
export async function press(
  dc: DialogContext,
  turn: Turn,
  parts: DialogParts,
  action: Action,
): Promise<void> {
  const { knowledge, book } = parts
  switch (action.kind) {
    case 'answer':
      if (isPlanAction(action)) return goOnPlan(dc, turn)
      if (!(action.value in (knowledge.facts[action.fact]?.values ?? {}))) return
      hold(turn, action.fact, action.value, 'answered')
      say(turn, 'talk.ack.noted', { params: { facts: [saidBack(turn, action.fact)] } })
      if (turn.state.open?.fact === action.fact) turn.state.open = undefined
      if (await answerImagined(dc, turn, parts, action.fact)) return
      return followFact(dc, turn, knowledge, action.fact)
    case 'intent':
      if (action.intent === 'plan_finances') return goOnPlan(dc, turn)
      if (isCare(action.intent)) return serveCare(dc, turn, action.intent, parts)
      if (await makeMove(dc, turn, parts, action.intent)) return
      return serveTopic(dc, turn, parts, action.intent)
    case 'interview':
      return goOnInterview(dc)
    case 'plan':
      return goOnPlan(dc, turn)
    case 'more':
      if (!answerMore(turn, book)) say(turn, 'talk.no_more')
      else if (!turn.state.open) offerNext(turn, turn.state.lastTopic, book, 'told')
      return reprompt(dc, turn)
    case 'correct':
      if (action.fact in knowledge.facts) await askOnce(dc, turn, action.fact)
      return
    case 'what_if':
      return offerAfterWhatIf(turn, knowledge, whatIfChange(turn, knowledge, action.fact, action.to))
    case 'feedback':
    case 'helpful':
      if (dc.activeDialog?.id === FEEDBACK) return void (await dc.replaceDialog(FEEDBACK, action))
      return void (await dc.beginDialog(FEEDBACK, action))
    case 'erase':
      if (action.confirmed) {
        turn.eraseUser = true
        // The page takes what was said from the screen, too.
        turn.replies.push({ kind: 'event', name: 'data.erased', value: {} })
      }
      say(turn, action.confirmed ? 'talk.data.erased' : 'talk.data.kept')
      if (action.confirmed) turn.replies.push({ kind: 'offer', options: commonestOptions })
      return
    case 'same':
      say(turn, 'talk.back.same')
  }
}

/** Makes a move of talk and what follows from it. False when the intent is none, or not here. */
export async function makeMove(
  dc: DialogContext,
  turn: Turn,
  parts: DialogParts,
  intent: string,
): Promise<boolean> {
  const move = moves[intent]
  if (!move) return false
  turn.state.notUnderstood = 0
  const next = move(turn, parts)
  switch (next.kind) {
    case 'press':
      await press(dc, turn, parts, (turn.state.offered[next.option] as { action: Action }).action)
      return true
    case 'done':
      return true
    case 'plan_anew':
      await planAnew(dc, turn)
      return true
    case 'not_mine':
      return false
    case 'go_on':
      if (next.fact === undefined && turn.state.result && dc.activeDialog?.id !== INTERVIEW)
        await concludeAgain(dc, turn, parts.knowledge)
      else await goOnInterview(dc, next.fact)
      return true
    case 'ask_again':
      await askOnce(dc, turn, next.fact)
      return true
    case 'end':
      await dc.cancelAllDialogs()
      turn.state.open = undefined
      return true
    case 'reprompt':
      await reprompt(dc, turn)
      return true
  }
}
