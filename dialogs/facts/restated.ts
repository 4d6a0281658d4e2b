import type { DialogContext } from 'botbuilder-dialogs'
import { say, type Turn } from '#src/conversation/turn.ts'
import type { Locale } from '#src/locale.ts'
import { splitClauses, type Clause } from '#src/understanding/clauses.ts'
import { isDeniedNumber } from '#src/understanding/denied-number.ts'
import { countOf, lendersNamed } from '#src/understanding/lender-names.ts'
import { DEFAULT_BINS, valueOfQuantity } from '#src/understanding/fact-bins.ts'
import { normalise } from '#src/understanding/normalise.ts'
import { readQuantities, type Quantity } from '#src/understanding/quantities.ts'
import { reconsider } from '#dialogs/result/conclude.ts'
import { hold, saidBack, sayNoted, takeUpFacts } from './fact-keeping.ts'
import { INTERVIEW } from '#dialogs/interview/interview-dialog.ts'
import { goOn, saysInstead } from './mend.ts'
import { isQuestion } from '#dialogs/message/message-signs.ts'
import type { DialogParts } from '#dialogs/parts.ts'
import { PLAN } from '#dialogs/plan/plan-state.ts'
import { readAs } from '#dialogs/interview/read-as.ts'
import { goOnInterview, reprompt } from '#dialogs/interview/under-way.ts'

/** Facts that lie in a count, with the words that a count of them is said in. */
const COUNTS: Readonly<Record<string, Readonly<Record<Locale, { noun: RegExp; names: RegExp }>>>> = {
  other_loans: {
    'zh-CN': {
      noun: /[一二两俩三四五六七八九十\d]+[家笔个张]/u,
      names: /[车房网消]贷|贷款|信用卡|花呗|白条|金条|月付|分期|微粒贷|网商贷|助学贷|[家笔]$/u,
    },
    en: {
      noun: /\b(?:one|two|three|four|five|six|seven|eight|nine|ten|\d+)(?: (?:other|car|home|bank|card|student|personal|phone))?(?: (?:loans?|lenders?|cards?|apps?|debts?|instal\w+))?/u,
      names:
        /\b(?:car|house|home|mortgage|cards?|phone|bike|bank|student|huabei|baitiao|jd|meituan|loans?|lenders?|finance|lease|instal\w+)\b/u,
    },
  },
  frequency: {
    'zh-CN': { noun: /[一二两俩三四五六七八九十\d]+[次回趟]/u, names: /[次回趟]/u },
    en: {
      noun: /\b(?:once|twice|(?:one|two|three|four|five|six|seven|eight|nine|ten|\d+) times?)\b/u,
      names: /\b(?:once|twice|times?)\b/u,
    },
  },
}

