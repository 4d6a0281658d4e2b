import type { Turn } from '#src/conversation/turn.ts'
import { isQuestion, isRequest } from '#dialogs/message/message-signs.ts'
import { planUnderWay } from '#dialogs/plan/plan-state.ts'
import { isResolve } from '#dialogs/message/talk-signs.ts'
import { complaintAmong, isCare, meant } from '#dialogs/understood.ts'

/** Money, work, the lender, or the talk itself: what people here speak of even when the recogniser has never met it so. */
const MATTER =
  /钱|借|贷|还[款上清完得的]|额度|利[息率]|月供|分期|账单|账户|征信|信用|评估|评分|收入|工资|月薪|流水|房租|租金|房东|存款|公积金|社保|裁员|失业|辞职|工作|上班|兼职|毕业|平台|客服|投诉|银行|支付宝|逾期|催|欠|债|结清|页面|提示|入口|申请|恢复|原因|理由|第[一二三四]条|你刚|您刚|你说|您说|你问|您问|刚才|没戏|有戏|\b(?:money|cash|borrow\w*|loans?|lend\w*|repa(?:y|id)\w*|pa(?:y|id|ying|yment)s?|limit|interest|instal\w*|credit|scores?|income|salary|wages?|rent|landlord|savings?|jobs?|laid off|redundan\w*|platforms?|support|complain\w*|banks?|alipay|jiebei|huabei|overdue|owe\w*|debts?|page|appl(?:y|ied|ication)\w*|reasons?|you (?:said|told|asked|say)|earlier)\b/iu

/** Asked for to pass the time. */
const PASTIME =
  /笑话|故事|诗|歌|天气|菜谱|段子|谜语|星座|电影|游戏|\b(?:joke|story|poem|song|weather|recipe|riddle|horoscope|film|movie|game)s?\b/iu

/** Belongs to what this is about, by its words. */
export function speaksOfMatter(text: string): boolean {
  return MATTER.test(text) && !PASTIME.test(text)
}

/** "给我讲个没钱的冷笑话": asked for fun; nothing in it is about oneself. */
export function isPastime(text: string): boolean {
  return isRequest(text) && PASTIME.test(text)
}

/** Other lenders' loans, whose pages and rules nobody here knows. */
const OTHERS_LOAN =
  /房贷|车贷|按揭|信用卡|网贷|\b(?:mortgage|car loan|home loan|student loan|credit card)s?\b/iu
const OWN_LOAN =
  /借呗|花呗|微粒贷|网商贷|支付宝|这(?:笔|个)(?:贷款|借款)|\b(?:jiebei|huabei|weilidai|alipay|this loan|the app)\b/iu

/**
 * The intent of a message where it stands. How something is done in the App can only be told of this product: "车贷能不能
 * 提前还一半" is about none of its pages.
 */
export function meantHere({ understanding, text, action, state }: Turn): string | undefined {
  const intent = meant(understanding)
  if (action) return intent
  // 我媳妇的就能用 sounds of what is kept of somebody, and speaks of nothing that is kept.
  if (intent === 'my_data' && !OF_WHAT_IS_KEPT.test(text)) return undefined
  if (asksWhatIf(understanding)) return 'what_if'
  const symptom = understanding.facts.some(({ key }) => key === 'symptom')
  // "额度突然没了，是不是因为我借得勤": what happened comes before what it is put down to.
  if (symptom && !state.open && !state.result && !isCare(intent))
    return complaintAmong(understanding) ?? intent
  if (intent !== 'account_operation') return intent
  const elsewhere = OTHERS_LOAN.test(text) && !OWN_LOAN.test(text)
  // "那还够不够啊" beside a plan is about its numbers, unless a step in the App is named.
  const aboutPlan = planUnderWay(state.dialogs) !== undefined && !NAMES_STEP.test(text)
  const told = !isQuestion(understanding) && !isRequest(text)
  const unsure = told && understanding.intents[0].score < SURE_OF_WISH
  // "你们凭啥把我网商贷给关了": what happened is told, no step is asked for.
  const happened = symptom && !NAMES_STEP.test(text)
  return elsewhere || happened || aboutPlan || unsure || isResolve(text) ? undefined : intent
}

const OF_WHAT_IS_KEPT =
  /[你您]|记|存|留|数据|资料|信息|隐私|聊天|说[过了]|看一?下我|\b(?:you|your|u|note\w*|data|record\w*|stor\w*|kept|keep\w*|save\w*|summar\w*|said|told|information|info|details|far|have on)\b/iu

const CONDITION =
  /^(?:那|那么|哦|嗯)*[,，]?(?:如果|要是|假如|假设|万一|倘若)[^。]*(?:呢|会怎|怎么样|咋样)|^(?:and |so |ok |but )*what (?:if|would happen if|happens if)\b/iu

/** Probability from which words in the form of a "what if" are one. */
const MAY_BE_WHAT_IF = 0.3

function asksWhatIf({ text, intents }: Turn['understanding']): boolean {
  const score = intents.find(({ name }) => name === 'what_if')?.score ?? 0
  return score >= MAY_BE_WHAT_IF && CONDITION.test(text)
}

/** Probability from which a statement is a wish to have something done in the App. */
const SURE_OF_WISH = 0.6

const NAMES_STEP =
  /怎么|咋|如何|在哪|哪里|入口|按钮|页面|app|扣款|银行卡|账单|提前|手续费|\b(?:how|where|app|button|card|page|bill|early|fee)\b/iu
