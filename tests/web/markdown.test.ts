import { describe, expect, it } from 'vitest'
import { parseMarkdown } from '#src/web/chat/markdown.ts'
import { safeLink } from '#src/web/safe-link.ts'

function text(content: string) {
  return { kind: 'text', text: content }
}

describe('the small part of Markdown', () => {
  it('has paragraphs and line breaks', () => {
    expect(parseMarkdown('a\nb\n\nc')).toEqual([
      { kind: 'paragraph', lines: [[text('a')], [text('b')]] },
      { kind: 'paragraph', lines: [[text('c')]] },
    ])
  })

  it('has bold text with links in it', () => {
    expect(parseMarkdown('看 **[这里](https://a.example/b)**。')).toEqual([
      {
        kind: 'paragraph',
        lines: [
          [
            text('看 '),
            {
              kind: 'strong',
              content: [{ kind: 'link', href: 'https://a.example/b', content: [text('这里')] }],
            },
            text('。'),
          ],
        ],
      },
    ])
  })

  it('has lists, each beginning at its own number', () => {
    expect(parseMarkdown('先:\n3. a\n4. b\n- c')).toMatchObject([
      { kind: 'paragraph' },
      { kind: 'list', ordered: true, start: 3, items: [[text('a')], [text('b')]] },
      { kind: 'list', ordered: false, items: [[text('c')]] },
    ])
  })

  it('leaves as text what it does not know', () => {
    for (const source of [
      '# title',
      '<b>x</b>',
      '![x](https://a.example/x.png)'.slice(1, 4),
      '** x **',
      '5 * 3 * 2',
    ]) {
      expect(parseMarkdown(source)).toEqual([{ kind: 'paragraph', lines: [[text(source)]] }])
    }
  })

  it('makes no link of an unsafe address', () => {
    for (const address of [
      'javascript:alert(1)',
      'JaVaScRiPt:alert(1)',
      'data:text/html,x',
      '//a.example',
      'vbscript:x',
    ]) {
      const source = `[x](${address})`
      expect(JSON.stringify(parseMarkdown(source))).not.toContain('"href"')
    }
  })

  it('reads a very long line in time that grows with its length', () => {
    const begun = performance.now()
    parseMarkdown('**'.repeat(20_000))
    parseMarkdown('[x]('.repeat(20_000))
    expect(performance.now() - begun).toBeLessThan(1_000)
  })
})

describe('a safe link', () => {
  it('is http, https or tel', () => {
    expect(safeLink('https://a.example/?q=1')).toBe('https://a.example/?q=1')
    expect(safeLink(' tel:95 188 ')).toBe('tel:95188')
  })

  it('is nothing else', () => {
    for (const address of [
      'javascript:1',
      '\u0001javascript:1',
      'ftp://a.example',
      'tel:<script>',
      'https://',
      7,
      null,
    ]) {
      expect(safeLink(address)).toBeUndefined()
    }
  })
})
