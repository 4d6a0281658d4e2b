import type { Server } from 'restify'

/**
 * A way in and out. It carries and has no opinion: it turns what comes over its wire into accepted activities, and what
 * stands in the log into what its clients understand.
 */
export interface Channel {
  /** kept with each conversation, so that a reply finds its way back */
  readonly name: string
  /** Adds its routes; called once, before the server listens. */
  mount(server: Server): void
  /** Lets go of every connection in a way that makes clients come back. */
  close(): Promise<void>
}
