import type { DialogContext } from 'botbuilder-dialogs'
import { say, type Turn } from '#src/conversation/turn.ts'
import type { Option } from '#src/reply/reply.ts'
import { findSideQuestion } from '#src/understanding/side-questions.ts'
import { answerTopic } from './answer-topic.ts'
import { sayNoted, takeUpFacts } from './fact-keeping.ts'
import { messageParts } from './message-parts.ts'
import type { DialogParts } from './parts.ts'
import { PLAN } from './plan-state.ts'
import { questionsIn } from './questions-asked.ts'
import { asksWhetherItCounts } from './talk-signs.ts'
import { offerWaysOfOwing, owesNow } from './tender.ts'
import { asksHowToSay } from './tender-signs.ts'
import { holdAnswer } from './told-beside.ts'
import { goOnInterview, reprompt } from './under-way.ts'

const ways: readonly Option[] = [
  { label: { phrase: 'talk.buttons.interview' }, action: { kind: 'interview' } },
  { label: { phrase: 'talk.buttons.person' }, action: { kind: 'intent', intent: 'human_agent' } },
]

/** Questions whether something counts that are none about the answer they stand beside. */
const countsElsewhere: ReadonlySet<string> = new Set(['others_own', 'same_day', 'lent_out'])

/** Shorter questions beside it (characters) ask for the same: "can it?" */
const LEAST_ASKED = { 'zh-CN': 5, en: 16 } as const

/**
 * A narrow question that has an answer of its own in intents/side-questions.yaml: "卸载重装有用吗", "am I blacklisted". Its
 * words state nothing ("被拒的算不算" tells of no refusal); what the rest of the message tells is noted. False when the
 * message asks none of them.
 */
export async function answerSideQuestion(
  dc: DialogContext,
  turn: Turn,
  parts: DialogParts,
): Promise<boolean> {
  if (turn.action) return false
  const { state } = turn
  const found = findSideQuestion(turn.text, state.locale, parts.sideQuestions)
  if (!found) return false
  // In a plan the words for the call have its figure to go with them.
  if (dc.activeDialog?.id === PLAN && asksHowToSay(turn.text)) return false
  // "两家，花呗算吗" counts for the answer that it goes with (see answerOpen); what others owe counts for nobody else.
  const ofAnswer = !countsElsewhere.has(found.name) && asksWhetherItCounts(turn.text)
  if (state.open && found.rest !== '' && ofAnswer) return false
  const { claims, general } = parts.sideQuestions[found.name] ?? { claims: [], general: true }
  say(turn, `side_questions.${found.name}`, { claims, general })
  // "Is it free, and may my daughter ring for me?": two of them in one message.
  const second = findSideQuestion(found.rest, state.locale, parts.sideQuestions)
  const next = second && second.name !== found.name ? second : undefined
  if (next) {
    const sources = parts.sideQuestions[next.name] ?? { claims: [], general: true }
    say(turn, `side_questions.${next.name}`, { claims: sources.claims, general: sources.general })
  }
  const rest = next ? next.rest : found.rest
  // "您是机器人吗？还有，我这个年纪能借吗": another question in the rest has its answer as well.
  const [other] = questionsIn(messageParts(rest, turn, parts), turn, parts)
  if (other && other.topic !== 'why_ask' && other.text.length >= LEAST_ASKED[state.locale])
    answerTopic(turn, other.topic, parts.book, other.text)
  state.notUnderstood = 0
  const understanding = parts.understand(rest, state.locale)
  const beside: Turn = { ...turn, text: rest, understanding }
  // The words that are asked about don't change what happened: "综合评估未通过是什么意思".
  const asksOfWords = parts.sideQuestions[found.name]?.tells === true && state.facts.symptom !== undefined
  const leftAlone = asksOfWords ? ['symptom'] : []
  const answered =
    state.open && rest !== '' && holdAnswer(beside, state.open.fact, parts) ? [state.open.fact] : []
  const { learnt, changed } = takeUpFacts(beside, parts.knowledge, ...answered, ...leftAlone)
  const told = [...answered, ...learnt, ...changed]
  sayNoted(turn, parts.knowledge, told, { changed: changed.length > 0 })
  if (state.open && told.includes(state.open.fact)) {
    state.open = undefined
    await goOnInterview(dc)
  } else if (state.open || dc.activeDialog) await reprompt(dc, turn)
  else if (learnt.includes('symptom') && !state.result && !owesNow(turn)) await goOnInterview(dc)
  else if (owesNow(turn)) offerWaysOfOwing(turn)
  else turn.replies.push({ kind: 'offer', options: state.result ? ways.slice(1) : ways })
  return true
}
