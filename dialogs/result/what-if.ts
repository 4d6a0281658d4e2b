import { say, type Turn } from '#src/conversation/turn.ts'
import type { Knowledge } from '#src/diagnosis/knowledge.ts'
import { bandOf, diagnose } from '#src/diagnosis/diagnose.ts'
import { fromBetterToWorse } from '#src/diagnosis/known-facts.ts'
import { feasibleChanges, rankChanges, type Change } from '#src/diagnosis/rank-changes.ts'
import { whatIf as runWhatIf } from '#src/diagnosis/what-if.ts'
import type { PhraseRef } from '#src/reply/phrases.ts'
import type { Option } from '#src/reply/reply.ts'
import { factsSpokenOf, speaksOf, type FactWords } from '#src/understanding/fact-words.ts'
import { knownFacts } from '#dialogs/facts/fact-keeping.ts'
import { fits, fittingAdvice } from './fitting-advice.ts'
import { reasonRestingOn } from './reason-resting-on.ts'
import { HOPES } from '#dialogs/talk/summing-up.ts'
import { fewerMeant, goesOnFewer, imaginesPart, PAYING_OFF, sayFewer } from './what-if-fewer.ts'
import { imaginesLongLoan, sayLongLoan } from './what-if-long-loan.ts'
import { imaginesUndone, sayUndone } from './what-if-past.ts'
import { imaginesPause, sayPause, unknownForPause } from './what-if-pause.ts'
import { imaginesWork } from './what-if-work.ts'

const OF_INCOME: ReadonlySet<string> = new Set(['income', 'income_amount'])

/** How many steps are named in answer to "what should I do first". */
const FIRST_STEPS = 3
const GENTLE_STEPS = 2

