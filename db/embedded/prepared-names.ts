import { closeStatements } from './server-messages'

const parse = 0x50 // P
const close = 0x43 // C

/**
 * The named statements of one client. The session behind the queue is one for all clients and never ends, so what a client
 * prepared would stay in its memory for good: it is closed when the client has gone.
 */
export class PreparedNames {
  readonly #names = new Set<string>()

  /** @param unit whole frontend messages */
  note(unit: Buffer): void {
    for (let at = 0; at + 5 <= unit.length; at += 1 + unit.readInt32BE(at + 1)) {
      const type = unit.readUInt8(at)
      if (type === parse) this.#add(unit, at + 5)
      if (type === close && unit[at + 5] === 0x53) this.#names.delete(nameAt(unit, at + 6))
    }
  }

  /** The messages that close them all, or null when there are none. */
  farewell(): Buffer | null {
    if (this.#names.size === 0) return null
    const messages = closeStatements([...this.#names])
    this.#names.clear()
    return messages
  }

  #add(unit: Buffer, at: number): void {
    const name = nameAt(unit, at)
    if (name !== '') this.#names.add(name)
  }
}

const nameAt = (unit: Buffer, at: number): string => unit.toString('utf8', at, unit.indexOf(0, at))
