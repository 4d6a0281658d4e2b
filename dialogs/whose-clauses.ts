/**
 * The words by which a message shows whose case it tells, and the same message as the holder of the account would say it:
 * "我妈逾期过吗？她没有" → "我逾期过吗？我没有". With the third person turned into the first, everything that reads a
 * person's own case reads this one.
 */
export interface WhoseWords {
  /** Whom the message asks for, in so many words: a key of `people`, or `other` where no one is named. */
  readonly askedFor: (text: string) => string | undefined
  /** Whose trouble it tells without a word of the asker's own, or of others who have it too. */
  readonly toldOf: (text: string) => string | undefined
  /** "不是我的，是我妈的": what was told so far was theirs, too. */
  readonly isNotMine: (text: string) => boolean
  /** "不是我妈，是我自己的": the asker's own case after all; gives what else is said. */
  readonly ownAfterAll: (text: string) => string | undefined
  /** May the asker do this for the other? */
  readonly asksToAct: (text: string) => boolean
  /** "我同事逾期过三回": told of somebody else altogether. */
  readonly isOfAnother: (clause: string) => boolean
  /** As the holder would say it, without what the asker says of themself or of asking; empty when nothing else is said. */
  readonly asOwn: (text: string, who: string) => string
}

/** Whoever it is that "他" means, where nobody was named. */
export const SOMEBODY = 'other'

export function anyOf(list: readonly string[]): string {
  return list.toSorted((a, b) => b.length - a.length).join('|')
}

/** The person that a message names first. */
export function firstNamed(
  text: string,
  people: readonly (readonly [who: string, pattern: RegExp])[],
): string {
  const found = people
    .map(([who, pattern]) => ({ who, at: text.search(pattern) }))
    .filter(({ at }) => at >= 0)
    .toSorted((a, b) => a.at - b.at)
  return found[0]?.who ?? SOMEBODY
}

export function restOf(text: string, said: RegExp): string | undefined {
  return said.test(text) ? text.replace(said, '').replace(/^[\s,，。.!！;；的]+/u, '') : undefined
}

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
