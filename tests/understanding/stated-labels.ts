import { fileURLToPath } from 'node:url'
import { loadLexicon } from '#src/loading/load-lexicon.ts'
import type { Problem } from '#src/loading/problems.ts'
import type { Locale } from '#src/locale.ts'
import { findFacts, labelledFacts, toDiagnosisFacts } from '#src/understanding/facts.ts'

const problems: Problem[] = []
const loaded = loadLexicon(fileURLToPath(new URL('../..', import.meta.url)), problems)
if (!loaded) throw new Error(`intents/lexicon.yaml cannot be used: ${JSON.stringify(problems)}`)

export const lexicon = loaded

/** The labelled facts that a message states, as `key=value`, without `duration`. */
export function labelsOf(message: string, locale: Locale): string[] {
  const labels = labelledFacts(findFacts(message, locale, lexicon))
  return Object.entries(labels)
    .filter(([key]) => key !== 'duration')
    .flatMap(([key, values]) => values.map((value) => `${key}=${value}`))
}

/** The same in the diagnosis' terms. */
export function diagnosisFactsOf(message: string, locale: Locale): Record<string, string> {
  return toDiagnosisFacts(findFacts(message, locale, lexicon))
}
