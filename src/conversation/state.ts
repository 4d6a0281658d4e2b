import type { DialogState } from 'botbuilder-dialogs'
import type { LateDetails } from '#src/understanding/late-details.ts'
import { DEFAULT_LOCALE, type Locale } from '#src/locale.ts'
import type { Action } from '#src/reply/reply.ts'

/** A number that was said, for saying it back: two lenders rather than "one or two". */
export interface NumberSaid {
  /** A plain number. */
  readonly exact?: number
  /** A range or an estimate, as it was put. */
  readonly words?: { readonly text: string; readonly locale: Locale }
}

/** A fact about the person's case and how we came to know it. */
export interface HeldFact extends NumberSaid {
  readonly value: string
  readonly how: 'stated' | 'answered' | 'told_by_operator'
  /** Of loans elsewhere: a mortgage or the like, paid off steadily. */
  readonly steady?: true
  /** What went with this value, and comes back should it be put right: how much one owed, or earned. */
  readonly rested?: Readonly<Record<string, HeldFact>>
  /** What was held before it, which holds again where this was misread. */
  readonly was?: HeldFact
}

/** The question that waits for an answer. */
export interface OpenQuestion {
  readonly fact: string
  /** How often an answer to it could not be read. */
  readonly misses: number
  /** Set when a vague value is being narrowed ("some" loans: how many?). */
  readonly narrowing: boolean
  /** It was just put again after something else: "ok" is no answer to it then. */
  readonly putAgain?: boolean
  /** How often it was put again after something else. */
  readonly puts?: number
}

export interface StoredReason {
  readonly cause: string
  readonly band: string
}

/** A result as it was told, for comparing later. */
export interface StoredResult {
  /** ISO time. */
  readonly at: string
  readonly reasons: readonly StoredReason[]
  readonly facts: Readonly<Record<string, string>>
}

/** Why what is due can't be paid. */
export type Hardship = 'hurt' | 'ill' | 'no_work' | 'less_work' | 'wages'

/** What is due and can't be paid in full, as it was told. Sums in fen; days and months in the person's words. */
export interface Owing {
  readonly why?: Hardship
  readonly due?: number
  readonly on?: string
  readonly until?: string
  /** The day the wages come. */
  readonly payday?: string
  /** The day to which it is to be moved. */
  readonly to?: string
  /** It is due to another lender than the one whose loan was repaid. */
  readonly elsewhere?: true
  readonly can?: { readonly fen: number; readonly monthly: boolean }
}

/** One debt by its name in lower case; fen. */
export interface SumTold {
  readonly name: string
  readonly balance?: number
  readonly payment?: number
}

/** A lender that something is owed to, by the name that lendersNamed gives it, and how many loans there. */
export interface LenderKept {
  readonly name: string
  readonly count: number
}

