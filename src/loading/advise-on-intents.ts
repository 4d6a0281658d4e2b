import { LOCALES, type Locale } from '#src/locale.ts'
import { examplesIn } from '#src/understanding/intent-examples.ts'
import { normalise } from '#src/understanding/normalise.ts'
import type { IntentSet } from '#src/understanding/understanding.ts'
import type { Problem } from './problems.ts'

/** With fewer examples than this an intent is guessed rather than recognised. */
const ENOUGH: Readonly<Record<Locale, number>> = { 'zh-CN': 30, en: 20 }

/** What changes nothing about the meaning of a question. */
const TRIMMINGS =
  /[\s\p{P}]|请问|您好|我的|蚂蚁|支付宝|吗|呢|啊|呀|嘛|\b(?:please|hi|hello|the|my|a|just)\b/gu

/**
 * What an author should look at, though the files can be used: intents with too few examples, and examples under
 * two intents that differ in nothing but trimmings.
 */
export function adviseOnIntents(set: IntentSet): Problem[] {
  return LOCALES.flatMap((locale) => [...tooFew(set, locale), ...nearContradictions(set, locale)])
}

function tooFew(set: IntentSet, locale: Locale): Problem[] {
  return set.intents
    .map((intent) => ({ name: intent.name, count: examplesIn(intent, locale).length }))
    .filter(({ count }) => count < ENOUGH[locale])
    .map(({ name, count }) => ({
      file: `intents/${name}.yaml`,
      line: 0,
      message: `${count} ${locale} examples are few`,
      remedy: `write some more: ${ENOUGH[locale]} or better twice as many, each as another person would say it`,
    }))
}

function nearContradictions(set: IntentSet, locale: Locale): Problem[] {
  const seen = new Map<string, { readonly intent: string; readonly text: string }>()
  const found: Problem[] = []
  for (const intent of set.intents) {
    const { name } = intent
    for (const text of examplesIn(intent, locale)) {
      const core = normalise(text).replace(TRIMMINGS, '')
      const other = seen.get(core)
      if (core === '' || !other) seen.set(core, { intent: name, text })
      else if (other.intent !== name) {
        found.push({
          file: `intents/${name}.yaml`,
          line: 0,
          message: `"${text}" hardly differs from "${other.text}" under ${other.intent}`,
          remedy: 'keep the one that is under the right intent, or make the difference plain',
        })
      }
    }
  }
  return found
}
