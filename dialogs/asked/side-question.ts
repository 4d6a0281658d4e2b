import type { DialogContext } from 'botbuilder-dialogs'
import type { Turn } from '#src/conversation/turn.ts'
import type { Option } from '#src/reply/reply.ts'
import { toDiagnosisFacts } from '#src/understanding/facts.ts'
import { findSideQuestion, type SideQuestionFound } from '#src/understanding/side-questions.ts'
import { takeAmountBeside } from '#dialogs/interview/amount-beside.ts'
import { hold, sayNoted, takeUpFacts } from '#dialogs/facts/fact-keeping.ts'
import { takePageWords } from '#dialogs/facts/page-words.ts'
import { messageParts } from '#dialogs/message/message-parts.ts'
import { CERTAIN, SURELY_ASKED, plainlyAsked } from './narrowly.ts'
import type { DialogParts } from '#dialogs/parts.ts'
import { toCase } from '#dialogs/to-case.ts'
import { saysMoneyFor } from '#dialogs/plan/plan-answer.ts'
import { takeUp } from '#dialogs/plan/plan-course.ts'
import { saysSomething } from '#dialogs/plan/reading/plan-statement.ts'
import { clausesOf } from '#dialogs/plan/asked/plan-wishes.ts'
import { readStatement } from '#dialogs/plan/reading/plan-reading.ts'
import { lumpIn } from '#dialogs/plan/reading/plan-lump.ts'
import { askedOf, nameAsked, namesOf, PLAN, type PlanState } from '#dialogs/plan/plan-state.ts'
import { asks, asksInWords } from '#dialogs/message/asks.ts'
import { readAs } from '#dialogs/interview/read-as.ts'
import { fitToOpen } from './of-what-is-open.ts'
import { saySideQuestion } from './say-answer.ts'
import { asksWhetherItCounts } from '#dialogs/message/talk-signs.ts'
import { offerWaysOfOwing, owesNow } from '#dialogs/care/tender.ts'
import { asksHowToSay } from '#dialogs/message/tender-signs.ts'
import { holdAnswer } from '#dialogs/facts/told-beside.ts'
import { goOnInterview, reprompt } from '#dialogs/interview/under-way.ts'
import { feelForWorkLost } from '#dialogs/care/work-lost.ts'

const person: Option = {
  label: { phrase: 'talk.buttons.person' },
  action: { kind: 'intent', intent: 'human_agent' },
}

/** Probability from which another question is asked than the one whose words were found. */
const RATHER_THAN_FOUND = 0.75

/** Questions whether something counts that are none about the answer they stand beside. */
const countsElsewhere: ReadonlySet<string> = new Set([
  'stays_here',
  'call_counts',
  'everyday_credit',
  'own_business',
  'debts_seen',
  'others_own',
  'same_day',
  'lent_out',
  'guarantee_counts',
  'joint_borrower',
  'minimum_payment',
  'deferred_counts',
  'daily_bills',
  'blacklist',
  'late_elsewhere',
  'borrow_to_repay',
])

/**
 * A narrow question that has an answer of its own in intents/side-questions.yaml: "卸载重装有用吗", "am I blacklisted". Its
 * words state nothing ("被拒的算不算" tells of no refusal); what the rest of the message tells is noted. False when the
 * message asks none of them.
 */
export async function answerSideQuestion(
  dc: DialogContext,
  turn: Turn,
  parts: DialogParts,
): Promise<boolean> {
  if (turn.action) return false
  const { state } = turn
  const inPlan = dc.activeDialog?.id === PLAN
  // "CMB is 9,000 left, 900 is the minimum payment": told to the plan, and asked of nobody.
  if (inPlan && !asks(turn) && saysMoneyFor(turn, dc.activeDialog?.state as PlanState)) return false
  // 要是发年终奖一万 拿去还车贷行吗: of a sum of one's own, held against the plan.
  if (inPlan && lumpIn(turn, dc.activeDialog?.state as PlanState) !== undefined) return false
  const found =
    findSideQuestion(turn.text, state.locale, parts.sideQuestions) ??
    (inPlan ? readByExample(turn, parts) : undefined)
  if (!found) return false
  // "我给表弟担保，得担到哪年": of several questions about the same thing the examples tell best which one it is.
  const least = asksWhetherItCounts(turn.text) ? CERTAIN : RATHER_THAN_FOUND
  const certain = asks(turn) ? plainlyAsked(turn, turn, parts, least) : undefined
  return answerFound(dc, turn, parts, { ...found, name: certain ?? fitToOpen(found.name, turn.text, state) })
}

