import type { Locale } from '#src/locale.ts'
import { quantitiesIn, type Quantity } from './quantities.ts'
import { normalise } from './normalise.ts'

const FAMILY_ZH =
  '(?:老[公婆伴]|媳妇|丈夫|妻子|爱人|对象|[男女](?:朋友|友)|爸妈?|妈|父母|家里人?|家人|[公婆]{2}|儿子|[女闺][儿女]|[哥姐弟妹]{1,2}|他们?|她们?)'
const EARNS_ZH =
  '(?:(?:那边|自己|每个?月|一个?月|现在|也|都|就|能|可以|会|大概|差不多|的|也就)*(?:给(?:我|家里)?|[挣赚拿有是发]|工资|收入|月薪|退休金|到手|[转打寄](?:给)?我?|生活费)+)'
/** 老公每月给4000, 他一个月挣九千, 家里给的生活费两千. */
const BEFORE_ZH = new RegExp(
  `${FAMILY_ZH}(?:${EARNS_ZH}(?:是|有|个|大概|差不多|也就|将近|约)*|(?=一个?月|每个?月)|的?(?:一个?月|每个?月)|(?:也|就|才|那边)*(?:是|有)?(?<=(?<![给跟和与欠还借])(?:老[公婆]|媳妇|爱人|对象|丈夫|妻子|[男女]朋友)(?:那边|也|就|才|是|有)*))$`,
  'u',
)
/** 那9000是我老公的 */
const AFTER_ZH = new RegExp(
  `^(?:块钱?|元)?(?:也|都|就)?(?:是|算)(?:我)?${FAMILY_ZH}(?:的|给|[挣赚])|^(?:块钱?|元)?又?不是我(?:的|自己|[挣赚])`,
  'u',
)

const FAMILY_EN =
  '(?:husband|wife|hubby|missus|partner|boyfriend|girlfriend|bf|gf|fiancee?|mum|mom|mother|dad|father|parents|folks|family|son|daughter|brother|sister|in-laws|he|she|they)'
/** "Husband earns 9000", "my parents send me 2000". */
const BEFORE_EN = new RegExp(
  `\\b${FAMILY_EN}(?:'?s)?(?: (?!and\\b|but\\b|i\\b)[a-z]+){0,2}? (?:earns?|makes?|gets?|gives?|sends?|brings?|takes? home|has|is on|are on|income|salary|wages?|pension|pay)(?: (?:is|of|about|around|like|me|us|home|in|roughly|only|just|maybe|some|him|her))*[ ¥$]*$`,
  'u',
)
/** "9000 is my husband's", "4000 from my parents" */
const AFTER_EN = new RegExp(
  `^ ?(?:yuan |rmb )?(?:(?:a|per|each|every) month )?(?:(?:is|was|are|comes?|it's|that's|thats)(?: all| only| just)? )?(?:from )?(?:my |the |his |her )?(?!he\\b|she\\b|they\\b)${FAMILY_EN}(?:'?s|s')?\\b|^ ?(?:isn'?t|is not|wasn'?t|was not) (?:mine\\b|my own\\b)`,
  'u',
)
/** What both earn may be the household's. */
const TOGETHER =
  /我和|和我|跟我|我们|加起来|一共|两口子|\b(?:together|both|combined|between us|in all|and (?:i|me))\b/u

/** Whether the words around a sum say that somebody of the family earns or gives it: it is no income of one's own. */
export function isFamilyPay(before: string, after: string): boolean {
  if (TOGETHER.test(before.slice(-24))) return false
  return BEFORE_ZH.test(before) || BEFORE_EN.test(before) || AFTER_ZH.test(after) || AFTER_EN.test(after)
}

/** "在家带娃没收入 老公每月给4000": the sums that the family earns or gives. */
export function familyPayIn(text: string, locale: Locale): Quantity[] {
  const normal = normalise(text)
  return quantitiesIn(normal, locale).filter(
    ({ unit, min, start, end }) =>
      (unit === 'yuan' || unit === undefined) &&
      min >= LEAST &&
      isFamilyPay(normal.slice(0, start), normal.slice(end)),
  )
}

/** Whether a text names somebody of the family. */
export function namesFamily(text: string): boolean {
  return NAMED.test(normalise(text))
}

const NAMED = new RegExp(`${FAMILY_ZH}|\\b${FAMILY_EN}(?:'?s)?\\b`, 'u')

export function tellsFamilyPay(text: string, locale: Locale): boolean {
  return familyPayIn(text, locale).length > 0
}

/** Yuan: less counts something else. */
const LEAST = 300
