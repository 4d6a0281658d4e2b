import { once } from 'node:events'
import { parentPort, workerData, type MessagePort, type Transferable } from 'node:worker_threads'
import type { Material } from '#src/understanding/material.ts'
import { teacherOf, type LanguageSet } from '#src/understanding/train.ts'

/** What a thread is told to do. */
export interface LearningTask {
  /** The language it learns. */
  readonly set: LanguageSet
  /** The thread that learns another language beside it. */
  readonly partner?: Partner
}

/** Two threads share the work before they learn: each gets one part ready in both languages, and sends the other its own. */
export interface Partner {
  readonly set: LanguageSet
  readonly port: MessagePort
  /** The part that this thread gets ready. */
  readonly part: 'written' | 'grown'
  /** Whose is got ready first. */
  readonly first: 'own' | 'theirs'
}

/** The thread that learns one language: its set comes in, what was learnt goes out without being copied. */
const { set, partner } = workerData as LearningTask
const teacher = teacherOf(set)
const [written, grown] = partner ? await share(partner) : [teacher.written(), teacher.grown()]
const learnt = teacher.learn(written, grown)
parentPort?.postMessage(learnt, buffersOf(learnt.rows, learnt.telling, learnt.biases))

async function share({
  set: their,
  port,
  part,
  first,
}: Partner): Promise<[written: Material, grown: Material]> {
  const arrives = once(port, 'message') as Promise<[Material]>
  if (first === 'theirs') give()
  const own = teacher[part]()
  if (first === 'own') give()
  const [other] = await arrives
  port.close()
  return part === 'written' ? [own, other] : [other, own]

  function give() {
    const material = teacherOf(their)[part]()
    const { documents, labels, importance } = material
    port.postMessage(material, buffersOf(documents.starts, documents.features, labels, importance))
  }
}

function buffersOf(...arrays: readonly ArrayBufferView[]): Transferable[] {
  return arrays.map(({ buffer }) => buffer as ArrayBuffer)
}
