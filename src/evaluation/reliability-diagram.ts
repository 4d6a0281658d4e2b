import type { CalibrationBin } from './score.ts'

const SIZE = 300
const LEFT = 46
const TOP = 12

/** Confidence against accuracy for ten bins as SVG; the area of a dot says how many messages it stands for. */
export function reliabilityDiagram(bins: readonly CalibrationBin[]): string {
  const most = Math.max(1, ...bins.map(({ count }) => count))
  const x = (value: number) => (LEFT + value * SIZE).toFixed(1)
  const y = (value: number) => (TOP + (1 - value) * SIZE).toFixed(1)
  const grid = [0, 0.25, 0.5, 0.75, 1].map(
    (value) =>
      `<line x1="${x(0)}" x2="${x(1)}" y1="${y(value)}" y2="${y(value)}" stroke="currentColor" stroke-opacity=".12"/>` +
      `<text x="${LEFT - 8}" y="${Number(y(value)) + 4}" text-anchor="end">${value}</text>` +
      `<text x="${x(value)}" y="${TOP + SIZE + 18}" text-anchor="middle">${value}</text>`,
  )
  const dots = bins
    .filter(({ count }) => count > 0)
    .map(({ count, confidence, accuracy, from }) => {
      const radius = (4 + 14 * Math.sqrt(count / most)).toFixed(1)
      const words = `scores ${from.toFixed(1)}–${(from + 0.1).toFixed(1)}: ${count} messages, mean score ${confidence.toFixed(2)}, right ${accuracy.toFixed(2)}`
      return (
        `<g tabindex="0"><title>${words}</title>` +
        `<line x1="${x(confidence)}" x2="${x(confidence)}" y1="${y(confidence)}" y2="${y(accuracy)}" stroke="#b3261e" stroke-opacity=".5" stroke-width="2"/>` +
        `<circle cx="${x(confidence)}" cy="${y(accuracy)}" r="${radius}" fill="#1f6feb" fill-opacity=".75"/></g>`
      )
    })
  const width = LEFT + SIZE + 24
  const height = TOP + SIZE + 44
  return (
    `<div class="scroll"><svg role="img" aria-label="Reliability diagram" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}">` +
    grid.join('') +
    `<line x1="${x(0)}" y1="${y(0)}" x2="${x(1)}" y2="${y(1)}" stroke="currentColor" stroke-opacity=".5" stroke-dasharray="4 4"/>` +
    dots.join('') +
    `<text class="soft" x="${x(0.5)}" y="${TOP + SIZE + 38}" text-anchor="middle">score of the best intent → share that is right</text></svg></div>`
  )
}
