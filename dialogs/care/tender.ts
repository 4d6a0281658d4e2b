import { say, type Turn } from '#src/conversation/turn.ts'
import type { Option } from '#src/reply/reply.ts'
import { readQuantities } from '#src/understanding/quantities.ts'
import { isQuestion } from '#dialogs/message/message-signs.ts'
import { readStatement } from '#dialogs/plan/reading/plan-reading.ts'
import { saysSomething } from '#dialogs/plan/reading/plan-statement.ts'
import { speaksOfSwindlers } from '#dialogs/message/scam-signs.ts'
import { tellsOfScam } from './tells-of-scam.ts'
import {
  asksHowToSay,
  isAboutCollectors,
  isAshamed,
  isWornOut,
  owesAndCannot,
  saysCannotPay,
  tellsTrouble,
  wantsToKnowWhy,
} from '#dialogs/message/tender-signs.ts'
import { isComplaint } from '#dialogs/understood.ts'

/** Topics after which no interview goes on by itself. */
const pausing = new Set(['distress', 'cannot_repay', 'scam_or_safety'])

/** Turns for which what comes next is heard in the light of such a topic. */
const STAYS = 2

/** From this probability on a complaint is one: "借呗全还清了怎么借不了" begins something new, "我已经付了" doesn't. */
const SURE_OF_COMPLAINT = 0.8

/** What people say next that only sounds like something else: "验证码也给了", "能不能再借一笔先还上", "我已经转了". */
const soundsElse: Readonly<Record<string, ReadonlySet<string>>> = {
  scam_or_safety: new Set(['account_operation', 'out_of_scope', 'cannot_borrow_after_repaying', 'correct']),
  cannot_repay: new Set([
    'account_operation',
    'out_of_scope',
    'can_reborrow',
    'other_loans_effect',
    'alternatives',
    'income_effect',
    'scam_or_safety',
  ]),
}

/** After these, "what can I do then" asks for the lawful and tender way, not for steps to a higher limit. */
const asksForAWay = new Set([
  'what_first',
  'help',
  'bot_capabilities',
  'what_if',
  'out_of_scope',
  'how_to_restore_or_raise',
])

/** Whether a question for what to do now is about not being able to repay. */
export function asksWhatNow({ state, understanding }: Turn, intent: string | undefined): boolean {
  // "直接告诉我怎么办" of one who said they can't pay, also after other questions, until there is a result.
  const owes = state.said['answers.cannot_repay.text'] !== undefined && state.result === undefined
  if (
    owes &&
    /直接|就告诉|到底|\bjust tell\b/iu.test(understanding.text) &&
    /怎么办|\bwhat (?:do|should|can) i do\b/iu.test(understanding.text)
  )
    return true
  if (intent !== undefined && !asksForAWay.has(intent)) return false
  if (state.lastTopic !== 'wrongdoing' && state.lastTopic !== 'cannot_repay') return false
  if (state.turns - state.lastTopicTurn > STAYS) return false
  return /怎么办|能做|该做|做什么|还能怎|怎样|\bwhat (?:can|should|do|could)\b|\bnow what\b/iu.test(
    understanding.text,
  )
}

