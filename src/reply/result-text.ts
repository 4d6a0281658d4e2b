import { sourceLine } from './citations.ts'
import type { Rendering } from './render.ts'
import type { ReasonView, ResultView } from './reply.ts'
import { factsLine, resultTitle, saysBeyond, supportLine } from './result-lines.ts'

/** The result as plain text, for the terminal and channels without cards. */
export function resultText(result: ResultView, rendering: Rendering): string {
  const { phrases } = rendering
  const yours = result.reasons.filter((reason) => reason.changeable)
  const beyond = result.reasons.filter((reason) => !reason.changeable)
  const parts = [phrases.text(resultTitle(result))]
  yours.forEach((reason, index) => parts.push(reasonText(reason, index + 1, rendering)))
  if (beyond.length > 0) {
    if (saysBeyond(result)) parts.push(phrases.text('talk.result.beyond'))
    beyond.forEach((reason, index) => parts.push(reasonText(reason, yours.length + index + 1, rendering)))
  }
  parts.push(phrases.text('talk.result.uncertain'))
  if (result.facts.length > 0) parts.push(factsLine(result.facts, phrases))
  return parts.join('\n\n')
}

function reasonText(reason: ReasonView, number: number, { phrases, claims }: Rendering): string {
  const lines = [
    phrases.text({
      phrase: 'talk.result.heading_line',
      params: {
        number,
        title: { phrase: `causes.${reason.cause}.title` },
        band: { phrase: `talk.band.${reason.band}` },
      },
    }),
    phrases.text(`causes.${reason.cause}.short`),
    supportLine(reason, phrases),
  ]
  const first = reason.advice[0]
  if (first) {
    lines.push(
      phrases.text({ phrase: 'talk.result.do', params: { advice: { phrase: `advice.${first.id}.title` } } }),
    )
  }
  lines.push(sourceLine(reason.claims, reason.general, claims, phrases))
  return lines.filter(Boolean).join('\n')
}
