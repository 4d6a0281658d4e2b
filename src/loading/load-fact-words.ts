import { join } from 'node:path'
import { factWordsFile, type FactWords } from '#src/understanding/fact-words.ts'
import type { Problem } from './problems.ts'
import { readYamlFile } from './yaml-file.ts'

/** Reads intents/fact-words.yaml; every fact must be one that the knowledge base has. */
export function loadFactWords(
  root: string,
  facts: ReadonlySet<string>,
  problems: Problem[],
): FactWords | undefined {
  const file = readYamlFile(join(root, 'intents/fact-words.yaml'), root, factWordsFile, problems)
  for (const fact of Object.keys(file?.value.facts ?? {})) {
    if (facts.has(fact)) continue
    problems.push({
      file: 'intents/fact-words.yaml',
      line: file?.lineOf(['facts', fact]) ?? 0,
      message: `there is no fact "${fact}"`,
      remedy: 'use a fact of content/knowledge/facts.yaml',
    })
  }
  return file?.value
}
