import type { Locale } from '#src/locale.ts'
import { closesList, mayCloseList } from './closes-list.ts'
import { findFacts, type StatedFact } from './facts.ts'
import type { Lexicon } from './lexicon.ts'
import { normalise } from './normalise.ts'
import { Screened } from './screened.ts'
import type { Moment, Recognizer, Understanding as Recognition } from './understanding.ts'

/** What a message was understood to say: what it is about, and what it states of the person's case. */
export interface Understanding extends Recognition {
  readonly facts: readonly StatedFact[]
}

export type Understand = (text: string, locale: Locale, moment?: Moment) => Understanding

export function createUnderstand(recognizer: Recognizer, lexicon: Lexicon): Understand {
  return (text, locale, moment) => {
    const plainer = plainerWords(text, locale)
    return {
      ...recognizer.recognize(text, locale, moment),
      ...(plainer !== undefined && { intents: recognizer.recognize(plainer, locale, moment).intents }),
      facts: findFacts(text, locale, lexicon),
    }
  }
}

/** What means the same in words that can't be taken for something else. */
function plainerWords(text: string, locale: Locale): string | undefined {
  const normal = normalise(text)
  if (WANTS_LANGUAGE.test(normal)) return LANGUAGE[locale]
  // 其他就没有了: sounds like something of the service's that is gone.
  return mayCloseList(normal) && closesList(normal.replace(MARKS_AROUND, '')) ? NO_MORE[locale] : undefined
}

const MARKS_AROUND = /^[ ,.;!~]+|[ ,.;!~]+$/g

const NO_MORE: Readonly<Record<Locale, string>> = { 'zh-CN': '一个也没有', en: 'none' }

/** "有英文的吗，我媳妇也想看看": whoever it is for. */
const WANTS_LANGUAGE = new Screened(
  /^(?:你们|这个|这里|您|那)*有(?:没有)?(?:英文|英语|中文)(?:的|版的?)?[吗么没不呢]?(?:[?,. ]+(?:我|给)[^,.?]{0,16})?[?.]?$|^(?:hi |ok |hey )?(?:do (?:you|u) have|have you got|is there|got|do you do) (?:this |it |a |any |an )*(?:in )?(?:chinese|english)(?: version| one)?(?:[?,. ]+(?:so |for )?my [^.?]{0,40})?[?.]?$/u,
)

const LANGUAGE: Readonly<Record<Locale, string>> = { 'zh-CN': '切换语言', en: 'change language' }
