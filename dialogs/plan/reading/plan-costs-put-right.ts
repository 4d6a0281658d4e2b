import type { Locale } from '#src/locale.ts'
import { toFen, type Fen } from '#src/planning/money.ts'
import { readQuantities } from '#src/understanding/quantities.ts'
import { withAmountsHeld } from './plan-amounts-held.ts'
import { withCostsInAll } from './plan-costs-in-all.ts'
import { plainer } from './plan-plainer.ts'
import { withHeldPutRight } from './plan-put-right.ts'
import type { PlanState } from '#dialogs/plan/plan-state.ts'

/** Numbers that the plan holds, told with what takes their place and without a word for what they are. */

const AMOUNT =
  '[¥$]?(?:\\d(?:[\\d,.]*\\d)?(?:\\s*[kw万千百](?![a-z]))?|[一二两三四五六七八九十][一二两三四五六七八九十百千万]+)(?:\\s*(?:元|块钱?|yuan|rmb))?'

/** 3800改4200, "3,800 to 4,200" */
const INTO = new RegExp(
  `(?:(?:开销|必须花的?|收入|工资)(?:从|由)?|from )?(?<was>${AMOUNT})(?:\\s*(?:块)?(?:要|得|应该)?(?:改|换|调|变)(?:成|为|到|作)?|\\s*(?:→|->|=>)|,? (?:should be|to|into|becomes))\\s*(?<now>${AMOUNT})`,
  'giu',
)

/** 应该多加四百, "add 400": by how much, told beside it. */
const BY = new RegExp(
  `(?:应该|得|要|再|就|少报|少算|报少|算少)*(?:了)?(?:多)?(?:加|减|差|少|多)(?:上|了|个)?\\s*(?<by>${AMOUNT})|\\b(?:add|plus|up|another|more like|take off|minus) (?<en>${AMOUNT})(?: more)?`,
  'giu',
)

/** "3800改4200", of costs of 3,800: the costs are 4,200, and the 400 told beside it come on top of nothing. */
function withHeldReplaced(text: string, locale: Locale, { fixed, income }: PlanState): string {
  let by = 0
  const replaced = text.replace(INTO, (said: string, ...found: unknown[]) => {
    const { was = '', now = '' } = found.at(-1) as Record<string, string>
    const [before, after] = [fenOf(was, locale), fenOf(now, locale)]
    if (before !== fixed && before !== income) return said
    if (fixed === income) return said
    by = Math.abs(after - before)
    if (before === fixed) return locale === 'en' ? `fixed costs ${now} a month` : `每月必须花${now}`
    return locale === 'en' ? `income ${now} a month` : `每月收入${now}`
  })
  if (by === 0) return withTakenOff(text, locale, fixed)
  return replaced.replace(BY, (said: string, ...found: unknown[]) => {
    const { by: zh, en = zh } = found.at(-1) as Record<string, string | undefined>
    return fenOf(en ?? '', locale) === by ? ' ' : said
  })
}

/** 3900减掉1490才对, "3,900 minus the 1,490": of the costs what was counted among them. */
const TAKEN_OFF = new RegExp(
  `(?<whole>${AMOUNT})(?:里)?(?:应该|要|得)?(?:减|扣|刨|去)(?:掉|去|除)?\\s*(?<off>${AMOUNT})(?:才对|就对了?|才是)?|(?<wholeEn>${AMOUNT}) (?:minus|less|take away|without) (?:the |that |my )?(?<offEn>${AMOUNT})`,
  'giu',
)
const OF_COSTS = /开销|花销|必须花|上面|\b(?:costs?|expenses|spending)\b/iu

function withTakenOff(text: string, locale: Locale, fixed: Fen | undefined): string {
  return text.replace(TAKEN_OFF, (said: string, ...found: unknown[]) => {
    const {
      wholeEn,
      whole = wholeEn,
      offEn,
      off = offEn,
    } = found.at(-1) as Record<string, string | undefined>
    const [all, less] = [fenOf(whole ?? '', locale), fenOf(off ?? '', locale)]
    if (fixed === undefined || less >= all || (all !== fixed && !OF_COSTS.test(text))) return said
    const now = (all - less) / 100
    return locale === 'en' ? `, fixed costs are ${now} a month` : `，每月必须花的是${now}`
  })
}

/** "Costs are 300 more than I said", 刚才少报了300开销: by how much the costs that were told were wrong. */
const BY_SO_MUCH = new RegExp(
  [
    `(?:\\b(?:the |my )?[a-z]+ (?:goes|went|is going|has gone|is) up(?: to ${AMOUNT})?,? (?:so|and) )?(?:\\b(?:the |my )?(?:costs?|expenses|spending|outgoings) (?:are|is|will be|come to)(?: about| actually| really)* (?<by>${AMOUNT}) (?<sign>more|less|higher|lower)(?: than (?:i|what i|that)(?: (?:said|told you|put|gave|thought))?)?)`,
    `(?:开销|开支|花销|必须花的?|生活费)?(?:比)?(?:刚才|刚刚|刚|前面|之前)(?:我)?(?:的)?(?:开销|开支|花销|必须花的?|生活费)?(?<signZh>少|多)(?:说|报|算|写)了?\\s*(?<byZh>${AMOUNT})(?:的?(?:开销|开支|花销))?`,
    `(?:开销|开支|花销|必须花的?)(?:其实|实际|应该)?(?:要|得)?比(?:刚才|刚刚|前面|之前)?(?:我)?(?:说|报|写|填)的(?:要|还)?(?<signThan>多|少)(?:了|出|个)?\\s*(?<byThan>${AMOUNT})`,
  ].join('|'),
  'giu',
)

function withCostsBySoMuch(text: string, locale: Locale, { fixed }: PlanState): string {
  if (fixed === undefined) return text
  return text.replace(BY_SO_MUCH, (said: string, ...found: unknown[]) => {
    const groups = found.at(-1) as Record<string, string | undefined>
    const by = fenOf(groups.by ?? groups.byZh ?? groups.byThan ?? '', locale)
    // 少报了: so much is to be added.
    const adds = /more|higher/iu.test(groups.sign ?? '') || groups.signZh === '少' || groups.signThan === '多'
    const now = fixed + (adds ? by : -by)
    if (!(now > 0) || !Number.isFinite(now)) return said
    return locale === 'en' ? `, my fixed costs are ${now / 100} a month` : `，必须花的一共是${now / 100}，`
  })
}

/** The message with all that it says only against what the plan holds made plain. */
export function withAllHeld(text: string, locale: Locale, plan: PlanState): string {
  const whole = withCostsInAll(text, locale, plan)
  const replaced = withHeldReplaced(withCostsBySoMuch(whole, locale, plan), locale, plan)
  return withAmountsHeld(withHeldPutRight(replaced, locale, plan), locale, plan)
}

function fenOf(said: string, locale: Locale): number {
  const plain = plainer(locale === 'en' ? said : `¥${said.replace(/^¥/u, '')}`)
  return toFen(readQuantities(plain, locale)[0]?.min ?? Number.NaN)
}
