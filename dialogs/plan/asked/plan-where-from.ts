import { say, type Turn } from '#src/conversation/turn.ts'
import type { Locale } from '#src/locale.ts'
import { sum, toFen, type Fen } from '#src/planning/money.ts'
import { money } from '#src/reply/plan-money.ts'
import type { Param, PhraseRef } from '#src/reply/phrases.ts'
import { readQuantities } from '#src/understanding/quantities.ts'
import { isMoney } from '#dialogs/plan/reading/plan-amounts.ts'
import { nameIn } from '#dialogs/plan/reading/plan-names.ts'
import { countOf, nameOf } from '#dialogs/plan/plan-phrases.ts'
import { monthOf } from '#dialogs/plan/plan-show.ts'
import { namesOf, planOf, type PlanState } from '#dialogs/plan/plan-state.ts'

/** 6600 哪来的, "where does that figure come from" */
const WHERE =
  /(?:从)?哪(?:儿|里)?(?:来|冒|弄|算|得)(?:出)?(?:来)?的|(?:是|又)?(?:怎么|咋|如何)(?:来|算|得|加|冒)(?:出|起)?(?:来)?的|什么(?:钱|数|来的)|是(?:啥|什么)(?:意思|钱|数)?[?？]?$|\bwhere\b[^.?!]{0,30}\b(?:from|get|got)\b|\bhow (?:did|do|have) you (?:get|got|come|came|arrive|work|calculate|make)\b|\bwhat(?:'?s| is| are)? (?:that |the |this |those )?[¥$]?\d[\d,.]*k?(?: yuan| a month)?(?: made (?:up )?of| for| about)?\s*\?|\bwhere'?s (?:that|the|this)\b/iu

/** 我哪来的钱还, "where do I get 3,000 from": there is none. */
const NO_MONEY =
  /哪(?:儿|里)?(?:有|来的?)(?:这么多|那么多)?钱|钱(?:要)?(?:从)?哪|\bwhere (?:do|can|would|could|should|am|will|are) (?:i|we)\b(?! (?:\w+ )?(?:find|see|check|look|read|click|print|save|sign|start|begin|stand)\b)/iu

export function isWithoutMoney(said: string): boolean {
  return NO_MONEY.test(said)
}

/** Asks where an amount comes from, whether the plan has it or not. */
export function asksWhereFrom(said: string): boolean {
  return WHERE.test(said) && /\d|[一二两三四五六七八九][百千万]/u.test(said)
}

/** The amount whose origin is asked for. */
export function whereFromIn(said: string, locale: Locale, plan: PlanState): Fen | undefined {
  if (!WHERE.test(said) || NO_MONEY.test(said) || /利率|年化|[%％]|\b(?:rate|apr|percent)\b/iu.test(said))
    return undefined
  const amounts = readQuantities(said, locale)
    .filter(isMoney)
    .map(({ min }) => toFen(min))
  if (amounts.length > 0) {
    const held = amounts.find((one) => originsOf(one, plan).length > 0)
    return held ?? (amounts.length === 1 ? amounts[0] : undefined)
  }
  return namedFigure(said, plan)
}

/** "How did you get the fixed costs?" */
function namedFigure(said: string, plan: PlanState): Fen | undefined {
  if (nameIn(said, namesOf(plan)) !== undefined) return undefined
  const { budget } = planOf(plan)
  if (/必须花|开销|\b(?:fixed )?costs?\b/iu.test(said)) return budget.fixed
  if (/(?:每月|要)(?:要)?还|还款|\brepayments?\b/iu.test(said)) return budget.due
  if (/收入|\bincome\b/iu.test(said)) return budget.income
  if (/缺|差|剩|\b(?:short\w*|missing|left)\b/iu.test(said)) return Math.abs(budget.left ?? 0) || undefined
  return undefined
}

interface Origin {
  readonly phrase: string
  readonly params?: Readonly<Record<string, Param>>
}

/** What a figure of the plan was made of. Some are the same by chance. */
function originsOf(fen: Fen, plan: PlanState): Origin[] {
  const amount = money(fen)
  const worked = planOf(plan)
  const { budget, loans, open, once, extra, relief } = worked
  const { income, fixed, due, left = 0, split } = budget
  const count = countOf(worked)
  const onOpen = sum(open.map(({ payment }) => payment))
  const called = (one: { readonly name?: string; readonly place: number }) => nameOf(one, one.place, count)
  const single = (plan.costAmounts ?? []).flatMap((each, at): [Fen | undefined, Origin][] => {
    const name = plan.costLabels?.[at]
    return name && each !== fixed ? [[each, { phrase: 'plan.from.cost', params: { amount, name } }]] : []
  })
  const ofMonth: [Fen | undefined, Origin][] = [
    ...single,
    [fixed, ofParts('fixed', amount, costParts(plan, fixed))],
    [income, ofParts('income', amount, incomeParts(plan))],
    ...plan.debts.flatMap((debt, place): [Fen | undefined, Origin][] => {
      const params = { amount, name: nameOf(debt, place, count) }
      return [
        [debt.balance, { phrase: 'plan.from.balance', params }],
        [debt.payment, { phrase: 'plan.from.payment', params }],
      ]
    }),
    [
      due,
      ofParts('due', amount, [
        ...loans.map((one) => ofDebt(called(one), one.minimum)),
        ...open.map((one) => ofDebt(called(one), one.payment)),
      ]),
    ],
    [
      sum([...loans.map(({ balance }) => balance), ...once.map((one) => one.amount)]),
      ofParts('owed', amount, [
        ...loans.map((one) => ofDebt(called(one), one.balance)),
        ...once.map((one) => ofDebt(called(one), one.amount)),
      ]),
    ],
    [Math.abs(left), monthOf(worked)],
  ]
  const shares = { amount, left: money(left), extra: money(extra), cushion: money(split.cushion) }
  const ofRest: [Fen | undefined, Origin][] = [
    [extra, { phrase: 'plan.from.extra', params: shares }],
    [split.cushion, { phrase: 'plan.from.cushion', params: shares }],
    [split.free, { phrase: 'plan.from.free', params: shares }],
    [
      relief?.affordable,
      {
        phrase: onOpen > 0 ? 'plan.from.affordable_open' : 'plan.from.affordable',
        params: {
          amount,
          income: money(income ?? 0),
          fixed: money(fixed ?? 0),
          ...(onOpen > 0 && { open: money(onOpen) }),
        },
      },
    ],
    ...loans.map((one): [Fen, Origin] => [
      plan.debts[one.place]?.balance === undefined ? one.balance : one.minimum,
      { phrase: 'plan.from.estimated', params: { amount, name: called(one) } },
    ]),
  ]
  const found = [...ofMonth, ...ofRest].flatMap(([one, origin]) => (one === fen && fen > 0 ? [origin] : []))
  // What was told is no estimate.
  return found.length > 1 ? found.filter(({ phrase }) => phrase !== 'plan.from.estimated') : found
}

function ofDebt(name: Param, fen: Fen): PhraseRef {
  return { phrase: 'plan.from.of_debt', params: { name, amount: money(fen) } }
}

function ofParts(what: string, amount: Param, parts: readonly PhraseRef[]): Origin {
  if (parts.length < 2) return { phrase: `plan.from.${what}`, params: { amount } }
  return { phrase: `plan.from.${what}_parts`, params: { amount, parts: [...parts] } }
}

/** The single costs, where they still come to what is held. */
function costParts({ costAmounts = [], costLabels = [] }: PlanState, fixed: Fen | undefined): PhraseRef[] {
  if (sum(costAmounts) !== fixed) return []
  return costAmounts.map((fen, at) => {
    const name = costLabels[at]
    // Two amounts under one word: what the second is for isn't known.
    return name && costLabels.indexOf(name) === at ? ofDebt(name, fen) : money(fen)
  })
}

function incomeParts({ incomes = {} }: PlanState): PhraseRef[] {
  return Object.values(incomes).map((fen) => money(fen))
}

const MOST_ORIGINS = 2

/** What it was added up from; where the plan has no such figure, that, and what it has. */
export function sayWhereFrom(turn: Turn, plan: PlanState, fen: Fen): void {
  const origins = originsOf(fen, plan).slice(0, MOST_ORIGINS)
  for (const { phrase, params } of origins)
    say(turn, phrase, { ...(params && { params }), join: 'paragraph' })
  if (origins.length > 0) return
  say(turn, 'plan.from.none', { params: { amount: money(fen) }, join: 'paragraph' })
  const { phrase, params } = monthOf(planOf(plan))
  say(turn, phrase, { params, join: 'paragraph' })
}
