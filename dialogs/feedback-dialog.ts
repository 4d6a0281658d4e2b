import { Dialog } from 'botbuilder-dialogs/lib/dialog.js'
import type { DialogContext, DialogTurnResult } from 'botbuilder-dialogs'
import { say, turnOf, type Turn } from '#src/conversation/turn.ts'
import type { Phrases } from '#src/reply/phrases.ts'
import type { Action } from '#src/reply/reply.ts'
import { mask } from '#src/understanding/mask.ts'

export const FEEDBACK = 'feedback'

/** "Was this helpful?": once, then optional words, kept masked for the people who improve the bot. */
export class FeedbackDialog extends Dialog {
  constructor() {
    super(FEEDBACK)
  }

  override async beginDialog(dc: DialogContext, action?: Action): Promise<DialogTurnResult> {
    const turn = turnOf(dc)
    turn.state.helpfulAsked = true
    if (action?.kind !== 'helpful') {
      say(turn, 'talk.feedback.ask')
      turn.replies.push({
        kind: 'offer',
        options: [
          { label: { phrase: 'talk.buttons.helpful' }, action: { kind: 'helpful', yes: true } },
          { label: { phrase: 'talk.buttons.not_helpful' }, action: { kind: 'helpful', yes: false } },
        ],
      })
      return dc.endDialog()
    }
    const verdict = action.yes ? 'helpful' : 'not_helpful'
    turn.review.push({ kind: 'feedback', locale: turn.state.locale, text: '', detail: { verdict } })
    say(turn, `talk.feedback.${verdict}`)
    turn.replies.push({
      kind: 'offer',
      options: [{ label: { phrase: 'talk.buttons.no_words' }, action: { kind: 'intent', intent: 'stop' } }],
    })
    return Dialog.EndOfTurn
  }

  override async continueDialog(dc: DialogContext): Promise<DialogTurnResult> {
    const turn = turnOf(dc)
    turn.review.push({ kind: 'feedback', locale: turn.state.locale, text: mask(turn.text) })
    say(turn, 'talk.feedback.thanks')
    return dc.endDialog()
  }
}

/** "有帮助", typed after a result. */
export function verdictIn(turn: Turn, phrases: Phrases): Action | undefined {
  if (!turn.state.result || turn.state.open) return undefined
  const says = (label: string) => turn.text === phrases.text(`talk.buttons.${label}`)
  if (says('helpful')) return { kind: 'helpful', yes: true }
  return says('not_helpful') ? { kind: 'helpful', yes: false } : undefined
}
