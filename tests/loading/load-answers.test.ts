import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { parse } from 'yaml'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import type { AnswerBounds } from '#src/loading/check-answers.ts'
import { loadAnswers } from '#src/loading/load-answers.ts'
import { formatProblem, type Problem } from '#src/loading/problems.ts'

const project = fileURLToPath(new URL('../..', import.meta.url))

const ids = (prefix: string, count: number) =>
  Array.from({ length: count }, (_, at) => prefix + String(at + 1).padStart(2, '0'))

const answered = Object.keys(
  parse(readFileSync(join(project, 'content/knowledge/answers.yaml'), 'utf8')) as object,
)
const bounds: AnswerBounds = {
  intents: new Set([...answered, 'limit_reduced', 'skip']),
  mustAnswer: new Set(answered),
  claims: new Set([...ids('R', 20), ...ids('O', 22)]),
}

let root: string
let problems: Problem[]

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'zaijie-answers-'))
  problems = []
  cpSync(join(project, 'content'), join(root, 'content'), { recursive: true })
})

afterEach(() => rmSync(root, { recursive: true, force: true }))

function change(file: string, from: string | RegExp, to: string): void {
  const path = join(root, 'content', file)
  const before = readFileSync(path, 'utf8')
  const after = before.replace(from, to)
  expect(after, `${file} has nothing like ${String(from)}`).not.toBe(before)
  writeFileSync(path, after)
}

function complaints(against: AnswerBounds = bounds): string[] {
  loadAnswers(root, against, problems)
  return problems.map(formatProblem)
}

test('reads the answers of the project without a complaint', () => {
  const book = loadAnswers(root, bounds, problems)
  expect(problems.map(formatProblem)).toEqual([])
  expect(book?.answers['article_trust']?.claims).toEqual(['R20', 'O22'])
  expect(book?.answers['distress']?.general).toBe(false)
  expect(book?.withMore.has('cannot_repay')).toBe(true)
  expect(book?.withMore.has('distress')).toBe(false)
  expect(book?.withMore.has('nonsense')).toBe(false)
})

describe('refuses, with file, line and remedy,', () => {
  test('a claim that does not exist', () => {
    change('knowledge/answers.yaml', 'claims: [O07]', 'claims: [O77]')
    expect(complaints()).toEqual([
      expect.stringMatching(
        /^content\/knowledge\/answers\.yaml:\d+ {2}overdue_effect rests on "O77", which is no claim →/,
      ),
    ])
  })

  test('an offer that leads nowhere, or back to itself', () => {
    change('knowledge/answers.yaml', 'offers: [interview, human_agent]', 'offers: [interview, fortune]')
    change('knowledge/answers.yaml', 'offers: [human_agent, plan_finances,', 'offers: [cannot_repay,')
    expect(complaints()).toEqual([
      expect.stringContaining('offers "fortune", which leads nowhere'),
      expect.stringContaining('cannot_repay offers "cannot_repay", which leads nowhere'),
    ])
  })

  test('more than three offers', () => {
    change(
      'knowledge/answers.yaml',
      'offers: [interview, when_restored, plan_finances]',
      'offers: [a, b, c, d]',
    )
    expect(complaints()).toEqual([expect.stringContaining('no more than three')])
  })

  test('an answer to no intent, and an intent without an answer', () => {
    change('knowledge/answers.yaml', '\nclose_service:', '\nclose_everything:')
    expect(complaints()).toEqual(
      expect.arrayContaining([
        expect.stringContaining('"close_everything" is no intent'),
        expect.stringContaining('intent "close_service" has no answer'),
        expect.stringMatching(/^content\/en\/answers\.yaml.*"close_everything" has no text/),
        expect.stringMatching(/^content\/zh-CN\/answers\.yaml:\d+ {2}"close_service" is no answer/),
      ]),
    )
  })

  test('a text missing in one language', () => {
    change('en/answers.yaml', '\narticle_trust:', '\narticle_doubts:')
    expect(complaints()).toEqual([
      expect.stringMatching(
        /^content\/en\/answers\.yaml.*answer "article_trust" has no text → add article_trust\.text/,
      ),
      expect.stringMatching(/^content\/en\/answers\.yaml.*"article_doubts" is no answer/),
    ])
  })

  test('a "more" in one language only', () => {
    change('en/answers.yaml', /(about_product:[^]*?)\n {2}more: \|-\n(?: {4}.*\n|\n)+/, '$1\n\n')
    expect(complaints()).toEqual([
      expect.stringContaining('answer "about_product" has "more" in another language only'),
      expect.stringContaining('answer "about_product" names more_claims but has no "more"'),
    ])
  })

  test('an operation without words, and words without an operation', () => {
    change('zh-CN/answers.yaml', '\n  refund:', '\n  refunds:')
    expect(complaints()).toEqual([
      expect.stringMatching(/^content\/zh-CN\/answers\.yaml:\d+ {2}operation "refund" has no text/),
      expect.stringMatching(/^content\/zh-CN\/answers\.yaml:\d+ {2}"refunds" is no operation/),
    ])
  })

  test('a keyword that stands under two topics', () => {
    change('knowledge/operations.yaml', '[退款, 退货', '[利息, 退货')
    expect(complaints()).toEqual([
      expect.stringMatching(
        /^content\/knowledge\/operations\.yaml:\d+ {2}keyword "利息" of interest stands under refund/,
      ),
    ])
  })

  test('a contact that is missing in one language', () => {
    change('en/contacts.yaml', /\nfraud: .*\n/, '\n')
    expect(complaints()).toEqual(
      expect.arrayContaining([
        expect.stringMatching(
          /^content\/zh-CN\/answers\.yaml:\d+ {2}scam_or_safety names the contact "fraud"/,
        ),
        expect.stringMatching(
          /^content\/en\/contacts\.yaml.*contact "fraud" stands in another language only/,
        ),
      ]),
    )
  })

  test('a contact with a placeholder of its own', () => {
    change('en/contacts.yaml', "psych: '12356'", "psych: '{@contacts.psych}'")
    expect(complaints()).toEqual([expect.stringContaining('a contact is a plain text without placeholders')])
    expect(problems[0]?.line).toBeGreaterThan(0)
  })

  test('a missing file', () => {
    rmSync(join(root, 'content/en/answers.yaml'))
    expect(loadAnswers(root, bounds, problems)).toBeUndefined()
    expect(problems.map(formatProblem)).toEqual(['content/en/answers.yaml  the file cannot be read → add it'])
  })
})
