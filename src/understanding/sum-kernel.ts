import {
  addIntegerLanes,
  addIntegers,
  blocksOf,
  code,
  get,
  I32,
  integer,
  integers,
  isBelow,
  loadShort,
  loadShorts,
  multiplyIntegers,
  REGISTERS,
  repeat,
  set,
  shiftLeft,
  storeVector,
  V128,
  wasmProgram,
  type WasmFunction,
} from './wasm-code.ts'

/**
 * Adds up rows of whole numbers, which is all that is left of a linear model's work once its weights were multiplied out
 * and rounded. The rows take half the room of floats: most of the time goes into waiting for them.
 */
export interface SumKernel {
  /** The length of a row: the classes, rounded up to whole vectors of four. */
  readonly stride: number
  /** The rows to add up. */
  readonly columns: Uint16Array
  /** Row-major: feature, class. */
  readonly rows: Int16Array
  readonly sums: Int32Array
  readonly bytes: number
  /** sums[c] = Σ rows[column][c] over the first `count` columns. */
  readonly sum: (count: number) => void
}

interface Layout {
  readonly stride: number
  readonly rows: number
  readonly columns: number
}

/** For up to 65,536 features; no text has one of them twice. */
export function sumKernel(classes: number, features: number): SumKernel {
  const stride = Math.ceil(classes / 4) * 4
  const rows = stride * 4
  const at = { stride, rows, columns: rows + features * stride * 2 }
  const memory = new WebAssembly.Memory({ initial: Math.ceil((at.columns + features * 2) / 65_536) })
  const program = new WebAssembly.Module(wasmProgram([sum(at)]))
  const { exports } = new WebAssembly.Instance(program, { kernel: { memory } })
  const { buffer } = memory
  return {
    stride,
    columns: new Uint16Array(buffer, at.columns, features),
    rows: new Int16Array(buffer, rows, features * stride),
    sums: new Int32Array(buffer, 0, stride),
    bytes: buffer.byteLength,
    sum: exports['sum'] as SumKernel['sum'],
  }
}

// The parameter, then the locals: the address of a column, where the columns end, the address of its row, the sums.
const [COUNT, COLUMN, END, ROW, FIRST_SUM] = [0, 1, 2, 3, 4]

/** A block of sums stays in registers while the rows pass by. */
function sum({ stride, rows, columns }: Layout): WasmFunction {
  const ofBlock = (block: readonly number[]) => {
    const register = (i: number) => FIRST_SUM + i
    const addRow = block.flatMap((vector, i) =>
      code(get(ROW), loadShorts(rows + vector * 8), get(register(i)), addIntegerLanes, set(register(i))),
    )
    const overColumns = code(
      code(get(COLUMN), loadShort(columns), integer(stride * 2), multiplyIntegers, set(ROW)),
      addRow,
      code(get(COLUMN), integer(2), addIntegers, set(COLUMN)),
      code(get(COLUMN), get(END), isBelow),
    )
    return code(
      block.flatMap((_, i) => code(integers(0), set(register(i)))),
      code(integer(0), set(COLUMN), get(COUNT), integer(1), shiftLeft, set(END)),
      repeat(overColumns),
      block.flatMap((vector, i) => code(integer(0), get(register(i)), storeVector(vector * 16))),
    )
  }
  const locals = [I32, I32, I32, ...Array.from({ length: REGISTERS }, () => V128)]
  return { name: 'sum', parameters: [I32], locals, body: blocksOf(stride / 4).flatMap(ofBlock) }
}
