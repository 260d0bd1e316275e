import { PDFDocument, StandardFonts, type PDFFont } from 'pdf-lib'
import type { Bench, BenchContext } from './bench'
import { waitForBatch } from './ingest-set'
import { readSupervisorPid } from './process-memory'
import { mapConcurrently } from './search'
import { round } from './statistics'
import { uploadAndWait } from './upload-and-wait'
import { watchMemory } from './watch-memory'

const parts = ['pages', 'files', 'lines'] as const
type Part = (typeof parts)[number]
type Ended = { readonly indexed: number; readonly total: number }

const sizes: Record<Part, number> = { pages: 10_000, files: 1_000, lines: 100_000 }
const patienceMs = 60 * 60_000
const linesAtOnce = 10_000

const nouns = ['valve', 'logger', 'invoice', 'berth', 'ladder', 'sensor', 'permit', 'cellar', 'harvest', 'signal']
const verbs = ['checked', 'replaced', 'counted', 'reported', 'cleaned', 'sealed', 'moved', 'priced']

/** Sentences that differ from page to page, so that nothing is taken for a copy. */
function sentences(seed: number, count: number): string[] {
  return Array.from({ length: count }, (_, i) => {
    const n = seed * 31 + i * 17
    return `The ${nouns[n % nouns.length]} of station ${seed}-${i} is ${verbs[n % verbs.length]} every ${(n % 23) + 2} days.`
  })
}

async function makePdf(pages: number, seed: number): Promise<Uint8Array<ArrayBuffer>> {
  const pdf = await PDFDocument.create()
  const font = await pdf.embedFont(StandardFonts.Helvetica)
  for (let page = 0; page < pages; page++) drawPage(pdf, font, seed + page)
  return new Uint8Array(await pdf.save())
}

function drawPage(pdf: PDFDocument, font: PDFFont, seed: number): void {
  const page = pdf.addPage([595, 842])
  for (const [i, line] of sentences(seed, 8).entries()) page.drawText(line, { x: 60, y: 760 - i * 18, size: 11, font })
}

async function makeCollection({ api }: BenchContext, part: Part): Promise<string> {
  const name = `bench large ${part} ${Date.now().toString(36)}`
  return (await api.request<{ id: string }>('POST', '/api/v1/collections', { name })).id
}

const run: Record<Part, (context: BenchContext, size: number) => Promise<Ended>> = {
  async pages(context, size) {
    const bytes = await makePdf(size, 0)
    context.note(`a PDF of ${size} pages, ${round(bytes.length / 1e6)} MB`)
    const file = { name: 'register.pdf', bytes, externalId: 'register.pdf' }
    const { status } = await uploadAndWait(context.api, await makeCollection(context, 'pages'), file, patienceMs)
    return { indexed: status === 'indexed' ? size : 0, total: size }
  },
  async files(context, size) {
    const collectionId = await makeCollection(context, 'files')
    const numbers = Array.from({ length: size }, (_, i) => i)
    const pdfs = await mapConcurrently(numbers, 2, (i) => makePdf(2, 1_000_000 + i * 10))
    // All at once: what cannot be taken yet waits on the server's side or is told to come again.
    const ends = await mapConcurrently([...pdfs.entries()], size, ([i, bytes]) => {
      const file = { name: `report-${i}.pdf`, bytes, externalId: `report-${i}` }
      return uploadAndWait(context.api, collectionId, file, patienceMs)
    })
    return { indexed: ends.filter(({ status }) => status === 'indexed').length, total: size }
  },
  async lines(context, size) {
    const collectionId = await makeCollection(context, 'lines')
    let indexed = 0
    for (let from = 0; from < size; from += linesAtOnce) {
      const lines = Array.from({ length: Math.min(linesAtOnce, size - from) }, (_, i) => {
        const text = sentences(5_000_000 + from + i, 3).join(' ')
        return JSON.stringify({ externalId: `line-${from + i}`, title: `Line ${from + i}`, text })
      })
      const path = `/api/v1/collections/${collectionId}/documents/bulk`
      const { batchId } = await context.api.request<{ batchId: string }>('POST', path, lines.join('\n'))
      indexed += (await waitForBatch(context, batchId)).indexed
    }
    return { indexed, total: size }
  },
}

/** The largest things that people bring: do they end, and how large does any one process become meanwhile. */
export const largeBench: Bench = {
  name: 'large',
  summary:
    'a PDF of 10,000 pages, 1,000 PDFs at once, 100,000 bulk lines: all end, no process above 600 MB; on this machine, with the product’s FOOTNOTE_DATA_DIR [--part pages|files|lines] [--size n]',
  async run(context) {
    const wanted = context.options.get('part')
    const pid = await readSupervisorPid()
    for (const part of parts.filter((one) => wanted === undefined || one === wanted)) {
      const size = Number(context.options.get('size') ?? sizes[part])
      const watch = watchMemory(pid, context.note)
      const startedAt = performance.now()
      const { indexed, total } = await run[part](context, size).finally(() => watch.stop())
      const most = watch.stop()
      const seconds = round((performance.now() - startedAt) / 1000)
      const base = { unit: part, n: total, detail: { seconds, ...most } } as const
      context.print({ ...base, figure: `large.${part}.indexed`, value: indexed, target: String(total) })
      const value = Math.max(...Object.values(most))
      context.print({ ...base, figure: `large.${part}.most`, unit: 'MB in one process', value, target: '<= 600' })
    }
  },
}
