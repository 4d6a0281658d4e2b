import { join } from 'node:path'
import { findConcepts, type ConceptTable } from '#src/understanding/concepts.ts'
import { compileTemplate, signsOf } from '#src/understanding/fact-rules.ts'
import { compileLexicon, type Lexicon } from '#src/understanding/lexicon.ts'
import { lexiconFile, type LexiconFile } from '#src/understanding/lexicon-schema.ts'
import { LOCALES, type Locale } from '#src/locale.ts'
import type { Problem } from './problems.ts'
import { readYamlFile } from './yaml-file.ts'

type Report = (path: readonly PropertyKey[], message: string, remedy: string) => void

/**
 * Reads intents/lexicon.yaml: the words of each concept and the rules for stated facts. Checked beyond its shape: that
 * every pattern compiles and names concepts that exist, and that it spells no concept's word out, since it could never
 * match. What is wrong goes to `problems`.
 */
export function loadLexicon(root: string, problems: Problem[]): Lexicon | undefined {
  return readLexicon(root, problems)?.lexicon
}

export interface ReadLexicon {
  /** What the file says: with it, `lexicon` can be compiled again. */
  readonly words: LexiconFile
  readonly lexicon: Lexicon
}

/** The same, and what it was compiled from. */
export function readLexicon(root: string, problems: Problem[]): ReadLexicon | undefined {
  const file = readYamlFile(join(root, 'intents', 'lexicon.yaml'), root, lexiconFile, problems)
  if (!file) return undefined
  const report: Report = (path, message, remedy) =>
    problems.push({ file: file.name, line: file.lineOf(path), message, remedy })
  try {
    const lexicon = compileLexicon(file.value)
    const before = problems.length
    checkSpelling(file.value, lexicon, report)
    return problems.length > before ? undefined : { words: file.value, lexicon }
  } catch (error) {
    if (!(error instanceof RangeError || error instanceof SyntaxError)) throw error
    checkPatterns(file.value, report)
    return undefined
  }
}

/** Every pattern of the file with its place. */
function* patternsOf(
  file: LexiconFile,
): Generator<{ path: PropertyKey[]; locale: Locale; template: string }> {
  for (const [index, rule] of file.facts.entries()) {
    for (const part of ['says', 'unless'] as const) {
      for (const locale of LOCALES) {
        for (const [at, template] of rule[part][locale].entries()) {
          yield { path: ['facts', index, part, locale, at], locale, template }
        }
      }
    }
  }
  for (const [mood, templates] of Object.entries(file.moods)) {
    for (const locale of LOCALES) {
      for (const [at, template] of templates[locale].entries()) {
        yield { path: ['moods', mood, locale, at], locale, template }
      }
    }
  }
}

/** Finds the patterns that can't be compiled, all of them. */
function checkPatterns(file: LexiconFile, report: Report): void {
  const signs = signsOf(Object.keys(file.concepts))
  for (const { path, locale, template } of patternsOf(file)) {
    try {
      compileTemplate(template, { locale, signs, light: file.light })
    } catch (error) {
      report(
        path,
        `the pattern ${template} cannot be used: ${(error as Error).message}`,
        'correct the pattern',
      )
    }
  }
}

function checkSpelling(file: LexiconFile, { table }: Lexicon, report: Report): void {
  for (const { path, template } of patternsOf(file)) {
    const word = spelledOut(template, table)
    if (!word) continue
    report(
      path,
      `the pattern ${template} spells out ${word.text}`,
      `write <${word.concept}>, or it never matches`,
    )
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
