/** Words about the plan itself: that none is wanted, that it is to be shown again, or that the reasons are wanted instead. */

const REFUSED: readonly RegExp[] = [
  /(?:不|别|没|先不|暂时不|不用|不想|不需要|用不着|没说|没让|没叫)(?:[要想用]|需要|打算|让[你您]|叫[你您]|说过?)*(?:再|给我|帮我|替我)?(?:做|排|弄|定|列|搞|理|要|看|出|问我)(?:了|个|什么|这个|那个|这种|啥)*(?:还款|收支|理财|资金)?(?:计划|规划|预算)(?![里中上的外之内])/u,
  /(?:计划|规划|预算)(?:的?事儿?)?(?:就|也|先|我|还是|暂时|可以|你)*(?:不(?:做|排|弄|要|搞|用|想|看|需要|用管|想做|想排)|算了|免了|放(?:一)?[放边下]|别(?:做|排|弄|管|提)|搁|停)/u,
  /(?:退出|离开|跳出|取消|停掉|放下|别管|不管|忘了|结束)(?:这个|那个|你的|一下)*(?:还款|收支)?(?:计划|规划|预算)(?![里中上的])/u,
  /^(?:我|那|就|还是|现在|先|算了)*(?:不|别|先不|不想|不用)(?:再)?排了?(?:吧|了|啊)?$/u,
  /\b(?:do(?:n'?t| not)|did(?:n'?t| not)|never|not) (?:really |actually |even )?(?:want(?:ed|ing)?|need(?:ed)?|wanna|ask(?:ed|ing)?(?: you)? for|ask(?:ed)? (?:you )?to make|after|in the mood for|interested in)\b[^.?!,\d]{0,16}\b(?:plan|budget)\b(?! (?:to|that|where|with|which|for)\b|'s)/iu,
  /\b(?:forget|leave|drop|stop|skip|quit|exit|cancel|scrap|ditch|close|get (?:me )?out of|enough (?:of|with)|done with|never ?mind) (?:about |with )?(?:the |this |that |my |your )?(?:\w+ )?(?:plan|planning|budget)\b(?!'s| to\b|(?: \w+){0,2} \d)/iu,
  /\bno (?:money |repayment )?(?:plan|budget)s?\b(?: (?:please|thanks|now|for me|needed)|[.,!]|$)/iu,
]

/** "I don't want a plan", "forget the plan", 不做计划了, 计划先算了. */
export function refusesPlan(text: string): boolean {
  return REFUSED.some((words) => words.test(text))
}

const BACK =
  /(?:回到?|说回|看回|接着说|继续说|先说|还是说)[^，。,?？]{0,6}(?:原因|结果|额度的?事|为[啥什]么?借不)|\b(?:back to|return to|go to|see|show me)\b[^.?!,]{0,16}\b(?:reasons?|result|causes?)\b|\bwhy (?:i )?can'?t borrow\b/iu

/** "Take me back to the reasons", 回到原因. */
export function asksBackToReasons(text: string): boolean {
  return BACK.test(text)
}

const AGAIN =
  /(?:看|瞧|瞅|显示|调出|打开|翻|发|拿)(?:一?[眼下遍看]|出来?|回|给我|到)*[^，。,?？]{0,3}(?:我的?|那[个份张]?|刚才|之前|前面|上次|这[个份张]?)*的?(?:还款|收支)?(?:计划|规划|预算)(?:表)?(?![里中上])|(?:还款|收支|刚才|之前|我)的?(?:还款)?(?:计划|规划)(?:呢|在哪儿?|去哪|哪去)|^(?:那|我的|那个|刚才的)*计划(?:呢|在哪)|计划表?(?:再|请)?给我(?:看|发|瞧)|\b(?:see|look at|open|view|show(?: me)?|read|check|pull up|bring (?:up|back)) (?:me )?(?:my|the|that|this) (?:\w+ )?(?:plan|budget)\b|\bwhere(?:'s| is| has| did)\b[^.?!]{0,8}\b(?:my|the) (?:\w+ )?plan\b|\b(?:my|the|that) plan (?:again|once more|one more time)\b/iu

/** 再看一眼刚才那个计划, 计划呢, "where's my plan". */
export function asksToSeePlan(text: string): boolean {
  return AGAIN.test(text)
}
