import { readFileSync } from 'node:fs'

export interface ActivityParts {
  readonly serviceUrl: string
  readonly text?: string
  readonly id?: string
  readonly locale?: string
  readonly value?: unknown
  readonly replyToId?: string
  readonly [field: string]: unknown
}

const folder = 'tests/channels/bot-connector/activities'

/** An activity as Teams sends it, from the recorded shapes, with some of its fields set anew. */
export function teamsActivity(name: string, parts: ActivityParts): any {
  const shape = JSON.parse(readFileSync(`${folder}/${name}.json`, 'utf8')) as Record<string, unknown>
  return { ...shape, ...Object.fromEntries(Object.entries(parts).filter(([, value]) => value !== undefined)) }
}
