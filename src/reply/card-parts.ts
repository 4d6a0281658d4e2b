import type { Phrases } from './phrases.ts'
import type { Option } from './reply.ts'

/** Small builders of Adaptive Card JSON. */
export type CardElement = Record<string, unknown>

export function textBlock(text: string, more: CardElement = {}): CardElement {
  return { type: 'TextBlock', text, wrap: true, ...more }
}

export function heading(text: string): CardElement {
  return textBlock(text, { style: 'heading', weight: 'Bolder', size: 'Medium' })
}

/** A button that sends its action as data; `text` is what the chat shows as the person's message. */
export function submit(option: Option, phrases: Phrases): CardElement {
  const title = phrases.text(option.label)
  return { type: 'Action.Submit', title, data: { action: option.action, text: title } }
}

/** A horizontal bar filled to a share of 0..1. */
export function bar(share: number, filled: 'accent' | 'emphasis' | 'attention' = 'accent'): CardElement {
  const width = Math.min(99, Math.max(1, Math.round(share * 100)))
  const part = (weight: number, style: string) => ({
    type: 'Column',
    width: weight,
    style,
    minHeight: '6px',
    spacing: 'None',
    items: [],
  })
  return {
    type: 'ColumnSet',
    spacing: 'Small',
    columns: [part(width, filled), part(100 - width, 'emphasis')],
  }
}
