/** What the address of the chat page asks for. */
export interface PageOptions {
  readonly title: string | undefined
  /** #rrggbb */
  readonly color: string | undefined
  /** Begin only when the embedding page says so. */
  readonly wait: boolean
}

export function readPageOptions(search: string): PageOptions {
  const asked = new URLSearchParams(search)
  const color = asked.get('color') ?? ''
  return {
    title: asked.get('title')?.slice(0, 60) || undefined,
    color: /^#[\da-f]{6}$/i.test(color) ? color : undefined,
    wait: asked.has('wait'),
  }
}
