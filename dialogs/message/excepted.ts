import type { Turn } from '#src/conversation/turn.ts'
import { factsSpokenOf } from '#src/understanding/fact-words.ts'
import type { DialogParts } from '#dialogs/parts.ts'
import { namesLender } from '#src/understanding/lender-names.ts'

const EXCEPTED =
  /除(?:了|去|开)([^，。,.!！?？]{1,14}?)(?:以外|之外|外面?)?(?=还|能|可以|就|有|别的|其他|其它|我|[\s，。,.!！?？]|$)|\b(?:apart from|aside from|other than|besides|except(?: for)?)\b ([^,.?!]{1,40}?)(?=[,.?!]|$| (?:what|can|could|is there|anything)\b)/giu

/** "除了还花呗还能做点什么", "what else besides paying off the card": the facts that are set aside, in the words for it. */
export function exceptedIn({ text, state }: Turn, { factWords }: DialogParts): string[] {
  return [...text.matchAll(EXCEPTED)].flatMap(([, zh, en]) => {
    const words = zh ?? en ?? ''
    const owed = namesLender(words) ? ['other_loans', 'other_debt'] : []
    return [...owed, ...factsSpokenOf(words, state.locale, factWords)]
  })
}

/** What is asked, without what is set aside. */
export function withoutExcepted(text: string): string {
  return text.replaceAll(EXCEPTED, (_, zh?: string) => (zh === undefined ? 'besides that' : '除了它'))
}
