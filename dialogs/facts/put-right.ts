import { plainCount } from '#src/understanding/plain-count.ts'
import type { DialogContext } from 'botbuilder-dialogs'
import { say, type Turn } from '#src/conversation/turn.ts'
import { splitClauses } from '#src/understanding/clauses.ts'
import { deniesSaying } from '#src/understanding/denials.ts'
import { DEFAULT_BINS, valueOfQuantity } from '#src/understanding/fact-bins.ts'
import { toDiagnosisFacts } from '#src/understanding/facts.ts'
import { familyPayIn, namesFamily } from '#src/understanding/family-pay.ts'
import { normalise } from '#src/understanding/normalise.ts'
import { paysInFullMonthly, withoutPaidMonthly } from '#src/understanding/paid-monthly.ts'
import { offerAfterWhatIf } from '#dialogs/result/conclude.ts'
import { denialsOfHeld, NONE_OF, plainly, type DenialsOfHeld, type DeniedHeld } from './denied-held.ts'
import { hold, sameNumber, saidBack, sayNoted, takeUpFacts } from './fact-keeping.ts'
import { goOn, saysInstead } from './mend.ts'
import { isQuestion } from '#dialogs/message/message-signs.ts'
import { saysSymptomInstead } from './not-so.ts'
import { numberSaid } from './number-said.ts'
import { BREAK } from '#dialogs/message/own-parts.ts'
import type { DialogParts } from '#dialogs/parts.ts'
import { PLAN } from '#dialogs/plan/plan-state.ts'
import { oneValue, readAs } from '#dialogs/interview/read-as.ts'
import { reprompt } from '#dialogs/interview/under-way.ts'
import { asIfAsked, asksFor, takeBesides, turnOfWords, wordsAndMeaning } from './said-besides.ts'
import { sayPutRight, serveBesides } from './serve-besides.ts'

/**
 * What was noted and isn't so is put right wherever it is said: alone, beside an answer or a question, before the result
 * or after it. What is said in its place comes; where nothing is, what was held before; then the rest is heard. False when
 * nothing that is held is denied.
 */
export async function putRight(
  dc: DialogContext,
  turn: Turn,
  parts: DialogParts,
  hear: () => Promise<void>,
): Promise<boolean> {
  const { state } = turn
  if (turn.action || dc.activeDialog?.id === PLAN || Object.keys(state.facts).length === 0) return false
  if (namesSymptomInstead(turn)) return false
  const found = denialOfFamilyPay(turn) ?? denialsOfHeld(turn, parts) ?? denialByPaying(turn)
  if (!found) return false
  const mended: string[] = []
  const used = new Set<string>()
  for (const denied of found.denied) mended.push(...mendDenied(turn, parts, denied, found.kept, used))
  const left = found.kept.filter((words) => !used.has(words))
  if (mended.length === 0) return setAsideDenied(dc, turn, parts, found.denied, found.kept)
  state.notUnderstood = 0
  const besides = takeBesides(turnOfWords(turn, parts, left), parts, mended)
  const unsaid = splitClauses(normalise(turn.text)).some(({ text }) => deniesSaying(text, state.locale))
  if (unsaid || found.denied.some(({ how }) => how === 'said')) say(turn, 'talk.correct.mine')
  sayPutRight(turn, parts, mended, besides)
  const asked = left.filter((words) => asksFor(turn, parts, words))
  await serveBesides(dc, turn, parts, { asked, facts: [...mended, ...besides] }, hear)
  return true
}

/** "没关，是额度 0": see withSymptomInstead. */
function namesSymptomInstead({ state, understanding }: Turn): boolean {
  const stated = toDiagnosisFacts(understanding.facts).symptom
  const held = state.facts.symptom?.value
  return held !== undefined && stated !== held && saysSymptomInstead(understanding)
}

/**
 * What is denied was never noted. What is said in its place may be known, or that there is none of it; else the message is
 * heard without the words that it denies.
 */