const PAYS_OFF =
  /^(?:那|我|如果|要是|等|把(?:它们|这些|这俩|两个))*(?:全|都|全部)(?:部)?(?:还|结)(?:了|清|完|掉)|(?<!没有?(?:提前)?)(?:还[掉清完]|结清)|(?<!(?:\bnot|n'?t) )\b(?:pay\w*|paid)\b[^.?]{0,16}\boff\b|\bclear\w*\b|\b(?:nearly|almost) (?:paid|done|finished)\b/iu

/** Asked whether it would do harm: never answered as a step that isn't worth the trouble. */
const WORSE = /更(?:糟|差|难|坏|严重)|变[差糟坏]|有害|\b(?:worse|hurts?|harms?|damage)\b/iu

/** 会涨回3万吗, "will it go back to 30000": no amount is promised. */
const BACK_TO =
  /(?:涨|升|回|恢复|调)(?:回|到|成)(?:去|来)?[^，。,]{0,3}[\d一二两三四五六七八九十]|\bback (?:up )?to\b/iu

/** What a "what if" led to: a fact that must be known first, or the advice whose effect was told. */
export type WhatIfOutcome =
  | { readonly kind: 'unknown'; readonly fact: string }
  | { readonly kind: 'told'; readonly advice: readonly string[] }

const noneTold: WhatIfOutcome = { kind: 'told', advice: [] }

/**
 * "What if I …": the change the words speak of, or a choice of those that are open to this person; `sayNarrower` answers first where
 * they speak of none, and says whether it could.
 */
export function whatIf(
  turn: Turn,
  knowledge: Knowledge,
  words: FactWords,
  sayNarrower: () => boolean = () => false,
): WhatIfOutcome {
  const facts = knownFacts(turn)
  const { locale } = turn.state
  if (imaginesPause(turn, words)) {
    const first = unknownForPause(turn)
    if (first !== undefined) {
      say(turn, 'talk.what_if.tell_first')
      return { kind: 'unknown', fact: first }
    }
    sayPause(turn, knowledge)
    return noneTold
  }
  if (imaginesUndone(turn)) {
    sayUndone(turn, knowledge)
    return noneTold
  }
  if (imaginesLongLoan(turn)) {
    sayLongLoan(turn, knowledge)
    return noneTold
  }
  if (imaginesPart(turn)) {
    sayPart(turn, knowledge)
    return { kind: 'told', advice: [PAYING_OFF] }
  }
  const goesOn = goesOnFewer(turn)
  const fewer = speaksOf(turn.text, locale, words.more) ? undefined : (goesOn ?? fewerMeant(turn.text))
  if (fewer && sayFewer(turn, knowledge, fewer)) {
    if (BACK_TO.test(turn.text)) say(turn, 'talk.summing.no_promise', { join: 'line' })
    return { kind: 'told', advice: [PAYING_OFF] }
  }
  const named = imaginesWork(turn) ? ['income'] : factsSpokenOf(turn.text, locale, words)
  // "Pay them both off": what can be paid off is what is owed elsewhere.
  const spokenOf =
    fewer || (PAYS_OFF.test(turn.text) && (facts.other_loans ?? 'none') !== 'none') ? ['other_loans'] : named
  if (speaksOf(turn.text, locale, words.more) && spokenOf.length > 0) {
    if (!sayWorse(turn, knowledge, spokenOf)) say(turn, 'talk.what_if.heavy_already')
    return noneTold
  }
  const missing = spokenOf[0]
  if (missing && !spokenOf.some((fact) => facts[fact]) && !turn.state.closed.includes(missing)) {
    say(turn, 'talk.what_if.tell_first')
    return { kind: 'unknown', fact: missing }
  }
  if (Object.keys(facts).length === 0) {
    say(turn, 'talk.what_if.know_too_little')
    return noneTold
  }
  const fitting = feasibleChanges(knowledge, facts).filter((change) => spokenOf.includes(change.fact))
  const whole = goesOn !== undefined || speaksOf(turn.text, locale, words.all)
  const chosen = whole ? farthest(knowledge, fitting) : fitting[0]
  if (chosen) {
    sayChange(turn, knowledge, chosen, fitting, HOPES.test(turn.text))
    return { kind: 'told', advice: [chosen.advice] }
  }
  const changes = rankChanges(knowledge, facts)
  if (WORSE.test(turn.text)) say(turn, 'talk.what_if.may_worsen', { claims: ['O05'], general: true })
  else if (spokenOf.some((fact) => OF_INCOME.has(fact)) && facts.income === 'stable')
    say(turn, 'talk.what_if.steady_already')
  else if (spokenOf.length > 0) say(turn, 'talk.what_if.no_difference')
  else if (sayNarrower()) return noneTold
  else say(turn, changes.length > 0 ? 'talk.what_if.which' : 'talk.first.nothing')
  if (changes.length > 0) turn.replies.push({ kind: 'offer', options: changeOptions(changes) })
  return noneTold
}

/** Part of one loan paid: less is owed, and still to as many. */
function sayPart(turn: Turn, knowledge: Knowledge): void {
  const reason = reasonRestingOn(turn, knowledge, 'other_loans')
  if (!reason) return say(turn, 'talk.what_if.no_difference')
  say(turn, 'talk.what_if.part', {
    params: { cause: { phrase: `causes.${reason.id}.title` }, band: { phrase: `talk.band.${reason.band}` } },
    claims: reason.claims,
    general: true,
  })
}

/** The change behind a button. It may have become moot since the button was shown. */
export function whatIfChange(turn: Turn, knowledge: Knowledge, fact: string, to: string): string[] {
  const changes = feasibleChanges(knowledge, knownFacts(turn))
  const change = changes.find((each) => each.fact === fact && each.to === to)
  if (change) sayChange(turn, knowledge, change, changes)
  else say(turn, 'talk.what_if.no_difference')
  return change ? [change.advice] : []
}

/** "What if I take another loan": one step to the worse, said plainly. False when there is no such step. */
function sayWorse(turn: Turn, knowledge: Knowledge, spokenOf: readonly string[]): boolean {
  const facts = knownFacts(turn)
  for (const fact of spokenOf) {
    const definition = knowledge.facts[fact]
    const order = definition && fromBetterToWorse(definition)
    const to = order?.[Math.max(0, order.indexOf(facts[fact] ?? '')) + 1]
    if (!to) continue
    const { verdict, moved, before, after } = runWhatIf(knowledge, facts, { [fact]: to })
    const worst = moved.find((move) => move.delta > 0)
    if (verdict !== 'worse' || !worst) continue
    const bandIn = (causes: typeof before.causes) => causes.find(({ id }) => id === worst.cause)?.band
    say(turn, 'talk.what_if.worse', {
      params: {
        cause: { phrase: `causes.${worst.cause}.title` },
        from: { phrase: `talk.band.${bandIn(before.causes)}` },
        to: { phrase: `talk.band.${bandIn(after.causes)}` },
      },
      claims: knowledge.causes[worst.cause]?.claims ?? [],
    })
    return true
  }
  return false
}

/**
 * "What should I do first": the person's own feasible changes by effect, without those of the facts that they except. Gives
 * the advice that they follow.
 */
export function sayFirstSteps(turn: Turn, knowledge: Knowledge, except: readonly string[] = []): string[] {
  const changes = rankChanges(knowledge, knownFacts(turn))
    .filter(({ fact, advice, target }) => {
      const matters = bandOf(knowledge, target.before) !== 'unlikely'
      return matters && !except.includes(fact) && fits(turn, advice)
    })
    .slice(0, FIRST_STEPS)
  if (changes.length === 0) return sayGentleSteps(turn, knowledge, except)
  const steps = changes.map((change, index): PhraseRef => ({
    phrase: movesBand(knowledge, change) ? 'talk.first.step' : 'talk.first.step_within',
    params: { number: index + 1, ...changeWords(knowledge, change) },
  }))
  say(turn, 'talk.first.begin')
  for (const step of steps) {
    say(turn, step.phrase, { params: step.params ?? {}, join: 'paragraph' })
  }
  const claims = [...new Set(changes.flatMap((change) => change.claims))]
  const general = changes.some((change) => change.source === 'general')
  say(turn, 'talk.first.end', { join: 'paragraph', claims, general })
  return changes.map(({ advice }) => advice)
}

/** Where no change of one's own would show: what can be asked, looked at or kept up all the same. */
function sayGentleSteps(turn: Turn, knowledge: Knowledge, except: readonly string[]): string[] {
  const { reasons, grounded } = diagnose(knowledge, knownFacts(turn))
  const fitting = grounded ? reasons.flatMap(({ id }) => fittingAdvice(turn, knowledge, id)) : []
  const steps = [...new Set(fitting)]
    .filter((advice) => !except.includes(knowledge.advice[advice]?.change?.fact ?? ''))
    .slice(0, GENTLE_STEPS)
  say(turn, steps.length > 0 ? 'talk.first.gentle' : 'talk.first.nothing')
  for (const [at, advice] of steps.entries()) {
    const { claims = [], source } = knowledge.advice[advice] ?? {}
    say(turn, 'talk.first.gentle_step', {
      join: 'paragraph',
      params: {
        number: at + 1,
        advice: { phrase: `advice.${advice}.title` },
        time: { phrase: `advice.${advice}.time` },
      },
      claims,
      general: source === 'general',
    })
  }
  return steps
}

/**
 * A change that goes only part of the way says how far, and what the whole way would bring. Who hopes for the limit by it hears
 * that nobody can promise that.
 */
function sayChange(
  turn: Turn,
  knowledge: Knowledge,
  change: Change,
  all: readonly Change[],
  hopes = false,
): void {
  const sources = { claims: change.claims, general: change.source === 'general' }
  const helps = change.verdict === 'helps' && movesBand(knowledge, change)
  const whole = farthest(knowledge, onward(all, change))
  const partly = whole !== undefined && whole.to !== change.to
  say(turn, `talk.what_if.${partly ? 'step_' : ''}${helps ? 'helps' : 'little'}`, {
    params: { ...changeWords(knowledge, change), ...stepWords(change), ...onlyOne(turn, change) },
    ...(!hopes && sources),
  })
  if (hopes) say(turn, 'talk.summing.no_promise', { join: 'line', ...sources })
  const bandAfter = ({ target }: Change) => bandOf(knowledge, target.after)
  if (partly && movesBand(knowledge, whole) && bandAfter(whole) !== bandAfter(change)) {
    say(turn, 'talk.what_if.farther', { params: { ...changeWords(knowledge, whole), ...stepWords(whole) } })
  }
}

/** Of one loan elsewhere there is no one after the other. */
function onlyOne({ state }: Turn, { advice }: Change): Record<string, PhraseRef> {
  const one = advice === PAYING_OFF && state.facts.other_loans?.exact === 1
  return one ? { advice: { phrase: 'talk.what_if.only_one' } } : {}
}

/** The changes that the same advice leads to, of the same fact. */
function onward(all: readonly Change[], { advice, fact }: Change): Change[] {
  return all.filter((other) => other.advice === advice && other.fact === fact)
}

function stepWords({ fact, to }: Change): Record<string, PhraseRef> {
  return { name: { phrase: `facts.${fact}.name` }, value: { phrase: `facts.${fact}.values.${to}.value` } }
}

/** Whether the reason gets another word: "likely" to "possible". Less than that is told as a little. */
function movesBand(knowledge: Knowledge, { target }: Change): boolean {
  return bandOf(knowledge, target.before) !== bandOf(knowledge, target.after)
}

function changeWords(knowledge: Knowledge, change: Change): Record<string, PhraseRef> {
  const { cause, before, after } = change.target
  return {
    advice: { phrase: `advice.${change.advice}.title` },
    time: { phrase: `advice.${change.advice}.time` },
    cause: { phrase: `causes.${cause}.title` },
    from: { phrase: `talk.band.${bandOf(knowledge, before)}` },
    to: { phrase: `talk.band.${bandOf(knowledge, after)}` },
  }
}

function changeOptions(changes: readonly Change[]): Option[] {
  return changes.slice(0, FIRST_STEPS).map((change) => ({
    label: {
      phrase: 'talk.buttons.what_if',
      params: { change: { phrase: `advice.${change.advice}.title` } },
    },
    action: { kind: 'what_if', fact: change.fact, to: change.to },
  }))
}

/** Of the changes that fit, the one that goes furthest: "all of it" rather than a step. */
function farthest(knowledge: Knowledge, changes: readonly Change[]): Change | undefined {
  const place = (change: Change) => Object.keys(knowledge.facts[change.fact]?.values ?? {}).indexOf(change.to)
  return changes.toSorted((a, b) => place(a) - place(b))[0]
}
