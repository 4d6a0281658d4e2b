import { safeLink } from '#src/web/safe-link.ts'

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

export function parseMarkdown(source: string): Block[] {
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
      const item = parseInline((ordered ? number[2] : bullet?.[1]) ?? '')
      const last = blocks[blocks.length - 1]
      if (last?.kind === 'list' && last.ordered === ordered) {
        blocks[blocks.length - 1] = { ...last, items: [...last.items, item] }
      } else {
        blocks.push({ kind: 'list', ordered, start: Number(number?.[1] ?? 1), items: [item] })
      }
    } else if (line.trim() === '') {
      endParagraph()
    } else {
      lines.push(parseInline(line))
    }
  }
  endParagraph()
  return blocks
}

function parseInline(source: string): Inline[] {
  const parts: Inline[] = []
  let end = 0
  for (const match of source.matchAll(INLINE)) {
    if (match.index > end) parts.push({ kind: 'text', text: source.slice(end, match.index) })
    parts.push(inlineOf(match))
    end = match.index + match[0].length
  }
  if (end < source.length) parts.push({ kind: 'text', text: source.slice(end) })
  return parts
}

function inlineOf([whole, bold, label, address]: RegExpExecArray | RegExpMatchArray): Inline {
  if (bold !== undefined) return { kind: 'strong', content: parseInline(bold) }
  const href = safeLink(address)
  if (href === undefined || label === undefined) return { kind: 'text', text: whole }
  return { kind: 'link', href, content: [{ kind: 'text', text: label }] }
}
