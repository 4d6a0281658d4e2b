import { execFile } from 'node:child_process'
import { promisify } from 'node:util'
import { describe, expect, it } from 'vitest'
import { openSqliteStore } from '#src/storage/sqlite/conversation-store.ts'
import { tempFolder } from '#tests/support/temp-folder.ts'

const run = promisify(execFile)

describe('npm run data', () => {
  it("prints a user's data, deletes it, and leaves the rest, beside a running server", async () => {
    using folder = tempFolder()
    const store = openSqliteStore({ folder: folder.path, now: () => new Date(), onError: () => undefined })
    for (const userId of ['anna', 'ben']) {
      const createdAt = new Date().toISOString()
      await store.create({ id: `of-${userId}`, channel: 'direct-line', userId, locale: 'en', createdAt })
      await store.accept(`of-${userId}`, { activity: { type: 'message', text: `words of ${userId}` } })
    }
    const data = async (...args: string[]) => {
      const env = { PATH: process.env['PATH'], ZAIJIE_DATA: folder.path }
      const { stdout } = await run(process.execPath, ['src/main.ts', 'data', ...args], { env })
      return JSON.parse(stdout)
    }
    const exported = await data('export', '--user', 'anna')
    expect(exported).toMatchObject({ userId: 'anna', conversations: [{ conversation: { id: 'of-anna' } }] })
    expect(JSON.stringify(exported)).toContain('words of anna')
    expect(JSON.stringify(exported)).not.toContain('ben')
    expect(await data('delete', '--user', 'anna')).toEqual({ deleted: { conversations: 1 } })
    expect(await store.find('of-anna')).toBeUndefined()
    expect(await store.find('of-ben')).toBeDefined()
    expect(await data('review')).toEqual([])
    await store.close()
  })

  it('says how it is used when it is used otherwise', async () => {
    for (const args of [
      [],
      ['export'],
      ['delete', 'anna'],
      ['drop', '--user', 'anna'],
      ['export', '--users', 'anna'],
    ]) {
      await expect(run(process.execPath, ['src/main.ts', 'data', ...args])).rejects.toMatchObject({
        code: 2,
        stderr: expect.stringContaining('npm run -s data'),
      })
    }
  })
})
