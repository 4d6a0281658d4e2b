import type { DialogContext } from 'botbuilder-dialogs'
import type { Turn } from '#src/conversation/turn.ts'
import type { DialogParts } from './parts.ts'

/**
 * Serves a message that is of its kind and says so, or leaves it as it is. One that serves a part of it calls `hearRest` for
 * what is left.
 */
export type Hearer = (
  dc: DialogContext,
  turn: Turn,
  parts: DialogParts,
  hearRest: () => Promise<void>,
) => Promise<boolean>
