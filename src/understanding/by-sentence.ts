import type { Locale } from '#src/locale.ts'
import type { Understand, Understanding } from './understand.ts'

/**
 * What a message of several sentences is about. Read as a whole, what is asked drowns in what is told around it: "lost
 * my job in June, three apps want money, my wife doesn't know. I see no way out." A sentence that says plainly what it
 * wants is what the message is about; the facts are those of the whole.
 */
export function bySentence(understand: Understand): Understand {
  return (text, locale, moment) => {
    const whole = understand(text, locale, moment)
    const sentences = sentencesOf(text, locale)
    if (sentences.length < 2) return whole
    const plainest = plainestOf(
      sentences.map((sentence) => understand(sentence, locale, moment)),
      whole,
    )
    return plainest ? { ...whole, intents: plainest.intents } : whole
  }
}

/** Care is missed at a price: a single sentence of it counts whatever the rest says. */
const care: ReadonlySet<string> = new Set(['distress', 'wrongdoing'])
/** What anything may be taken for that only tells something. */
const broad: ReadonlySet<string> = new Set(['account_operation', 'out_of_scope'])
/** Small words between the sentences, or an answer to what was asked: no matter of their own. */
const small: ReadonlySet<string> = new Set([
  'yes',
  'no',
  'greeting',
  'thanks_bye',
  'repeat',
  'back',
  'stop',
  'help',
  'correct',
  'skip',
  'decline',
  'dont_know',
  'why_ask',
])

/** Probability from which a whole message is about what it seems to be. */
const SURE = 0.4
/** From which a single sentence is. */
const PLAIN = 0.5
/** A warning that fits nothing frightens: from a single sentence only where nothing else can be meant. */
const PLAIN_OF: Readonly<Record<string, number>> = { scam_or_safety: 0.8 }

function plainestOf(sentences: readonly Understanding[], whole: Understanding): Understanding | undefined {
  const caring = sentences.find(({ intents: [top] }) => care.has(top.name) && top.score >= PLAIN)
  if (caring) return caring
  const { name, score } = whole.intents[0]
  if (score >= SURE && !broad.has(name)) return undefined
  const plain = sentences
    .filter(({ intents: [top] }) => top.score >= (PLAIN_OF[top.name] ?? PLAIN))
    .filter(({ intents: [top] }) => !broad.has(top.name) && !small.has(top.name))
    .toSorted((a, b) => b.intents[0].score - a.intents[0].score)[0]
  if (!plain || name !== 'account_operation' || score < SURE) return plain
  // A sentence that surely asks for a step in the app is what the others explain.
  const asksForSteps = sentences.some(
    ({ intents: [top] }) => top.name === name && top.score >= plain.intents[0].score,
  )
  return asksForSteps ? undefined : plain
}

const ENDS: Readonly<Record<Locale, RegExp>> = {
  // Hurried Chinese has a space for a full stop.
  'zh-CN': /[。！？!?；;\n]+|\.(?!\d)|(?<=\p{Script=Han}) +(?=\p{Script=Han})/u,
  // A comma before "and", "but" or "so" begins something of its own as well.
  en: /[!?;\n]+|\.(?=\s|$)|\.{2,}|…|,\s+(?=(?:and|but|so)\b)/iu,
}

/** Fewer letters are no sentence. */
const LEAST = 4

function sentencesOf(text: string, locale: Locale): string[] {
  return text
    .split(ENDS[locale])
    .map((sentence) => sentence.trim())
    .filter((sentence) => sentence.length >= LEAST)
}
