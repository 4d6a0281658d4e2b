import { describe, expect, it } from 'vitest'
import { accentColours, contrast } from '#src/web/accent.ts'
import { shortTime } from '#src/web/chat/message.tsx'
import { readPageOptions } from '#src/web/page-options.ts'
import { frameAddress, inkOn, type LauncherOptions } from '#src/web/launcher/options.ts'

type Rgb = readonly [number, number, number]

function rgb(css = ''): Rgb {
  if (css.startsWith('#'))
    return [1, 3, 5].map((at) => Number.parseInt(css.slice(at, at + 2), 16)) as unknown as Rgb
  return (css.match(/\d+/g) ?? []).map(Number) as unknown as Rgb
}

describe("an operator's colour", () => {
  it('can be read wherever it is used, whatever it is', () => {
    for (const hex of ['#ffffff', '#000000', '#ffe600', '#1677ff', '#b0471b', '#7f7f7f', '#00ff88']) {
      const colours = accentColours(hex)
      expect(contrast(rgb(hex), rgb(colours['--site-on-accent']))).toBeGreaterThanOrEqual(4.5)
      expect(contrast(rgb(colours['--site-accent-text-light']), rgb('#f1eeea'))).toBeGreaterThanOrEqual(4.5)
      expect(contrast(rgb(colours['--site-accent-text-dark']), rgb('#36312d'))).toBeGreaterThanOrEqual(4.5)
      expect(contrast(rgb(hex), rgb(inkOn(hex) === '#fff' ? '#ffffff' : '#000000'))).toBeGreaterThanOrEqual(3)
    }
  })
})

describe('what a page asks for', () => {
  const options: LauncherOptions = {
    origin: 'https://help.example',
    locale: 'en',
    side: 'right',
    color: '#1677ff',
    title: 'Help & more',
    greeting: undefined,
    open: false,
    idle: false,
  }

  it('reaches the chat in its frame', () => {
    const address = new URL(frameAddress(options, true))
    expect(address.origin + address.pathname).toBe('https://help.example/chat')
    expect(readPageOptions(address.search)).toEqual({ title: 'Help & more', color: '#1677ff', wait: true })
  })

  it('is dropped where it makes no sense', () => {
    expect(readPageOptions('?color=red;background:url(x)&title=')).toEqual({
      title: undefined,
      color: undefined,
      wait: false,
    })
  })
})

describe('the time of a message', () => {
  const noon = new Date(2026, 4, 17, 12, 5).getTime()

  it('is the hour for today, with the day for any other', () => {
    expect(shortTime(noon, 'zh-CN', noon)).toBe('12:05')
    expect(shortTime(noon, 'en', noon + 86_400_000)).toBe('May 17, 12:05')
  })
})
