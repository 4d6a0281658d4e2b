import { readdirSync, readFileSync } from 'node:fs'
import { basename, join, relative } from 'node:path'
import type { ZodType } from 'zod'
import { LOCALES } from '#src/locale.ts'
import {
  intentFile,
  intentName,
  patternsFile,
  synonymsFile,
  type IntentFile,
} from '#src/understanding/schema.ts'
import type { Intent, IntentSet } from '#src/understanding/understanding.ts'
import { parsePlainYaml } from './plain-yaml.ts'
import type { Problem } from './problems.ts'
import { readYamlFile, type YamlFile } from './yaml-file.ts'

/** Files of intents/ that hold words rather than an intent. */
const NOT_INTENTS = new Set([
  'synonyms.yaml',
  'patterns.yaml',
  'lexicon.yaml',
  'answers.yaml',
  'fact-words.yaml',
  'care-signs.yaml',
  'result-signs.yaml',
  'side-questions.yaml',
  'side-question-examples.yaml',
])

/**
 * Reads intents/*.yaml: one intent a file, named like the file, and the synonyms they share. What is wrong goes
 * to `problems`, each with file and line: what the schema refuses, an example that stands twice, an example
 * under two intents. The result holds whatever could be read.
 */
export function loadIntents(root: string, problems: Problem[]): IntentSet {
  const folder = join(root, 'intents')
  const files = intentFileNames(folder, root, problems).flatMap((name) => {
    const file = readIntentFile(join(folder, name), root, problems)
    return file ? [{ ...file, intent: basename(name, '.yaml') }] : []
  })
  checkNames(files, problems)
  checkExamples(files, problems)
  const synonyms = readYamlFile(join(folder, 'synonyms.yaml'), root, synonymsFile, problems)
  const patternsPath = join(folder, 'patterns.yaml')
  const patterns =
    readQuickly(patternsPath, root, patternsFile) ?? readYamlFile(patternsPath, root, patternsFile, problems)
  if (patterns) checkPatterns(patterns, files, problems)
  return {
    intents: files.map(({ intent, value }): Intent => ({ name: intent, ...value })),
    synonyms: synonyms?.value ?? { 'zh-CN': {}, en: {} },
    patterns: patterns?.value ?? { 'zh-CN': { slots: {}, intents: {} }, en: { slots: {}, intents: {} } },
  }
}

type ReadIntent = YamlFile<IntentFile> & { readonly intent: string }

function intentFileNames(folder: string, root: string, problems: Problem[]): string[] {
  try {
    return readdirSync(folder)
      .filter((name) => name.endsWith('.yaml') && !NOT_INTENTS.has(name))
      .toSorted()
  } catch {
    problems.push({
      file: relative(root, folder),
      line: 0,
      message: 'the folder cannot be read',
      remedy: 'add it, with a YAML file for each intent',
    })
    return []
  }
}

/** Reads an intent's file by the quick way, and by the thorough one when there is anything to complain about. */
function readIntentFile(path: string, root: string, problems: Problem[]): YamlFile<IntentFile> | undefined {
  return readQuickly(path, root, intentFile) ?? readYamlFile(path, root, intentFile, problems)
}

function readQuickly<T>(path: string, root: string, schema: ZodType<T>): YamlFile<T> | undefined {
  let text: string
  try {
    text = readFileSync(path, 'utf8')
  } catch {
    return undefined
  }
  const plain = schema.safeParse(parsePlainYaml(text))
  if (!plain.success) return undefined
  return {
    name: relative(root, path),
    value: plain.data,
    lineOf: (at) => readYamlFile(path, root, schema, [])?.lineOf(at) ?? 0,
  }
}

function checkNames(files: readonly ReadIntent[], problems: Problem[]): void {
  for (const file of files) {
    const checked = intentName.safeParse(file.intent)
    if (checked.success) continue
    problems.push({
      file: file.name,
      line: 0,
      message: `"${file.intent}" is not a name for an intent`,
      remedy: 'rename the file: lower-case words joined by _',
    })
  }
}

function checkPatterns(
  file: YamlFile<IntentSet['patterns']>,
  files: readonly ReadIntent[],
  problems: Problem[],
): void {
  const names = new Set(files.map(({ intent }) => intent))
  for (const locale of LOCALES) {
    for (const intent of Object.keys(file.value[locale].intents)) {
      if (names.has(intent)) continue
      problems.push({
        file: file.name,
        line: file.lineOf([locale, 'intents', intent]),
        message: `there is no intent "${intent}"`,
        remedy: 'correct the name, or add the intent as a file of its own',
      })
    }
  }
}

function checkExamples(files: readonly ReadIntent[], problems: Problem[]): void {
  for (const locale of LOCALES) {
    const seen = new Map<string, { file: ReadIntent; line: () => number }>()
    for (const file of files) {
      const listed = (['examples', 'later'] as const).flatMap((list) =>
        file.value[list][locale].map((text, index) => ({ text, at: [list, locale, index] })),
      )
      for (const { text, at } of listed) {
        const same = text.toLowerCase().replace(/[\s\p{P}]+/gu, '')
        const line = () => file.lineOf(at)
        const first = seen.get(same)
        if (!first) seen.set(same, { file, line })
        else if (first.file === file) {
          problems.push({
            file: file.name,
            line: line(),
            message: `the example "${text}" already stands in line ${first.line()}`,
            remedy: 'remove one of them',
          })
        } else {
          problems.push({
            file: file.name,
            line: line(),
            message: `the example "${text}" also stands under ${first.file.intent} (line ${first.line()})`,
            remedy: 'keep it under the one intent that it means',
          })
        }
      }
    }
  }
}
