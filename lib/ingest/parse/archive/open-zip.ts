import { createInflateRaw, crc32 } from 'node:zlib'
import { FootnoteError } from '@/lib/errors/footnote-error'
import { findLocalEntries } from '../zip/find-local-entries'
import { officeKindOf } from '../zip/office-kind-of'
import { scanDirectory } from '../zip/read-directory'
import type { ZipEntry } from '../zip/read-directory-entry'
import { decodeNames } from './decode-names'
import { fileKindOf } from './file-kind-of'
import { refuse, type RawArchive, type RawMember } from './raw-member'

const localHeader = 0x04034b50
const headerBytes = 30
const stored = 0
const deflated = 8
const sliceBytes = 64 * 1024
/** Every document that is a zip has one of these; a folder that is called `word` has not. */
const documentMark = /^(?:\[Content_Types\]\.xml|mimetype|META-INF\/manifest\.xml)$/

/**
 * A ZIP archive. Where its directory is damaged or cut off, the entries are found by their own headers.
 * @throws document_broken when no entry is found, file_type_mismatch when it is a document that happens to be a zip
 */
export function openZip(bytes: Uint8Array): RawArchive {
  const directory = scanDirectory(bytes)
  const entries = directory.isWhole ? directory.entries : mend(directory.entries, findLocalEntries(bytes))
  if (entries.length === 0 && !directory.isWhole) throw new FootnoteError('document_broken')
  const kind = entries.some(({ name }) => documentMark.test(name)) ? officeKindOf(entries) : null
  if (kind)
    throw new FootnoteError('file_type_mismatch', {
      detail: `This file is called an archive but is ${kind}. Give it that ending and add it again.`,
    })
  return {
    members: walk(bytes, entries),
    warnings: directory.isWhole
      ? []
      : ['The directory of this archive is damaged: files may be missing. Compare with the original.'],
  }
}

/** What the directory still has is better known than what the headers say. */
function mend(listed: readonly ZipEntry[], found: readonly ZipEntry[]): ZipEntry[] {
  const known = new Set(listed.map(({ headerAt }) => headerAt))
  return [...listed, ...found.filter(({ headerAt }) => !known.has(headerAt))]
}

async function* walk(bytes: Uint8Array, entries: readonly ZipEntry[]): AsyncGenerator<RawMember> {
  const names = decodeNames(entries)
  let usedUntil = 0
  for (const [index, entry] of entries.toSorted((a, b) => a.headerAt - b.headerAt).entries()) {
    const path = names.get(entry) ?? `entry ${index + 1}`
    const data = dataOf(bytes, entry)
    // Entries that share their bytes unpack to thousands of times what they take: a known kind of bomb.
    const overlaps = entry.headerAt < usedUntil
    if (data) usedUntil = Math.max(usedUntil, data.byteOffset - bytes.byteOffset + data.length)
    yield {
      path,
      kind: fileKindOf(entry.mode, path),
      bytes: entry.inflatedBytes,
      packedBytes: entry.packedBytes,
      refusal: overlaps ? refuse('document_inflates') : refusalOf(entry, data),
      body: () => unpack(entry, data ?? new Uint8Array()),
    }
  }
}

function refusalOf(entry: ZipEntry, data: Uint8Array | null): RawMember['refusal'] {
  if (entry.encrypted) return refuse('document_encrypted')
  if (!data) return refuse('document_broken', 'This file is cut off or damaged in the archive. Pack it again.')
  return entry.method === stored || entry.method === deflated ? null : refuse('archive_packing_unknown')
}

/** The packed bytes; null when they are not all there. */
function dataOf(bytes: Uint8Array, { headerAt, packedBytes }: ZipEntry): Uint8Array | null {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  if (headerAt + headerBytes > bytes.length || view.getUint32(headerAt, true) !== localHeader) return null
  const start = headerAt + headerBytes + view.getUint16(headerAt + 26, true) + view.getUint16(headerAt + 28, true)
  return start + packedBytes > bytes.length ? null : bytes.subarray(start, start + packedBytes)
}

/** Slice by slice: whoever reads may stop at any cap. @throws document_broken when length or checksum are not as declared */
async function* unpack(entry: ZipEntry, data: Uint8Array): AsyncGenerator<Uint8Array> {
  let length = 0
  let checksum = 0
  for await (const part of entry.method === deflated ? inflate(data) : slicesOf(data)) {
    length += part.length
    checksum = crc32(part, checksum)
    yield part
  }
  if (length !== entry.inflatedBytes || checksum !== entry.crc) throw damaged()
}

async function* inflate(data: Uint8Array): AsyncGenerator<Uint8Array> {
  const inflater = createInflateRaw()
  inflater.end(data)
  try {
    for await (const part of inflater) yield part as Uint8Array
  } catch (cause) {
    throw damaged(cause)
  } finally {
    inflater.destroy()
  }
}

async function* slicesOf(data: Uint8Array): AsyncGenerator<Uint8Array> {
  for (let at = 0; at < data.length; at += sliceBytes) yield data.subarray(at, at + sliceBytes)
}

const damaged = (cause?: unknown): FootnoteError =>
  new FootnoteError('document_broken', { detail: 'This file is damaged in the archive. Pack it again.', cause })
