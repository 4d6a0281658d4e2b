import { createCall } from './call.ts'
import { Keep } from './keep.ts'
import { readPageOptions } from './page-options.ts'
import { resumeSession, startSession, type Opening } from './session.ts'

declare global {
  interface Window {
    /** The first opening of the conversation, on its way while the page's main script still loads. */
    zaijieEarly?: Promise<Opening>
  }
}

if (!readPageOptions(location.search).wait) {
  const call = createCall('')
  const stored = new Keep(() => localStorage).session()
  window.zaijieEarly = stored
    ? resumeSession(call, stored, '')
    : startSession(call, document.documentElement.lang)
}
