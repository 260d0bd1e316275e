import { unzipSync } from 'fflate'
import { FootnoteError } from '@/lib/errors/footnote-error'
import { decodeText } from '../decode-text'
import { officeKindOf } from './office-kind-of'
import { readDirectory } from './read-directory'
import type { ZipEntry } from './read-directory-entry'

/** The text parts of a document that is a zip, by their exact names. A name is only ever a key here: `..` in it leads nowhere. */
export type Archive = {
  readonly names: readonly string[]
  /** Null when there is no such part. */
  text(name: string): string | null
}

/** A 50 MB document.xml killed a 512 MB heap: a tree costs about ten times its text. 40 MB is about 8,000 pages. */
const maxTextBytes = 40 * 1024 * 1024
const textPart = /(?:\.(?:xml|rels|opf|ncx|x?html?|vml)|^mimetype)$/i

/**
 * Opens a zip of the kind whose main part matches `main`, and unpacks its text parts only: pictures, macros and embedded files are
 * never unpacked. A directory that lies about a size gets no more bytes than it declared; the heap cap is the second line.
 * @throws document_broken, document_encrypted, document_inflates, file_type_mismatch
 */
export function openArchive(
  bytes: Uint8Array,
  options: { readonly main: RegExp; readonly fileName: string; readonly maxInflatedBytes: number },
): Archive {
  const entries = readDirectory(bytes)
  assertFits(entries, options.maxInflatedBytes)
  if (entries.some((entry) => entry.encrypted)) throw new FootnoteError('document_encrypted')
  if (!entries.some(({ name }) => options.main.test(name))) mismatch(options.fileName, entries)
  const parts = unpack(bytes)
  return {
    names: Object.keys(parts),
    text: (name) => {
      const part = Object.hasOwn(parts, name) ? parts[name] : undefined
      return part ? decodeText(part).text : null
    },
  }
}

function assertFits(entries: readonly ZipEntry[], maxInflatedBytes: number): void {
  const sum = (some: readonly ZipEntry[]): number => some.reduce((total, entry) => total + entry.inflatedBytes, 0)
  const text = sum(entries.filter(({ name }) => textPart.test(name)))
  if (sum(entries) > maxInflatedBytes || text > Math.min(maxInflatedBytes, maxTextBytes))
    throw new FootnoteError('document_inflates')
}

function unpack(bytes: Uint8Array): Record<string, Uint8Array> {
  try {
    return unzipSync(bytes, { filter: ({ name }) => textPart.test(name) })
  } catch (cause) {
    throw new FootnoteError('document_broken', { cause })
  }
}

function mismatch(fileName: string, entries: readonly ZipEntry[]): never {
  const kind = officeKindOf(entries) ?? 'a zip archive'
  const extension = fileName.slice(fileName.lastIndexOf('.') + 1).slice(0, 10)
  throw new FootnoteError('file_type_mismatch', {
    detail: `This file is named .${extension} but is ${kind}. Rename it or save it again in the right format.`,
  })
}
