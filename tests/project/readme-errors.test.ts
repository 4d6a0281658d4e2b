import { readFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import { catalog } from '#src/errors/catalog.ts'

it("the README's table lists every error with its message and remedy", () => {
  const readme = readFileSync('README.md', 'utf8')
  const rows = [...readme.matchAll(/^\| `([A-Z_]+)` \| (.+) \| (.+) \|$/gm)].map(
    ([, code, message, remedy]) => ({
      code,
      message,
      remedy,
    }),
  )
  const entries = Object.entries(catalog).map(([code, entry]) => ({
    code,
    message: entry.message.replaceAll('\n', ' '),
    remedy: entry.remedy,
  }))
  expect(rows).toEqual(entries)
})
