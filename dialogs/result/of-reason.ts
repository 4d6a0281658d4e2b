import { say, type Turn } from '#src/conversation/turn.ts'
import { diagnose } from '#src/diagnosis/diagnose.ts'
import { factsSpokenOf } from '#src/understanding/fact-words.ts'
import { readQuantities } from '#src/understanding/quantities.ts'
import { shows } from '#src/understanding/signs.ts'
import { offerAfterWhatIf } from './conclude.ts'
import { knownFacts } from '#dialogs/facts/fact-keeping.ts'
import { withoutExcepted } from '#dialogs/message/excepted.ts'
import { fittingAdvice } from './fitting-advice.ts'
import { isQuestion } from '#dialogs/message/message-signs.ts'
import type { DialogParts } from '#dialogs/parts.ts'
import { namesTitle, reasonNamed } from '#dialogs/message/reason-named.ts'

/**
 * "The not booked bit, how long do I wait", "四次那条还能补救吗": a question about one of the reasons that were told, answered
 * from what is known of that one: how long, and what to do or what comes then. What it means is told by explainTitle. False
 * when the message asks neither, or of no reason.
 */
export function answerOfReason(turn: Turn, parts: DialogParts): boolean {
  const { text, state, understanding } = turn
  const { knowledge, resultSigns } = parts
  const howLong = shows(text, resultSigns.how_long)
  const whatThen = shows(text, resultSigns.what_then)
  // Before there is a result only what to do about something that was told: "what can i do about the phone".
  const early = state.open !== undefined && state.facts.symptom !== undefined
  if (early && (howLong || !whatThen || !shows(text, resultSigns.points_at_reason))) return false
  if (!(early || (state.result && !state.open)) || !(howLong || whatThen)) return false
  if (!isQuestion(understanding) && text.length > LONGEST) return false
  if (howLong && answerOfStep(turn, knowledge)) return true
  const cause = causeAskedOf(turn, parts)
  const advice = cause && fittingAdvice(turn, knowledge, cause)[0]
  if (!cause || advice === undefined) return false
  state.notUnderstood = 0
  say(turn, 'talk.reason.about', { params: { cause: { phrase: `causes.${cause}.title` } } })
  const claims = knowledge.advice[advice]?.claims ?? []
  // Told once; asked again, how it works says more.
  if (state.said[`advice.${advice}.time`] !== undefined) {
    say(turn, `causes.${cause}.explain`, { join: 'line', claims: knowledge.causes[cause]?.claims ?? [] })
    if (!early) offerAfterWhatIf(turn, knowledge, [])
    return true
  }
  const [first, then] = howLong ? (['time', 'text'] as const) : (['text', 'time'] as const)
  say(turn, `advice.${advice}.${first}`, { join: 'line', claims })
  say(turn, `advice.${advice}.${then}`, { join: 'line', claims })
  if (!early) offerAfterWhatIf(turn, knowledge, [])
  return true
}

/** "这个要等多久" after the effect of a change was told: how long that change takes. */
function answerOfStep(turn: Turn, knowledge: DialogParts['knowledge']): boolean {
  const { text, state } = turn
  const advice = state.imaginedAdvice
  if (advice === undefined || (state.imaginedTurn ?? 0) < state.turns - 1 || OF_ELSE.test(text)) return false
  const { claims = [], source } = knowledge.advice[advice] ?? {}
  state.notUnderstood = 0
  say(turn, 'talk.reason.about_step', {
    params: { advice: { phrase: `advice.${advice}.title` }, time: { phrase: `advice.${advice}.time` } },
  })
  say(turn, `advice.${advice}.text`, { join: 'line', claims, general: source === 'general' })
  offerAfterWhatIf(turn, knowledge, [advice])
  return true
}

/** What is asked after by its own name is none of the step that was imagined. */
const OF_ELSE =
  /额度|借呗|恢复|再借|能借|重新借|评估|征信|逾期|客服|回复|记录|\b(?:limit|borrow|lend|come back|back|restore\w*|report|record|assess\w*|reply|answer|booked|service)\b/iu

