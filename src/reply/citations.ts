import type { Phrases } from './phrases.ts'

/** Where a claim stands: how the article is called and the section as a reader would look it up. */
export interface ClaimSource {
  readonly article: string
  readonly section: string
  /** The claim in our own words. */
  readonly text: string
}

export type ClaimIndex = ReadonlyMap<string, ClaimSource>

/** "文章一「成因 2」「结语」、文章二「如何避免 1」": each article once, each section once, in the order given. */
export function cite(claims: readonly string[], index: ClaimIndex, phrases: Phrases): string {
  const sections = new Map<string, Set<string>>()
  for (const id of claims) {
    const source = index.get(id)
    if (!source) continue
    const known = sections.get(source.article) ?? new Set<string>()
    sections.set(source.article, known.add(source.section))
  }
  const parts = [...sections].map(([article, names]) =>
    phrases.text({
      phrase: 'talk.source.in_article',
      params: {
        article,
        sections: {
          sideBySide: [...names].map((name) => ({ phrase: 'talk.source.section', params: { name } })),
        },
      },
    }),
  )
  return phrases.text({ phrase: 'talk.source.list', params: { parts } })
}

/** The line under a statement: where it comes from; empty when nothing was named. */
export function sourceLine(
  claims: readonly string[],
  general: boolean,
  index: ClaimIndex,
  phrases: Phrases,
): string {
  if (claims.length === 0) return general ? phrases.text('talk.source.general') : ''
  const params = { sources: cite(claims, index, phrases) }
  return phrases.text({ phrase: general ? 'talk.source.both' : 'talk.source.articles', params })
}
