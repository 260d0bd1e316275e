import { FootnoteError } from '@/lib/errors/footnote-error'

const endOfDirectory = 0x06054b50
const directoryEntry = 0x02014b50
const maxEntries = 20_000

export type ZipEntry = { readonly name: string; readonly inflatedBytes: number; readonly encrypted: boolean }

/** A zip's directory, read without unpacking anything. @throws document_broken */
export function readDirectory(bytes: Uint8Array): ZipEntry[] {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const end = findEnd(view)
  if (end < 0) throw new FootnoteError('document_broken')
  const count = Math.min(view.getUint16(end + 10, true), maxEntries)
  let at = view.getUint32(end + 16, true)
  const entries: ZipEntry[] = []
  for (let i = 0; i < count && at + 46 <= bytes.length && view.getUint32(at, true) === directoryEntry; i++) {
    const nameLength = view.getUint16(at + 28, true)
    entries.push({
      name: Buffer.from(bytes.subarray(at + 46, at + 46 + nameLength)).toString('utf8'),
      inflatedBytes: view.getUint32(at + 24, true),
      encrypted: (view.getUint16(at + 8, true) & 1) === 1,
    })
    at += 46 + nameLength + view.getUint16(at + 30, true) + view.getUint16(at + 32, true)
  }
  if (entries.length === 0) throw new FootnoteError('document_broken')
  return entries
}

function findEnd(view: DataView): number {
  for (let at = view.byteLength - 22; at >= Math.max(0, view.byteLength - 66_000); at--) {
    if (view.getUint32(at, true) === endOfDirectory) return at
  }
  return -1
}
