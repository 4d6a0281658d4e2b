import { say, type Turn } from '#src/conversation/turn.ts'
import type { Knowledge } from '#src/diagnosis/knowledge.ts'
import { rankChanges, type Change } from '#src/diagnosis/rank-changes.ts'
import { bandOf } from '#src/diagnosis/diagnose.ts'
import type { PhraseRef } from '#src/reply/phrases.ts'
import type { Option } from '#src/reply/reply.ts'
import { factsSpokenOf, speaksOfAll, type FactWords } from '#src/understanding/fact-words.ts'
import { knownFacts } from './fact-keeping.ts'

/** How many steps are named in answer to "what should I do first". */
const FIRST_STEPS = 3

/** "What if I …": the change the words speak of, or a choice of those that are open to this person. */
export function whatIf(turn: Turn, knowledge: Knowledge, words: FactWords): void {
  const changes = rankChanges(knowledge, knownFacts(turn))
  if (Object.keys(turn.state.facts).length === 0) return say(turn, 'talk.what_if.know_too_little')
  const spokenOf = factsSpokenOf(turn.text, turn.state.locale, words)
  const fitting = changes.filter((change) => spokenOf.includes(change.fact))
  const chosen = speaksOfAll(turn.text, turn.state.locale, words) ? farthest(knowledge, fitting) : fitting[0]
  if (chosen) return sayChange(turn, knowledge, chosen)
  if (spokenOf.length > 0) say(turn, 'talk.what_if.no_difference')
  else say(turn, changes.length > 0 ? 'talk.what_if.which' : 'talk.first.nothing')
  if (changes.length > 0) turn.replies.push({ kind: 'offer', options: changeOptions(changes) })
}

/** The change behind a button. It may have become moot since the button was shown. */
export function whatIfChange(turn: Turn, knowledge: Knowledge, fact: string, to: string): void {
  const changes = rankChanges(knowledge, knownFacts(turn))
  const change = changes.find((each) => each.fact === fact && each.to === to)
  if (change) sayChange(turn, knowledge, change)
  else say(turn, 'talk.what_if.no_difference')
}

/** "What should I do first": the person's own feasible changes by effect. */
export function sayFirstSteps(turn: Turn, knowledge: Knowledge): void {
  const changes = rankChanges(knowledge, knownFacts(turn)).slice(0, FIRST_STEPS)
  if (changes.length === 0) return say(turn, 'talk.first.nothing')
  const steps = changes.map((change, index): PhraseRef => ({
    phrase: 'talk.first.step',
    params: { number: index + 1, ...changeWords(knowledge, change) },
  }))
  say(turn, 'talk.first.begin')
  for (const step of steps) {
    say(turn, step.phrase, { params: step.params ?? {}, join: 'paragraph' })
  }
  const claims = [...new Set(changes.flatMap((change) => change.claims))]
  const general = changes.some((change) => change.source === 'general')
  say(turn, 'talk.first.end', { join: 'paragraph', claims, general })
}

function sayChange(turn: Turn, knowledge: Knowledge, change: Change): void {
  say(turn, `talk.what_if.${change.verdict === 'helps' ? 'helps' : 'little'}`, {
    params: changeWords(knowledge, change),
    claims: change.claims,
    general: change.source === 'general',
  })
}

function changeWords(knowledge: Knowledge, change: Change): Record<string, PhraseRef> {
  const { cause, before, after } = change.leading
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
    label: { phrase: 'talk.buttons.what_if', params: { change: { phrase: `advice.${change.advice}.title` } } },
    action: { kind: 'what_if', fact: change.fact, to: change.to },
  }))
}

/** Of the changes that fit, the one that goes furthest: "all of it" rather than a step. */
function farthest(knowledge: Knowledge, changes: readonly Change[]): Change | undefined {
  const place = (change: Change) => Object.keys(knowledge.facts[change.fact]?.values ?? {}).indexOf(change.to)
  return changes.toSorted((a, b) => place(a) - place(b))[0]
}
