import { launchChromium } from '#tests/web/chromium.ts'
import { startWebChatSite } from '#tests/web/web-chat-site.ts'
import { startWhole } from '#tests/web/whole-app.ts'
import { firstMessageMs } from './support/first-message.ts'

const TRIES = 5

/**
 * Time from opening the chat to the bot's first message on a slow phone with a cold cache (processor ×4 slower,
 * 1.6 Mbit/s, 150 ms), beside Microsoft's Web Chat on the same server in the same run.
 */
export async function firstMessageBench(): Promise<void> {
  await using site = await startWebChatSite()
  await using app = await startWhole({ ZAIJIE_ORIGINS: site.origin })
  const browser = await launchChromium()
  const ours: number[] = []
  const webChat: number[] = []
  for (let tries = 0; tries < TRIES; tries++) {
    ours.push(await firstMessageMs(browser, `${app.url}/chat?locale=zh-CN`, '.theirs .bubble'))
    const page = `${site.origin}/?server=${encodeURIComponent(app.url)}&locale=zh-CN`
    webChat.push(await firstMessageMs(browser, page, '.webchat__bubble__content, .webchat__text-content'))
  }
  await browser.close()
  const [own, other] = [median(ours), median(webChat)]
  process.stdout.write(
    `first bot message on a slow phone, median of ${TRIES}: ours ${own.toFixed(0)} ms, botframework-webchat ${other.toFixed(0)} ms, ratio ${(own / other).toFixed(2)}\n`,
  )
}

function median(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN
}
