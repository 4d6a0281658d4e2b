import { createServer, type Server } from 'node:http'
import { readFileSync } from 'node:fs'
import type { AddressInfo } from 'node:net'
import { join } from 'node:path'
import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { App } from '#src/app.ts'
import { root } from '#tests/support/test-bot.ts'
import { desktop, keepPicture, launchChromium } from './chromium.ts'
import { startWhole } from './whole-app.ts'

/** Microsoft's own chat client, unchanged, on a site of another origin. */
const webChat = join(root, 'node_modules/botframework-webchat/dist/webchat.js')

let browser: Browser
let app: App
let site: Server
let origin: string

beforeAll(async () => {
  site = createServer((request, response) => {
    const script = request.url === '/webchat.js'
    response.setHeader('Content-Type', script ? 'text/javascript' : 'text/html; charset=utf-8')
    response.end(script ? readFileSync(webChat) : '<!doctype html><div id="chat" style="height:700px"></div>')
  })
  await new Promise<void>((resolve) => site.listen(0, '127.0.0.1', resolve))
  origin = `http://127.0.0.1:${(site.address() as AddressInfo).port}`
  ;[browser, app] = await Promise.all([launchChromium(), startWhole({ ZAIJIE_ORIGINS: origin })])
})

afterAll(async () => {
  await browser.close()
  site.close()
  await app[Symbol.asyncDispose]()
})

describe('botframework-webchat against our endpoints', () => {
  it.each(['zh-CN', 'en'])('greets, answers and shows the buttons and the card (%s)', async (locale) => {
    const context = await browser.newContext({ ...desktop, locale })
    const page = await context.newPage()
    await page.goto(origin)
    await page.addScriptTag({ url: '/webchat.js' })
    const opened = await page.request.post(`${app.url}/v3/directline/tokens/generate`, {
      headers: { Origin: origin },
      data: {},
    })
    expect(opened.status()).toBe(200)
    const { token } = (await opened.json()) as { token: string }
    await page.evaluate(
      ({ token, domain, locale }) => {
        const { WebChat } = globalThis as unknown as {
          WebChat: {
            createDirectLine(options: object): object
            renderWebChat(options: object, element: Element | null): void
          }
        }
        const directLine = WebChat.createDirectLine({
          token,
          domain,
          conversationStartProperties: { locale },
        })
        WebChat.renderWebChat({ directLine, locale }, document.querySelector('#chat'))
      },
      { token, domain: `${app.url}/v3/directline`, locale },
    )
    const log = page.locator('#chat')
    await expect.poll(() => log.innerText(), { timeout: 30_000 }).toMatch(/再借|Zaijie/)
    const input = page
      .locator('[data-testid="send box text area"], input.webchat__send-box-text-box__input, textarea')
      .first()
    await input.fill(locale === 'en' ? 'just tell me the reasons' : '别问了，直接告诉我原因')
    await input.press('Enter')
    await expect
      .poll(() => log.innerText(), { timeout: 30_000 })
      .toMatch(locale === 'en' ? /The likelier reasons/ : /比较可能的原因/)
    await expect.poll(() => log.innerText()).toMatch(locale === 'en' ? /Talk to a person/ : /找人工/)
    await keepPicture(page, `web-chat-${locale}`)
    await context.close()
  })
})
