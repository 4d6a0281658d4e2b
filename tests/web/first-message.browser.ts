import { expect, it } from 'vitest'
import { launchChromium } from './chromium.ts'
import { firstMessageMs } from './first-message.ts'
import { startPages } from './page-server.ts'

const GOAL_MS = 1_500
/** Other work on the machine only ever makes it slower: the fastest of some tries tells what the page needs. */
const TRIES = 12

it('shows the first message on a slow phone within 1.5 s of a cold start', async ({ skip }) => {
  skip(waitingShare() > 0.3, 'the machine is busy with other work, so that a time would say nothing')
  const browser = await launchChromium()
  await using server = await startPages()
  let fastest = Infinity
  try {
    for (let tries = 0; tries < TRIES && fastest > GOAL_MS; tries++) {
      const ms = await firstMessageMs(browser, `${server.url}/chat?locale=zh-CN`, '.theirs .bubble')
      fastest = Math.min(fastest, ms)
    }
  } finally {
    await browser.close()
  }
  skip(fastest > GOAL_MS && waitingShare() > 0.3, 'the machine got busy with other work')
  expect(fastest).toBeLessThan(GOAL_MS)
})

/** How much of the time a process that wants a core has to wait for one, 0..1. */
function waitingShare(): number {
  const begun = performance.now()
  const before = process.cpuUsage()
  while (performance.now() - begun < 1_000);
  const { user, system } = process.cpuUsage(before)
  return 1 - (user + system) / 1000 / (performance.now() - begun)
}
