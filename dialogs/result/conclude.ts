import type { StoredResult } from '#src/conversation/state.ts'
import { say, type Turn } from '#src/conversation/turn.ts'
import { bandOf, diagnose, type RankedCause } from '#src/diagnosis/diagnose.ts'
import type { Facts, Knowledge } from '#src/diagnosis/knowledge.ts'
import { nextStep } from '#src/diagnosis/next-step.ts'
import { rankChanges } from '#src/diagnosis/rank-changes.ts'
import type { PhraseRef } from '#src/reply/phrases.ts'
import type { Option, ReasonView } from '#src/reply/reply.ts'
import { allTold, reasonsTold } from '#dialogs/facts/all-told.ts'
import { heldFacts, knownFacts, saidBack } from '#dialogs/facts/fact-keeping.ts'
import { fits, fittingAdvice } from './fitting-advice.ts'
import type { MoveParts } from '#dialogs/parts.ts'
import { planUnderWay } from '#dialogs/plan/plan-state.ts'

/** How many of the person's answers are named for and against a reason. */
const NAMED_ANSWERS = 3

/**
 * Works out the reasons from what is known and tells them; after an earlier result also what changed in it.
 */
export function conclude(turn: Turn, knowledge: Knowledge): void {
  const facts = knownFacts(turn)
  const diagnosis = diagnose(knowledge, facts)
  const before = turn.state.result
  const result = toStored(diagnosis.reasons, facts, turn.now)
  if (before && !sameFacts(before.facts, facts)) sayWhatChanged(turn, before, result)
  // Said already where nothing at all is known.
  if (!diagnosis.grounded && Object.keys(facts).length > 0) say(turn, 'talk.result.not_grounded')
  turn.replies.push({
    kind: 'result',
    result: {
      ...(!diagnosis.grounded && { title: { phrase: 'talk.result.title_common' } }),
      reasons: withAdviceOnce(diagnosis.reasons.map((cause) => reasonView(turn, cause, facts, knowledge))),
      facts: heldFacts(turn, knowledge),
      options: resultOptions(turn, knowledge),
    },
  })
  turn.state.result = result
  turn.state.open = undefined
}

/** The reasons were told, and nothing of what they rest on has changed since. */
export function toldAlready(turn: Turn, knowledge: Knowledge): boolean {
  const { result } = turn.state
  const held = knownFacts(turn)
  return result !== undefined && sameFacts(result.facts, held) && diagnose(knowledge, held).grounded
}

/** What a correction changes in an earlier result, in one sentence and without telling it anew. */
export function reconsider(turn: Turn, knowledge: Knowledge): void {
  const before = turn.state.result
  if (!before) return
  const facts = knownFacts(turn)
  const result = toStored(diagnose(knowledge, facts).reasons, facts, turn.now)
  sayWhatChanged(turn, before, result)
  turn.state.result = result
}

/** Whether the reasons would be others now than those told, or others by their likelihood. */
export function bandsMove(turn: Turn, knowledge: Knowledge): boolean {
  const before = turn.state.result?.reasons ?? []
  const now = diagnose(knowledge, knownFacts(turn)).reasons
  const isSame = now.every(({ id, band }) => before.some((one) => one.cause === id && one.band === band))
  return !isSame || now.length !== before.length
}

/**
 * After a correction: what changed in the result, in one message, with the whole of it a button away. Only where another
 * reason than any named before has come to lead, or none was known before, is it told anew.
 */
export function concludeShortly(turn: Turn, knowledge: Knowledge): void {
  const before = turn.state.result
  const { reasons, grounded } = diagnose(knowledge, knownFacts(turn))
  const known = before?.reasons.some(({ cause }) => cause === reasons[0]?.id)
  if (!before || !known || !grounded || !diagnose(knowledge, before.facts).grounded) {
    return conclude(turn, knowledge)
  }
  reconsider(turn, knowledge)
  turn.state.open = undefined
  offerBackToResult(turn, knowledge)
}

/** The whole result a button away. More questions can wait until it is looked at. */
export function offerBackToResult(turn: Turn, knowledge: Knowledge): void {
  const further = resultOptions(turn, knowledge).filter(({ action }) => action.kind !== 'interview')
  turn.replies.push({ kind: 'offer', options: [...backToResult, ...further] })
}

/** What stands in the result itself where it is told whole. */
const backToResult: readonly Option[] = [
  {
    label: { phrase: 'talk.buttons.whole_result' },
    action: { kind: 'intent', intent: 'conclude' },
  },
  { label: { phrase: 'talk.buttons.change' }, action: { kind: 'intent', intent: 'correct' } },
]

