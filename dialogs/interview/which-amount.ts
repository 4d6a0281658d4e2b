import { say, type Turn } from '#src/conversation/turn.ts'
import type { Option } from '#src/reply/reply.ts'
import { lendersTold } from '#dialogs/facts/lenders-told.ts'
import { asksInWords } from '#dialogs/message/asks.ts'
import type { MoveParts } from '#dialogs/parts.ts'
import { amountOf } from './amount-beside.ts'
import { readAs } from './read-as.ts'
import { meant } from '#dialogs/understood.ts'

/** What an amount of money may be about. */
const amounts = ['income_amount', 'other_debt']

/** Longest message (characters) that is nothing but an amount. */
const LONGEST = 14

/** "五六千" where no amount is asked for: which is it? Asked rather than guessed. False when the message is none. */
export function askWhichAmount(turn: Turn, parts: MoveParts): boolean {
  const { open } = turn.state
  if (open && asksAmount(open.fact, parts)) return false
  if (turn.text.length > LONGEST || turn.understanding.facts.length > 0) return false
  // 花呗怎么也算啊，才几百块: asked. 四千八是税前，到手四千三: taken up already.
  const { told, turns } = turn.state
  const isTaken = told?.turn === turns && amounts.some((fact) => told.facts.includes(fact))
  if (isTaken || asksInWords(turn.text)) return false
  // 花呗有一点，两千不到: owed there.
  if (lendersTold(turn.text, turn.state.locale).owed.length > 0) return false
  // 我手上只有一万五: what is at hand.
  if (AT_HAND.test(turn.text) || OF_THIS_LOAN.test(turn.text)) return false
  // 明天到期，还差五百: neither of them.
  if (meant(turn.understanding) === 'cannot_repay') return false
  const options = amounts.flatMap((fact): Option[] => {
    const reading = readAs(turn, fact, parts)
    if (reading.kind !== 'value' || !reading.quantity) return []
    return [
      { label: { phrase: `facts.${fact}.name` }, action: { kind: 'answer', fact, value: reading.value } },
    ]
  })
  if (options.length < amounts.length) return false
  say(turn, 'talk.which_amount')
  turn.replies.push({ kind: 'offer', options })
  return true
}

/** The open question asks for a number, or for what a sum goes with. */
function asksAmount(fact: string, { knowledge }: MoveParts): boolean {
  return fact in amountOf || knowledge.facts[fact]?.unit !== undefined
}

const AT_HAND =
  /手[上里头]|存款|存了|攒|\b(?:saved|savings|(?:i(?:'ve)?|only) (?:only |just )?(?:have|got))\b/iu
/** 借呗啊 三万多一次还的: what was paid. */
const OF_THIS_LOAN = /借呗|一次(?:性)?(?:还|结)|\bjiebei\b/iu
