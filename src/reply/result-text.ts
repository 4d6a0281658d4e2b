import { sourceLine } from './citations.ts'
import type { Rendering } from './render.ts'
import type { ReasonView, ResultView } from './reply.ts'
import { adviceLine, factsLine, sectionsOf, supportLine } from './result-lines.ts'

/** The result as plain text, for the terminal and channels without cards. */
export function resultText(result: ResultView, rendering: Rendering): string {
  const { phrases } = rendering
  const parts: string[] = []
  let number = 0
  for (const { heading, reasons } of sectionsOf(result)) {
    if (heading !== undefined) parts.push(phrases.text(heading))
    for (const reason of reasons) parts.push(reasonText(reason, ++number, rendering))
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
        // Of what the page says, that it does.
        band: { phrase: reason.named ? 'talk.band.named' : `talk.band.${reason.band}` },
      },
    }),
    phrases.text(`causes.${reason.cause}.short`),
    supportLine(reason, phrases),
  ]
  const advice = adviceLine(reason)
  if (advice) lines.push(phrases.text(advice))
  lines.push(sourceLine(reason.claims, reason.general, claims, phrases))
  return lines.filter(Boolean).join('\n')
}
