import { basename } from 'node:path'
import { parseArgs } from 'node:util'
import { coverageReport, createCoverage } from '#tests/support/coverage.ts'
import { loadScripts } from '#tests/support/load-scripts.ts'
import { playScript } from '#tests/support/play-script.ts'
import { root } from '#tests/support/test-bot.ts'

/**
 * `npm run scripts -- [part of a file's name …] [--coverage]`: plays conversation scripts and says which went another
 * way; with --coverage also what no script has reached.
 */
const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { coverage: { type: 'boolean', default: false } },
})
const { bot, coverage } = createCoverage()
const scripts = loadScripts(root).filter(
  ({ file }) => positionals.length === 0 || positionals.some((part) => file.includes(part)),
)
let failed = 0
for (const { file, script } of scripts) {
  try {
    coverage.add(await playScript(bot, script))
  } catch (error) {
    failed += 1
    process.stdout.write(`\n${file}\n${error instanceof Error ? error.message : String(error)}\n`)
  }
}
process.stdout.write(`${scripts.length} scripts, ${failed} went another way\n`)
if (values.coverage) process.stdout.write(`${coverageReport(coverage.missing())}\n`)
process.exitCode = failed > 0 || scripts.length === 0 ? 1 : 0
if (scripts.length === 0) {
  process.stdout.write(`no script of ${basename(root)} matches ${positionals.join(', ')}\n`)
}
