/**
 * The two inner loops of training, as WebAssembly with 128-bit vectors: many times as fast as the same loops in
 * JavaScript, and bit for bit the same on every machine. Both walk over the features of one row:
 *
 *   accumulate: scores[c] += value · weights[feature][c]      for every feature and class
 *   subtract:   weights[feature][c] -= value · scores[c]
 *
 * The code is made for one number of classes, so that all scores stay in registers while the features pass by.
 * Arguments are addresses in the kernel's memory, in bytes; a row of weights takes `stride` · 4 bytes.
 */
export interface VectorKernel {
  readonly memory: WebAssembly.Memory
  readonly accumulate: Loop
  readonly subtract: Loop
}

type Loop = (columns: number, columnsEnd: number, values: number, weights: number, scores: number) => void

/** A fresh kernel for rows of `stride` weights (a multiple of four), with a memory of at least `bytes`. */
export function vectorKernel(bytes: number, stride: number): VectorKernel {
  const memory = new WebAssembly.Memory({ initial: Math.ceil(bytes / 65_536) + 1 })
  const program = new WebAssembly.Module(moduleBytes(stride))
  const { exports } = new WebAssembly.Instance(program, { kernel: { memory } })
  return { memory, accumulate: exports['accumulate'] as Loop, subtract: exports['subtract'] as Loop }
}

/** So many vectors of scores fit into the registers of every common processor, with room to work. */
const REGISTERS = 12

// The parameters of both functions; then their locals: two addresses, the row at hand, a value, the scores.
const [COLUMNS, COLUMNS_END, VALUES, WEIGHTS, SCORES] = [0, 1, 2, 3, 4]
const [COLUMN, AT_VALUE, ROW, VALUE, FIRST_SCORE] = [5, 6, 7, 8, 9]

const I32 = 0x7f
const V128 = 0x7b
const get = (local: number) => [0x20, local]
const set = (local: number) => [0x21, local]
const constant = (value: number) => [0x41, ...signedLeb(value)]
const add = [0x6a]
const multiply = [0x6c]
const isBelow = [0x49]
const loadInteger = [0x28, 2, 0]
const loadFloat = [0x2a, 2, 0]
const loadVector = (offset: number) => [0xfd, 0x00, 4, ...leb(offset)]
const storeVector = (offset: number) => [0xfd, 0x0b, 4, ...leb(offset)]
const splat = [0xfd, 0x13]
const LOOP = [0x03, 0x40]
const AGAIN_IF = [0x0d, 0]
const END = [0x0b]
const addVectors = [0xfd, 0xe4, 0x01]
const subtractVectors = [0xfd, 0xe5, 0x01]
const multiplyVectors = [0xfd, 0xe6, 0x01]

/** A block of classes: the byte offsets of its vectors within a row. */
type Block = readonly number[]

function blocksOf(stride: number): Block[] {
  const vectors = stride / 4
  const count = Math.ceil(vectors / REGISTERS)
  const size = Math.ceil(vectors / count)
  return Array.from({ length: count }, (_, block) =>
    Array.from({ length: Math.min(size, vectors - block * size) }, (__, i) => (block * size + i) * 16),
  )
}

/** Instructions one after the other. */
const code = (...parts: readonly (readonly number[])[]): number[] => parts.flat()

/** Passes over the features of the row once; `work` finds the row's weights and its value in ROW and VALUE. */
function overFeatures(stride: number, work: readonly number[]): number[] {
  const step = (local: number) => code(get(local), constant(4), add, set(local))
  const rowAddress = code(get(COLUMN), loadInteger, constant(stride * 4), multiply, get(WEIGHTS), add)
  return code(
    code(get(COLUMNS), set(COLUMN), get(VALUES), set(AT_VALUE)),
    LOOP,
    code(rowAddress, set(ROW)),
    code(get(AT_VALUE), loadFloat, splat, set(VALUE)),
    work,
    code(step(AT_VALUE), step(COLUMN)),
    code(get(COLUMN), get(COLUMNS_END), isBelow, AGAIN_IF, END),
  )
}

const score = (index: number) => FIRST_SCORE + index

const loadScores = (block: Block) =>
  block.flatMap((offset, i) => code(get(SCORES), loadVector(offset), set(score(i))))

function accumulateCode(stride: number): number[] {
  return blocksOf(stride).flatMap((block) => {
    const work = block.flatMap((offset, i) =>
      code(
        code(get(ROW), loadVector(offset), get(VALUE), multiplyVectors),
        code(get(score(i)), addVectors, set(score(i))),
      ),
    )
    const store = block.flatMap((offset, i) => code(get(SCORES), get(score(i)), storeVector(offset)))
    return code(loadScores(block), overFeatures(stride, work), store)
  })
}

function subtractCode(stride: number): number[] {
  return blocksOf(stride).flatMap((block) => {
    const work = block.flatMap((offset, i) =>
      code(
        code(get(ROW), get(ROW), loadVector(offset)),
        code(get(score(i)), get(VALUE), multiplyVectors, subtractVectors),
        storeVector(offset),
      ),
    )
    return code(loadScores(block), overFeatures(stride, work))
  })
}

function moduleBytes(stride: number): Uint8Array<ArrayBuffer> {
  const section = (id: number, ...content: number[]) => [id, ...leb(content.length), ...content]
  const text = (value: string) => [value.length, ...new TextEncoder().encode(value)]
  const body = (instructions: readonly number[]) => {
    const whole = [2, 3, I32, REGISTERS + 1, V128, ...instructions, ...END]
    return [...leb(whole.length), ...whole]
  }
  return Uint8Array.from(
    code(
      [0x00, 0x61, 0x73, 0x6d, 1, 0, 0, 0],
      section(1, 1, 0x60, 5, I32, I32, I32, I32, I32, 0),
      section(2, 1, ...text('kernel'), ...text('memory'), 0x02, 0x00, 1),
      section(3, 2, 0, 0),
      section(7, 2, ...text('accumulate'), 0x00, 0, ...text('subtract'), 0x00, 1),
      section(10, 2, ...body(accumulateCode(stride)), ...body(subtractCode(stride))),
    ),
  )
}

/** WebAssembly's unsigned integers of variable length. */
function leb(value: number): number[] {
  const bytes: number[] = []
  let rest = value
  do {
    const low = rest & 0x7f
    rest >>>= 7
    bytes.push(rest > 0 ? low | 0x80 : low)
  } while (rest > 0)
  return bytes
}

/** The signed ones, for numbers that aren't negative: the last byte must not look negative. */
function signedLeb(value: number): number[] {
  const bytes = leb(value)
  const last = bytes.at(-1) as number
  if ((last & 0x40) === 0) return bytes
  return [...bytes.slice(0, -1), last | 0x80, 0]
}
