import { createHash } from 'node:crypto'
import {
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs'
import { basename, extname, join } from 'node:path'
import { promisify } from 'node:util'
import { brotliCompress, constants, gzip } from 'node:zlib'
import type { Metafile, Plugin } from 'esbuild'
import { LOCALES, type Locale } from '#src/locale.ts'
import type { PageWords } from './page-words.ts'

/** A file as it is served, in each of the forms that a browser may ask for. */
export interface Asset {
  readonly type: string
  readonly plain: Buffer
  readonly brotli: Buffer
  readonly gzip: Buffer
}

/** The built browser code. */
export interface Assets {
  /** by file name; each name changes with its content */
  readonly files: ReadonlyMap<string, Asset>
  /** file names of what the pages need, by the part they play */
  readonly names: Readonly<Record<Entry, string>>
}

type Entry = 'boot' | 'chat' | 'cards' | 'chatStyle' | 'siteStyle' | 'icon' | 'widget'

export interface BundleDeps {
  /** the project's folder, with src/web/ in it */
  readonly root: string
  /** folder where the built code is kept, one folder for each content */
  readonly keepIn: string
  readonly words: Readonly<Record<Locale, PageWords>>
}

/** Loaded as modules, or no scripts at all. */
const MODULES = {
  chat: 'chat/main.tsx',
  cards: 'cards/cards.ts',
  chatStyle: 'chat/chat.css',
  siteStyle: 'site/site.css',
  icon: 'site/icon.svg',
}
/** Run at once where they stand in a page, ours or another one's, and leave nothing of their own in it. */
const SCRIPTS = { boot: 'boot.ts', widget: 'launcher.ts' }
const MANIFEST = 'manifest.json'
const TYPES: Readonly<Record<string, string>> = {
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.svg': 'image/svg+xml',
}
/** Phones whose browser hasn't been updated for years still count. */
const TARGET = ['chrome88', 'safari15', 'firefox90']
/** How many builds are kept: an older replica may still serve pages that ask for the last one's files. */
const KEPT_BUILDS = 3

/** The browser code, built if its sources, the words in it or the parts it is made of have changed since the last time. */
export async function bundle(deps: BundleDeps): Promise<Assets> {
  const folder = join(deps.keepIn, hashOfSources(deps))
  const kept = readBuild(folder)
  if (kept) return kept
  await build(deps, folder)
  const built = readBuild(folder)
  if (!built) throw new Error(`the built browser code in ${folder} cannot be read`)
  return built
}

function hashOfSources({ root, words }: BundleDeps): string {
  const hash = createHash('sha256').update(JSON.stringify(launcherWords(words)))
  const web = join(root, 'src', 'web')
  const sources = readdirSync(web, { recursive: true, encoding: 'utf8' }).toSorted()
  for (const name of sources) {
    const path = join(web, name)
    if (statSync(path).isFile()) hash.update(name).update(readFileSync(path))
  }
  hash.update(readFileSync(new URL(import.meta.url)))
  for (const part of ['esbuild', 'preact', 'adaptivecards']) {
    hash.update(readFileSync(join(root, 'node_modules', part, 'package.json')))
  }
  return hash.digest('hex').slice(0, 16)
}

function launcherWords(words: BundleDeps['words']) {
  return Object.fromEntries(
    LOCALES.map((locale) => [locale, { ...words[locale].launcher, title: words[locale].chat.title }]),
  )
}

function readBuild(folder: string): Assets | undefined {
  let names: Record<Entry, string>
  try {
    names = JSON.parse(readFileSync(join(folder, MANIFEST), 'utf8')) as Record<Entry, string>
  } catch {
    return undefined
  }
  const read = (name: string): Asset => ({
    type: TYPES[extname(name)] ?? 'application/octet-stream',
    plain: readFileSync(join(folder, name)),
    brotli: readFileSync(join(folder, `${name}.br`)),
    gzip: readFileSync(join(folder, `${name}.gz`)),
  })
  const files = new Map(Object.values(names).map((name) => [name, read(name)]))
  return { files, names }
}

/** Builds into a folder aside and moves it into place whole, so that a broken or second start never sees half of it. */
async function build({ root, keepIn, words }: BundleDeps, folder: string): Promise<void> {
  const esbuild = await import('esbuild')
  const web = join(root, 'src', 'web')
  const style = await esbuild.transform(readFileSync(join(web, 'launcher', 'launcher.css'), 'utf8'), {
    loader: 'css',
    minify: true,
    target: TARGET,
  })
  const shared = {
    absWorkingDir: web,
    outdir: web,
    entryNames: '[name]-[hash]',
    bundle: true,
    minify: true,
    write: false,
    metafile: true,
    target: TARGET,
    legalComments: 'none',
  } as const
  const builds = await Promise.all([
    esbuild.build({
      ...shared,
      entryPoints: MODULES,
      format: 'esm',
      jsx: 'automatic',
      jsxImportSource: 'preact',
      loader: { '.svg': 'copy' },
      plugins: [withoutSwiper],
    }),
    esbuild.build({
      ...shared,
      entryPoints: SCRIPTS,
      format: 'iife',
      define: {
        LAUNCHER_WORDS: JSON.stringify(launcherWords(words)),
        LAUNCHER_STYLE: JSON.stringify(style.code.trim()),
      },
    }),
  ])
  await esbuild.stop()

  mkdirSync(keepIn, { recursive: true })
  const aside = mkdtempSync(join(keepIn, '.new-'))
  try {
    const built = builds.flatMap(({ outputFiles }) => outputFiles)
    await Promise.all(built.map(({ path, contents }) => writeForms(join(aside, basename(path)), contents)))
    writeFileSync(join(aside, MANIFEST), JSON.stringify(namesOf(builds.map(({ metafile }) => metafile))))
    moveInto(aside, folder)
  } finally {
    rmSync(aside, { recursive: true, force: true })
  }
  prune(keepIn)
}

/** Carousels aren't used; without them their library isn't needed. */
const withoutSwiper: Plugin = {
  name: 'without-swiper',
  setup({ onResolve, onLoad }) {
    onResolve({ filter: /^swiper/ }, ({ path }) => ({ path, namespace: 'none' }))
    onLoad({ filter: /.*/, namespace: 'none' }, () => ({
      contents:
        'export default class {}; ' + SWIPER_MODULES.map((name) => `export const ${name} = {}`).join(';'),
    }))
  },
}
const SWIPER_MODULES = ['A11y', 'Autoplay', 'History', 'Keyboard', 'Navigation', 'Pagination', 'Scrollbar']

async function writeForms(path: string, contents: Uint8Array): Promise<void> {
  const best = { params: { [constants.BROTLI_PARAM_QUALITY]: 11 } }
  const [brotli, zipped] = await Promise.all([
    promisify(brotliCompress)(contents, best),
    promisify(gzip)(contents, { level: 9 }),
  ])
  writeFileSync(path, contents)
  writeFileSync(`${path}.br`, brotli)
  writeFileSync(`${path}.gz`, zipped)
}

function namesOf(metafiles: readonly Metafile[]): Record<Entry, string> {
  const names = new Map<string, string>()
  for (const { outputs } of metafiles) {
    for (const [name, { entryPoint, inputs }] of Object.entries(outputs)) {
      const source = entryPoint ?? Object.keys(inputs)[0]
      if (source !== undefined) names.set(source, name)
    }
  }
  return Object.fromEntries(
    Object.entries({ ...MODULES, ...SCRIPTS }).map(([entry, source]) => {
      const name = names.get(source)
      if (name === undefined) throw new Error(`the bundler left out src/web/${source}`)
      return [entry, name]
    }),
  ) as Record<Entry, string>
}

function moveInto(aside: string, folder: string): void {
  try {
    renameSync(aside, folder)
  } catch (error) {
    // Another start was faster; its build is the same.
    if (readBuild(folder) === undefined) throw error
  }
}

function prune(keepIn: string): void {
  const builds = readdirSync(keepIn)
    .filter((name) => /^[\da-f]{16}$/.test(name))
    .map((name) => ({ path: join(keepIn, name), time: statSync(join(keepIn, name)).mtimeMs }))
    .toSorted((a, b) => b.time - a.time)
  for (const { path } of builds.slice(KEPT_BUILDS)) rmSync(path, { recursive: true, force: true })
}
