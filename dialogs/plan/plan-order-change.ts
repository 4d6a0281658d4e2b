import { say, type Turn } from '#src/conversation/turn.ts'
import type { Loan } from '#src/planning/debt.ts'
import { countOf, nameOf, yearlyOf } from './plan-phrases.ts'
import { planOf, type PlanState } from './plan-state.ts'

const ASKS_WHETHER =
  /(?:顺序|次序|先还(?:的|哪[个笔家]|谁)?)[^，。,]{0,8}(?:变|换|改|调整|不一样|一样)(?:了)?(?:没|吗|么|不|[?？]|$)|(?:变|换|改|影响)(?:了)?[^，。,]{0,4}(?:顺序|次序|先还)|还是先还|\b(?:does|did|do|will|would|has|is|should|so)\b[^.?!]{0,24}\bchanges?\b[^.?!]{0,10}\b(?:order|(?:what|which|who)\b[^.?!]{0,16}\bfirst)\b|\border\b[^.?!]{0,16}\b(?:change|still|the same|different)\b|\b(?:still|now)\b[^.?!]{0,16}\bfirst\b[^.?!]*\?|\bfirst (?:now|then|still)\b/iu

/** "Does that change what goes first", 顺序会变吗: whether it does is said before the plan. */
export function asksWhetherOrderChanges(text: string): boolean {
  return ASKS_WHETHER.test(text)
}

/** Why this debt first, or which. */
export function asksForOrder(text: string): boolean {
  return /(?:最后|晚点|后面)(?:再)?还(?:吗|[?？]|行|可以|对|$)|放(?:到)?最后|(?:为什么|为啥|为何|怎么|凭什么)[^，。,.?？]{0,6}先还|(?:先还|先清|先结清?)(?:哪|谁|这)[^，。,.]{0,6}[?？]?$|(?:哪[一]?[个笔家]|谁)(?:应该|该|要)?(?:最)?先(?:还|清)|(?:先还|先清)(?:谁|哪[一]?[个笔家])|先还[^，。,.?？]{1,8}(?:行不行|行吗|好不好|好吗|可以[吗么]|划算[吗么]|对不对|对[吧吗么]|是吧|没错吧)|先还[^，。,.?？]{1,10}还是|(?:是不是|是否|要不要|该不该|应该|得)[^，。,]{0,4}先(?:紧着|顾着|可着|把|拿)?[^，。,\d]{1,8}(?:还|清)(?!款计划)|[^，。,.?？]{1,8}还是[^，。,.?？]{1,8}先还?[?？]?$|\b(?:would it be|is it|be|it'?s) (?:better|best|smarter|wiser) (?:if i |to )(?:clear|pay(?: off)?|finish|get rid of|kill|do) [^.?!\d]{2,24} first\b|\b(?:should|can|could|do|shall) i (?:clear|pay(?: off)?|finish|get rid of) [^.?!\d]{2,24} first\b|\bwhy\b[^.?]{0,40}\b(?:first|order)\b|\bwhich\b[^.?]{0,20}\b(?:debts?|loans?|one|card|do i|should i)\b[^.?]{0,20}\bfirst\b|\b(?:who|whom|which|what)(?: (?:do|should|to) (?:i )?pay)?(?: one)? first\b|\b[a-z]+ or (?:my |the )?[a-z]+(?: \w+)? first\b|\b(?:pay|clear|close|repay)\b[^.?!]{0,40}\bor\b[^.?!]{0,40}\bfirst\b|\bfirst[,:]? (?:my |the )?[a-z]+ or (?:my |the )?[a-z]+/iu.test(
    text,
  )
}

/** The debt that anything extra goes to. */
export function firstOf(plan: PlanState): Loan | undefined {
  return planOf(plan).loans.toSorted((a, b) => b.monthlyRate - a.monthlyRate || a.balance - b.balance)[0]
}

/** In a sentence: the same one goes first, or another one. */
export function sayWhetherOrderChanged(turn: Turn, plan: PlanState, before: Loan | undefined): void {
  const now = firstOf(plan)
  if (!before || !now) return
  const count = countOf(planOf(plan))
  const params = { name: nameOf(now, now.place, count), rate: yearlyOf(now) }
  if (now.place === before.place) return say(turn, 'plan.order_change.same', { params, join: 'paragraph' })
  const other = nameOf(before, before.place, count)
  say(turn, 'plan.order_change.other', { params: { ...params, other }, join: 'paragraph' })
}
