/** What the embedding page asks for in the attributes of the script tag. */
export interface LauncherOptions {
  /** origin of the chat: where the script came from */
  readonly origin: string
  readonly locale: string
  readonly side: 'left' | 'right'
  /** #rrggbb */
  readonly color: string | undefined
  readonly title: string | undefined
  /** A line beside the button that invites to chat. */
  readonly greeting: string | undefined
  /** Open at once. */
  readonly open: boolean
  /** Load the chat while the browser has nothing else to do, so that it opens faster. */
  readonly idle: boolean
}

/** data-locale, -position, -color, -title, -greeting, -open, -load of `<script src="…/widget.js">`. */
export function readOptions(script: HTMLScriptElement, pageLanguage: string): LauncherOptions {
  const { locale, position, color, title, greeting, open, load } = script.dataset
  return {
    origin: new URL(script.src).origin,
    locale: /^zh/i.test(locale || pageLanguage || 'zh') ? 'zh-CN' : 'en',
    side: position?.includes('left') ? 'left' : 'right',
    color: /^#[\da-f]{6}$/i.test(color ?? '') ? color : undefined,
    title: title || undefined,
    greeting: greeting || undefined,
    open: open !== undefined && open !== 'false',
    idle: load === 'idle',
  }
}

/** Address of the chat page for the frame. `wait`: it begins when it is opened, not when it is loaded. */
export function frameAddress({ origin, locale, color, title }: LauncherOptions, wait: boolean): string {
  const address = new URL('/chat', origin)
  address.searchParams.set('locale', locale)
  if (color) address.searchParams.set('color', color)
  if (title) address.searchParams.set('title', title)
  if (wait) address.searchParams.set('wait', '1')
  return address.href
}

/** White for the icon as long as it stands out 3 : 1 from the colour (WCAG 2.2, 1.4.11), else black. */
export function inkOn(color: string): string {
  const value = Number.parseInt(color.slice(1), 16)
  const [r, g, b] = [value >> 16, (value >> 8) & 255, value & 255].map((part) => (part / 255) ** 2.2) as [
    number,
    number,
    number,
  ]
  return 0.2126 * r + 0.7152 * g + 0.0722 * b > 0.3 ? '#000' : '#fff'
}
