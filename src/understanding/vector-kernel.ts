import {
  addFloats,
  addIntegerLanes,
  addIntegers,
  addVectors,
  blocksOf,
  code,
  divideFloats,
  F32,
  float,
  floats,
  get,
  I32,
  integer,
  integers,
  isBelow,
  lane,
  largerFloat,
  largerVector,
  loadEverywhere,
  loadShort,
  loadShorts,
  loadVector,
  multiplyFloats,
  multiplyIntegers,
  multiplyShorts,
  multiplyVectors,
  narrowToShorts,
  nearest,
  REGISTERS,
  repeat,
  set,
  shiftLanesLeft,
  shiftLeft,
  splat,
  storeVector,
  subtractShorts,
  subtractVectors,
  toFloats,
  toIntegers,
  V128,
  wasmProgram,
  type Code,
  type WasmFunction,
} from './wasm-code.ts'

/**
 * A linear model's numbers, and the inner loops over them as WebAssembly with 128-bit vectors: many times as fast as
 * the same loops in JavaScript, and bit for bit the same on every machine. It learns and scores with the same numbers.
 *
 * A weight is a whole number of 16 bits, `STEP` the worth of 1, and has how telling its feature is multiplied in: a
 * text's score is a sum of rows. What grows too large for 16 bits stays at the largest. The loops walk over the
 * features of one text, `columns[from..to)` (at least one):
 *
 *   score:   scores[c] = biases[c] + scale · Σ rows[feature][c]
 *   correct: rows[feature][c] -= telling[feature]² · scale · steps[c]     for every feature and class, rounded
 *   toOdds:  scores become the probabilities they stand for (softmax)
 *   toSteps: makes steps of this rate of the scores, of each of which `less` is too much; the biases take theirs at once
 *
 * The code is made for one number of classes, so that all sums stay in registers while the features pass by.
 */
export interface VectorKernel {
  /** The length of a row: the classes, rounded up to whole vectors of eight. */
  readonly stride: number
  /** Features of one text, or of many in a row. */
  readonly columns: Uint16Array
  /** The square of how telling each feature is; only `correct` asks for it. */
  readonly squares: Float32Array
  /** Row-major: feature, class. */
  readonly rows: Int16Array
  /** The places that only fill up the last vector are so low that their probability is none. */
  readonly biases: Float32Array
  readonly scores: Float32Array
  readonly bytes: number
  readonly score: (from: number, to: number, scale: number) => void
  readonly correct: (from: number, to: number, scale: number) => void
  readonly toOdds: () => void
  readonly toSteps: (less: number, rate: number, biasRate: number) => void
}

export interface KernelSize {
  readonly classes: number
  /** How many features there are, at most 65,536. */
  readonly features: number
  /** Room in `columns`. */
  readonly columns: number
}

/** Weights of up to 160 have been seen. */
export const STEP = 1 / 200

/** Steps are kept so many times as large, their share for a feature so many times as small: both fit into 16 bits. */
export const SHIFT = 32

/** Where the arrays lie in the kernel's memory, in bytes. */
interface Layout {
  readonly stride: number
  readonly biases: number
  readonly scores: number
  readonly steps: number
  readonly squares: number
  readonly rows: number
  readonly columns: number
}

export function vectorKernel({ classes, features, columns }: KernelSize): VectorKernel {
  const stride = Math.ceil(classes / 8) * 8
  const steps = stride * 8
  const squares = steps + stride * 2
  const rows = squares + features * 4
  const at: Layout = {
    stride,
    biases: 0,
    scores: stride * 4,
    steps,
    squares,
    rows,
    columns: rows + features * stride * 2,
  }
  const memory = new WebAssembly.Memory({ initial: Math.ceil((at.columns + columns * 2) / 65_536) })
  const program = new WebAssembly.Module(wasmProgram([score(at), correct(at), toOdds(at), toSteps(at)]))
  const { exports } = new WebAssembly.Instance(program, { kernel: { memory } })
  const { buffer } = memory
  const biases = new Float32Array(buffer, at.biases, stride).fill(NEVER, classes)
  return {
    stride,
    columns: new Uint16Array(buffer, at.columns, columns),
    squares: new Float32Array(buffer, at.squares, features),
    rows: new Int16Array(buffer, at.rows, features * stride),
    biases,
    scores: new Float32Array(buffer, at.scores, stride),
    bytes: buffer.byteLength,
    score: exports['score'] as VectorKernel['score'],
    correct: exports['correct'] as VectorKernel['correct'],
    toOdds: exports['toOdds'] as VectorKernel['toOdds'],
    toSteps: exports['toSteps'] as VectorKernel['toSteps'],
  }
}

