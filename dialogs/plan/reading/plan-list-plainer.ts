import type { Locale } from '#src/locale.ts'
import { SUM_SAID, yuanSaid } from './plan-sum-costs.ts'

/** Items of a list told in ways that would be lost, counted as a whole, or taken for a debt: put into plain ones. */

/** Yuan: what stands alone and is as little is read as a number of things. */
const SMALL = '(?<![\\d.,])[1-4]?\\d(?:\\.\\d)?(?![\\d.,]*\\d|[kK万千百wW%])'
const NO_MONEY_EN =
  "(?! ?(?:%|percent|months?|weeks?|days?|years?|times|payments?|instal\\w*|x\\b|left|to go|of (?:it|them)|people|kids?|st\\b|nd\\b|rd\\b|th\\b|k\\b|grand|thousand|hundred|yuan|rmb|am\\b|pm\\b|o'clock|-|/))"
const NO_MONEY_ZH = '(?![个张家笔期号日天年岁次口人折点分%倍多千万百元块]|[一两二三四五六七八九十])'

/** "phone 45", 话费39: small, and money by what it is for. */
const SMALL_COST_EN = new RegExp(
  `\\b(?<what>phone(?: bill)?|mobile|cell|internet|wifi|wi-fi|broadband|netflix|spotify|subscriptions?|streaming|gym|bus(?: pass| card)?|metro|trains?|tram|fares?|parking|water|electric\\w*|gas|power|heating|insurance|transport|travel|petrol|fuel|haircuts?|laundry|medicine|meds|cat food|dog food|pet food|vet|charity|church|school lunch\\w*|lunch money|coffee|cigarettes|cigs|smokes|tv)(?<link>:? ?(?:is |are |about |like |around |maybe |roughly |another |only |just |[¥$])*)(?<sum>${SMALL})${NO_MONEY_EN}`,
  'giu',
)
/** "Petrol 40 a week": small sums of a week as those of a month. */
const SMALL_WEEKLY_EN = new RegExp(
  `\\b(?<what>petrol|fuel|diesel|gas|electric\\w*|food|groceries|bus(?:es)?(?: fares?)?|trains?|tram|fares?|parking|lunch(?:es)?|coffee|cigarettes|cigs|smokes|vapes?|gym|charity|pocket money|cleaner|swimming|nappies|milk)(?<link>:? ?(?:is |are |about |like |around |maybe |roughly |another |only |just |[¥$])*)(?<sum>${SMALL})(?: yuan)? ?(?:(?:a|per|each|every|/) ?(?:week|wk)|weekly)\\b`,
  'giu',
)
const WEEKS_A_MONTH = 52 / 12

/** "45 internet", "45 for the phone": the sum before it. */
const SMALL_FIRST_EN = new RegExp(
  `(?<=^|[,.;] ?|\\band )(?<sum>${SMALL}) (?:for |on )?(?:the |my )?(?<what>phone(?: bill)?|internet|wifi|wi-fi|broadband|netflix|spotify|subscriptions?|gym|bus pass|electric\\w*|gas|water|insurance)(?= ?(?:$|[,.;]|and\\b))`,
  'giu',
)
const SMALL_COST_ZH = new RegExp(
  `(?<what>话费|手机费|网费|宽带|流量|会员|物业费?|水费|电费|燃气费?|煤气费?|公交|地铁|车费|停车费?|健身|理发|洗衣|药费|药钱|医保|保险|猫粮|狗粮|烟钱?|水电)(?<link>[:：]?(?:一个?月|每个?月|大概|差不多|就|也|要|得|是|才|只)*)(?<sum>${SMALL})${NO_MONEY_ZH}`,
  'gu',
)

/** "The min on amex is 30": by the name that it stands with. */
const LEAST_ON = new RegExp(
  `\\b(?:the |my )?min(?:imum|s|\\.)?(?: (?:payment|pay))? (?:on|for|of) (?:the |my )?(?<name>[a-z]+(?: (?:card|loan|one|two|three|[a-z1-9]\\b)){0,2}?)(?: (?:is|was|of|about|around|only|just))* (?<sum>${SUM_SAID}|[¥$]?\\d{2})(?![\\d.]* ?(?:\\d|%|percent|months?))(?: (?:a|per|each|every) month)?`,
  'giu',
)

