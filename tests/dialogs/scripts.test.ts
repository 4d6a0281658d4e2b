import { describe, expect, it } from 'vitest'
import { loadScripts } from '#tests/support/load-scripts.ts'
import { playScript } from '#tests/support/play-script.ts'
import { root, testBot } from '#tests/support/test-bot.ts'

const { bot } = testBot()

describe('conversations', () => {
  const scripts = loadScripts(root)

  it('there are enough of them, in both languages', () => {
    expect(scripts.filter(({ script }) => script.locale === 'zh-CN').length).toBeGreaterThanOrEqual(20)
    expect(scripts.filter(({ script }) => script.locale === 'en').length).toBeGreaterThanOrEqual(10)
  })

  it.each(scripts)('$script.name', async ({ script }) => {
    await expect(playScript(bot, script)).resolves.toBeDefined()
  })
})
