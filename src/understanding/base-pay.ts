import type { Quantity } from './quantities.ts'

const BEFORE =
  /(?:底薪|保底|基本工资|基础工资|税前|(?<!工资|银行|有|看|查|打)流水|营业额|营收|毛收入|毛利|合同上?(?:写)?|名义上?)(?:[是有就才约的只]|大概)*$|\b(?:gross|turnover|revenue|sales|takings|base(?: (?:pay|salary|wage))?|basic(?: (?:pay|wage|salary))?|before tax)[^,.;!?]{0,8}$/
const AFTER =
  /^(?:块钱?|元)?(?:只|就|才)?(?:是|算)?(?:底薪|保底|基本工资|基础工资|税前)|^(?: is| was)?(?: only| just)?(?: the| my)? (?:gross|before tax|base|basic)\b/

/** 底薪 2500, 税前八千: a part of what comes in, or more than it; another sum beside it is what comes in. */
export function isBasePay({ start, end }: Pick<Quantity, 'start' | 'end'>, text: string): boolean {
  return BEFORE.test(text.slice(0, start)) || AFTER.test(text.slice(end))
}

const USUAL =
  /(?:平[时常日]|平均(?:下来)?|(?:算|均|摊|扯|拉)(?:下来|平)|通常|正常(?:情况|的?月份?)?|一般|其[他它余](?:的)?(?:月份?|时候)|别的月份?)[^,.;!?0-9一二两三四五六七八九]{0,8}$|\b(?:usually|normally|otherwise|typically|most months|(?:the )?other months|the rest of the year)\b[^,.;!?0-9]{0,24}$/

const NET =
  /(?:扣|除|交|减)(?:掉|去|了|完|除)*(?:社保|五险一金|五险|公积金|个税|税|保险|三险)[^,.;!?0-9一二两三四五六七八九]{0,8}$|\b(?:after (?:tax|deductions|insurance|social insurance)|net|take[- ]home)[^,.;!?0-9]{0,14}$/

/** 8200 扣完社保7千出头: what is left behind what is taken off. */
function isNet({ start, end }: Pick<Quantity, 'start' | 'end'>, text: string): boolean {
  return NET.test(text.slice(0, start)) || NET_BEHIND.test(text.slice(end))
}

/** "7000 salary, 6300 after tax" */
const NET_BEHIND = /^ ?(?:after (?:tax|deductions)|net|take[- ]home|in hand)\b/

/** 双11能有一万八, 平时六七千: the usual month is what comes in. */
export function isUsualMonth({ start }: Pick<Quantity, 'start'>, text: string): boolean {
  return USUAL.test(text.slice(0, start))
}

/** Without the sums of base pay and of single good months, where another sum is said. */
export function withoutBasePay<T extends Pick<Quantity, 'start' | 'end'>>(
  sums: readonly T[],
  text: string,
): readonly T[] {
  const others = sums.filter((sum) => !isBasePay(sum, text))
  const net = others.filter((sum) => isNet(sum, text))
  if (net.length > 0) return net
  const usual = others.filter((sum) => isUsualMonth(sum, text))
  if (usual.length > 0) return usual
  return others.length > 0 ? others : sums
}

const BASE_BEFORE =
  /(?:底薪|保底|基本工资|基础工资)(?:[是有就才约的只]|大概)*$|\b(?:base|basic)(?: (?:pay|salary|wage))?[^,.;!?]{0,8}$/
const BASE_AFTER = /^(?:块钱?|元)?(?:只|就|才)?(?:是|算)?(?:底薪|保底|基本工资|基础工资)|^ (?:base|basic)\b/

/** "4100 a month plus nights": what comes beside it isn't told. */
const PLUS_SOMETHING = /[0-9k](?: (?:yuan|rmb))?(?: (?:a|per|each|every) month)?(?: plus|\+)$/
/** Yuan: less is no month's pay. */
const LEAST = 300

/** 底薪3200，剩下看提成: where nothing else is told, it is the least of what comes in. */
export function atLeastBase(text: string, sum: Quantity): Quantity {
  if (PLUS_SOMETHING.test(sum.text) && !Number.isFinite(sum.max) && sum.min >= LEAST)
    return { ...sum, max: sum.min, approx: true, sayable: `at least ${sum.min}` }
  const isBase = BASE_BEFORE.test(text.slice(0, sum.start)) || BASE_AFTER.test(text.slice(sum.end))
  if (!isBase || sum.sayable || sum.approx) return sum
  const least = /\p{Script=Han}/u.test(text) ? `至少${sum.text}` : `at least ${sum.text}`
  return { ...sum, approx: true, sayable: least }
}
