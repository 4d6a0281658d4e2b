import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { App } from '#src/app.ts'
import { desktop, keepPicture, launchChromium } from './chromium.ts'
import { startWebChatSite, type WebChatSite } from './web-chat-site.ts'
import { startWhole } from './whole-app.ts'

let browser: Browser
let app: App
let site: WebChatSite

beforeAll(async () => {
  site = await startWebChatSite()
  ;[browser, app] = await Promise.all([launchChromium(), startWhole({ ZAIJIE_ORIGINS: site.origin })])
})

afterAll(async () => {
  await browser.close()
  await site[Symbol.asyncDispose]()
  await app[Symbol.asyncDispose]()
})

const talks = [
  {
    locale: 'zh-CN',
    greeting: /再借/,
    says: '额度没了，外面还有三家网贷，别问了，直接告诉我原因',
    result: /比较可能的原因|常见的几种原因/,
    button: /找人工/,
  },
  {
    locale: 'en',
    greeting: /Zaijie/,
    says: "my limit is gone, I have three other loans, don't ask, just tell me the reasons",
    result: /The (likelier|commonest) reasons/,
    button: /Talk to a person/,
  },
]

describe('botframework-webchat against our endpoints', () => {
  it.each(talks)('greets, answers and shows the buttons and the card ($locale)', async (talk) => {
    const context = await browser.newContext({ ...desktop, locale: talk.locale })
    const page = await context.newPage()
    await page.goto(`${site.origin}/?server=${encodeURIComponent(app.url)}&locale=${talk.locale}`)
    const log = page.locator('#chat')
    await expect.poll(() => log.innerText(), { timeout: 30_000 }).toMatch(talk.greeting)
    const input = page.locator('textarea, input.webchat__send-box-text-box__input').first()
    await input.fill(talk.says)
    await input.press('Enter')
    await expect.poll(() => log.innerText(), { timeout: 30_000 }).toMatch(talk.result)
    await expect.poll(() => log.innerText()).toMatch(talk.button)
    await keepPicture(page, `web-chat-${talk.locale}`)
    await context.close()
  })
})
