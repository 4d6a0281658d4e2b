import type { AnswerFound, AnswerQuestion } from './answer-question.ts'
import { normalise } from './normalise.ts'

/** 第二个, "the first one", "option 2": which button, counted from the first. A bare number is none: buttons show none. */
const ORDINAL =
  /^(?:我?选择?|i(?:'d)?(?:pick|choose|take)|i'llgowith)?(?:第([一二三四五六1-6])[个项种条]?|选项?([一二三四五六1-6])|(?:the)?(first|second|third|fourth|fifth|sixth)(?:one|option|choice|answer)?|(?:the)?([1-6])(?:st|nd|rd|th)(?:one|option|choice)?|(?:option|number|no)([1-6]|one|two|three|four|five|six))(?:吧|please)?$/
/** The last button is the way not to answer, which may or may not be meant. */
const LAST = /^(?:我?选择?)?(?:最后一?[个项种]|(?:the)?last(?:one|option)?)(?:吧|please)?$/

const NUMERALS: readonly (readonly string[])[] = [
  ['一', '1', 'first', 'one'],
  ['二', '2', 'second', 'two'],
  ['三', '3', 'third', 'three'],
  ['四', '4', 'fourth', 'four'],
  ['五', '5', 'fifth', 'five'],
  ['六', '6', 'sixth', 'six'],
]

const A_DATE = /^(?:on )?(?:the )?[0-9]{1,2}(?:st|nd|rd|th)[.!]?$/

/**
 * The whole message is a button's label, or says which button. 'unclear' when it points at a button, and none can be
 * told.
 */
export function readChoice(question: AnswerQuestion, normal: string): AnswerFound | 'unclear' | undefined {
  // "The 3rd" to when something was is a date.
  if (question.unit === 'days' && A_DATE.test(normal)) return undefined
  const plain = bare(normal)
  const value = valuesByLabel(question).get(plain) ?? valueAt(question, ORDINAL.exec(plain))
  if (value !== undefined) return { kind: 'value', value, hedged: false, said: normal, rest: '' }
  return LAST.test(plain) || ORDINAL.test(plain) ? 'unclear' : undefined
}

function valueAt({ options }: AnswerQuestion, match: RegExpExecArray | null): string | undefined {
  const numeral = match?.slice(1).find((group) => group !== undefined)
  return numeral === undefined
    ? undefined
    : options?.[NUMERALS.findIndex((words) => words.includes(numeral))]?.value
}

/** Bare label → value; worked out once for each question. */
function valuesByLabel(question: AnswerQuestion): ReadonlyMap<string, string> {
  let values = labels.get(question)
  if (!values) {
    const options = question.options ?? []
    values = new Map(options.toReversed().map(({ value, label }) => [bare(normalise(label)), value]))
    labels.set(question, values)
  }
  return values
}

const labels = new WeakMap<AnswerQuestion, ReadonlyMap<string, string>>()

function bare(text: string): string {
  return text.replace(/[\s.,!?"()–-]+/g, '').replace(/^'|'$/g, '')
}