/**
 * A question beside a result that was told, surely shown by its examples. False when the message asks none.
 */
export async function answerByExample(dc: DialogContext, turn: Turn, parts: DialogParts): Promise<boolean> {
  const found = readByExample(turn, parts)
  // A reason that was told is answered as one.
  if (!found || isReasonTold(turn, found.name)) return false
  return answerFound(dc, turn, parts, found)
}

/** A reason that was told, or what may be the title of one: "what is a tight market". */
export function isReasonTold({ state }: Turn, name: string): boolean {
  if (!state.result) return false
  return TITLES.has(name) || state.result.reasons.some(({ cause }) => cause === name)
}

const TITLES: ReadonlySet<string> = new Set(['tighter_words'])

/** "打热线快还是在线问快": plainly shown by its examples, whatever topic its words sound of; the case and a plan come first. */
export async function answerPlainQuestion(
  dc: DialogContext,
  turn: Turn,
  parts: DialogParts,
  least?: number,
): Promise<boolean> {
  const { action, state, text, understanding } = turn
  if (action || dc.activeDialog?.id === PLAN) return false
  if (state.open && readAs(turn, state.open.fact, parts).kind !== 'none') return false
  // A case told for the first time comes first, unless its words are surely those of a question: "closed vs zero limit".
  const tellsCase = !state.facts.symptom && understanding.facts.some(({ key }) => key === 'symptom')
  const name = plainlyAsked({ text, understanding }, turn, parts, tellsCase ? SURELY_ASKED : least)
  return name === undefined ? false : sayWithTold(dc, turn, parts, name)
}

/** Says the answer; what stands beside the question is told. */
export async function sayWithTold(
  dc: DialogContext,
  turn: Turn,
  parts: DialogParts,
  name: string,
): Promise<boolean> {
  const told = messageParts(turn.text, turn, parts).filter(
    (part) => !asks(part) && plainlyAsked(part, turn, parts) === undefined,
  )
  const rest = told.map((part) => part.text).join(', ')
  return answerFound(dc, turn, parts, { name, beside: rest, rest })
}

/** Answers the question that was found, and hears what is told beside it. False when it is rather left to others. */
export async function answerFound(
  dc: DialogContext,
  turn: Turn,
  parts: DialogParts,
  found: SideQuestionFound,
): Promise<boolean> {
  const { state } = turn
  // In a plan the words for the call have its figure to go with them.
  if (dc.activeDialog?.id === PLAN && asksHowToSay(turn.text)) return false
  // "两家，花呗算吗" counts for the answer that it goes with (see answerOpen); what others owe counts for nobody else.
  const ofAnswer = !countsElsewhere.has(found.name) && asksWhetherItCounts(turn.text)
  if (state.open && found.rest !== '' && ofAnswer) return false
  saySideQuestion(turn, found.name, parts)
  const { rest } = found
  state.notUnderstood = 0
  if (dc.activeDialog?.id === PLAN) {
    // "车贷还是14期，能不能缓一个月": what stands beside it is told to the plan.
    const plan = dc.activeDialog.state as PlanState
    const read = (said: string) =>
      readStatement(said, state.locale, askedOf(plan.step), namesOf(plan), nameAsked(plan))
    const besides = read(rest)
    takeUp(turn, plan, saysSomething(besides) ? besides : read(toldIn(turn.text)))
    await reprompt(dc, turn)
    return true
  }
  const understanding = parts.understand(rest, state.locale, turn.moment)
  const beside: Turn = { ...turn, text: rest, understanding }
  // The words that are asked about don't change what happened: "综合评估未通过是什么意思".
  const asksOfWords = parts.sideQuestions[found.name]?.tells === true && state.facts.symptom !== undefined
  const leftAlone = asksOfWords ? ['symptom'] : []
  const answered =
    state.open && rest !== '' && holdAnswer(beside, state.open.fact, parts) ? [state.open.fact] : []
  const ownCase = leftAlone.length === 0 ? takeOwnCase(turn) : []
  // 还完借呗写的什么服务已关闭，看不懂: a case that is told with the words that are asked about.
  const said = parts.sideQuestions[found.name]?.tells === true && !state.facts.symptom ? turn : beside
  const { learnt, changed } = takeUpFacts(said, parts.knowledge, ...answered, ...leftAlone, ...ownCase)
  // 页面就弹了个“暂无借款额度”，啥意思: what the page says is told with it.
  const page = parts.sideQuestions[found.name]?.tells === true ? takePageWords(turn, parts, [found.name]) : []
  // "Same every month 6800, my husband earns 4200, can we add his": the sum goes with the answer.
  const amount = answered.flatMap((fact) => takeAmountBeside(beside, parts, fact, rest))
  const told = [...new Set([...ownCase, ...answered, ...learnt, ...changed, ...page, ...amount])]
  sayNoted(turn, parts.knowledge, told, { changed: changed.length > 0 })
  if (told.includes('income') && state.facts.income?.value === 'none') feelForWorkLost(turn)
  if (state.open && told.includes(state.open.fact)) {
    state.open = undefined
    await goOnInterview(dc)
  } else if (state.open || dc.activeDialog) await reprompt(dc, turn)
  else if ((learnt.includes('symptom') || ownCase.length > 0) && !state.result && !owesNow(turn))
    await goOnInterview(dc)
  else if (owesNow(turn)) offerWaysOfOwing(turn)
  else turn.replies.push({ kind: 'offer', options: [toCase(state), person] })
  return true
}

