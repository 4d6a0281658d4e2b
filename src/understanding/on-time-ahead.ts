import { splitClauses } from './clauses.ts'
import { normalise } from './normalise.ts'

/** Of days to come: 以后, "from now on". */
const AHEAD =
  /以后|往后|今后|之后|接下来|将来|从(?:现在|今天|下个?月|这个?月)(?:起|开始)?|下次|如果|要是|只要|假如|我会|\b(?:from (?:now|here|today|this|next)|in (?:the )?future|going forward|if|i'?ll|i will|i'?m going to|would|will|keep(?:ing)? (?:on )?pay\w*|start(?:ing)? (?:to )?pay\w*|another year|a year from)\b/iu
const ON_TIME = /按时|准时|逾期|晚|拖|\b(?:on time|late|overdue|missed?|never)\b/iu

/** A message without its clauses that are of days to come. */
export function withoutDaysToCome(text: string): string {
  return splitClauses(normalise(text))
    .filter((clause) => !AHEAD.test(clause.text))
    .map((clause) => clause.text)
    .join(', ')
}

/** 以后一直按时还, "if I pay on time from now on": nothing is told of how one has paid. */
export function isOnTimeAhead(text: string): boolean {
  return AHEAD.test(normalise(text)) && !ON_TIME.test(withoutDaysToCome(text))
}
