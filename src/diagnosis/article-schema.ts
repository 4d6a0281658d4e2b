import { z } from 'zod'
import { claimId } from './schema.ts'

/** The shape of content/articles.yaml: the two source articles, and each of their claims in our own words. */

const text = z.string().trim().min(1, 'the text is empty')
const inBothLanguages = z.strictObject({ 'zh-CN': text, en: text })

const articleSchema = z.strictObject({
  /** How it is cited: 文章一, article 1. */
  label: inBothLanguages,
  /** What it is about, in our own words. */
  title: inBothLanguages,
  /** The title it was published under. */
  original: text,
})

const claimSchema = z.strictObject({
  article: z.string(),
  /** Where in the article it stands. */
  section: inBothLanguages,
  kind: z.enum(['mechanism', 'cause', 'impact', 'advice', 'lender', 'case', 'disclaimer']),
  'zh-CN': text,
  en: text,
})

export const articlesFileSchema = z.strictObject({
  articles: z.record(z.string(), articleSchema),
  claims: z.record(claimId, claimSchema),
})

export type Articles = z.infer<typeof articlesFileSchema>
export type Article = z.infer<typeof articleSchema>
export type Claim = z.infer<typeof claimSchema>
