import type { Hearer } from '#dialogs/hearer.ts'
import { goOnInterview, reprompt } from '#dialogs/interview/under-way.ts'
import { PLAN } from '#dialogs/plan/plan-state.ts'
import { saySideQuestion } from './say-answer.ts'

/** 那两次都去年的事了, "both were last year though": when one was late, held out against its weight. */
const LONG_PAST =
  /^(?:可|但|不过|那|这)*(?:[一两三几]?次|都|也|逾期|事儿?)*(?:都|也)?(?:是|已经)?(?:去年|前年|大前年|好几年前|[一两三四五]年前|几年前|很久以前|老早)(?:的)?(?:事(?:情|儿)?)?(?:了|啊|吧)?[。]?$|^(?:but |though |and )*(?:both|all|they|it|that|those)(?: of them)? (?:was|were|is|are|happened) (?:(?:two|three|four|five|\d) )?(?:last year|years? ago|ages ago|a long time ago|back in 20\d\d|in 20\d\d)(?: though| now)?[.]?$/iu

const LATE: ReadonlySet<string> = new Set(['late_once', 'late_often'])

/** How far back that counts. False where nobody was late, or something else is told. */
export const hearLateThen: Hearer = async (dc, turn, parts) => {
  const { state } = turn
  const isLate = LATE.has(state.facts.record?.value ?? '')
  if (turn.action || dc.activeDialog?.id === PLAN || !isLate || !LONG_PAST.test(turn.text.trim()))
    return false
  if (state.open?.fact === 'since_repaid' && !/次|事|both|they|those/u.test(turn.text)) return false
  state.notUnderstood = 0
  saySideQuestion(turn, 'late_how_long', parts)
  if (state.open) await reprompt(dc, turn)
  else if (!state.result) await goOnInterview(dc)
  return true
}
