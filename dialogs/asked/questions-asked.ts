import { asks, asksWhyAsked } from '#dialogs/message/asks.ts'
import { askedOfApplying } from './applied-asked.ts'
import type { Turn } from '#src/conversation/turn.ts'
import { pickOperation } from '#src/reply/operations.ts'
import { shows } from '#src/understanding/care-signs.ts'
import { factsSpokenOf } from '#src/understanding/fact-words.ts'
import { toDiagnosisFacts } from '#src/understanding/facts.ts'
import { withJoinsMarked } from '#src/understanding/joins.ts'
import { normalise } from '#src/understanding/normalise.ts'
import { findSideQuestion } from '#src/understanding/side-questions.ts'
import { guessIn } from '#dialogs/result/guess.ts'
import { asksForStep, stepIsMeantBy } from '#dialogs/here.ts'
import { ASKS_WHY, pointsBack, surelyMeans } from '#dialogs/message/message-signs.ts'
import type { MessagePart } from '#dialogs/message/message-parts.ts'
import type { DialogParts } from '#dialogs/parts.ts'
import { namesLender } from '#src/understanding/lender-names.ts'
import { asksWhetherLate, leaningIn, ruledIn } from './leaning.ts'
import { CERTAIN, learntIn, plainlyAsked, softlyAsked } from './narrowly.ts'
import { fitToOpen } from './of-what-is-open.ts'
import { scopeAskedIn } from './scope-asked.ts'
import { asksOfProof, fearsJail } from '#dialogs/message/small-signs.ts'
import { isAboutCollectors } from '#dialogs/message/tender-signs.ts'
import {
  asksForJudgement,
  asksIfHuman,
  asksWhetherItCounts,
  wantsReasonsAtOnce,
} from '#dialogs/message/talk-signs.ts'
import { owesNow } from '#dialogs/care/tender.ts'
import { termPhrase } from './term.ts'
import { isComplaint } from '#dialogs/understood.ts'

/** Probability from which a part of a message is about something of its own. */
const SURE = 0.6

/** Topics that are no answer to a question. */
const noAnswers = new Set(['out_of_scope', 'greeting', 'thanks_bye', 'help'])

/** Wishes that are carried out, whatever answer the book has for who asks about them. */
const carriedOut = new Set(['human_agent', 'conclude', 'what_first', 'stop', 'my_data', 'delete_data'])

/** What a part of a message asks, of what has an answer; `key` is the same for what is asked twice. */
export type Asked = { readonly key: string; readonly part: MessagePart } & (
  | { readonly kind: 'side'; readonly name: string }
  | { readonly kind: 'term'; readonly phrase: string }
  | { readonly kind: 'counts'; readonly fact: string }
  | { readonly kind: 'care'; readonly sign: (typeof ofCare)[number] | 'family_breaks' | 'family_anger' }
  | { readonly kind: 'topic'; readonly topic: string }
)

type AskedNarrowly = Extract<Asked, { kind: 'side' }>

/** The narrow questions of a message, which may reach over several of its parts, and what is left without them. */
export function narrowQuestionsIn(
  said: readonly MessagePart[],
  turn: Turn,
  parts: DialogParts,
): { readonly asked: AskedNarrowly[]; readonly left: string } {
  const { state } = turn
  const { sideQuestions } = parts
  const asked: AskedNarrowly[] = []
  let left = withJoinsMarked(turn.text)
  for (;;) {
    const found = findSideQuestion(left, state.locale, sideQuestions)
    if (!found || found.beside.length >= left.length) return { asked, left }
    const { beside } = found
    const part = said.find(
      ({ text }) => findSideQuestion(text, state.locale, sideQuestions)?.name === found.name,
    )
    const name = ratherAsked(found.name, part, turn, parts)
    asked.push({ kind: 'side', name, key: `side ${name}`, part: part ?? (said[0] as MessagePart) })
    left = beside
  }
}

/** 这是不是永久关了: of the words that were found, and of what the examples show for certain, the latter; 算多吗 is of what is open. */
function ratherAsked(name: string, part: MessagePart | undefined, turn: Turn, parts: DialogParts): string {
  const certain = part && asks(part) ? plainlyAsked(part, turn, parts, CERTAIN) : undefined
  return certain ?? fitToOpen(name, part?.text ?? turn.text, turn.state)
}

