import { randomBytes } from 'node:crypto'

/** An id that nobody can guess. */
export function newFileId(): string {
  return randomBytes(20).toString('base64url')
}
