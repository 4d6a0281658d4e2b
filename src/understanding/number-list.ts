/** A list of 32-bit whole numbers that is filled again and again: clearing it gives no memory back. */
export class NumberList {
  /** The numbers; those from `count` on are left over from before. */
  items = new Int32Array(256)
  count = 0

  clear(): void {
    this.count = 0
  }

  push(number: number): void {
    if (this.count === this.items.length) {
      const larger = new Int32Array(this.items.length * 2)
      larger.set(this.items)
      this.items = larger
    }
    this.items[this.count] = number
    this.count += 1
  }
}
