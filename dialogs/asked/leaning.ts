import type { Turn } from '#src/conversation/turn.ts'
import { toDiagnosisFacts } from '#src/understanding/facts.ts'
import { namesLender } from '#src/understanding/lender-names.ts'
import { asks, asksToConfirm } from '#dialogs/message/asks.ts'
import { isAnsweredElsewhere } from './answered-better.ts'
import { bareQuestionIn } from './bare-question.ts'
import { questionOfTold } from './told-question.ts'
import { asksOfItself, leansByRule } from '#dialogs/message/leaning-rules.ts'
import type { MessagePart } from '#dialogs/message/message-parts.ts'
import { surelyMeans } from '#dialogs/message/message-signs.ts'
import { fitToOpen } from './of-what-is-open.ts'
import type { DialogParts } from '#dialogs/parts.ts'
import { whereAsked, whereTold } from './where-asked.ts'

/** Probability from which few words and what they lean on ask something narrow together. */
const TOGETHER = 0.35

/** The same for words that ask whether it matters, of what was told: most facts have an answer to that. */
const WEIGHED = 0.6

/** Parts before such a question that it may lean on. */
const REACH = 2

/**
 * The narrow question that few words ask of what stands right before them: "白条批了没用过，算不算", "my dad paid it for me,
 * is that a problem". Undefined when the words ask it by themselves, or nothing likely comes of both.
 */
export function leaningIn(
  said: readonly MessagePart[],
  at: number,
  turn: Turn,
  { readSideQuestion }: DialogParts,
): string | undefined {
  const { state } = turn
  const part = said[at]
  const judged =
    part && asksToConfirm(part.text) ? judgedIn(said.slice(Math.max(0, at - REACH), at), state) : undefined
  if (judged) return judged
  const ruled = ruledIn(said, at, state)
  if (ruled) return ruled
  const before = toldBefore(said, at).at(-1)
  const justTold = before && state.open ? whereTold(before, state).place : undefined
  const bare = part && asks(part) ? bareQuestionIn(part.text, turn, justTold) : undefined
  if (bare) return bare
  if (!part || !leans(part, state.locale)) return undefined
  const read = (text: string) => readSideQuestion(text, whereAsked(state))
  const least = WEIGHS.test(part.text) ? WEIGHED : TOGETHER
  let text = part.text
  let best = { name: '', score: Math.max(read(text)?.score ?? 0, least) }
  for (const earlier of said.slice(Math.max(0, at - REACH), at).toReversed()) {
    if (asks(earlier) || SUPPOSES.test(earlier.text)) break
    text = `${earlier.text}, ${text}`
    const both = readSideQuestion(text, whereTold(earlier, state), () => false)
    // "综合评估未通过，你是真人吗": what the first half sounds of by itself isn't what the second asks.
    const ofFirst = !ASKS_NOTHING_ELSE.test(part.text) && read(earlier.text)?.name === both?.name
    const elsewhere = both && isAnsweredElsewhere(both.name, text, turn)
    if (both && !ofFirst && !elsewhere && both.score > best.score)
      best = { ...both, name: fitToOpen(both.name, part.text, state) }
  }
  return best.name || undefined
}

/** The same by rule alone, whatever the words sound of by themselves. */
export function ruledIn(said: readonly MessagePart[], at: number, state: Turn['state']): string | undefined {
  const part = said[at]
  if (!part || !asks(part)) return undefined
  const told = toldBefore(said, at)
  // "What counts as late? I paid at 11pm on the due day": told behind the question that opens a message.
  const behind = at === 0 && said[1] && !asks(said[1]) ? [said[1]] : []
  const around = told.length > 0 ? told : [part, ...behind]
  return (
    leansByRule(around.map((one) => one.text).join(', '), part.text, state) ?? asksOfItself(part.text, state)
  )
}

