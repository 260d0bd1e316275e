import { execFile } from 'node:child_process'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'
import { promisify } from 'node:util'
import { zipSync } from 'fflate'
import { PDFDocument, StandardFonts } from 'pdf-lib'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { readEnv } from '@/lib/config/env'
import { mediaTypes } from '../parse/media-types'
import { makeScan } from '../parse/testing/make-scan'
import { ParserPool } from './parser-pool'

let folder: string
let pool: ParserPool
const env = () => readEnv({ FOOTNOTE_DATA_DIR: folder, NODE_ENV: 'test' })
beforeAll(async () => {
  folder = await mkdtemp(path.join(os.tmpdir(), 'footnote-parse-'))
  pool = new ParserPool(env(), { size: 1 })
})
afterAll(async () => {
  pool.close()
  await rm(folder, { recursive: true, force: true })
})

async function file(name: string, content: Uint8Array | string, mediaType: string) {
  const target = path.join(folder, name)
  await writeFile(target, content)
  return { path: target, fileName: name, mediaType, title: null }
}

/** Process ids of the parsers that this test file has started. */
async function findParsers(): Promise<number[]> {
  const { stdout } = await promisify(execFile)('ps', ['-A', '-o', 'pid=,ppid=,args='], { maxBuffer: 10_000_000 })
  const rows = stdout.split('\n').map((line) => line.trim().split(/\s+/))
  return rows
    .filter(
      ([, parent, ...words]) => Number(parent) === process.pid && words.some((word) => word.includes('parse-child')),
    )
    .map(([pid]) => Number(pid))
}

async function pdf(pages: number): Promise<Uint8Array> {
  const document = await PDFDocument.create()
  const font = await document.embedFont(StandardFonts.Helvetica)
  for (let i = 1; i <= pages; i++) {
    const page = document.addPage([595, 842])
    page.drawText(`Chapter ${i}`, { x: 60, y: 720, size: 20, font })
    page.drawText(`Body of page ${i} with words enough to be the body of it all.`, { x: 60, y: 690, size: 10, font })
    page.drawText('It goes on in a second line.', { x: 60, y: 676, size: 10, font })
  }
  return document.save()
}

test('a PDF is read in the child, with progress per page, headings and boxes', { timeout: 60_000 }, async () => {
  const pages: number[] = []
  const outcome = await pool.readFile(await file('a.pdf', await pdf(4), mediaTypes.pdf), {
    onProgress: ({ pagesDone, pagesTotal }) => pages.push(pagesDone / pagesTotal),
  })
  if (!outcome.ok) throw new Error(outcome.failure.code)
  const { parsed } = outcome.document
  expect(pages.at(-1)).toBe(1)
  expect(parsed.pages).toHaveLength(4)
  expect(parsed.coverage).toBe(1)
  expect(parsed.blocks.map((block) => block.kind)).toEqual(
    Array.from({ length: 4 }, () => ['heading', 'paragraph']).flat(),
  )
  const body = parsed.blocks[1]
  expect(parsed.text.slice(body?.charStart, body?.charEnd)).toBe(
    'Body of page 1 with words enough to be the body of it all. It goes on in a second line.',
  )
  const [line] = body?.lines ?? []
  // 842 - 690 is the baseline from the top; the box begins above it.
  expect(line).toMatchObject({ page: 1, x: 60, height: expect.closeTo(10.2, 1) as number })
  expect(line?.y).toBeCloseTo(152 - 8, 0)
})

test('a file that does not end in time is stopped, and the next one is read', { timeout: 90_000 }, async () => {
  const hasty = new ParserPool(env(), { size: 1, silenceMs: 60_000, totalMs: 4_000 })
  try {
    const slow = await file('slow.html', '<div>'.repeat(400_000), mediaTypes.html)
    await expect(hasty.readFile(slow)).rejects.toMatchObject({
      code: expect.stringMatching(/parse_timeout|parse_memory/) as string,
    })
  } finally {
    hasty.close()
  }
  const outcome = await pool.readFile(await file('next.txt', 'Still here.', mediaTypes.text))
  expect(outcome.ok).toBe(true)
})

