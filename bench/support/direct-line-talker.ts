import { WebSocket } from 'ws'
import { callJson } from './http-client.ts'
import type { Talker } from './talker.ts'

/** A Direct Line conversation over its socket. */
export async function openDirectLineTalker(url: string): Promise<Talker> {
  const started = await callJson(
    'POST',
    `${url}/v3/directline/conversations`,
    { locale: 'zh-CN' },
    { Origin: url },
  )
  if (started.status !== 201) throw new Error(`start: ${started.status} ${JSON.stringify(started.body)}`)
  const { conversationId, token, streamUrl } = started.body
  const waiting = new Map<string, () => void>()
  const early = new Set<string>()
  const socket = new WebSocket(streamUrl, { perMessageDeflate: false })
  const greeted = Promise.withResolvers<void>()
  socket.on('message', (data) => {
    for (const activity of JSON.parse(String(data)).activities) {
      if (activity.from?.role !== 'bot') continue
      greeted.resolve()
      const { replyToId } = activity
      const resolve = waiting.get(replyToId)
      if (resolve === undefined) early.add(replyToId)
      else resolve()
      waiting.delete(replyToId)
    }
  })
  await new Promise((resolve, reject) => {
    socket.once('open', resolve)
    socket.once('error', reject)
  })
  await greeted.promise
  early.clear()
  let count = 0
  return {
    async say(text) {
      const answer = await callJson(
        'POST',
        `${url}/v3/directline/conversations/${conversationId}/activities`,
        { type: 'message', text, channelData: { clientActivityID: `c${count++}` } },
        { Authorization: `Bearer ${token}` },
      )
      if (answer.status !== 200) throw new Error(`message: ${answer.status} ${JSON.stringify(answer.body)}`)
      if (early.delete(answer.body.id)) return
      await new Promise<void>((resolve) => waiting.set(answer.body.id, resolve))
    },
    close: () => socket.terminate(),
  }
}

/** A socket that only stays open. */
export async function openIdleSocket(url: string): Promise<WebSocket> {
  const started = await callJson('POST', `${url}/v3/directline/conversations`, {}, { Origin: url })
  const socket = new WebSocket(started.body.streamUrl, { perMessageDeflate: false })
  await new Promise((resolve, reject) => {
    socket.once('open', resolve)
    socket.once('error', reject)
  })
  return socket
}
