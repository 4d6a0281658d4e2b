import { z } from 'zod'

/** Lengths and forms of the Teams app manifest, version 1.30, for the parts that this app has. Nothing else may stand in it. */

const url = z
  .string()
  .max(2048)
  .regex(/^https:\/\/\S+$/, 'must be an address that begins with https://')

const guid = z.string().regex(/^[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}$/, 'must be a GUID')

const languageTag = z.string().regex(/^[A-Za-z]{1,8}(-[A-Za-z0-9]{1,8}){0,2}$/)

const fileName = z
  .string()
  .max(2048)
  .regex(/\.(json|png)$/)

const names = { short: z.string().min(1).max(30), full: z.string().max(100).optional() }

const descriptions = { short: z.string().min(1).max(80), full: z.string().min(1).max(4000) }

const scope = z.enum(['personal', 'team', 'groupChat', 'copilot'])

const command = z.strictObject({
  title: z.string().min(1).max(128),
  description: z.string().min(1).max(4000),
})

const bot = z.strictObject({
  botId: guid,
  scopes: z.array(scope).min(1).max(4),
  isNotificationOnly: z.boolean(),
  supportsFiles: z.boolean(),
  commandLists: z
    .array(z.strictObject({ scopes: z.array(scope).min(1), commands: z.array(command).max(10) }))
    .max(3),
})

export const manifestSchema = z.strictObject({
  $schema: z.literal('https://developer.microsoft.com/json-schemas/teams/v1.30/MicrosoftTeams.schema.json'),
  manifestVersion: z.literal('1.30'),
  id: guid,
  version: z
    .string()
    .max(256)
    .regex(/^(0|[1-9]\d*)\.(0|[1-9]\d*)\.(0|[1-9]\d*)$/),
  developer: z.strictObject({
    name: z.string().min(1, 'must be set').max(32),
    websiteUrl: url,
    privacyUrl: url,
    termsOfUseUrl: url,
  }),
  name: z.strictObject(names),
  description: z.strictObject(descriptions),
  icons: z.strictObject({ color: fileName, outline: fileName }),
  accentColor: z.string().regex(/^#[0-9a-fA-F]{6}$/),
  localizationInfo: z.strictObject({
    defaultLanguageTag: languageTag,
    defaultLanguageFile: fileName,
    additionalLanguages: z.array(z.strictObject({ languageTag, file: fileName })),
  }),
  bots: z.array(bot).length(1),
  permissions: z.array(z.enum(['identity', 'messageTeamMembers'])),
  validDomains: z.array(z.string().max(2048)).max(16),
})

/** A file with the words of one language: keys are paths into the manifest. */
export const languageSchema = z.strictObject({
  $schema: z.literal(
    'https://developer.microsoft.com/json-schemas/teams/v1.30/MicrosoftTeams.Localization.schema.json',
  ),
  'name.short': names.short,
  'name.full': names.full,
  'description.short': descriptions.short,
  'description.full': descriptions.full,
  ...Object.fromEntries(
    [0, 1, 2].flatMap((number) => {
      const path = `bots[0].commandLists[0].commands[${number}]`
      return [
        [`${path}.title`, z.string().min(1).max(32)],
        [`${path}.description`, z.string().min(1).max(128)],
      ]
    }),
  ),
})
