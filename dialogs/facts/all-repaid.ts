import type { DialogContext } from 'botbuilder-dialogs'
import type { Turn } from '#src/conversation/turn.ts'
import { splitClauses } from '#src/understanding/clauses.ts'
import { namesLender } from '#src/understanding/lender-names.ts'
import { normalise } from '#src/understanding/normalise.ts'
import type { DialogParts } from '#dialogs/parts.ts'
import { PLAN } from '#dialogs/plan/plan-state.ts'

/** 全还了, 还了, "all paid": of the loan that is spoken of, with nothing else named. */
const ALL_REPAID =
  /^(?:钱|我|是|早就?|已经|都|全部?|一次性|也|嗯|对|就)*(?:还|结)(?:清|完|掉)?了(?:的|啊|呀|呢)?$|^(?:yes |yeah |yep |it'?s |its |it was |i'?ve |i have |i )*(?:all |fully |already |everything )*(?:paid|repaid|settled|cleared)(?: it)?(?: all| off| back| up| in full| everything)+$|^(?:all|everything|it'?s all) (?:paid|repaid|settled|cleared)$/u

const NAMES_ANOTHER = /卡|别的|其他|别处|外面|\b(?:cards?|others?|elsewhere|everyone)\b/iu

const SAID: Readonly<Record<Turn['state']['locale'], string>> = {
  'zh-CN': '借呗全还清了',
  en: 'i repaid jiebei in full',
}

/**
 * 额度没了 … 还了 全还了 昨天: where no other loan is asked about, that all is paid is said of this one. The message goes on with it named; never served.
 */
export async function hearAllRepaid(dc: DialogContext, turn: Turn, parts: DialogParts): Promise<boolean> {
  const { state } = turn
  if (turn.action || dc.activeDialog?.id === PLAN || !state.facts.symptom || state.result) return false
  if (state.open?.fact === 'other_loans' || state.open?.fact === 'other_debt') return false
  if (namesLender(turn.text) || NAMES_ANOTHER.test(turn.text)) return false
  const clauses = splitClauses(normalise(turn.text))
  const named = clauses.map(({ text, ended }) =>
    ended !== '?' && ALL_REPAID.test(text) ? SAID[state.locale] : text + (ended === '?' ? '?' : ''),
  )
  if (!named.includes(SAID[state.locale])) return false
  const text = [...new Set(named)].join(state.locale === 'en' ? ', ' : '，')
  Object.assign(turn, { text, understanding: parts.understand(text, state.locale, turn.moment) })
  return false
}
