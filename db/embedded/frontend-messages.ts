/** One or more whole protocol messages of one client, up to and including the one that makes the server answer. */
export type Unit = {
  readonly bytes: Buffer
  /** `sync`: the answer ends in ReadyForQuery. `flush`: answered, but the client is in the middle of a statement. */
  readonly endsWith: 'sync' | 'flush' | 'terminate' | 'refused'
}

/** A parse of one statement may carry a large document as a parameter; past this a client is broken or hostile. */
const maxUnitBytes = 256 * 1024 * 1024

const query = 0x51 // Q
const parse = 0x50 // P
const sync = 0x53 // S
const flush = 0x48 // H
const terminate = 0x58 // X
/** Q P B D E C S H X. Anything else (COPY data, function call, garbage) would end the embedded backend. */
const allowed = new Set([query, parse, sync, flush, terminate, 0x42, 0x44, 0x45, 0x43])

/** COPY FROM STDIN reads its socket inside the backend, which has none here: the backend would exit. */
const copyFromStdin = /(?:^|;)\s*copy\s[^;]*\bfrom\s+stdin\b/i

/**
 * Cuts a client's byte stream into units. Buffers until a unit is whole, so a client that dies half-way through a message
 * has never reached the session.
 */
export class FrontendReader {
  private pending: Buffer = Buffer.alloc(0)
  /** Where the next message header is expected; everything before it belongs to the unit being collected. */
  private cursor = 0

  push(chunk: Buffer): void {
    this.pending = this.pending.length === 0 ? chunk : Buffer.concat([this.pending, chunk])
  }

  /** The next whole unit, or null when more bytes are needed. After `refused` the connection has to be closed. */
  next(): Unit | null {
    while (this.pending.length - this.cursor >= 5) {
      const type = this.pending.readUInt8(this.cursor)
      const end = this.cursor + 1 + this.pending.readInt32BE(this.cursor + 1)
      if (!allowed.has(type) || end < this.cursor + 5 || end > maxUnitBytes) return this.cut(this.cursor, 'refused')
      if (end > this.pending.length) return null
      if ((type === query || type === parse) && this.isCopyIn(this.cursor + 5, end)) return this.cut(end, 'refused')
      if (type === terminate) return this.cut(end, 'terminate')
      this.cursor = end
      if (type === query || type === sync) return this.cut(end, 'sync')
      if (type === flush) return this.cut(end, 'flush')
    }
    return null
  }

  private isCopyIn(start: number, end: number): boolean {
    return copyFromStdin.test(this.pending.toString('latin1', start, Math.min(end, start + 1000)).replaceAll('\0', ';'))
  }

  private cut(end: number, endsWith: Unit['endsWith']): Unit {
    const bytes = this.pending.subarray(0, end)
    this.pending = this.pending.subarray(end)
    this.cursor = 0
    return { bytes, endsWith }
  }
}
