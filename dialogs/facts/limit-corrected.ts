import type { DialogContext } from 'botbuilder-dialogs'
import type { Turn } from '#src/conversation/turn.ts'
import type { Locale } from '#src/locale.ts'
import { splitClauses } from '#src/understanding/clauses.ts'
import { isDeniedNumber } from '#src/understanding/denied-number.ts'
import { normalise } from '#src/understanding/normalise.ts'
import { readQuantities } from '#src/understanding/quantities.ts'
import { bySentence } from '#src/understanding/by-sentence.ts'
import { sayNoted } from './fact-keeping.ts'
import { goOn } from './mend.ts'
import type { DialogParts } from '#dialogs/parts.ts'
import { PLAN } from '#dialogs/plan/plan-state.ts'

/** What a limit is, or was, said to be after all: "the limit went to 3500", 额度应该是3500. */
const SAYS_LIMIT: Readonly<Record<Locale, RegExp>> = {
  'zh-CN': /额度|能借|可借|降到|变成|剩|以前|之前|原来|原先|本来/u,
  en: /\b(?:limit|went (?:down )?to|gone to|dropped to|down to|should (?:say|be)|it was|it is|it's|from)\b/u,
}
const OF_ANOTHER =
  /工资|收入|到手|欠|还了|每个?月|\b(?:pay|paid|salary|income|wages?|earn|owe|loans?|a month|per month|month)\b/u
const WAS: Readonly<Record<Locale, RegExp>> = {
  'zh-CN': /以前|之前|原来|原先|本来|从/u,
  en: /\b(?:used to|before|from|originally|at first)\b/u,
}
const ASKED = /[?？]|吗|\b(?:if|why|how|when|can|could|will|would)\b/u

/** Words that only lead up to it, or come after: nothing else to hear. */
const SMALL =
  /^(?:(?:and|but|sorry|no|oh|ok|i meant?|actually|im|i'm|sure|pls|please|thanks?|不对|不是|说错了?|对了|哦|是)[ ,]*)*$/u

const NAMES_LIMIT = /额度|能借|可借|\blimit\b/u
const OF_SUMS: ReadonlySet<string> = new Set(['income', 'income_amount', 'other_debt'])

interface Corrected {
  readonly words: string
  readonly rest: string
}

/**
 * "The limit went to 3500, not 3000, sorry", 额度应该是 3500: the sums of a limit that fell, as they are after all. Says
 * them back; the rest of the message is heard. True when there is no rest.
 */
export async function hearLimitCorrected(
  dc: DialogContext,
  turn: Turn,
  parts: DialogParts,
): Promise<boolean> {
  const { state } = turn
  const held = state.facts.symptom
  if (turn.action || dc.activeDialog?.id === PLAN || !held?.words || held.words.locale !== state.locale)
    return false
  const found = correctedIn(turn, held.words.text)
  if (!found || found.words === held.words.text) return false
  state.facts.symptom = { ...held, words: { text: found.words, locale: state.locale } }
  state.notUnderstood = 0
  sayNoted(turn, parts.knowledge, ['symptom'], { changed: true })
  if (found.rest === '') {
    await goOn(dc, turn, parts, ['symptom'])
    return true
  }
  turn.text = found.rest
  turn.understanding = bySentence(parts.understand)(found.rest, state.locale)
  return false
}

function correctedIn({ text, state: { locale, open } }: Turn, words: string): Corrected | undefined {
  const [was, now] = words.split(' → ')
  const before = readQuantities(was ?? '', locale)[0]
  const after = readQuantities(now ?? '', locale)[0]
  if (!was || !now || !before || !after) return undefined
  const asksForSum = OF_SUMS.has(open?.fact ?? '')
  const clauses = splitClauses(normalise(text))
  for (const [at, clause] of clauses.entries()) {
    if (
      !SAYS_LIMIT[locale].test(clause.text) ||
      OF_ANOTHER.test(clause.text) ||
      ASKED.test(clause.text + clause.ended)
    )
      continue
    const sums = readQuantities(clause.text, locale).filter(
      ({ max, per }) => max >= LEAST && per === undefined,
    )
    const isNot = (sum: (typeof sums)[number]) =>
      isDeniedNumber(clause.text.slice(0, sum.start), clause.text.slice(sum.end))
    const next = clauses[at + 1]
    // 额度是3500，不是3000
    const deniedNext = next
      ? readQuantities(next.text, locale).filter((sum) => isDeniedNumber(next.text.slice(0, sum.start), ''))
      : []
    const denied = [...sums.filter(isNot), ...deniedNext]
    const said = sums.filter((sum) => !isNot(sum))
    const [sum] = said
    if (!sum || said.length > 1) continue
    // "It is 4000", where a sum is asked for: another one.
    if (denied.length === 0 && asksForSum && !NAMES_LIMIT.test(clause.text)) continue
    const ofWas =
      denied.some(({ min }) => min === before.min) || (denied.length === 0 && WAS[locale].test(clause.text))
    const ofNow = denied.some(({ min }) => min === after.min) || denied.length === 0
    if (!ofWas && !ofNow) continue
    if (ofWas ? sum.min <= after.min : sum.min >= before.min) continue
    const own = clause.text.slice(sum.start, sum.end).trim()
    const used = deniedNext.length > 0 ? [clause, next] : [clause]
    const rest = clauses.filter((one) => !used.includes(one) && !SMALL.test(one.text))
    return {
      words: ofWas ? `${own} → ${now}` : `${was} → ${own}`,
      rest: rest
        .map((one) => one.text + (one.ended === '?' ? '?' : ''))
        .join(locale === 'zh-CN' ? ' ' : ', '),
    }
  }
  return undefined
}

/** Less (yuan) is no limit. */
const LEAST = 100
