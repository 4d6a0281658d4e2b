import { describe, expect, test } from 'vitest'
import { checkPattern, growPattern } from '#src/understanding/grow-patterns.ts'

describe('growPattern', () => {
  test('draws every text of a small pattern, and the same ones each time', () => {
    const texts = growPattern('(怎么|如何)还<p>[的钱]', { p: '(借呗|花呗)' }, 40)
    expect(texts.toSorted()).toEqual(
      ['怎么', '如何']
        .flatMap((how) => ['借呗', '花呗'].flatMap((p) => [`${how}还${p}`, `${how}还${p}的钱`]))
        .toSorted(),
    )
    expect(growPattern('(怎么|如何)还<p>[的钱]', { p: '(借呗|花呗)' }, 40)).toEqual(texts)
  })

  test('leaves out what a question mark follows', () => {
    expect(growPattern('额度?没了', {}, 20).toSorted()).toEqual(['额度没了', '额没了'].toSorted())
    expect(growPattern('(a|b)?c', {}, 40).toSorted()).toEqual(['ac', 'bc', 'c'])
  })

  test('gives no more than it is asked for, and nothing empty', () => {
    expect(growPattern('(a|b|c|d|e|f)', {}, 3)).toHaveLength(3)
    expect(growPattern('[a]', {}, 10)).toEqual(['a'])
  })
})

describe('checkPattern', () => {
  test.each([
    ['(a|b', 'is not closed'],
    ['a)b', 'closes without opening'],
    ['a<p', 'is not closed'],
    ['a[<nowhere>]', 'no slot "nowhere"'],
  ])('complains about %s', (pattern, words) => {
    expect(() => checkPattern(pattern, {})).toThrow(words)
  })
})
