import { join } from 'node:path'
import { findConcepts, buildConceptTable, type ConceptTable } from '#src/understanding/concepts.ts'
import { compileTemplate, signsOf } from '#src/understanding/fact-rules.ts'
import { compileLexicon, type Lexicon } from '#src/understanding/lexicon.ts'
import { lexiconFile, type LexiconFile } from '#src/understanding/lexicon-schema.ts'
import { LOCALES, type Locale } from '#src/locale.ts'
import type { Problem } from './problems.ts'
import { readYamlFile, type YamlFile } from './yaml-file.ts'

type Report = (path: readonly PropertyKey[], message: string, remedy: string) => void

/**
 * Reads intents/lexicon.yaml: the words of each concept and the rules for stated facts. Checked beyond its shape: that
 * every pattern compiles and names concepts that exist, and that it spells no concept's word out, since it could never
 * match. What is wrong goes to `problems`.
 */
export function loadLexicon(root: string, problems: Problem[]): Lexicon | undefined {
  const file = readYamlFile(join(root, 'intents', 'lexicon.yaml'), root, lexiconFile, problems)
  if (!file) return undefined
  const before = problems.length
  checkPatterns(file, (path, message, remedy) =>
    problems.push({ file: file.name, line: file.lineOf(path), message, remedy }),
  )
  return problems.length > before ? undefined : compileLexicon(file.value)
}

function checkPatterns(file: YamlFile<LexiconFile>, report: Report): void {
  const table = buildConceptTable(file.value.concepts)
  const signs = signsOf(table.names)
  const check = (path: readonly PropertyKey[], locale: Locale, template: string) => {
    try {
      compileTemplate(template, { locale, signs, light: file.value.light })
    } catch (error) {
      report(
        path,
        `the pattern ${template} cannot be used: ${(error as Error).message}`,
        'correct the pattern',
      )
      return
    }
    const word = spelledOut(template, table)
    if (word)
      report(
        path,
        `the pattern ${template} spells out ${word.text}`,
        `write <${word.concept}>, or it never matches`,
      )
  }
  for (const [index, rule] of file.value.facts.entries()) {
    for (const part of ['says', 'unless'] as const) {
      for (const locale of LOCALES) {
        rule[part][locale].forEach((template, at) =>
          check(['facts', index, part, locale, at], locale, template),
        )
      }
    }
  }
  for (const [mood, templates] of Object.entries(file.value.moods)) {
    for (const locale of LOCALES) {
      templates[locale].forEach((template, at) => check(['moods', mood, locale, at], locale, template))
    }
  }
}

/** A concept's word that stands in a pattern as characters: the message has its sign there instead. */
function spelledOut(template: string, table: ConceptTable): { text: string; concept: string } | undefined {
  const literal = template.replace(/<[a-z.|]+>/g, ' ').replace(/\[[^\]]*\]|\(\?<?[:=!]|\\./g, '|')
  for (const part of literal.split(/[^\p{L}' ]+/u).map((text) => text.trim())) {
    const [concept] = findConcepts(part, table).filter(
      ({ end, start }) => end - start === part.length && part !== '',
    )
    if (concept) return { text: part, concept: concept.name }
  }
  return undefined
}
