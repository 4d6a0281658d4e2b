import type { Locale } from '#src/locale.ts'
import { nameIn } from './plan-names.ts'
import { SUM_SAID, yuanSaid } from './plan-sum-costs.ts'
import { tells } from './plan-words.ts'

/** "Student loan and a car, 300 and 220 a month", 花呗和白条分别欠2000和3600: names side by side, and then their sums in the same order. */

const MONTH_EN = '(?: ?(?:/|(?:a|per|each|every)) ?(?:month|mo)\\b| monthly\\b)'
const LEFT_EN = '(?: (?:left|owed|owing|to go|remaining))'
const SUMS_EN = new RegExp(
  `[,:;]?(?: (?:at|of|for|they'?re|its|it'?s|about|around|roughly|paying|i pay|pays?|i owe|owe|both|which (?:is|are)))*[,:]? (?<sums>${SUM_SAID}(?:, ?${SUM_SAID})*,? and (?:about |around )?${SUM_SAID})(?<month>${MONTH_EN})?(?<left>${LEFT_EN})?(?<monthLater>${MONTH_EN})?(?: respectively)?(?! ?%)`,
  'iu',
)
const LED_IN =
  /^.*\b(?:(?:i(?:'ve| have)?|we(?:'ve| have)?|there(?:'s| is| are)?|got|have|having|owe|paying|pay|its|it'?s|just|only|on|for|on the|mainly) )+(?=[a-z])/iu
const ARTICLE = /^(?:and |also |my |an? |the |one |for )+/iu
const COUNTED_EN =
  /^(?:(?:my|the|just|only|its|it'?s|i have|i'?ve got|there are) )*(?:two|three|four|[2-4]) (?:debts|loans|cards|apps)$/iu

const PAID_ZH = '每个?月(?:各?还|要还|供|付|是)?|一个?月(?:各?还|要还|供|付)?|月供(?:是)?|月还'
const OWED_ZH = '(?:还|各|都)?(?:欠|剩)(?:了|下|着)?'
const SUMS_ZH = new RegExp(
  `(?<names>\\p{Script=Han}{2,8}(?:(?:和|跟|与|、|还有|加)\\p{Script=Han}{2,8}?){1,3}?)[，,：: ]*(?:分别|各自|一个|大概|就|是|，|,| )*(?<how>${PAID_ZH}|${OWED_ZH})?(?:分别|各自|大概|是|了| )*(?<sums>${SUM_SAID}(?:(?:和|跟|与|、|，|,| )${SUM_SAID})+)(?!\\s*[期个%])(?<month>(?:一个?月|每个?月))?`,
  'u',
)
/** 花呗和借呗各2000 */
const EACH_ZH = new RegExp(
  `(?<names>\\p{Script=Han}{2,8}(?:(?:和|跟|与|、)\\p{Script=Han}{2,8}?){1,3}?)[，, ]*(?<how>${PAID_ZH}|${OWED_ZH})?各(?:自)?(?<howLater>还欠|欠|剩|还|每个?月还)?(?<sum>${SUM_SAID})`,
  'u',
)
const AND_ZH = /和|跟|与|、|还有|加/u

/** The message with each of them told beside its own sum. */
export function sideBySide(text: string, locale: Locale): string {
  return locale === 'en' ? inEnglish(text) : inChinese(text)
}

/** "Paying 100 on barclaycard and 40 on klarna": so much a month on each. */
const PAID_ON_EN = new RegExp(
  `(?:\\b(?:i'?m |i am |i |we |we'?re )?(?:currently |only |just )?pay(?:ing)? |,? ?(?:and|plus|,) (?:about |another )?)(?<sum>${SUM_SAID})${MONTH_EN}? (?:on|towards|off) (?:the |my )?(?<name>[a-z]+(?: (?!and\\b|at\\b|but\\b|for\\b|a\\b)[a-z]+)?)${MONTH_EN}?`,
  'giu',
)

function paidOn(text: string): string {
  if (
    !/\bpay(?:ing)? (?:about )?[¥$]?\d/iu.test(text) ||
    /\b(?:if|should|could|can|will|more|extra|paid|rent|instead)\b/iu.test(text)
  )
    return text
  return text.replace(PAID_ON_EN, (said: string, ...found: unknown[]) => {
    const { sum = '', name = '' } = found.at(-1) as Record<string, string | undefined>
    return nameIn(`${name} 1000`) === undefined ? said : `, ${name} i pay ${sum} a month`
  })
}

function inEnglish(whole: string): string {
  const text = paidOn(whole)
  const found = SUMS_EN.exec(text)
  if (!found) return text
  const { sums = '', month = '', left, monthLater = '' } = found.groups ?? {}
  const amounts = sums.split(/, ?(?!\d{3})|,? and (?:about |around )?/u).map((one) => one.trim())
  const before = text.slice(0, found.index)
  const start = Math.max(...['.', ';', '!', '?', '\n'].map((mark) => before.lastIndexOf(mark))) + 1
  const clause = before.slice(start).trim()
  const per = month || monthLater ? ' a month' : (left ?? '')
  const [head, told] = COUNTED_EN.test(clause)
    ? ['', inOne(clause, amounts, per)]
    : [clause.slice(0, lengthBefore(clause, amounts.length)), ofEach(clause, amounts, per)]
  if (told === undefined) return text
  return `${before.slice(0, start)}${start > 0 ? ' ' : ''}${head}${told}${text.slice(found.index + found[0].length)}`
}

function ofEach(clause: string, amounts: readonly string[], per: string): string | undefined {
  const names = namesAtEnd(clause, amounts.length)
  return names && amounts.map((amount, at) => `${names[at]} ${amount}${per}`).join(', ')
}

/** "Two loans, 300 and 220 a month": without a name they are told together. */
function inOne(clause: string, amounts: readonly string[], per: string): string | undefined {
  if (!per.includes('month')) return undefined
  const sum = amounts.reduce((all, amount) => all + yuanSaid(amount, 'en'), 0)
  return `${clause} together ${sum}${per}`
}

/** The last so many things of a list, each of which names a debt; undefined: they don't. */
function namesAtEnd(clause: string, count: number): string[] | undefined {
  const things = listOf(clause)
  if (things.length < count) return undefined
  const names = things.slice(-count).map((thing, at) => {
    const bare = (at === 0 ? thing.replace(LED_IN, '') : thing).replace(ARTICLE, '').trim()
    return /\d/u.test(bare) || tells('fixed', bare) || !/^[a-z]+(?: [a-z]+){0,2}$/iu.test(bare) ? '' : bare
  })
  // One that many use says that the others are lenders, too.
  const known = names.filter((name) => nameIn(`${name} 1000`) !== undefined)
  return known.length > 0 && names.every((name) => name !== '') ? names : undefined
}

function listOf(clause: string): string[] {
  return clause.split(/,? and |, /u).filter(Boolean)
}

/** Where the list begins in the clause: what stands before it stays. */
function lengthBefore(clause: string, count: number): number {
  const things = listOf(clause)
  const first = things.at(-count) ?? ''
  const bare = first.replace(LED_IN, '').replace(ARTICLE, '').trim()
  return clause.lastIndexOf(bare, clause.length - things.slice(1 - count).join(' and ').length)
}

function inChinese(text: string): string {
  const each = EACH_ZH.exec(text)
  if (each) {
    const { names = '', how = '', howLater = how, sum = '' } = each.groups ?? {}
    const called = calledZh(names)
    if (called)
      return replaced(
        text,
        each,
        called.map((name) => `${name}${saidHow(howLater)}${sum}`),
      )
  }
  const found = SUMS_ZH.exec(text)
  if (!found) return text
  const { names = '', how = '', sums = '', month } = found.groups ?? {}
  const called = calledZh(names)
  const amounts = sums.split(/和|跟|与|、|，|,(?!\d{3})| /u).filter(Boolean)
  if (!called || called.length !== amounts.length) return text
  return replaced(
    text,
    found,
    called.map((name, at) => `${name}${month ? '每月还' : saidHow(how)}${amounts[at]}`),
  )
}

function replaced(text: string, found: RegExpExecArray, told: readonly string[]): string {
  return `${text.slice(0, found.index)}${told.join('，')}${text.slice(found.index + found[0].length)}`
}

function calledZh(names: string): string[] | undefined {
  const all = names.split(AND_ZH).map((one) => one.replace(/^(?:我|就|有|还|现在|目前|是|的|欠着?)+/u, ''))
  const called = all.map((one) => nameIn(`${one}1000`))
  return called.every((name, at) => name !== undefined && name === all[at]) ? all : undefined
}

function saidHow(how: string): string {
  if (how === '') return '还欠'
  return /月/u.test(how) ? '每月还' : /欠|剩/u.test(how) ? '还欠' : '每月还'
}
