import { say, type Turn } from '#src/conversation/turn.ts'
import { splitClauses } from '#src/understanding/clauses.ts'
import { normalise } from '#src/understanding/normalise.ts'
import { mask } from '#src/understanding/mask.ts'
import type { DialogContext } from 'botbuilder-dialogs'
import type { DialogParts } from '#dialogs/parts.ts'
import { PLAN } from '#dialogs/plan/plan-state.ts'

/** 没啥用, "not helpful": a verdict on what was told, and nothing else. */
const NOT_HELPED =
  /^(?:这|那|你|您|说的|说了半天|都|也|还是|真|真的|根本|一点|对我|好像|可能)*(?:没(?:什么|啥|有|多大|多少)*(?:用|帮助|用处)|没帮上?(?:忙|什么|啥)?|帮不上(?:忙)?|白(?:说|问|聊)|等于没(?:说|讲))(?:啊|呀|了|的|吧|嘛)*$|^(?:(?:this|that|it|you|well|ok|sorry|but|so|all|honestly|really)(?:'s|'re| is| was| are)? ?)*(?:not|isn't|wasn't|didn't|doesn't|don't|no)(?: (?:really|very|that|much|so|any|a|of))* ?(?:help|helpful|useful|use)(?: (?:me|much|at all|really|to me))*$|^(?:this is |that'?s |that was |completely |totally )*useless$/u

/**
 * "Not helpful, I still don't know when I can borrow", 没啥用 我的信息删掉吧: the verdict is kept for the people who improve this,
 * and the rest is what there is to hear. False always.
 */
export async function setVerdictAside(dc: DialogContext, turn: Turn, parts: DialogParts): Promise<boolean> {
  const { action, state } = turn
  if (action || !state.result || state.open || dc.activeDialog?.id === PLAN) return false
  const clauses = splitClauses(normalise(turn.text))
  const rest = clauses.filter(({ text }) => !NOT_HELPED.test(text))
  if (rest.length === 0 || rest.length === clauses.length) return false
  const detail = { verdict: 'not_helpful' }
  turn.review.push({ kind: 'feedback', locale: state.locale, text: mask(turn.text), detail })
  say(turn, 'talk.feedback.fair')
  turn.text = rest
    .map((one) => one.text + (one.ended === '?' ? '?' : ''))
    .join(state.locale === 'zh-CN' ? ' ' : ', ')
  turn.understanding = parts.understand(turn.text, state.locale, turn.moment)
  return false
}
