import type { Hearer } from '#dialogs/hearer.ts'
import { PLAN } from '#dialogs/plan/plan-state.ts'
import { goOnInterview, reprompt } from '#dialogs/interview/under-way.ts'
import { hold, sayNoted } from './fact-keeping.ts'

/** 下周还, 月底就结清了, "i'll pay the last one on friday": when the rest of this loan is paid, and nothing else. */
const WILL_PAY =
  /^(?:嗯|那期|那笔|最后一期|剩下的?|我|大概|应该|打算|准备|是|到|[，,。 ])*(?:今晚|明[天晚]|后天|(?:这|下)个?(?:周|星期|礼拜)[一二三四五六日天]?|周末|(?:这个?|下个?)?月[底初]|下个?月(?:\d+号)?|\d+号|过(?:几|两)天|发(?:了)?工资)(?:那天|前)?(?:就|再|才|能|会|要|可以|到期|去|把它)*(?:还|结|清)(?:清|上|掉|完|款)?(?:了|的|吧|呢|啊)*[。.]?$|^(?:(?:so|yeah|ok|and|well|the last one|it|that)[, ]+)*(?:i'?ll|i will|i'?m going to|i'?m gonna|gonna|going to|will|i) (?:pay|settle|clear)(?: (?:it|that|off|it off|the (?:rest|last one|remaining one)))* (?:(?:on|at|by|this|the|of) )*(?:tomorrow|tonight|next (?:week|month|payday|\w+day)|(?:mon|tues|wednes|thurs|fri|satur|sun)day|weekend|(?:end|start) of (?:the |this |next )?(?:month|week)|payday|when i(?:'m| am| get) paid)[.! ]*$/iu

/** Where the rest of this loan is to be paid soon, some of it is owed still. False when more, or something else, is told. */
export const hearWillPay: Hearer = async (dc, turn, { knowledge }) => {
  const { state } = turn
  if (turn.action || dc.activeDialog?.id === PLAN || !WILL_PAY.test(turn.text.trim())) return false
  if (state.open?.fact === 'other_loans' || state.lastTopic === 'cannot_repay') return false
  const { repaid } = state.facts
  if (repaid === undefined || repaid.value === 'in_full') {
    hold(turn, 'repaid', repaid === undefined ? 'not_yet' : 'partly', 'stated')
  }
  state.notUnderstood = 0
  sayNoted(turn, knowledge, ['repaid'], { changed: repaid?.value === 'in_full' })
  if (state.open) await reprompt(dc, turn)
  else if (!state.result) await goOnInterview(dc)
  return true
}
