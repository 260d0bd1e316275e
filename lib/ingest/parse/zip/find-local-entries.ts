import type { ZipEntry } from './read-directory-entry'

const localHeader = 0x04034b50
const descriptor = 0x08074b50
const headerBytes = 30
const descriptorBytes = 16
const maxEntries = 20_000

/**
 * The entries of a zip whose directory is damaged or cut off, found by their own headers from the start on. Ends where no header
 * follows. Rights are not in these headers, so a link looks like a file that holds its target.
 */
export function findLocalEntries(bytes: Uint8Array): ZipEntry[] {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const found: ZipEntry[] = []
  let at = 0
  while (found.length < maxEntries && at + headerBytes <= bytes.length && view.getUint32(at, true) === localHeader) {
    const flags = view.getUint16(at + 6, true)
    const nameEnd = at + headerBytes + view.getUint16(at + 26, true)
    const dataAt = nameEnd + view.getUint16(at + 28, true)
    const tail = (flags & 8) === 0 ? null : findDescriptor(view, dataAt)
    if (dataAt > bytes.length || ((flags & 8) !== 0 && !tail)) break
    const nameBytes = bytes.subarray(at + headerBytes, nameEnd)
    const packedBytes = tail ? tail - dataAt : view.getUint32(at + 18, true)
    found.push({
      name: Buffer.from(nameBytes).toString('utf8'),
      nameBytes,
      nameIsUtf8: (flags & 0x800) !== 0,
      packedBytes,
      inflatedBytes: view.getUint32(tail ? tail + 12 : at + 22, true),
      encrypted: (flags & 1) === 1,
      method: view.getUint16(at + 8, true),
      crc: view.getUint32(tail ? tail + 4 : at + 14, true),
      mode: 0,
      headerAt: at,
      extra: bytes.subarray(nameEnd, dataAt),
    })
    at = dataAt + packedBytes + (tail ? descriptorBytes : 0)
  }
  return found
}

/** Where the sizes stand that were not known when the header was written: a mark, the checksum, and the distance to it. */
function findDescriptor(view: DataView, dataAt: number): number | null {
  for (let at = dataAt; at + descriptorBytes <= view.byteLength; at++)
    if (view.getUint32(at, true) === descriptor && view.getUint32(at + 8, true) === at - dataAt) return at
  return null
}
