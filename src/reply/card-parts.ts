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

/** Signs of a bar that is written, and of one in a narrow column. */
const SIGNS = 24
const FEW_SIGNS = 10

export interface BarLook {
  readonly tone?: 'accent' | 'attention'
  readonly narrow?: boolean
}

/**
 * A horizontal bar filled to a share of 0..1. Our page draws it. Others don't know the element and show what it falls
 * back to: a bar of line signs, since filled columns come out there as tall and pale as an input field.
 */
export function bar(share: number, { tone = 'accent', narrow = false }: BarLook = {}): CardElement {
  const signs = narrow ? FEW_SIGNS : SIGNS
  const filled = Math.min(signs, Math.max(1, Math.round(share * signs)))
  const run = (text: string, more: CardElement) => ({ type: 'TextRun', text, size: 'Small', ...more })
  const color = tone === 'accent' ? 'Accent' : 'Attention'
  const inlines = [run('━'.repeat(filled), { color })]
  if (filled < signs) inlines.push(run('─'.repeat(signs - filled), { isSubtle: true }))
  return {
    type: 'Zaijie.Gauge',
    share,
    tone,
    spacing: 'Small',
    fallback: { type: 'RichTextBlock', spacing: 'Small', inlines },
  }
}
