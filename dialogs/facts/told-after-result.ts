import type { DialogContext } from 'botbuilder-dialogs'
import type { Turn } from '#src/conversation/turn.ts'
import { splitClauses, type Clause } from '#src/understanding/clauses.ts'
import { factsSpokenOf } from '#src/understanding/fact-words.ts'
import { toDiagnosisFacts } from '#src/understanding/facts.ts'
import { normalise } from '#src/understanding/normalise.ts'
import { readQuantities } from '#src/understanding/quantities.ts'
import { shows } from '#src/understanding/signs.ts'
import { amountOf, LEAST_AMOUNT } from '#dialogs/interview/amount-beside.ts'
import { oneValue, readAs } from '#dialogs/interview/read-as.ts'
import { asks } from '#dialogs/message/asks.ts'
import { asksWhatChanges, leadsUp, saysItWasWrong, withoutWrong } from '#dialogs/message/second-look-signs.ts'
import { tellsTrouble } from '#dialogs/message/tender-signs.ts'
import type { DialogParts } from '#dialogs/parts.ts'
import { PLAN } from '#dialogs/plan/plan-state.ts'
import { guessIn } from '#dialogs/result/guess.ts'
import { tellsSumAsked } from '#dialogs/result/weigh-reason.ts'
import { meant } from '#dialogs/understood.ts'
import { namedToChange } from './correct-by-words.ts'
import { hold, nothingTakenUp, takeUpFacts, type TakenUp } from './fact-keeping.ts'
import { saysInstead } from './mend.ts'
import { goOnToldOtherwise } from './told-otherwise.ts'

/** Longer messages (characters) tell a story. */
const LONGEST = 140

/** Imagined, or said by somebody else. */
const NOT_TOLD =
  /如果|要是|假如|万一|的话|假设|[他她](?:们)?说|老[公婆]说|客服说|朋友说|\b(?:if|suppose|imagine|what about)\b|\b(?:he|she|they|wife|husband|friend|mum|mother|support) (?:says?|said|thinks?|told)\b/iu

