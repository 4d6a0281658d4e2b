import { describe, expect, it } from 'vitest'
import { freePort, startEchoProcess } from '#tests/support/echo-process.ts'
import { eventually, poll, start, type Started } from '#tests/support/raw-client.ts'
import { SteadySender, flawsOf } from '#tests/support/steady-sender.ts'
import { tempFolder } from '#tests/support/temp-folder.ts'

/** kill -9 as often as this; the long run does the full number. */
const KILLS = process.env['TEST_LONG'] === undefined ? 5 : 200
const CLIENTS = 6

describe('a server that is killed again and again under traffic', () => {
  it(
    `has every acknowledged message once, with its reply, and goes on where it was (${KILLS} kills)`,
    async () => {
      using folder = tempFolder()
      const port = await freePort()
      let server = await startEchoProcess(port, { folder: folder.path })
      const started = await Promise.all(
        Array.from({ length: CLIENTS }, () => start(server.url, {}, { Origin: server.url })),
      )
      const senders = started.map((one) => new SteadySender(one, () => server.url))
      for (const sender of senders) sender.run()
      try {
        for (let kill = 0; kill < KILLS; kill++) {
          await new Promise((resolve) => setTimeout(resolve, 50 + Math.random() * 300))
          await server.kill()
          server = await startEchoProcess(port, { folder: folder.path })
        }
        await Promise.all(senders.map((sender) => sender.stop()))
        for (const [index, sender] of senders.entries()) {
          const sent = sender.acknowledged.length
          expect(sent).toBeGreaterThan(0)
          const texts = await eventually(
            () => wholeLog(server.url, started[index] as Started, 1 + 2 * sent),
            15_000,
          )
          expect(flawsOf(texts, sent)).toEqual([])
        }
      } finally {
        for (const sender of senders) void sender.stop()
        await server.kill()
      }
    },
    KILLS * 5_000 + 30_000,
  )
})

/** Reads the log page by page; throws while it has fewer messages than expected. */
async function wholeLog(url: string, started: Started, expected: number): Promise<string[]> {
  const texts: string[] = []
  for (let watermark = ''; ;) {
    const { body } = await poll(url, started, watermark)
    if (body.watermark === watermark) break
    watermark = body.watermark
    texts.push(...body.activities.map((activity: { text: string }) => activity.text))
  }
  if (texts.length < expected) throw new Error(`${texts.length} of ${expected} activities`)
  return texts
}
