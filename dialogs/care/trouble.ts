import type { DialogContext } from 'botbuilder-dialogs'
import { say, type Turn } from '#src/conversation/turn.ts'
import type { Option } from '#src/reply/reply.ts'
import { shows, wordsOf, type CareSign } from '#src/understanding/care-signs.ts'
import { findSideQuestion } from '#src/understanding/side-questions.ts'
import { sayNoted, takeUpFacts } from '#dialogs/facts/fact-keeping.ts'
import { commonestOptions } from '#dialogs/talk/greet.ts'
import { rememberOverdue } from './overdue-told.ts'
import { hearMayFallShort } from './may-fall-short.ts'
import { writeMessage } from '#dialogs/result/message-to-lender.ts'
import { rememberOwing } from './owing-told.ts'
import type { DialogParts } from '#dialogs/parts.ts'
import { isQuestion } from '#dialogs/message/message-signs.ts'
import { PLAN } from '#dialogs/plan/plan-state.ts'
import { makeMove } from '#dialogs/press.ts'
import { asksOfProof, asksToTellFamily, asksWhetherDeleted } from '#dialogs/message/small-signs.ts'
import { summariseAnew } from '#dialogs/talk/person.ts'
import {
  isAboutCollectors,
  isAshamed,
  owesAndCannot,
  saysCannotPay,
  tellsHardship,
} from '#dialogs/message/tender-signs.ts'
import { offerWaysOfOwing, owesNow } from './tender.ts'
import { restOnOwing } from './rest-on-owing.ts'
import { asksForSummaryAnew } from '#dialogs/message/talk-signs.ts'
import { takeToldBeside } from '#dialogs/facts/told-beside.ts'
import { tellWordsForCall } from '#dialogs/result/words-for-call.ts'
import { hearHowOften } from '#dialogs/interview/told-often.ts'
import { serveTopic } from '#dialogs/topic.ts'
import { goOnInterview, reprompt } from '#dialogs/interview/under-way.ts'

const person: Option = {
  label: { phrase: 'talk.buttons.person' },
  action: { kind: 'intent', intent: 'human_agent' },
}
const plan: Option = { label: { phrase: 'talk.buttons.plan' }, action: { kind: 'plan' } }
const interview: Option = { label: { phrase: 'talk.buttons.interview' }, action: { kind: 'interview' } }

/**
 * Trouble that is heard before the interview, a plan or any general topic: this talk to be deleted, being overdue and
 * hounded, some days' delay, a row at home, anger. False when the message is none of it.
 */
export async function hearTrouble(dc: DialogContext, turn: Turn, parts: DialogParts): Promise<boolean> {
  const { text, state } = turn
  if (turn.action) return false
  const is = (sign: CareSign) => shows(text, sign, parts.careSigns)
  if (is('who_reads') && !OF_A_LOAN.test(text)) return tellWhoReads(dc, turn)
  // "Is the summary sent by itself? I'd keep my wages out": what of this talk is seen has an answer of its own.
  if (findSideQuestion(text, state.locale, parts.sideQuestions)?.name === 'stays_here') return false
  if (confirmsDeletion(turn)) return true
  if (is('delete_talk')) return makeMove(dc, turn, parts, 'delete_data')
  rememberOverdue(turn, parts.careSigns)
  rememberOwing(turn)
  if (owesAndCannot(text) && !ONLY_FEARED.test(text)) state.cannotPay = true
  hearMayFallShort(turn)
  if (await writeMessage(dc, turn)) return true
  if (await tellWordsForCall(dc, turn, parts)) return true
  if (await renewSummary(dc, turn, parts)) return true
  if (is('letter')) return told(dc, turn, parts, 'care.letter')
  const late = is('overdue_now') && !(TOLD_ONCE.test(text) && !OPEN_STILL.test(text))
  if (late && (is('what_now') || tellsHardship(text) || isAboutCollectors(text))) {
    stateOverdue(turn, wordsOf(text, 'overdue_now', parts.careSigns))
    await serveTopic(dc, turn, parts, 'cannot_repay')
    return true
  }
  // Whether collectors may do that is answered with what they may not.
  if (
    isAboutCollectors(text) &&
    (asksOfProof(text) || BY_WHAT_RIGHT.test(text) || is('what_now')) &&
    state.said['talk.collectors'] === undefined
  ) {
    await serveTopic(dc, turn, parts, 'cannot_repay')
    return true
  }
  if (isAshamed(text) && staysWithDebts(turn)) return comfortShame(turn)
  const owes = state.cannotPay || owesNow(turn)
  if (is('days_late') || (owes && is('a_few_days'))) return told(dc, turn, parts, 'care.days_late')
  if (is('later') && !isQuestionOfMoney(turn)) return waitFor(turn)
  // "Ask my brother or pay some days late" has an answer of its own.
  const ofFamily = findSideQuestion(text, state.locale, parts.sideQuestions)?.name === 'family_or_late'
  if (is('pay_later') && !ofFamily && dc.activeDialog?.id !== PLAN) {
    // "晚俩月行不行，会打我老公电话吗": both are answered.
    if (is('family_told')) say(turn, 'care.family_told', { general: true })
    return tellOfOwing(dc, turn, parts, 'care.pay_later')
  }
  if (is('too_little') && (staysWithDebts(turn) || owes))
    return tellOfOwing(dc, turn, parts, 'care.too_little')
  if (is('family_told') && owesAndCannot(text) && state.said['answers.cannot_repay.text'] === undefined) {
    // Both are answered: the family, and what can't be paid.
    say(turn, 'care.family_told', { general: true })
    await serveTopic(dc, turn, parts, 'cannot_repay')
    return true
  }
  if (is('family_told')) return told(dc, turn, parts, 'care.family_told')
  if (is('family_breaks')) return told(dc, turn, parts, 'care.family_breaks')
  if (is('family_anger') && !saysCannotPay(text) && !asksToTellFamily(text))
    return told(dc, turn, parts, 'care.family_anger')
  if (await hearHowOften(dc, turn)) return true
  return hearFirstAnger(dc, turn, parts)
}

