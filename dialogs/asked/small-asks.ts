import type { DialogContext } from 'botbuilder-dialogs'
import { say, type Turn } from '#src/conversation/turn.ts'
import type { Option } from '#src/reply/reply.ts'
import { shows, type CareSigns } from '#src/understanding/care-signs.ts'
import { findSideQuestion } from '#src/understanding/side-questions.ts'
import { answerTopic, offerNext } from './answer-topic.ts'
import { sayFacts } from '#dialogs/result/conclude.ts'
import { commonestOptions } from '#dialogs/talk/greet.ts'
import { INTERVIEW } from '#dialogs/interview/interview-dialog.ts'
import type { DialogParts } from '#dialogs/parts.ts'
import {
  asksForRules,
  asksOfPaidHelp,
  asksOfProof,
  asksToRefinance,
  asksToTellFamily,
  asksWhetherRemembered,
  asksWhereFrom,
  asksWhetherFamilyMay,
  asksWhomFirst,
  comparesWithOthers,
  fearsJail,
  isHopeless,
  othersFareBetter,
} from '#dialogs/message/small-signs.ts'
import { isOfferedUsury, owesToUsurer } from '#dialogs/message/shark-signs.ts'
import { answerSmallTalk } from '#dialogs/talk/small-talk.ts'
import { owesNow } from '#dialogs/care/tender.ts'
import { asksForRights } from '#dialogs/message/talk-signs.ts'
import { borrowsToRepay } from '#dialogs/message/tender-signs.ts'
import { explainTerm } from './term.ts'
import { goOnWithTold } from '#dialogs/facts/told-beside.ts'
import { reprompt } from '#dialogs/interview/under-way.ts'
import { meant } from '#dialogs/understood.ts'

const person: Option = {
  label: { phrase: 'talk.buttons.person' },
  action: { kind: 'intent', intent: 'human_agent' },
}
const interview: Option = { label: { phrase: 'talk.buttons.interview' }, action: { kind: 'interview' } }
const plan: Option = { label: { phrase: 'talk.buttons.plan' }, action: { kind: 'plan' } }

/** After these nothing is asked on: the person is left room, with ways on to choose from. */
const tender = [
  [(text: string, signs: CareSigns) => shows(text, 'threatened', signs), 'talk.sharks.threat', [person]],
  [isOfferedUsury, 'talk.sharks.offer', [plan, person]],
  [owesToUsurer, 'talk.sharks.usury', [plan, person]],
  [isHopeless, 'talk.hopeless', [person, plan]],
  [asksOfPaidHelp, 'talk.paid_help', [plan, person]],
  [fearsJail, 'talk.jail', [plan, person]],
  [asksToTellFamily, 'talk.tell_family', [plan, person]],
  [asksWhomFirst, 'talk.whom_first', [plan, person]],
] as const

/** Small things asked beside any matter that have an answer of their own. False when the message is none of them. */
export async function answerSmallAsk(dc: DialogContext, turn: Turn, parts: DialogParts): Promise<boolean> {
  const { text } = turn
  if (turn.action) return false
  if (await answerSmallTalk(dc, turn, parts)) return true
  if (asksOfProof(text) && speaksOfCollectors(turn)) {
    await comfort(dc, turn, 'talk.collectors_proof', [person, plan])
    return true
  }
  if (await explainTerm(dc, turn, parts)) return true
  const heard = tender.find(([isHeard]) => isHeard(text, parts.careSigns))
  if (heard) await comfort(dc, turn, heard[1], heard[2])
  else if (asksWhetherRemembered(text) && meant(turn.understanding) !== 'change_language')
    await sayWhetherRemembered(dc, turn, parts)
  else if (asksToRefinance(text)) {
    say(turn, 'talk.refinance', { general: true })
    await reprompt(dc, turn)
  } else if (asksForRights(text) && !OF_A_RATE.test(text)) {
    say(turn, 'talk.rights', { general: true })
    await goOnWithTold(dc, turn, parts)
    if (!turn.state.open) turn.replies.push({ kind: 'offer', options: [person] })
  } else if (asksWhetherFamilyMay(text)) {
    say(turn, 'talk.family_borrows', { general: true })
    await reprompt(dc, turn)
  } else if (asksForRules(text)) {
    say(turn, 'talk.rules')
    await reprompt(dc, turn)
  } else if ((comparesWithOthers(text) || othersFareBetter(text)) && !tellsCase(turn)) {
    say(turn, 'talk.compared', { claims: ['R01', 'O06'], general: true })
    await goOnWithTold(dc, turn, parts)
    if (!turn.state.open) turn.replies.push({ kind: 'offer', options: [interview, person] })
  } else if (asksWhereFrom(text) && !tellsCase(turn) && !wantsToCoverDebt(turn) && !isNarrow(turn, parts)) {
    answerTopic(turn, 'alternatives', parts.book)
    if (turn.state.open || dc.activeDialog) await reprompt(dc, turn)
    else offerNext(turn, 'alternatives', parts.book)
  } else return false
  return true
}

/** "They charge 24%, is that legal": asked of what it costs, and of no decision. */
const OF_A_RATE = /\d ?[%％]|利[率息]|年化|\b(?:percent|apr|rates?|interest|fees?|charg(?:e|es|ed|ing))\b/iu

/** "Where can I borrow for the shop": a question with an answer of its own. */
function isNarrow({ text, state }: Turn, { sideQuestions }: DialogParts): boolean {
  return findSideQuestion(text, state.locale, sideQuestions) !== undefined
}

/** In the talk about collectors, of whom something was said already. */
function speaksOfCollectors({ state }: Turn): boolean {
  const justNow = state.lastTopic === 'cannot_repay' && state.turns - state.lastTopicTurn <= STAYS
  return justNow && state.said['talk.collectors'] !== undefined
}

/** Turns for which the talk is still about them. */
const STAYS = 4

/** What happened is told as well: the case comes first. */
function tellsCase({ understanding, action, state }: Turn): boolean {
  if (action !== undefined) return true
  // "凭啥就我没额度" after the case was told tells nothing of it.
  return !state.facts.symptom && understanding.facts.some(({ key }) => key === 'symptom')
}

/** Who can't repay, or would borrow for it, hears nothing of other loans. */
function wantsToCoverDebt({ text, state }: Turn): boolean {
  return borrowsToRepay(text) || state.said['answers.cannot_repay.text'] !== undefined
}

async function comfort(
  dc: DialogContext,
  turn: Turn,
  phrase: string,
  ways: readonly Option[],
): Promise<void> {
  say(turn, phrase)
  // Of a fee for "repairing" a record mostly one asks who was rung up; what they say next is of that caller.
  const ofSwindle = phrase === 'talk.paid_help' && !turn.state.cannotPay && !owesNow(turn)
  turn.state.lastTopic = ofSwindle ? 'scam_or_safety' : 'cannot_repay'
  turn.state.lastTopicTurn = turn.state.turns
  turn.state.open = undefined
  if (dc.activeDialog?.id === INTERVIEW) await dc.cancelAllDialogs()
  turn.replies.push({ kind: 'offer', options: ways })
}

async function sayWhetherRemembered(dc: DialogContext, turn: Turn, parts: DialogParts): Promise<void> {
  if (Object.keys(turn.state.facts).length > 0) {
    say(turn, 'talk.remember.yes')
    sayFacts(turn, parts)
    return reprompt(dc, turn)
  }
  say(turn, 'talk.remember.no')
  turn.replies.push({ kind: 'offer', options: commonestOptions })
}
