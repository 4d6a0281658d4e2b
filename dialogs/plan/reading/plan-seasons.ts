import type { Locale } from '#src/locale.ts'
import { SUM_SAID, yuanSaid } from './plan-sum-costs.ts'

/** What comes in told by the times of the year, "15000 in winter 9000 summer": a range, from the lower to the higher. */

const TIME_EN =
  '(?:(?:winter|summer|spring|autumn|fall)(?: months| time|time)?|(?:good|bad|busy|slow|quiet|best|worst|better|slower|peak|high|low|off) ?-?(?:months?|seasons?|times?|ones?))'
const SEASONS_EN = new RegExp(
  `(?<one>${SUM_SAID})(?: a month)?,? (?:(?:in|during|for|on|over) )?(?:the |a )?${TIME_EN}[,;]?(?: (?:and|but|then|,|about|around|like|maybe|only|just|more like|it'?s|to))* (?<other>${SUM_SAID})(?: a month)?,? (?:(?:in|during|for|on|over) )?(?:the |a )?${TIME_EN}`,
  'giu',
)

const TIME_ZH =
  '(?:[春夏秋冬](?:天|季)|旺季|淡季|(?:生意)?(?:好|差|忙|闲|淡|旺)的?(?:时候|月份?|季节)|(?:上|下)半年)'
const BETWEEN_ZH = '(?:能|有|拿|挣|赚|大概|差不多|可以|就|只|才|也|的|是|到手|一个月|每个?月|收入|[:：，, ])*'
const SEASONS_ZH = new RegExp(
  `${TIME_ZH}${BETWEEN_ZH}(?<one>${SUM_SAID})(?:左右|多)?[，,、 ]*${TIME_ZH}${BETWEEN_ZH}(?<other>${SUM_SAID})(?:左右|多)?`,
  'gu',
)

export function withSeasonsAsRange(text: string, locale: Locale): string {
  return text.replace(locale === 'en' ? SEASONS_EN : SEASONS_ZH, (said: string, ...found: unknown[]) => {
    const { one = '', other = '' } = found.at(-1) as Record<string, string | undefined>
    const [low = 0, high = 0] = [one, other].map((sum) => yuanSaid(sum, locale)).toSorted((a, b) => a - b)
    if (!(low < high)) return said
    return locale === 'en' ? `income ${low}-${high}` : `收入${low}-${high}`
  })
}
