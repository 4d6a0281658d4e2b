/**
 * The clauses of a text, each as `hear` gives it back; an empty one is left out, with the scrap behind it that only goes on
 * with it: "but I was, once". `scrap`: characters up to which a clause is none of its own.
 */
export function clauseByClause(
  text: string,
  breaks: RegExp,
  scrap: number,
  hear: (clause: string, ended: string) => string,
): string {
  const pieces = text.split(breaks)
  let left = false
  const heard = pieces.map((piece, at) => {
    if (at % 2 === 1) return piece
    const own = left && piece.trim().length <= scrap ? '' : hear(piece, pieces[at + 1] ?? '')
    left = own === '' && piece.trim() !== ''
    return own
  })
  return heard
    .join('')
    .replace(/[,，]\s*(?=[,，。.!！?？；;])/gu, '')
    .replace(/^[\s,，。.!！；;?？]+|[\s,，；;]+$/gu, '')
    .trim()
}
