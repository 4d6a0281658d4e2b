import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import { startBotConnector, type BotConnectorServer } from '#tests/support/bot-connector-server.ts'
import {
  ISSUER,
  startConnector,
  type FakeConnector,
  type TokenClaims,
} from '#tests/support/fake-connector.ts'
import { eventually } from '#tests/support/raw-client.ts'
import { teamsActivity } from '#tests/support/teams-activities.ts'

// The SDK writes to the console when a signature or an expiry is wrong, and has no setting for it.
vi.spyOn(console, 'error').mockImplementation(() => {})

describe('POST /api/messages with an app id', () => {
  let connector: FakeConnector
  let server: BotConnectorServer
  beforeAll(async () => {
    connector = await startConnector()
    server = await startBotConnector({ connector })
  })
  afterAll(async () => {
    await server.close()
    await connector.close()
  })

  const message = (id: string) =>
    teamsActivity('personal-message', { serviceUrl: connector.url, id, text: id })

  it('takes a message whose token is right, and answers it with its own', async () => {
    expect(await server.post(message('right'))).toEqual({ status: 200, body: {} })
    await eventually(async () => expect(connector.texts()).toContain('1: right'))
    expect(connector.calls.at(-1)?.authorization).toBe('Bearer bot-token')
  })

  const wrong: Record<string, TokenClaims> = {
    'that has expired': { expires: -3600 },
    'for another audience': { audience: '99999999-2222-3333-4444-555555555555' },
    'of another issuer': { issuer: 'https://evil.example.com' },
    "of an emulator's issuer": { issuer: 'https://sts.windows.net/d6d49420-f39b-4df7-a1dc-d59a935871db/' },
    'signed with another key': { strangeKey: true },
    'that names an unknown key': { keyId: 'unknown' },
    'whose key may not speak for Teams': { keyId: 'limited' },
    'for another service URL': { serviceUrl: 'https://smba.trafficmanager.net/apac/' },
    'without a service URL': { serviceUrl: undefined },
  }
  for (const [what, claims] of Object.entries(wrong)) {
    it(`refuses a token ${what}, and does nothing`, async () => {
      const before = connector.calls.length
      const token = await connector.token(claims)
      const answer = await server.post(message(`wrong ${what}`), { Authorization: `Bearer ${token}` })
      expect(answer.status).toBe(401)
      expect(answer.body.code).toBe('CallerUnknown')
      await new Promise((resolve) => setTimeout(resolve, 20))
      expect(connector.calls.length).toBe(before)
      expect(server.logged.join('')).not.toContain(`wrong ${what}`)
    })
  }

  it('logs a refused token once, and nothing of the token', async () => {
    const secret = 'telltale'
    const forged = [
      { alg: 'RS256', kid: 'own' },
      { iss: ISSUER, secret },
    ].map((part) => Buffer.from(JSON.stringify(part)).toString('base64url'))
    const tokens = [
      await connector.token({ strangeKey: true, more: { secret } }),
      await connector.token({ expires: -3600, more: { secret } }),
      `${forged.join('.')}.${secret}`,
      `${Buffer.from(secret).toString('base64url')}.${secret}.${secret}`,
      secret,
    ]
    for (const token of tokens) {
      const before = server.logged.length
      const answer = await server.post(message('x'), { Authorization: `Bearer ${token}` })
      expect(answer.status).toBe(401)
      const lines = server.logged.slice(before).join('')
      expect(lines.match(/"msg":"caller refused"/g)).toHaveLength(1)
      expect(lines).not.toContain(secret)
      for (const part of token.split('.')) expect(lines).not.toContain(part)
    }
  })

  const headers: Record<string, Record<string, string>> = {
    'no token': {},
    'an empty one': { Authorization: 'Bearer ' },
    'another scheme': { Authorization: 'Basic YTpi' },
    'what is no JWT': { Authorization: 'Bearer abc' },
    'a JWT of nonsense': { Authorization: 'Bearer e30.e30.e30' },
    'a JWT without a signature': {
      Authorization: `Bearer ${[{ alg: 'none' }, { iss: ISSUER }].map((part) => Buffer.from(JSON.stringify(part)).toString('base64url')).join('.')}.`,
    },
  }
  for (const [what, header] of Object.entries(headers)) {
    it(`refuses ${what}`, async () => {
      expect((await server.post(message('x'), header)).status).toBe(401)
    })
  }

  it('refuses a good token with an activity that names another or no service URL', async () => {
    const good = { Authorization: `Bearer ${await connector.token()}` }
    const elsewhere = { ...message('x'), serviceUrl: 'https://evil.example.com/' }
    expect((await server.post(elsewhere, good)).status).toBe(401)
    const { serviceUrl: _gone, ...none } = message('x')
    expect((await server.post(none, good)).status).toBe(400)
  })

  it('refuses a good token with an activity of a channel that takes the way around the keys', async () => {
    const good = { Authorization: `Bearer ${await connector.token()}` }
    expect((await server.post({ ...message('x'), channelId: 'AseChannel' }, good)).status).toBe(401)
  })

  it('refuses what is no activity', async () => {
    const good = { Authorization: `Bearer ${await connector.token()}` }
    expect((await server.post([], good)).status).toBe(400)
    expect((await server.post({ type: 'message' }, good)).status).toBe(400)
  })
})

describe('POST /api/messages when the keys cannot be fetched', () => {
  it('asks to come again, and lets nobody in', async () => {
    await using connector = await startConnector()
    const cloud = { ...connector.cloud, ToBotFromChannelOpenIdMetadataUrl: `${connector.url}nowhere` }
    await using server = await startBotConnector({ connector, deps: { cloud } })
    const answer = await server.post(teamsActivity('personal-message', { serviceUrl: connector.url }))
    expect(answer.status).toBe(503)
    expect(connector.calls).toEqual([])
  })
})

describe('POST /api/messages without an app id', () => {
  let connector: FakeConnector
  let server: BotConnectorServer
  beforeAll(async () => {
    connector = await startConnector()
    const env = { MicrosoftAppId: '', MicrosoftAppPassword: '' }
    server = await startBotConnector({ connector, env })
  })
  afterAll(async () => {
    await server.close()
    await connector.close()
  })

  const message = (parts: object = {}) =>
    teamsActivity('personal-message', { serviceUrl: connector.url, channelId: 'emulator', ...parts })

  it('says at start that only this machine is served', () => {
    expect(server.logged.join('')).toContain('serves emulators on this machine only')
  })

  it('serves a caller on this machine', async () => {
    expect((await server.post(message(), {})).status).toBe(200)
    await eventually(async () => expect(connector.texts()).toEqual(['1: 你好']))
  })

  it('refuses callers behind a proxy, pages in a browser, and replies that would leave this machine', async () => {
    for (const headers of [
      { 'X-Forwarded-For': '203.0.113.7' },
      { Forwarded: 'for=203.0.113.7' },
      { Origin: 'https://evil.example.com' },
      { Origin: 'null' },
    ]) {
      expect((await server.post(message({ id: 'x' }), headers as never)).status).toBe(403)
    }
    const away = message({ serviceUrl: 'http://169.254.169.254/', id: 'y' })
    expect((await server.post(away, {})).status).toBe(403)
    expect((await server.post(message({ serviceUrl: 'http://localhost.evil.com/' }), {})).status).toBe(403)
    expect(connector.texts()).toEqual(['1: 你好'])
  })
})
