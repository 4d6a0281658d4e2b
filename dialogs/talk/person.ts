import { say, type Turn } from '#src/conversation/turn.ts'
import { HANDOFF_INITIATE } from '#src/conversation/with-transcript.ts'
import type { Knowledge } from '#src/diagnosis/knowledge.ts'
import { allTold, reasonsTold } from '#dialogs/facts/all-told.ts'
import { plansElsewhere } from '#dialogs/plan/plan-facts.ts'
import { owesNow } from '#dialogs/care/tender.ts'
import {
  asksForHours,
  asksForSummaryAnew,
  asksLineLanguage,
  asksWhatToSayThere,
  complainsOfTalk,
} from '#dialogs/message/talk-signs.ts'

/**
 * A person, at once: where to reach one, a summary to copy so that nothing has to be told twice, and the event that an
 * attached desk takes up.
 */
export function askForPerson(turn: Turn, knowledge: Knowledge, how: 'shortly' | 'with_more'): void {
  if (complainsOfTalk(turn.text) || SAYS_IT_WAS_USELESS.test(turn.text)) say(turn, 'talk.person.sorry')
  // Who wants to complain is told first where complaints go.
  if (wantsToComplain(turn.text)) say(turn, 'answers.human_agent.more')
  const owes = turn.state.cannotPay || owesNow(turn)
  if (owes && turn.state.owing?.elsewhere) say(turn, 'care.desk_elsewhere', { general: true })
  else {
    say(turn, owes ? 'care.desk' : 'answers.human_agent.text')
    if (turn.state.owing?.elsewhere || plansElsewhere(turn))
      say(turn, 'care.desk_other', { join: 'paragraph' })
  }
  if (turn.state.swindle.length > 0) say(turn, 'talk.person.swindle')
  summarise(turn, knowledge)
  turn.state.lastTopic = 'human_agent'
  turn.state.lastTopicTurn = turn.state.turns
  if (how === 'with_more' && !wantsToComplain(turn.text)) {
    turn.replies.push({
      kind: 'offer',
      options: [{ label: { phrase: 'talk.buttons.complain' }, action: { kind: 'more' } }],
    })
  }
  turn.replies.push({
    kind: 'event',
    name: HANDOFF_INITIATE,
    value: {
      facts: Object.fromEntries(Object.entries(turn.state.facts).map(([fact, held]) => [fact, held.value])),
      reasons: turn.state.result?.reasons ?? [],
      locale: turn.state.locale,
    },
  })
}

/** Just after: "are they open now?", "what do I tell them when I get through?" False when it is neither. */
export function answerOfTheCall(turn: Turn): boolean {
  const { action, state, text } = turn
  if (!action && asksLineLanguage(text)) {
    say(turn, 'talk.person.language', { general: true })
    return true
  }
  if (action || state.lastTopic !== 'human_agent' || state.turns - state.lastTopicTurn > STAYS) return false
  if (asksForHours(text)) say(turn, 'talk.person.hours')
  else if (asksWhatToSayThere(text) && !state.cannotPay) say(turn, 'answers.human_agent.text')
  else return false
  return true
}

/** Turns for which a call that is asked about is that one. */
const STAYS = 4

/** Once; again only when there is more in it. */
function summarise(turn: Turn, knowledge: Knowledge): void {
  const { state } = turn
  const facts = allTold(turn, knowledge)
  const reasons = reasonsTold(turn)
  const holds = JSON.stringify([facts, reasons])
  if (facts.length === 0 || state.summarised === holds) return
  state.summarised = holds
  say(turn, reasons.length > 0 ? 'talk.person.summary_with_result' : 'talk.person.summary', {
    params: { facts: { dotted: facts }, reasons: { dotted: reasons } },
  })
}

/** The summary once more, after what it held was wrong; none where none was given. */
export function summariseCorrected(turn: Turn, knowledge: Knowledge): void {
  if (turn.state.summarised === undefined) return
  turn.state.summarised = undefined
  summarise(turn, knowledge)
}

/** "The summary is wrong, make a new one": the same once more, with what is known by now. False when none was given. */
export function summariseAnew(turn: Turn, knowledge: Knowledge): boolean {
  const { state, text } = turn
  if (turn.action || state.summarised === undefined || !asksForSummaryAnew(text)) return false
  state.summarised = undefined
  summarise(turn, knowledge)
  return state.summarised !== undefined
}

/** 说了等于没说, "that tells me nothing" */
const SAYS_IT_WAS_USELESS =
  /(?:说|讲)(?:了|的)?(?:半天|这么多|一堆|那么多)?(?:跟|和|等于|像)?没(?:说|讲)|(?:没|毫无|一点)(?:什么|啥|一点|半点)?(?:都)?(?:没|无)?(?:用|帮助)(?!过)|废话|套话|敷衍|糊弄|答非所问|白(?:说|问|聊)|\b(?:useless|pointless|generic|(?:tells?|told) me nothing|no (?:help|use)|not (?:helping|helpful|useful)|waste of time|doesn'?t help|didn'?t help|rubbish|nonsense)\b/iu

function wantsToComplain(text: string): boolean {
  return /投诉|举报|维权|说理|讲理|申诉|反映|告他们|去哪告|监管|\bcomplain|\breport (?:this|them|it|you|that)\b|\bregulator|\bombudsman|\bauthorit(?:y|ies)\b/iu.test(
    text,
  )
}
