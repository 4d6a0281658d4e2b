import type { Locale } from '#src/locale.ts'
import { Screened } from './screened.ts'

/** 免得逾期, "so it isn't late", "i should have paid late?": what is to be kept from happening, or ought to have, didn't happen. */
const PURPOSES: Readonly<Record<Locale, Screened>> = {
  'zh-CN': new Screened(
    /(?:免得|省得|以免|为了(?=不)|(?<!不)好(?=不(?!好))|才不至于|不至于|早知道(?:就|还不如)?|难道(?:要|得|应该|该))[^,.;!? ]*/g,
  ),
  en: new Screened(
    /\b(?:so|so that|to make sure|make sure|in order that) (?:that )?(?:it|its|it's|this|that|thursday|monday|the payment|nothing) ?(?:is |does |will |would |won't |isn't |doesn't |be |go |get )*(?:not |n't )?(?:be |go |get |going to be )*(?:late|overdue)\b[^,.;!?]*|\b(?:should|shouldn't|should not|ought to|could) (?:just |rather |better )?have (?:been |paid |repaid |kept |gone |just )+(?:(?! but )[^,.;!?])*/g,
  ),
}

/** A text without the purposes in it, as long as before. */
export function withoutPurposes(normal: string, locale: Locale): string {
  return PURPOSES[locale].blankedIn(normal)
}
