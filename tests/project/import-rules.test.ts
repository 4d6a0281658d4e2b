import { readFileSync, globSync } from 'node:fs'
import { describe, expect, it } from 'vitest'

/** Who may import whom: part → the parts it may import besides itself. A new arrow here is a design decision. */
const allowed: Readonly<Record<string, readonly string[]>> = {
  locale: [],
  errors: [],
  diagnosis: ['errors', 'locale'],
  understanding: ['errors', 'locale'],
  planning: ['errors'],
  reply: ['errors', 'locale'],
  loading: ['errors', 'locale', 'diagnosis', 'understanding', 'reply', 'http'],
  config: ['errors'],
  log: ['errors', 'config'],
  storage: ['errors', 'log'],
  conversation: ['errors', 'locale', 'log', 'understanding', 'reply', 'storage'],
  dialogs: ['errors', 'locale', 'conversation', 'understanding', 'diagnosis', 'planning', 'reply'],
  channels: ['errors', 'locale', 'log', 'config', 'conversation', 'storage'],
  http: ['errors', 'locale', 'log', 'config', 'channels', 'storage'],
  web: [],
  evaluation: ['errors', 'locale', 'understanding'],
  'assemble-bot': [
    'config',
    'conversation',
    'dialogs',
    'loading',
    'locale',
    'reply',
    'understanding',
    'diagnosis',
  ],
  app: ['*'],
  commands: ['*'],
  main: ['commands', 'errors'],
}

/** These parts know neither the platform nor the SDK: what we know about credit and language must not depend on them. */
const pure = new Set(['diagnosis', 'understanding', 'planning'])

const sdk = /^(botbuilder|botframework)/

const files = globSync(['src/**/*.{ts,tsx}', 'dialogs/**/*.ts']).map((file) => file.replaceAll('\\', '/'))

function partOf(path: string): string {
  if (path.startsWith('dialogs/')) return 'dialogs'
  const [, part = ''] = path.split('/')
  return part.replace(/\.tsx?$/, '')
}

function importsOf(file: string): string[] {
  const source = readFileSync(file, 'utf8')
  return [...source.matchAll(/(?:from|import)\s*\(?\s*'([^']+)'/g)].map(
    ([, specifier]) => specifier as string,
  )
}

describe('who imports whom', () => {
  it('every part is in the table', () => {
    expect(files.length).toBeGreaterThan(40)
    expect([...new Set(files.map(partOf))].filter((part) => !(part in allowed))).toEqual([])
  })

  it('no arrow goes where the table has none', () => {
    const wrong = files.flatMap((file) => {
      const part = partOf(file)
      const may = allowed[part] ?? []
      return importsOf(file).flatMap((specifier) => {
        if (!/^#(src|dialogs)\//.test(specifier)) return []
        const target = partOf(specifier.slice(1))
        return target === part || may.includes('*') || may.includes(target) ? [] : [`${file} → ${specifier}`]
      })
    })
    expect(wrong).toEqual([])
  })

  it('pure parts import neither node: nor the SDK', () => {
    const wrong = files
      .filter((file) => pure.has(partOf(file)))
      .flatMap((file) =>
        importsOf(file)
          .filter((specifier) => specifier.startsWith('node:') || sdk.test(specifier))
          .map((specifier) => `${file} → ${specifier}`),
      )
    expect(wrong).toEqual([])
  })

  it('conversation reaches storage only through its ports', () => {
    const wrong = files
      .filter((file) => ['conversation', 'channels', 'http'].includes(partOf(file)))
      .flatMap((file) =>
        importsOf(file).filter(
          (each) => each.startsWith('#src/storage/') && !/\/(\w+-)?ports\.ts$/.test(each),
        ),
      )
    expect(wrong).toEqual([])
  })

  it('paths never climb with ../', () => {
    const climbing = files.filter((file) => importsOf(file).some((specifier) => specifier.startsWith('../')))
    expect(climbing).toEqual([])
  })
})
