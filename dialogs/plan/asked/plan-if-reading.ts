import type { Locale } from '#src/locale.ts'
import { toFen, type Fen } from '#src/planning/money.ts'
import { readQuantities } from '#src/understanding/quantities.ts'
import { isMoney } from '#dialogs/plan/reading/plan-amounts.ts'
import { changesCost } from '#dialogs/plan/plan-costs.ts'
import { debtNamed } from '#dialogs/plan/reading/plan-debt-meant.ts'
import { comesIn, namesSomebody, sourceOf } from '#dialogs/plan/reading/plan-flow.ts'
import { bringsNothing, monthsNamed } from '#dialogs/plan/reading/plan-month.ts'
import { comesTo } from '#dialogs/plan/reading/plan-part-kind.ts'
import type { PlanState } from '#dialogs/plan/plan-state.ts'
import { costsNamed, tells } from '#dialogs/plan/reading/plan-words.ts'

/** A month imagined otherwise than the plan has it; what isn't named stays. */
export interface Imagined {
  readonly income?: Fen
  readonly fixed?: Fen
  /** A debt that need not be paid. */
  readonly without?: number
  /** To be paid once, and not each month. */
  readonly outlay?: Fen
  /** A cost that would change, of which it isn't known what it is now. */
  readonly unknown?: string
  /** Work would be lost. */
  readonly loss?: boolean
}

