import { plainCount } from '#src/understanding/plain-count.ts'
import { say, type Turn } from '#src/conversation/turn.ts'
import { DEFAULT_BINS, valueOfQuantity } from '#src/understanding/fact-bins.ts'
import { namesLender } from '#src/understanding/lender-names.ts'
import { saysNotMine, signedForAnother, withoutSigned } from '#src/understanding/signed-for-another.ts'
import type { Hearer } from '#dialogs/hearer.ts'
import { INTERVIEW } from '#dialogs/interview/interview-dialog.ts'
import { PLAN } from '#dialogs/plan/plan-state.ts'
import { reconsider } from '#dialogs/result/conclude.ts'
import { isQuestion } from '#dialogs/message/message-signs.ts'
import { hold, sayNoted } from './fact-keeping.ts'
import { goOn } from './mend.ts'

const TAKEN_OUT =
  /(?:去|删|拿|划)掉|不(?:该|要|能)?算(?:我)?|不是(?:我|贷款)|\b(?:take|leave|put) (?:away|out|off|down)\b|\b(?:remove|delete|drop)\b|\bonly signed\b|\bjust signed\b|\bnot (?:a loan|mine|my)\b|只是?(?:签|担保|给|替|帮)/iu
const OF_A_LOAN = /贷|借|签|担保|\b(?:loan|signed|sign|guarant\w+|co-?sign\w*)\b/iu
const ONLY_MARKS = /^[^\p{L}\p{N}]*(?:(?:and|but|so|ok|please|no|take away the loan)[^\p{L}\p{N}]*)*$/iu

/**
 * "It's my brother's, I only signed", 那笔是我弟的，我只是担保, where a loan was noted: answering for it is no loan of one's own.
 * It goes, and the rest of the message is heard. False when nobody says so.
 */
export const hearOnlySigned: Hearer = async (dc, turn, parts, hearRest) => {
  const { state, text } = turn
  const held = state.facts.other_loans
  if (turn.action || dc.activeDialog?.id === PLAN || !held || held.value === 'none') return false
  if (state.open?.fact === 'other_loans' || !OF_A_LOAN.test(text)) return false
  const isOthers = signedForAnother(text) ? TAKEN_OUT.test(text) || saysNotMine(text) : false
  if (!isOthers && !(saysNotMine(text) && TAKEN_OUT.test(text) && /\bloan|贷/iu.test(text))) return false
  const rest = withoutSigned(text)
    .split(/(?<=[，。,.;!?])\s*/u)
    .filter((part) => !STRIKES_LOAN.test(part))
    .join(' ')
  if (namesLender(rest)) return false
  countOneLess(turn, held.exact ?? 1)
  state.notUnderstood = 0
  say(turn, 'talk.correct.mine')
  sayNoted(turn, parts.knowledge, ['other_loans'], { changed: true })
  if (ONLY_MARKS.test(rest)) {
    await goOn(dc, turn, parts, ['other_loans'])
    return true
  }
  if (state.result && dc.activeDialog?.id !== INTERVIEW) reconsider(turn, parts.knowledge)
  turn.text = rest
  turn.understanding = parts.understand(rest, state.locale, turn.moment)
  if (!state.open && !isQuestion(turn.understanding) && turn.understanding.facts.length === 0) {
    await goOn(dc, turn, parts, ['other_loans'])
    return true
  }
  await hearRest()
  return true
}

const STRIKES_LOAN = /(?:去|删|拿|划)掉|\b(?:take|leave) (?:away|out|off)\b|\b(?:remove|delete|drop) /iu

function countOneLess(turn: Turn, count: number): void {
  const left = Math.max(0, count - 1)
  if (left === 0) return void hold(turn, 'other_loans', 'none', 'stated')
  const quantity = plainCount(left)
  hold(
    turn,
    'other_loans',
    valueOfQuantity('other_loans', quantity, DEFAULT_BINS) ?? 'one_two',
    'stated',
    quantity,
  )
}
