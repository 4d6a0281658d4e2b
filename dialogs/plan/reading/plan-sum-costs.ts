import type { Locale } from '#src/locale.ts'
import { readQuantities } from '#src/understanding/quantities.ts'
import { isMoney, typical } from './plan-amounts.ts'
import { nameIn } from './plan-names.ts'
import { plainer } from './plan-plainer.ts'

/** Costs of a month told in ways that would be counted twice, or not as what they are now. */

export const SUM_SAID =
  '(?:[¥$]?\\d(?:[\\d,.]*\\d)?(?:\\s?[k万千百](?![a-z]))?|[一二两三四五六七八九十][一二两三四五六七八九十百千万]*[十百千万][一二两三四五六七八九]?)(?:\\s?(?:块钱?|元|yuan|rmb))?'

const ABOUT = '(?:about |around |roughly |maybe |like |大概|大约|差不多|左右|也就|就)*'

/** Yuan of an amount as it was said. */
export function yuanSaid(said: string, locale: Locale): number {
  const [found] = readQuantities(plainer(/\p{Script=Han}/u.test(said) ? `${said}元` : said), locale).filter(
    isMoney,
  )
  return found ? typical(found) : Number.NaN
}

const TERM_EN =
  '(?:(?:paid |due |is |at )?(?:quarterly|every (?:three|3|six|6) months|every quarter|half[- ]yearly|twice a year|once a year|yearly|annually))'
const TERM_ZH =
  '(?:一?季度?(?:一[交付次]|交|付)?|半年(?:一[交付次]|交|付)?|一年(?:一[交付次]|交|付)?|[季年]付)'
const EACH_TIME = '(?:a time|each time|at a time|a go|each|every time|in one go|一次|每次)'

/** "Rent is paid quarterly, 5,400 each time", "9000 but quarterly", 半年一交 一次7200: the time goes with the amount. */
const TERM_BEFORE = new RegExp(
  `(${TERM_EN})(?:,| at|, at| it'?s|, it'?s)+ (?:about )?(${SUM_SAID})(?: ${EACH_TIME})?`,
  'giu',
)
const TERM_AFTER = new RegExp(
  `(${SUM_SAID}),? (?:but|but it'?s|and it'?s|and that'?s|paid|which is|but paid|it'?s)(?: paid)? (${TERM_EN})`,
  'giu',
)
const TERM_ZH_BEFORE = new RegExp(`(${TERM_ZH})[\\s，,]*(?:一次|每次|每回|要|是)*\\s*(${SUM_SAID})`, 'gu')

/** "…, so 1,800 a month": what they make of it themselves. */
const OWN_SHARE = new RegExp(
  `((?:every|per|a|each|half|twice|once|paid|due|[季年]|季度|半年|一年)[^.;!?。；！？\\d]{0,24}${SUM_SAID}|${SUM_SAID}[^.;!?。；！？\\d]{0,24}(?:quarter(?:ly)?|months|year(?:ly)?|annually|季度?|半年|一年)(?:\\p{Script=Han}{0,3}))[\\s,，]*(?:so|that'?s|thats|which is|which makes|makes|i suppose|i guess|i think|call it|is|=|那?就?是|合|等于|算下来|平均|摊下来|也就|一个?月|每个?月| )+\\s*${ABOUT}(${SUM_SAID})(?:k)?(?: (?:a|per|each|every) month)?(?: yeah| right)?`,
  'giu',
)

