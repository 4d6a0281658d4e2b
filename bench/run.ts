import { enableCompileCache } from 'node:module'

/** `npm run bench -- NAME …`: each measures one part of the product and prints what it found. */
const benches: Readonly<Record<string, () => Promise<(args: string[]) => Promise<void>>>> = {
  understanding: async () => (await import('./understanding.ts')).understandingBench,
  'first-message': async () => (await import('./first-message.ts')).firstMessageBench,
  'direct-line': async () => (await import('./direct-line.ts')).directLineBench,
  'bot-connector': async () => (await import('./bot-connector.ts')).botConnectorBench,
}

// As the product does when it starts.
enableCompileCache()

const [name, ...args] = process.argv.slice(2)
const load = name === undefined ? undefined : benches[name]
if (load) {
  await (
    await load()
  )(args)
} else {
  process.stdout.write(`npm run bench -- NAME, where NAME is one of: ${Object.keys(benches).join(', ')}\n`)
  process.exitCode = name === undefined ? 0 : 2
}