const NEVER = -1e30

// The parameters of the loops over features; then their locals: the address of a feature's number and where they
// end, the number of a row or its address, the feature's share, how shares are scaled, the sums or steps.
const [FROM, TO, SCALE] = [0, 1, 2]
const [COLUMN, END, ROW, SHARE, SHARES, FIRST] = [3, 4, 5, 6, 7, 8]

const inRegister = (index: number) => FIRST + index

/** So many vectors in a row, each with its register, block by block. */
function blocks(count: number): { vector: number; register: number }[][] {
  return blocksOf(count).map((block) => block.map((vector, i) => ({ vector, register: inRegister(i) })))
}

function loopOverFeatures(name: string, body: Code): WasmFunction {
  const locals = [I32, I32, I32, V128, V128, ...Array.from({ length: REGISTERS }, () => V128)]
  return { name, parameters: [I32, I32, F32], locals, body }
}

const times = (local: number, bits: number) => code(get(local), integer(bits), shiftLeft)

/** Passes over the features once; `work` finds the number of the feature in ROW. */
function overFeatures({ columns }: Layout, work: Code): Code {
  return code(
    code(times(FROM, 1), set(COLUMN), times(TO, 1), set(END)),
    repeat(
      code(
        code(get(COLUMN), loadShort(columns), set(ROW)),
        work,
        code(get(COLUMN), integer(2), addIntegers, set(COLUMN)),
        code(get(COLUMN), get(END), isBelow),
      ),
    ),
  )
}

/** From the number of a row to its address. */
const toAddress = ({ stride }: Layout) => code(get(ROW), integer(stride * 2), multiplyIntegers, set(ROW))

function score(at: Layout): WasmFunction {
  const body = blocks(at.stride / 4).flatMap((block) => {
    const addRow = block.flatMap(({ vector, register }) =>
      code(get(ROW), loadShorts(at.rows + vector * 8), get(register), addIntegerLanes, set(register)),
    )
    const toScore = block.flatMap(({ vector, register }) =>
      code(
        integer(0),
        code(get(register), toFloats, get(SCALE), float(STEP), multiplyFloats, splat, multiplyVectors),
        code(integer(0), loadVector(at.biases + vector * 16), addVectors),
        storeVector(at.scores + vector * 16),
      ),
    )
    return code(
      block.flatMap(({ register }) => code(integers(0), set(register))),
      overFeatures(at, code(toAddress(at), addRow)),
      toScore,
    )
  })
  return loopOverFeatures('score', body)
}

function correct(at: Layout): WasmFunction {
  const shares = code(get(SCALE), float(32_768 / SHIFT), multiplyFloats, splat, set(SHARES))
  const share = code(
    code(times(ROW, 2), loadEverywhere(at.squares), get(SHARES), multiplyVectors, nearest, toIntegers),
    code(set(SHARE), get(SHARE), get(SHARE), narrowToShorts, set(SHARE)),
  )
  const body = blocks(at.stride / 8).flatMap((block) => {
    const correctRow = block.flatMap(({ vector, register }) =>
      code(
        code(get(ROW), get(ROW), loadVector(at.rows + vector * 16)),
        code(get(register), get(SHARE), multiplyShorts, subtractShorts),
        storeVector(at.rows + vector * 16),
      ),
    )
    return code(
      block.flatMap(({ vector, register }) =>
        code(integer(0), loadVector(at.steps + vector * 16), set(register)),
      ),
      overFeatures(at, code(share, toAddress(at), correctRow)),
    )
  })
  return loopOverFeatures('correct', code(shares, body))
}

