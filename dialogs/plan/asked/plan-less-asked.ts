import type { Hearer } from '#dialogs/hearer.ts'
import { saySideQuestion } from '#dialogs/asked/say-answer.ts'
import { PLAN } from '#dialogs/plan/plan-state.ts'

/** 能不能跟白条说每月只还200, "can i ask meituan to pay only 200 a month": to pay them less. */
const LESS =
  /(?:能不能|可不可以|可以|能|想)(?:跟|和|找|让|问|叫)[^，。,？?]{1,8}(?:说|商量|谈|问)?[^，。,？?]{0,6}(?:只还|少还|还少|每月还|先还|降|减)|\b(?:can|could|may|should) i (?:just )?(?:ask|get|tell|talk to) [^.?!]{1,24}\b(?:pay (?:only |just )?[¥$]?\d[\d,.]*|pay less|only [¥$]?\d[\d,.]*|for less|lower|reduce|smaller)\b/iu
/** 会上征信不, "will that show up on my record": of that. */
const ON_RECORD =
  /(?:会不会|会|算不算|这样|那样|要不要)?[^，。,？?]{0,4}(?:上征信|(?:影响|进|留在|记到)[^，。,？?]{0,4}征信|算(?:不算)?逾期|征信[^，。,？?]{0,6}(?:记|写|显示|影响|有事|花))|\b(?:will|does|would|is|do)\b[^.?!]{0,20}\b(?:show\w*|go|appear|count|be|look\w*|hurt|end up|affect\w*|ruin)\b[^.?!]{0,20}\b(?:record|credit|report|file|late|overdue)\b/iu

/** Asked in one breath while there is a plan: what it means for the record is said of paying less, and that is heard as if alone. */
export const hearLessAsked: Hearer = async (dc, turn, parts, hearRest) => {
  const { action, state, text } = turn
  const ofPlan = dc.activeDialog?.id === PLAN || state.lastTopic === PLAN
  if (action || !ofPlan || !LESS.test(text)) return false
  const sentences = text.split(/(?<=[，。,？?；;])|(?= and (?:will|would|does|is)\b)/iu)
  const left = sentences.filter((one) => LESS.test(one) || !ON_RECORD.test(one))
  if (left.length === sentences.length) return false
  turn.text = left.join('').trim()
  turn.understanding = parts.understand(turn.text, state.locale, turn.moment)
  await hearRest()
  saySideQuestion(turn, 'deferred_counts', parts)
  return true
}
