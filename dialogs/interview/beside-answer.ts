import { say, type Turn } from '#src/conversation/turn.ts'
import { factsSpokenOf } from '#src/understanding/fact-words.ts'
import { mask } from '#src/understanding/mask.ts'
import type { AnswerReading } from '#src/understanding/read-answer.ts'
import { answerTopic } from '#dialogs/asked/answer-topic.ts'
import { imaginesChange } from '#dialogs/result/imagines.ts'
import { speaksOfMatter } from '#dialogs/talk/matter-signs.ts'
import { ASKS_WHY, isQuestion, surelyMeans } from '#dialogs/message/message-signs.ts'
import { leaningQuestion } from '#dialogs/asked/leaning.ts'
import { messageParts, type MessagePart } from '#dialogs/message/message-parts.ts'
import { SPEAKS_TO_IT } from '#dialogs/talk/not-understood.ts'
import type { DialogParts } from '#dialogs/parts.ts'
import { askedOfApplying } from '#dialogs/asked/applied-asked.ts'
import { asks } from '#dialogs/message/asks.ts'
import {
  asksOfWhatWasSaid,
  asksWhetherItMatters,
  hasAnswer,
  lastStated,
  onceEach,
  questionsIn,
  surely,
} from '#dialogs/asked/questions-asked.ts'
import { namesPerson } from '#dialogs/here.ts'
import { helpWhoCannotPay, isAnsweredByHelp } from '#dialogs/care/cannot-pay-beside.ts'
import { refuse } from '#dialogs/care/refuse.ts'
import { plainlyAsked } from '#dialogs/asked/narrowly.ts'
import { scopeAskedIn } from '#dialogs/asked/scope-asked.ts'
import { sayAnswer, sayAsLearnt, saySideQuestion, sayWhyAsked } from '#dialogs/asked/say-answer.ts'
import { tellsPagesLanguage, wantsReasonsAtOnce } from '#dialogs/message/talk-signs.ts'
import { isComplaint, meant } from '#dialogs/understood.ts'

/** Moves that may come in the same breath as an answer and are made after it: "没有，直接告诉我结果吧". */
export const movesBesideAnswer: ReadonlySet<string> = new Set([
  'human_agent',
  'stop',
  'restart',
  'conclude',
  'change_language',
  'my_data',
  'delete_data',
  'what_if',
  'what_first',
])

/**
 * What else a message says that answers the open question: a question is answered here, by its own words; a move of talk
 * is given back to be made next.
 */
export function serveRest(
  turn: Turn,
  parts: DialogParts,
  fact: string,
  reading: AnswerReading,
): string | undefined {
  const rest = 'rest' in reading ? reading.rest : undefined
  const helped = helpWhoCannotPay(turn, parts)
  if (!rest || SO_FAR.test(rest)) return undefined
  const { locale } = turn.state
  const understanding = parts.understand(rest, locale, turn.moment)
  const said = messageParts(rest, turn, parts)
  const imagined = imaginesChange({ ...turn, text: rest, understanding }, parts)
  const intent = wantsReasonsAtOnce(rest)
    ? 'conclude'
    : (meantMove(said) ?? (imagined ? 'what_if' : meant(understanding)))
  const asked = said.filter(
    (part) =>
      asks(part) && !isMove(part) && !RHETORICAL.test(part.text) && !(helped && isAnsweredByHelp(part)),
  )
  if (intent !== undefined && movesBesideAnswer.has(intent)) {
    const leaves = intent === 'stop' && asked.length > 0
    const isWish =
      (intent !== 'human_agent' || namesPerson({ text: rest, understanding })) &&
      (intent !== 'my_data' || SPEAKS_TO_US.test(rest)) &&
      (intent !== 'change_language' || !tellsPagesLanguage(rest))
    // "Never late, and no other loans": told, and imagined by nobody.
    const imagines = intent !== 'what_if' || isQuestion(understanding) || SUPPOSES.test(rest)
    const countsOff = intent === 'what_first' && COUNTS_OFF.test(rest)
    if (!leaves && isWish && imagines && !countsOff && !(helped && intent === 'what_if')) {
      if (asked.some(asksWhy)) sayWhyAsked(turn, fact, parts)
      return intent
    }
  }
  // "有两家，这个也算？": the words of the answer may be what is asked about.
  if (asked.length > 0) answerAside(turn, parts, { said, rest, fact, reading })
  return undefined
}

