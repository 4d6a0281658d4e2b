import type { DialogContext } from 'botbuilder-dialogs'
import { say, type Turn } from '#src/conversation/turn.ts'
import { lendersNamed } from '#src/understanding/lender-names.ts'
import { normalise } from '#src/understanding/normalise.ts'
import { isToCome } from '#src/understanding/to-come.ts'
import type { Hearer } from '#dialogs/hearer.ts'
import { BREAK } from '#dialogs/message/own-parts.ts'
import { placesIn } from '#dialogs/plan/asked/plan-first.ts'
import { isToBePaid } from './lenders-told.ts'
import { askAgain } from '#dialogs/plan/plan-questions.ts'
import { PLAN, type PlanState } from '#dialogs/plan/plan-state.ts'
import { reprompt } from '#dialogs/interview/under-way.ts'

const PAID_OFF =
  /(?:还清|结清|还完)(?:了|啦|咯|的)*$|(?<![不太记])清掉?(?:了|啦|咯)$|\b(?:i|we)(?:'?ve| have)? (?:just |already |now |finally |actually )*(?:paid off|cleared|settled|finished (?:off|paying)|closed)\b|\b(?:is|was|are|has been|'s|got) (?:now |already |all |finally )*(?:paid off|cleared|settled|closed|finished|done with)\b/iu
/** Imagined, meant for later, denied or asked, or this very loan. */
const NOT_SO =
  /[?？\d吗么]|借呗|额度|如果|要是|假如|等|再|先|会|能|要|想|没|未|还有|快|差|剩|都|全|怎么|多久|多少|记|\b(?:if|when|once|until|after|before|should|could|can|would|will|want|not|never|almost|nearly|all|both|everything|jiebei|limit|what|how|but)\b|n't\b/iu

/**
 * "I've paid off Huabei", 花呗已经还完了, said before a plan stands: that one isn't owed any more, and what else the message says
 * is heard. False when nothing of the kind is told.
 */
export const hearPaidOffInPlan: Hearer = async (dc, turn, parts, hearRest) => {
  const plan = dc.activeDialog?.id === PLAN ? (dc.activeDialog.state as PlanState) : undefined
  if (turn.action || !plan || plan.step === 'shown') return false
  const { gone, rest } = paidOffIn(turn.text)
  if (gone.length === 0 || gone.some((clause) => placesIn(clause, plan).length > 0)) return false
  sayGone(turn, gone)
  if (rest.length === 0) {
    askAgain(turn, plan)
    return true
  }
  turn.text = rest.join(turn.state.locale === 'zh-CN' ? '，' : ', ').trim()
  turn.understanding = parts.understand(turn.text, turn.state.locale, turn.moment)
  await hearRest()
  return true
}

/** The same beside the questions of the case: told of that loan, and not of this one. */
export async function hearPaidOffInCase(dc: DialogContext, turn: Turn): Promise<boolean> {
  if (turn.action || dc.activeDialog?.id === PLAN || !turn.state.open) return false
  const { gone, rest } = paidOffIn(turn.text)
  if (gone.length === 0 || rest.length > 0) return false
  sayGone(turn, gone)
  await reprompt(dc, turn)
  return true
}

function paidOffIn(text: string): { readonly gone: string[]; readonly rest: string[] } {
  const clauses = text.split(BREAK).filter((clause) => /[\p{L}\p{N}]/u.test(clause))
  const gone = clauses.filter((clause) => isPaidOff(clause))
  return { gone, rest: clauses.filter((clause) => !gone.includes(clause)) }
}

function sayGone(turn: Turn, gone: readonly string[]): void {
  const name = gone.map(nameIn).join(SIDE_BY_SIDE[turn.state.locale])
  say(turn, 'talk.ack.paid_off_elsewhere', { params: { name } })
  turn.state.notUnderstood = 0
}

const SIDE_BY_SIDE = { 'zh-CN': '、', en: ', ' } as const

function isPaidOff(clause: string): boolean {
  if (isToCome(normalise(clause)) || isToBePaid(normalise(clause))) return false
  return PAID_OFF.test(clause.trim()) && !NOT_SO.test(clause) && lendersNamed(clause).some(({ any }) => !any)
}

/** As the person calls it. */
function nameIn(clause: string): string {
  const [named] = lendersNamed(clause)
  const words = clause.slice(named?.start, named?.end).trim().replace(/的$/u, '')
  if (/^[a-z]{2,3}$/u.test(words)) return words.toUpperCase()
  return words.charAt(0).toUpperCase() + words.slice(1)
}
