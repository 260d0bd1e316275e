/** The formats that Footnote reads, by the name that is stored and served. */
export const mediaTypes = {
  pdf: 'application/pdf',
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  html: 'text/html',
  markdown: 'text/markdown',
  text: 'text/plain',
  csv: 'text/csv',
} as const

export type MediaType = (typeof mediaTypes)[keyof typeof mediaTypes]

const byExtension: Readonly<Record<string, MediaType>> = {
  pdf: mediaTypes.pdf,
  docx: mediaTypes.docx,
  html: mediaTypes.html,
  htm: mediaTypes.html,
  xhtml: mediaTypes.html,
  md: mediaTypes.markdown,
  markdown: mediaTypes.markdown,
  mdx: mediaTypes.markdown,
  txt: mediaTypes.text,
  text: mediaTypes.text,
  log: mediaTypes.text,
  csv: mediaTypes.csv,
  tsv: mediaTypes.csv,
}

/** Lower case, without the dot; empty when the name has none. */
export function extensionOf(fileName: string): string {
  const dot = fileName.lastIndexOf('.')
  return dot <= 0 ? '' : fileName.slice(dot + 1).toLowerCase()
}

export const mediaTypeOfExtension = (extension: string): MediaType | null => byExtension[extension] ?? null
