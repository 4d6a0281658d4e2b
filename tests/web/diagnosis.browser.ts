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
  readonly title: RegExp
  readonly source: RegExp
  readonly more: string
  readonly less: string
  readonly change: string
  /** Nearly everything that can go wrong, at once. */
  readonly much: string
}

const talks: readonly Talk[] = [
  {
    locale: 'zh-CN',
    opening: '借呗钱全还了，为什么还是不能用',
    empathy: /憋屈/,
    conclude: '直接告诉我吧',
    title: /比较可能的原因|都是您改变不了的/,
    source: /文章[一二]/,
    more: '展开说说',
    less: '收起',
    change: '改一改',
    much: '借呗还清一个多月了，额度变成0了。以前晚还过好几次，外面还有三家网贷，一共欠八万，收入不稳定，没有社保和流水，也没有存款，最近三个月申请了很多次贷款，半年里借了十几次，拿来做生意周转，手机号也换了，页面提示有风险',
  },
  {
    locale: 'en',
    opening: 'I paid back everything, why can I still not borrow?',
    empathy: /frustrating|I see/,
    conclude: 'just tell me',
    title: /The likelier reasons|only what you can't change/,
    source: /[Aa]rticle/,
    more: 'Tell me more',
    less: 'Show less',
    change: 'Change something',
    much: "I paid it all back more than a month ago and my limit is zero. I was late several times, I have three other loans, about 80k in all, my income is unstable, no payslips, no savings, I applied for many loans in the last three months, borrowed a dozen times in half a year for my business, my phone number changed and the app says there's a risk",
  },
]

const sizes: readonly (readonly [string, BrowserContextOptions])[] = [
  ['phone', phone],
  ['desktop', desktop],
]

/** Smooth scrolling to the newest words takes this long, ms. */
const SCROLLED_MS = 800
/** How often a result may fill what a phone shows of the conversation, before anything in it is opened. */
const MOST_SCREENS = 2
/** Of the screen, the conversation has at least this share: no buttons stand beside it. */
const MOST_OF_SCREEN = 0.8

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

    const result = page.locator('.card')
    for (let turn = 0; turn < 12 && (await result.count()) === 0; turn++) await answerWithFirstButton(page)
    if ((await result.count()) === 0) await say(page, talk.conclude)
    await page.getByRole('heading', { name: talk.title }).waitFor()
    const card = page.locator('.ac-adaptiveCard').last()
    expect(await card.innerText()).toMatch(talk.source)
    await page.waitForTimeout(SCROLLED_MS)
    await keepPicture(page, `diagnosis-${size}-${talk.locale}-3-result`)
    await card.getByRole('button', { name: talk.more }).first().click()
    await card.getByRole('button', { name: talk.less }).first().scrollIntoViewIfNeeded()
    await keepPicture(page, `diagnosis-${size}-${talk.locale}-4-result-opened`)

    await card.getByRole('button', { name: talk.change }).click()
    await expect.poll(() => page.locator('#input').isEnabled()).toBe(true)
    const width = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)
    expect(width).toBeLessThanOrEqual(0)
    await page.reload()
    await page.getByRole('heading', { name: talk.title }).waitFor()
    expect(complaints).toEqual([])
  })
})

describe.each(['light', 'dark'] as const)(
  'a result with as much in it as there may be (%s)',
  (colorScheme) => {
    it.each(talks)(
      'takes no more than two screens of a phone before it is opened ($locale)',
      async (talk) => {
        const context = { ...phone, colorScheme }
        await using visited = await visit(browser, `${app.url}/chat?locale=${talk.locale}`, context)
        const { page } = visited
        await expect.poll(() => bubbles(page).count(), { timeout: 15_000 }).toBe(1)
        await say(page, talk.much)
        const card = page.locator('.ac-adaptiveCard')
        // The first bubble of the answer may stand alone for a moment: the rest of it is a card or a question.
        const rest = page.locator('.ac-adaptiveCard, .replies button')
        await expect.poll(() => rest.count(), { timeout: 15_000 }).toBeGreaterThan(0)
        if ((await card.count()) === 0) await say(page, talk.conclude)
        await card.waitFor()
        expect(await card.getByRole('button', { name: talk.more }).count()).toBeGreaterThanOrEqual(3)
        expect(await card.getByRole('button', { name: talk.less }).count()).toBe(0)
        const { height = Infinity } = (await page.locator('.card').boundingBox()) ?? {}
        const shown = await page.locator('.log').evaluate((log) => log.clientHeight)
        expect(shown).toBeGreaterThan(MOST_OF_SCREEN * (phone.viewport?.height ?? 0))
        expect(height).toBeLessThanOrEqual(MOST_SCREENS * shown)
        await card.scrollIntoViewIfNeeded()
        await page.waitForTimeout(SCROLLED_MS)
        await keepPicture(page, `diagnosis-phone-${talk.locale}-long-${colorScheme}`)
      },
    )
  },
)
