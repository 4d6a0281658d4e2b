import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { freePort, startEchoProcess, type EchoProcess } from '#tests/support/echo-process.ts'
import { startPostgres, type PostgresServer } from '#tests/support/postgres-server.ts'
import { eventually, openStream, start, type Started, type Stream } from '#tests/support/raw-client.ts'
import { SteadySender, flawsOf } from '#tests/support/steady-sender.ts'

const LONG = process.env['TEST_LONG'] !== undefined
const CLIENTS = LONG ? 30 : 6
/** ms of traffic before and after each disturbance */
const PHASE = LONG ? 10_000 : 1_200

describe('three replicas on one PostgreSQL', () => {
  let postgres: PostgresServer
  let databaseUrl: string
  let ports: number[]
  let replicas: EchoProcess[]

  beforeAll(async () => {
    postgres = await startPostgres()
    databaseUrl = await postgres.createDatabase()
    ports = await Promise.all([freePort(), freePort(), freePort()])
    replicas = await Promise.all(ports.map((port) => startEchoProcess(port, { url: databaseUrl })))
  }, 90_000)
  afterAll(async () => {
    await Promise.all(replicas.map((replica) => replica.kill()))
    await postgres[Symbol.asyncDispose]()
  }, 60_000)

  it('brings a reply to the socket on one replica for a message posted to another', async () => {
    const [one, two, three] = replicas.map((replica) => replica.url) as [string, string, string]
    const started = await start(one, {}, { Origin: one })
    const stream = await openStream(moved(started, two))
    const sender = new SteadySender(started, () => three)
    sender.run()
    await stream.until(() => stream.texts.filter((text) => /^\d/.test(text)).length >= 5)
    await sender.stop()
    const sent = sender.acknowledged.length
    await stream.until(() => stream.texts.length >= 1 + 2 * sent)
    expect(flawsOf(stream.texts, sent)).toEqual([])
    stream.socket.close()
  }, 30_000)

  it(
    'loses nothing and keeps the order under round-robin traffic, while one replica is killed and the database restarts',
    async () => {
      const alive = (): string[] =>
        replicas
          .filter((replica) => replica.child.exitCode === null && !replica.child.killed)
          .map((replica) => replica.url)
      let turn = 0
      const next = (): string => alive()[turn++ % alive().length] as string
      const started = await Promise.all(
        Array.from({ length: CLIENTS }, () => {
          const url = next()
          return start(url, {}, { Origin: url })
        }),
      )
      // Sockets on the two replicas that stay; each conversation is watched from one where it was not started.
      const streams = await Promise.all(
        started.map((one, index) => openStream(moved(one, replicas[index % 2]?.url ?? ''))),
      )
      const senders = started.map((one) => new SteadySender(one, next))
      for (const sender of senders) sender.run()
      await pause(PHASE)
      await replicas[2]?.kill()
      await pause(PHASE)
      await postgres.stop()
      await pause(PHASE / 3)
      await postgres.start()
      await pause(PHASE)
      replicas[2] = await startEchoProcess(ports[2] ?? 0, { url: databaseUrl })
      await pause(PHASE)
      await Promise.all(senders.map((sender) => sender.stop()))
      for (const [index, sender] of senders.entries()) {
        const sent = sender.acknowledged.length
        expect(sent).toBeGreaterThan(0)
        const stream = streams[index] as Stream
        await eventually(async () => expect(flawsOf(stream.texts, sent)).toEqual([]), 30_000)
        stream.socket.close()
      }
    },
    10 * PHASE + 90_000,
  )
})

/** The conversation's stream as another replica serves it: behind a balancer, that is the same address. */
function moved(started: Started, url: string): string {
  const stream = new URL(started.streamUrl)
  stream.host = new URL(url).host
  return stream.href
}

function pause(ms: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, ms))
}
