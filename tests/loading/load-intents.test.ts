import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { loadIntents } from '#src/loading/load-intents.ts'
import { formatProblem, type Problem } from '#src/loading/problems.ts'
import { tempFolder } from '#tests/support/temp-folder.ts'

const SYNONYMS = 'zh-CN:\n  怎么: [怎么, 咋]\nen:\n  can: [can]\n'
const PATTERNS = 'zh-CN:\n  slots: {}\n  intents: {}\nen:\n  slots: {}\n  intents: {}\n'

function load(files: Readonly<Record<string, string>>) {
  using folder = tempFolder()
  mkdirSync(join(folder.path, 'intents'))
  const all = { 'synonyms.yaml': SYNONYMS, 'patterns.yaml': PATTERNS, ...files }
  for (const [name, text] of Object.entries(all)) writeFileSync(join(folder.path, 'intents', name), text)
  const problems: Problem[] = []
  const intents = loadIntents(folder.path, problems)
  return { intents, problems: problems.map(formatProblem) }
}

const file = (zh: readonly string[], kind = 'topic') =>
  `title:\n  zh-CN: 标题\n  en: Title\nkind: ${kind}\nexamples:\n  zh-CN:\n${zh.map((text) => `    - ${text}\n`).join('')}  en: []\n`

describe('loadIntents', () => {
  test('reads an intent a file', () => {
    const { intents, problems } = load({ 'repay.yaml': file(['怎么还款', '在哪还']) })
    expect(problems).toEqual([])
    expect(intents.intents).toMatchObject([
      {
        name: 'repay',
        kind: 'topic',
        odds: { first: 1, later: 1 },
        examples: { 'zh-CN': ['怎么还款', '在哪还'] },
        later: { 'zh-CN': [], en: [] },
      },
    ])
  })

  test('reports every problem at once, with file, line and remedy', () => {
    const { problems } = load({
      'a.yaml': file(['怎么还款', '怎么还款？']),
      'b.yaml': file(['在哪还', '怎么还款']),
      'c.yaml': file(['好'], 'subject'),
      'patterns.yaml': PATTERNS.replace('intents: {}', 'intents:\n    a: ["<nowhere>"]\n    d: [x]'),
    })
    expect(problems).toEqual([
      expect.stringMatching(/^intents\/c\.yaml:4 {2}kind: /),
      expect.stringMatching(/^intents\/a\.yaml:8 {2}the example "怎么还款？" already stands in line 7 → /),
      expect.stringMatching(
        /^intents\/b\.yaml:8 {2}the example "怎么还款" also stands under a \(line 7\) → /,
      ),
      expect.stringMatching(/^intents\/patterns\.yaml:4 .*no slot "nowhere"/),
    ])
  })

  test('an example stands once, among those of first messages or those of a talk under way', () => {
    const later = `${file(['怎么还款'])}later:\n  zh-CN:\n    - 怎么还款？\n    - 那怎么还\n  en: []\n`
    const { intents, problems } = load({ 'repay.yaml': later })
    expect(intents.intents[0]?.later).toEqual({ 'zh-CN': ['怎么还款？', '那怎么还'], en: [] })
    expect(problems).toEqual([
      expect.stringMatching(
        /^intents\/repay\.yaml:11 {2}the example "怎么还款？" already stands in line 7 → /,
      ),
    ])
  })

  test('complains about a pattern for an intent that does not exist', () => {
    const { problems } = load({
      'a.yaml': file(['怎么还款']),
      'patterns.yaml': PATTERNS.replace('intents: {}', 'intents:\n    d: [x]'),
    })
    expect(problems).toEqual([
      expect.stringMatching(/^intents\/patterns\.yaml:4 {2}there is no intent "d" → /),
    ])
  })

  test('complains about a file name that is no name', () => {
    expect(load({ 'My Intent.yaml': file(['好']) }).problems).toEqual([
      expect.stringContaining('"My Intent" is not a name for an intent'),
    ])
  })
})
