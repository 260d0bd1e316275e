import { constants, gunzipSync } from 'node:zlib'
import { formatList, formatNames, type Format } from '@/lib/domain/formats'
import { FootnoteError } from '@/lib/errors/footnote-error'
import { blockBytes, readTarHeader } from './archive/read-tar-header'
import { decodeText, isBinary } from './decode-text'
import { extensionOf, mediaTypeOfExtension, mediaTypes, type MediaType } from './media-types'

/** Bytes from the start of a file that `sniffMediaType` wants to see. */
export const sniffBytes = 4100

type Signature = { readonly name: string; readonly at?: number; readonly bytes: readonly number[] }

/** Formats that are recognised in order to say what a file is; Footnote does not read them. */
const foreign: readonly Signature[] = [
  { name: 'a GIF picture', bytes: [0x47, 0x49, 0x46, 0x38] },
  { name: 'a Windows drawing (WMF)', bytes: [0xd7, 0xcd, 0xc6, 0x9a] },
  { name: 'a 7-Zip archive', bytes: [0x37, 0x7a, 0xbc, 0xaf] },
  { name: 'a RAR archive', bytes: [0x52, 0x61, 0x72, 0x21] },
  { name: 'an MP3 recording', bytes: [0x49, 0x44, 0x33] },
  { name: 'an audio or video file', at: 4, bytes: [0x66, 0x74, 0x79, 0x70] },
  { name: 'a program', bytes: [0x7f, 0x45, 0x4c, 0x46] },
  { name: 'a program', bytes: [0x4d, 0x5a, 0x90] },
]

const pictures: readonly (Signature & { readonly mediaType: MediaType })[] = [
  { name: 'PNG', mediaType: mediaTypes.png, bytes: [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a] },
  { name: 'JPEG', mediaType: mediaTypes.jpeg, bytes: [0xff, 0xd8, 0xff] },
  { name: 'TIFF', mediaType: mediaTypes.tiff, bytes: [0x49, 0x49, 0x2a, 0x00] },
  { name: 'TIFF', mediaType: mediaTypes.tiff, bytes: [0x4d, 0x4d, 0x00, 0x2a] },
  { name: 'WebP', mediaType: mediaTypes.webp, at: 8, bytes: [0x57, 0x45, 0x42, 0x50] },
]

/** Office files of the old kind, and new ones behind a password: both are OLE containers. */
const ole: Signature = { name: 'an Office file of the old format or with a password', bytes: [0xd0, 0xcf, 0x11, 0xe0] }
const zip: Signature = { name: 'a zip archive', bytes: [0x50, 0x4b, 0x03, 0x04] }
/** A zip without entries has nothing but its end. */
const emptyZip: Signature = { name: 'an empty zip archive', bytes: [0x50, 0x4b, 0x05, 0x06] }
const gzip: Signature = { name: 'a gzip file', bytes: [0x1f, 0x8b, 0x08] }
const rtf: Signature = { name: 'an RTF document', bytes: [0x7b, 0x5c, 0x72, 0x74, 0x66] }

/**
 * What a file is, by its first bytes; the extension only decides between kinds of text. A zip that calls itself .docx is taken at
 * its word here: the parser looks inside.
 * @throws file_type_unknown, file_type_mismatch, document_encrypted (an Office file with a password)
 */
export function sniffMediaType(head: Uint8Array, fileName: string): MediaType {
  const extension = extensionOf(fileName)
  const claimed = mediaTypeOfExtension(extension)
  const container = claimed === null ? null : formatOf(claimed).container
  if (hasPdfHeader(head, container)) return takeAs(mediaTypes.pdf, claimed, extension)
  if (has(head, zip) || has(head, emptyZip)) return sniffZip(head, claimed, extension)
  if (has(head, gzip)) return sniffGzip(head, claimed, extension)
  if (readTarHeader(head.subarray(0, blockBytes))) return takeAs(mediaTypes.tar, claimed, extension)
  if (has(head, ole)) return sniffOle(claimed, extension)
  if (has(head, rtf)) return takeAs(mediaTypes.rtf, claimed, extension)
  const picture = pictures.find((signature) => has(head, signature))
  if (picture) return takeAs(picture.mediaType, claimed, extension)
  const other = foreign.find((signature) => has(head, signature))
  if (other) return refuse(claimed, extension, other.name)
  if (claimed && container !== 'text') return refuseText(claimed, head, extension)
  if (claimed) return claimed
  if (extension === '' && !isBinary(head)) return sniffText(head)
  throw new FootnoteError('file_type_unknown')
}