/** The Taylor series of 2^x, highest power first: right to seven digits between -1/2 and 1/2. */
const POWERS_OF_TWO = Array.from({ length: 7 }, (_, i) => 6 - i).map(
  (power) => Math.LN2 ** power / Array.from({ length: power }, (_, i) => i + 1).reduce((a, b) => a * b, 1),
)

/** e to a power below this is nothing beside the highest score's 1. */
const NOTHING = -80

/** Softmax. e^x is 2^n · 2^f: the whole number n goes straight into the exponent of the float. */
function toOdds({ stride, scores }: Layout): WasmFunction {
  const offsets = Array.from({ length: stride / 4 }, (_, i) => scores + i * 16)
  const [VECTOR, WHOLE, SUM, SCALAR] = [0, 1, 2, 3]
  const load = (offset: number) => code(integer(0), loadVector(offset))
  const lanes = (combine: Code) =>
    code(
      code(get(SUM), lane(0), get(SUM), lane(1), combine),
      code(get(SUM), lane(2), combine, get(SUM), lane(3), combine),
    )
  const highest = code(
    load(offsets[0] as number),
    offsets.slice(1).flatMap((offset) => code(load(offset), largerVector)),
    set(SUM),
    lanes(largerFloat),
    set(SCALAR),
  )
  const power = code(
    code(get(SCALAR), splat, subtractVectors, floats(NOTHING), largerVector),
    code(floats(Math.LOG2E), multiplyVectors, set(VECTOR)),
    code(get(VECTOR), nearest, set(WHOLE)),
    code(get(VECTOR), get(WHOLE), subtractVectors, set(VECTOR)),
    floats(POWERS_OF_TWO[0] as number),
    POWERS_OF_TWO.slice(1).flatMap((factor) =>
      code(get(VECTOR), multiplyVectors, floats(factor), addVectors),
    ),
    code(get(WHOLE), toIntegers, integer(23), shiftLanesLeft, addIntegerLanes),
    set(VECTOR),
  )
  const body = code(
    highest,
    code(floats(0), set(SUM)),
    offsets.flatMap((offset) =>
      code(
        code(load(offset), power),
        code(integer(0), get(VECTOR), storeVector(offset)),
        code(get(SUM), get(VECTOR), addVectors, set(SUM)),
      ),
    ),
    code(float(1), lanes(addFloats), divideFloats, set(SCALAR)),
    offsets.flatMap((offset) =>
      code(integer(0), load(offset), get(SCALAR), splat, multiplyVectors, storeVector(offset)),
    ),
  )
  return { name: 'toOdds', parameters: [], locals: [V128, V128, V128, F32], body }
}

/** The places that only fill up take steps as well: from so low that they stay there. */
function toSteps({ stride, scores, steps, biases }: Layout): WasmFunction {
  const [LESS, RATE, BIAS_RATE, FACTOR] = [0, 1, 2, 3]
  const half = (offset: number) =>
    code(
      code(integer(0), loadVector(scores + offset), get(LESS), splat, subtractVectors),
      code(get(RATE), splat, multiplyVectors, set(FACTOR)),
      code(integer(0), integer(0), loadVector(biases + offset)),
      code(
        get(FACTOR),
        get(BIAS_RATE),
        splat,
        multiplyVectors,
        subtractVectors,
        storeVector(biases + offset),
      ),
      code(get(FACTOR), floats(SHIFT / STEP), multiplyVectors, nearest, toIntegers),
    )
  const body = Array.from({ length: stride / 8 }, (_, i) => i).flatMap((i) =>
    code(integer(0), half(i * 32), half(i * 32 + 16), narrowToShorts, storeVector(steps + i * 16)),
  )
  return { name: 'toSteps', parameters: [F32, F32, F32], locals: [V128], body }
}
