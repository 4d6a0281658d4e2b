import type { DialogContext } from 'botbuilder-dialogs'
import { say, type Turn } from '#src/conversation/turn.ts'
import { pickOperation } from '#src/reply/operations.ts'
import type { Option } from '#src/reply/reply.ts'
import { deniesHavingSaid } from '#src/understanding/denies-saying.ts'
import { toDiagnosisFacts } from '#src/understanding/facts.ts'
import { factsSpokenOf } from '#src/understanding/fact-words.ts'
import { readQuantities } from '#src/understanding/quantities.ts'
import { answerMore, answerTopic, offerNext, type AnswerBook } from '#dialogs/asked/answer-topic.ts'
import { listen } from '#dialogs/care/care.ts'
import { closedAtWork, complaintIn, complaintTold } from '#dialogs/talk/complaint-told.ts'
import { serveComplaint } from '#dialogs/talk/complaint.ts'
import { countsFact } from '#dialogs/message/counted.ts'
import { hold, nothingTakenUp, sayNoted, statedAndKnown, takeUpFacts } from '#dialogs/facts/fact-keeping.ts'
import { INTERVIEW } from '#dialogs/interview/interview-dialog.ts'
import { isPastime, speaksOfMatter } from '#dialogs/talk/matter-signs.ts'
import { isQuestion, isRequest, pointsBack, surelyMeans } from '#dialogs/message/message-signs.ts'
import { warnOfScam } from '#dialogs/care/scam.ts'
import { isGoodbye, isThanks } from '#dialogs/message/talk-signs.ts'
import {
  asksHowToSay,
  isAboutCollectors,
  isAshamed,
  isWornOut,
  saysCannotPay,
} from '#dialogs/message/tender-signs.ts'
import { serveUnknown } from '#dialogs/talk/not-understood.ts'
import type { DialogParts } from './parts.ts'
import { takePageWords } from '#dialogs/facts/page-words.ts'
import { PLAN } from '#dialogs/plan/plan-state.ts'
import { messageParts, turnBeside } from '#dialogs/message/message-parts.ts'
import { asks } from '#dialogs/message/asks.ts'
import { asksWhetherItMatters, questionsIn } from '#dialogs/asked/questions-asked.ts'
import { SURELY_ASKED, leastBeside } from '#dialogs/asked/narrowly.ts'
import { sayAnswer, sayAsLearnt } from '#dialogs/asked/say-answer.ts'
import { takeAmountBeside } from '#dialogs/interview/amount-beside.ts'
import { oneValue, readAs } from '#dialogs/interview/read-as.ts'
import { takeOutOfTurn } from '#dialogs/interview/said-out-of-turn.ts'
import {
  asksWhatFollows,
  offerWaysOfOwing,
  owesNow,
  pausesInterview,
  saysUnsure,
  staysWith,
} from '#dialogs/care/tender.ts'
import { tellsOfScam } from '#dialogs/care/tells-of-scam.ts'
import { concludeAgain, goOnInterview, missed, reprompt } from '#dialogs/interview/under-way.ts'
import { isComplaint } from './understood.ts'

