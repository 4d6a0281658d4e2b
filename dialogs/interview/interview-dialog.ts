import { Dialog } from 'botbuilder-dialogs/lib/dialog.js'
import type { DialogContext, DialogInstance, DialogTurnResult } from 'botbuilder-dialogs'
import type { TurnContext } from 'botbuilder-core'
import { say, turnOf, type Turn } from '#src/conversation/turn.ts'
import type { Knowledge } from '#src/diagnosis/knowledge.ts'
import { nextStep } from '#src/diagnosis/next-step.ts'
import type { AnswerReading } from '#src/understanding/read-answer.ts'
import { answersBeside } from './answered-beside.ts'
import { conclude, concludeShortly } from '#dialogs/result/conclude.ts'
import { hold, knownFacts, middleOf, sayNoted } from '#dialogs/facts/fact-keeping.ts'
import type { DialogParts } from '#dialogs/parts.ts'
import { tellFromPlan } from '#dialogs/plan/plan-to-case.ts'
import { ask, askAgain } from './questions.ts'

export const INTERVIEW = 'interview'

/**
 * Asks what is worth knowing, one question a turn, and tells the reasons when nothing is. What a message means for the
 * open question is read by the root before it comes here (see `serveAnswer`), so this dialog only decides what is next.
 */
export class InterviewDialog extends Dialog {
  readonly #parts: DialogParts
  readonly #knowledge: Knowledge

  constructor(parts: DialogParts) {
    super(INTERVIEW)
    this.#parts = parts
    this.#knowledge = parts.knowledge
  }

  /**
   * With a fact given, that question comes first: it is being corrected or gone back to. `once`: only that one, then the
   * result.
   */
  override async beginDialog(
    dc: DialogContext,
    options?: { fact?: string; once?: boolean },
  ): Promise<DialogTurnResult> {
    if (!options?.fact) return this.#goOn(dc)
    if (dc.activeDialog) dc.activeDialog.state = { once: options.once === true }
    ask(turnOf(dc), this.#knowledge, options.fact)
    return Dialog.EndOfTurn
  }

  override async continueDialog(dc: DialogContext): Promise<DialogTurnResult> {
    return this.#goOn(dc)
  }

  override async resumeDialog(dc: DialogContext): Promise<DialogTurnResult> {
    return this.#goOn(dc)
  }

  override async repromptDialog(context: TurnContext, _instance: DialogInstance): Promise<void> {
    const turn = turnOf({ context } as DialogContext)
    // Answered beside what the message was heard for: the questions go on; see reprompt.
    if (answersBeside(turn, this.#parts)) return
    if (turn.state.open) askAgain(turn, this.#knowledge)
  }

  async #goOn(dc: DialogContext): Promise<DialogTurnResult> {
    const turn = turnOf(dc)
    const { state } = turn
    tellFromPlan(turn)
    const { once } = (dc.activeDialog?.state ?? {}) as { once?: boolean }
    const step = nextStep(this.#knowledge, knownFacts(turn), new Set(state.closed))
    if (step.kind === 'ask' && (!once || step.narrowing)) {
      ask(turn, this.#knowledge, step.fact)
      return Dialog.EndOfTurn
    }
    sayNoneAreLeft(turn)
    if (once) concludeShortly(turn, this.#knowledge)
    else conclude(turn, this.#knowledge)
    return dc.endDialog()
  }
}

/** "None. How many questions more?", asked with the last answer: none, and the reasons come right behind. */
function sayNoneAreLeft({ replies }: Turn): void {
  const at = replies.findIndex(
    (reply) => reply.kind === 'say' && reply.phrase === 'side_questions.questions_left',
  )
  if (at >= 0) replies.splice(at, 1, { kind: 'say', phrase: 'talk.no_questions_left', variant: 0 })
}

/**
 * Takes in what the message means for the open question, and says it back with the facts that it states besides; false
 * when it is no answer to it.
 */
export function serveAnswer(
  turn: Turn,
  knowledge: Knowledge,
  reading: AnswerReading,
  besides: readonly string[] = [],
): boolean {
  const { open } = turn.state
  if (!open) return false
  switch (reading.kind) {
    case 'value':
    case 'range': {
      const value = reading.kind === 'value' ? reading.value : middleOf(reading.values)
      hold(turn, open.fact, value, 'answered', reading.quantity)
      // A vague answer ("some") is kept; its question may come once more, narrower.
      sayNoted(turn, knowledge, [open.fact, ...besides])
      break
    }
    case 'declined':
      close(turn, open.fact)
      say(turn, 'talk.ack.declined')
      sayNoted(turn, knowledge, besides)
      break
    case 'unknown':
      close(turn, open.fact)
      say(turn, 'talk.ack.unknown')
      sayNoted(turn, knowledge, besides)
      break
    case 'none':
      return false
  }
  turn.state.open = undefined
  return true
}

/** No more of this question: it was declined, skipped, or can't be answered. */
export function close(turn: Turn, fact: string): void {
  if (!turn.state.closed.includes(fact)) turn.state.closed.push(fact)
  turn.state.open = undefined
}
