import { say } from '#src/conversation/turn.ts'
import { money } from '#src/reply/plan-money.ts'
import type { Hearer } from '#dialogs/hearer.ts'
import { hold, sayNoted } from '#dialogs/facts/fact-keeping.ts'
import { placesIn } from '#dialogs/plan/asked/plan-first.ts'
import { standingPlan } from '#dialogs/plan/asked/plan-asked.ts'
import { countOf, nameOf } from './plan-phrases.ts'
import { askAgain, offerNext } from './plan-questions.ts'
import { planOf } from './plan-state.ts'

/** 美团已经晚了一周了, "I'm 1 week late with Meituan, what happens": of a debt of the plan, and by now. */
const LATE_NOW =
  /(?:已经|都|现在|这个?月)?(?:晚|逾期|拖|超期|过期|欠着)(?:了)?(?:都|快|有)*\s*[\d一二两三四五六七八九十几半]+个?(?:多)?(?:天|周|星期|礼拜|月)|(?:已经|现在|都|又)(?:逾期|过期|超期)(?:了)?|(?<!怕|会|会不会|要是|如果|算)逾期了(?!吗|么|会|怎|的话)|(?:这个?月|上个?月|这期|上期)[^，。,\d]{0,6}(?:忘了?还|漏了?还|没还(?:上)?(?:了|呢)?(?=$|[，。,！!\s]))|\b(?:i'?m|im|am|we'?re|already|is|it'?s|now|are) (?:already |now |about |a few |like )*(?:\d+|an?|one|two|three|few|couple(?: of)?)? ?(?:days?|weeks?|months?) (?:late|overdue|behind)\b|\b(?:is|are|i'?m|im|am) (?:already |now )?(?:overdue|late|behind) (?:on|with)\b|\b(?:is|are) (?:already |now )?overdue\b|\b(?:i )?(?:missed|forgot) (?:to pay )?(?:this|last) month'?s?\b/iu
const NOT_NOW =
  /如果|要是|万一|假如|怕|以前|之前|曾经|去年|过(?:一|几|两)?次|已经还|补上了|还上了|\b(?:if|would|could|was|were|used to|before|last year|once|paid it|caught up)\b/iu

/** What is late is made up first; that it is noted, and the plan goes on from there. */
export const hearLateInPlan: Hearer = async (dc, turn, { knowledge }) => {
  const plan = turn.action ? undefined : standingPlan(turn)
  if (!plan || !LATE_NOW.test(turn.text) || NOT_NOW.test(turn.text)) return false
  const [place, ...others] = placesIn(turn.text, plan)
  const worked = planOf(plan)
  const one = [...worked.loans, ...worked.open].find((loan) => loan.place === place)
  if (!one || place === undefined || others.length > 0) return false
  const due = 'minimum' in one ? one.minimum : one.payment
  const { state } = turn
  if (state.facts.record?.value !== 'overdue_now') {
    hold(turn, 'record', 'overdue_now', 'stated')
    sayNoted(turn, knowledge, ['record'], { changed: true })
  }
  const params = { name: nameOf(one, place, countOf(worked)), due: money(due) }
  say(turn, 'plan.late_now', { params, general: true, join: 'paragraph' })
  state.notUnderstood = 0
  if (dc.activeDialog) offerNext(turn, plan)
  else askAgain(turn, plan)
  return true
}
