/** A socket, and what it has heard so far. */
export interface Line {
  readonly socket: WebSocket
  /** Emptied by whoever listens from then on. */
  readonly heard: unknown[]
}

/** Opens a stream at this page's own origin: behind a proxy the server may know itself by another name. */
export function openLine(streamUrl: string): Line {
  const { pathname, search } = new URL(streamUrl, location.href)
  const scheme = location.protocol === 'https:' ? 'wss:' : 'ws:'
  const socket = new WebSocket(`${scheme}//${location.host}${pathname}${search}`)
  const heard: unknown[] = []
  socket.addEventListener('message', (event) => heard.push(event.data))
  return { socket, heard }
}
