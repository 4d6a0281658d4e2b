import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join, resolve } from 'node:path'
import type { Config } from '#src/config/config.ts'
import { loadConfig } from '#src/config/load-config.ts'
import { BotError } from '#src/errors/bot-error.ts'
import { readOptions } from './read-options.ts'
import { colorIcon, outlineIcon } from './teams/icons.ts'
import { languageSchema, manifestSchema } from './teams/manifest-schema.ts'
import { zip } from './teams/zip.ts'

/** Where in the manifest a setting goes, to name the setting when it is missing. */
const SETTINGS: Readonly<Record<string, string>> = {
  id: 'MicrosoftAppId',
  'developer.name': 'ZAIJIE_OPERATOR',
  'developer.websiteUrl': 'ZAIJIE_PUBLIC_URL',
  'developer.privacyUrl': 'ZAIJIE_PRIVACY_URL',
  'developer.termsOfUseUrl': 'ZAIJIE_TERMS_URL',
}

const USAGE = 'npm run teams:package -- [--out FILE.zip]'

/** `npm run teams:package [-- --out FILE]`: the app package to upload in Teams, made from teams/ and the settings. */
export async function teamsPackageCommand(args: string[], root: string): Promise<number> {
  const { values } = readOptions(USAGE, {
    args,
    options: { out: { type: 'string', default: 'build/zaijie-teams.zip' } },
  })
  const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as { version: string }
  const archive = makeTeamsPackage(loadConfig(process.env), version, join(root, 'teams'))
  const file = resolve(root, values.out)
  mkdirSync(dirname(file), { recursive: true })
  writeFileSync(file, archive)
  process.stdout.write(`${file}: ${archive.length} bytes, app ${version}\n`)
  return 0
}

/** Throws COMMAND_FAILED with every problem, when a setting is missing or the manifest would not be taken. */
export function makeTeamsPackage(
  { botConnector, teams }: Pick<Config, 'botConnector' | 'teams'>,
  version: string,
  folder: string,
): Buffer {
  const values: Readonly<Record<string, string>> = {
    appId: botConnector?.appId ?? '',
    version,
    operator: teams.operator,
    siteUrl: teams.siteUrl,
    privacyUrl: teams.privacyUrl,
    termsUrl: teams.termsUrl,
  }
  const manifest = fill(readJson(join(folder, 'manifest.json')), values)
  const problems = [
    ...problemsIn('manifest.json', manifestSchema.safeParse(manifest)),
    ...['zh-cn', 'en'].flatMap((language) =>
      problemsIn(`${language}.json`, languageSchema.safeParse(readJson(join(folder, `${language}.json`)))),
    ),
  ]
  if (problems.length > 0) {
    throw new BotError('COMMAND_FAILED', {
      reason: `Teams would not take this app:\n${problems.map((problem) => `  ${problem}`).join('\n')}`,
      remedy: 'correct what is named above in the settings or in teams/',
    })
  }
  return zip([
    { name: 'manifest.json', content: Buffer.from(`${JSON.stringify(manifest, undefined, 2)}\n`) },
    { name: 'zh-cn.json', content: readFileSync(join(folder, 'zh-cn.json')) },
    { name: 'en.json', content: readFileSync(join(folder, 'en.json')) },
    { name: 'color.png', content: colorIcon() },
    { name: 'outline.png', content: outlineIcon() },
  ])
}

interface Checked {
  readonly error?:
    | { readonly issues: readonly { readonly path: readonly PropertyKey[]; readonly message: string }[] }
    | undefined
}

function problemsIn(file: string, { error }: Checked): string[] {
  return (error?.issues ?? []).map(({ path, message }) => {
    const place = path.map(String).join('.')
    const setting = file === 'manifest.json' ? SETTINGS[place] : undefined
    return setting === undefined ? `${file}: ${place}: ${message}` : `${setting}: ${message}`
  })
}

function readJson(file: string): unknown {
  return JSON.parse(readFileSync(file, 'utf8'))
}

/** Puts values into the texts of a JSON value: "{appId}". */
function fill(node: unknown, values: Readonly<Record<string, string>>): unknown {
  if (typeof node === 'string')
    return node.replaceAll(/\{(\w+)\}/g, (whole, name: string) => values[name] ?? whole)
  if (Array.isArray(node)) return node.map((child) => fill(child, values))
  if (typeof node !== 'object' || node === null) return node
  return Object.fromEntries(Object.entries(node).map(([name, child]) => [name, fill(child, values)]))
}
