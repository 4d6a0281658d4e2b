import { join } from 'node:path'
import { articlesFileSchema, type Articles } from '#src/diagnosis/article-schema.ts'
import type { Problem } from './problems.ts'
import { readYamlFile } from './yaml-file.ts'

/** Reads content/articles.yaml. What is wrong goes to `problems`; undefined when the file can't be used at all. */
export function loadArticles(root: string, problems: Problem[]): Articles | undefined {
  const file = readYamlFile(join(root, 'content/articles.yaml'), root, articlesFileSchema, problems)
  if (!file) return undefined
  const { articles, claims } = file.value
  for (const [id, claim] of Object.entries(claims)) {
    if (claim.article in articles) continue
    problems.push({
      file: file.name,
      line: file.lineOf(['claims', id, 'article']),
      message: `claim "${id}" is of article "${claim.article}", which is not listed`,
      remedy: `use one of ${Object.keys(articles).join(', ')}`,
    })
  }
  return file.value
}
