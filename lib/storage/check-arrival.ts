import { FootnoteError } from '@/lib/errors/footnote-error'

/** Compares what arrived with what the sender announced: a proxy that cuts a body answers 200 all the same. */
export function checkArrival(
  arrived: { hash: string; bytes: number },
  announced: { expectedHash?: string; expectedBytes?: number },
): void {
  if (arrived.bytes === 0) throw new FootnoteError('file_empty')
  if (announced.expectedBytes !== undefined && announced.expectedBytes !== arrived.bytes) {
    throw new FootnoteError('file_truncated', {
      detail: `${arrived.bytes} of ${announced.expectedBytes} bytes arrived. Upload the file again.`,
    })
  }
  if (announced.expectedHash !== undefined && announced.expectedHash.toLowerCase() !== arrived.hash) {
    throw new FootnoteError('file_hash_mismatch')
  }
}
