import { FootnoteError } from '@/lib/errors/footnote-error'
import { readDirectoryEntry, type ZipEntry } from './read-directory-entry'

const endOfDirectory = 0x06054b50
const endBytes = 22
const maxCommentBytes = 65_535
const maxEntries = 20_000

export type ZipDirectory = {
  readonly entries: readonly ZipEntry[]
  /** False when the directory breaks off, or is not there at all: entries may be missing. Those past the 20,000th are left out, and are more than anything takes. */
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
    const read = readDirectoryEntry(bytes, at)
    if (!read) break
    entries.push(read.entry)
    at = read.next
  }
  return { entries, isWhole: entries.length === Math.min(declared, maxEntries) }
}

function findEnd(view: DataView): number {
  const first = Math.max(0, view.byteLength - endBytes - maxCommentBytes)
  for (let at = view.byteLength - endBytes; at >= first; at--)
    if (view.getUint32(at, true) === endOfDirectory) return at
  return -1
}
