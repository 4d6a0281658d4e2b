import { randomStream } from './random.ts'

/** A pattern as a tree. A sequence is its parts one after the other, a choice is one of its parts. */
export type Node =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'slot'; readonly name: string }
  | { readonly kind: 'sequence'; readonly parts: readonly Node[] }
  | { readonly kind: 'choice'; readonly parts: readonly Node[] }

const EMPTY: Node = { kind: 'text', text: '' }
const [OPEN, CLOSE, OPEN_OPTIONAL, CLOSE_OPTIONAL, OR, OPTIONAL, SLOT] = [
  40, 41, 91, 93, 124, 63, 60,
] as const

/**
 * Draws up to `count` different texts from a pattern, always the same ones. `(a|b)` is one of them, `[a]` may be
 * left out, a `?` after a bracket, a slot or a character makes that optional, `<name>` is one of the slot's
 * texts. Slots that were parsed are kept in `parsed` for the next pattern. Throws a RangeError as `checkPattern`.
 */
export function growPattern(
  pattern: string,
  slots: Readonly<Record<string, string>>,
  count: number,
  parsed = new Map<string, Node>(),
): string[] {
  const random = randomStream(seedOf(pattern))
  const slot = (name: string): Node => {
    const known = parsed.get(name)
    if (known) return known
    const text = slots[name]
    if (text === undefined) throw new RangeError(`there is no slot "${name}"`)
    const node = parsePattern(text)
    parsed.set(name, node)
    return node
  }
  const draw = (node: Node): string => {
    if (node.kind === 'text') return node.text
    if (node.kind === 'slot') return draw(slot(node.name))
    if (node.kind === 'choice') return draw(node.parts[Math.floor(random() * node.parts.length)] ?? EMPTY)
    let text = ''
    for (const part of node.parts) text += draw(part)
    return text
  }
  const tree = parsePattern(pattern)
  const texts = new Set<string>()
  for (let tries = 0; tries < count * 3 && texts.size < count; tries++) texts.add(draw(tree))
  return [...texts].filter((text) => text.trim() !== '')
}

/** Throws a RangeError when a pattern has an unclosed bracket or a slot that does not exist. */
export function checkPattern(pattern: string, slots: Readonly<Record<string, string>>): void {
  const check = (node: Node): void => {
    if (node.kind === 'slot') {
      if (slots[node.name] === undefined) throw new RangeError(`there is no slot "${node.name}"`)
    } else if (node.kind !== 'text') node.parts.forEach(check)
  }
  check(parsePattern(pattern))
}

/** Reads a pattern. Throws a RangeError for an unclosed bracket. */
function parsePattern(pattern: string): Node {
  const reader = { pattern, at: 0 }
  const node = readChoice(reader)
  if (reader.at < pattern.length) throw new RangeError(`a bracket in "${pattern}" closes without opening`)
  return node
}

interface Reader {
  readonly pattern: string
  at: number
}

function readChoice(reader: Reader): Node {
  const choices: Node[][] = [[]]
  while (reader.at < reader.pattern.length) {
    const sign = reader.pattern.charCodeAt(reader.at)
    if (sign === CLOSE || sign === CLOSE_OPTIONAL) break
    const parts = choices[choices.length - 1] as Node[]
    if (sign === OR || sign === OPTIONAL) reader.at++
    if (sign === OR) choices.push([])
    else if (sign === OPTIONAL) makeOptional(parts)
    else parts.push(readPart(reader, sign))
  }
  const parts = choices.map(sequenceOf)
  return parts.length === 1 ? (parts[0] as Node) : { kind: 'choice', parts }
}

/** Characters next to each other become one text: they are drawn many times. */
function sequenceOf(parts: readonly Node[]): Node {
  const joined: Node[] = []
  for (const part of parts) {
    const before = joined.at(-1)
    if (part.kind === 'text' && before?.kind === 'text')
      joined[joined.length - 1] = { kind: 'text', text: before.text + part.text }
    else joined.push(part)
  }
  return joined.length === 1 ? (joined[0] as Node) : { kind: 'sequence', parts: joined }
}

function readPart(reader: Reader, sign: number): Node {
  if (sign === SLOT) return readSlot(reader)
  if (sign !== OPEN && sign !== OPEN_OPTIONAL) return readText(reader)
  reader.at++
  const inside = readChoice(reader)
  if (reader.pattern.charCodeAt(reader.at) !== (sign === OPEN ? CLOSE : CLOSE_OPTIONAL))
    throw new RangeError(`a bracket in "${reader.pattern}" is not closed`)
  reader.at++
  return sign === OPEN ? inside : { kind: 'choice', parts: [EMPTY, inside] }
}

function readSlot(reader: Reader): Node {
  const end = reader.pattern.indexOf('>', reader.at)
  if (end < 0) throw new RangeError(`a slot in "${reader.pattern}" is not closed`)
  const name = reader.pattern.slice(reader.at + 1, end)
  reader.at = end + 1
  return { kind: 'slot', name }
}

/** Reads on while nothing has a meaning of its own; what a `?` may make optional is left to be read by itself. */
function readText(reader: Reader): Node {
  const { pattern, at: start } = reader
  let end = start + 1
  while (end < pattern.length && !isSign(pattern.charCodeAt(end))) end++
  if (end - start > 1 && pattern.charCodeAt(end) === OPTIONAL) end--
  reader.at = end
  return { kind: 'text', text: pattern.slice(start, end) }
}

function isSign(code: number): boolean {
  return (
    code === OPEN ||
    code === CLOSE ||
    code === OPEN_OPTIONAL ||
    code === CLOSE_OPTIONAL ||
    code === OR ||
    code === OPTIONAL ||
    code === SLOT
  )
}

function makeOptional(parts: Node[]): void {
  const last = parts.pop()
  if (last) parts.push({ kind: 'choice', parts: [EMPTY, last] })
}

/** Each pattern draws from a stream of its own: adding one changes nothing about the others. */
function seedOf(pattern: string): number {
  let seed = 0x811c9dc5
  for (let i = 0; i < pattern.length; i++) seed = Math.imul(seed ^ pattern.charCodeAt(i), 0x01000193)
  return seed
}
