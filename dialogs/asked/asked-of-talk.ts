import type { DialogContext } from 'botbuilder-dialogs'
import type { Turn } from '#src/conversation/turn.ts'
import { bySentence } from '#src/understanding/by-sentence.ts'
import { findSideQuestion } from '#src/understanding/side-questions.ts'
import { isAnsweredElsewhere } from './answered-better.ts'
import { asks } from '#dialogs/message/asks.ts'
import { messageParts, type MessagePart } from '#dialogs/message/message-parts.ts'
import { pointsBack, surelyMeans } from '#dialogs/message/message-signs.ts'
import { CERTAIN } from './narrowly.ts'
import type { DialogParts } from '#dialogs/parts.ts'
import { PLAN } from '#dialogs/plan/plan-state.ts'
import { sparedIn } from '#dialogs/interview/rather-not.ts'
import { readAs } from '#dialogs/interview/read-as.ts'
import { readInPlace } from './read-in-place.ts'
import { saySideQuestion } from './say-answer.ts'
import { asksWhetherItCounts, asksIfHuman, wishesPerson } from '#dialogs/message/talk-signs.ts'
import { reprompt } from '#dialogs/interview/under-way.ts'

/** What people ask of the talk itself: may I skip it, is roughly enough, can I change it, who sees it. */
const OF_TALK: ReadonlySet<string> = new Set([
  'can_skip',
  'rough_ok',
  'can_change_later',
  'wrong_answer',
  'proof_needed',
  'is_it_free',
  'worth_talking',
  'what_is_asked',
  'still_helped',
  'questions_left',
  'plan_steps_left',
  'reminders',
  'plan_update',
  'plan_auto_pay',
  'agent_wait',
  'feedback_effect',
  'other_product',
  'likelihood_words',
  'is_it_kept',
  'stays_here',
  'call_employer',
  'why_not_told',
  'erase_record',
  'delete_loan_records',
  'know_who',
  'said_here_counts',
  'household_income',
])

/** What they ask of what a plan wants to know. */
const OF_PLAN: ReadonlySet<string> = new Set([
  'meant_costs',
  'debts_not_in_costs',
  'costs_spread',
  'costs_unknown',
  'meant_debts',
  'principal_or_total',
  'where_rate',
  'negotiate_rate',
  'swap_loan',
  'early_elsewhere_how',
  'due_date_move',
  'save_where',
])

/** What they ask of paying off and of the reasons, once they were told: none of it is a change to imagine or to note. */
const OF_RESULT: ReadonlySet<string> = new Set([
  'swap_loan',
  'family_or_late',
  'early_fee',
  'again_after_payoff',
  'still_none_after',
  'tell_after_payoff',
  'reassess_time',
  'payoff_seen',
  'report_updates',
  'close_record',
  'call_worth',
  'how_reckoned',
  'my_fault',
  'age',
  'moving_home',
])

/** Probability from which it is asked, whatever wish or move the words sound of. */
const LEAST = 0.75

/** More answers before what is open would be a wall. */
const MOST = 2

/** Wishes that are carried out, and fuller answers. */
const CARRIED_OUT: ReadonlySet<string> = new Set([
  'my_data',
  'delete_data',
  'bot_capabilities',
  'human_agent',
  'distress',
])

/** 你能不能查到我的还款记录, 你能查出具体原因不: what we can see and tell, and not what is kept here or what we are. */
const OVER_WISH: ReadonlySet<string> = new Set(['know_who', 'how_reckoned'])

const OF_REASON = /第[一二三四1-4][条个点]|\b(?:first|second|third) (?:one|reason)\b/iu

/** "Can you delete it": wished for. */
const OF_DELETING = /删|清[掉除空]|抹掉|\b(?:delet|eras|remov|wip)\w*\b/iu

/** 会不会保存我的信息, "does this get saved somewhere": asked, and nothing is to be shown. */
const ASKS_WHETHER_KEPT =
  /(?:会不会|会|是不是|有没有|要不要)[^，。]{0,6}(?:保存|存[着下档]?|记录|留(?:着|存|底))[^，。]{0,8}$|(?:保存|存|记录)(?:不保存|不存|吗|么|没|多久)|\b(?:do|does|is|are|will|did)\b[^.?!]{0,20}\b(?:stor(?:e|ed|ing)|sav(?:e|ed|ing)|ke(?:ep|pt)|record(?:ed)?|log(?:ged)?)\b/iu

const ASKS_WHAT = /什么|啥|哪些|看看|多少|\b(?:what|which|show|see|list)\b/iu

/**
 * "4500 写错了能改不", "do I have to answer this": asked of the talk rather than of the case, and answered before a question in it
 * sounds of a wish or a move. The rest of the message is heard; true when nothing is left to be heard.
 */
