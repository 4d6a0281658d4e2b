import { createCall } from './call.ts'
import { Keep } from './keep.ts'
import { openLine, type Line } from './line.ts'
import { readPageOptions } from './page-options.ts'
import { resumeSession, startSession, type Opening } from './session.ts'

declare global {
  interface Window {
    /** The conversation and its stream, on their way while the page's main script still loads. */
    zaijieEarly?: Early
  }
}

export interface Early {
  readonly opening: Promise<Opening>
  /** the stream, once the conversation is open */
  line?: { readonly url: string; readonly line: Line }
}

if (!readPageOptions(location.search).wait) {
  const call = createCall('')
  const stored = new Keep(() => localStorage).session()
  const opening = stored ? resumeSession(call, stored, '') : startSession(call, document.documentElement.lang)
  const early: Early = {
    opening: opening.then((result) => {
      const url = result.kind === 'open' ? result.session.streamUrl : undefined
      if (url !== undefined) early.line = { url, line: openLine(url) }
      return result
    }),
  }
  window.zaijieEarly = early
}
