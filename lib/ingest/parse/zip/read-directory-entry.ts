import { readZip64Sizes } from './read-zip64-sizes'

const directoryEntry = 0x02014b50

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

/** One entry of a zip's directory, and where the next one begins; null where none stands. */
export function readDirectoryEntry(bytes: Uint8Array, at: number): { entry: ZipEntry; next: number } | null {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  if (at + 46 > bytes.length || view.getUint32(at, true) !== directoryEntry) return null
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
