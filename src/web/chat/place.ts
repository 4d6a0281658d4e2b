/** Where an entry stands: which conversation, which position in its log, and in which order they came otherwise. */
export interface Place {
  readonly conversation: number
  readonly position: number
  readonly arrival: number
}

interface Placed {
  readonly place: Place
}

/** `conversation|0000012`: the number is the position in the log. */
export function positionOf(id: string | undefined): number | undefined {
  const digits = /\|(\d+)$/.exec(id ?? '')?.[1]
  return digits === undefined ? undefined : Number(digits)
}

/** The furthest position known of a conversation. */
export function lastPosition(entries: Iterable<Placed>, conversation: number): number {
  let last = 0
  for (const { place } of entries) {
    if (place.conversation === conversation && place.position < Infinity)
      last = Math.max(last, place.position)
  }
  return last
}

export function isBefore({ place }: Placed, conversation: number, position: number): boolean {
  return (
    place.conversation < conversation || (place.conversation === conversation && place.position < position)
  )
}

export function inOrder<T extends Placed>(entries: Iterable<T>): T[] {
  return [...entries].sort(
    ({ place: a }, { place: b }) =>
      compare(a.conversation, b.conversation) || compare(a.position, b.position) || a.arrival - b.arrival,
  )
}

/** Not a difference: infinity less infinity is no number. */
function compare(a: number, b: number): number {
  return a === b ? 0 : a < b ? -1 : 1
}
