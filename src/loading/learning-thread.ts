import { enableCompileCache } from 'node:module'
import { parentPort, workerData } from 'node:worker_threads'
import type { LanguageSet } from '#src/understanding/train.ts'

// A thread begins without the compiled code that the process keeps; what is imported before this line does not find it.
enableCompileCache()
const { learnLanguage } = await import('#src/understanding/train.ts')

/** The thread that learns one language: its set comes in, what was learnt goes out without being copied. */
const learnt = learnLanguage(workerData as LanguageSet)
const { weights, telling, biases } = learnt
parentPort?.postMessage(
  learnt,
  [weights, telling, biases].map(({ buffer }) => buffer as ArrayBuffer),
)
