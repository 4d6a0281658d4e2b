/** "Interest i don't know", 利率不清楚: what a plan asked for isn't known, said beside something else. */
export function isUnknownTo(text: string): boolean {
  return UNKNOWN.test(text)
}

const UNKNOWN =
  /(?:利率|利息|年化|日息|期数|几期|多少期|这个|那个|具体|(?:每期|每个?月|月供|月还|一个月)(?:还|要还|是)?(?:多少|几))[^，。,\d]{0,6}(?:不知道|不清楚|不晓得|不记得|忘了|没印象|没注意|查不到|说不上|说不准)|(?:不知道|不清楚|不晓得|不记得|忘了|没注意|查不到)[^，。,\d]{0,4}(?:利率|利息|年化|日息|期数|几期|多少)|(?:^|[，。,.\s])(?:不知道|不清楚|不晓得|不记得|忘了)(?:$|[，。,.啊呀了])|\b(?:i )?(?:do(?:n'?t| not)|dont|can'?t|cannot|no longer) (?:really |actually )?(?:know|remember|recall|find|see)\b(?! (?:why|what to|how to|if|whether|who))|\b(?:dunno|never (?:say|tell|told|said)|no idea|not sure|no clue|unknown|normal rate|usual rate|forgot(?:ten)?)\b/iu
