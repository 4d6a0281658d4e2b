import type { Locale } from '#src/locale.ts'

const NAMES: Readonly<Record<Locale, string>> = {
  'zh-CN': '(?:中文|汉语|普通话|国语|华语|chinese|mandarin)',
  en: '(?:英文|英语|english)',
}
const LOCALES = Object.keys(NAMES) as Locale[]

/** 能说中文吗, "in Chinese please": the language wished for stands behind a word for speaking. */
const wished = (name: string): RegExp =>
  new RegExp(
    `(?<!(?:不|别|没法|不能|不会|不太会|听不懂|看不懂)[^，。,.?？]{0,2})(?:说|讲|用|换成?|改成?|切换?到?|转成?|来|回到?)(?:回|成|到)?${name}|\\b(?<!(?:n't|not|cannot|can't|hardly) (?:\\w+ )?)(?:speak|talk|use|write|in|to|switch|change|continue|reply|answer)(?: back)?(?: to| in)? ${name}`,
    'iu',
  )

/** 我英文一般, "my English isn't great": the language that somebody would rather leave. */
const poor = (name: string): RegExp =>
  new RegExp(
    `(?:不(?:会|懂|想|要|太会|太懂)|别|没法|看不懂|听不懂)(?:说|讲|用|看)?${name}|${name}(?:水平|能力)?(?:也|都|就|真|实在|有点|比较|说得|讲得|是|的)*(?:一般|不好|不太好|不行|差|很差|烂|弱|看不懂|听不懂|不懂|不会|吃力|费劲|马马虎虎|有限|看着累)|\\b${name}(?: is|'s|s)?(?:n'?t| not)? (?:really |very |so |that |too |quite |a bit |kind of )*(?:bad|poor|weak|good|great|limited|rusty|fluent|terrible|so so|ok)\\b|\\b(?:bad|poor|weak|little|limited|no|not|broken) ${name}`,
    'iu',
  )

/** The language that a message asks for: behind a word for speaking, else the other of one that it is bad at, else named. */
export function languageAsked(text: string): Locale | undefined {
  const plain = text.normalize('NFKC')
  const asked = LOCALES.filter((locale) => wished(NAMES[locale]).test(plain))
  if (asked.length === 1) return asked[0]
  const left = LOCALES.filter((locale) => poor(NAMES[locale]).test(plain))
  if (left.length === 1) return LOCALES.find((locale) => locale !== left[0])
  const named = LOCALES.filter((locale) => new RegExp(NAMES[locale], 'iu').test(plain))
  return named.length > 1 ? 'en' : named[0]
}
