import type { DialogContext } from 'botbuilder-dialogs'
import { say, type Turn } from '#src/conversation/turn.ts'
import type { Option } from '#src/reply/reply.ts'
import { answerTopic, type AnswerBook } from './answer-topic.ts'
import { sayNoted, takeUpFacts } from './fact-keeping.ts'
import { INTERVIEW } from './interview-dialog.ts'
import type { DialogParts } from './parts.ts'
import {
  asksToExplain,
  asksWhetherToPay,
  deniesHavingPaid,
  gaveCode,
  gaveIdentity,
  hasPaidThem,
  keptIdentity,
  leavesThem,
  paidSmallSum,
  wantsMoneyFirst,
} from './scam-signs.ts'
import { reprompt } from './under-way.ts'

const TOPIC = 'scam_or_safety'

/** What has happened so far, worst first; each has first steps of its own. */
const happened = [
  ['paid', (text: string) => hasPaidThem(text) || paidSmallSum(text)],
  ['code', gaveCode],
  ['identity', gaveIdentity],
] as const

/** What a message about a swindle tells or asks is what it is answered for, never the next stored paragraph. */
export function warnOfScam(turn: Turn, book: AnswerBook): void {
  const { text, state } = turn
  const told = happened.filter(([, isTold]) => isTold(text)).map(([what]) => what)
  remember(turn, told.length > 0 || wantsMoneyFirst(text) ? ['called', ...told] : told)
  const kept = keptIdentity(text)
  if (told.length === 0 && !kept && deniesHavingPaid(text)) {
    state.swindle = state.swindle.filter((what) => what !== 'paid')
    say(turn, state.said['talk.scam.call'] ? 'talk.scam.no' : 'talk.scam.call', { general: true })
    state.lastTopic = TOPIC
    state.lastTopicTurn = state.turns
    return
  }
  for (const what of told) say(turn, `talk.scam.${what}`, { general: true })
  if (kept) say(turn, 'talk.scam.kept_identity', { general: true })
  if (told.length === 0 && !kept) warnOfWhatMayCome(turn, book)
  state.lastTopic = TOPIC
  state.lastTopicTurn = state.turns
}

function warnOfWhatMayCome(turn: Turn, book: AnswerBook): void {
  const { text, state } = turn
  if (leavesThem(text)) return say(turn, 'talk.scam.right')
  if (asksToExplain(text)) return say(turn, 'talk.scam.plainer', { general: true })
  if (asksWhetherToPay(text) && !wantsMoneyFirst(text)) return say(turn, 'talk.scam.no', { general: true })
  if (wantsMoneyFirst(text))
    return say(turn, state.said['talk.scam.call'] ? 'talk.scam.no' : 'talk.scam.call', { general: true })
  const worst = happened.find(([what]) => state.swindle.includes(what))?.[0]
  if (worst) return say(turn, `talk.scam.${worst}`, { general: true })
  if (state.swindle.length > 0) return say(turn, 'talk.scam.no', { general: true })
  answerTopic(turn, TOPIC, book)
}

/** Kept for the summary that a person gets, so that it needn't be told twice. */
function remember({ state }: Turn, told: readonly string[]): void {
  state.swindle = [...new Set([...state.swindle, ...told])]
}

const person: Option = {
  label: { phrase: 'talk.buttons.person' },
  action: { kind: 'intent', intent: 'human_agent' },
}

/** Asked whether the bot itself is a swindle: what it is and is not, in one line, and how to make sure. */
export async function sayWhatWeAre(dc: DialogContext, turn: Turn, parts: DialogParts): Promise<void> {
  say(turn, 'talk.scam.ours')
  // "都按时还的呀，你是不是骗子": what is told beside the question counts.
  const { learnt, changed } = takeUpFacts(turn, parts.knowledge)
  sayNoted(turn, parts.knowledge, [...learnt, ...changed], { changed: changed.length > 0 })
  const answered = turn.state.open && [...learnt, ...changed].includes(turn.state.open.fact)
  if (answered) turn.state.open = undefined
  if (answered && dc.activeDialog?.id === INTERVIEW) return void (await dc.continueDialog())
  turn.replies.push({ kind: 'offer', options: [person] })
  await reprompt(dc, turn)
}