/** "1600 and that's going up in sept to 1900", 明年三月涨到1800: what it is later. */
const LATER_EN = new RegExp(
  `[,;]?\\s*(?:(?:and|but|which|that'?s|thats|it'?s|its|is|will be|they'?re)\\s+)*(?:go(?:es|ing)?|rising|ris(?:e|es)|drop(?:s|ping)?|fall(?:s|ing)?|com(?:es|ing)|increas\\w+|chang\\w+)(?: up| down)?\\s*(?=[^.;!?]{0,40}\\b(?:next|from|in (?:a|the|jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)|soon|after|later|then|jan\\w*|feb\\w*|march|april|june|july|aug\\w*|sept?\\w*|oct\\w*|nov\\w*|dec\\w*|spring|summer|autumn|winter)\\b)(?:(?:in|from|next|soon|after|later|by|at) [a-z ]{1,16}?)?\\s*to ${SUM_SAID}(?: (?:in|from|next|soon|after|by|at|when) [a-z ]{1,20})?`,
  'giu',
)
const LATER_ZH = new RegExp(
  `[，,\\s]*(?:不过|但|可|而且)?(?:从|等|到)?(?:下个?月|下半年|明年|后年|年后|过[完了]年|开学|以后|后面|马上|[\\d一二三四五六七八九十]{1,2}月(?:份)?)[^，。,\\s\\d]{0,8}?(?:涨|降|加|减|调|变|改|升|贵|便宜)(?:到|成|为|至|回)?了?\\s*${SUM_SAID}`,
  'gu',
)

/** "phone 100": paid for it, and no number to ring. */
const PHONE = /\bphone:? (?=[¥$]?\d{2,3}\b)/giu

/** "400 one month and 900 the next", 夏天三四百冬天一百多: now this, now that. */
const SWINGS_EN = new RegExp(
  `(${SUM_SAID}) (?:one month|some months|in (?:the )?(?:winter|summer)|one time|in one month|this month)[, ]*(?:and|or|but|then|to)?\\s*(${SUM_SAID}) (?:the next|the other|another|other months|others?|in others|in (?:the )?(?:winter|summer)|next month|next time)(?: one| month)?`,
  'giu',
)
const SWINGS_ZH = new RegExp(
  `(?:这个?月|有的月|有时候?|单月|夏天|冬天|旺季|平时|多的时候|少的时候)(?:要|是|大概|就|得|花)*\\s*(${SUM_SAID})[多来几]?(?:块钱?|元)?[\\s，,]*(?:下个?月|有的月|有时候?|双月|夏天|冬天|淡季|多的时候|少的时候)(?:要|是|大概|就|得|花|又)*\\s*(${SUM_SAID})[多来几]?`,
  'gu',
)

/** "Of which 600 is Meituan", 里头有五百是还花呗的: a debt that stands among the costs. */
const AMONG_EN = new RegExp(
  `(${SUM_SAID})(?: (?:total|in all|all in|altogether|a month|or so|ish))*,? (?:of which|incl(?:\\.|uding|udes)?|with|and that includes|that includes|which includes|in there is) (?:about )?(${SUM_SAID})(?: (?:is|goes|going|of that is|of it is|for|on|to|a month|paying|of|that i pay))*(?: my| the| a| an)? ([a-z][a-z ]{2,24}?)(?: (?:repayments?|payments?|instal\\w*|bill))?(?=\\s*(?:$|[,.;!?]))`,
  'giu',
)
const AMONG_ZH = new RegExp(
  `(${SUM_SAID})(?:左右|吧|的样子|上下|多)?[\\s，,]*(?:这?里(?:面|头|边)?|其中|当中|包括|包含|含)(?:有|的|了)*\\s*(${SUM_SAID})(?:左右|多)?(?:是|要|拿来|用来|拿去)*(?:每个?月)?(?:还|给|交)?(?:的)?([\\p{Script=Han}]{2,6}?)(?:的|月供|账单|分期)?(?=$|[\\s，,。；;！!？?])`,
  'gu',
)

/** "3,000 but I split it", 我出一半: so much of it is theirs. */
const HALF_EN = new RegExp(
  `(${SUM_SAID})(?: (?:a month|in all|total))?[,;]? (?:but |and |which |that )*(?:i |we )?(?:(?:split|share)(?:s|d)?(?: it| that| the rent)?(?: (?:with (?:my |a |the |another )?[a-z-]+|in half|50[-/ ]?50|half and half|between (?:us|two)|two ways|down the middle))+|(?:i )?(?:between us,? )?(?:i )?(?:only )?pay half(?: of (?:it|that))?|my (?:half|share is half))`,
  'giu',
)
const HALF_ZH = new RegExp(
  `(${SUM_SAID})(?:块钱?|元)?[\\s，,]*(?:是|都|但|不过)*(?:我们?|和\\p{Script=Han}{1,4}|跟\\p{Script=Han}{1,4})*(?:只)?(?:[出付交]一半|一人一半|平摊|对半(?:分|出)?|各出?一半|aa)(?!\\p{Script=Han}{0,2}\\d)`,
  'giu',
)

