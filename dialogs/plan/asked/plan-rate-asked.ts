/** What is asked of a rate and what the plan's own sums don't tell: where it stands, and whether it can be talked down. */
export type RateAsked = 'rate_where' | 'less_interest'

/** 利率在哪看, "where do I find the rate for that one" */
const WHERE =
  /(?:利率|利息|年化|日息|费率)[^。！!？?，,]{0,8}[，,\s]*(?:到底)?(?:在|去|从|上)?(?:哪(?:里|儿|看|查)|什么地方|怎么|咋|如何)(?:才能|能|可以|去|得)*(?:看|查|找|瞧|知道)?(?<=[看查找瞧道])(?:到|得到|出来)?|(?:利率|利息|年化|日息|费率|手续费率?)(?:是|有|到底|究竟|一般|具体|都)*(?:多少|几个?点|多高)?[，,\s]*(?:在|从|去|到|是在|要在|应该在)(?:哪里?|哪儿|啥地方|什么地方)(?:能|可以|才能|才)?(?:看|查|找|瞧|知道)[^。！!？?，,]{0,4}|(?:在|从|去|到)?(?:哪里?|哪儿|啥地方|什么地方|怎么|咋|如何)(?:才能|能|可以|去|才)?(?:看|查|找|瞧|知道)(?:到|出|得到)?(?:我的?|这个|它的?|自己的?|这笔的?|具体的?|真实的?|实际的?|美团的?|花呗的?|信用卡的?)?(?:年|日|月)?(?:利率|利息是?多少|年化|日息|费率)[^。！!？?，,]{0,4}|(?:利率|利息|年化|费率)[^。！!？?，,]{0,10}[，,\s]+(?:到底|这|那)?(?:在|从)?(?:哪里?|哪儿|什么地方)(?:能|可以|才能)?(?:看|查|找)[^。！!？?，,]{0,3}|(?:利率|年化|费率)(?:我)?(?:不知道|不清楚|没看过|不晓得)[，,\s]*(?:在|从)?(?:哪里?|哪儿|怎么|咋)(?:能|可以)?(?:看|查|找)[^。！!？?，,]{0,4}|\b(?:where|how)(?: on earth| exactly| in the app)? (?:do|can|could|would|should|might|to)(?: i| you| we| one)? (?:even |actually |possibly )?(?:find|see|check|look(?: up)?|get|tell|read|know) [^.?!]{0,20}?(?:\brates?\b|\bapr\b|%|\bpercent\w*|\binterest\b(?! (?:added|charged|worked|reckoned)))(?: (?:for|of|on) (?:that one|the \w+|my \w+|\w+))?|\b(?:where'?s|where is|where are)(?: the| my)? (?:interest )?(?:rates?|apr|%)\b[^.?!,]{0,20}|\b(?:rate|apr|interest|%)\b[^.?!]{0,24}[.,?!]? *where (?:do|can|could|would) i (?:find|see|check|look)(?: (?:it|that|this))?/iu

/** 利息能不能谈低点, "can I negotiate the rate" */
const LESS =
  /(?:能不能|可不可以|能否|可以|能|好不好)(?:跟|和|找|向|让|叫|请)?(?:[^。！!？?，,]{0,6})?(?:商量|谈|协商|求|申请|减|降|(?<!多)少|免)(?:一?下|一?点|点|些|掉)?(?:[^。！!？?，,]{0,4})(?:利息|利率|年化|费率|手续费)(?:[^。！!？?，,]{0,6})|(?:利息|利率|费率)(?:[^。！!？?，,]{0,4})(?:能不能|可不可以|能|可以)(?:[^。！!？?，,]{0,6})(?:降|减|少|低|谈|商量|便宜|免)(?:[^。！!？?，,]{0,4})|\b(?:can|could|will|would|should|may|is it possible|any chance|worth)\b[^.?!]{0,30}\b(?:negotiat\w+|haggl\w+|knock|lower\w*|reduc\w+|cut\w*|bring|drop|waive|get)\b[^.?!]{0,24}\b(?:interest|rate|apr|fees?)\b(?! (?:free|waived at))[^.?!,]{0,16}/iu

export function rateAskedIn(text: string): RateAsked | undefined {
  if (WHERE.test(text)) return 'rate_where'
  return LESS.test(text) ? 'less_interest' : undefined
}
