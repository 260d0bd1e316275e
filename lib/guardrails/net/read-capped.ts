import type { Readable } from 'node:stream'
import { createBrotliDecompress, createGunzip, createInflate } from 'node:zlib'
import { FootnoteError } from '@/lib/errors/footnote-error'

const unpackers: Record<string, () => NodeJS.ReadWriteStream> = {
  gzip: createGunzip,
  'x-gzip': createGunzip,
  deflate: createInflate,
  br: createBrotliDecompress,
}

/** A body as bytes, unpacked on the way. What would unpack to more than the limit is left where it is. @throws file_too_large */
export async function readCapped(body: Readable, encoding: string | undefined, maxBytes: number): Promise<Buffer> {
  const unpack = encoding === undefined ? undefined : unpackers[encoding.trim().toLowerCase()]
  const unpacked = unpack ? body.pipe(unpack()) : body
  if (unpacked !== body) body.on('error', (error) => unpacked.emit('error', error))
  const parts: Buffer[] = []
  let size = 0
  for await (const part of unpacked as AsyncIterable<Buffer>) {
    size += part.length
    if (size > maxBytes) {
      body.destroy()
      throw new FootnoteError('file_too_large')
    }
    parts.push(part)
  }
  return Buffer.concat(parts)
}
