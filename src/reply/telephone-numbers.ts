import type { PhraseTable } from './phrases.ts'

/** Digits with what is written between them, at least three: 110, 12356, 400-820-8888, +86 571 0000. */
const NUMBER = /^\+?\d(?:[ ()-]?\d){2,15}$/

/** Contacts whose name ends so take messages, and aren't rung. */
const ONLY_TEXTED = '_sms'

/** The numbers among the contacts of content/<locale>/contacts.yaml. */
export function telephoneNumbers(tables: readonly PhraseTable[]): string[] {
  const contacts = tables.flatMap((table) =>
    [...table].flatMap(([key, wordings]) =>
      key.startsWith('contacts.') && !key.endsWith(ONLY_TEXTED) ? wordings : [],
    ),
  )
  return [...new Set(contacts)].filter((contact) => NUMBER.test(contact))
}
