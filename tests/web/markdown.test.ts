import { describe, expect, it } from 'vitest'
import { telephoneNumbers } from '#src/reply/telephone-numbers.ts'
import { parseMarkdown } from '#src/web/chat/markdown.ts'
import { numberFinder } from '#src/web/chat/phone-numbers.ts'
import { safeLink } from '#src/web/safe-link.ts'

function text(content: string) {
  return { kind: 'text', text: content }
}

describe('telephone numbers', () => {
  const find = numberFinder(['12356', '110', '120', '400-820-8888'])
  const links = (source: string) =>
    parseMarkdown(source, find).flatMap((block) =>
      block.kind === 'paragraph'
        ? block.lines.flat().flatMap(function linkOf(part): string[] {
            if (part.kind === 'strong') return part.content.flatMap(linkOf)
            return part.kind === 'link' ? [part.href] : []
          })
        : [],
    )

  it('become links, in bold text too, and the words around them stay', () => {
    expect(parseMarkdown('打 12356，或 **110**。', find)).toEqual([
      {
        kind: 'paragraph',
        lines: [
          [
            text('打 '),
            { kind: 'link', href: 'tel:12356', content: [text('12356')] },
            text('，或 '),
            {
              kind: 'strong',
              content: [{ kind: 'link', href: 'tel:110', content: [text('110')] }],
            },
            text('。'),
          ],
        ],
      },
    ])
    expect(links('ring 400-820-8888 now')).toEqual(['tel:400-820-8888'])
    expect(links('Call the police on 110, or 120.')).toEqual(['tel:110', 'tel:120'])
  })

  it('are no amounts, times or parts of longer numbers', () => {
    for (const source of [
      '每月 110 元',
      '¥120 a month',
      '1,120 left',
      '110.50',
      '120 期',
      '12 of 1200',
      '1101',
      '120 months',
      '110%',
    ])
      expect(links(source), source).toEqual([])
  })

  it('are only those of the operator', () => {
    expect(links('12378')).toEqual([])
    expect(parseMarkdown('打 12356')).toEqual([{ kind: 'paragraph', lines: [[text('打 12356')]] }])
    expect(
      telephoneNumbers([
        new Map([
          ['contacts.desk_phone', ['95188']],
          ['contacts.desk_name', ['客服 1']],
          ['contacts.police_sms', ['12110']],
          ['talk.x', ['110']],
        ]),
      ]),
    ).toEqual(['95188'])
  })
})

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
