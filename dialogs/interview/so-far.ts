import type { DialogContext } from 'botbuilder-dialogs'
import { say, type Turn } from '#src/conversation/turn.ts'
import type { Knowledge } from '#src/diagnosis/knowledge.ts'
import { factList, heldFacts } from '#dialogs/facts/fact-keeping.ts'
import { commonestOptions } from '#dialogs/talk/greet.ts'
import { planFacts } from '#dialogs/plan/plan-facts.ts'
import { PLAN } from '#dialogs/plan/plan-state.ts'
import { goOnInterview, reprompt } from './under-way.ts'

/** "刚才说到哪了": what was told so far, and the question that waits. With nothing told yet it says so. */
export async function sayWhereWeWere(dc: DialogContext, turn: Turn, knowledge: Knowledge): Promise<boolean> {
  const facts = [...factList(heldFacts(turn, knowledge)), ...planFacts(turn)]
  if (facts.length === 0) {
    say(turn, 'talk.remember.no')
    turn.replies.push({ kind: 'offer', options: commonestOptions })
    await reprompt(dc, turn)
    return true
  }
  say(turn, 'talk.so_far', { params: { facts: { dotted: facts } } })
  if (turn.state.open || dc.activeDialog?.id === PLAN) await reprompt(dc, turn)
  else if (!turn.state.result) await goOnInterview(dc)
  return true
}
