import type { DialogContext } from 'botbuilder-dialogs'
import { say, type Turn } from '#src/conversation/turn.ts'
import { diagnose, type RankedCause } from '#src/diagnosis/diagnose.ts'
import type { Knowledge } from '#src/diagnosis/knowledge.ts'
import { rankChanges, type Change } from '#src/diagnosis/rank-changes.ts'
import { factsSpokenOf } from '#src/understanding/fact-words.ts'
import { splitClauses } from '#src/understanding/clauses.ts'
import { normalise } from '#src/understanding/normalise.ts'
import type { ResultSign } from '#src/understanding/result-signs.ts'
import { toDiagnosisFacts } from '#src/understanding/facts.ts'
import { shows } from '#src/understanding/signs.ts'
import { findSideQuestion } from '#src/understanding/side-questions.ts'
import { answerTopic, offerNext } from '#dialogs/asked/answer-topic.ts'
import { offerAfterWhatIf } from './conclude.ts'
import { knownFacts } from '#dialogs/facts/fact-keeping.ts'
import { explain, explainTitle, goOnAfterReason, sayHowMany } from './explain-reason.ts'
import { exceptedIn, withoutExcepted } from '#dialogs/message/excepted.ts'
import { imaginesChange } from './imagines.ts'
import { changesNothing } from './left-alone.ts'
import { answerOfReason, asShown, isCalled } from './of-reason.ts'
import { PLAINLY_NARROW } from '#dialogs/asked/narrowly.ts'
import type { DialogParts } from '#dialogs/parts.ts'
import { messageParts } from '#dialogs/message/message-parts.ts'
import { PLAN } from '#dialogs/plan/plan-state.ts'
import { SURELY_ASKED, plainlyAsked } from '#dialogs/asked/narrowly.ts'
import { makeMove } from '#dialogs/press.ts'
import { reasonNamed } from '#dialogs/message/reason-named.ts'
import { tellReasonsPlainly } from './reasons-plainly.ts'
import { asks } from '#dialogs/message/asks.ts'
import { saySideQuestion } from '#dialogs/asked/say-answer.ts'
import { answerByExample } from '#dialogs/asked/side-question.ts'
import { hearSetAside } from '#dialogs/facts/set-aside.ts'
import { sayShortly } from './say-shortly.ts'
import { answerSummedUp, sayAskedBeside } from '#dialogs/talk/summing-up.ts'
import { reprompt } from '#dialogs/interview/under-way.ts'
import { asksOfPayment, sayHowHeavy, tellsSumAsked } from './weigh-reason.ts'
import { meant } from '#dialogs/understood.ts'
import { sayFirstSteps } from './what-if.ts'
import { sayWhenRestored } from './when-restored.ts'
import { sayWhichMore } from '#dialogs/interview/which-more.ts'
import { whereAsked } from '#dialogs/asked/where-asked.ts'

/**
 * Questions about the reasons that were told, which only make sense beside them: why this one, is it really so, what to do
 * now, in one sentence. False when the message is none of them.
 */
export async function answerOnResult(dc: DialogContext, turn: Turn, parts: DialogParts): Promise<boolean> {
  const { text, state } = turn
  const is = (sign: ResultSign) => shows(text, parts.resultSigns[sign])
  if (turn.action || dc.activeDialog?.id === PLAN) return false
  if (is('wants_certainty')) {
    say(turn, 'talk.certainty', { general: true })
    await goOnAfterReason(dc, turn, parts.knowledge)
    return true
  }
  if (state.open && is('why_barely')) {
    say(turn, 'talk.interview.on_it')
    await reprompt(dc, turn)
    return true
  }
  // What has an answer of its own has it whatever was told before.
  const beside = state.result && !state.open && !is('takes_up_reasons')
  if (beside && (await answerByExample(dc, turn, parts))) return true
  if (answerOfReason(turn, parts)) {
    if (state.open) await reprompt(dc, turn)
    return true
  }
  if (await explainTitle(dc, turn, parts)) return true
  const owes = state.lastTopic === 'cannot_repay' || state.lastTopic === 'wrongdoing'
  if (state.open && is('what_to_do') && !owes) return makeMove(dc, turn, parts, 'what_first')
  if (!state.result || state.open) return false
  if (asksWhen(turn) && sayWhenRestored(turn, parts.knowledge)) {
    offerAfterWhatIf(turn, parts.knowledge, [])
    return true
  }
  if (is('wants_it_short')) return sayShortly(turn, parts.knowledge)
  if (is('what_to_do')) return makeMove(dc, turn, parts, 'what_first')
  if (asksOtherWays(turn, text, parts)) return tellOtherWays(turn, parts)
  const spokenOf = factsSpokenOf(withoutExcepted(text), state.locale, parts.factWords)
  if (is('whether_it_helps') && spokenOf.length > 0) return makeMove(dc, turn, parts, 'what_if')
  const reason = reasonMeant(turn, parts)
  if (!reason) return false
  sayHowMany(turn, parts.knowledge)
  explain(turn, parts.knowledge, reason)
  offerAfterWhatIf(turn, parts.knowledge, [])
  return true
}

