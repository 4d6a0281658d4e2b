/** Whose fault an error is: it decides the HTTP status class, the log level and who is told how to fix it. */
export type Fault = 'user' | 'operator' | 'ours'

export interface ErrorEntry {
  readonly fault: Fault
  /** What went wrong; {name} is filled from the error's details. */
  readonly message: string
  /** What to do about it. */
  readonly remedy: string
  /** HTTP status when it leaves over HTTP. */
  readonly status: number
}

/** Every error the product can raise. The README's table is checked against this list. */
export const catalog = {
  CONFIG_INVALID: {
    fault: 'operator',
    message: 'the settings are not usable:\n{problems}',
    remedy: 'correct the settings named above; .env.example lists every setting',
    status: 500,
  },
  DATA_INVALID: {
    fault: 'operator',
    message: 'intents/ or content/ cannot be used:\n{problems}',
    remedy: 'correct the lines named above, then run npm run check',
    status: 500,
  },
  PHRASE_MISSING: {
    fault: 'ours',
    message: 'content/{locale} has no phrase "{key}"',
    remedy: 'add the phrase to both languages',
    status: 500,
  },
  PORT_TAKEN: {
    fault: 'operator',
    message: '{host}:{port} is already in use',
    remedy: 'stop the other program or set PORT to a free one',
    status: 500,
  },
  DATA_FOLDER_UNUSABLE: {
    fault: 'operator',
    message: 'cannot write to the data folder {folder}: {reason}',
    remedy: 'make the folder writable or set ZAIJIE_DATA to another one',
    status: 500,
  },
  DATABASE_UNUSABLE: {
    fault: 'operator',
    message: 'cannot use the PostgreSQL database: {reason}',
    remedy: 'see that it runs and that ZAIJIE_DATABASE_URL names it with a user that may create tables',
    status: 500,
  },
  STORAGE_NEWER: {
    fault: 'operator',
    message: 'the database has version {found}, this program knows versions up to {known}',
    remedy: 'start the newer program that wrote it, or restore a backup from before',
    status: 500,
  },
  STORAGE_FAILED: {
    fault: 'operator',
    message: 'the storage did not take it: {reason}',
    remedy:
      'see that the disk has room and the database answers; what was accepted is kept and goes on by itself',
    status: 503,
  },
  TURN_OVERTAKEN: {
    fault: 'ours',
    message: 'conversation {conversation} was changed by another process during a turn',
    remedy: 'run one process on one SQLite file, or use PostgreSQL for several',
    status: 500,
  },
  TURN_TIMED_OUT: {
    fault: 'ours',
    message: 'a turn took longer than {ms} ms',
    remedy: 'look up the reference in the log',
    status: 500,
  },
  BODY_INVALID: {
    fault: 'user',
    message: 'the body is not usable: {reason}',
    remedy: 'send JSON as the protocol describes it',
    status: 400,
  },
  BODY_TOO_LARGE: {
    fault: 'user',
    message: 'the body has more than {limit} bytes',
    remedy: 'send less at once',
    status: 413,
  },
  TEXT_TOO_LONG: {
    fault: 'user',
    message: 'the text has more than {limit} characters',
    remedy: 'send it in parts',
    status: 413,
  },
  ACTIVITY_REFUSED: {
    fault: 'user',
    message: 'activities of type "{type}" are not taken here',
    remedy: 'send a message, an event or a typing activity',
    status: 400,
  },
  UPLOAD_REFUSED: {
    fault: 'user',
    message: 'files of this type are not taken here',
    remedy: 'say it in words; ZAIJIE_UPLOAD_TYPES allows types of files',
    status: 415,
  },
  TOKEN_MISSING: {
    fault: 'user',
    message: 'the request has no usable token',
    remedy: 'send Authorization: Bearer with a token from tokens/generate',
    status: 401,
  },
  TOKEN_EXPIRED: {
    fault: 'user',
    message: 'the token has expired',
    remedy: 'ask for a new one',
    status: 403,
  },
  TOKEN_FOREIGN: {
    fault: 'user',
    message: 'the token belongs to another conversation',
    remedy: 'use the token that came with this conversation',
    status: 403,
  },
  SECRET_WRONG: {
    fault: 'user',
    message: 'tokens are given to registered origins and to holders of the secret only',
    remedy: 'set ZAIJIE_ORIGINS, or send the value of ZAIJIE_DIRECT_LINE_SECRET as Bearer',
    status: 403,
  },
  ORIGIN_REFUSED: {
    fault: 'user',
    message: 'this site may not embed the chat',
    remedy: 'add its origin to ZAIJIE_ORIGINS',
    status: 403,
  },
  CONVERSATION_UNKNOWN: {
    fault: 'user',
    message: 'there is no such conversation',
    remedy: 'start a new one; conversations end after the time of retention',
    status: 404,
  },
  ACTIVITY_UNKNOWN: {
    fault: 'user',
    message: 'this conversation has no such activity, or it was removed',
    remedy: 'check the id',
    status: 404,
  },
  PATH_UNKNOWN: {
    fault: 'user',
    message: 'there is nothing at this address',
    remedy: 'check the address',
    status: 404,
  },
  METHOD_UNKNOWN: {
    fault: 'user',
    message: 'this address does not take {method}',
    remedy: 'check the method',
    status: 405,
  },
  TOO_MANY_REQUESTS: {
    fault: 'user',
    message: 'too many requests',
    remedy: 'wait {seconds} s',
    status: 429,
  },
  TOO_MANY_SOCKETS: {
    fault: 'user',
    message: 'too many open connections',
    remedy: 'close some',
    status: 429,
  },
  REQUEST_INVALID: {
    fault: 'user',
    message: 'the request is not valid HTTP',
    remedy: 'check the client',
    status: 400,
  },
  INTERNAL: {
    fault: 'ours',
    message: 'something went wrong here',
    remedy: 'quote the request id {requestId} to the operator',
    status: 500,
  },
  CALLER_UNKNOWN: {
    fault: 'user',
    message: 'the request does not prove that it comes from a channel of this bot',
    remedy: 'compare MicrosoftAppId with the registration of the bot, and the clock of this machine',
    status: 401,
  },
  CALLER_REFUSED: {
    fault: 'user',
    message: 'without MicrosoftAppId only emulators on this machine are served',
    remedy: 'set MicrosoftAppId and its group, or call from this machine without a proxy between',
    status: 403,
  },
  IDENTITY_UNAVAILABLE: {
    fault: 'operator',
    message: 'the keys that prove who is calling cannot be fetched',
    remedy:
      'let this machine reach login.botframework.com and login.microsoftonline.com; the caller tries again',
    status: 503,
  },
  NOTIFY_KEY_WRONG: {
    fault: 'user',
    message: 'notifications are taken from holders of the key only',
    remedy: 'send the value of ZAIJIE_NOTIFY_KEY as Bearer',
    status: 401,
  },
  NOTIFICATION_CONFLICT: {
    fault: 'user',
    message: 'this idempotency key came before with another notification',
    remedy: 'use a new key for a new notification',
    status: 409,
  },
  ADDRESS_UNKNOWN: {
    fault: 'user',
    message: 'nobody with this address has talked with the bot, or it is too long ago',
    remedy: 'check the address and the channel; addresses end with their conversations',
    status: 404,
  },
  NOTIFICATION_UNKNOWN: {
    fault: 'user',
    message: 'there is no such notification',
    remedy: 'check the id',
    status: 404,
  },
  COMMAND_FAILED: {
    fault: 'operator',
    message: '{reason}',
    remedy: '{remedy}',
    status: 500,
  },
  EVAL_FILE_UNUSABLE: {
    fault: 'operator',
    message: 'the labelled file {file} cannot be used: {reason}',
    remedy:
      'give a tab-separated file whose header has the columns text and label, or a run saved with eval --json',
    status: 500,
  },
} as const satisfies Record<string, ErrorEntry>

export type ErrorCode = keyof typeof catalog
