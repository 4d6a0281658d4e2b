import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { parse } from 'yaml'
import { describe, expect, test } from 'vitest'

const root = fileURLToPath(new URL('../..', import.meta.url))
const knowledge = join(root, 'content/knowledge')

const CLAIM = /^[RO]\d\d$/

/** What an answer, cause, piece of advice or question names as its ground. */
const CITING = new Set(['claims', 'more_claims', 'why_claims'])

const defined = claimIds(read(join(root, 'content/articles.yaml')))
const uses = readdirSync(knowledge)
  .filter((file) => file.endsWith('.yaml'))
  .flatMap((file) => citations(read(join(knowledge, file))).map((claim) => ({ file, claim })))

function read(path: string): unknown {
  return parse(readFileSync(path, 'utf8'))
}

/** Every claim of articles.yaml, whether it is a key or the value of `id`. */
function claimIds(node: unknown): string[] {
  if (Array.isArray(node)) return node.flatMap(claimIds)
  if (typeof node !== 'object' || node === null) return []
  return Object.entries(node).flatMap(([key, value]) => {
    if (CLAIM.test(key)) return [key]
    if (key === 'id' && typeof value === 'string' && CLAIM.test(value)) return [value]
    return claimIds(value)
  })
}

function citations(node: unknown): string[] {
  if (Array.isArray(node)) return node.flatMap(citations)
  if (typeof node !== 'object' || node === null) return []
  return Object.entries(node).flatMap(([key, value]) =>
    CITING.has(key) && Array.isArray(value) ? value.map(String) : citations(value),
  )
}

describe('the two articles', () => {
  test('have claims, each defined once', () => {
    expect(defined.length).toBeGreaterThan(0)
    expect(defined.toSorted()).toEqual([...new Set(defined)].toSorted())
  })

  test('have every claim used by some answer, cause, advice or question', () => {
    const used = new Set(uses.map(({ claim }) => claim))
    expect(defined.filter((claim) => !used.has(claim))).toEqual([])
  })

  test('are cited by claims that exist', () => {
    const known = new Set(defined)
    expect(uses.filter(({ claim }) => !known.has(claim))).toEqual([])
  })

  test('have all claims that were found in them', (context) => {
    const list = join(root, '../shared/articles/claims.tsv')
    if (!existsSync(list)) {
      process.stdout.write('skipped: ../shared/articles/claims.tsv is not here\n')
      context.skip()
    }
    const found = readFileSync(list, 'utf8')
      .split('\n')
      .slice(1)
      .flatMap((line) => line.split('\t')[0] || [])
    expect(defined.toSorted()).toEqual(found.toSorted())
  })
})