/** "到期不还会怎样" in the talk about not being able to pay: what being late leads to, which hasn't been told. */
export function asksWhatFollows({ state, text }: Turn): boolean {
  if (state.lastTopic !== 'cannot_repay' || state.turns - state.lastTopicTurn > STAYS) return false
  return /(?:不还|还不上|逾期|晚还|拖着?)[^，。,.]{0,10}(?:会怎|怎么样|怎样|后果|会不会|会咋)|什么后果|\bwhat (?:happens|will happen|would happen|'ll happen)\b|\bwhat'?ll happen\b|\bconsequences?\b|\bhappens? if i\b/iu.test(
    text,
  )
}

/** Said that what is due can't be paid, and no result has been told: no interview begins by itself. */
export function owesNow({ state }: Turn): boolean {
  return state.said['answers.cannot_repay.text'] !== undefined && state.result === undefined
}

/** What can be done instead of an interview. */
export function offerWaysOfOwing(turn: Turn): void {
  turn.replies.push({ kind: 'offer', options: ways['cannot_repay'] ?? [] })
}

export function pausesInterview(topic: string | undefined): boolean {
  return topic !== undefined && pausing.has(topic)
}

/** After a warning: tells of the own case or asks why, with no word of the swindlers. */
function goesOnToCase({ text, facts, locale }: Turn['understanding']): boolean {
  if (speaksOfSwindlers(text)) return false
  const sums = readQuantities(text, locale).length > 0 && /\p{L}{3}|\p{Script=Han}{2}/u.test(text)
  return facts.length > 0 || wantsToKnowWhy(text) || sums
}

/** The topic of the last turns that a message stays with, although it was taken for another or for none. */
export function staysWith({ state, understanding }: Turn, intent: string | undefined): string | undefined {
  const { lastTopic, lastTopicTurn, turns } = state
  // Asked on since, who tells of an income answers, and is in no trouble anew.
  if (state.open && intent !== lastTopic && understanding.facts.length > 0 && !isQuestion(understanding))
    return undefined
  const symptom = understanding.facts.some(({ key }) => key === 'symptom')
  const why = wantsToKnowWhy(understanding.text)
  const complains = isComplaint(intent) && understanding.intents[0].score >= SURE_OF_COMPLAINT
  if (complains && (symptom || why || lastTopic !== 'cannot_repay')) return undefined
  // Who tells what happened to the service and asks why has come back to the case.
  if (symptom && why) return undefined
  if (lastTopic === 'scam_or_safety' && goesOnToCase(understanding)) return undefined
  const others = lastTopic === undefined ? undefined : soundsElse[lastTopic]
  if (!others || turns - lastTopicTurn > STAYS) return undefined
  // "还没逾期，后天到期" only sounds like a complaint to who can't pay.
  if (complains) return lastTopic
  const about = asksHowToSay(understanding.text) || isAboutCollectors(understanding.text)
  const same = lastTopic === 'cannot_repay' && (intent === lastTopic || about)
  return intent === undefined || same || others.has(intent) ? lastTopic : undefined
}

/** "别家还欠一万一，每月还980", told by one who can't pay: a plan says what can be offered to whom. */
export function tellsDebtsOwed({ action, state, text, understanding }: Turn): boolean {
  const { lastTopic, lastTopicTurn, turns, open } = state
  if (action || open || lastTopic !== 'cannot_repay' || turns - lastTopicTurn > STAYS) return false
  if (isQuestion(understanding) || understanding.facts.some(({ key }) => key === 'symptom')) return false
  // Trouble is answered first; the plan is offered with it.
  if (tellsTrouble(text) || owesAndCannot(text)) return false
  const { debts, income, fixed } = readStatement(text, state.locale, 'nothing')
  // "手里就剩四百" names no debt.
  const owed = debts.some(
    ({ name, balance, payment }) => name !== undefined && (balance !== undefined || payment !== undefined),
  )
  return owed || (income !== undefined && fixed !== undefined)
}

/** "What do I say to them on the phone?", in the talk about not being able to pay: the words, not a number to call. */
export function asksForTheirWords({ action, state, text }: Turn): boolean {
  const owes = state.lastTopic === 'cannot_repay' || state.said['answers.cannot_repay.text'] !== undefined
  const recent = owes && state.turns - state.lastTopicTurn <= STAYS
  return !action && recent && asksHowToSay(text)
}

/** Can't pay what is due, said so plainly that no doubt about the rest of the message matters. */
export function cannotPayWhatIsDue(
  { action, text, understanding }: Turn,
  intent: string | undefined,
): boolean {
  if (action) return false
  return tellsTrouble(text) || (vague.has(intent) && !isQuestion(understanding) && owesAndCannot(text))
}

/** Read as nothing in particular: no reason to tell the next thing that is stored on the topic. */
const vague: ReadonlySet<string | undefined> = new Set([undefined, 'out_of_scope', 'account_operation'])

const ways: Readonly<Record<string, readonly Option[]>> = {
  cannot_repay: [
    { label: { phrase: 'titles.plan_finances' }, action: { kind: 'intent', intent: 'plan_finances' } },
    { label: { phrase: 'talk.buttons.person' }, action: { kind: 'intent', intent: 'human_agent' } },
  ],
  scam_or_safety: [
    { label: { phrase: 'talk.buttons.person' }, action: { kind: 'intent', intent: 'human_agent' } },
    { label: { phrase: 'talk.buttons.interview' }, action: { kind: 'interview' } },
  ],
}

/**
 * What isn't understood in the talk about such a topic is owned up to, since one stored paragraph after another would be
 * no answer. False when the words say enough to be answered.
 */
export function saysUnsure(turn: Turn, topic: string, intent: string | undefined): boolean {
  const { text, understanding } = turn
  if (turn.action || !(vague.has(intent) || isComplaint(intent))) return false
  const evident =
    topic === 'scam_or_safety' ? tellsOfScam(turn) || speaksOfSwindlers(text) : speaksOfDebt(text)
  if (evident || understanding.facts.length > 0) return false
  const figures = topic === 'cannot_repay' && saysSomething(readStatement(text, turn.state.locale, 'nothing'))
  say(turn, figures ? 'talk.next_figure' : `talk.unsure.${topic}`)
  turn.replies.push({ kind: 'offer', options: ways[topic] ?? [] })
  return true
}

/** Says in so many words what the talk is about. */
function speaksOfDebt(text: string): boolean {
  return (
    [asksHowToSay, isAboutCollectors, saysCannotPay, isAshamed, isWornOut].some((sign) => sign(text)) ||
    /怎么办|咋办|延期|分期|协商|减免|展期|罚息|晚几天|缓[一几]|\b(?:what (?:can|should|do)|extend|extension|instal|defer|postpone|settle|waive|grace)/iu.test(
      text,
    )
  )
}
