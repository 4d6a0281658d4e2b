import { LOCALES, type Locale } from '#src/locale.ts'
import type { Assets } from './bundle.ts'
import { html, type Html } from './html.ts'
import type { PageWords } from './page-words.ts'

/** The help centre's front page, with the launcher on it. It can be read without a script. */
export function siteHtml(locale: Locale, { site }: PageWords, { names }: Assets): Html {
  const other = LOCALES.find((each) => each !== locale) ?? locale
  return html`<!doctype html>
    <html lang="${locale}">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1, viewport-fit=cover" />
        <meta name="color-scheme" content="light dark" />
        <meta name="description" content="${site.description}" />
        <title>${site.title}</title>
        <link rel="stylesheet" href="/assets/${names.siteStyle}" />
        <link rel="icon" type="image/svg+xml" href="/assets/${names.icon}" />
        <link rel="alternate" hreflang="${other}" href="/?lang=${other}" />
      </head>
      <body>
        <a class="skip" href="#main">${site.skip}</a>
        <header class="top">
          <p class="brand"><img src="/assets/${names.icon}" alt="" width="36" height="36" />${site.title}</p>
          <a href="/?lang=${other}" hreflang="${other}" lang="${other}">${site.switchLanguage}</a>
        </header>
        <main id="main" tabindex="-1">
          <section class="hero">
            <h1>${site.heading}</h1>
            <p>${site.lead}</p>
            <a class="start" href="/chat?locale=${locale}" data-zaijie-open data-zaijie-go-on="${site.goOn}"
              >${site.open}</a
            >
          </section>
          <ul class="promises">
            ${site.promises.map(
              ({ title, text }) =>
                html`<li>
                  <h2>${title}</h2>
                  <p>${text}</p>
                </li> `,
            )}
          </ul>
          <section class="faq" aria-labelledby="faq">
            <h2 id="faq">${site.faqHeading}</h2>
            ${site.faq.map(
              ({ question, answer, ask }) =>
                html`<details>
                  <summary>${question}</summary>
                  <p>${answer}</p>
                  <a href="/chat?locale=${locale}" data-zaijie-ask="${ask}">${site.askThis}</a>
                </details> `,
            )}
          </section>
          <p class="note">${site.note}</p>
        </main>
        <footer>${site.footer}</footer>
        <script src="/widget.js" data-locale="${locale}" data-load="idle" async></script>
      </body>
    </html> `
}
