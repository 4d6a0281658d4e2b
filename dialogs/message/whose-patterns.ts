import type { Locale } from '#src/locale.ts'
import type { FactWords } from '#src/understanding/fact-words.ts'

/** The words of one language by which a message shows whose case it tells; see WhoseWords for what each is for. */
export interface WhosePatterns {
  /** Whom a message may name: a key of `people` with the words for them. */
  readonly people: readonly (readonly [who: string, pattern: RegExp])[]
  readonly asks: RegExp
  /** Only sent here by somebody, to ask of a case of one's own. */
  readonly sentForOwn: RegExp
  /** The first group is whose it is instead. */
  readonly notMine: RegExp
  readonly back: RegExp
  readonly acts: RegExp
  /** The message is of the person, by how it begins or by what is theirs. */
  readonly tells: RegExp
  /** Others have the trouble too, or none of it. */
  readonly others: RegExp
  /** The person does something for the asker. */
  readonly doesFor: RegExp
  /** Begins with the person, and has no word of the asker's own. */
  readonly about: RegExp
  /** Words of the asker that tell nothing of their case: "我想问", "my mum", "I think". */
  readonly asides: readonly RegExp[]
  /** The asker, when these are left out. */
  readonly asker: RegExp
  readonly asOwn: (text: string, who: string) => string
}

/** Those who may be named: each, and `anyone` of them, by the pattern that `named` makes of words. */
export function namesOf(
  people: FactWords['people'],
  locale: Locale,
  named: (words: readonly string[]) => string,
): { readonly anyone: string; readonly people: WhosePatterns['people'] } {
  const flags = locale === 'en' ? 'iu' : 'u'
  return {
    anyone: named(Object.values(people).flatMap((words) => words[locale])),
    people: Object.entries(people).map(([who, words]) => [who, new RegExp(named(words[locale]), flags)]),
  }
}

/** Longer words first: 妈妈 before 妈. */
export function anyOf(words: readonly string[]): string {
  return words.toSorted((a, b) => b.length - a.length).join('|')
}
