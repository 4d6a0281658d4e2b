/** The id that the storage gives to the line at a position of a conversation's log. */
export function activityIdAt(conversationId: string, position: number): string {
  return `${conversationId}|${String(position).padStart(7, '0')}`
}
