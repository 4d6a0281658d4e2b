import type { DialogContext } from 'botbuilder-dialogs'
import { say, type Turn } from '#src/conversation/turn.ts'
import { readQuantities } from '#src/understanding/quantities.ts'
import { answerTopic } from '#dialogs/asked/answer-topic.ts'
import { reconsider } from '#dialogs/result/conclude.ts'
import { correctByWords } from './correct-by-words.ts'
import { hold, sameNumber, saidBack, sayNoted } from './fact-keeping.ts'
import { isQuestion } from '#dialogs/message/message-signs.ts'
import type { DialogParts } from '#dialogs/parts.ts'
import { askedOf, planUnderWay } from '#dialogs/plan/plan-state.ts'
import { listChange } from '#dialogs/plan/reading/plan-list.ts'
import { leanIn } from '#dialogs/plan/reading/plan-lean.ts'
import { readStatement } from '#dialogs/plan/reading/plan-reading.ts'
import { saysSomething } from '#dialogs/plan/reading/plan-statement.ts'
import { readAs } from '#dialogs/interview/read-as.ts'
import { takeNarrower } from '#dialogs/interview/said-out-of-turn.ts'
import { holdOpenBesides } from './told-beside.ts'
import { askOnce, followFact, reprompt } from '#dialogs/interview/under-way.ts'
import { meant } from '#dialogs/understood.ts'

/**
 * "其实我有三家" while a plan is under way: it corrects the case, not the plan. What follows from it is said shortly, and
 * the plan goes on. False when it corrects nothing of the case.
 */
export async function correctsBesidePlan(
  dc: DialogContext,
  turn: Turn,
  parts: DialogParts,
): Promise<boolean> {
  const plan = planUnderWay(turn.state.dialogs)
  if (!plan || turn.action || meant(turn.understanding) !== 'correct') return false
  if (saysSomething(readStatement(turn.text, turn.state.locale, askedOf(plan.step)))) return false
  if (listChange(turn, plan)) return false
  if (leanIn(turn, plan)) return false
  const corrected = correctByWords(turn, parts)
  if (corrected.length === 0) return false
  sayNoted(turn, parts.knowledge, corrected, { changed: true })
  reconsider(turn, parts.knowledge)
  await reprompt(dc, turn)
  return true
}

/**
 * "不对，晚过一次，这个影响大吗": the fact is changed whatever question is open, and what is asked about it is answered
 * first. False when it corrects nothing known.
 */
export async function takeBack(dc: DialogContext, turn: Turn, parts: DialogParts): Promise<boolean> {
  const held = new Set(Object.keys(turn.state.facts))
  const corrected = correctByWords(turn, parts)
  const [first] = corrected
  if (first === undefined) return false
  const topic = parts.knowledge.facts[first]?.topic
  const asks = isQuestion(turn.understanding) && !NEVER_SAID.test(turn.text)
  if (topic && asks) answerTopic(turn, topic, parts.book)
  // What wasn't held yet is noted, and nothing is changed by it.
  sayNoted(turn, parts.knowledge, corrected, { changed: corrected.some((fact) => held.has(fact)) })
  const answered = holdOpenBesides(turn, parts, corrected)
  if (answered !== undefined) {
    sayNoted(turn, parts.knowledge, [answered])
    turn.state.open = undefined
  }
  await followFact(dc, turn, parts.knowledge, first)
  return true
}

/** "No, two days ago": a number or a time that doesn't answer the open question is in place of what was just noted. */
export function saysNoToNoted(turn: Turn, parts: DialogParts): boolean {
  const { text, state, action } = turn
  if (action || !SAYS_NO.test(text) || readQuantities(text, state.locale).length === 0) return false
  if (state.open && readAs(turn, state.open.fact, parts).kind !== 'none') return false
  const noted = state.asked.filter((fact) => fact !== state.open?.fact && state.facts[fact])
  const facts = NEVER_SAID.test(text) ? noted : noted.slice(-1)
  return facts.some((fact) => readAs(turn, fact, parts).kind === 'value')
}

const NEVER_SAID = /^when did i say [^?]+\?\s+/iu
const SAYS_NO = new RegExp(`^(?:no+|nope|nah)[,.!]*\\s+|${NEVER_SAID.source}`, 'iu')

const ownWishes = new Set(['delete_data', 'my_data', 'human_agent', 'restart', 'stop'])

/** A number alone for what was only mentioned; see takeNarrower. False when it is none. */
export async function narrow(dc: DialogContext, turn: Turn, parts: DialogParts): Promise<boolean> {
  // "全删，一条别留": the number is part of a wish of its own.
  if (ownWishes.has(meant(turn.understanding) ?? '')) return false
  const narrowed = takeNarrower(turn, parts)
  const [fact] = narrowed
  if (!fact) return false
  sayNoted(turn, parts.knowledge, narrowed)
  await followFact(dc, turn, parts.knowledge, fact)
  return true
}

/** A fact was named to be changed: its question, unless the new value was said with it ("收入，现在固定了"). */
export async function changeNamed(
  dc: DialogContext,
  turn: Turn,
  parts: DialogParts,
  fact: string,
): Promise<void> {
  const reading = readAs(turn, fact, parts)
  const vague = parts.knowledge.facts[fact]?.vague ?? {}
  if (reading.kind !== 'value' || reading.value in vague) return askOnce(dc, turn, fact)
  const before = turn.state.facts[fact]
  const isSame = hold(turn, fact, reading.value, 'answered', reading.quantity) === 'same'
  // "Income is still 4500", where that is what was noted.
  if (isSame && sameNumber(before, turn.state.facts[fact]))
    say(turn, 'talk.correct.as_noted', { params: { facts: [saidBack(turn, fact)] } })
  else sayNoted(turn, parts.knowledge, [fact], { changed: true })
  return followFact(dc, turn, parts.knowledge, fact)
}
