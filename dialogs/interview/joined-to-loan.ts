import type { Turn } from '#src/conversation/turn.ts'
import { lendersKept, loansJustTold } from '#dialogs/facts/lenders-kept.ts'
import { withSumsShared } from '#src/understanding/sums-shared-out.ts'
import { planUnderWay } from '#dialogs/plan/plan-state.ts'
import type { DialogParts } from '#dialogs/parts.ts'

/** "4000 a month", 每月还4千, 还剩两年: nothing but the terms of a loan. */
const TERMS_ZH =
  /^(?:是|就|大概|差不多|还|要|得|都)*(?:(?:每个?月|一个?月|月供|每期)(?:是|要|得|大概|差不多)*(?:还|付|交|供)?(?:大概|差不多)?[\d一二两三四五六七八九十百千万.,wk]+(?:多|来)?(?:块|元)?(?:左右|吧|的)*)$/iu
const TERMS_EN =
  /^(?:it'?s |its |that'?s |about |around |roughly |like |i pay |[ ])*[¥$]?[\d.,]+k? ?(?:yuan |rmb )?(?:a|per|each|every) month(?: for (?:it|that))?[.]?$/iu

/**
 * Right after one loan was told of, its terms alone are heard with its name: "just a mortgage", and then "4000 a month". Not
 * where an income or a sum is asked for.
 */
export function joinToLoan(turn: Turn, { understand }: Pick<DialogParts, 'understand'>): void {
  const { state, text } = turn
  const shared = turn.action || planUnderWay(state.dialogs) ? text : withSumsShared(text)
  if (shared !== text) {
    turn.text = shared
    turn.understanding = understand(shared, state.locale, turn.moment)
    return
  }
  if (turn.action || !loansJustTold(state) || ASKS_SUM.has(state.open?.fact ?? '')) return
  const [only, ...others] = lendersKept(state)
  if (!only || others.length > 0 || only.count > 1) return
  if (!(state.locale === 'en' ? TERMS_EN : TERMS_ZH).test(text.trim())) return
  turn.text = `${only.name} ${text.trim()}`
  turn.understanding = understand(turn.text, state.locale, turn.moment)
}

const ASKS_SUM: ReadonlySet<string> = new Set(['income', 'income_amount', 'other_debt'])
