import type { SettingValues } from './schema.ts'

/** What was set, checked and in the shape that the parts want it. Frozen. */
export interface Config {
  readonly host: string
  readonly port: number
  readonly dataFolder: string
  /** undefined: SQLite in the data folder */
  readonly databaseUrl: string | undefined
  readonly retentionDays: number
  readonly logLevel: SettingValues['ZAIJIE_LOG_LEVEL']
  readonly watch: boolean
  readonly directLine: DirectLineConfig
  readonly trustProxy: number
  readonly limits: LimitsConfig
  /** undefined: no Bot Connector channel */
  readonly botConnector: BotConnectorConfig | undefined
  readonly notifications: NotificationConfig
  readonly teams: TeamsConfig
}

export interface NotificationConfig {
  /** undefined: nobody may post any */
  readonly key: string | undefined
  readonly consent: 'opt_out' | 'opt_in'
  /** minutes after midnight; from the one to the other, over midnight when it is the earlier one */
  readonly quiet: { readonly from: number; readonly to: number } | undefined
  readonly timeZone: string
}

/** What the Teams app says of the operator; '' where it is not set. */
export interface TeamsConfig {
  readonly operator: string
  readonly siteUrl: string
  readonly privacyUrl: string
  readonly termsUrl: string
}

export interface DirectLineConfig {
  readonly secret: string | undefined
  readonly tokenKey: string | undefined
  readonly tokenHours: number
  /** other origins that may embed the chat and call its endpoints; '*' among them: any */
  readonly origins: readonly string[]
  readonly upload: { readonly types: readonly string[]; readonly maxBytes: number }
}

export interface LimitsConfig {
  readonly bodyBytes: number
  readonly textCharacters: number
  readonly sockets: number
  readonly socketsPerAddress: number
  readonly requestsPerMinute: number
  readonly conversationsPerMinute: number
  readonly messagesPerMinute: number
}

export type BotConnectorConfig =
  | {
      readonly type: 'MultiTenant'
      readonly appId: string
      readonly password: string
      readonly tenantId?: string
    }
  | {
      readonly type: 'SingleTenant'
      readonly appId: string
      readonly password: string
      readonly tenantId: string
    }
  | { readonly type: 'UserAssignedMSI'; readonly appId: string; readonly tenantId: string }