/** Questions of who owes, that have answers of their own. */
const ofCare = ['family_told', 'days_late'] as const

/** What each part asks by its own words, as if it stood alone; parts that ask nothing of ours are left out. */
export function questionsIn(said: readonly MessagePart[], turn: Turn, parts: DialogParts): Asked[] {
  return said.flatMap((_, at) => askedIn(said, at, turn, parts) ?? [])
}

const STILL_NOT = /还(?:是)?不(?:行|够|给|能借|让借)/u

function askedIn(
  said: readonly MessagePart[],
  at: number,
  turn: Turn,
  parts: DialogParts,
): Asked | undefined {
  const [before, part] = [said[at - 1], said[at] as MessagePart]
  const { text } = part
  const { state } = turn
  const scope = scopeAskedIn(part, turn)
  if (scope) return { kind: 'term', phrase: scope, key: scope, part }
  const ofApplying = askedOfApplying(part, before, turn)
  if (ofApplying) return asSide(ofApplying, part)
  const side = findSideQuestion(text, state.locale, parts.sideQuestions)
  if (side) return asSide(ratherAsked(side.name, part, turn, parts), part)
  const aFewDays = owesNow(turn) && shows(text, 'a_few_days', parts.careSigns)
  const sign = aFewDays ? 'days_late' : ofCare.find((one) => shows(text, one, parts.careSigns))
  if (sign && asks(part)) return { kind: 'care', sign, key: `care ${sign}`, part }
  const atHome = (['family_breaks', 'family_anger'] as const).find((one) => shows(text, one, parts.careSigns))
  if (atHome && !shows(turn.text, 'who_reads', parts.careSigns))
    return { kind: 'care', sign: atHome, key: `care ${atHome}`, part }
  if (asksOfCollectors(said, part))
    return { kind: 'term', phrase: 'talk.collectors', key: 'collectors', part }
  if (fearsJail(text) && asks(part)) return { kind: 'term', phrase: 'talk.jail', key: 'jail', part }
  if (asksIfHuman(text)) return { kind: 'topic', topic: 'bot_capabilities', key: 'bot_capabilities ', part }
  const ruled = ruledIn(said, at, state)
  if (ruled) return asSide(ruled, part)
  const phrase = termPhrase(text, state, parts)
  if (phrase) return { kind: 'term', phrase, key: phrase, part }
  // A cause guessed at is answered with the case.
  if (!asks(part)) return softlyIn(part, turn, parts) ?? plainlyIn(part, turn, parts)
  if (wantsReasonsAtOnce(text) || guessIn({ ...turn, text }, parts)) return undefined
  // Beside other questions it is asked whether that can be done; by itself it is wished.
  if (said.length > 1 && ASKS_TO_DELETE.test(text))
    return { kind: 'side', name: 'is_it_kept', key: 'side is_it_kept', part }
  const leaning = leaningIn(said, at, turn, parts)
  if (leaning) return asSide(leaning, part)
  const counted = narrowlyCounted(part, turn, parts)
  if (counted) return asSide(counted, part)
  const fact = asksWhetherItCounts(text) ? factCounted(text, before, turn, parts) : undefined
  if (fact) return { kind: 'counts', fact, key: `counts ${fact}`, part }
  const learnt = learntIn(part, turn, parts) ?? plainlyAsked(part, turn, parts)
  if (learnt) return asSide(learnt, part)
  const topic = topicOf(part, before, turn, parts)
  if (!hasAnswer(topic, turn, parts)) return undefined
  // 芝麻分720 怎么还不行: still not good enough, and nothing that can't be paid.
  if (topic === 'cannot_repay' && STILL_NOT.test(text)) return undefined
  const operation =
    topic === 'account_operation' ? pickOperation(text, parts.book.operations, state.locale) : ''
  // Of no step in particular nothing can be told; and in the middle of a case a step must be asked for.
  if (operation === parts.book.operations.default) return undefined
  const tellsCase = turn.understanding.facts.some(({ key }) => key === 'symptom')
  const inCase = tellsCase || state.open !== undefined || state.result !== undefined
  const names = operation !== '' && stepIsMeantBy(text, state.locale, parts.book.operations)
  if (inCase && names && !asksForStep(text)) return undefined
  return { kind: 'topic', topic, key: `${topic} ${operation}`, part }
}