/** "min 35 on card two", 最低35: the least of a month, however little. */
const LEAST_EN = new RegExp(
  `\\b(?:min(?:imum|s|\\.)?)(?: (?:payment|pay|instal\\w*))?(?: (?:is|of|on it(?: is)?|about|around|only|just))*:? ?(?<sum>${SUM_SAID}|[¥$]?\\d{2})(?![\\d.]* ?(?:\\d|%|percent|months?))(?: (?:a|per|each|every) month)?`,
  'giu',
)
const LEAST_ZH = new RegExp(
  `最低(?:还款?)?(?:额)?(?:是|为|要|得|大概|差不多|就|才|每个?月|还|[:：])*\\s*(?<sum>${SUM_SAID}|\\d{1,2})(?![\\d.]*\\s*(?:[\\d%期个]|分之|个点))`,
  'gu',
)

const WITH_EN =
  "(?:(?:with|between|among) (?:(?:my|the|a|an|another|two|three|four|2|3|4) )?[a-z'’ ]{2,24}?|(?:in )?half|50[-/ ]?50|two ways|2 ways|down the middle|it|that|the rent|us|of us|both of us|two of us)"
const MINE_EN =
  "(?:so |and |but |that'?s |thats |which is |makes |it'?s |its |i |we |= ?|- ?|pay |pays? only |only |just |about |around |me |my (?:half|share|part|bit|end|portion|side)(?: of (?:it|that|the rent))?(?: is|'s)? |mine is |each )*"

/** "1100 split with my gf so 550 for me": one's own part of it. */
const OWN_PART_EN: readonly RegExp[] = [
  new RegExp(
    `(?<mine>${SUM_SAID})(?: for me| each| me)?,? ?\\((?:it'?s |its |the |whole |full |total |thing |rent |is |of |half of |out of |that'?s )*(?<whole>${SUM_SAID})[^)\\d]*\\)`,
    'giu',
  ),
  new RegExp(
    `(?<mine>${SUM_SAID})(?: for me| each| me)?,? (?:that'?s |thats |which is |it'?s |its |is )?(?:my )?(?:half|share|part) of (?:the |a )?(?<whole>${SUM_SAID})`,
    'giu',
  ),
  new RegExp(
    `(?<whole>${SUM_SAID})(?: (?:a month|in all|in total|total|altogether))?,? (?:but |and |which |that |it'?s |its |is |i |we |gets? )*(?:split(?:ting)?|shar(?:e|ed|ing)|halved|divided)(?: ${WITH_EN})*,? ?\\(?${MINE_EN}(?<mine>${SUM_SAID})(?: (?:is )?(?:for me|each|mine|of it|my (?:half|share|part)|on me))*`,
    'giu',
  ),
  new RegExp(
    `(?<whole>${SUM_SAID})(?: (?:a month|in all|in total|total|altogether))?,? ?\\(?(?:but |and |of which |of that |though )*(?:my (?:half|share|part|bit|end|portion)(?: of (?:it|that|the rent))?(?: is|'s)?|mine is)(?: only| just| about| around)* (?<mine>${SUM_SAID})(?: of (?:it|that))?`,
    'giu',
  ),
  new RegExp(
    `(?<whole>${SUM_SAID})(?: (?:a month|in all|in total|total|altogether))?,? ?\\(?(?:but |and |though )*i (?:only |just )?(?:pay|cover|put in)(?: only| just| about| around)* (?<mine>${SUM_SAID}) of (?:it|that|the rent)\\b`,
    'giu',
  ),
  new RegExp(
    `\\b(?:i (?:only |just )?pay|my (?:half|share|part|bit)(?: is| of it is)?)(?: only| just| about| around)* (?<mine>${SUM_SAID})(?: (?:out )?of (?:the |a )?(?:total )?)(?<whole>${SUM_SAID})`,
    'giu',
  ),
]