/** `told`: advice whose effect was just told, which needs no button any more. */
export function resultOptions(turn: Turn, knowledge: Knowledge, told: readonly string[] = []): Option[] {
  const best = rankChanges(knowledge, knownFacts(turn)).find(
    ({ advice, target }) =>
      bandOf(knowledge, target.before) !== 'unlikely' && !told.includes(advice) && fits(turn, advice),
  )
  const options: Option[] = []
  if (best) {
    options.push({
      label: {
        phrase: 'talk.buttons.what_if',
        params: { change: { phrase: `advice.${best.advice}.title` } },
      },
      action: { kind: 'what_if', fact: best.fact, to: best.to },
    })
  }
  // Told before everything worth asking was asked: the rest may still be answered.
  const step = nextStep(knowledge, knownFacts(turn), new Set(turn.state.closed))
  if (step.kind === 'ask') {
    options.push({ label: { phrase: 'talk.buttons.go_on' }, action: { kind: 'interview' } })
  }
  options.push(
    { label: { phrase: 'talk.buttons.plan' }, action: { kind: 'plan' } },
    { label: { phrase: 'talk.buttons.person' }, action: { kind: 'intent', intent: 'human_agent' } },
  )
  if (!turn.state.helpfulAsked) {
    options.push({ label: { phrase: 'talk.buttons.feedback' }, action: { kind: 'feedback' } })
  }
  return options
}

/** What a result led to leads on from a what-if as well, where nothing waits for an answer and nothing else is offered. */
export function offerAfterWhatIf(turn: Turn, knowledge: Knowledge, told: readonly string[]): void {
  if (turn.state.open || planUnderWay(turn.state.dialogs)) return
  if (turn.replies.at(-1)?.kind === 'offer') return
  turn.replies.push({ kind: 'offer', options: resultOptions(turn, knowledge, told) })
}

function reasonView(turn: Turn, cause: RankedCause, facts: Facts, knowledge: Knowledge): ReasonView {
  const named = (sign: 1 | -1): PhraseRef[] =>
    cause.contributions
      .filter((part) => Math.sign(part.points) === sign)
      .toSorted((a, b) => Math.abs(b.points) - Math.abs(a.points))
      .slice(0, NAMED_ANSWERS)
      .map((part) => saidBack(turn, part.fact))
  return {
    cause: cause.id,
    band: cause.band,
    likelihood: cause.likelihood,
    changeable: cause.changeable,
    named: cause.named,
    support: named(1),
    against: named(-1),
    claims: cause.claims,
    general: cause.source === 'general',
    advice: fittingAdvice(turn, knowledge, cause.id).flatMap((id) => {
      const advice = knowledge.advice[id]
      return advice ? [{ id, claims: advice.claims, general: advice.source === 'general' }] : []
    }),
  }
}

/** Puts first, for each reason, advice that no reason before it has put first. */
function withAdviceOnce(reasons: readonly ReasonView[]): ReasonView[] {
  const first = new Set<string>()
  return reasons.map((reason) => {
    const fresh = reason.advice.filter(({ id }) => !first.has(id))
    if (fresh[0]) first.add(fresh[0].id)
    const again = reason.advice.filter((advice) => !fresh.includes(advice))
    return { ...reason, advice: [...fresh, ...again] }
  })
}

function toStored(named: readonly RankedCause[], facts: Facts, now: Date): StoredResult {
  const reasons = named.map(({ id, band }) => ({ cause: id, band }))
  return { at: now.toISOString(), reasons, facts }
}

function sameFacts(before: Facts, after: Facts): boolean {
  const ids = new Set([...Object.keys(before), ...Object.keys(after)])
  return [...ids].every((id) => before[id] === after[id])
}

function sayWhatChanged(turn: Turn, before: StoredResult, after: StoredResult): void {
  const title = (cause: string): PhraseRef => ({ phrase: `causes.${cause}.title` })
  const moved = after.reasons.flatMap((reason): PhraseRef[] => {
    const old = before.reasons.find((other) => other.cause === reason.cause)
    if (old?.band === reason.band) return []
    const to = { phrase: `talk.band.${reason.band}` }
    if (!old) return [{ phrase: 'talk.change.new', params: { cause: title(reason.cause), to } }]
    const from = { phrase: `talk.band.${old.band}` }
    return [{ phrase: 'talk.change.moved', params: { cause: title(reason.cause), from, to } }]
  })
  const gone = before.reasons
    .filter((reason) => !after.reasons.some((other) => other.cause === reason.cause))
    .map((reason): PhraseRef => ({ phrase: 'talk.change.gone', params: { cause: title(reason.cause) } }))
  const changes = [...moved, ...gone]
  if (changes.length > 0) say(turn, 'talk.change.summary', { params: { changes } })
  else say(turn, 'talk.change.none')
}

/** "What do you have on me?": every fact held, the last result and the messages, each on a line, and for how long. */
export function sayFacts(
  turn: Turn,
  { knowledge, retentionDays }: Pick<MoveParts, 'knowledge' | 'retentionDays'>,
): void {
  const params = { days: retentionDays }
  const facts = allTold(turn, knowledge)
  if (facts.length === 0) return say(turn, 'talk.data.nothing', { params })
  const reasons = reasonsTold(turn)
  const result: PhraseRef = { phrase: 'talk.data.result', params: { reasons: { dotted: reasons } } }
  const lines = [...facts, ...(reasons.length > 0 ? [result] : []), { phrase: 'talk.data.messages' }]
  say(turn, 'talk.data.facts', { params: { facts: { lines } } })
  say(turn, 'talk.data.rights', { params, join: 'paragraph' })
}
