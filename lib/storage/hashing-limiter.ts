import { createHash } from 'node:crypto'
import { Transform, type TransformCallback } from 'node:stream'
import { FootnoteError } from '@/lib/errors/footnote-error'

/** Passes bytes through, counts and hashes them, and fails with file_too_large as soon as the limit is crossed. */
export class HashingLimiter extends Transform {
  bytes = 0
  readonly #hash = createHash('sha256')
  readonly #maxBytes: number

  constructor(maxBytes: number) {
    super()
    this.#maxBytes = maxBytes
  }

  override _transform(chunk: Buffer, _encoding: BufferEncoding, done: TransformCallback): void {
    this.bytes += chunk.length
    if (this.bytes > this.#maxBytes) {
      done(new FootnoteError('file_too_large'))
      return
    }
    this.#hash.update(chunk)
    done(null, chunk)
  }

  /** Call once, after the stream has ended. */
  digest(): string {
    return this.#hash.digest('hex')
  }
}
