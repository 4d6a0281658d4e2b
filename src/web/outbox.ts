import { BackOff } from './back-off.ts'
import type { Outcome } from './call.ts'
import type { Keep, Waiting } from './keep.ts'

export interface OutboxDeps {
  readonly keep: Keep
  readonly post: (waiting: Waiting) => Promise<Outcome>
  /** The server has it, under this id, and the stream hasn't shown it yet. */
  readonly onTaken: (waiting: Waiting, id: string | undefined) => void
  /** The server will never take it. */
  readonly onRefused: (waiting: Waiting, status: number) => void
  /** There is no conversation to post to any more. Sending goes on when `resume` is called. */
  readonly onGone: () => void
}

/**
 * Messages on their way out: one at a time, in the order they were written, each sent again with its clientActivityID
 * until the server has it. The server answers a clientActivityID once, however often it comes.
 */
export class Outbox {
  readonly #deps: OutboxDeps
  readonly #queue: Waiting[]
  readonly #backOff = new BackOff(500, 15_000)
  #running = false
  #open = false
  #closed = false

  constructor(deps: OutboxDeps) {
    this.#deps = deps
    this.#queue = deps.keep.waiting()
  }

  waiting(): readonly Waiting[] {
    return this.#queue
  }

  add(waiting: Waiting): void {
    this.#queue.push(waiting)
    this.#deps.keep.keepWaiting(waiting)
    void this.#run()
  }

  /** There is a conversation to post to. */
  resume(): void {
    this.#open = true
    void this.#run()
  }

  /** The stream showed that the server has this message, whatever became of the answer to the post. */
  seen(clientActivityID: string): void {
    if (this.#remove(clientActivityID)) this.#backOff.wake()
  }

  /** Tries at once what waits for its next try. */
  wake(): void {
    this.#backOff.wake()
  }

  close(): void {
    this.#closed = true
    this.#backOff.wake()
  }

  async #run(): Promise<void> {
    if (this.#running) return
    this.#running = true
    for (let head = this.#next(); head; head = this.#next()) await this.#send(head)
    this.#running = false
  }

  #next(): Waiting | undefined {
    return this.#open && !this.#closed ? this.#queue[0] : undefined
  }

  async #send(waiting: Waiting): Promise<void> {
    const outcome = await this.#deps.post(waiting)
    switch (outcome.kind) {
      case 'ok':
        this.#backOff.succeed()
        if (!this.#remove(waiting.clientActivityID)) return
        return this.#deps.onTaken(waiting, (outcome.value as { id?: string }).id)
      case 'refused':
        this.#remove(waiting.clientActivityID)
        return this.#deps.onRefused(waiting, outcome.status)
      case 'gone':
        this.#open = false
        return this.#deps.onGone()
      case 'retry':
        if (this.#queue.includes(waiting)) await this.#backOff.wait(outcome.afterMs)
    }
  }

  #remove(clientActivityID: string): boolean {
    const index = this.#queue.findIndex((waiting) => waiting.clientActivityID === clientActivityID)
    if (index < 0) return false
    this.#queue.splice(index, 1)
    this.#deps.keep.forgetWaiting(clientActivityID)
    return true
  }
}
