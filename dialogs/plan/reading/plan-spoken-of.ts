/**
 * Amounts that a message speaks of without telling them of a debt, a cost or an income: those it asks about or doubts,
 * those it quotes from the plan, charges, and what one could pay.
 */

import { nameIn } from './plan-names.ts'
import { withoutDenied } from './plan-put-right.ts'

const AMOUNT =
  '[¥$]?(?:\\d[\\d,.]*(?:\\s*[k万千百])?|[一二两三四五六七八九十][一二两三四五六七八九十百千万]+)(?:\\s*(?:%|元|块钱?|个月|期|yuan|rmb))?'

/** Told of a price, or of so much each time, an amount beside a charge is that price. */
const NO_PRICE = '(?![\\d,.]*\\s*(?:%|％|分之|‰|厘|个点|percent|per cent))'

const ASKED: readonly RegExp[] = [
  // 怎么变7185了, 为什么每月要还1682, "why does it say 7185"
  new RegExp(
    `(?:怎么|为什么|为啥|咋|凭什么|凭啥)(?:会|就|又|还|才|都|只|一年|一下子?|突然|[你您我它这那]|给我|每个?月|一个月)*(?:是|有|变|成|算|写|多|少|剩|欠|要还|得还|要|到|出|记|显示|来|高|涨|跌|了|百分之|[一二两三四五六七八九\\d]\\s*笔)+\\s*${AMOUNT}`,
    'giu',
  ),
  new RegExp(
    `(?:怎么|为什么|为啥|咋|凭什么|凭啥)(?:会|就|又|才|都|只|一年|[这那])*\\s*${AMOUNT}(?=了|啊|呀|呢|[?？])`,
    'giu',
  ),
  new RegExp(
    `\\b(?:why|how come|how(?:'s| is| did| does| has))\\b(?! (?:should|do|can|would|shall) i)[^.,;?!\\d]{0,40}${AMOUNT}`,
    'giu',
  ),
  // 7185是哪来的, "where does the 7185 come from"
  new RegExp(
    `${AMOUNT}(?=(?:这个数?|这笔钱?|又|到底|的|是)*(?:哪(?:儿|里)?(?:来|冒)|怎么(?:来|算|回事|出来|冒)|咋来|(?:什么|啥)(?:意思|东西|鬼|钱)))`,
    'giu',
  ),
  new RegExp(
    `(?<=\\b(?:where (?:do|does|did|is|are) (?:the |this |that |these |those |your )?|what(?:'s| is| are) (?:the |this |that |these |those |your )))${AMOUNT}(?=[^.,;?!]{0,24}(?:from|for|\\?|about|supposed))`,
    'giu',
  ),
  // 哪来的12800, "where did 12,800 come from"
  new RegExp(
    `(?:哪(?:儿|里)?(?:来|冒出?来?|蹦出?来?|算出?来?)的?|怎么(?:就)?(?:冒|蹦|跑|多)出来?(?:个|了)?)\\s*${AMOUNT}`,
    'giu',
  ),
  new RegExp(
    `\\bwhere (?:did|do) (?:you|u) get (?:the |this |that |my )?${AMOUNT}|(?<=\\bwhere did (?:the |this |that )?)${AMOUNT}`,
    'giu',
  ),
  // "10% a month?? no!"
  new RegExp(
    `${AMOUNT}(?:\\s*(?:a|per|each|every) (?:day|month|year))?(?=\\s*[?？!！]*[?？][?？!！])`,
    'giu',
  ),
]

const QUOTED: readonly RegExp[] = [
  new RegExp(
    `${AMOUNT}(?=(?:也|都|就|才|那)*是?(?:你们?|您|表|计划|上面|卡片?|上|里|那|这|面|自己)+(?:写|列|算|显示|给|记|弄|排|说)(?:的|出))`,
    'giu',
  ),
  new RegExp(
    `(?<=(?:你们?|您|表|计划|卡片?)(?:表|计划|卡片?|上|里|那|这|面|自己)*(?:写|列|算|显示|记|排)(?:的|着|成了|出来?)(?:是|了)?)\\s*${AMOUNT}`,
    'giu',
  ),
  new RegExp(
    `(?<=\\b(?:you(?:'ve| have)?|your (?:plan|table|card|list|sums?|numbers?)) (?:just )?(?:wrote|written|said|says?|put|shows?|shown|counted|worked out|calculated) (?:that |it'?s |it is |about |down )*)${AMOUNT}`,
    'giu',
  ),
  new RegExp(`${AMOUNT}(?= (?:is|was|are) (?:just |only )?(?:what|the (?:number|one|figure)) you )`, 'giu'),
  // "it made my 300 into a debt", 把400算成欠款了
  new RegExp(
    `(?<=\\b(?:made|turned|took|takes|put|counted|read|treat\\w*|list\\w*|call\\w*)\\b[^.,;\\d]{0,20})${AMOUNT}(?=[^.,;\\d]{0,20}\\b(?:into|as|for|is) (?:an? |another |my )?(?:debts?|loans?|income)\\b)`,
    'giu',
  ),
  new RegExp(
    `(?<=[把将](?:我的?|那|这)?(?:个|笔)?)${AMOUNT}(?=[^，。,\\d]{0,6}(?:算|当|记|写|弄|听|看)(?:成|作|做|进)了?[^，。,\\d]{0,4}(?:债|欠|贷|收入|工资|第))`,
    'giu',
  ),
]

