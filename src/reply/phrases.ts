import { BotError } from '#src/errors/bot-error.ts'
import type { Locale } from '#src/locale.ts'

/** What a phrase may be filled with: a value as it stands, another phrase, or a list that is joined the way the language does. */
export type Param =
  string | number | PhraseRef | readonly (string | PhraseRef)[] | Dotted | SideBySide | Lines

/** A list of short items set apart by dots: "收入：时多时少 · 按时还". */
export interface Dotted {
  readonly dotted: readonly PhraseRef[]
}

/** A list with a line for each item. */
export interface Lines {
  readonly lines: readonly PhraseRef[]
}

/** Quoted items in a row, which need no "and": 「成因 2」「结语」. */
export interface SideBySide {
  readonly sideBySide: readonly PhraseRef[]
}

/** A phrase named by its key. `variant` picks one of several wordings; after the last comes the first again. */
export interface PhraseRef {
  readonly phrase: string
  readonly params?: Readonly<Record<string, Param>>
  readonly variant?: number
}

/** All texts of one language: key ("talk.greet.hello") to its wordings, at least one. */
export type PhraseTable = ReadonlyMap<string, readonly string[]>

/** Templates hold `{name}`, filled from the params, and `{@contacts.psych}`, which inlines another phrase. */
export interface Phrases {
  has(key: string): boolean
  /** The keys of a group, with all groups in it: "terms" → "terms.overdue.called", "terms.overdue.means", … */
  keysBelow(group: string): string[]
  /** How many wordings the phrase has. */
  wordings(key: string): number
  /** The finished text. Throws PHRASE_MISSING for a key that content/ doesn't have. */
  text(ref: PhraseRef | string): string
}

export function createPhrases(locale: Locale, table: PhraseTable): Phrases {
  const numbers = new Intl.NumberFormat(locale)
  const wordingsOf = (key: string): readonly string[] => {
    const wordings = table.get(key)
    if (!wordings) throw new BotError('PHRASE_MISSING', { locale, key })
    return wordings
  }
  const text = (given: PhraseRef | string): string => {
    const ref: PhraseRef = typeof given === 'string' ? { phrase: given } : given
    const wordings = wordingsOf(ref.phrase)
    const template = wordings[(ref.variant ?? 0) % wordings.length] ?? ''
    if (!template.includes('{')) return template
    return template.replace(
      /\{(?:@([\w.]+)|(\w+))\}/g,
      (whole, inlined: string | undefined, name: string) => {
        if (inlined !== undefined) return text(inlined)
        const param = ref.params?.[name]
        return param === undefined ? whole : fill(param)
      },
    )
  }
  const fill = (param: Param): string => {
    if (typeof param === 'number') return numbers.format(param)
    if (typeof param === 'string') return param
    if (isDotted(param)) return joinDotted(param.dotted.map(text))
    if (isLines(param)) return param.lines.map((line) => `- ${text(line)}`).join('\n')
    if (isSideBySide(param)) return param.sideBySide.map(text).join(locale === 'zh-CN' ? '' : ', ')
    if (isRef(param)) return text(param)
    return joinList(
      locale,
      (param as readonly (string | PhraseRef)[]).map((part) =>
        typeof part === 'string' ? part : text(part),
      ),
    )
  }
  return {
    has: (key) => table.has(key),
    keysBelow: (group) => [...table.keys()].filter((key) => key.startsWith(`${group}.`)),
    wordings: (key) => wordingsOf(key).length,
    text,
  }
}

/** Short items of any kind: "收入：时多时少 · 还款记录：按时还". */
export function joinDotted(parts: readonly string[]): string {
  return parts.join(' · ')
}

/** "A、B" in Chinese, "A, B and C" in English. */
export function joinList(locale: Locale, parts: readonly string[]): string {
  if (locale === 'zh-CN') return parts.join('、')
  return englishList.format(parts)
}

const englishList = new Intl.ListFormat('en', { style: 'long', type: 'conjunction' })

/** A phrase that begins with a part of another one still begins with a capital, also behind the number of a list. */
export function asSentence(text: string): string {
  return text.replace(/^(\d+\. )?\p{Ll}/u, (start) => start.toUpperCase())
}

function isRef(param: Param): param is PhraseRef {
  return typeof param === 'object' && 'phrase' in param
}

function isDotted(param: Param): param is Dotted {
  return typeof param === 'object' && 'dotted' in param
}

function isSideBySide(param: Param): param is SideBySide {
  return typeof param === 'object' && 'sideBySide' in param
}

function isLines(param: Param): param is Lines {
  return typeof param === 'object' && 'lines' in param
}
