import { sourceLine } from './citations.ts'
import type { PhraseRef } from './phrases.ts'
import type { PlanView, PointView, TableView } from './plan-view.ts'
import type { Rendering } from './render.ts'

/** Signs of a full bar of the chart. */
const FULL = 20

/** The money plan as plain text, for the terminal and channels without cards. */
export function planText(plan: PlanView, rendering: Rendering): string {
  const { phrases, claims } = rendering
  const lines = (refs: readonly (PhraseRef | string)[]) => refs.map((ref) => phrases.text(ref)).join('\n')
  const head = [...(plan.load ? [plan.load.line] : []), plan.month, ...plan.plainly]
  const parts = [phrases.text('plan.card.title'), lines(head)]
  if (plan.order.length > 0) {
    const ways = plan.ways.length > 1 ? plan.ways : []
    const compared = ways.map((way): PhraseRef => ({
      phrase: 'plan.card.way',
      params: { name: way.name, time: way.time, interest: way.interest },
    }))
    parts.push(lines(['plan.card.order', ...plan.order, ...compared, ...plan.verdicts]))
  }
  if (plan.chart.length > 0)
    parts.push([phrases.text('plan.card.chart'), ...chart(plan.chart, rendering)].join('\n'))
  if (plan.table) parts.push([phrases.text('plan.card.months'), ...table(plan.table, rendering)].join('\n'))
  if (plan.budget.length > 0) parts.push(lines(['plan.card.budget', ...plan.budget]))
  parts.push(lines(plan.notes), sourceLine(plan.claims, true, claims, phrases))
  return parts.filter(Boolean).join('\n\n')
}

function chart(points: readonly PointView[], { phrases }: Rendering): string[] {
  return points.map((point) => {
    // A debt that grows is more than it was at first.
    const filled = Math.min(FULL, Math.round(point.share * FULL))
    const drawn = '█'.repeat(filled) + '░'.repeat(FULL - filled)
    return `${drawn} ${phrases.text(point.when)} ${phrases.text(point.left)}`
  })
}

function table({ rows, rest }: TableView, { phrases }: Rendering): string[] {
  const lines = rows.map(({ month, paid, interest, left }) =>
    phrases.text({ phrase: 'plan.table.line', params: { month: String(month), paid, interest, left } }),
  )
  return rest ? [...lines, phrases.text(rest)] : lines
}
