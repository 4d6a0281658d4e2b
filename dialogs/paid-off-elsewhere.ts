import type { DialogContext } from 'botbuilder-dialogs'
import { say, type Turn } from '#src/conversation/turn.ts'
import { lendersNamed } from '#src/understanding/lender-names.ts'
import { BREAK } from './own-parts.ts'
import type { DialogParts } from './parts.ts'
import { placesIn } from './plan-first.ts'
import { askAgain } from './plan-questions.ts'
import { PLAN, type PlanState } from './plan-state.ts'
import { reprompt } from './under-way.ts'

const PAID_OFF =
  /(?:还清|结清|还完|清掉|清)(?:了|啦|咯|的)*$|\b(?:i|we)(?:'?ve| have)? (?:just |already |now |finally |actually )*(?:paid off|cleared|settled|finished (?:off|paying)|closed)\b|\b(?:is|was|are|has been|'s|got) (?:now |already |all |finally )*(?:paid off|cleared|settled|closed|finished|done with)\b/iu
/** Imagined, meant for later, denied or asked, or this very loan. */
const NOT_SO =
  /[?？\d吗么]|借呗|额度|如果|要是|假如|等|再|先|会|能|要|想|没|未|还有|快|差|剩|都|全|怎么|多久|\b(?:if|when|once|until|after|before|should|could|can|would|will|want|not|never|almost|nearly|all|both|everything|jiebei|limit|what|how|but)\b|n't\b/iu

/**
 * "I've paid off Huabei", 花呗已经还完了, said while a plan or the questions of the case are under way: told of that loan, and not of
 * this one; it isn't owed any more. What else the message says is heard. False when nothing of the kind is told.
 */
export async function hearPaidOffElsewhere(
  dc: DialogContext,
  turn: Turn,
  parts: DialogParts,
  hearRest: () => Promise<void>,
): Promise<boolean> {
  const { state } = turn
  const plan = dc.activeDialog?.id === PLAN ? (dc.activeDialog.state as PlanState) : undefined
  if (turn.action || (plan ? plan.step === 'shown' : !state.open)) return false
  const clauses = turn.text.split(BREAK).filter((clause) => /[\p{L}\p{N}]/u.test(clause))
  const gone = clauses.filter((clause) => isPaidOff(clause))
  const rest = clauses.filter((clause) => !gone.includes(clause))
  if (gone.length === 0 || (!plan && rest.length > 0)) return false
  if (plan && gone.some((clause) => placesIn(clause, plan).length > 0)) return false
  say(turn, 'talk.ack.paid_off_elsewhere', {
    params: { name: gone.map(nameIn).join(SIDE_BY_SIDE[state.locale]) },
  })
  state.notUnderstood = 0
  if (rest.length > 0) {
    turn.text = rest.join(state.locale === 'zh-CN' ? '，' : ', ').trim()
    turn.understanding = parts.understand(turn.text, state.locale, turn.moment)
    await hearRest()
  } else if (plan) askAgain(turn, plan)
  else await reprompt(dc, turn)
  return true
}

const SIDE_BY_SIDE = { 'zh-CN': '、', en: ', ' } as const

function isPaidOff(clause: string): boolean {
  return PAID_OFF.test(clause.trim()) && !NOT_SO.test(clause) && lendersNamed(clause).some(({ any }) => !any)
}

/** As the person calls it. */
function nameIn(clause: string): string {
  const [named] = lendersNamed(clause)
  const words = clause.slice(named?.start, named?.end).trim().replace(/的$/u, '')
  return words.charAt(0).toUpperCase() + words.slice(1)
}
