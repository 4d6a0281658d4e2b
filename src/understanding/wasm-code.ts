/** The instructions of WebAssembly that the kernels are made of, by name. Each is a few bytes of a program. */
export type Code = readonly number[]

/** Types of locals. */
export const [I32, F32, V128] = [0x7f, 0x7d, 0x7b]

/** Instructions one after the other. */
export const code = (...parts: readonly Code[]): number[] => parts.flat()

export const get = (local: number): Code => [0x20, local]
export const set = (local: number): Code => [0x21, local]

export const integer = (value: number): Code => [0x41, ...signedLeb(value)]
export const addIntegers: Code = [0x6a]
export const multiplyIntegers: Code = [0x6c]
export const shiftLeft: Code = [0x74]
export const isBelow: Code = [0x49]

export const float = (value: number): Code => [0x43, ...floatBytes(value)]
export const addFloats: Code = [0x92]
export const multiplyFloats: Code = [0x94]
export const divideFloats: Code = [0x95]
export const largerFloat: Code = [0x97]

/** Each loads from (or stores to) the address on the stack plus a fixed offset. */
export const loadShort = (offset: number): Code => [0x2f, 1, ...leb(offset)]
export const loadFloat = (offset: number): Code => [0x2a, 2, ...leb(offset)]
export const loadVector = (offset: number): Code => [0xfd, 0x00, 4, ...leb(offset)]
/** Four whole numbers of 16 bits, each into a lane of 32. */
export const loadShorts = (offset: number): Code => [0xfd, 0x03, 3, ...leb(offset)]
/** One float into all four lanes. */
export const loadEverywhere = (offset: number): Code => [0xfd, 0x09, 2, ...leb(offset)]
export const storeVector = (offset: number): Code => [0xfd, 0x0b, 4, ...leb(offset)]

export const splat: Code = [0xfd, 0x13]
export const lane = (index: number): Code => [0xfd, 0x1f, index]
export const nearest: Code = [0xfd, 0x6a]
export const addVectors: Code = [0xfd, 0xe4, 0x01]
export const subtractVectors: Code = [0xfd, 0xe5, 0x01]
export const multiplyVectors: Code = [0xfd, 0xe6, 0x01]
export const largerVector: Code = [0xfd, 0xe9, 0x01]
export const toIntegers: Code = [0xfd, 0xf8, 0x01]
export const shiftLanesLeft: Code = [0xfd, 0xab, 0x01]
export const addIntegerLanes: Code = [0xfd, 0xae, 0x01]
export const toFloats: Code = [0xfd, 0xfa, 0x01]
/** Two vectors of four whole numbers become one of eight; what is too large for 16 bits becomes the largest. */
export const narrowToShorts: Code = [0xfd, 0x85, 0x01]
export const subtractShorts: Code = [0xfd, 0x92, 0x01]
/** The product over 2^15, rounded. */
export const multiplyShorts: Code = [0xfd, 0x82, 0x01]

/** The same whole number in all four lanes. */
export const integers = (value: number): Code => code(integer(value), [0xfd, 0x11])

/** The same number in all four lanes. */
export const floats = (value: number): Code => code(float(value), splat)

/** Repeats `work` as long as it leaves a number other than zero on the stack. */
export const repeat = (work: Code): Code => [0x03, 0x40, ...work, 0x0d, 0, 0x0b]

/** So many vectors fit into the registers of every common processor, with room to work. */
export const REGISTERS = 14

/** The vectors of a row, by number, in blocks of as many as fit into the registers, all about the same size. */
export function blocksOf(vectors: number): number[][] {
  const count = Math.ceil(vectors / REGISTERS)
  const size = Math.ceil(vectors / count)
  return Array.from({ length: count }, (_, block) =>
    Array.from({ length: Math.min(size, vectors - block * size) }, (__, i) => block * size + i),
  )
}

export interface WasmFunction {
  readonly name: string
  readonly parameters: readonly number[]
  /** The types of the locals behind the parameters. */
  readonly locals: readonly number[]
  readonly body: Code
}

/** A program of these functions, none of which returns anything, over the memory imported as `kernel.memory`. */
export function wasmProgram(functions: readonly WasmFunction[]): Uint8Array<ArrayBuffer> {
  const section = (id: number, content: Code) => [id, ...leb(content.length), ...content]
  const list = (items: readonly Code[]) => [...leb(items.length), ...items.flat()]
  const text = (value: string) => [value.length, ...new TextEncoder().encode(value)]
  return Uint8Array.from([
    ...MAGIC_AND_VERSION,
    ...section(
      1,
      list(functions.map(({ parameters }) => [0x60, ...list(parameters.map((type) => [type])), 0])),
    ),
    ...section(2, [1, ...text('kernel'), ...text('memory'), 0x02, 0x00, 1]),
    ...section(3, list(functions.map((_, index) => [index]))),
    ...section(7, list(functions.map(({ name }, index) => [...text(name), 0x00, index]))),
    ...section(
      10,
      list(
        functions.map(({ locals, body }) => {
          const whole = [...list(locals.map((type) => [1, type])), ...body, 0x0b]
          return [...leb(whole.length), ...whole]
        }),
      ),
    ),
  ])
}

const MAGIC_AND_VERSION = [0x00, 0x61, 0x73, 0x6d, 1, 0, 0, 0]

/** Unsigned integers of variable length. */
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

function floatBytes(value: number): Uint8Array {
  const bytes = new Uint8Array(4)
  new DataView(bytes.buffer).setFloat32(0, value, true)
  return bytes
}