/** "Repaid 2 months ago not 2 weeks": what it isn't stands apart from what it is. */
const NOT_BEHIND =
  /(?<=[a-z0-9] )(?:and )?(?=not (?:a |the |like )?[\w,.]+(?: (?:days?|weeks?|months?|years?|loans?|lenders?|times?|yuan|a month|ago)){0,2}(?:$|[.,;!?]))|(?<=[前了的元块家次月年])(?=不是[^,.;!?]{2,8}(?:$|[,.;!?]))|(?<=\b(?:not|wasn't|isn't) [\w ]{2,18}) (?=(?:it'?s|it was|but|more like)\b)|(?<=\d) +(?=\p{Script=Han})(?![元块万千百多几左上以个家次天月年])|(?<=\p{Script=Han}) +(?=\d)/gu

/** "Take home 4,800 is right": says it rather than asks. */
const IS_RIGHT = /(?<=\d )(?:is|was) (?:right|correct|the right one)(?=$|[.,;!])/gu

/** 不是两周前, "it wasn't two weeks": a value that isn't so. */
const IS_NOT =
  /^(?:那|这|我|其实|并|可|才|时间)*(?:不是|没有?|哪有|并非)(?<zh>[^,.;!?]{1,10}?)(?:啊|了|哈|哦|吧|前|之前)*$|^(?:no |nope |and |but )*(?:(?:it|that)(?:'s| is| was| has been)? ?)?(?:not|wasn'?t|isn'?t|hasn'?t been)(?: been| like)? (?<en>[^,.;!?]{1,24}?)(?: ago)?$/u

/** Facts whose values are said in so many words or figures. */
const OF_VALUES: readonly string[] = [
  'since_repaid',
  'income_amount',
  'other_loans',
  'applications',
  'frequency',
]

/** What people call them. */
const NAMES: Readonly<Record<string, RegExp>> = {
  since_repaid: /时间|日期|日子|\b(?:date|day|time|when)\b/u,
  income_amount: /工资|薪|到手|收入|\b(?:pay|wages?|salary|income|earn\w*|take home)\b/u,
  other_loans: /[几多]家|家数|贷款|\b(?:loans?|lenders?)\b/u,
}

/** Wishes of their own, which a fact told beside them doesn't stand in for. */
const OWN_WISHES: ReadonlySet<string> = new Set([
  'human_agent',
  'delete_data',
  'my_data',
  'plan_finances',
  'restart',
  'stop',
  'what_if',
  'what_first',
  'distress',
  'wrongdoing',
  'scam_or_safety',
  'change_language',
])

/**
 * After the reasons were told: "two weeks was a typo, it's two months, does that change anything". What is so instead is noted, and
 * the reasons are looked at again, which also answers whether anything changes. What else is said is left to be heard. False where
 * nothing that is held is said to be wrong, or nothing is said in its place.
 */
export async function hearSaidInstead(dc: DialogContext, turn: Turn, parts: DialogParts): Promise<boolean> {
  if (!isHeardOfResult(dc, turn)) return false
  const { told, asked } = clausesOf(turn, parts)
  const instead = saidInstead(turn, parts, told)
  if (!instead) return false
  return goOnToldOtherwise(dc, turn, parts, [instead.fact], [...instead.besides, ...asked])
}

/**
 * 我上个月换了手机号 忘了讲, "forgot, I was late once, does that change it": what is told after a result and asks nothing else is
 * noted, with what it changes, and no words on its topic. False when nothing that is held becomes another by it.
 */
export async function hearToldAfterResult(
  dc: DialogContext,
  turn: Turn,
  parts: DialogParts,
): Promise<boolean> {
  if (!isHeardOfResult(dc, turn) || isOfWhatWasTold(turn, parts)) return false
  const { told, asked } = clausesOf(turn, parts)
  const { learnt, changed } = asked.length > 0 ? nothingTakenUp : plainlyTold(turn, parts, told)
  const facts = [...changed, ...learnt]
  return facts.length > 0 && goOnToldOtherwise(dc, turn, parts, facts, [], changed.length > 0)
}

function isHeardOfResult(dc: DialogContext, { action, state, text }: Turn): boolean {
  if (action || !state.result || state.open || dc.activeDialog?.id === PLAN) return false
  return text.length <= LONGEST && !NOT_TOLD.test(text)
}

/** A guess, a reason taken up again, a sum or the name of a fact that we asked for. */
function isOfWhatWasTold(turn: Turn, parts: DialogParts): boolean {
  if (shows(turn.text, parts.resultSigns.takes_up_reasons) || guessIn(turn, parts)) return true
  return tellsSumAsked(turn) || namedToChange(turn, parts) !== undefined
}

/** What is told and what is asked, without what only asks for a second look or leads up to something. */
function clausesOf(turn: Turn, parts: DialogParts): Readonly<Record<'told' | 'asked', readonly Clause[]>> {
  const clauses = splitClauses(
    normalise(turn.text).replaceAll(NOT_BEHIND, ', ').replaceAll(IS_RIGHT, ''),
  ).filter(({ text }) => !asksWhatChanges(text) && !leadsUp(text))
  const asked = clauses.filter(
    (clause) => !LED_BY.test(clause.text) && (TURNED.test(clause.text) || asks(partOf(clause, turn, parts))),
  )
  return { asked, told: clauses.filter((clause) => !asked.includes(clause)) }
}

/** "Was that wrong" */
const TURNED = /^(?:was|were|is|are|did|do|does|should|could) (?:it|that|this|i|they|those)\b/u

/** Every clause tells a fact, says that one was wrong, or is too short for anything else; and something changes by it. */
function plainlyTold(turn: Turn, parts: DialogParts, told: readonly Clause[]): TakenUp {
  const { state, moment } = turn
  const now = told.filter(({ text }) => !SAID_BEFORE.test(text))
  const read = now.map((clause) => partOf(clause, turn, parts))
  const tells = ({ text, understanding }: (typeof read)[number]) =>
    understanding.facts.length > 0 || saysItWasWrong(text) || text.length <= SHORT[state.locale]
  if (!read.every(tells) || !read.some(({ understanding }) => understanding.facts.length > 0))
    return nothingTakenUp
  if (read.some(({ understanding }) => OWN_WISHES.has(meant(understanding) ?? ''))) return nothingTakenUp
  if (tellsTrouble(turn.text)) return nothingTakenUp
  const text = now.map((clause) => clause.text).join(state.locale === 'zh-CN' ? ' ' : ', ')
  const beside: Turn = { ...turn, text, understanding: parts.understand(text, state.locale, moment) }
  const stated = Object.entries(toDiagnosisFacts(beside.understanding.facts))
  // "Some" may be told more exactly by how it is put.
  const isVague = ([fact, value]: readonly [string, string]) =>
    value in (parts.knowledge.facts[fact]?.vague ?? {}) && (state.facts[fact]?.value ?? 'none') === 'none'
  if (stated.some(isVague)) return nothingTakenUp
  const { learnt, changed } = takeUpFacts(beside, parts.knowledge)
  const { income, occupation } = state.facts
  // "I'm out of work right now", from who told of an income.
  const lost = learnt.includes('occupation') && occupation?.value === 'no_job' && income !== undefined
  if (!lost || hold(turn, 'income', 'none', 'stated') === 'same') return { learnt, changed }
  return { learnt, changed: [...changed, 'income'] }
}

/** 刚才说每月固定, "I said fixed income": what was told before. */
const SAID_BEFORE =
  /^(?:我|刚刚?才?|之前|前面|上面|一开始)+(?:说|填|选|写|报)(?:的|了|过)*|^(?:and |but )?i (?:said|put|told you|wrote|picked|chose)\b/u

/** Characters; fewer say nothing of their own. */
const SHORT = { 'zh-CN': 5, en: 14 } as const

interface SaidInstead {
  readonly fact: string
  readonly besides: readonly Clause[]
}

/** A held value is said to be wrong, by itself or by the name of its fact, and another one stands beside it. */
function saidInstead(turn: Turn, parts: DialogParts, told: readonly Clause[]): SaidInstead | undefined {
  for (const lead of told) {
    const denied = IS_NOT.exec(lead.text)?.groups
    const words = denied
      ? (denied.zh ?? denied.en ?? '')
      : saysItWasWrong(lead.text)
        ? withoutWrong(lead.text)
        : undefined
    if (words === undefined) continue
    const others = told.filter((clause) => clause !== lead)
    for (const fact of pointedAt(turn, parts, words, denied !== undefined)) {
      const by = others.find((clause) => saysOther(turn, parts, fact, clause.text))
      if (by)
        return { fact, besides: others.filter((clause) => clause !== by && !saysItWasWrong(clause.text)) }
    }
  }
  return undefined
}

/** The facts whose held value the words say; else those that they name. */
function pointedAt(turn: Turn, parts: DialogParts, words: string, denied: boolean): readonly string[] {
  const { state } = turn
  const held = OF_VALUES.filter((fact) => state.facts[fact])
  const said = held.filter((fact) => {
    const reading = oneValue(readAs({ ...turn, text: words }, fact, parts, words))
    return reading?.quantity !== undefined && reading.value === state.facts[fact]?.value
  })
  if (said.length > 0 || denied) return said
  const named = factsSpokenOf(words, state.locale, parts.factWords)
  return held.filter(
    (fact) => NAMES[fact]?.test(words) || named.includes(fact) || named.some((one) => amountOf[one] === fact),
  )
}

/** Whether a clause, read as the answer to the fact's question, says another value, which then is held. */
function saysOther(turn: Turn, parts: DialogParts, fact: string, said: string): boolean {
  const { state, moment } = turn
  const text = said.replace(LED_BY, '').trim()
  const numbers = readQuantities(text, state.locale)
  if (numbers.length === 0) return false
  if (fact === 'income_amount' && !numbers.some(({ min }) => min >= LEAST_AMOUNT)) return false
  const { open } = state
  state.open = { fact, misses: 0, narrowing: false }
  try {
    const clause = { ...turn, text, understanding: parts.understand(text, state.locale, moment) }
    return saysInstead(clause, parts, fact)
  } finally {
    state.open = open
  }
}

/** What stands before the value in its clause. */
const LED_BY =
  /^(?:(?:其实|应该|实际上?|准确说?|改成|改为|正确的|对的)+(?:是|为)?|是|就是|才是)|^(?:it should be|it's|its|it is|it was|should be|that's|i meant|i mean|make (?:it|that)|really|actually|more like)(?: (?:actually|really|more like|been|about|nearly))* /u

function partOf(clause: Clause, { state, moment }: Turn, { understand }: DialogParts) {
  const text = clause.text + (clause.ended === '?' ? '?' : '')
  return { text, understanding: understand(text, state.locale, moment) }
}