/** 额度变0了还能恢复吗, "I can't borrow any more, is that for good": the words that ask tell what happened, too. */
function takeOwnCase(turn: Turn): string[] {
  const { state, text, understanding } = turn
  const told = toDiagnosisFacts(understanding.facts).symptom
  if (state.facts.symptom || told === undefined || !OWN_CASE.test(text) || OF_ANOTHER.test(text)) return []
  hold(turn, 'symptom', told, 'stated')
  return ['symptom']
}

const OWN_CASE =
  /(?:变|成|归|清|没|关|降|少|停|封|冻结?|用不|借不|能用|不给)[^，。,]{0,4}了|(?:额度|显示|现在|还是|就|是)(?:是|为|变成?)?[0０零](?![\d.])|[0０零]额度|(?:借呗|我)[^，。,]{0,4}(?:不能用|用不了|借不[了出]|没额度|不给)|\b(?:my|mine|i)\b[^.?!]{0,24}\b(?:zero|0|gone|closed|cut|dropped|lowered|frozen|can'?t|cannot|refused|no limit)\b|\b(?:closed|cut|lowered|refused|zeroed|froze) (?:me|my|mine|it)\b|\b(?:limit|it)(?:'s| is| went| was|s)? (?:zero|0|gone|closed)\b/iu
/** 我老公的, "my husband's": of somebody else's, or of another product. */
const OF_ANOTHER =
  /如果|要是|会不会|老[公婆]|朋友|同事|别人|\b(?:if|would|husband|wife|friend|others?|people)\b/iu

/** "Card 6000 min payment 600, is paying only that ok": what the message tells, without what it asks or imagines. */
function toldIn(text: string): string {
  if (IMAGINES.test(text)) return ''
  return clausesOf(text)
    .filter((clause) => !asksInWords(clause))
    .join(' ')
}

const IMAGINES = /如果|要是|假如|万一|\b(?:if|suppose|imagine)\b/iu

/** In a plan, or after a result, words sound of debts or of reasons whatever they ask. */
function readByExample(turn: Turn, parts: DialogParts): SideQuestionFound | undefined {
  const { text } = turn
  // What a rate is, the plan says of each debt.
  if (!asks(turn) || RATE.test(text)) return undefined
  const name = plainlyAsked(turn, turn, parts, SURELY_ASKED)
  if (name === undefined) return undefined
  const told = messageParts(text, turn, parts).filter((part) => !asks(part))
  const rest = told.map((part) => part.text).join(', ')
  return { name, beside: rest, rest }
}

/** A rate, or what a loan costs in interest. */
export const RATE = /利率|利息|年化|日息|[%％]|\b(?:rates?|interest|percent)\b/iu
