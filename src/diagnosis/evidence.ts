import type { Cause, FactId, Facts } from './knowledge.ts'

/** What one answer adds to one cause. */
export interface Contribution {
  readonly fact: FactId
  readonly value: string
  /** 10·log10 of the factor on the odds; above 0 it speaks for the cause. */
  readonly points: number
}

/** Points (10·log10 of the odds) → likelihood 0..1. */
export function likelihoodOf(points: number): number {
  return 1 / (1 + 10 ** (-points / 10))
}

export function weightOf(cause: Cause, fact: FactId, value: string): number {
  return cause.weights[fact]?.[value] ?? 0
}

/** Every answer that speaks for or against a cause, the weightiest first. The order of `facts` plays no part. */
export function contributionsTo(cause: Cause, facts: Facts): readonly Contribution[] {
  const found: Contribution[] = []
  for (const fact in cause.weights) {
    const value = facts[fact]
    const points = value === undefined ? 0 : weightOf(cause, fact, value)
    if (value !== undefined && points !== 0) found.push({ fact, value, points })
  }
  return found.toSorted((a, b) => Math.abs(b.points) - Math.abs(a.points))
}

/** Prior and contributions together, in points. Weights may have decimals; the sum is rounded so that it is exact. */
export function totalPoints(cause: Cause, contributions: readonly Contribution[]): number {
  const sum = contributions.reduce((total, each) => total + each.points, cause.prior)
  return Math.round(sum * 1000) / 1000
}
