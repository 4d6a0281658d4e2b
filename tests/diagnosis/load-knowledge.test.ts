import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { loadArticles } from '#src/loading/load-articles.ts'
import { loadKnowledge } from '#src/loading/load-knowledge.ts'
import { formatProblem, type Problem } from '#src/loading/problems.ts'
import { articles, root as project } from './project-knowledge.ts'

const claims = new Set(Object.keys(articles.claims))
let root: string

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'zaijie-knowledge-'))
  cpSync(join(project, 'content'), join(root, 'content'), { recursive: true })
})

afterEach(() => rmSync(root, { recursive: true, force: true }))

function change(file: string, from: string, to: string): void {
  const path = join(root, 'content', file)
  const before = readFileSync(path, 'utf8')
  expect(before, `${file} has nothing like ${from}`).toContain(from)
  writeFileSync(path, before.replace(from, to))
}

function problems(): string[] {
  const found: Problem[] = []
  loadArticles(root, found)
  loadKnowledge(root, claims, found)
  return found.map(formatProblem)
}

/** The 1-based line on which a text stands in a file of content/. */
function lineOf(file: string, text: string): number {
  return (
    readFileSync(join(root, 'content', file), 'utf8')
      .split('\n')
      .findIndex((line) => line.includes(text)) + 1
  )
}

test('the project as it stands has no problems', () => {
  expect(problems()).toEqual([])
})