export interface ConversationState {
  readonly version: 1
  locale: Locale
  greeted: boolean
  /** Turns of the person so far. */
  turns: number
  /** ISO time of the person's last turn. */
  lastAt: string | undefined
  dialogs: DialogState
  facts: Record<string, HeldFact>
  /** Questions that were declined, skipped or not known: not asked again. */
  closed: string[]
  /** Facts asked about, in order, for going back. */
  asked: string[]
  open: OpenQuestion | undefined
  /** Buttons of the last turn: their text as shown, and what it stands for. */
  offered: { readonly label: string; readonly action: Action }[]
  /** Turns in a row that were not understood. */
  notUnderstood: number
  /** How often each phrase was said: the next wording comes next time. */
  said: Record<string, number>
  result: StoredResult | undefined
  helpfulAsked: boolean
  /** A person has taken over: the bot stays silent. */
  withPerson: boolean
  /** A plan that was told, as its dialog keeps it: numbers may change later. */
  plan: object | undefined
  /** The plan under way as it was before its numbers changed last, and in which turn that was. */
  planBefore?: { readonly turn: number; readonly plan: object } | undefined
  /** A plan that was begun and left before it was told. */
  planLeft?: object | undefined
  /** What a swindler has done so far, as it was told. */
  swindle: string[]
  /** How long something has been overdue and what is owed on it, as it was told. */
  overdue: { readonly time?: string; readonly sum?: string } | undefined
  /** What is due can't be paid, as the person said of themselves. */
  cannotPay: boolean
  /** How late one was, as it was told, and in whose case. */
  late?: (LateDetails & { readonly caseOf?: string }) | undefined
  /** What is owed elsewhere by its name, as it was told, and in whose case. */
  sums?: { readonly caseOf?: string; readonly debts: readonly SumTold[] } | undefined
  /** The lenders elsewhere that were told of by their names, and in whose case. */
  lenders?: { readonly caseOf?: string; readonly names: readonly LenderKept[] } | undefined
  /** What they told of it. */
  owing?: Owing | undefined
  /** A change imagined, whose effect waits for the fact that was asked for. */
  imagined: { readonly text: string; readonly fact: string } | undefined
  /** Advice that was done already, or can't be done: not given again. */
  setAside?: readonly string[] | undefined
  /** In which turn the effect of a change imagined was told last. */
  imaginedTurn: number | undefined
  /** The advice whose effect that was. */
  imaginedAdvice?: string | undefined
  /** How many lenders elsewhere would have been left by it. */
  imaginedLeft?: number | undefined
  /** In which turn something asked couldn't be answered last. */
  refusedTurn: number | undefined
  /** What was noted last, and in which turn: a short question right after it is about that. */
  told?: { readonly turn: number; readonly facts: readonly string[] } | undefined
  /** What the facts that a turn changed were before it, newest last; null: not held. They go back to it where the change was wrong. */
  changes?: readonly FactsChanged[] | undefined
  /** Facts that went back to what they were in this turn. */
  putBack?: readonly string[] | undefined
  /** The person's last messages and in which turn they came, newest last: read again when one was misheard. */
  recent: readonly { readonly turn: number; readonly text: string }[]
  /** What was said in answer to them, newest last: what is asked of it, or asked again, is heard by that. */
  answered?: readonly { readonly turn: number; readonly phrases: readonly string[] }[] | undefined
  /** Narrow questions that were answered and not asked, as this message says: none of them is what it asks again. */
  notAsked?: readonly string[] | undefined
  /** What the summary for a person held when it was last given. */
  summarised: string | undefined
  /** What the last answer was about, for "say it again" and "more". */
  lastTopic: string | undefined
  /** In which turn that was. */
  lastTopicTurn: number
  /** Whose case the facts are, a key of `people` in intents/fact-words.yaml; undefined: the person's own. */
  caseOf: string | undefined
  /** The person's own case as far as it was told before they asked for somebody else. */
  ownCase: OwnCase | undefined
}

export interface FactsChanged {
  readonly turn: number
  readonly before: Readonly<Record<string, HeldFact | null>>
}

export type OwnCase = Pick<ConversationState, 'facts' | 'closed' | 'asked' | 'result'>

export function newState(locale: Locale = DEFAULT_LOCALE): ConversationState {
  return {
    version: 1,
    locale,
    greeted: false,
    turns: 0,
    lastAt: undefined,
    dialogs: { dialogStack: [] },
    facts: {},
    closed: [],
    asked: [],
    open: undefined,
    offered: [],
    notUnderstood: 0,
    said: {},
    result: undefined,
    helpfulAsked: false,
    withPerson: false,
    plan: undefined,
    swindle: [],
    overdue: undefined,
    cannotPay: false,
    imagined: undefined,
    imaginedTurn: undefined,
    refusedTurn: undefined,
    recent: [],
    summarised: undefined,
    lastTopic: undefined,
    lastTopicTurn: 0,
    caseOf: undefined,
    ownCase: undefined,
  }
}

type Migration = (state: Record<string, unknown>) => Record<string, unknown>

/** From version n to n+1, by n. */
const migrations: Record<number, Migration> = {}

/** The stored state in today's shape, as a copy that may be changed; a fresh one when nothing was stored. */
export function readState(stored: unknown, locale: Locale): ConversationState {
  if (typeof stored !== 'object' || stored === null) return newState(locale)
  let state = stored as Record<string, unknown>
  for (let step = migrations[Number(state.version)]; step; step = migrations[Number(state.version)]) {
    state = step(state)
  }
  return { ...newState(locale), ...(copyOf(state) as object) } as ConversationState
}

/** A copy of plain data; structuredClone, which can do more, takes six times as long. */
function copyOf(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(copyOf)
  if (typeof value !== 'object' || value === null) return value
  const copy: Record<string, unknown> = {}
  for (const key of Object.keys(value)) copy[key] = copyOf((value as Record<string, unknown>)[key])
  return copy
}