/** 那不是我的问题吧: asked, where the examples show it for sure. */
function softlyIn(part: MessagePart, turn: Turn, parts: DialogParts): Asked | undefined {
  const name = softlyAsked(part, turn, parts)
  return name === undefined ? undefined : asSide(name, part)
}

function plainlyIn(part: MessagePart, turn: Turn, parts: DialogParts): Asked | undefined {
  const name = plainlyAsked(part, turn, parts)
  return name === undefined ? undefined : asSide(name, part)
}

function asSide(name: string, part: MessagePart): Asked {
  return { kind: 'side', name, key: `side ${name}`, part }
}

/** Each matter once, in the order of the message. */
export function onceEach(asked: readonly Asked[], said: readonly MessagePart[]): Asked[] {
  const place = ({ part }: Asked) => said.findIndex(({ text }) => text === part.text)
  const inOrder = asked.toSorted((a, b) => place(b) - place(a))
  return [...new Map(inOrder.map((one) => [one.key, one])).values()].toReversed()
}

/** 跟借呗算一家吗, "does my company's loan count": of a thing that has an answer of its own. */
function narrowlyCounted(part: MessagePart, turn: Turn, parts: DialogParts): string | undefined {
  if (!asksWhetherItCounts(part.text)) return undefined
  const name = plainlyAsked(part, turn, parts, COUNTED_FOR_SURE)
  return name !== undefined && COUNTED_APART.has(name) ? name : undefined
}

/** Probability from which it is. */
const COUNTED_FOR_SURE = 0.6

const COUNTED_APART: ReadonlySet<string> = new Set([
  'same_company',
  'company_loan',
  'guarantee_counts',
  'owed_to_family',
  'borrowed_for_me',
  'undrawn_counts',
  'too_much_owed',
  'pay_later',
  'daily_bills',
  'same_day',
  'on_time_too',
  'payment_went_through',
])

/** Facts of which people ask whether something of theirs counts. */
const COUNTED: ReadonlySet<string> = new Set(['other_loans', 'record', 'income'])

/** 我说的这些能删掉吗, "can what i said be deleted": of this talk, and of no record elsewhere. */
const ASKS_TO_DELETE =
  /^(?!.*(?:征信|逾期|借款|贷款|查询|账户))(?=.*(?:说|讲|聊|写|话|记录|信息|数据|资料|内容)).*(?:能|可以|会)(?:不能|不可以|不会)?[^，。,?？]{0,8}(?:删|清)|^(?!.*\b(?:credit|late|overdue|loan|account|app|inquir\w+)\b).*\b(?:can|could|will)\b[^.?!]{0,40}\b(?:data|chat|said|told|messages?|conversation|this|it|everything|notes)\b[^.?!]{0,16}\b(?:deleted|erased|wiped|removed)\b/iu

/** "Never late. Does Huabei count?": of the fact that is named, else of the one that is asked for. */
function factCounted(
  text: string,
  before: MessagePart | undefined,
  { state }: Turn,
  { factWords }: DialogParts,
): string | undefined {
  // 补上的算不算晚: late is what is asked of, whatever else is open.
  if (asksWhetherLate(text)) return 'record'
  const { open } = state
  if (!open || !COUNTED.has(open.fact)) return undefined
  // "Wdym elsewhere, does that count": named in the question before it.
  const words = before && asks(before) ? `${before.text}, ${text}` : text
  const spokenOf = namesLender(text) ? ['other_loans'] : factsSpokenOf(words, state.locale, factWords)
  if (spokenOf.includes(open.fact) || POINTS_BACK.test(text)) return open.fact
  // A name that says nothing, asked beside the question for late payments, is that of something owed.
  return spokenOf.find((one) => COUNTED.has(one)) ?? (open.fact === 'record' ? 'other_loans' : open.fact)
}

const POINTS_BACK = /[这那它]|\b(?:this|that|it|those|these)\b/iu

export function surely({ understanding }: MessagePart): string | undefined {
  const [top] = understanding.intents
  return top.score >= SURE ? top.name : undefined
}

