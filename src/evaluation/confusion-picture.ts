import { escapeHtml } from './escape-html.ts'
import { isAccepted, type Judged } from './score.ts'

const CELL = 19
const NAMES = 230
const TOP = 170

/**
 * A matrix of labels as SVG. Only labels that occur or are taken for another are drawn, so that thirty of them
 * stay readable; names are written at the rows, and slanted above the columns.
 */
export function confusionPicture(
  judged: readonly Judged[],
  titles: Readonly<Record<string, string>>,
): string {
  const counts = countPairs(judged)
  const labels = [...new Set(judged.flatMap((one) => [one.message.label, outcome(one)]))].toSorted(
    (a, b) => total(counts, b) - total(counts, a) || (a < b ? -1 : 1),
  )
  const size = labels.length * CELL
  const rows = labels.map((label, row) => {
    const y = TOP + row * CELL
    const of = Math.max(1, total(counts, label))
    const cells = labels.flatMap((taken, column) => {
      const count = counts.get(label)?.get(taken) ?? 0
      if (count === 0) return []
      const color = label === taken ? '19,121,91' : '179,38,30'
      const depth = label === taken ? 0.2 + 0.8 * (count / of) : Math.min(1, 0.3 + (1.4 * count) / of)
      const x = NAMES + column * CELL
      return [
        `<g tabindex="0"><title>${escapeHtml(`${name(label)} → ${name(taken)}: ${count} of ${of}`)}</title>` +
          `<rect x="${x}" y="${y}" width="${CELL - 1}" height="${CELL - 1}" rx="3" fill="rgba(${color},${depth.toFixed(2)})"/>` +
          `<text x="${x + CELL / 2 - 0.5}" y="${y + 13}" text-anchor="middle" style="font-size:9px${depth > 0.6 ? ';fill:#fff' : ''}">${count}</text></g>`,
      ]
    })
    return `<text x="${NAMES - 8}" y="${y + 13}" text-anchor="end">${escapeHtml(name(label))}</text>${cells.join('')}`
  })
  const heads = labels.map((label, column) => {
    const x = NAMES + column * CELL + CELL / 2
    return `<text transform="translate(${x},${TOP - 8}) rotate(-52)">${escapeHtml(name(label))}</text>`
  })
  const lines = labels.map(
    (_, i) =>
      `<line x1="${NAMES}" x2="${NAMES + size}" y1="${TOP + i * CELL - 0.5}" y2="${TOP + i * CELL - 0.5}" stroke="currentColor" stroke-opacity=".08"/>`,
  )
  const width = NAMES + size + 150
  return `<div class="scroll"><svg role="img" aria-label="Confusions between labels" width="${width}" height="${TOP + size + 8}" viewBox="0 0 ${width} ${TOP + size + 8}">${lines.join('')}${heads.join('')}${rows.join('')}</svg></div>`

  function name(label: string): string {
    return titles[label] ?? label
  }
}

function outcome(one: Judged): string {
  return isAccepted(one) ? one.message.label : one.intents[0].name
}

function countPairs(judged: readonly Judged[]): Map<string, Map<string, number>> {
  const counts = new Map<string, Map<string, number>>()
  for (const one of judged) {
    const row = counts.get(one.message.label) ?? new Map<string, number>()
    row.set(outcome(one), (row.get(outcome(one)) ?? 0) + 1)
    counts.set(one.message.label, row)
  }
  return counts
}

function total(counts: ReadonlyMap<string, ReadonlyMap<string, number>>, label: string): number {
  return [...(counts.get(label)?.values() ?? [])].reduce((sum, count) => sum + count, 0)
}
