import type { DialogContext } from 'botbuilder-dialogs'
import type { Turn } from '#src/conversation/turn.ts'
import { splitClauses, type Clause } from '#src/understanding/clauses.ts'
import { DEFAULT_BINS, valueOfQuantity } from '#src/understanding/fact-bins.ts'
import { countOf, lendersNamed } from '#src/understanding/lender-names.ts'
import { normalise } from '#src/understanding/normalise.ts'
import { hold } from './fact-keeping.ts'
import type { DialogParts } from './parts.ts'
import { PLAN } from './plan-state.ts'
import { goOnToldOtherwise } from './told-otherwise.ts'

/** 白条今早刚还完, "i cleared the huabei this morning" */
const PAID =
  /(?<!没|没有|未|快|要|能|就|会)(?:还[清完]|结清|清[了掉])|\b(?:paid (?:it )?off|cleared|settled|finished (?:off|paying)?|closed)\b/u
/** One of those that were counted, or by now no longer. */
const OF_THOSE =
  /那[个笔家]|其中|上面|前面|之前说|刚才?说|记错|搞错|其实|今[天早晚]|刚刚?|昨[天晚]|前天|已经|早就?|\b(?:one of|the \w+ (?:one|loan|card)|actually|already|today|this morning|yesterday|last night|just|now|wrong)\b/u
/** Said of this loan, imagined, or with how many are left. */
const NONE_OF_IT =
  /借呗|剩|还有|还欠|如果|要是|等我?|打算|准备|想|全部?|都|\b(?:jiebei|if|when|once|left|still|going to|will|plan|want|limit|all|both|everything|without)\b/u
/** 不是两笔了: leads up to it. */
const NO_LONGER_SO_MANY =
  /^(?:[^,.;!?]{0,4})?(?:不是|没有)(?:[一两二三四五0-9]+)[家个笔](?:了|啊|吧)*$|^(?:(?:wait|hang on|actually|oh|sorry)[ ,]*)*(?:it'?s |its |that'?s |there (?:are|aren't) )?(?:not|no longer|aren't) (?:two|three|four|[2-9])(?: (?:loans?|others?|any ?more|now))*$/u

/**
 * "The Meituan one is paid off already, I got that wrong", 白条今早刚还完: one less than was noted. The rest of the message is heard;
 * true when there is none. False as well when nothing of the kind is told.
 */
export async function hearOnePaidOff(dc: DialogContext, turn: Turn, parts: DialogParts): Promise<boolean> {
  const { state } = turn
  const before = state.facts.other_loans?.exact
  if (
    turn.action ||
    dc.activeDialog?.id === PLAN ||
    before === undefined ||
    state.open?.fact === 'other_loans'
  )
    return false
  const clauses = splitClauses(normalise(turn.text))
  const paid = clauses.filter(isPaidOff)
  if (paid.length === 0 || clauses.some(({ text }) => LEFT.test(text))) return false
  const count = before - countOf(lendersNamed(paid.map(({ text }) => text).join(', ')))
  if (count < 0 || count === before) return false
  const quantity = {
    min: count,
    max: count,
    unit: 'count',
    approx: false,
    text: String(count),
    start: 0,
    end: 0,
  } as const
  hold(
    turn,
    'other_loans',
    valueOfQuantity('other_loans', quantity, DEFAULT_BINS) ?? 'none',
    'stated',
    quantity,
  )
  const besides = clauses.filter((clause) => !paid.includes(clause) && !NO_LONGER_SO_MANY.test(clause.text))
  return goOnToldOtherwise(dc, turn, parts, ['other_loans'], besides)
}

/** How many are left is said outright. */
const LEFT = /就?剩|还有?[一两二三四五][家个笔]|\b(?:left|remaining|just (?:one|two)|only (?:one|two))\b/u

function isPaidOff({ text, ended }: Clause): boolean {
  if (ended === '?' || !PAID.test(text) || NONE_OF_IT.test(text.replace(/^(?:还有|另外|对了)/u, '')))
    return false
  return OF_THOSE.test(text) && lendersNamed(text).length > 0
}
