import { confusions } from './confusions.ts'
import { escapeHtml } from './escape-html.ts'
import type { ExplainedMiss, HtmlReport } from './html-report.ts'
import type { Change, Comparison } from './saved-run.ts'
import { ratio, type Scores, type Share } from './score.ts'

export interface Sections {
  readonly figures: string
  readonly comparison: string
  readonly confusions: string
  readonly labels: string
  readonly misses: string
}

/** The parts of the report that are lists and tables. */
export function reportSections(report: HtmlReport): Sections {
  const name = (label: string) => {
    const title = report.titles[label]
    return title === undefined
      ? escapeHtml(label)
      : `${escapeHtml(title)} <small>${escapeHtml(label)}</small>`
  }
  return {
    figures: figures(report.scores),
    comparison: report.compared ? comparison(report.compared) : '',
    confusions: confusionList(report, name),
    labels: labelTable(report.scores, name),
    misses: missList(report.misses, name),
  }
}

function figures(scores: Scores): string {
  const cards: [string, string, string][] = [
    ['accepted', part(scores.accepted), counts(scores.accepted)],
    ['strict', part(scores.strict), counts(scores.strict)],
    ['macro-F1', scores.macroF1.toFixed(3), 'labels of five messages and more'],
    ['false interviews', part(scores.falseInterviews), counts(scores.falseInterviews)],
    ['out of scope recognised', part(scores.outOfScope), counts(scores.outOfScope)],
    ['facts: precision', part(scores.factPrecision), counts(scores.factPrecision)],
    ['facts: recall', part(scores.factRecall), counts(scores.factRecall)],
    ['calibration error', scores.calibrationError.toFixed(3), 'ten bins of the best score'],
    ...[...scores.bySource].map(([source, { accepted }]): [string, string, string] => [
      `accepted on ${source}`,
      part(accepted),
      counts(accepted),
    ]),
  ]
  const items = cards.map(
    ([title, value, note]) => `<li>${escapeHtml(title)}<b>${value}</b><small>${note}</small></li>`,
  )
  return `<section><h2>Figures</h2><ul class="figures">${items.join('')}</ul></section>`
}

function comparison({ figures: rows, better, worse }: Comparison): string {
  const lowIsGood = new Set(['falseInterviews', 'calibrationError'])
  const table = rows.map(({ name, before, after }) => {
    const change = after - before
    const isGood = lowIsGood.has(name) ? change < 0 : change > 0
    const tone = Math.abs(change) < 0.0005 ? '' : isGood ? 'good' : 'bad'
    return `<tr><td>${name}</td><td>${before.toFixed(3)}</td><td>${after.toFixed(3)}</td><td class="${tone}">${change >= 0 ? '+' : ''}${change.toFixed(3)}</td></tr>`
  })
  const list = (title: string, changes: readonly Change[]) =>
    `<details><summary>${title}: ${changes.length}</summary><ul class="plain">${changes
      .map(
        (c) =>
          `<li>${escapeHtml(c.text)} <small>${escapeHtml(`${c.label}: ${c.before} → ${c.after}`)}</small></li>`,
      )
      .join('')}</ul></details>`
  return `<section><h2>Compared with the other run</h2><div class="scroll"><table><thead><tr><th>figure</th><th>before</th><th>after</th><th>change</th></tr></thead><tbody>${table.join('')}</tbody></table></div>${list('Better', better)}${list('Worse', worse)}</section>`
}

function confusionList({ judged }: HtmlReport, name: (label: string) => string): string {
  const items = confusions(judged)
    .slice(0, 25)
    .map(
      ({ label, taken, messages }) =>
        `<details><summary>${messages.length} × ${name(label)} <span class="to">→</span> ${name(taken)}</summary><ul class="plain">${messages
          .map(
            ({ message, intents }) =>
              `<li>${escapeHtml(message.text)} <small>${intents[0].score.toFixed(2)}</small></li>`,
          )
          .join('')}</ul></details>`,
    )
  return `<h3>The commonest</h3>${items.join('')}`
}

function labelTable({ byLabel }: Scores, name: (label: string) => string): string {
  const rows = byLabel
    .filter(({ count, precision }) => count > 0 || precision > 0)
    .map(
      ({ label, count, precision, recall, f1 }) =>
        `<tr><td>${name(label)}</td><td>${count}</td><td>${precision.toFixed(3)}</td><td>${recall.toFixed(3)}</td><td>${f1.toFixed(3)}</td><td style="text-align:left"><span class="bar" style="width:${(f1 * 7).toFixed(2)}rem"></span></td></tr>`,
    )
  return `<section><h2>By label</h2><div class="scroll"><table><thead><tr><th>label</th><th>messages</th><th>precision</th><th>recall</th><th>F1</th><th></th></tr></thead><tbody>${rows.join('')}</tbody></table></div></section>`
}

function missList(misses: readonly ExplainedMiss[], name: (label: string) => string): string {
  const items = misses.map(({ message, intents, near }) => {
    const scores = intents
      .slice(0, 4)
      .map((intent) => `<li>${name(intent.name)} ${intent.score.toFixed(3)}</li>`)
    const pulls = near.map(
      (example) =>
        `<li>${escapeHtml(example.text)} <small>${escapeHtml(example.intent)}, ${example.similarity.toFixed(2)} alike</small></li>`,
    )
    const also = message.also.length > 0 ? ` <small>or ${escapeHtml(message.also.join(', '))}</small>` : ''
    return `<details><summary>${escapeHtml(message.text)} <small>${name(message.label)}</small>${also} <span class="to">→ ${name(intents[0].name)}</span></summary>
<p class="soft">Scores</p><ul class="plain">${scores.join('')}</ul><p class="soft">Nearest training examples</p><ul class="plain">${pulls.join('')}</ul></details>`
  })
  return `<section><h2>Every miss (${misses.length})</h2>${items.join('\n')}</section>`
}

function part(share: Share): string {
  return share.of > 0 ? ratio(share).toFixed(3) : '–'
}

function counts({ right, of }: Share): string {
  return `${right} of ${of}`
}
