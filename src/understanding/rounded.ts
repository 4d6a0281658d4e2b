/** Without the noise of binary fractions. */
export function rounded(value: number): number {
  return Math.round(value * 1e6) / 1e6
}
