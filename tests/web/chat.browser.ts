import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { desktop, keepPicture, launchChromium, phone, visit } from './chromium.ts'
import { startPages, type PageServer } from './page-server.ts'

let browser: Browser
let server: PageServer

beforeAll(async () => {
  ;[browser, server] = await Promise.all([launchChromium(), startPages()])
})

afterAll(async () => {
  await browser.close()
  await server[Symbol.asyncDispose]()
})

const chat = (locale = 'en') => `${server.url}/chat?locale=${locale}`

async function say(page: Page, text: string): Promise<void> {
  await page.locator('#input').fill(text)
  await page.locator('#input').press('Enter')
}

/** What stands in the log, the person's words with `> ` before them. */
function lines(page: Page): Promise<string[]> {
  return page.locator('.message:not(.typing)').evaluateAll((messages) =>
    messages.map((message) => {
      const bubble = message.querySelector<HTMLElement>('.bubble')
      return (message.classList.contains('mine') ? '> ' : '') + (bubble?.innerText ?? '[card]')
    }),
  )
}

async function shows(page: Page, ...expected: string[]): Promise<void> {
  await expect.poll(() => lines(page), { timeout: 15_000 }).toEqual(expected)
}

describe('the chat page', () => {
  it('greets in its language, talks, and sends what is pressed', async () => {
    await using visited = await visit(browser, chat('zh-CN'))
    const { page, complaints } = visited
    await shows(page, '您好，我在。')
    await page.getByRole('button', { name: 'A', exact: true }).click()
    await shows(page, '您好，我在。', '> A', 'heard A')
    expect(await page.locator('strong').innerText()).toBe('heard')
    await say(page, '还清了，为什么借不了')
    await shows(
      page,
      '您好，我在。',
      '> A',
      'heard A',
      '> 还清了，为什么借不了',
      'heard 还清了，为什么借不了',
    )
    expect(complaints).toEqual([])
    await keepPicture(page, 'chat-phone-zh')
  })

  it("makes links of the operator's numbers, to be rung", async () => {
    await using visited = await visit(browser, chat())
    const { page, complaints } = visited
    await shows(page, 'Hello, I am here.')
    await say(page, '12356, or 110 yuan')
    const link = page.locator('.theirs a')
    await link.waitFor()
    expect(
      await link.evaluateAll((all) =>
        all.map((one) => [one.getAttribute('href'), one.getAttribute('target')]),
      ),
    ).toEqual([['tel:12356', null]])
    expect(complaints).toEqual([])
  })

  it('keeps the conversation over a reload', async () => {
    await using visited = await visit(browser, chat())
    const { page } = visited
    await shows(page, 'Hello, I am here.')
    await say(page, 'one')
    await shows(page, 'Hello, I am here.', '> one', 'heard one')
    await page.reload()
    await shows(page, 'Hello, I am here.', '> one', 'heard one')
    await say(page, 'two')
    await shows(page, 'Hello, I am here.', '> one', 'heard one', '> two', 'heard two')
  })

  it('keeps the focus where the person goes on', async () => {
    await using visited = await visit(browser, chat(), desktop)
    const { page } = visited
    await shows(page, 'Hello, I am here.')
    const focused = () => page.evaluate(() => document.activeElement?.id || document.activeElement?.className)
    expect(await focused()).toBe('input')
    await page.keyboard.type('one')
    await page.keyboard.press('Enter')
    expect(await focused()).toBe('input')
    await page.getByRole('button', { name: 'B', exact: true }).click()
    expect(await focused()).toBe('input')
    await page.getByRole('button', { name: 'Menu' }).click()
    await page.keyboard.press('Escape')
    expect(
      await page
        .getByRole('button', { name: 'Menu' })
        .evaluate((button) => button === document.activeElement),
    ).toBe(true)
  })

  it('does not bring up the keyboard of a phone when a button was pressed', async () => {
    await using visited = await visit(browser, chat())
    const { page } = visited
    await shows(page, 'Hello, I am here.')
    await page.getByRole('button', { name: 'A', exact: true }).tap()
    await shows(page, 'Hello, I am here.', '> A', 'heard A')
    expect(await page.evaluate(() => document.activeElement?.getAttribute('role'))).toBe('log')
  })

  it('sends nothing while an input method is composing', async () => {
    await using visited = await visit(browser, chat(), desktop)
    const { page } = visited
    await shows(page, 'Hello, I am here.')
    await page.locator('#input').fill('jie')
    for (const state of [{ isComposing: true }, { keyCode: 229 }]) {
      await page.locator('#input').evaluate((input, init) => {
        input.dispatchEvent(
          new KeyboardEvent('keydown', { key: 'Enter', bubbles: true, cancelable: true, ...init }),
        )
      }, state)
    }
    expect(await page.locator('#input').inputValue()).toBe('jie')
    await page.locator('#input').press('Shift+Enter')
    expect(await page.locator('#input').inputValue()).toBe('jie\n')
    await shows(page, 'Hello, I am here.')
  })

  it('shows cards in its own look, opens more, and sends once what may be sent once', async () => {
    await using visited = await visit(browser, chat())
    const { page, complaints } = visited
    await shows(page, 'Hello, I am here.')
    await say(page, '/result')
    const more = page.getByRole('button', { name: 'More' })
    await more.waitFor()
    expect(await page.getByRole('heading', { name: 'What seems likely' }).getAttribute('aria-level')).toBe(
      '2',
    )
    expect(await page.getByText('What it rests on').isVisible()).toBe(false)
    expect(await more.getAttribute('aria-expanded')).toBe('false')
    await more.click()
    expect(await page.getByText('What it rests on').isVisible()).toBe(true)
    const less = page.getByRole('button', { name: 'Show less' })
    expect(await less.getAttribute('aria-expanded')).toBe('true')
    expect(await less.innerText()).toBe('Show less')
    await less.click()
    expect(await page.getByText('What it rests on').isVisible()).toBe(false)
    expect(await more.getAttribute('aria-expanded')).toBe('false')
    await page.getByRole('button', { name: 'Change it' }).click()
    await expect
      .poll(async () => (await lines(page)).slice(-2))
      .toEqual(['> Change it', 'heard Change it{"action":"change","text":"Change it","once":true}'])
    expect(await page.getByRole('button', { name: 'Change it' }).isDisabled()).toBe(true)
    expect(complaints).toEqual([])
  })

  it('sends what was put into a form', async () => {
    await using visited = await visit(browser, chat())
    const { page } = visited
    await shows(page, 'Hello, I am here.')
    await say(page, '/form')
    await page.getByLabel('Yes').check()
    await page.getByLabel('Anything else?').fill('no, thanks')
    await page.getByRole('button', { name: 'Send it' }).click()
    await expect
      .poll(async () => (await lines(page)).at(-1))
      .toBe('heard {"helped":"yes","note":"no, thanks"}')
  })

  it('switches the language of the page and tells the bot', async () => {
    await using visited = await visit(browser, chat())
    const { page } = visited
    await shows(page, 'Hello, I am here.')
    await page.getByRole('button', { name: 'Menu' }).click()
    await page.getByRole('button', { name: '中文' }).click()
    await shows(page, 'Hello, I am here.', '> 请用中文', 'heard 请用中文')
    expect(await page.locator('html').getAttribute('lang')).toBe('zh-CN')
    expect(await page.getByRole('button', { name: '发送' }).count()).toBe(1)
    expect(page.url()).toContain('locale=zh-CN')
  })

  it('announces only what the bot says anew', async () => {
    await using visited = await visit(browser, chat())
    const { page } = visited
    await shows(page, 'Hello, I am here.')
    await say(page, 'one')
    await shows(page, 'Hello, I am here.', '> one', 'heard one')
    const live = () =>
      page
        .locator('.message')
        .evaluateAll((all) => all.map((message) => message.getAttribute('aria-live') ?? 'log'))
    expect(await live()).toEqual(['log', 'off', 'log'])
    expect(await page.getByRole('log').getAttribute('aria-live')).toBe('polite')
    await page.reload()
    await shows(page, 'Hello, I am here.', '> one', 'heard one')
    expect(await live()).toEqual(['off', 'off', 'off'])
  })
})

