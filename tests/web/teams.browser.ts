import type { Browser, Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import type { App } from '#src/app.ts'
import { startPlayground, type Playground } from '#tests/support/playground.ts'
import { keepPicture, launchChromium } from './chromium.ts'
import { startWhole } from './whole-app.ts'

let browser: Browser
let app: App
let playground: Playground
let page: Page

beforeAll(async () => {
  browser = await launchChromium()
})
afterAll(() => browser.close())

// The playground always is the same person: each talk gets a bot that has never met them.
beforeEach(async () => {
  app = await startWhole()
  playground = await startPlayground(app.url)
  page = await browser.newPage({ viewport: { width: 1280, height: 1000 } })
  await page.goto(playground.url)
  await input().waitFor()
  // The install is told to the bot, which greets.
  await buttons().first().waitFor()
})
afterEach(async () => {
  await page.close()
  await playground[Symbol.asyncDispose]()
  await app[Symbol.asyncDispose]()
})

const talks = [
  {
    locale: 'zh-CN',
    opening: '借呗全还清了，怎么反而借不了了',
    answers: ['没有', '不清楚'],
    conclude: '直接告诉我吧',
    title: /比较可能的原因|常见的几种原因|都是您改变不了的/,
    chosen: '已选：',
    source: /文章[一二]/,
  },
  {
    locale: 'en',
    opening: 'I paid back everything, why can I still not borrow?',
    answers: ["I don't know", 'no other loans'],
    conclude: 'just tell me',
    title: /The (likelier|commonest) reasons|only what you can't change/,
    chosen: 'You chose: ',
    source: /[Aa]rticle/,
  },
] as const

const input = () => page.locator('[role=textbox][data-lexical-editor=true]')
const buttons = () => page.locator('.ac-adaptiveCard button')
const cards = () => page.locator('.ac-adaptiveCard')
/** The newest card, which has the buttons of the open question. */
const open = () => cards().last()

async function say(text: string): Promise<void> {
  const before = await cards().count()
  await input().click()
  await page.keyboard.insertText(text)
  await page.keyboard.press('Enter')
  await expect.poll(() => cards().count(), { timeout: 15_000 }).toBeGreaterThan(before)
}

const hasResult = async (title: RegExp) => (await cards().allInnerTexts()).some((text) => title.test(text))

/** Presses the first button of the newest card; resolves when its card is replaced and the next one is there. */
async function press(chosen: string): Promise<void> {
  const before = await cards().count()
  const label = await open().getByRole('button').first().innerText()
  await open().getByRole('button').first().click()
  await expect.poll(() => cards().count(), { timeout: 15_000 }).toBeGreaterThan(before)
  const pressed = cards().nth(before - 1)
  await expect.poll(() => pressed.innerText(), { timeout: 15_000 }).toContain(`${chosen}${label.trim()}`)
  expect(await pressed.getByRole('button').count()).toBe(0)
}

describe.each(talks)('a Teams-like client ($locale)', (talk) => {
  it('goes from the greeting to the reasons by typing', { timeout: 120_000 }, async () => {
    await say(talk.opening)
    for (const answer of talk.answers) await say(answer)
    await say(talk.conclude)
    await expect.poll(() => hasResult(talk.title), { timeout: 15_000 }).toBe(true)
    expect(await open().innerText()).toMatch(talk.source)
    await keepPicture(page, `teams-${talk.locale}-typed`)
  })

  it(
    'goes from the complaint to the reasons by buttons, each of which can be pressed once',
    { timeout: 180_000 },
    async () => {
      await say(talk.opening)
      await keepPicture(page, `teams-${talk.locale}-question`)
      for (let presses = 0; presses < 16 && !(await hasResult(talk.title)); presses++)
        await press(talk.chosen)
      expect(await hasResult(talk.title)).toBe(true)
      expect(await open().getByRole('button').count()).toBeGreaterThan(2)
      await open().scrollIntoViewIfNeeded()
      await keepPicture(page, `teams-${talk.locale}-buttons`)
    },
  )
})
