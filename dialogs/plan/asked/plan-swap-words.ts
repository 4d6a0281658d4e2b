/** Another loan that is offered at a price, and whether to change to it. */

interface WithoutSwap {
  /** Whether it is asked. */
  readonly asked: boolean
  /** What the message says besides. */
  readonly rest: string
}

const LENDER_ZH =
  '(?:银行|平台|网贷|客服|业务员|客户经理|中介|有人|别家|另一?家|那家|[招建工农中交光浦平兴]\\p{Script=Han}?行|[\\p{Script=Han}]{2}银行|朋友|有(?:个|一家|家))'
const PRICE = '\\d{1,2}(?:\\.\\d+)?\\s*(?:%|％|个点|点(?:\\d)?|厘)?'

/** 银行给我打电话说年化4%, "my bank offers 6%" */
const OFFERED = [
  new RegExp(
    `${LENDER_ZH}[^，。,；;！!？?\\d]{0,16}?(?:打电话|来电|短信|推荐|推销|给我?(?:报|的|推)|说|讲|能(?:给|贷|做)|可以(?:给|贷|做)|报价|有|利率|年化|只要|才)[^，。,；;！!？?\\d]{0,12}${PRICE}[^，。,；;！!？?\\s\\d]{0,8}`,
    'gu',
  ),
  /\b(?:my |a |the |another |some |one )?(?:bank|lender|app|platform|broker|agent|sales ?(?:man|person|guy)|somebody|someone|friend|cmb|icbc|ccb|boc|abc|they)\b[^.;?!\d]{0,40}?\b(?:offer(?:s|ed|ing)?|rang|called|texted|messaged|quot(?:es|ed)|can do|does|has|would (?:give|lend|do)|will (?:give|lend|do)|can (?:give|get|lend)|at)\b[^.;?!\d]{0,30}?\d{1,2}(?:\.\d+)? ?(?:%|percent|per cent)(?: (?:a|per) year| apr| yearly)?/giu,
  /\b(?:i )?(?:got|had|have|was) (?:an? )?(?:offer(?:ed)?|call|text|quote)[^.;?!\d]{0,30}?\d{1,2}(?:\.\d+)? ?(?:%|percent|per cent)(?: (?:a|per) year| apr| yearly)?/giu,
] as const

const OFFER_MENTIONED =
  /(?:银行|平台|中介|客户经理|业务员)[^，。,]{0,10}(?:打电话|来电|推荐|推销|短信)|\b(?:bank|lender|broker|agent)\b[^.?!,]{0,20}\b(?:offers?|offered|offering|rang|called|texted)\b/iu

/** 要不要换成那个, "should I move the 8000 there" */
const CHANGES: readonly RegExp[] = [
  /(?:我)?(?:要不要|该不该|应不应该|能不能|可不可以|值不值得|是不是(?:该|要)?|划不划算|好不好)?(?:把|将|拿)?[^，。,；;！!？?\s]{0,12}?(?:换(?:成|到|过去|过来|那|一家|个|吗|不|贷)|转(?:过去|到|成|过来|贷|走|那)|置换|挪(?:过去|到)|倒(?:过去|到)|借新还旧)[^，。,；;！!？?\s]{0,10}(?:吗|么|好|划算|合适|值得|不|[?？])?/gu,
  /(?:,|\band|\bso)? ?\b(?:should|shall|do|can|could|would|is it|worth|better|good idea)\b[^.?!\d]{0,24}\b(?:switch(?:ing)?|mov(?:e|ing)|swap(?:ping)?|transfer(?:ring)?|refinanc(?:e|ing)|consolidat(?:e|ing)|shift(?:ing)?|chang(?:e|ing))\b[^.?!]{0,50}\??/giu,
  /(?:,|\band|\bso)? ?\b(?:switch(?:ing)?|swap(?:ping)?|refinanc(?:e|ing)) (?:to|over|it|them|that)\b[^.?!]{0,40}\?/giu,
]

/** 哪个还, 日子: another thing is changed. */
const OF_ANOTHER =
  /换(?:手机|号|工作|卡号|绑定|密码|还款日)|转(?:人工|账|发)|\b(?:person|human|language|number|phone|job|date)\b/iu

/** What is offered, and whether to change to it, taken out of a message that tells of both. */
export function withoutSwap(text: string): WithoutSwap {
  const offered = OFFERED.some((one) => new RegExp(one.source, 'iu').test(text)) || OFFER_MENTIONED.test(text)
  const changed = CHANGES.find((one) => new RegExp(one.source, 'iu').test(text))
  if (!offered || !changed || OF_ANOTHER.test(text)) return { asked: false, rest: text }
  const rest = [...OFFERED, changed].reduce((left, one) => left.replace(one, ' '), text)
  return { asked: true, rest: rest.replace(/^[\s，,。.;；?？]+|[\s，,;；?？]+$/gu, '').trim() }
}