/** 这不废话么: asked of nobody. */
const RHETORICAL =
  /废话[么吗吧]|搞笑[么吗呢吧]|逗我[么吗呢]|(?:坑|玩|耍|糊弄)(?:人|我)[么吗呢]|至于[么吗]|有意思[么吗]|\b(?:seriously|really|you kidding(?: me)?|what a joke|how lovely)\W*$/iu

/** "Always on time so far": how long, and no wish to hear what was noted so far. */
const SO_FAR =
  /^(?:so far|(?:up )?(?:to|till|until) (?:now|date)|by now|至今|到现在(?:为止)?|目前为止?)[,.!，。]*$/iu

/** What is kept is kept here: 我刚换手机 wishes for none of it. */
const SPEAKS_TO_US =
  /[你您]|记[了着下录]|存|数据|资料|\b(?:you|u|not(?:e|ed|es)|data|summary|recorded|stor(?:e|ed))\b/iu

/** "Twice, first 2000 then 10000", 第一次两千: which came first, and no wish for what to do first. */
const COUNTS_OFF =
  /^(?:the )?first(?: (?:one|time|loan|was|it|for|about|only|of|in|on|at))* (?:[¥$]?\d|(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)\w*\b)|先[用享买]后付|^第[一1][次笔回][^，。,?？]{0,6}[\d一二两三四五六七八九]/iu

const SUPPOSES = /如果|要是|假如|万一|的话|\b(?:if|suppose|supposing|imagine)\b/iu

/** "一共四万，电话多少": a wish that one part of the rest surely states. */
function meantMove(said: readonly MessagePart[]): string | undefined {
  if (said.length < 2) return undefined
  return said
    .map((part) => (surelyMeans(part.understanding) ? surely(part) : undefined))
    .find((intent) => intent !== undefined && SURE_BESIDE.has(intent))
}

const SURE_BESIDE: ReadonlySet<string> = new Set(['human_agent', 'my_data', 'change_language'])

interface Aside {
  readonly said: readonly MessagePart[]
  readonly rest: string
  /** The fact that the message answers, and how. */
  readonly fact: string
  readonly reading: AnswerReading
}

/** More answers beside one would be a wall. */
const MOST = 3

/** The question by its own words; what can't be answered for sure is owned up to, rather than the open topic told. */
function answerAside(turn: Turn, parts: DialogParts, aside: Aside): void {
  const { said, rest, fact } = aside
  const { book } = parts
  const { locale } = turn.state
  const scope = said.flatMap((part) => scopeAskedIn(part, turn) ?? [])[0]
  if (scope) return say(turn, scope, { general: true })
  const all = messageParts(turn.text, turn, parts)
  const ofApplying = all.flatMap((part, at) => askedOfApplying(part, all[at - 1], turn) ?? [])[0]
  if (ofApplying) return saySideQuestion(turn, ofApplying, parts)
  const several = onceEach(questionsIn(all, turn, parts), all)
  if (several.length > 1) {
    for (const one of several.slice(0, MOST)) sayAnswer(turn, one, parts)
    return
  }
  const leaning = leaningQuestion(all, turn, parts)
  if (leaning) return saySideQuestion(turn, leaning, parts)
  const back = said.some((part) => asks(part) && asksOfWhatWasSaid(part))
  const weighs = said.some(({ text }) => asksWhetherItMatters(text) && !ASKS_WHY.test(text))
  // "Twice. Does it count if I paid it back the same day?": it says itself what it is about.
  const itself = said.flatMap((part) => (asks(part) ? (plainlyAsked(part, turn, parts) ?? []) : []))[0]
  if (itself !== undefined) return saySideQuestion(turn, itself, parts)
  if (back && weighs) return answerOfWhatWasSaid(turn, parts, aside)
  if (said.some(asksWhy)) return sayWhyAsked(turn, fact, parts)
  const [named] = questionsIn(said, turn, parts)
  const whole = { text: rest, understanding: parts.understand(rest, locale, turn.moment) }
  // "Just huabei, is that even a loan?"
  if (named?.kind === 'counts') return sayAnswer(turn, named, parts)
  if (back) return answerOfWhatWasSaid(turn, parts, aside)
  if (named) return sayAnswer(turn, named, parts)
  const topic = surely(whole) ?? ofFactNamed(whole, turn, parts)
  if (hasAnswer(topic, turn, parts) && topic !== 'account_operation' && topic !== 'why_ask')
    return void answerTopic(turn, topic, book, rest)
  const wondering = isComplaint(meant(whole.understanding)) || isComplaint(topic)
  if (wondering || ASKS_WHY.test(rest)) return say(turn, 'talk.aside.why', { claims: ['R02', 'R04', 'R07'] })
  const [found] = parts.fallback.search.find(rest, locale)
  if (found && found.likeness >= SPEAKS_TO_IT) {
    say(turn, 'talk.unknown.found_in_articles')
    turn.replies.push({ kind: 'claims', claims: [found.claim], join: 'paragraph' })
    return
  }
  if (sayAsLearnt(turn, rest, parts)) return
  turn.review.push({ kind: 'not_understood', locale, text: mask(rest) })
  const elsewhere = whole.understanding.intents[0]
  const surelyNot = elsewhere.name === 'out_of_scope' && elsewhere.score >= SURELY_ELSEWHERE
  if (surelyNot && !speaksOfMatter(rest)) answerTopic(turn, 'out_of_scope', book)
  else refuse(turn, 'talk.aside.cannot_say')
}

