import type { DialogContext } from 'botbuilder-dialogs'
import type { Turn } from '#src/conversation/turn.ts'
import { bySentence } from '#src/understanding/by-sentence.ts'
import { toDiagnosisFacts } from '#src/understanding/facts.ts'
import { lendersNamed, namesLender } from '#src/understanding/lender-names.ts'
import { asksOtherWays } from '#dialogs/result/about-result.ts'
import { offerNext } from '#dialogs/asked/answer-topic.ts'
import { sayNoted, takeUpFacts } from '#dialogs/facts/fact-keeping.ts'
import { hearsGoodNews } from '#dialogs/result/good-news.ts'
import { guessIn } from '#dialogs/result/guess.ts'
import { NAMES_PERSON } from '#dialogs/here.ts'
import { imaginesChange } from '#dialogs/result/imagines.ts'
import { surelyMeans } from '#dialogs/message/message-signs.ts'
import { messageParts, type MessagePart } from '#dialogs/message/message-parts.ts'
import { asksForMessage } from '#dialogs/result/message-to-lender.ts'
import { moves } from '#dialogs/moves.ts'
import { takePageWords } from '#dialogs/facts/page-words.ts'
import type { DialogParts } from '#dialogs/parts.ts'
import { onlyDenies, withoutNeedless } from '#dialogs/facts/needless-beside.ts'
import { isPlanAnswer } from '#dialogs/plan/plan-answer.ts'
import { leanIn } from '#dialogs/plan/reading/plan-lean.ts'
import { lumpIn, moreIncomeIn } from '#dialogs/plan/reading/plan-lump.ts'
import { holdAnswer } from '#dialogs/facts/told-beside.ts'
import { PLAN, planUnderWay } from '#dialogs/plan/plan-state.ts'
import { asks } from '#dialogs/message/asks.ts'
import {
  asksOfWhatWasSaid,
  narrowQuestionsIn,
  onceEach,
  questionsIn,
  surely,
  type Asked,
} from '#dialogs/asked/questions-asked.ts'
import { reportedGuess } from '#dialogs/message/reported-guess.ts'
import { asksForOneNow } from '#dialogs/plan/plan-wanted.ts'
import { objects } from '#dialogs/facts/protest.ts'
import { readAs } from './read-as.ts'
import { sayAnswer } from '#dialogs/asked/say-answer.ts'
import { scopeAskedIn } from '#dialogs/asked/scope-asked.ts'
import { asksToTellFamily, comparesWithOthers } from '#dialogs/message/small-signs.ts'
import { offerWaysOfOwing, owesNow, pausesInterview } from '#dialogs/care/tender.ts'
import { asksWhetherItCounts, deniesBorrowing, wantsReasonsAtOnce } from '#dialogs/message/talk-signs.ts'
import {
  asksHowToSay,
  borrowsToRepay,
  owesAndCannot,
  tellsTrouble,
  wantsToKnowWhy,
} from '#dialogs/message/tender-signs.ts'
import { goOnInterview, reprompt } from './under-way.ts'
import { isCare, isComplaint, meant } from '#dialogs/understood.ts'

/** Characters; a longer message asks or tells more than what it compares. */
const LONG_COMPARED = 90

/** More answers in one turn would be a wall. */
const MOST = 3

/**
 * "三回吧 问这干啥 花呗算吗", "why r u asking that and does klarna count": every part of a message is read by itself. What
 * surely asks for something is answered first and briefly; what is left then is heard as if it alone had been said (an
 * answer, a wish, the case), so that nothing is lost because something else in the message was louder. True when nothing
 * is left to be heard.
 */
