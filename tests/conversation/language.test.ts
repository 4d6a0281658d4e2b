import { expect, it } from 'vitest'
import { languageOf } from '#src/conversation/language.ts'

it('goes by the message where its language is clear', () => {
  expect(languageOf('额度没了', 'en')).toBe('zh-CN')
  expect(languageOf('my limit is gone', 'zh-CN')).toBe('en')
  expect(languageOf('my 借呗 limit is gone', 'zh-CN')).toBe('en')
  expect(languageOf('ok 8k', 'zh-CN')).toBe('zh-CN')
})

it('goes on in Chinese with who mixes English into it', () => {
  expect(languageOf('always on time的，never late', 'zh-CN', true)).toBe('zh-CN')
  expect(languageOf('salary 18k稳定，foreign company', 'zh-CN', true)).toBe('zh-CN')
  expect(languageOf('I always paid on time', 'zh-CN', true)).toBe('en')
  expect(languageOf('我的jiebei limit变成0 after I pay off', 'en', true)).toBe('en')
})
