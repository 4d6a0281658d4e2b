import type { DatabaseSync } from 'node:sqlite'
import { activityTable } from './activities.ts'
import { conversationTable } from './conversations.ts'
import { fileTable } from './files.ts'
import { reviewTable } from './review.ts'

/** The tables of conversations and of what belongs to them, with their statements prepared. */
export function openTables(database: DatabaseSync) {
  return {
    conversations: conversationTable(database),
    activities: activityTable(database),
    review: reviewTable(database),
    files: fileTable(database),
  }
}

export type Tables = ReturnType<typeof openTables>
