import type { MessagePart } from '#dialogs/message/message-parts.ts'
import type { Asked } from '#dialogs/asked/questions-asked.ts'

/** Narrow questions, and the matters that the rest of such a message only sounds of: "what risk?? is it a scam thing". */
const covers: Readonly<Record<string, ReadonlySet<string>>> = {
  risk_words: new Set(['scam_or_safety', 'how_credit_is_assessed']),
  offered_product: new Set(['scam_or_safety', 'other_loans_effect', 'alternatives', 'about_product']),
  guaranteed_for_me: new Set(['scam_or_safety', 'other_loans_effect']),
  money_for_stock: new Set(['credit_report_effect', 'alternatives', 'how_to_restore_or_raise']),
  how_often_is_much: new Set(['how_credit_is_assessed', 'usage_effect']),
  raise_by_asking: new Set(['how_to_restore_or_raise', 'cannot_repay']),
  ask_in_writing: new Set(['cannot_repay', 'service_closed']),
  not_booked: new Set(['overdue_effect', 'can_reborrow', 'cannot_repay', 'repayment_effect']),
  cleared_then_when: new Set(['when_restored', 'can_reborrow', 'other_loans_effect']),
  late_elsewhere: new Set(['overdue_effect']),
}

/** Narrow questions that are answered by the answer to another one: "u didnt answer, can i ask …", 在哪里改 手机上点哪个. */
const byAnother: ReadonlySet<string> = new Set(['reads_you', 'where_in_app'])

/** Narrow questions whose answers say whether it counts. */
const COUNTS_TOO: ReadonlySet<string> = new Set([
  'guarantee_counts',
  'company_loan',
  'owed_to_family',
  'borrowed_for_me',
  'undrawn_counts',
  'others_own',
  'loan_counts',
  'small_counts',
  'pay_later',
  'daily_bills',
])
const POINTS_BACK = /^[这那它][^，。,]{0,4}算|^(?:does|do|is|would) (?:that|this|it|those)\b/iu

/** Without the answers that another one of the same turn makes needless. */
export function withoutNeedless(asked: readonly Asked[]): Asked[] {
  const names = asked.flatMap((one) => (one.kind === 'side' ? [one.name] : []))
  return asked.filter((one) => {
    // 给我哥担保了一笔 这个算吗: answered with what it is asked of.
    const isOfIt = one.kind === 'counts' && POINTS_BACK.test(one.part.text.trim())
    if (isOfIt && names.some((name) => COUNTS_TOO.has(name))) return false
    if (one.kind === 'side') return !byAnother.has(one.name) || names.every((name) => byAnother.has(name))
    // "How do I get my credit report, is there a fee": of what the other one tells, and no swindle.
    if (
      one.kind === 'topic' &&
      one.topic === 'scam_or_safety' &&
      names.length > 0 &&
      OF_ITS_COST.test(one.part.text)
    )
      return false
    // "…, is it free": of what the other one tells, and of no product.
    if (
      one.kind === 'topic' &&
      one.topic === 'about_product' &&
      asked.length > 1 &&
      !NAMES_PRODUCT.test(one.part.text)
    )
      return false
    return one.kind !== 'topic' || !names.some((name) => covers[name]?.has(one.topic) === true)
  })
}

const OF_ITS_COST =
  /^(?:那|还|会|是)*(?:要不要|要|收不收|收)(?:不收)?(?:钱|费)|^(?:那|这|个)*(?:要|得|收)?(?:多少钱|费用|手续费)|免费|^(?:and |so |also )*(?:(?:is|are) there (?:a|any) (?:fee|cost|charge)s?|does (?:it|that) cost|how much (?:is|does)|is (?:it|that) free)/iu

/** "不是我给别人", "没问逾期", "not that": says what was not meant, and nothing else. */
const DENIES =
  /^(?:[我可又也并啊,，\s])*(?:不是|没(?:有)?(?:问|说|让)|不要|不想)[^?？]{1,16}$|^(?:but |and |so |no,? )*(?:not\b|i'?m not\b|i (?:am not|didn'?t (?:ask|say|mean)))[^?]{1,40}$/iu

export function onlyDenies({ text, understanding }: MessagePart): boolean {
  return understanding.facts.length === 0 && DENIES.test(text.trim())
}

const NAMES_PRODUCT =
  /[借花]呗|网商贷|产品|蚂蚁|支付宝|是(?:个)?(?:什么|啥)|\b(?:jiebei|huabei|wangshangdai|product|service|alipay|ant)\b|\bwhat(?:'s| is) (?:it|this|that)\b/iu
