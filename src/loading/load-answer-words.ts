import { join } from 'node:path'
import { compileAnswerWords, SLOT, type AnswerWords } from '#src/understanding/answer-words.ts'
import { answersFile } from '#src/understanding/lexicon-schema.ts'
import type { Problem } from './problems.ts'
import { readYamlFile } from './yaml-file.ts'

/** What the answers may be about: every fact with the ids of its values, from content/knowledge/facts.yaml. */
export type FactValues = Readonly<Record<string, readonly string[]>>

/**
 * Reads intents/answers.yaml: how people answer each question. With `facts`, its fact and value ids are checked, and
 * that every value of every question can be said. What is wrong goes to `problems`.
 */
export function loadAnswerWords(
  root: string,
  problems: Problem[],
  facts?: FactValues,
): AnswerWords | undefined {
  const file = readYamlFile(join(root, 'intents', 'answers.yaml'), root, answersFile, problems)
  if (!file) return undefined
  const report = (path: readonly PropertyKey[], message: string, remedy: string) =>
    problems.push({ file: file.name, line: file.lineOf(path), message, remedy })
  for (const [fact, values] of Object.entries(facts ?? {})) {
    for (const value of values) {
      if (!file.value.facts[fact]?.[value]) {
        report(['facts', fact], `no words for the answer ${fact}: ${value}`, `add facts.${fact}.${value}`)
      }
    }
  }
  for (const [fact, values] of Object.entries(file.value.facts)) {
    for (const [value, words] of Object.entries(values)) {
      for (const [, slot = ''] of Object.values(words).flat().join(' ').matchAll(SLOT)) {
        if (slot in file.value.slots) continue
        report(['facts', fact, value], `there are no words for <${slot}>`, `add slots.${slot}, or correct it`)
      }
    }
  }
  if (facts) {
    for (const [fact, values] of Object.entries(file.value.facts)) {
      for (const value of Object.keys(values)) {
        if (facts[fact]?.includes(value)) continue
        report(
          ['facts', fact, value],
          `content/knowledge/facts.yaml has no ${fact}: ${value}`,
          'correct or remove it',
        )
      }
    }
    for (const [fact, meaning] of Object.entries(file.value.yes_no)) {
      for (const [word, value] of Object.entries(meaning)) {
        if (value === undefined || facts[fact]?.includes(value)) continue
        report(
          ['yes_no', fact, word],
          `content/knowledge/facts.yaml has no ${fact}: ${value}`,
          'correct or remove it',
        )
      }
    }
  }
  return compileAnswerWords(file.value)
}