async function setAsideDenied(
  dc: DialogContext,
  turn: Turn,
  parts: DialogParts,
  denied: readonly DeniedHeld[],
  kept: readonly string[],
): Promise<boolean> {
  if (denied.some(({ facts }) => facts.length > 0)) return false
  const isKnown = (words: string) => knownIn(turn, parts, [plainly(words)]).length > 0
  const known = denied.flatMap(({ near, none }) => [...none, ...knownIn(turn, parts, near)])
  known.push(...knownIn(turn, parts, kept.map(plainly)))
  if (known.length === 0) {
    if (kept.length > 0) Object.assign(turn, wordsAndMeaning(turn, parts, kept))
    return false
  }
  turn.state.notUnderstood = 0
  say(turn, 'talk.correct.as_noted', {
    params: { facts: [...new Set(known)].map((fact) => saidBack(turn, fact)) },
  })
  const left = kept.filter((words) => !isKnown(words))
  const asked = left.filter((words) => asksFor(turn, parts, words))
  const told = left.filter((words) => !asked.includes(words))
  const besides = told.length === 0 ? [] : takeBesides(turnOfWords(turn, parts, told), parts, known)
  sayNoted(turn, parts.knowledge, besides)
  if (turn.state.open && besides.includes(turn.state.open.fact)) turn.state.open = undefined
  if (asked.length > 0) {
    Object.assign(turn, wordsAndMeaning(turn, parts, asked))
    return false
  }
  if (besides.length > 0) {
    await goOn(dc, turn, parts, besides)
    return true
  }
  await reprompt(dc, turn)
  if (turn.state.result && !turn.state.open) offerAfterWhatIf(turn, parts.knowledge, [])
  return true
}

/** The held facts whose number, or time, is said once more, or of which there still is none. */
function knownIn(turn: Turn, parts: DialogParts, near: readonly string[]): string[] {
  const { facts, locale } = turn.state
  return Object.keys(facts).filter((fact) =>
    near.some((words) => {
      const told = turnOfWords(turn, parts, [words])
      const stated = toDiagnosisFacts(told.understanding.facts)[fact]
      if (stated === 'none' && facts[fact]?.value === stated) return true
      // 前面不是记了晚过几次吗, where just that is noted.
      if (fact === 'record' && stated !== undefined && facts[fact]?.value === stated) return true
      const reading = oneValue(readAs(told, fact, parts))
      if (!reading?.quantity || reading.value !== facts[fact]?.value) return false
      return sameNumber(numberSaid(fact, reading.quantity, locale), facts[fact])
    }),
  )
}

/** Puts right what is denied, and gives the facts of it that now are otherwise. `used` gets the words that said so. */
function mendDenied(
  turn: Turn,
  parts: DialogParts,
  { facts, how, counted, near }: DeniedHeld,
  kept: readonly string[],
  used: Set<string>,
): string[] {
  const { state } = turn
  return facts.filter((fact) => {
    const before = state.facts[fact]
    if (!before) return false
    // 都还清了不对，只是借呗清了; 昨天还完不对，是前天: how far, or when, and yet paid off.
    if (fact === 'repaid' && (THIS_ONE_PAID.test(turn.text) || ONLY_WHEN.test(near.join(' ')))) return false
    for (const words of [...near.map((one) => [one]), near, kept.map(plainly)]) {
      const told = turnOfWords(turn, parts, words)
      // Right behind the denial a bare number, or "just the one", is of it.
      const says =
        words.length === 1
          ? asIfAsked(told, fact, () => saysOther(told, parts, fact))
          : saysOther(told, parts, fact)
      if (!says) continue
      if (words.length === 1) used.add(words[0] ?? '')
      return true
    }
    // "You still say always on time, but I told you about that one day".
    if (fact === 'record' && before.value === 'always_on_time' && near.some((words) => LATE_BY.test(words)))
      return hold(turn, fact, 'late_once', 'stated') !== 'same'
    if (how === 'other' || how === 'said') return false
    const none = NONE_OF[fact]
    if (how === 'none' && !counted && none !== undefined && before.value !== none)
      return hold(turn, fact, none, 'stated') !== 'same'
    delete state.facts[fact]
    if (before.was) state.facts[fact] = before.was
    return true
  })
}

