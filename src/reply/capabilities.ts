/** What a channel can show. The one place that knows; everything else asks. */
export interface Capabilities {
  /** Highest Adaptive Card version it renders; undefined: no cards, text instead. */
  readonly cards: string | undefined
  /** Buttons above the input that go away after the next message. */
  readonly suggestedActions: boolean
  readonly markdown: boolean
}

const table: Readonly<Record<string, Capabilities>> = {
  directline: { cards: '1.5', suggestedActions: true, markdown: true },
  webchat: { cards: '1.5', suggestedActions: true, markdown: true },
  emulator: { cards: '1.5', suggestedActions: true, markdown: true },
  msteams: { cards: '1.5', suggestedActions: false, markdown: true },
  console: { cards: undefined, suggestedActions: false, markdown: false },
}

/** A channel that isn't in the table gets plain text: every channel shows that. */
const plain: Capabilities = { cards: undefined, suggestedActions: false, markdown: false }

export function capabilitiesOf(channelId: string): Capabilities {
  return table[channelId] ?? plain
}
