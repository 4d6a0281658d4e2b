import { plainCount } from '#src/understanding/plain-count.ts'
import type { DialogContext } from 'botbuilder-dialogs'
import type { Turn } from '#src/conversation/turn.ts'
import type { Locale } from '#src/locale.ts'
import { splitClauses, type Clause } from '#src/understanding/clauses.ts'
import { DEFAULT_BINS, valueOfQuantity } from '#src/understanding/fact-bins.ts'
import { countOf, lendersNamed, namesLender } from '#src/understanding/lender-names.ts'
import { normalise } from '#src/understanding/normalise.ts'
import { readQuantities } from '#src/understanding/quantities.ts'
import { hold } from './fact-keeping.ts'
import type { DialogParts } from '#dialogs/parts.ts'
import { PLAN } from '#dialogs/plan/plan-state.ts'
import { goOnToldOtherwise } from './told-otherwise.ts'

/** "I forgot one", 少说了一家: what was told of other loans left one out. */
const LEFT_OUT =
  /(?<!不)(?:少|漏|忘)(?:了)?(?:说|报|算|写|讲|数|提|记)?(?:了|掉)?(?:[一1]个?)?[家笔个张]|(?:忘|漏)(?:了|掉|记)?(?:跟你|和你|告诉你?)?(?:说|报|算|讲|提|$)|(?:没|漏)(?:给你)?(?:算|说|报)(?:上|进去)|(?:刚|又|重新?)(?:刚|才)?(?:数|算|查)了(?:一?下|一遍|数)|(?<!什么|[啥都也上面]|页面|他们|客服)没(?:有)?(?:跟你|给你|和你)?(?:说|提|讲|报)(?:到|过|呢|了)?$|差点忘|^(?:哦|噢|啊|对了?|诶|哎)+我?(?:手[上里]|名下|这边)?还有[一1]?[张笔个家]|^(?:(?:oh|wait|hang on|sorry|actually|btw|by the way|and|ah)[ ,]*)*i also (?:have|owe|got|have got|'ve got)\b|\b(?:forgot|missed|left (?:one |a \w+ )?out|(?:just|re-?)\s?(?:counted|checked)|counted (?:them )?again|didn'?t (?:think of|mention|count|say)|should (?:also |have )?mention(?:ed)?|one (?:more|other) (?:loan|thing|lender|card)|another (?:loan|lender|card|one))\b/
/** What only leads up to it, or says how much it is: nothing else to hear. */
const BESIDE_IT =
  /^(?:(?:等一?下|等等|对了|哦|噢|啊|诶|哎|那个|你?(?:前面|刚才|之前)?问我?(?:的)?(?:别的|别处的?|其他的?)?(?:贷款)?(?:的时候)?|我|还有|有|个|一)+$|(?:还)?(?:欠|剩|有|大概|差不多)*[0-9一二两三四五六七八九十几]+(?:多)?[千万百块元]?(?:多|来)?(?:块|元)?(?:没还完?|没清|还没还|左右)?$|(?:(?:oh|and|also|sorry|wait|hang on|btw|by the way|like|about|around|only|just|when you asked|earlier|before)[ ,]*)+$|(?:like |about |around |only |owe |i owe )*[0-9][0-9,.]*k?(?: left| to go| outstanding| owing| on (?:it|that|there|the card))?$)/

/**
 * "Also I've got a Baitiao, didn't think of it when you asked", 别的贷款我少说了一个，还有个有钱花: one more than was noted. The rest of the
 * message is heard; true when there is none. False as well when nothing was left out.
 */
