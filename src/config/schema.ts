import { z } from 'zod'

/** One setting: read from the environment, or from .env beside package.json. */
export interface Setting<T> {
  /** what it does, as .env.example tells it */
  readonly description: string
  /** as it would be written in the environment; '' where the setting may be left out */
  readonly fallback: string
  readonly schema: z.ZodType<T, string>
  /** true: its value appears in no message and no log */
  readonly secret?: boolean
}

function setting<T>(fallback: string, description: string, schema: z.ZodType<T, string>): Setting<T> {
  return { fallback, description, schema }
}

function secret(description: string, schema: z.ZodType<string, string>): Setting<string> {
  return { fallback: '', description, schema, secret: true }
}

function whole(min: number, max: number): z.ZodType<number, string> {
  const message = `must be a whole number from ${min} to ${max}`
  return z
    .string()
    .regex(/^\d+$/, message)
    .transform(Number)
    .refine((value) => value >= min && value <= max, message)
}

const onOff = z.enum(['', 'on', 'off'], 'must be on or off').transform((value) => value === 'on')

const list = z.string().transform((value) =>
  value
    .split(',')
    .map((part) => part.trim())
    .filter((part) => part !== ''),
)

const origins = list.refine(
  (all) => all.every(isOrigin),
  'must be origins like https://www.example.com, with commas between, or *',
)

const mediaTypes = list.refine(
  (all) => all.every((type) => /^[\w.+-]+\/[\w.+-]+$/.test(type)),
  'must be media types like image/png, with commas between',
)

const databaseUrl = z
  .string()
  .refine(
    (value) => value === '' || /^postgres(ql)?:\/\//.test(value),
    'must be empty or begin with postgres://',
  )

const longSecret = z
  .string()
  .refine((value) => value === '' || value.length >= 32, 'must have at least 32 characters')

const guid = z
  .string()
  .refine(
    (value) => value === '' || /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i.test(value),
    'must be a GUID',
  )

const quietHours = z
  .string()
  .refine(
    (value) => value === 'none' || /^([01]\d|2[0-3]):[0-5]\d-([01]\d|2[0-3]):[0-5]\d$/.test(value),
    'must be like 22:00-08:00, or none',
  )

const timeZone = z.string().refine(isTimeZone, 'must be a time zone like Asia/Shanghai')

const httpsUrl = z
  .string()
  .refine(
    (value) => value === '' || URL.parse(value)?.protocol === 'https:',
    'must be an address that begins with https://',
  )

