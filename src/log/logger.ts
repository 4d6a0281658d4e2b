import { pino, type DestinationStream, type Logger } from 'pino'
import { BotError } from '#src/errors/bot-error.ts'
import { maskMessage } from './mask.ts'

export type { Logger } from 'pino'

export interface LoggerOptions {
  readonly level: string
  /** where lines go; standard error by default, so that standard output stays for answers */
  readonly destination?: DestinationStream
}

/** Names under which words, tokens and secrets travel: should one reach the log by mistake, its value does not. */
const SECRET_NAMES = [
  'text',
  'token',
  'authorization',
  'Authorization',
  'secret',
  'password',
  'key',
  'activity',
  'state',
  'body',
  'cookie',
]

export function createLogger({ level, destination }: LoggerOptions): Logger {
  const options = {
    level,
    base: null,
    timestamp: () => `,"time":"${new Date().toISOString()}"`,
    formatters: { level: (label: string) => ({ level: label }) },
    serializers: { err: (error: unknown) => describeError(error) },
    redact: { paths: SECRET_NAMES.flatMap((name) => [name, `*.${name}`]), censor: '[redacted]' },
  }
  return pino(options, destination ?? pino.destination({ dest: 2, sync: true }))
}

interface ErrorFacts {
  readonly type: string
  readonly code?: string
  readonly message: string
  readonly stack?: string
  readonly cause?: ErrorFacts
}

/** What may be told of an error: our own message as it is, others' masked, and where it came from. */
export function describeError(error: unknown, depth = 0): ErrorFacts {
  if (!(error instanceof Error)) return { type: typeof error, message: maskMessage(String(error)) }
  const code = 'code' in error && typeof error.code === 'string' ? { code: error.code } : {}
  const places = error.stack?.split('\n').filter((line) => /^\s+at /.test(line))
  return {
    type: error.name,
    ...code,
    message: error instanceof BotError ? error.message : maskMessage(error.message),
    ...(places === undefined ? {} : { stack: places.slice(0, 12).join('\n') }),
    ...(error.cause === undefined || depth >= 3 ? {} : { cause: describeError(error.cause, depth + 1) }),
  }
}
