import type { Comparison } from './saved-run.ts'
import type { Judged, Scores } from './score.ts'
import type { Timing } from './text-report.ts'
import type { Neighbour } from '#src/understanding/understanding.ts'

export interface HtmlReport {
  readonly file: string
  readonly scores: Scores
  readonly judged: readonly Judged[]
  readonly misses: readonly (Judged & { readonly near: readonly Neighbour[] })[]
  readonly timing: Timing
  readonly compared: Comparison | undefined
}

export function htmlReport(report: HtmlReport): string {
  return `<!doctype html><meta charset="utf-8"><title>${report.file}</title>`
}
