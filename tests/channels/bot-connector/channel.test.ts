import { conversationIdOf } from '#src/channels/bot-connector/reference.ts'
import { channelContract } from '#tests/contracts/channel.contract.ts'
import { startBotConnector, type BotConnectorServer } from '#tests/support/bot-connector-server.ts'
import { startConnector, type Call } from '#tests/support/fake-connector.ts'
import { teamsActivity } from '#tests/support/teams-activities.ts'
import { tempFolder } from '#tests/support/temp-folder.ts'

channelContract('Bot Connector', async ({ handle, env }) => {
  const connector = await startConnector()
  const folder = tempFolder()
  const open = () => startBotConnector({ connector, handle, env, folder: folder.path })
  let server: BotConnectorServer = await open()
  let people = 0
  let count = 0

  return {
    get store() {
      return server.store
    },
    async enter() {
      const number = ++people
      const conversation = { conversationType: 'personal', id: `a:person-${number}`, tenantId: 't' }
      const from = { id: `29:person-${number}` }
      const send = async (name: string, parts: Record<string, unknown>) => {
        const activity = teamsActivity(name, { serviceUrl: connector.url, conversation, from, ...parts })
        // Marks that Teams escapes in what people write.
        if (typeof activity.text === 'string')
          activity.text = activity.text.replaceAll('<', '&lt;').replaceAll('>', '&gt;')
        const answer = await server.post(activity)
        if (answer.status !== 200) throw new Error(`${answer.status}: ${JSON.stringify(answer.body)}`)
      }
      await send('personal-install', { id: `install-${number}` })
      await send('personal-added', { id: `added-${number}` })
      return {
        conversationId: conversationIdOf('msteams', conversation.id),
        say: (text, key = `m-${++count}`) => send('personal-message', { text, id: `${number}-${key}` }),
        tell: (name, value) => send('read-receipt', { id: `e-${++count}`, name, value }),
        sees: () =>
          Promise.resolve(shown(connector.calls.filter((call) => call.conversation === conversation.id))),
      }
    },
    async restart() {
      await server.close()
      server = await open()
    },
    async dispose() {
      await server.close()
      await connector.close()
      folder[Symbol.dispose]()
    },
  }
})

/** The messages as Teams would show them after these calls. */
function shown(calls: readonly Call[]): string[] {
  const messages = new Map<string, string>()
  for (const { method, id, activityId, activity } of calls) {
    if (method === 'DELETE') messages.delete(activityId ?? '')
    else if (activity.type === 'message')
      messages.set(method === 'PUT' ? (activityId ?? '') : id, activity.text)
  }
  return [...messages.values()]
}
