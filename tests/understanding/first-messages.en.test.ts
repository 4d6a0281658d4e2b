import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { diagnosisFactsOf } from './stated-labels.ts'

const rows = readFileSync(new URL('first-messages.en.tsv', import.meta.url), 'utf8')
  .split('\n')
  .filter((line) => line !== '' && !line.startsWith('#'))
  .map((line) => line.split('\t') as [string, string])

test.each(rows)('"%s" states %s', (text, facts) => {
  const stated = Object.fromEntries(
    facts
      .split(';')
      .filter((fact) => fact !== '')
      .map((fact) => fact.split('=')),
  )
  expect(diagnosisFactsOf(text, 'en')).toEqual(stated)
})
