import { readMonths } from './named-months.ts'
import type { Quantity } from './quantities.ts'

/** Points in the past as people name them, as days or months ago: [pattern, least, greatest, unit, vague?]. */
const MOMENTS: readonly (readonly [RegExp, number, number, 'days' | 'months', boolean])[] = [
  [/大前天/g, 3, 3, 'days', false],
  [/前[天日]|前儿(?![子女])个?|the day before yesterday/g, 2, 2, 'days', false],
  [/昨[天晚日儿]个?|\byesterday\b|\blast night\b/g, 1, 1, 'days', false],
  [
    /今[天早日儿]个?|刚刚|刚才|刚还|\btoday\b|\bjust now\b|\bthis morning\b|\ba (?:moment|minute) ago\b|\bearlier today\b/g,
    0,
    0,
    'days',
    false,
  ],
  [
    /前几天|前两天|这几天|这两天|the other day|\ba few days ago\b|\bcouple (?:of )?days ago\b/g,
    2,
    6,
    'days',
    true,
  ],
  [/上上个?(?:周|星期|礼拜)[一二三四五六日天末]?|大上周|\bthe week before last\b/g, 8, 20, 'days', true],
  [
    /上个?(?:周|星期|礼拜)[一二三四五六日天末]?|\blast (?:week(?:end)?|(?:mon|tues|wed(?:nes)?|thurs|fri|sat(?:ur)?|sun)(?:day)?)\b/g,
    3,
    13,
    'days',
    true,
  ],
  [
    /[这本]?个?(?:周|星期|礼拜)[一二三四五六日天末]|[这本]个?(?:周|星期|礼拜)|\bthis week\b|\b(?:over|at) the weekend\b/g,
    0,
    6,
    'days',
    true,
  ],
  [/上上个?月|\bthe month before last\b/g, 35, 90, 'days', true],
  [
    /上个?月(?:的|月)?[底末尾]上?|(?<![0-9一二三四五六七八九十个上这本下每])月[底末](?=[就才都全我]*(?:还|结|付|清)[清完掉上]?[的了])|\bend of last month\b/g,
    3,
    31,
    'days',
    true,
  ],
  [/[这本]个?月月?[初头]上?|(?<![0-9一二三四五六七八九十个上下每])月[初头]上?/g, 3, 30, 'days', true],
  [
    /上个?月(?:[0-9一二三四五六七八九十几]{1,4}[号日]|[上中下]旬|[初头]上?|中(?![断止]))?|\blast month\b/g,
    5,
    50,
    'days',
    true,
  ],
  [/[这本]个?月(?:[0-9一二三四五六七八九十]{1,3}[号日])?|\b(?:earlier )?this month\b/g, 0, 30, 'days', true],
  [/前年/g, 13, 35, 'months', true],
  [/去年|\blast year\b/g, 2, 23, 'months', true],
  [/老早以?前|很久以?前|好久以?前|\b(?:ages|a long time|long) ago\b/g, 4, 24, 'months', true],
  [/前阵子|前段时间|前一阵|不久前|\ba while ago\b|\bnot long ago\b|\brecently\b/g, 7, 60, 'days', true],
]

const WEEKDAYS = ['sun', 'mon', 'tues', 'wednes', 'thurs', 'fri', 'satur']
/** "cleared it sunday", "wednesday. i told you": the last day of that name; every, next and by name another. */
const WEEKDAY =
  /(?<!\b(?:every|each|next|by|until|till|before|due|last|most|come|a) )\b(?:(?:on|this|this past) )?(sun|mon|tues|wednes|thurs|fri|satur)day\b(?!s)/g

const ANY_MOMENT = new RegExp([...MOMENTS.map(([pattern]) => pattern.source), WEEKDAY.source].join('|'))

/** The moments that a normalised text names, as time gone by since then. */
export function readMoments(text: string): Quantity[] {
  const found = readMonths(text)
  if (!ANY_MOMENT.test(text)) return found
  for (const match of text.matchAll(WEEKDAY)) {
    const weekday = WEEKDAYS.indexOf(match[1] ?? '')
    const [start, end] = [match.index, match.index + match[0].length]
    found.push({ min: 0, max: 6, unit: 'days', approx: true, weekday, text: match[0], start, end })
  }
  for (const [pattern, min, max, unit, approx] of MOMENTS) {
    for (const match of text.matchAll(pattern)) {
      const [start, end] = [match.index, match.index + match[0].length]
      if (found.some((other) => start < other.end && other.start < end)) continue
      found.push({ min, max, unit, approx, text: match[0], start, end })
    }
  }
  return found
}
