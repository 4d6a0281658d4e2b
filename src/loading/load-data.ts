import { BotError } from '#src/errors/bot-error.ts'
import type { Knowledge } from '#src/diagnosis/knowledge.ts'
import { compileLexicon } from '#src/understanding/lexicon.ts'
import type { LexiconFile } from '#src/understanding/lexicon-schema.ts'
import type { IntentSet } from '#src/understanding/understanding.ts'
import type { Keep } from './kept-values.ts'
import { loadAnswerWords, type FactValues } from './load-answer-words.ts'
import { loadAnswers } from './load-answers.ts'
import { loadArticles } from './load-articles.ts'
import { loadCareSigns } from './load-care-signs.ts'
import { loadFactWords } from './load-fact-words.ts'
import { loadIntents } from './load-intents.ts'
import { loadKnowledge } from './load-knowledge.ts'
import { readLexicon } from './load-lexicon.ts'
import { loadPageWords } from './load-page-words.ts'
import { loadPhrases } from './load-phrases.ts'
import { loadResultSigns } from './load-result-signs.ts'
import { loadSideQuestionExamples } from './load-side-question-examples.ts'
import { loadSideQuestions } from './load-side-questions.ts'
import { formatProblem, type Problem } from './problems.ts'

export type Data = ReturnType<typeof loadData>

/** The four intents that the interview is for; every other topic has an answer of its own. */
const COMPLAINTS = new Set([
  'cannot_borrow_after_repaying',
  'limit_reduced',
  'service_closed',
  'cannot_borrow',
])

/**
 * Everything in intents/ and content/, cross-checked. Throws DATA_INVALID with every problem at once. What was found to
 * be without mistakes is taken from `keep` the next time.
 */
export function loadData(root: string, keep?: Keep) {
  const kept = keep?.get('data') as DataValues | undefined
  if (kept) return { ...kept.values, lexicon: compileLexicon(kept.words) }
  const { words, lexicon, ...values } = readData(root)
  keep?.put('data', { words, values } satisfies DataValues)
  return { ...values, lexicon }
}

/** All of it but what only code can be: the compiled lexicon. */
interface DataValues {
  readonly words: LexiconFile
  readonly values: Omit<ReturnType<typeof readData>, 'words' | 'lexicon'>
}

function readData(root: string) {
  const problems: Problem[] = []
  const phrases = loadPhrases(root, problems)
  const intents = loadIntents(root, problems)
  const lexicon = readLexicon(root, problems)
  const articles = loadArticles(root, problems)
  const claims = new Set(Object.keys(articles?.claims ?? {}))
  const knowledge = loadKnowledge(root, claims, problems)?.knowledge
  const answerWords = loadAnswerWords(root, problems, knowledge && valuesOf(knowledge))
  const factWords = loadFactWords(root, new Set(Object.keys(knowledge?.facts ?? {})), problems)
  const answers = loadAnswers(root, { ...answerBounds(intents), claims }, problems)
  const pageWords = loadPageWords(root, problems)
  const sideQuestions = loadSideQuestions(root, claims, phrases, problems)
  const sideQuestionExamples = sideQuestions && loadSideQuestionExamples(root, sideQuestions, problems)
  const careSigns = loadCareSigns(root, problems)
  const resultSigns = loadResultSigns(root, problems)
  const signs = careSigns && resultSigns
  const words = lexicon && answerWords && factWords && pageWords && sideQuestionExamples && signs
  if (problems.length > 0 || !words || !articles || !knowledge || !answers) {
    const lines = problems.map((problem) => `  ${formatProblem(problem)}`)
    throw new BotError('DATA_INVALID', { problems: lines.join('\n') })
  }
  return {
    phrases,
    intents,
    ...lexicon,
    answerWords,
    articles,
    knowledge,
    factWords,
    answers,
    pageWords,
    sideQuestions,
    sideQuestionExamples,
    careSigns,
    resultSigns,
  }
}

/** Every fact with the ids of its values. */
function valuesOf({ facts }: Knowledge): FactValues {
  return Object.fromEntries(
    Object.entries(facts)
      .filter(([, { asked }]) => asked)
      .map(([fact, { values }]) => [fact, Object.keys(values)]),
  )
}

function answerBounds({ intents }: IntentSet) {
  const topics = intents.filter(({ kind }) => kind !== 'move').map(({ name }) => name)
  return {
    intents: new Set(intents.map(({ name }) => name)),
    mustAnswer: new Set(topics.filter((name) => !COMPLAINTS.has(name))),
  }
}
