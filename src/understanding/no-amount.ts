import type { FoundNumber } from './find-numbers.ts'

/**
 * Whether a number of this normalised text measures nothing of the case: the time of day, a year, a number to call, a
 * lender's name, 第三.
 */
export function isNoAmount(text: string, number: FoundNumber): boolean {
  const before = text.slice(Math.max(0, number.start - 12), number.start)
  const after = text.slice(number.end, number.end + 24)
  const words = text.slice(number.start, number.end)
  return (
    isHour(number, after) ||
    isNamed(number, before, after) ||
    isYear(words, before, after) ||
    isCalled(number, words, before, after) ||
    isLender(text, words, before, after) ||
    (number.bare && TOGETHER.test(before) && after.startsWith('块')) ||
    MORE_GOES.test(after)
  )
}

/** "8 pm" is no sum per month. */
function isHour({ max }: FoundNumber, after: string): boolean {
  return max <= 12 && /^ ?[ap]\.?m\b/.test(after)
}

const NAMED_AFTER =
  /^(?:[号日点:]|分(?!钟|之|期|利)|年(?=[0-9一二三四五六七八九十]+月)|月[0-9一二三四五六七八九十底初中份]|借条|同城|g\b|路|号|级|楼|岁|折|月(?!前|没|了|内|左右|吧|$|,|以|薪|入|收|供)|(?:st|nd|rd|th)\b|:\d)/
const NAMED_BEFORE = /(?:第|[明后]年|星期|周|礼拜|芝麻信用分?|芝麻分|信用分|分数|评分|尾号|[a-z]|[0-9]:|#)$/

/** 8 号, 第三, 星期三, 650 分, a card's or a phone's number. */
function isNamed({ min, digits }: FoundNumber, before: string, after: string): boolean {
  // 两千多点 is no hour.
  const named = NAMED_AFTER.test(after) && !(after.startsWith('点') && min > 24)
  // 一周两千 is no day of the week.
  const aWeek = min > 24 && /(?:一个?|每个?)(?:周|星期|礼拜)$/.test(before)
  return named || (NAMED_BEFORE.test(before) && !aWeek) || digits > 8
}

/** "until 2028", "since 2021": a year is no amount. */
function isYear(words: string, before: string, after: string): boolean {
  return (
    /^(?:19|20)\d\d$/.test(words) &&
    /\b(?:until|till|since|in|by|from|before|after|of|year|late|early|mid|end of)[ -]$/.test(before) &&
    !/^ ?(?:yuan|rmb|kuai|元|块|a |per |each |every |left)/.test(after)
  )
}

/** 明天先打那个12378, 12356 打不通: a number to call. */
const CALLED_BEFORE =
  /(?:打|拨|拨打|打给|打过|拨通|报警)(?:那个|这个|一下|个|了|过)? ?$|报(?:了|过)? ?$|\b(?:call|calling|called|ring|rang|dial|dialled|(?<=\b(?:i|to|can|could|should|you|please|just|or|they) )phone|phoned|reach|reached|texted)(?: the| that| up)? $/
const CALLED_AFTER =
  /^ ?(?:那边)?(?:一直)?(?:打不通|打得通|没人接|占线|忙线|客服|热线|电话|hotline|is busy|was busy|didn't answer|(?:is|was) (?:the |a )?(?:\w+ )?(?:phone |hotline )?number|never (?:picks|answers)|won't pick|doesn't pick|keeps ringing)/

/** 95188, 12378, 12356, 96110: short numbers to call, by the ranges that such numbers have. */
const HOTLINE = /^(?:9[56]\d{3}|12(?:3\d\d|110))$/
/** 95,000 owed is no number to call. */
const ROUND = /00$/
const MONEY_AFTER = /^ ?(?:元|块|rmb\b|yuan\b|kuai\b|cny\b)/
const MONEY_BEFORE = /(?:元|[$]|\brmb|\bcny) ?$/

/** "95188 never picks up": a number to call is no amount, unless it is said in money. */
function isCalled({ digits }: FoundNumber, words: string, before: string, after: string): boolean {
  if (digits >= 3 && (CALLED_BEFORE.test(before) || CALLED_AFTER.test(after))) return true
  return HOTLINE.test(words) && !ROUND.test(words) && !MONEY_AFTER.test(after) && !MONEY_BEFORE.test(before)
}

/** 一个美团一个360: a lender by its name. 每月还 360 and 360 块 are sums. */
function isLender(text: string, words: string, before: string, after: string): boolean {
  return (
    words === '360' &&
    /[\u4e00-\u9fff]/.test(text) &&
    !/(?:月|扣|期|付|息|费|¥|\$) ?[还付供是约]{0,2} ?$/.test(before) &&
    !/^ ?(?:元|块|天|期|个|多|k|w|万|千|[/%.])/.test(after)
  )
}

/** "One more go", "one last thing": counts nothing of the case. */
const MORE_GOES =
  /^ (?:more|last|other|quick|final) (?:go|try|attempt|thing|question|word|moment|sec|second|point)\b/

/** 加一块儿三万: together, and no yuan. */
const TOGETHER = /(?:加|凑|合|算|放)在?$/
