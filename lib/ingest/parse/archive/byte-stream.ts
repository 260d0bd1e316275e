import { FootnoteError } from '@/lib/errors/footnote-error'

/** Reads exact numbers of bytes from a stream of parts of any length, never more than the part at hand ahead. */
export class ByteStream {
  readonly #parts: AsyncIterator<Uint8Array>
  #rest: Uint8Array = new Uint8Array()

  constructor(parts: AsyncIterable<Uint8Array>) {
    this.#parts = parts[Symbol.asyncIterator]()
  }

  /** As parts. @throws document_broken when the stream ends before */
  async *take(bytes: number): AsyncGenerator<Uint8Array> {
    for (let left = bytes; left > 0;) {
      if (this.#rest.length === 0) await this.#refill()
      const part = this.#rest.subarray(0, left)
      this.#rest = this.#rest.subarray(part.length)
      left -= part.length
      yield part
    }
  }

  /** In one piece: for what is known to be small. @throws document_broken when the stream ends before */
  async read(bytes: number): Promise<Uint8Array> {
    const parts: Uint8Array[] = []
    for await (const part of this.take(bytes)) parts.push(part)
    return Buffer.concat(parts)
  }

  async #refill(): Promise<void> {
    const next = await this.#parts.next()
    if (next.done) throw new FootnoteError('document_broken', { detail: 'This file is cut off in the archive.' })
    this.#rest = next.value
  }
}
