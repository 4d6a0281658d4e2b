import type { Hearer } from '#dialogs/hearer.ts'

/** The page sends them to the support desk: "please contact customer service", 如有疑问请咨询客服. */
const SENDS_ON =
  /(?:(?:如?有(?:疑问|问题|需要|异议)|详情|具体(?:原因|情况)?|更多)[，,\s]*(?:请|可以?|可拨打)?|请(?:您|拨打)?|(?:叫|让|要)(?:我|您|你)(?:去|先)?)(?:联系|咨询|拨打|致电|询问|找)(?:一下)?(?:客服|人工|我们|官方|95188|在线客服)(?:热线|电话|人员|95188)*|(?<=[，,、\s])联系(?:客服|人工|我们)(?=$|[。.!！；;])|(?:please |kindly |to |then |or |just |for (?:details|more(?: info\w*)?|help),? )*\b(?<!\b(?:i|we|can|could|should|want|you) (?:just |please |to )?)(?:contact|reach out to|consult|get in touch with) (?:us|(?:our |the |jiebei |alipay )?(?:customer )?(?:service|support|care|help ?desk|representative)s?)\b(?: for (?:details|more|help|assistance)\w*)?/iu

/** 写着, "it just says": nothing of the page beside it. */
const NO_MORE_THAN_SAYS =
  /^(?:(?:它|就|只|页面|上面|里面|写|显示|提示|说|的|着|了|是)*|(?:(?:it|the page|just|only|and|says?|said|shows?|reads?|to|me|tells?) ?)*)[\s\p{P}]*$/iu

/**
 * 暂不可用，请联系客服, "Not available, contact customer service", where the page's words are asked for: nobody wishes
 * for a person. What else the page says is taken as it stands; where it says no more, these are its words. Never served.
 */
export const setPageSendingOnAside: Hearer = async (_dc, turn, parts) => {
  const { state, text } = turn
  if (turn.action || state.open?.fact !== 'notice' || /[“"「]/u.test(text)) return false
  const sends = SENDS_ON.exec(text)
  if (!sends) return false
  const rest = `${text.slice(0, sends.index)} ${text.slice(sends.index + sends[0].length)}`.trim()
  const alone = NO_MORE_THAN_SAYS.test(rest)
  const words = sends[0].trim().replace(/^(?:叫|让|要)(?:我|您|你)(?:去|先)?/u, '请')
  const told = alone ? (state.locale === 'zh-CN' ? `页面写的是“${words}”` : `It says “${words}”`) : rest
  Object.assign(turn, { text: told, understanding: parts.understand(told, state.locale, turn.moment) })
  return false
}
