import type { DialogContext } from 'botbuilder-dialogs'
import { say, type Turn } from '#src/conversation/turn.ts'
import type { Knowledge } from '#src/diagnosis/knowledge.ts'
import { sayShortly } from '#dialogs/result/say-shortly.ts'
import { accuses } from '#dialogs/care/care.ts'
import { hold, sayNoted, statedAndKnown } from '#dialogs/facts/fact-keeping.ts'
import { INTERVIEW } from '#dialogs/interview/interview-dialog.ts'
import type { DialogParts } from '#dialogs/parts.ts'
import { concludeAgain, goOnInterview, missed, reprompt } from '#dialogs/interview/under-way.ts'
import { impliedFact } from '#dialogs/understood.ts'

/** Probability from which a complaint in the middle of the interview is taken as one said again. */
const SURE_OF_REPEATING = 0.7

/** "还清了却借不了": heard, what it states is noted, and the interview begins or goes on. */
export async function serveComplaint(
  dc: DialogContext,
  turn: Turn,
  parts: DialogParts,
  intent: string,
  fresh: readonly string[],
): Promise<void> {
  const { knowledge } = parts
  if (turn.state.result && fresh.length === 0 && !turn.state.open) return pointToResult(turn, knowledge)
  if (dc.activeDialog?.id === INTERVIEW) {
    // In the middle of it, only words that surely repeat the complaint are one; others are an answer not understood.
    const sure = (turn.understanding.intents[0]?.score ?? 0) >= SURE_OF_REPEATING
    if (fresh.length === 0 && !sure) return missed(dc, turn, knowledge)
    const known = statedAndKnown(turn, parts.knowledge)
    // The complaint itself said again is no news; what else is said of it is acknowledged.
    const told = fresh.length > 0 || known.includes('symptom') ? fresh : known
    if (told.length > 0) sayNoted(turn, knowledge, told)
    else say(turn, 'talk.interview.on_it')
    if (turn.state.open && !fresh.includes(turn.state.open.fact)) return reprompt(dc, turn)
    return goOnInterview(dc)
  }
  if (turn.state.result) {
    sayNoted(turn, knowledge, fresh)
    return concludeAgain(dc, turn, knowledge)
  }
  const implied = impliedFact(intent)
  const fell = intent === 'limit_reduced' && !turn.state.facts.symptom ? ['symptom'] : []
  // 还剩最后一期没还 额度就是0了: this loan isn't all paid yet.
  const isLeft = !turn.state.facts.repaid && LAST_LEFT.test(turn.text)
  if (isLeft) hold(turn, 'repaid', 'partly', 'stated')
  const left = isLeft ? ['repaid'] : []
  if (implied && !turn.state.facts[implied[0]]) hold(turn, implied[0], implied[1], 'stated')
  if (accuses(turn, parts.factWords)) say(turn, 'talk.accused')
  else if (!feltWith(turn)) say(turn, `talk.empathy.${trouble(turn, intent)}`)
  sayNoted(turn, knowledge, [...fresh, ...fell, ...left], feltWith(turn) ? {} : { join: 'line' })
  if (asksWhyAtAll(turn))
    say(turn, 'talk.why_at_all', { claims: ['R02', 'R07', 'O06', 'R09'], join: 'paragraph' })
  await goOnInterview(dc)
}

/** 凭啥关我, "why is my limit 0": asked before anything is known, and answered before anything is asked. */
function asksWhyAtAll({ text, state, replies }: Turn): boolean {
  if (state.said['talk.interview.begin'] !== undefined || !WHY.test(text)) return false
  return !replies.some(
    (reply) => reply.kind === 'say' && /^(?:answers|side_questions|talk\.guess)\./.test(reply.phrase),
  )
}

const WHY =
  /为(?:什么|啥|何)|凭(?:什么|啥)|(?:咋|怎么|什么|啥)(?:回事|情况|原因)|原因(?:是|在)?(?:什么|啥|呢|$)|怎么(?:就|会|又|突然|反而)?(?:没|不|变|借不)|咋(?:就|会|又|突然|反而)?(?:没|不|变|借不)|有(?:个|没有?)说法|\b(?:why|how come|what (?:happened|went wrong|is going on|s going on|'?s the reason|is the reason)|for what reason)\b/iu

/**
 * 为啥还清了额度降了好多: who can borrow less isn't told that they can't; and who only says how they paid, not that all is
 * paid.
 */
function trouble({ state, understanding }: Turn, intent: string): string {
  const fell = state.facts.symptom?.value === 'limit_reduced'
  const paid = understanding.facts.filter(({ key }) => key === 'repay').map(({ value }) => value)
  const onlyHow = paid.length > 0 && paid.every((value) => HOW_PAID.has(value)) && !state.facts.repaid
  const isLeft = state.facts.repaid?.value === 'partly'
  if ((onlyHow || isLeft) && intent === 'cannot_borrow_after_repaying' && !fell) return 'cannot_borrow'
  return fell && intent.startsWith('cannot_borrow') ? 'limit_reduced' : intent
}

const LAST_LEFT =
  /(?<!花呗|白条|信用卡|[车房]贷|微粒贷)(?:还剩|还差|剩下?|就剩|只剩)(?:了)?(?:最后)?[一两二三四五几\d]+期|最后[一两二三]期[^，。,]{0,4}没还|\b(?:one|two|three|\d|last) (?:instal?ments?|payments?)(?: (?:is|are))? (?:left|to go|still (?:open|due|unpaid))\b/iu

const HOW_PAID: ReadonlySet<string> = new Set(['on_time', 'never_late', 'late'])

/** The urgency was heard already: that is the feeling there was. */
function feltWith({ replies }: Turn): boolean {
  return replies.some((reply) => reply.kind === 'say' && reply.phrase.startsWith('talk.urgent.'))
}

/** The case was worked out already, and nothing new is said. */
function pointToResult(turn: Turn, knowledge: Knowledge): void {
  // Put in a sentence, where there is one; the whole of it is a button away.
  if (!turn.action && sayShortly(turn, knowledge)) return
  say(turn, 'talk.back.known')
  turn.replies.push({
    kind: 'offer',
    options: [
      { label: { phrase: 'talk.buttons.show_again' }, action: { kind: 'intent', intent: 'conclude' } },
      { label: { phrase: 'talk.buttons.changed' }, action: { kind: 'intent', intent: 'correct' } },
      { label: { phrase: 'talk.buttons.person' }, action: { kind: 'intent', intent: 'human_agent' } },
    ],
  })
}