/** Who sees a loan or a guarantee is asked of the report, not of this talk. */
const OF_A_LOAN =
  /担保|名义|名下|替[^，。,]{1,4}[借贷]|\b(?:guarant\w+|co-?sign\w*|vouch\w*|signed for|loan (?:for|that|i|in)\b)/iu

function isQuestionOfMoney({ understanding, state }: Turn): boolean {
  return understanding.facts.length > 0 && state.open === undefined
}

/** "能不能晚点告诉你": whatever waits goes on waiting. */
function waitFor(turn: Turn): true {
  say(turn, 'care.later')
  turn.state.notUnderstood = 0
  return true
}

/** What is asked of the lender by one who can't pay, answered for itself; the first time with what helps at large. */
async function tellOfOwing(dc: DialogContext, turn: Turn, parts: DialogParts, phrase: string): Promise<true> {
  const { state } = turn
  say(turn, phrase, { general: true })
  if (phrase === 'care.pay_later' && state.said['answers.cannot_repay.text'] === undefined) {
    await serveTopic(dc, turn, parts, 'cannot_repay')
    return true
  }
  await restOnOwing(dc, turn)
  return true
}

/** Not so yet: "if I can't pay", "怕还不上". */
const ONLY_FEARED = /如果|要是|万一|假如|怕|担心|会怎|\bif\b|\bwhat happens\b|\bmight\b|\bworried\b/iu

/** "The summary is wrong … make a new one": what is told counts, and then the summary. */
async function renewSummary(dc: DialogContext, turn: Turn, parts: DialogParts): Promise<boolean> {
  const { state } = turn
  if (turn.action || state.summarised === undefined || !asksForSummaryAnew(turn.text)) return false
  const { facts, changed } = takeToldBeside(turn, parts)
  sayNoted(turn, parts.knowledge, facts, { changed })
  if (!summariseAnew(turn, parts.knowledge)) return false
  state.lastTopic = 'human_agent'
  state.lastTopicTurn = state.turns
  if (owesNow(turn)) {
    state.open = undefined
    if (dc.activeDialog) await dc.cancelAllDialogs()
    offerWaysOfOwing(turn)
  } else await reprompt(dc, turn)
  return true
}

const ELSEWHERE =
  /别处|别家|别的|外面|其他|几家|网贷|信用卡|\b(?:elsewhere|other|apps|lenders|cards?|all of them)\b/iu

