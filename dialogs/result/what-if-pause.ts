import { say, type Turn } from '#src/conversation/turn.ts'
import { bandOf } from '#src/diagnosis/diagnose.ts'
import type { Facts, Knowledge } from '#src/diagnosis/knowledge.ts'
import { whatIf, type Move } from '#src/diagnosis/what-if.ts'
import type { PhraseRef } from '#src/reply/phrases.ts'
import { speaksOf, type FactWords } from '#src/understanding/fact-words.ts'
import { knownFacts } from '#dialogs/facts/fact-keeping.ts'

/** Facts that half a year without any borrowing changes, and to what. */
const AFTER_A_PAUSE: Facts = { applications: 'none', frequency: 'rare' }

/** "如果我半年都不碰任何借款", "what if I don't borrow at all for six months": leaving borrowing alone, imagined. */
export function imaginesPause({ action, text, state }: Turn, words: FactWords): boolean {
  if (action || !speaksOf(text, state.locale, words.pausing) || ABOUT_LENDER.test(text)) return false
  return IMAGINED.test(text)
}

/** It is the lender who lends or doesn't. */
const ABOUT_LENDER = /借给|不借我|\blend/iu
const IMAGINED =
  /如果|要是|假如|万一|会怎|会咋|会不会|会好|行不行|能好|好一?[点些]|有用|恢复|呢[?？]?$|\b(?:what if|if i|suppose|would (?:it|that)|will (?:it|that)|does (?:it|that)|what happens)\b/iu

/** Of which a pause can say nothing yet: the first thing to know. */
export function unknownForPause(turn: Turn): string | undefined {
  const facts = knownFacts(turn)
  const known = Object.keys(AFTER_A_PAUSE).some((fact) => facts[fact] || turn.state.closed.includes(fact))
  return known ? undefined : 'applications'
}

/** What a pause would change, both ways, and when it shows. */
export function sayPause(turn: Turn, knowledge: Knowledge): void {
  const facts = knownFacts(turn)
  const changes = Object.fromEntries(
    Object.entries(AFTER_A_PAUSE).filter(([fact, to]) => facts[fact] && facts[fact] !== to),
  )
  const { moved } = whatIf(knowledge, facts, changes)
  const shifts = moved.filter(({ before, after }) => bandOf(knowledge, before) !== bandOf(knowledge, after))
  const better = shifts.find(({ delta }) => delta < 0)
  const worse = shifts.find(({ delta }) => delta > 0)
  if (!better) {
    say(turn, 'talk.what_if.pause.none', { general: true })
    return
  }
  const claims = [
    ...(knowledge.advice.pause_applications?.claims ?? []),
    ...(worse ? (knowledge.causes[worse.cause]?.claims ?? []) : []),
  ]
  say(turn, 'talk.what_if.pause.helps', { params: params(knowledge, better) })
  if (worse) say(turn, 'talk.what_if.pause.but', { params: params(knowledge, worse), join: 'line' })
  const times = timesOf(changes)
  for (const [place, advice] of times.entries()) {
    const sources = place === times.length - 1 ? { claims } : {}
    say(turn, `advice.${advice}.time`, { join: place === 0 ? 'paragraph' : 'line', ...sources })
  }
}

/** How long each of the changes takes to be seen is told where it is advised. */
function timesOf(changes: Facts): string[] {
  return [
    ...(changes.applications ? ['pause_applications'] : []),
    ...(changes.frequency ? ['borrow_less_often'] : []),
  ]
}

function params(knowledge: Knowledge, { cause, before, after }: Move): Record<string, PhraseRef> {
  return {
    cause: { phrase: `causes.${cause}.title` },
    from: { phrase: `talk.band.${bandOf(knowledge, before)}` },
    to: { phrase: `talk.band.${bandOf(knowledge, after)}` },
  }
}
