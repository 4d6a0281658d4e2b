import type { Locale } from '#src/locale.ts'
import type { Asked } from './plan-statement.ts'
import { SUM_SAID, yuanSaid } from './plan-sum-costs.ts'

/** What a message says of amounts beside those that it tells: put right in the same breath, said again, asked of, or owed by others. */

const WAIT =
  '(?:wait|no wait|oh wait|hang on|hold on|sorry|oops|no|actually|i mean|scratch that|correction|make that|or rather|等一?下|等等|不对|哦不|啊不|错了|说错了|打错了|写错了|记错了|更正)'

/** "Huabei 3000, wait its 3300", 花呗3000 不对 是3300: the one told last. */
const PUT_RIGHT = new RegExp(
  `(?<first>${SUM_SAID})[\\s,，.。…;；-]*(?<![a-z])${WAIT}[\\s,，.。…;；-]*(?:${WAIT}[\\s,，]*)?(?:(?:it'?s|its|it is|that'?s|i mean|should be|make it|more like|actually|应该|是|改成|要|有)\\s*)*(?<second>${SUM_SAID})(?![\\d.]*\\s*(?:%|期|个|months?|left|a month))`,
  'giu',
)

/** 按1500填, "so i put 1500": told before, and said again. */
const AGAIN = new RegExp(
  `(?:(?:那|就|我|是不是|要|该)*(?:按|写|填|报)\\s*(?<zh>${SUM_SAID})(?:来|去)?(?:填|写|算|报)?|\\b(?:so |then |do i |should i |i )+(?:just )?(?:put|write|say|enter) (?<en>${SUM_SAID}))(?:吗|么|吧|行不|对不|可以吗|可以不|[?？])*`,
  'giu',
)

function saidOnce(text: string, locale: Locale): string {
  return text.replace(AGAIN, (said: string, ...found: unknown[]) => {
    const { zh, en = zh ?? '' } = found.at(-1) as Record<string, string | undefined>
    const at = text.indexOf(said)
    const others = [...`${text.slice(0, at)} ${text.slice(at + said.length)}`.matchAll(ANY_SUM)]
    return others.some(([other]) => yuanSaid(other, locale) === yuanSaid(en, locale)) ? ' ' : said
  })
}

const ANY_SUM = new RegExp(SUM_SAID, 'giu')

const PILE_ZH =
  '(?:债务?|欠款|贷款|负债|开销|花销|开支|支出|固定开销|必须花的?|生活费)(?:里面?|里头|那边|那里|这边|上|中)?'
const PILE_EN =
  '(?:debts?|loans?|costs?|expenses|spending|must[- ]spend|monthly costs?|living costs?|fixed costs?)'

/** 写债里还是写开销里, "is that a debt or a cost": where it belongs is asked, and none of both is told by it. */
const WHICH_PILE: readonly RegExp[] = [
  new RegExp(
    `(?:这个?|那个?|它)?(?:是|应该|该|要|得|到底)*(?:算|写|放|填|记|归|列|加)?(?:是|在|到|进|作|成|为)*${PILE_ZH}(?:算|写)?(?:呢)?[，,\\s]*(?:还是|或者|或)[，,\\s]*(?:算|写|放|填|记|归|列|加)?(?:是|在|到|进|作|成|为)*${PILE_ZH}(?:的)?`,
    'gu',
  ),
  new RegExp(
    `(?:\\b(?:does|do|is|should|shall|would|where|which) )?(?:\\b(?:it|that|this|i|they|those|go|goes|put|count|belong|list|enter) )*(?:\\b(?:in|under|with|as|among|to|a|an|my|the) )*\\b${PILE_EN},? or (?:\\b(?:in|under|with|as|among|to|a|an|my|the) )*${PILE_EN}\\b`,
    'giu',
  ),
]

/** 给朋友担保了3万, "guaranteed 30000 for a friend": what another owes. */
const GUARANTEED = new RegExp(
  `(?:[给替帮为](?:我)?\\p{Script=Han}{1,4}?(?:做了?|当了?)?担保(?:人|了|过|的)*\\s*(?:${SUM_SAID})?|担保(?:了|过|的)*\\s*${SUM_SAID}|\\b(?:i )?(?:guaranteed|co-?signed|vouched for|stood surety for|am guarantor for|guarantee)(?: an?| the| about)? ${SUM_SAID}(?: loan)?(?: (?:for|of) (?:a |my |an )?[a-z]+(?:'s)?(?: loan)?)?|\\b(?:guaranteed|co-?signed|guarantor (?:for|of|on)) (?:a |my |an )?[a-z]+(?:'s)? (?:loan )?(?:of |for )?${SUM_SAID})`,
  'giu',
)

