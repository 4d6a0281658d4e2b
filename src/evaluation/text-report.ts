import type { Confusion } from './confusions.ts'
import { ratio, type Scores, type Share } from './score.ts'

/** How long recognising took, in milliseconds. */
export interface Timing {
  readonly training: number
  readonly median: number
  readonly p95: number
}

/** The scores as text for a terminal. */
export function textReport(scores: Scores, confused: readonly Confusion[], timing: Timing): string {
  return [
    'overall',
    row('accepted', scores.accepted),
    row('strict', scores.strict),
    `  ${'macro-F1 (labels of 5 and more)'.padEnd(34)} ${scores.macroF1.toFixed(3)}`,
    row('false interviews', scores.falseInterviews),
    row('out of scope recognised', scores.outOfScope),
    row('facts: precision', scores.factPrecision),
    row('facts: recall', scores.factRecall),
    `  ${'calibration error (10 bins)'.padEnd(34)} ${scores.calibrationError.toFixed(3)}`,
    '',
    'by source: accepted, strict',
    ...[...scores.bySource].map(
      ([source, { accepted, strict }]) => `${row(source, accepted)}  ${number(strict)}`,
    ),
    '',
    `by label${' '.repeat(28)}count  prec.  recall  F1`,
    ...scores.byLabel.map(
      ({ label, count, precision, recall, f1 }) =>
        `  ${label.padEnd(34)}${String(count).padStart(5)}  ${precision.toFixed(3)}  ${recall.toFixed(3)}   ${f1.toFixed(3)}`,
    ),
    '',
    'commonest confusions: label → taken for',
    ...confused
      .slice(0, 20)
      .flatMap(({ label, taken, messages }) => [
        `  ${String(messages.length).padStart(3)}  ${label} → ${taken}`,
        ...messages
          .slice(0, 3)
          .map(({ message, intents }) => `         ${message.text}  (${intents[0].score.toFixed(2)})`),
      ]),
    '',
    `timing: trained in ${timing.training.toFixed(0)} ms; a message ${timing.median.toFixed(3)} ms at the median, ${timing.p95.toFixed(3)} ms at the 95th percentile`,
  ].join('\n')
}

function row(name: string, value: Share): string {
  return `  ${name.padEnd(34)} ${number(value)}  (${value.right}/${value.of})`
}

function number(value: Share): string {
  return value.of > 0 ? ratio(value).toFixed(3) : '    –'
}
