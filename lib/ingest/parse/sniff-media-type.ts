import { FootnoteError } from '@/lib/errors/footnote-error'
import { isBinary } from './decode-text'
import { extensionOf, mediaTypeOfExtension, mediaTypes, type MediaType } from './media-types'

/** Bytes from the start of a file that `sniffMediaType` wants to see. */
export const sniffBytes = 4100

type Signature = { readonly name: string; readonly at?: number; readonly bytes: readonly number[] }

/** Formats that are recognised in order to say what a file is; Footnote does not read them. */
const foreign: readonly Signature[] = [
  { name: 'a PNG picture', bytes: [0x89, 0x50, 0x4e, 0x47] },
  { name: 'a JPEG picture', bytes: [0xff, 0xd8, 0xff] },
  { name: 'a GIF picture', bytes: [0x47, 0x49, 0x46, 0x38] },
  { name: 'a gzip archive', bytes: [0x1f, 0x8b] },
  { name: 'a 7-Zip archive', bytes: [0x37, 0x7a, 0xbc, 0xaf] },
  { name: 'a RAR archive', bytes: [0x52, 0x61, 0x72, 0x21] },
  { name: 'an RTF document', bytes: [0x7b, 0x5c, 0x72, 0x74, 0x66] },
  { name: 'an MP3 recording', bytes: [0x49, 0x44, 0x33] },
  { name: 'an audio or video file', at: 4, bytes: [0x66, 0x74, 0x79, 0x70] },
  { name: 'a program', bytes: [0x7f, 0x45, 0x4c, 0x46] },
  { name: 'a program', bytes: [0x4d, 0x5a, 0x90] },
]

/** Office files of the old kind, and new ones behind a password: both are OLE containers. */
const ole: Signature = { name: 'an Office file of the old format or with a password', bytes: [0xd0, 0xcf, 0x11, 0xe0] }
const zip: Signature = { name: 'a zip archive', bytes: [0x50, 0x4b, 0x03, 0x04] }

const articles: Readonly<Record<MediaType, string>> = {
  [mediaTypes.pdf]: 'a PDF',
  [mediaTypes.docx]: 'a Word document',
  [mediaTypes.html]: 'a web page',
  [mediaTypes.markdown]: 'Markdown',
  [mediaTypes.text]: 'plain text',
  [mediaTypes.csv]: 'a CSV table',
}

/**
 * What a file is, by its first bytes; the extension only decides between kinds of text. A zip that calls itself .docx is taken at
 * its word here: the parser looks inside.
 * @throws file_type_unknown, file_type_mismatch, document_encrypted (an Office file with a password)
 */
export function sniffMediaType(head: Uint8Array, fileName: string): MediaType {
  const extension = extensionOf(fileName)
  const claimed = mediaTypeOfExtension(extension)
  if (hasPdfHeader(head))
    return claimed === null || claimed === mediaTypes.pdf ? mediaTypes.pdf : mismatch(extension, 'a PDF')
  if (has(head, zip)) return claimed === mediaTypes.docx ? mediaTypes.docx : refuse(claimed, extension, zip.name)
  if (has(head, ole)) return refuseOle(claimed, extension)
  const other = foreign.find((signature) => has(head, signature))
  if (other) return refuse(claimed, extension, other.name)
  if (claimed === mediaTypes.pdf || claimed === mediaTypes.docx) return refuseText(claimed, head, extension)
  if (claimed) return claimed
  if (extension === '' && !isBinary(head)) return mediaTypes.text
  throw new FootnoteError('file_type_unknown')
}

function hasPdfHeader(head: Uint8Array): boolean {
  return Buffer.from(head.subarray(0, 1024)).includes('%PDF-')
}

function has(head: Uint8Array, signature: Signature): boolean {
  return signature.bytes.every((byte, index) => head[(signature.at ?? 0) + index] === byte)
}

function refuse(claimed: MediaType | null, extension: string, name: string): never {
  if (claimed) return mismatch(extension, name)
  throw new FootnoteError('file_type_unknown', {
    detail: `This file is ${name}. Footnote reads PDF, DOCX, HTML, Markdown, TXT and CSV. Convert the file to one of these.`,
  })
}

function refuseOle(claimed: MediaType | null, extension: string): never {
  if (claimed === mediaTypes.docx) throw new FootnoteError('document_encrypted')
  return refuse(claimed, extension, ole.name)
}

/** Text that calls itself PDF or DOCX: a saved web page or error message as a rule. Bytes of no known kind are a damaged file. */
function refuseText(claimed: MediaType, head: Uint8Array, extension: string): MediaType {
  if (isBinary(head) || claimed === mediaTypes.pdf) return claimed
  return mismatch(extension, articles[mediaTypes.text])
}

function mismatch(extension: string, found: string): never {
  throw new FootnoteError('file_type_mismatch', {
    detail: `This file is named .${extension.slice(0, 10)} but is ${found}. Rename it or save it again in the right format.`,
  })
}
