import type { Locale } from '#src/locale.ts'
import type { Clause } from './clauses.ts'

const ASKS: Readonly<Record<Locale, RegExp>> = {
  'zh-CN':
    /为什么|为啥|为何|(?<![没不])怎么(?!说|讲|样都|也)|怎样|如何|什么时候|多久(?:能|会|可以|才|恢复|更新)|会不会|能不能|是不是|可不可以|要不要|有没有影响|([会能行该可用值对算])不\1|有影响|影响吗|什么意思|啥意思|有什么(?:用|关系|影响)|有关系|干嘛|凭什么|[^没]吗$|(?:有用|管用|好使|行|能|会|可以|够|影响)[没不]$|如果|要是|哪里(?:能|可以|看|查)/,
  en: /^(?:but |and |so |ok |well )?(?:why|how (?!ever)|when (?:will|can|do|does)|where|who|what(?!ever)|will|would|should|does|could|can (?:i|you|it)|is (?:it|this|that|there)|are (?:you|there)|do (?:you|i|they)|if )/,
}

/** Whether a clause asks something itself, so that it answers nothing. A short one with "?" may be an unsure answer. */
export function asksSomething(clause: Clause, locale: Locale): boolean {
  return ASKS[locale].test(clause.text) || (clause.ended === '?' && clause.text.length > 6)
}
