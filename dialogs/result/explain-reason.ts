import type { DialogContext } from 'botbuilder-dialogs'
import { say, type Turn } from '#src/conversation/turn.ts'
import { diagnose, type RankedCause } from '#src/diagnosis/diagnose.ts'
import type { CauseId, Knowledge } from '#src/diagnosis/knowledge.ts'
import { shows } from '#src/understanding/signs.ts'
import { offerAfterWhatIf } from './conclude.ts'
import { knownFacts, saidBack } from '#dialogs/facts/fact-keeping.ts'
import { fittingAdvice } from './fitting-advice.ts'
import { isCalled } from './of-reason.ts'
import type { DialogParts } from '#dialogs/parts.ts'
import { namesTitle, reasonNamed } from '#dialogs/message/reason-named.ts'
import { reprompt } from '#dialogs/interview/under-way.ts'

/** How many of the person's own answers are named for a reason. */
const NAMED = 3

/** "那市场偏紧是什么意思": what a reason means, told or not; of one that was told also why it was. */
export async function explainTitle(dc: DialogContext, turn: Turn, parts: DialogParts): Promise<boolean> {
  const { state, text } = turn
  const { knowledge, resultSigns } = parts
  if (!shows(text, resultSigns.asks_meaning) && !shows(text, resultSigns.why_listed)) return false
  const cause = causeNamed(turn, parts)
  if (cause === undefined) return false
  const told = state.result && diagnose(knowledge, knownFacts(turn)).reasons.find(({ id }) => id === cause)
  if (told && !state.open) {
    explain(turn, knowledge, told)
    offerAfterWhatIf(turn, knowledge, [])
  } else {
    sayHowMany(turn, knowledge)
    say(turn, `causes.${cause}.explain`, { claims: knowledge.causes[cause]?.claims ?? [] })
    await goOnAfterReason(dc, turn, knowledge)
  }
  return true
}

/** One that was told, by any words for it; else by its title, or by words for what nobody can change: 大环境. */
function causeNamed(turn: Turn, { knowledge, phrases }: DialogParts): CauseId | undefined {
  const { state, text } = turn
  const own = phrases[state.locale]
  const told = state.result?.reasons.find(({ cause: id }) => isCalled(id, turn, phrases))?.cause
  return (
    told ??
    Object.keys(knowledge.causes).find(
      (id) =>
        namesTitle(text, own.text(`causes.${id}.title`)) ||
        (knowledge.causes[id]?.changeable === false && isCalled(id, turn, phrases)),
    )
  )
}

/** "What's number 5", where two reasons were told. */
export function sayHowMany(turn: Turn, knowledge: Knowledge): void {
  const place = reasonNamed(turn.text)
  if (place === undefined || !turn.state.result) return
  const count = diagnose(knowledge, knownFacts(turn)).reasons.length
  if (place > count) say(turn, 'talk.reason.fewer', { params: { count } })
}

/** What the reason means, and which of the person's own answers speak for it. */
export function explain(
  turn: Turn,
  knowledge: Knowledge,
  { id, band, contributions, claims }: RankedCause,
): void {
  const own = contributions
    .filter(({ points, fact }) => points > 0 && turn.state.facts[fact])
    .toSorted((a, b) => b.points - a.points)
    .slice(0, NAMED)
    .map(({ fact }) => saidBack(turn, fact))
  const params = {
    cause: { phrase: `causes.${id}.title` },
    band: { phrase: `talk.band.${band}` },
    facts: own,
  }
  say(turn, own.length > 0 ? 'talk.reason.own' : 'talk.reason.common', { params })
  const advice = fittingAdvice(turn, knowledge, id)[0]
  // Explained once; asked again, what can be done about it says more.
  const again = turn.state.said[`causes.${id}.explain`] !== undefined && advice !== undefined
  say(turn, again ? `advice.${advice}.text` : `causes.${id}.explain`, {
    join: 'paragraph',
    claims: again ? (knowledge.advice[advice]?.claims ?? []) : claims,
  })
}

/** The open question again, or what can be done now. */
export async function goOnAfterReason(dc: DialogContext, turn: Turn, knowledge: Knowledge): Promise<void> {
  if (turn.state.open) return reprompt(dc, turn)
  if (turn.state.result) offerAfterWhatIf(turn, knowledge, [])
}
