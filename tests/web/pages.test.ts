import { createHash } from 'node:crypto'
import { once } from 'node:events'
import { statSync } from 'node:fs'
import type { AddressInfo } from 'node:net'
import { join } from 'node:path'
import { brotliDecompressSync, gunzipSync } from 'node:zlib'
import restify from 'restify'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { bundle, type Assets } from '#src/http/bundle.ts'
import { dataScript, html } from '#src/http/html.ts'
import { mountPages, type Pages } from '#src/http/pages.ts'
import { loadPageWords } from '#src/loading/load-page-words.ts'
import { tempFolder } from '#tests/support/temp-folder.ts'

const root = join(import.meta.dirname, '..', '..')
const words = loadPageWords(root, [])
if (!words) throw new Error('content/<locale>/page.yaml cannot be used; run npm run check')

const folder = tempFolder()
let assets: Assets
let pages: Pages
let base: string
let stop: () => void

beforeAll(async () => {
  assets = await bundle({ root, keepIn: join(folder.path, 'web'), words })
  const server = restify.createServer()
  pages = mountPages(server, { assets, words, numbers: ['12356'], origins: ['https://shop.example'] })
  server.listen(0, '127.0.0.1')
  await once(server.server, 'listening')
  base = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  stop = () => server.close()
})

afterAll(() => {
  stop()
  folder[Symbol.dispose]()
})

describe('the built browser code', () => {
  it('is at most 35 KB before the first card, and the launcher at most 5 KB', () => {
    const { files, names } = assets
    const first = [names.boot, names.chat, names.chatStyle].map(
      (name) => files.get(name)?.brotli.length ?? Infinity,
    )
    expect(first.reduce((sum, size) => sum + size, 0)).toBeLessThanOrEqual(35 * 1024)
    expect(files.get(names.widget)?.gzip.length).toBeLessThan(5 * 1024)
  })

  it('is built once', async () => {
    const before = statSync(join(folder.path, 'web')).mtimeMs
    const begun = performance.now()
    const again = await bundle({ root, keepIn: join(folder.path, 'web'), words })
    expect(performance.now() - begun).toBeLessThan(1_000)
    expect(again.names).toEqual(assets.names)
    expect(statSync(join(folder.path, 'web')).mtimeMs).toBe(before)
  })

  it('is built again when a word in it changes', async () => {
    const other = structuredClone(words)
    other.en.launcher.open = 'Talk to us'
    const changed = await bundle({ root, keepIn: join(folder.path, 'web'), words: other })
    expect(String(changed.files.get(changed.names.widget)?.plain)).toContain('Talk to us')
  })

  it('names every file by its content', () => {
    for (const name of assets.files.keys()) expect(name).toMatch(/-[A-Z0-9]{8}\.(js|css|svg)$/)
  })
})

