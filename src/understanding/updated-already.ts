import { splitClauses, type Clause } from './clauses.ts'
import { failsCheck } from './failed-check.ts'
import { normalise } from './normalise.ts'

const PLACE_EN = '(?:both )?(?:the |my )?(?:alipay|app|bank|account|jiebei|借呗|settings|system|everywhere)'
const DONE_EN = '(?:updated?|changed|registered|entered|switched|corrected|in order)'

/** "I changed it in Alipay in August", "the number's already updated", "the new one has been in the app since". */
const UPDATED_EN = new RegExp(
  `\\b(?:updated|changed|registered|entered|put|switched|corrected)\\b(?: (?:it|that|them|this|both|already|long ago|the (?:new )?(?:number|phone|id)|my (?:new )?(?:number|phone|id)))* (?:in|with|at|on|to) ${PLACE_EN}\\b|` +
    `\\b(?:number|phone|id|details|card|it|that)(?:'s| is| was| has| have)?(?: (?:been|already|long|all|new))* (?:already|been|since)(?: \\w+){0,2} (?:${DONE_EN}\\b|in (?:alipay|the app|my account)\\b)|` +
    `\\balready (?:updated|changed|registered) (?:it|that|my (?:new )?(?:number|phone|id)|the (?:number|phone|id))\\b`,
  'u',
)
const NOT_EN =
  /\b(?:not|never|need(?:s|ed)? to|have to|has to|should|must|will|want|going to|gonna|if|can|could|how|where|when|do|does|yet)\b|n't\b/

/** 支付宝里早改好了, 手机号银行那边都更新过了 */
const UPDATED_ZH =
  /(?:支付宝|app|银行|账户|系统|里面|那边|后台)(?:和|跟|与|、|支付宝|银行|那边|里面?|上|也|都|早就?|已经|全|的|资料|信息)*(?:更新|改|换|填|绑|变更|录入|登记)(?:好|完|过|上|掉)?了?(?=$|的|啊|呀|吧)|(?:手机号?码?|号码|身份证|证件|资料|信息)[^,]{0,6}(?:早就?|已经|都)(?:在[^,]{0,10})?(?:更新|改|变更|绑)(?:好|完|过|上)?了?/u
const NOT_ZH = /没|未|不|怎么|哪|要|吗|如果|能|该|得/u

/** The clauses of a normalised text that say that a new number, or an ID, is in the account already. */
export function updatedAlready(text: string): readonly Clause[] {
  if (UNSURE.test(text)) return []
  return splitClauses(text).filter(
    (clause) =>
      clause.ended !== '?' &&
      ((UPDATED_EN.test(clause.text) && !NOT_EN.test(clause.text)) ||
        (UPDATED_ZH.test(clause.text) && !NOT_ZH.test(clause.text))),
  )
}

const NAMES_DETAILS = /身份证|证件|手机号|号码|换号|资料|信息|\b(?:id|ids|phone|number|details|passport)\b/iu

/** "All the same", 手机号身份证都一样: nothing of them changed. */
const UNCHANGED =
  /(?:手机号?码?|身份证|证件|资料|信息|号码)[^，。,.;；?？]{0,12}(?:都|全|也|还是)(?:是)?(?:没(?:有)?(?:变|换|改|动)|一样|原来的|老的|同一个|没问题)|(?:手机号?码?|身份证|证件|资料|信息|号码)(?:啥|什么)?的?(?:没(?:有)?(?:变|换|改|动)过?|一直没(?:变|换))|\bsame (?:old )?(?:phone|number|id|details)\b|\b(?:phone|number|id|details)\b(?: and (?:phone|number|id|details))*(?:'s| is| are|) (?:(?:all|still|both|exactly) )*the same\b|\b(?:haven'?t|didn'?t|never|not) changed? (?:my |the )?(?:phone|number|id|details)\b|\b(?:id|phone|number|details)\b[^,.;!?]{0,16}\b(?:haven'?t|hasn'?t|didn'?t|never|not) changed?\b/iu

/** 刚换了身份证，支付宝里也改了; "same phone, same id": what the account has is in order, told outright of a detail that is named. */
export function detailsInOrder(text: string): { readonly account_info: 'current' } | undefined {
  const unchanged = splitClauses(text).some(
    ({ text: clause, ended }) =>
      ended !== '?' && ended !== '？' && UNCHANGED.test(clause) && !ASKED.test(clause),
  )
  const updated = NAMES_DETAILS.test(text) && updatedAlready(normalise(text)).length > 0
  return (unchanged || updated) && !failsCheck(text) && !UNSURE.test(text)
    ? { account_info: 'current' }
    : undefined
}

/** 银行改了，支付宝不知道改没改 */
const UNSURE =
  /不知道|不清楚|不确定|不记得|忘了|没改|没换过来|还没|\b(?:idk|not sure|don'?t know|dunno|unsure|haven'?t (?:updated|changed) (?:it|that)|not yet|no idea)\b/iu

const ASKED = /[吗么?？]|如果|要是|\b(?:if|does|do|is it|should)\b/iu
