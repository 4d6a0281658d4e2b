import { once } from 'node:events'
import { enableCompileCache } from 'node:module'
import { parentPort, workerData, type MessagePort, type Transferable } from 'node:worker_threads'
import type { Material } from '#src/understanding/material.ts'
import type { LanguageSet } from '#src/understanding/train.ts'

// A thread begins without the compiled code that the process keeps; what is imported before this line does not find it.
enableCompileCache()
const { grownMaterial, learnLanguage, writtenMaterial } = await import('#src/understanding/train.ts')

/** What a thread is told to do. */
export interface LearningTask {
  /** The language it learns. */
  readonly set: LanguageSet
  /** A language to get the grown material ready for first, and where to send it. */
  readonly helps?: { readonly set: LanguageSet; readonly port: MessagePort }
  /** Where its own grown material comes from, when another thread gets it ready. */
  readonly helper?: MessagePort
}

/** The thread that learns one language: its set comes in, what was learnt goes out without being copied. */
const { set, helps, helper } = workerData as LearningTask
if (helps) {
  const grown = grownMaterial(helps.set)
  const { documents, labels, importance } = grown
  helps.port.postMessage(grown, buffersOf(documents.starts, documents.features, labels, importance))
}
const written = writtenMaterial(set)
const grown = helper ? ((await once(helper, 'message')) as [Material])[0] : grownMaterial(set)
helper?.close()
const learnt = learnLanguage(set, written, grown)
parentPort?.postMessage(learnt, buffersOf(learnt.rows, learnt.telling, learnt.biases))

function buffersOf(...arrays: readonly ArrayBufferView[]): Transferable[] {
  return arrays.map(({ buffer }) => buffer as ArrayBuffer)
}