/** 每月缺口1.5万, 8万能撑5个月: what a month comes to, and how long savings last. */
const RECKONED: readonly RegExp[] = [
  new RegExp(`(?:每个?月|一个?月)?(?:的)?缺口(?:是|有|就|大概|差不多|在)*\\s*${AMOUNT}`, 'giu'),
  new RegExp(
    `${AMOUNT}(?:块钱?|元)?(?:的?(?:存款|积蓄))?(?:大概|也就|就|只|还|刚好|够|能|可以)*(?:撑|顶|扛|吃|花)(?:得|上|个|到)*\\s*(?:\\d+|[一两二三四五六七八九十半几]+)个?(?:月|年)`,
    'giu',
  ),
  new RegExp(
    `${AMOUNT}(?: in savings| saved)? (?:will |would |should |can )?(?:last|lasts|carry|carries|get)(?: me| us)?(?: for| about| only)* \\S+ (?:months?|years?)`,
    'giu',
  ),
]

const CHARGES: readonly RegExp[] = [
  new RegExp(
    `(?<=(?:手续费|服务费)(?:一共|总共|加起来|总计|合计|大概|也就|不到|[共才就只是要收了])*)\\s*${NO_PRICE}${AMOUNT}(?!\\s*分之)`,
    'giu',
  ),
  new RegExp(
    `(?<=(?<![日月年天])利息(?:一共|总共|总的?|加起来|合计|共)(?:才|就|只|是|要|大概|也就)*)\\s*${NO_PRICE}${AMOUNT}`,
    'giu',
  ),
  new RegExp(
    `${NO_PRICE}${AMOUNT}(?=(?:都|全|就|才|只|那)*是(?:全部|一共|总|那[^，。,是]{0,6}|这[^，。,是]{0,6})?的?(?:手续费|服务费|利息))`,
    'giu',
  ),
  new RegExp(
    `(?<=\\b(?:handling |service )?(?:fees?|charges?) (?:is |are |was |were |of |comes? to |came to |only |just |in all |in total |altogether |about )*)${NO_PRICE}${AMOUNT}`,
    'giu',
  ),
  new RegExp(
    `${NO_PRICE}${AMOUNT}(?= (?:in|of) (?:fees|charges)\\b| (?:is|was|are) (?:just |only |all )?(?:the |a )?(?:handling |service )?(?:fees?|charges?|interest)\\b)`,
    'giu',
  ),
]

const PAYABLE: readonly RegExp[] = [
  new RegExp(
    `(?<=\\b(?:can|could|able to|manage to|afford to) (?:only |just |maybe |probably |still )*(?:pay|do|manage|afford|offer|send|give)(?: (?:them|about|around|like|up to|maybe|only|just))* )${AMOUNT}(?: (?:of|out of) (?:the |that |my )?${AMOUNT})?`,
    'giu',
  ),
  new RegExp(
    `(?<=(?:只|最多|顶多|勉强|先)(?:能|够|可以)(?:先|够)?(?:还|拿|出|给|付|凑|挤)(?:得)?(?:出来?|上|个|他们)?)\\s*${AMOUNT}`,
    'giu',
  ),
]

/** Whether a message asks about an amount, doubts it, or quotes it from the plan. */
export function speaksOfAmount(text: string): boolean {
  return [...ASKED, ...QUOTED].some((amount) => text.search(amount) >= 0)
}

/** Whether it names what a charge comes to in money. */
export function namesCharge(text: string): boolean {
  return CHARGES.some((amount) => text.search(amount) >= 0)
}

/** @param offered Whether what one could pay is an answer to what was asked. */
export function withoutSpokenOf(text: string, offered: boolean): string {
  const all = [...ASKED, ...QUOTED, ...RECKONED, ...CHARGES, ...(offered ? [] : PAYABLE)]
  // "Why is jiebei only 4,779": what it is asked of stays.
  return all.reduce(
    (said, amount) => said.replace(amount, (gone) => ` ${nameIn(gone) ?? ''} `),
    withoutDenied(text),
  )
}
