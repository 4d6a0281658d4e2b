import type { Locale } from '#src/locale.ts'
import { IS_ANOTHER, nameIn } from './plan-names.ts'
import { SUM_SAID } from './plan-sum-costs.ts'

/** One more debt with a lender that is held already: 美团还有个2000的没写, "there's another meituan loan of 2000". */

const MORE_ZH = new RegExp(
  `(?<name>[\\p{Script=Han}\\d]{2,6}?)(?:那边|那里|上)?(?:其实|好像)?(?:还有|另外?有|还借了?|又借了?|还欠)(?:个|[一1][笔个张]|[笔张]|另外?一?[笔个])(?:是|欠|借了?)?\\s*(?<sum>${SUM_SAID})(?:块钱?|元)?的?(?:贷款|借款|分期|账单)?(?:我)?(?:没写|没算|没说|没报|没加|没填|漏了|忘了?[写说报加]?|忘记[写说报]?)?(?:进去|上|在内)?`,
  'gu',
)
const MORE_ZH_FIRST = new RegExp(
  `(?:还有|另外|漏了|忘了|少写了)[，,\\s]*(?:另)?(?:[一1][笔个张]|个|[笔张])(?:是)?(?<name>[\\p{Script=Han}\\d]{2,6}?)(?:的|贷款)?(?:是|欠|借了?)?\\s*(?<sum>${SUM_SAID})(?:块钱?|元)?`,
  'gu',
)
const MORE_EN = new RegExp(
  `\\b(?:there(?:'s| is)|i(?:'ve| have)?(?: also)?(?: got)?|plus|and|forgot|also)? ?(?:another|a second|one more|a 2nd) (?<name>[a-z]+(?: [a-z]+)?)(?: (?:loan|card|one))?(?: of| for| at|,|:)? (?<sum>${SUM_SAID})`,
  'giu',
)
const MORE_EN_LAST = new RegExp(
  `\\b(?:another|a second|one more) (?<sum>${SUM_SAID}) (?:on|with|at|from|to) (?:my |the )?(?<name>[a-z]+(?: card)?)`,
  'giu',
)

/** The message with such a debt called by a name of its own. */
export function withAnotherOf(text: string, locale: Locale, known: readonly string[]): string {
  if (known.length === 0) return text
  const shapes = locale === 'en' ? [MORE_EN, MORE_EN_LAST] : [MORE_ZH, MORE_ZH_FIRST]
  return shapes.reduce(
    (told, shape) =>
      told.replace(shape, (said: string, ...found: unknown[]) => {
        const { name = '', sum = '' } = found.at(-1) as Record<string, string | undefined>
        const held = nameIn(name, known)
        if (held === undefined || !known.includes(held)) return said
        return locale === 'en'
          ? `, ${another(held, locale)} ${sum} left`
          : `，${another(held, locale)}还欠${sum}`
      }),
    text,
  )
}

function another(held: string, locale: Locale): string {
  if (IS_ANOTHER.test(held)) return held
  return locale === 'en' ? `${held} no 2` : `另一笔${held}`
}
