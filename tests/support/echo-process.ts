import { spawn, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { createServer, type AddressInfo } from 'node:net'
import { createInterface } from 'node:readline'

export interface EchoProcess {
  readonly url: string
  readonly child: ChildProcess
  /** Ends it at once, as a crash or a power cut would. */
  kill(): Promise<void>
}

/** The echo server of echo-main.ts in a process of its own. */
export async function startEchoProcess(
  port: number,
  storage: { folder?: string; url?: string },
): Promise<EchoProcess> {
  const env = {
    PATH: process.env['PATH'],
    PORT: String(port),
    ...(storage.folder === undefined ? {} : { ZAIJIE_DATA: storage.folder }),
    ...(storage.url === undefined ? {} : { ZAIJIE_DATABASE_URL: storage.url }),
  }
  const child = spawn(process.execPath, ['tests/support/echo-main.ts'], {
    env,
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  const exited = once(child, 'exit')
  const lines = createInterface({ input: child.stdout })
  const ready = once(lines, 'line')
  const first = await Promise.race([ready, exited.then(() => undefined)])
  if (first === undefined) throw new Error('the echo server did not start')
  return {
    url: String(first[0]),
    child,
    async kill() {
      child.kill('SIGKILL')
      await exited
    },
  }
}

/** A port that is free now. */
export function freePort(): Promise<number> {
  return new Promise((resolve) => {
    const probe = createServer().listen(0, '127.0.0.1', () => {
      const { port } = probe.address() as AddressInfo
      probe.close(() => resolve(port))
    })
  })
}
