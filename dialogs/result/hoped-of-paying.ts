import type { DialogContext } from 'botbuilder-dialogs'
import type { Turn } from '#src/conversation/turn.ts'
import { messageParts } from '#dialogs/message/message-parts.ts'
import type { DialogParts } from '#dialogs/parts.ts'
import { PLAN } from '#dialogs/plan/plan-state.ts'
import { makeMove } from '#dialogs/press.ts'

/** 要是我下周还清, "what if I pay it off next week": supposed of what is owed. */
const SUPPOSES_PAYING =
  /(?:要是|如果|假如|那我|我要)[^，。,]{0,14}(?:还[清完掉了]|结清)|\b(?:what )?if i (?:pay|clear|settle|finish)\b/iu

/** 额度会不会回来, "will the limit be back": hoped of it. */
const HOPED =
  /^(?:那|就|是不是|额度|借呗)*(?:会不会|能不能|是不是|会|能|就)[^，。]{0,3}(?:回来|恢复|有了?|好了?|借)[^，。]{0,4}$|^(?:then |so |and )?(?:would|will|does|do|could|can|is) (?:it|that|i|the limit|my limit|jiebei|things)\b[^.?!]{0,24}\b(?:back|again|return(?:ed)?|restored|reopen(?:ed)?|borrow|better)\b/iu

/** 我把微粒贷一次性还了有用吗, "would paying off the card help": both in one clause. */
const WOULD_IT_HELP =
  /^(?:那|我|要不|是不是|现在|先|就)*把([^，。,?？]{1,10}?)(?:一次性?|全部?|都|提前)*(?:还|结|清)[清完掉了]*[^，。,?？]{0,4}(?:有用|管用|有帮助|会好|能好|会不会好|有没有用|怎么样|好不好|行不行)(?:一?[点些])?(?:吗|么|不|没|呢)?[?？]?$|^(?:so |and |but )?(?:would|will|does|could) (?:paying|clearing|settling)(?: off)? ([^.?!,]{2,24}?) (?:help|make (?:it|things) better|change (?:it|anything|things))[?]?$|^(?:so |and |then |but )*(?:what )?if i (?:pay|clear|settle)(?: off)? (?:the |my )?([a-z][a-z ]{1,18}?)(?: off)? first[?]?$/iu

/** It is this loan itself that would be paid off. */
const OF_THIS = /借呗|\bjiebei\b/iu

/**
 * "What if I pay it off next week, will the limit be back", in the middle of the questions: one thing, of what is owed elsewhere.
 * False where nothing is owed there, or something else is asked.
 */
export async function hearHopedOfPaying(dc: DialogContext, turn: Turn, parts: DialogParts): Promise<boolean> {
  const { action, state, text } = turn
  const owes = state.facts.other_loans?.value ?? 'none'
  if (action || dc.activeDialog?.id === PLAN || owes === 'none') return false
  const would = OF_THIS.test(text) ? undefined : WOULD_IT_HELP.exec(text)
  if (would) {
    turn.text =
      state.locale === 'en' ? `what if i pay off ${would[2] ?? would[3]}` : `如果把${would[1]}还清呢`
    turn.understanding = parts.understand(turn.text, state.locale, turn.moment)
    return makeMove(dc, turn, parts, 'what_if')
  }
  if (!state.open || state.result) return false
  const [supposed, hoped, more] = messageParts(text, turn, parts)
  if (!supposed || !hoped || more || OF_THIS.test(supposed.text)) return false
  if (!SUPPOSES_PAYING.test(supposed.text) || !HOPED.test(hoped.text)) return false
  return makeMove(dc, turn, parts, 'what_if')
}
