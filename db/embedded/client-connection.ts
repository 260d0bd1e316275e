import type { Socket } from 'node:net'
import { FrontendReader, type Unit } from './frontend-messages'
import { BackendGone, type SessionBackend } from './session-backend'
import type { SessionQueue } from './session-queue'
import { fatalError, queryMessage, readyStatus, syncMessage } from './server-messages'

export type QueueLimits = {
  /** Silence inside a transaction. Everyone else waits meanwhile. */
  readonly idleInTransactionMs: number
  /** A transaction as a whole. */
  readonly transactionMs: number
}

const notServed = 'this kind of message is not served by the embedded database'

/** Serves one client after its startup: unit by unit, holding the session for as long as a statement or transaction is open. */
export class ClientConnection {
  private readonly reader = new FrontendReader()
  private readonly units: Unit[] = []
  private wake: (() => void) | undefined
  private closed = false
  private serving = false

  constructor(
    private readonly socket: Socket,
    private readonly backend: SessionBackend,
    private readonly queue: SessionQueue,
    private readonly limits: QueueLimits,
  ) {
    socket.on('close', () => {
      this.closed = true
      this.wake?.()
    })
  }

  receive(chunk: Buffer): void {
    this.reader.push(chunk)
    for (let unit = this.reader.next(); unit; unit = this.reader.next()) {
      this.units.push(unit)
      if (unit.endsWith === 'refused') break
    }
    this.wake?.()
    void this.serve()
  }

  private async serve(): Promise<void> {
    if (this.serving) return
    this.serving = true
    try {
      while (!this.closed && this.units.length > 0) {
        if (this.units[0]?.endsWith === 'terminate') return void this.socket.end()
        if (this.units[0]?.endsWith === 'refused') return this.cutOff('0A000', notServed)
        const giveBack = await this.queue.takeTurn()
        try {
          await this.holdUntilIdle()
        } finally {
          giveBack()
        }
      }
    } finally {
      this.serving = false
    }
  }

  /** Runs units until the session is idle again. Leaves it idle in every case, whatever the client did. */
  private async holdUntilIdle(): Promise<void> {
    const deadline = Date.now() + this.limits.transactionMs
    let touched = false
    let refused = false
    try {
      for (;;) {
        const unit = await this.nextUnit(touched ? deadline : Infinity)
        refused = unit?.endsWith === 'refused'
        if (unit === null || refused || unit.endsWith === 'terminate') break
        touched = true
        const answer = await this.backend.execute(unit.bytes)
        if (!this.closed) this.socket.write(answer)
        if (unit.endsWith === 'sync' && readyStatus(answer) === 'I') return
      }
      if (!touched) return
      await this.rollBack()
      if (refused) this.cutOff('0A000', notServed)
      else this.cutOff('25P03', 'the transaction was open too long and was rolled back')
    } catch (error) {
      if (!(error instanceof BackendGone)) throw error
      this.cutOff(error.reason === 'deadline' ? '57014' : '57P02', error.message)
    }
  }

  /** Sync ends an extended statement that was left half-way; ROLLBACK outside a transaction is only a warning. */
  private async rollBack(): Promise<void> {
    await this.backend.execute(syncMessage())
    await this.backend.execute(queryMessage('ROLLBACK'))
  }

  /** The client's next unit; null when it has gone, or has been silent or busy for too long. */
  private async nextUnit(deadline: number): Promise<Unit | null> {
    const silentUntil = Date.now() + this.limits.idleInTransactionMs
    for (;;) {
      if (this.closed) return null
      const unit = this.units.shift()
      const left = Math.min(silentUntil, deadline) - Date.now()
      if (left <= 0) return null
      if (unit) return unit
      await new Promise<void>((resolve) => {
        const timer = setTimeout(resolve, left)
        this.wake = () => {
          clearTimeout(timer)
          resolve()
        }
      })
      this.wake = undefined
    }
  }

  private cutOff(sqlState: string, text: string): void {
    if (!this.socket.destroyed) this.socket.end(fatalError(sqlState, text))
    this.closed = true
  }
}
