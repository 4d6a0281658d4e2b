import { once } from 'node:events'
import { parentPort, workerData, type MessagePort, type Transferable } from 'node:worker_threads'
import type { Material } from '#src/understanding/material.ts'
import { grownMaterial, learnLanguage, writtenMaterial, type LanguageSet } from '#src/understanding/train.ts'

/** What a thread is told to do. */
export interface LearningTask {
  /** The language it learns. */
  readonly set: LanguageSet
  /** A language to get the second half of what grows ready for first, and where to send it. */
  readonly helps?: { readonly set: LanguageSet; readonly port: MessagePort }
  /** Where the second half of its own comes from, when another thread gets it ready. */
  readonly helper?: MessagePort
}

/** The thread that learns one language: its set comes in, what was learnt goes out without being copied. */
const { set, helps, helper } = workerData as LearningTask
if (helps) {
  const half = grownMaterial(helps.set, 1)
  const { documents, labels, importance } = half
  helps.port.postMessage(half, buffersOf(documents.starts, documents.features, labels, importance))
}
const own = [writtenMaterial(set), grownMaterial(set, 0)]
const half = helper ? ((await once(helper, 'message')) as [Material])[0] : grownMaterial(set, 1)
helper?.close()
const learnt = learnLanguage(set, [...own, half])
parentPort?.postMessage(learnt, buffersOf(learnt.rows, learnt.telling, learnt.biases))

function buffersOf(...arrays: readonly ArrayBufferView[]): Transferable[] {
  return arrays.map(({ buffer }) => buffer as ArrayBuffer)
}
