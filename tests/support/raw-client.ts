import { WebSocket } from 'ws'

export interface RawAnswer {
  readonly status: number
  readonly headers: Headers
  readonly body: any
}

/** One request, as it is; the body is sent as JSON unless it is a string. */
export async function call(
  url: string,
  method: string,
  options: {
    readonly token?: string
    readonly body?: unknown
    readonly headers?: Record<string, string>
  } = {},
): Promise<RawAnswer> {
  const { token, body, headers } = options
  const answer = await fetch(url, {
    method,
    headers: {
      ...(token === undefined ? {} : { Authorization: `Bearer ${token}` }),
      ...(body === undefined ? {} : { 'Content-Type': 'application/json' }),
      ...headers,
    },
    ...(body === undefined ? {} : { body: typeof body === 'string' ? body : JSON.stringify(body) }),
  })
  const text = await answer.text()
  return { status: answer.status, headers: answer.headers, body: text === '' ? undefined : tryParse(text) }
}

export interface Started {
  readonly conversationId: string
  readonly token: string
  readonly streamUrl: string
}

/** Starts a conversation as a page without any token does. */
export async function start(
  url: string,
  body: unknown = {},
  headers: Record<string, string> = {},
): Promise<Started> {
  const answer = await call(`${url}/v3/directline/conversations`, 'POST', {
    body,
    headers: { Origin: url, ...headers },
  })
  if (answer.status !== 201) throw new Error(`start: ${answer.status} ${JSON.stringify(answer.body)}`)
  return answer.body as Started
}

export function send(
  url: string,
  { conversationId, token }: Started,
  text: string,
  key?: string,
): Promise<RawAnswer> {
  const channelData = key === undefined ? {} : { channelData: { clientActivityID: key } }
  return call(`${url}/v3/directline/conversations/${conversationId}/activities`, 'POST', {
    token,
    body: { type: 'message', text, from: { id: 'whoever' }, ...channelData },
  })
}

export function poll(url: string, { conversationId, token }: Started, watermark = ''): Promise<RawAnswer> {
  return call(
    `${url}/v3/directline/conversations/${conversationId}/activities?watermark=${watermark}`,
    'GET',
    { token },
  )
}

/** Texts of the conversation's messages, polled until there are `count` of them. */
export async function textsOf(url: string, started: Started, count: number): Promise<string[]> {
  return eventually(async () => {
    const answer = await poll(url, started)
    const texts = (answer.body.activities as { type: string; text: string }[])
      .filter((activity) => activity.type === 'message')
      .map((activity) => activity.text)
    if (texts.length < count) throw new Error(`only ${JSON.stringify(texts)}`)
    return texts
  })
}

export interface Stream {
  readonly frames: { readonly activities: any[]; readonly watermark: string }[]
  readonly texts: string[]
  readonly closed: Promise<number>
  readonly socket: WebSocket
  until(condition: () => boolean): Promise<void>
}

/** Opens the stream and gathers what comes. */
export async function openStream(streamUrl: string): Promise<Stream> {
  const socket = new WebSocket(streamUrl)
  const frames: Stream['frames'] = []
  const texts: string[] = []
  socket.on('message', (data) => {
    const frame = JSON.parse(String(data)) as Stream['frames'][number]
    frames.push(frame)
    texts.push(...frame.activities.map((activity) => activity.text as string))
  })
  const closed = new Promise<number>((resolve) => socket.on('close', resolve))
  await new Promise<void>((resolve, reject) => {
    socket.once('open', resolve)
    socket.once('error', reject)
  })
  return {
    frames,
    texts,
    closed,
    socket,
    until: (condition) =>
      eventually(() => {
        if (!condition()) throw new Error(`so far: ${JSON.stringify(texts)}`)
        return Promise.resolve()
      }),
  }
}

/** Tries until it succeeds, for 5 s at most. */
export async function eventually<T>(attempt: () => Promise<T>, patience = 5_000): Promise<T> {
  const end = Date.now() + patience
  for (;;) {
    try {
      return await attempt()
    } catch (error) {
      if (Date.now() > end) throw error
      await new Promise((resolve) => setTimeout(resolve, 10))
    }
  }
}

function tryParse(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return text
  }
}
