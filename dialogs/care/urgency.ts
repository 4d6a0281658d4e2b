import type { DialogContext } from 'botbuilder-dialogs'
import { say, type Turn } from '#src/conversation/turn.ts'
import { speaksOf, type FactWords } from '#src/understanding/fact-words.ts'
import type { Option } from '#src/reply/reply.ts'
import { surelyMeans } from '#dialogs/message/message-signs.ts'
import { planUnderWay } from '#dialogs/plan/plan-state.ts'
import { borrowsToRepay, saysCannotPay } from '#dialogs/message/tender-signs.ts'
import { reprompt } from '#dialogs/interview/under-way.ts'
import { isComplaint, meant } from '#dialogs/understood.ts'

const needs = ['illness', 'study', 'rent'] as const

type Urgency = (typeof needs)[number] | 'money'

/** What has to be paid at once: "学费后天就要交", "rent is due friday". */
export function urgencyOf({ text, state }: Turn, words: FactWords): Urgency | undefined {
  const speaks = (list: FactWords['all']) => speaksOf(text, state.locale, list)
  const need = needs.find((one) => speaks(words.needs[one]))
  if (need && WAS_DUE.test(text) && !RIGHT_NOW.test(text)) return undefined
  if (need && (speaks(words.soon) || speaks(words.urgent) || ASKS_FOR_A_WAY.test(text))) return need
  return speaks(words.urgent) ? 'money' : undefined
}

/** "Like 3 times, mostly when rent was due": what was borrowed for before. */
const WAS_DUE =
  /\b(?:when|whenever|each time|every time|because|cause|cos|as) (?:my |the )?(?:rent|tuition|school fees?|bills?)\b[^,.?!]{0,8}\b(?:was|were|came|got|is always|comes?)\b|(?:每次|每到|都是|那时候?|当时)[^，。,?？]{0,6}(?:交房租|交学费|房租|学费|看病|住院)/iu

/** 学费怎么办, "can i ask the school to wait": how it may be paid all the same. */
const ASKS_FOR_A_WAY =
  /怎么(?:办|凑|弄|交|解决)|有(?:啥|什么|没有|没)(?:别的|其他)?(?:办法|法子)|咋(?:办|弄|凑|整)|哪[里儿]?(?:凑|来|弄)|分期交|分(?:几次|两次|批)交|缓(?:交|几天)|晚(?:点|几天|些)交|\b(?:how (?:do|can|should) i (?:get|pay|find)|how to (?:get|pay|find)|what (?:do|can|should) i do about|can i ask (?:the|my) (?:school|university|college)|ask the (?:school|university|college)|in (?:parts|instal?ments)|pay (?:it )?later)\b/iu

/**
 * Hears that time presses, once: half a sentence, and how it may be bridged without harm. `goes_on` when the message
 * says something else besides, to be served after it.
 */
export function hearUrgency(turn: Turn, words: FactWords): 'heard' | 'goes_on' | undefined {
  const urgency = urgencyOf(turn, words)
  const intent = meant(turn.understanding)
  // Borrowing to repay and not being able to pay have answers of their own.
  if (!urgency || borrowsToRepay(turn.text)) return undefined
  // What an earlier loan was for is over.
  const isOver = OF_EARLIER_LOANS.has(turn.state.open?.fact ?? '') && !RIGHT_NOW.test(turn.text)
  if (isOver && !ASKS_FOR_A_WAY.test(turn.text)) return undefined
  if (intent === 'cannot_repay' && (urgency === 'money' || saysCannotPay(turn.text))) return undefined
  const phrase = `talk.urgent.${urgency}`
  // Who asks how it may be done wants it told, or told further.
  if (turn.state.said[phrase] && !(urgency === 'study' && ASKS_FOR_A_WAY.test(turn.text))) return undefined
  const more = saysMore(turn, intent)
  // A complaint is felt with anyway, and what is answered for itself needs no second answer.
  if (urgency === 'money' && more === 'complaint') return undefined
  if (urgency === 'money' && more) say(turn, 'talk.urgent.heard')
  else say(turn, phrase, { general: true })
  return more ? 'goes_on' : 'heard'
}

/** 4次 都是借几百块救急: questions about loans that were taken before. */
const OF_EARLIER_LOANS: ReadonlySet<string> = new Set(['purpose', 'frequency', 'last_borrowed'])
const RIGHT_NOW =
  /现在|眼下|今[天晚]|明天|后天|马上|这两天|这周|月底前|等着|急着|急用钱(?=$|[，。, ]|能|可)|\b(?:now|today|tonight|tomorrow|asap|this week|right away|urgently need|by (?:mon|tues|wednes|thurs|fri|satur|sun)day)\b/iu

/** Back to the question that waits, or a way to begin. */
export async function goOnFromUrgency(dc: DialogContext, turn: Turn): Promise<void> {
  turn.state.notUnderstood = 0
  const plan = planUnderWay(turn.state.dialogs)
  if (turn.state.open || (plan && plan.step !== 'shown')) return reprompt(dc, turn)
  turn.replies.push({ kind: 'offer', options: plan ? [person] : [interview, person] })
}

const interview: Option = { label: { phrase: 'talk.buttons.interview' }, action: { kind: 'interview' } }
const person: Option = {
  label: { phrase: 'talk.buttons.person' },
  action: { kind: 'intent', intent: 'human_agent' },
}

/** Tuition and rent sound like something to be paid in the app; that alone is no question. */
const soundsLike = new Set(['account_operation', 'out_of_scope', 'scam_or_safety', 'cannot_repay'])

function saysMore(
  { understanding, state }: Turn,
  intent: string | undefined,
): 'complaint' | 'topic' | undefined {
  // To an open question, what sounds like a complaint was heard already; 急等钱用 only sounds like one.
  const complains = isComplaint(intent) && surelyMeans(understanding) && !state.open
  if (complains || understanding.facts.some(({ key }) => key === 'symptom')) return 'complaint'
  const sure = intent !== undefined && !soundsLike.has(intent) && surelyMeans(understanding)
  return sure ? 'topic' : undefined
}
