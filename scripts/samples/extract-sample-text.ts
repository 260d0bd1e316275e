import { strFromU8, unzipSync } from 'fflate'
import { parseHTML } from 'linkedom'
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs'

/** The plain text of a generated sample in reading order; deliberately independent of the product's own parsers. */
export async function extractSampleText(path: string, bytes: Uint8Array): Promise<string> {
  if (path.endsWith('.pdf')) return (await extractPdfPages(bytes)).join('\n')
  if (path.endsWith('.docx')) return extractDocx(bytes)
  const text = strFromU8(bytes)
  return path.endsWith('.html') ? (parseHTML(text).document.querySelector('main')?.textContent ?? '') : text
}

/** @returns the text of each page, text items joined by a space */
export async function extractPdfPages(bytes: Uint8Array): Promise<string[]> {
  const pdf = await getDocument({ data: bytes.slice(), verbosity: 0, useSystemFonts: false }).promise
  const pages: string[] = []
  for (let number = 1; number <= pdf.numPages; number += 1) {
    const { items } = await (await pdf.getPage(number)).getTextContent()
    pages.push(items.map((item) => ('str' in item ? item.str : '')).join(' '))
  }
  await pdf.destroy()
  return pages
}

function extractDocx(bytes: Uint8Array): string {
  const body = unzipSync(bytes)['word/document.xml']
  if (!body) throw new Error('the DOCX has no body')
  return strFromU8(body)
    .replaceAll('</w:p>', '\n')
    .replaceAll(/<[^>]+>/g, '')
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&apos;', "'")
    .replaceAll('&amp;', '&')
}

/** Leaves out what formats add between words and cells, so that one quote can be found in each of them. */
export function squeeze(text: string): string {
  return text.replaceAll(/[\s|,*`"]/g, '').replaceAll(/[‐-]/g, '-')
}
