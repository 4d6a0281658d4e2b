import { splitClauses } from './clauses.ts'
import { normalise } from './normalise.ts'

const FELL =
  /(?<![没不未会要再能无])(?:降|减|砍|扣)(?:了)?(?:薪|工资|工钱|绩效)(?!会|的话)|(?:工资|薪水|收入|到手|挣的|绩效|提成)[^,.;!?]{0,6}(?<![没不未会要再])(?:降(?:了|到|成|低)|少了|减(?:了|少)|砍了|缩水|腰斩|跌了|掉了|低了|不如(?:以前|从前|去年|原来))|\b(?:pay|salary|wages?|income|hours|shifts?)\b[^,.;!?]{0,16}\b(?:(?:was|were|got|been|is|are) (?:cut|reduced|lowered|halved)|fell|dropped|went down|has gone down|shrank|went from)\b|\b(?:took|had|got) a (?:pay|wage|salary) cut\b|\b(?:cut|reduced|lowered|halved) (?:(?:my|our|the|all) )*(?:pay|salary|wages?|hours|shifts?|income|overtime|bonus)\b|\b(?:earn(?:ing)?|mak(?:e|ing)) (?:a lot |much )?less (?:now|than (?:before|i (?:used to|did)|last year))\b/u

/** Supposed, feared, asked, still to come, or another's. */
const NOT_SO =
  /如果|要是|万一|假如|怕|担心|可能|听说|打算|准备|会不会|是不是|下个?月|下半年|明年|朋友|同事|老公|老婆|对象|他们?的?工资|她们?的?工资|\b(?:if|might|may|could|would|will|afraid|worried|going to|gonna|next (?:month|year)|husband|wife|friend|colleague|boyfriend|girlfriend|his|her|their|not|never|n't)\b/u

/** 上个月开始降薪了, "they cut my pay": what comes in went down, told as it is. */
export function incomeFell(text: string): boolean {
  return splitClauses(normalise(text)).some(
    (clause) => clause.ended !== '?' && FELL.test(clause.text) && !NOT_SO.test(clause.text),
  )
}
