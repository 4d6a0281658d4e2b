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
} as const satisfies Record<string, ErrorEntry>

export type ErrorCode = keyof typeof catalog
