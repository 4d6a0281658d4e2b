import type { Activity, Attachment, CardAction } from '#src/web/wire.ts'

/** One message on the page. */
export interface Said {
  readonly kind: 'said'
  readonly key: string
  readonly mine: boolean
  readonly text: string
  readonly attachments: readonly Attachment[]
  /** Buttons that belong above the input while this is the latest word. */
  readonly actions: readonly CardAction[]
  /** ms since 1970 */
  readonly time: number
  readonly state: 'waiting' | 'sent' | 'refused'
  /** It came or was written while the page was open; not replayed from before. */
  readonly fresh: boolean
  readonly place: Place
  /** As it came, to tell an edit from a repetition. */
  readonly source: string
}

/** A line that says that an earlier conversation ended here. */
export interface Renewed {
  readonly kind: 'renewed'
  readonly key: string
  readonly place: Place
}

export type Entry = Said | Renewed

/** Where an entry stands: which conversation, which position in its log, and in which order they came otherwise. */
interface Place {
  readonly conversation: number
  readonly position: number
  readonly arrival: number
}

export interface Transcript {
  readonly entries: readonly Entry[]
  /** The bot said that it is writing. */
  readonly typing: boolean
  readonly conversation: number
  readonly arrivals: number
}

export const emptyTranscript: Transcript = { entries: [], typing: false, conversation: 0, arrivals: 0 }

/** Takes up what the stream brought, in whatever order: repetitions change nothing, an edited message changes in place. */
export function receive(before: Transcript, activities: readonly Activity[], fresh: boolean): Transcript {
  const entries = new Map(before.entries.map((entry) => [entry.key, entry]))
  let { typing, arrivals } = before
  let changed = false
  for (const activity of activities) {
    if (activity.type === 'typing' && !isMine(activity)) {
      if (fresh) typing = true
      continue
    }
    const keys = keysOf(activity)
    const known = keys.find((key) => entries.has(key))
    if (activity.type === 'messageDelete') {
      if (known !== undefined) changed = entries.delete(known)
      continue
    }
    const source = JSON.stringify(activity)
    const old = known === undefined ? undefined : (entries.get(known) as Said)
    if (old?.source === source) continue
    const position =
      positionOf(activity.id) ?? old?.place.position ?? lastPosition(entries, before.conversation)
    const said = saidOf(activity, {
      key: known ?? keys[0] ?? `arrival-${arrivals}`,
      fresh: old?.fresh ?? fresh,
      place: { conversation: before.conversation, position, arrival: old?.place.arrival ?? arrivals++ },
      source,
    })
    if (!said) continue
    if (!said.mine && !old) typing = false
    entries.set(said.key, said)
    changed = true
  }
  if (!changed) return typing === before.typing ? before : { ...before, typing }
  return { ...before, entries: sorted(entries), typing, arrivals }
}

/** Shows what the person just wrote; it stands last until the server has given it a place. */
export function addWaiting(
  before: Transcript,
  clientActivityID: string,
  activity: Activity,
  time: number,
): Transcript {
  const place: Place = { conversation: Infinity, position: Infinity, arrival: before.arrivals }
  const said = saidOf(
    { ...activity, from: { role: 'user' } },
    { key: clientActivityID, fresh: true, place, source: '' },
  )
  if (!said) return before
  const waiting: Said = { ...said, time, state: 'waiting' }
  return { ...before, entries: [...before.entries, waiting], arrivals: before.arrivals + 1 }
}

/** The server took it (under this id) or never will. */
export function settle(
  before: Transcript,
  clientActivityID: string,
  outcome: { readonly id: string | undefined } | 'refused',
): Transcript {
  const entries = new Map(before.entries.map((entry) => [entry.key, entry]))
  const waiting = entries.get(clientActivityID)
  if (waiting?.kind !== 'said' || waiting.state !== 'waiting') return before
  const known = outcome === 'refused' ? undefined : positionOf(outcome.id)
  const position = known ?? lastPosition(entries, before.conversation)
  const place = { ...waiting.place, conversation: before.conversation, position }
  entries.set(clientActivityID, { ...waiting, state: outcome === 'refused' ? 'refused' : 'sent', place })
  return { ...before, entries: sorted(entries) }
}

/** A new conversation begins below a dividing line. */
export function renew(before: Transcript): Transcript {
  const conversation = before.conversation + 1
  const next = { ...before, conversation, typing: false, arrivals: before.arrivals + 1 }
  const place: Place = { conversation, position: -1, arrival: before.arrivals }
  const line: Renewed = { kind: 'renewed', key: `renewed-${conversation}`, place }
  return { ...next, entries: sorted(new Map([...before.entries, line].map((entry) => [entry.key, entry]))) }
}

/** The buttons that may be pressed now: those of the bot's last word, as long as the person hasn't gone on. */
export function openActions(transcript: Transcript): readonly CardAction[] {
  for (let index = transcript.entries.length - 1; index >= 0; index--) {
    const entry = transcript.entries[index]
    if (entry?.kind !== 'said' || (entry.mine && entry.state !== 'refused')) return []
    if (entry.actions.length > 0) return entry.actions
  }
  return []
}

function saidOf(
  activity: Activity,
  more: Pick<Said, 'key' | 'fresh' | 'place' | 'source'>,
): Said | undefined {
  if (activity.type !== 'message') return undefined
  const text = shownText(activity)
  const attachments = activity.attachments ?? []
  const actions = activity.suggestedActions?.actions ?? []
  if (text === '' && attachments.length === 0 && actions.length === 0) return undefined
  const time = Date.parse(activity.timestamp ?? '') || Date.now()
  return { kind: 'said', mine: isMine(activity), text, attachments, actions, time, state: 'sent', ...more }
}

/** What a button said on the quiet stays quiet; one with a text of its own for the eye shows that. */
function shownText({ text, channelData }: Activity): string {
  if (channelData?.['postBack'] === true) return ''
  const shown = (channelData?.['messageBack'] as { displayText?: unknown } | undefined)?.displayText
  return typeof shown === 'string' ? shown : (text ?? '')
}

function isMine(activity: Activity): boolean {
  return activity.from?.role === 'user'
}

/** The keys under which an activity may already be known, the preferred one first. */
function keysOf({ id, channelData }: Activity): string[] {
  return [channelData?.clientActivityID, id].filter((key) => key !== undefined)
}

/** `conversation|0000012`: the number is the position in the log. */
function positionOf(id: string | undefined): number | undefined {
  const digits = /\|(\d+)$/.exec(id ?? '')?.[1]
  return digits === undefined ? undefined : Number(digits)
}

function lastPosition(entries: ReadonlyMap<string, Entry>, conversation: number): number {
  let last = 0
  for (const { place } of entries.values()) {
    if (place.conversation === conversation) last = Math.max(last, place.position)
  }
  return last
}

function sorted(entries: ReadonlyMap<string, Entry>): Entry[] {
  // Not toSorted: phones whose browser is from before 2023 don't have it.
  // oxlint-disable-next-line no-array-sort
  return [...entries.values()].sort(
    (a, b) =>
      compare(a.place.conversation, b.place.conversation) ||
      compare(a.place.position, b.place.position) ||
      a.place.arrival - b.place.arrival,
  )
}

/** Not a difference: infinity less infinity is no number. */
function compare(a: number, b: number): number {
  return a === b ? 0 : a < b ? -1 : 1
}