/** A complaint, a question, facts, or nothing that we know. */
export async function serveTopic(
  dc: DialogContext,
  turn: Turn,
  parts: DialogParts,
  given: string | undefined,
): Promise<void> {
  // "The restaurant is closed": a place of work, and no service of the lender's.
  const heard = !closedAtWork(turn, given) ? given : owesNow(turn) ? 'cannot_repay' : undefined
  // Who owes nothing and earns is in no need, however it sounds.
  const meaning = heard === 'cannot_repay' && (owesNothing(turn) || onlyTells(turn)) ? undefined : heard
  // Who poses as a collector and wants money first is no collector.
  const swindle = !turn.action && meaning === 'scam_or_safety' && tellsOfScam(turn)
  const collectors = !swindle && !isComplaint(meaning) && isAboutCollectors(turn.text) && !turn.action
  const lookedAhead = !swindle && !turn.action && asksWhatFollows(turn)
  const thanks = meaning === undefined || meaning === 'out_of_scope' ? isThanks(turn) : false
  const intent = collectors
    ? 'cannot_repay'
    : lookedAhead
      ? 'overdue_effect'
      : thanks
        ? 'thanks_bye'
        : meaning
  const staying = lookedAhead || swindle ? undefined : staysWith(turn, intent)
  if (staying && dc.activeDialog?.id !== PLAN && saysUnsure(turn, staying, intent))
    return pauseQuietly(dc, turn)
  // What a swindler said of an account is no fact of the case.
  const warned = (staying ?? intent) === 'scam_or_safety' || (!turn.action && isPastime(turn.text))
  const { learnt, changed } = warned ? nothingTakenUp : takeUpFacts(turn, parts.knowledge)
  const asking = isQuestion(turn.understanding)
  const unsure = intent === undefined || intent === 'out_of_scope' || isComplaint(intent) || !asking
  const page = turn.action || warned ? [] : takePageWords(turn, parts)
  const elsewhere = warned
    ? []
    : unsure
      ? takeOutOfTurn(turn, parts)
      : intent === 'cannot_repay'
        ? toldOfOwing(turn, parts)
        : []
  const fresh = [...new Set([...learnt, ...changed, ...page, ...elsewhere])]
  const tells = learnt.includes('symptom') && (!asking || intent === undefined)
  const besides = tells ? complaintTold(turn) : undefined
  const complaint = complaintIn(turn, learnt, intent) ?? besides
  // "还有两家，这个也有影响？" in the middle of the questions asks about what it tells.
  const asksOfTold =
    turn.state.open &&
    fresh.length > 0 &&
    !fresh.includes('symptom') &&
    asking &&
    pointsBack(turn.understanding, turn.text)
  if (complaint && !staying && !asksOfTold) {
    turn.state.notUnderstood = 0
    return serveComplaint(dc, turn, parts, complaint, fresh)
  }
  // Facts stated while a question is open are what the message is for, unless it asks something as well.
  const pointed = elsewhere[0] ?? learnt.at(-1) ?? changed[0] ?? factCounted(turn) ?? openFactMeant(turn)
  const topic =
    staying ??
    (!warned && !collectors && asking && pointed && pointsBack(turn.understanding, turn.text) && isShort(turn)
      ? parts.knowledge.facts[pointed]?.topic
      : intent)
  // With nothing open, a message that is surely about a topic is served there, whatever it states besides.
  // To an open question, words that may or may not be about a topic are rather an answer not understood.
  const sure = turn.action !== undefined || surelyMeans(turn.understanding)
  const tellsOn = !asking && fresh.length > 0 && turn.state.facts.symptom !== undefined
  const surelyApart = !turn.state.open && sure && !fresh.includes('symptom') && !tellsOn
  const serves =
    topic !== undefined &&
    topic !== 'out_of_scope' &&
    !isOnlyTold(turn, topic, asking, parts.book) &&
    !(fresh.length === 0 && !asking && onlyRestates(turn, topic, parts)) &&
    // "My income is 7,000 really and I borrowed 5 times": told of the case, with no wish for a plan.
    !(topic === 'plan_finances' && changed.length > 0 && !asking) &&
    !(deniesHavingSaid(turn.understanding.text) && statedAndKnown(turn, parts.knowledge).length > 0) &&
    (asking ||
      thanks ||
      (fresh.length === 0 && (!turn.state.open || sure)) ||
      surelyApart ||
      staying !== undefined ||
      pausesInterview(topic))
  // Who can't pay what is due isn't led into questions about the limit, unless they ask for it.
  const staysOwing = owesNow(turn) && !fresh.includes('symptom')
  // Not being able to pay comes before those who ask for it.
  const helped = turn.state.said['answers.cannot_repay.text'] !== undefined
  const called = collectors && (helped || !saysCannotPay(turn.text))
  const welcome = topic === 'thanks_bye' && turn.state.open !== undefined && !isGoodbye(turn.text)
  // 2000到2500 thanks for nothing.
  if (welcome && (fresh.length === 0 || isThanks(turn))) say(turn, 'talk.welcome')
  const narrowly =
    serves &&
    isAskedNarrowly(turn, topic, staying) &&
    sayAsLearnt(turn, turn.text, parts, leastBeside(turn, turn, parts))
  const answered = welcome || narrowly || (serves && answer(turn, topic, called, staying, parts.book))
  if (answered) turn.state.notUnderstood = 0
  sayNoted(turn, parts.knowledge, fresh, { changed: changed.length > 0 })
  if (answered && pausesInterview(topic)) return pause(dc, turn, topic, parts.book)
  if (turn.state.open && fresh.includes(turn.state.open.fact)) turn.state.open = undefined
  const inInterview = dc.activeDialog?.id === INTERVIEW
  const inPlan = dc.activeDialog?.id === PLAN
  if (inInterview && fresh.length > 0 && !turn.state.open) return void (await dc.continueDialog())
  if (answered || fresh.length > 0) {
    // Who says goodbye isn't asked on.
    if (topic === 'thanks_bye' && isGoodbye(turn.text)) return
    if (inInterview || inPlan) return reprompt(dc, turn)
    if (fresh.length > 0 && turn.state.result) return concludeAgain(dc, turn, parts.knowledge)
    // Who tells their own case beside a question is asked for the rest of it once that is answered.
    const tellsCase = learnt.includes('symptom') && complaintTold(turn) !== undefined
    if (answered && !tellsCase) offerNext(turn, topic, parts.book, narrowly ? 'told' : 'not_told')
    else if (staysOwing) offerWaysOfOwing(turn)
    else await goOnInterview(dc)
    return
  }
  const known = statedAndKnown(turn, parts.knowledge)
  if (known.length > 0 && !asking) {
    sayNoted(turn, parts.knowledge, known)
    if (inInterview || inPlan) return reprompt(dc, turn)
    if (staysOwing) return offerWaysOfOwing(turn)
    return turn.state.result ? undefined : goOnInterview(dc)
  }
  const digresses = intent === 'out_of_scope' && (asking || isRequest(turn.text))
  if (isWornOut(turn.text)) return listen(dc, turn)
  if (isAshamed(turn.text)) {
    say(turn, 'talk.ashamed')
    return inInterview || inPlan ? reprompt(dc, turn) : offerNext(turn, 'cannot_repay', parts.book)
  }
  const [asked] = asking ? questionsIn(messageParts(turn.text, turn, parts), turn, parts) : []
  if (asked) {
    sayAnswer(turn, asked, parts)
    turn.state.notUnderstood = 0
    return inInterview || inPlan ? reprompt(dc, turn) : offerNext(turn, turn.state.lastTopic, parts.book)
  }
  // What asks nothing is rather told, and while we ask a try at an answer.
  if (!turn.action && sayAsLearnt(turn, turn.text, parts, asks(turn) ? 0 : SURELY_ASKED))
    return inInterview || inPlan ? reprompt(dc, turn) : offerNext(turn, turn.state.lastTopic, parts.book)
  if (inInterview && tellsBeside(turn, parts)) {
    serveUnknown(turn, parts.fallback)
    return reprompt(dc, turn)
  }
  // What stands beside something that was answered is no answer that was missed.
  if (inInterview && turn.replies.some(({ kind }) => kind === 'say')) return reprompt(dc, turn)
  if (inInterview && turn.state.open && !digresses) return missed(dc, turn, parts.knowledge)
  if (inPlan && !digresses) return void (await dc.continueDialog())
  serveUnknown(turn, parts.fallback)
  if (inInterview || inPlan) await reprompt(dc, turn)
}

