import type { Locale } from '#src/locale.ts'
import { nameIn } from './plan-names.ts'
import { tells } from './plan-words.ts'

/** 别的都是分12期, "the others are over 12 months", "and 40 on the other": told of the debts that are held and not named here. */

const COUNT_ZH = '\\d{1,2}|[一二两三四五六七八九十]{1,3}'
const OTHERS_ZH = new RegExp(
  `(?:别的|其[他它]的?|剩下的?|另外(?:那|的)?[两三四几]?[个家笔]?|余下的?)(?:几[个家笔])?(?:也)?(?:都|全)(?:是|都|按|部)*(?:(?:分|剩|还有|还剩)(?:了|成)?\\s*(?<months>${COUNT_ZH})\\s*(?:期|个月)|(?:年化|年利率|利率)?(?:是)?\\s*(?<rate>\\d{1,2}(?:\\.\\d+)?\\s*%))`,
  'u',
)
const OTHERS_EN =
  /\b(?:the )?(?:others|rest|other (?:two|three|four|ones|debts|loans))(?: of (?:them|it))?(?: are| is|'s| have| has| all| both)*(?: (?:over|in|for|at|about|on))* (?:(?<months>\d{1,2}) (?:months|payments|instal\w+)(?: left| to go)?|(?<rate>\d{1,2}(?:\.\d+)?\s*%))/iu
/** The one that is left of two. */
const OTHER_ZH = /另(?:外)?一[个家笔张](?!\s*[是叫]?[\p{Script=Han}]{2,4}贷)/u
const OTHER_EN = /\bthe other(?: one| card| loan| debt)?\b(?!s| (?:two|three|four|debts|loans|half|day))/iu

/** The message with those debts called by their names. */
export function withOthersNamed(said: string, locale: Locale, known: readonly string[]): string {
  if (known.length < 2) return said
  const text =
    locale === 'en' ? said.replace(THE_KIND, (kind, word: string) => ofItsKind(word, known) ?? kind) : said
  const named = namedIn(text, known)
  if (named.length === 0) return text
  const others = known.filter((one) => !named.includes(one) && !tells('home', one) && !tells('known', one))
  const english = locale === 'en'
  const [one, ...more] = others
  if (one === undefined) return text
  const alike = (english ? OTHERS_EN : OTHERS_ZH).exec(text)
  if (alike) {
    const { months, rate = '' } = alike.groups ?? {}
    const told = others.map((name) =>
      months === undefined
        ? `${name}${english ? ' ' : '年化'}${rate}`
        : english
          ? `${name} ${months} months left`
          : `${name}还剩${months}期`,
    )
    const mark = english ? ', ' : '，'
    return `${text.slice(0, alike.index)}${mark}${told.join(mark)}${text.slice(alike.index + alike[0].length)}`
  }
  return more.length > 0 ? text : text.replace(english ? OTHER_EN : OTHER_ZH, one)
}

/** "And the loan 2500": of those that are held the only one of its kind. */
const THE_KIND = /\bthe (loan|card|overdraft)\b(?! (?:app|from|with|on|company|shark))/giu

function ofItsKind(word: string, known: readonly string[]): string | undefined {
  const [one, ...others] = known.filter((name) => name.toLowerCase().endsWith(word.toLowerCase()))
  return others.length === 0 ? one : undefined
}

function namedIn(text: string, known: readonly string[]): string[] {
  const clauses = text.split(/[，。,.;；!？?\s]+|\b(?:and|but)\b|和/u)
  return [...clauses, text].flatMap((clause) => {
    const name = nameIn(clause, known)
    return name !== undefined && known.includes(name) ? [name] : []
  })
}
