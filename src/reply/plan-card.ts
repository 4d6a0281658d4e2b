import { bar, heading, textBlock, type CardElement } from './card-parts.ts'
import { sourceLine } from './citations.ts'
import type { PlanView, PointView, TableView, WayView } from './plan-view.ts'
import type { Phrases } from './phrases.ts'
import type { Rendering } from './render.ts'

/** Bars of the chart leave this share of the line (percent) to their label and amount. */
const LABEL_WIDTH = 32
const AMOUNT_WIDTH = 34

/** The money plan as an Adaptive Card; the month-by-month table opens behind a button. */
export function planCard(plan: PlanView, rendering: Rendering): unknown {
  const { phrases, claims } = rendering
  const body: CardElement[] = [heading(phrases.text('plan.card.title'))]
  if (plan.load) {
    body.push(textBlock(phrases.text(plan.load.line), { weight: 'Bolder' }))
    body.push(bar(Math.min(1, plan.load.share), { tone: plan.load.heavy ? 'attention' : 'accent' }))
  }
  body.push(textBlock(phrases.text(plan.month), { spacing: 'Small' }))
  for (const line of plan.plainly) body.push(textBlock(phrases.text(line), { spacing: 'Small' }))
  if (plan.order.length > 0) body.push(...orderBlock(plan, phrases))
  if (plan.chart.length > 0) body.push(...chartBlock(plan.chart, phrases))
  if (plan.table) body.push(...tableBlock(plan.table, phrases))
  if (plan.budget.length > 0) {
    body.push(section('plan.card.budget', phrases))
    for (const line of plan.budget) body.push(textBlock(phrases.text(line), { spacing: 'Small' }))
  }
  for (const note of plan.notes) body.push(subtle(phrases.text(note)))
  const source = sourceLine(plan.claims, true, claims, phrases)
  if (source) body.push(subtle(source))
  return { type: 'AdaptiveCard', version: rendering.can.cards, body }
}

function orderBlock(plan: PlanView, phrases: Phrases): CardElement[] {
  const block = [section('plan.card.order', phrases)]
  for (const line of plan.order) block.push(textBlock(phrases.text(line), { spacing: 'Small' }))
  if (plan.ways.length > 1) {
    const columns = plan.ways.map((way) => wayColumn(way, phrases))
    block.push({ type: 'ColumnSet', spacing: 'Medium', columns })
  }
  for (const verdict of plan.verdicts) block.push(textBlock(phrases.text(verdict), { spacing: 'Small' }))
  return block
}

function wayColumn(way: WayView, phrases: Phrases): CardElement {
  const items = [
    textBlock(phrases.text(way.name), { weight: way.chosen ? 'Bolder' : 'Default', size: 'Small' }),
    textBlock(phrases.text(way.time), { spacing: 'Small', ...(way.chosen && { color: 'Accent' }) }),
    textBlock(phrases.text(way.interest), { spacing: 'None', size: 'Small', isSubtle: true }),
  ]
  return { type: 'Column', width: 'stretch', items }
}

function chartBlock(points: readonly PointView[], phrases: Phrases): CardElement[] {
  const rows = points.map((point): CardElement => ({
    type: 'ColumnSet',
    spacing: 'Small',
    columns: [
      column(LABEL_WIDTH, [textBlock(phrases.text(point.when), { size: 'Small' })]),
      column(100 - LABEL_WIDTH - AMOUNT_WIDTH, [bar(point.share, { narrow: true })], 'Center'),
      column(AMOUNT_WIDTH, [
        textBlock(phrases.text(point.left), { size: 'Small', horizontalAlignment: 'Right' }),
      ]),
    ],
  }))
  return [section('plan.card.chart', phrases), ...rows]
}

function tableBlock(table: TableView, phrases: Phrases): CardElement[] {
  const id = 'plan-months'
  const head = ['month', 'paid', 'interest', 'left'].map((name) => phrases.text(`plan.table.${name}`))
  const items = [tableRow(head, { weight: 'Bolder' })]
  for (const row of table.rows) items.push(tableRow([String(row.month), row.paid, row.interest, row.left]))
  if (table.rest) items.push(textBlock(phrases.text(table.rest), { size: 'Small', spacing: 'Small' }))
  const title = phrases.text('plan.card.months')
  return [
    { type: 'Container', id, isVisible: false, spacing: 'Small', items },
    {
      type: 'ActionSet',
      spacing: 'Small',
      actions: [{ type: 'Action.ToggleVisibility', title, targetElements: [id] }],
    },
  ]
}

function tableRow(cells: readonly string[], more: CardElement = {}): CardElement {
  const widths = [14, 29, 26, 31]
  const columns = cells.map((cell, index) =>
    column(widths[index] ?? 25, [
      textBlock(cell, { size: 'Small', horizontalAlignment: index === 0 ? 'Left' : 'Right', ...more }),
    ]),
  )
  return { type: 'ColumnSet', spacing: 'None', columns }
}

function column(width: number, items: CardElement[], alignment = 'Top'): CardElement {
  return { type: 'Column', width, items, verticalContentAlignment: alignment, spacing: 'Small' }
}

function section(phrase: string, phrases: Phrases): CardElement {
  return textBlock(phrases.text(phrase), { weight: 'Bolder', spacing: 'Large', separator: true })
}

function subtle(text: string): CardElement {
  return textBlock(text, { isSubtle: true, size: 'Small', spacing: 'Small' })
}
