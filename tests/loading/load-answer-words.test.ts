import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { loadData } from '#src/loading/load-data.ts'

const project = fileURLToPath(new URL('../..', import.meta.url))

let root: string

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'zaijie-answer-words-'))
  for (const folder of ['content', 'intents'])
    cpSync(join(project, folder), join(root, folder), { recursive: true })
})

afterEach(() => rmSync(root, { recursive: true, force: true }))

function change(from: string, to: string): number {
  const path = join(root, 'intents/answers.yaml')
  const before = readFileSync(path, 'utf8')
  expect(before).toContain(from)
  writeFileSync(path, before.replace(from, to))
  return before.slice(0, before.indexOf(from)).split('\n').length
}

describe('the words of answers against the knowledge base', () => {
  test('a value that no fact has is named with its line', () => {
    const line = change('    late_once:\n', '    late_onse:\n')
    // Its words begin on the line below it.
    expect(() => loadData(root)).toThrow(
      `intents/answers.yaml:${line + 1}  content/knowledge/facts.yaml has no record: late_onse`,
    )
  })

  test('a value that nobody could answer with is missed', () => {
    change('    late_once:\n', '    late_onse:\n')
    expect(() => loadData(root)).toThrow('no words for the answer record: late_once')
  })

  test('a yes that means no value is named with its line', () => {
    const line = change('  account_info: { "no": current }', '  account_info: { "no": currant }')
    expect(() => loadData(root)).toThrow(
      `intents/answers.yaml:${line}  content/knowledge/facts.yaml has no account_info: currant`,
    )
  })

  test('a slot without words is named', () => {
    change(']<loan>', ']<lone>')
    expect(() => loadData(root)).toThrow('there are no words for <lone> → add slots.lone, or correct it')
  })
})
