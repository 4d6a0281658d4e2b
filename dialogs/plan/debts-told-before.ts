import type { Turn } from '#src/conversation/turn.ts'
import type { StatedDebt } from '#src/planning/debt.ts'
import { heldName, namesAt, namesSeveral, placeInLabel } from '#dialogs/plan/reading/plan-names.ts'
import { readStatement } from '#dialogs/plan/reading/plan-reading.ts'
import { tells } from '#dialogs/plan/reading/plan-words.ts'
import { stated } from './plan-take.ts'

/** "Huabei, it's 900 left", told before there was a plan: in the last messages, newest last, each debt by its name. */
export function debtsToldBefore({ state }: Turn): StatedDebt[] {
  if (state.caseOf !== undefined || state.facts.other_loans?.value === 'none') return []
  const told = new Map<string, StatedDebt>()
  for (const { text } of state.recent) {
    if (tells('repaid', text)) for (const name of namesIn(text)) told.delete(name.toLowerCase())
    for (const debt of debtsIn(text, state)) {
      const { name = '' } = debt
      // "Car 1500", and later "the car loan is 1200": one.
      const key = heldName(name.toLowerCase(), [...told.keys()]) ?? name.toLowerCase()
      told.set(key, { ...told.get(key), ...debt, name: told.get(key)?.name ?? name })
    }
  }
  return [...told.values()]
}

/** The debts that one message tells of by their names. */
export function debtsIn(text: string, state: Pick<Turn['state'], 'locale'>): StatedDebt[] {
  if (isNoTelling(text)) return []
  // 有个车贷，还有花呗分期，加起来每个月两千四: of both, and of neither by itself.
  if (IN_ALL.test(text) && namedDebts(text, state.locale).length < namesIn(text).length) return []
  // "A card 6k": with a sum it is one.
  return namedDebts(text, state.locale).filter(
    ({ name = '', balance }) => (balance !== undefined && A_CARD.test(name)) || !isOfAnother(name),
  )
}

/** Only imagined, of what one may borrow, or taken back. */
function isNoTelling(text: string): boolean {
  if (tells('limit', text) || tells('repaid', text) || tells('lentOut', text)) return true
  return tells('imagined', text) && !tells('stillOwed', text)
}

/** The debts of one message; the only one without a name is with the only lender that it names. */
function namedDebts(text: string, locale: Turn['state']['locale']): StatedDebt[] {
  const { debts, problem } = readStatement(text, locale, 'nothing')
  if (problem) return []
  const [only, ...others] = namesIn(text)
  const alone = debts.length === 1 && others.length === 0 ? only : undefined
  return debts.flatMap((debt) => {
    const name = debt.name ?? alone
    const amount = Math.max(debt.balance ?? 0, debt.payment ?? 0)
    if (name === undefined || amount < LEAST) return []
    const { unsure: _unsure, ...said } = stated(debt) as StatedDebt & { unsure?: boolean }
    return [{ ...said, name }]
  })
}

function namesIn(text: string): string[] {
  return [...new Set(namesAt(text, []).map(({ start, end }) => text.slice(start, end)))]
}

/** Fen: less may be something else. */
const LEAST = 10_000

/** The loan that all this is about, somebody one knows, and what is no name of one debt. */
function isOfAnother(name: string): boolean {
  if (namesSeveral(name) || placeInLabel(name) !== undefined || tells('known', name)) return true
  return /借呗|jiebei/iu.test(name) || ANY.test(name)
}

const IN_ALL =
  /加起来|一共|总共|合计|\b(?:together|altogether|in total|in all|all in|combined|between them)\b/iu
const A_CARD = /^(?:credit )?card$|^信用卡$/iu
const ANY = /^(?:(?:credit |bank )?(?:cards?|loans?)|贷款|网贷|小贷|银行|信用卡|银行卡)$/iu
