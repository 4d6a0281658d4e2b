import type { Locale } from '#src/locale.ts'
import { toFen } from '#src/planning/money.ts'
import { readQuantities } from '#src/understanding/quantities.ts'
import { isMoney } from './plan-amounts.ts'
import { namesSomebody } from './plan-flow.ts'
import { nameIn } from './plan-names.ts'
import { plainer } from './plan-plainer.ts'
import { payInOne } from './plan-pay-parts.ts'
import { costsOnce } from './plan-costs-within.ts'
import { costsPlainly, SUM_SAID, yuanSaid } from './plan-sum-costs.ts'
import { listPlainly } from './plan-list-plainer.ts'
import { incomePlainly } from './plan-sum-income.ts'
import type { OfMonth } from '#dialogs/plan/asked/plan-sum-matters.ts'
import { withThousands } from './plan-sum-thousands.ts'
import type { PlanState } from '#dialogs/plan/plan-state.ts'
import { tells } from './plan-words.ts'

/** A message that answers a question for a sum of the month, put into words that the reader of amounts knows. */
export interface SumPlain {
  readonly text: string
  /** What was done with it that the person should know: plan.month_asked.<name>. */
  readonly notes: readonly ('bonus' | 'unsure' | 'which_month' | 'later')[]
}

export function sumPlainly(said: string, locale: Locale, plan: PlanState, step: OfMonth): SumPlain {
  const text = withThousands(
    withoutOld(
      said
        .replace(BREAK, '，')
        .replace(AGE, ' ')
        .replace(/,? ?\bgive or take\b/giu, '')
        .replace(AT_MOST, AT_MOST_IS[locale]),
      step,
    ),
    locale,
  )
  if (step === 'income') {
    const pay = payInOne(text, locale)
    const { text: income, unsure, lowest } = incomePlainly(pay.text, locale)
    return {
      text: income,
      notes: [
        ...(pay.bonusApart ? ['bonus' as const] : []),
        ...(unsure ? ['unsure' as const] : []),
        ...(lowest ? ['which_month' as const] : []),
      ],
    }
  }
  const costs = costsPlainly(withIncomePutRight(listPlainly(text, locale), locale, plan), locale)
  return { text: costsOnce(costs.text, locale), notes: costs.later ? ['later'] : [] }
}

