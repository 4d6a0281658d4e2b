import { say } from '#src/conversation/turn.ts'
import type { Locale } from '#src/locale.ts'
import { bySentence } from '#src/understanding/by-sentence.ts'
import type { Hearer } from '#dialogs/hearer.ts'
import { SUM_SAID } from '#dialogs/plan/reading/plan-sum-costs.ts'
import { planUnderWay } from './plan-state.ts'

/** 工资下月起降到5800, "from next month my pay drops to 5,800": the income that a plan has to reckon with from then on. */

const PAY_ZH = '(?:工资|收入|月薪|薪水|薪资|到手|底薪)'
const ON_ZH = '(?:起|开始|以后|之后|往后)'
const TO_ZH = '(?:会|要|就|将|被|给)*(?:降|减|跌|掉|落|少|涨|加|升|变|调|改)(?:薪|工资)?(?:到|成|为|至|回)'

const PAY_EN = '(?:(?:my|our|the) )?(?:pay|salary|wages?|income|take[- ]?home|hours|shifts)'
const TO_EN =
  "(?:(?:will|is|are|gets?|going to|goes|'?ll|be|being) )*(?:drop(?:s|ped|ping)?|fall(?:s|ing)?|go(?:es|ing)?|cut|reduced|lowered|down|up|rais(?:ed?|es)|ris(?:es|ing)|back|only|chang(?:es|ed|ing))(?: down| up| back)* to"
const NEXT_EN = '(?:from|starting|starts?|as of|beginning) next month(?: on(?:wards?)?)?'

const NEXT: readonly RegExp[] = [
  new RegExp(
    `${PAY_ZH}(?:从|是|在)?下个?月(?:份)?${ON_ZH}?(?:就)?${TO_ZH}\\s*(?<sum>${SUM_SAID})(?:了)?`,
    'u',
  ),
  new RegExp(
    `(?:从)?下个?月(?:份)?${ON_ZH}?(?:我)?(?:的)?${PAY_ZH}(?:就)?${TO_ZH}\\s*(?<sum>${SUM_SAID})(?:了)?`,
    'u',
  ),
  new RegExp(
    `(?:从)?下个?月(?:份)?${ON_ZH}(?:我)?(?:的)?(?:${PAY_ZH}(?:就|只|才|是|有)*|(?:就|只|才)(?:能)?(?:拿|发|挣|有)(?:到)?)\\s*(?<sum>${SUM_SAID})(?:了)?`,
    'u',
  ),
  new RegExp(
    `(?:从)?下个?月(?:份)?${ON_ZH}?(?:我)?(?:就|要|会|被)*(?:降薪|减薪|降工资|减工资|涨工资|加薪|涨薪)(?:到|成|为|至)\\s*(?<sum>${SUM_SAID})`,
    'u',
  ),
  new RegExp(
    `\\b${NEXT_EN},? ${PAY_EN} (?:${TO_EN}|is|will be)(?: about| around)? (?<sum>${SUM_SAID})`,
    'iu',
  ),
  new RegExp(`\\bnext month,? ${PAY_EN} ${TO_EN}(?: about| around)? (?<sum>${SUM_SAID})`, 'iu'),
  new RegExp(
    `\\b${NEXT_EN},? i(?:'ll| will)? (?:only |just )?(?:be on |get |earn |make |take home )(?:only |just )?(?:about |around )?(?<sum>${SUM_SAID})`,
    'iu',
  ),
  new RegExp(
    `\\b${PAY_EN} (?:${TO_EN}|is|will be)(?: about| around)? (?<sum>${SUM_SAID})(?: a month)?,? (?:${NEXT_EN}|next month)\\b`,
    'iu',
  ),
]

/** It isn't certain, or is asked about. */
const UNSURE =
  /可能|也许|说不定|没准|万一|如果|要是|听说|会不会|\b(?:may|might|could|maybe|perhaps|if|probably|supposedly)\b/iu

const INCOME: Readonly<Record<Locale, (sum: string) => string>> = {
  'zh-CN': (sum) => `，收入${sum}，`,
  en: (sum) => `, my income is ${sum}, `,
}

/** The message with it told as what comes in; the plan is made for the months to come. */
export const setIncomeNext: Hearer = async (_dc, turn, parts) => {
  const plan = turn.action ? undefined : planUnderWay(turn.state.dialogs)
  if (!plan || plan.income === undefined || UNSURE.test(turn.text)) return false
  const found = NEXT.map((form) => form.exec(turn.text)).find((one) => one !== null)
  const sum = found?.groups?.sum
  if (!found || sum === undefined) return false
  const { locale } = turn.state
  const [before, after] = [turn.text.slice(0, found.index), turn.text.slice(found.index + found[0].length)]
  say(turn, 'plan.income_next', { join: 'paragraph' })
  turn.text = `${before}${INCOME[locale](sum)}${after}`
    .replace(ASKS_FOR_IT, '')
    .replace(/^[\s，,]+|[\s，,]+$/gu, '')
    .replace(/[，,]\s*(?=[，,.。])/gu, '')
  turn.understanding = bySentence(parts.understand)(turn.text, locale)
  return false
}

/** 你改下, "please change it": done by hearing it. */
const ASKS_FOR_IT =
  /(?:麻烦|请|帮我?|给我)?(?:你|您)?(?:帮我?|给我)?(?:改|更新|调)(?:一?下|过来|掉)(?:吧|哈|呗)?(?=$|[，,。！!\s])|,? ?(?:so )?(?:please |can you |could you )?(?:change|update|adjust) (?:it|that|the plan)(?: please| pls)?\b(?! to)/giu
