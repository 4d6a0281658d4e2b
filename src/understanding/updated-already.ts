import { splitClauses, type Clause } from './clauses.ts'

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
  return splitClauses(text).filter(
    (clause) =>
      clause.ended !== '?' &&
      ((UPDATED_EN.test(clause.text) && !NOT_EN.test(clause.text)) ||
        (UPDATED_ZH.test(clause.text) && !NOT_ZH.test(clause.text))),
  )
}
