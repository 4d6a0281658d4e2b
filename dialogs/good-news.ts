import type { DialogContext } from 'botbuilder-dialogs'
import { say, type Turn } from '#src/conversation/turn.ts'
import type { Option } from '#src/reply/reply.ts'
import { INTERVIEW } from './interview-dialog.ts'
import { isQuestion } from './message-signs.ts'

const NEWS =
  /额度(?:又|已经|都|今天|自己)?(?:恢复|回来|涨|有)了|(?:又|已经|可以|能)(?:能|可以)?(?:正常)?[借用]了|\b(?:limit|it|jiebei|service|account)(?:'s| is| has| was)? (?:just |now |all |suddenly )?(?:back(?! to)|come back|came back|restored|reopened|open again|working again|unlocked)\b|\b(?:limit|it) (?:went|has gone|gone|is|jumped|rose) (?:back )?up\b|\bi can borrow (?:again|now)\b/iu
const NO_NEWS =
  /没|不|还没|吗|么|怎么|为什么|什么时候|多久|如果|要是|以前|之前|别人|朋友|\b(?:not|n't|never|no|if|when|until|will|would|should|hope|before|used to|then|but|friend)\b|n't\b/iu

/** "It went up to 15k this morning", "额度恢复了": the trouble is over. */
export function hearsGoodNews({ action, text, understanding }: Turn): boolean {
  return !action && NEWS.test(text) && !NO_NEWS.test(text) && !isQuestion(understanding)
}

/** Glad, and one thing to keep it so; what was being asked is no longer needed. */
export async function shareGoodNews(dc: DialogContext, turn: Turn): Promise<void> {
  say(turn, 'talk.good_news')
  turn.state.notUnderstood = 0
  turn.state.open = undefined
  if (dc.activeDialog?.id === INTERVIEW) await dc.cancelAllDialogs()
  turn.replies.push({ kind: 'offer', options: [plan, helpful] })
}

const plan: Option = { label: { phrase: 'talk.buttons.plan' }, action: { kind: 'plan' } }
const helpful: Option = { label: { phrase: 'talk.buttons.feedback' }, action: { kind: 'feedback' } }
