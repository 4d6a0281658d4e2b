import type { Locale } from '#src/locale.ts'
import { Screened } from './screened.ts'

/** 拖过几次 后来就没了, "late twice, none since": that it never happened again, and nothing that is gone. */
const NONE_SINCE: Readonly<Record<Locale, Screened>> = {
  'zh-CN': new Screened(
    /(?<=(?:[断停漏忘拖晚迟误欠](?:还|交)?[了过]|忘|逾期)[^.;!?]{0,18})(?<=[,. ]|^)(?:从?那?(?:后来|后头|后面|之后|往后|以后|此后|从此|打那))(?:以?后|起)?(?:就|都|也|再|便|倒)*(?:没了|没有了?|没有过了?|没过|没得了|没再(?:有过|犯|发生)?(?:过|了)?)(?=[,.;!? ]|$)/g,
  ),
  en: new Screened(
    /(?<=\b(?:late|overdue|missed|behind|slipped|forgot|bounced)\b[^;!?]{0,48})\b(?:none|nothing|never|not (?:once|one)|no more) (?:ever )?(?:since(?: then)?|after (?:that|this)|again)\b/g,
  ),
}

/** A text without the words that say so, as long as before. */
export function withoutNoneSince(normal: string, locale: Locale): string {
  return NONE_SINCE[locale].blankedIn(normal)
}

/** A time that is long gone: 21年, 那年, 疫情那会儿; "in 2022", "back then". */
const LONG_GONE =
  /(?<![0-9])(?:(?:19|20)?(?:0[5-9]|1[0-9]|2[0-5])|[零一二][零一二三四五六七八九])年(?!化|利)|前年|[几两三四五六七八九十]年(?:之?前|以前)|早[几些两]?年|早前|那[年会阵时](?:儿|候|子)?|那(?:几个月|段时间|俩月|两个月)|当[年时]|疫情|封[城控]|上学|大学|\b(?:in|around|since|early|late|mid|back in) ?(?:20(?:0\d|1\d|2[0-5])|19\d\d)\b|\b20(?:0\d|1\d|2[0-5])\b|\b(?:ages|years) (?:ago|back)\b|\b(?:back then|long ago|at the time|that year|during|covid|lockdown|pandemic|used to|when i was)\b/u

/** Made good since: 后来补上了, "all settled now", "paid since", "spotless since then". */
const MADE_GOOD =
  /(?:补|还|结|缴|交|付)(?:上|清|完|齐|掉|光|干净|进去)|(?:全|都|早就?|已经|后来|后面|后头)(?:全|都|给|已经|就)*(?:补|还|结|清)了|之后(?:都|就)?(?:按时|准时|没[晚拖迟])|(?:这|近|最近)[几两三]年(?:都|一直|也|就|从|一[次回天])*(?:按时|准时|没[晚拖迟逾断]|没有|正常)|后(?:来|面|头)(?:都|就|一直)?(?:按时|准时|正常)|\b(?:settled|cleared|paid|repaid|caught up|sorted|squared|made (?:it|them) (?:up|good))\b|\bsince (?:then|that)\b|\b(?:never|not|fine|spotless|clean|perfect|on time)\b[^.;!?]{0,24}\b(?:since|after that)\b/u

/** Still running after all: 现在还没还上, "still behind on it". */
const STILL_RUNS =
  /(?:现在|目前|眼下|如今)[^,.;!?]{0,8}逾期|(?:现在|目前|眼下|如今|到现在|至今|还)[^,.;!? ]{0,4}(?:没还|没补|没清|欠着|拖着|逾期[着中]|没还上)|还没(?:还|补|清|结)|没(?:还|补|结)(?:上|清|完|齐)|逾期中|\b(?:still|currently|right now|at the moment)\b[^.;!?]{0,20}\b(?:late|overdue|behind|unpaid|arrears|owe|default)|\b(?:i'?m|i am|am|are|we're|it's|it is)\b[^.;!?]{0,20}\b(?:late|overdue|behind|in arrears|in default)\b|\b(?:late|overdue|behind|in arrears|in default) (?:ever )?since\b(?! then)|\b(?:late|overdue|behind|in arrears) (?:now|again|right now|at the moment)\b|\b(?:haven'?t|hasn'?t|not|can'?t|n't) (?:been )?(?:paid|pay|repay|repaid|caught|cleared|settled)\b/u

/** This loan's being paid makes nothing else good. */
const OF_THIS_LOAN = /借呗|\bjiebei\b/u

/**
 * 21年断过两个月，后来都补上了; "overdue in 2022, spotless since": late once upon a time, and nothing that runs now. `said`:
 * the words by which it is overdue.
 */
export function isOverAndDone(normal: string, said: string): boolean {
  if (STILL_RUNS.test(normal)) return false
  const at = Math.max(normal.indexOf(said), 0)
  const behind = normal.slice(at + said.length)
  const madeGood = behind
    .split(/[,.;!? ](?=\p{Script=Han})|[,.;!?]/u)
    .some((part) => MADE_GOOD.test(part) && !OF_THIS_LOAN.test(part))
  if (madeGood || /还[清完上]|补[上齐清]/u.test(said)) return true
  const around = normal.slice(Math.max(at - NEAR, 0), at) + said + behind.slice(0, NEAR)
  return LONG_GONE.test(around)
}

/** Characters around it in which a time is its time. */
const NEAR = 40
