import { describe, expect, it } from 'vitest'
import { coverageReport, createCoverage } from '#tests/support/coverage.ts'
import { loadScripts } from '#tests/support/load-scripts.ts'
import { playScript } from '#tests/support/play-script.ts'
import { root } from '#tests/support/test-bot.ts'

const { bot, coverage } = createCoverage()

describe('conversations', () => {
  const scripts = loadScripts(root)

  it('there are enough of them, in both languages', () => {
    expect(scripts.filter(({ script }) => script.locale === 'zh-CN').length).toBeGreaterThanOrEqual(75)
    expect(scripts.filter(({ script }) => script.locale === 'en').length).toBeGreaterThanOrEqual(55)
  })

  it('each has a name of its own', () => {
    const names = scripts.map(({ script }) => script.name)
    expect(names.filter((name, at) => names.indexOf(name) !== at)).toEqual([])
  })

  it.each(scripts)('$script.locale: $script.name', async ({ script }) => {
    coverage.add(await playScript(bot, script))
  })

  // After all of them: what content/ and intents/ offer is reached by some conversation.
  it('leave no intent, question, value, cause, claim or phrase unreached', () => {
    const missing = coverage.missing()
    const count = Object.values(missing).reduce((sum, names) => sum + names.length, 0)
    expect(count === 0 ? '' : coverageReport(missing)).toBe('')
  })
})
