import { BotError } from '#src/errors/bot-error.ts'
import { loadAnswers } from './load-answers.ts'
import { loadArticles } from './load-articles.ts'
import { loadFactWords } from './load-fact-words.ts'
import { loadIntents } from './load-intents.ts'
import { loadKnowledge } from './load-knowledge.ts'
import { loadLexicon } from './load-lexicon.ts'
import { loadPageWords } from './load-page-words.ts'
import { loadPhrases } from './load-phrases.ts'
import { formatProblem, type Problem } from './problems.ts'

export type Data = ReturnType<typeof readData>

/** Reads everything in intents/ and content/, cross-checked. Throws DATA_INVALID with every problem at once. */
export function loadData(root: string): Data {
  const problems: Problem[] = []
  const data = readData(root, problems)
  if (problems.length > 0) {
    const lines = problems.map((problem) => `  ${formatProblem(problem)}`)
    throw new BotError('DATA_INVALID', { problems: lines.join('\n') })
  }
  return data
}

function readData(root: string, problems: Problem[]) {
  const phrases = loadPhrases(root, problems)
  const intents = loadIntents(root, problems)
  const lexicon = loadLexicon(root, problems)
  const factWords = loadFactWords(root, problems)
  const articles = loadArticles(root, problems)
  return { phrases, intents, lexicon, factWords, articles }
}
