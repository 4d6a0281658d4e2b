import type { Locale } from '#src/locale.ts'
import { Screened } from './screened.ts'

/** 免得逾期, "so it isn't late": what is to be kept from happening tells of nothing that happened. */
const PURPOSES: Readonly<Record<Locale, Screened>> = {
  'zh-CN': new Screened(/(?:免得|省得|以免|为了(?=不)|(?<!不)好(?=不(?!好))|才不至于|不至于)[^,.;!? ]*/g),
  en: new Screened(
    /\b(?:so|so that|to make sure|make sure|in order that) (?:that )?(?:it|its|it's|this|that|thursday|monday|the payment|nothing) ?(?:is |does |will |would |won't |isn't |doesn't |be |go |get )*(?:not |n't )?(?:be |go |get |going to be )*(?:late|overdue)\b[^,.;!?]*/g,
  ),
}

/** A text without the purposes in it, as long as before. */
export function withoutPurposes(normal: string, locale: Locale): string {
  return PURPOSES[locale].blankedIn(normal)
}