/** Nothing here and nothing elsewhere, by what is held and what is said now. */
function owesNothing({ action, state, understanding }: Turn): boolean {
  const held = Object.fromEntries(Object.entries(state.facts).map(([fact, { value }]) => [fact, value]))
  const { repaid, other_loans: others, record } = { ...held, ...toDiagnosisFacts(understanding.facts) }
  const settled = repaid === 'in_full' || repaid === 'early'
  return !action && settled && others === 'none' && record !== 'overdue_now' && !state.cannotPay
}

/** "is that bad": a longer question has a matter of its own. */
function isShort({ text, state, understanding }: Turn): boolean {
  const apart = understanding.intents[0].name === 'out_of_scope' && surelyMeans(understanding)
  return !apart || text.length < (state.locale === 'en' ? SHORT_EN : SHORT_ZH) || asksWhetherItMatters(text)
}

/** Characters. */
const SHORT_ZH = 8
const SHORT_EN = 18

/** What asks, may ask something narrower than its topic; a swindle is warned of whatever is asked beside it. */
function isAskedNarrowly(turn: Turn, topic: string | undefined, staying: string | undefined): boolean {
  return !turn.action && staying === undefined && topic !== 'scam_or_safety' && asks(turn)
}

/** "3 loans together maybe 26 thousand", told beside what one who can't pay asks. */
function toldOfOwing(turn: Turn, parts: DialogParts): readonly string[] {
  const beside = turnBeside(turn, parts, isQuestion)
  if (turn.action || !beside) return []
  const counted = messageParts(beside.text, turn, parts).filter(({ text }) => COUNTS_LOANS.test(text))
  return counted.flatMap(({ text }) => {
    const { facts: before } = turn.state
    const reading = before['other_loans'] ? undefined : oneValue(readAs(turn, 'other_loans', parts, text))
    if (!reading?.quantity) return []
    hold(turn, 'other_loans', reading.value, 'stated', reading.quantity)
    return ['other_loans', ...takeAmountBeside(turn, parts, 'other_loans', text)]
  })
}

