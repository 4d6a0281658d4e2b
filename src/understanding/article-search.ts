import porter from 'natural/lib/natural/stemmers/porter_stemmer.js'
import tfidf from 'natural/lib/natural/tfidf/index.js'
import type { Locale } from '#src/locale.ts'

export interface ArticleHit {
  /** Id of the claim. */
  readonly claim: string
  /** How much of what the question is about the claim speaks of: share of the question's IDF mass, 0..1. */
  readonly likeness: number
}

export interface ArticleSearch {
  /** The claims nearest to a question, nearest first, at most three. */
  find(question: string, locale: Locale): readonly ArticleHit[]
}

const MOST_HITS = 3

/** Beside the best hit, others are named only when they are nearly as close. */
const NEAR_THE_BEST = 0.8

/**
 * Finds claims by the IDF of their terms in our retelling: character pairs in Chinese, word stems in English. A claim is
 * much longer than a question, so what counts is how much of the question it covers, not the cosine of the two.
 */
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
  return (question: readonly string[]): ArticleHit[] => {
    const distinct = [...new Set(question)]
    const asked = distinct.reduce((sum, term) => sum + documents.idf(term), 0)
    return ids
      .map((claim, at) => {
        const spoken = distinct.filter((term) => documents.tfidf([term], at) > 0)
        const found = spoken.reduce((sum, term) => sum + documents.idf(term), 0)
        return { claim, likeness: spoken.length < LEAST_TERMS ? 0 : found / asked }
      })
      .toSorted((a, b) => b.likeness - a.likeness)
  }
}

/** One term may be shared by chance; two are about the same thing. */
const LEAST_TERMS = 2

function terms(text: string, locale: Locale): string[] {
  if (locale === 'en') {
    return (text.toLowerCase().match(/[a-z]{3,}/g) ?? [])
      .filter((word) => !common.has(word))
      .map((word) => porter.stem(word))
  }
  const runs = text.match(/\p{Script=Han}+/gu) ?? []
  return runs
    .flatMap((run) => Array.from({ length: run.length - 1 }, (_, at) => run.slice(at, at + 2)))
    .filter((pair) => !light.test(pair))
}

/** Chinese characters that carry grammar rather than a subject: a pair with one of them says nothing. */
const light =
  /[的了吗呢么怎什为有没在我你您他它这那会能就都也和跟对于被把给让是不很还要可以吧啊哪谁几多少个些一二两三上下来去到说看得地着过]/

/** English words that say nothing about the subject. */
const common = new Set(
  'the and for are was were has have had with from that this they them their what when which who whom why how can could would should will does did not but you your its into out about than then there here also more most other some any all get got use look tell mean case people know like just really please'.split(
    ' ',
  ),
)
