import { describe, expect, it } from 'vitest'
import { checkCard } from '#src/web/cards/check-card.ts'

function card(...body: unknown[]) {
  return { type: 'AdaptiveCard', version: '1.5', body }
}

describe('a card before it is shown', () => {
  it('keeps texts, inputs and buttons with their data as it is', () => {
    const submit = { type: 'Action.Submit', title: 'ok', data: { type: 'mine', url: 'any', id: 'x' } }
    const input = { type: 'Input.Text', id: 'note', label: 'note' }
    expect(checkCard(card(input, { type: 'ActionSet', actions: [submit] }), 'p-')).toEqual(
      card(input, { type: 'ActionSet', actions: [submit] }),
    )
  })

  it('loses links that run something and pictures from elsewhere', () => {
    const data = 'data:image/png;base64,iVBORw0KGgo='
    const checked = checkCard(
      {
        ...card(
          { type: 'Image', url: 'https://a.example/pixel.png' },
          { type: 'Image', url: 'data:image/svg+xml;base64,PHN2Zz4=' },
          { type: 'Image', url: data },
          { type: 'Container', items: [], backgroundImage: 'https://a.example/b.png' },
          {
            type: 'TextBlock',
            text: 'a',
            selectAction: { type: 'Action.OpenUrl', url: 'javascript:alert(1)' },
          },
          { type: 'Media', sources: [{ url: 'https://a.example/v.mp4' }] },
        ),
        backgroundImage: { url: 'https://a.example/b.png' },
        actions: [
          { type: 'Action.OpenUrl', title: 'bad', url: ' javascript:alert(1)' },
          {
            type: 'Action.OpenUrl',
            title: 'good',
            url: 'https://a.example/',
            iconUrl: 'https://a.example/i.png',
          },
          { type: 'Action.Execute', title: 'unknown' },
        ],
      },
      'p-',
    )
    expect(JSON.stringify(checked)).not.toMatch(/javascript|a\.example\/[bpiv]|svg|Media|Execute/)
    expect(checked).toMatchObject({
      body: [{ type: 'Image', url: data }, { type: 'Container' }, { type: 'TextBlock' }],
      actions: [{ title: 'good' }],
    })
  })

  it('gives its parts ids that no other card has, but leaves the names of its inputs', () => {
    const toggle = {
      type: 'Action.ToggleVisibility',
      targetElements: ['more', { elementId: 'note', isVisible: true }],
    }
    expect(
      checkCard(
        card(
          { type: 'Container', id: 'more', items: [{ type: 'Input.Text', id: 'note' }] },
          { type: 'ActionSet', actions: [toggle] },
        ),
        'p-',
      ),
    ).toMatchObject({
      body: [
        { id: 'p-more', items: [{ id: 'note' }] },
        { actions: [{ targetElements: ['p-more', { elementId: 'note', isVisible: true }] }] },
      ],
    })
  })

  it('is refused when it is none, or too deep, or too large', () => {
    let deep: unknown = { type: 'TextBlock', text: 'x' }
    for (let depth = 0; depth < 200; depth++) deep = { type: 'Container', items: [deep] }
    const large = Array.from({ length: 5_000 }, () => ({ type: 'TextBlock', text: 'x' }))
    for (const content of [undefined, 'x', [], {}, { type: 'TextBlock' }, card(deep), card(...large)]) {
      expect(checkCard(content, 'p-')).toBeUndefined()
    }
  })

  it('takes no part from a prototype', () => {
    const sly = JSON.parse('{"type":"AdaptiveCard","__proto__":{"polluted":1},"body":[]}') as unknown
    const checked = checkCard(sly, 'p-')
    expect(Object.getPrototypeOf(checked)).toBe(Object.prototype)
    expect(checked).not.toHaveProperty('polluted')
  })
})
