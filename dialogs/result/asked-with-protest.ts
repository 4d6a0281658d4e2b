import type { Turn } from '#src/conversation/turn.ts'
import { shows } from '#src/understanding/signs.ts'
import { PLAINLY_NARROW } from '#dialogs/asked/narrowly.ts'
import { saySideQuestion } from '#dialogs/asked/say-answer.ts'
import { whereAsked } from '#dialogs/asked/where-asked.ts'
import { asks } from '#dialogs/message/asks.ts'
import { messageParts } from '#dialogs/message/message-parts.ts'
import type { DialogParts } from '#dialogs/parts.ts'

/** "How can that be very likely? It was 3 days. How long does it stay": what is asked besides how heavy a reason is. */
export function sayAskedWithProtest(turn: Turn, parts: DialogParts, ofLate: boolean): void {
  const [first, ...others] = messageParts(turn.text, turn, parts)
  if (!first || others.length === 0) return
  const beside = [first, ...others].filter(
    (part) => asks(part) && !shows(part.text, parts.resultSigns.protests_weight),
  )
  if (ofLate && beside.some(({ text }) => HOW_LONG.test(text)))
    return void saySideQuestion(turn, 'late_how_long', parts)
  const read = beside
    .map((part) => parts.readSideQuestion(part.text, whereAsked(turn.state)))
    .find((one) => one !== undefined && one.score >= PLAINLY_NARROW)
  if (read) saySideQuestion(turn, read.name, parts)
}

/** How long "it" stays, of the payment that was late. */
const HOW_LONG =
  /(?:多久|多长时间|几年|啥时候|什么时候)[^，。,]{0,8}(?:消|没|淡|清|去掉|删|过去)|(?:消|没|淡|清|去掉|删|过去)[^，。,]{0,6}(?:多久|多长时间|几年)|\bhow long\b[^.?!]{0,20}\b(?:stay|last|there|record|report|count|gone|go away|disappear)/iu
