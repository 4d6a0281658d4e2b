import porter from 'natural/lib/natural/stemmers/porter_stemmer.js'
import tfidf from 'natural/lib/natural/tfidf/index.js'
import type { Locale } from '#src/locale.ts'

export interface ArticleHit {
  /** Id of the claim. */
  readonly claim: string
  /** Cosine of the TF-IDF vectors, 0..1. */
  readonly likeness: number
}

export interface ArticleSearch {
  /** The claims nearest to a question, nearest first, at most three. */
  find(question: string, locale: Locale): readonly ArticleHit[]
}

const MOST_HITS = 3

/** Beside the best hit, others are named only when they are nearly as close. */
const NEAR_THE_BEST = 0.8

/** Finds claims by TF-IDF over our retelling of them: character pairs in Chinese, word stems in English. */
export function createArticleSearch(
  claims: Readonly<Record<string, Readonly<Record<Locale, string>>>>,
): ArticleSearch {
  const indexes = { 'zh-CN': index(claims, 'zh-CN'), en: index(claims, 'en') }
  return {
    find(question, locale) {
      const hits = indexes[locale](terms(question, locale))
      const best = hits[0]?.likeness ?? 0
      return hits.filter((hit) => hit.likeness >= best * NEAR_THE_BEST).slice(0, MOST_HITS)
    },
  }
}

function index(claims: Readonly<Record<string, Readonly<Record<Locale, string>>>>, locale: Locale) {
  const ids = Object.keys(claims)
  const documents = new tfidf.TfIdf()
  for (const id of ids) documents.addDocument(terms(claims[id]?.[locale] ?? '', locale))
  const lengths = ids.map((_, at) => Math.hypot(...documents.listTerms(at).map((term) => term.tfidf)))
  return (question: readonly string[]): ArticleHit[] => {
    const counts = new Map<string, number>()
    for (const term of question) counts.set(term, (counts.get(term) ?? 0) + 1)
    const weights = [...counts].map(([term, count]) => ({ term, weight: count * documents.idf(term) }))
    const length = Math.hypot(...weights.map(({ weight }) => weight)) || 1
    return ids
      .map((claim, at) => {
        const dot = weights.reduce((sum, { term, weight }) => sum + weight * documents.tfidf([term], at), 0)
        return { claim, likeness: dot / (length * (lengths[at] || 1)) }
      })
      .toSorted((a, b) => b.likeness - a.likeness)
  }
}

function terms(text: string, locale: Locale): string[] {
  if (locale === 'en') {
    return (text.toLowerCase().match(/[a-z]{3,}/g) ?? [])
      .filter((word) => !common.has(word))
      .map((word) => porter.stem(word))
  }
  const runs = text.match(/\p{Script=Han}+/gu) ?? []
  return runs.flatMap((run) => Array.from({ length: run.length - 1 }, (_, at) => run.slice(at, at + 2)))
}

/** English words that say nothing about the subject. */
const common = new Set(
  'the and for are was were has have had with from that this they them their what when which who whom why how can could would should will does did not but you your its into out about than then there here also more most other some any all'.split(
    ' ',
  ),
)
