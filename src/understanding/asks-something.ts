import type { Locale } from '#src/locale.ts'
import type { Clause } from './clauses.ts'

const ASKS: Readonly<Record<Locale, RegExp>> = {
  'zh-CN':
    /为什么|为啥|为何|(?<![没不])怎么(?!说|讲|样都|也)|怎样|如何|什么时候|多久(?:能|会|可以|才|恢复|更新)|会不会|能不能|是不是|可不可以|要不要|有没有影响|([会能行该可用值对算])不\1|有影响|影响吗|什么意思|啥意思|有什么(?:用|关系|影响)|有关系|干嘛|凭什么|[^没]吗$|(?:有用|管用|好使|行|能|会|可以|够|影响)[没不]$|如果|要是|哪里(?:能|可以|看|查)/,
  en: /^(?:but |and |so |ok |well )?(?:why|how (?!ever)|when (?:will|can|do|does)|where|who|what(?!ever)|will|would(?!n't (?:say|call))|should|does(?!n't)|could(?!n't (?:say|call))|can (?:i|you|it)|is (?:it|this|that|there)|are (?:you|there)|do (?:you|i|they)|if )/,
}

/** "Like 4 times?", 大概三四回吧?: a number said unsurely, and nothing else. */
const UNSURE =
  /^(?:(?:like|maybe|about|around|roughly|say|probably|perhaps|i think|i guess|i'd say|um|er|so|just|only|some|or|to|a|the|few|couple|of|ish|bit|more|less|and|times?|loans?|cards?|lenders?|apps?|days?|weeks?|months?|years?|ago|yuan|rmb|per|each|every|month|in all|total|altogether|once|twice|one|two|three|four|five|six|seven|eight|nine|ten|dozen|hundred|thousand|grand|k|[0-9][0-9.,]*k?|-) ?)+$|^(?:大概|大约|差不多|也就|可能|好像|应该|估计|记得|就|有|借了?|用了?|一共|总共|吧|左右|上下|的样子|次|回|趟|家|笔|张|个|天|月|年|前|块|元|多|来|到|或|[-~0-9一二两三四五六七八九十几百千万半kw])+$/
const A_NUMBER =
  /[0-9一二两三四五六七八九十几半]|\b(?:once|twice|one|two|three|four|five|six|seven|eight|nine|ten|few|couple|dozen)\b/

/** Whether a clause asks something itself, so that it answers nothing. A short one with "?" may be an unsure answer. */
export function asksSomething(clause: Clause, locale: Locale): boolean {
  return (
    ASKS[locale].test(clause.text) ||
    (clause.ended === '?' && clause.text.length > 6 && !isUnsure(clause.text))
  )
}

/** "End of last month i think?", 应该是上个月吧？: told unsurely, and asked of nobody. */
export function isUnsure(text: string): boolean {
  if (UNSURE.test(text) && A_NUMBER.test(text)) return true
  return UNSURELY.test(text) && !OF_WHAT_COMES.test(text)
}

const UNSURELY =
  /\b(?:i think|i guess|i reckon|i believe|i suppose|if i remember|not (?:totally |100% |really )?sure|can't remember exactly)(?: so| it was)?$|^(?:uh+|um+|er+|hm+|maybe|probably|think it was|i think|i guess)[ ,].*(?:[0-9]|\b(?:last|ago|yesterday|week|month|year|times?|on time)\b)|^(?:呃|额|嗯|好像|应该|大概|可能|估计|记得).*(?:[0-9一二两三四五六七八九十几]|上个?[月周]|去年|前天|昨天|按时|稳定|固定)[^吗么]*(?:吧|来着|的样子|左右)$/

/** What is to come, or whether it matters: asked after all. */
const OF_WHAT_COMES =
  /恢复|影响|能|会|可以|行|够|要|算|下个?[月周]|对吧|是吧|\b(?:come|back|restore\w*|recover|will|can|could|should|affect|matter|count|next|wait|okay|ok|that)\b/
