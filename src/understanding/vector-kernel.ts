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
  isBelow,
  lane,
  largerFloat,
  largerVector,
  loadFloat,
  loadShort,
  loadVector,
  multiplyFloats,
  multiplyIntegers,
  multiplyVectors,
  nearest,
  REGISTERS,
  repeat,
  set,
  shiftLanesLeft,
  shiftLeft,
  splat,
  storeVector,
  subtractVectors,
  toIntegers,
  V128,
  wasmProgram,
  type Code,
  type WasmFunction,
} from './wasm-code.ts'

/**
 * A linear model's numbers, and the inner loops over them as WebAssembly with 128-bit vectors: many times as fast as
 * the same loops in JavaScript, and bit for bit the same on every machine. The loops walk over the features of one
 * text, `columns[from..to)` (at least one), each of the value telling[feature] · scale:
 *
 *   score:   scores[c] = biases[c] + Σ value · weights[feature][c]
 *   correct: weights[feature][c] -= value · scores[c]        for every feature and class
 *   toOdds:  scores become the probabilities they stand for (softmax)
 *   toSteps: scores, of each of which `less` is too much, become steps of this rate; the biases take theirs at once
 *
 * The code is made for one number of classes, so that all scores stay in registers while the features pass by.
 */
export interface VectorKernel {
  /** The length of a row of weights: the classes, rounded up to whole vectors of four. */
  readonly stride: number
  /** Features of one text, or of many in a row. */
  readonly columns: Uint16Array
  /** How telling each feature is. */
  readonly telling: Float32Array
  /** Row-major: feature, class. */
  readonly weights: Float32Array
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

/** Where the arrays lie in the kernel's memory, in bytes. */
interface Layout {
  readonly stride: number
  readonly biases: number
  readonly scores: number
  readonly telling: number
  readonly weights: number
  readonly columns: number
}

export function vectorKernel({ classes, features, columns }: KernelSize): VectorKernel {
  const stride = Math.ceil(classes / 4) * 4
  const telling = stride * 8
  const weights = telling + features * 4
  const at = {
    stride,
    biases: 0,
    scores: stride * 4,
    telling,
    weights,
    columns: weights + features * stride * 4,
  }
  const memory = new WebAssembly.Memory({ initial: Math.ceil((at.columns + columns * 2) / 65_536) })
  const program = new WebAssembly.Module(wasmProgram([score(at), correct(at), toOdds(at), toSteps(at)]))
  const { exports } = new WebAssembly.Instance(program, { kernel: { memory } })
  const { buffer } = memory
  const biases = new Float32Array(buffer, at.biases, stride).fill(NEVER, classes)
  return {
    stride,
    columns: new Uint16Array(buffer, at.columns, columns),
    telling: new Float32Array(buffer, at.telling, features),
    weights: new Float32Array(buffer, at.weights, features * stride),
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
// end, the address of its row, its value, the scores.
const [FROM, TO, SCALE] = [0, 1, 2]
const [COLUMN, END, ROW, VALUE, FIRST_SCORE] = [3, 4, 5, 6, 7]

const inRegister = (index: number) => FIRST_SCORE + index

/** Blocks of classes: the byte offsets of their vectors within a row. */
function offsetBlocks(stride: number): number[][] {
  return blocksOf(stride / 4).map((block) => block.map((vector) => vector * 16))
}

function loopOverFeatures(name: string, body: Code): WasmFunction {
  const locals = [I32, I32, I32, V128, ...Array.from({ length: REGISTERS }, () => V128)]
  return { name, parameters: [I32, I32, F32], locals, body }
}

/** Passes over the features once; `work` finds the address of the feature's weights and its value in ROW and VALUE. */
function overFeatures({ stride, telling, columns }: Layout, work: Code): Code {
  const times = (local: number, bits: number) => code(get(local), integer(bits), shiftLeft)
  return code(
    code(times(FROM, 1), set(COLUMN), times(TO, 1), set(END)),
    repeat(
      code(
        code(get(COLUMN), loadShort(columns), set(ROW)),
        code(times(ROW, 2), loadFloat(telling), get(SCALE), multiplyFloats, splat, set(VALUE)),
        code(get(ROW), integer(stride * 4), multiplyIntegers, set(ROW)),
        work,
        code(get(COLUMN), integer(2), addIntegers, set(COLUMN)),
        code(get(COLUMN), get(END), isBelow),
      ),
    ),
  )
}

function score(at: Layout): WasmFunction {
  const ofBlock = (block: readonly number[]) => {
    const work = block.flatMap((offset, i) =>
      code(
        code(get(inRegister(i)), get(ROW), loadVector(at.weights + offset), get(VALUE)),
        code(multiplyVectors, addVectors, set(inRegister(i))),
      ),
    )
    return code(
      block.flatMap((offset, i) => code(integer(0), loadVector(at.biases + offset), set(inRegister(i)))),
      overFeatures(at, work),
      block.flatMap((offset, i) => code(integer(0), get(inRegister(i)), storeVector(at.scores + offset))),
    )
  }
  return loopOverFeatures('score', offsetBlocks(at.stride).flatMap(ofBlock))
}

function correct(at: Layout): WasmFunction {
  const ofBlock = (block: readonly number[]) => {
    const work = block.flatMap((offset, i) =>
      code(
        code(get(ROW), get(ROW), loadVector(at.weights + offset)),
        code(get(inRegister(i)), get(VALUE), multiplyVectors, subtractVectors),
        storeVector(at.weights + offset),
      ),
    )
    return code(
      block.flatMap((offset, i) => code(integer(0), loadVector(at.scores + offset), set(inRegister(i)))),
      overFeatures(at, work),
    )
  }
  return loopOverFeatures('correct', offsetBlocks(at.stride).flatMap(ofBlock))
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
function toSteps({ stride, scores, biases }: Layout): WasmFunction {
  const [LESS, RATE, BIAS_RATE, STEP] = [0, 1, 2, 3]
  const body = Array.from({ length: stride / 4 }, (_, i) => i * 16).flatMap((offset) =>
    code(
      code(integer(0), loadVector(scores + offset), get(LESS), splat, subtractVectors),
      code(get(RATE), splat, multiplyVectors, set(STEP)),
      code(integer(0), get(STEP), storeVector(scores + offset)),
      code(integer(0), integer(0), loadVector(biases + offset)),
      code(get(STEP), get(BIAS_RATE), splat, multiplyVectors, subtractVectors, storeVector(biases + offset)),
    ),
  )
  return { name: 'toSteps', parameters: [F32, F32, F32], locals: [V128], body }
}
