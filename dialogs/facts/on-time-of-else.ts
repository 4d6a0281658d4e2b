import type { Turn } from '#src/conversation/turn.ts'
import { withoutDaysToCome } from '#src/understanding/on-time-ahead.ts'

/** That no payment was ever late, or that it was noted wrongly. */
const NEVER_LATE =
  /从来|从没|从未|一直|都(?:是)?(?:按时|准时|提前)|没(?:有)?(?:逾期|晚|迟|拖)|不(?:是|算)(?:逾期|晚)|[哪啥](?:里|儿|时候)?(?:有)?(?:逾期|晚)|宽限|容时|[记弄搞听]错|不对|每[次期笔]都?|^(?:不|没)|\b(?:never|always|(?:not|n'?t)(?: been| ever)? (?:late|overdue)|no late|every (?:payment|single|bill|time)|(?:paid|were|was) (?:\w+ )?on time|wrong|mistake|grace)\b|^no\b/iu

/**
 * "I pay my mortgage on time", 以后一直按时还, where a payment was told to have been late: of one loan, or of days to come, and it takes
 * nothing back.
 */
export function isOnTimeOfElse({ text }: Turn): boolean {
  const told = withoutDaysToCome(text)
  return OF_ONE.test(told) ? !NO_LATENESS.test(told) : !NEVER_LATE.test(told)
}

/** One loan by its name, and how that is paid. */
const OF_ONE =
  /(?:[房车]贷|按揭|花呗|白条|信用卡|微粒贷|美团|京东|分期|这笔|那笔)[^,.;!?]{0,10}(?:按时|准时)|\b(?:pay|paid|paying)\b[^.?!,]{0,16}\b(?:it|mortgage|huabei|baitiao|card|car|loan|that one|instal\w+)\b[^.?!,]{0,6}\bon time\b|\b(?:mortgage|huabei|baitiao|card|car loan)\b[^.?!,]{0,16}\bon time\b/u
const NO_LATENESS =
  /没(?:有)?(?:逾期|晚|迟|拖)|从没|从未|[哪啥](?:里|儿|时候)?(?:有)?(?:逾期|晚)|[记弄搞听]错|宽限|\b(?:never|n'?t (?:been |ever )?late|not late|wrong|mistake|grace)\b/u
