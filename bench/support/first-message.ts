import type { Browser } from 'playwright-core'
import { phone } from '#tests/web/chromium.ts'

/** A slow phone on a slow network: processor ×4 slower, 1.6 Mbit/s down, 0.75 up, 150 ms. */
const SLOW_NETWORK = {
  offline: false,
  latency: 150,
  downloadThroughput: (1.6 * 1024 * 1024) / 8,
  uploadThroughput: (0.75 * 1024 * 1024) / 8,
}
const SLOWER = 4

/** Time (ms) from the navigation to the bot's first message on a cold cache. */
export async function firstMessageMs(browser: Browser, url: string, selector: string): Promise<number> {
  const context = await browser.newContext(phone)
  const page = await context.newPage()
  const devTools = await context.newCDPSession(page)
  await devTools.send('Network.enable')
  await devTools.send('Network.setCacheDisabled', { cacheDisabled: true })
  await devTools.send('Network.emulateNetworkConditions', SLOW_NETWORK)
  await devTools.send('Emulation.setCPUThrottlingRate', { rate: SLOWER })
  await page.addInitScript((wanted) => {
    new MutationObserver(() => {
      const found = document.querySelector(wanted)
      if (found && !('firstMessage' in window)) Object.assign(window, { firstMessage: performance.now() })
    }).observe(document, { childList: true, subtree: true })
  }, selector)
  await page.goto(url, { waitUntil: 'commit' })
  const handle = await page.waitForFunction(() => (window as { firstMessage?: number }).firstMessage)
  const ms = (await handle.jsonValue()) as number
  await context.close()
  return ms
}