export async function hearAskedOfTalk(dc: DialogContext, turn: Turn, parts: DialogParts): Promise<boolean> {
  if (turn.action) return false
  const inPlan = dc.activeDialog?.id === PLAN
  const said = messageParts(turn.text, turn, parts)
  const asked = said.filter(
    (part, at) =>
      askedOfTalk(part, turn, parts, inPlan) !== undefined &&
      !isOfWhatIsTold(part, said.slice(0, at)) &&
      !isOfWholeQuestion(part, said, turn, parts) &&
      !isHeardElse(part, turn, parts),
  )
  const names = new Set(asked.flatMap((part) => askedOfTalk(part, turn, parts, inPlan) ?? []))
  if (names.size === 0) return false
  turn.state.notUnderstood = 0
  for (const name of [...names].slice(0, MOST)) saySideQuestion(turn, name, parts)
  const rest = said.filter((part) => !asked.includes(part) && !ONLY_A_SHARE.test(part.text))
  if (!rest.some((part) => saysMore(part, turn, parts))) {
    await reprompt(dc, turn)
    return true
  }
  turn.text = rest.map(({ text }) => text).join(turn.state.locale === 'zh-CN' ? '，' : ', ')
  turn.understanding = bySentence(parts.understand)(turn.text, turn.state.locale)
  return false
}

/** What a part asks of the talk; undefined where it asks something else, or tells a number. */
function askedOfTalk(part: MessagePart, turn: Turn, parts: DialogParts, inPlan: boolean): string | undefined {
  const afterResult = !inPlan && turn.state.result !== undefined && !turn.state.open
  if (!asks(part) || OF_DELETING.test(part.text)) return undefined
  if (/\d/u.test(part.text) && !afterResult) return undefined
  if (wishesPerson(part.text) || asksIfHuman(part.text)) return undefined
  const read = readInPlace(part, turn, parts)
  if (!read || read.score < LEAST || isAnsweredElsewhere(read.name, part.text, turn)) return undefined
  const { name } = read
  const overWish = OVER_WISH.has(name) && read.score >= CERTAIN
  const wished = surelyMeans(part.understanding) && CARRIED_OUT.has(part.understanding.intents[0].name)
  if (wished && !overWish && (!ASKS_WHETHER_KEPT.test(part.text) || ASKS_WHAT.test(part.text)))
    return undefined
  // 第一条凭什么这么说 is asked of a reason, 我妈给的钱算收入吗 of what counts.
  if (OF_REASON.test(part.text) || (name === 'household_income' && asksWhetherItCounts(part.text)))
    return undefined
  if (!OF_TALK.has(name) && !(inPlan && OF_PLAN.has(name)) && !(afterResult && OF_RESULT.has(name)))
    return undefined
  if (read.name === 'questions_left' || read.name === 'plan_steps_left')
    return inPlan ? 'plan_steps_left' : 'questions_left'
  return read.name
}

/** "我晚了两天，这个会不会报上去": of what was told right before it. */
function isOfWhatIsTold({ text, understanding }: MessagePart, before: readonly MessagePart[]): boolean {
  return pointsBack(understanding, text) && before.some((one) => one.understanding.facts.length > 0)
}

/** "Likely like what, 50%?": the share is what is asked, and nothing that was paid. */
const ONLY_A_SHARE = /^\W*(?:like |about |大概|差不多)?\d{1,3} ?[%％]\W*$/iu

/** 我打电话过去的话，能问出原因不: half of a question whose words are found over both parts. */
function isOfWholeQuestion(
  { text }: MessagePart,
  said: readonly MessagePart[],
  { text: whole, state }: Turn,
  { sideQuestions }: DialogParts,
): boolean {
  const found = said.length > 1 ? findSideQuestion(whole, state.locale, sideQuestions) : undefined
  if (!found || OF_TALK.has(found.name)) return false
  return !found.beside.includes(text) && findSideQuestion(text, state.locale, sideQuestions) === undefined
}

/** 收入这种能不能不说: it isn't asked then. */
function isHeardElse({ text }: MessagePart, turn: Turn, parts: DialogParts): boolean {
  return sparedIn(text, turn, parts).length > 0
}

/** Whether a part tells, asks or wants anything by itself. */
function saysMore(part: MessagePart, turn: Turn, parts: DialogParts): boolean {
  const { text, understanding } = part
  const { open } = turn.state
  if (understanding.facts.length > 0 || asks(part) || surelyMeans(understanding)) return true
  if (/[\d一二两三四五六七八九十几半]/u.test(text)) return true
  return open !== undefined && readAs({ ...turn, text, understanding }, open.fact, parts).kind !== 'none'
}
