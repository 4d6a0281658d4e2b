import { afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { createChannelWords } from '#src/channels/bot-connector/channel-words.ts'
import { startBotConnector, type BotConnectorServer } from '#tests/support/bot-connector-server.ts'
import { startConnector, type FakeConnector } from '#tests/support/fake-connector.ts'
import { eventually } from '#tests/support/raw-client.ts'
import { teamsActivity } from '#tests/support/teams-activities.ts'
import { testBot } from '#tests/support/test-bot.ts'

const COMPLAINT = '借呗全还清了，怎么反而借不了了'
const CONCLUDE = '直接告诉我吧'

/** What each channel gets: whether buttons go as suggested actions, and whether Markdown may stand in the text. */
const channels = [
  { channelId: 'slack', actions: true, markdown: true },
  { channelId: 'telegram', actions: true, markdown: false },
  { channelId: 'line', actions: true, markdown: false },
  { channelId: 'sms', actions: false, markdown: false },
  { channelId: 'a-channel-of-tomorrow', actions: false, markdown: false },
]

describe('channels without cards', () => {
  let connector: FakeConnector
  let server: BotConnectorServer
  beforeAll(() => void testBot(), 60_000)
  beforeEach(async () => {
    const { bot } = testBot()
    connector = await startConnector()
    server = await startBotConnector({
      connector,
      // Without an app id no key has to be allowed to speak for these channels.
      env: { MicrosoftAppId: '', MicrosoftAppPassword: '' },
      handle: bot.handle,
      words: createChannelWords(() => bot.words),
    })
  })
  afterEach(async () => {
    await server.close()
    await connector.close()
  })

  for (const { channelId, actions, markdown } of channels) {
    it(`get a whole diagnosis as text (${channelId})`, async () => {
      const say = async (text: string, expected: RegExp) => {
        const before = connector.calls.length
        const { channelData: _data, ...message } = teamsActivity('personal-message', {
          serviceUrl: connector.url,
          channelId,
          id: `p-${before}`,
          text,
        })
        expect((await server.post(message, {})).status).toBe(200)
        return eventually(async () => {
          const said = connector.calls.slice(before).map(({ activity }) => activity)
          const found = said.find((activity) => expected.test(activity.text ?? ''))
          expect(found, JSON.stringify(said.map((each) => each.text))).toBeDefined()
          return found
        })
      }
      const question = await say(COMPLAINT, /？/)
      if (actions) expect(question.suggestedActions.actions.length).toBeGreaterThan(1)
      else expect(question.text).toMatch(/[（(【[].+[）)】\]]/)
      await say(CONCLUDE, /原因/)
      for (const { activity } of connector.calls) {
        if (activity.type !== 'message') continue
        expect(activity.attachments ?? []).toEqual([])
        expect(activity.channelId).toBe(channelId)
        if (!actions) expect(activity.suggestedActions).toBeUndefined()
        if (!markdown) expect(activity.text).not.toMatch(/\*\*|\]\(http/)
      }
    })
  }
})