const MATES_ZH =
  '(?:(?:我)?(?:们|俩)?(?:跟|和|与|同)?(?:女朋友|男朋友|女友|男友|老婆|老公|对象|爱人|室友|舍友|同事|朋友|闺蜜|哥们|别人|人|他|她|两个人|三个人|[俩两三四]个?人|我俩|俩人)*)'
const SHARED_ZH = '(?:aa制?|平摊|均摊|分摊|摊|合租|一人一半|各一半|对半分?|平分|分着[出付交]|一起[出付交])'

/** 房租2400跟女朋友AA，我出1200 */
const OWN_PART_ZH: readonly RegExp[] = [
  new RegExp(
    `(?<mine>${SUM_SAID})[，,\\s]*[（(]?(?:总共|一共|总价|总的|全部|整租|房租)(?:是|租金)?\\s*(?<whole>${SUM_SAID})[，,\\s]*(?:我们|两个?人|跟\\p{Script=Han}{1,4})?${SHARED_ZH}(?:的)?[）)]?`,
    'giu',
  ),
  new RegExp(
    `(?<whole>${SUM_SAID})[，,\\s]*(?:是|都|但|不过|我们|我)*${MATES_ZH}(?:是|都)?${SHARED_ZH}(?:的|了|下来|付|出|交|住)*[，,\\s]*(?:我|自己|每人|一人|各|这边|只|就|才|也就|那份|这份|的|是|要|得)*(?:出|付|交|承担|摊|给|掏|拿)?(?:个)?\\s*(?<mine>${SUM_SAID})`,
    'giu',
  ),
  new RegExp(
    `(?<whole>${SUM_SAID})[，,\\s]*(?:里)?(?:但|不过|其中|里面)?(?:我(?:自己|这边)?(?:只|就|才|实际|其实|每月)*(?:出|承担|摊|掏|分到)|我(?:那|这)(?:一)?[份半](?:是|就)?|轮到我)(?:个|的|是)*\\s*(?<mine>${SUM_SAID})`,
    'gu',
  ),
]

/** 房租2400男朋友出一半, "1100, my gf pays half" */
const HALF_BY_ANOTHER = new RegExp(
  `(?<en>${SUM_SAID}),? (?:but |and )?(?:my |the )(?:gf|bf|girlfriend|boyfriend|wife|husband|partner|flat-?mate|room-?mate|housemate|sister|brother) (?:pays|covers|does) (?:the other )?half(?: of it)?|(?<zh>${SUM_SAID})[，,\\s]*(?:女朋友|男朋友|女友|男友|老婆|老公|对象|室友|舍友)(?:出|付|交|承担)(?:了)?(?:另)?一半`,
  'giu',
)
const WAYS = new RegExp(
  `(?<whole>${SUM_SAID})[,;]? (?:but |and |which |that |is |it'?s |we )*(?:split|shared?|divided)(?: it)? (?:between |among |by )?(?<ways>three|four|five|[345])(?: ways| of us| people| flat-?mates| room-?mates)?(?!\\d)|(?<wholeZh>${SUM_SAID})[，,\\s]*(?:是|我们)?(?<waysZh>[三四五345])个?人(?:平摊|分摊|均摊|平分|合租|分|摊|AA)(?![^，。]{0,4}\\d)`,
  'giu',
)
const SO_MANY: Readonly<Record<string, number>> = { three: 3, four: 4, five: 5, 三: 3, 四: 4, 五: 5 }

/** "fuel for my own car 150": for the car that one has, and no loan on it. */
const FOR_OWN_CAR =
  /\b(?<what>fuel|petrol|gas|diesel|insurance|parking|tax|road tax|tyres?|tires?|servic\w+|repairs?|charging|tolls?|maintenance) (?:for|on|of) (?:my |the |our )(?:own )?(?:car|van|truck|bike|scooter|motorbike)\b|\b(?:car|van|bike|scooter|truck) (?<kind>insurance|tax|fuel|petrol|parking|repairs?|servic\w+|maintenance)\b/giu

