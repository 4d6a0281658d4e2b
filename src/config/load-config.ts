import { BotError } from '#src/errors/bot-error.ts'
import type { BotConnectorConfig, Config, NotificationConfig } from './config.ts'
import { settings, type SettingName, type SettingValues } from './schema.ts'

export type Environment = Readonly<Record<string, string | undefined>>

/**
 * The configuration that an environment asks for. Throws CONFIG_INVALID with every problem at once; a secret's value
 * never stands in it.
 */
export function loadConfig(env: Environment): Config {
  const problems: string[] = unknownNames(env)
  const values = readValues(env, problems)
  const botConnector = readBotConnector(values, problems)
  if (problems.length > 0) {
    throw new BotError('CONFIG_INVALID', { problems: problems.map((problem) => `  ${problem}`).join('\n') })
  }
  return Object.freeze(shape(values, botConnector))
}

const OWN_NAME = /^(zaijie_|MicrosoftApp)/i

/** A misspelt setting must not pass for one that was left out. */
function unknownNames(env: Environment): string[] {
  return Object.keys(env)
    .filter((name) => OWN_NAME.test(name) && !(name in settings))
    .map((name) => `${name}: no such setting${suggestion(name)}`)
}

function suggestion(name: string): string {
  const meant = Object.keys(settings).find((known) => distance(letters(known), letters(name)) <= 2)
  return meant === undefined ? '' : `; is ${meant} meant?`
}

function letters(text: string): string {
  return text.toLowerCase().replaceAll(/[^a-z]/g, '')
}

/** Levenshtein's edit distance */
function distance(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, column) => column)
  for (let i = 1; i <= a.length; i++) {
    const next = [i]
    for (let j = 1; j <= b.length; j++) {
      const change = (row[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1)
      next.push(Math.min(change, (row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1))
    }
    row = next
  }
  return row[b.length] ?? 0
}

/** Every setting's value; the default stands in for one that is wrong, so that the rest can be checked all the same. */
function readValues(env: Environment, problems: string[]): SettingValues {
  const values: Partial<Record<SettingName, unknown>> = {}
  for (const name of Object.keys(settings) as SettingName[]) {
    const { schema, fallback, ...rest } = settings[name]
    const written = env[name]?.trim()
    const result = schema.safeParse(written === undefined || written === '' ? fallback : written)
    if (result.success) {
      values[name] = result.data
      continue
    }
    values[name] = schema.parse(fallback)
    const shown = 'secret' in rest ? '' : ` "${written}"`
    problems.push(`${name}:${shown} ${result.error.issues.map((issue) => issue.message).join(', ')}`)
  }
  return values as SettingValues
}

/** The four settings of the Bot Connector belong together: half of them is a mistake, not a choice. */
function readBotConnector(values: SettingValues, problems: string[]): BotConnectorConfig | undefined {
  const { MicrosoftAppId: appId, MicrosoftAppPassword: password, MicrosoftAppTenantId: tenantId } = values
  const type = values.MicrosoftAppType
  if (appId === '') {
    for (const name of ['MicrosoftAppPassword', 'MicrosoftAppType', 'MicrosoftAppTenantId'] as const) {
      if (values[name] !== '') problems.push(`${name}: is set, but MicrosoftAppId is not`)
    }
    return undefined
  }
  if (type === 'UserAssignedMSI') {
    if (password !== '')
      problems.push('MicrosoftAppPassword: must be empty when MicrosoftAppType is UserAssignedMSI')
    if (tenantId === '')
      problems.push('MicrosoftAppTenantId: must be set when MicrosoftAppType is UserAssignedMSI')
    return { type, appId, tenantId }
  }
  if (password === '') problems.push('MicrosoftAppPassword: must be set when MicrosoftAppId is')
  if (type === 'SingleTenant') {
    if (tenantId === '')
      problems.push('MicrosoftAppTenantId: must be set when MicrosoftAppType is SingleTenant')
    return { type, appId, password, tenantId }
  }
  return { type: 'MultiTenant', appId, password, ...(tenantId === '' ? {} : { tenantId }) }
}

function shape(values: SettingValues, botConnector: BotConnectorConfig | undefined): Config {
  return {
    host: values.HOST,
    port: values.PORT,
    dataFolder: values.ZAIJIE_DATA,
    databaseUrl: values.ZAIJIE_DATABASE_URL || undefined,
    retentionDays: values.ZAIJIE_RETENTION_DAYS,
    logLevel: values.ZAIJIE_LOG_LEVEL,
    watch: values.ZAIJIE_WATCH,
    directLine: {
      secret: values.ZAIJIE_DIRECT_LINE_SECRET || undefined,
      tokenKey: values.ZAIJIE_TOKEN_KEY || undefined,
      tokenHours: values.ZAIJIE_TOKEN_HOURS,
      origins: values.ZAIJIE_ORIGINS,
      upload: { types: values.ZAIJIE_UPLOAD_TYPES, maxBytes: values.ZAIJIE_UPLOAD_MAX_KB * 1024 },
    },
    trustProxy: values.ZAIJIE_TRUST_PROXY,
    limits: {
      bodyBytes: values.ZAIJIE_MAX_BODY_KB * 1024,
      textCharacters: values.ZAIJIE_MAX_TEXT,
      sockets: values.ZAIJIE_MAX_SOCKETS,
      socketsPerAddress: values.ZAIJIE_MAX_SOCKETS_PER_ADDRESS,
      requestsPerMinute: values.ZAIJIE_REQUESTS_PER_MINUTE,
      conversationsPerMinute: values.ZAIJIE_CONVERSATIONS_PER_MINUTE,
      messagesPerMinute: values.ZAIJIE_MESSAGES_PER_MINUTE,
    },
    botConnector,
    notifications: {
      key: values.ZAIJIE_NOTIFY_KEY || undefined,
      consent: values.ZAIJIE_NOTIFY_CONSENT,
      quiet: quietOf(values.ZAIJIE_QUIET_HOURS),
      timeZone: values.ZAIJIE_TIME_ZONE,
    },
    teams: {
      operator: values.ZAIJIE_OPERATOR,
      siteUrl: values.ZAIJIE_PUBLIC_URL,
      privacyUrl: values.ZAIJIE_PRIVACY_URL,
      termsUrl: values.ZAIJIE_TERMS_URL,
    },
  }
}

/** "22:00-08:00" in minutes after midnight */
function quietOf(hours: string): NotificationConfig['quiet'] {
  if (hours === 'none') return undefined
  const [fromHour = 0, fromMinute = 0, toHour = 0, toMinute = 0] = hours.split(/[:-]/).map(Number)
  return { from: fromHour * 60 + fromMinute, to: toHour * 60 + toMinute }
}
