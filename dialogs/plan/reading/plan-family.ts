/** Money that goes to family or comes from them, told in ways that the reader of amounts takes for a debt. */

/** Family that money is given to: it is a cost of the month, not owed to them. */
const KIN =
  '(?:mum|mom|mother|dad|father|parents|family|folks|wife|husband|kids?|son|daughter|brother|sister|gran\\w*|in-laws)'

const SUPPORT: readonly (readonly [pattern: RegExp, plain: string])[] = [
  [
    new RegExp(
      `\\b(?:my |our |and )*${KIN}(?: and (?:my )?${KIN})? (?:gets?|receives?)(?=[^.,;]{0,30}\\bfrom (?:me|us)\\b)`,
      'giu',
    ),
    'living costs',
  ],
  [
    new RegExp(
      `\\b(?:send|give|sending|giving) (?:my |our |the )?${KIN}(?: and (?:my )?${KIN})?(?: home)?(?= (?:about |around |roughly |maybe )?[¥$]?\\d)`,
      'giu',
    ),
    'living costs',
  ],
  [
    new RegExp(
      `\\b(?:send|give|sending|giving) ([¥$]?\\d[\\d,.]*k?(?: yuan| rmb)?(?: (?:a|each|every|per) month)?) (?:home to|to|home)(?: (?:my|our|the))?(?: ${KIN})?\\b`,
      'giu',
    ),
    'living costs $1',
  ],
  [
    /(?<!\b(?:lent|owe|borrow)[\s\S]*)\b(?:give|send|giving|sending) (?:her|him|them)(?= (?:about |around |maybe )?[¥$]?\d)/giu,
    'living costs',
  ],
  // 每月给爸妈 800
  [
    /(每个?月[^，。,还]{0,3})(?:给|寄给?|孝敬|打给|转给)(?:我)?(?:爸妈|老?爸|老?妈|妈妈|爸爸|父母|老家|家里|老人|爷爷|奶奶|公婆|弟弟?|妹妹?|孩子|儿子|女儿|老婆|老公)(?=[^，。,还]{0,6}[\d一二两三四五六七八九])/gu,
    '$1生活费',
  ],
]

/** "Mum's 2000 and my husband's 5000 are money coming in": what is said at the end is said of each. */
const ALL_COME_IN: readonly RegExp[] = [
  /([^\s，。,;；!！?？]*[\d一二两三四五六七八九][^\s，。,;；!！?？]*?)(?:都|全|也|才|这些|那些|不是花的[，,]?\s*|不是开[销支][，,]?\s*)*(?:是|算|属于)(?:我们?|咱们?|家里)?(?:的)?(?:每个?月)?(?:进来的?钱?|进账|收入|到手的?钱?|拿进来的)/giu,
  /((?:[^,.;!?]|(?<=\d),(?=\d{3}))*\d(?:[^,.;!?]|(?<=\d),(?=\d{3}))*?) (?:is|are|both|all|count|counts|should|be| )+ (?:as )?(?:my |our |extra )?(?:money (?:that )?com(?:es|ing) in|income|coming in|money in)\b(?:,? (?:and )?not (?:an? |my )?(?:costs?|spending|expenses?)\b)?/giu,
]
const SIDE_BY_SIDE =
  /(?<=[\d万千百元块k])(?:和|跟|与|、|加上?|还有| and | plus )(?=\D{0,24}[\d一二两三四五六七八九])/giu

function eachComesIn(all: string, said: string): string {
  const income = /\p{Script=Han}/u.test(all) ? '收入' : 'income '
  return `${income}${said.replace(SIDE_BY_SIDE, `, ${income}`)}`
}

/** The message with such money called what it is: a cost of the month, or what comes in. */
export function withMoneyOfFamily(text: string): string {
  return [...SUPPORT, ...ALL_COME_IN.map((one) => [one, eachComesIn] as const)].reduce(
    (said, [pattern, by]) => said.replace(pattern, by as string),
    text,
  )
}
