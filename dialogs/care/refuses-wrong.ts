import type { Turn } from '#src/conversation/turn.ts'
import { splitClauses } from '#src/understanding/clauses.ts'
import { normalise } from '#src/understanding/normalise.ts'
import type { DialogParts } from '#dialogs/parts.ts'
import { without } from './without-distress.ts'

/** "我不想造假，正规怎么恢复", "i don't want to fake anything": who refuses a wrong asks for something else, which is heard. */
export function setAsideRefusedWrong(turn: Turn, { understand }: DialogParts): void {
  if (turn.action || !REFUSES_WRONG.test(turn.text)) return
  const clauses = splitClauses(normalise(turn.text))
  const left = clauses.filter(({ text }) => !REFUSES_WRONG.test(text))
  if (left.length > 0 && left.length < clauses.length) {
    turn.text = left.map(({ text, ended }) => text + (ended === '?' ? '?' : '')).join(', ')
    turn.understanding = understand(turn.text, turn.state.locale, turn.moment)
  }
  turn.understanding = without(turn.understanding, 'wrongdoing')
}

const REFUSES_WRONG =
  /(?:不想|不愿|不会|不敢|没想|绝不|坚决不|可不)(?:意)?(?:去|要|再)?(?:造假|作假|弄假|搞假|做假|骗人?|编|伪造|买流水|[pP]图?|撒谎|说谎|违法)|\b(?:don'?t|do not|won'?t|never|not (?:going to|gonna|willing to)|refuse to) (?:want to |wanna |like to |ever )?(?:fake|forge|cheat|lie|photoshop|make (?:anything|things|stuff|it) up|do anything (?:illegal|dodgy|wrong))\b/iu
