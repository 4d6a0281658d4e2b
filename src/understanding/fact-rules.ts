import type { Locale } from '#src/locale.ts'
import type { FactRuleData } from './lexicon-schema.ts'

/** A rule for a stated fact in one language; its patterns run over an encoded message (see encode-message.ts). */
export interface FactRule {
  readonly key: string
  readonly value: string
  /** key=value */
  readonly id: string
  readonly says: readonly RegExp[]
  readonly unless: readonly RegExp[]
  readonly with: readonly string[]
  readonly without: readonly string[]
  /** How a question takes it back: any: when the clause asks anything; before: only what is asked before it; never. */
  readonly asked: 'any' | 'before' | 'never'
  readonly wish: boolean
  /** What it means to the diagnosis, when the labels' own meaning is too coarse. */
  readonly facts: Readonly<Record<string, string>> | undefined
}

/** concept → its sign: one character of the private use area, so that a concept is one character of a pattern. */
export type Signs = ReadonlyMap<string, string>

/** What a pattern is compiled with. */
export interface TemplateContext {
  readonly locale: Locale
  readonly signs: Signs
  /** The concepts of `_`. */
  readonly light: readonly string[]
}

export const FIRST_SIGN = 0xe000

export function signsOf(concepts: readonly string[]): Signs {
  return new Map(concepts.map((name, index) => [name, String.fromCharCode(FIRST_SIGN + index)]))
}

/** The signs of the named concepts as the inside of a character class; `not` also names `not.yet`. */
export function signClass(names: string, signs: Signs): string {
  const known = classes.get(signs)?.get(names)
  if (known !== undefined) return known
  let inside = ''
  for (const name of names.split('|')) {
    const of = [...signs].filter(([concept]) => concept === name || concept.startsWith(`${name}.`))
    if (of.length === 0) throw new RangeError(`no concept is called "${name}"`)
    inside += of.map(([, sign]) => sign).join('')
  }
  const ofSigns = classes.get(signs) ?? new Map<string, string>()
  classes.set(signs, ofSigns.set(names, inside))
  return inside
}

/** Classes met before: the same few stand in hundreds of patterns. */
const classes = new WeakMap<Signs, Map<string, string>>()

/** How far the gaps reach: Chinese counts characters of a language that has few of them. */
const REACH: Readonly<Record<Locale, { short: number; long: number }>> = {
  'zh-CN': { short: 6, long: 14 },
  en: { short: 18, long: 50 },
}

/**
 * A pattern of the lexicon as a regular expression: `<a|b>` is one concept, `~` a short gap inside a clause, `~~` a
 * long one, `~~~` anything, `_` a few words without weight.
 * Throws a RangeError for an unknown concept and a SyntaxError for a pattern that is no regular expression.
 */
export function compileTemplate(
  template: string,
  { locale, signs, light: concepts }: TemplateContext,
): RegExp {
  const { short, long } = REACH[locale]
  const weightless = `<${concepts.join('|')}>`
  const light =
    locale === 'en' ? `(?:${weightless}| |[a-z']{1,3}(?= )){0,8}` : `(?:${weightless}|[0-9*万千元]){0,7}`
  const source = template
    .replaceAll('~~~', '[^]*?')
    .replaceAll('~~', `[^,.;!?]{0,${long}}?`)
    .replaceAll('~', `[^,.;!?]{0,${short}}?`)
    .replaceAll('_', light)
  return new RegExp(fillSigns(source, signs), 'g')
}

function fillSigns(source: string, signs: Signs): string {
  let inClass = false
  return source.replace(/\\.|\[|\]|(?<!\(\?)<(?![=!])([a-z_.|]+)>/g, (whole, names: string | undefined) => {
    if (whole === '[') inClass = true
    if (whole === ']') inClass = false
    if (names === undefined) return whole
    const inside = signClass(names, signs)
    return inClass ? inside : `[${inside}]`
  })
}

export function compileRule(rule: FactRuleData, context: TemplateContext): FactRule {
  const { locale } = context
  return {
    key: rule.key,
    value: rule.value,
    id: `${rule.key}=${rule.value}`,
    says: rule.says[locale].map((template) => compileTemplate(template, context)),
    unless: rule.unless[locale].map((template) => compileTemplate(template, context)),
    with: rule.with,
    without: rule.without,
    asked: rule.asked,
    wish: rule.wish,
    facts: rule.facts,
  }
}
