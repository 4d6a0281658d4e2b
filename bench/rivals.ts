import { createRequire } from 'node:module'
import { LOCALES, type Locale } from '#src/locale.ts'
import type { Example } from '#src/understanding/understanding.ts'

/** Something that learns from the same examples. */
export interface Rival {
  readonly name: string
  train(examples: Readonly<Record<Locale, readonly Example[]>>): Promise<void>
  classify(locale: Locale, text: string): Promise<string>
}

interface BayesClassifier {
  addDocument(words: readonly string[], intent: string): void
  train(): void
  classify(words: readonly string[]): string
}

interface NlpManager {
  addLanguage(language: string): void
  addDocument(language: string, text: string, intent: string): void
  train(): Promise<unknown>
  process(language: string, text: string): Promise<{ readonly intent: string }>
}

// Neither brings types for these parts.
const load = createRequire(import.meta.url)

/** natural's Bayes classifier; Chinese is cut into words by the runtime's own segmenter. */
export function naturalBayes(): Rival {
  const Bayes = load('natural/lib/natural/classifiers/bayes_classifier.js') as new () => BayesClassifier
  const classifiers = new Map<Locale, BayesClassifier>()
  const segmenter = new Intl.Segmenter('zh', { granularity: 'word' })
  const words = (text: string) =>
    [...segmenter.segment(text.toLowerCase())].filter((part) => part.isWordLike).map((part) => part.segment)
  return {
    name: "natural's Bayes classifier",
    async train(examples) {
      for (const locale of LOCALES) {
        const classifier = new Bayes()
        for (const { text, intent } of examples[locale]) {
          const found = words(text)
          if (found.length > 0) classifier.addDocument(found, intent)
        }
        classifier.train()
        classifiers.set(locale, classifier)
      }
    },
    async classify(locale, text) {
      return classifiers.get(locale)?.classify(words(text)) ?? ''
    },
  }
}

/** nlp.js 4 with its own language packages and its own settings. */
export async function nlpJs(): Promise<Rival> {
  const { dockStart } = load('@nlpjs/basic') as {
    dockStart(settings: object): Promise<{ get(name: 'nlp'): NlpManager }>
  }
  const languages: Readonly<Record<Locale, string>> = { 'zh-CN': 'zh', en: 'en' }
  const dock = await dockStart({
    settings: {
      nlp: { autoSave: false, autoLoad: false, languages: ['zh', 'en'], nlu: { log: false } },
      // At its own rate of 0.6 the network falls apart on so many examples: nearly all messages get one intent.
      'nlu-zh': { log: false, learningRate: 0.01 },
      'nlu-en': { log: false, learningRate: 0.01 },
    },
    use: ['Basic', 'LangZh', 'LangEn'],
  })
  const manager = dock.get('nlp')
  return {
    name: 'nlp.js',
    async train(examples) {
      for (const locale of LOCALES) {
        manager.addLanguage(languages[locale])
        for (const { text, intent } of examples[locale]) manager.addDocument(languages[locale], text, intent)
      }
      await manager.train()
    },
    async classify(locale, text) {
      return (await manager.process(languages[locale], text)).intent
    },
  }
}
