import { Worker } from 'node:worker_threads'
import type { Locale } from '#src/locale.ts'
import type { Learnt } from '#src/understanding/classifier.ts'
import { inLanguage } from '#src/understanding/train.ts'
import type { IntentSet } from '#src/understanding/understanding.ts'
import type { LearntKeep } from './kept-models.ts'

/**
 * What the classifiers learn from these intents: as it was kept, or learnt now, each language in a thread of its own, so
 * that both take the time of one and the process goes on with other things. Rejects with what a thread throws.
 */
export async function learnInThreads(set: IntentSet, keep?: LearntKeep): Promise<Record<Locale, Learnt>> {
  const learntIn = async (locale: Locale): Promise<Learnt> => {
    const kept = keep?.get(locale)
    if (kept) return kept
    const learnt = await learnInThread(set, locale)
    keep?.put(locale, learnt)
    return learnt
  }
  const [chinese, english] = await Promise.all([learntIn('zh-CN'), learntIn('en')])
  return { 'zh-CN': chinese, en: english }
}

function learnInThread(set: IntentSet, locale: Locale): Promise<Learnt> {
  return new Promise((resolve, reject) => {
    const worker = new Worker(new URL('./learning-thread.ts', import.meta.url), {
      workerData: inLanguage(set, locale),
    })
    worker.once('message', resolve)
    worker.once('error', reject)
  })
}
