import { LOCALES, type Locale } from '#src/locale.ts'
import type { Assets } from './bundle.ts'
import { dataScript, html, inlineScript, type Html } from './html.ts'
import type { PageWords } from './page-words.ts'

/** The chat's page: a shell with its words, which the script fills. */
export function chatHtml(
  locale: Locale,
  words: Readonly<Record<Locale, PageWords>>,
  { assets, numbers, origins }: { assets: Assets; numbers: readonly string[]; origins: readonly string[] },
): Html {
  const { names } = assets
  const { chat, site } = words[locale]
  const config = {
    words: Object.fromEntries(LOCALES.map((each) => [each, words[each].chat])),
    cards: `/assets/${names.cards}`,
    numbers,
    origins,
  }
  return html`<!doctype html>
    <html lang="${locale}">
      <head>
        <meta charset="utf-8" />
        <meta
          name="viewport"
          content="width=device-width, initial-scale=1, viewport-fit=cover, interactive-widget=resizes-content"
        />
        <meta name="color-scheme" content="light dark" />
        <meta name="description" content="${site.description}" />
        <meta name="robots" content="noindex" />
        <title>${chat.title}</title>
        ${inlineScript(bootCode(assets))}
        <link rel="stylesheet" href="/assets/${names.chatStyle}" />
        <script type="module" src="/assets/${names.chat}"></script>
        <link rel="icon" type="image/svg+xml" href="/assets/${names.icon}" />
      </head>
      <body>
        <div id="app"></div>
        <noscript><p class="no-script">${chat.noScript}</p></noscript>
        ${dataScript('config', config)}
      </body>
    </html> `
}

/**
 * The script that opens the conversation. It stands in the page itself, since fetching it first would cost a slow
 * network one more trip before the first message.
 */
export function bootCode({ files, names }: Assets): string {
  return String(files.get(names.boot)?.plain ?? '').trim()
}
