import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { describe, expect, it } from 'vitest'
import type { ConversationStore } from '#src/storage/ports.ts'
import { openSqliteStore } from '#src/storage/sqlite/conversation-store.ts'
import { storageContract } from '#tests/contracts/storage.contract.ts'
import { tempFolder } from '#tests/support/temp-folder.ts'

storageContract('SQLite', (now) => {
  const folder = tempFolder()
  const open = () => openSqliteStore({ folder: folder.path, now, onError: fail })
  const opened: ConversationStore[] = []
  const first = open()
  opened.push(first)
  return Promise.resolve({
    store: first,
    async reopen() {
      await first.close()
      const next = open()
      opened.push(next)
      return next
    },
    async dispose() {
      for (const store of opened) await store.close()
      folder[Symbol.dispose]()
    },
  })
})

describe('the SQLite file', () => {
  it('holds no trace of an erased user', async () => {
    using folder = tempFolder()
    const store = openSqliteStore({ folder: folder.path, now: () => new Date(), onError: fail })
    for (let i = 0; i < 50; i++) {
      const userId = i % 2 === 0 ? 'user-to-erase' : 'another'
      const id = `c${i}`
      await store.create({
        id,
        channel: 'direct-line',
        userId,
        locale: 'en',
        createdAt: new Date().toISOString(),
      })
      const text = userId === 'another' ? 'fine' : `telltale words ${'x'.repeat(i * 100)}`
      await store.accept(id, { activity: { type: 'message', text }, key: `telltale-key-${i}` })
      await store.handleNext(id, () =>
        Promise.resolve({
          state: { telltale: text },
          replies: [{ type: 'message', text }],
          review: [{ kind: 'not_understood', locale: 'en', text }],
        }),
      )
    }
    expect(filesContain(folder.path, 'telltale words')).toBe(true)
    await store.eraseUser('user-to-erase')
    expect(filesContain(folder.path, 'telltale words')).toBe(false)
    expect(filesContain(folder.path, 'user-to-erase')).toBe(false)
    expect(filesContain(folder.path, 'another')).toBe(true)
    await store.close()
  })

  it('refuses a folder that cannot be made, and says which', () => {
    using folder = tempFolder()
    const blocked = join(folder.path, 'file')
    writeFileSync(blocked, '')
    expect(() =>
      openSqliteStore({ folder: join(blocked, 'data'), now: () => new Date(), onError: fail }),
    ).toThrow(/cannot write to the data folder/)
  })

  it('refuses a database of a newer program', async () => {
    using folder = tempFolder()
    await openSqliteStore({ folder: folder.path, now: () => new Date(), onError: fail }).close()
    const database = new DatabaseSync(join(folder.path, 'zaijie.db'))
    database.exec('INSERT INTO schema_version VALUES (999)')
    database.close()
    expect(() => openSqliteStore({ folder: folder.path, now: () => new Date(), onError: fail })).toThrow(
      /version 999/,
    )
  })

  it('says that the storage failed when it cannot write, and leaves nothing half written', async () => {
    using folder = tempFolder()
    const store = openSqliteStore({ folder: folder.path, now: () => new Date(), onError: fail })
    const record = {
      id: 'c',
      channel: 'direct-line',
      userId: 'u',
      locale: 'en',
      createdAt: new Date().toISOString(),
    }
    await store.create(record)
    await store.accept('c', { activity: { type: 'message', text: 'before' } })
    const other = new DatabaseSync(join(folder.path, 'zaijie.db'))
    other.exec("CREATE TRIGGER refuse BEFORE INSERT ON activities BEGIN SELECT RAISE(ABORT, 'planted'); END")
    const reply = { state: 1, replies: [{ type: 'message', text: 'reply' }] }
    await expect(store.handleNext('c', () => Promise.resolve(reply))).rejects.toMatchObject({
      code: 'STORAGE_FAILED',
    })
    await expect(store.accept('c', { activity: { type: 'message', text: 'lost' } })).rejects.toMatchObject({
      code: 'STORAGE_FAILED',
    })
    other.exec('DROP TRIGGER refuse')
    other.close()
    expect(await store.unhandled()).toEqual(['c'])
    await store.handleNext('c', () => Promise.resolve(reply))
    const log = await store.log('c', 0, 10)
    expect(log?.entries.map((entry) => entry.activity.text)).toEqual(['before', 'reply'])
    await store.close()
  })

  it('keeps nothing of a message when the file may not grow', async () => {
    using folder = tempFolder()
    const store = openSqliteStore({ folder: folder.path, now: () => new Date(), onError: fail, maxPages: 60 })
    const createdAt = new Date().toISOString()
    await store.create({ id: 'c', channel: 'direct-line', userId: 'u', locale: 'en', createdAt })
    let taken = 0
    let refused = 0
    for (let i = 0; i < 60; i++) {
      const text = `${i} ${'x'.repeat(5000)}`
      await store.accept('c', { activity: { type: 'message', text } }).then(
        () => taken++,
        (error: { code: string }) => {
          expect(error.code).toBe('STORAGE_FAILED')
          refused++
        },
      )
    }
    expect(refused).toBeGreaterThan(0)
    const log = await store.log('c', 0, 1000)
    expect(log?.entries).toHaveLength(taken)
    expect(log?.head).toBe(taken)
    await store.close()
  })
})

function filesContain(folder: string, text: string): boolean {
  return readdirSync(folder).some((name) => readFileSync(join(folder, name)).includes(text))
}

function fail(error: unknown): never {
  throw error
}
