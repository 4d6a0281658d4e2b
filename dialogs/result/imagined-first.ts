import type { DialogContext } from 'botbuilder-dialogs'
import type { Turn } from '#src/conversation/turn.ts'
import { saySideQuestion } from '#dialogs/asked/say-answer.ts'
import type { DialogParts } from '#dialogs/parts.ts'
import { PLAN } from '#dialogs/plan/plan-state.ts'
import { makeMove } from '#dialogs/press.ts'
import { offerAfterWhatIf } from './conclude.ts'
import { explain } from './explain-reason.ts'
import { asShown } from './of-reason.ts'
import { reasonNamed } from '#dialogs/message/reason-named.ts'
import { diagnose } from '#src/diagnosis/diagnose.ts'
import { knownFacts } from '#dialogs/facts/fact-keeping.ts'
import { goesOnFewer, keepsSome } from './what-if-fewer.ts'
import { imaginesOnTime, sayOnTime } from './what-if-on-time.ts'
import { changesTogether, sayTogether } from './what-if-together.ts'

const ASKED =
  /会|能|可以|有用|行不行|好(?:一?[点些]|吗|不)|呢|[吗么嘛?？]|\b(?:will|would|does|do|can|could|help|enough|if)\b|\?/iu
const URGENT =
  /急(?:着)?(?:要|用|需|换|等)|等(?:着)?(?:钱)?用|\burgent\w*\b|\bneed (?:it|money|cash) (?:now|today|soon|this week)\b/iu

/**
 * After a result, what a message imagines in so many words, or asks of a reason by its number, before any half of it is heard as
 * told or asked: 把美团还了，花呗留着; 以后一直按时，等一年; several changes at once.
 */
export async function hearImaginedFirst(dc: DialogContext, turn: Turn, parts: DialogParts): Promise<boolean> {
  const { action, state, text } = turn
  if (action || !state.result || state.open || dc.activeDialog?.id === PLAN) return false
  if (WAITS.test(text)) {
    saySideQuestion(turn, 'leave_it', parts)
    return told(turn, parts)
  }
  if (EXPLAINS.test(text) && text.length <= SHORT && explainPlace(turn, parts)) return true
  const together = changesTogether(turn)
  if (together !== undefined) {
    sayTogether(turn, parts.knowledge, together)
    return told(turn, parts)
  }
  if (keepsSome(turn) || goesOnFewer(turn)?.of === 'left') return makeMove(dc, turn, parts, 'what_if')
  if (!imaginesOnTime(text) || !ASKED.test(text)) return false
  return sayOnTime(turn, parts.knowledge) && told(turn, parts)
}

/** 光等半年呢, "if I just wait half a year": nothing of one's own would change. */
const WAITS =
  /(?:光|只|就|干|单|什么都不做)(?:是)?(?:这么|这样)?(?:干)?等(?:着|上|个|它)?(?:半年|一年|几个?月|[一两二三四五六3-6]个月|一阵|下去)?(?:呢|行不行|会好吗|有用吗|能好吗|能行吗)[?？]?$|\b(?:just|only|simply) wait(?:ing)?\b(?: it out)?(?: (?:for )?(?:half a year|a year|a while|(?:\w+ )?(?:months?|weeks?)))?[?.]?$/iu

/** 第二条能解释下不, "explain number 2". */
const EXPLAINS =
  /解释|说说|讲讲|展开|细说|详细|\b(?:explain|tell me (?:more )?about|more (?:on|about)|go into)\b/iu
/** Characters. */
const SHORT = 40

function explainPlace(turn: Turn, { knowledge }: DialogParts): boolean {
  const place = reasonNamed(turn.text)
  const reason = place && asShown(diagnose(knowledge, knownFacts(turn)).reasons)[place - 1]
  if (!reason) return false
  explain(turn, knowledge, reason)
  offerAfterWhatIf(turn, knowledge, [])
  return true
}

function told(turn: Turn, parts: DialogParts): true {
  turn.state.notUnderstood = 0
  if (URGENT.test(turn.text)) saySideQuestion(turn, 'money_urgent', parts)
  offerAfterWhatIf(turn, parts.knowledge, [])
  return true
}
