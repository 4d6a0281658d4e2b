import type { DialogContext } from 'botbuilder-dialogs'
import { say, type Turn } from '#src/conversation/turn.ts'
import type { Option } from '#src/reply/reply.ts'
import { isQuestion } from '#dialogs/message/message-signs.ts'
import { INTERVIEW } from '#dialogs/interview/interview-dialog.ts'
import type { DialogParts } from '#dialogs/parts.ts'
import { PLAN, planUnderWay } from '#dialogs/plan/plan-state.ts'
import { oneValue, readAs } from '#dialogs/interview/read-as.ts'
import { owesAndCannot } from '#dialogs/message/tender-signs.ts'

const person: Option = {
  label: { phrase: 'talk.buttons.person' },
  action: { kind: 'intent', intent: 'human_agent' },
}
const plan: Option = { label: { phrase: 'talk.buttons.plan' }, action: { kind: 'plan' } }
const interview: Option = { label: { phrase: 'talk.buttons.interview' }, action: { kind: 'interview' } }

/** Guilt towards somebody near, grief: told to be told. */
const GRIEVES =
  /(?:觉得|真|挺|很|最|太|都)?对不(?:起|住)(?:她|他|老婆|媳妇|老公|家里|家人|爸|妈|父母|孩子|儿子|女儿|我妈|我爸|我老)|(?:心里|心)(?:真|很|挺|特别|好|是|就是)*(?:不好受|难受|不是滋味|堵得慌|过意不去|愧)|(?:内疚|愧疚|自责|后悔死)|(?:一直|都)?(?:骗|瞒)(?:了|着)(?:家里人?|家人|我?(?:老公|老婆|爸妈?|妈|父母|孩子))(?:$|[，。,. ])|\b(?:i'?ve been|i|been) (?:lied|lying) to (?:my (?:\w+ )?(?:wife|husband|family|parents|kids|mum|mom|dad|partner)|everyone|her|him|them)\b|\b(?:feel|feeling|felt) (?:so |really |very |just |a bit )*(?:guilty|awful|terrible|rotten|heartbroken|like i(?:'ve)? failed)\b|\b(?:i(?:'ve)? )?let (?:my (?:wife|husband|family|parents|kids|mum|mom|dad|son|daughter|partner)|her|him|them all|everyone) down\b|\bfeel (?:so |really )?bad (?:for|about) my (?:wife|husband|family|parents|kids|mum|mom|dad|partner)\b/iu

export const grieves = (text: string) => GRIEVES.test(text)

/** A talk wished for, with the bot if need be. */
const WANTS_TALK =
  /(?:想|要|就|能不能|可不可以)(?:找个?人|跟人|跟(?:你|您)|和(?:你|您)|同(?:你|您)|陪我)(?:随便)?(?:说说|说(?:上)?[两几]句|聊聊|聊(?:上)?[两几]句|聊会儿?|唠唠|讲讲心里话)(?!价|怎么|延期|分期|情况|利息)|说(?:一)?句心里话|\b(?:can i|could i|i just want(?:ed)? to|i need to) (?:just )?(?:talk|chat|vent)(?: (?:to|with) you)?(?: for a (?:bit|minute|while))?\W*$/iu

/**
 * "店是跟我老婆一起开的 觉得对不起她", "就跟你说两句行不行": heard with two warm sentences, and nothing is asked after it; a plan
 * under way waits. False when it is none of it, or the matter itself is asked about.
 */
export async function hearConfided(dc: DialogContext, turn: Turn, parts: DialogParts): Promise<boolean> {
  const { state, text, understanding } = turn
  const talk = WANTS_TALK.test(text)
  if (turn.action || (!talk && !grieves(text))) return false
  if (!talk && (isQuestion(understanding) || understanding.facts.length > 0)) return false
  if (owesAndCannot(text) || OF_LENDER.test(text)) return false
  // A short word of guilt in the middle of a plan is heard there, and the plan goes on.
  if (!talk && dc.activeDialog?.id === PLAN && OWN_GUILT.test(text)) return false
  // "两家，心里堵得慌" answers what was asked.
  if (!talk && state.open && oneValue(readAs(turn, state.open.fact, parts))) return false
  say(turn, grieves(text) ? 'care.confided' : 'care.go_on')
  state.notUnderstood = 0
  state.open = undefined
  if (dc.activeDialog?.id === INTERVIEW) await dc.cancelAllDialogs()
  const owes = planUnderWay(state.dialogs) !== undefined || state.plan !== undefined || state.cannotPay
  turn.replies.push({ kind: 'offer', options: [owes ? plan : interview, person] })
  return true
}

/** Guilt that names nobody. */
const OWN_GUILT =
  /^(?:我|就是|说实话|唉|哎|其实|[,，\s])*(?:觉得|感觉)?(?:自己)?(?:真|挺|很|好|特别|有点)*(?:内疚|愧疚|自责)[^，。]{0,3}$|^(?:\w+,? )?i(?:['’]?m| am)? (?:just |do )?feel(?:ing)? (?:so |really |very |just |a bit )*(?:guilty|awful|terrible|rotten)(?: (?:about|for) (?:it|this|all this|the (?:debts?|money|loans?)))?[.! ]*$/iu

/** A talk with the lender is another. */
const OF_LENDER =
  /人工|真人|转接|(?:跟|和)(?:客服|借呗|放款方|银行)|\b(?:human|real person|agent|lender|bank|support)\b/iu
