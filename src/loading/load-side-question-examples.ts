import { join } from 'node:path'
import { z } from 'zod'
import { saidExamples, type NarrowExamples } from '#src/understanding/learnt-reader.ts'
import type { SideQuestions } from '#src/understanding/side-questions.ts'
import type { Problem } from './problems.ts'
import { readYamlFile } from './yaml-file.ts'

const FILE = 'intents/side-question-examples.yaml'

/** Reads intents/side-question-examples.yaml: examples of every side question, and of nothing else. */
export function loadSideQuestionExamples(
  root: string,
  questions: SideQuestions,
  problems: Problem[],
): NarrowExamples | undefined {
  const file = readYamlFile(join(root, FILE), root, z.record(z.string(), saidExamples), problems)
  if (!file) return undefined
  for (const name of Object.keys(file.value)) {
    if (name in questions) continue
    problems.push({
      file: FILE,
      line: file.lineOf([name]),
      message: `no side question is called "${name}"`,
      remedy: 'add it to intents/side-questions.yaml, or remove it here',
    })
  }
  for (const name of Object.keys(questions)) {
    if (name in file.value) continue
    problems.push({
      file: FILE,
      line: 0,
      message: `side question "${name}" has no examples`,
      remedy: `add how people ask it under ${name}, in both languages`,
    })
  }
  return file.value
}
