import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { z } from 'zod'
import { LOCALES, type Locale } from '#src/locale.ts'
import type { Problem } from './problems.ts'
import { readYamlFile } from './yaml-file.ts'

const file = z.record(z.string(), z.unknown(), 'a file of phrases is groups of texts')

interface Found {
  readonly wordings: readonly string[]
  readonly file: string
  readonly line: () => number
}

/** Not phrases: the words of the web pages have a schema and a loader of their own. */
const LOADED_ELSEWHERE = new Set(['page.yaml'])

/**
 * All phrases of content/<locale>/*.yaml, by file name and path: `talk.ack.noted`. Both languages must have the same
 * keys, and each key the same placeholders in both.
 */
export function loadPhrases(
  root: string,
  problems: Problem[],
): Record<Locale, ReadonlyMap<string, readonly string[]>> {
  const found = { 'zh-CN': readLocale(root, 'zh-CN', problems), en: readLocale(root, 'en', problems) }
  for (const locale of LOCALES) {
    const other = locale === 'en' ? 'zh-CN' : 'en'
    for (const [key, here] of found[locale]) {
      const there = found[other].get(key)
      if (!there) problems.push(missing(key, here, locale, other))
      else if (locale === 'zh-CN') comparePlaceholders(key, here, there, problems)
    }
  }
  const table = (locale: Locale) => new Map([...found[locale]].map(([key, { wordings }]) => [key, wordings]))
  return { 'zh-CN': table('zh-CN'), en: table('en') }
}

function readLocale(root: string, locale: Locale, problems: Problem[]): Map<string, Found> {
  const folder = join(root, 'content', locale)
  const phrases = new Map<string, Found>()
  for (const name of readdirSync(folder)
    .filter((each) => each.endsWith('.yaml') && !LOADED_ELSEWHERE.has(each))
    .toSorted()) {
    const read = readYamlFile(join(folder, name), root, file, problems)
    if (!read) continue
    const base = name.slice(0, -'.yaml'.length)
    const walk = (node: unknown, path: readonly string[]): void => {
      const wordings = wordingsOf(node)
      if (wordings) {
        // A file with one group of its own name ("facts:" in facts.yaml) doesn't say it twice in its keys.
        const key = (path[0] === base ? path : [base, ...path]).join('.')
        phrases.set(key, { wordings, file: read.name, line: () => read.lineOf(path) })
      } else if (isGroup(node)) {
        for (const [key, child] of Object.entries(node)) walk(child, [...path, key])
      } else {
        problems.push({
          file: read.name,
          line: read.lineOf(path),
          message: `${path.join('.')} is no phrase`,
          remedy:
            'write a text, a list of wordings, or a group of phrases; numbers and true or false need quotes',
        })
      }
    }
    walk(read.value, [])
  }
  return phrases
}

/** A text, or a list of them. */
function wordingsOf(node: unknown): readonly string[] | undefined {
  if (typeof node === 'string') return node === '' ? undefined : [node]
  const isList =
    Array.isArray(node) && node.length > 0 && node.every((each) => typeof each === 'string' && each)
  return isList ? (node as string[]) : undefined
}

function isGroup(node: unknown): node is Readonly<Record<string, unknown>> {
  return typeof node === 'object' && node !== null && !Array.isArray(node)
}

function missing(key: string, here: Found, locale: Locale, other: Locale): Problem {
  return {
    file: here.file,
    line: here.line(),
    message: `"${key}" is in content/${locale} but not in content/${other}`,
    remedy: `add it to content/${other}, or remove it here`,
  }
}

function comparePlaceholders(key: string, here: Found, there: Found, problems: Problem[]): void {
  const names = ({ wordings }: Found) =>
    [...new Set(wordings.flatMap((text) => text.match(/\{@?[\w.]+\}/g) ?? []))]
      .filter((name) => !name.startsWith('{@'))
      .toSorted()
      .join(' ')
  if (names(here) === names(there)) return
  problems.push({
    file: there.file,
    line: there.line(),
    message: `"${key}" has the placeholders ${names(there) || '(none)'} here and ${names(here) || '(none)'} in ${here.file}`,
    remedy: 'use the same ones in both languages',
  })
}
