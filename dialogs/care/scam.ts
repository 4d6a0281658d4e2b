import type { DialogContext } from 'botbuilder-dialogs'
import { say, type Turn } from '#src/conversation/turn.ts'
import type { Option } from '#src/reply/reply.ts'
import { answerTopic, type AnswerBook } from '#dialogs/asked/answer-topic.ts'
import { sayNoted, takeUpFacts } from '#dialogs/facts/fact-keeping.ts'
import { INTERVIEW } from '#dialogs/interview/interview-dialog.ts'
import type { DialogParts } from '#dialogs/parts.ts'
import { talksOfSwindle } from './tells-of-scam.ts'
import { asksWhatTheyCanDo, given, givenAway, named, type Given } from './scam-given.ts'
import {
  asksToExplain,
  asksWhetherToPay,
  deniesHavingPaid,
  keptIdentity,
  leavesThem,
  wantsMoneyFirst,
} from '#dialogs/message/scam-signs.ts'
import { reprompt } from '#dialogs/interview/under-way.ts'

const TOPIC = 'scam_or_safety'

/** Answers that one message gets at most: what is given away is told by the worst of it. */
const MOST = 2

/** What a message about a swindle tells or asks is what it is answered for, never the next stored paragraph. */
export function warnOfScam(turn: Turn, book: AnswerBook): void {
  const { text, state } = turn
  const kept = keptIdentity(text)
  const told = toldIn(turn).filter((what) => !(kept && what === 'identity'))
  remember(turn, told.length > 0 || wantsMoneyFirst(text) ? ['called', ...told] : told)
  const denies = deniesHavingPaid(text) && !told.includes('paid')
  if (denies) state.swindle = state.swindle.filter((what) => what !== 'paid')
  state.lastTopic = TOPIC
  state.lastTopicTurn = state.turns
  if (told.length === 0 && !kept && denies)
    return say(turn, state.said['talk.scam.call'] ? 'talk.scam.not_paid' : 'talk.scam.call', {
      general: true,
    })
  for (const what of worstOf(told)) say(turn, `talk.scam.${what}`, { general: true })
  if (kept) say(turn, 'talk.scam.kept_identity', { general: true })
  if (told.length === 0 && !kept) warnOfWhatMayCome(turn, book)
  state.lastTopic = TOPIC
}

/** What a message says they have got; what it asks of by name they have as well: "what can he do with my number". */
function toldIn({ text }: Turn): Given[] {
  const told = givenAway(text)
  if (told.length > 0 || !asksWhatTheyCanDo(text) || asksWhetherToPay(text)) return told
  return /(?:他|她|对方|骗子)|\b(?:he|she|they|someone|scammers?)\b/iu.test(text) ? named(text) : []
}

/** Added on WeChat matters little beside anything else. */
function worstOf(told: readonly Given[]): readonly Given[] {
  const more = told.filter((what) => what !== 'chat')
  return (more.length > 0 ? more : told).slice(0, MOST)
}

function warnOfWhatMayCome(turn: Turn, book: AnswerBook): void {
  const { text, state } = turn
  if (leavesThem(text)) return say(turn, 'talk.scam.right')
  if (asksToExplain(text)) return say(turn, 'talk.scam.plainer', { general: true })
  if (asksWhetherToPay(text) && !wantsMoneyFirst(text)) return say(turn, 'talk.scam.no', { general: true })
  if (wantsMoneyFirst(text))
    return say(turn, state.said['talk.scam.call'] ? 'talk.scam.no' : 'talk.scam.call', { general: true })
  const worst = given.find((what) => state.swindle.includes(what))
  if (worst) return say(turn, `talk.scam.${worst}`, { general: true })
  if (asksWhatTheyCanDo(text)) return say(turn, 'talk.scam.so_far', { general: true })
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

/** "Ok i won't. can you help me make a plan": that they are left alone is right, and the rest is heard by itself. */
export function leaveThemAside(turn: Turn, { understand }: Pick<DialogParts, 'understand'>): void {
  const { state, text } = turn
  if (turn.action || !talksOfSwindle(turn) || !leavesThem(text)) return
  const said = text.split(/[.!?。！？;；，,]+/u).map((part) => part.trim())
  const rest = said.filter((part) => part !== '' && !leavesThem(part) && !ONLY_AGREES.test(part))
  if (rest.length === 0) return
  say(turn, 'talk.scam.right')
  turn.text = rest.join(state.locale === 'en' ? ', ' : '，')
  turn.understanding = understand(turn.text, state.locale, turn.moment)
}

const ONLY_AGREES =
  /^(?:(?:ok(?:ay)?|alright|right|fine|good|sure|thanks?|thank you|then|so) ?)+$|^(?:好|行|嗯|哦|噢|明白|知道|谢谢|那|了|的|吧)+$/iu
