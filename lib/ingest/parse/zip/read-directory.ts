import { FootnoteError } from '@/lib/errors/footnote-error'
import { readZip64Sizes } from './read-zip64-sizes'

const endOfDirectory = 0x06054b50
const directoryEntry = 0x02014b50
const endBytes = 22
const maxCommentBytes = 65_535
const maxEntries = 20_000

export type ZipEntry = {
  /** As UTF-8. What other programs wrote in other encodings is in `nameBytes`. */
  readonly name: string
  readonly nameBytes: Uint8Array
  readonly nameIsUtf8: boolean
  readonly packedBytes: number
  /** As declared: a lie is noticed only while unpacking. */
  readonly inflatedBytes: number
  readonly encrypted: boolean
  /** 0 stored, 8 deflated; others are rare. */
  readonly method: number
  readonly crc: number
  /** Unix file type and rights; 0 where another system made the archive. */
  readonly mode: number
  /** Where the entry's own header begins. */
  readonly headerAt: number
  readonly extra: Uint8Array
}

export type ZipDirectory = {
  readonly entries: readonly ZipEntry[]
  /** False when the directory breaks off, or is not there at all: entries may be missing. */
  readonly isWhole: boolean
}

/** A zip's directory, read without unpacking anything. @throws document_broken when there is no entry in it */
export function readDirectory(bytes: Uint8Array): readonly ZipEntry[] {
  const { entries } = scanDirectory(bytes)
  if (entries.length === 0) throw new FootnoteError('document_broken')
  return entries
}

/** As much of the directory as can be read. Never throws. */
export function scanDirectory(bytes: Uint8Array): ZipDirectory {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const end = findEnd(view)
  if (end < 0) return { entries: [], isWhole: false }
  const declared = view.getUint16(end + 10, true)
  let at = view.getUint32(end + 16, true)
  const entries: ZipEntry[] = []
  while (entries.length < Math.min(declared, maxEntries)) {
    if (at + 46 > bytes.length || view.getUint32(at, true) !== directoryEntry) break
    const { entry, next } = readEntry(view, bytes, at)
    entries.push(entry)
    at = next
  }
  return { entries, isWhole: entries.length === declared }
}

function readEntry(view: DataView, bytes: Uint8Array, at: number): { entry: ZipEntry; next: number } {
  const flags = view.getUint16(at + 8, true)
  const nameEnd = at + 46 + view.getUint16(at + 28, true)
  const extraEnd = nameEnd + view.getUint16(at + 30, true)
  const nameBytes = bytes.subarray(at + 46, nameEnd)
  const extra = bytes.subarray(nameEnd, extraEnd)
  const isUnix = view.getUint8(at + 5) === 3
  const sizes = readZip64Sizes(extra, {
    inflatedBytes: view.getUint32(at + 24, true),
    packedBytes: view.getUint32(at + 20, true),
    headerAt: view.getUint32(at + 42, true),
  })
  const entry = {
    ...sizes,
    name: Buffer.from(nameBytes).toString('utf8'),
    nameBytes,
    nameIsUtf8: (flags & 0x800) !== 0,
    encrypted: (flags & 1) === 1,
    method: view.getUint16(at + 10, true),
    crc: view.getUint32(at + 16, true),
    mode: isUnix ? view.getUint16(at + 40, true) : 0,
    extra,
  }
  return { entry, next: extraEnd + view.getUint16(at + 32, true) }
}

function findEnd(view: DataView): number {
  const first = Math.max(0, view.byteLength - endBytes - maxCommentBytes)
  for (let at = view.byteLength - endBytes; at >= first; at--)
    if (view.getUint32(at, true) === endOfDirectory) return at
  return -1
}
