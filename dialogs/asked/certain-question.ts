import type { DialogContext } from 'botbuilder-dialogs'
import type { Turn } from '#src/conversation/turn.ts'
import { shows as showsCare } from '#src/understanding/care-signs.ts'
import { findSideQuestion } from '#src/understanding/side-questions.ts'
import { shows } from '#src/understanding/signs.ts'
import { urgencyOf } from '#dialogs/care/urgency.ts'
import { asks } from '#dialogs/message/asks.ts'
import { bareQuestionIn } from './bare-question.ts'
import { imaginesChange } from '#dialogs/result/imagines.ts'
import { messageParts, type MessagePart } from '#dialogs/message/message-parts.ts'
import { surelyMeans } from '#dialogs/message/message-signs.ts'
import { CERTAIN, plainlyAsked } from './narrowly.ts'
import type { DialogParts } from '#dialogs/parts.ts'
import { isRateQuestion } from '#dialogs/plan/asked/plan-rate-question.ts'
import { PLAN } from '#dialogs/plan/plan-state.ts'
import { answerPlainQuestion, isReasonTold, sayWithTold } from './side-question.ts'
import { asksWhetherItCounts } from '#dialogs/message/talk-signs.ts'
import { owesNow } from '#dialogs/care/tender.ts'
import { termPhrase } from './term.ts'
import { whereAsked } from './where-asked.ts'

/**
 * "写着额度已失效，是过期了还是咋的": what its examples show for certain is asked, whatever case, guess, anger or wish its words
 * sound of besides. Several questions are answered each by itself. False when nothing is asked so surely, or something else
 * knows a fuller answer.
 */
export async function answerCertainQuestion(
  dc: DialogContext,
  turn: Turn,
  parts: DialogParts,
): Promise<boolean> {
  const { action, state, text } = turn
  if (action || dc.activeDialog?.id === PLAN || !asks(turn)) return false
  const name = plainlyAsked(turn, turn, parts, CERTAIN)
  if (name === undefined || hasFullerAnswer(turn, parts)) return false
  // A reason that was told is answered as one.
  if (isReasonTold(turn, name)) return false
  // 有急用，能不能先给我开通: that time presses is heard first.
  if (urgencyOf(turn, parts.factWords)) return false
  if (findSideQuestion(text, state.locale, parts.sideQuestions)) return false
  const said = messageParts(text, turn, parts)
  const asked = said.filter(asks)
  if (asked.length > 1 || (asked[0] && isOfAnswer(name, said, asked[0], turn, parts))) return false
  // "Two. Is that a lot": asked of what is spoken of just then.
  const bare = asked[0] && bareQuestionIn(asked[0].text, turn)
  return sayWithTold(dc, turn, parts, bare ?? name)
}

/** "So when is someone gonna ring me": asked rather than the move meant that its words sound of. False when it isn't. */
export async function answerPlainerThanMove(
  dc: DialogContext,
  turn: Turn,
  parts: DialogParts,
): Promise<boolean> {
  if (!asks(turn) || hasFullerAnswer(turn, parts)) return false
  return answerPlainQuestion(dc, turn, parts, PLAINER_THAN_MOVE)
}

/** Probability from which it is. */
const PLAINER_THAN_MOVE = 0.5

/** "综合评估未通过，我的征信会不会有问题": what the first half sounds of by itself isn't what the second asks. */
function isOfAnswer(
  name: string,
  said: readonly MessagePart[],
  asked: MessagePart,
  { state }: Turn,
  { readSideQuestion }: DialogParts,
): boolean {
  const read = (part: MessagePart) => readSideQuestion(part.text, whereAsked(state))?.name
  if (ASKS_OF_BOTH.test(asked.text) || read(asked) === name) return false
  return said.some((part) => part !== asked && read(part) === name)
}

/** 啥意思, 是过期了还是咋的, "what does it mean": words that ask of what was just told. */
const ASKS_OF_BOTH =
  /^(?!你).{1,4}$|意思|还是|怎么回事|什么情况|咋回事|\b(?:mean(?:s|ing)?|that about|going on)\b|^(?:so |and )?(?:what|why|how come|huh|wtf)\W*$/iu

/** What we keep and what to do first, help for who owes, a term, a rate, the answer to our question, a reason that was told. */
function hasFullerAnswer(turn: Turn, parts: DialogParts): boolean {
  const { state, text, understanding } = turn
  if (surelyMeans(understanding) && CARRIED_OUT.has(understanding.intents[0].name)) return true
  if (owesNow(turn) || state.cannotPay || showsCare(text, 'who_reads', parts.careSigns)) return true
  if (termPhrase(text, state, parts) || isRateQuestion(turn)) return true
  if (state.open && asksWhetherItCounts(text)) return true
  if (!state.result || state.open) return false
  return shows(text, parts.resultSigns.takes_up_reasons) || imaginesChange(turn, parts)
}

const CARRIED_OUT: ReadonlySet<string> = new Set(['what_first', 'my_data'])
