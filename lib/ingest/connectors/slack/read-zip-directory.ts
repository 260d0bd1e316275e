import type { FileHandle } from 'node:fs/promises'
import { FootnoteError } from '@/lib/errors/footnote-error'
import { fileKindOf } from '../../parse/archive/file-kind-of'
import { readDirectoryEntry, type ZipEntry } from '../../parse/zip/read-directory-entry'
import { maxDirectoryBytes, maxFiles, maxTotalBytes } from './export-limits'
import { tooMany } from './find-export'
import { readAt } from './read-at'

const endMark = 0x06054b50
const endBytes = 22
const longLocatorMark = 0x07064b50
const longLocatorBytes = 20
const longEndMark = 0x06064b50
const longEndBytes = 56
const maxCommentBytes = 65_535

/**
 * The files of a ZIP by their names, read from its end, also where there are more than 65,535 of them or 4 GB (ZIP64).
 * @throws connector_export_unreadable when it is cut off, or made to unpack to more than it may
 */
export async function readZipDirectory(handle: FileHandle): Promise<ReadonlyMap<string, ZipEntry>> {
  const { size } = await handle.stat()
  const { at, bytes, count } = await findDirectory(handle, size)
  if (count > maxFiles || bytes > maxDirectoryBytes) throw refuse(tooMany)
  if (at + bytes > size) throw refuse(cutOff)
  const directory = await readAt(handle, at, bytes)
  const entries: ZipEntry[] = []
  for (let next = 0; entries.length < count;) {
    const read = readDirectoryEntry(directory, next)
    if (!read) throw refuse(cutOff)
    entries.push(read.entry)
    next = read.next
  }
  refuseBomb(entries, at)
  return new Map(
    entries.flatMap((entry) => (fileKindOf(entry.mode, entry.name) === 'file' ? [[entry.name, entry]] : [])),
  )
}

async function findDirectory(handle: FileHandle, size: number): Promise<{ at: number; bytes: number; count: number }> {
  const tail = await readAt(handle, Math.max(0, size - endBytes - maxCommentBytes - longLocatorBytes), size)
  let end = tail.length - endBytes
  while (end >= 0 && tail.readUInt32LE(end) !== endMark) end--
  if (end < 0) throw refuse(cutOff)
  const short = {
    at: tail.readUInt32LE(end + 16),
    bytes: tail.readUInt32LE(end + 12),
    count: tail.readUInt16LE(end + 10),
  }
  const locator = end - longLocatorBytes
  if (locator < 0 || tail.readUInt32LE(locator) !== longLocatorMark) return short
  const long = await readAt(handle, Number(tail.readBigUInt64LE(locator + 8)), longEndBytes)
  if (long.length < longEndBytes || long.readUInt32LE(0) !== longEndMark) throw refuse(cutOff)
  const [count, bytes, at] = [32, 40, 48].map((field) => Number(long.readBigUInt64LE(field))) as [
    number,
    number,
    number,
  ]
  return { at, bytes, count }
}

/** Entries that share their bytes, or lie in the directory, are a known kind of bomb, and no program that exports makes them. */
function refuseBomb(entries: readonly ZipEntry[], directoryAt: number): void {
  const inOrder = entries.toSorted((a, b) => a.headerAt - b.headerAt)
  const overlaps = inOrder.some(
    ({ headerAt, packedBytes }, index) => headerAt + packedBytes > (inOrder[index + 1]?.headerAt ?? directoryAt),
  )
  if (overlaps) throw refuse('Its files lie over one another, as in an archive that is made to fill a disk.')
  if (entries.reduce((sum, { inflatedBytes }) => sum + inflatedBytes, 0) > maxTotalBytes)
    throw refuse('It unpacks to more than 8 GB. Export a shorter span of time.')
}

const cutOff = 'It is cut off or damaged, or is still being copied. Wait until it is whole, or download it again.'
const refuse = (detail: string): FootnoteError => new FootnoteError('connector_export_unreadable', { detail })
