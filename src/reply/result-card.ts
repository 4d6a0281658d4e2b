import { bar, heading, submit, textBlock, type CardElement } from './card-parts.ts'
import { sourceLine } from './citations.ts'
import { asSentence, type Phrases } from './phrases.ts'
import type { Rendering } from './render.ts'
import type { FactView, Option, ReasonView, ResultView } from './reply.ts'
import { adviceLine, factsLine, furtherFacts, sectionsOf, supportLine } from './result-lines.ts'

/** Of the reasons after this one, what they mean is behind "more", too: a result should fit two screens of a phone. */
const TOLD_IN_FULL = 1
/** Of what speaks for or against those reasons, only so much is named. */
const MOST_NAMED = 2
/** So many facts are listed at first, the others behind "more"; a single one is listed, too. */
const FACTS_LISTED = 4

/** The result as an Adaptive Card: short first, explanations behind "more". */
export function resultCard(result: ResultView, rendering: Rendering): unknown {
  const { phrases } = rendering
  const body: CardElement[] = []
  let number = 0
  for (const { heading: title, reasons } of sectionsOf(result)) {
    if (title !== undefined) body.push(sectionHeading(phrases.text(title), body, number))
    reasons.forEach((reason, index) => body.push(...reasonBlock(reason, ++number, index > 0, rendering)))
  }
  body.push(
    textBlock(phrases.text('talk.result.uncertain'), { isSubtle: true, size: 'Small', spacing: 'Medium' }),
  )
  if (result.facts.length > 0) body.push(factsBlock(result.facts, rendering))
  return { type: 'AdaptiveCard', version: rendering.can.cards, body }
}

/** Right below the title, with no reason between, it is no second heading but a line under the first. */
function sectionHeading(text: string, before: readonly CardElement[], reasonsBefore: number): CardElement {
  if (before.length === 0) return heading(text)
  if (reasonsBefore > 0) return { ...heading(text), spacing: 'Large' }
  return textBlock(text, { isSubtle: true, size: 'Small', spacing: 'None' })
}

function reasonBlock(
  reason: ReasonView,
  number: number,
  separator: boolean,
  rendering: Rendering,
): CardElement[] {
  const { phrases, claims } = rendering
  const details = `more-${reason.cause}`
  const lines = [textBlock(`**${number}　${phrases.text(`causes.${reason.cause}.title`)}**`)]
  // What the page says is no likelihood of ours; the heading says whose words it is.
  if (!reason.named) lines.push(likelihoodRow(reason, phrases))
  if (number <= TOLD_IN_FULL) lines.push(short(reason, phrases))
  const support = supportLine(number <= TOLD_IN_FULL ? reason : withLessNamed(reason), phrases)
  if (support) lines.push(textBlock(support, { isSubtle: true, size: 'Small', spacing: 'Small' }))
  const advice = adviceLine(reason)
  if (advice) lines.push(textBlock(phrases.text(advice), { spacing: 'Small' }))
  const source = sourceLine(reason.claims, reason.general, claims, phrases)
  lines.push(textBlock(source, { isSubtle: true, size: 'Small', spacing: 'Small' }))
  const more = explained(reason, rendering)
  if (number > TOLD_IN_FULL) more.unshift(short(reason, phrases))
  return [
    { type: 'Container', spacing: 'Small', separator, items: lines },
    { type: 'Container', items: more, ...hidden(details) },
    { type: 'ActionSet', spacing: 'None', actions: [toggle(details, phrases.text('talk.result.more'))] },
  ]
}

function withLessNamed(reason: ReasonView): ReasonView {
  const { support, against } = reason
  return { ...reason, support: support.slice(0, MOST_NAMED), against: against.slice(0, MOST_NAMED) }
}

/** Share of the line (percent): the same for each reason, so that the bars can be compared. */
const BAR_WIDTH = 65

/** A bar, and the words that it stands for. */
function likelihoodRow({ band, likelihood }: ReasonView, phrases: Phrases): CardElement {
  const words = textBlock(phrases.text(`talk.band.${band}`), {
    color: 'Accent',
    weight: 'Bolder',
    horizontalAlignment: 'Right',
  })
  return {
    type: 'ColumnSet',
    spacing: 'None',
    columns: [
      { type: 'Column', width: BAR_WIDTH, verticalContentAlignment: 'Center', items: [bar(likelihood)] },
      { type: 'Column', width: 100 - BAR_WIDTH, items: [words] },
    ],
  }
}

function short({ cause }: ReasonView, phrases: Phrases): CardElement {
  return textBlock(phrases.text(`causes.${cause}.short`), { spacing: 'Small' })
}

/** What opens behind "more": why it counts, how to take what one can't change, then each piece of advice. */
function explained(reason: ReasonView, { phrases, claims }: Rendering): CardElement[] {
  const lines = [textBlock(phrases.text(`causes.${reason.cause}.explain`))]
  if (!reason.changeable) {
    lines.push(textBlock(phrases.text(`causes.${reason.cause}.accept`), { spacing: 'Small' }))
  }
  for (const { id, claims: rests, general } of reason.advice) {
    const title = asSentence(phrases.text(`advice.${id}.title`))
    const origin = sourceLine(rests, general, claims, phrases)
    lines.push(
      textBlock(`**${title}**`),
      textBlock(phrases.text(`advice.${id}.text`), { spacing: 'None' }),
      textBlock(phrases.text(`advice.${id}.time`), { spacing: 'Small' }),
    )
    if (origin) lines.push(textBlock(origin, { isSubtle: true, size: 'Small', spacing: 'None' }))
  }
  return lines
}

function factsBlock(facts: readonly FactView[], rendering: Rendering): CardElement {
  const { phrases } = rendering
  const listed = facts.length > FACTS_LISTED + 1 ? facts.slice(0, FACTS_LISTED) : facts
  const further = facts.slice(listed.length)
  const items: CardElement[] = [textBlock(factsLine(listed, phrases), { size: 'Small' })]
  const actions: CardElement[] = [submit(CHANGE, phrases)]
  if (further.length > 0) {
    items.push({ ...textBlock(furtherFacts(further, phrases), { size: 'Small' }), ...hidden('more-facts') })
    const title = phrases.text({ phrase: 'talk.result.more_facts', params: { count: further.length } })
    actions.push(toggle('more-facts', title))
  }
  items.push({ type: 'ActionSet', actions })
  return { type: 'Container', style: 'emphasis', spacing: 'Medium', items }
}

const CHANGE: Option = {
  label: { phrase: 'talk.buttons.change' },
  action: { kind: 'intent', intent: 'correct' },
}

function hidden(id: string): CardElement {
  return { id, isVisible: false, spacing: 'Small' }
}

function toggle(target: string, title: string): CardElement {
  return { type: 'Action.ToggleVisibility', title, targetElements: [target] }
}
