/** The parts of `natural` that we import; the package types its root only, and the root loads far more than we need. */
declare module 'natural/lib/natural/stemmers/porter_stemmer.js' {
  const stemmer: { stem(word: string): string }
  export default stemmer
}

declare module 'natural/lib/natural/tfidf/index.js' {
  class TfIdf {
    addDocument(terms: readonly string[]): void
    idf(term: string): number
    tfidf(terms: readonly string[], document: number): number
    listTerms(document: number): { term: string; tf: number; idf: number; tfidf: number }[]
  }
  const parts: { TfIdf: typeof TfIdf }
  export default parts
}