export async function answerParts(dc: DialogContext, turn: Turn, parts: DialogParts): Promise<boolean> {
  const { state } = turn
  const whole = turn.action || comesFirst(dc, turn, parts) ? [] : messageParts(turn.text, turn, parts)
  if (whole.length < 2) return false
  // "Last month, does Huabei count?": asked of what is open, whatever has an answer of its own.
  const scoped = whole.filter((part) => scopeAskedIn(part, turn) !== undefined)
  const unscoped = whole.filter((part) => !scoped.includes(part))
  const unasked = scoped.length === 0 ? turn.text : unscoped.map((part) => part.text).join(', ')
  const found = narrowQuestionsIn(unscoped, { ...turn, text: unasked }, parts)
  const narrow = { ...found, asked: found.asked.filter((one) => !isOfPlan(dc, turn, one)) }
  // "我同事天天借都没事，凭啥就我没额度": compared as a whole.
  if (narrow.asked.length === 0 && turn.text.length < LONG_COMPARED && comparesWithOthers(turn.text))
    return false
  const left = narrow.asked.length > 0 ? [...scoped, ...messageParts(narrow.left, turn, parts)] : whole
  // "我是说他给我担保 不是我给别人": what was not meant is asked for by nobody.
  const said =
    narrow.asked.length > 0
      ? left.filter((part) => !onlyDenies(part) && !isAskedOfAnswered(part, whole, narrow.asked))
      : left
  const asked = questionsIn(said, turn, parts).filter(
    (one) =>
      !isServedElse(dc, turn, one.part, said, parts) &&
      !isOfPlan(dc, turn, one) &&
      !asksOtherWays(turn, one.part.text, parts) &&
      !objects(one.part.text) &&
      !isImagined(one.part, turn, parts) &&
      !hopesOfImagined(one.part, said, turn, parts),
  )
  const others = said.filter((part) => !asked.some((one) => one.part === part))
  const trouble = tellsTrouble(turn.text) || others.some(isTender)
  if (others.some(({ understanding }) => isCare(meant(understanding)))) return false
  // Who was told what helps already, hears what they ask plainly now.
  const helped = trouble && owesNow(turn) && asked.length > 0 && asked.every(isPlainOfOwing)
  if (trouble && !helped && narrow.asked.length === 0) return false
  const told = others.filter((part) => mayTell(part, turn, parts))
  const rest = [...loansCounted([...narrow.asked, ...asked], told), ...told.map(({ text }) => text)].join(
    ', ',
  )
  const beside = { ...turn, text: rest, understanding: bySentence(parts.understand)(rest, state.locale) }
  // Not being able to pay is answered as well, but once.
  const helps = trouble && !owesNow(turn)
  const goesOn = rest !== '' && (helps || isHeardOn(dc, turn, beside, told, parts))
  const answers = withoutNeedless(onceEach([...narrow.asked, ...asked], whole))
  if (answers.length === 0 || (answers.length < 2 && !goesOn && !helped)) return false
  state.notUnderstood = 0
  for (const one of answers.slice(0, MOST)) sayAnswer(turn, one, parts)
  // What the rest tells is said back when that is heard.
  const later = goesOn ? factsOf(beside) : []
  // "就写暂无额度，这是啥意思，是永久的吗": what the page says is told with the question about it.
  const telling = answers.flatMap((one) =>
    one.kind === 'side' && parts.sideQuestions[one.name]?.tells ? [one.name] : [],
  )
  const tells = narrow.asked.some(({ name }) => parts.sideQuestions[name]?.tells)
  // 借呗服务关闭了是什么意思 以后还能开吗: a case that is told by asking of its words.
  const tellsCase = telling.length > 0 && !state.facts.symptom
  if (tells || tellsCase) note(turn, turn, parts, later)
  const saidLater = goesOn && state.open?.fact === 'notice' && answersOpen(beside, parts)
  if (telling.length > 0 && !saidLater) sayNoted(turn, parts.knowledge, takePageWords(turn, parts, telling))
  // "The bank took the money 2 days ago but the loan shows as unpaid": the words that ask answer as well.
  const { open } = state
  if (!goesOn && open && telling.length > 0 && holdAnswer(turn, open.fact, parts)) {
    sayNoted(turn, parts.knowledge, [open.fact])
    state.open = undefined
    await goOnInterview(dc)
    return true
  }
  if (goesOn) {
    turn.text = rest
    turn.understanding = beside.understanding
    return false
  }
  note(turn, beside, parts)
  if (state.open?.fact === 'notice' && state.facts.notice) {
    state.open = undefined
    await goOnInterview(dc)
  } else if (state.open || dc.activeDialog) await reprompt(dc, turn)
  else if (owesNow(turn)) offerWaysOfOwing(turn)
  else if (tellsCase && state.facts.symptom && !state.result) await goOnInterview(dc)
  else offerNext(turn, state.lastTopic, parts.book)
  return true
}

