/** What the plain part of YAML can hold. */
export type PlainYaml = string | number | readonly string[] | { readonly [key: string]: PlainYaml }

/**
 * Reads the plain part of YAML: maps by indentation, lists of one-line strings, comments on lines of their own.
 * Twenty thousand examples take the full parser close to a second, and this a few hundredths of it. Gives
 * undefined for anything it is not sure to read exactly as YAML does; the full parser then has its turn.
 */
export function parsePlainYaml(text: string): PlainYaml | undefined {
  const lines = text.split('\n')
  const root: Level = { indent: 0, map: {}, key: undefined }
  const open: Level[] = [root]
  for (const line of lines) {
    if (line === '' || line.startsWith('#')) continue
    const indent = line.length - line.trimStart().length
    const content = line.slice(indent)
    if (content === '' || content.startsWith('#') || line.includes('\t')) return undefined
    let level = open.at(-1) as Level
    while (indent < level.indent) {
      open.pop()
      level = open.at(-1) as Level
    }
    if (indent > level.indent) {
      if (level.key === undefined || level.map[level.key] !== EMPTY) return undefined
      level = openLevel(level, level.key, indent, content.startsWith('- '))
      open.push(level)
    }
    if (!readLine(level, content)) return undefined
  }
  return hasEmpty(root.map) ? undefined : root.map
}

interface Level {
  readonly indent: number
  readonly map: Record<string, PlainYaml>
  readonly list?: string[]
  /** The key that was read last. */
  key: string | undefined
}

/** Stands for a value that the next, deeper lines must bring. */
const EMPTY: PlainYaml = {}

const KEY = /^([A-Za-z][\w-]*):(?: (.*))?$/

function openLevel(parent: Level, key: string, indent: number, isList: boolean): Level {
  if (isList) {
    const list: string[] = []
    parent.map[key] = list
    return { indent, map: {}, list, key: undefined }
  }
  const map: Record<string, PlainYaml> = {}
  parent.map[key] = map
  return { indent, map, key: undefined }
}

function readLine(level: Level, content: string): boolean {
  if (level.list) {
    const value = content.startsWith('- ') ? readScalar(content.slice(2)) : undefined
    if (typeof value !== 'string') return false
    level.list.push(value)
    return true
  }
  const match = KEY.exec(content)
  if (!match || Object.hasOwn(level.map, match[1] as string)) return false
  const [, key = '', rest] = match
  const value = rest === undefined ? EMPTY : rest === '[]' ? [] : readScalar(rest)
  if (value === undefined) return false
  level.map[key] = value
  level.key = key
  return true
}

/** A scalar on one line. Whatever YAML might read as something else than these words is left to YAML. */
function readScalar(raw: string): string | number | undefined {
  const text = raw.trim()
  if (text.startsWith("'")) {
    const inside = text.slice(1, -1)
    return text.length > 1 && text.endsWith("'") && !inside.replaceAll("''", '').includes("'")
      ? inside.replaceAll("''", "'")
      : undefined
  }
  if (/^"[^"\\]*"$/.test(text)) return text.slice(1, -1)
  if (/^-?\d+(\.\d+)?$/.test(text)) return Number(text)
  const isPlain =
    text !== '' &&
    !/^[-?:,[\]{}#&*!|>'"%@`~]/.test(text) &&
    !/: | #|:$/.test(text) &&
    // Words such as true and whatever could be a number or a date.
    !/^(?:true|false|null|[\d.+][\w.+:-]*)$/i.test(text)
  return isPlain ? text : undefined
}

function hasEmpty(map: Readonly<Record<string, PlainYaml>>): boolean {
  return Object.values(map).some(
    (value) =>
      value === EMPTY || (typeof value === 'object' && !Array.isArray(value) && hasEmpty(value as never)),
  )
}
