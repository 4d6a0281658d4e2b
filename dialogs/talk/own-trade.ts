import type { Turn } from '#src/conversation/turn.ts'
import type { Locale } from '#src/locale.ts'
import { bySentence } from '#src/understanding/by-sentence.ts'
import type { DialogParts } from '#dialogs/parts.ts'

/** Work whose name is that of somebody people call for here, or fear. */
const TRADE_ZH =
  '(?:(?:人工|在线|电话|售后|售前|淘宝|电商|银行|保险|平台|网店|游戏|外包|话务)*客服(?:专员|人员|员|主管)?|(?:电话|银行|外包)?催收(?:员|专员)?|放贷|贷款(?:中介|专员|顾问)|信贷(?:员|经理|专员)?|(?:房产?|二手房|租房|车|劳务)?中介|(?:银行)?(?:大堂经理|柜员|客户经理)|银行职员|风控(?:专员)?|审核员|(?:民|辅|交|协|狱|乘)?警察?|律师|法务|反诈(?:专员|宣传)?)'
const EMPLOYER_ZH =
  '(?:借呗|支付宝|蚂蚁|花呗|[^，。,.！!？?；;\\s]{0,4}(?:放贷|贷款|网贷|小贷|催收|担保|典当)(?:的)?(?:公司|机构|平台|行|点)?|[^，。,.！!？?；;\\s]{0,4}银行|派出所|公安局?|法院|交警队|反诈中心)'
const ONESELF =
  '(?:我|本人|自己|俺)?(?:现在|目前|以前|一直|就|真|也|自己|本身|本来|还|说|说的)*(?:是(?:个|一个|一名)?(?:做|干|当|搞|跑)?|做|干|当|搞|跑|从事)(?:了|着|过)?(?:个|一个|一名)?'

/** 我是做客服的, 在催收公司上班, 客服嘛 beside a wage. */
const TOLD_ZH: readonly RegExp[] = [
  new RegExp(
    `(?<=(?:^|[，。,.！!？?；;\\s]|我|我说|就是|因为)${ONESELF})${TRADE_ZH}(?=(?:这?一?行|工作|岗位?|的)*(?:嘛|么|吧|啊|呀|的|了|哈|呢)?(?:$|[，。,.！!？?；;\\s]|不是|\\d|[一两二三四五六七八九十几]年|工资|收入|底薪|一个月|每月|月薪|到手|有提成))`,
    'gu',
  ),
  new RegExp(
    `(?<=(?:我|本人|现在|目前|自己|一直|就|^|[，。,.！!？?；;\\s])(?:在|是|就在)(?:一?[家个])?)${EMPLOYER_ZH}(?=(?:那边|里|里面)?(?:上班|工作|当|做|干|打工|的(?:员工|职员)|员工))`,
    'gu',
  ),
]

/** A clause of nothing but the trade, told with what one earns. */
const ALONE_ZH = new RegExp(
  `(?<=^|[，。,.！!？?；;\\s])${TRADE_ZH}(?=(?:工作|岗位?|这行)?(?:嘛|么|吧|啊|呀|的|哈|呢)?(?:$|[，。,.！!？?；;\\s]))`,
  'gu',
)
const OF_PAY_ZH = /工资|到手|底薪|月薪|提成|收入|挣|赚|绩效|上班|工作/u

const TRADE_EN =
  '(?:(?:customer (?:service|support|care)|call cent(?:er|re)|help ?desk|live chat|support) ?(?:agent|rep(?:resentative)?|assistant|adviser|advisor|worker|person|guy)?|(?:debt )?collect(?:or|ions)(?: agent)?|loan (?:officer|broker|agent|adviser|advisor)|(?:credit|mortgage|estate|letting|real estate) (?:officer|broker|agent|analyst)|bank (?:teller|clerk|employee|worker)|teller|police ?(?:officer|man|woman)?|cop|lawyer|solicitor|fraud (?:analyst|officer))'
