import type { DialogContext } from 'botbuilder-dialogs'
import type { Turn } from '#src/conversation/turn.ts'
import { splitClauses } from '#src/understanding/clauses.ts'
import { normalise } from '#src/understanding/normalise.ts'
import type { DialogParts } from '#dialogs/parts.ts'
import { PLAN } from '#dialogs/plan/plan-state.ts'

/** "Redo it", 重新算下: what a fact told anew brings by itself. */
const REDO =
  /^(?:那|你|您|请|麻烦|帮我|给我|可以|能不能|能|再|顺便)*(?:重新?|再)(?:给我|帮我)?(?:算|看|评|分析|来)(?:一?[下遍次]|一算|一看|看)?(?:吧|吗|呗|行不|好吗)?$|^(?:and |so |then |now |please |pls |can you |could you |would you )*(?:re-?do|re-?calculate|re-?run|re-?work|work out|look at|check|run|do|calculate) ?(?:it|this|that|everything|the (?:result|reasons?))?(?: (?:out|over))?(?: (?:again|once more|with that))?(?: please)?$/u
const ANEW = /[重再]|\bre-?(?:do|calc|run|work)|\b(?:again|over|once more|with that)\b/u

/** "My income is 7,000 really and I borrowed 5 times, redo it": beside what is told anew no wish of its own, and never served. */
export async function hearRedo(dc: DialogContext, turn: Turn, parts: DialogParts): Promise<boolean> {
  const { state } = turn
  if (turn.action || !state.result || state.open || dc.activeDialog?.id === PLAN) return false
  const clauses = splitClauses(normalise(turn.text))
  const rest = clauses.filter(({ text }) => !REDO.test(text) || !ANEW.test(text))
  if (rest.length === clauses.length || rest.length === 0) return false
  const text = rest
    .map((one) => one.text + (one.ended === '?' ? '?' : ''))
    .join(state.locale === 'zh-CN' ? ' ' : ', ')
  const understanding = parts.understand(text, state.locale, turn.moment)
  if (understanding.facts.length > 0) Object.assign(turn, { text, understanding })
  return false
}
