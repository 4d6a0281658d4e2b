/** What a channel can show. The one place that knows; everything else asks. */
export interface Capabilities {
  /** Highest Adaptive Card version it renders; undefined: no cards, text instead. */
  readonly cards: string | undefined
  /** Buttons above the input that go away after the next message. */
  readonly suggestedActions: boolean
  readonly markdown: boolean
  /** Activities that are no messages reach a program behind the channel, such as a desk. */
  readonly events: boolean
}

/** A channel that isn't in the table gets plain text: every channel shows that. */
const plain: Capabilities = { cards: undefined, suggestedActions: false, markdown: false, events: false }

const web: Capabilities = { cards: '1.5', suggestedActions: true, markdown: true, events: true }

/**
 * By the channel's name: ours, or the channelId of Azure Bot Service. Its messengers turn suggested actions into the
 * buttons of their own kind; they show Adaptive Cards only as a picture without buttons, so they get text instead.
 */
const table: Readonly<Record<string, Capabilities>> = {
  'direct-line': web,
  directline: web,
  webchat: web,
  emulator: web,
  // Suggested actions show in Teams in personal chats only, and not on every client: cards carry the buttons.
  msteams: { cards: '1.5', suggestedActions: false, markdown: true, events: false },
  slack: { ...plain, suggestedActions: true, markdown: true },
  telegram: { ...plain, suggestedActions: true },
  facebook: { ...plain, suggestedActions: true },
  line: { ...plain, suggestedActions: true },
  omnichannel: { ...plain, suggestedActions: true, markdown: true, events: true },
  email: plain,
  sms: plain,
  console: plain,
}

export function capabilitiesOf(channelId: string): Capabilities {
  return table[channelId] ?? plain
}