describe('causes.yaml', () => {
  const file = 'knowledge/causes.yaml'

  test('named by an answer that there is not', () => {
    change(file, 'named_by: { notice: [risk] }', 'named_by: { notice: [danger] }')
    expect(problems()).toEqual([
      expect.stringMatching(/cause "security_hold" is named by "notice" with "danger", which is no answer/),
    ])
  })

  test('a weight that is no number, or out of range', () => {
    change(file, 'prior: -3', 'prior: "high"')
    change(file, 'none: -13', 'none: -30')
    const [prior, weight, ...rest] = problems()
    expect(prior).toMatch(/^content\/knowledge\/causes\.yaml:\d+ {2}causes\.multi_borrowing\.prior: .*number/)
    expect(weight).toMatch(
      /multi_borrowing\.weights\.other_loans\.none: a weight lies between -20 and 20 points/,
    )
    expect(rest).toEqual([])
  })

  test('facts, values and claims that lead nowhere, all at once and with their lines', () => {
    change(file, 'weights:\n      other_loans:', 'weights:\n      other_lones:')
    change(file, 'restricted: 15', 'restrictd: 15')
    change(file, 'claims: [R04, R05]', 'claims: [R04, R99]')
    const found = problems()
    expect(found).toContain(
      `content/${file}:${lineOf(file, 'other_lones')}  cause "multi_borrowing" weighs "other_lones", which is no fact → use a fact of content/knowledge/facts.yaml`,
    )
    expect(found).toContain(
      `content/${file}:${lineOf(file, 'restrictd')}  fact "purpose" has no value "restrictd" → use one of daily, planned, turnover, repay_debt, restricted, unclear`,
    )
    expect(found).toContain(
      `content/${file}:${lineOf(file, 'R99')}  there is no claim "R99" → cite a claim of content/articles.yaml`,
    )
  })

  test('a weight that falls along the order of a fact', () => {
    change(file, 'late_often: 13', 'late_often: 2')
    expect(problems()).toEqual([
      `content/${file}:${lineOf(file, 'late_often: 2')}  cause "overdue_record", fact "record": "late_often" is worse than "late_once" but weighs 5 points less → let no weight fall along the order of "record" (worse: in facts.yaml)`,
    ])
  })

  test('a weight that falls because something else is void then', () => {
    change(file, 'none: 14 }', 'none: 8 }')
    expect(problems().join('\n')).toMatch(/"none" is worse than "unstable" but can come out \d+ points lower/)
  })

  test('a vague value that weighs more than all it may turn out to be', () => {
    change(file, 'some: 7', 'some: 12')
    expect(problems().join('\n')).toContain(
      '"some" weighs 12 points, outside 6 to 10, which it may be narrowed to',
    )
  })

  test('a cause that nothing can reach', () => {
    change(file, 'product_moved: 19', 'product_moved: -3')
    expect(problems().join('\n')).toMatch(/cause "product_moved" can't be reached: at most \d+ %/)
  })

  test('a cause of the articles without a claim, and one without words', () => {
    change(file, '    claims: [R04, R05]\n', '')
    change('en/causes.yaml', '  low_utilisation:', '  low_utilization:')
    const found = problems().join('\n')
    expect(found).toContain('cause "low_utilisation" is from the articles but cites no claim')
    expect(found).toContain('cause "low_utilisation" has no text here → add causes.low_utilisation')
    expect(found).toContain('there is no cause "low_utilization" → remove its text, or correct its id')
  })
})

describe('facts.yaml', () => {
  const file = 'knowledge/facts.yaml'

  test('shares, bins and needs that do not fit', () => {
    change(file, 'rare: 0.4', 'rare: 0.5')
    change(file, 'none: [0, 1], few: [1, 3]', 'none: [0, 1], few: [2, 3]')
    change(file, 'needs: { other_loans: [some, one_two, three_plus] }', 'needs: { other_loans: [lots] }')
    const found = problems().join('\n')
    expect(found).toContain('the shares of fact "frequency" add up to 1.1 → let them add up to 1')
    expect(found).toContain('the bins of fact "applications" leave a gap or overlap')
    expect(found).toContain('fact "other_loans" has no value "lots"')
  })

  test('a question that begins with another fact, without its words or without the fact', () => {
    change(file, 'known_with: income_amount', 'known_with: incomes')
    change('en/facts.yaml', '    ask_known: You said {known}.', '    # You said {known}.')
    const found = problems().join('\n')
    expect(found).toContain('fact "income" is known with "incomes" → name another fact of this file')
    expect(found).toContain('stand only together → add the one that is missing, or remove the other')
  })

  test('a value without words in one language, and words without a value', () => {
    change('zh-CN/facts.yaml', 'over_month:', 'over_mouth:')
    const found = problems().join('\n')
    expect(found).toContain('content/zh-CN/facts.yaml')
    expect(found).toContain('has no text here → add facts.since_repaid.values.over_month')
    expect(found).toContain('there is no value of fact "since_repaid" "over_mouth"')
  })
})

describe('advice.yaml', () => {
  const file = 'knowledge/advice.yaml'

  test('a change in the wrong direction, to nowhere, and one that helps nothing', () => {
    change(
      file,
      '{ from: overdue_now, to: late_once, months: 2 }',
      '{ from: late_once, to: overdue_now, months: 2 }',
    )
    change(file, '{ from: none, to: some, months: 6 }', '{ from: none, to: lots, months: 6 }')
    const found = problems().join('\n')
    expect(found).toContain('"overdue_now" is no better than "late_once" → lead to a better value')
    expect(found).toContain('going from "late_once" to "overdue_now" makes no cause less likely')
    expect(found).toContain('fact "assets" has no value "lots"')
  })

  test('advice for a cause that is not there', () => {
    change(file, 'causes: [low_utilisation]', 'causes: [low_use]')
    const found = problems().join('\n')
    expect(found).toContain('there is no cause "low_use"')
    expect(found).toContain('cause "low_utilisation" has no advice')
  })
})

describe('articles.yaml', () => {
  test('a claim of an article that is not listed', () => {
    change('articles.yaml', 'article: second', 'article: third')
    expect(problems()).toEqual([
      `content/articles.yaml:${lineOf('articles.yaml', 'article: third')}  claim "O01" is of article "third", which is not listed → use one of first, second`,
    ])
  })

  test('a claim without its retelling in one language', () => {
    const path = join(root, 'content/articles.yaml')
    const text = readFileSync(path, 'utf8')
    writeFileSync(path, text.replace(/\n {4}en: Spending habits.*/, ''))
    expect(problems()).toEqual([expect.stringMatching(/^content\/articles\.yaml:\d+ {2}claims\.R05\.en: /)])
  })
})
