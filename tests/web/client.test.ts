import { describe, expect, it } from 'vitest'
import type { FakeDirectLine } from '#tests/support/fake-direct-line.ts'
import { Chatting } from './chatting.ts'

const threeTurns = ['welcome', '> one', 'heard one', '> two', 'heard two', '> three', 'heard three']

async function sayThree(chatting: Chatting): Promise<void> {
  await chatting.until(() => chatting.lines.length === 1)
  for (const text of ['one', 'two', 'three']) chatting.model.say(text)
  await chatting.until(
    () => chatting.lines.length === threeTurns.length && !chatting.lines.some((l) => l[0] === '…'),
  )
}

describe('the browser client', () => {
  it('starts a conversation and talks', async () => {
    await using chatting = await Chatting.start()
    await sayThree(chatting)
    expect(chatting.lines).toEqual(threeTurns)
  })

  const faults: [string, (fake: FakeDirectLine) => void][] = [
    ['a dropped connection', (fake) => fake.postFaults.push({ kind: 'drop' })],
    ['a lost answer', (fake) => fake.postFaults.push({ kind: 'drop_answer' })],
    ['429', (fake) => fake.postFaults.push({ kind: 'status', status: 429, retryAfter: 1 })],
    ['503', (fake) => fake.postFaults.push({ kind: 'status', status: 503 })],
    ['a passing 410', (fake) => fake.postFaults.push({ kind: 'status', status: 410 })],
    ['a slow answer', (fake) => fake.postFaults.push({ kind: 'slow', ms: 700 })],
    ['frames that come twice', (fake) => (fake.doubled = true)],
    ['frames out of order', (fake) => (fake.reversed = true)],
    ['sockets that never open', (fake) => (fake.sockets = false)],
    [
      'several faults in a row',
      (fake) =>
        fake.postFaults.push(
          { kind: 'drop_answer' },
          { kind: 'status', status: 500 },
          { kind: 'drop' },
          { kind: 'slow', ms: 300 },
        ),
    ],
    ['a failing start', (fake) => fake.readFaults.push({ kind: 'status', status: 500 }, { kind: 'drop' })],
  ]
  it.each(faults)(
    'shows everything once and in order despite %s',
    { timeout: 30_000 },
    async (_name, plant) => {
      await using chatting = await Chatting.start(plant)
      await sayThree(chatting)
      expect(chatting.lines).toEqual(threeTurns)
      const [conversation] = chatting.fake.conversations.values()
      expect(conversation?.log.filter(({ from }) => from?.role === 'user').map(({ text }) => text)).toEqual([
        'one',
        'two',
        'three',
      ])
    },
  )

  it('comes back when the socket is closed, and gets what was said meanwhile', async () => {
    await using chatting = await Chatting.start()
    await chatting.until(() => chatting.lines.length === 1)
    chatting.fake.cut()
    chatting.fake.say('c1', { type: 'message', text: 'meanwhile' })
    await chatting.until(() => chatting.lines.includes('meanwhile'))
    expect(chatting.lines).toEqual(['welcome', 'meanwhile'])
  })

  it('finds out that a socket has gone deaf', { timeout: 30_000 }, async () => {
    await using chatting = await Chatting.start()
    await chatting.until(() => chatting.lines.length === 1)
    chatting.fake.speaking = false
    chatting.model.say('one')
    await chatting.until(() => chatting.lines.includes('heard one'), 20_000)
    expect(chatting.lines).toEqual(['welcome', '> one', 'heard one'])
  })

  it('keeps the conversation over a reload', async () => {
    await using chatting = await Chatting.start()
    await sayThree(chatting)
    chatting.open()
    await chatting.until(() => chatting.lines.length === threeTurns.length)
    expect(chatting.lines).toEqual(threeTurns)
    expect(chatting.said.some(({ fresh }) => fresh)).toBe(false)
    expect(chatting.fake.conversations.size).toBe(1)
  })

  it('keeps over a reload what the server has not taken', async () => {
    await using chatting = await Chatting.start()
    await chatting.until(() => chatting.lines.length === 1)
    for (let times = 0; times < 50; times++) chatting.fake.postFaults.push({ kind: 'status', status: 503 })
    chatting.model.say('one')
    chatting.model.say('two')
    expect(chatting.lines).toEqual(['welcome', '… > one', '… > two'])
    chatting.open()
    expect(chatting.lines).toEqual(['… > one', '… > two'])
    chatting.fake.postFaults.length = 0
    await chatting.until(() => chatting.lines.length === 5)
    expect(chatting.lines).toEqual(['welcome', '> one', 'heard one', '> two', 'heard two'])
  })

  it('begins a new conversation when the old one is gone, says so, and sends there what waits', async () => {
    await using chatting = await Chatting.start()
    await chatting.until(() => chatting.lines.length === 1)
    chatting.fake.conversations.delete('c1')
    chatting.fake.cut()
    chatting.model.say('one')
    await chatting.until(() => chatting.lines.includes('heard one'))
    expect(
      chatting.state.transcript.entries.map((entry) => (entry.kind === 'said' ? entry.text : '—')),
    ).toEqual(['welcome', '—', 'welcome', 'one', 'heard one'])
  })

  it('marks what the server will never take, and goes on with the next', async () => {
    await using chatting = await Chatting.start((fake) =>
      fake.postFaults.push({ kind: 'status', status: 413 }),
    )
    await chatting.until(() => chatting.lines.length === 1)
    chatting.model.say('too long')
    chatting.model.say('one')
    await chatting.until(() => chatting.lines.includes('heard one'))
    expect(chatting.lines).toEqual(['welcome', '✗ > too long', '> one', 'heard one'])
  })

  it('leaves nothing of one person to the next on the same browser', async () => {
    await using chatting = await Chatting.start()
    await sayThree(chatting)
    expect(Object.keys(chatting.storage)).toEqual(['zaijie.session.'])
    chatting.model.reset()
    await chatting.until(() => chatting.lines.length === 1)
    expect(chatting.lines).toEqual(['welcome'])
    expect(chatting.fake.conversations.size).toBe(2)
  })

  it('works where the browser denies it any storage', async () => {
    await using chatting = await Chatting.start()
    chatting.storage.getItem = chatting.storage.setItem = () => {
      throw new Error('denied')
    }
    chatting.open()
    await sayThree(chatting)
    expect(chatting.lines).toEqual(threeTurns)
  })

  it('counts what comes while nobody looks', async () => {
    await using chatting = await Chatting.start()
    await chatting.until(() => chatting.lines.length === 1)
    chatting.model.look(false)
    chatting.fake.say('c1', { type: 'message', text: 'a' })
    chatting.fake.say('c1', { type: 'message', text: 'b' })
    await chatting.until(() => chatting.lines.includes('b'))
    expect(chatting.state.unread).toBe(2)
    chatting.model.look(true)
    expect(chatting.state.unread).toBe(0)
  })
})
