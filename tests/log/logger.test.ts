import { describe, expect, it } from 'vitest'
import { BotError } from '#src/errors/bot-error.ts'
import { createFacts } from '#src/log/events.ts'
import { createLogger } from '#src/log/logger.ts'
import { createMetrics } from '#src/log/metrics.ts'

function capture() {
  const lines: string[] = []
  const log = createLogger({ level: 'trace', destination: { write: (line) => lines.push(line) } })
  return { log, all: () => lines.join(''), last: () => JSON.parse(lines.at(-1) ?? '{}') }
}

describe('the log', () => {
  it('takes out what goes by a telling name', () => {
    const { log, all } = capture()
    log.info(
      {
        token: 'tok-1',
        text: 'words',
        activity: { text: 'words' },
        nested: { authorization: 'Bearer tok-2' },
      },
      'x',
    )
    expect(all()).not.toMatch(/tok-|words/)
  })

  it("keeps a user's words out of what it tells of others' errors", () => {
    const { log, all, last } = capture()
    let error: unknown
    try {
      JSON.parse('{"text": "我的身份证号 110101199003074514')
    } catch (caught) {
      error = caught
    }
    log.error({ err: new BotError('STORAGE_FAILED', { reason: 'full' }, { cause: error }) }, 'x')
    expect(all()).not.toMatch(/身份证|110101/)
    expect(last().err).toMatchObject({ code: 'STORAGE_FAILED', message: expect.stringContaining('full') })
    expect(last().err.cause).toMatchObject({ type: 'SyntaxError', stack: expect.stringContaining('at ') })
  })

  it('counts the facts that it tells', async () => {
    const { log, last } = capture()
    const metrics = createMetrics()
    const facts = createFacts(log, metrics)
    facts.turnHandled({ conversation: 'c', replies: 2, ms: 5 })
    expect(last()).toMatchObject({ level: 'debug', conversation: 'c', replies: 2, msg: 'turn handled' })
    facts.turnFailed({ conversation: 'c', reference: 'abcd', err: new Error('planted') })
    const shown = await metrics.registry.metrics()
    expect(shown).toContain('zaijie_turns_total{outcome="handled"} 1')
    expect(shown).toContain('zaijie_turns_total{outcome="failed"} 1')
  })
})