/** "我换了手机号，有影响吗": few words ask about what was said just before, unless they surely mean something. */
function topicOf(
  part: MessagePart,
  before: MessagePart | undefined,
  { state, moment }: Turn,
  { knowledge, understand, book }: DialogParts,
): string | undefined {
  const few = part.text.length < (state.locale === 'en' ? FEW_EN : FEW_ZH)
  if (!before || (!few && !pointsBack(part.understanding, part.text))) return surely(part)
  // After another question it is one of its own, unless it points back to what that was about.
  if (asks(before) && (surelyMeans(part.understanding) || !pointsBack(part.understanding, part.text)))
    return surely(part)
  if (asksWhyAsked(part) && (ASKS_WHY.test(part.text) || !asksWhetherItMatters(part.text)))
    return surely(part)
  const told = lastStated(before)
  if (
    told !== undefined &&
    !asks(before) &&
    (asksWhetherItMatters(part.text) || ASKS_WHETHER_IT_IS.test(part.text))
  )
    return knowledge.facts[told]?.topic
  // "Two other loans. Are you a real person?": few words, but surely of a matter of their own.
  const ofItsOwn =
    surelyMeans(part.understanding) &&
    !pointsBack(part.understanding, part.text) &&
    !asksWhetherItMatters(part.text)
  const alone = ofItsOwn ? surely(part) : undefined
  if (alone !== undefined && alone in book.answers) return alone
  const text = `${before.text}, ${part.text}`
  return surely({ text, understanding: understand(text, state.locale, moment) }) ?? surely(part)
}

/** "这个也有影响？", "is this bad?": nothing is named; it is asked of what was just said. */
export function asksOfWhatWasSaid({ text, understanding }: MessagePart): boolean {
  return (
    asksForJudgement(text) ||
    (pointsBack(understanding, text) && !ASKS_WHY.test(text)) ||
    (text.length < SHORT && asksWhetherItMatters(text) && !namesItsMatter({ text, understanding }))
  )
}

/** "那换手机号到底影不影响": short, but about what it names. */
function namesItsMatter({ text, understanding }: MessagePart): boolean {
  return surelyMeans(understanding) && !noAnswers.has(understanding.intents[0].name) && !ONLY_ASKS.test(text)
}

const ONLY_ASKS =
  /^(?:[这那它也会有没不影响关系要紧严重问题大吗么嘛呢啊吧得很太多到底是能个样对我额度跟和与借呗了算什么啥?？ ]|\b(?:is|does|do|will|would|can|it|that|this|they|matter|affect|hurt|count|bad|me|my|a|the|much|really|still|even|to|problem|limit|anything)\b)+$/iu

/** Characters; a longer question names what it is about. */
const SHORT = 12

export function asksWhetherItMatters(text: string): boolean {
  return /影响|关系|要紧|严重|有问题|\b(?:matter|affect|hurt|count|bad|problem)/iu.test(text)
}

/** "换了个新手机登的，是不是这个": whether what was just told is the cause. */
const ASKS_WHETHER_IT_IS =
  /是不是(?:就是|因为)?(?:这个|它|这)|\b(?:is|was|could) (?:it|that) (?:be )?(?:it|that|why)\b/iu

/** Shorter questions (characters) name nothing of their own. */
const FEW_ZH = 7
const FEW_EN = 24

export function hasAnswer(
  topic: string | undefined,
  { state }: Turn,
  { book }: DialogParts,
): topic is string {
  if (topic === undefined) return false
  if (topic === 'why_ask') return state.open !== undefined
  return topic in book.answers && !noAnswers.has(topic) && !carriedOut.has(topic) && !isComplaint(topic)
}

/** The fact that is stated last in a text. */
export function lastStated({
  understanding,
  text,
}: Pick<Turn, 'text' | 'understanding'>): string | undefined {
  const plain = normalise(text)
  const last = understanding.facts
    .filter(({ said }) => said !== '')
    .toSorted((a, b) => plain.lastIndexOf(a.said) - plain.lastIndexOf(b.said))
    .at(-1)
  return last && Object.keys(toDiagnosisFacts([last]))[0]
}

/** "Collectors keep calling my mum, are they allowed to": of what they may not. */
function asksOfCollectors(said: readonly MessagePart[], part: MessagePart): boolean {
  return asks(part) && asksOfProof(part.text) && isAboutCollectors(said.map(({ text }) => text).join(', '))
}
