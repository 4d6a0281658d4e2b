import { say, type Turn } from '#src/conversation/turn.ts'
import { bandOf, diagnose } from '#src/diagnosis/diagnose.ts'
import type { Facts, Knowledge } from '#src/diagnosis/knowledge.ts'
import { causeIn, whatIf } from '#src/diagnosis/what-if.ts'
import { knownFacts } from '#dialogs/facts/fact-keeping.ts'

/** 以后一直按时还, "if I pay everything on time for a year". */
const ON_TIME_AHEAD =
  /(?:以后|往后|今后|之后|从现在|从今天|接下来|后面|坚持|保持|再)[^。!！?？]{0,10}(?:按时|准时|不(?:再)?(?:逾期|晚|拖)|没(?:有)?逾期)|(?:如果|要是|只要|假如)[^。!！?？]{0,12}(?:按时|准时|不(?:再)?逾期)|\b(?:if|from (?:now|here)|keep|start|would|will|i'?ll|and|going forward)\b[^.?!]{0,40}\b(?:(?:pay\w*|paid|stay\w*) (?:\w+ ){0,4}on time|never (?:be |am )?late|not (?:be )?late|no more late)\b/iu

/** A bill that is due, or one kind of loan asked about. */
const OF_ELSE = /宽限|到期|哪天|几号|\b(?:due (?:day|date)|grace|autopay)\b/iu

export function imaginesOnTime(text: string): boolean {
  return ON_TIME_AHEAD.test(text) && !OF_ELSE.test(text)
}

const RECORD = 'overdue_record'

/** What a year on time makes of a record that isn't clean; nothing where it is. */
export function afterOnTime(facts: Facts): Facts {
  const { record, lateness } = facts
  if (record === 'overdue_now' || record === 'late_often') return { record: 'late_once' }
  return record === 'late_once' ? { lateness: lateness === 'slight' ? 'slight_old' : 'old' } : {}
}

/** Before and after a year on time; false where nothing is known of the record. */
export function sayOnTime(turn: Turn, knowledge: Knowledge): boolean {
  const facts = knownFacts(turn)
  const { record } = facts
  const [first] = diagnose(knowledge, facts).reasons
  if (record === undefined || !first) return false
  if (record === 'always_on_time') {
    const params = { cause: { phrase: `causes.${first.id}.title` } }
    say(turn, 'talk.what_if.on_time.kept', { params, claims: ['R03'], general: true })
    return true
  }
  const { before, after } = whatIf(knowledge, facts, afterOnTime(facts))
  const [from, to] = [before, after].map((one) => bandOf(knowledge, causeIn(one, RECORD)?.likelihood ?? 0))
  const how = record === 'overdue_now' ? 'overdue' : from === to ? 'lighter' : 'helps'
  say(turn, `talk.what_if.on_time.${how}`, {
    params: {
      cause: { phrase: `causes.${RECORD}.title` },
      from: { phrase: `talk.band.${from}` },
      to: { phrase: `talk.band.${to}` },
    },
    claims: ['O17', 'R03'],
    general: true,
  })
  return true
}