const THIS_ONE_PAID =
  /(?:只|就|光|单)?(?:是|有|指)?借呗(?:这边|那边)?(?:是|都|才|已经|倒是)*(?:还|结)?(?:清|完)(?:了|的|掉|完|啊|哈|$)|\b(?:only|just|but) jiebei (?:is|was|'s|has been) (?:paid|cleared|settled)|\b(?:paid off|cleared|settled|meant) (?:only|just) jiebei\b/iu
const ONLY_WHEN =
  /^(?:其实|实际上?|应该|是|准确说?|改成)*(?:大?[昨前]天|今天|上+个?(?:周|月|星期|礼拜)|这个?(?:周|月)|\d{1,2}[月号日]|[一二两三四五六七八九十]+(?:天|周|个月))[^，,。]{0,6}$/u

const LATE_BY = /[0-9一两二三]+(?:天|次|回)|\b(?:once|late|(?:one|a|two|three|[0-9]) (?:days?|times?))\b/u

/** The words say something else of the fact: stated, or as its question would be answered. Holds it. */
function saysOther(told: Turn, parts: DialogParts, fact: string): boolean {
  if (told.text === '') return false
  if (fact === 'other_loans' && paysInFullMonthly(told.text)) return countsOneLess(told, parts)
  const before = told.state.facts[fact]
  const others = Object.keys(parts.knowledge.facts).filter((one) => one !== fact)
  const { changed } = takeUpFacts(told, parts.knowledge, ...others)
  if (changed.length > 0) return true
  // Stated, and the same as before: nothing else is meant for it.
  if (toDiagnosisFacts(told.understanding.facts)[fact] === before?.value) return false
  return saysInstead(told, parts, fact)
}

/** "花呗当月就还清的，不算": one of those that were noted is none, or what is said besides is how many. */
function countsOneLess(told: Turn, parts: DialogParts): boolean {
  const { other_loans: held } = told.state.facts
  const besides = withoutPaidMonthly(told.text)
  const rest = turnOfWords(told, parts, [besides])
  if (besides !== '' && asIfAsked(rest, 'other_loans', () => saysOther(rest, parts, 'other_loans')))
    return true
  const left = (held?.exact ?? 1) - 1
  const quantity = plainCount(left)
  const value = valueOfQuantity('other_loans', quantity, DEFAULT_BINS) ?? 'none'
  return hold(told, 'other_loans', value, 'stated', quantity) !== 'same'
}

const COUNTS_NOT =
  /不算|没有?欠|不欠|(?:别|不要|不该|不能)算|算(?:进|错)|[0零一]家|\b(?:doesn't count|isn't a (?:loan|debt)|not a (?:loan|debt)|owe nothing|don't count|(?:shouldn't|should not|wouldn't|won't) count|nothing owed|no debt)\b/iu

/** 花呗当月就还清的，没有欠: said where loans were noted, and not as the answer to their question. */
function denialByPaying({ text, state }: Turn): DenialsOfHeld | undefined {
  const held = state.facts.other_loans?.value
  if (held === undefined || held === 'none' || state.open?.fact === 'other_loans') return undefined
  if (!paysInFullMonthly(text) || !COUNTS_NOT.test(text) || isQuestion({ text })) return undefined
  return {
    denied: [{ facts: ['other_loans'], how: 'none', counted: false, none: [], near: [text] }],
    kept: [],
  }
}

/** "The 9000 is my husband's": what was noted as earned is somebody else's. */
function denialOfFamilyPay({ text, state }: Turn): DenialsOfHeld | undefined {
  const { income_amount: held } = state.facts
  if (!held || isQuestion({ text }) || AS_WELL.test(text)) return undefined
  const sums = familyPayIn(text, state.locale)
  const isHeld = sums.some(
    (sum) =>
      (numberSaid('income_amount', sum, state.locale)?.exact === held.exact && held.exact !== undefined) ||
      held.words?.text.includes(sum.text) === true,
  )
  if (!isHeld) return undefined
  const kept = text
    .split(BREAK)
    .filter(
      (part) => !namesFamily(part) && familyPayIn(part, state.locale).length === 0 && !NOT_MINE.test(part),
    )
  // 那9000是我老公挣的，我没收入: with none of one's own, no sum is left either.
  const none = state.facts.income !== undefined && kept.some((part) => NO_INCOME.test(part))
  const [fact, how] = none ? (['income', 'none'] as const) : (['income_amount', 'wrong'] as const)
  return { denied: [{ facts: [fact], how, counted: false, none: [], near: [] }], kept }
}

const NO_INCOME = /(?:没有?|无)收入|\b(?:no|don'?t have (?:any |an )?) ?income\b/iu
const NOT_MINE = /^[^\p{L}\p{N}]*(?:no+|nope|不对|不是)?[^\p{L}\p{N}]*$|\bnot mine\b|不是我/iu
/** 我老公也挣九千 */
const AS_WELL = /也|\b(?:too|also|as well)\b/iu