/** "跳过行不": wished for, though in the words of a question. */
function isMove({ understanding }: MessagePart): boolean {
  return surelyMeans(understanding) && LEAVES.has(understanding.intents[0].name)
}

const LEAVES: ReadonlySet<string> = new Set(['skip', 'decline', 'dont_know', 'back', 'stop'])

/** Why that was asked. */
function asksWhy({ understanding }: MessagePart): boolean {
  return meant(understanding) === 'why_ask'
}

/** Probability from which a question is about something that is none of ours. */
const SURELY_ELSEWHERE = 0.85

/** What such a question is about: the statement before it, which may be the answer. */
function answerOfWhatWasSaid(turn: Turn, parts: DialogParts, { fact, reading }: Aside): void {
  const { knowledge, book, factWords } = parts
  const all = messageParts(turn.text, turn, parts)
  const at = all.findIndex((part) => asks(part) && asksOfWhatWasSaid(part))
  const before = all[at - 1]
  const said = 'said' in reading ? reading.said : ''
  const isAnswer = !before || asks(before) || said.includes(before.text) || before.text.includes(said)
  if (!isAnswer) {
    const told = lastStated(before) ?? factsSpokenOf(before.text, turn.state.locale, factWords)[0]
    // "Up and down, depends on orders, is that bad?": what else is said of one's income belongs to the answer.
    const meantBy = told ?? (fact === 'income' ? fact : undefined)
    const topic = meantBy === undefined ? undefined : knowledge.facts[meantBy]?.topic
    if (topic) answerTopic(turn, topic, book)
    else refuse(turn, 'talk.aside.cannot_say')
    return
  }
  const told = (before && lastStated(before)) ?? fact
  const value = told === fact && reading.kind === 'value' ? `${fact} ${reading.value}` : ''
  const topic = knowledge.facts[told]?.topic
  if (value === 'record always_on_time') answerTopic(turn, 'repayment_effect', book)
  else if (WEIGHS_NOTHING.has(value)) say(turn, 'talk.aside.fine')
  else if (topic) answerTopic(turn, topic, book)
}

/** Answers that speak against a cause: nobody needs to be told what the opposite leads to. */
const WEIGHS_NOTHING: ReadonlySet<string> = new Set([
  'other_loans none',
  'applications none',
  'income stable',
])

/** Probability from which a topic is meant whose fact the words name. */
const WITH_ITS_NAME = 0.4

function ofFactNamed(
  { text, understanding }: MessagePart,
  { state }: Turn,
  { knowledge, factWords }: DialogParts,
): string | undefined {
  const [top] = understanding.intents
  const spokenOf = factsSpokenOf(text, state.locale, factWords)
  const named = spokenOf.some((one) => knowledge.facts[one]?.topic === top.name)
  return named && top.score >= WITH_ITS_NAME ? top.name : undefined
}