/** 晚过一次 两天 没事吧: what is asked of a fact that was told. */
function judgedIn(before: readonly MessagePart[], { open }: Turn['state']): string | undefined {
  const told = before.filter((one) => !asks(one))
  const stated = told.flatMap(({ understanding }) => Object.entries(toDiagnosisFacts(understanding.facts)))
  const [fact, value] = stated.findLast(([one]) => one !== 'since_repaid') ?? [open?.fact ?? '', '']
  const name = questionOfTold('matters', fact, value) ?? questionOfTold('many', fact, value)
  return name === 'late_weighs' && told.some(({ text }) => namesLender(text)) ? 'late_elsewhere' : name
}

/** What is told right before a part. */
function toldBefore(said: readonly MessagePart[], at: number): readonly MessagePart[] {
  return said.slice(Math.max(0, at - REACH), at).filter((one) => !asks(one))
}

/** The first such question of a message. */
export function leaningQuestion(
  said: readonly MessagePart[],
  turn: Turn,
  parts: DialogParts,
): string | undefined {
  return said.map((_, at) => leaningIn(said, at, turn, parts)).find(Boolean)
}

/** 补上的算不算晚: what being late is, the question for it tells. */
export function asksWhetherLate(text: string): boolean {
  return /算(?:不算|是|作|什么|啥)?(?:晚|迟|逾期|按时)|\bcounts?\b[^.?!]{0,8}\b(?:late|overdue|on time)\b|\b(?:isn'?t|not|is (?:that|it|this))(?: really| actually| even)? (?:late|overdue)\b/iu.test(
    text,
  )
}

function leans(part: MessagePart, locale: Turn['state']['locale']): boolean {
  const { text, understanding } = part
  // Why we ask is asked of our question, and not of an answer.
  const ofUs =
    surelyMeans(understanding) && understanding.intents[0].name === 'why_ask' && !WHY_IT_IS.test(text)
  if (OF_ITS_OWN.test(text) && !POINTS[locale].test(text)) return false
  return asks(part) && LEANS[locale].test(text) && !ofUs && !ASKS_HOW.test(text) && !asksWhetherLate(text)
}

/** 额度多久能恢复, 你是真人吗: few words that name what they are about. */
const OF_ITS_OWN =
  /额度[^，。,]{0,4}恢复|(?:我的)?征信[^，。,]{0,4}问题|真人|机器人|\b(?:limit (?:come|be|restored|back)|real person|human|robot)\b/iu

const POINTS = { 'zh-CN': /[这那它]/u, en: /\b(?:that|this|it|those|these|they|them)\b/iu } as const

/** Too few words to name what they ask of, or words that point back. */
const LEANS = {
  'zh-CN': /^.{1,9}$|[这那它]/u,
  en: /^.{1,26}$|\b(?:that|this|it|those|these|one|they|them)\b/iu,
} as const

/** "is that why": whether what was told is the reason. */
const WHY_IT_IS = /^(?:so )?(?:is|was|could) (?:that|this|it) (?:be )?(?:why|the reason)|^why\??$/iu

const WEIGHS = /影响|关系|要紧|严重|有问题|\b(?:matter|affect|hurt|bad|problem)/iu

const SUPPOSES = /如果|要是|假如|万一|\b(?:if|suppose|supposing|imagine)\b/iu

const ASKS_HOW = /怎么|咋[办说弄]|如何|\bhow (?:do|to|can|should|would|could)\b/iu

/** Words that ask whether something is so, and name nothing of their own. */
const ASKS_NOTHING_ELSE =
  /^(?:[这那它两俩一东西同区别个样些种事笔次回家也会有没不影响关系要紧严重问题大吗么嘛呢啊吧得很太多到底是能对我的跟和与了算什么啥真假准靠谱可信凭为因好坏呀还用数进去里头行以?？ ]|\b(?:so|is|are|was|does|do|did|will|would|could|can|it|that|this|one|they|those|true|real|really|accurate|reliable|certain|serious|why|matter|affect|hurt|count|bad|ok|okay|me|my|mine|a|an|the|loan|debt|much|many|too|lot|still|even|also|problem|in|right|or|not)\b)+$/iu