function note(turn: Turn, said: Turn, { knowledge }: DialogParts, later: readonly string[] = []): void {
  const { learnt, changed } = takeUpFacts(said, knowledge, ...later)
  sayNoted(turn, knowledge, [...learnt, ...changed], { changed: changed.length > 0 })
}

function factsOf({ understanding }: Turn): string[] {
  return Object.keys(toDiagnosisFacts(understanding.facts))
}

/** What the whole of a message is answered with, whatever its parts ask. */
function comesFirst({ activeDialog }: DialogContext, turn: Turn, parts: DialogParts): boolean {
  const { text, state } = turn
  if (state.lastTopic === 'distress' || asksForMessage(text)) return true
  // 只还招行的信用卡，房贷不动，会怎样: imagined as a whole.
  if (state.result && COMES_OF_IT.test(text.trim()) && imaginesChange(turn, parts)) return true
  // "If I do one more shift, 600 more, when would it all be gone?" is asked of the plan as one.
  const plan = activeDialog?.id === PLAN ? planUnderWay(state.dialogs) : undefined
  if (plan?.step === 'shown' && moreIncomeIn(turn, plan) !== undefined) return true
  // "In August I get nothing, does that wreck it?": what is asked is asked of that.
  const oneSentence = !/[。.!！?？]\s*\S/u.test(text)
  if (plan && oneSentence && (leanIn(turn, plan)?.lean.named || lumpIn(turn, plan) !== undefined)) return true
  // The words for the call have their figures, or the help for who can't pay, to go with them.
  if (asksHowToSay(text) && (activeDialog?.id === PLAN || tellsTrouble(text) || owesAndCannot(text)))
    return true
  // 我媳妇不知道 怎么跟她说: to the family, and no words for the lender.
  if (asksToTellFamily(text)) return true
  if (reportedGuess(text, state.locale) && guessIn(turn, parts)) return true
  // "I changed my number recently, would that be it": what was just told is guessed at.
  if (GUESSES_BACK.test(text.trim()) && guessIn(turn, parts)?.about === 'account_info') return true
  return (borrowsToRepay(text) && !deniesBorrowing(text)) || hearsGoodNews(turn, parts)
}

const GUESSES_BACK =
  /[,;.] ?(?:so |and |then )*(?:is|was|could|would|might|can) (?:that|this|it)(?: maybe)?(?: be)? (?:it|why|the (?:reason|cause|problem))(?: then| maybe)?\W*$/iu

const COMES_OF_IT = /会(?:怎样|怎么样|咋样|如何)[?？]?$|\bwhat (?:happens|would happen|then)\W*$/iu

/** "手机分期算不算 还有6期": what is left to pay is left of the loan that is asked about. */
function loansCounted(asked: readonly Asked[], told: readonly MessagePart[]): string[] {
  const isLeft = told.some(({ text }) => STILL_OWED.test(text) && !namesLender(text))
  // 还有花呗跟一张信用卡，房贷算不算: one that asks that has it, too.
  const among = told.some(({ text }) => namesLender(text) && !OWES_NONE.test(text))
  if (!isLeft && !among) return []
  return asked
    .filter(({ part }) => isLeft || (LONG_LOAN.test(part.text) && !OF_OTHERS.test(part.text)))
    .flatMap(({ kind, part }) => {
      const [named] = kind === 'counts' || kind === 'side' ? lendersNamed(part.text) : []
      return named && asksWhetherItCounts(part.text) ? [part.text.slice(named.start, named.end)] : []
    })
}

