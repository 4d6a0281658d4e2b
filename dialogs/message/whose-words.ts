import type { Locale } from '#src/locale.ts'
import type { FactWords } from '#src/understanding/fact-words.ts'
import { normalise } from '#src/understanding/normalise.ts'
import { tellsOfStranger } from '#src/understanding/strangers.ts'
import type { WhosePatterns } from './whose-patterns.ts'
import { inEnglish } from './whose-words-en.ts'
import { inChinese } from './whose-words-zh.ts'

/**
 * The words by which a message shows whose case it tells, and the same message as the holder of the account would say it:
 * "我妈逾期过吗？她没有" → "我逾期过吗？我没有". With the third person turned into the first, everything that reads a
 * person's own case reads this one.
 */
export interface WhoseWords {
  /** Whom the message asks for, in so many words: a key of `people`, or `other` where no one is named. */
  readonly askedFor: (text: string) => string | undefined
  /** Whose trouble it tells without a word of the asker's own, or of others who have it too. */
  readonly toldOf: (text: string) => string | undefined
  /** "不是我的，是我妈的": what was told so far was theirs, too. */
  readonly isNotMine: (text: string) => boolean
  /** "不是我妈，是我自己的": the asker's own case after all; gives what else is said. */
  readonly ownAfterAll: (text: string) => string | undefined
  /** May the asker do this for the other? */
  readonly asksToAct: (text: string) => boolean
  /** "我同事逾期过三回": told of somebody else altogether. */
  readonly isOfAnother: (clause: string) => boolean
  /** As the holder would say it, without what the asker says of themself or of asking; empty when nothing else is said. */
  readonly asOwn: (text: string, who: string) => string
}

/** The words of one language. */
export function whoseWords(words: FactWords, locale: Locale): WhoseWords {
  const known = made.get(words) ?? {}
  made.set(words, known)
  return (known[locale] ??= heardBy(locale === 'en' ? inEnglish(words) : inChinese(words)))
}

/** Made once for each language: many patterns hold all the words for people. */
const made = new WeakMap<FactWords, Partial<Record<Locale, WhoseWords>>>()

function heardBy(patterns: WhosePatterns): WhoseWords {
  const {
    people,
    asks,
    sentForOwn,
    notMine,
    back,
    acts,
    tells,
    others,
    doesFor,
    about,
    asides,
    asker,
    asOwn,
  } = patterns
  return {
    askedFor: (text) => {
      const instead = notMine.exec(text)
      if (instead) return firstNamed(instead[1] ?? '', people)
      if (sentForOwn.test(text)) return undefined
      return asks.test(text) ? firstNamed(text, people) : undefined
    },
    toldOf: (text) => {
      if (!tells.test(text) || doesFor.test(text) || others.test(text) || isOnlyNeeded(text, tells))
        return undefined
      const rest = asides.reduce((left, aside) => left.replace(aside, ''), text)
      return asker.test(rest) ? undefined : firstNamed(text, people)
    },
    isNotMine: (text) => notMine.test(text),
    ownAfterAll: (text) => restOf(text, back),
    asksToAct: (text) => acts.test(text),
    isOfAnother: (clause) =>
      (about.test(clause) && !doesFor.test(clause)) || tellsOfStranger(normalise(clause)),
    asOwn,
  }
}

/** 我妈住院要用钱，借呗…: what the money is for is about them, and the loan is the asker's. */
function isOnlyNeeded(text: string, tells: RegExp): boolean {
  if (THEIR_LOAN.test(text)) return false
  const about = text.split(CLAUSE).filter((clause) => tells.test(clause))
  return about.length > 0 && about.every((clause) => NEEDS.test(clause) && !OF_A_LOAN.test(clause))
}

const CLAUSE = /[，,。.!！?？；;\n]|(?<=\p{Script=Han})\s+|\b(?:and|so|but|because)\b/u
const NEEDS =
  /住院|手术|看病|生病|病了|治病|化疗|医药费|医院|要?用钱|急用|缺钱|学费|上学|开学|结婚|彩礼|过世|去世|后事|生孩子|坐月子|买房|\b(?:hospital|ill|sick|surgery|operation|treatment|medicine|medical|cancer|accident|fees?|tuition|school|college|university|wedding|funeral|needs? (?:money|help|an? )|passed away|died)\b/iu
const OF_A_LOAN = /借呗|花呗|额度|贷款|还[清完]|逾期|\b(?:jiebei|huabei|loan|limit|repaid|borrow)\b/iu
const THEIR_LOAN =
  /[他她](?:的|那个?)?(?:支付宝)?(?:的)?(?:借呗|花呗|额度|账[户号])|\b(?:his|her|their) (?:jiebei|loan|limit|account)\b/iu

/** Whoever it is that "他" means, where nobody was named. */
const SOMEBODY = 'other'

/** The person that a message names first. */
function firstNamed(text: string, people: WhosePatterns['people']): string {
  const found = people
    .map(([who, pattern]) => ({ who, at: text.search(pattern) }))
    .filter(({ at }) => at >= 0)
    .toSorted((a, b) => a.at - b.at)
  return found[0]?.who ?? SOMEBODY
}

function restOf(text: string, said: RegExp): string | undefined {
  return said.test(text) ? text.replace(said, '').replace(/^[\s,，。.!！;；的]+/u, '') : undefined
}
