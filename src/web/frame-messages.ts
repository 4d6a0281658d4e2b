import type { User } from './session.ts'

/** What the embedding page's launcher tells the chat in its frame. */
export type FromSite =
  | { readonly zaijie: 1; readonly kind: 'open' | 'close' | 'reset' }
  | { readonly zaijie: 1; readonly kind: 'say'; readonly text: string }
  | { readonly zaijie: 1; readonly kind: 'user'; readonly user: User }

/** What the chat tells the launcher. */
export type ToSite =
  | { readonly zaijie: 1; readonly kind: 'ready' | 'close' }
  | { readonly zaijie: 1; readonly kind: 'unread'; readonly count: number }
  | { readonly zaijie: 1; readonly kind: 'message'; readonly from: 'bot' | 'user' }

export function isFromSite(data: unknown): data is FromSite {
  const { zaijie, kind, text, user } = (data ?? {}) as Record<string, unknown>
  if (zaijie !== 1) return false
  if (kind === 'say') return typeof text === 'string'
  if (kind === 'user') return typeof user === 'object' && user !== null
  return kind === 'open' || kind === 'close' || kind === 'reset'
}

export function isToSite(data: unknown): data is ToSite {
  return (data as Partial<ToSite> | undefined)?.zaijie === 1
}
