import type { PhraseRef, Phrases } from './phrases.ts'

/** Where a claim stands: how the article is called and the section as a reader would look it up. */
export interface ClaimSource {
  readonly article: string
  readonly section: string
  /** The claim in our own words. */
  readonly text: string
}

export type ClaimIndex = ReadonlyMap<string, ClaimSource>

/** "文章一「成因 1、2」「结语」、文章二「如何避免 1」": each article once, each section once, in the order given. */
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
          sideBySide: inPlaces([...names]).map(({ name, points }): PhraseRef => {
            if (points.length === 0) return { phrase: 'talk.source.section', params: { name } }
            return { phrase: 'talk.source.points', params: { name, points } }
          }),
        },
      },
    }),
  )
  return phrases.text({ phrase: 'talk.source.list', params: { parts } })
}

/** One heading of an article, with the numbers of the points below it that are meant. */
interface Place {
  readonly name: string
  readonly points: readonly string[]
}

/** "成因 1" and "成因 2" stand under one heading, which is named once; with a point of it, the heading alone says no more. */
function inPlaces(sections: readonly string[]): Place[] {
  const places = new Map<string, string[]>()
  for (const section of sections) {
    const { heading = section, point } = /^(?<heading>.+) (?<point>\d+)$/.exec(section)?.groups ?? {}
    const points = places.get(heading) ?? []
    places.set(
      heading,
      point === undefined ? points : [...points, point].toSorted((a, b) => Number(a) - Number(b)),
    )
  }
  return [...places].map(([name, points]) => ({ name, points }))
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
