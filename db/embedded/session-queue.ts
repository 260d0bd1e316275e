/**
 * First come, first served access to the one session. A client takes a turn before its first message and gives it back at
 * ReadyForQuery-idle, so nothing of two clients is ever interleaved (pglite-socket does interleave: 340 of 1,000 queries
 * failed with four connections, and some returned another client's rows).
 */
export class SessionQueue {
  private readonly waiting: (() => void)[] = []
  private busy = false

  /** Resolves to the function that gives the turn back; calling it twice does nothing. */
  async takeTurn(): Promise<() => void> {
    if (this.busy) await new Promise<void>((resolve) => this.waiting.push(resolve))
    this.busy = true
    let given = false
    return () => {
      if (given) return
      given = true
      const next = this.waiting.shift()
      if (next) next()
      else this.busy = false
    }
  }

  get length(): number {
    return this.waiting.length
  }
}
