import { bareWords } from '#src/conversation/actions.ts'
import type { Turn } from '#src/conversation/turn.ts'
import { LOCALES, type Locale } from '#src/locale.ts'
import type { Phrases } from '#src/reply/phrases.ts'
import type { Action } from '#src/reply/reply.ts'

/** Buttons whose words mean what they say whenever they are typed, also long after they were shown. */
const standing: Readonly<Record<string, Action>> = {
  change: { kind: 'intent', intent: 'correct' },
  changed: { kind: 'intent', intent: 'correct' },
  person: { kind: 'intent', intent: 'human_agent' },
  plan: { kind: 'plan' },
  interview: { kind: 'interview' },
  go_on: { kind: 'interview' },
  conclude: { kind: 'intent', intent: 'conclude' },
  show_again: { kind: 'intent', intent: 'conclude' },
  help: { kind: 'intent', intent: 'help' },
  skip: { kind: 'intent', intent: 'skip' },
  more: { kind: 'more' },
}

/** The standing button whose words a message is, in either language. */
export function standingButton(
  { text, state }: Turn,
  phrases: Readonly<Record<Locale, Phrases>>,
): Action | undefined {
  const typed = bareWords(text)
  if (typed === '') return undefined
  const label = Object.keys(standing).find((each) =>
    LOCALES.some((locale) => bareWords(phrases[locale].text(`talk.buttons.${each}`)) === typed),
  )
  const action = label === undefined ? undefined : standing[label]
  return action?.kind === 'more' && state.lastTopic === undefined ? undefined : action
}
