import type { DialogContext } from 'botbuilder-dialogs'
import type { Turn } from '#src/conversation/turn.ts'
import { splitClauses, type Clause } from '#src/understanding/clauses.ts'
import { DEFAULT_BINS, valueOfQuantity } from '#src/understanding/fact-bins.ts'
import { normalise } from '#src/understanding/normalise.ts'
import { withoutPayBefore } from '#src/understanding/pay-before.ts'
import { readQuantities, type Quantity } from '#src/understanding/quantities.ts'
import { LEAST_AMOUNT } from '#dialogs/interview/amount-beside.ts'
import { hold, sameNumber } from './fact-keeping.ts'
import { numberSaid } from './number-said.ts'
import type { DialogParts } from '#dialogs/parts.ts'
import { PLAN } from '#dialogs/plan/plan-state.ts'
import { goOnToldOtherwise } from './told-otherwise.ts'

/** 合同月底到期, 一周就上三天班, "my hours got cut": from now on it isn't steady. */
const UNSTEADY =
  /(?:收入|工资|薪水|活儿?)[^,.;!?]{0,8}(?:没(?:有)?(?:那么|这么|以前)?|不(?:怎么|太|算|再|是很?|那么)?)(?:稳|固定)|合同[^,.;!?]{0,8}(?:到期|快到|就到|不续|没续)|(?:一|每)(?:周|星期|礼拜)[^,.;!?]{0,4}(?:上|干|做|去)[一两二三四1-4]天|(?:减|砍|缩)(?:了|掉|短|我的?)*(?:工时|班次?|排班)|(?:工时|班次?)(?:被|又|都|也)*(?:减|砍|缩)|[0-9千万百块元左右]+(?:的)?[^,.;!?]{0,3}不(?:怎么|太|算|是)?(?:固定|稳定)|改成?(?:了)?(?:兼职|临时工?|日结|计件)|\b(?:(?:income|pay|wages?|job|work|earnings) (?:isn'?t|is not|ain'?t|is no longer|won'?t be|not) (?:really |so |that |all that |exactly )?(?:steady|stable|regular|fixed|guaranteed)|[0-9]+k?(?: a month| yuan)?(?: and| but)?(?: it'?s| is)? not (?:really |so )?(?:fixed|steady|stable|regular)|contract(?:'s| is| will)? ?(?:ends?|ending|finish(?:es|ing)?|runs? out|running out|up|expir\w+)|(?:down to|cut to|cut me to|only doing|only on|just) (?:one|two|three|four|[1-4]) (?:days?|shifts?) a week|hours (?:got|were|was|have been|are|been) (?:being )?(?:cut|reduced|slashed)|cut my (?:hours|shifts)|on zero hours)\b/u
const SAID_STEADY =
  /(?:我|前面|刚才|之前)+[^,.;!?]{0,6}(?:说|写|选|填)[^,.;!?]{0,6}(?:固定|稳定)|\bi (?:said|put|told you|wrote|picked|chose)\b[^,.;!?]{0,24}\b(?:steady|stable|fixed|regular|same)\b/u
/** "So not really stable", 收入不算固定: says it once more. */
const SAYS_AGAIN =
  /^(?:所以|那|其实|就|也|收入|工资)*(?:不|没)(?:太|怎么|算|那么|是很?)*(?:稳定?|固定)(?:了|吧|的)*$|^(?:so |and |it'?s |its |that'?s |thats )*not (?:really |so |that |very )?(?:steady|stable|regular|fixed)?(?: like i (?:put|said))?(?: any ?more)?$/u
const SUPPOSED =
  /如果|要是|万一|假如|假设|比如|可能会|会不会|\b(?:if|suppose|imagine|say (?:i|my)|might|may|could|would|what happens)\b/u

/** 六千五是以前, 是年前的数, "6500 was before": a sum that holds no more. */
const WAS_BEFORE =
  /(?:是|那是|都是)(?:以前|之前|原来|原先|从前|年前|去年|上半年|早先|老)|没有?[^,.;!?]{0,6}[千万0-9][^,.;!?]{0,4}了|\b(?:was|is) (?:before|last year|my old|the old|back then|in the past)\b|\bnot [¥$]?[0-9]|\bused to\b/u
const PUT_RIGHT =
  /(?:工资|收入|月薪|到手|薪水)[^,.;!?]{0,8}(?:报错|说错|写错|记错|填错|打错|要改|改一?下|变了|降了|少了)|(?:报错|说错|写错|记错|改一?下|改改)[^,.;!?]{0,4}(?:工资|收入|月薪|到手|薪水)|(?:工资|收入|月薪|到手|薪水)(?:现在|这个月|今年|已经|又|刚|都)*(?:[从由][0-9一二两三四五六七八九千万百k元块]+)?(?:涨|升|加|提|降|跌|掉|减|改|变|调)(?:到|成|为|至|回)|\b(?:income|salary|pay|wages?)\b[^,.;!?]{0,16}\b(?:went|gone|goes|up to|down to|raised to|dropped to|rose to|fell to)\b|\b(?:income|salary|pay|wages?)\b[^,.;!?]{0,16}\b(?:cut|reduced|lowered|dropped|fell|fallen|raised|increased) (?:down |from )?(?:[^,.;!?]{0,10} )?to\b|\b(?:income|salary|pay|wages?)\b[^,.;!?]{0,16}\b(?:wrong|needs? changing|changed|is different|needs? fixing|should be)\b|\b(?:was|used to be|from) [¥$]?[0-9][0-9.,]*k?(?: (?:a|per|every) month)?,? (?:and |but |to |it'?s )*now (?:it'?s |its |i get |only |just |about |around |like )*[¥$]?[0-9][^?]*\b(?:overtime|hours|shifts?|boss|tips|bonus|pay|wages?|salary|job|work|raise)\b|\b(?:change|fix|correct|update) (?:my |the )?(?:income|salary|pay|wages?)\b/u

/**
 * "Twice. And I put stable, but my contract ends this month", 六千五是以前 现在只有四千八了: an income told otherwise than it was noted. The
 * rest of the message is heard; true when there is none. False as well when nothing of the kind is told.
 */
export async function hearIncomeOtherwise(
  dc: DialogContext,
  turn: Turn,
  parts: DialogParts,
): Promise<boolean> {
  const { state } = turn
  const asked = state.open?.fact === 'income' || state.open?.fact === 'income_amount'
  if (turn.action || asked || dc.activeDialog?.id === PLAN) return false
  const clauses = splitClauses(normalise(turn.text))
  const told = [...unsteadyIn(turn, clauses), ...sumIn(turn, clauses)]
  if (told.length === 0) return false
  const used = told.flatMap(({ by }) => by)
  return goOnToldOtherwise(
    dc,
    turn,
    parts,
    told.map(({ fact }) => fact),
    clauses.filter((clause) => !used.includes(clause)),
  )
}

interface ToldOtherwise {
  readonly fact: string
  /** The clauses that tell it. */
  readonly by: readonly Clause[]
}

function unsteadyIn(turn: Turn, clauses: readonly Clause[]): ToldOtherwise[] {
  if (turn.state.facts.income?.value !== 'stable') return []
  const by = clauses.filter(({ text, ended }) => ended !== '?' && UNSTEADY.test(text) && !SUPPOSED.test(text))
  if (by.length === 0) return []
  hold(turn, 'income', 'unstable', 'stated')
  const besides = clauses.filter(({ text }) => SAID_STEADY.test(text) || SAYS_AGAIN.test(text))
  return [{ fact: 'income', by: [...by, ...besides] }]
}

/** The sum that is said beside one that holds no more, or behind "my pay was wrong". */
function sumIn(turn: Turn, clauses: readonly Clause[]): ToldOtherwise[] {
  const { income_amount: held } = turn.state.facts
  if (!held) return []
  const leads = clauses.filter(
    ({ text, ended }) =>
      ended !== '?' && (isHeldBefore(turn, text) || PUT_RIGHT.test(text)) && !SUPPOSED.test(text),
  )
  // 收入不稳定的 有时候3000有时候8000: what it swings between.
  if (turn.state.facts.income?.value === 'unstable')
    leads.push(
      ...clauses.filter(({ text, ended }) => ended !== '?' && UNSTEADY.test(text) && !SUPPOSED.test(text)),
    )
  const [first] = leads
  if (!first) return []
  const near = clauses.slice(clauses.indexOf(first), clauses.indexOf(first) + 4)
  for (const clause of near) {
    const sum = swing(turn, sumsIn(turn, clause.text)).find(
      (one) => !sameNumber(numberSaid('income_amount', one, turn.state.locale), held),
    )
    if (clause.ended === '?' || !sum || OF_A_DEBT.test(clause.text)) continue
    const value = valueOfQuantity('income_amount', sum, DEFAULT_BINS)
    if (value === undefined) continue
    // 应该是五千八: put right, and no guess.
    hold(turn, 'income_amount', value, 'stated', { ...sum, approx: sum.min !== sum.max })
    return [
      { fact: 'income_amount', by: [...leads, clause, ...near.filter(({ text }) => WHY_LESS.test(text))] },
    ]
  }
  return []
}

/** 六千五是以前, where that is what was noted. */
function isHeldBefore(turn: Turn, text: string): boolean {
  const held = turn.state.facts.income_amount?.exact
  return WAS_BEFORE.test(text) && sumsIn(turn, text).some(({ min }) => min === held)
}

/** 有时候3000有时候8000, of what isn't steady: all that lies between the two. */
function swing({ state }: Turn, sums: readonly Quantity[]): readonly Quantity[] {
  const [one, other] = sums
  if (!one || !other || sums.length > 2 || state.facts.income?.value !== 'unstable') return sums
  const [least, most] = [Math.min(one.min, other.min), Math.max(one.max, other.max)]
  if (least === most) return sums
  return [{ ...one, min: least, max: most, approx: true, sayable: `${least}-${most}` }]
}

function sumsIn(turn: Turn, text: string): readonly Quantity[] {
  const sums = readQuantities(text, turn.state.locale).filter(
    ({ unit, min }) => (unit === 'yuan' || unit === undefined) && min >= LEAST_AMOUNT,
  )
  return withoutPayBefore(sums, text)
}

const OF_A_DEBT = /欠|贷|还款|房租|月供|\b(?:owe|debt|loan|rent|instal\w*)\b/u
/** 厂里没加班, "they cut overtime" */
const WHY_LESS =
  /^(?:现在)?(?:厂里|公司|单位|店里)[^,.;!?0-9]{0,10}$|^(?:they|the (?:boss|factory|company))\b[^,.;!?0-9]{0,24}$/u