export async function hearOneMore(dc: DialogContext, turn: Turn, parts: DialogParts): Promise<boolean> {
  const { state } = turn
  const held = state.facts.other_loans
  if (turn.action || dc.activeDialog?.id === PLAN || !held || state.open?.fact === 'other_loans') return false
  const before = held.value === 'none' ? 0 : held.exact
  const clauses = splitClauses(normalise(turn.text))
  if (before === undefined || clauses.length > MOST || !clauses.some(leavesOut)) return false
  const named = clauses.filter((clause) => namesLoan(clause) && isNear(clause, clauses))
  const dates = (clause: Clause) => state.open?.fact === 'since_repaid' && !namesLender(clause.text)
  if (clauses.some((clause) => PAID.test(clause.text) && !dates(clause) && isNear(clause, clauses)))
    return false
  // "3. oh, I also have a card", asked how often: what comes first answers that.
  const from = ASKS_TIMES.has(state.open?.fact ?? '') ? clauses.findIndex(leavesOut) : 0
  const total = clauses.slice(from).filter((clause) => countInAll(clause, before, state.locale) !== undefined)
  const inAll = total.map((clause) => countInAll(clause, before, state.locale))[0]
  const more = countOf(lendersNamed(named.map(({ text }) => text).join(', ')))
  if (inAll === undefined && more === 0) return false
  const quantity = plainCount(inAll ?? before + more)
  hold(
    turn,
    'other_loans',
    valueOfQuantity('other_loans', quantity, DEFAULT_BINS) ?? 'some',
    'stated',
    quantity,
  )
  const rest = clauses.filter(
    (clause) =>
      !leavesOut(clause) &&
      !named.includes(clause) &&
      !total.includes(clause) &&
      !BESIDE_IT.test(clause.text),
  )
  return goOnToldOtherwise(dc, turn, parts, ['other_loans'], rest)
}

/** Questions that are answered with a bare number as well. */
const ASKS_TIMES: ReadonlySet<string> = new Set(['frequency', 'applications'])

/** "Is that another loan now or only if I use it", 这算不算又一家: asked, and told of none. */
const ASKS_WHETHER =
  /^(?:so |and |but )?(?:is|does|would|will) (?:that|it|this)\b|算不算|算(?:又|多)?一?[家个笔]?(?:吗|么|不)/u

function leavesOut({ text, ended }: Clause): boolean {
  return ended !== '?' && LEFT_OUT.test(text) && !ASKS_WHETHER.test(text)
}

function namesLoan({ text, ended }: Clause): boolean {
  return ended !== '?' && namesLender(text) && !PAID.test(text)
}

/** 一共三家了, "so there's three": how many they come to with the one that was left out. */
function countInAll({ text, ended }: Clause, before: number, locale: Locale): number | undefined {
  if (ended === '?' || !SAYS_ONLY_COUNT.test(text)) return undefined
  const [count] = readQuantities(text.replace(NOT_SO_MANY, '').replace(IN_ALL, ' lenders'), locale)
  return count && count.min === count.max && count.min > before && count.min <= MOST ? count.min : undefined
}

const COUNT_ZH = '[二两三四五六七八九十0-9]+[家笔个]'
const COUNT_EN = '(?:two|three|four|five|six|seven|eight|[2-9])'
const SAYS_ONLY_COUNT = new RegExp(
  `^(?:[^,.;!?]{0,4}(?:不是|不止)${COUNT_ZH})?[, ]*(?:(?:一共|总共|加起来|那|就|应该|其实|现在|是|有|得|算上|它)*)(?:有|是)?${COUNT_ZH}(?:了|吧|啊|呢|不是${COUNT_ZH}|没还|贷款|欠着)*$|^(?:(?:so|then|and|it'?s|it is|it was|that'?s|there'?s|there are|there were|actually|makes|that makes|i have|i've got|should be|really|now) ?)*${COUNT_EN}(?: (?:not ${COUNT_EN}|in all|altogether|in total|now|of them|loans?|lenders?|others?|other loans|then|all told))*$`,
)
const NOT_SO_MANY = new RegExp(`(?:不是|不止)${COUNT_ZH}|\\bnot ${COUNT_EN}`, 'g')

/** A number by itself before them is read of nothing. */
const IN_ALL = / (?:altogether|in all|all told|in total|now)$/

const PAID = /(?<!没|没有|未)(?:还清|结清|还完)|没欠|\b(?:paid off|cleared|settled|closed|jiebei)\b|借呗/

/** Within two clauses of where something is said to be left out. */
function isNear(clause: Clause, clauses: readonly Clause[]): boolean {
  const at = clauses.indexOf(clause)
  return clauses.some((other, place) => leavesOut(other) && Math.abs(place - at) <= 2)
}

/** Clauses; more are a story. */
const MOST = 16
