import type { Unit } from './frontend-messages'
import { errorResponse, readyMessage, type ReadyStatus } from './server-messages'

type Reason = { readonly sqlState: string; readonly text: string }

/** What gives a transaction up, as a simple query or inside a Parse. `rollback to` a savepoint does not. */
const givingUp = beginsWith('rollback|abort')
/** Run as it stands it would be answered with success, and clients do not look closer. It fails, and ends the transaction. */
const committing = beginsWith('commit|end')

function beginsWith(words: string): RegExp {
  return new RegExp(`^(?:Q....|P....[^\\0]*\\0)\\s*(?:${words})(?:\\s+(?:work|transaction))?\\s*;?\\s*\\0`, 'is')
}

const headOf = (unit: Unit): string => unit.bytes.toString('latin1', 0, 200)

/**
 * The rest of a statement or transaction that was rolled back behind the client's back. Answers the way a server answers in
 * a failed transaction: an error for everything until the client rolls back, so that statements meant for the transaction are
 * never run outside it.
 */
export class LostTransaction {
  private told = false
  /** After an error in the extended protocol, everything up to Sync is skipped in silence. */
  private skipping = false
  private over = false

  constructor(
    private readonly reason: Reason,
    /** Idle when only a statement was lost: then the next Sync ends it. */
    private readonly status: ReadyStatus,
  ) {}

  get isOver(): boolean {
    return this.over
  }

  /** False for the client's ROLLBACK: it may run, for outside a transaction it does no harm and gives the right answer. */
  covers(unit: Unit): boolean {
    return this.skipping || this.status === 'I' || !givingUp.test(headOf(unit))
  }

  answer(unit: Unit): Buffer {
    const error = this.skipping ? Buffer.alloc(0) : this.error()
    this.skipping = unit.endsWith === 'flush'
    if (this.skipping) return error
    this.over = this.status === 'I' || committing.test(headOf(unit))
    return Buffer.concat([error, readyMessage(this.over ? 'I' : 'E')])
  }

  private error(): Buffer {
    const again = {
      sqlState: '25P02',
      text: 'current transaction is aborted, commands ignored until end of transaction block',
    }
    const { sqlState, text } = this.told ? again : this.reason
    this.told = true
    return errorResponse('ERROR', sqlState, text)
  }
}
