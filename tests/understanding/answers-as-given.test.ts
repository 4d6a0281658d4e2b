import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'
import { answerQuestion } from '#dialogs/interview/questions.ts'
import { loadData } from '#src/loading/load-data.ts'
import type { Locale } from '#src/locale.ts'
import { createPhrases } from '#src/reply/phrases.ts'
import { findFacts, toDiagnosisFacts } from '#src/understanding/facts.ts'
import { readAnswer } from '#src/understanding/read-answer.ts'

const { knowledge, phrases, answerWords, lexicon } = loadData(
  fileURLToPath(new URL('../..', import.meta.url)),
)
const phrasesIn = {
  'zh-CN': createPhrases('zh-CN', phrases['zh-CN']),
  en: createPhrases('en', phrases.en),
}

const rows = readFileSync(new URL('answers-as-given.tsv', import.meta.url), 'utf8')
  .split('\n')
  .filter((line) => line !== '' && !line.startsWith('#'))
  .map((line) => line.split('\t') as [Locale, string, string, string])

/** What the words are taken for: as the answer to the open question, or as a statement of the fact. */
function read(locale: Locale, fact: string, text: string): string | undefined {
  const reading = readAnswer(answerQuestion(knowledge, fact, phrasesIn[locale]), text, locale, answerWords)
  return reading.kind === 'value' ? reading.value : toDiagnosisFacts(findFacts(text, locale, lexicon))[fact]
}

test.each(rows)('%s: to %s, %s is said as "%s"', (locale, fact, value, text) => {
  expect(read(locale, fact, text)).toBe(value)
})
