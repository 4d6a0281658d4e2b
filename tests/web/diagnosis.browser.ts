import type { Browser, BrowserContextOptions, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { App } from '#src/app.ts'
import { desktop, keepPicture, launchChromium, phone, visit } from './chromium.ts'
import { startWhole } from './whole-app.ts'

let browser: Browser
let app: App

beforeAll(async () => {
  ;[browser, app] = await Promise.all([launchChromium(), startWhole()])
})

afterAll(async () => {
  await browser.close()
  await app[Symbol.asyncDispose]()
})

interface Talk {
  readonly locale: 'zh-CN' | 'en'
  readonly opening: string
  readonly empathy: RegExp
  readonly conclude: string
  readonly title: string
  readonly source: RegExp
  readonly more: string
  readonly change: string
}

const talks: readonly Talk[] = [
  {
    locale: 'zh-CN',
    opening: '借呗钱全还了，为什么还是不能用',
    empathy: /憋屈/,
    conclude: '直接告诉我吧',
    title: '比较可能的原因',
    source: /文章[一二]/,
    more: '展开说说',
    change: '改一改',
  },
  {
    locale: 'en',
    opening: 'I paid back everything, why can I still not borrow?',
    empathy: /frustrating|I see/,
    conclude: 'just tell me',
    title: 'The likelier reasons',
    source: /[Aa]rticle/,
    more: 'Tell me more',
    change: 'Change something',
  },
]

const sizes: readonly (readonly [string, BrowserContextOptions])[] = [
  ['phone', phone],
  ['desktop', desktop],
]

const bubbles = (page: Page) => page.locator('.message:not(.typing)')

async function say(page: Page, text: string): Promise<void> {
  const before = await bubbles(page).count()
  await page.locator('#input').fill(text)
  await page.locator('#input').press('Enter')
  await expect.poll(() => bubbles(page).count(), { timeout: 15_000 }).toBeGreaterThan(before + 1)
}

/** Presses the first button above the input, whatever the question is. */
async function answerWithFirstButton(page: Page): Promise<void> {
  const before = await bubbles(page).count()
  await page.locator('.replies button').first().click()
  await expect.poll(() => bubbles(page).count(), { timeout: 15_000 }).toBeGreaterThan(before + 1)
}

describe.each(sizes)('a whole diagnosis on a %s', (size, context) => {
  it.each(talks)('reaches reasons with sources and advice ($locale)', async (talk) => {
    await using visited = await visit(browser, `${app.url}/chat?locale=${talk.locale}`, context)
    const { page, complaints } = visited
    await expect.poll(() => bubbles(page).count(), { timeout: 15_000 }).toBe(1)
    await keepPicture(page, `diagnosis-${size}-${talk.locale}-1-greeting`)

    await say(page, talk.opening)
    await expect
      .poll(() => bubbles(page).allInnerTexts())
      .toEqual(expect.arrayContaining([expect.stringMatching(talk.empathy)]))
    await keepPicture(page, `diagnosis-${size}-${talk.locale}-2-question`)

    const result = page.getByRole('heading', { name: talk.title })
    for (let turn = 0; turn < 12 && (await result.count()) === 0; turn++) await answerWithFirstButton(page)
    if ((await result.count()) === 0) await say(page, talk.conclude)
    await result.waitFor()
    const card = page.locator('.ac-adaptiveCard').last()
    expect(await card.innerText()).toMatch(talk.source)
    await card.getByRole('button', { name: talk.more }).first().click()
    await keepPicture(page, `diagnosis-${size}-${talk.locale}-3-result`)

    await card.getByRole('button', { name: talk.change }).click()
    await expect.poll(() => page.locator('#input').isEnabled()).toBe(true)
    const width = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)
    expect(width).toBeLessThanOrEqual(0)
    await page.reload()
    await page.getByRole('heading', { name: talk.title }).waitFor()
    expect(complaints).toEqual([])
  })
})
