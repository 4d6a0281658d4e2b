import type { IncomingMessage } from 'node:http'
import { ConfigurationBotFrameworkAuthentication } from 'botbuilder'
import type { Activity } from 'botframework-schema'
import { header } from '#src/channels/request-facts.ts'
import type { BotConnectorConfig } from '#src/config/config.ts'
import { BotError } from '#src/errors/bot-error.ts'
import type { Cloud } from './cloud.ts'
import type { ChannelActivity } from './wire.ts'

/** Lets in who may speak for a channel. Throws CALLER_UNKNOWN, CALLER_REFUSED, IDENTITY_UNAVAILABLE. */
export type Gate = (request: IncomingMessage, activity: ChannelActivity) => Promise<void>

/** Longest time (ms) that fetching the keys may take. */
const PATIENCE = 10_000

export function createGate(config: BotConnectorConfig | undefined, cloud: Cloud | undefined): Gate {
  return config === undefined ? loopbackGate : tokenGate(config, cloud)
}

/**
 * The SDK checks the token: signature, issuer, expiry, audience, the key's right to speak for the channel, and the
 * service URL. It lets a token pass without a look at the service URL where the activity names none, and takes
 * emulators' tokens, which name none either; replies carry our own token to that URL, so here it must be proved.
 */
function tokenGate(config: BotConnectorConfig, cloud: Cloud | undefined): Gate {
  const authentication = new ConfigurationBotFrameworkAuthentication({
    MicrosoftAppId: config.appId,
    MicrosoftAppType: config.type,
    ...('password' in config ? { MicrosoftAppPassword: config.password } : {}),
    ...(config.tenantId === undefined ? {} : { MicrosoftAppTenantId: config.tenantId }),
    ...cloud,
  })
  return async (request, activity) => {
    const authorization = header(request, 'authorization')
    if (!/^Bearer \S+$/.test(authorization)) throw new BotError('CALLER_UNKNOWN')
    const result = await inTime(
      authentication.authenticateRequest(activity as unknown as Activity, authorization),
    ).catch((cause: unknown) => {
      throw new BotError(isRefusal(cause) ? 'CALLER_UNKNOWN' : 'IDENTITY_UNAVAILABLE', {}, { cause })
    })
    const proved = result.claimsIdentity.getClaimValue('serviceurl')
    if (activity.serviceUrl === '' || proved !== activity.serviceUrl) throw new BotError('CALLER_UNKNOWN')
  }
}

/** The SDK marks what it refuses with 401, and the JWT library by the error's name; the rest is trouble with the network. */
function isRefusal(error: unknown): boolean {
  if (!(error instanceof Error)) return false
  const status = 'statusCode' in error ? Number(error.statusCode) : undefined
  return status === undefined
    ? /^(JsonWebToken|NotBefore|TokenExpired|Type|Syntax)Error$/.test(error.name)
    : status < 500
}

/**
 * Without an app id nobody can prove anything: only programs on this machine are let in, and only to send replies back
 * to this machine. A browser's page and a proxy on this machine speak for others, so they are kept out.
 */
const loopbackGate: Gate = (request, activity) => {
  const near =
    isLoopback(request.socket.remoteAddress ?? '') &&
    header(request, 'x-forwarded-for') === '' &&
    header(request, 'forwarded') === '' &&
    header(request, 'origin') === '' &&
    isLoopback(URL.parse(activity.serviceUrl)?.hostname ?? '')
  return near ? Promise.resolve() : Promise.reject(new BotError('CALLER_REFUSED'))
}

function isLoopback(address: string): boolean {
  const plain = address.replace(/^\[(.*)\]$/, '$1').replace(/^::ffff:/, '')
  return plain === 'localhost' || plain === '::1' || /^127(\.\d{1,3}){3}$/.test(plain)
}

async function inTime<T>(work: Promise<T>): Promise<T> {
  let timer: NodeJS.Timeout | undefined
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error('the keys did not come in time')), PATIENCE)
  })
  try {
    return await Promise.race([work, late])
  } finally {
    clearTimeout(timer)
  }
}
