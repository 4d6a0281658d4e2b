import { roundDown, type Fen } from './money.ts'

/** How heavily debts weigh on an income: up to a third, up to a half, more. Rules of thumb of debt counsellors. */
export type Load = 'light' | 'heavy' | 'too_heavy'

export interface Budget {
  readonly income: Fen | undefined
  readonly fixed: Fen | undefined
  /** Due each month on all debts. */
  readonly due: Fen
  /** Share (0..) of the income that goes to debts; undefined without an income. */
  readonly share: number | undefined
  readonly load: Load | undefined
  /** Left of the income after fixed costs and debts; negative: missing. undefined when either isn't known. */
  readonly left: Fen | undefined
  /** What of it goes where; all zero when nothing is left. */
  readonly split: Split
  readonly cushion: Cushion | undefined
}

export interface Split {
  /** On top of the due payments. */
  readonly extra: Fen
  readonly cushion: Fen
  readonly free: Fen
}

export interface Cushion {
  /** First goal: one month of fixed costs; later three. */
  readonly first: Fen
  readonly later: Fen
  /** Months to the first goal; 0 when there is as much already, undefined when nothing can be set aside now. */
  readonly months: number | undefined
}

const HEAVY = 1 / 3
const TOO_HEAVY = 1 / 2

/** Of what is left: half against debts, a quarter aside, the rest to live on, since a plan without air isn't kept. */
const TO_DEBTS = 0.5
const ASIDE = 0.25

/** Without debts that cost interest, half of it can be set aside. */
const ASIDE_WITHOUT_DEAR_DEBTS = 0.5

/**
 * @param dear Whether a debt costs interest, so that paying it early saves money.
 * @param more What the person wants to put on debts besides; no more than there is.
 * @param reserve At hand already, towards the cushion.
 * @param keep What the person wants to set aside each month, before anything extra goes to debts; undefined: nothing said.
 */
export function budgetOf(
  income: Fen | undefined,
  fixed: Fen | undefined,
  due: Fen,
  dear: boolean,
  more: Fen = 0,
  reserve: Fen = 0,
  keep?: Fen,
): Budget {
  const share = income ? due / income : income === 0 && due > 0 ? Number.POSITIVE_INFINITY : undefined
  const left = income === undefined || fixed === undefined ? undefined : income - fixed - due
  const free = Math.max(0, left ?? 0)
  const split = keep === undefined ? splitUp(free, dear, more) : splitBeside(free, dear, more, keep)
  return {
    income,
    fixed,
    due,
    share,
    load: loadOf(share),
    left,
    split,
    cushion: cushionOf(fixed, split.cushion, reserve),
  }
}

function loadOf(share: number | undefined): Load | undefined {
  if (share === undefined) return undefined
  if (share <= HEAVY) return 'light'
  return share <= TOO_HEAVY ? 'heavy' : 'too_heavy'
}

function splitUp(left: Fen, dear: boolean, more: Fen): Split {
  const extra = Math.min(left, (dear ? roundDown(left * TO_DEBTS) : 0) + more)
  // What goes to debts besides isn't set aside as well.
  const cushion = Math.min(left - extra, roundDown(left * (dear ? ASIDE : ASIDE_WITHOUT_DEAR_DEBTS)))
  return { extra, cushion, free: left - extra - cushion }
}

/** What is set aside comes first; what is left then goes to debts as it would beside the usual cushion, so two thirds of it. */
const TO_DEBTS_BESIDE = 2 / 3

function splitBeside(left: Fen, dear: boolean, more: Fen, keep: Fen): Split {
  const cushion = Math.min(left, keep)
  const most = Math.min(left * TO_DEBTS, (left - cushion) * TO_DEBTS_BESIDE)
  const extra = Math.max(0, Math.min(left - cushion, (dear ? roundDown(most) : 0) + more))
  return { extra, cushion, free: left - extra - cushion }
}

function cushionOf(fixed: Fen | undefined, monthly: Fen, reserve: Fen): Cushion | undefined {
  if (!fixed) return undefined
  const lacking = Math.max(0, fixed - reserve)
  return { first: fixed, later: 3 * fixed, months: monthly > 0 ? Math.ceil(lacking / monthly) : undefined }
}
