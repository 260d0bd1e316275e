import { FootnoteError } from '@/lib/errors/footnote-error'

const endOfDirectory = 0x06054b50
const directoryEntry = 0x02014b50
const maxEntries = 20_000

type Entry = { readonly name: string; readonly inflatedBytes: number; readonly encrypted: boolean }

/**
 * Reads a zip's directory without unpacking anything, and refuses what is not a Word file or would unpack to too much.
 * A directory can lie about sizes: the heap cap of the child process is the second line.
 * @throws document_broken, document_encrypted, document_inflates, file_type_mismatch
 */
export function assertZipFits(bytes: Uint8Array, maxInflatedBytes: number): void {
  const entries = readDirectory(bytes)
  if (entries.some((entry) => entry.encrypted)) throw new FootnoteError('document_encrypted')
  if (!entries.some((entry) => entry.name === 'word/document.xml' || /^word\/document\d*\.xml$/.test(entry.name))) {
    throw new FootnoteError('file_type_mismatch', { detail: `This file is named .docx but is ${kindOf(entries)}.` })
  }
  const total = entries.reduce((sum, entry) => sum + entry.inflatedBytes, 0)
  const parts = entries.filter((entry) => /\.(xml|rels)$/.test(entry.name))
  const xml = parts.reduce((sum, entry) => sum + entry.inflatedBytes, 0)
  // XML costs about ten times its size once it is a tree; pictures are never unpacked.
  if (total > maxInflatedBytes || xml > Math.min(maxInflatedBytes, maxXmlBytes))
    throw new FootnoteError('document_inflates')
}

/** A 50 MB document.xml killed a 512 MB heap; 40 MB is about 8,000 pages of text. */
const maxXmlBytes = 40 * 1024 * 1024

function readDirectory(bytes: Uint8Array): Entry[] {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const end = findEnd(view)
  if (end < 0) throw new FootnoteError('document_broken')
  const count = Math.min(view.getUint16(end + 10, true), maxEntries)
  let at = view.getUint32(end + 16, true)
  const entries: Entry[] = []
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

function kindOf(entries: readonly Entry[]): string {
  const has = (prefix: string): boolean => entries.some((entry) => entry.name.startsWith(prefix))
  if (has('xl/')) return 'an Excel workbook. Save it as CSV'
  if (has('ppt/')) return 'a PowerPoint presentation. Save it as PDF'
  return entries.some((entry) => entry.name === 'mimetype') ? 'an OpenDocument file. Save it as DOCX' : 'a zip archive'
}
