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
  // The page tells when it is there: to be asked again and again would cost a slow processor a good part of the time.
  await devTools.send('Runtime.enable')
  await devTools.send('Runtime.addBinding', { name: 'tellFirstMessage' })
  const told = new Promise<number>((resolve) => {
    devTools.on('Runtime.bindingCalled', ({ payload }) => resolve(Number(payload)))
  })
  await page.addInitScript((wanted) => {
    const { tellFirstMessage } = window as unknown as { tellFirstMessage: (ms: string) => void }
    const observer = new MutationObserver(() => {
      if (!document.querySelector(wanted)) return
      observer.disconnect()
      tellFirstMessage(String(performance.now()))
    })
    observer.observe(document, { childList: true, subtree: true })
  }, selector)
  await page.goto(url, { waitUntil: 'commit' })
  const ms = await told
  await context.close()
  return ms
}