/** 不算烟酒三千一, "3100 without": not what is spent, where what is spent is told beside it. */
const WITHOUT_EN = new RegExp(
  `(?<=\\bwith\\b[^.;!?]{0,40})[,;]?\\s*(?:and |or |but )?(?:about )?${SUM_SAID} (?:without|if not|otherwise)(?: (?:them|it|that|smokes))?`,
  'giu',
)
const WITHOUT_ZH = new RegExp(
  `(?<=(?:算上|加上|连|包括|带上)[^。；]{0,30})(?:[\\s，,]*)(?:不算|不加|除掉|去掉|不带|不包括)[^，。\\s\\d一二两三四五六七八九]{0,6}\\s*(?:是|就|有|的话)*\\s*${SUM_SAID}`,
  'gu',
)

/** "Moving next month so it drops to 1500" */
const LATER_EN_AFTER = new RegExp(
  `(?<=\\b(?:next (?:month|year|week)|from \\w+|soon|in (?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)\\w*)\\b[^.;!?\\d]{0,24})(?:so |then |and )*(?:it|that|rent)?(?:'?ll| will)? ?(?:drops?|falls?|goes (?:up|down)|rises?|be(?: only)?) (?:to )?${SUM_SAID}`,
  'giu',
)

/** 其他2200, "the rest is 2000": costs without a word for what. */
const REST_ZH = new RegExp(
  `(?:其[他它]|别的|平[时常])(?:的)?(?:开销|花销)?(?:每个?月|一个?月)?(?:花)?(?=(?:大概|差不多|也就)*\\s*${SUM_SAID})`,
  'gu',
)
const REST_EN = new RegExp(
  `\\b(?:the rest(?: of it)?(?: is)?|rest(?: is)?|other stuff(?: is)?|otherwise|all else|else|normally|usually) (?=(?:about |around |maybe )*${SUM_SAID})`,
  'giu',
)
/** What one could pay by it, what it comes to, and what was spent once. */
const BESIDE_COSTS: readonly (readonly [pattern: RegExp, plain: string])[] = [
  [
    new RegExp(
      `(?:只|就|才)剩(?:下|了)*\\s*${SUM_SAID}[^，。\\s]*|,? ?\\b(?:which )?leaves?(?: me| us)?(?: with)?(?: only| just| about)* ${SUM_SAID}[^,.;!?]*`,
      'giu',
    ),
    ' ',
  ],
  [new RegExp(`(?<=\\d) so (?=${SUM_SAID})`, 'giu'), ', so '],
  [/\bschool fees\b/giu, 'tuition'],
  [
    new RegExp(`\\b(side job|second job|part[- ]time job|side gig)\\b,? (?=${SUM_SAID})`, 'giu'),
    '$1 income ',
  ],
  [/(?:不算|不含|不包括|除了|除开)(?:房贷|车贷|贷款|信用卡|花呗|月供)(?=$|[\s，,。])/gu, ' '],
  [
    /,? ?\b(?:without|not counting|excluding|apart from|except|not including) (?:the |my )?(?:mortgage|car loan|loans?|debts?|repayments?|card|huabei)(?: payments?)?(?=\s*(?:$|[.,;!?]))/giu,
    ' ',
  ],
]
const SPENT_ONCE = new RegExp(
  `[^，。；\\s]*(?:住院|手术|看病|修|装修|生病)[^，。；\\s]{0,6}(?:花|用)(?:了|掉)\\s*${SUM_SAID}[^，。；\\s]*(?=[^。]*(?:平[时常]|一般|日用))`,
  'gu',
)

function withRestNamed(text: string): string {
  const beside = BESIDE_COSTS.reduce((said, [pattern, plain]) => said.replace(pattern, plain), text)
  return beside.replace(SPENT_ONCE, ' ').replace(REST_ZH, '日用').replace(REST_EN, 'everything else ')
}

