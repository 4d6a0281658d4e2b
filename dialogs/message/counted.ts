import type { Locale } from '#src/locale.ts'

/** By which words beside it a number is known to count a fact, and by which it is known not to. */
const counted: Readonly<
  Record<string, Readonly<Record<Locale, { readonly by: RegExp; readonly not?: RegExp }>>>
> = {
  other_loans: {
    'zh-CN': { by: /家|平台|个口子/, not: /申请|试|次|回|趟/ },
    en: {
      by: /\b(?:loans?|lenders?|apps?|platforms?|places|others?)\b/,
      not: /\b(?:appl|times?\b|tried|click|check|look)/,
    },
  },
  applications: {
    'zh-CN': { by: /申请|试过|试了|被拒|测额度|点过/ },
    en: {
      by: /\bappl|\btried\b|\brejected\b|\bturned down\b|\b(?:click\w*|check\w*|look\w*)[^.?!]{0,24}\b(?:limit|quota|offer)/,
    },
  },
  frequency: {
    'zh-CN': { by: /借[过了]?[^申]{0,4}[次回趟遭]|[次回趟遭][^申]{0,2}借/, not: /申请/ },
    en: { by: /\bborrow\w*|\bused it\b|\btook (?:it )?out\b/, not: /\bappl/ },
  },
  income_amount: {
    'zh-CN': { by: /每个?月|一个?月|月薪|月入|到手|工资/, not: /还|欠|开销|花|房租|供/ },
    en: {
      by: /\b(?:a|per|each|every) month\b|\bmonthly\b|\b(?:after|before) tax\b|\bnet\b|\btake[- ]home\b/,
      not: /\b(?:pay|repay|owe|rent|spend|instal|cost|financ|deal|lease|loan|mortgage|school|kindergarten|nursery|insur|subscri|until|takes?\b)/,
    },
  },
}

/** Whether the words around a number say that it counts this fact; undefined where they say nothing of it. */
export function countsFact(fact: string, words: string, locale: Locale): boolean | undefined {
  const own = counted[fact]?.[locale]
  if (!own) return undefined
  if (own.not?.test(words)) return false
  if (own.by.test(words)) return true
  const another = Object.keys(counted).some(
    (other) => other !== fact && counted[other]?.[locale].by.test(words),
  )
  return another ? false : undefined
}
