import { bar, heading, submit, textBlock, type CardElement } from './card-parts.ts'
import { sourceLine } from './citations.ts'
import type { Rendering } from './render.ts'
import type { FactView, ReasonView, ResultView } from './reply.ts'
import { factsLine, supportLine } from './result-lines.ts'

/** The result as an Adaptive Card: short first, explanations behind "more". */
export function resultCard(result: ResultView, rendering: Rendering): unknown {
  const { phrases } = rendering
  const yours = result.reasons.filter((reason) => reason.changeable)
  const beyond = result.reasons.filter((reason) => !reason.changeable)
  const body: CardElement[] = [heading(phrases.text(result.title ?? 'talk.result.title'))]
  yours.forEach((reason, index) => body.push(...reasonBlock(reason, index + 1, rendering)))
  if (beyond.length > 0) {
    body.push({ ...heading(phrases.text('talk.result.beyond')), spacing: 'Large' })
    beyond.forEach((reason, index) => body.push(...reasonBlock(reason, yours.length + index + 1, rendering)))
  }
  body.push(
    textBlock(phrases.text('talk.result.uncertain'), { isSubtle: true, size: 'Small', spacing: 'Large' }),
  )
  if (result.facts.length > 0) body.push(factsBlock(result.facts, rendering))
  return { type: 'AdaptiveCard', version: rendering.can.cards, body }
}

function reasonBlock(reason: ReasonView, number: number, rendering: Rendering): CardElement[] {
  const { phrases, claims } = rendering
  const details = `more-${reason.cause}`
  const [first, ...others] = reason.advice
  const lines = [
    {
      type: 'ColumnSet',
      columns: [
        {
          type: 'Column',
          width: 'stretch',
          items: [textBlock(`**${number}　${phrases.text(`causes.${reason.cause}.title`)}**`)],
        },
        {
          type: 'Column',
          width: 'auto',
          items: [textBlock(phrases.text(`talk.band.${reason.band}`), { color: 'Accent', weight: 'Bolder' })],
        },
      ],
    },
    bar(reason.likelihood),
    textBlock(phrases.text(`causes.${reason.cause}.short`), { spacing: 'Small' }),
  ]
  const support = supportLine(reason, phrases)
  if (support) lines.push(textBlock(support, { isSubtle: true, size: 'Small', spacing: 'Small' }))
  if (first) {
    const params = { advice: { phrase: `advice.${first.id}.title` } }
    lines.push(textBlock(phrases.text({ phrase: 'talk.result.do', params }), { spacing: 'Small' }))
  }
  const source = sourceLine(reason.claims, reason.general, claims, phrases)
  lines.push(textBlock(source, { isSubtle: true, size: 'Small', spacing: 'Small' }))
  const more: CardElement[] = [textBlock(phrases.text(`causes.${reason.cause}.explain`))]
  const stance = `causes.${reason.cause}.${reason.changeable ? 'change' : 'accept'}`
  if (phrases.has(stance)) more.push(textBlock(phrases.text(stance), { spacing: 'Small' }))
  for (const advice of [first, ...others]) {
    if (!advice) continue
    const title = phrases.text(`advice.${advice.id}.title`)
    const origin = sourceLine(advice.claims, advice.general, claims, phrases)
    more.push(
      textBlock(`**${title}**`),
      textBlock(phrases.text(`advice.${advice.id}.text`), { spacing: 'None' }),
    )
    more.push(textBlock(phrases.text(`advice.${advice.id}.time`), { spacing: 'Small' }))
    if (origin) more.push(textBlock(origin, { isSubtle: true, size: 'Small', spacing: 'None' }))
  }
  return [
    { type: 'Container', spacing: 'Medium', separator: number > 1, items: lines },
    { type: 'Container', id: details, isVisible: false, spacing: 'Small', items: more },
    {
      type: 'ActionSet',
      spacing: 'Small',
      actions: [
        {
          type: 'Action.ToggleVisibility',
          title: phrases.text('talk.result.more'),
          targetElements: [details],
        },
      ],
    },
  ]
}

function factsBlock(facts: readonly FactView[], rendering: Rendering): CardElement {
  const { phrases } = rendering
  const change = {
    label: { phrase: 'talk.buttons.change' },
    action: { kind: 'intent', intent: 'correct' } as const,
  }
  return {
    type: 'Container',
    style: 'emphasis',
    spacing: 'Medium',
    items: [
      textBlock(factsLine(facts, phrases), { size: 'Small' }),
      { type: 'ActionSet', actions: [submit(change, phrases)] },
    ],
  }
}
