import { say } from '#src/conversation/turn.ts'
import { reconsider } from '#dialogs/result/conclude.ts'
import { hold, saidBack, sayNoted } from './fact-keeping.ts'
import type { Hearer } from '#dialogs/hearer.ts'
import { INTERVIEW } from '#dialogs/interview/interview-dialog.ts'
import { messageParts } from '#dialogs/message/message-parts.ts'
import { goOn } from './mend.ts'
import { PLAN } from '#dialogs/plan/plan-state.ts'
import { asks } from '#dialogs/message/asks.ts'

const NOT_LATE =
  /(?:别|不要|甭)(?:再|给我|把我|老)*(?:记|算|写|当)(?:成|作|为|是|我)*(?:逾期|晚还?)|(?:宽限|容时)期?(?:之?内|里)|\b(?:within|inside|in) (?:the |its |their )?grace period\b|\bdon'?t (?:put|note|write|count|mark)\b[^.,;]{0,14}\b(?:late|overdue)\b/iu
const OF_LATENESS = /晚[了还]?|逾期|\blate\b|\boverdue\b|反了|记反/iu

/**
 * "那两天在宽限期里，别给我记成逾期": on time by the lender's own count. What was noted otherwise is changed, and the rest of the
 * message is heard. False when nobody says so.
 */
export const hearNotLate: Hearer = async (dc, turn, parts, hearRest) => {
  const { state } = turn
  if (turn.action || dc.activeDialog?.id === PLAN || !NOT_LATE.test(turn.text)) return false
  const said = messageParts(turn.text, turn, parts)
  // "宽限期内还算逾期吗" only asks.
  if (said.some((part) => NOT_LATE.test(part.text) && asks(part))) return false
  const outcome = hold(turn, 'record', 'always_on_time', 'stated')
  if (outcome === 'same')
    say(turn, 'talk.correct.as_noted', { params: { facts: [saidBack(turn, 'record')] } })
  else sayNoted(turn, parts.knowledge, ['record'], { changed: outcome === 'changed' })
  state.notUnderstood = 0
  if (state.open?.fact === 'record') state.open = undefined
  const rest = said
    .map(({ text }) => text)
    .filter((text) => !NOT_LATE.test(text) && !OF_LATENESS.test(text))
    .join(state.locale === 'zh-CN' ? '，' : ', ')
  if (!/[\p{L}\p{N}]{2}/u.test(rest)) {
    await goOn(dc, turn, parts, ['record'])
    return true
  }
  if (outcome === 'changed' && state.result && dc.activeDialog?.id !== INTERVIEW)
    reconsider(turn, parts.knowledge)
  turn.text = rest
  turn.understanding = parts.understand(rest, state.locale, turn.moment)
  await hearRest()
  return true
}