/** "逾期三个月了", "two months late" is overdue now, however being late once is said. */
function stateOverdue(turn: Turn, said: string): void {
  const { understanding } = turn
  // What is overdue here isn't owed elsewhere, unless other lenders are named.
  const elsewhere = ELSEWHERE.test(understanding.text)
  const others = understanding.facts.filter(
    ({ key, facts }) =>
      key !== 'repay' &&
      facts?.record === undefined &&
      (elsewhere || (key !== 'other_debt' && facts?.other_debt === undefined)),
  )
  const overdue = { key: 'record', value: 'overdue_now', said, facts: { record: 'overdue_now' } }
  turn.understanding = { ...understanding, facts: [...others, overdue] }
}

/** In the talk about what is owed, with nothing of the case in it. */
function staysWithDebts({ state, understanding }: Turn): boolean {
  return (
    state.lastTopic === 'cannot_repay' &&
    state.turns - state.lastTopicTurn <= STAYS &&
    understanding.facts.length === 0 &&
    !isQuestion(understanding)
  )
}

/** Turns for which the talk is still about it. */
const STAYS = 4

function comfortShame(turn: Turn): true {
  say(turn, 'talk.ashamed')
  turn.state.lastTopicTurn = turn.state.turns
  turn.replies.push({ kind: 'offer', options: [person, plan] })
  return true
}

/** Answers, notes what is told beside it, and comes back to what waits. */
async function told(dc: DialogContext, turn: Turn, parts: DialogParts, phrase: string): Promise<true> {
  const { state } = turn
  say(turn, phrase, { general: true })
  state.notUnderstood = 0
  const { learnt, changed } = takeUpFacts(turn, parts.knowledge)
  const facts = [...learnt, ...changed]
  sayNoted(turn, parts.knowledge, facts, { changed: changed.length > 0 })
  if (state.open && facts.includes(state.open.fact)) {
    state.open = undefined
    await goOnInterview(dc)
  } else if (state.open || dc.activeDialog) await reprompt(dc, turn)
  else if (learnt.includes('symptom') && !state.result && !owesNow(turn)) await goOnInterview(dc)
  else turn.replies.push({ kind: 'offer', options: [person] })
  return true
}

/** Turns: after a deletion they are counted anew. */
const JUST_BEGUN = 3

/** "Is it all deleted?", where nothing is held of what was told: yes. */
function confirmsDeletion(turn: Turn): boolean {
  const { state, text } = turn
  if (state.turns > JUST_BEGUN || !asksWhetherDeleted(text)) return false
  if (Object.keys(state.facts).length > 0 || state.result || state.plan || state.planLeft) return false
  say(turn, 'talk.data.gone')
  turn.replies.push({ kind: 'offer', options: commonestOptions })
  return true
}

/** Who reads along, and the way to delete it. */
async function tellWhoReads(dc: DialogContext, turn: Turn): Promise<true> {
  say(turn, 'care.who_reads')
  if (turn.state.open || dc.activeDialog) await reprompt(dc, turn)
  else turn.replies.push({ kind: 'offer', options: [erase] })
  return true
}

const erase: Option = {
  label: { phrase: 'titles.delete_data' },
  action: { kind: 'intent', intent: 'delete_data' },
}

/** Swearing and a threat to complain, with the case told in it: heard first, the offices after. */
async function hearFirstAnger(dc: DialogContext, turn: Turn, parts: DialogParts): Promise<boolean> {
  const { text, state } = turn
  const is = (sign: CareSign) => shows(text, sign, parts.careSigns)
  if (dc.activeDialog || state.said['care.angry'] || !is('angry') || !is('threatens')) return false
  const { learnt, changed } = takeUpFacts(turn, parts.knowledge)
  if (learnt.length === 0) return false
  say(turn, 'care.angry')
  sayNoted(turn, parts.knowledge, [...learnt, ...changed])
  say(turn, 'answers.human_agent.more', { general: true })
  turn.replies.push({ kind: 'offer', options: [interview, person] })
  return true
}

/** "One time 20 days late in hospital": it happened, and is over. */
const TOLD_ONCE =
  /\b(?:one time|once|only once|just once|that time|years? ago|back then)\b|(?:有|就|只)[一1](?:次|回)/iu
const OPEN_STILL = /\b(?:now|still|currently|at the moment|not paid|unpaid|owe)\b|现在|还没|眼下|正在|目前/iu

/** 他们凭啥打给我妈. */
const BY_WHAT_RIGHT =
  /凭(?:什么|啥)|有(?:什么|啥)权|\b(?:what right|who gave them|why (?:do|did|are|would) they)\b/iu
