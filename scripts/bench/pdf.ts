import { readdir, readFile } from 'node:fs/promises'
import path from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import type { Bench, BenchContext } from './bench'
import { percentile, round } from './statistics'

type DocumentState = { status: string; pages: number | null; stageMs?: { ocr?: number } }

async function listPdfs(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true })
  return entries
    .filter((entry) => entry.isFile() && entry.name.toLowerCase().endsWith('.pdf'))
    .map((entry) => path.join(entry.parentPath, entry.name))
    .sort()
}

/**
 * A comment behind the end makes a copy a file of its own; readers of PDF look no further than the last `%%EOF`. A title of its own
 * is embedded with every passage, so that no vector of another copy can be kept for it.
 */
async function upload({ api }: BenchContext, collectionId: string, file: string, copy: Copy): Promise<string> {
  const form = new FormData()
  const parts = [await readFile(file), `\n% copy ${copy.number} ${copy.title ?? ''}\n`]
  form.set('file', new Blob(parts, { type: 'application/pdf' }), `${copy.number}-${path.basename(file)}`)
  if (copy.title) form.set('title', copy.title)
  const response = await api.fetch(`/api/v1/collections/${collectionId}/documents`, { method: 'POST', body: form })
  const body = (await response.json()) as { documentId?: string; code?: string }
  if (!body.documentId) throw new Error(`upload of ${path.basename(file)}: ${response.status} ${body.code ?? ''}`)
  return body.documentId
}

type Copy = { readonly number: number; readonly title?: string }

type Listed = { readonly id: string; readonly status: string }

/** One list a second, whatever the number of files: asking for each by itself took more processor time than reading it. */
async function waitForAll({ api }: BenchContext, collectionId: string): Promise<Listed[]> {
  for (;;) {
    const items: Listed[] = []
    let cursor: string | null = null
    do {
      const after: string = cursor === null ? '' : `&cursor=${encodeURIComponent(cursor)}`
      const path = `/api/v1/documents?collectionId=${collectionId}&limit=100${after}`
      const page: { items: Listed[]; nextCursor: string | null } = await api.request('GET', path)
      items.push(...page.items)
      cursor = page.nextCursor
    } while (cursor)
    if (items.every(({ status }) => status === 'indexed' || status === 'failed')) return items
    await sleep(1000)
  }
}

/** Times of a page that anyone may open, until told to stop: what a reader feels. */
async function watchPage(url: string, isOver: () => boolean): Promise<number[]> {
  const times: number[] = []
  while (!isOver()) {
    const startedAt = performance.now()
    await (await fetch(`${url}/sign-in`)).text()
    times.push(performance.now() - startedAt)
    await sleep(100)
  }
  return times
}

async function watchFor(url: string, ms: number): Promise<number[]> {
  const endAt = Date.now() + ms
  return watchPage(url, () => Date.now() > endAt)
}

/** Uploads copies of the files and waits for the last to end. @returns milliseconds, and the documents as they ended */
async function ingestCopies(
  context: BenchContext,
  collectionId: string,
  files: readonly string[],
  copies: readonly Copy[],
): Promise<Ingested> {
  const startedAt = performance.now()
  const ids: string[] = []
  for (const copy of copies)
    ids.push(...(await Promise.all(files.map((file) => upload(context, collectionId, file, copy)))))
  await waitForAll(context, collectionId)
  const ms = performance.now() - startedAt
  const states: DocumentState[] = []
  for (const id of ids) states.push(await context.api.request('GET', `/api/v1/documents/${id}`))
  return { ms, states }
}

type Ingested = { readonly ms: number; readonly states: readonly DocumentState[] }

function printRate(context: BenchContext, figure: string, { ms, states }: Ingested, target?: string): void {
  const indexed = states.filter((state) => state.status === 'indexed')
  const pages = indexed.reduce((sum, state) => sum + (state.pages ?? 0), 0)
  context.print({
    figure,
    value: round(pages / (ms / 1000), 1),
    unit: 'pages/s',
    ...(target !== undefined && { target }),
    detail: { files: states.length, failed: states.length - indexed.length, pages, seconds: round(ms / 1000, 1) },
  })
}

function printRatio(context: BenchContext, idle: readonly number[], busy: readonly number[]): void {
  const [idleP95, busyP95] = [percentile(idle, 0.95), percentile(busy, 0.95)]
  context.print({
    figure: 'pdf.web-p95-ratio',
    value: round(busyP95 / idleP95, 2),
    unit: 'ratio',
    n: busy.length,
    target: '<= 2',
    detail: { idleP95: round(idleP95, 1), busyP95: round(busyP95, 1) },
  })
}

/**
 * Real PDFs from upload to searchable, and what a page load costs meanwhile. The first copies tell scans from text; the rates are those
 * of copies of the text files, so of steady work: `pdf.pages-per-second` with every vector computed, `pdf.known` with words that were
 * embedded before and keep their vector.
 */
export const pdfBench: Bench = {
  name: 'pdf',
  summary: 'PDF pages per second to searchable, and web latency meanwhile [--files 20] [--copies 12]',
  async run(context) {
    const folder = path.join(context.data, 'files/pdf')
    const files = (await listPdfs(folder)).slice(0, Number(context.options.get('files') ?? 20))
    const numbers = Array.from({ length: Number(context.options.get('copies') ?? 12) }, (_, i) => i + 1)
    const name = `bench pdf ${new Date().toISOString()}`
    const { id } = await context.api.request<{ id: string }>('POST', '/api/v1/collections', { name })
    const scans: string[] = []
    const texts: string[] = []
    for (const file of files) {
      const { states } = await ingestCopies(context, id, [file], [{ number: 0 }])
      ;(states[0]?.stageMs?.ocr === undefined ? texts : scans).push(file)
    }
    await watchFor(context.url, 2000)
    const idle = await watchFor(context.url, 15_000)

    let isOver = false
    const watching = watchPage(context.url, () => isOver)
    const fresh = numbers.map((number) => ({ number, title: `Copy ${number} of ${name}` }))
    printRate(context, 'pdf.pages-per-second', await ingestCopies(context, id, texts, fresh), '>= 20')
    isOver = true
    printRatio(context, idle, await watching)
    const known = numbers.map((number) => ({ number: number + numbers.length }))
    printRate(context, 'pdf.known.pages-per-second', await ingestCopies(context, id, texts, known))
    if (scans.length > 0)
      printRate(context, 'pdf.scans.pages-per-second', await ingestCopies(context, id, scans, [{ number: 1 }]))
  },
}
