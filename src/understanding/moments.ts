import { readMonths } from './named-months.ts'
import { readNumberedDays } from './numbered-days.ts'
import type { Quantity } from './quantities.ts'
import { Screened } from './screened.ts'

/** Points in the past as people name them, as days or months ago: [pattern, least, greatest, unit, vague?]. */
const MOMENTS = (
  [
    [/大前天/g, 3, 3, 'days', false],
    [/前[天日]|前儿(?![子女])个?|(?:the )?day before yesterday/g, 2, 2, 'days', false],
    [/昨[天晚日儿]个?|\b(?<!day before )yesterday\b|\blast night\b/g, 1, 1, 'days', false],
    [
      /(?<!到|至)今[天早日儿]个?(?!(?:是|都|才|已经|就)*(?:几号|[0-9]{1,2}(?:[号日]|(?![0-9.]*[0-9 ]?[万千百kw元块天次家笔个期点年月]))|[二三]?十[一二三四五六七八九]?[号日]))|刚刚|刚才(?![^,.;!?还]{0,4}(?:没|漏|忘|说|讲|报|算|打|写|填|选|弄错|记错))|刚还|\b(?<!\b(?:until|till|to|ago) )today\b(?!(?:'s| is| its)?,? (?:now )?(?:the )?[0-9]{1,2}(?:st|nd|rd|th)\b)|\bjust now\b|\bthis morning\b|\ba (?:moment|minute) ago\b|\bearlier today\b/g,
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
    [/上上个?(?:周|星期|礼拜)末?|大上周|\bthe week before last\b/g, 8, 20, 'days', true],
    [
      /上个?(?:周|星期|礼拜)末?|\blast (?:week(?:end)?|(?:mon|tues|wed(?:nes)?|thurs|fri|sat(?:ur)?|sun)(?:day)?)\b/g,
      3,
      13,
      'days',
      true,
    ],
    [
      /(?<!基)[这本]个?(?:周|星期|礼拜)末?|(?<!每个?)周末|\bthis week\b|\b(?:over|at) the weekend\b/g,
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
    [
      /(?<!基)[这本]个?月月?[初头]上?|(?<![0-9一二三四五六七八九十个上下每])月[初头]上?/g,
      3,
      30,
      'days',
      true,
    ],
    [/上个?月(?:[上中下]旬|[初头]上?|中(?![断止]))?|\blast month\b/g, 5, 50, 'days', true],
    [/(?<!基)[这本]个?月|\b(?:earlier )?this month\b/g, 0, 30, 'days', true],
    [/前年/g, 13, 35, 'months', true],
    [/去年|\blast year\b/g, 2, 23, 'months', true],
    [/老早以?前|很久以?前|好久以?前|\b(?:ages|a long time|long) ago\b/g, 4, 24, 'months', true],
    [/前阵子|前段时间|前一阵|不久前|\ba while ago\b|\bnot long ago\b|\brecently\b/g, 7, 60, 'days', true],
  ] as const
).map(([pattern, ...rest]) => [new Screened(pattern), ...rest] as const)

const WEEKDAYS = ['sun', 'mon', 'tues', 'wednes', 'thurs', 'fri', 'satur']
const WEEKDAYS_ZH = '日一二三四五六'
/** "cleared it sunday", "wednesday. i told you": the last day of that name; every, next and by name another. */
const WEEKDAY = new Screened(
  /(?<!\b(?:every|each|next|by|until|till|before|due|last|most|come|a) )\b(?:(?:on|this|this past) )?(sun|mon|tues|wednes|thurs|fri|satur)day\b(?!s)/g,
)
/** 周一, 上个礼拜天. 每周一, 一周一次 and 周一到周五 are none. */
const WEEKDAY_ZH = new Screened(
  /(?<![下每一两三四五几半个上])(上上个?|上个?|[这本]个?)?(?:周|星期|礼拜)([一二三四五六日天])(?![到至-]|[次回趟期天家笔个]|、|,?周)/g,
)

/** 不是今天, "not on Monday": what it wasn't. */
const DENIED = /(?<!是)不是(?:在)?$|并非$|\b(?:not|isn't|wasn't)(?: on)? $/

/** The moments that a normalised text names, as time gone by since then. */
export function readMoments(text: string): Quantity[] {
  const found = [...readMonths(text), ...readNumberedDays(text)]
  found.push(...readWeekdays(text))
  for (const [pattern, min, max, unit, approx] of MOMENTS) {
    if (!pattern.mayMatch(text)) continue
    for (const match of pattern.matchesIn(text)) {
      const [start, end] = [match.index, match.index + match[0].length]
      if (found.some((other) => start < other.end && other.start < end)) continue
      found.push({ min, max, unit, approx, text: match[0], start, end })
    }
  }
  return found.filter(({ start }) => !DENIED.test(text.slice(0, start)))
}

/** Days of the week by their names: how long ago they were depends on the day on which they are named. */
function readWeekdays(text: string): Quantity[] {
  const day = (words: string, start: number, weekday: number, weeksBack?: number): Quantity => {
    const named = { weekday, ...(weeksBack !== undefined && { weeksBack }) }
    return { ...SOME_DAYS, ...named, text: words, start, end: start + words.length }
  }
  const english = WEEKDAY.matchesIn(text).map(({ 0: words, 1: name = '', index }) =>
    day(words, index, WEEKDAYS.indexOf(name)),
  )
  const chinese = WEEKDAY_ZH.matchesIn(text).map(({ 0: words, 1: week, 2: name = '', index }) => {
    const weeksBack =
      week === undefined ? undefined : week.startsWith('上上') ? 2 : week.startsWith('上') ? 1 : 0
    return day(words, index, WEEKDAYS_ZH.indexOf(name === '天' ? '日' : name), weeksBack)
  })
  return [...english, ...chinese]
}

const SOME_DAYS = { min: 0, max: 6, unit: 'days', approx: true } as const
