import { say } from '#src/conversation/turn.ts'
import type { ConversationState } from '#src/conversation/state.ts'
import type { AdviceId } from '#src/diagnosis/knowledge.ts'
import { splitClauses } from '#src/understanding/clauses.ts'
import { normalise } from '#src/understanding/normalise.ts'
import type { Hearer } from '#dialogs/hearer.ts'
import { PLAN } from '#dialogs/plan/plan-state.ts'
import { reprompt } from '#dialogs/interview/under-way.ts'

/** Asking them for the reason. */
export const ASKING: readonly AdviceId[] = ['ask_for_the_reason']

/** They were asked already, whatever they answered. */
const ASKED_THEM =
  /(?:客服|他们|官方|人工|平台|95188|电话)[^，。,!！?？]{0,4}(?:问|打|咨询|联系|找)(?:过|了)(?!吗|么|没)|(?:问|打|咨询|联系|找)(?:过|了)[^，。,!！?？]{0,4}(?:客服|他们|官方|人工|电话|95188)(?![^，。,]{0,8}(?:吗|么|没有?$))|(?:^|[，。,\s我])(?:都|也|早|已经|早就)*问过(?:了|啦)|\bi(?:'ve| have)?(?: already| just)? (?:asked|called|rang|phoned|wrote to|written to|contacted|messaged)(?: to)? (?:them|the (?:lender|support|bank)|support|customer|jiebei|alipay|95188|already)|\bi (?:did|have)(?: (?:ask|call|ring|that|it))?(?: already)?,? (?:but )?(?:they|and they|support|customer service)\b/iu

/** What came of it: nothing. */
const IN_VAIN =
  /(?:没|不)(?:有)?(?:个)?(?:说法|结果|下文|用|说清|讲清|问出|解释|说|讲|帮|办法|知道|清楚|告诉|理)|没办法|什么(?:都|也)(?:没|不)|(?:只|就|光)(?:会|是)?(?:说|让|叫)|套话|敷衍|\b(?:nothing|useless|no (?:help|use|idea|answer|reason|clue)|not helpful|unhelpful|didn'?t (?:help|say|tell|know|explain|answer)|don'?t know|doesn'?t know|(?:can|could)(?:'t| ?not) (?:help|say|tell|explain)|wouldn'?t (?:help|say|tell)|hung up|(?:just|only) (?:said|say|read|told))\b/iu

/** What to do then is told elsewhere. */
const ONLY_A_MACHINE = /机器人|\b(?:robots?|bots?|machines?|recording|automated|menu)\b/iu

export function tellsAskedThem(text: string): boolean {
  return ASKED_THEM.test(text)
}

/** These steps aren't advised again in this talk. */
export function adviseNoMore(state: ConversationState, advice: readonly AdviceId[]): void {
  state.setAside = [...new Set([...(state.setAside ?? []), ...advice])]
}

/**
 * 我打过客服了，什么都没说清楚, "I called them and they said nothing useful", told before there is a result: no wish for a
 * person, and what they said is no word of the page. The step counts as done; the rest of the message goes its way.
 */
export const hearAskedThem: Hearer = async (dc, turn, parts, hearRest) => {
  const { state } = turn
  if (turn.action || dc.activeDialog?.id === PLAN || (state.result && !state.open)) return false
  const clauses = splitClauses(normalise(turn.text))
  const asked = clauses.findIndex(({ text, ended }) => ended !== '?' && ASKED_THEM.test(text))
  const vain = clauses.findIndex(
    ({ text, ended }, at) => at >= asked && at <= asked + 1 && ended !== '?' && IN_VAIN.test(text),
  )
  if (asked < 0 || vain < 0 || ONLY_A_MACHINE.test(turn.text)) return false
  adviseNoMore(state, ASKING)
  say(turn, 'talk.set_aside.asked', { general: true })
  const rest = clauses.filter((_, at) => at < asked || at > vain)
  const text = rest
    .map((clause) => clause.text + clause.ended)
    .join(' ')
    .trim()
  if (text === '') {
    state.notUnderstood = 0
    await reprompt(dc, turn)
    return true
  }
  Object.assign(turn, { text, understanding: parts.understand(text, state.locale, turn.moment) })
  await hearRest()
  return true
}