const formatOf = (mediaType: MediaType): Format => formatList.find((format) => format.mediaType === mediaType) as Format

/** A text may speak of PDF headers; only a file that is no text may have bytes before its own. */
function hasPdfHeader(head: Uint8Array, container: Format['container'] | null): boolean {
  const at = Buffer.from(head.subarray(0, 1024)).indexOf('%PDF-')
  return container === 'text' ? at === 0 : at >= 0
}

function has(head: Uint8Array, signature: Signature): boolean {
  return signature.bytes.every((byte, index) => head[(signature.at ?? 0) + index] === byte)
}

function takeAs(found: MediaType, claimed: MediaType | null, extension: string): MediaType {
  return claimed === null || claimed === found ? found : mismatch(extension, formatOf(found).what)
}

/** OpenDocument and EPUB say what they are in their first entry, which is not compressed. */
function sniffZip(head: Uint8Array, claimed: MediaType | null, extension: string): MediaType {
  const start = Buffer.from(head.subarray(30, 130)).toString('latin1')
  const declared = start.startsWith('mimetype')
    ? formatList.find(({ container, mediaType }) => container === 'zip' && start.startsWith(mediaType, 8))
    : undefined
  const name = declared?.what ?? zip.name
  if (claimed === null && declared) return declared.mediaType as MediaType
  // Many programs keep their files as zips: one with an ending of its own is theirs, and not an archive.
  if (claimed === null)
    return extension === '' ? mediaTypes.zip : refuse(claimed, extension, 'a zip of an unknown kind')
  const isOther = declared !== undefined && declared.mediaType !== claimed
  const isZip = formatOf(claimed).container === 'zip' || claimed === mediaTypes.zip
  return isZip && !isOther ? claimed : mismatch(extension, name)
}

/** A single file packed by gzip is refused: only with the name it has inside could be told what it is. */
function sniffGzip(head: Uint8Array, claimed: MediaType | null, extension: string): MediaType {
  const isTar = readTarHeader(unpackHead(head)) !== null
  if (isTar && (claimed === null || claimed === mediaTypes.tgz)) return mediaTypes.tgz
  if (isTar) return mismatch(extension, formatOf(mediaTypes.tgz).what)
  return claimed === null || claimed === mediaTypes.tgz
    ? refuse(null, extension, 'a single file packed by gzip')
    : mismatch(extension, gzip.name)
}

/** The first block of what is packed; of a damaged file, as much as there is. */
function unpackHead(head: Uint8Array): Uint8Array {
  try {
    return gunzipSync(head, { finishFlush: constants.Z_SYNC_FLUSH }).subarray(0, blockBytes)
  } catch {
    // Not to be unpacked: no archive either.
    return new Uint8Array()
  }
}

function refuse(claimed: MediaType | null, extension: string, name: string): never {
  if (claimed) return mismatch(extension, name)
  throw new FootnoteError('file_type_unknown', {
    detail: `This file is ${name}. Footnote reads ${formatNames}. Convert the file to one of these.`,
  })
}

function sniffOle(claimed: MediaType | null, extension: string): MediaType {
  if (claimed === mediaTypes.msg) return claimed
  if (claimed && formatOf(claimed).container === 'zip') throw new FootnoteError('document_encrypted')
  return refuse(claimed, extension, ole.name)
}

/** Text that calls itself PDF or DOCX: a saved web page or error message as a rule. Bytes of no known kind are a damaged file. */
function refuseText(claimed: MediaType, head: Uint8Array, extension: string): MediaType {
  if (isBinary(head) || claimed === mediaTypes.pdf) return claimed
  return mismatch(extension, 'plain text')
}

/** A file without an extension: mails and pages are often stored so. */
function sniffText(head: Uint8Array): MediaType {
  const { text } = decodeText(head)
  if (
    /^(?:From \S+ .*\n)?(?:[A-Za-z][\w-]*:[^\n]*\n(?:[ \t][^\n]*\n)*){3}/.test(text) &&
    /^(?:From|Subject):/im.test(text)
  )
    return mediaTypes.email
  if (/^\s*(?:<!doctype html|<html[\s>])/i.test(text)) return mediaTypes.html
  if (/^\s*<\?xml\s/.test(text)) return mediaTypes.xml
  return text.startsWith('WEBVTT') ? mediaTypes.subtitles : mediaTypes.text
}

function mismatch(extension: string, found: string): never {
  throw new FootnoteError('file_type_mismatch', {
    detail: `This file is named .${extension.slice(0, 10)} but is ${found}. Rename it or save it again in the right format.`,
  })
}
