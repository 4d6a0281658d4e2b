import type { Locale } from '#src/locale.ts'
import { onceByTheYear } from './plan-once-a-year.ts'
import { SUM_SAID, yuanSaid } from './plan-sum-costs.ts'
import { costsNamed } from './plan-words.ts'

/** Costs told beside what they are part of, beside another's share, or with the month they fall in. */

/** 5000出头 油费占了1200, 4000，其中房租1500: part of what was told before. */
const WITHIN_ZH = new RegExp(
  `(?<whole>${SUM_SAID})(?<between>[^\\d，。,；;]{0,6}?[\\s，,。]*)(?<what>(?:(?:这?里(?:面|头|边)|其中|当中|光是?|单单?是?|仅仅?)[^\\d，。,；;\\s]{1,8}?|[^\\d，。,；;\\s]{1,6}占(?:了|去|掉)?)(?:就|是|要|得|都|了|有|大概)*\\s*)(?<part>${SUM_SAID})(?![\\d.]*\\s*[期%个])`,
  'gu',
)

/** "5000, of which fuel takes 1200", "4000, 1500 of that is rent", "3500 in all, rent alone is 1800" */
const WITHIN_EN = [
  `(?<what>(?:of which|including|incl\\.?|that includes|which includes)(?: [a-z]+){0,4}) (?<part>${SUM_SAID})(?<after>(?: (?:a month|each month|for|of|on|goes|is))*(?: (?:the |my )?[a-z]+)?)`,
  `(?<part>${SUM_SAID}) (?<what>of (?:that|it|this|which) (?:is|goes (?:on|to)|just|for| )+(?:the |my )?[a-z]+(?: money)?)`,
  `(?<what>(?:just |the |my )*[a-z]+ (?:alone|by itself) (?:is|are|costs?|takes?|comes? to|eats?)) (?<part>${SUM_SAID})`,
].map(
  (within) =>
    new RegExp(`(?<whole>${SUM_SAID})(?<between>[^\\d.;]{0,24}?)[,;. ]+(?:and |with )?${within}`, 'giu'),
)

/** What is part of a larger sum told before it isn't counted on top. */
function withoutParts(text: string, locale: Locale): string {
  const once = [WITHIN_ZH, ...WITHIN_EN].reduce(
    (told, within) =>
      told.replace(within, (said: string, ...found: unknown[]) => {
        const { whole = '', between = '', what = '', part = '', after = '' } = found.at(-1) as Parts
        const isPart = yuanSaid(part, locale) < yuanSaid(whole, locale)
        return isPart && costsNamed(`${what} ${after}`).length > 0 ? `${whole}${between.trimEnd()}` : said
      }),
    text,
  )
  return once === text ? text : once.replace(TOTAL, ' ')
}

/** Of a lone sum it would sound of debts. */
const TOTAL = /总共|一共|合计|加起来|\b(?:in total|total|in all|all in|altogether)\b/giu

type Parts = Record<string, string | undefined>

/** 房租对象出一半我出900, 跟室友平摊我出1200: the other's half is no money of this plan. */
const THEIR_SHARE =
  /(?:我?(?:和|跟|与|同))?(?:室友|合租的?人?|对象|老公|老婆|媳妇|爱人|女朋友|男朋友|女友|男友|朋友|同事|家里|爸妈|父母|公司|单位|[他她])们?(?:帮我?|给我?)?(?:[出付交掏]|承担|负担|平摊|平分|分摊|对半|AA|一人|一家|各)(?:了)?(?:出|付)?(?:另|那)?(?:一半|大头|一部分|剩下的|分)?[，,\s]*(?=我(?:自己|这边)?(?:就|只|要|再|每个?月)*[出付交掏分])/giu

/** "My parents give me food so", 爸妈管饭: what others provide is no money. */
const GIVEN_IN_KIND =
  /\b(?:my |our |the )?(?:parents|folks|family|mum|mom|dad|mother|father|husband|wife|partner|boyfriend|girlfriend|company|work|boss|employer|factory|school|gran\w*|in-laws)\b(?: (?:also|still|both|always))? (?:gives?|feeds?|cooks?|covers?|provides?|pays? for|buys?|does|brings?|lets?)\b(?: (?:me|us|for|my|all|the|our|free))*(?: (?:food|meals?|lunch|dinner|housing|accommodation|a (?:room|bed|flat)|rooms?|board|groceries|rent|live|stay|there|free))+(?:,? (?:and|so|but|then) |[,.;] ?|$)|(?:爸妈?|妈|父母|家里|公司|单位|厂里|老板|工地|学校|公婆|岳父母|老公|老婆|对象)(?:那边)?(?:都|还|也|会)?(?:给)?(?:管|包|供|提供)(?:了|着)?(?:我)?(?:吃住?|住宿?|饭|三餐|[一两]顿饭?|伙食|宿舍|房租)[，,\s]*(?!\d)/giu

/** 12月要交2400保险, "in december I pay 2400 insurance": due once a year. */
const ONCE_A_YEAR_ZH = new RegExp(
  `(?:每年的?)?(?:年底|年初|过年|(?<!\\d)(?:1[0-2]|[1-9]|十[一二]?|[一二三四五六七八九])月份?)(?:的时候|那个月)?(?:还|都|就)?(?:要|得|会|需要)?(?:再|还|另外)?(?:[交买续付缴]|花)(?:一次|一笔|个)?\\s*(?:(?<before>[^\\d，。,；;\\s]{0,6}(?:保险|车险|保费|取暖费|暖气费?|年检))\\s*(?<sum>${SUM_SAID})|(?<sumFirst>${SUM_SAID})\\s*的?(?<after>[^\\d，。,；;\\s]{0,4}(?:保险|车险|保费|取暖费|暖气费?|年检)费?))`,
  'gu',
)
const MONTH_EN =
  '(?:jan(?:uary)?|feb(?:ruary)?|march|april|may|june|july|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)'
const ONCE_A_YEAR_EN = [
  new RegExp(
    `,? ?(?:(?:but|and|plus|then|every|each|come) )*\\b(?:in |every |each )${MONTH_EN},? (?:i (?:also )?(?:have to )?pay|there'?s|comes?|i have)(?: the| my| another| a)? (?<sum>${SUM_SAID})(?: for| of| in)?(?: the| my)? (?<what>(?:[a-z]+ )?(?:insurance|road tax|car tax|heating))`,
    'giu',
  ),
  new RegExp(
    `,? ?(?:(?:but|and|plus|then) )*(?<sum>${SUM_SAID})(?: for| of)?(?: the| my)? (?<what>(?:[a-z]+ )?(?:insurance|road tax|car tax|heating)) (?:(?:due|paid|comes?|is due) )?(?:in|every|each) ${MONTH_EN}`,
    'giu',
  ),
]

function byTheYear(text: string): string {
  const zh = text.replace(ONCE_A_YEAR_ZH, (_, ...found: unknown[]) => {
    const { before, sum, sumFirst, after } = found.at(-1) as Parts
    return `，${before ?? after}一年${sum ?? sumFirst}`
  })
  return ONCE_A_YEAR_EN.reduce((told, once) => told.replace(once, ', $<sum> $<what> a year'), zh).replace(
    /\bonce (?=(?:a|every|per) (?:year|quarter)\b)/giu,
    '',
  )
}

/** The message with only what is one's own to pay, counted once. */
export function costsOnce(text: string, locale: Locale): string {
  const own = text.replace(THEIR_SHARE, '').replace(GIVEN_IN_KIND, ' ')
  return withoutParts(byTheYear(onceByTheYear(own)), locale)
}
