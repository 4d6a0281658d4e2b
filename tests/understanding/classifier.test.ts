import { describe, expect, test } from 'vitest'
import { trainRecognizer } from '#src/understanding/train.ts'
import type { Intent, IntentSet } from '#src/understanding/understanding.ts'

function intent(
  name: string,
  zh: readonly string[],
  en: readonly string[],
  later: readonly string[] = [],
): Intent {
  return {
    name,
    kind: 'topic',
    odds: { first: 1, later: 1 },
    title: { 'zh-CN': name, en: name },
    examples: { 'zh-CN': zh, en },
    later: { 'zh-CN': later, en: [] },
  }
}

const SET: IntentSet = {
  intents: [
    intent('repay', ['怎么还款', '在哪还钱', '还款入口在哪'], ['how do I repay', 'where to pay it back']),
    intent('limit', ['额度没了', '额度怎么变少了', '额度为0'], ['my limit is gone', 'limit went down']),
    intent(
      'weather',
      ['今天天气怎么样', '明天下雨吗'],
      ['will it rain tomorrow', 'how is the weather'],
      ['天怎么样', '怎么样'],
    ),
  ],
  synonyms: { 'zh-CN': { 怎么: ['怎么', '咋', '如何'] }, en: { repay: ['repay', 'pay back'] } },
  patterns: {
    'zh-CN': { slots: { p: '(借呗|微粒贷)' }, intents: { repay: ['<p>(怎么|在哪)还'] } },
    en: { slots: {}, intents: {} },
  },
}

describe('a trained recogniser', () => {
  const recognizer = trainRecognizer(SET)

  test('ranks the intents that are likely at all, and the scores are probabilities', () => {
    const { intents } = recognizer.recognize('借呗怎么', 'zh-CN')
    expect(intents.map(({ name }) => name).toSorted()).toEqual(['limit', 'repay', 'weather'])
    expect(intents[0].name).toBe('repay')
    expect(intents.reduce((sum, { score }) => sum + score, 0)).toBeCloseTo(1, 5)
    expect(intents.map(({ score }) => score)).toEqual(
      intents.map(({ score }) => score).toSorted((a, b) => b - a),
    )
  })

  test('reads each language by its own examples', () => {
    expect(recognizer.recognize('my limit vanished', 'en').intents[0].name).toBe('limit')
    expect(recognizer.recognize('how can I repay?', 'en').intents[0].name).toBe('repay')
  })

  test.each(['', ' ', '。。。', '😭😭', 'x'.repeat(10_000), '借呗'.repeat(3_000)])(
    'has something to say about anything',
    (text) => {
      const { intents } = recognizer.recognize(text, 'zh-CN')
      expect(intents).toHaveLength(3)
      expect(intents.every(({ score }) => Number.isFinite(score))).toBe(true)
    },
  )

  test('comes out the same from the same intents', () => {
    const again = trainRecognizer(SET)
    for (const text of ['怎么还微粒贷', '额度少了', 'weather']) {
      expect(again.recognize(text, 'zh-CN')).toEqual(recognizer.recognize(text, 'zh-CN'))
    }
  })

  test('knows what is said once a talk is under way from what is said first', () => {
    const weather = (moment: 'first' | 'later') =>
      recognizer.recognize('怎么弄', 'zh-CN', moment).intents.find(({ name }) => name === 'weather')?.score ??
      0
    expect(weather('later')).toBeGreaterThan(weather('first') * 1.5)
  })

  test('shows the examples that are nearest', () => {
    const [first] = recognizer.nearest('额度怎么少了', 'zh-CN', 2)
    expect(first).toMatchObject({ text: '额度怎么变少了', intent: 'limit' })
  })
})
