/** A pause that grows with each failure and can be cut short, for example when the network comes back. */
export class BackOff {
  #failures = 0
  #wake: (() => void) | undefined
  readonly #firstMs: number
  readonly #longestMs: number

  constructor(firstMs: number, longestMs: number) {
    this.#firstMs = firstMs
    this.#longestMs = longestMs
  }

  succeed(): void {
    this.#failures = 0
  }

  /** Waits 50–100 % of the current step, so that many clients don't come back at the same moment. */
  async wait(atLeastMs = 0): Promise<void> {
    const step = Math.min(this.#firstMs * 2 ** this.#failures, this.#longestMs)
    this.#failures += 1
    await new Promise<void>((resolve) => {
      const timer = setTimeout(done, Math.max(atLeastMs, step * (0.5 + Math.random() / 2)))
      function done() {
        clearTimeout(timer)
        resolve()
      }
      this.#wake = done
    })
    this.#wake = undefined
  }

  /** Ends a wait now. */
  wake(): void {
    this.#wake?.()
  }
}
