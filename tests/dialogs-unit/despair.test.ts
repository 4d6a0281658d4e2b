import { readFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import { LOCALES } from '#src/locale.ts'
import { testBot } from '#tests/support/test-bot.ts'

const { bot } = testBot()

function linesOf(name: string): string[] {
  return readFileSync(new URL(`despair/${name}.txt`, import.meta.url), 'utf8')
    .split('\n')
    .filter(Boolean)
}

/** Whether a first message is answered with the helplines. */
async function isCaredFor(text: string, locale: (typeof LOCALES)[number]): Promise<boolean> {
  const conversation = {
    id: 'one',
    channel: 'directline',
    userId: 'person',
    locale,
    createdAt: '2026-03-02T09:00:00Z',
  }
  const activity = {
    type: 'message',
    text,
    recipient: { id: 'bot', name: '' },
    from: { id: 'person', name: '' },
  }
  const { trace } = await bot.handle(undefined, activity, {
    conversation,
    now: new Date('2026-03-02T09:00:00Z'),
  })
  return trace.turn.replies.some((reply) => reply.kind === 'say' && reply.phrase === 'answers.distress.text')
}

it.each(LOCALES)('words of despair, plain or hinted, are met with care (%s)', async (locale) => {
  const missed: string[] = []
  for (const text of linesOf(`real.${locale}`)) if (!(await isCaredFor(text, locale))) missed.push(text)
  expect(missed).toEqual([])
})

it.each(LOCALES)('what only sounds of it is not (%s)', async (locale) => {
  const frightened: string[] = []
  for (const text of linesOf(`harmless.${locale}`)) if (await isCaredFor(text, locale)) frightened.push(text)
  expect(frightened).toEqual([])
})
