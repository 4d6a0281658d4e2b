import type { DialogContext } from 'botbuilder-dialogs'
import { say, type Turn } from '#src/conversation/turn.ts'
import type { Option } from '#src/reply/reply.ts'
import { bySentence } from '#src/understanding/by-sentence.ts'
import { shows } from '#src/understanding/care-signs.ts'
import { findSideQuestion } from '#src/understanding/side-questions.ts'
import { despairs } from '#dialogs/message/danger-signs.ts'
import type { DialogParts } from '#dialogs/parts.ts'
import { readStatement } from '#dialogs/plan/reading/plan-reading.ts'
import { saysSomething } from '#dialogs/plan/reading/plan-statement.ts'
import { wishesPerson } from '#dialogs/message/talk-signs.ts'
import { goOnPlan, reprompt } from '#dialogs/interview/under-way.ts'
import { withoutDistress } from '#dialogs/care/without-distress.ts'

/** Turns within which words of despair may turn out to have been none. */
const STAYS = 2

const ways: readonly Option[] = [
  { label: { phrase: 'talk.buttons.interview' }, action: { kind: 'interview' } },
  { label: { phrase: 'talk.buttons.plan' }, action: { kind: 'plan' } },
]

/**
 * "？？我好好的，接着排账啊" after words that only sounded of despair: sorry in half a sentence, and what they told is heard
 * again for what it was. Sure words of despair are not taken back so. Says whether it was such a thing, and whether the
 * turn is done with.
 */
export async function hearMisheard(
  dc: DialogContext,
  turn: Turn,
  parts: DialogParts,
): Promise<'no' | 'heard_again' | 'done'> {
  const { state } = turn
  if (turn.action || state.lastTopic !== 'distress') return 'no'
  if (state.turns - state.lastTopicTurn > STAYS || !shows(turn.text, 'misheard', parts.careSigns)) return 'no'
  const [before] = state.recent.filter(({ turn: at }) => at === state.lastTopicTurn)
  const sure = [turn.text, before?.text ?? ''].some((text) => despairs(text, parts.careSigns))
  if (sure) return 'no'
  say(turn, 'care.misheard')
  state.lastTopic = undefined
  // "No no, I'm fine, scared about my data. I wanted a person": what is wished is served, not told over.
  if (asksSomething(turn, parts)) {
    turn.understanding = withoutDistress(turn.understanding)
    return 'heard_again'
  }
  const told = [turn.text, before?.text].find((text) => text !== undefined && tellsOfCase(text, turn, parts))
  if (told === undefined) {
    if (dc.activeDialog) await reprompt(dc, turn)
    else turn.replies.push({ kind: 'offer', options: ways })
    return 'done'
  }
  turn.text = told
  turn.understanding = withoutDistress(bySentence(parts.understand)(told, state.locale))
  if (!readStatement(told, state.locale, 'nothing').debts.some(({ name }) => name !== undefined))
    return 'heard_again'
  await goOnPlan(dc, turn)
  return 'done'
}

/** A person, or one of the small questions, asked for in so many words. */
function asksSomething({ text, state }: Turn, { sideQuestions }: DialogParts): boolean {
  return wishesPerson(text) || findSideQuestion(text, state.locale, sideQuestions) !== undefined
}

function tellsOfCase(text: string, { state }: Turn, { understand }: DialogParts): boolean {
  const { facts } = understand(text, state.locale)
  return facts.length > 0 || saysSomething(readStatement(text, state.locale, 'nothing'))
}
