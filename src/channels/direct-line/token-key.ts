import { randomBytes } from 'node:crypto'
import type { DirectLineConfig } from '#src/config/config.ts'
import type { ConversationStore } from '#src/storage/ports.ts'

/** The key that signs tokens: as set, else one made at the first start and kept in the storage, so that all replicas share it. */
export async function tokenKeyOf(
  config: DirectLineConfig,
  store: Pick<ConversationStore, 'keep'>,
): Promise<string> {
  return config.tokenKey ?? (await store.keep('token-key', randomBytes(32).toString('base64url')))
}