/** 到底啥时候能借, "I still don't know when I can borrow". */
function asksWhen({ text, understanding }: Turn): boolean {
  const intent = meant(understanding)
  return intent === 'when_restored' || (intent === 'can_reborrow' && WHEN_AGAIN.test(text))
}

const WHEN_AGAIN =
  /(?:什么|啥)时候[^，。！!？?]{0,6}(?:能|可以|会)|多久[^，。！!？?]{0,6}(?:能|可以)|\b(?:when|how long (?:until|till|before)) (?:can |will |could |am )?i (?:can |could |will |be able to )*borrow\b/iu

/** The reason as they put it: whether it comes first, what it rests on, and what is asked besides. */
function sayReasonSummed(turn: Turn, parts: DialogParts): true {
  const reason = reasonMeant(turn, parts)
  turn.state.notUnderstood = 0
  sayWhetherFirst(turn, parts.knowledge, reason)
  if (reason) explain(turn, parts.knowledge, reason)
  sayAskedBeside(turn, parts)
  offerAfterWhatIf(turn, parts.knowledge, [])
  return true
}

/**
 * "Which of the two weighs more", "she asks if I get a job does it come back", "so just wait, yeah?": after a result these name facts and topics
 * without telling or asking them. `whole` is the message with all its words. False when it is none of these.
 */
export async function answerComparison(
  dc: DialogContext,
  turn: Turn,
  parts: DialogParts,
  whole: string,
): Promise<boolean> {
  const { text, state } = turn
  if (turn.action || dc.activeDialog?.id === PLAN || !state.result || state.open) return false
  if (tellReasonsPlainly(turn, parts.knowledge)) return true
  // Two loans are one reason: "房贷和信用卡哪个影响大".
  const narrow = findSideQuestion(text, state.locale, parts.sideQuestions)?.name
  const ofLoans = narrow === 'which_loan_weighs'
  // "关了和额度为0哪个更严重": neither is a reason.
  const ofPage = plainlyAsked(turn, turn, parts, SURELY_ASKED) === 'closed_or_zero'
  if (shows(text, parts.resultSigns.weighs_more) && !ofLoans && !ofPage) return sayWhichMore(turn, parts)
  if (
    (shows(text, parts.resultSigns.protests_weight) && !ofLoans) ||
    tellsSumAsked(turn) ||
    asksOfPayment(turn)
  )
    return sayHowHeavy(turn, parts)
  if (shows(text, parts.resultSigns.two_things)) return clearUp(turn, parts.knowledge)
  const supposes = shows(text, parts.resultSigns.supposes) && !changesNothing(turn, parts)
  if (supposes || (imaginesChange(turn, parts) && !asksBesides(turn, parts)))
    return makeMove(dc, turn, parts, 'what_if')
  if (answerSummedUp(dc, turn, parts, whole)) return true
  if (hearSetAside(turn, parts, asksOtherWays(turn, text, parts))) return true
  if (shows(text, parts.resultSigns.asks_order) && !asksWhichDebtFirst(turn, parts)) {
    // Money for stock is needed before any step shows.
    if (narrow === 'money_for_stock') saySideQuestion(turn, narrow, parts)
    return makeMove(dc, turn, parts, 'what_first')
  }
  // "最可能是刚还完重新评了一下对吧 那啥时候再看合适": nothing of it is told anew.
  if (reasonNamed(text) === undefined && shows(text, parts.resultSigns.takes_up_reasons))
    return sayReasonSummed(turn, parts)
  return false
}

/** "Which do I pay first": of the debts, and of no step. */
function asksWhichDebtFirst({ text, state }: Turn, { readSideQuestion }: DialogParts): boolean {
  const read = readSideQuestion(text, whereAsked(state))
  return read?.name === 'which_debt_first' && read.score >= PLAINLY_NARROW
}

