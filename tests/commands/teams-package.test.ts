import { AppManifestUtils } from '@microsoft/app-manifest'
import { execFileSync } from 'node:child_process'
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { inflateRawSync, inflateSync } from 'node:zlib'
import { describe, expect, it } from 'vitest'
import { makeTeamsPackage } from '#src/commands/teams-package.ts'
import { loadConfig } from '#src/config/load-config.ts'
import { tempFolder } from '#tests/support/temp-folder.ts'

const APP_ID = '11111111-2222-3333-4444-555555555555'

const settings = {
  MicrosoftAppId: APP_ID,
  MicrosoftAppPassword: 'a-very-secret-password',
  ZAIJIE_OPERATOR: 'Example Ltd',
  ZAIJIE_PUBLIC_URL: 'https://help.example.com',
  ZAIJIE_PRIVACY_URL: 'https://help.example.com/privacy',
  ZAIJIE_TERMS_URL: 'https://help.example.com/terms',
}

const make = (env: Record<string, string>) => makeTeamsPackage(loadConfig(env), '1.2.3', 'teams')

/** The files of a ZIP, read through its directory. */
function unzip(archive: Buffer): Map<string, Buffer> {
  const end = archive.lastIndexOf('PK\u0005\u0006')
  const files = new Map<string, Buffer>()
  let at = archive.readUInt32LE(end + 16)
  for (let count = archive.readUInt16LE(end + 10); count > 0; count--) {
    const [packed, nameLength] = [archive.readUInt32LE(at + 20), archive.readUInt16LE(at + 28)]
    const name = archive.toString('utf8', at + 46, at + 46 + nameLength)
    const local = archive.readUInt32LE(at + 42)
    const begin = local + 30 + archive.readUInt16LE(local + 26) + archive.readUInt16LE(local + 28)
    files.set(name, inflateRawSync(archive.subarray(begin, begin + packed)))
    at += 46 + nameLength + archive.readUInt16LE(at + 30) + archive.readUInt16LE(at + 32)
  }
  return files
}

/** The schema that a file names, as Microsoft publishes it in a package. */
function microsoftSchema(address: string, name: string) {
  const version = /\/teams\/(v[\d.]+)\//.exec(address)?.[1] ?? ''
  const folder = dirname(createRequire(import.meta.url).resolve('@microsoft/app-manifest'))
  const text = readFileSync(join(folder, 'json-schemas/teams', version, `${name}.schema.json`), 'utf8')
  // One bracket of its patterns stands bare, which unicode expressions don't allow.
  return JSON.parse(text.replace(/^\uFEFF/, '').replaceAll('\\\\b]', '\\\\b\\\\]'))
}

describe('the Teams app package', () => {
  it('holds the manifest with the settings, both languages and the icons, and no secret', () => {
    const files = unzip(make(settings))
    expect([...files.keys()]).toEqual(['manifest.json', 'zh-cn.json', 'en.json', 'color.png', 'outline.png'])
    const manifest = JSON.parse(files.get('manifest.json')?.toString() ?? '')
    expect(manifest).toMatchObject({
      id: APP_ID,
      version: '1.2.3',
      manifestVersion: '1.30',
      developer: { name: 'Example Ltd', websiteUrl: 'https://help.example.com' },
      bots: [{ botId: APP_ID, scopes: ['personal', 'team', 'groupChat'] }],
    })
    expect([...files.values()].join('')).not.toContain('secret')
    expect(JSON.stringify(manifest)).not.toContain('{appId}')
    const languages = ['zh-cn', 'en'].map((name) => JSON.parse(files.get(`${name}.json`)?.toString() ?? ''))
    expect(Object.keys(languages[0])).toEqual(Object.keys(languages[1]))
    expect(languages[0]['name.short']).toBe(manifest.name.short)
  })

  it("is what Microsoft's own schema asks for, the manifest and each language", async () => {
    const files = unzip(make(settings))
    const judge = async (file: string, schema: string) => {
      const content = JSON.parse(files.get(file)?.toString() ?? '')
      return AppManifestUtils.validateAgainstSchema(content, microsoftSchema(content.$schema, schema))
    }
    expect(await judge('manifest.json', 'MicrosoftTeams')).toEqual([])
    for (const file of ['zh-cn.json', 'en.json'])
      expect(await judge(file, 'MicrosoftTeams.Localization')).toEqual([])
  })

  it('would be told of a mistake by that schema', async () => {
    const manifest = JSON.parse(unzip(make(settings)).get('manifest.json')?.toString() ?? '')
    const schema = microsoftSchema(manifest.$schema, 'MicrosoftTeams')
    const wrong = { ...manifest, developer: { ...manifest.developer, name: 'x'.repeat(33) }, unheardOf: 1 }
    const complaints = await AppManifestUtils.validateAgainstSchema(wrong, schema)
    expect(complaints).toHaveLength(2)
  })

  it('has icons of the sizes that Teams asks for; the outline is white on nothing', () => {
    const files = unzip(make(settings))
    for (const [name, size] of [
      ['color.png', 192],
      ['outline.png', 32],
    ] as const) {
      const file = files.get(name) ?? Buffer.alloc(0)
      expect([file.readUInt32BE(16), file.readUInt32BE(20)]).toEqual([size, size])
      const begin = file.indexOf('IDAT')
      const pixels = inflateSync(file.subarray(begin + 4, begin + 4 + file.readUInt32BE(begin - 4)))
      expect(pixels).toHaveLength(size * (size * 4 + 1))
      if (name === 'color.png') continue
      const tones = new Set<number>()
      const opacities = new Set<number>()
      for (let i = 0; i < size * size; i++) {
        const at = Math.floor(i / size) * (size * 4 + 1) + 1 + (i % size) * 4
        for (let tone = 0; tone < 3; tone++) tones.add(pixels[at + tone] ?? -1)
        opacities.add(pixels[at + 3] ?? -1)
      }
      expect([...tones]).toEqual([255])
      expect(opacities.has(0) && opacities.has(255)).toBe(true)
    }
  })

  it('is the same for the same settings', () => {
    expect(make(settings).equals(make(settings))).toBe(true)
  })

  it('names every setting that is missing or too long', () => {
    expect(() => make({})).toThrow(
      /MicrosoftAppId.*ZAIJIE_OPERATOR.*ZAIJIE_PUBLIC_URL.*ZAIJIE_PRIVACY_URL.*ZAIJIE_TERMS_URL/s,
    )
  })

  it.skipIf(!existsSync('/usr/bin/unzip'))('is an archive that others can read', () => {
    using folder = tempFolder()
    const file = join(folder.path, 'app.zip')
    writeFileSync(file, make(settings))
    expect(execFileSync('/usr/bin/unzip', ['-t', file], { encoding: 'utf8' })).toContain('No errors detected')
  })
})
