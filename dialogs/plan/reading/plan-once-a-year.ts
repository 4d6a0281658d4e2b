import { SUM_SAID } from './plan-sum-costs.ts'

/** Costs that come once, in a month of the year or a season, beside those of every month: put so that they are spread over a year. */

const TIME_ZH =
  '(?:每年的?)?(?:年底|年初|过年|春节|(?<!\\d)(?:1[0-2]|[1-9]|十[一二]?|[一二三四五六七八九])月份?|冬天|夏天|入冬|暑假|寒假|开学|年中)(?:的?时候|那个?月|那阵子?|前后)?'
const ALSO_ZH = '(?:还|都|就|再|另外|额外|单独|会|要|得|需要|大概|差不多|可能)*'

/** 过年那个月要多花5000, 冬天取暖费要另外交2000 */
const ONCE_ZH = new RegExp(
  `${TIME_ZH}${ALSO_ZH}(?<what>[^\\d，。,；;\\s]{0,6}?)${ALSO_ZH}(?:多|另外|额外|一次性?)(?:要)?(?:花|用|交|出|付|掏)(?:个|掉|出去)?\\s*(?<sum>${SUM_SAID})`,
  'gu',
)
/** 取暖费一年就交一次2000, 2000一次的取暖费 */
const ONE_TIME_ZH = new RegExp(
  `(?<what>取暖费?|暖气费?|保险|车险|保费|物业费?|学费|年检|年费|社保)${ALSO_ZH}(?:一年|每年)?(?:就|只)?(?:交|付|花)?一次(?:性)?(?:交|付|要)?\\s*(?<sum>${SUM_SAID})`,
  'gu',
)

const MONTH_EN =
  '(?:jan(?:uary)?|feb(?:ruary)?|march|april|may|june|july|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?|(?:the )?(?:winter|summer|autumn|spring)|(?:chinese |lunar )?new year|spring festival|christmas)'
const LITTLE_EN =
  "(?:(?:but|and|plus|then|also|there'?s|theres|is|comes?|extra|another|an|the|my|about|around|it'?s|i pay|i spend|have to pay|costs?) )*"

const ONCE_EN: readonly RegExp[] = [
  // "winter heating comes extra, 2000 one time in november"
  new RegExp(
    `,? ?${LITTLE_EN}(?<what>(?:winter |car |home |school )?(?:heating|insurance|tuition|fees|road tax|gas|repairs?|holiday|presents?|gifts?))(?: (?:is|comes?|costs?|on top|extra|separately?|as well|too))*,? (?:about |around )?(?<sum>${SUM_SAID}),? (?:one[- ]time|once|one[- ]off|in one go)(?: (?:in|each|every|at|for) ${MONTH_EN})?`,
    'giu',
  ),
  new RegExp(
    `,? ?${LITTLE_EN}(?<sum>${SUM_SAID}) (?:one[- ]time|once|one[- ]off|in one go|extra|more)(?: (?:for|on) (?<what>[a-z]+(?: [a-z]+)?))? (?:in|each|every|at|for|around|over) ${MONTH_EN}`,
    'giu',
  ),
  new RegExp(
    `,? ?${LITTLE_EN}(?:in|each|every|at|around|over) ${MONTH_EN},? (?:it'?s |i (?:spend|pay|need) |there'?s |comes? )?(?:another |an extra |extra |about )+(?<sum>${SUM_SAID})(?: (?:more|extra))?(?: (?:for|on) (?<what>[a-z]+(?: [a-z]+)?))?`,
    'giu',
  ),
]

type Found = Readonly<Record<string, string | undefined>>

export function onceByTheYear(text: string): string {
  const zh = [ONCE_ZH, ONE_TIME_ZH].reduce(
    (told, once) =>
      told.replace(once, (_, ...found: unknown[]) => {
        const { what = '', sum = '' } = found.at(-1) as Found
        return `，${/保险|费|险/u.test(what) ? what : '开销'}一年${sum}`
      }),
    text,
  )
  return ONCE_EN.reduce(
    (told, once) =>
      told.replace(once, (_, ...found: unknown[]) => {
        const { what = 'costs', sum = '' } = found.at(-1) as Found
        return `, ${sum} ${what} a year`
      }),
    zh,
  )
}
