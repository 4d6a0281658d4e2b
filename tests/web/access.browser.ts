import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { desktop, launchChromium, phone, visit } from './chromium.ts'
import { startPages, type PageServer } from './page-server.ts'

const axeSource = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')

let browser: Browser
let server: PageServer

beforeAll(async () => {
  ;[browser, server] = await Promise.all([launchChromium(), startPages()])
})

afterAll(async () => {
  await browser.close()
  await server[Symbol.asyncDispose]()
})

/** What axe finds, each with where it stands. Best practices count, too. */
async function findings(page: Page): Promise<string[]> {
  await page.evaluate(axeSource)
  return page.evaluate(async () => {
    const { axe } = globalThis as unknown as { axe: { run(): Promise<AxeResult> } }
    const { violations } = await axe.run()
    return violations.flatMap(({ id, nodes }) =>
      nodes.map(({ target, failureSummary }) => `${id}: ${target.join(' ')} ${failureSummary}`),
    )
  })
}

interface AxeResult {
  violations: { id: string; nodes: { target: string[]; failureSummary: string }[] }[]
}

const looks = (['light', 'dark'] as const).flatMap((colorScheme) =>
  (['zh-CN', 'en'] as const).map((locale) => ({ colorScheme, locale })),
)

describe.each(looks)('axe finds nothing ($colorScheme, $locale)', ({ colorScheme, locale }) => {
  it('on the site, with an answer open and the greeting beside the launcher', async () => {
    await using visited = await visit(browser, `${server.url}/?lang=${locale}`, { ...phone, colorScheme })
    const { page } = visited
    await page.locator('summary').first().click()
    await page.waitForTimeout(300)
    expect(await findings(page)).toEqual([])
  })

  it('on the chat, with cards, buttons, the menu and waiting messages', async () => {
    await using visited = await visit(browser, `${server.url}/chat?locale=${locale}`, {
      ...desktop,
      colorScheme,
    })
    const { page } = visited
    const say = async (text: string) => {
      await page.locator('#input').fill(text)
      await page.locator('#input').press('Enter')
    }
    await page.getByRole('button', { name: 'A', exact: true }).click()
    await page.getByText('heard').waitFor()
    await say('/form')
    await page.getByRole('button', { name: 'Terms' }).click()
    await say('/result')
    await page.getByRole('button', { name: 'More' }).click()
    await page.getByRole('button', { name: /收起|Show less/ }).waitFor()
    await page.getByRole('button', { name: 'Change it' }).click()
    await page.getByText('heard').nth(1).waitFor()
    await page.getByRole('button', { name: /菜单|Menu/ }).click()
    expect(await findings(page)).toEqual([])
    await page.context().setOffline(true)
    await say('waiting')
    await page.locator('.banner:not([hidden])').waitFor()
    expect(await findings(page)).toEqual([])
  })
})

it("axe finds nothing in an operator's own colours", async () => {
  for (const color of ['#ffe600', '#101010']) {
    for (const colorScheme of ['light', 'dark'] as const) {
      const url = `${server.url}/chat?locale=en&color=${encodeURIComponent(color)}`
      await using visited = await visit(browser, url, { ...phone, colorScheme })
      const { page } = visited
      await page.getByRole('button', { name: 'B', exact: true }).click()
      await page.getByText('heard').waitFor()
      expect(await findings(page)).toEqual([])
    }
  }
})
