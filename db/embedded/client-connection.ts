import type { Socket } from 'node:net'
import { FrontendReader, type Unit } from './frontend-messages'
import { LostTransaction } from './lost-transaction'
import { PreparedNames } from './prepared-names'
import { BackendGone, type SessionBackend } from './session-backend'
import { errorResponse, queryMessage, readyStatus, syncMessage, type ReadyStatus } from './server-messages'
import type { SessionQueue } from './session-queue'

export type QueueLimits = {
  /** Silence inside a transaction. Everyone else waits meanwhile. */
  readonly idleInTransactionMs: number
  /** A transaction as a whole. */
  readonly transactionMs: number
}

const notServed = errorResponse('FATAL', '0A000', 'this kind of message is not served by the embedded database')
const tooLong = { sqlState: '25P03', text: 'the transaction was open too long and was rolled back' }

/**
 * Serves one client after its startup: unit by unit, holding the session for as long as a statement or transaction is open.
 *
 * A client whose transaction was taken away keeps its connection and is told at its next message, as a server tells of a failed
 * transaction. Closing the connection instead would be the server's way, but postgres.js throws an uncatchable error when a
 * connection closes between two of its writes.
 */
export class ClientConnection {
  private readonly reader = new FrontendReader()
  private readonly units: Unit[] = []
  private wake: (() => void) | undefined
  private closed = false
  private serving = false
  /** What the client was last told. */
  private status: ReadyStatus = 'I'
  private lost: LostTransaction | null = null
  private readonly prepared = new PreparedNames()

  constructor(
    private readonly socket: Socket,
    private readonly backend: SessionBackend,
    private readonly queue: SessionQueue,
    private readonly limits: QueueLimits,
  ) {
    socket.on('close', () => {
      this.closed = true
      this.wake?.()
      void this.serve()
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
      for (let unit = this.units[0]; unit && !this.closed; unit = this.units[0]) {
        if (isFarewell(unit)) {
          this.sayFarewell(unit)
          break
        }
        if (this.lost?.covers(unit)) {
          this.units.shift()
          this.tell(this.lost.answer(unit))
          if (this.lost.isOver) this.lost = null
          continue
        }
        this.lost = null
        const giveBack = await this.queue.takeTurn()
        try {
          await this.holdUntilIdle()
        } finally {
          giveBack()
        }
      }
      if (this.closed) await this.forget()
    } finally {
      this.serving = false
    }
  }

  /** Closes what the client that is gone has prepared. */
  private async forget(): Promise<void> {
    const farewell = this.prepared.farewell()
    if (farewell === null) return
    const giveBack = await this.queue.takeTurn()
    try {
      await this.backend.execute(farewell)
    } catch (error) {
      if (!(error instanceof BackendGone)) throw error
    } finally {
      giveBack()
    }
  }

  /** Runs units until the session is idle again. Leaves it idle in every case, whatever the client did. */
  private async holdUntilIdle(): Promise<void> {
    const deadline = performance.now() + this.limits.transactionMs
    let touched = false
    let unit: Unit | null = null
    try {
      for (;;) {
        unit = await this.nextUnit(touched ? deadline : Infinity)
        if (unit === null || isFarewell(unit)) break
        touched = true
        this.prepared.note(unit.bytes)
        const answer = await this.backend.execute(unit.bytes)
        this.tell(answer)
        if (unit.endsWith === 'sync') this.status = readyStatus(answer) ?? this.status
        if (unit.endsWith === 'sync' && this.status === 'I') return
      }
      if (touched) await this.rollBack()
      if (unit !== null) this.units.unshift(unit)
      else this.lost = new LostTransaction(tooLong, this.status)
    } catch (error) {
      if (!(error instanceof BackendGone)) throw error
      this.lost = new LostTransaction({ sqlState: error.sqlState, text: error.message }, this.status)
      if (unit && !isFarewell(unit)) this.tell(this.lost.answer(unit))
      if (this.lost.isOver) this.lost = null
    }
  }

  /** Sync ends an extended statement that was left half-way; ROLLBACK outside a transaction is only a warning. */
  private async rollBack(): Promise<void> {
    await this.backend.execute(syncMessage())
    await this.backend.execute(queryMessage('ROLLBACK'))
  }

  /** The client's next unit; null when it has gone, or has been silent or busy for too long. */
  private async nextUnit(deadline: number): Promise<Unit | null> {
    const silentUntil = performance.now() + this.limits.idleInTransactionMs
    for (;;) {
      if (this.closed) return null
      const left = Math.min(silentUntil, deadline) - performance.now()
      if (left <= 0) return null
      const unit = this.units.shift()
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

  private tell(bytes: Uint8Array): void {
    if (!this.closed && bytes.length > 0) this.socket.write(bytes)
  }

  private sayFarewell(unit: Unit): void {
    if (unit.endsWith === 'refused') this.socket.end(notServed)
    else this.socket.end()
    this.closed = true
  }
}

const isFarewell = (unit: Unit): boolean => unit.endsWith === 'terminate' || unit.endsWith === 'refused'
