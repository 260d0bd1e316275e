import { exportMediaTypes, type ExportFormat } from '@/lib/domain/export-formats'
import { renderDocx } from './docx/render-docx'
import type { ExportDocument } from './export-document'
import { renderPdf } from './pdf/render-pdf'
import { renderMarkdown } from './render-markdown'

export type ExportedFile = { readonly bytes: Uint8Array; readonly mediaType: string; readonly fileName: string }

/** The document as a file of the wanted format, named after its title. */
export async function renderExport(document: ExportDocument, format: ExportFormat, now: Date): Promise<ExportedFile> {
  return {
    bytes: await render(document, format, now),
    mediaType: exportMediaTypes[format],
    fileName: nameOf(document.title, format),
  }
}

async function render(document: ExportDocument, format: ExportFormat, now: Date): Promise<Uint8Array> {
  if (format === 'pdf') return renderPdf(document)
  if (format === 'docx') return renderDocx(document, now)
  return new TextEncoder().encode(renderMarkdown(document))
}

const longestName = 80

function nameOf(title: string, format: ExportFormat): string {
  const plain = title
    .replace(/[^\p{L}\p{N} -]+/gu, ' ')
    .replace(/\s+/g, ' ')
    .trim()
  return `${plain.slice(0, longestName).trim() || 'export'}.${format}`
}
