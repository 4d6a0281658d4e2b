import { mkdtempSync, rmSync } from 'node:fs'
import type { IncomingMessage } from 'node:http'
import { cpus, tmpdir, totalmem } from 'node:os'
import { join } from 'node:path'
import { createGate } from '#src/channels/bot-connector/gate.ts'
import { channelActivity } from '#src/channels/bot-connector/wire.ts'
import { APP_ID, startConnector } from '#tests/support/fake-connector.ts'
import { openChannel } from './support/channel-talker.ts'
import { callJson } from './support/http-client.ts'
import { startServer } from './support/server-process.ts'
import { closedLoop, openLoop, percentile, type Load } from './support/talker.ts'

const TALKERS = 32
const WARM_UP = 4_000
const MEASURED = 10_000
const TOKENS = 2_000
const NOTIFICATIONS = 1_000
const KEY = 'a-key-for-the-bench-that-is-long-enough'

const NO_LIMITS = {
  PORT: '0',
  ZAIJIE_LOG_LEVEL: 'silent',
  ZAIJIE_REQUESTS_PER_MINUTE: '10000000',
  ZAIJIE_MESSAGES_PER_MINUTE: '10000000',
  ZAIJIE_NOTIFY_KEY: KEY,
}

interface Row {
  readonly name: string
  readonly full: Load
  readonly half: Load
}

/** Turns a second and latency beside the SDK's echo bot over the same protocol, the cost of checking tokens, notifications. */
export async function botConnectorBench(): Promise<void> {
  print(
    `machine: ${cpus().length} × ${cpus()[0]?.model}, ${Math.round(totalmem() / 2 ** 30)} GB; node ${process.version}`,
  )
  print(`${TALKERS} conversations at one time, ${MEASURED / 1000} s each, the channel in this process\n`)
  const folder = mkdtempSync(join(tmpdir(), 'zaijie-bench-'))
  try {
    const echo = await measureTurns(
      'echo bot: botbuilder + restify, memory',
      'bench/support/baseline-server.ts',
      { PORT: '0' },
    )
    const env = { ...NO_LIMITS, ZAIJIE_DATA: folder }
    // The first start bundles the browser code; what counts is every later one.
    await (await startServer('src/main.ts', env)).stop()
    const own = await measureTurns('Zaijie, SQLite, every turn synced to disk', 'src/main.ts', env)
    print(
      '| server | turns/s | × echo bot | p50 / p99 flat out | p50 / p99 at half load |\n|---|---|---|---|---|',
    )
    for (const { name, full, half } of [echo, own]) {
      const times = (full.rate / echo.full.rate).toFixed(2)
      print(
        `| ${name} | ${full.rate.toFixed(0)} | ${times} | ${middleAndTail(full)} | ${middleAndTail(half)} |`,
      )
    }
    await measureTokens()
    await measureNotifications(env)
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

async function measureTurns(name: string, script: string, env: Record<string, string>): Promise<Row> {
  const server = await startServer(script, env)
  const channel = await openChannel(server.url)
  const talkers = Array.from({ length: TALKERS }, () => channel.open())
  await closedLoop(talkers, WARM_UP)
  const full = await closedLoop(talkers, MEASURED)
  const half = await openLoop(talkers, full.rate / 2, MEASURED)
  channel.close()
  await server.stop()
  return { name, full, half }
}

/** Each request with a token of its own, as after an hour; the keys are fetched once. */
async function measureTokens(): Promise<void> {
  await using connector = await startConnector()
  const gate = createGate({ type: 'MultiTenant', appId: APP_ID, password: 'x' }, connector.cloud)
  const activity = channelActivity.parse({
    type: 'message',
    channelId: 'msteams',
    serviceUrl: connector.url,
    from: { id: 'a' },
    recipient: { id: 'b' },
    conversation: { id: 'c' },
  })
  const tokens = await Promise.all(Array.from({ length: TOKENS }, () => connector.token()))
  const spent: number[] = []
  for (const token of tokens) {
    const request = {
      headers: { authorization: `Bearer ${token}` },
      socket: {},
    } as unknown as IncomingMessage
    const begun = performance.now()
    await gate(request, activity)
    spent.push(performance.now() - begun)
  }
  const sorted = spent.slice(100).toSorted((a, b) => a - b)
  print(
    `\nchecking a token (RS256): ${percentile(sorted, 0.5).toFixed(3)} ms, p99 ${percentile(sorted, 0.99).toFixed(3)} ms`,
  )
}

/** From the operator's post to the channel's receipt, each to another person. */
async function measureNotifications(env: Record<string, string>): Promise<void> {
  const server = await startServer('src/main.ts', env)
  const channel = await openChannel(server.url, 'n')
  const talkers = Array.from({ length: NOTIFICATIONS }, () => channel.open())
  for (let from = 0; from < talkers.length; from += TALKERS) {
    await Promise.all(talkers.slice(from, from + TALKERS).map((talker) => talker.say('你好')))
  }
  await new Promise((resolve) => setTimeout(resolve, 1_000))
  const before = channel.arrived()
  const begun = performance.now()
  for (let from = 0; from < NOTIFICATIONS; from += TALKERS) {
    await Promise.all(
      Array.from({ length: Math.min(TALKERS, NOTIFICATIONS - from) }, (_, index) =>
        notify(server.url, from + index + 1),
      ),
    )
  }
  const taken = performance.now() - begun
  while (channel.arrived() - before < NOTIFICATIONS) await new Promise((resolve) => setTimeout(resolve, 5))
  const delivered = performance.now() - begun
  print(
    `notifications: ${((NOTIFICATIONS / taken) * 1000).toFixed(0)} taken a second, ${((NOTIFICATIONS / delivered) * 1000).toFixed(0)} delivered a second`,
  )
  channel.close()
  await server.stop()
}

async function notify(url: string, person: number): Promise<void> {
  const answer = await callJson(
    'POST',
    `${url}/api/notifications`,
    { to: { id: `user-n${person}` }, kind: 'limit_reduced', urgent: true },
    { Authorization: `Bearer ${KEY}`, 'Idempotency-Key': `bench-${person}` },
  )
  if (answer.status !== 202) throw new Error(`notification: ${answer.status} ${JSON.stringify(answer.body)}`)
}

function middleAndTail({ latencies }: Load): string {
  return `${percentile(latencies, 0.5).toFixed(1)} / ${percentile(latencies, 0.99).toFixed(1)} ms`
}

function print(line: string): void {
  process.stdout.write(`${line}\n`)
}