const OWES_NONE =
  /没有?|无|还[清完]|结清|不欠|都?不|\b(?:no|none|never|not|nothing|paid off|cleared|without)\b|n't\b/iu
/** 老公名下那个车贷算我的吗 */
const OF_OTHERS =
  /老[公婆]|爸|妈|爱人|媳妇|对象|名下|[他她]的|算我的|\b(?:husband|wife|partner|parents?|mother|father|mum|dad|his|her|their)\b/iu
const LONG_LOAN =
  /(?<!如果|要是)[房车]子?贷|按揭|助学|\b(?:mortgage|car loan|student loan|home loan|house loan)\b/iu

const STILL_OWED =
  /还(?:有|剩|欠|差)|没还|欠|剩|[一两二三四五六七八九几\d][百千万]|\b(?:left|to go|owe|owing|still paying|remaining)\b/iu

/** A plan has its own answers to what is asked of it; what points back is asked of the answer that it stands beside. */
function isServedElse(
  { activeDialog }: DialogContext,
  turn: Turn,
  part: MessagePart,
  said: readonly MessagePart[],
  parts: DialogParts,
): boolean {
  const { text, understanding } = part
  if (activeDialog?.id === PLAN) return isPlanAnswer({ ...turn, text, understanding })
  const before = said[said.indexOf(part) - 1]
  if (!turn.state.open || before === undefined || asks(before) || !asksOfWhatWasSaid(part)) return false
  // "I did try two other apps in spring, was that stupid?", asked how often one borrowed: of no answer.
  const told = { ...turn, text: before.text, understanding: before.understanding }
  return answersOpen(told, parts) || !saysOtherMatter(before)
}

function saysOtherMatter({ text }: MessagePart): boolean {
  return TRIED_BEFORE.test(text)
}

const TRIED_BEFORE = /(?:试|申请|点)过|\bi (?:did )?(?:try|tried|appl(?:y|ied))\b/iu

/** 怎么分好, in a plan or in a wish for one: the plan tells it, and not what plans are good for. */
function isOfPlan({ activeDialog }: DialogContext, turn: Turn, asked: Asked): boolean {
  if (activeDialog?.id === PLAN && ASKS_WHETHER_IT_HOLDS.test(asked.part.text)) return true
  if (asked.kind !== 'topic' || asked.topic !== 'plan_finances') return false
  return activeDialog?.id === PLAN || asksForOneNow(turn)
}

/** "Does it still work", 还行得通吗: what a changed number makes of the plan, which is told anew. */
const ASKS_WHETHER_IT_HOLDS =
  /^[那这还]?(?:个|样)?(?:计划|表|方案)?(?:还|也)?(?:行得通|走得通|能行|可行|成立|有用|能用|够用)(?:吗|么|不)?$|^(?:and |so )?(?:does|do|is|will|would) (?:it|this|that|the plan)(?: all)? (?:still )?(?:work|hold|ok(?:ay)?|fine|doable|possible)(?: out| then| now| like that)?\??$/iu

/** Trouble is heard before any question beside it, but for narrow ones. */
function isTender({ understanding }: MessagePart): boolean {
  return pausesInterview(meant(understanding))
}

/** What comes of being late, whatever else the message tells of not being able to pay. */
function isPlainOfOwing(asked: Asked): boolean {
  if (asked.kind === 'care') return true
  return (
    asked.kind === 'topic' && (asked.topic === 'overdue_effect' || asked.topic === 'credit_report_effect')
  )
}