/** Loans or lenders by number. */
const COUNTS_LOANS =
  /(?:\d|[一二两三四五六七八九十几])(?:家|笔|个)[^，。,]{0,4}(?:贷|网贷|平台|借|欠|一共|加起来|总共)|\b(?:\d|two|three|four|five|six|several) (?:\w+ )?(?:loans|lenders|apps)\b/iu

/** Told of the matter beside a question rather than for it: heard once, not taken for an answer that can't be read. */
function tellsBeside({ state, text }: Turn, { factWords }: DialogParts): boolean {
  const { open, locale } = state
  if (!open || open.misses > 0 || state.notUnderstood > 1 || text.length < LEAST_TOLD) return false
  return speaksOfMatter(text) && !factsSpokenOf(text, locale, factWords).includes(open.fact)
}

/** Shorter words (characters) are rather a try at an answer. */
const LEAST_TOLD = 8

/** "Does that matter?" asks about the open question; after a sentence of its own it asks about that. */
function openFactMeant({ state, text }: Turn): string | undefined {
  return /[.!?。！？][\s"”]*\S/u.test(text) ? undefined : state.open?.fact
}

/**
 * Numbers and payments told in answer to us sound like steps in the app: "I've told you about the card and the car".
 * Who wants such a step asks for it.
 */
function isOnlyTold(turn: Turn, topic: string, asking: boolean, { operations }: AnswerBook): boolean {
  const { action, state, text } = turn
  if (action || asking || isRequest(text)) return false
  // "The car loan has 14 months left", while something is asked: told, and no wish to hear what other loans do.
  if (state.open && topic.endsWith('_effect')) return !asks(turn)
  if (topic !== 'account_operation') return false
  if (pickOperation(text, operations, state.locale) === operations.default) return true
  return state.open !== undefined || state.result !== undefined || state.plan !== undefined
}

/** "Just the car loan, 2400 a month", noted already: told once more, it asks nothing of what other loans do. */
function onlyRestates(turn: Turn, topic: string, parts: DialogParts): boolean {
  const { state } = turn
  if (turn.action || (!state.open && !state.result) || isRequest(turn.text) || asks(turn)) return false
  return statedAndKnown(turn, parts.knowledge).some((fact) => parts.knowledge.facts[fact]?.topic === topic)
}

/** What a number in the message counts: lenders in "有两家快还完了，这个也有影响？". */
function factCounted({ text, state }: Turn): string | undefined {
  if (readQuantities(text, state.locale).length === 0) return undefined
  return ['other_loans', 'applications', 'frequency'].find((fact) => countsFact(fact, text, state.locale))
}

const COLLECTORS = 'talk.collectors'
const WAYS_TO_SAY = 2

/** Wordings of the answer on not being able to pay. */
const WORDINGS = 3

/** Most topics are answered from the book; a swindle and collectors by what the message tells of them. */
function answer(
  turn: Turn,
  topic: string,
  collectors: boolean,
  staying: string | undefined,
  book: AnswerBook,
): boolean {
  if (topic === 'scam_or_safety' && !turn.action) {
    warnOfScam(turn, book)
    return true
  }
  if (topic === 'cannot_repay' && isAshamed(turn.text)) say(turn, 'talk.ashamed')
  else if (topic === 'cannot_repay' && isWornOut(turn.text)) say(turn, 'care.sleepless')
  // All was said that can be said without a figure.
  if (
    topic === 'cannot_repay' &&
    !collectors &&
    (turn.state.said[`answers.${topic}.text`] ?? 0) >= WORDINGS
  ) {
    say(turn, 'talk.next_figure')
    turn.state.lastTopicTurn = turn.state.turns
    return true
  }
  const told = (turn.state.said[COLLECTORS] ?? 0) >= WAYS_TO_SAY || asksHowToSay(turn.text)
  if (collectors && topic === 'cannot_repay' && !told) {
    say(turn, COLLECTORS, { general: true })
    turn.state.lastTopic = topic
    turn.state.lastTopicTurn = turn.state.turns
    return true
  }
  return tellsMore(turn, staying, book) || answerTopic(turn, topic, book)
}

/** A second message on the same matter gets what is behind "more"; after that the answer is put another way. */
function tellsMore(turn: Turn, topic: string | undefined, book: AnswerBook): boolean {
  if (topic === undefined || turn.state.said[`answers.${topic}.more`]) return false
  // A script for the call is for who asks how to put it.
  if (topic === 'cannot_repay' && !asksHowToSay(turn.text)) return false
  return answerMore(turn, book)
}

/** After a tender topic the interview doesn't go on by itself; it waits for a button. */
async function pause(dc: DialogContext, turn: Turn, topic: string, book: AnswerBook): Promise<void> {
  const asked = turn.state.open !== undefined
  await pauseQuietly(dc, turn)
  offerNext(turn, topic, book, 'not_told', asked ? [goOn] : [])
}

async function pauseQuietly(dc: DialogContext, turn: Turn): Promise<void> {
  if (dc.activeDialog?.id === INTERVIEW) await dc.cancelAllDialogs()
  turn.state.open = undefined
}

/** Back to the questions, when the person wants to. */
const goOn: Option = { label: { phrase: 'talk.buttons.interview' }, action: { kind: 'interview' } }

/** Borrowing to repay: the warning first, then what helps instead. */
export async function warnOfBorrowing(dc: DialogContext, turn: Turn, parts: DialogParts): Promise<void> {
  say(turn, 'talk.borrow_to_repay', { claims: ['O18'], general: true })
  turn.state.lastTopic = 'cannot_repay'
  turn.state.lastTopicTurn = turn.state.turns
  await pause(dc, turn, 'cannot_repay', parts.book)
}

/** A loan in this person's name that is not theirs: what to do at once. Nothing of it is a fact of the case. */
export async function helpMisused(dc: DialogContext, turn: Turn, parts: DialogParts): Promise<void> {
  say(turn, 'talk.misused', { general: true })
  turn.state.lastTopic = 'scam_or_safety'
  turn.state.lastTopicTurn = turn.state.turns
  await pause(dc, turn, 'scam_or_safety', parts.book)
}

/** 在读研究生 每月补助1500 家里再给1000: of what comes in, asked for or not, and of nothing that can't be paid. */
function onlyTells({ action, state, text, understanding }: Turn): boolean {
  return (
    !action &&
    state.open !== undefined &&
    understanding.facts.length > 0 &&
    TELLS_INCOME.test(text) &&
    !OF_NEED.test(text)
  )
}

const TELLS_INCOME =
  /补助|工资|收入|到手|奖学金|退休金|\b(?:stipend|salary|income|wages?|pension|i (?:earn|make|get))\b/iu
const OF_NEED =
  /还不|没钱|不起|不上|不够|逾期|催|欠|怎么办|咋办|难|差|拖|\b(?:can'?t|cannot|couldn'?t|behind|afford|struggl\w*|broke|owe|overdue|short|not enough|due)\b/iu