describe('a long conversation', () => {
  it('shows the last thirty messages, and earlier ones on request without moving what is read', async () => {
    await using visited = await visit(browser, chat())
    const { page } = visited
    await shows(page, 'Hello, I am here.')
    await say(page, '/many')
    await expect.poll(() => page.locator('.message').count()).toBe(102)
    await page.reload()
    await expect.poll(() => page.locator('.message').count()).toBe(30)
    const first = page.getByText('line 70', { exact: true })
    await page.locator('.log').evaluate((log) => log.scrollTo(0, 0))
    const before = await first.boundingBox()
    await page.getByRole('button', { name: 'Earlier messages' }).click()
    await expect.poll(() => page.locator('.message').count()).toBe(60)
    const after = await first.boundingBox()
    // The button stays above, so the first message moves by no more than the room that its neighbour takes.
    expect(Math.abs((after?.y ?? 0) - (before?.y ?? 0))).toBeLessThan(20)
  })

  it('stays where the person reads, and says that something new came', async () => {
    await using visited = await visit(browser, chat())
    const { page } = visited
    await shows(page, 'Hello, I am here.')
    await say(page, '/long')
    await page.getByText('A long answer.').first().waitFor()
    await expect.poll(() => page.locator('.log').evaluate((log) => log.scrollTop)).toBeGreaterThan(0)
    // The answer is taller than the screen: its beginning is shown.
    expect(await page.locator('.mine').last().isVisible()).toBe(true)
    const top = await page.locator('.mine').last().boundingBox()
    expect(top?.y).toBeGreaterThanOrEqual(0)
    await page.locator('.log').evaluate((log) => log.scrollTo(0, log.scrollHeight))
    await page.waitForTimeout(100)
    await page.locator('.log').evaluate((log) => log.scrollTo(0, 100))
    await page.waitForTimeout(100)
    const other = await page.context().newPage()
    await other.goto(chat())
    await say(other, 'from another tab')
    await page.bringToFront()
    const pill = page.getByRole('button', { name: 'New message' })
    await pill.waitFor()
    expect(await page.locator('.log').evaluate((log) => log.scrollTop)).toBe(100)
    await pill.click()
    await expect.poll(() => page.locator('.log').evaluate((log) => log.scrollTop)).toBeGreaterThan(500)
    await pill.waitFor({ state: 'detached' })
  })
})