/** A question that has no answer here is passed over beside those that have; it may still be a wish, or the case. */
function mayTell(part: MessagePart, turn: Turn, parts: DialogParts): boolean {
  const { text, understanding } = part
  if (!asks(part) || asksOfWhatWasSaid(part) || understanding.facts.length > 0) return true
  if (asksOtherWays(turn, text, parts) || isImagined(part, turn, parts)) return true
  if (isWished(part, turn) || wantsReasonsAtOnce(text) || wantsToKnowWhy(text)) return true
  return (
    guessIn({ ...turn, text }, parts) !== undefined || answersOpen({ ...turn, text, understanding }, parts)
  )
}

/** Whether what isn't asked says anything that is served by itself: an answer, facts of the case, a wish. */
function isHeardOn(
  dc: DialogContext,
  turn: Turn,
  beside: Turn,
  told: readonly MessagePart[],
  parts: DialogParts,
): boolean {
  const { state } = beside
  if (told.some((part) => isWished(part, turn) || asksOtherWays(turn, part.text, parts))) return true
  if (told.some((part) => isImagined(part, turn, parts))) return true
  if (guessIn(beside, parts) || wantsReasonsAtOnce(beside.text)) return true
  if (dc.activeDialog?.id === PLAN) return isPlanAnswer(beside)
  const stated = factsOf(beside)
  // "Everybody is refused" tells no case of one's own.
  if (stated.includes('symptom') && !stated.includes('others_too')) return true
  if (stated.length > 0 && (state.open || state.result)) return true
  return answersOpen(beside, parts)
}

/** "要是先还清信用卡会不会就过了": its effect is told when the rest is heard. */
function isImagined({ text, understanding }: MessagePart, turn: Turn, parts: DialogParts): boolean {
  return turn.state.result !== undefined && imaginesChange({ ...turn, text, understanding }, parts)
}

/** 会不会就过了, "would it come back then": hoped of what was imagined right before. */
function hopesOfImagined(
  part: MessagePart,
  said: readonly MessagePart[],
  turn: Turn,
  parts: DialogParts,
): boolean {
  const before = said[said.indexOf(part) - 1]
  return before !== undefined && HOPED.test(part.text.trim()) && isImagined(before, turn, parts)
}

/** "I'm guarantor for my brother, is that a problem": of what has its answer already. */
function isAskedOfAnswered(
  part: MessagePart,
  whole: readonly MessagePart[],
  answered: readonly Asked[],
): boolean {
  const before = whole[whole.findIndex(({ text }) => text === part.text) - 1]
  return (
    before !== undefined &&
    !asks(before) &&
    asksOfWhatWasSaid(part) &&
    answered.some((one) => one.part.text === before.text)
  )
}

const HOPED =
  /^(?:那|就|是不是|会不会|能不能|额度(?:会不会|能不能|是不是|就))[^，。]{0,10}$|^(?:then |so )?(?:would|will|does|could) (?:it|that|i|the limit|my limit|jiebei)\b.{0,30}$/iu

function answersOpen(turn: Turn, parts: DialogParts): boolean {
  const { open } = turn.state
  return open !== undefined && readAs(turn, open.fact, parts).kind !== 'none'
}

function isWished(part: MessagePart, { understanding: whole }: Turn): boolean {
  const sure = surely(part)
  const intent = surelyMeans(part.understanding) || sure === 'conclude' ? sure : undefined
  if (intent === undefined || (intent === 'human_agent' && !NAMES_PERSON.test(part.text))) return false
  // "借呗用完了，想注销要怎么办理": half a sentence may sound like a complaint that the whole isn't.
  if (isComplaint(intent))
    return whole.intents.some(({ name, score }) => isComplaint(name) && score >= COMPLAINS_TOO)
  return intent === 'plan_finances' || (intent in moves && !smallMoves.has(intent))
}

/** Probability from which a complaint is heard beside other readings of the whole. */
const COMPLAINS_TOO = 0.1

/** Words between others that ask for nothing, or mean something only to what was asked. */
const smallMoves: ReadonlySet<string> = new Set([
  'yes',
  'no',
  'greeting',
  'help',
  'repeat',
  'why_ask',
  'dont_know',
])
