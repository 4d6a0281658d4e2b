import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { z } from 'zod'
import type { Example } from '#src/understanding/understanding.ts'

/** An intent set that others have published results on. */
export interface PublicSet {
  readonly train: readonly Example[]
  /** For choosing a threshold; empty when the set has no such part. */
  readonly validation: readonly Example[]
  readonly test: readonly Example[]
}

/** What CLINC150 calls everything that belongs to none of its intents. */
export const CLINC_OUTSIDE = 'oos'

const rows = z.array(z.tuple([z.string(), z.string()]))
const clincFile = z.object({
  train: rows,
  val: rows,
  test: rows,
  oos_train: rows,
  oos_val: rows,
  oos_test: rows,
})

/** CLINC150, data_full (Larson et al. 2019): `clinc150_full.json` in `folder`. */
export function readClinc150(folder: string): PublicSet {
  const file = clincFile.parse(JSON.parse(readFileSync(join(folder, 'clinc150_full.json'), 'utf8')))
  const examples = (part: z.infer<typeof rows>) => part.map(([text, intent]) => ({ text, intent }))
  return {
    train: examples([...file.train, ...file.oos_train]),
    validation: examples([...file.val, ...file.oos_val]),
    test: examples([...file.test, ...file.oos_test]),
  }
}

/** BANKING77 (Casanueva et al. 2020): `banking77_train.csv` and `banking77_test.csv` in `folder`. */
export function readBanking77(folder: string): PublicSet {
  const read = (name: string) =>
    parseCsv(readFileSync(join(folder, name), 'utf8'))
      .slice(1)
      .map(([text = '', intent = '']) => ({ text, intent }))
  return { train: read('banking77_train.csv'), validation: [], test: read('banking77_test.csv') }
}

/** Rows of comma-separated cells; a cell in quotes may hold commas, line breaks and doubled quotes. */
function parseCsv(text: string): string[][] {
  const table: string[][] = []
  let row: string[] = []
  for (const match of text.matchAll(/(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r?\n|$)/g)) {
    if (match.index === text.length && row.length === 0) break
    row.push(match[1]?.replaceAll('""', '"') ?? match[2] ?? '')
    if (match[3] === ',') continue
    table.push(row)
    row = []
  }
  return table
}