/** "…会不会就过了？还有别的地方能借吗": another question stands beside what is imagined. */
function asksBesides(turn: Turn, parts: DialogParts): boolean {
  return messageParts(turn.text, turn, parts).some(
    (part) => asks(part) && !imaginesChange({ ...turn, ...part }, parts),
  )
}

/** "Bad or not bad? You say two things": what counts which way, and what comes first here. */
function clearUp(turn: Turn, knowledge: Knowledge): boolean {
  const [first] = diagnose(knowledge, knownFacts(turn)).reasons
  if (!first) return false
  turn.state.notUnderstood = 0
  const params = {
    cause: { phrase: `causes.${first.id}.title` },
    band: { phrase: `talk.band.${first.band}` },
  }
  say(turn, 'talk.two_things', { params, claims: ['R03', 'O05'], general: true })
  offerAfterWhatIf(turn, knowledge, [])
  return true
}

/** "所以归根结底就是车贷，对吧": yes, in part, or no, with the reason that comes first. */
function sayWhetherFirst(turn: Turn, knowledge: Knowledge, reason: RankedCause | undefined): void {
  const [first] = diagnose(knowledge, knownFacts(turn)).reasons
  if (!first) return
  const params = {
    cause: { phrase: `causes.${first.id}.title` },
    band: { phrase: `talk.band.${first.band}` },
  }
  const how = reason === undefined ? 'no' : reason.id === first.id ? 'yes' : 'in_part'
  say(turn, `talk.summed.${how}`, { params, claims: how === 'yes' ? [] : first.claims })
}

/** The reason by its place, by what it rests on, or the first where nothing says which. */
function reasonMeant(turn: Turn, parts: DialogParts): RankedCause | undefined {
  const { text, state, understanding } = turn
  const { knowledge, resultSigns, phrases } = parts
  const reasons = asShown(diagnose(knowledge, knownFacts(turn)).reasons)
  const place = reasonNamed(text)
  // "Reason 2, not clear what for": where number and name don't go together, its name is meant.
  const byName = place === undefined ? undefined : reasons.find(({ id }) => isCalled(id, turn, phrases))
  if (byName) return byName
  // "Number 3" of two: the last of them.
  if (place !== undefined) return reasons[place - 1] ?? reasons.at(-1)
  if (shows(text, resultSigns.why_barely)) return reasons[0]
  if (!shows(text, resultSigns.takes_up_reasons)) return undefined
  // "刚还完重新评了一下": what happened tells the reason as well as its name does.
  const spokenOf = [
    ...factsSpokenOf(withoutExcepted(text), state.locale, parts.factWords),
    ...Object.keys(toDiagnosisFacts(understanding.facts)),
  ]
  // A fact may speak for several: meant is the one for which it speaks most.
  const called = reasons.find(({ id }) => isCalled(id, turn, phrases))
  if (called) return called
  const spoken = ({ contributions }: RankedCause) =>
    Math.max(0, ...contributions.flatMap(({ fact, points }) => (spokenOf.includes(fact) ? [points] : [])))
  const [most] = reasons.toSorted((a, b) => spoken(b) - spoken(a))
  return most && spoken(most) > 0 ? most : undefined
}

/** Beyond the steps that were told: what helps at large, then how to do without; other lenders are for who asks for them. */
function tellOtherWays(turn: Turn, parts: DialogParts): boolean {
  const except = exceptedIn(turn, parts)
  const feasible = rankChanges(parts.knowledge, knownFacts(turn))
  if (except.length > 0 && feasible.some(({ fact }) => !except.includes(fact))) {
    const advice = sayFirstSteps(turn, parts.knowledge, except)
    offerAfterWhatIf(turn, parts.knowledge, [...advice, ...adviceOf(feasible, except)])
    return true
  }
  const topic = 'how_to_restore_or_raise'
  const told = turn.state.said[`answers.${topic}.text`] !== undefined
  if (told) say(turn, 'talk.do_without', { general: true })
  else if (!answerTopic(turn, topic, parts.book)) return false
  offerNext(turn, topic, parts.book)
  return true
}

function adviceOf(changes: readonly Change[], facts: readonly string[]): string[] {
  return changes.filter(({ fact }) => facts.includes(fact)).map(({ advice }) => advice)
}

/** "有没有别的办法" after a result. */
export function asksOtherWays({ state }: Turn, text: string, { resultSigns }: DialogParts): boolean {
  if (state.result === undefined || state.open !== undefined) return false
  return splitClauses(normalise(withoutExcepted(text))).some(({ text: clause, ended }) =>
    shows(clause + ended, resultSigns.other_ways),
  )
}
