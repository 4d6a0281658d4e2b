import type { DialogContext } from 'botbuilder-dialogs'
import { say, type Turn } from '#src/conversation/turn.ts'
import type { Option } from '#src/reply/reply.ts'
import { findSideQuestion } from '#src/understanding/side-questions.ts'
import { imaginesChange } from '#dialogs/result/imagines.ts'
import { INTERVIEW } from '#dialogs/interview/interview-dialog.ts'
import type { DialogParts } from '#dialogs/parts.ts'
import { isQuestion } from '#dialogs/message/message-signs.ts'
import { offerNext } from '#dialogs/plan/plan-questions.ts'
import { PLAN, planUnderWay } from '#dialogs/plan/plan-state.ts'
import { makeMove } from '#dialogs/press.ts'
import { optionsOf } from '#dialogs/interview/questions.ts'
import { oneValue, readAs } from '#dialogs/interview/read-as.ts'
import { sayPlainer } from '#dialogs/result/say-plainer.ts'
import {
  asksOtherWayThanCalling,
  asksUsForMoney,
  asksWhatACallCosts,
  cannotGetThrough,
  isBack,
  isLeaving,
  speaksOfLenders,
  wantsItDeleted,
  wantsItPlainer,
} from '#dialogs/message/small-talk-signs.ts'
import { isThanks } from '#dialogs/message/talk-signs.ts'
import { asksHowToSay } from '#dialogs/message/tender-signs.ts'
import { reprompt } from '#dialogs/interview/under-way.ts'
import { imaginesPause } from '#dialogs/result/what-if-pause.ts'

const person: Option = {
  label: { phrase: 'talk.buttons.person' },
  action: { kind: 'intent', intent: 'human_agent' },
}
const interview: Option = { label: { phrase: 'talk.buttons.interview' }, action: { kind: 'interview' } }
const complain: Option = {
  label: { phrase: 'talk.buttons.complain' },
  action: { kind: 'intent', intent: 'human_agent' },
}

/** Short words about the talk itself: a goodbye, a thank-you, a jest, "too long", "nobody answers". False when it is none. */
export async function answerSmallTalk(dc: DialogContext, turn: Turn, parts: DialogParts): Promise<boolean> {
  const { text, state } = turn
  if (turn.action) return false
  if (wantsItDeleted(text)) return makeMove(dc, turn, parts, 'delete_data')
  if (state.lastTopic === 'distress') return false
  if (wantsItPlainer(text) && sayPlainer(dc, turn, parts)) return true
  if (await tellOfCalls(dc, turn, parts)) return true
  // "半年不借会怎样" after something of the case was told: its effect, rather than what is known of usage at large.
  const mayImagine = dc.activeDialog?.id !== PLAN || imaginesPause(turn, parts.factWords)
  // "If I pay off Weilidai, will they see it right away?" asks when it is seen.
  if (findSideQuestion(text, state.locale, parts.sideQuestions)?.name === 'payoff_seen') return false
  // "8 times at least. If I stop for a while, does it come back?": the answer is noted first, and the change told after it.
  const answers = state.open !== undefined && oneValue(readAs(turn, state.open.fact, parts)) !== undefined
  if (mayImagine && !answers && imaginesChange(turn, parts) && (await makeMove(dc, turn, parts, 'what_if')))
    return true
  if (turn.understanding.facts.length > 0) return false
  if (asksUsForMoney(text) && !speaksOfLenders(text)) {
    say(turn, 'talk.lend')
    if (dc.activeDialog) waitQuietly(dc, turn, parts)
    else turn.replies.push({ kind: 'offer', options: [interview, plan] })
    return true
  }
  if (isLeaving(text) && !isQuestion(turn.understanding) && mayLeave(dc, turn) && !isPlainGoodbye(dc, turn)) {
    say(turn, isUnderWay(dc, turn) ? 'talk.leaving.in_the_middle' : 'talk.leaving.plain')
    return true
  }
  if (isBack(text)) {
    if (!isUnderWay(dc, turn)) return makeMove(dc, turn, parts, 'greeting')
    say(turn, 'talk.back.in_the_middle')
    await reprompt(dc, turn)
    return true
  }
  if (isUnderWay(dc, turn) && isThanks(turn) && isOnlyThanks(text)) {
    say(turn, 'talk.welcome')
    waitQuietly(dc, turn, parts)
    return true
  }
  return false
}

