import type { Locale } from '#src/locale.ts'

/** "9 and a half after tax", "about 3 all in": asked for a sum of the month, a small number counts thousands. */

const SMALL: Readonly<Record<string, string>> = Object.fromEntries(
  'one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen'
    .split(' ')
    .map((word, at) => [word, String(at + 1)]),
)
const NUMBER = `(?<![\\d.,¥$%-])(\\d{1,2}(?:\\.\\d{1,2})?)(?![\\d.,]*[\\d%]|k\\b|\\s*(?:k|grand|thousand|hundred|yuan|rmb|bucks|months?|weeks?|days?|hours?|hrs?|years?|yrs?|times?|kids?|children|people|of (?:us|them)|loans?|cards?|debts?|jobs?|shifts?|nights?|apps?|lenders?|payments?|instal\\w*|[ap]m|percent|left|more|to go)\\b|(?:th|st|nd|rd)\\b)`

const LEAD =
  "(?:about|around|roughly|bout|a bit|bit|a little|little|maybe|rent|food|bills|groceries|husband|hubby|wife|missus|partner|mine|he|she|has|gets|his|hers|like|say|call it|put|approx(?:imately)?|probably|prob|just|only|nearly|almost|over|under|i|we|get|make|earn|take home|bring(?: in| home)?|clear|spend|need|income|pay|salary|wages?|costs?|it'?s|its|it|is|are|at|on|to|in|up|down|gone|goes|so|well|hmm|um|erm|ok|with|a month|oh|and|also|yeah|should|be|now|comes|my)"
const TAIL =
  '(?:ish|or so|all in|all told|all up|in all|in total|total|altogether|a month|a mo|pm|per month|each month|every month|monthly|after (?:tax|deductions|everything|it all|insurance)|take[- ]home|net|give or take|for now|on average|average|tops|max|at most|i (?:guess|think|suppose|reckon)|then|right now|now|usually|normally|roughly|or thereabouts|something|odd|and (?:a bit|change)|yeah|lol|please|pls|if that)'

/** Of a part of a message all that is said. */
const ALONE = new RegExp(`^((?:${LEAD}[ :]+)*)${NUMBER}((?:[ ]*${TAIL})*)$`, 'iu')

/** "my husband brings 6", "5 when it rains": within a sentence, by what is done with it or what it is said of. */
const EARNED = new RegExp(
  `(\\b(?:make|makes|earn|earns|get|gets|clear|clears|(?:bring|brings)(?: in| home)?|takes? home|pulls? in|(?:income|pay|salary|wages?|rent|costs?)(?:'?s| is| are)?(?: now| about| around| only| really| should be| is now| gone (?:down|up) to| (?:down|up|goes|went|dropped|fell|is cut|cut) to)*|should be|put|call it) (?:about |around |like |maybe |only |just )*)${NUMBER}(?=\\s*(?:$|[.,;!?]|and\\b|but\\b|not\\b|now\\b|instead\\b|when\\b|if\\b|after\\b|for now\\b|a month\\b|in (?:a|the)\\b|i (?:guess|think)\\b))`,
  'giu',
)
const WITH_TIME = new RegExp(
  `${NUMBER}(?= (?:a month|per month|after (?:tax|deductions|everything|insurance)|when (?:it'?s?|i'?m|the|we|business)|if it)\\b)`,
  'giu',
)
/** "6 not 6.5" */
const AGAINST = new RegExp(
  `(\\d k?\\s*(?:,? (?:and )?not|instead of|rather than) )${NUMBER}|(\\b\\d{4,5},? (?:and )?(?:not|instead of|rather than) )${NUMBER}`,
  'giu',
)
/** 5.5, 到手6.2左右 */
const ALONE_ZH =
  /^((?:我|到手|每个?月|一个?月|月入|工资|收入|大概|大约|差不多|就|也就|能|有|拿|花|得|约|是)*)(\d{1,2}\.\d{1,2})(左右|吧|的样子|上下|出头|多)?$/u

