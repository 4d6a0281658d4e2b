import { createHash } from 'node:crypto'
import type { Request, Response, Server } from 'restify'
import { brotliCompressSync, gzipSync } from 'node:zlib'
import { DEFAULT_LOCALE, LOCALES, nearestLocale, type Locale } from '#src/locale.ts'
import type { Asset, Assets } from './bundle.ts'
import { bootCode, chatHtml } from './chat-html.ts'
import type { Html } from './html.ts'
import type { PageWords } from './page-words.ts'
import { siteHtml } from './site-html.ts'

/** What the pages are made of; it may be replaced while they are served. */
export interface PagesContent {
  readonly assets: Assets
  readonly words: Readonly<Record<Locale, PageWords>>
  /** The operator's telephone numbers, as they are written; the chat makes links of them. */
  readonly numbers: readonly string[]
}

export interface PagesDeps extends PagesContent {
  /** Other origins that may embed the chat; '*' among them: any. */
  readonly origins: readonly string[]
}

export interface Pages {
  /** From now on the pages are made of this. Pages that are open already still get the files that they name. */
  replace(content: PagesContent): void
}

type Headers = Readonly<Record<string, string>>
type Languages = Readonly<Record<Locale, Asset>>

const FOR_GOOD = 'public, max-age=31536000, immutable'
/** Asked for again each time, answered with 304 when nothing changed. */
const REVALIDATE = 'no-cache'
/** Sites keep the launcher for ten minutes, so that a new version reaches them soon. */
const SOON = 'public, max-age=600'

/** Adds the help centre's page, the chat's page, the launcher and the files that they load. */
export function mountPages(server: Server, { origins, ...content }: PagesDeps): Pages {
  let now = makePages(content, origins)
  const files = new Map(content.assets.files)

  serve(server, '/', (request, response) => {
    const asset = now.site[languageOf(request, 'lang')]
    send(request, response, asset, {
      'Cache-Control': REVALIDATE,
      Vary: 'Accept-Language',
      ...now.sitePolicy,
    })
  })
  serve(server, '/chat', (request, response) => {
    const asset = now.chat[languageOf(request, 'locale')]
    send(request, response, asset, {
      'Cache-Control': REVALIDATE,
      Vary: 'Accept-Language',
      ...now.chatPolicy,
    })
  })
  serve(server, '/widget.js', (request, response) => {
    const asset = files.get(now.widget)
    if (!asset) return notFound(response)
    send(request, response, asset, {
      'Cache-Control': SOON,
      'Cross-Origin-Resource-Policy': 'cross-origin',
    })
  })
  serve(server, '/assets/:name', (request, response) => {
    const asset = files.get(String(request.params['name']))
    if (asset) return send(request, response, asset, { 'Cache-Control': FOR_GOOD })
    notFound(response)
  })

  return {
    replace(changed) {
      now = makePages(changed, origins)
      for (const [name, asset] of changed.assets.files) files.set(name, asset)
    },
  }
}

function makePages({ assets, words, numbers }: PagesContent, origins: readonly string[]) {
  return {
    site: inEachLanguage((locale) => siteHtml(locale, words[locale], assets)),
    chat: inEachLanguage((locale) => chatHtml(locale, words, { assets, numbers, origins })),
    sitePolicy: policy({ frames: true, around: [] }),
    chatPolicy: policy({ inline: bootCode(assets), around: origins }),
    widget: assets.names.widget,
  }
}

function notFound(response: Response): void {
  response.writeHead(404, { 'Cache-Control': 'no-store', 'X-Content-Type-Options': 'nosniff' })
  response.end()
}

function serve(server: Server, path: string, answer: (request: Request, response: Response) => void): void {
  const handler = async (request: Request, response: Response) => answer(request, response)
  server.get(path, handler)
  server.head(path, handler)
}

function inEachLanguage(page: (locale: Locale) => Html): Languages {
  return Object.fromEntries(
    LOCALES.map((locale) => {
      const plain = Buffer.from(page(locale).text)
      const type = 'text/html; charset=utf-8'
      return [locale, { type, plain, brotli: brotliCompressSync(plain), gzip: gzipSync(plain) }]
    }),
  ) as unknown as Languages
}

/** The language that the address asks for, else the nearest one that the browser asks for. */
function languageOf(request: Request, parameter: string): Locale {
  const asked = new URLSearchParams(request.getQuery()).get(parameter) ?? undefined
  return nearestLocale(asked) ?? nearestLocale(request.header('accept-language')) ?? DEFAULT_LOCALE
}

interface Policy {
  /** It holds a frame of our own. */
  readonly frames?: boolean
  /** The one script that stands in the page itself; named by its hash. */
  readonly inline?: string
  /** Other sites that may embed it. */
  readonly around: readonly string[]
}

/** Nothing from elsewhere, no inline script but the one named, no inline style, and only the named sites around it. */
function policy({ frames = false, inline, around }: Policy): Headers {
  const scripts = inline === undefined ? [] : [`'sha256-${sha256(inline).digest('base64')}'`]
  const rules = [
    "default-src 'none'",
    ["script-src 'self'", ...scripts].join(' '),
    "style-src 'self'",
    "connect-src 'self'",
    "img-src 'self' data:",
    "base-uri 'none'",
    "form-action 'none'",
    `frame-ancestors ${around.includes('*') ? '*' : ["'self'", ...around].join(' ')}`,
    ...(frames ? ["frame-src 'self'"] : []),
  ]
  return {
    'Content-Security-Policy': rules.join('; '),
    'Referrer-Policy': 'no-referrer',
    'Permissions-Policy': 'camera=(), geolocation=(), microphone=(), payment=()',
  }
}

function send(request: Request, response: Response, asset: Asset, headers: Headers): void {
  const [encoding, body] = formFor(request.header('accept-encoding') ?? '', asset)
  const tag = `"${tagOf(asset)}-${encoding ?? 'plain'}"`
  const all = {
    'Content-Type': asset.type,
    'X-Content-Type-Options': 'nosniff',
    ETag: tag,
    ...headers,
    Vary: ['Accept-Encoding', headers['Vary']].filter(Boolean).join(', '),
    ...(encoding && { 'Content-Encoding': encoding }),
  }
  if (request.header('if-none-match') === tag) {
    response.writeHead(304, all)
    response.end()
    return
  }
  response.writeHead(200, { ...all, 'Content-Length': String(body.length) })
  response.end(request.method === 'HEAD' ? undefined : body)
}

function formFor(accepted: string, asset: Asset): ['br' | 'gzip' | undefined, Buffer] {
  if (/\bbr\b(?!;\s*q=0(?!\.))/.test(accepted)) return ['br', asset.brotli]
  if (/\bgzip\b(?!;\s*q=0(?!\.))/.test(accepted)) return ['gzip', asset.gzip]
  return [undefined, asset.plain]
}

const tags = new WeakMap<Asset, string>()

function tagOf(asset: Asset): string {
  const known = tags.get(asset)
  if (known !== undefined) return known
  const tag = sha256(asset.plain).digest('base64url').slice(0, 16)
  tags.set(asset, tag)
  return tag
}

function sha256(content: string | Buffer) {
  return createHash('sha256').update(content)
}
