import { readdir, readFile } from 'node:fs/promises'
import path from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import type { Bench, BenchContext } from './bench'
import { percentile, round } from './statistics'

type DocumentState = { status: string; pages: number | null; error?: { stage: string; code: string } }

async function listPdfs(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true })
  return entries
    .filter((entry) => entry.isFile() && entry.name.toLowerCase().endsWith('.pdf'))
    .map((entry) => path.join(entry.parentPath, entry.name))
    .sort()
}

/** A comment behind the end makes a copy a file of its own; readers of PDF look no further than the last `%%EOF`. */
async function upload({ api }: BenchContext, collectionId: string, file: string, copy: number): Promise<string> {
  const form = new FormData()
  const parts = [await readFile(file), `\n% copy ${copy}\n`]
  form.set('file', new Blob(parts, { type: 'application/pdf' }), `${copy}-${path.basename(file)}`)
  const response = await api.fetch(`/api/v1/collections/${collectionId}/documents`, { method: 'POST', body: form })
  const body = (await response.json()) as { documentId?: string; code?: string }
  if (!body.documentId) throw new Error(`upload of ${path.basename(file)}: ${response.status} ${body.code ?? ''}`)
  return body.documentId
}

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

/** Real PDFs from upload to searchable, in copies so that the rate is that of steady work, and what a page load costs meanwhile. */
export const pdfBench: Bench = {
  name: 'pdf',
  summary: 'PDF pages per second to searchable, and web latency meanwhile [--files 20] [--copies 12]',
  async run(context) {
    const files = (await listPdfs(path.join(context.data, 'files/pdf'))).slice(
      0,
      Number(context.options.get('files') ?? 20),
    )
    const copies = Number(context.options.get('copies') ?? 12)
    const name = `bench pdf ${new Date().toISOString()}`
    const { id } = await context.api.request<{ id: string }>('POST', '/api/v1/collections', { name })
    await watchFor(context.url, 2000)
    const idle = await watchFor(context.url, 15_000)

    let isOver = false
    const watching = watchPage(context.url, () => isOver)
    const startedAt = performance.now()
    const ids: string[] = []
    for (let copy = 0; copy < copies; copy++) {
      ids.push(...(await Promise.all(files.map((file) => upload(context, id, file, copy)))))
    }
    await waitForAll(context, id)
    const seconds = (performance.now() - startedAt) / 1000
    isOver = true
    const busy = await watching

    const states: DocumentState[] = []
    for (const document of ids) states.push(await context.api.request('GET', `/api/v1/documents/${document}`))
    const indexed = states.filter((state) => state.status === 'indexed')
    const pages = indexed.reduce((sum, state) => sum + (state.pages ?? 0), 0)
    const detail = { files: ids.length, failed: states.length - indexed.length, pages, seconds: round(seconds, 1) }
    context.print({
      figure: 'pdf.pages-per-second',
      value: round(pages / seconds, 1),
      unit: 'pages/s',
      target: '>= 20',
      detail,
    })
    const [idleP95, busyP95] = [percentile(idle, 0.95), percentile(busy, 0.95)]
    context.print({
      figure: 'pdf.web-p95-ratio',
      value: round(busyP95 / idleP95, 2),
      unit: 'ratio',
      n: busy.length,
      target: '<= 2',
      detail: { idleP95: round(idleP95, 1), busyP95: round(busyP95, 1) },
    })
  },
}
