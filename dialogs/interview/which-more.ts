import { say, type Turn } from '#src/conversation/turn.ts'
import { diagnose, type RankedCause } from '#src/diagnosis/diagnose.ts'
import { factsSpokenOf } from '#src/understanding/fact-words.ts'
import { toDiagnosisFacts } from '#src/understanding/facts.ts'
import { offerAfterWhatIf } from '#dialogs/result/conclude.ts'
import { knownFacts } from '#dialogs/facts/fact-keeping.ts'
import type { DialogParts } from '#dialogs/parts.ts'

/**
 * "Is it the late one or not using it? Which weighs more": of the two that are named, else of the first two reasons, the
 * heavier one first. False where there are no two that weigh.
 */
export function sayWhichMore(turn: Turn, parts: DialogParts): boolean {
  const { text, state, understanding } = turn
  const { knowledge, factWords } = parts
  const { causes, reasons } = diagnose(knowledge, knownFacts(turn))
  const spokenOf = [
    ...Object.keys(toDiagnosisFacts(understanding.facts)),
    ...factsSpokenOf(text, state.locale, factWords),
  ]
  const named = new Set(spokenOf.flatMap((fact) => speaksMost(fact, causes) ?? []))
  const two = named.size >= 2 ? [...named] : reasons
  const [more, less] = two.toSorted((a, b) => b.likelihood - a.likelihood)
  if (!more || !less) return false
  state.notUnderstood = 0
  const title = ({ id }: RankedCause) => ({ phrase: `causes.${id}.title` })
  const band = ({ band: word }: RankedCause) => ({ phrase: `talk.band.${word}` })
  const params = { more: title(more), more_band: band(more), less: title(less), less_band: band(less) }
  const phrase = more.band === less.band ? 'talk.weighs.alike' : 'talk.weighs.two'
  say(turn, phrase, { params, claims: more.claims })
  offerAfterWhatIf(turn, knowledge, [])
  return true
}

/** The cause for which a fact speaks most. */
function speaksMost(fact: string, causes: readonly RankedCause[]): RankedCause | undefined {
  const points = ({ contributions }: RankedCause) =>
    contributions.reduce((sum, part) => sum + (part.fact === fact ? part.points : 0), 0)
  const [most] = causes.toSorted((a, b) => points(b) - points(a))
  return most && points(most) > 0 ? most : undefined
}
