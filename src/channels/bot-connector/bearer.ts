import { ConfigurationServiceClientCredentialFactory } from 'botbuilder'
import type { BotConnectorConfig } from '#src/config/config.ts'
import type { Cloud } from './cloud.ts'

/** Proves this bot to the channels that it calls. */
export interface Bearer {
  /** a token for the Authorization header; undefined where none is asked for. `fresh`: the last one was refused. */
  token(fresh: boolean): Promise<string | undefined>
}

const SCOPE = 'https://api.botframework.com'
const LOGIN = 'https://login.microsoftonline.com/botframework.com'

/** Tokens of the SDK's credentials, which keep them until shortly before they expire. */
export function createBearer(config: BotConnectorConfig | undefined, cloud: Cloud | undefined): Bearer {
  if (config === undefined) return { token: () => Promise.resolve(undefined) }
  const factory = new ConfigurationServiceClientCredentialFactory({
    MicrosoftAppId: config.appId,
    MicrosoftAppType: config.type,
    ...('password' in config ? { MicrosoftAppPassword: config.password } : {}),
    ...(config.tenantId === undefined ? {} : { MicrosoftAppTenantId: config.tenantId }),
  })
  const credentials = factory.createCredentials(
    config.appId,
    cloud?.ToChannelFromBotOAuthScope ?? SCOPE,
    cloud?.ToChannelFromBotLoginUrl ?? LOGIN,
    true,
  )
  // Asked for again when it is needed; until then nobody hears it fail.
  credentials.catch(() => undefined)
  return {
    async token(fresh) {
      const own = (await credentials) as unknown as { getToken(forceRefresh: boolean): Promise<string> }
      return own.getToken(fresh)
    },
  }
}
