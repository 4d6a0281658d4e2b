/** Words that only lead up to what is said: "ok so", "let me think," "sorry was busy." */
const HEAD =
  /^(?:(?:ok(?:ay)?|so|well|right(?: then)?|al+right|fine|hm+|u+m+|uh+|er+m?|a+h+|oh|u+gh|look|listen|honestly|to be (?:quite )?(?:honest|fair)|tbh|ngl|(?:i'?m )?not (?:going to|gonna) lie|let me (?:think|see|check)|good question|(?:i )?just (?:checked|looked)(?: it)?|sorry,? (?:i |about that |for the wait )?(?:(?:was|got|am) )?(?:busy|away|slow|late replying|distracted|at work|driving|about that|for the wait)[^,.!?]{0,20})(?: so| then)?\s*[,.!…]+\s*|ok(?:ay)? so,?\s+|oh well,?\s+|(?:to be (?:quite )?honest|tbh|ngl|honestly|not (?:going to|gonna) lie)\s+(?!with\b)|(?:唉|哎|嗯+|呃|额(?!度)|哦|噢|喔|那个|这个嘛|怎么说呢|我想想|我想一下|让我想想|跟你说实话|跟您说实话|说实话|实话说|不骗你|不瞒你说|不瞒您说|刚(?:才)?(?:翻|看|查)了(?:一下|下)|不好意思,?刚(?:才)?在忙|不好意思刚在忙)[吧呀啊]?[，,。.…~～ ]+)+/iu

/** Words behind it that ask and tell nothing: "if that helps", "我在上班，回得慢". */
const TAIL =
  /[,.;\s]*\b(?:if (?:that|it|this) helps(?: at all)?|(?:i )?hope (?:that|this|it) helps|if you (?:must|need to|want to) know|just (?:say |answer |tell me )?yes or no|(?:sorry,? )?(?:i'?m |im )?slow,? (?:i'?m |im )?at work|sorry (?:i'?m |im )?slow(?:,? (?:i'?m |im )?at work)?|story of my life|not that (?:anyone|it|you|they) (?:cares?|matters?))[.!… ]*$|[，,。.… ]+(?:我)?(?:现在|正)?在(?:上班|开车|忙|开会|干活|工地|外面)[，, ]*(?:回得慢|回复慢|回慢了|慢点回|等会儿?(?:再)?(?:回|说)|打字慢)[^，。,?？]{0,6}[。.]?$|(?<=[吗么会能行]\W?)[，,。.?？ ]*(?:你|您)?(?:就|直接|只要?)(?:说|告诉我)(?:句)?(?:会不会|能不能|是不是|有没有|行不行|可不可以|要不要|会还是不会|准话|痛快话)(?:就行|得了|吧)?[。.?？!！]*$|[，,。.… ]+打字慢(?:见谅|别介意)?[。.]?$/iu

/** "For the third time: does it count?", 最后问一次: how often it was asked is no number of anything. */
const ASKED_BEFORE =
  /\b(?:(?:i'?m |i am |im )?asking (?:this |it )?)?(?:for the (?:second|third|fourth|fifth|last|hundredth|umpteenth|\d+(?:nd|rd|th)) time|one (?:more|last) time|once (?:more|again))(?: now)?\s*[,:!]+\s*|(?:我)?(?:最后|再)(?:再)?问(?:你|您)?一(?:次|遍|回)[，,：:。]?\s*|(?:我)?(?:这是|都)?第[二三四五]次问(?:了|你|您)*[，,：:。]?\s*/giu

/** What a message says without the words around it that say nothing. Text as typed in and out; never empty. */
export function withoutPadding(text: string): string {
  const bare = text.replaceAll(ASKED_BEFORE, '').replace(HEAD, '').replace(TAIL, '')
  return /[\p{L}\p{N}]/u.test(bare) ? bare : text
}
