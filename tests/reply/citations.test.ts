import { expect, it } from 'vitest'
import { cite, type ClaimSource } from '#src/reply/citations.ts'
import { createPhrases } from '#src/reply/phrases.ts'

const phrases = createPhrases(
  'en',
  new Map([
    ['talk.source.in_article', ['{article} {sections}']],
    ['talk.source.section', ['“{name}”']],
    ['talk.source.points', ['“{name} {points}”']],
    ['talk.source.list', ['{parts}']],
  ]),
)

const at = (article: string, section: string): ClaimSource => ({ article, section, text: '' })
const index = new Map([
  ['a', at('article 1', 'how it works')],
  ['b', at('article 1', 'how it works 2')],
  ['c', at('article 1', 'how it works 1')],
  ['d', at('article 1', 'conclusion')],
  ['e', at('article 2', 'causes 1')],
  ['f', at('article 2', 'case 1 (Zhang San)')],
])

it.each([
  [['a'], 'article 1 “how it works”'],
  [['a', 'b'], 'article 1 “how it works 2”'],
  [['b', 'd', 'c'], 'article 1 “how it works 1 and 2”, “conclusion”'],
  [['b', 'b', 'e', 'f'], 'article 1 “how it works 2” and article 2 “causes 1”, “case 1 (Zhang San)”'],
])('names each place once: %j', (claims, cited) => {
  expect(cite(claims, index, phrases)).toBe(cited)
})
