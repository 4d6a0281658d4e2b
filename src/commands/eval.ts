import { readFileSync, writeFileSync } from 'node:fs'
import { BotError } from '#src/errors/bot-error.ts'
import { confusions } from '#src/evaluation/confusions.ts'
import { htmlReport } from '#src/evaluation/html-report.ts'
import { parseLabelledFile, type LabelledMessage } from '#src/evaluation/labelled-file.ts'
import { comparisonText, compareRuns, savedRun, saveRun } from '#src/evaluation/saved-run.ts'
import { isAccepted, score, type Judged } from '#src/evaluation/score.ts'
import { textReport, type Timing } from '#src/evaluation/text-report.ts'
import { DEFAULT_LOCALE, nearestLocale, type Locale } from '#src/locale.ts'
import { labelledFacts } from '#src/understanding/facts.ts'
import { readOptions } from './read-options.ts'
import { trainedUnderstanding, type TrainedUnderstanding } from './trained-understanding.ts'

const USAGE =
  'npm run eval -- FILE.tsv [--locale zh-CN|en] [--html REPORT.html] [--json RUN.json] [--compare RUN.json]'

/**
 * `eval FILE.tsv [--locale zh-CN|en] [--html report.html] [--json out.json] [--compare other.json]`: scores the
 * recogniser on a labelled file.
 */
export async function evalCommand(args: string[], root: string): Promise<number> {
  const { values, positionals } = readOptions(USAGE, {
    args,
    allowPositionals: true,
    options: {
      locale: { type: 'string' },
      html: { type: 'string' },
      json: { type: 'string' },
      compare: { type: 'string' },
    },
  })
  const [file] = positionals
  if (file === undefined)
    throw new BotError('EVAL_FILE_UNUSABLE', { file: '(none given)', reason: 'name a file' })
  const messages = readMessages(file)
  const locale = nearestLocale(values.locale) ?? DEFAULT_LOCALE

  const trained = trainedUnderstanding(root)
  const { judged, timing } = judge(trained, messages, locale)
  const scores = score(judged)
  const confused = confusions(judged)
  const run = saveRun(scores, judged)
  const compared = values.compare === undefined ? undefined : compareRuns(readRun(values.compare), run)

  process.stdout.write(`${textReport(scores, confused, timing)}\n`)
  if (compared) process.stdout.write(`\n${comparisonText(compared)}\n`)
  if (values.json !== undefined) writeFileSync(values.json, `${JSON.stringify(run, null, 1)}\n`)
  if (values.html !== undefined) {
    const misses = judged.filter((one) => !isAccepted(one))
    const explained = misses.map((one) => ({
      ...one,
      near: trained.recognizer.nearest(one.message.text, locale, 4),
    }))
    writeFileSync(
      values.html,
      htmlReport({
        file,
        scores,
        judged,
        misses: explained,
        timing,
        compared,
        titles: trained.titles[locale],
      }),
    )
  }
  return 0
}

function judge(
  { understand, training }: TrainedUnderstanding,
  messages: readonly LabelledMessage[],
  locale: Locale,
): { judged: Judged[]; timing: Timing } {
  const times: number[] = []
  const judged = messages.map((message): Judged => {
    const before = performance.now()
    const { intents, facts } = understand(message.text, locale)
    times.push(performance.now() - before)
    const stated = Object.entries(labelledFacts(facts)).flatMap(([key, values]) =>
      values.map((value) => `${key}=${value}`),
    )
    return { message, intents, facts: stated }
  })
  times.sort((a, b) => a - b)
  const at = (part: number) => times[Math.min(times.length - 1, Math.floor(times.length * part))] ?? 0
  return { judged, timing: { training, median: at(0.5), p95: at(0.95) } }
}

function readMessages(file: string): LabelledMessage[] {
  try {
    return parseLabelledFile(readFileSync(file, 'utf8'))
  } catch (error) {
    throw new BotError('EVAL_FILE_UNUSABLE', { file, reason: (error as Error).message }, { cause: error })
  }
}

function readRun(file: string) {
  try {
    return savedRun.parse(JSON.parse(readFileSync(file, 'utf8')))
  } catch (error) {
    throw new BotError(
      'EVAL_FILE_UNUSABLE',
      { file, reason: 'it is no run of eval --json' },
      { cause: error },
    )
  }
}
