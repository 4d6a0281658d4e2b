import type { Locale } from '#src/locale.ts'
import type { Intent } from './understanding.ts'

/** All examples of an intent in one language: of first messages, then of what is said once a talk is under way. */
export function examplesIn(
  { examples, later }: Pick<Intent, 'examples' | 'later'>,
  locale: Locale,
): string[] {
  return [...examples[locale], ...later[locale]]
}
