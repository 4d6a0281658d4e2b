import { openSqliteStore } from '#src/storage/sqlite/conversation-store.ts'
import { channelContract } from '#tests/contracts/channel.contract.ts'
import { startDirectLine, type TestServer } from '#tests/support/direct-line-server.ts'
import { call, poll, send, start } from '#tests/support/raw-client.ts'
import { tempFolder } from '#tests/support/temp-folder.ts'

channelContract('Direct Line', async ({ handle, env }) => {
  const folder = tempFolder()
  let store = openStore()
  let server: TestServer = await startDirectLine({ handle, env, store })

  function openStore() {
    return openSqliteStore({ folder: folder.path, now: () => new Date(), onError: () => {} })
  }

  return {
    get store() {
      return store
    },
    async enter() {
      const started = await start(server.url)
      const { conversationId, token } = started
      return {
        conversationId,
        async say(text, key) {
          const answer = await send(server.url, started, text, key)
          if (answer.status !== 200) throw new Error(`${answer.status}`)
        },
        async tell(name, value) {
          const body = { type: 'event', name, value }
          await call(`${server.url}/v3/directline/conversations/${conversationId}/activities`, 'POST', {
            token,
            body,
          })
        },
        async sees() {
          const { activities } = (await poll(server.url, started)).body as { activities: any[] }
          return activities
            .filter(({ type, from }) => type === 'message' && from.role === 'bot')
            .map(({ text }) => text)
        },
      }
    },
    async restart() {
      await server.close()
      await store.close()
      store = openStore()
      server = await startDirectLine({ handle, env, store })
    },
    async dispose() {
      await server.close()
      await store.close()
      folder[Symbol.dispose]()
    },
  }
})
