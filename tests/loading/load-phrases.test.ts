import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { loadPhrases } from '#src/loading/load-phrases.ts'
import { formatProblem, type Problem } from '#src/loading/problems.ts'
import { root as project } from '#tests/support/test-bot.ts'

let root: string

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'zaijie-phrases-'))
  cpSync(join(project, 'content'), join(root, 'content'), { recursive: true })
})

afterEach(() => rmSync(root, { recursive: true }))

function complaints(): string[] {
  const problems: Problem[] = []
  loadPhrases(root, problems)
  return problems.map(formatProblem)
}

function edit(file: string, from: string, to: string): void {
  const path = join(root, file)
  const text = readFileSync(path, 'utf8')
  expect(text).toContain(from)
  writeFileSync(path, text.replace(from, to))
}

describe('phrases', () => {
  it('are the same keys with the same placeholders in both languages', () => {
    expect(complaints()).toEqual([])
  })

  it('tells a phrase that one language lacks, with file, line and remedy', () => {
    edit('content/en/talk.yaml', 'no_more:', 'no_longer:')
    expect(complaints()).toEqual([
      expect.stringMatching(
        /^content\/zh-CN\/talk\.yaml:\d+ {2}"talk\.no_more" is in content\/zh-CN but not in content\/en → add it/,
      ),
      expect.stringMatching(/^content\/en\/talk\.yaml:\d+ {2}"talk\.no_longer" is in content\/en/),
    ])
  })

  it('tells a placeholder that one language lacks', () => {
    edit('content/en/talk.yaml', '{sources})"\n  general', 'somewhere)"\n  general')
    expect(complaints()).toEqual([
      expect.stringContaining('"talk.source.articles" has the placeholders (none)'),
    ])
  })

  it('tells a value that is no text', () => {
    edit('content/zh-CN/talk.yaml', 'hello_again: 您好，我在。', 'hello_again: 7')
    expect(complaints()[0]).toMatch(
      /^content\/zh-CN\/talk\.yaml:\d+ {2}hello_again is no phrase → write a text/,
    )
  })

  it('tells broken YAML with its line', () => {
    edit('content/zh-CN/talk.yaml', 'hello_again: 您好，我在。', 'hello_again: "您好')
    expect(complaints()[0]).toMatch(/^content\/zh-CN\/talk\.yaml:\d+ {2}not valid YAML/)
  })
})
