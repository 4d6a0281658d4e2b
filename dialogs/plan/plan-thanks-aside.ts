import { bySentence } from '#src/understanding/by-sentence.ts'
import type { Hearer } from '#dialogs/hearer.ts'
import { PLAN } from './plan-state.ts'

/** 好的谢谢, "ok thanks", before something else. */
const THANKS =
  /^\s*(?:(?:好|好的|行|嗯|哦|明白了?|知道了|懂了|ok|okay|great|right|got it)[，,\s]*)*(?:谢谢|多谢|感谢|谢了|thanks|thank you|thx|cheers)(?:你|您|啦|了|哈|a lot|so much)*[，,。.!！\s]+(?=.{4})/iu
const ASKS =
  /[?？吗呢]|为(?:什么|啥|何)|怎么|咋|多少|几|能不能|可不可以|\b(?:why|how|what|when|which|can|could|does|do|is|will|should)\b/iu

/** Thanks before a question end no talk about a plan: the question is heard. */
export const setThanksAside: Hearer = async (dc, turn, parts) => {
  if (turn.action || dc.activeDialog?.id !== PLAN) return false
  const rest = turn.text.replace(THANKS, '')
  if (rest === turn.text || !ASKS.test(rest)) return false
  turn.text = rest
  turn.understanding = bySentence(parts.understand)(rest, turn.state.locale)
  return false
}
