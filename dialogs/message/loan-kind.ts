/** Loans that are paid off over years as agreed, and one instalment of a card. */
const STEADY =
  /房贷|按揭|车贷|公积金贷|助学贷|学贷|(?:信用卡|刷卡|手机|家电|冰箱|装修)[^，。,.]{0,6}分期|分期[^，。,.]{0,4}(?:手机|家电|冰箱)|\b(?:mortgages?|home loan|house loan|housing loan|car (?:loan|finance)|student loan|education loan)\b|\b(?:credit )?card instal\w+|\binstal\w+ (?:on|for) (?:my|a|the) (?:credit card|card|phone|fridge)\b|^(?:just |only )?(?:the |my |a )?car\b/iu

const DEAR =
  /网贷|小贷|微粒贷|白条|金条|花呗|微博|抖音|美团|度小满|分期乐|消费贷|现金贷|借钱|平台|信用贷|好几|几家|[两二三四五六七八九]\s?[个家笔张]|\b(?:apps?|online|payday|personal loans?|huabei|baitiao|weilidai|meituan|klarna|(?:credit )?cards?(?! instal| in instal)[^a-z]{1,3}\d|platforms?|several|lenders|two|three|four|five|[2-9]) ?\b/iu

/** "就一个房贷", "just a mortgage": nothing but what is paid off steadily, as agreed. */
export function isSteady(text: string): boolean {
  return STEADY.test(text) && !DEAR.test(text.replaceAll(/\d+ ?(?:期|年|个月|块|元|months?|years?)/giu, ''))
}
