import type { FileHandle } from 'node:fs/promises'
import { promisify } from 'node:util'
import { crc32, inflateRaw } from 'node:zlib'
import { FootnoteError } from '@/lib/errors/footnote-error'
import { freeOfRatioBytes, maxRatio } from '../../parse/archive/archive-limits'
import type { ZipEntry } from '../../parse/zip/read-directory-entry'
import { maxFileBytes } from './export-limits'
import { readAt } from './read-at'

const headerMark = 0x04034b50
const headerBytes = 30
const inflate = promisify(inflateRaw)

/** One file of a ZIP, unpacked to no more than it declares. @throws document_encrypted, archive_packing_unknown, file_too_large, document_inflates, document_broken */
export async function readZipEntry(handle: FileHandle, entry: ZipEntry): Promise<Buffer> {
  const { packedBytes, inflatedBytes, method } = entry
  if (entry.encrypted) throw new FootnoteError('document_encrypted')
  if (method !== 0 && method !== 8) throw new FootnoteError('archive_packing_unknown')
  if (inflatedBytes > maxFileBytes || packedBytes > maxFileBytes) throw new FootnoteError('file_too_large')
  if (inflatedBytes > freeOfRatioBytes && inflatedBytes > maxRatio * packedBytes)
    throw new FootnoteError('document_inflates')
  const head = await readAt(handle, entry.headerAt, headerBytes)
  if (head.length < headerBytes || head.readUInt32LE(0) !== headerMark) throw damaged()
  const at = entry.headerAt + headerBytes + head.readUInt16LE(26) + head.readUInt16LE(28)
  const packed = await readAt(handle, at, packedBytes)
  const content = method === 0 ? packed : await unpack(packed, inflatedBytes)
  if (content.length !== inflatedBytes || crc32(content) !== entry.crc) throw damaged()
  return content
}

async function unpack(packed: Buffer, inflatedBytes: number): Promise<Buffer> {
  try {
    return await inflate(packed, { maxOutputLength: Math.max(1, inflatedBytes) })
  } catch (cause) {
    throw (cause as NodeJS.ErrnoException).code === 'ERR_BUFFER_TOO_LARGE'
      ? new FootnoteError('document_inflates', { cause })
      : damaged(cause)
  }
}

const damaged = (cause?: unknown): FootnoteError =>
  new FootnoteError('document_broken', { detail: 'This file is damaged in the ZIP. Download the export again.', cause })