/** When the limit comes back is asked of none of the reasons. */
const LIMIT_BACK =
  /(?:额度|借呗|服务)[^，。,.]{0,8}(?:恢复|回来|开通|放开)|(?:恢复|还)[^，。,.]{0,3}额度|(?:能|可以)(?:再|重新)借|(?:多久|几个月|啥时候|什么时候|几时|多长时间)[^，。,.]{0,4}(?:恢复|回来|放开|开通|再借)|\b(?:limit|service|jiebei)\b[^.?!]{0,16}\b(?:back|return|restored|reopen)\w*|\bborrow again\b/iu

/** Characters; a longer message without a question's words tells something. */
const LONGEST = 40

/** The cause by its name, told or not, or pointed at by the fact or the number that a reason rests on: "the 4 times thing". */
function causeAskedOf(turn: Turn, parts: DialogParts): string | undefined {
  const { state } = turn
  const text = withoutExcepted(turn.text)
  const { reasons } = diagnose(parts.knowledge, knownFacts(turn))
  const place = reasonNamed(text)
  if (place !== undefined) return asShown(reasons)[place - 1]?.id
  const ids = new Set([...reasons.map(({ id }) => id), ...Object.keys(parts.knowledge.causes)])
  const named = [...ids].find((id) => isCalled(id, { ...turn, text }, parts.phrases))
  if (named || LIMIT_BACK.test(text) || !shows(text, parts.resultSigns.points_at_reason)) return named
  const numbers = new Set(readQuantities(text, state.locale).map(({ min }) => min))
  const facts = new Set([
    ...factsSpokenOf(text, state.locale, parts.factWords),
    ...Object.keys(state.facts).filter((fact) => numbers.has(state.facts[fact]?.exact ?? Number.NaN)),
  ])
  const spoken = reasons.map(({ id, contributions }) => ({
    id,
    points: Math.max(0, ...contributions.filter(({ fact }) => facts.has(fact)).map(({ points }) => points)),
  }))
  const [most] = spoken.toSorted((one, other) => other.points - one.points)
  return most && most.points > 0 ? most.id : undefined
}

/** As they stand in the result: what can be changed comes first. */
export function asShown<Reason extends { readonly changeable: boolean }>(
  ranked: readonly Reason[],
): Reason[] {
  return [...ranked.filter(({ changeable }) => changeable), ...ranked.filter((one) => !one.changeable)]
}

/** By its name, or by words for it. */
export function isCalled(id: string, { text, state }: Turn, phrases: DialogParts['phrases']): boolean {
  const own = phrases[state.locale]
  const plain = text.toLowerCase().replaceAll('’', "'")
  const called = `causes.${id}.called`
  const words = Array.from({ length: own.wordings(called) }, (_, variant) =>
    own.text({ phrase: called, variant }),
  )
  return words.some((word) => plain.includes(word)) || namesTitle(text, own.text(`causes.${id}.title`))
}

/** 那第二条能改吗, "can reason two be changed": asked of the reason, and no change to what was told. */
const CAN_IT_CHANGE =
  /(?:第[一二三四1-4](?:条|个|点))[^，。]{0,4}(?:能|可以|好)(?:不能|不可以|不好)?(?:改|变|弄好|解决|处理)[^，。]{0,3}$|\bcan (?:i |we )?(?:number|reason|no\.?) ?(?:\d|one|two|three)\b[^.?!]{0,12}\b(?:changed?|fixed|helped)\b|\bcan i (?:change|fix|do something about) (?:number|reason|no\.?|the) ?(?:\d|one|two|three|first|second|third)\b/iu

export function hearWhetherReasonChanges(_: unknown, turn: Turn, parts: DialogParts): Promise<boolean> {
  const asked = !turn.action && turn.state.result !== undefined && CAN_IT_CHANGE.test(turn.text.trim())
  return Promise.resolve(asked && answerOfReason(turn, parts))
}
