import { Screened } from './screened.ts'

/** 隔壁的老周, 楼下开店的, 人家, 认识的人里: somebody who isn't named by what they are to the person. */
const STRANGER_ZH =
  '(?:(?:我们?|俺们?)?(?:隔壁|对门|对面|楼[上下]|同村|我?认识的人|身边(?:的人|有人)?)(?!的?(?:银行|网点|平台))|(?:车间|单位|厂|店|工地|公司|宿舍|寝室|村)(?:里|上)?(?:的|有个|那个|一个)?(?:老[张王李赵刘陈周吴孙杨黄朱林何郭马罗高]|小[张王李赵刘陈周吴孙杨黄朱林何郭马罗高]|同事|工友|师傅|人)|老[张王李赵刘陈周吴孙杨黄朱林何郭马罗高](?![板师])|那个谁|别人|有的人|有些人|好多人|很多人|人家|有人)'
const STRANGER_EN =
  "(?:(?:the|a|this|that|some|one) (?:\\w+ )?(?:guy|man|woman|lady|girl|bloke|lad|fella|kid|person|couple)|someone|somebody|people|others|everyone|loads of people|plenty of people|(?:my|our|his|her) \\w+'s (?:son|daughter|brother|sister|wife|husband|kid|mate|friend|cousin))"
const OF_STRANGER = new RegExp(
  `^(?:但是?|可是?|而且|因为|凭什么|凭啥|为什么|为啥|结果|像|连|就|你看|而|我)*${STRANGER_ZH}(?!.*(?:我|俺|咱)(?!们?(?:村|厂|公司|单位|隔壁|对门|楼)))|^(?:(?:and|but|so|because|cos|well|like|even|why (?:can|does|do)|how come) )*${STRANGER_EN}\\b(?!.*\\b(?:i|i'm|i've|i'd|me|my(?! (?:dorm|class|office|street|building|village|team|block|course|floor|town|school|uni)\\b)|mine|we|us)\\b)`,
  'u',
)
/** Late, or owing: what would weigh on the case if it were one's own. */
const WEIGHS = new Screened(
  /逾期|[晚迟拖](?:还|了|过|着)|没还|不还|欠|赖账|\b(?:late|overdue|miss(?:ed|es)|default\w*|behind|ow(?:e|es|ed|ing))\b/u,
)

/** "The guy next door was overdue for months", 楼下老李拖过好几回: somebody else's late payments or debts. */
export function tellsOfStranger(clause: string): boolean {
  return WEIGHS.test(clause) && OF_STRANGER.test(clause)
}

/** The same text without such clauses. */
export function withoutStrangers(normal: string): string {
  if (!WEIGHS.test(normal)) return normal
  return normal
    .split(/((?<!\d)[,.;!?]|(?<=[^\0-\x7f]) (?=[^\0-\x7f]))/u)
    .map((part) => (tellsOfStranger(part.trim()) ? '' : part))
    .join('')
}
