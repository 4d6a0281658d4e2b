import { isToSite, type FromSite } from './frame-messages.ts'
import { readOptions } from './launcher/options.ts'
import { View } from './launcher/view.ts'
import type { User } from './session.ts'
import { hasSpoken } from './spoken.ts'

type EventName = 'ready' | 'open' | 'close' | 'unread' | 'message'
type Listener = (detail: unknown) => void

/** What a site can do with the chat: `window.Zaijie`. */
export interface ZaijieApi {
  open(): void
  close(): void
  toggle(): void
  /** Opens the chat and says something in the person's name. */
  ask(text: string): void
  /** Calls back on ready, open, close, unread (with the count) and message (with who spoke); gives back how to stop. */
  on(event: EventName, listener: Listener): () => void
  /** Says who is chatting. A `token` from the site's own backend is the only proof of it that the server trusts. */
  setUser(user: User): void
  /** Forgets the conversation and begins another. */
  reset(): void
}

declare global {
  interface Window {
    Zaijie?: ZaijieApi
  }
}

const script = document.currentScript
if (script instanceof HTMLScriptElement && !window.Zaijie) launch(script)

function launch(tag: HTMLScriptElement): void {
  const options = readOptions(tag, document.documentElement.lang)
  const words = LAUNCHER_WORDS[options.locale]
  if (!words) return
  const view = new View(options, words)
  const listeners = new Map<EventName, Set<Listener>>()
  const queue: FromSite[] = []
  let ready = false
  let open = false
  let user: User | undefined

  const emit = (event: EventName, detail?: unknown) =>
    listeners.get(event)?.forEach((listener) => listener(detail))
  const load = (wait: boolean) => view.load(wait || user !== undefined)
  const post = (message: FromSite) => view.frame?.contentWindow?.postMessage(message, options.origin)
  /** Kept until the chat can hear it. */
  const tell = (message: FromSite) => (ready ? post(message) : queue.push(message))

  const show = (wanted: boolean) => {
    if (wanted === open) return
    open = wanted
    if (open) load(false)
    view.show(open)
    tell({ zaijie: 1, kind: open ? 'open' : 'close' })
    if (open) view.frame?.focus()
    else view.button.focus()
    if (!open) offerToGoOn(options.origin)
    emit(open ? 'open' : 'close')
  }

  const api: ZaijieApi = {
    open: () => show(true),
    close: () => show(false),
    toggle: () => show(!open),
    ask: (text) => {
      show(true)
      tell({ zaijie: 1, kind: 'say', text })
    },
    on: (event, listener) => {
      const all = listeners.get(event) ?? new Set()
      listeners.set(event, all.add(listener))
      return () => all.delete(listener)
    },
    setUser: (named) => {
      user = named
      if (ready) post({ zaijie: 1, kind: 'user', user })
    },
    reset: () => void tell({ zaijie: 1, kind: 'reset' }),
  }

  addEventListener('message', (event: MessageEvent<unknown>) => {
    if (!view.frame || event.source !== view.frame.contentWindow || event.origin !== options.origin) return
    if (!isToSite(event.data)) return
    const message = event.data
    switch (message.kind) {
      case 'ready':
        ready = true
        if (user) post({ zaijie: 1, kind: 'user', user })
        queue.splice(0).forEach(post)
        return emit('ready')
      case 'close':
        return show(false)
      case 'unread':
        view.setUnread(message.count)
        return emit('unread', message.count)
      case 'message':
        return emit('message', { from: message.from })
    }
  })
  addEventListener('keydown', (event) => {
    if (event.key === 'Escape' && open && !event.isComposing) show(false)
  })
  // A button of the page with data-zaijie-ask asks its question in the chat; with data-zaijie-open it opens the chat.
  document.addEventListener('click', (event) => {
    const asking =
      event.target instanceof Element ? event.target.closest('[data-zaijie-ask],[data-zaijie-open]') : null
    if (!asking) return
    event.preventDefault()
    const question = asking.getAttribute('data-zaijie-ask')
    if (question) api.ask(question)
    else api.open()
  })
  window.visualViewport?.addEventListener('resize', () => view.fit())
  window.visualViewport?.addEventListener('scroll', () => view.fit())
  view.button.addEventListener('click', () => api.toggle())
  view.teaserOpen.addEventListener('click', () => api.open())
  view.teaserDismiss.addEventListener('click', () => {
    view.teaser.hidden = true
    view.button.focus()
  })

  window.Zaijie = api
  const enter = () => {
    document.body.append(view.host)
    offerToGoOn(options.origin)
    if (options.open) api.open()
    else if (options.idle) (window.requestIdleCallback ?? setTimeout)(() => load(true))
  }
  if (document.body) enter()
  else document.addEventListener('DOMContentLoaded', enter)
}

/** Where a conversation goes on, buttons with data-zaijie-go-on say so; they are those of our own pages. */
function offerToGoOn(origin: string): void {
  if (origin !== location.origin) return
  const spoken = hasSpoken()
  for (const button of document.querySelectorAll<HTMLElement>('[data-zaijie-go-on]')) {
    button.dataset['zaijieBegin'] ??= button.textContent ?? ''
    button.textContent = (spoken ? button.dataset['zaijieGoOn'] : button.dataset['zaijieBegin']) ?? ''
  }
}
