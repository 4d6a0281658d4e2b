import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it, vi } from 'vitest'
import { watchData } from '#src/loading/watch-data.ts'
import { tempFolder } from '#tests/support/temp-folder.ts'

it('reloads once for several writes, goes on after a refusal, and stops when told', async () => {
  using folder = tempFolder()
  const path = (...parts: string[]) => join(folder.path, ...parts)
  for (const parts of [['intents'], ['content', 'en'], ['src', 'web', 'chat']]) {
    mkdirSync(path(...parts), { recursive: true })
  }
  const problem = new Error('content/en/page.yaml:3')
  const reload = vi.fn(async () => {}).mockRejectedValueOnce(problem)
  const refuse = vi.fn()
  const stop = watchData(folder.path, reload, refuse)
  try {
    writeFileSync(path('content', 'en', 'page.yaml'), 'a')
    writeFileSync(path('content', 'en', 'page.yaml'), 'ab')
    await vi.waitFor(() => expect(refuse).toHaveBeenCalledExactlyOnceWith(problem), 5_000)
    expect(reload).toHaveBeenCalledTimes(1)

    writeFileSync(path('src', 'web', 'chat', 'chat.css'), 'a {}')
    await vi.waitFor(() => expect(reload).toHaveBeenCalledTimes(2), 5_000)
    writeFileSync(path('intents', 'greeting.yaml'), 'hello')
    await vi.waitFor(() => expect(reload).toHaveBeenCalledTimes(3), 5_000)
  } finally {
    stop()
  }
  writeFileSync(path('intents', 'greeting.yaml'), 'hello again')
  await new Promise((resolve) => setTimeout(resolve, 600))
  expect(reload).toHaveBeenCalledTimes(3)
  expect(refuse).toHaveBeenCalledTimes(1)
})
