import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createChannelWords } from '#src/channels/bot-connector/channel-words.ts'
import { conversationIdOf } from '#src/channels/bot-connector/reference.ts'
import { startBotConnector, type BotConnectorServer } from '#tests/support/bot-connector-server.ts'
import { startConnector, type FakeConnector } from '#tests/support/fake-connector.ts'
import { eventually } from '#tests/support/raw-client.ts'
import { teamsActivity } from '#tests/support/teams-activities.ts'
import { testBot } from '#tests/support/test-bot.ts'

describe('the bot in a group of Teams', () => {
  let connector: FakeConnector
  let server: BotConnectorServer
  beforeAll(async () => {
    const { bot } = testBot()
    connector = await startConnector()
    server = await startBotConnector({
      connector,
      handle: bot.handle,
      words: createChannelWords(() => bot.words),
    })
  }, 60_000)
  afterAll(async () => {
    await server.close()
    await connector.close()
  })

  /** What it says to the last words of the group. */
  async function ask(text: string): Promise<string[]> {
    const before = connector.calls.length
    const id = `g-${before}-${text.length}`
    await server.post(
      teamsActivity('group-message', { serviceUrl: connector.url, id, text: `<at>Zaijie</at> ${text}` }),
    )
    const said = () => connector.calls.slice(before).filter(({ activity }) => activity.type === 'message')
    await eventually(async () => expect(said().at(-1)?.activity.text).toMatch(/单独找我|in private/))
    expect(said().every(({ activity }) => activity.attachments === undefined)).toBe(true)
    return said().map(({ activity }) => activity.text as string)
  }

  it('answers what is of general interest, then offers a private chat', async () => {
    const said = await ask('提前还款会影响征信吗？')
    expect(said.length).toBeGreaterThan(1)
    expect(said[0]?.length).toBeGreaterThan(20)
  })

  for (const [locale, text] of [
    ['zh-CN', '我借呗全还清了，从来没有逾期过，为什么还是借不了'],
    ['en', 'I have repaid everything and still cannot borrow, why?'],
  ] as const) {
    it(`asks nothing about one's own case (${locale}: ${text.slice(0, 12)}…)`, async () => {
      const said = await ask(text)
      expect(said).toHaveLength(1)
      const [kept] = (await server.store.exportUser(groupId())).conversations
      expect(kept?.state).toBeUndefined()
    })
  }

  /** A group's talk is kept under the group. */
  const groupId = () => conversationIdOf('msteams', connector.calls.at(-1)?.conversation ?? '')
})
