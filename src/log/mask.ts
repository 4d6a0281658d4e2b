/**
 * Takes out of a text what could be a person's: quoted parts, long numbers, and everything that is not ASCII.
 * For messages of errors that others raise (a JSON parser quotes the user's words in its complaint).
 */
export function maskMessage(text: string): string {
  return text
    .slice(0, 500)
    .replaceAll(/(["'`]).*?\1/gs, '$1…$1')
    .replaceAll(/\P{ASCII}+/gu, '…')
    .replaceAll(/\d{5,}/g, '…')
}
