import type { Locale } from '#src/locale.ts'
import { Screened } from './screened.ts'

const SUM_ZH = '[0-9一二两三四五六七八九十百千几][0-9.一二两三四五六七八九十百千万几多-]*'
const SUM_EN = '[¥$]?[0-9][0-9.,]*k?(?: ?(?:to|-|or|,)? ?[¥$]?[0-9][0-9.,]*k?)?'

/** What is sold in a day, and behind it what is kept of that. */
const TAKINGS: Readonly<Record<Locale, Screened>> = {
  'zh-CN': new Screened(
    new RegExp(
      `(?:一天|每天|天天)(?!.*(?:个月|月薪))[^,.;!?]{0,6}?${SUM_ZH}(?:块钱?|元|左右|吧|上下)*[ ,]*(?:[^,.;!?0-9]{0,8}?)(?:到手|落(?:下|到手|手|个)?|净(?:赚|剩|落)?|剩下?|能?[赚挣])(?:也就|就|大概|差不多|个|有|到)*(${SUM_ZH}(?:块钱?|元)?)`,
      'gu',
    ),
  ),
  en: new Screened(
    new RegExp(
      `(?:i )?(?:[a-z]+ ){0,5}${SUM_EN} (?:a|per|each|every) day(?! job)[^.;!?0-9]{0,24}?(?:(?:i |we )?(?:(?:get to |only |just |can |am |i'?m )*)(?:keep|clear|pocket|net|left with|take home|make)(?: about| around| maybe| like)* (${SUM_EN})|(?:about |around |maybe )?(${SUM_EN}) (?:is |are |of it |of that |of it is )?(?:left|mine|profit|net|clear|stays))`,
      'gu',
    ),
  ),
}

/** 一天卖六七百 除去本钱剩两百五, "1200 a day, i clear 300": what is kept is what the day brings in. Other texts as they are. */
export function withDayTakings(normal: string, locale: Locale): string {
  return TAKINGS[locale].replaceIn(normal, (...[, kept, left]: string[]) =>
    locale === 'en' ? `i earn ${kept ?? left} a day` : `日入${kept}`,
  )
}
