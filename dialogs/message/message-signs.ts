import type { Turn } from '#src/conversation/turn.ts'
import { toDiagnosisFacts } from '#src/understanding/facts.ts'
import { mask } from '#src/understanding/mask.ts'
import type { Understanding } from '#src/understanding/understand.ts'

/** Probability from which a reading of the message is taken for sure. */
export const SURELY = 0.8

export function surelyMeans({ intents }: Understanding): boolean {
  return (intents[0]?.score ?? 0) >= SURELY
}

const ASKS_ZH =
  /吗|(?<![这那])么|(?:.{3}|[能会是可有行好].{0,2})嘛(?=$|[?？。.!！])|嘛[?？]|怎么|咋|如何|怎样(?!都)|(?:什么|啥)时候(?=能|会|可以|才|到|还[款钱]|恢复|放款|扣)|为什么|为啥|凭什么|凭啥|多久|有没有|要不要|([会能是行该可用值对])不\1|(?:能|会|行|成|可以|算|好|对|靠谱|管用|影响|要|有用)不(?=$|[，。,.\s])|算[^，。,.]{1,4}不(?=$|[，。,.\s])|(?:有用|管用|好使|有效|够|能|行)没(?=$|[，。,.\s])|(?<=[能会可][^，。,.]{1,12})(?:借|还|办|用|开|贷|来|行|好)不(?=$|[，。,.\s])|(?<=(?:能|会|可以|算|看|拿|有|让|给|要)[^，。,.?？]{1,14})(?<![还都也就并从来一])(?:不|没|没有)(?=$|[?？。.!！])/u

/** 呢 asks, but for what it only underlines: 准着呢, 还没还呢, 都按时呢. */
const ASKS_NE = /(?<!着)呢/u
const UNDERLINES =
  /(?:^|[，。,.\s])(?:我|俺|在(?!哪|干|做什么|搞)(?=\p{Script=Han}{2,8}呢)|可|才|都|还没|没有?|正|早就?|一直|从来)[^，。,.]{0,10}(?<!的)呢/u

/** English turns its words round to ask: "is it", "do I" begin a clause, "those are all" tells something. */
const ASKS_EN =
  /\b(?:why|how|whether)\b|(?<!\b(?:is|was|that'?s|it'?s|exactly|just) )\bwhat\b|\bwhat\b(?! (?:i|they|it|we|the page|he|she)\b)|(?:^|[.;:!?]\s*)which\b|\bwhich (?:one|of|loan|debt|lender|app|card|bank)s?\b|\b(?:where|who)\b(?! i\b)|(?:^|[,.;:!]\s*|\b(?:and|but|so|or|then|ok|okay|also|well|hi|hello|hey|please|wonder(?:ing)?|know|know is|question is|ask|if)\s+)(?:(?:does|do|did|will|would|is|are|was|were|can|could|should|shall|may|must|has|have|am)(?:n'?t)?\s+(?:i|you|u|ya|it|this|that|these|those|they|he|she|we|my|mine|your|his|her|our|their|the|there|a|an|any\w*|some\w*|one|\w+ing|jiebei|huabei|alipay)\b|when\s+(?:i|we|it|my|the|will|can|do|does|is|are|would|could|should)\b(?=.{0,20}\b(?:can|will|come|back|again)\b))/iu

/** "do phones count", "does my contract type matter": whatever it is asked of. */
const ASKS_WHETHER_EN = /\b(?:does|do|did|will|would) (?:[\w'-]+ ){1,4}(?:count|matter|help|affect|hurt)\b/iu

export function isQuestion({ text }: Pick<Understanding, 'text'>): boolean {
  if (ASKS_WHETHER_EN.test(text)) return true
  return /[?？]/u.test(text) || ASKS_ZH.test(text) || asksWithNe(text) || ASKS_EN.test(text)
}

function asksWithNe(text: string): boolean {
  return ASKS_NE.test(text) && !UNDERLINES.test(text)
}

export const ASKS_WHY = /为什么|为啥|凭什么|凭啥|怎么会|咋会|\bwhy\b|\bhow come\b|\bexcuse\b/iu

/** Asks for something to be done, without a question's words. */
export function isRequest(text: string): boolean {
  return /帮我|给我|推荐|讲个|写[个首篇一]|放[首个]|\b(tell me|give me|show me|write|recommend|sing|play|help me)\b/iu.test(
    text,
  )
}

/** "这个也有影响？", "does that matter": the question is about what was just asked, unless it surely names another thing. */
export function pointsBack(understanding: Understanding, text: string): boolean {
  // That it is about nothing we know names no other thing.
  if (surelyMeans(understanding) && understanding.intents[0].name !== 'out_of_scope') return false
  // "这不是卸磨杀驴是什么" asks nothing.
  if (/这不(?:就)?是[^，。]{1,12}(?:是什么|吗)|这叫(?:什么|啥)(?:事|话|道理)|什么(?:道理|世道)/u.test(text))
    return false
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
