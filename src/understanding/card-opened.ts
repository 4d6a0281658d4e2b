import { splitClauses } from './clauses.ts'
import { normalise } from './normalise.ts'

const OPENED =
  /(?:办|申请|开|新办|下|批)(?:了|下来了?|好了)[^,.;!?]{0,6}(?:信用卡|白条|花呗|备用金|月付)|(?:信用卡|白条|月付)[^,.;!?]{0,4}(?:刚|才)?(?:办|批|申请|开)(?:了|下来|好|的|通)|新(?:办|开|申请)(?:了|的)?[^,.;!?]{0,4}(?:信用卡|白条|月付)|\b(?:opened|applied for|took out|signed up for|was approved for)\b[^,.;!?]{0,12}\b(?:a|my|one|another|new)\b[^,.;!?]{0,14}\b(?:credit card|store card|card account)\b|\b(?:got|have) (?:a |my |one |another )?(?:brand )?new credit card\b/u
/** Within the three months that are looked at. */
const LATELY =
  /刚|新|最近|近期|这(?:个)?(?:月|周|星期|礼拜|阵|几天|两天)|上(?:个)?(?:月|周|星期|礼拜)|前(?:几|两|些)天|昨天|前天|今天|(?:一|两|1|2)个?(?:多)?(?:月|星期|礼拜|周)前|\b(?:just|new|recently|lately|yesterday|today|this (?:week|month)|last (?:week|month)|(?:a|one|two|three|few|couple of|\d+) (?:days?|weeks?) ago|(?:a|one|two) months? ago)\b/u
const NOT_SO =
  /如果|要是|想|打算|准备|会不会|能不能|没(?:有)?(?:办|申请|批|下)|不(?:想|敢|会)?办|被拒|去年|前年|年前|朋友|同事|老公|老婆|注销|\b(?:if|want|should|could|would|will|can i|not|never|n't|last year|years? ago|husband|wife|friend|colleague|closed|cancel\w*)\b/u

/** 上周刚办了张信用卡, "last week I opened a credit card": one application more within three months. */
export function cardOpened(text: string): boolean {
  const clauses = splitClauses(normalise(text)).filter((clause) => !NOT_SO.test(clause.text))
  const at = clauses.findIndex((clause) => OPENED.test(clause.text))
  const around = clauses.slice(Math.max(0, at - 1), at + 1).map((clause) => clause.text)
  return at >= 0 && around.some((said) => LATELY.test(said))
}
