/**
 * "Show me everything you've stored on me", 把存的东西列出来: a clause that asks for all that is noted here. What is noted of
 * one thing (see asks-noted), the result, and what the lender keeps are asked after elsewhere.
 */
export function asksForNotes(clause: string): boolean {
  return (
    (ASKS_ZH.test(clause) && !OTHERS_ZH.test(clause)) || (ASKS_EN.test(clause) && !OTHERS_EN.test(clause))
  )
}

const KEPT_ZH = '(?:存|记|保存|留|收集|记录)(?:着|了|下|下来|过)*'

const ASKS_ZH = new RegExp(
  `(?:把|看看?|列|发|给我|告诉我)[^。！!？?，,]{0,6}(?:你|您)?${KEPT_ZH}(?:的|我)[^。！!？?，,]{0,10}(?:列|看|发|说|给)|(?:^|你|您)(?:们)?(?:这边|这里|都|到底|现在|究竟)*${KEPT_ZH}(?:我)?的?(?:哪些|什么|啥)|${KEPT_ZH}的(?:东西|信息|资料|内容)?[^，。？?]{0,4}(?:列|看|给我)|(?:看|列|给我看|看看)(?:一下)?(?:你|您)?(?:都|这里|这边)?${KEPT_ZH}(?:我)?的?(?:哪些|什么|啥|东西|信息|资料)`,
  'u',
)

const OTHERS_ZH = /借呗|他们|支付宝|平台|放款|征信|原因|结果|计划|存(?:钱|款)|怎么|不要|别/u

const ASKS_EN =
  /\b(?:show|tell|give|list|read|let me see|see)\b[^.?!,]{0,12}\b(?:what|everything|all(?: the things| that)?|the (?:data|notes|info\w*))\b[^.?!,]{0,10}\b(?:you(?:'ve| have|'re| are)?|u)\b[^.?!,]{0,8}\b(?:stor(?:ed|ing)|noted?|sav(?:ed|ing)|kept|keep(?:ing)?|written(?: down)?|recorded|hold(?:ing)?|have on me|got on me|know about me)\b|\bwhat (?:all )?(?:have|did|do|are)(?: you|'ve you| u)\b[^.?!,]{0,8}\b(?:stor(?:ed?|ing)|saved?|kept|keep(?:ing)?|hold(?:ing)?|(?:have|got|noted|recorded|written down)(?= (?:on|about|of) me| so far|\W*$))/iu

const OTHERS_EN =
  /\b(?:jiebei|they|them|alipay|the lender|reasons?|result|plan|lenders?)\b|\b(?:about|for|of) (?:the |my )(?!data|case|answers|things)\w+/iu
