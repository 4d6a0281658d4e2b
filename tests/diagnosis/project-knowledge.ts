import { fileURLToPath } from 'node:url'
import type { Facts } from '#src/diagnosis/knowledge.ts'
import { diagnose } from '#src/diagnosis/diagnose.ts'
import { loadArticles } from '#src/loading/load-articles.ts'
import { loadKnowledge } from '#src/loading/load-knowledge.ts'
import { formatProblem, type Problem } from '#src/loading/problems.ts'

export const root = fileURLToPath(new URL('../..', import.meta.url))

/** The project's own knowledge: what the tests hold is true of what ships. */
function load() {
  const problems: Problem[] = []
  const articles = loadArticles(root, problems)
  const loaded = loadKnowledge(root, new Set(Object.keys(articles?.claims ?? {})), problems)
  if (!articles || !loaded || problems.length > 0) throw new Error(problems.map(formatProblem).join('\n'))
  return { ...loaded, articles }
}

export const { knowledge, texts, articles } = load()

export function reasonsFor(facts: Facts): readonly string[] {
  return diagnose(knowledge, facts).reasons.map((each) => each.id)
}

export function likelihood(cause: string, facts: Facts): number {
  const found = diagnose(knowledge, facts).causes.find((each) => each.id === cause)
  if (!found) throw new Error(`no cause ${cause}`)
  return found.likelihood
}
