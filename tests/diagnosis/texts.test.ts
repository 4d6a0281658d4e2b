import { describe, expect, test } from 'vitest'
import { articles, texts } from './project-knowledge.ts'

interface Line {
  readonly key: string
  readonly text: string
}

function lines(value: unknown, key = ''): Line[] {
  if (typeof value === 'string') return [{ key, text: value }]
  if (typeof value !== 'object' || value === null) return []
  return Object.entries(value).flatMap(([name, child]) => lines(child, key ? `${key}.${name}` : name))
}

const retold = (locale: 'zh-CN' | 'en') =>
  Object.fromEntries(Object.entries(articles.claims).map(([id, claim]) => [id, claim[locale]]))

const chinese = lines({ ...texts['zh-CN'], claims: retold('zh-CN') })
const english = lines({ ...texts.en, claims: retold('en') })
/** What stands in for words that come from elsewhere: {known}. */
const PLACEHOLDER = /\{[a-z_]+\}/g
const offending = (all: readonly Line[], pattern: RegExp) =>
  all
    .filter(({ text }) => pattern.test(text.replaceAll(PLACEHOLDER, '')))
    .map(({ key, text }) => `${key}: ${text}`)

/** How wide a label is, in Chinese characters. */
const width = (text: string) =>
  [...text].reduce((sum, char) => sum + (/[\u0020-\u007e–]/.test(char) ? 0.5 : 1), 0)

describe('every question', () => {
  test('has a second wording that says what is meant, with an example, in both languages', () => {
    for (const locale of ['zh-CN', 'en'] as const) {
      for (const [fact, { ask }] of Object.entries(texts[locale].facts)) {
        if (ask === undefined) continue
        const [first, second] = ask
        expect(second, `${locale} ${fact}`).toBeDefined()
        expect(second).not.toBe(first)
        expect(second, `${fact} begins with its example`).not.toMatch(/^(?:比如|For example)/)
        expect(second, `${fact} has no example`).toMatch(
          /比如|算|for example|For example|is the middle|in posts|Above/,
        )
      }
    }
  })
})

describe('the Chinese words of the knowledge', () => {
  test('hold no English, no half-width punctuation and no exclamation mark', () => {
    expect(offending(chinese, /[A-Za-z]/)).toEqual([])
    expect(offending(chinese, /[\u4e00-\u9fff][,.;:?!()]|[,;:?!()][\u4e00-\u9fff]/)).toEqual([])
    expect(offending(chinese, /[!！]/)).toEqual([])
  })

  test('say 您, blame nobody, promise nothing', () => {
    expect(
      offending(chinese, /你|亲，|温馨提示|敬请|系统判定|您频繁|不良用户|一定能|保证能|就能恢复/),
    ).toEqual([])
  })

  test('fit a button: at most ten characters, digits counting half', () => {
    expect(chinese.filter(({ key, text }) => key.endsWith('.option') && width(text) > 10)).toEqual([])
  })

  test('end where a sentence ends, and not where it goes on', () => {
    const sentences = chinese.filter(({ key }) =>
      /\.(why|short|explain|accept|text|time)$|^claims\./.test(key),
    )
    expect(sentences.filter(({ text }) => !/[。？]$/.test(text))).toEqual([])
    const clauses = chinese.filter(({ key }) => /\.(title|change|said|value|option|name)$/.test(key))
    expect(clauses.filter(({ text }) => /[。？，；]$/.test(text))).toEqual([])
  })
})

describe('the English words of the knowledge', () => {
  test('hold no Chinese and no exclamation mark', () => {
    expect(offending(english, /[\u3000-\u9fff\uff00-\uffef!]/)).toEqual([])
  })

  test('promise nothing', () => {
    expect(
      offending(english, /guarantee(?! a limit)|you will get|definitely|the system (has )?decided/i),
    ).toEqual([])
  })

  test('end where a sentence ends, and not where it goes on', () => {
    const sentences = english.filter(({ key }) =>
      /\.(why|short|explain|accept|text|time)$|^claims\./.test(key),
    )
    expect(sentences.filter(({ text }) => !/[.?]$/.test(text))).toEqual([])
    const clauses = english.filter(({ key }) => /\.(title|change|said|value|option|name)$/.test(key))
    expect(clauses.filter(({ text }) => /[.?;,]$/.test(text))).toEqual([])
  })
})

test('a question is one line, and its two wordings differ', () => {
  for (const locale of ['zh-CN', 'en'] as const) {
    for (const [id, { ask }] of Object.entries(texts[locale].facts)) {
      // One that is never asked has no question.
      if (ask === undefined) continue
      expect(ask[0], `${locale} ${id}`).not.toBe(ask[1])
      expect(ask[0].length, `${locale} ${id}`).toBeLessThanOrEqual(locale === 'en' ? 100 : 32)
    }
  }
})
