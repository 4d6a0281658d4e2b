import type { Locale } from '#src/locale.ts'

const HEDGES_ZH = '(大概|大约|差不多|将近|接近|快|近|不到|至少|起码)?(?:是|有)?'
const SPAN_ZH = new RegExp(
  `^${HEDGES_ZH}([\\d一二两三四五六七八九十半几好多来个大小把俩仨]+(?:月|天|年|周|星期|礼拜|小时)(?:半|多)?)(左右|上下|的?样子|吧)?$`,
)
const POINT_ZH = new RegExp(
  `^(?:今[天早日儿]个?|昨[天晚日儿]个?|大?前[天儿]个?|刚[刚才]|[前这][几两]天|[大上这本]*个?(?:周|星期|礼拜)[一二三四五六日天末]?|(?:[上这本]*个?月(?:份|的)?)?[\\d一二三四五六七八九十几]+[号日]|[上这本]*个?月(?:月?[底末初头尾中]上?|[上中下]旬)?|[去前今]年[底末初]?|前阵子|前段时间|前一阵|不久前|(?:[去前今]年)?(?:[\\d一二三四五六七八九十]+月(?:份|里头?|[上中下]旬|[头尾]上?|尾巴上?|中|[\\d一二三四五六七八九十初]+[号日]?)?|的?(?:年[初底末前后]|开年|过年|过完年|春节|元旦|元宵|五一|端午|清明|中秋|重阳|国庆|双十一|[暑寒]假|开学|开春|[腊正]月|[立夏冬][春夏秋冬至]|[春夏秋冬]天)(?:节|假期)?里?)[初底末]?(?:的时候|前后|前|后|那会儿?|那时候?|那阵子?|那几天|期间|刚过)?)$`,
)
const SPAN_EN =
  /^(?:(?:like|about|around|roughly|nearly|almost|just over|over|more than|less than|under|at least|a (?:little|bit) (?:over|under)) )*(?:an?|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|a couple of|a few|several|half an?|\d+)(?: or (?:two|three|four|so))? (?:hours?|fortnights?|days?|weeks?|months?|years?)(?: or (?:so|two))?$/
const POINT_EN =
  /^(?:yesterday|last night|today|this morning|earlier today|just now|a (?:moment|minute) ago|(?:the )?day before yesterday|the other day|a few days ago|(?:a )?couple (?:of )?days ago|(?:earlier )?(?:last|this) (?:week|weekend|month|year)|(?:the )?(?:month|week) before last|(?:over|at) the weekend|(?:ages|a long time|long) ago|end of last month|a while ago|not long ago|recently)$/
/** "the 3rd", "on 16th", "the 3rd of last month". */
const NUMBERED_EN =
  /^(?:on |since |around |about )?(?:the )?(\d+(?:st|nd|rd|th))(?: (?:of )?((?:this|last) month))?$/
/** "on the 14th of November 2026", "28 october", "october 28": said as month and day. */
const DATE_EN =
  /^(?:on )?(?:the )?(?:([0-9]{1,2}(?:st|nd|rd|th)?(?: of)? [a-z]+)|([a-z]+ [0-9]{1,2})(?:st|nd|rd|th)?)(?:,? 20[0-9]{2})?$/
const DAY_EN = /^(?:(last|on|this)(?: past)? )?((?:mon|tues|wednes|thurs|fri|satur|sun)day)$/
/** What stands before a month or a season, and what behind it. */
const MONTH_EN =
  /^((?:(?:at )?(?:the )?(?:start|end|beginning|middle) of|(?:(?:back )?in )?(?:early|late|mid)|on the \d+(?:st|nd|rd|th) of|(?:back )?in|since|until|before|after|around|over|at|for|last|this|on)[ -])?((?:the )?[a-z ]*?[a-z]+)((?: \d+(?:st|nd|rd|th)?)?(?: last year)?)$/
const SEASONS_EN = /^(?:the )?(?:spring|summer|autumn|fall|winter)$|year$/

/** A time as the person put it, as one says when something was done: "上个月", "三个月前", "in March", "two weeks ago". */
export function timeInWords(said: string, locale: Locale): string | undefined {
  return locale === 'en' ? inEnglish(said.trim()) : inChinese(said.trim())
}

function inChinese(said: string): string | undefined {
  if (POINT_ZH.test(said)) return spaced(/[\d一二三四五六七八九十]月$/.test(said) ? `${said}份` : said)
  const [, hedge, span, about] = SPAN_ZH.exec(said) ?? []
  if (span === undefined) return undefined
  return spaced(`${hedge ?? (about === undefined ? '' : '大概')}${span}前`)
}

/** Between digits and characters stands a space. */
function spaced(text: string): string {
  return text.replace(/(?<=\d)(?=\p{Script=Han})|(?<=\p{Script=Han})(?=\d)/gu, ' ')
}

function inEnglish(said: string): string | undefined {
  const span = said.replace(/\bwks?\b/u, 'weeks').replace(/\bmths?\b/u, 'months')
  if (SPAN_EN.test(span)) return `${span} ago`
  const [, numbered, ofMonth] = NUMBERED_EN.exec(said) ?? []
  if (numbered !== undefined) return `on the ${numbered}${ofMonth === undefined ? '' : ` of ${ofMonth}`}`
  if (POINT_EN.test(said)) return said.startsWith('end of') ? `at the ${said}` : said
  const [, first, second] = DATE_EN.exec(said) ?? []
  const date = first === undefined ? second : `${first.split(' ').at(-1)} ${Number.parseInt(first, 10)}`
  if (date !== undefined) return `on ${capital(date)}`
  const [, on = 'on', day] = DAY_EN.exec(said) ?? []
  if (day !== undefined) return `${on} ${capital(day)}`
  const [, how, when, rest = ''] = MONTH_EN.exec(said) ?? []
  if (when === undefined || (how === undefined && rest === '')) return undefined
  const name = SEASONS_EN.test(when) && when !== 'new year' ? when : capital(when)
  return `${leading((how ?? 'on').replace(/[ -]$/u, ''))}${how?.endsWith('-') ? '-' : ' '}${name}${rest}`
}

function capital(name: string): string {
  return name.replace(/^(?:the )?[a-z]/u, (first) => first.slice(0, -1) + first.slice(-1).toUpperCase())
}

function leading(how: string): string {
  if (how === 'since' || how === 'until') return 'in'
  if (/^(?:the )?(?:start|end|beginning|middle)/.test(how))
    return `${/middle/.test(how) ? 'in' : 'at'} the ${how.replace(/^the /, '')}`
  return /^(?:early|late|mid)/.test(how) ? `in ${how}` : how
}
