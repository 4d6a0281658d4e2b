import type { DialogContext } from 'botbuilder-dialogs'
import type { Turn } from '#src/conversation/turn.ts'
import { bySentence } from '#src/understanding/by-sentence.ts'
import { splitClauses, type Clause } from '#src/understanding/clauses.ts'
import { DEFAULT_BINS, valueOfQuantity } from '#src/understanding/fact-bins.ts'
import { countOf, lendersNamed, namesLender } from '#src/understanding/lender-names.ts'
import { normalise } from '#src/understanding/normalise.ts'
import type { Quantity } from '#src/understanding/quantities.ts'
import { hold, sayNoted } from './fact-keeping.ts'
import { goOn } from './mend.ts'
import type { DialogParts } from './parts.ts'
import { PLAN } from './plan-state.ts'

/** "I forgot one", 少说了一家: what was told of other loans left one out. */
const LEFT_OUT =
  /(?<!不)(?:少|漏|忘)(?:了)?(?:说|报|算|写|讲|数|提|记)?(?:了|掉)?(?:[一1]个?)?[家笔个张]|(?:忘|漏)(?:了|掉)?(?:说|报|算|讲|提)|(?:没|漏)(?:给你)?(?:算|说|报)(?:上|进去)|差点忘|\b(?:forgot|missed|left out|didn't (?:think of|mention|count|say)|should (?:also |have )?mention(?:ed)?|one (?:more|other) (?:loan|thing|lender|card)|another (?:loan|lender|card|one))\b/
/** What only leads up to it, or says how much it is: nothing else to hear. */
const BESIDE_IT =
  /^(?:(?:等一?下|等等|对了|哦|噢|啊|诶|哎|那个|你?(?:前面|刚才|之前)?问我?(?:的)?(?:别的|别处的?|其他的?)?(?:贷款)?(?:的时候)?|我|还有|有|个|一)+$|[0-9一二两三四五六七八九十几]+(?:多)?[千万百块元]?(?:多|来)?(?:块|元)?(?:没还完?|没清|还没还|左右)?$|(?:(?:oh|and|also|sorry|wait|hang on|btw|by the way|like|about|around|only|just|when you asked|earlier|before)[ ,]*)+$|(?:like |about |around |only )?[0-9][0-9,.]*k?(?: left| to go| outstanding| owing)?$)/

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
  if (clauses.some((clause) => PAID.test(clause.text) && isNear(clause, clauses))) return false
  const more = countOf(lendersNamed(named.map(({ text }) => text).join(', ')))
  if (more === 0) return false
  const quantity = countOfLoans(before + more)
  hold(
    turn,
    'other_loans',
    valueOfQuantity('other_loans', quantity, DEFAULT_BINS) ?? 'some',
    'stated',
    quantity,
  )
  state.notUnderstood = 0
  sayNoted(turn, parts.knowledge, ['other_loans'], { changed: true })
  const rest = clauses.filter(
    (clause) => !leavesOut(clause) && !named.includes(clause) && !BESIDE_IT.test(clause.text),
  )
  if (rest.length === 0) {
    await goOn(dc, turn, parts, ['other_loans'])
    return true
  }
  const apart = state.locale === 'zh-CN' ? ' ' : ', '
  turn.text = rest.map(({ text, ended }) => text + (ended === '?' ? '?' : '')).join(apart)
  turn.understanding = bySentence(parts.understand)(turn.text, state.locale)
  return false
}

function leavesOut({ text, ended }: Clause): boolean {
  return ended !== '?' && LEFT_OUT.test(text)
}

function namesLoan({ text, ended }: Clause): boolean {
  return ended !== '?' && namesLender(text) && !PAID.test(text)
}

const PAID = /(?<!没|没有|未)(?:还清|结清|还完)|没欠|\b(?:paid off|cleared|settled|closed|jiebei)\b|借呗/

/** Within two clauses of where something is said to be left out. */
function isNear(clause: Clause, clauses: readonly Clause[]): boolean {
  const at = clauses.indexOf(clause)
  return clauses.some((other, place) => leavesOut(other) && Math.abs(place - at) <= 2)
}

function countOfLoans(count: number): Quantity {
  return { min: count, max: count, unit: 'count', approx: false, text: String(count), start: 0, end: 0 }
}

/** Clauses; more are a story. */
const MOST = 16