test('a file that needs more memory than allowed ends alone', { timeout: 90_000 }, async () => {
  const small = new ParserPool(env(), { size: 1, heapMb: 96 })
  try {
    const rows = 'cell one,cell two,cell three\n'.repeat(900_000)
    await expect(small.readFile(await file('large.csv', rows, mediaTypes.csv))).rejects.toMatchObject({
      code: 'parse_memory',
    })
    const outcome = await small.readFile(await file('small.csv', 'a,b\n1,2\n', mediaTypes.csv))
    expect(outcome).toMatchObject({ ok: true })
  } finally {
    small.close()
  }
})

test(
  'a zip bomb and a damaged PDF fail with their own codes, in the same warm process',
  { timeout: 60_000 },
  async () => {
    const bomb = zipSync({ 'word/document.xml': new Uint8Array(60 * 1024 * 1024) }, { level: 9 })
    expect(await pool.readFile(await file('bomb.docx', bomb, mediaTypes.docx))).toMatchObject({
      ok: false,
      failure: { code: 'document_inflates' },
    })
    expect(await pool.readFile(await file('bad.pdf', '%PDF-1.7\nnothing else', mediaTypes.pdf))).toMatchObject({
      ok: false,
      stage: 'parse',
      failure: { code: 'document_broken' },
    })
  },
)

test('many small texts come back in order, each with its own outcome', { timeout: 60_000 }, async () => {
  const text = (words: string) => ({
    bytes: new TextEncoder().encode(words),
    fileName: 'x.txt',
    mediaType: mediaTypes.text,
    title: 'T',
  })
  const outcomes = await pool.readTexts([text('First.'), text(' '), text('Third.')])
  expect(outcomes.map((outcome) => (outcome.ok ? outcome.document.chunks[0]?.text : outcome.failure.code))).toEqual([
    'First.',
    'document_no_text',
    'Third.',
  ])
})

test('a file that is gone from the store is said to be', { timeout: 60_000 }, async () => {
  const gone = { path: path.join(folder, 'gone.txt'), fileName: 'gone.txt', mediaType: mediaTypes.text, title: null }
  expect(await pool.readFile(gone)).toMatchObject({ ok: false, stage: 'store', failure: { code: 'blob_missing' } })
})

test('cancelling ends the process that reads', { timeout: 60_000 }, async () => {
  const stop = new AbortController()
  const reading = pool.readFile(await file('long.pdf', await pdf(300), mediaTypes.pdf), {
    signal: stop.signal,
    onProgress: () => stop.abort(),
  })
  await expect(reading).rejects.toMatchObject({ code: 'ingest_cancelled' })
})

test('a reader that is killed from outside is no fault of the file', { timeout: 60_000 }, async () => {
  const lone = new ParserPool(env(), { size: 1 })
  const before = new Set(await findParsers())
  const killOwn = async (): Promise<void> => {
    for (const pid of await findParsers()) if (!before.has(pid)) process.kill(pid, 'SIGKILL')
  }
  try {
    const reading = lone.readFile(await file('register.pdf', await pdf(300), mediaTypes.pdf), {
      onProgress: () => void killOwn(),
    })
    await expect(reading).rejects.toMatchObject({ code: 'parse_killed', row: { retryable: true } })
  } finally {
    lone.close()
  }
})

test('a scan is recognised in the child, which says which page it is at', { timeout: 90_000 }, async () => {
  const seen: string[] = []
  const scan = await makeScan([['Rooms of the depot'], ['Keys of the depot']])
  const outcome = await pool.readFile(await file('scan.pdf', scan, mediaTypes.pdf), {
    onProgress: ({ stage, pagesDone, pagesTotal }) => seen.push(`${stage} ${pagesDone} of ${pagesTotal}`),
  })
  if (!outcome.ok) throw new Error(outcome.failure.code)
  expect(outcome.document.parsed.text).toBe('Rooms of the depot\n\nKeys of the depot')
  expect(seen.filter((step) => step.startsWith('ocr'))).toEqual(['ocr 1 of 2', 'ocr 2 of 2'])
})
