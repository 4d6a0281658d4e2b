/** `conversation|0000012`: the form that Direct Line gives its ids; the number is the position in the log. */
export function activityId(conversationId: string, position: number): string {
  return `${conversationId}|${String(position).padStart(7, '0')}`
}

/** The position that an activity's id names; undefined for an id of another conversation or of another form. */
export function positionOf(conversationId: string, id: string): number | undefined {
  if (!id.startsWith(`${conversationId}|`)) return undefined
  const digits = id.slice(conversationId.length + 1)
  return /^\d{7,15}$/.test(digits) ? Number(digits) : undefined
}
