import type { DialogContext } from 'botbuilder-dialogs'
import type { Turn } from '#src/conversation/turn.ts'
import { say } from '#src/conversation/turn.ts'
import type { Knowledge } from '#src/diagnosis/knowledge.ts'
import { mask } from '#src/understanding/mask.ts'
import { concludeShortly } from '#dialogs/result/conclude.ts'
import { close, INTERVIEW } from './interview-dialog.ts'
import { PLAN } from '#dialogs/plan/plan-state.ts'
import { retry } from './questions.ts'

/** Begins the interview, or goes on with it; with a fact, by asking for that. */
export async function goOnInterview(dc: DialogContext, fact?: string): Promise<void> {
  if (dc.activeDialog && dc.activeDialog.id !== INTERVIEW) await dc.cancelAllDialogs()
  if (dc.activeDialog && !fact) await dc.continueDialog()
  else if (dc.activeDialog) await dc.replaceDialog(INTERVIEW, { fact })
  else await dc.beginDialog(INTERVIEW, { fact })
}

/** A question put again to be answered otherwise; after a result, the answer leads straight to the new one. */
export async function askOnce(dc: DialogContext, turn: Turn, fact: string): Promise<void> {
  await dc.cancelAllDialogs()
  await dc.beginDialog(INTERVIEW, { fact, once: turn.state.result !== undefined })
}

/** What follows from a fact that was learnt beside the open question. */
export async function followFact(
  dc: DialogContext,
  turn: Turn,
  knowledge: Knowledge,
  fact: string,
): Promise<void> {
  if (turn.state.open && turn.state.open.fact !== fact) return reprompt(dc, turn)
  if (turn.state.result && dc.activeDialog?.id !== INTERVIEW) return concludeAgain(dc, turn, knowledge)
  return goOnInterview(dc)
}

/** What changed after a result is worked out at once, without asking on. */
export async function concludeAgain(dc: DialogContext, turn: Turn, knowledge: Knowledge): Promise<void> {
  await dc.cancelAllDialogs()
  concludeShortly(turn, knowledge)
}

/** Begins a plan, gives it the turn where one is under way, or goes back to the one that was told. */
export async function goOnPlan(dc: DialogContext, turn: Turn): Promise<void> {
  if (dc.activeDialog?.id === PLAN) return void (await dc.continueDialog())
  turn.state.open = undefined
  await dc.cancelAllDialogs()
  await dc.beginDialog(PLAN)
}

/** A plan from its beginning, without what was told for the last one. */
export async function planAnew(dc: DialogContext, turn: Turn): Promise<void> {
  turn.state.open = undefined
  turn.state.plan = undefined
  turn.state.planLeft = undefined
  await dc.cancelAllDialogs()
  await dc.beginDialog(PLAN)
}

/** Whatever waits for an answer says so once more, shortly; what the message answers of it beside all else counts. */
export async function reprompt(dc: DialogContext, turn: Turn): Promise<void> {
  if (!dc.activeDialog || !(turn.state.open || dc.activeDialog.id === PLAN)) return
  await dc.repromptDialog()
  if (dc.activeDialog.id === INTERVIEW && !turn.state.open) await dc.continueDialog()
}

/** "OK" to a question that was just put again: once more, without counting it as a failed try. */
export async function putAgain(dc: DialogContext, turn: Turn): Promise<void> {
  await reprompt(dc, turn)
  if (turn.state.open) turn.state.open = { ...turn.state.open, putAgain: false }
}

/** No answer to the open question: it is put in other words, then with a way on, then left. */
export async function missed(dc: DialogContext, turn: Turn, knowledge: Knowledge): Promise<void> {
  const { open } = turn.state
  turn.review.push({ kind: 'not_understood', locale: turn.state.locale, text: mask(turn.text) })
  if (!open || retry(turn, knowledge)) return
  close(turn, open.fact)
  say(turn, 'talk.interview.leave_it')
  await dc.continueDialog()
}
