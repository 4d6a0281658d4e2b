import type { Locale } from '#src/locale.ts'
import { buildConceptTable, type ConceptTable } from './concepts.ts'
import { compileRule, compileTemplate, signsOf, type FactRule } from './fact-rules.ts'
import type { LexiconFile } from './lexicon-schema.ts'
import { patternIndex, type PatternIndex } from './pattern-index.ts'

/** How a clause shows that it states nothing: patterns over the encoded message. */
export interface MoodPatterns {
  /** A condition ("if", 如果) or a question about things in general. */
  readonly condition: RegExp
  /** Where a yes-or-no question begins ("will it", 会不会, 能…吗). */
  readonly asking: RegExp
  /** "Can": asks only where the clause is a question besides. */
  readonly able: RegExp
  /** Words that make the clause a question wherever they stand (吗, "?"). */
  readonly asked: RegExp
  /** "Why": what it asks about is taken as given. */
  readonly given: RegExp
  /** "I want to", "going to". */
  readonly wish: RegExp
  /** Words before a statement by which it is somebody else's, or only feared: 我朋友逾期过, "worried about being late". */
  readonly disclaimed: PatternIndex<RegExp>
}

/** A pattern that states a fact, and the rule that it belongs to. */
export interface Statement {
  readonly rule: FactRule
  readonly pattern: RegExp
}

/** intents/lexicon.yaml, compiled: the words of each concept, and what states a fact. */
export interface Lexicon {
  readonly table: ConceptTable
  readonly rules: Readonly<Record<Locale, PatternIndex<Statement>>>
  readonly moods: Readonly<Record<Locale, MoodPatterns>>
}

/** Compiles the file. Throws a RangeError or SyntaxError that names the pattern for one that can't be used. */
export function compileLexicon(file: LexiconFile): Lexicon {
  const table = buildConceptTable(file.concepts)
  const signs = signsOf(table.names)
  const rulesOf = (locale: Locale) => {
    const rules = file.facts.map((rule) => compileRule(rule, { locale, signs, light: file.light }))
    const statements = rules.flatMap((rule) => rule.says.map((pattern): Statement => ({ rule, pattern })))
    return patternIndex(statements, ({ pattern }) => pattern)
  }
  const moodsOf = (locale: Locale): MoodPatterns => {
    const compile = (name: Exclude<keyof MoodPatterns, 'disclaimed'>) =>
      compileTemplate(file.moods[name][locale].join('|'), { locale, signs, light: file.light })
    return {
      condition: compile('condition'),
      asking: compile('asking'),
      able: compile('able'),
      asked: compile('asked'),
      given: compile('given'),
      wish: compile('wish'),
      disclaimed: patternIndex(
        file.moods.disclaimed[locale].map((template) =>
          compileTemplate(template, { locale, signs, light: file.light }),
        ),
        (pattern) => pattern,
      ),
    }
  }
  return {
    table,
    rules: { 'zh-CN': rulesOf('zh-CN'), en: rulesOf('en') },
    moods: { 'zh-CN': moodsOf('zh-CN'), en: moodsOf('en') },
  }
}
