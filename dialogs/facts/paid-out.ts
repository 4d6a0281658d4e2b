import type { Turn } from '#src/conversation/turn.ts'
import type { Knowledge } from '#src/diagnosis/knowledge.ts'
import { hold } from './fact-keeping.ts'

/**
 * "Only one, jd, got it", asked how often one applied: what was paid out is owed, and so a loan elsewhere. Gives the fact
 * that it tells; a number of loans that is known stands.
 */
export function takePaidOut(turn: Turn, { facts }: Knowledge): string[] {
  const { state, text, action } = turn
  if (action || !PAID_OUT.test(text) || A_CARD.test(text) || !facts.other_loans) return []
  const held = state.facts.other_loans?.value
  if (held !== undefined && held !== 'none') return []
  hold(turn, 'other_loans', held === 'none' ? 'one_two' : 'some', 'stated')
  return ['other_loans']
}

const PAID_OUT =
  /(?<![没未不]|没有)(?:到账|下款|放款(?!方|[吗么])|放了款|拿到(?:了?钱|手|了|$)|借到|钱(?:也|都|已经|就)*(?:到了|下来|打过来)|提(?:出来|了款|现了))|(?<!\b(?:not|never|n't) )\b(?:got (?:it|them|both|the (?:money|loan)|paid)|(?:paid|handed) (?:it )?out|money(?:'s| is| was| came| landed| arrived)(?: in| through)?|gave me (?:the|it|a|\d)|lent me|they paid|took the money)\b/iu
const A_CARD = /卡|\bcards?\b/iu

/** "One and i got the money": how many, and what came of it. */
export function withCountApart(text: string): string {
  return text.replace(/^((?:only |just )?(?:one|two|three|four|five|once|twice)) and (?=\p{L})/iu, '$1, ')
}
