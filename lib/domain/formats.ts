export type Format = {
  readonly mediaType: string
  /** As a list of formats says it. */
  readonly name: string
  /** As a sentence says it: "This file is …". */
  readonly what: string
  readonly extensions: readonly string[]
  /** What the first bytes of such a file are. */
  readonly container: 'pdf' | 'zip' | 'rtf' | 'text' | 'picture' | 'ole' | 'archive'
}

const openXml = 'application/vnd.openxmlformats-officedocument'
const openDocument = 'application/vnd.oasis.opendocument'

/**
 * Every format that Footnote reads: the one list behind the upload screen, the sniffer, the parsers, the error for an unknown type,
 * the interface's description and docs/formats.md.
 */
export const formats = {
  pdf: { mediaType: 'application/pdf', name: 'PDF', what: 'a PDF', extensions: ['pdf'], container: 'pdf' },
  docx: {
    mediaType: `${openXml}.wordprocessingml.document`,
    name: 'Word (DOCX)',
    what: 'a Word document',
    extensions: ['docx', 'docm', 'dotx', 'dotm'],
    container: 'zip',
  },
  xlsx: {
    mediaType: `${openXml}.spreadsheetml.sheet`,
    name: 'Excel (XLSX)',
    what: 'an Excel workbook',
    extensions: ['xlsx', 'xlsm', 'xltx', 'xltm'],
    container: 'zip',
  },
  pptx: {
    mediaType: `${openXml}.presentationml.presentation`,
    name: 'PowerPoint (PPTX)',
    what: 'a PowerPoint presentation',
    extensions: ['pptx', 'pptm', 'ppsx', 'ppsm', 'potx', 'potm'],
    container: 'zip',
  },
  odt: {
    mediaType: `${openDocument}.text`,
    name: 'ODT',
    what: 'an OpenDocument text',
    extensions: ['odt', 'ott'],
    container: 'zip',
  },
  ods: {
    mediaType: `${openDocument}.spreadsheet`,
    name: 'ODS',
    what: 'an OpenDocument spreadsheet',
    extensions: ['ods', 'ots'],
    container: 'zip',
  },
  odp: {
    mediaType: `${openDocument}.presentation`,
    name: 'ODP',
    what: 'an OpenDocument presentation',
    extensions: ['odp', 'otp'],
    container: 'zip',
  },
  epub: {
    mediaType: 'application/epub+zip',
    name: 'EPUB',
    what: 'an EPUB book',
    extensions: ['epub'],
    container: 'zip',
  },
  rtf: { mediaType: 'application/rtf', name: 'RTF', what: 'an RTF document', extensions: ['rtf'], container: 'rtf' },
  html: {
    mediaType: 'text/html',
    name: 'HTML',
    what: 'a web page',
    extensions: ['html', 'htm', 'xhtml'],
    container: 'text',
  },
  mhtml: {
    mediaType: 'multipart/related',
    name: 'MHTML',
    what: 'a saved web page (MHTML)',
    extensions: ['mhtml', 'mht'],
    container: 'text',
  },
  email: {
    mediaType: 'message/rfc822',
    name: 'e-mail (EML)',
    what: 'an e-mail',
    extensions: ['eml'],
    container: 'text',
  },
  msg: {
    mediaType: 'application/vnd.ms-outlook',
    name: 'Outlook (MSG)',
    what: 'an Outlook message',
    extensions: ['msg'],
    container: 'ole',
  },
  markdown: {
    mediaType: 'text/markdown',
    name: 'Markdown',
    what: 'Markdown',
    extensions: ['md', 'markdown', 'mdx'],
    container: 'text',
  },
  asciidoc: {
    mediaType: 'text/asciidoc',
    name: 'AsciiDoc',
    what: 'AsciiDoc',
    extensions: ['adoc', 'asciidoc', 'asc'],
    container: 'text',
  },
  csv: { mediaType: 'text/csv', name: 'CSV', what: 'a CSV table', extensions: ['csv', 'tsv'], container: 'text' },
  json: {
    mediaType: 'application/json',
    name: 'JSON',
    what: 'JSON',
    extensions: ['json', 'jsonl', 'ndjson'],
    container: 'text',
  },
  yaml: { mediaType: 'application/yaml', name: 'YAML', what: 'YAML', extensions: ['yaml', 'yml'], container: 'text' },
  xml: { mediaType: 'application/xml', name: 'XML', what: 'XML', extensions: ['xml', 'nxml'], container: 'text' },
  subtitles: {
    mediaType: 'text/vtt',
    name: 'subtitles (VTT, SRT)',
    what: 'subtitles',
    extensions: ['vtt', 'srt'],
    container: 'text',
  },
  png: { mediaType: 'image/png', name: 'PNG', what: 'a PNG picture', extensions: ['png'], container: 'picture' },
  jpeg: {
    mediaType: 'image/jpeg',
    name: 'JPEG',
    what: 'a JPEG picture',
    extensions: ['jpg', 'jpeg'],
    container: 'picture',
  },
  tiff: {
    mediaType: 'image/tiff',
    name: 'TIFF',
    what: 'a TIFF picture',
    extensions: ['tif', 'tiff'],
    container: 'picture',
  },
  webp: { mediaType: 'image/webp', name: 'WebP', what: 'a WebP picture', extensions: ['webp'], container: 'picture' },
  zip: { mediaType: 'application/zip', name: 'ZIP', what: 'a ZIP archive', extensions: ['zip'], container: 'archive' },
  tar: {
    mediaType: 'application/x-tar',
    name: 'TAR',
    what: 'a TAR archive',
    extensions: ['tar'],
    container: 'archive',
  },
  tgz: {
    mediaType: 'application/gzip',
    name: 'TAR.GZ',
    what: 'a TAR archive packed by gzip',
    extensions: ['tgz', 'gz'],
    container: 'archive',
  },
  text: {
    mediaType: 'text/plain',
    name: 'plain text',
    what: 'plain text',
    extensions: ['txt', 'text', 'log', 'rst', 'toml', 'ini', 'conf', 'cfg', 'properties'],
    container: 'text',
  },
} as const satisfies Record<string, Format>

export type FormatKey = keyof typeof formats

export const formatList: readonly Format[] = Object.values(formats)

/** `PDF, Word (DOCX), … and plain text` */
export const formatNames: string = formatList
  .map(({ name }) => name)
  .join(', ')
  .replace(/, ([^,]+)$/, ' and $1')

/** The name of a stored media type; the type itself where a newer version stored it. */
export const formatName = (mediaType: string): string =>
  formatList.find((format) => format.mediaType === mediaType)?.name ?? mediaType

/** Files of files: each of theirs becomes a document of its own. */
export const isArchiveType = (mediaType: string): boolean =>
  formatList.some((format) => format.mediaType === mediaType && format.container === 'archive')

/** Archives, and mails with what is attached to them. */
export const holdsMembers = (mediaType: string): boolean =>
  isArchiveType(mediaType) || mediaType === formats.email.mediaType || mediaType === formats.msg.mediaType
