import { loadConfig } from '#src/config/load-config.ts'
import { openStore } from '#src/storage/open-store.ts'
import type { ConversationStore } from '#src/storage/ports.ts'
import { readOptions, WrongUse } from './read-options.ts'

const USAGE = `npm run -s data -- export --user ID    prints all that is kept of a user, as JSON
       npm run -s data -- delete --user ID    deletes it, for good
       npm run -s data -- review [--limit N]  prints what was not understood and what people thought of the answers`

/** `npm run data`: what a person may ask the operator for, and what the authors want to look through. Exit code 2: wrong use. */
export async function dataCommand(args: string[], _root?: string): Promise<number> {
  const asked = readArgs(args)
  const { databaseUrl, dataFolder } = loadConfig(process.env)
  const store = await openStore({
    databaseUrl,
    folder: dataFolder,
    now: () => new Date(),
    onError: (error) => {
      throw error
    },
  })
  try {
    process.stdout.write(`${JSON.stringify(await run(asked, store), undefined, 2)}\n`)
    return 0
  } finally {
    await store.close()
  }
}

type Asked =
  | { readonly kind: 'export'; readonly user: string }
  | { readonly kind: 'delete'; readonly user: string }
  | { readonly kind: 'review'; readonly limit: number }

function run(asked: Asked, store: ConversationStore): Promise<unknown> {
  switch (asked.kind) {
    case 'export':
      return store.exportUser(asked.user)
    case 'delete':
      return store.eraseUser(asked.user).then((conversations) => ({ deleted: { conversations } }))
    case 'review':
      return store.review(asked.limit)
  }
}

function readArgs(args: string[]): Asked {
  const { values, positionals } = readOptions(USAGE, {
    args,
    allowPositionals: true,
    options: { user: { type: 'string' }, limit: { type: 'string', default: '200' } },
  })
  const [kind, ...rest] = positionals
  if (rest.length === 0) {
    if (kind === 'review' && /^\d{1,6}$/.test(values.limit)) return { kind, limit: Number(values.limit) }
    if ((kind === 'export' || kind === 'delete') && values.user) return { kind, user: values.user }
  }
  throw new WrongUse(`usage: ${USAGE}`)
}