describe('the pages', () => {
  it.each([
    ['/', 'zh-CN', 'zh-CN,zh;q=0.9'],
    ['/', 'en', 'en-GB,en;q=0.9'],
    ['/', 'zh-CN', 'fr'],
    ['/?lang=en', 'en', 'zh-CN'],
    ['/chat', 'en', 'en'],
    ['/chat?locale=zh-CN', 'zh-CN', 'en'],
  ])('%s is in %s for a browser that asks for %s', async (path, locale, accepted) => {
    const response = await fetch(base + path, { headers: { 'Accept-Language': accepted } })
    expect(response.status).toBe(200)
    expect(await response.text()).toContain(`<html lang="${locale}">`)
    expect(response.headers.get('vary')).toContain('Accept-Language')
  })

  it('let nothing in from elsewhere, and only the named sites around the chat', async () => {
    const chat = (await fetch(`${base}/chat`)).headers.get('content-security-policy')
    const site = (await fetch(`${base}/`)).headers.get('content-security-policy')
    for (const rules of [chat, site]) {
      expect(rules).toMatch(
        /^default-src 'none'; script-src 'self'( 'sha256-[\w+/]{43}=')?; style-src 'self'; /,
      )
      expect(rules).toContain("connect-src 'self'")
      expect(rules).not.toContain('unsafe')
    }
    expect(chat).toContain("frame-ancestors 'self' https://shop.example")
    expect(site).toMatch(/frame-ancestors 'self'(;|$)/)
  })

  it('have no inline style, and no inline script but the one that the policy names', async () => {
    for (const path of ['/', '/chat']) {
      const response = await fetch(base + path)
      const page = await response.text()
      expect(page).not.toMatch(/<style|\sstyle=|<[^>]*\son\w+=/)
      const inline = [...page.matchAll(/<script>([^]*?)<\/script>/g)].map(([, code = '']) => hash(code))
      const named = response.headers.get('content-security-policy')?.match(/'sha256-[^']+'/g) ?? []
      expect(inline).toEqual(named)
      expect(inline).toHaveLength(path === '/chat' ? 1 : 0)
      for (const [tag] of page.matchAll(/<script [^>]*>/g))
        expect(tag).toMatch(/ src="\/|type="application\/json"/)
    }
  })

  it('are asked for again each time, and answered with 304 when nothing changed', async () => {
    const first = await fetch(`${base}/chat`)
    expect(first.headers.get('cache-control')).toBe('no-cache')
    const headers = { 'If-None-Match': first.headers.get('etag') ?? '' }
    expect((await fetch(`${base}/chat`, { headers })).status).toBe(304)
  })
})

it('the pages are made anew of other words and code, and open ones still get their files', async () => {
  const other = structuredClone(words)
  other.en.chat.placeholder = 'Say it in your own words'
  other.en.launcher.open = 'Talk to us'
  const changed = await bundle({ root, keepIn: join(folder.path, 'web'), words: other })
  pages.replace({ assets: changed, words: other, numbers: [] })
  try {
    expect(await (await fetch(`${base}/chat?locale=en`)).text()).toContain('Say it in your own words')
    expect(await (await fetch(`${base}/widget.js`)).text()).toContain('Talk to us')
    for (const name of [changed.names.widget, assets.names.widget, assets.names.chat]) {
      expect((await fetch(`${base}/assets/${name}`)).status).toBe(200)
    }
  } finally {
    pages.replace({ assets, words, numbers: ['12356'] })
  }
  expect(await (await fetch(`${base}/chat?locale=en`)).text()).not.toContain('Say it in your own words')
})

describe('the files', () => {
  it('are kept for good, in the form that the browser can read', async () => {
    const path = `/assets/${assets.names.chat}`
    for (const [accepted, open] of [
      ['gzip, deflate, br', brotliDecompressSync],
      ['gzip', gunzipSync],
    ] as const) {
      expect(String(open(await raw(path, accepted)))).toBe(String(assets.files.get(assets.names.chat)?.plain))
    }
    const response = await fetch(base + path)
    expect(response.headers.get('cache-control')).toContain('immutable')
    expect(response.headers.get('vary')).toBe('Accept-Encoding')
  })

  it('are only those that were built', async () => {
    for (const path of ['/assets/manifest.json', '/assets/..%2Fpackage.json', '/assets/x.js']) {
      expect((await fetch(base + path)).status).toBe(404)
    }
  })

  it('include the launcher under a fixed name that any site may load', async () => {
    const response = await fetch(`${base}/widget.js`, { method: 'HEAD' })
    expect(response.status).toBe(200)
    expect(response.headers.get('cross-origin-resource-policy')).toBe('cross-origin')
    expect(response.headers.get('cache-control')).toBe('public, max-age=600')
  })
})

describe('HTML', () => {
  it('escapes what is put into it', () => {
    expect(html`<p title="${'"><script>'}">${'a & b'}</p>`.text).toBe(
      '<p title="&#34;&#62;&#60;script&#62;">a &#38; b</p>',
    )
  })

  it('carries data that cannot end its script', () => {
    const { text } = dataScript('x', { text: '</script><!--' })
    expect(text.match(/</g)).toHaveLength(2)
    expect(JSON.parse(/>([^<]*)</.exec(text)?.[1] ?? '')).toEqual({ text: '</script><!--' })
  })
})

function hash(code: string): string {
  return `'sha256-${createHash('sha256').update(code).digest('base64')}'`
}

/** The body as it comes over the wire. */
async function raw(path: string, accepted: string): Promise<Buffer> {
  const { request } = await import('node:http')
  return new Promise((resolve, reject) => {
    request(base + path, { headers: { 'Accept-Encoding': accepted } }, (response) => {
      const parts: Buffer[] = []
      response.on('data', (part: Buffer) => parts.push(part))
      response.on('end', () => resolve(Buffer.concat(parts)))
    })
      .on('error', reject)
      .end()
  })
}