const plan: Option = { label: { phrase: 'talk.buttons.plan' }, action: { kind: 'plan' } }

/** How to reach the lender where a call won't do; nothing is known of a mailbox of theirs, so none is named. */
async function tellOfCalls(dc: DialogContext, turn: Turn, parts: DialogParts): Promise<boolean> {
  const { text } = turn
  if (asksHowToSay(text)) return false
  const phrase = asksWhatACallCosts(text)
    ? 'talk.calls.cost'
    : asksOtherWayThanCalling(text)
      ? 'talk.calls.other_ways'
      : cannotGetThrough(text)
        ? 'talk.calls.engaged'
        : undefined
  if (phrase === undefined) return false
  say(turn, phrase, { general: true })
  // "Is it free, and may my daughter ring for me?": what else is asked is answered next.
  if (findSideQuestion(text, turn.state.locale, parts.sideQuestions)) return false
  if (isUnderWay(dc, turn)) await reprompt(dc, turn)
  else turn.replies.push({ kind: 'offer', options: phrase === 'talk.calls.cost' ? [person] : [complain] })
  return true
}

function isUnderWay({ activeDialog }: DialogContext, { state }: Turn): boolean {
  return (activeDialog?.id === INTERVIEW && state.open !== undefined) || isAskingPlan(activeDialog?.id, state)
}

function isAskingPlan(id: string | undefined, { dialogs }: Turn['state']): boolean {
  return id === PLAN && planUnderWay(dialogs)?.step !== 'shown'
}

/** With nothing under way, "bye" and "再见" have an answer of their own. */
function isPlainGoodbye(dc: DialogContext, turn: Turn): boolean {
  const bare =
    /^(?:好的?|嗯|那|行|ok(?:ay)?|[\s,，。.!！~～]|再见|再会|回见|不用了|拜拜|晚安|下次再聊|886?|good|night|bye|see you)+$/iu
  // "谢谢，不用了，再会" sounds of an account to be closed.
  const heardAsOne = turn.understanding.intents[0].name === 'thanks_bye'
  return !isUnderWay(dc, turn) && heardAsOne && (bare.test(turn.text) || isThanks(turn))
}

/** In a plan "先这样" and "that's it" mean that nothing is to be added. */
function mayLeave(dc: DialogContext, turn: Turn): boolean {
  return dc.activeDialog?.id !== PLAN || !/先这样|先到这|that'?s (?:it|enough)/iu.test(turn.text)
}

/** What waits for an answer keeps waiting: its buttons, and not a word. */
function waitQuietly(dc: DialogContext, turn: Turn, { knowledge }: DialogParts): void {
  const { open, dialogs } = turn.state
  const money = dc.activeDialog?.id === PLAN ? planUnderWay(dialogs) : undefined
  if (money) offerNext(turn, money)
  else if (open) turn.replies.push({ kind: 'offer', options: optionsOf(turn, knowledge, open.fact) })
}

/** A thank-you and no more, which to an open question is no answer. */
function isOnlyThanks(text: string): boolean {
  return /^(?:好的?|好滴|嗯+|哦+|行|ok(?:ay)?|知道了|明白了?|收到|了解|辛苦了?|麻烦了|非常|太|真的?|thanks?|thank you|thx|cheers|ta|great|good|got it|all right|alright|so much|very much|a lot|many|for (?:that|this|the help|your help)|谢+|多谢|感谢|您|你|啊|哈|呀|啦|了|哟|噢|[,，。.!！~～\s])+$/iu.test(
    text,
  )
}
