import { submit } from './card-parts.ts'
import type { Option } from './reply.ts'
import type { Rendering } from './render.ts'

/** Buttons as a card of their own, for channels that show cards but no suggested actions. */
export function optionsCard(options: readonly Option[], rendering: Rendering): unknown {
  return {
    type: 'AdaptiveCard',
    version: rendering.can.cards,
    body: [],
    actions: options.map((option) => submit(option, rendering.phrases)),
  }
}