describe('trouble on the way', () => {
  it('keeps what is written while the server is away, says so, and sends it when it is back', async () => {
    await using visited = await visit(browser, chat())
    const { page } = visited
    await shows(page, 'Hello, I am here.')
    await server.stop()
    try {
      await say(page, 'one')
      await say(page, 'two')
      await page.getByText('The connection dropped').waitFor()
      await expect.poll(() => page.getByText('Waiting to send').count()).toBe(2)
      await keepPicture(page, 'chat-phone-waiting')
    } finally {
      await server.start()
    }
    await shows(page, 'Hello, I am here.', '> one', 'heard one', '> two', 'heard two')
    await page.getByText('The connection dropped').waitFor({ state: 'hidden' })
  })

  it('tells a lost network apart, and goes on by itself', async () => {
    await using visited = await visit(browser, chat())
    const { page } = visited
    await shows(page, 'Hello, I am here.')
    await page.context().setOffline(true)
    await say(page, 'one')
    await page.getByText("There's no network").waitFor()
    await page.context().setOffline(false)
    await shows(page, 'Hello, I am here.', '> one', 'heard one')
  })

  it('begins anew when the server knows nothing of the conversation any more', async () => {
    await using visited = await visit(browser, chat())
    const { page } = visited
    await shows(page, 'Hello, I am here.')
    await page.evaluate(() => {
      const key = Object.keys(localStorage).find((name) => name.startsWith('zaijie.session')) as string
      const session = JSON.parse(localStorage.getItem(key) as string) as object
      localStorage.setItem(key, JSON.stringify({ ...session, conversationId: 'unknown' }))
    })
    await page.reload()
    await page.getByText('A new one starts here').waitFor()
    await shows(page, 'Hello, I am here.')
  })
})

