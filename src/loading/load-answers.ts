import { join } from 'node:path'
import { LOCALES } from '#src/locale.ts'
import {
  answerTextsSchema,
  answersSchema,
  contactsSchema,
  operationsSchema,
  type Answer,
  type Operations,
} from '#src/reply/answers-schema.ts'
import { checkAnswerFiles, hasMore, type AnswerBounds, type AnswerFiles } from './check-answers.ts'
import type { Problem } from './problems.ts'
import { readYamlFile } from './yaml-file.ts'

export interface AnswerBook {
  /** By intent. The words are the phrases answers.<intent>.text and, when it has more, answers.<intent>.more. */
  readonly answers: Readonly<Record<string, Answer>>
  /** Sub-topics of account_operation; the words are the phrases answers.operations.<topic>. */
  readonly operations: Operations
  /** The intents whose answers have a part behind "more", in every language. */
  readonly withMore: ReadonlySet<string>
}

/**
 * Reads content/knowledge/{answers,operations}.yaml and checks them against their words in every language.
 * What is wrong goes to `problems`; the result is undefined when a file can't be used at all.
 */
export function loadAnswers(root: string, bounds: AnswerBounds, problems: Problem[]): AnswerBook | undefined {
  const files = readFiles(root, problems)
  if (!files) return undefined
  checkAnswerFiles(files, bounds, problems)
  const answers = files.answers.value
  const withMore = Object.keys(answers).filter((intent) =>
    files.texts.every((texts) => hasMore(texts.value, intent)),
  )
  return { answers, operations: files.operations.value, withMore: new Set(withMore) }
}

function readFiles(root: string, problems: Problem[]): AnswerFiles | undefined {
  const content = join(root, 'content')
  const answers = readYamlFile(join(content, 'knowledge/answers.yaml'), root, answersSchema, problems)
  const operations = readYamlFile(
    join(content, 'knowledge/operations.yaml'),
    root,
    operationsSchema,
    problems,
  )
  const texts: AnswerFiles['texts'][number][] = []
  const contacts: AnswerFiles['contacts'][number][] = []
  for (const locale of LOCALES) {
    const words = readYamlFile(join(content, locale, 'answers.yaml'), root, answerTextsSchema, problems)
    if (words) texts.push(words)
    const numbers = readYamlFile(join(content, locale, 'contacts.yaml'), root, contactsSchema, problems)
    if (numbers) contacts.push(numbers)
  }
  const complete = texts.length === LOCALES.length && contacts.length === LOCALES.length
  return answers && operations && complete ? { answers, operations, texts, contacts } : undefined
}
