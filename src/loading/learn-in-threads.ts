import { getCompileCacheDir } from 'node:module'
import { dirname } from 'node:path'
import { MessageChannel, Worker, type Transferable } from 'node:worker_threads'
import type { Locale } from '#src/locale.ts'
import type { Learnt } from '#src/understanding/classifier.ts'
import { inLanguage } from '#src/understanding/train.ts'
import type { IntentSet } from '#src/understanding/understanding.ts'
import type { LearntKeep } from './kept-models.ts'
import type { LearningTask } from './learning-thread.ts'

/**
 * What the classifiers learn from these intents: as it was kept, or learnt now, each language in a thread of its own, so
 * that both take the time of one and the process goes on with other things. Rejects with what a thread throws.
 */
export async function learnInThreads(set: IntentSet, keep?: LearntKeep): Promise<Record<Locale, Learnt>> {
  const kept = { 'zh-CN': keep?.get('zh-CN'), en: keep?.get('en') }
  const learnt = kept['zh-CN'] || kept.en ? learnOneByOne(set, kept) : learnBoth(set)
  const [chinese, english] = await Promise.all([learnt['zh-CN'], learnt.en])
  if (!kept['zh-CN']) keep?.put('zh-CN', chinese)
  if (!kept.en) keep?.put('en', english)
  return { 'zh-CN': chinese, en: english }
}

type Threads = Readonly<Record<Locale, Learnt | Promise<Learnt>>>

function learnOneByOne(set: IntentSet, kept: Readonly<Record<Locale, Learnt | undefined>>): Threads {
  const learntIn = (locale: Locale) => kept[locale] ?? learnInThread({ set: inLanguage(set, locale) })
  return { 'zh-CN': learntIn('zh-CN'), en: learntIn('en') }
}

/** One thread cuts what people wrote in both languages, the other what grows, the Chinese first: there is more of it to learn. */
function learnBoth(set: IntentSet): Threads {
  const { port1, port2 } = new MessageChannel()
  const chinese = inLanguage(set, 'zh-CN')
  const english = inLanguage(set, 'en')
  return {
    'zh-CN': learnInThread(
      { set: chinese, partner: { set: english, port: port1, part: 'written', first: 'own' } },
      port1,
    ),
    en: learnInThread(
      { set: english, partner: { set: chinese, port: port2, part: 'grown', first: 'theirs' } },
      port2,
    ),
  }
}

function learnInThread(workerData: LearningTask, ...transferList: Transferable[]): Promise<Learnt> {
  // Where the process keeps compiled code, a thread looks only when its environment says so.
  const compiled = getCompileCacheDir()
  const env = compiled ? { ...process.env, NODE_COMPILE_CACHE: dirname(compiled) } : process.env
  return new Promise((resolve, reject) => {
    const worker = new Worker(new URL('./learning-thread.ts', import.meta.url), {
      workerData,
      transferList,
      env,
    })
    worker.once('message', resolve)
    worker.once('error', reject)
  })
}
