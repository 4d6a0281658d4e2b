/** Opens a stream at this page's own origin: behind a proxy the server may know itself by another name. */
export function openSocket(streamUrl: string): WebSocket {
  const { pathname, search } = new URL(streamUrl, location.href)
  const scheme = location.protocol === 'https:' ? 'wss:' : 'ws:'
  return new WebSocket(`${scheme}//${location.host}${pathname}${search}`)
}