/** "And don't forget the card, 1800", 还有信用卡别忘了，18000: the sum is the card's. */
const AND_THE_CARD_EN = new RegExp(
  `(?<before>^|[.,;!] ?|\\b(?:and|also|plus) )(?:(?:and|also|plus|oh|but) )*(?:(?:do ?n['’]?t|dont) forget|there'?s|there is|i(?:'ve| have)(?: got)?)(?: also)? (?:the |my |a )(?<what>(?:credit |store )?card)(?: too| as well)?[,:] ?(?<sum>${SUM_SAID})`,
  'giu',
)
const AND_THE_CARD_ZH = new RegExp(
  `(?:还有|另外|对了|噢|哦)*(?:我的?)?(?<what>信用卡)(?:也?(?:别忘了|不要忘了|忘了说|忘说了|没说))[，,：:\\s]*(?:是|有|欠)?(?:了)?\\s*(?<sum>${SUM_SAID})`,
  'gu',
)

type Groups = Record<string, string | undefined>

/** The message with each item of a list told for what it is, and one's own part of what is shared. */
export function listPlainly(text: string, locale: Locale): string {
  const shared = ownPartOf(text, locale)
  if (locale === 'en')
    return shared
      .replace(AND_THE_CARD_EN, '$<before>i owe $<sum> on the $<what>')
      .replace(FOR_OWN_CAR, (_, ...found: unknown[]) => {
        const { what, kind = what } = found.at(-1) as Groups
        return kind ?? ''
      })
      .replace(/\b(?:travel|bus|oyster|rail|metro|train|tram) cards?\b/giu, 'bus pass')
      .replace(/\bleft out\b/giu, 'forgot')
      .replace(LEAST_ON, '$<name> minimum payment ¥$<sum> a month')
      .replace(LEAST_EN, 'minimum payment ¥$<sum> a month')
      .replace(SMALL_WEEKLY_EN, (_, ...found: unknown[]) => {
        const { what = '', link = ' ', sum = '' } = found.at(-1) as Groups
        return `${what}${link}${Math.round(Number(sum) * WEEKS_A_MONTH)} yuan a month`
      })
      .replace(SMALL_FIRST_EN, '$<what> $<sum> yuan')
      .replace(SMALL_COST_EN, '$<what> $<sum> yuan')
      .replace(/¥(?=[¥$])/gu, '')
  return shared
    .replace(AND_THE_CARD_ZH, '，$<what>还欠$<sum>')
    .replace(LEAST_ZH, '每月最低还$<sum>元')
    .replace(/元(?=元|块)/gu, '')
    .replace(SMALL_COST_ZH, '$<what>$<link>$<sum>元')
}

function ownPartOf(text: string, locale: Locale): string {
  const parts = locale === 'en' ? OWN_PART_EN : OWN_PART_ZH
  const own = parts.reduce(
    (said, part) =>
      said.replace(part, (all: string, ...found: unknown[]) => {
        const { whole = '', mine = '' } = found.at(-1) as Groups
        return yuanSaid(mine, locale) < yuanSaid(whole, locale) ? mine : all
      }),
    text,
  )
  return own
    .replace(HALF_BY_ANOTHER, (all: string, ...found: unknown[]) => {
      const { en, zh = en } = found.at(-1) as Groups
      return shareOf(zh, 2, locale) ?? all
    })
    .replace(WAYS, (all: string, ...found: unknown[]) => {
      const { whole, wholeZh = whole, ways, waysZh = ways } = found.at(-1) as Groups
      return shareOf(wholeZh, Number(waysZh) || SO_MANY[(waysZh ?? '').toLowerCase()] || 1, locale) ?? all
    })
}

function shareOf(said: string | undefined, parts: number, locale: Locale): string | undefined {
  const whole = yuanSaid(said ?? '', locale)
  return Number.isFinite(whole) ? String(Math.round(whole / parts)) : undefined
}
