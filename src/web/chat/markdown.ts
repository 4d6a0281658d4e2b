import { safeLink } from '#src/web/safe-link.ts'
import type { FindNumbers } from './phone-numbers.ts'

/** The small part of Markdown that our messages use. Anything else stays text. */
export type Block =
  | { readonly kind: 'paragraph'; readonly lines: readonly (readonly Inline[])[] }
  | {
      readonly kind: 'list'
      readonly ordered: boolean
      readonly start: number
      readonly items: readonly (readonly Inline[])[]
    }

export type Inline =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'strong'; readonly content: readonly Inline[] }
  | { readonly kind: 'link'; readonly href: string; readonly content: readonly Inline[] }

const BULLET = /^\s{0,3}[-*•]\s+(.*)$/
const NUMBER = /^\s{0,3}(\d{1,3})[.)]\s+(.*)$/
const INLINE = /\*\*(?=\S)([^\n]*?\S)\*\*|\[([^\][\n]{1,300})\]\(([^()\s]{1,2000})\)/g

const noNumbers: FindNumbers = () => []

/** @param find Telephone numbers, which become links. */
export function parseMarkdown(source: string, find = noNumbers): Block[] {
  const blocks: Block[] = []
  let lines: Inline[][] = []
  const endParagraph = () => {
    if (lines.length > 0) blocks.push({ kind: 'paragraph', lines })
    lines = []
  }
  for (const line of source.split(/\r?\n/)) {
    const bullet = BULLET.exec(line)
    const number = NUMBER.exec(line)
    if (bullet || number) {
      endParagraph()
      const ordered = number !== null
      const item = parseInline((ordered ? number[2] : bullet?.[1]) ?? '', find)
      const last = blocks[blocks.length - 1]
      if (last?.kind === 'list' && last.ordered === ordered) {
        blocks[blocks.length - 1] = { ...last, items: [...last.items, item] }
      } else {
        blocks.push({ kind: 'list', ordered, start: Number(number?.[1] ?? 1), items: [item] })
      }
    } else if (line.trim() === '') {
      endParagraph()
    } else {
      lines.push(parseInline(line, find))
    }
  }
  endParagraph()
  return blocks
}

function parseInline(source: string, find: FindNumbers): Inline[] {
  const parts: Inline[] = []
  let end = 0
  for (const match of source.matchAll(INLINE)) {
    parts.push(...withNumbers(source.slice(end, match.index), find), inlineOf(match, find))
    end = match.index + match[0].length
  }
  return [...parts, ...withNumbers(source.slice(end), find)]
}

function inlineOf(
  [whole, bold, label, address]: RegExpExecArray | RegExpMatchArray,
  find: FindNumbers,
): Inline {
  if (bold !== undefined) return { kind: 'strong', content: parseInline(bold, find) }
  const href = safeLink(address)
  if (href === undefined || label === undefined) return { kind: 'text', text: whole }
  return { kind: 'link', href, content: [{ kind: 'text', text: label }] }
}

function withNumbers(text: string, find: FindNumbers): Inline[] {
  const parts: Inline[] = []
  let end = 0
  for (const { at, number } of find(text)) {
    const href = safeLink(`tel:${number}`)
    if (href === undefined) continue
    if (at > end) parts.push({ kind: 'text', text: text.slice(end, at) })
    parts.push({ kind: 'link', href, content: [{ kind: 'text', text: number }] })
    end = at + number.length
  }
  if (end < text.length) parts.push({ kind: 'text', text: text.slice(end) })
  return parts
}