const BY_THE_DAY_ZH = /(?<!\d)一天(?=(?:大概|差不多|要|得)*\s*\d{2,3}(?!\d))/gu
const BY_THE_WEEK_ZH = new RegExp(`(?:一|每)个?(?:周|星期|礼拜)([^，。\\d]{0,6})(${SUM_SAID})`, 'gu')
const FROM_TO = new RegExp(
  `(?:anywhere |somewhere )?(?:from|between) (${SUM_SAID}) (?:to|and) (${SUM_SAID})|(${SUM_SAID})(?:块钱?|元)?到(${SUM_SAID})不等`,
  'giu',
)

/** 一天30, 一周买菜300, "anywhere from 300 to 800": by the month, and as one sum. */
function byTheMonth(text: string, locale: Locale): string {
  return text
    .replace(BY_THE_DAY_ZH, '每天')
    .replace(
      BY_THE_WEEK_ZH,
      (_, what: string, sum: string) => `${what}${Math.round((yuanSaid(sum, locale) * 52) / 12)}`,
    )
    .replace(FROM_TO, (all: string, en = '', mostEn = '', zh = '', mostZh = '') => {
      const middle = Math.round((yuanSaid(en || zh, locale) + yuanSaid(mostEn || mostZh, locale)) / 2)
      return Number.isFinite(middle) ? String(middle) : all
    })
}

/** The message with each cost told once, as it is now, by the month. */
export function costsPlainly(
  text: string,
  locale: Locale,
): { readonly text: string; readonly later: boolean } {
  const each = byTheMonth(withRestNamed(text), locale)
  const now = [LATER_EN, LATER_EN_AFTER, LATER_ZH].reduce((said, later) => said.replace(later, ''), each)
  const told = now.replace(PHONE, 'phone bill ')
  const swung = [SWINGS_EN, SWINGS_ZH].reduce(
    (said, swings) =>
      said.replace(swings, (all: string, one: string, other: string) => {
        const middle = Math.round((yuanSaid(one, locale) + yuanSaid(other, locale)) / 2)
        return Number.isFinite(middle) ? ` ${middle}` : all
      }),
    told,
  )
  const spread = swung
    .replace(TERM_BEFORE, '$1 $2')
    .replace(TERM_AFTER, '$1 $2')
    .replace(TERM_ZH_BEFORE, '$1$2')
    .replace(OWN_SHARE, (all: string, whole: string, share: string) =>
      isShare(whole, share, locale) ? whole : all,
    )
  const halved = [HALF_EN, HALF_ZH].reduce(
    (said, half) => said.replace(half, (_, whole: string) => String(Math.round(yuanSaid(whole, locale) / 2))),
    spread.replace(WITHOUT_EN, '').replace(WITHOUT_ZH, ''),
  )
  return { text: withoutDebtsAmong(halved, locale), later: now !== each }
}

/** Whether one amount is the month's share of another that is told with its time. */
function isShare(whole: string, share: string, locale: Locale): boolean {
  const [all] = readQuantities(plainer(whole), locale).filter(isMoney)
  const part = yuanSaid(share, locale)
  const small = part < 50 ? part * 1000 : part
  return all !== undefined && [3, 6, 12].some((months) => Math.abs(all.min / months - small) <= 0.1 * small)
}

function withoutDebtsAmong(text: string, locale: Locale): string {
  const apart = (all: string, whole: string, part: string, name: string) => {
    const rest = yuanSaid(whole, locale) - yuanSaid(part, locale)
    const called = nameIn(name) ?? (/贷|按揭|信用卡|loan|card|mortgage/iu.test(name) ? name : undefined)
    if (called === undefined || !(rest > 0)) return all
    const paid = yuanSaid(part, locale)
    return locale === 'en'
      ? `living costs ${rest}, ${called} i pay ${paid} a month`
      : `必须花${rest}，${called}每月还${paid}`
  }
  return text.replace(AMONG_EN, apart).replace(AMONG_ZH, apart)
}
