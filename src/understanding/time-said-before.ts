import type { Locale } from '#src/locale.ts'
import { Screened } from './screened.ts'

const TIME_ZH =
  '(?:大?前|昨|今)天|上+个?(?:周|星期|礼拜)[一二三四五六日天末]?|上+个?月(?:初|底|中|末)?(?:[0-9]{1,2}[号日])?|去年|(?:大概|差不多)?(?:[0-9]{1,2}|[一两二三四五六七八九十几半]+)个?(?:天|周|星期|礼拜|月|年)(?:多)?(?:之?前|以前)?|[0-9]{1,2}[号日]'
const TIME_EN =
  '(?:about |like |around )?(?:\\d+|an?|one|two|three|four|five|six|a couple of|a few) (?:days?|weeks?|months?|years?)(?: ago)?|yesterday|last (?:week|month|year|\\w+day)|(?:the )?\\d{1,2}(?:st|nd|rd|th)'

/** 我刚说上周结清，其实是上个月25号; "sorry I said two weeks, it's more like a month": a time that is put right behind it. */
const SAID_BEFORE: Readonly<Record<Locale, Screened>> = {
  'zh-CN': new Screened(
    new RegExp(
      `(?<=(?:刚才|刚刚|刚|前面|之前|开头|上面|我)(?:跟你|和你)?(?:说|讲|写|报|填)(?:的|是|了|成)*)(?:${TIME_ZH})(?=[^.;!?]{0,14}(?:其实|实际|应该|不对|错了?|改成|准确))`,
      'gu',
    ),
  ),
  en: new Screened(
    new RegExp(
      `(?<=\\b(?:i|i've) (?:just )?(?:said|told you|wrote|put|answered) (?:(?:it was|it's been|paid|that) )*)(?:${TIME_EN})(?=[^.;!?]{0,40}\\b(?:actually|more like|really|rather|correction|wrong|but it|it's|its|it was|sorry)\\b)`,
      'gu',
    ),
  ),
}

/** A text without such a time, as long as before. */
export function withoutTimeSaidBefore(normal: string, locale: Locale): string {
  return SAID_BEFORE[locale].blankedIn(normal)
}
