import { FootnoteError } from '@/lib/errors/footnote-error'

/**
 * Lays a delta over what it changes (gitformat-pack): pieces are copied out of the base or stand in the delta itself.
 * @throws connector_source_unreachable for a delta that does not fit its base, file_too_large
 */
export function applyDelta(base: Buffer, delta: Buffer, maxBytes: number): Buffer {
  let at = 0
  const next = (): number => {
    if (at >= delta.length) throw broken()
    return delta.readUInt8(at++)
  }
  const readSize = (): number => {
    let size = 0
    for (let factor = 1; ; factor *= 128) {
      const byte = next()
      size += (byte & 127) * factor
      if (!(byte & 128)) return size
    }
  }
  /** Of four or three bytes those that are not zero are there, as the bits of the instruction say. */
  const readNumber = (bits: number, bytes: number): number => {
    let number = 0
    for (let index = 0; index < bytes; index++) if (bits & (1 << index)) number += next() * 256 ** index
    return number
  }
  if (readSize() !== base.length) throw broken()
  const size = readSize()
  if (size > maxBytes) throw new FootnoteError('file_too_large')
  const result = Buffer.alloc(size)
  let written = 0
  const put = (from: Buffer, start: number, length: number): void => {
    if (start + length > from.length || written + length > size) throw broken()
    written += from.copy(result, written, start, start + length)
  }
  while (at < delta.length) {
    const instruction = next()
    if (instruction & 128) {
      const start = readNumber(instruction, 4)
      put(base, start, readNumber(instruction >> 4, 3) || 0x10000)
    } else {
      if (instruction === 0) throw broken()
      put(delta, at, instruction)
      at += instruction
    }
  }
  if (written !== size) throw broken()
  return result
}

const broken = (): FootnoteError =>
  new FootnoteError('connector_source_unreachable', {
    detail: 'What the repository’s server sent does not fit together. Run it again.',
  })