function thousands(number: string): string {
  return String(Math.round(Number(number) * 1000))
}

/** The message with such numbers as the sums that they are. */
export function withThousands(text: string, locale: Locale): string {
  if (locale === 'zh-CN') {
    return inParts(text, /([，。；！？,;!?\s]+)/u, (part) =>
      part.replace(ALONE_ZH, (_, lead: string, number: string, tail = '') => lead + thousands(number) + tail),
    )
  }
  const plain = text
    .replace(
      /\b([a-z]+)(?= (?:and a half|and a bit|a month|all (?:in|told)|after tax)\b)/giu,
      (word) => SMALL[word.toLowerCase()] ?? word,
    )
    .replace(/(?<![\d.,])(\d{1,2}) and a half\b/giu, '$1.5')
    .replace(/(?<![\d.,])(\d{1,2}) and (?:a )?(?:little )?bit\b/giu, '$1')
  const alone = inParts(
    withRanges(plain),
    /(\s*[,;!?]\s*(?!\d{3})|\.(?!\d)\s*|\s+and\s+(?=(?:the|my|his|her|husband|wife)\b))/u,
    (part, only) =>
      part.replace(ALONE, (said: string, lead: string, number: string, tail: string) =>
        only || lead || tail || number.includes('.')
          ? `${lead}${thousands(number)}${tail && ` ${tail.trim()}`}`
          : said,
      ),
  )
  return alone
    .replace(EARNED, (_, lead: string, number: string) => lead + thousands(number))
    .replace(WITH_TIME, (number: string, ...found: unknown[]) => {
      const before = (found.at(-1) as string).slice(0, found.at(-2) as number)
      return SMALL_BILL.test(before) ? number : thousands(number)
    })
    .replace(
      AGAINST,
      (_, one = '', number = '', other = '', another = '') =>
        `${one}${other}${thousands(`${number}${another}`)}`,
    )
}

/** "Insurance 45 a month", "nursery 80 a month": no bill of thousands. */
const SMALL_BILL =
  /\b(?:insurance|phone|mobile|internet|wi-?fi|broadband|gym|netflix|spotify|subscriptions?|tv|water|gas|electric\w*|council tax|bus(?: pass)?|petrol|fuel|parking|nursery|childcare|charity|lunch\w*|dog food|cat food|medicine|contract|bills?)(?: is| are|'?s| about| around| like| another| only| just| maybe)* [¥$]?$/iu

const WORDS = Object.keys(SMALL).slice(1).join('|')
/** "about seven", "four to five" */
const IN_WORDS = new RegExp(
  `\\b(${WORDS})\\b(?=\\s*(?:$|[,.;!?]|ish\\b|or so\\b|(?:to|or|and) (?:${WORDS})\\b|all (?:in|told)\\b|a month\\b|after\\b|maybe\\b|in a\\b|when\\b))`,
  'giu',
)
/** "4 to 5, depends on orders", "between 5 and 6" */
const RANGE = new RegExp(
  `(?:between )?${NUMBER} ?(?:to|or|and|-) ?${NUMBER}(?=\\s*(?:$|[,.;!?]|depend|a month|after|or so|ish))`,
  'giu',
)

function withRanges(text: string): string {
  return text
    .replace(IN_WORDS, (word) => SMALL[word.toLowerCase()] ?? word)
    .replace(RANGE, (said: string, least: string, most: string) =>
      Number(least) < Number(most) ? `${thousands(least)}-${thousands(most)}` : said,
    )
}

function inParts(text: string, marks: RegExp, plain: (part: string, only: boolean) => string): string {
  const pieces = text.split(marks)
  const only =
    pieces.filter((_, at) => at % 2 === 0).filter((piece) => /[\p{L}\p{N}]/u.test(piece)).length < 2
  return pieces
    .map((piece, at) => {
      if (at % 2 === 1) return piece
      const [, before = '', said = '', after = ''] = /^(\s*)(.*?)(\s*)$/su.exec(piece) ?? []
      return before + plain(said, only) + after
    })
    .join('')
}
