import { spawn } from 'node:child_process'
import { createServer } from 'node:net'
import type { AddressInfo } from 'node:net'

export interface Playground extends AsyncDisposable {
  /** the Teams-like client, for a browser */
  readonly url: string
}

/** Microsoft's Agents Playground in front of a bot: a client like Teams that needs no network. */
export async function startPlayground(bot: string): Promise<Playground> {
  const port = await freePort()
  const child = spawn(
    'node_modules/.bin/agentsplayground',
    ['-e', `${bot}/api/messages`, '-c', 'msteams', '-p', String(port), '--disable-telemetry'],
    { stdio: ['ignore', 'pipe', 'pipe'], env: { ...process.env, BROWSER: 'none' } },
  )
  let output = ''
  await new Promise<void>((resolve, reject) => {
    const late = setTimeout(() => reject(new Error(`the playground did not start: ${output}`)), 30_000)
    const hear = (part: Buffer) => {
      output += part.toString()
      if (!output.includes('Listening on')) return
      clearTimeout(late)
      resolve()
    }
    child.stdout.on('data', hear)
    child.stderr.on('data', hear)
    child.on('exit', () => reject(new Error(`the playground has ended: ${output}`)))
  })
  return {
    url: `http://127.0.0.1:${port}`,
    async [Symbol.asyncDispose]() {
      const ended = new Promise((resolve) => child.once('close', resolve))
      child.kill()
      await ended
    },
  }
}

async function freePort(): Promise<number> {
  const server = createServer()
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo
  await new Promise((resolve) => server.close(resolve))
  return port
}