/** What may stand beside a count that is only said: "it is", 我说的是, "not two". */
const LITTLE: Readonly<Record<Locale, RegExp>> = {
  'zh-CN':
    /不(?:是|对)?[一二两俩三四五六七八九十\d]+[家笔个张次回趟]|我|你|说(?:过|了)?|都|就|只|才|仅|有|是|一共|总共|的|了|啊|吧|呀|呢|其实|明明|应该|欠|借(?:过|了)?|半年|里|内|真的|那|这|而已|没错|别处|别家|外面|另外|其他|现在|目前|如今|还?剩下?|[,. !"]|贷款|分期/gu,
  en: /\bnot (?:a |the )?(?:once|twice|one|two|three|four|five|six|seven|eight|nine|ten|\d+)(?: (?:loans?|lenders?|times?))?\b|\b(?:i|i'm|i've|my|the|a|an|it|it's|its|is|was|that|that's|there|there's|only|just|have|had|got|in|for|on|and|but|well|so|ok|no|nope|yes|wait|oh|sorry|hmm|hang on|elsewhere|actually|really|said|say|told|you|wrote|already|owe|with|borrowed|borrow|used|half|year|six months|other|loans?|lenders?|total|altogether|please|sorry|i mean|mean|like|full stop|period|to|bank|now|left)\b|[,.!" -]/gu,
}

const SAYS_NO =
  /^(?:no|nope|wrong|not (?:so|correct|right|true)|incorrect|that's wrong|不|不是|不对|错了?|没有)$/u

/** More is a sum. */
const MOST = 30

/** "Phone 59", "car 20": a name and its sum; "loans 5" is how many. */
const SUM_OF_NAME =
  /\b(?:car|house|home|mortgage|cards?|phone|bike|bank|student|huabei|baitiao|jd|meituan|finance|lease|instal\w+)(?: bill)?(?: is| was| about)? $/u

interface Restated {
  readonly fact: string
  readonly quantity: Quantity
  /** The clauses that say something else. */
  readonly rest: readonly Clause[]
}

/**
 * "It is one loan, the car", "NO twice!!", 我说的是一家: a count that was noted, said otherwise in a clause that says nothing
 * else. It is put right whatever question is open, and the rest is heard. False when no such count is said.
 */
export async function hearRestated(
  dc: DialogContext,
  turn: Turn,
  parts: DialogParts,
  hear: () => Promise<void>,
): Promise<boolean> {
  const { state } = turn
  if (turn.action || dc.activeDialog?.id === PLAN || turn.text.length > LONGEST) return false
  const found = restatedIn(turn, parts)
  if (!found) return false
  const { fact, quantity, rest } = found
  const value = valueOfQuantity(fact, quantity, DEFAULT_BINS)
  if (value === undefined) return false
  const text = rest.map((clause) => clause.text + (clause.ended === '?' ? '?' : '')).join(', ')
  const beside: Turn = { ...turn, text, understanding: parts.understand(text, state.locale, turn.moment) }
  if (state.facts[fact]?.exact === quantity.min) {
    if (isQuestion(beside.understanding) || text.length > SHORT) return false
    // "是两家。白条和度小满都还着", where two are noted: nothing is asked of them.
    say(turn, 'talk.correct.as_noted', { params: { facts: [saidBack(turn, fact)] } })
    await reprompt(dc, turn)
    return true
  }
  hold(turn, fact, value, 'answered', quantity)
  state.notUnderstood = 0
  const { learnt, changed } =
    text === '' ? { learnt: [], changed: [] } : takeUpFacts(beside, parts.knowledge, fact)
  const { open } = state
  // "It says closed. wait no, 5 loans": what answers the open question counts as well.
  const answered = open && text !== '' && !learnt.includes(open.fact) && saysInstead(beside, parts, open.fact)
  const others = [...learnt, ...changed, ...(answered ? [open.fact] : [])]
  sayNoted(turn, parts.knowledge, [fact, ...changed], { changed: true })
  sayNoted(
    turn,
    parts.knowledge,
    others.filter((one) => !changed.includes(one)),
  )
  if (state.open && others.includes(state.open.fact)) state.open = undefined
  if (text === '' || others.length > 0 || !isQuestion(beside.understanding) || POINTS_AT_COUNT.test(text)) {
    await goOn(dc, turn, parts, [fact, ...others])
    return true
  }
  if (state.result && dc.activeDialog?.id !== INTERVIEW) reconsider(turn, parts.knowledge)
  turn.text = text
  turn.understanding = beside.understanding
  await hear()
  const waits = state.open !== undefined || turn.replies.at(-1)?.kind === 'offer'
  if (!waits && dc.activeDialog?.id === INTERVIEW) await goOnInterview(dc)
  return true
}

/** "Why do you say two": settled once the count is put right. */
const POINTS_AT_COUNT =
  /\b(?:why|how come|where)\b[^?]*\b(?:you (?:say|wr[io]te|note|put|get|got|think)|(?:did|does) (?:it|that) come)\b|为(?:什么|啥)(?:你)?(?:说|写|记)|怎么(?:变成|成了|写成|记成)/u

/** Characters of what else is said beside a count that is known. */
const SHORT = 24

/** Longer messages (characters) tell a story, in which anything may be counted. */
const LONGEST = 160

function restatedIn(turn: Turn, parts: DialogParts): Restated | undefined {
  const { state } = turn
  const clauses = splitClauses(normalise(turn.text))
  const held = [...state.asked.toReversed(), ...Object.keys(state.facts)]
  for (const fact of new Set(
    held.filter((id) => id in COUNTS && state.facts[id] && id !== state.open?.fact),
  )) {
    const says = clauses.filter(
      (clause) => clause.ended !== '?' && saysOnlyCount(clause.text, fact, state.locale),
    )
    const counted = says.flatMap(({ text }) => countIn(text, fact, state.locale) ?? [])
    const [quantity] = counted
    if (!quantity || counted.some(({ min }) => min !== quantity.min)) continue
    // 一家房贷 一家花呗: one of each.
    if (fact === 'other_loans' && counted.length > 1 && countOf(lendersNamed(turn.text)) > quantity.min)
      continue
    // "招联一家，车贷一家": the sum of all counts, not one of them.
    const sum = turn.understanding.facts.findLast((stated) => stated.key === fact && stated.quantity)
    if (sum?.quantity?.text.includes(quantity.text) && sum.quantity.min > quantity.min) continue
    const { names } = COUNTS[fact]![state.locale]
    // A number by itself answers what is asked; "NO twice!!", where a count is noted, doesn't.
    const named = says.some(({ text }) => names.test(text))
    const asked = state.open && readAs(turn, state.open.fact, parts).kind !== 'none'
    if (!named || (asked && COUNTED_TOO.has(state.open?.fact ?? '') && !insists(turn.text))) continue
    return {
      fact,
      quantity,
      rest: clauses.filter((clause) => !says.includes(clause) && !SAYS_NO.test(clause.text)),
    }
  }
  return undefined
}

/** Questions that a count answers as well. */
const COUNTED_TOO: ReadonlySet<string> = new Set(['record', 'frequency', 'applications', 'other_loans'])

function insists(text: string): boolean {
  return /\b(?:i (?:said|told)|not (?:one|two|three|\d)|no)\b|我说|不是|不对/iu.test(text)
}

function saysOnlyCount(clause: string, fact: string, locale: Locale): boolean {
  const { noun, names } = COUNTS[fact]![locale]
  if (!noun.test(clause) && !names.test(clause)) return false
  const left = clause
    .replace(LITTLE[locale], ' ')
    .replace(new RegExp(noun, 'gu'), ' ')
    .replace(new RegExp(names, 'gu'), ' ')
    .replace(LITTLE[locale], ' ')
  return left.trim() === ''
}

/** The number that a clause says and doesn't deny. */
function countIn(clause: string, fact: string, locale: Locale): Quantity | undefined {
  const { noun } = COUNTS[fact]![locale]
  // "It's just one": a number without its noun counts what the clause beside it names.
  const counted = fact === 'other_loans' && locale === 'en' && !/(?:loans?|lenders?|cards?)$/u.test(clause)
  const text = counted ? `${clause} loan` : clause
  return readQuantities(text, locale).find(
    (quantity) =>
      Number.isInteger(quantity.min) &&
      quantity.min === quantity.max &&
      quantity.max <= MOST &&
      !SUM_OF_NAME.test(text.slice(0, quantity.start)) &&
      (noun.test(quantity.text) || noun.test(text.slice(quantity.start, quantity.end + 8))) &&
      !isDeniedNumber(text.slice(0, quantity.start), text.slice(quantity.end)),
  )
}