const TOLD_EN: readonly RegExp[] = [
  new RegExp(
    `(?<=\\b(?:i'?m|i am|im|i work as|working as|work as|job is|job'?s|i was) (?:an? |the |just )*)${TRADE_EN}(?=\\s*(?:$|[,.;!?]|and\\b|but\\b|for\\b|at\\b|in\\b|on\\b|so\\b|by\\b|from\\b|myself\\b|earning\\b|making\\b|not\\b|with\\b))`,
    'giu',
  ),
  /(?<=\b(?:i|i'm|im|me) (?:(?:just|still|only|actually|do|now|currently|have always) )*(?:work|working|worked)(?: (?:full time|part time))? )(?:in|for|at|with) (?:an? |the |our )?(?:(?:local|small|big|online) )*(?:customer (?:service|support|care)|call cent(?:er|re)|support|debt collections?(?: (?:agency|company|firm))?|collections|loan (?:company|firm|shop)|lender|lending company|jiebei|alipay|ant|bank|police|court|fraud (?:team|department))(?=\s*(?:$|[,.;!?]|and\b|but\b|so\b|for\b|at\b|on\b|as\b|not\b))/giu,
  /(?<=\bi do )(?:customer (?:service|support|care)|support|debt collection|collections)(?=\s*(?:$|[,.;!?]|and\b|but\b|for\b|at\b|so\b|as\b|from\b))/giu,
]
const ALONE_EN = new RegExp(
  `(?<=^|[,.;!?]\\s*)${TRADE_EN}(?=\\s*(?:$|[,.;!?]|here\\b|job\\b|work\\b))`,
  'giu',
)
const OF_PAY_EN =
  /\b(?:salary|wages?|take home|pay|paid|earn|income|bonus|commission|month|work|job|shifts?)\b|\d ?k\b/iu

const DOES_ZH = /(?:做|干|搞|当|从事)(?:了|着)?(?:个|一个|一名)?文员(?=的)/gu

/** Reached or not: somebody called, and no trade. */
const OF_THE_DESK = /打不?通|电话|(?<!寻)找(?!工作)|转接|回复|人工|骗|接不/u

/** 我不找人工 我是说: denied beside the trade, and nothing by itself. */
const NO_WISH =
  /(?:我)?(?:不是|没有?|不|别)(?:要|想|是)?(?:找|转|要|叫)(?:的)?(?:人工|客服|真人|你们的?客服)(?:的|了)?[，。,.;；！!\s]*|(?:我)?(?:是说|的意思是|说的是|意思是)(?=我)|\b(?:i'?m |i am |no,? )*(?:not (?:asking|looking) for|(?:don'?t|didn'?t) (?:want|need|ask for|mean)) (?:an? |the |to talk to an? )?(?:agent|person|human|customer (?:service|support)|support|collector)s?\b[,.;\s]*(?:i (?:mean|said) )?/giu

/** What the trade is heard as: work like any other. */
const AS_ZH = { trade: '文员', employer: '公司' }
const AS_EN = { trade: 'office worker', employer: 'in an office', activity: 'office work' }

/**
 * 工资五千出头，客服嘛; "I'm not asking for a person, I work in customer service": one's own trade is work like any other, and
 * neither a wish for somebody nor a swindler met. Whatever comes after hears it so.
 */
export function setOwnTradeAside(turn: Turn, { understand }: DialogParts): void {
  if (turn.action) return
  const text = withPlainTrade(turn.text, turn.state.locale)
  if (text === turn.text) return
  turn.text = text.replaceAll(NO_WISH, '').trim() || text
  turn.understanding = bySentence(understand)(turn.text, turn.state.locale, turn.moment)
}

/** The text with the trades that are told as one's own named plainly. */
export function withPlainTrade(text: string, locale: Locale): string {
  if (locale === 'en') {
    const [called, at, does] = TOLD_EN as [RegExp, RegExp, RegExp]
    const told = text.replace(called, AS_EN.trade).replace(at, AS_EN.employer).replace(does, AS_EN.activity)
    return OF_PAY_EN.test(told) ? told.replace(ALONE_EN, AS_EN.trade) : told
  }
  const [called, at] = TOLD_ZH as [RegExp, RegExp]
  const told = text.replace(called, AS_ZH.trade).replace(at, AS_ZH.employer).replace(DOES_ZH, '在公司上班')
  return OF_PAY_ZH.test(told) && !OF_THE_DESK.test(told) ? told.replace(ALONE_ZH, AS_ZH.trade) : told
}