/** Only thought of, or asked about. */
export const IF =
  /如果|要是|假如|假设|万一|比如说?|的话(?=[，,会能可就我每还])|(?<=[了掉着])[^，。,\d]{0,3}能(?:快|省|早|多还|多剩)(?:下|出来?|掉)?(?:多少|几)|(?:的话|呢|吗|么|嘛|行不行|可不可以|会怎么?样|怎么办|咋办|够不够|[剩缺差]多少|多久|几个月[^，。,]{0,6})[?？。！!]*$|[?？]$|\b(?:if|what about|suppose|imagine|assuming|let'?s say|could|would|can i|once|after)\b/iu

/** 我弟弟, "my brother"; also those who are only 他, "her". */
const KIN_ZH =
  '(?:我|咱)?(?:们)?(?:老?[妈爸]妈?爸?|爸妈|父母|家里人?|老家|爷爷|奶奶|外公|外婆|公公|婆婆|公婆|岳父|岳母|[哥姐弟妹]{1,2}夫?|表[哥姐弟妹]|儿子|女儿|孩子|老公|老婆|媳妇|对象|爱人|男朋友|女朋友|男友|女友|朋友|同事|亲戚|[舅叔姑姨]{1,2}|[他她](?:们)?)'
const KIN_EN =
  '(?:mum|mom|mother|dad|father|parents|family|folks|wife|husband|partner|kids?|son|daughter|brother|sister|gran\\w*|in-laws|cousin|aunt|uncle|friend|him|her|them|he|she|they|someone|somebody|boyfriend|girlfriend)'

const LOSS =
  /(?:开|干|做|撑)不下去|关门|关店|关张|倒闭|店.{0,4}关了|关了.{0,4}(?:收入|没)|失业|丢(?:了)?(?:工作|饭碗)|没(?:有)?(?:了)?工作|被裁|裁员|下岗|辞职|辞退|开除|\b(?:los(?:e|t|ing) (?:my|the|this|his|her) (?:job|work)|laid off|made redundant|(?:get|gets|got|am|be) (?:fired|sacked)|(?:shop|store|business|factory|place|company|stall)\b[^.?!]{0,12}\b(?:clos\w+|shuts?|goes (?:under|bust|down)|fails?)|stop working|quit(?: my)? job|out of work|unemployed)\b/iu

const EARNS =
  /挣|赚|工资|收入|上班|打工|找(?:个|到|份)[^，。]{0,4}(?:工作|活|班)|拿(?!去|来)|\b(?:earns?|makes?|brings? in|gets?|salary|income|works?|job|pay|wages?|contributes?)\b/iu

const TAKES_OVER_ZH = new RegExp(
  `${KIN_ZH}(?:来|能|肯|愿意|说|可以|要|会|帮忙?|帮我|替我|给我|把|都|也|每个?月)*[^，。,]{0,6}?(?:出|付|交|承担|包|负担|掏|管|还)`,
  'u',
)
const TAKES_OVER_EN = new RegExp(
  `\\b(?:my |our )?${KIN_EN}\\b[^.?!,]{0,20}\\b(?:pays?|paid|covers?|takes? (?:over|care of)|picks? up|handles?|clears?|helps? (?:me )?with)\\b`,
  'iu',
)

/** For somebody else: 替我弟还 1800, "pay my brother's loan for him", "send my mum 500". */
const GIVES_ZH = new RegExp(
  `(?:替|帮|给|寄给?|孝敬|转给)(?:我)?${KIN_ZH}(?!他?们?(?:出|付|帮))[^，。]{0,10}`,
  'u',
)
const GIVES_EN = new RegExp(
  `\\b(?:pay|give|send|support|cover|lend|help)(?:ing)?\\b[^.?!]{0,24}\\b(?:for )?(?:my |our )?${KIN_EN}\\b`,
  'iu',
)
/** What is given comes to oneself instead. */
const TO_ME =
  /(?:给|帮|替|贴|借给?)我(?![爸妈哥姐弟妹爷奶儿女老对外岳公婆家]|弟|朋|同)|\b(?:gives?|sends?|pays?|lends?|helps?) me\b/iu

/** 美团还清以后, "once the card is gone" */
const PAID_OFF =
  /(?:还|清|结)(?:清|完|掉)(?:了)?(?:以后|之后|后)|不用(?:再)?还|\b(?:once|after|when|if)\b[^.?!]{0,24}\b(?:paid off|cleared|gone|done|finished)\b|\bwithout\b[^.?!]{0,16}\bpayments?\b/iu

/** "Once the card is gone": when, and no sum that comes once. */
const ONCE_IT_IS = /\bonce (?=the\b|my\b|it\b|both\b|they\b|that\b|i\b|we\b|[a-z]+ (?:is|are)\b)/giu

/** 拿去还, which is no sum that comes once either. */
const PAYS_WITH = /拿(?:去|来)?还/gu

/** What one sentence imagines of a month; undefined: nothing. */
export function imaginedIn(
  said: string,
  locale: Locale,
  plan: PlanState,
  turns: number,
): Imagined | undefined {
  if (
    tells('comesOnce', said.replace(ONCE_IT_IS, ' ').replace(PAYS_WITH, ' ')) ||
    monthsNamed(said).length > 0
  )
    return undefined
  const amounts = readQuantities(said, locale)
    .filter(isMoney)
    .map(({ min }) => toFen(min))
  // "No, I mean together, my 3,800 plus her 2,500", after it was imagined.
  const goesOn = plan.imaginedIn !== undefined && turns - plan.imaginedIn <= 2
  const asks = IF.test(said)
  const sums = namesSomebody(said) && !comesTo(said)
  const bought = boughtIn(said, amounts, plan)
  if (bought) return bought
  if (!asks && !goesOn && !sums) return undefined
  return (
    (asks ? (outlayIn(said, amounts) ?? lossIn(said, amounts, plan)) : undefined) ??
    togetherIn(said, amounts, plan) ??
    (asks ? goneIn(said, amounts, plan) : undefined) ??
    (asks ? (costsIn(said, amounts, plan) ?? incomeIn(said, amounts, plan)) : undefined)
  )
}

/** 剩的钱够买个手机吗 两千的, "is there enough left for a 2,000 phone": something to buy once. */
function boughtIn(said: string, [amount, ...others]: readonly Fen[], plan: PlanState): Imagined | undefined {
  if (amount === undefined || others.length > 0 || tells('perMonth', said)) return undefined
  if (
    !BUYS.test(said) ||
    debtNamed(said, plan) !== undefined ||
    tells('owed', said.replace(/剩|\bleft\b/giu, ''))
  )
    return undefined
  return { outlay: amount }
}

const BUYS =
  /(?:够不够|够|能不能|能|可以|可不可以|买得起|换得起|想|要|打算)[^，。,\d]{0,6}(?:买|换|去|报|办)(?!保险)[^，。,]{0,14}(?:吗|么|不|行|够|[?？]|的|$)|\b(?:enough|afford|can i|could i|room|may i|ok to|is it ok)\b[^.?!]{0,30}\b(?:phone|laptop|computer|bike|scooter|fridge|washing machine|tv|sofa|trip|holiday|ticket|flight|course|buy|get (?:a|an|some) (?!loan|job|raise)|new \w+)\b/iu

/** 万一我妈住院要花五千, "what if the car breaks down, 3,000" */
function outlayIn(said: string, [amount, ...others]: readonly Fen[]): Imagined | undefined {
  if (amount === undefined || others.length > 0 || !STRONG_IF.test(said) || tells('perMonth', said))
    return undefined
  return HAPPENS.test(said) ? { outlay: amount } : undefined
}

const HAPPENS =
  /生病|看病|住院|手术|修(?:车|理|手机|房)|坏了|随礼|份子|红白|换(?:个|部)?手机|押金|\b(?:ill|sick|hospital|operation|surgery|break(?:s|ing)? (?:down)?|repairs?|deposit|wedding|funeral|dentist)\b/iu

/** "What if the shop closes and I only make 2,000", 要是失业了. */
function lossIn(said: string, [amount, ...others]: readonly Fen[], plan: PlanState): Imagined | undefined {
  const { income, incomes } = plan
  if (!LOSS.test(said) || income === undefined || others.length > 0 || tells('lean', said)) return undefined
  if (tells('owed', said.replace(/剩/gu, '')) || /\d\s*(?:个?月|months?)/iu.test(said)) return undefined
  const lost = incomes?.[sourceOf(said)] ?? (incomes === undefined ? income : 0)
  if (lost === 0) return undefined
  return { income: income - lost + (amount ?? 0), loss: true }
}

/** "My 3,800 plus her 2,500", 我的七千加她两千五: one of them is what comes in already. */
function togetherIn(said: string, amounts: readonly Fen[], plan: PlanState): Imagined | undefined {
  const { income, incomes } = plan
  const own = incomes?.own ?? income
  if (own === undefined || amounts.length !== 2 || !PLUS.test(said) || !amounts.includes(own))
    return undefined
  const [other] = amounts.filter((one) => one !== own)
  return other === undefined ? undefined : { income: own + other }
}

const PLUS = /加|和|跟|一起|\+|\b(?:plus|and|together|with)\b/iu

/** "Hand back the rental car so the 1,200 is gone", and perhaps "make 7,000 every month" with it. */
function goneIn(said: string, amounts: readonly Fen[], plan: PlanState): Imagined | undefined {
  const { fixed, costAmounts = [] } = plan
  const gone = amounts.find((amount) => costAmounts.includes(amount))
  if (fixed === undefined || gone === undefined || !GONE.test(said) || INSTEAD_OF.test(said)) return undefined
  const [income, ...others] = amounts.filter((amount) => amount !== gone)
  if (income === undefined) return { fixed: fixed - gone }
  return others.length === 0 && EARNS.test(said) ? { income, fixed: fixed - gone } : undefined
}

const GONE =
  /不用(?:再)?(?:付|交|出|花)|省(?:了|下|掉)|没了|退(?:了|掉|租)|不租|停(?:了|掉)|\b(?:gone|hand(?:ed)? (?:it )?back|give (?:it )?up|gave up|cancel\w*|no longer|stop(?:ped)? paying|drop(?:ped)? (?:the|my)|without the)\b/iu

function costsIn(said: string, amounts: readonly Fen[], plan: PlanState): Imagined | undefined {
  const { fixed } = plan
  const [amount, ...others] = amounts
  if (fixed === undefined) return undefined
  const place = debtNamed(said, plan) ?? -1
  const takenOver = (TAKES_OVER_ZH.test(said) || TAKES_OVER_EN.test(said)) && !GIVES_ZH.test(said)
  if (
    place >= 0 &&
    amount === undefined &&
    !/一半|\bhalf\b/iu.test(said) &&
    (PAID_OFF.test(said) || (takenOver && /[还付清]|\b(?:pay|clear|cover|take)/iu.test(said)))
  )
    return { without: place }
  const held = heldCost(said, plan)
  // "Rent 900 instead of 1,300"
  if (held !== undefined && amounts.length === 2 && amounts.includes(held) && INSTEAD_OF.test(said))
    return { fixed: fixed - held + (amounts.find((one) => one !== held) ?? held) }
  // "Costs are 2,900 instead of 3,900": what they come to then.
  if (tells('fixed', said) && amounts.length === 2 && amounts.includes(fixed) && INSTEAD_OF.test(said))
    return { fixed: amounts.find((one) => one !== fixed) ?? fixed }
  // "Mum pays the tutoring, 1,000, so costs are 2,900": less by so much.
  const [less, then] = [Math.min(...amounts), Math.max(...amounts)]
  if (amounts.length === 2 && [fixed - less, fixed - then].some((one) => amounts.includes(one)))
    return { fixed: fixed - less === then ? then : less }
  if (others.length > 0) return undefined
  const [cost] = costsNamed(said)
  // 奶奶出补习的一千: what it is for needs no word that we know.
  if (takenOver && !TO_ME_FREELY(said) && place < 0 && !LENDS.test(said)) {
    const off = amount ?? held
    return off === undefined || off > fixed ? undefined : { fixed: fixed - off }
  }
  if (amount === undefined)
    return held !== undefined && place < 0 && GIVEN_UP.test(said) ? { fixed: fixed - held } : undefined
  if ((GIVES_ZH.test(said) || GIVES_EN.test(said)) && !TO_ME.test(said) && !comesIn(said) && place < 0)
    return { fixed: fixed + amount }
  if (!tells('fixed', said) || place >= 0) return undefined
  const [by] = BY_SO_MUCH.flatMap(([words, sign]) => (words.test(said) ? [sign] : []))
  if (by !== undefined) return { fixed: Math.max(0, fixed + by * amount) }
  if (changesCost(said)) return { fixed: Math.max(0, fixed + (LESS.test(said) ? -amount : amount)) }
  if (held !== undefined) return { fixed: fixed - held + amount }
  if (cost !== undefined) return STRONG_IF.test(said) ? { unknown: cost } : undefined
  return amount !== fixed ? { fixed: amount } : undefined
}

const STRONG_IF = /如果|要是|假如|假设|万一|\bwhat if\b|\b(?:suppose|imagine)\b/iu

/** 少花 500, "500 less on food": by how much it changes. */
const BY_SO_MUCH: readonly (readonly [words: RegExp, sign: 1 | -1])[] = [
  [
    /(?:少|省|砍|减)(?:花|吃|用|掉|下|出|了|个|点)*\s*[\d一二两三四五六七八九]|\b(?:[¥$]?\d[\d,.]*k?(?: yuan| rmb)? (?:less|off)|(?:cut|reduce|lower|save)\b[^.?!\d]{0,24}(?:by )?[¥$]?\d)/iu,
    -1,
  ],
  [
    /多(?:花|用|交|出|付)(?:了|个|点)*\s*[\d一二两三四五六七八九]|\b[¥$]?\d[\d,.]*k?(?: yuan| rmb)? more\b/iu,
    1,
  ],
]

const INSTEAD_OF = /而不是|不是|从|变成|降到|\b(?:instead of|rather than|not|from)\b/iu
const LESS = /降|减|便宜|省|少|\b(?:down|less|cheaper|lower)\b/iu

const LENDS = /借|还(?!有|能|是|会)|\b(?:len[dt]s?|loan|owe\w*|back)\b/iu

/** "My mum gives me 1,000" is money, and no cost that she takes over, unless the cost is named with it. */
function TO_ME_FREELY(said: string): boolean {
  return TO_ME.test(said) && costsNamed(said).length === 0
}

/** 烟戒了的话, "what if I quit smoking": none of it any more. */
const GIVEN_UP =
  /戒|不(?:抽|喝|去|租|买|养|用|交|花|给|报|学|打)|退(?:了|掉|租)|停(?:了|掉)|省(?:了|掉)|砍(?:了|掉)|搬(?:回|去|到)|\b(?:quit|stop\w*|giv(?:e|ing) up|cut(?:ting)? out|cancel\w*|drop\w*|without|no more|mov(?:e|ing) (?:home|back))\b/iu

/** "Smok" of smokes and smoking. */
function stemOf(word: string): string {
  return word.length > 4 ? word.replace(/(?:ing|es|s)$/u, '') : word
}

/** What the plan holds for the cost that is named. */
function heldCost(said: string, { costLabels = [], costAmounts = [] }: PlanState): Fen | undefined {
  if (costLabels.length !== costAmounts.length) return undefined
  const named = costsNamed(said)
  const lower = said.toLowerCase()
  const at = costLabels.findIndex((label) =>
    label
      .split(' ')
      .some(
        (word) =>
          (word.length > 1 || /\p{Script=Han}/u.test(word)) &&
          (named.includes(word) || lower.includes(stemOf(word))),
      ),
  )
  return at < 0 ? undefined : costAmounts[at]
}

/** "What if my wife works too, she can make 2,500", 要是工资涨到八千呢. */
function incomeIn(said: string, [amount, ...others]: readonly Fen[], plan: PlanState): Imagined | undefined {
  const { income, incomes } = plan
  if (income === undefined || amount === undefined || others.length > 0) return undefined
  if (debtNamed(said, plan) !== undefined || bringsNothing(said)) return undefined
  const earns = EARNS.test(said) && !tells('toPay', said.replaceAll(/\b(?:my|get) pay\b/giu, ''))
  if (namesSomebody(said) && (earns || comesIn(said)))
    return { income: income - (incomes?.[sourceOf(said)] ?? 0) + amount }
  // 兼职的一千五: beside what comes in already.
  if (earns && sourceOf(said) === 'second' && !tells('fixed', said))
    return { income: income - (incomes?.second ?? 0) + amount }
  if (!earns || tells('earnsMore', said) || tells('earnsLess', said) || tells('fixed', said)) return undefined
  // What is less than now is looked at as a thin month.
  const own = incomes?.own ?? income
  return amount > own && tells('income', said) ? { income: income - own + amount } : undefined
}
