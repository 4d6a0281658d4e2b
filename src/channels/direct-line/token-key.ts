import { randomBytes } from 'node:crypto'
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Config } from '#src/config/config.ts'

/** The key that signs tokens: as set, else one made at the first start and kept in the data folder, for its owner only. */
export function tokenKeyOf({ directLine, dataFolder }: Config): string {
  if (directLine.tokenKey) return directLine.tokenKey
  const file = join(dataFolder, 'token.key')
  if (existsSync(file)) return readFileSync(file, 'utf8').trim()
  const made = randomBytes(32).toString('base64url')
  mkdirSync(dataFolder, { recursive: true })
  writeFileSync(file, made, { mode: 0o600 })
  return made
}
