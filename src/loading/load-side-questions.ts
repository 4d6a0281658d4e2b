import { join } from 'node:path'
import type { Locale } from '#src/locale.ts'
import { sideQuestionsSchema, type SideQuestions } from '#src/understanding/side-questions.ts'
import type { Problem } from './problems.ts'
import { readYamlFile } from './yaml-file.ts'

const FILE = 'intents/side-questions.yaml'

/** Reads intents/side-questions.yaml; each needs its words in content/, and every claim must be one of the articles. */
export function loadSideQuestions(
  root: string,
  claims: ReadonlySet<string>,
  phrases: Readonly<Record<Locale, ReadonlyMap<string, unknown>>>,
  problems: Problem[],
): SideQuestions | undefined {
  const file = readYamlFile(join(root, FILE), root, sideQuestionsSchema, problems)
  if (!file) return undefined
  for (const [name, { claims: rests }] of Object.entries(file.value)) {
    if (!phrases['zh-CN'].has(`side_questions.${name}`)) {
      problems.push({
        file: FILE,
        line: file.lineOf([name]),
        message: `side question "${name}" has no answer`,
        remedy: `add ${name} to content/<locale>/side_questions.yaml`,
      })
    }
    for (const claim of rests) {
      if (claims.has(claim)) continue
      problems.push({
        file: FILE,
        line: file.lineOf([name, 'claims']),
        message: `${name} rests on "${claim}", which is no claim`,
        remedy: 'use an id of articles.yaml',
      })
    }
  }
  for (const key of phrases['zh-CN'].keys()) {
    const [group, name = ''] = key.split('.')
    if (group !== 'side_questions' || name in file.value) continue
    problems.push({
      file: 'content/zh-CN/side_questions.yaml',
      line: 0,
      message: `no side question is called "${name}"`,
      remedy: `add it to ${FILE}, or remove it here`,
    })
  }
  return file.value
}
