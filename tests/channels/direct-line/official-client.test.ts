import { DirectLine, type Activity, type DirectLineOptions } from 'botframework-directlinejs'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { SECRET, startDirectLine, type TestServer } from '#tests/support/direct-line-server.ts'
import { call, eventually } from '#tests/support/raw-client.ts'
import { FetchXmlHttpRequest } from '#tests/support/xml-http-request.ts'

Object.assign(globalThis, { XMLHttpRequest: FetchXmlHttpRequest })

const ONLINE = 2
const EXPIRED = 3
const FAILED = 4

describe.each([{ webSocket: true }, { webSocket: false }])(
  'the official client, socket: $webSocket',
  ({ webSocket }) => {
    let server: TestServer
    const clients: Listening[] = []
    beforeEach(async () => {
      server = await startDirectLine()
    })
    afterEach(async () => {
      for (const client of clients.splice(0)) client.end()
      await server.close()
    })

    interface Listening {
      readonly line: DirectLine
      readonly activities: Activity[]
      readonly texts: () => string[]
      readonly statuses: number[]
      end(): void
    }

    function listen(options: DirectLineOptions): Listening {
      const line = new DirectLine({
        domain: `${server.url}/v3/directline`,
        webSocket,
        pollingInterval: 200,
        ...options,
      })
      const activities: Activity[] = []
      const statuses: number[] = []
      const subscriptions = [
        line.activity$.subscribe(
          (activity) => activities.push(activity),
          () => undefined,
        ),
        line.connectionStatus$.subscribe((status) => statuses.push(status)),
      ]
      const client = {
        line,
        activities,
        statuses,
        texts: () => (webSocket ? textsOf(activities) : textsOf(inOrder(activities))),
        end: () => {
          for (const subscription of subscriptions) subscription.unsubscribe()
          line.end()
        },
      }
      clients.push(client)
      return client
    }

    async function token(): Promise<string> {
      const answer = await call(`${server.url}/v3/directline/tokens/generate`, 'POST', {
        token: SECRET,
        body: { user: { id: 'anna' } },
      })
      return answer.body.token as string
    }

    function post(client: Listening, text: string): Promise<string> {
      const channelData = { clientActivityID: `key of ${text}`, thumbnailUrl: 'blob:x' }
      return new Promise((resolve, reject) => {
        client.line
          .postActivity({
            type: 'message',
            text,
            from: { id: 'someone-else', role: 'bot' },
            channelData,
          } as Activity)
          .subscribe(resolve, reject)
      })
    }

    it('is greeted, and answered in order after the echo of what it said', async () => {
      const client = listen({ token: await token(), conversationStartProperties: { locale: 'en-GB' } })
      await eventually(async () => expect(client.texts()).toEqual(['welcome en-GB']))
      const id = await post(client, 'hello')
      await eventually(async () => expect(client.texts()).toEqual(['welcome en-GB', 'hello', '2: hello']))
      const echo = client.activities[1]
      expect(echo).toMatchObject({
        id,
        from: { id: 'anna', role: 'user' },
        channelData: { clientActivityID: 'key of hello', thumbnailUrl: 'blob:x' },
      })
      expect(client.activities[2]).toMatchObject({ from: { role: 'bot' }, replyToId: id })
      expect(client.statuses).toContain(ONLINE)
    })

    it('works with the secret alone', async () => {
      const client = listen({ secret: SECRET })
      await eventually(async () => expect(client.texts()).toEqual(['welcome']))
    })

    it('sends many messages without a pause and gets each answer once, in order', async () => {
      const client = listen({ token: await token() })
      await eventually(async () => expect(client.texts()).toHaveLength(1))
      const words = Array.from({ length: 12 }, (_, index) => `m${index}`)
      for (const word of words) await post(client, word)
      await eventually(async () => expect(client.texts()).toHaveLength(25))
      expect(client.texts().filter((text) => text.startsWith('m'))).toEqual(words)
      expect(client.texts().filter((text) => /^\d/.test(text))).toEqual(
        words.map((word, index) => `${index + 2}: ${word}`),
      )
    })

    it('resumes a stored conversation and gets all of it', async () => {
      const first = listen({ token: await token() })
      await eventually(async () => expect(first.texts()).toHaveLength(1))
      await post(first, 'before')
      await eventually(async () => expect(first.texts()).toHaveLength(3))
      const conversationId = first.activities[0]?.conversation?.id ?? ''
      const stored = (first.line as unknown as { token: string }).token
      first.end()
      const second = listen({ token: stored, conversationId })
      await eventually(async () => expect(second.texts()).toEqual(first.texts()))
      await post(second, 'after')
      await eventually(async () => expect(second.texts().slice(-2)).toEqual(['after', '3: after']))
    })

    it('resumes from its watermark with what it has not seen', async () => {
      const first = listen({ token: await token() })
      await eventually(async () => expect(first.texts()).toHaveLength(1))
      await post(first, 'one')
      await eventually(async () => expect(first.texts()).toHaveLength(3))
      const inner = first.line as unknown as { token: string; watermark: string }
      const conversationId = first.activities[0]?.conversation?.id ?? ''
      first.end()
      await server.store.append(conversationId, { type: 'message', text: 'while away' })
      const second = listen({ token: inner.token, conversationId, watermark: inner.watermark })
      await eventually(async () => expect(second.texts()).toEqual(['while away']))
    })

    it('is told when the conversation to resume does not exist', async () => {
      const client = listen({ token: await token(), conversationId: 'never-started' })
      // With sockets it asks for the conversation first; polling goes straight for the activities.
      await eventually(async () =>
        expect(client.statuses.some((status) => [FAILED, EXPIRED].includes(status))).toBe(true),
      )
    })

    it('shows proactive, changed and withdrawn messages', async () => {
      const client = listen({ token: await token() })
      await eventually(async () => expect(client.texts()).toHaveLength(1))
      const conversationId = client.activities[0]?.conversation?.id ?? ''
      const entry = await server.store.append(conversationId, { type: 'message', text: 'news' })
      await eventually(async () => expect(client.texts()).toContain('news'))
      await server.store.replace(conversationId, entry?.activity.id ?? '', {
        type: 'message',
        text: 'better news',
      })
      await eventually(async () => expect(client.texts()).toContain('better news'))
      expect(client.activities.at(-1)?.id).toBe(entry?.activity.id)
      await server.store.remove(conversationId, entry?.activity.id ?? '')
      await eventually(async () => expect(client.activities.at(-1)?.type).toBe('messageDelete'))
    })

    it('gets an apology with a reference when a turn fails, and the next turn goes on', async () => {
      const client = listen({ token: await token() })
      await eventually(async () => expect(client.texts()).toHaveLength(1))
      await post(client, '/throw')
      await eventually(async () => expect(client.texts().at(-1)).toMatch(/^sorry [0-9a-f]{8}$/))
      await post(client, 'still there')
      await eventually(async () => expect(client.texts().at(-1)).toBe('2: still there'))
    })

    it('is refused an upload without harm to the conversation', async () => {
      const client = listen({ token: await token() })
      await eventually(async () => expect(client.texts()).toHaveLength(1))
      const conversationId = client.activities[0]?.conversation?.id ?? ''
      const { token: bearer } = client.line as unknown as { token: string }
      const form = new FormData()
      form.append('file', new Blob(['x'.repeat(1000)], { type: 'image/png' }), 'x.png')
      const answer = await fetch(
        `${server.url}/v3/directline/conversations/${conversationId}/upload?userId=anna`,
        {
          method: 'POST',
          headers: { Authorization: `Bearer ${bearer}` },
          body: form,
        },
      )
      expect(answer.status).toBe(415)
      expect(await answer.json()).toMatchObject({ error: { code: 'UploadRefused' } })
      await post(client, 'in words')
      await eventually(async () => expect(client.texts().at(-1)).toBe('2: in words'))
    })

    it('gives every tab everything', async () => {
      const first = listen({ token: await token() })
      await eventually(async () => expect(first.texts()).toHaveLength(1))
      const conversationId = first.activities[0]?.conversation?.id ?? ''
      const second = listen({ token: (first.line as unknown as { token: string }).token, conversationId })
      await eventually(async () => expect(second.texts()).toHaveLength(1))
      await post(first, 'from the first')
      await post(second, 'from the second')
      const all = ['welcome', 'from the first', '2: from the first', 'from the second', '3: from the second']
      await eventually(async () => expect(first.texts().toSorted()).toEqual(all.toSorted()))
      await eventually(async () => expect(second.texts().toSorted()).toEqual(all.toSorted()))
    })
  },
)

function textsOf(activities: readonly Activity[]): string[] {
  return activities.flatMap((activity) => (activity.type === 'message' ? [activity.text ?? ''] : []))
}

/**
 * Polling, this client has two pollers at work and hands on what they bring as it comes, now and then twice. Chat pages
 * put it in order by the ids, and so does this. Over the socket all comes once and in order.
 */
function inOrder(activities: readonly Activity[]): Activity[] {
  const byId = new Map(activities.map((activity) => [activity.id ?? '', activity]))
  return [...byId].toSorted(([a], [b]) => (a < b ? -1 : 1)).map(([, activity]) => activity)
}
