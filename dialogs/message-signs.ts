import type { Turn } from '#src/conversation/turn.ts'
import { toDiagnosisFacts } from '#src/understanding/facts.ts'
import { mask } from '#src/understanding/mask.ts'
import type { Understanding } from '#src/understanding/understand.ts'

/** Probability from which a reading of the message is taken for sure. */
export const SURELY = 0.8

export function surelyMeans({ intents }: Understanding): boolean {
  return (intents[0]?.score ?? 0) >= SURELY
}

export function isQuestion(understanding: Understanding): boolean {
  return /[?？]|吗|么|嘛|呢|怎么|为什么|为啥|会不会|是不是|能不能|多久|\b(does|do|will|is|are|why|how|what|when|can|should)\b/iu.test(
    understanding.text,
  )
}

/** Asks for something to be done, without a question's words. */
export function isRequest(text: string): boolean {
  return /帮我|给我|推荐|讲个|写[个首篇一]|放[首个]|\b(tell me|give me|show me|write|recommend|sing|play|help me)\b/iu.test(
    text,
  )
}

/** "这个也有影响？", "does that matter": the question is about what was just asked, unless it surely names another thing. */
export function pointsBack(understanding: Understanding, text: string): boolean {
  if (surelyMeans(understanding)) return false
  return /这个|这也|这有|那个|那这|\b(this|that|it)\b/iu.test(text)
}

/** The words state another fact than this: the number in "申请了五六次贷款" counts no lenders. */
export function saysOtherFact(turn: Turn, fact: string, words: string): boolean {
  const stated = turn.understanding.facts.filter(({ said }) => words.includes(said))
  return stated.length > 0 && !(fact in toDiagnosisFacts(stated))
}

/** Identity, card and phone numbers; see mask. */
const maskedNumber = /\[(?:id|card|phone)\]/g

export function holdsNumbers(text: string): boolean {
  return mask(text).search(maskedNumber) >= 0
}

export function isNumbersOnly(text: string): boolean {
  return !/[\p{L}\p{N}]/u.test(mask(text).replaceAll(maskedNumber, ''))
}
