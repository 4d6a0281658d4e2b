import type { Turn } from '#src/conversation/turn.ts'
import { sum, toFen, type Fen } from '#src/planning/money.ts'
import { readQuantities, type Quantity } from '#src/understanding/quantities.ts'
import { isMoney } from './plan-amounts.ts'
import { placesIn } from '#dialogs/plan/asked/plan-first.ts'
import { monthAhead } from './plan-month-ahead.ts'
import { planOf, type PlanState } from '#dialogs/plan/plan-state.ts'

/** Money that goes out or comes in once, so many months from now. */
export interface OnceAhead {
  /** 0: this month. */
  readonly ahead: number
  readonly amount: Fen
}

/** What the coming months bring otherwise than the plan has it: paid once, come once, or extra only from then on. */
export interface Ahead {
  readonly outlays: readonly OnceAhead[]
  readonly gains: readonly OnceAhead[]
  /** Months until anything extra is paid. */
  readonly start?: number
  /** It isn't certain that what comes once will come. */
  readonly unsure?: boolean
}

export interface AheadIn {
  readonly ahead: Ahead
  /** The clauses that tell it. */
  readonly at: readonly number[]
}

const OUTLAY =
  /随礼|份子|喝(?:[^，。,]{0,4})酒|酒席|婚|丧|白事|红包|学费|报名|看病|手术|体检|拔牙|补牙|住院|回(?:趟)?老?家|度假|旅游|出去玩|保险|车险|年检|修|押金|生日|搬家|家电|换(?:个|台|部|轮胎|手机)|装修|考试|驾校|买|(?:要|得|需要|准备|必须|起码)(?:[^，。,还]{0,6})(?:花|用|交|出|付)|花(?!呗)|开支|\b(?:need\w*|cost\w*|spend\w*|birthday|wedding|funeral|repairs?|fix\w*|mot|trip|travel|flights?|tickets?|insurance|dentist|vet|presents?|gifts?|school|uniforms?|tuition|deposit|moving|tyres?|tires?|laptop|boiler|visit\w*|bill|going out|set me back|service|pay for|fork out|stag|hen do|(?:on|for a|our|my) (?:holiday|vacation)|getaway|party|surgery|operation|exam|course|due for)\b/iu

const GAIN =
  /奖金|年终奖|十三薪|双薪|分红|提成|退税|退(?:了|回)?押金|红包(?:有|能|会)?收|(?:结|发|给|打|补)(?:了|给|我|清)*[^，。,还]{0,6}(?:工[钱资]|欠薪|钱|奖|补贴)|多(?:发|拿|进)|卖(?:了|掉)|到期|进账|(?:能|会)(?:拿|收)(?:到)?|\b(?:bonus|payout|refund|13th (?:month|salary)|thirteenth|back ?pay|overtime|sell(?:ing)?|selling|inherit\w*|matures?|commission|lump sum|comes? in|get paid)\b/iu

/** Of a debt, of each month, or of what comes in: nothing that is paid once. */
const OTHERWISE =
  /每个?月|月供|还款|还债|[欠借]|利息|工资(?!.{0,6}(?:结|补))|收入|多还|少还|(?:从|自).{0,6}(?:起|开始)|[涨降]|\b(?:a|per|each|every) month\b|\b(?:monthly|repay\w*|owe|loan|interest|income|salary|wages?|usually|normally|earn|i make|extra|up by|goes? up|going up|more on|from (?:next|jan|feb|mar|apr|may|june?|july?|aug|sep|oct|nov|dec))\b/iu

const UNSURE =
  /如果|要是|说不定|可能|也许|万一|不一定|说话算|没准|\b(?:if|might|may(?! (?:i|be)?\b)|maybe|perhaps|supposed(?:ly)?|hopefully|due a|keeps? (?:his|her|their) word|not (?:certain|sure))\b/iu

/** A sum that comes once has its own answer; it is set against the months where that is asked. */
const ASKS_TIME =
  /(?:早|快|提前|省|少)(?:[^，。,]{0,4})(?:多久|多少|几个?月|几)|几个?月|多久|\b(?:how (?:much|many|long)|sooner|quicker|faster|earlier|when (?:will|would|am|are|do))\b|\bput\b[^.?!]{0,12}\bin\b|\bwork\b[^.?!]{0,12}\bin\b/iu

/** Another time to begin paying extra. */
const LATER_START =
  /(?:开始|起|再)(?:就|来)?(?:照做|照着(?:做|来|还)|执行)|\b(?:i'?ll|i will|can i|could i|let me|we'?ll) (?:start|begin) (?:it |this )?(?:next month|in [a-z]+|after|from)\b|(?:再|才|开始|起|以后|之后|往后)(?:[^，。,]{0,4})(?:多还|加码|加还|额外|(?:照|按)(?:这个|计划|这样|你)|执行|开始)|(?:多还|加还|额外|计划)(?:[^，。,]{0,6})(?:从|等|到|推|放|改)|(?:改成|推到|等到|放到|延到)(?:[^，。,]{0,8})(?:开始|再|起)|\b(?:start\w*|begin\w*|kick\w* off|hold\w* off|wait\w*|delay\w*|push\w*|put\w*|move|postpone|leave)\b[^.?!]{0,40}\b(?:extra|more|overpay\w*|the plan|this plan|plan|it|paying|this)\b|\b(?:extra|more|overpay\w*|the plan|this plan)\b[^.?!]{0,24}\b(?:start|begin|wait|hold|from|until|till|only)\b/iu

