import { bySentence } from '#src/understanding/by-sentence.ts'
import type { Hearer } from '#dialogs/hearer.ts'
import { standingPlan } from '#dialogs/plan/asked/plan-asked.ts'
import { paidDownIn } from '#dialogs/plan/asked/plan-paid-down.ts'
import { clausesOf } from '#dialogs/plan/asked/plan-wishes.ts'
import { PLAN } from '#dialogs/plan/plan-state.ts'
import { reprompt } from '#dialogs/interview/under-way.ts'

/** 从这个月开始还, "I'll start this month", "paid 500 today already": said of the plan's payments, and of no loan paid off. */
const OF_ITS_PAYMENTS =
  /(?:那|好|我|就|打算|准备|要)*从(?:这个?月|本月|今天|现在|明天)(?:就)?(?:开始|起)(?:就)?(?:还(?:款|钱)?|照做|执行|做)?(?:了|吧|啊)?|\b(?:i'?ll |i will |i'?m |so |ok )*start(?:ing)?(?: paying)?(?: (?:it|this|from))* (?:this month|today|now|tomorrow)\b|\b(?:i(?:'ve| have)? )?(?:already |just )?paid (?:off )?[¥$]?\d[\d,.]*k?(?: (?:yuan|rmb))?(?: (?:to|on|off) [a-z]+)? (?:today|yesterday|already|this (?:week|month|morning)|just now)(?: already)?|(?:今天|昨天|刚刚?|刚才|这个月|本月)(?:已经|就|都|我|先)*(?:还|付|交)(?:了|掉|过)\s*\d{2,}(?:块钱?|元)?/giu

/** The message without such words, so that none of them dates what was repaid before. */
export const setPlanTimesAside: Hearer = async (dc, turn, parts) => {
  if (turn.action || dc.activeDialog?.id !== PLAN) return false
  const standing = standingPlan(turn)
  if (standing && clausesOf(turn.text).some((clause) => paidDownIn(clause, turn, standing))) return false
  const rest = turn.text.replace(OF_ITS_PAYMENTS, ' ').replace(/^[\s，,。.;]+|[\s，,;]+$/gu, '')
  if (rest === turn.text || /(?:清|完|光)|\b(?:all|everything|in full|the lot)\b/iu.test(turn.text))
    return false
  if (rest.length < LEAST) {
    turn.state.notUnderstood = 0
    await reprompt(dc, turn)
    return true
  }
  turn.text = rest
  turn.understanding = bySentence(parts.understand)(rest, turn.state.locale)
  return false
}

/** Characters; less is only 好, "ok". */
const LEAST = 4
