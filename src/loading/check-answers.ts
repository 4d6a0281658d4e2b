import { LOCALES } from '#src/locale.ts'
import type { Answer, AnswerTexts, Operations } from '#src/reply/answers-schema.ts'
import type { Problem } from './problems.ts'
import type { YamlFile } from './yaml-file.ts'

/** What the answers are checked against. */
export interface AnswerBounds {
  /** Every intent there is; an answer may lead to any of them. */
  readonly intents: ReadonlySet<string>
  /** Those among them that need an answer: the topics that start no interview. */
  readonly mustAnswer: ReadonlySet<string>
  /** Claims of content/articles.yaml. */
  readonly claims: ReadonlySet<string>
}

type Contacts = Record<string, string>

/** The files of the answers, each valid in itself; texts and contacts one per language. */
export interface AnswerFiles {
  readonly answers: YamlFile<Record<string, Answer>>
  readonly operations: YamlFile<Operations>
  readonly texts: readonly YamlFile<AnswerTexts>[]
  readonly contacts: readonly YamlFile<Contacts>[]
}

/** Finds every id without words, words without an id, and step that leads nowhere. */
export function checkAnswerFiles(files: AnswerFiles, bounds: AnswerBounds, problems: Problem[]): void {
  checkAnswers(files.answers, bounds, problems)
  checkKeywords(files.operations, problems)
  for (const texts of files.texts) {
    checkTexts(texts, files, problems)
    checkOperationTexts(texts, files.operations, problems)
    checkInlined(texts, files.contacts, problems)
  }
  checkSameContacts(files.contacts, problems)
}

function checkAnswers(
  file: YamlFile<Record<string, Answer>>,
  bounds: AnswerBounds,
  problems: Problem[],
): void {
  const complain = (path: readonly PropertyKey[], message: string, remedy: string) =>
    problems.push({ file: file.name, line: file.lineOf(path), message, remedy })
  for (const [intent, answer] of Object.entries(file.value)) {
    if (!bounds.intents.has(intent)) {
      complain([intent], `"${intent}" is no intent`, 'use the name of a file in intents/')
    }
    for (const key of ['claims', 'more_claims'] as const) {
      answer[key].forEach((claim, at) => {
        if (bounds.claims.has(claim)) return
        complain(
          [intent, key, at],
          `${intent} rests on "${claim}", which is no claim`,
          'use an id of articles.yaml',
        )
      })
    }
    answer.offers.forEach((offer, at) => {
      const leads = offer === 'interview' || offer === 'plan' || bounds.intents.has(offer)
      if (leads && offer !== intent) return
      complain(
        [intent, 'offers', at],
        `${intent} offers "${offer}", which leads nowhere`,
        'offer interview, plan, or another answer',
      )
    })
  }
  for (const intent of bounds.mustAnswer) {
    if (!(intent in file.value)) complain([], `intent "${intent}" has no answer`, `add ${intent}`)
  }
}

function checkKeywords(file: YamlFile<Operations>, problems: Problem[]): void {
  const { topics } = file.value
  for (const locale of LOCALES) {
    const owners = new Map<string, string>()
    for (const [topic, { words }] of Object.entries(topics)) {
      words[locale].forEach((word, at) => {
        const owner = owners.get(word.toLowerCase())
        owners.set(word.toLowerCase(), topic)
        if (owner === undefined) return
        const line = file.lineOf(['topics', topic, 'words', locale, at])
        const message = `keyword "${word}" of ${topic} stands under ${owner} already`
        problems.push({ file: file.name, line, message, remedy: 'keep it in one place' })
      })
    }
  }
}

function checkTexts(
  texts: YamlFile<AnswerTexts>,
  { answers, texts: all }: AnswerFiles,
  problems: Problem[],
): void {
  for (const [intent, answer] of Object.entries(answers.value)) {
    const line = texts.lineOf([intent])
    if (!isAnswer(texts.value, intent)) {
      problems.push({
        file: texts.name,
        line,
        message: `answer "${intent}" has no text`,
        remedy: `add ${intent}.text`,
      })
      continue
    }
    const more = hasMore(texts.value, intent)
    if (!more && all.some((other) => hasMore(other.value, intent))) {
      const message = `answer "${intent}" has "more" in another language only`
      problems.push({ file: texts.name, line, message, remedy: `add ${intent}.more` })
    }
    if (!more && answer.more_claims.length > 0) {
      const message = `answer "${intent}" names more_claims but has no "more"`
      problems.push({ file: texts.name, line, message, remedy: `add ${intent}.more, or drop more_claims` })
    }
  }
  for (const intent of Object.keys(texts.value)) {
    if (intent === 'operations' || intent in answers.value) continue
    const line = texts.lineOf([intent])
    problems.push({
      file: texts.name,
      line,
      message: `"${intent}" is no answer`,
      remedy: `add it to ${answers.name}`,
    })
  }
}

function checkOperationTexts(
  texts: YamlFile<AnswerTexts>,
  file: YamlFile<Operations>,
  problems: Problem[],
): void {
  const { operations } = texts.value
  const topics = new Set([...Object.keys(file.value.topics), file.value.default])
  for (const topic of topics) {
    if (topic in operations) continue
    const message = `operation "${topic}" has no text`
    const line = texts.lineOf(['operations'])
    problems.push({ file: texts.name, line, message, remedy: `add operations.${topic}` })
  }
  for (const topic of Object.keys(operations)) {
    if (topics.has(topic)) continue
    const message = `"${topic}" is no operation`
    const line = texts.lineOf(['operations', topic])
    problems.push({ file: texts.name, line, message, remedy: `add it to ${file.name}, or remove it` })
  }
}

/** Only contacts are looked up here; other inlined phrases are the business of whoever loads all phrases. */
function checkInlined(
  texts: YamlFile<AnswerTexts>,
  contacts: readonly YamlFile<Contacts>[],
  problems: Problem[],
): void {
  for (const [key, value] of Object.entries(texts.value)) {
    for (const [, contact = ''] of JSON.stringify(value).matchAll(/\{@contacts\.(\w+)\}/g)) {
      if (contacts.every((file) => contact in file.value)) continue
      const message = `${key} names the contact "${contact}", which does not exist in every language`
      problems.push({
        file: texts.name,
        line: texts.lineOf([key]),
        message,
        remedy: 'add it to contacts.yaml',
      })
    }
  }
}

function checkSameContacts(contacts: readonly YamlFile<Contacts>[], problems: Problem[]): void {
  const keys = new Set(contacts.flatMap((file) => Object.keys(file.value)))
  for (const file of contacts) {
    for (const key of keys) {
      if (key in file.value) continue
      const message = `contact "${key}" stands in another language only`
      problems.push({ file: file.name, line: file.lineOf([]), message, remedy: `add ${key}` })
    }
  }
}

function isAnswer(texts: AnswerTexts, intent: string): boolean {
  return intent !== 'operations' && intent in texts
}

/** Whether the answer has a part behind "more" in this language. */
export function hasMore(texts: AnswerTexts, intent: string): boolean {
  const words: AnswerTexts[string] | undefined = texts[intent]
  return isAnswer(texts, intent) && words !== undefined && 'more' in words && words.more !== undefined
}
