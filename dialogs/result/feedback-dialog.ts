import { Dialog } from 'botbuilder-dialogs/lib/dialog.js'
import type { DialogContext, DialogTurnResult } from 'botbuilder-dialogs'
import { say, turnOf, type Turn } from '#src/conversation/turn.ts'
import type { Phrases } from '#src/reply/phrases.ts'
import type { Action } from '#src/reply/reply.ts'
import { shows, type CareSigns } from '#src/understanding/care-signs.ts'
import { mask } from '#src/understanding/mask.ts'
import { isQuestion, SURELY } from '#dialogs/message/message-signs.ts'

export const FEEDBACK = 'feedback'

/** "Was this helpful?": once, then optional words, kept masked for the people who improve the bot. */
export class FeedbackDialog extends Dialog {
  readonly #signs: CareSigns

  constructor(signs: CareSigns) {
    super(FEEDBACK)
    this.#signs = signs
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
      // Words instead of a button are what it is asked for.
      return Dialog.EndOfTurn
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
    say(turn, shows(turn.text, 'not_listened', this.#signs) ? 'care.not_listened' : 'talk.feedback.thanks')
    return dc.endDialog()
  }
}

const NOT_HELPED =
  /没(?:什么|啥|有)*(?:帮助|用处?)|没帮[上到]|帮不上|\b(?:did|do|does|was|is)(?:n'?t| not) (?:really )?(?:help|useful)|\bnot (?:really )?help|\buseless\b/iu
const HELPED =
  /(?:有|很有|挺有|真有|大有)(?:帮助|用)|帮(?:到|上|了)(?:我|忙|大忙)|\b(?:this|that|it) (?:really |did |has )?help(?:s|ed)\b|\bhelpful\b|\buseful\b/iu

/** "提前还一半有用没，你答怎么操作干嘛": asks whether something would help, or objects; no verdict on this talk. */
const ASKS_ABOUT_HELP =
  /有没有|(?:有|管)用(?:没|不)|我(?:是)?问|我(?:在|想)问|如果|要是|^(?:was|is|did|does|would|will|if) |\bi(?:'m| am| was)? ask/iu

/** What comes after a verdict is a remark, unless it asks something or goes on with the case. */
export function isRemark({ action, text, understanding }: Turn): boolean {
  if (action) return action.kind === 'intent' && action.intent === 'stop'
  if (isQuestion(understanding) || ASKS_ABOUT_HELP.test(text)) return false
  const [top] = understanding.intents
  return understanding.facts.length === 0 && !(OWN_WISHES.has(top.name) && top.score >= SURELY)
}

/** Wishes that are carried out rather than kept as a remark. */
const OWN_WISHES: ReadonlySet<string> = new Set([
  'human_agent',
  'delete_data',
  'my_data',
  'plan_finances',
  'change_language',
  'conclude',
  'restart',
])

/** Longest remark (characters) that is a verdict and nothing else. */
const REMARK = 30

/** "有帮助", "yes that helped": a verdict, typed after a result or a plan. */
export function verdictIn({ text, state, understanding }: Turn, phrases: Phrases): Action | undefined {
  if ((!state.result && !state.plan) || state.open || text.length > REMARK) return undefined
  if (ASKS_ABOUT_HELP.test(text) || /[?？吗]/u.test(text)) return undefined
  const says = (label: string) => text === phrases.text(`talk.buttons.${label}`)
  if (says('not_helpful') || NOT_HELPED.test(text)) return { kind: 'helpful', yes: false }
  return says('helpful') || (HELPED.test(text) && !isQuestion(understanding))
    ? { kind: 'helpful', yes: true }
    : undefined
}
