import type { DialogContext } from 'botbuilder-dialogs'
import { say, type Turn } from '#src/conversation/turn.ts'
import type { Option } from '#src/reply/reply.ts'
import { findSideQuestion } from '#src/understanding/side-questions.ts'
import { answerTopic } from './answer-topic.ts'
import { sayNoted, takeUpFacts } from './fact-keeping.ts'
import { messageParts } from './message-parts.ts'
import type { DialogParts } from './parts.ts'
import { questionsIn } from './questions-asked.ts'
import { asksWhetherItCounts } from './talk-signs.ts'
import { holdAnswer } from './told-beside.ts'
import { goOnInterview, reprompt } from './under-way.ts'

const ways: readonly Option[] = [
  { label: { phrase: 'talk.buttons.interview' }, action: { kind: 'interview' } },
  { label: { phrase: 'talk.buttons.person' }, action: { kind: 'intent', intent: 'human_agent' } },
]

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
  // "两家，花呗算吗" counts for the answer that it goes with (see answerOpen); what others owe counts for nobody else.
  const ofAnswer = found.name !== 'others_own' && asksWhetherItCounts(turn.text)
  if (state.open && found.rest !== '' && ofAnswer) return false
  const { claims, general } = parts.sideQuestions[found.name] ?? { claims: [], general: true }
  say(turn, `side_questions.${found.name}`, { claims, general })
  // "您是机器人吗？还有，我这个年纪能借吗": another question in the rest has its answer as well.
  const [other] = questionsIn(messageParts(found.rest, turn, parts), turn, parts)
  if (other && other.topic !== 'why_ask') answerTopic(turn, other.topic, parts.book, other.text)
  state.notUnderstood = 0
  const understanding = parts.understand(found.rest, state.locale)
  const beside: Turn = { ...turn, text: found.rest, understanding }
  const answered =
    state.open && found.rest !== '' && holdAnswer(beside, state.open.fact, parts) ? [state.open.fact] : []
  const { learnt, changed } = takeUpFacts(beside, parts.knowledge, ...answered)
  const told = [...answered, ...learnt, ...changed]
  sayNoted(turn, parts.knowledge, told, { changed: changed.length > 0 })
  if (state.open && told.includes(state.open.fact)) {
    state.open = undefined
    await goOnInterview(dc)
  } else if (state.open || dc.activeDialog) await reprompt(dc, turn)
  else if (learnt.includes('symptom') && !state.result) await goOnInterview(dc)
  else turn.replies.push({ kind: 'offer', options: state.result ? ways.slice(1) : ways })
  return true
}
