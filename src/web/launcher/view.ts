import { frameAddress, inkOn, type LauncherOptions } from './options.ts'
import type { LauncherWords } from './words.ts'

/** Everything of the launcher that can be seen: a button, an inviting line, a badge, and the frame with the chat. */
export class View {
  readonly host = document.createElement('div')
  readonly button = element('button', 'button')
  readonly teaser = element('div', 'teaser')
  readonly teaserOpen = element('button', 'greeting')
  readonly teaserDismiss = element('button', 'dismiss')
  readonly #badge = element('span', 'badge')
  readonly #panel = element('div', 'panel')
  readonly #words: LauncherWords
  readonly #options: LauncherOptions
  frame: HTMLIFrameElement | undefined
  #unread = 0
  #open = false

  constructor(options: LauncherOptions, words: LauncherWords) {
    this.#options = options
    this.#words = words
    const shadow = this.host.attachShadow({ mode: 'open' })
    dress(shadow)
    this.host.lang = options.locale
    this.host.classList.add(options.side)
    if (options.color) {
      this.host.style.setProperty('--zaijie-accent', options.color)
      this.host.style.setProperty('--zaijie-ink', inkOn(options.color))
    }
    this.button.append(
      icon('M4 5.5h16v11H10l-4 3.5v-3.5H4z', 'bubble'),
      icon('M6 6l12 12M18 6L6 18', 'cross'),
    )
    this.button.append(this.#badge)
    this.#badge.setAttribute('aria-hidden', 'true')
    this.teaserOpen.textContent = options.greeting ?? ''
    this.teaserDismiss.append(icon('M7 7l10 10M17 7L7 17', 'cross'))
    this.teaserDismiss.setAttribute('aria-label', words.dismiss)
    this.teaser.append(this.teaserOpen, this.teaserDismiss)
    this.teaser.hidden = !options.greeting
    shadow.append(this.#panel, this.teaser, this.button)
    this.#tell()
  }

  /** Puts the chat into the page; it is only hidden when closed, so that it goes on where it was. */
  load(wait: boolean): void {
    if (this.frame) return
    const frame = document.createElement('iframe')
    frame.title = this.#options.title ?? this.#words.title
    frame.src = frameAddress(this.#options, wait)
    this.#panel.append(frame)
    this.frame = frame
  }

  show(open: boolean): void {
    this.#open = open
    this.host.classList.toggle('open', open)
    if (open) this.teaser.hidden = true
    this.#tell()
    this.fit()
  }

  setUnread(count: number): void {
    this.#unread = count
    this.#badge.textContent = count > 9 ? '9+' : count > 0 ? String(count) : ''
    this.#tell()
  }

  /** On a phone the chat takes what the on-screen keyboard leaves of the screen. */
  fit(): void {
    const viewport = window.visualViewport
    if (!viewport || viewport.scale > 1.01) return
    this.host.style.setProperty('--zaijie-height', `${viewport.height}px`)
    this.host.style.setProperty('--zaijie-top', `${viewport.offsetTop}px`)
  }

  #tell(): void {
    const { open, close, unread } = this.#words
    const name = this.#open ? close : open
    const more =
      this.#unread > 0 && !this.#open ? ` (${unread.replace('{count}', String(this.#unread))})` : ''
    this.button.setAttribute('aria-label', name + more)
    this.button.setAttribute('aria-expanded', String(this.#open))
  }
}

function element<K extends keyof HTMLElementTagNameMap>(tag: K, name: string): HTMLElementTagNameMap[K] {
  const created = document.createElement(tag)
  created.className = name
  if (created instanceof HTMLButtonElement) created.type = 'button'
  return created
}

function icon(path: string, name: string): SVGSVGElement {
  const namespace = 'http://www.w3.org/2000/svg'
  const svg = document.createElementNS(namespace, 'svg')
  svg.setAttribute('viewBox', '0 0 24 24')
  svg.setAttribute('aria-hidden', 'true')
  svg.setAttribute('class', name)
  const line = document.createElementNS(namespace, 'path')
  line.setAttribute('d', path)
  svg.append(line)
  return svg
}

/** A style sheet made by script: a site's own policy against inline styles doesn't touch it. */
function dress(shadow: ShadowRoot): void {
  try {
    const sheet = new CSSStyleSheet()
    sheet.replaceSync(LAUNCHER_STYLE)
    shadow.adoptedStyleSheets = [sheet]
  } catch {
    // Browsers before 2023 have no such sheets.
    const style = document.createElement('style')
    style.textContent = LAUNCHER_STYLE
    shadow.append(style)
  }
}
