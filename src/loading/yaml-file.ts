import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { relative } from 'node:path'
import { load } from 'js-yaml'
import type * as Yaml from 'yaml'
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
 * the result is undefined when the file can't be used. The value comes from the fastest parser; the one that knows where
 * things stand reads the file again only when there is a complaint, since starts are many and mistakes are few.
 */
export function readYamlFile<T>(
  path: string,
  root: string,
  schema: ZodType<T>,
  problems: Problem[],
): YamlFile<T> | undefined {
  const name = relative(root, path)
  let text: string
  try {
    text = readFileSync(path, 'utf8')
  } catch {
    problems.push({ file: name, line: 0, message: 'the file cannot be read', remedy: 'add it' })
    return undefined
  }
  const places = placesIn(text)
  let value: unknown
  try {
    value = load(text)
  } catch (error) {
    problems.push(...syntaxProblems(name, places(), error))
    return undefined
  }
  const lineOf = (at: readonly PropertyKey[]) => lineAt(places().document, places().lines, at)
  const checked = schema.safeParse(value)
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

interface Places {
  readonly document: Yaml.Document
  readonly lines: Yaml.LineCounter
}

/** The thorough parser, loaded when there is a complaint: that takes longer than reading most files. */
const thorough = () => createRequire(import.meta.url)('yaml') as typeof Yaml

/** Where the parts of a text stand; parsed once, when first asked for. */
function placesIn(text: string): () => Places {
  let found: Places | undefined
  return () => {
    if (!found) {
      const { LineCounter, parseDocument } = thorough()
      const lines = new LineCounter()
      found = { lines, document: parseDocument(text, { lineCounter: lines, version: '1.2' }) }
    }
    return found
  }
}

function syntaxProblems(file: string, { document, lines }: Places, error: unknown): Problem[] {
  const remedy = 'correct the syntax; a value with ": " or a leading special character needs quotes'
  const found = document.errors.map((each) => ({
    file,
    line: lines.linePos(each.pos[0]).line,
    message: `not valid YAML: ${each.message.split('\n')[0]}`,
    remedy,
  }))
  if (found.length > 0) return found
  const message = `not valid YAML: ${(error as Error).message.split('\n')[0]}`
  return [{ file, line: 0, message, remedy }]
}

function lineAt(document: Yaml.Document, lines: Yaml.LineCounter, path: readonly PropertyKey[]): number {
  for (let length = path.length; length >= 0; length--) {
    const node = length === 0 ? document.contents : document.getIn(path.slice(0, length), true)
    const range = (node as { range?: [number, number, number] } | undefined)?.range
    if (range) return lines.linePos(range[0]).line
  }
  return 0
}