/** Every setting there is, in the order of .env.example. */
export const settings = {
  HOST: setting(
    '127.0.0.1',
    'Address to listen on; 0.0.0.0 for all.',
    z.string().min(1, 'must be an address'),
  ),
  PORT: setting('3978', 'Port to listen on; 0 takes a free one.', whole(0, 65_535)),

  ZAIJIE_DATA: setting(
    './data',
    'Folder for the database file and the built browser code.',
    z.string().min(1, 'must be a folder'),
  ),
  ZAIJIE_DATABASE_URL: {
    fallback: '',
    description:
      'postgres://… for several replicas on one PostgreSQL (15 or later); empty for a SQLite file in ZAIJIE_DATA.',
    schema: databaseUrl,
    secret: true,
  },
  ZAIJIE_RETENTION_DAYS: setting(
    '30',
    'Days that a conversation is kept after its last message.',
    whole(1, 3650),
  ),

  ZAIJIE_LOG_LEVEL: setting(
    'info',
    'trace, debug, info, warn, error, fatal or silent.',
    z.enum(
      ['trace', 'debug', 'info', 'warn', 'error', 'fatal', 'silent'],
      'must be trace, debug, info, warn, error, fatal or silent',
    ),
  ),
  ZAIJIE_WATCH: setting(
    'off',
    'on: take up changes in intents/, content/ and src/web/ while running; for authors.',
    onOff,
  ),

  ZAIJIE_DIRECT_LINE_SECRET: secret(
    "Bearer secret with which a site's own backend asks for tokens; at least 32 characters. Empty: only the origins below may ask.",
    longSecret,
  ),
  ZAIJIE_TOKEN_KEY: secret(
    'Key that signs tokens; at least 32 characters. Empty: one is made at the first start and kept with the conversations.',
    longSecret,
  ),
  ZAIJIE_TOKEN_HOURS: setting(
    '168',
    'Hours that a token lives; clients renew theirs every 15 minutes.',
    whole(1, 8760),
  ),
  ZAIJIE_ORIGINS: setting(
    '',
    'Other sites that may embed the chat, with commas between: https://www.example.com. * for any.',
    origins,
  ),
  ZAIJIE_UPLOAD_TYPES: setting(
    '',
    'Media types of files that people may send, like image/png. Empty: none.',
    mediaTypes,
  ),
  ZAIJIE_UPLOAD_MAX_KB: setting('1024', 'Largest file that people may send, in KB.', whole(1, 20_480)),

  ZAIJIE_TRUST_PROXY: setting(
    '0',
    "Number of reverse proxies in front whose X-Forwarded-For counts; 0: the connection's own address does.",
    whole(0, 10),
  ),
  ZAIJIE_MAX_BODY_KB: setting('256', 'Largest request body, in KB.', whole(16, 4096)),
  ZAIJIE_MAX_TEXT: setting('20000', 'Longest message, in characters.', whole(1000, 200_000)),
  ZAIJIE_MAX_SOCKETS: setting('10000', 'Open WebSockets at one time, in each replica.', whole(1, 1_000_000)),
  ZAIJIE_MAX_SOCKETS_PER_ADDRESS: setting(
    '1000',
    'Open WebSockets from one address, in each replica.',
    whole(1, 1_000_000),
  ),
  ZAIJIE_REQUESTS_PER_MINUTE: setting(
    '1200',
    'Requests a minute from one address; each replica counts for itself.',
    whole(1, 10_000_000),
  ),
  ZAIJIE_CONVERSATIONS_PER_MINUTE: setting(
    '120',
    'New conversations a minute from one address; each replica counts for itself.',
    whole(1, 10_000_000),
  ),
  ZAIJIE_MESSAGES_PER_MINUTE: setting(
    '40',
    'Messages a minute that the bot answers in one conversation; beyond, it asks to slow down. Each replica counts for itself.',
    whole(1, 10_000_000),
  ),

  MicrosoftAppId: setting(
    '',
    "The bot's id at Azure Bot Service, for Teams and its other channels. Empty: no such channel.",
    guid,
  ),
  MicrosoftAppPassword: secret('Its client secret.', z.string()),
  MicrosoftAppType: setting(
    '',
    'MultiTenant, SingleTenant or UserAssignedMSI.',
    z.enum(
      ['', 'MultiTenant', 'SingleTenant', 'UserAssignedMSI'],
      'must be MultiTenant, SingleTenant or UserAssignedMSI',
    ),
  ),
  MicrosoftAppTenantId: setting('', 'Its tenant; needed unless it is MultiTenant.', guid),

  ZAIJIE_NOTIFY_KEY: secret(
    "Bearer key with which the operator's systems post to /api/notifications; at least 32 characters. Empty: notifications are off.",
    longSecret,
  ),
  ZAIJIE_NOTIFY_CONSENT: setting(
    'opt_out',
    'opt_out: people are told until they say stop. opt_in: only those who asked for it with a word.',
    z.enum(['opt_out', 'opt_in'], 'must be opt_out or opt_in'),
  ),
  ZAIJIE_QUIET_HOURS: setting(
    '22:00-08:00',
    'Hours in which only urgent notifications are sent; the others wait. none: at any hour.',
    quietHours,
  ),
  ZAIJIE_TIME_ZONE: setting('Asia/Shanghai', 'Time zone of the quiet hours and of days.', timeZone),

  ZAIJIE_OPERATOR: setting(
    '',
    'Who runs this, as the Teams app names its developer; at most 32 characters.',
    z.string().max(32, 'must have at most 32 characters'),
  ),
  ZAIJIE_PUBLIC_URL: setting('', 'Address of the site, for the Teams app: https://…', httpsUrl),
  ZAIJIE_PRIVACY_URL: setting('', 'Address of the privacy statement, for the Teams app.', httpsUrl),
  ZAIJIE_TERMS_URL: setting('', 'Address of the terms of use, for the Teams app.', httpsUrl),
} as const

export type SettingName = keyof typeof settings

export type SettingValues = { readonly [Name in SettingName]: z.output<(typeof settings)[Name]['schema']> }

function isOrigin(value: string): boolean {
  if (value === '*') return true
  const url = URL.parse(value)
  return url !== null && /^https?:$/.test(url.protocol) && url.origin === value
}

function isTimeZone(value: string): boolean {
  try {
    return new Intl.DateTimeFormat('en', { timeZone: value }).resolvedOptions().timeZone !== ''
  } catch {
    return false
  }
}
