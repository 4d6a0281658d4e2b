/**
 * The two inner loops of training, as WebAssembly with 128-bit vectors: about eight times as fast as the same
 * loops in JavaScript, and bit for bit the same on every machine. Both walk over the features of one row:
 *
 *   accumulate: scores[c] += value · weights[feature][c]      for every feature and class
 *   subtract:   weights[feature][c] -= value · scores[c]
 *
 * Addresses and lengths are in bytes; a row of weights must be a multiple of 16.
 */
export interface VectorKernel {
  readonly memory: WebAssembly.Memory
  readonly accumulate: Loop
  readonly subtract: Loop
}

type Loop = (
  columns: number,
  columnsEnd: number,
  values: number,
  weights: number,
  rowBytes: number,
  scores: number,
) => void

/** A fresh kernel whose memory holds at least `bytes`. */
export function vectorKernel(bytes: number): VectorKernel {
  const memory = new WebAssembly.Memory({ initial: Math.ceil(bytes / 65_536) + 1 })
  const { exports } = new WebAssembly.Instance(new WebAssembly.Module(moduleBytes()), { kernel: { memory } })
  return { memory, accumulate: exports['accumulate'] as Loop, subtract: exports['subtract'] as Loop }
}

// Parameters, then locals, of both functions.
const [COLUMNS, COLUMNS_END, VALUES, WEIGHTS, ROW_BYTES, SCORES, AT, ROW, VALUE] = [0, 1, 2, 3, 4, 5, 6, 7, 8]

const I32 = 0x7f
const V128 = 0x7b
const get = (local: number) => [0x20, local]
const set = (local: number) => [0x21, local]
const constant = (value: number) => [0x41, value]
const add = [0x6a]
const multiply = [0x6c]
const loadInteger = [0x28, 2, 0]
const loadFloat = [0x2a, 2, 0]
const loadVector = [0xfd, 0x00, 4, 0]
const storeVector = [0xfd, 0x0b, 4, 0]
const splat = [0xfd, 0x13]
const addVectors = [0xfd, 0xe4, 0x01]
const subtractVectors = [0xfd, 0xe5, 0x01]
const multiplyVectors = [0xfd, 0xe6, 0x01]

/** Repeats its body while the condition, left on the stack at its end, holds. */
const repeat = (...body: number[]) => [0x03, 0x40, ...body, 0x0d, 0, 0x0b]
const isBelow = [0x49]
const advance = (local: number, by: number) => [...get(local), ...constant(by), ...add, ...set(local)]

function overFeatures(inner: readonly number[]): number[] {
  return repeat(
    ...[
      ...get(WEIGHTS),
      ...get(COLUMNS),
      ...loadInteger,
      ...get(ROW_BYTES),
      ...multiply,
      ...add,
      ...set(ROW),
    ],
    ...[...get(VALUES), ...loadFloat, ...splat, ...set(VALUE)],
    ...[...constant(0), ...set(AT)],
    ...repeat(...inner, ...advance(AT, 16), ...get(AT), ...get(ROW_BYTES), ...isBelow),
    ...advance(VALUES, 4),
    ...advance(COLUMNS, 4),
    ...[...get(COLUMNS), ...get(COLUMNS_END), ...isBelow],
  )
}

const scoreAddress = [...get(SCORES), ...get(AT), ...add]
const weightAddress = [...get(ROW), ...get(AT), ...add]

const ACCUMULATE = overFeatures([
  ...scoreAddress,
  ...[...scoreAddress, ...loadVector],
  ...[...weightAddress, ...loadVector, ...get(VALUE), ...multiplyVectors],
  ...addVectors,
  ...storeVector,
])

const SUBTRACT = overFeatures([
  ...weightAddress,
  ...[...weightAddress, ...loadVector],
  ...[...scoreAddress, ...loadVector, ...get(VALUE), ...multiplyVectors],
  ...subtractVectors,
  ...storeVector,
])

function moduleBytes(): Uint8Array<ArrayBuffer> {
  const section = (id: number, ...content: number[]) => [id, ...leb(content.length), ...content]
  const text = (value: string) => [value.length, ...new TextEncoder().encode(value)]
  const body = (code: readonly number[]) => {
    const locals = [2, 2, I32, 1, V128]
    const whole = [...locals, ...code, 0x0b]
    return [...leb(whole.length), ...whole]
  }
  return Uint8Array.from([
    ...[0x00, 0x61, 0x73, 0x6d, 1, 0, 0, 0],
    ...section(1, 1, 0x60, 6, I32, I32, I32, I32, I32, I32, 0),
    ...section(2, 1, ...text('kernel'), ...text('memory'), 0x02, 0x00, 1),
    ...section(3, 2, 0, 0),
    ...section(7, 2, ...text('accumulate'), 0x00, 0, ...text('subtract'), 0x00, 1),
    ...section(10, 2, ...body(ACCUMULATE), ...body(SUBTRACT)),
  ])
}

/** WebAssembly's variable-length integers. */
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
