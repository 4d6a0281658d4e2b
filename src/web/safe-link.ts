/** A link that may be followed: http, https or tel, and nothing else. Undefined for any other. */
export function safeLink(address: unknown): string | undefined {
  if (typeof address !== 'string') return undefined
  const trimmed = address.trim()
  if (/^tel:\+?[\d\s().-]{2,30}$/i.test(trimmed)) return trimmed.replace(/[\s().]/g, '')
  if (!/^https?:\/\//i.test(trimmed)) return undefined
  try {
    return new URL(trimmed).href
  } catch {
    return undefined
  }
}
