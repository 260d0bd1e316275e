import { formats } from './formats'

export const fileTypeNames = ['pdf', 'spreadsheet', 'slides', 'word'] as const
export type FileType = (typeof fileTypeNames)[number]

/** Kinds of files as people speak of them. A table of values is a spreadsheet to whoever opens it, whatever its format. */
export const fileTypes = {
  pdf: { label: 'PDFs', mediaTypes: [formats.pdf.mediaType] },
  spreadsheet: { label: 'Spreadsheets', mediaTypes: [formats.xlsx, formats.ods, formats.csv].map(mediaTypeOf) },
  slides: { label: 'Presentations', mediaTypes: [formats.pptx, formats.odp].map(mediaTypeOf) },
  word: { label: 'Word documents', mediaTypes: [formats.docx, formats.odt, formats.rtf].map(mediaTypeOf) },
} satisfies Record<FileType, { label: string; mediaTypes: readonly string[] }>

function mediaTypeOf({ mediaType }: { mediaType: string }): string {
  return mediaType
}
