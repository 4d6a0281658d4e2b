import { say, type Turn } from '#src/conversation/turn.ts'
import { toDiagnosisFacts } from '#src/understanding/facts.ts'
import { factsSpokenOf } from '#src/understanding/fact-words.ts'
import { hold } from './fact-keeping.ts'
import type { DialogParts } from './parts.ts'

/** Words by which a person guesses at the cause: what is left of the clause without them is the guess. */
const guessing =
  /(?:是不是|会不会|该不会|难道)(?:就)?是?(?=(?:它|这个|那个|这笔|那笔)[^，。？?]{0,3}(?:拖累|连累|害|拖后腿))|(?:是不是|会不会|该不会|不会|难道|可能|莫非)(?:就)?(?:是)?(?:因为|由于)|(?:是不是|会不会是|该不会是|难道是|莫非是)(?:跟|和|与)?(?=我|跟|和|之前|以前|上次|别处|外面|收入|工资|征信|信用)|(?<=[，,。？?！!\s]|^)(?:就)?是因为|(?:跟|和|与)(?=.{1,16}(?:有关|有没有关))|(?:有没有关系|有关系|有关)(?:吗|么|嘛)?|\b(?:is|was|could|might|can) (?:it|that|this) (?:be )?(?:because|due to|down to)(?: of)?\b|\bmaybe (?:it'?s |that'?s )?because(?: of)?\b|\b(?:anything|something) to do with\b/iu

const POINTS_BACK =
  /(?:是不是|会不会|该不会|难道)(?:就)?是?(?:它|这个|那个|这笔|那笔)[^，。？?]{0,3}(?:拖累|连累|害|拖后腿)/u

const CLAUSE = /[，,。.！!？?；;\n]/u

/** What each guess is answered with: the phrase's name and the claims it rests on; `general` where no article says it. */
const answered: Readonly<Record<string, { readonly claims?: readonly string[]; readonly general?: true }>> = {
  other_loans: { claims: ['R07'] },
  income: { claims: ['O06'] },
  record: { claims: ['O07'] },
  frequency: { claims: ['O05'] },
  last_borrowed: { claims: ['R04'] },
  score: { claims: ['R01', 'O12'] },
  account_info: { general: true },
  repaid: { general: true },
}

/** Facts that are answered with another one's words. */
const likewise: Readonly<Record<string, string>> = {
  other_debt: 'other_loans',
  income_amount: 'income',
  income_proof: 'income',
  assets: 'income',
  occupation: 'income',
  applications: 'frequency',
}

/** Values that no one takes for a cause: a guess that names them is about something else. */
const harmless: ReadonlySet<string> = new Set(['record always_on_time', 'repaid in_full', 'repaid partly'])

export interface Guess {
  /** Whose words answer it. */
  readonly about: string
  /** What the guess takes as given of the person's own case. */
  readonly given: Readonly<Record<string, string>>
}

/** "是不是因为我还有别的网贷？": the cause that a person guesses at, where it is one that something is known about. */
export function guessIn({ text, state }: Turn, parts: DialogParts): Guess | undefined {
  const clauses = text.split(CLAUSE)
  const at = clauses.findIndex((clause) => guessing.test(clause))
  if (at < 0) return undefined
  const plain = (clauses[at] ?? '')
    .replace(guessing, '')
    .replace(/有关(?:系)?|(?:吗|么|嘛|吧|呢|啊)$/gu, '')
    .trim()
  const stated = toDiagnosisFacts(parts.understand(plain, state.locale).facts)
  const given = Object.fromEntries(
    Object.entries(stated).filter(([fact, value]) => !harmless.has(`${fact} ${value}`)),
  )
  const spokenOf = [...Object.keys(given), ...factsSpokenOf(plain, state.locale, parts.factWords)]
  // 会不会就是它拖累我: what was told last.
  const toldLast = POINTS_BACK.test(text) ? Object.keys(state.facts).slice(-1) : []
  const about = [...spokenOf, ...toldLast]
    .filter((fact) => stated[fact] === undefined || given[fact] !== undefined)
    .map((fact) => likewise[fact] ?? fact)
    .find((fact) => fact in answered)
  return about === undefined ? undefined : { about, given }
}

/** Half a sentence on what was guessed, with its source; how much it weighs is for the questions to tell. */
export function answerGuess(turn: Turn, { about }: Guess, weighs: 'told_later' | 'alone'): void {
  const { claims = [], general = false } = answered[about] ?? {}
  const source = { claims, general }
  const alone = weighs === 'alone' || about === 'repaid'
  say(turn, `talk.guess.${about}`, { join: 'paragraph', ...(alone && source) })
  if (!alone) say(turn, 'talk.guess.weight', { join: 'line', ...source })
}

/** Holds what a guess takes as given and wasn't known; gives those facts. */
export function holdGiven(turn: Turn, { given }: Guess, parts: DialogParts): string[] {
  return Object.entries(given).flatMap(([fact, value]) => {
    const known = turn.state.facts[fact] !== undefined
    if (known || !(value in (parts.knowledge.facts[fact]?.values ?? {}))) return []
    hold(turn, fact, value, 'stated')
    return [fact]
  })
}
