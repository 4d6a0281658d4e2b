import type { Activity } from 'botframework-schema'
import { describe, expect, it } from 'vitest'
import { parse } from 'yaml'
import { ScriptRecorder } from '#src/commands/record-script.ts'
import type { Locale } from '#src/locale.ts'
import { playScript } from '#tests/support/play-script.ts'
import { scriptSchema, type Script } from '#tests/support/script.ts'
import { testBot } from '#tests/support/test-bot.ts'

const { bot } = testBot()

/** A conversation as `npm run chat -- --record` hears it; an entry may come after so many minutes. */
async function record(
  locale: Locale,
  lines: readonly (string | [minutes: number, line: string])[],
): Promise<Script> {
  const recorder = new ScriptRecorder({ name: 'recorded', locale })
  const conversation = { id: 'x', channel: 'directline', userId: 'person', locale, createdAt: '' }
  let state: unknown
  let clock = Date.parse('2026-03-02T09:00:00Z')
  const run = async (incoming: Partial<Activity>) => {
    const activity = { recipient: { id: 'bot', name: '' }, from: { id: 'person', name: '' }, ...incoming }
    const result = await bot.handle(state, activity, { conversation, now: new Date(clock) })
    state = JSON.parse(JSON.stringify(result.state))
    recorder.add(activity, result)
  }
  await run({ type: 'conversationUpdate', membersAdded: [{ id: 'person', name: '' }] })
  for (const line of lines) {
    const [minutes, text] = typeof line === 'string' ? [0.3, line] : line
    clock += minutes * 60_000
    await run({ type: 'message', text })
  }
  return scriptSchema.parse(parse(recorder.toYaml()))
}

describe('recording a conversation', () => {
  it('gives a script that plays', async () => {
    const lines = [
      '借呗还清了借不了，从没逾期，外面还有三家网贷',
      '为什么问这个',
      '直接告诉我原因',
      '说英文',
      'stop',
    ]
    const script = await record('zh-CN', lines)
    await expect(playScript(bot, script)).resolves.toBeDefined()
    expect(script.steps.map(({ say }) => say)).toEqual(lines)
  })

  it('says what was asked, held, told and said', async () => {
    const { steps } = await record('en', [
      "I repaid but can't borrow, never late, three other loans",
      'just tell me',
    ])
    expect(steps[0]).toMatchObject({ facts: { record: 'always_on_time', other_loans: 'three_plus' } })
    expect(steps[0]?.asks).not.toBeNull()
    expect(steps[1]).toMatchObject({ asks: null, says: ['talk.conclude.at_once'] })
    expect(steps[1]?.reasons?.[0]).toBe('multi_borrowing')
  })

  it('tells a pressed button from typed words, and a pause from a breath', async () => {
    const { steps } = await record('en', ['my limit dropped', 'Always on time', [4320, 'hello']])
    expect(steps.map(({ say, tap, after }) => ({ say, tap, after }))).toEqual([
      { say: 'my limit dropped', tap: undefined, after: undefined },
      { say: undefined, tap: 'Always on time', after: undefined },
      { say: 'hello', tap: undefined, after: '3d' },
    ])
  })

  it('notes that everything was deleted and that the bot kept silent', async () => {
    const { steps } = await record('zh-CN', ['删除我的数据', '确定删除'])
    expect(steps.at(-1)).toMatchObject({ tap: '确定删除', erased: true })
  })
})
