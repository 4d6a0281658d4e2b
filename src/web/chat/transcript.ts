import type { Activity, CardAction } from '#src/web/wire.ts'
import { inOrder, isBefore, lastPosition, positionOf, type Place } from './place.ts'
import { isMine, saidOf, type Said } from './said.ts'

/** A line that says that an earlier conversation ended here. */
export interface Renewed {
  readonly kind: 'renewed'
  readonly key: string
  readonly place: Place
}

export type Entry = Said | Renewed

export interface Transcript {
  readonly entries: readonly Entry[]
  /** The bot said that it is writing. */
  readonly typing: boolean
  readonly conversation: number
  readonly arrivals: number
}

export const emptyTranscript: Transcript = { entries: [], typing: false, conversation: 0, arrivals: 0 }

/** The event by which the bot tells that everything said before it is deleted: it must go from the screen, too. */
const ERASED = 'data.erased'

/** Takes up what the stream brought, in whatever order: repetitions change nothing, an edited message changes in place. */
export function receive(before: Transcript, activities: readonly Activity[], fresh: boolean): Transcript {
  const draft = new Draft(before, fresh)
  for (const activity of activities) draft.take(activity)
  return draft.done()
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
  const waiting = before.entries.find(({ key }) => key === clientActivityID)
  if (waiting?.kind !== 'said' || waiting.state !== 'waiting') return before
  const id = outcome === 'refused' ? undefined : outcome.id
  const position = positionOf(id) ?? lastPosition(before.entries, before.conversation)
  const settled: Said = {
    ...waiting,
    id,
    state: outcome === 'refused' ? 'refused' : 'sent',
    place: { ...waiting.place, conversation: before.conversation, position },
  }
  return { ...before, entries: inOrder(before.entries.map((entry) => (entry === waiting ? settled : entry))) }
}

/** A new conversation begins below a dividing line. */
export function renew(before: Transcript): Transcript {
  const conversation = before.conversation + 1
  const place: Place = { conversation, position: -1, arrival: before.arrivals }
  const line: Renewed = { kind: 'renewed', key: `renewed-${conversation}`, place }
  const entries = inOrder([...before.entries, line])
  return { entries, conversation, typing: false, arrivals: before.arrivals + 1 }
}

/** The buttons that may be pressed now: those of the bot's last word, as long as the person hasn't gone on. */
export function openActions({ entries }: Transcript): readonly CardAction[] {
  for (let index = entries.length - 1; index >= 0; index--) {
    const entry = entries[index]
    if (entry?.kind !== 'said' || (entry.mine && entry.state !== 'refused')) return []
    if (entry.actions.length > 0) return entry.actions
  }
  return []
}

/** A transcript while a batch of activities is taken up. */
class Draft {
  readonly #before: Transcript
  readonly #fresh: boolean
  readonly #entries: Map<string, Entry>
  /** The server's ids of messages that are known by the client's own. */
  readonly #keys = new Map<string, string>()
  #typing: boolean
  #arrivals: number
  #changed = false

  constructor(before: Transcript, fresh: boolean) {
    this.#before = before
    this.#fresh = fresh
    this.#entries = new Map(before.entries.map((entry) => [entry.key, entry]))
    for (const entry of before.entries) {
      if (entry.kind === 'said' && entry.id !== undefined) this.#keys.set(entry.id, entry.key)
    }
    this.#typing = before.typing
    this.#arrivals = before.arrivals
  }

  take(activity: Activity): void {
    switch (activity.type) {
      case 'typing':
        if (this.#fresh && !isMine(activity)) this.#typing = true
        return
      case 'event':
        if (activity.name === ERASED) this.#eraseBefore(positionOf(activity.id) ?? Infinity)
        return
      case 'messageDelete':
        return this.#delete(this.#keyOf(activity))
      default:
        return this.#say(activity)
    }
  }

  done(): Transcript {
    const typing = this.#typing
    if (!this.#changed) return typing === this.#before.typing ? this.#before : { ...this.#before, typing }
    return { ...this.#before, entries: inOrder(this.#entries.values()), typing, arrivals: this.#arrivals }
  }

  #say(activity: Activity): void {
    const key = this.#keyOf(activity) ?? `arrival-${this.#arrivals}`
    const known = this.#entries.get(key)
    const old = known?.kind === 'said' ? known : undefined
    const source = JSON.stringify(activity)
    if (old?.source === source) return
    const { conversation } = this.#before
    const position =
      positionOf(activity.id) ?? old?.place.position ?? lastPosition(this.#entries.values(), conversation)
    const place: Place = { conversation, position, arrival: old?.place.arrival ?? this.#arrivals++ }
    const said = saidOf(activity, { key, fresh: old?.fresh ?? this.#fresh, place, source })
    if (!said) return
    if (!said.mine && !old) this.#typing = false
    if (said.id !== undefined) this.#keys.set(said.id, key)
    this.#entries.set(key, said)
    this.#changed = true
  }

  /** The key under which an activity is known, or should be. */
  #keyOf({ id, channelData }: Activity): string | undefined {
    return (id === undefined ? undefined : this.#keys.get(id)) ?? channelData?.clientActivityID ?? id
  }

  #eraseBefore(position: number): void {
    for (const [key, entry] of this.#entries) {
      if (isBefore(entry, this.#before.conversation, position)) this.#delete(key)
    }
  }

  #delete(key: string | undefined): void {
    if (key !== undefined && this.#entries.delete(key)) this.#changed = true
  }
}