/**
 * "下个月要随礼1200，下下个月再开始多还行不", "I need 1,500 for a birthday in May and a bonus of 4k comes in June": undefined where
 * none of it is told, or where the month has nothing to spare for it.
 */
export function aheadIn(clauses: readonly string[], turn: Turn, plan: PlanState): AheadIn | undefined {
  const { budget, relief, loans, dearestFirst } = planOf(plan)
  const hasRoom = budget.left !== undefined && budget.left > 0 && !relief && loans.length > 0
  if (!hasRoom || dearestFirst.kind === 'never') return undefined
  const outlays: OnceAhead[] = []
  const gains: OnceAhead[] = []
  const at = new Set<number>()
  let start: number | undefined
  for (const [place, clause] of clauses.entries()) {
    const later = startIn(clause, turn)
    if (later !== undefined) {
      start = later
      at.add(place)
      continue
    }
    const once = onceIn(clauses, place, turn, plan)
    if (!once) continue
    ;(once.gain ? gains : outlays).push({ ahead: once.ahead, amount: once.amount })
    for (const one of once.at) at.add(one)
  }
  const whole = clauses.join(' ')
  const onlyGains = outlays.length === 0 && start === undefined
  if (onlyGains && (gains.length === 0 || !ASKS_TIME.test(whole))) return undefined
  const unsure = gains.length > 0 && UNSURE.test(whole)
  const asked = clauses.flatMap((clause, place) => (OF_AHEAD.test(clause) ? [place] : []))
  return {
    ahead: { outlays, gains, ...(start !== undefined && { start }), ...(unsure && { unsure }) },
    at: [...at, ...asked],
  }
}

/** What asks for it to be worked in, and tells nothing by itself. */
const OF_AHEAD =
  /^\s*(?:那?当月|那个月)?(?:肯定|就)?(?:不够|够不够|没法|还不了)[^，。,\d]{0,10}$|^\s*(?:那?当月|那个月)(?:[^，。,\d]{0,4})少还|(?:能|会)?(?:早|快|提前)(?:[^，。,]{0,4})(?:多久|几个?月|多少)|(?:会不会)?多(?:好多|很多|多少)利息|我?一把(?:塞|还|投)进去|\b(?:can|could) (?:you|u|we) (?:put|work|factor|add|fit)\b[^.?!]{0,16}\bin\b|\bwork (?:that|it|them|this) in\b|\bhow much (?:sooner|quicker|faster|earlier|longer)\b|\bif the boss keeps\b/iu

/** 车下个月要年检保险四千五, where a month has nothing to spare for it: so much, and the clauses that tell it. */
export function outlayAheadIn(
  clauses: readonly string[],
  turn: Turn,
  plan: PlanState,
): { readonly amount: Fen; readonly at: readonly number[] } | undefined {
  if (!planOf(plan).relief) return undefined
  for (const place of clauses.keys()) {
    const once = onceIn(clauses, place, turn, plan)
    if (once && !once.gain) return { amount: once.amount, at: once.at }
  }
  return undefined
}

function startIn(clause: string, { now, state }: Turn): number | undefined {
  if (!LATER_START.test(clause) || readQuantities(clause, state.locale).some(isMoney)) return undefined
  const ahead = monthAhead(clause, now)
  return ahead !== undefined && ahead > 0 && ahead < MOST ? ahead : undefined
}

interface OnceFound extends OnceAhead {
  readonly gain: boolean
  readonly at: readonly number[]
}

/** An amount and its month in one clause, or the month or the purpose in the clause before it. */
function onceIn(
  clauses: readonly string[],
  place: number,
  turn: Turn,
  plan: PlanState,
): OnceFound | undefined {
  const clause = clauses[place] as string
  const amounts = readQuantities(clause, turn.state.locale).filter(isMoney)
  if (amounts.length === 0 || OTHERWISE.test(clause) || isHeld(amounts, plan)) return undefined
  const before = clauses[place - 1] ?? ''
  const joins =
    readQuantities(before, turn.state.locale).every((one) => !isMoney(one)) && !OTHERWISE.test(before)
  const own = monthAhead(clause, turn.now)
  const ahead = own ?? (joins ? monthAhead(before, turn.now) : undefined)
  const told = joins ? `${before} ${clause}` : clause
  const gain = GAIN.test(told) && !/\bnew (?:phone|laptop)|给(?:人|别人|孩子)/iu.test(told)
  if (ahead === undefined || ahead >= MOST || !(gain || OUTLAY.test(told))) return undefined
  // What is paid on a debt is none of it.
  if (placesIn(clause, plan).length > 0 && !gain) return undefined
  const amount = toFen(sum(amounts.map(({ min }) => min)))
  const usesBefore = joins && (own === undefined || (!OUTLAY.test(clause) && !GAIN.test(clause)))
  return { ahead, amount, gain, at: usesBefore ? [place - 1, place] : [place] }
}

/** Months: what comes later is no matter of this plan. */
const MOST = 24

/** Said of what the plan holds: a cost, an income or a debt put right. */
function isHeld(amounts: readonly Quantity[], { income, fixed, debts }: PlanState): boolean {
  const held = [income, fixed, ...debts.flatMap(({ balance, payment }) => [balance, payment])]
  return amounts.some(({ min }) => held.includes(toFen(min)) && amounts.length > 1)
}
