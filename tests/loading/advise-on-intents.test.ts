import { expect, test } from 'vitest'
import { adviseOnIntents } from '#src/loading/advise-on-intents.ts'
import { formatProblem } from '#src/loading/problems.ts'
import type { Intent, IntentSet } from '#src/understanding/understanding.ts'

function intent(name: string, zh: readonly string[]): Intent {
  const many = Array.from({ length: 60 }, (_, i) => `${name} ${i}`)
  return {
    name,
    kind: 'topic',
    odds: { first: 1, later: 1 },
    title: { 'zh-CN': name, en: name },
    examples: { 'zh-CN': zh, en: many },
    later: { 'zh-CN': [], en: [] },
  }
}

test('advises on intents with few examples and on examples that hardly differ across intents', () => {
  const many = Array.from({ length: 40 }, (_, i) => `还款 ${i}`)
  const set: IntentSet = {
    intents: [intent('repay', [...many, '请问怎么还呢']), intent('close', ['怎么还？'])],
    synonyms: { 'zh-CN': {}, en: {} },
    patterns: { 'zh-CN': { slots: {}, intents: {} }, en: { slots: {}, intents: {} } },
  }
  expect(adviseOnIntents(set).map(formatProblem)).toEqual([
    expect.stringContaining('intents/close.yaml  1 zh-CN examples are few'),
    expect.stringContaining('"怎么还？" hardly differs from "请问怎么还呢" under repay'),
  ])
})