/** "I'm 52", 我今年四十八: years, and no money. */
const AGE =
  /\b(?:i'?m|i am|im|aged?|turning) (?:now |only |nearly |already )?\d{2}\b(?! ?(?:k\b|grand|thousand|yuan|rmb|%|,\d|\.\d|a (?:day|shift|month)|per|each))|(?<![\d.,])(?:\d{2}|[二三四五六]十[一二三四五六七八九]?)岁(?:了|的人)?|今年(?:都|已经|快)*(?:\d{2}|[二三四五六]十[一二三四五六七八九]?)(?:了|的人)/giu

/** 顶多四千, "4k at most": so much it may be. */
const AT_MOST = new RegExp(
  `(?:顶多|最多|撑死|至多)(?:也就|就|只有|只|有|是|能|拿|到手)*\\s*(?=${SUM_SAID})|\\b(?:at (?:the )?most|not even|a maximum of|no more than|not more than|(?<!\\b(?:go|goes|going|gone|went|goin|rise|rises|rising|raised|put|puts|putting) )up to) (?=(?:about )?${SUM_SAID})`,
  'giu',
)
const AT_MOST_IS: Readonly<Record<Locale, string>> = { 'zh-CN': '只有', en: 'only ' }

/** "I put 6500 before but now its 5100", 原来写的6500现在5100: what it is by now. */
const OLD = new RegExp(
  `\\b(?:i )?(?:put|said|told you|wrote|typed|had|got|made|earned|was (?:on|getting)|used to (?:get|make|earn)) (?:about )?${SUM_SAID} (?:before|earlier|first|previously|at first|last time)|(?:前面|之前|刚才|原来|以前|本来)[^，。\\d]{0,6}${SUM_SAID}(?:多|来块?|左右|出头)?(?:了|的|那个?)?(?=[^。]*\\d)`,
  'giu',
)

/** "On sick pay 480 a week, normally 700", 病假工资3000 平时6000: what comes in for now is what there is to plan with. */
const FOR_NOW = new RegExp(
  `(?<now>(?:\\b(?:sick|maternity|paternity|furlough\\w*|half|reduced|short)[- ](?:pay|hours|time|leave)|病假|产假|停工|待岗)[^.;。；\\d]{0,24}${SUM_SAID}(?: (?:a|per|each|every) (?:week|month))?)[,，;\\s]*(?:(?:but|and|it'?s|its|i|get|was|是|都)[ ]*)*(?:normally|usually|before|平时|正常|以前|原来)[^.;。；\\d]{0,16}${SUM_SAID}(?: (?:a|per|each|every) (?:week|month))?`,
  'giu',
)
const OF_SICK_PAY =
  /\b(?:i'?m |im |i am )?(?:on |getting |just )*(?:statutory )?(?:sick|maternity|paternity|furlough|half) (?:pay|leave)(?: (?:at the moment|right now|now|currently|for now|at|of|is|about))*,? (?=[¥$]?\d)/giu

function withoutOld(text: string, step: OfMonth): string {
  if (step !== 'income') return text
  const rest = text.replace(OLD, ' ').replace(FOR_NOW, '$<now>').replace(OF_SICK_PAY, 'income ')
  return new RegExp(SUM_SAID, 'iu').test(rest) ? rest : text
}

/** 2800 对了，收入说错了: a space behind an amount ends what is said of it. */
const BREAK =
  /(?<=[\d千百万元块]) +(?=\p{Script=Han})(?!块|元|左右|上下|出头|多|来|几|吧|[千万百]|期|个|天|号|月|年|家|笔|每|一个?月|一天|的)/gu

/** Told beside the costs: what was said of the income before, and what it is. */
function withIncomePutRight(said: string, locale: Locale, { income }: PlanState): string {
  const text = said.replace(DENIED, (all: string, sum: string) =>
    toFen(yuanSaid(sum, locale)) === income ? ' ' : all,
  )
  if (income && ALL_SPENT.test(text) && !holdsMoney(text, locale))
    return locale === 'en' ? `living costs ${yuan(income)}` : `必须花${yuan(income)}`
  const pieces = text.split(PIECES[locale])
  const mends = pieces.some((piece) => MENDS.test(piece))
  return pieces
    .map((piece, at) => {
      if (at % 2 === 1 || piece === '') return piece
      const [before = '', after = ''] = [pieces[at - 2], pieces[at + 2]]
      // "Also the income is wrong, it should be 7k" adds nothing.
      if (WAS_WRONG.test(piece) && !holdsMoney(piece, locale) && IS_NOW.test(after)) return ''
      const held = holdsHeld(piece, locale, income)
      // 6500是两个人的，我自己4000
      if (ofBoth(before, locale, income) && OWN_SUM.test(piece)) return piece.replace(OWN_SUM, INCOME[locale])
      if (ofBoth(piece, locale, income)) return ' '
      if (held && MINE.test(piece))
        return locale === 'en' ? `my income is ${yuan(income)}` : `我的收入${yuan(income)}`
      if (WAS_WRONG.test(before) && !holdsMoney(before, locale) && IS_NOW.test(piece))
        return piece.replace(IS_NOW, INCOME[locale])
      if (held && isQuoted(piece)) return ' '
      return mends && bringsIn(piece, locale) && !SAYS_EARNS.test(piece)
        ? piece.replace(HAS_AMOUNT, EARNS[locale])
        : piece
    })
    .join('')
}

/** "Income is 6000 not 6500", 是6000不是6500 */
const DENIED = new RegExp(
  `(?<=(?:income|pay|salary|wages?|收入|工资|到手)[^.;!?。；]{0,24})[,，]?\\s*(?:and |而)?(?:not|不是)\\s*(${SUM_SAID})`,
  'giu',
)

/** 跟收入差不多，都花光, "whatever i earn i spend" */
const ALL_SPENT =
  /(?:跟|和)(?:收入|工资|挣的|到手的?)(?:差不多|一样)|挣(?:多少|的)[^，。]{0,3}花(?:多少|光|完)|(?:都|全|月月|每个?月)(?:花光|花完|月光)|月光族?|\b(?:whatever|all|everything|what) i (?:earn|make|get)(?:,)? (?:i )?(?:spend|goes|is spent|gets spent)\b|\bspend (?:all of it|it all|everything|whatever i)\b/iu

const PIECES: Readonly<Record<Locale, RegExp>> = {
  'zh-CN': /((?:[，。；！？、;!?\n]|[,.](?!\d)|\s)+)/u,
  en: /(\s*(?:[;!?\n]|,(?!\d{3})|\.(?!\d))+\s*|\s+and\s+)/iu,
}
const SAYS_EARNS = /[挣赚拿]|工资|收入|\b(?:earns?|makes?|gets?|brings?|is on|salary|pay)\b/iu
const HAS_AMOUNT = new RegExp(`(?:还有|也有|有)?\\s*(${SUM_SAID})`, 'iu')
const INCOME: Readonly<Record<Locale, string>> = { 'zh-CN': '收入$1', en: 'my income is $1' }
const EARNS: Readonly<Record<Locale, string>> = { 'zh-CN': '挣$1', en: 'earns $1' }

/** 收入说错了, "i got my pay wrong": the amount behind it is the income. */
const WAS_WRONG =
  /(?:收入|工资|到手|月薪)[^，。\d]{0,6}(?:[说写填报记算]?[错少多高低]了|不对|有误|要改|改一?下)|(?:[说写填报]错|改一?下|更正)[^，。\d]{0,4}(?:收入|工资)|\b(?:income|pay|salary|wages?)\b[^.?!\d]{0,20}\b(?:wrong|mistake|incorrect|not right|changed|too (?:high|low))\b|\b(?:wrong|mistake|change)\b[^.?!\d]{0,20}\b(?:income|pay|salary|wages?)\b/iu
const IS_NOW = new RegExp(
  `^(?:我|现在|其实|实际上?|应该|应当|真实|改成|改为|换成|是|为|就|大概|it'?s|its|it|should|be|is|really|actually|now|more like|about| )*(${SUM_SAID})`,
  'iu',
)
const MINE =
  /是我(?:自己|一个人|本人)?的?|(?:只|就|光|单)(?:是)?我|我自己|\b(?:just|only) (?:me|mine|my own)\b|\bis (?:mine|my own|just me)\b/iu
const QUOTES =
  /前面|之前|刚才|刚刚|上面|[写说填报]|那是|税前|没扣|错|不对|\b(?:before|earlier|said|put|wrote|told|was|typed|wrong|old|the)\b/iu
/** What was told of the income isn't all of it. */
const MENDS =
  /少报|[漏忘]了|没算|没写|没加|收入|工资|前面|\b(?:forgot|missed|left out|income|also|too|as well)\b/iu

/** Said before, and not what it is: 前面我写6500那是没扣房租的. */
function isQuoted(piece: string): boolean {
  const alone = piece.match(new RegExp(SUM_SAID, 'giu'))?.length === 1
  return alone && QUOTES.test(piece) && (!tells('fixed', piece) || OF_INCOME.test(piece))
}

const OF_INCOME = /收入|工资|到手|[写说填报]|\b(?:income|pay|salary|wages?)\b/iu

function bringsIn(piece: string, locale: Locale): boolean {
  if (!namesSomebody(piece) || !holdsMoney(piece, locale) || nameIn(piece) !== undefined) return false
  return (
    !tells('fixed', piece) &&
    !/[给寄打转借欠还](?!有)|\b(?:give|send|pay|owe|lend|lent)\w*\b/iu.test(piece) &&
    /还有|也有|有|每个?月|\b(?:has|brings?|gets?|makes?|earns?|is on)\b/iu.test(piece)
  )
}

function ofBoth(piece: string, locale: Locale, income: number | undefined): boolean {
  return OF_BOTH.test(piece) && holdsHeld(piece, locale, income)
}

const OF_BOTH =
  /两个人|[俩两]口子|我们?俩|夫妻|一家|\b(?:both of us|together|joint|the two of us|household)\b/iu
const OWN_SUM = new RegExp(
  `(?:我(?:自己|一个人)?的?(?:就|只|才|是|有)*|mine(?:'s| is)?|i (?:get|make|earn))\\s*(?:only |just |about )*(${SUM_SAID})`,
  'iu',
)

function holdsMoney(piece: string, locale: Locale): boolean {
  return readQuantities(plainer(piece), locale).some(isMoney)
}

function holdsHeld(piece: string, locale: Locale, income: number | undefined): boolean {
  return (
    income !== undefined &&
    readQuantities(plainer(piece), locale).some((one) => isMoney(one) && toFen(one.min) === income)
  )
}

function yuan(fen: number | undefined): string {
  return String((fen ?? 0) / 100)
}
