import { reportSections } from './html-sections.ts'
import { REPORT_STYLE } from './html-style.ts'
import { confusionPicture } from './confusion-picture.ts'
import { escapeHtml } from './escape-html.ts'
import { reliabilityDiagram } from './reliability-diagram.ts'
import type { Comparison } from './saved-run.ts'
import type { Judged, Scores } from './score.ts'
import type { Timing } from './text-report.ts'
import type { Neighbour } from '#src/understanding/understanding.ts'

/** A miss, and the training examples that pulled it there. */
export interface ExplainedMiss extends Judged {
  readonly near: readonly Neighbour[]
}

export interface HtmlReport {
  readonly file: string
  readonly scores: Scores
  readonly judged: readonly Judged[]
  readonly misses: readonly ExplainedMiss[]
  readonly timing: Timing
  readonly compared: Comparison | undefined
  /** What people call each label. */
  readonly titles: Readonly<Record<string, string>>
}

/** One self-contained page: figures, confusions, reliability, labels, and every miss with what pulled it there. */
export function htmlReport(report: HtmlReport): string {
  const sections = reportSections(report)
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>Recogniser on ${escapeHtml(nameOf(report.file))}</title>
<style>${REPORT_STYLE}</style>
</head>
<body>
<header><h1>What the recogniser makes of <code>${escapeHtml(nameOf(report.file))}</code></h1>
<p>${report.judged.length} messages, ${report.misses.length} misses. Trained in ${report.timing.training.toFixed(0)} ms; a message takes ${report.timing.median.toFixed(2)} ms at the median and ${report.timing.p95.toFixed(2)} ms at the 95th percentile.</p></header>
<main>
${sections.figures}
${sections.comparison}
<section><h2>What is taken for what</h2>
<p>Rows are the labels, columns what came out on top. A right answer, or one of the other accepted labels, counts on the diagonal. Point at a cell or tap it for its numbers; the list below holds the same in words.</p>
${confusionPicture(report.judged, report.titles)}
${sections.confusions}</section>
<section><h2>How far the scores can be believed</h2>
<p>Messages by the score of their best intent. On the line, the score says how often it is right. Expected calibration error: ${report.scores.calibrationError.toFixed(3)}.</p>
${reliabilityDiagram(report.scores.calibration)}</section>
${sections.labels}
${sections.misses}
</main>
</body>
</html>
`
}

function nameOf(path: string): string {
  return path.split(/[\\/]/).at(-1) ?? path
}