/** 最后一个月, "the last month", "in the first month": of the table, and no time that a debt runs. */
const OF_THE_TABLE =
  /(?:最后|头|第|末|倒数第?|前面?)[一二三两几1-9]?(?:一)?个月|\b(?:the )?(?:last|first|final|second|third) (?:\d+ |few |couple of )?months?\b/giu

/** 一个月是520: each month. */
const EACH_MONTH =
  /(?:(?<!\d|[一二两三四五六七八九十几])[一1]个月(?=(?:是|要|就|才|得|也就)*\s*\d{2})|[一1]个月(?=(?:应该|其实|要|就)*是\s*\d{2}))/gu

/** 每期手续费0.6%: the fee, and no amount paid each time. */
const FEE_EACH = /(?:每一?期|每个?月|一期)的?(?=(?:手续费|服务费|费率)(?:率|是|为)?\s*[\d零一二])/gu
const FEE_EACH_EN = /(?<=%) (?:fee|charge) (?:a|per|each|every) (?:month|instal+ment|payment)\b/giu

/** 逾期两个月了, "2 months overdue": how long it is late, and no time that it runs. */
const LATE_SINCE =
  /(?<=逾期|拖欠|拖)(?:了|都|已经|快|有)*(?:\d{1,2}|[一二两三四五六七八九十几半]{1,2})个?(?:多)?(?:月|天|星期|礼拜|周)(?:多)?(?:了|没还)?|\b(?:about |over |nearly )?(?:\d{1,2}|a|one|two|three|four|five|six) (?:days?|weeks?|months?) (?:late|overdue|behind|past due|in arrears)\b/giu

/** 美团利率不知道, behind the payment of another. */
const OPEN_RATE =
  /(?<=[\d元块期%月])[\s]+(?=[\p{Script=Han}\d]{2,6}的?(?:利率|利息|年化)(?:我|也|都|还|是)*(?:不知道|不清楚|不晓得|没看|忘|记不|查不))/gu

/** 利率我看了是14.4: how it is known. */
const LOOKED_UP =
  /(?<=利率|利息|年化|费率)(?:我|刚|刚刚|刚才|去|又|已经|今天|昨天)*(?:看|查|问|翻|算)(?:了|过|到|出来?|下|一下|清楚)*(?:一下)?(?:[，,\s]*)?(?=(?:是|有|才|大概|差不多|写的?|说)*\s*\d)/gu

