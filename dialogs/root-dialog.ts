import { ComponentDialog } from 'botbuilder-dialogs/lib/componentDialog.js'
import type { DialogContext, DialogTurnResult } from 'botbuilder-dialogs'
import { say, turnOf, type Turn } from '#src/conversation/turn.ts'
import { answerOpen } from './answer.ts'
import { accuses, hearAnger, meansNoOther, serveCare } from './care.ts'
import { comeBack } from './come-back.ts'
import { FEEDBACK, FeedbackDialog, verdictIn } from './feedback-dialog.ts'
import { InterviewDialog } from './interview-dialog.ts'
import { holdsNumbers, isNumbersOnly } from './message-signs.ts'
import { confirmation } from './moves.ts'
import type { DialogParts } from './parts.ts'
import { answerRateQuestion, asksForPlan, isPlanAnswer, PLAN, PlanDialog, wantsPlan } from './plan-dialog.ts'
import { makeMove, press } from './press.ts'
import { serveTopic } from './topic.ts'
import { goOnPlan, reprompt } from './under-way.ts'
import { isCare, isComplaint, meant } from './understood.ts'

/**
 * Where every message arrives. It decides what the message is (a button, a cry for help, a move of talk, an answer, a
 * question, a complaint, nothing known) and has each part served: questions first, then what was learnt, then the open
 * question once.
 */
export class RootDialog extends ComponentDialog {
  readonly #parts: DialogParts

  constructor(parts: DialogParts) {
    super('root')
    this.#parts = parts
    this.addDialog(new InterviewDialog(parts.knowledge))
    this.addDialog(new FeedbackDialog())
    this.addDialog(new PlanDialog())
  }

  protected override async onBeginDialog(dc: DialogContext): Promise<DialogTurnResult> {
    return this.onContinueDialog(dc)
  }

  protected override async onContinueDialog(dc: DialogContext): Promise<DialogTurnResult> {
    const turn = turnOf(dc)
    if (!turn.state.withPerson) await serve(dc, turn, this.#parts)
    // The root never ends: it waits for the next message whatever stands above it.
    return ComponentDialog.EndOfTurn
  }
}

/** The order of decisions; what each of them does stands in the file it is imported from. */
async function serve(dc: DialogContext, turn: Turn, parts: DialogParts): Promise<void> {
  comeBack(turn)
  if (dc.activeDialog?.id === PLAN && isPlanAnswer(turn)) return goOnPlan(dc, turn)
  if (turn.action) return press(dc, turn, parts, turn.action)
  if (holdsNumbers(turn.text)) {
    say(turn, 'talk.private')
    if (isNumbersOnly(turn.text)) return reprompt(dc, turn)
  }
  const angry = accuses(turn, parts.factWords)
  if (angry && !isComplaint(meant(turn.understanding))) return hearAnger(dc, turn)
  const verdict = verdictIn(turn, parts.phrases[turn.state.locale])
  if (verdict) return press(dc, turn, parts, verdict)
  const intent = meant(turn.understanding)
  if (intent && isCare(intent)) return serveCare(turn, intent, parts.book)
  const confirmed = confirmation(turn.state.offered, intent)
  if (confirmed) return press(dc, turn, parts, confirmed)
  if (turn.state.open && (await answerOpen(dc, turn, parts))) return
  if (dc.activeDialog?.id === FEEDBACK) return void (await dc.continueDialog())
  if (angry && meansNoOther(turn, intent)) return hearAnger(dc, turn)
  if (intent && (await makeMove(dc, turn, parts, intent))) return
  if (answerRateQuestion(turn)) return reprompt(dc, turn)
  // An income stated while a question is open answers the interview; only a plan asked for leaves it.
  if (wantsPlan(turn) && (!turn.state.open || asksForPlan(turn.text))) return goOnPlan(dc, turn)
  await serveTopic(dc, turn, parts, intent)
}
