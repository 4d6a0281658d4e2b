import { catalog, type ErrorCode, type ErrorEntry } from './catalog.ts'

export type ErrorDetails = Readonly<Record<string, string | number>>

/** An error of the catalog with what it was about. Its message never holds a user's words or a secret. */
export class BotError extends Error {
  readonly code: ErrorCode
  readonly details: ErrorDetails

  constructor(code: ErrorCode, details: ErrorDetails = {}, options?: ErrorOptions) {
    const entry: ErrorEntry = catalog[code]
    super(`${fill(entry.message, details)}. ${capitalise(fill(entry.remedy, details))}.`, options)
    this.name = 'BotError'
    this.code = code
    this.details = details
  }

  get entry(): ErrorEntry {
    return catalog[this.code]
  }
}

function fill(template: string, details: ErrorDetails): string {
  return template.replace(/\{(\w+)\}/g, (whole, name: string) => String(details[name] ?? whole))
}

function capitalise(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1)
}
