import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { readFileSync } from 'node:fs'
import { createInterface } from 'node:readline'

export interface ServerProcess {
  readonly url: string
  /** ms from the start of the process to its first word */
  readonly startedIn: number
  /** resident memory in MB */
  memory(): number
  stop(): Promise<void>
}

/** Starts a script that prints a line with its address when it is ready. */
export async function startServer(script: string, env: Record<string, string>): Promise<ServerProcess> {
  const begun = performance.now()
  const child = spawn(process.execPath, [script], {
    env: { PATH: process.env['PATH'], ...env },
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  const exited = once(child, 'exit')
  const [line] = (await once(createInterface({ input: child.stdout }), 'line')) as [string]
  return {
    url: /https?:\/\/\S+/.exec(line)?.[0] ?? '',
    startedIn: performance.now() - begun,
    memory: () => {
      const status = readFileSync(`/proc/${child.pid}/status`, 'utf8')
      return Number(/VmRSS:\s+(\d+)/.exec(status)?.[1] ?? Number.NaN) / 1024
    },
    async stop() {
      child.kill('SIGTERM')
      await exited
    },
  }
}
