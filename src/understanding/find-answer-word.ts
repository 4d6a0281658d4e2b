import type { AnswerQuestion } from './answer-question.ts'
import type { LocaleAnswerWords } from './answer-words.ts'
import { isNegated, oppositeOf } from './negated.ts'

/** Words that mean a value, and where in the clause they stand. */
export interface FoundWord {
  readonly value: string
  readonly start: number
  readonly end: number
}

/** 三个 before 月 counts months. */
const NOT_OVER_YET = /^(?:半|多)?(?:月|星期|礼拜|小时|钟头|季度)/

/** What is told of a page stands beside "can't", which is no denial of it: "can't borrow, grey button". */
const NEAR_ONLY: ReadonlySet<string> = new Set(['symptom', 'notice'])

/**
 * The longest words of any value; those that are denied don't count, though they may say the opposite value where nothing
 * else is said, and short ones only when they are all that is said. `core` is the clause without the words around it that
 * say nothing.
 */
export function findAnswerWord(
  question: AnswerQuestion,
  text: string,
  core: string,
  own: LocaleAnswerWords,
): FoundWord | undefined {
  let best: FoundWord | undefined
  let opposite: FoundWord | undefined
  const near = NEAR_ONLY.has(question.fact)
  for (const [value, { anywhere, whole }] of own.facts.get(question.fact) ?? []) {
    if (!question.values.includes(value)) continue
    const exacter = ONCE.test(text) && question.fact === 'record' ? undefined : EXACTER[question.fact]
    const better = (found: FoundWord) => betterOf(best, found, exacter)
    if (whole?.test(text)) best = better({ value, start: 0, end: text.length })
    else if (whole?.test(core)) best = better({ value, ...placeOf(core, text) })
    for (const pattern of anywhere) {
      // exec rather than matchAll, which makes a new expression each time.
      pattern.lastIndex = 0
      for (let match = pattern.exec(text); match; match = pattern.exec(text)) {
        if (match[0] === '') pattern.lastIndex += 1
        const [start, end] = [match.index, match.index + match[0].length]
        const before = text.slice(0, start)
        if (!isNoTwice(before, match[0]) && isNegated(before, text.slice(end), near)) {
          const other = oppositeOf(question.fact, value, text)
          if (other !== undefined && question.values.includes(other))
            opposite ??= { value: other, start, end }
        } else if (counts(match[0], text.slice(end), [core, text])) best = better({ value, start, end })
      }
    }
  }
  return best ?? opposite
}

/** "No nothing else", "no none": the first says no as well, and denies nothing. */
function isNoTwice(before: string, word: string): boolean {
  return /^no,? $/.test(before) && /^(?:none|nothing|nowhere else|no others?)\b/.test(word)
}

function counts(word: string, after: string, wholes: readonly string[]): boolean {
  if (word === '') return false
  if (word.endsWith('个') && NOT_OVER_YET.test(after)) return false
  return wholes.includes(word) || !(word.length === 1 || /^[a-z]{1,3}$/.test(word))
}

function placeOf(core: string, text: string): { start: number; end: number } {
  const start = text.indexOf(core)
  return { start, end: start + core.length }
}

/** "I was a day late once": once, whatever else it sounds like. */
const ONCE = /\b(?:once|one time|just the one)\b|[一1][次回]/

/** A value that says more than another of the same fact: all paid, and early; late that year, and twice. */
const EXACTER: Readonly<Record<string, { readonly value: string; readonly than: string }>> = {
  repaid: { value: 'early', than: 'in_full' },
  record: { value: 'late_often', than: 'late_once' },
}

/** The one that says more, else the longer. */
function betterOf(
  best: FoundWord | undefined,
  found: FoundWord,
  exacter: (typeof EXACTER)[string] | undefined,
): FoundWord {
  if (!best) return found
  if (best.value === exacter?.than && found.value === exacter.value) return found
  if (found.value === exacter?.than && best.value === exacter.value) return best
  return found.end - found.start > best.end - best.start ? found : best
}
