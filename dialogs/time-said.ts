import type { Locale } from '#src/locale.ts'

const HEDGES_ZH = '(大概|大约|差不多|将近|接近|快|近|不到|至少|起码)?(?:是|有)?'
const SPAN_ZH = new RegExp(
  `^${HEDGES_ZH}([\\d一二两三四五六七八九十半几好多来个大小把]+(?:月|天|年|周|星期|礼拜|小时)(?:半|多)?)(左右|上下|的?样子|吧)?$`,
)
const POINT_ZH =
  /^(?:今[天早日]|昨[天晚日]|大?前天|刚[刚才]|[前这][几两]天|[上这本]*个?(?:周|星期|礼拜|月)[底末]?|[去前今]年|前阵子|前段时间|前一阵|不久前|(?:[去前今]年)?(?:[\d一二三四五六七八九十]+月(?:份|[\d一二三四五六七八九十]+[号日])?|年[初底末]|开年|过年|春节)[初底末]?(?:的时候|前后|那会儿?|期间)?)$/
const SPAN_EN =
  /^(?:(?:about|around|roughly|nearly|almost|just over|over|more than|less than|under|at least|a (?:little|bit) (?:over|under)) )*(?:an?|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|a couple of|a few|several|half an?|\d+)(?: or (?:two|three|four|so))? (?:hours?|days?|weeks?|months?|years?)(?: or (?:so|two))?$/
const POINT_EN =
  /^(?:yesterday|last night|today|this morning|earlier today|just now|a (?:moment|minute) ago|the day before yesterday|the other day|a few days ago|(?:a )?couple (?:of )?days ago|(?:last|this) (?:week|month|year)|(?:the )?month before last|end of last month|a while ago|not long ago|recently)$/
const MONTH_EN =
  /^((?:back )?in|since|until|(?:in )?(?:early|late|mid)[ -]?|last|this|(?:at )?the (?:start|end|beginning) of) ?((?:the |this |last )?year|[a-z]+)( last year)?$/

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
  if (SPAN_EN.test(said)) return `${said} ago`
  if (POINT_EN.test(said)) return said.startsWith('end of') ? `at the ${said}` : said
  const [, how, when, lastYear = ''] = MONTH_EN.exec(said) ?? []
  if (how === undefined || when === undefined) return undefined
  const month = when.endsWith('year') ? when : `${when.charAt(0).toUpperCase()}${when.slice(1)}`
  return `${leading(how.trim())} ${month}${lastYear}`
}

function leading(how: string): string {
  if (how === 'since' || how === 'until') return 'in'
  if (how.startsWith('the ')) return `at ${how}`
  return /^(?:early|late|mid)/.test(how) ? `in ${how}` : how
}
