import { existsSync, readdirSync } from 'node:fs'
import { join } from 'node:path'

/** `npm run bench -- NAME …`: runs bench/NAME.ts; without a name, lists what there is. */
const folder = import.meta.dirname
const [name, ...args] = process.argv.slice(2)
const NOT_BENCHES = new Set(['run', 'public-sets'])
const names = readdirSync(folder)
  .filter((file) => file.endsWith('.ts'))
  .map((file) => file.slice(0, -'.ts'.length))
  .filter((file) => !NOT_BENCHES.has(file))

if (name !== undefined && names.includes(name) && existsSync(join(folder, `${name}.ts`))) {
  const { run } = (await import(`./${name}.ts`)) as { run: (args: string[], root: string) => Promise<number> }
  process.exitCode = await run(args, join(folder, '..'))
} else {
  process.stdout.write(`npm run bench -- NAME, where NAME is one of: ${names.join(', ')}\n`)
  process.exitCode = name === undefined ? 0 : 2
}
