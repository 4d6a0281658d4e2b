/** The id that the storage gives to the line at a position of a conversation's log. */
export function activityIdAt(conversationId: string, position: number): string {
  return `${conversationId}|${String(position).padStart(7, '0')}`
}

/** The position that an activity's own id names, in whatever conversation. */
export function ownPosition(id: string | undefined): number | undefined {
  const digits = /\|(\d{7,15})$/.exec(id ?? '')?.[1]
  return digits === undefined ? undefined : Number(digits)
}
