import { accessSync, constants, mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { BotError } from '#src/errors/bot-error.ts'
import { STORAGE_PATIENCE } from '#src/storage/log-row.ts'
import { migrate } from './migrations.ts'

/** Opens (or makes) zaijie.db in a folder, with its tables up to date. Throws DATA_FOLDER_UNUSABLE. */
export function openDatabase(folder: string): DatabaseSync {
  let database: DatabaseSync
  try {
    mkdirSync(folder, { recursive: true, mode: 0o700 })
    accessSync(folder, constants.W_OK)
    database = new DatabaseSync(join(folder, 'zaijie.db'), { timeout: STORAGE_PATIENCE })
    setUp(database)
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error)
    throw new BotError('DATA_FOLDER_UNUSABLE', { folder, reason }, { cause: error })
  }
  migrate(database)
  return database
}

function setUp(database: DatabaseSync): void {
  database.exec(`
    PRAGMA auto_vacuum = INCREMENTAL;
    PRAGMA journal_mode = WAL;
    PRAGMA synchronous = FULL;
    PRAGMA secure_delete = ON;
    PRAGMA cache_size = -16000;
    PRAGMA temp_store = MEMORY;
  `)
}
