import type { Turn } from '#src/conversation/turn.ts'
import type { Locale } from '#src/locale.ts'
import type { DialogParts } from '#dialogs/parts.ts'

/** What is asked for, said over before one answers it. */
const LATE_ZH =
  /^我?(?:有没有|有)?(?:逾期|晚还|迟还|拖欠)(?:过)?(?:吗|么|啊|嘛)?\s*[?？]+\s*(?=没|从来|从没|一次|一直|零)/u
const LOANS_ZH =
  /^我?(?:有没有|有)?(?:别的|其他|别处的?|别家的?)(?:贷款|网贷|欠款|债)?(?:吗|么|啊|嘛)?\s*[?？]+\s*(?=没|一[个家]|就|只|[两三二])/u
const LATE_EN =
  /^(?:(?:me|was i|have i been|ever|any|been|paid) )*(?:late|overdue)(?: (?:ever|me|payments?|once))?\s*\?+\s*(?:(?:no|nope|nah|never|not once|not ever|none|zero)\b[, ]*)+/iu
const LOANS_EN =
  /^(?:(?:any|other|do i have|more) )*(?:loans?|debts?)(?: (?:elsewhere|anywhere))?\s*\?+\s*(?:(?:no|nope|nah|none|nothing|zero)\b[, ]*)+/iu

/** 页面就一句话 服务暂不可用 */
const PAGE_SAYS =
  /^(?:页面|屏幕|点进去|上面)(?:上)?(?:就|只)(?:有|写)?(?:这)?(?:么)?一句(?:话)?[\s，,:：]*(?<words>[^，,。？?“”]{3,20})$/u

/** 工资？七千多吧, "late? a couple of times last year": what is asked for, said over before the answer. */
const OWN_QUESTION: Readonly<Record<Locale, RegExp>> = {
  'zh-CN':
    /^(?<noun>(?:我的?)?(?:工资|收入|月薪|逾期|房贷|车贷|负债|欠款))(?:吗|嘛|啊|呀)?\s*[?？]+\s*(?<rest>(?!\s|没|从来|从没|一直|零|什么|怎么).+)$/u,
  en: /^(?:my )?(?<noun>income|salary|pay|wages?|late|overdue)\s*\?+\s*(?<rest>(?!\s|no\b|nope|nah|never|not|none|why|what|how|does|do|is).+)$/iu,
}

/** "late? no never", 逾期？没有过, "other loans? none": a question that one answers oneself is an answer. */
export function joinAskedBack(turn: Turn, { understand }: Pick<DialogParts, 'understand'>): void {
  const { text, state } = turn
  if (turn.action || !state.open) return
  const page = PAGE_SAYS.exec(text)?.groups?.words
  if (page !== undefined) {
    turn.text = `页面写“${page}”`
    turn.understanding = understand(turn.text, state.locale, turn.moment)
    return
  }
  const own = OWN_QUESTION[state.locale].exec(text)?.groups
  if (own?.noun !== undefined && own.rest !== undefined && !/[?？吗]/u.test(own.rest)) {
    turn.text = `${own.noun}${state.locale === 'en' ? ' ' : ''}${own.rest}`
    turn.understanding = understand(turn.text, state.locale, turn.moment)
    return
  }
  const joined =
    state.locale === 'en'
      ? text.replace(LATE_EN, 'never late. ').replace(LOANS_EN, 'no other loans. ')
      : text.replace(LATE_ZH, '逾期，').replace(LOANS_ZH, '别的贷款，')
  if (joined === text) return
  turn.text = joined.trim()
  turn.understanding = understand(turn.text, state.locale, turn.moment)
}
