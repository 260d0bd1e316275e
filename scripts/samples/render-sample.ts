import { renderDocx } from './docx/render-docx'
import { renderPdf } from './pdf/render-pdf'
import { renderHtml } from './render-html'
import { renderMarkdown } from './render-markdown'
import { parseBlocks } from './parse-blocks'
import type { SampleSource } from './sample-source'

/** Makes the finished file of one source. The same source gives the same bytes, on every machine and at any time. */
export async function renderSample(source: SampleSource): Promise<Uint8Array> {
  switch (source.meta.format) {
    case 'pdf':
      return renderPdf(source.meta, parseBlocks(source.body))
    case 'docx':
      return renderDocx(source.meta, parseBlocks(source.body))
    case 'html':
      return new TextEncoder().encode(renderHtml(source.meta, parseBlocks(source.body)))
    case 'md':
      return new TextEncoder().encode(renderMarkdown(source))
    default:
      return new TextEncoder().encode(source.body)
  }
}
