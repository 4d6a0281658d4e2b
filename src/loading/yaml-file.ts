import { readFileSync } from 'node:fs'
import { relative } from 'node:path'
import { LineCounter, parseDocument, type Document } from 'yaml'
import type { ZodType } from 'zod'
import type { Problem } from './problems.ts'

/** A checked YAML file: its value, and where each part of it stands. */
export interface YamlFile<T> {
  /** Path relative to the project's root, for messages. */
  readonly name: string
  readonly value: T
  /** The 1-based line of the node at this path, or of its nearest existing parent. */
  lineOf(path: readonly PropertyKey[]): number
}

/**
 * Reads a YAML file and checks it against a schema. What is wrong goes to `problems`, all of it at once;
 * the result is undefined when the file can't be used.
 */
export function readYamlFile<T>(
  path: string,
  root: string,
  schema: ZodType<T>,
  problems: Problem[],
): YamlFile<T> | undefined {
  const name = relative(root, path)
  const lines = new LineCounter()
  let text: string
  try {
    text = readFileSync(path, 'utf8')
  } catch {
    problems.push({ file: name, line: 0, message: 'the file cannot be read', remedy: 'add it' })
    return undefined
  }
  const document = parseDocument(text, { lineCounter: lines, version: '1.2' })
  for (const error of document.errors) {
    problems.push({
      file: name,
      line: lines.linePos(error.pos[0]).line,
      message: `not valid YAML: ${error.message.split('\n')[0]}`,
      remedy: 'correct the syntax; a value with ": " or a leading special character needs quotes',
    })
  }
  if (document.errors.length > 0) return undefined

  const lineOf = (at: readonly PropertyKey[]) => lineAt(document, lines, at)
  const checked = schema.safeParse(document.toJS())
  if (checked.success) return { name, value: checked.data, lineOf }
  for (const issue of checked.error.issues) {
    problems.push({
      file: name,
      line: lineOf(issue.path),
      message: `${issue.path.map(String).join('.') || 'the file'}: ${issue.message}`,
      remedy: 'correct this value',
    })
  }
  return undefined
}

function lineAt(document: Document, lines: LineCounter, path: readonly PropertyKey[]): number {
  for (let length = path.length; length >= 0; length--) {
    const node = length === 0 ? document.contents : document.getIn(path.slice(0, length), true)
    const range = (node as { range?: [number, number, number] } | undefined)?.range
    if (range) return lines.linePos(range[0]).line
  }
  return 0
}
