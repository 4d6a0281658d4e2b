import { expect, test } from 'vitest'
import { createPhrases } from '#src/reply/phrases.ts'

const phrases = createPhrases(
  'zh-CN',
  new Map([
    ['contacts.fraud', ['96110']],
    ['answers.scam', ['{name}，打 {@contacts.fraud}。']],
    ['answers.broken', ['打 {@contacts.nobody}。']],
  ]),
)

test('inlines another phrase where a template names it', () => {
  expect(phrases.text({ phrase: 'answers.scam', params: { name: '您' } })).toBe('您，打 96110。')
})

test('refuses to inline a phrase that does not exist', () => {
  expect(() => phrases.text('answers.broken')).toThrow(/contacts\.nobody/)
})

test('never takes what a person said for a phrase to inline', () => {
  expect(phrases.text({ phrase: 'answers.scam', params: { name: '{@contacts.fraud}' } })).toBe(
    '{@contacts.fraud}，打 96110。',
  )
})