/** "What is that a year", 一年是多少: what is asked for, and no time that a debt runs. */
const ASKED_YEARLY =
  /\b(?:what(?:'?s| is| does| would)?|how much)\b[^.?!,\d]{0,20}\b(?:a|per|each|every) year\b/giu

/** 18期剩12: payments that are left. */
const LEFT_OF_ALL =
  /(?:共|分|总共|一共)?\d{1,2}期[，,\s]*(?:现在)?(?:还)?剩(?:下|了|余)?\s*(\d{1,2})(?![\d.]*\s*[期个万千百元块\d])/gu

const HOW_OFTEN = '(?:once|twice|(?:two|three|four|2|3|4) times) (?:a|per|every|each) (?:year|term)'

/** "School fees, only twice a year": how often, without how much. */
const HOW_OFTEN_ALONE = new RegExp(
  `(?<!\\d[\\d,.]*k?(?: yuan)?,? (?:but |paid |only |just )*)\\b(?:(?:only|just|it'?s|its|paid|they'?re|that'?s) )+${HOW_OFTEN}\\b(?!,? (?:it'?s |about |at )?[¥$]?\\d)`,
  'giu',
)

/** "Card 12000 of 20000 limit", 信用卡2万额度用了1万2: what is drawn of a limit. */
const OF_LIMIT = new RegExp(
  `(?<drawn>${SUM_SAID})(?: used| drawn)? (?:of|out of|on) (?:an? |the |my )?${SUM_SAID} (?:credit )?limit\\b`,
  'giu',
)
const LIMIT_DRAWN = new RegExp(
  `\\b(?:credit )?limit (?:of |is )?${SUM_SAID},? (?:and |but |i(?:'ve)? |have |already )*(?:used|drawn|spent|owe)(?= ?(?:about )?${SUM_SAID})|(?:总|一共)?(?:额度|限额)(?:是|有|共)?\\s*${SUM_SAID}[，,\\s]*(?:已经|现在|我)?(?:用|刷|借|欠)(?:了|掉|去)?(?=\\s*${SUM_SAID})|${SUM_SAID}的?(?:额度|限额)[，,\\s]*(?:已经|现在|我)?(?:用|刷|借|欠)(?:了|掉|去)(?=\\s*${SUM_SAID})`,
  'giu',
)

/** "Paid 500 today already", 今天已经还了500: gone, and owed to nobody. */
const PAID_ALREADY = new RegExp(
  `\\b(?:i(?:'ve| have)? )?(?:already |just )?(?:paid|sent|put in) (?:off )?${SUM_SAID}(?: (?:off|of it|on it))?(?: (?:to|on) [a-z]+)? (?:today|yesterday|already|this (?:week|morning|month)|just now|last (?:week|month))(?: already)?|(?:今天|昨天|前天|刚刚?|刚才|这个月|本月|上个?月)(?:已经|就|都|我|先)*(?:还|付|交)(?:了|掉|过)\\s*${SUM_SAID}`,
  'giu',
)

/** "I still need 3000 now", 我现在还急用三千: looked for, and paid to nobody. */
const NEEDED = new RegExp(
  `\\b(?:i(?:'m| am)? )?(?:still |also |really |urgently )*(?:need|short of|lacking|short by|am short) (?:about |another |around )?${SUM_SAID}(?: (?:yuan|rmb))?(?= (?:now|today|this (?:week|month)|urgently|asap|right away|for (?:an? |the |my )?(?:emergency|hospital|rent|rescue)))|(?:我)?(?:现在|眼下|马上|这几天|最近)?(?:还|就|又|也)*(?:急(?:着)?(?:用|要|需)|急需|等着用|还缺|缺)(?:个|大概)?\\s*${SUM_SAID}(?:块钱?|元)?(?:用|急用|应急)?`,
  'giu',
)

/** "15000 in winter after the shop costs": what is left to live on, and no cost beside it. */
const AFTER_THE_WORK =
  /\b(?:after|minus|once i'?ve paid|when i'?ve paid|not counting) (?:i(?:'ve)? pa(?:y|id) )?(?:(?:the|my|all|for) )*(?:shop|stall|store|business|work|car|van|truck|petrol|fuel|gas|restaurant|salon|stock|goods|supplies|ingredients|rental|platform|workers?|staff)(?:'s)?(?: (?:costs?|expenses?|rent|bills?|fees?|wages?|rental))?(?: (?:and|&) (?:the )?(?:goods|stock|rent|fuel|petrol|fees?|wages?|bills?|costs?))?(?: (?:are|is|has been|have been|been)? ?(?:paid|taken|off|out|gone))*(?![^.,;!?]{0,10}[¥$]?\d)/giu

/** Asked about one debt, "no interest if I pay the bill on the 8th", 账单日还清没利息: due with its bill, and no cost of the month. */
function ofItsBill(text: string): string {
  return text
    .replace(
      /^\W*(?:it'?s |its |there'?s )?(?:0|zero|nothing|none)(?= (?:if|when|as long as) i (?:pay|clear|settle))/iu,
      'no interest',
    )
    .replace(IF_BILL_PAID, ', next bill,')
    .replace(IF_BILL_PAID_ZH, '没利息，下期账单')
}

const IF_BILL_PAID =
  /\b(?:if|when|as long as|so long as) i (?:pay|clear|settle)(?: off)? (?:(?:the|my|its|that|this|each|every) (?:whole |full |month'?s )?bill|it in full)(?: (?:in time|on time|in full|on the due (?:date|day)|(?:on|by|before) the \d{1,2}(?:st|nd|rd|th)?|by then|each month|every month))*/giu
const IF_BILL_PAID_ZH =
  /(?:账单日|(?:到期日?|\d{1,2}[号日]|按时|准时|当月)(?=(?:就|要|全|全额|把)*(?:还|付|结)(?:清|完|掉?账单|上账单)))(?:就|要|全|全额|把)*(?:还|付|结)(?:清|掉|完|上)?(?:账单|了)*[，,]?(?:的话|就|是|都)*(?:没有?|免|零|0)(?:利)?息(?:的)?/gu

const PAY_ZH = '(?:工资|收入|月薪|月收入)'

/** 工资写的6500其实到手5800, "i put 6500 pay but really i take home 5800": what comes in by what is in one's hands. */
const TAKEN_HOME: readonly RegExp[] = [
  new RegExp(
    `(?:我)?(?:前面|刚才|之前|上面)?(?:的)?(?:${PAY_ZH})?(?:前面|刚才|之前|上面|我)?(?:[写填说报]|是)的?(?:是|了)?${PAY_ZH}?\\s*${SUM_SAID}(?:块钱?|元)?(?:的)?${PAY_ZH}?[，,\\s]*(?:但是?|不过|可是?|可|就是)?(?:我)?(?:其实|实际上?|真正|真实|扣完|扣掉[^，。\\d]{0,6}|扣了[^，。\\d]{0,6})(?:的)?(?:是|每个?月|一个?月)?(?:只|就|才)?(?:到手|拿到手|拿|发到手|有)(?:的|是|就|只|才|大概|差不多|有)*\\s*(?<net>${SUM_SAID})`,
    'gu',
  ),
  new RegExp(
    `\\b(?:i )?(?:put|said|wrote|typed|gave|entered|told you)(?: down)?(?: my)?(?: pay| income| salary| wages?)?(?: as| of| is| was)? ${SUM_SAID}(?: as| for)?(?: my)?(?: pay| income| salary| wages?)?,? (?:but|though|however|and)? ?(?:(?:really|actually|in fact|in truth|honestly) )?(?:what )?(?:i )?(?:(?:really|actually|only) )?(?:take home|take-home is|get|bring home|have in hand|clear|net)(?: (?:is|about|around|only|just|really))* (?<net>${SUM_SAID})`,
    'giu',
  ),
]

/** "Income was 6500 before tax": of what comes in that is no number to reckon with. */
const BEFORE_TAX = new RegExp(
  `\\b(?:my |the )?(?:income|pay|salary|wages?)(?: i (?:gave|put|told you|said|wrote))? (?:was|is|of) ${SUM_SAID}(?: a month)? (?:before tax|gross|pre-?tax)|(?:我)?(?:前面|刚才|之前)?(?:的)?${PAY_ZH}(?:写|填|说|报)?的?(?:是)?\\s*${SUM_SAID}(?:块钱?|元)?(?:是)?(?:税前|没扣税|扣税前|没扣社保)的?`,
  'giu',
)

/** "3000 six left": payments. */
const LEFT_IN_WORDS =
  /(?<=\d,? )(two|three|four|five|six|seven|eight|nine|ten|eleven|twelve) (?=(?:left|to go|remaining)\b(?! (?:on|yuan|days|weeks)))/giu
const SMALL = ['two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten', 'eleven', 'twelve']

export function toldPlainer(told: string, locale: Locale, asked: Asked): string {
  const income = locale === 'en' ? ', income $<net>,' : '，收入$<net>，'
  const own = asked === 'income' ? told : told.replace(BEFORE_TAX, ' ')
  const net = TAKEN_HOME.reduce((said, home) => said.replace(home, income), own)
  const billed = asked === 'detail' || asked === 'term' ? ofItsBill(net) : net
  const piled = WHICH_PILE.reduce((said, pile) => said.replace(pile, ' '), billed)
  const none = [
    ASKED_YEARLY,
    GUARANTEED,
    OF_THE_TABLE,
    LATE_SINCE,
    HOW_OFTEN_ALONE,
    PAID_ALREADY,
    NEEDED,
    AFTER_THE_WORK,
  ].reduce((said, one) => said.replace(one, ' '), piled)
  const plain = none
    .replace(PUT_RIGHT, '$<second>')
    .replace(OF_LIMIT, '$<drawn>')
    .replace(LIMIT_DRAWN, '')
    .replace(LEFT_OF_ALL, '，还剩$1期')
    .replace(EACH_MONTH, '每月')
    .replace(FEE_EACH, '，')
    .replace(FEE_EACH_EN, ' fee')
    .replace(OPEN_RATE, '，')
    .replace(LOOKED_UP, '')
    .replace(LEFT_IN_WORDS, (_, word: string) => `${SMALL.indexOf(word.toLowerCase()) + 2} `)
  return saidOnce(plain, locale)
}
