import { mkdtempSync, readdirSync, rmSync, statSync } from 'node:fs'
import { cpus, tmpdir, totalmem } from 'node:os'
import { join } from 'node:path'
import { startPostgres } from '#tests/support/postgres-server.ts'
import { openConnector } from './support/connector-talker.ts'
import { openDirectLineTalker, openIdleSocket } from './support/direct-line-talker.ts'
import { startServer, type ServerProcess } from './support/server-process.ts'
import { closedLoop, openLoop, percentile, type Load, type Talker } from './support/talker.ts'

const TALKERS = 32
const WARM_UP = 4_000
const MEASURED = 10_000
const IDLE_SOCKETS = 5_000

/** Beyond what one address may do in reality. */
const NO_LIMITS = {
  PORT: '0',
  ZAIJIE_LOG_LEVEL: 'warn',
  ZAIJIE_REQUESTS_PER_MINUTE: '10000000',
  ZAIJIE_CONVERSATIONS_PER_MINUTE: '10000000',
  ZAIJIE_MESSAGES_PER_MINUTE: '10000000',
  ZAIJIE_MAX_SOCKETS: '100000',
  ZAIJIE_MAX_SOCKETS_PER_ADDRESS: '100000',
}

interface Measured {
  readonly name: string
  readonly full: Load
  readonly half: Load
}

/** Turns a second and latency beside an echo bot of the SDK, start, memory, idle sockets, and cost by length of the log. */
export async function directLineBench(): Promise<void> {
  print(
    `machine: ${cpus().length} × ${cpus()[0]?.model}, ${Math.round(totalmem() / 2 ** 30)} GB; node ${process.version}`,
  )
  print(
    `${TALKERS} conversations at one time, ${MEASURED / 1000} s each, client in its own process on the same machine\n`,
  )
  const baseline = await measureBaseline()
  const sqlite = await measureSqlite()
  const postgres = await measurePostgres()
  print('\n| server | turns/s | × baseline | p50 / p99 at half load |\n|---|---|---|---|')
  for (const { name, full, half } of [baseline, sqlite, postgres]) {
    const times = (full.rate / baseline.full.rate).toFixed(2)
    const [p50, p99] = [0.5, 0.99].map((share) => percentile(half.latencies, share).toFixed(1))
    print(`| ${name} | ${full.rate.toFixed(0)} | ${times} | ${p50} / ${p99} ms |`)
  }
}

async function measureBaseline(): Promise<Measured> {
  const server = await startServer('bench/support/baseline-server.ts', { PORT: '0' })
  const connector = await openConnector(server.url)
  const talkers = Array.from({ length: TALKERS }, () => connector.open())
  const measured = await measure('echo bot: botbuilder + restify, memory', talkers)
  connector.close()
  await server.stop()
  return measured
}

async function measureSqlite(): Promise<Measured> {
  const folder = mkdtempSync(join(tmpdir(), 'zaijie-bench-'))
  const env = { ...NO_LIMITS, ZAIJIE_DATA: folder }
  // The first start bundles the browser code; what counts is every later one.
  await (await startServer('src/main.ts', env)).stop()
  const server = await startServer('src/main.ts', env)
  print(`start to ready: ${server.startedIn.toFixed(0)} ms`)
  await new Promise((resolve) => setTimeout(resolve, 3_000))
  print(`memory at rest: ${server.memory().toFixed(0)} MB`)
  const talkers = await openTalkers(server.url)
  const measured = await measure('Zaijie, SQLite, every turn synced to disk', talkers)
  for (const talker of talkers) talker.close()
  await measureLongLog(server)
  await measureIdleSockets(server)
  await server.stop()
  await measureSize(env)
  rmSync(folder, { recursive: true, force: true })
  return measured
}

