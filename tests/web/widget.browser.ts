import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import type { Browser, FrameLocator, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { ZaijieApi } from '#src/web/launcher.ts'
import { desktop, keepPicture, launchChromium, phone, visit } from './chromium.ts'
import { startPages, type PageServer } from './page-server.ts'

/** A site of somebody else, with a policy that allows the chat and nothing inline. */
async function startSite(chat: () => string) {
  const server = createServer((request, response) => {
    const attributes = new URL(request.url ?? '/', 'http://site').searchParams.get('with') ?? ''
    const policy = `default-src 'none'; script-src ${chat()}; frame-src ${chat()}; base-uri 'none'`
    response.writeHead(200, { 'Content-Type': 'text/html; charset=utf-8', 'Content-Security-Policy': policy })
    response.end(`<!doctype html><html lang="en"><head><title>Shop</title>
<meta name="viewport" content="width=device-width"></head><body><h1>Shop</h1>
<button data-zaijie-ask="What about my limit?">Ask about limits</button>
<script src="${chat()}/widget.js" ${attributes}></script></body></html>`)
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  return { url, close: () => void server.close() }
}

type Site = Awaited<ReturnType<typeof startSite>>

let browser: Browser
let server: PageServer
let shop: Site
let stranger: Site

beforeAll(async () => {
  shop = await startSite(() => server.url)
  stranger = await startSite(() => server.url)
  ;[browser, server] = await Promise.all([launchChromium(), startPages({ ZAIJIE_ORIGINS: shop.url })])
})

afterAll(async () => {
  await browser.close()
  await server[Symbol.asyncDispose]()
  shop.close()
  stranger.close()
})

const at = (site: Site, attributes = '') => `${site.url}/?with=${encodeURIComponent(attributes)}`
const launcher = (page: Page) => page.getByRole('button', { name: /^(Open|Close) the chat|^(打开|关闭)对话/ })
const chatIn = (page: Page): FrameLocator => page.frameLocator('iframe')

async function api<K extends keyof ZaijieApi>(
  page: Page,
  method: K,
  ...args: Parameters<ZaijieApi[K]>
): Promise<void> {
  await page.evaluate(
    ([name, given]) =>
      (window.Zaijie as unknown as Record<string, (...all: unknown[]) => void>)[name as string]?.(
        ...(given as unknown[]),
      ),
    [method, args] as const,
  )
}

describe('the widget on another site', () => {
  it('loads nothing of the chat before it is opened', async () => {
    await using visited = await visit(browser, at(shop), desktop)
    const { page, complaints } = visited
    await launcher(page).waitFor()
    expect(await page.locator('iframe').count()).toBe(0)
    await launcher(page).click()
    await chatIn(page).getByText('Hello, I am here.').waitFor()
    expect(await launcher(page).getAttribute('aria-expanded')).toBe('true')
    expect(complaints).toEqual([])
  })

  it('takes the focus into the chat and gives it back', async () => {
    await using visited = await visit(browser, at(shop), desktop)
    const { page } = visited
    await launcher(page).click()
    await chatIn(page).getByText('Hello, I am here.').waitFor()
    await page.keyboard.type('typed at once')
    await page.keyboard.press('Enter')
    await chatIn(page).getByText('heard typed at once').waitFor()
    await page.keyboard.press('Escape')
    await page.locator('iframe').waitFor({ state: 'hidden' })
    expect(
      await launcher(page).evaluate(
        (button) => (button.getRootNode() as ShadowRoot).activeElement === button,
      ),
    ).toBe(true)
    await launcher(page).click()
    expect(await chatIn(page).getByText('heard typed at once').isVisible()).toBe(true)
  })

  it('fills a phone, and is closed from inside', async () => {
    await using visited = await visit(browser, at(shop), phone)
    const { page, complaints } = visited
    await launcher(page).click()
    await chatIn(page).getByText('Hello, I am here.').waitFor()
    // It slides into its place.
    await expect
      .poll(() => page.locator('iframe').boundingBox(), { timeout: 15_000 })
      .toMatchObject({ x: 0, y: 0, width: 390, height: 844 })
    await keepPicture(page, 'widget-phone-en')
    await chatIn(page).getByRole('button', { name: 'Close the chat' }).click()
    await page.locator('iframe').waitFor({ state: 'hidden' })
    expect(complaints).toEqual([])
  })

  it('looks as its attributes say', async () => {
    const attributes =
      'data-locale="zh-CN" data-position="left" data-color="#1677ff" data-title="小店客服" data-greeting="需要帮忙吗？"'
    await using visited = await visit(browser, at(shop, attributes), desktop)
    const { page } = visited
    expect((await launcher(page).boundingBox())?.x).toBeLessThan(40)
    expect(await launcher(page).evaluate((button) => getComputedStyle(button).backgroundColor)).toBe(
      'rgb(22, 119, 255)',
    )
    await page.getByRole('button', { name: '需要帮忙吗？' }).click()
    await chatIn(page).getByRole('heading', { name: '小店客服' }).waitFor()
    await chatIn(page).getByText('您好，我在。').waitFor()
    expect(
      await chatIn(page)
        .locator('.send')
        .evaluate((send) => getComputedStyle(send).getPropertyValue('--accent')),
    ).toBe('#1677ff')
    expect(await page.getByRole('button', { name: '需要帮忙吗？' }).isVisible()).toBe(false)
    await keepPicture(page, 'widget-desktop-zh')
  })

  it('counts what came while it was closed', async () => {
    await using visited = await visit(browser, at(shop), desktop)
    const { page } = visited
    await page.evaluate(() => {
      const heard: unknown[] = []
      Object.assign(window, { heard })
      for (const event of ['open', 'close', 'unread', 'message'] as const) {
        window.Zaijie?.on(event, (detail) => heard.push(detail === undefined ? event : [event, detail]))
      }
    })
    await launcher(page).click()
    await chatIn(page).getByText('Hello, I am here.').waitFor()
    await chatIn(page).locator('#input').fill('/later')
    await chatIn(page).locator('#input').press('Enter')
    await api(page, 'close')
    await page.getByRole('button', { name: /\(3 unread\)/ }).waitFor()
    await launcher(page).click()
    await page.getByRole('button', { name: 'Close the chat', exact: true }).first().waitFor()
    const allHeard = () => page.evaluate(() => (window as unknown as { heard: unknown[] }).heard)
    // What is read is told a moment after the chat is there.
    await expect.poll(async () => (await allHeard()).at(-1), { timeout: 15_000 }).toEqual(['unread', 0])
    const heard = await allHeard()
    expect(heard).toContain('open')
    expect(heard).toContain('close')
    expect(heard).toContainEqual(['message', { from: 'user' }])
    expect(heard).toContainEqual(['unread', 3])
  })

  it('asks what a button of the page asks, and forgets on request', async () => {
    await using visited = await visit(browser, at(shop, 'data-load="idle"'), desktop)
    const { page } = visited
    await page.getByRole('button', { name: 'Ask about limits' }).click()
    await chatIn(page).getByText('heard What about my limit?').waitFor()
    await api(page, 'reset')
    await chatIn(page).getByText('heard What about my limit?').waitFor({ state: 'detached' })
    await chatIn(page).getByText('Hello, I am here.').waitFor()
  })

  it('keeps the conversations of two people on one browser apart', async () => {
    await using visited = await visit(browser, at(shop), desktop)
    const { page } = visited
    await api(page, 'setUser', { id: 'ann' })
    await api(page, 'ask', 'I am Ann')
    await chatIn(page).getByText('heard I am Ann').waitFor()
    await api(page, 'setUser', { id: 'bob' })
    await chatIn(page).getByText('heard I am Ann').waitFor({ state: 'detached' })
    await chatIn(page).getByText('Hello, I am here.').waitFor()
    await api(page, 'setUser', { id: 'ann' })
    await chatIn(page).getByText('heard I am Ann').waitFor()
  })

  it('is open at once when it should be', async () => {
    await using visited = await visit(browser, at(shop, 'data-open'), desktop)
    await chatIn(visited.page).getByText('Hello, I am here.').waitFor()
  })
})

describe('a site that is not allowed', () => {
  it('cannot show the chat', async () => {
    await using visited = await visit(browser, at(stranger), desktop)
    const { page } = visited
    await launcher(page).click()
    await expect.poll(() => visited.complaints.join()).toContain('frame-ancestors')
    expect(await chatIn(page).getByText('Hello, I am here.').count()).toBe(0)
  })
})

describe("the help centre's own page", () => {
  it('offers to go on once something was said, also after a reload', async () => {
    await using visited = await visit(browser, `${server.url}/?lang=zh-CN`, phone)
    const { page, complaints } = visited
    const start = page.locator('a.start')
    expect(await start.innerText()).toBe('开始聊')
    await start.click()
    const frame = page.frameLocator('iframe')
    await frame.locator('#input').fill('还清了')
    await frame.locator('#input').press('Enter')
    await frame.getByText('heard 还清了').waitFor()
    await page.reload()
    await expect.poll(() => start.innerText()).toBe('继续刚才的对话')
    await keepPicture(page, 'site-go-on')
    await start.click()
    await page.frameLocator('iframe').getByText('heard 还清了').waitFor()
    expect(complaints).toEqual([])
  })
})