describe('what others put into it', () => {
  const payloads = [
    '<script>alert(1)</script>',
    '<img src=x onerror=alert(1)>',
    '[x](javascript:alert(1))',
    '[x](JAVASCRIPT:alert(1))',
    '![x](https://evil.example/x.png)',
    '**<svg onload=alert(1)>**',
    '- <iframe src=javascript:alert(1)>',
    '{{7*7}} ${alert(1)}',
  ]

  it('never runs, in texts and in cards', async () => {
    const hostile = encodeURIComponent('"><script>alert(1)</script>')
    await using visited = await visit(
      browser,
      `${server.url}/chat?locale=${hostile}&color=${hostile}&title=${encodeURIComponent('<img src=x onerror=alert(1)>')}`,
    )
    const { page, complaints } = visited
    await shows(page, '您好，我在。')
    for (const payload of payloads) await say(page, `/say ${payload}`)
    const card = {
      type: 'AdaptiveCard',
      version: '1.5',
      backgroundImage: 'https://evil.example/b.png',
      body: [
        ...payloads.map((payload) => ({ type: 'TextBlock', text: payload })),
        { type: 'RichTextBlock', inlines: payloads.map((payload) => ({ type: 'TextRun', text: payload })) },
        { type: 'FactSet', facts: payloads.map((payload) => ({ title: payload, value: payload })) },
        {
          type: 'Input.ChoiceSet',
          style: 'expanded',
          id: 'c',
          label: payloads[1],
          choices: [{ title: payloads[1], value: 'x' }],
        },
        { type: 'Input.Text', id: 't', label: payloads[1], placeholder: payloads[1] },
        { type: 'Image', url: 'javascript:alert(1)' },
        { type: 'Image', url: 'https://evil.example/i.png' },
      ],
      actions: [
        { type: 'Action.OpenUrl', title: 'press', url: 'javascript:alert(1)' },
        { type: 'Action.Submit', title: payloads[1], iconUrl: 'https://evil.example/i.png', data: {} },
      ],
    }
    await say(page, `/card ${JSON.stringify(card)}`)
    await page.getByRole('button', { name: 'onerror' }).waitFor()
    await page.waitForTimeout(300)
    expect(await page.locator('main img, main script, main iframe, main svg[onload]').count()).toBe(0)
    expect(await page.locator('a[href^="javascript" i]').count()).toBe(0)
    expect(await page.getByRole('button', { name: 'press' }).count()).toBe(0)
    expect(complaints).toEqual([])
  })
})

describe('a small or zoomed screen', () => {
  it.each([
    ['320 px', { ...phone, viewport: { width: 320, height: 568 } }],
    // 200 % zoom of a window of 1,280 × 860 leaves as much room as this.
    ['200 % zoom', { viewport: { width: 640, height: 430 }, deviceScaleFactor: 2 }],
    ['400 % zoom', { viewport: { width: 320, height: 215 }, deviceScaleFactor: 4 }],
  ])('%s: nothing has to be scrolled sideways, and the input can be reached', async (name, options) => {
    await using visited = await visit(browser, chat(), options)
    const { page } = visited
    await shows(page, 'Hello, I am here.')
    await say(page, '/result')
    await page.getByRole('button', { name: 'More' }).waitFor()
    await say(page, '/form')
    await page.getByRole('button', { name: 'Send it' }).waitFor()
    await say(page, `/say ${'long'.repeat(60)}`)
    const widths = await page.evaluate(() => {
      const log = document.querySelector('.log') as HTMLElement
      return [document.documentElement.scrollWidth - innerWidth, log.scrollWidth - log.clientWidth]
    })
    expect(widths).toEqual([0, 0])
    expect(await page.locator('#input').isVisible()).toBe(true)
    const box = await page.locator('#input').boundingBox()
    expect((box?.y ?? 0) + (box?.height ?? 0)).toBeLessThanOrEqual(options.viewport.height)
    await keepPicture(page, `chat-${name.replaceAll(/\W+/g, '-')}`)
  })
})