async function measurePostgres(): Promise<Measured> {
  const postgres = await startPostgres()
  const folder = mkdtempSync(join(tmpdir(), 'zaijie-bench-'))
  const env = { ...NO_LIMITS, ZAIJIE_DATA: folder, ZAIJIE_DATABASE_URL: await postgres.createDatabase() }
  const server = await startServer('src/main.ts', env)
  const talkers = await openTalkers(server.url)
  const measured = await measure('Zaijie, PostgreSQL on the same machine', talkers)
  for (const talker of talkers) talker.close()
  await server.stop()
  await postgres[Symbol.asyncDispose]()
  rmSync(folder, { recursive: true, force: true })
  return measured
}

function openTalkers(url: string): Promise<Talker[]> {
  return Promise.all(Array.from({ length: TALKERS }, () => openDirectLineTalker(url)))
}

async function measure(name: string, talkers: readonly Talker[]): Promise<Measured> {
  await closedLoop(talkers, WARM_UP)
  const full = await closedLoop(talkers, MEASURED)
  const half = await openLoop(talkers, full.rate / 2, MEASURED)
  return { name, full, half }
}

/** One conversation that grows: each turn adds a message and its replies. */
async function measureLongLog(server: ServerProcess): Promise<void> {
  const talker = await openDirectLineTalker(server.url)
  const spent: number[] = []
  for (let turn = 0; turn < 900; turn++) {
    const begun = performance.now()
    await talker.say('为什么要问这个')
    spent.push(performance.now() - begun)
  }
  const mean = (part: number[]) => (part.reduce((sum, value) => sum + value, 0) / part.length).toFixed(2)
  print(
    `turn in a conversation of about 200 activities: ${mean(spent.slice(60, 160))} ms, of 2,000: ${mean(spent.slice(-100))} ms`,
  )
  talker.close()
}

async function measureIdleSockets(server: ServerProcess): Promise<void> {
  const before = server.memory()
  const idle = []
  for (let count = 0; count < IDLE_SOCKETS; count += 50) {
    idle.push(...(await Promise.all(Array.from({ length: 50 }, () => openIdleSocket(server.url)))))
  }
  await new Promise((resolve) => setTimeout(resolve, 2_000))
  const each = ((server.memory() - before) * 1024) / IDLE_SOCKETS
  const talkers = await openTalkers(server.url)
  const load = await openLoop(talkers, 50, MEASURED)
  print(
    `${IDLE_SOCKETS} idle sockets: ${each.toFixed(1)} KB each; p99 of a turn among them, at 50 turns/s: ${percentile(load.latencies, 0.99).toFixed(1)} ms`,
  )
  for (const talker of talkers) talker.close()
  for (const socket of idle) socket.terminate()
}

/** The database's bytes for a conversation of one interview. */
async function measureSize(env: Record<string, string>): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'zaijie-bench-'))
  const server = await startServer('src/main.ts', { ...env, ZAIJIE_DATA: folder })
  const count = 100
  for (let index = 0; index < count; index += 20) {
    const talkers = await Promise.all(Array.from({ length: 20 }, () => openDirectLineTalker(server.url)))
    await Promise.all(talkers.map((talker) => sayAll(talker)))
    for (const talker of talkers) talker.close()
  }
  await server.stop()
  const bytes = readdirSync(folder).filter((name) => name.startsWith('zaijie.db'))
  const size = bytes.reduce((sum, name) => sum + statSync(join(folder, name)).size, 0)
  print(`an interview of eight messages: ${(size / count / 1024).toFixed(1)} KB in the database`)
  rmSync(folder, { recursive: true, force: true })
}

async function sayAll(talker: Talker): Promise<void> {
  for (const text of [
    '借呗全还清了，为什么还是不能用',
    '按时还的',
    '还有两家',
    '一万多',
    '稳定',
    '八千',
    '有社保',
    '没有了',
  ]) {
    await talker.say(text)
  }
}

function print(line: string): void {
  process.stdout.write(`${line}\n`)
}
