import { readdir, readFile } from 'node:fs/promises'
import path from 'node:path'
import { readEnv } from '@/lib/config/env'
import { toFootnoteError } from '@/lib/errors/to-footnote-error'
import type { ReadDocument } from '@/lib/ingest/child/messages'
import { ParserPool } from '@/lib/ingest/child/parser-pool'
import { sniffBytes, sniffMediaType } from '@/lib/ingest/parse/sniff-media-type'
import type { Bench, BenchContext } from './bench'
import { cellsWithHeaders, markdownCells } from './markdown-cells'
import { mean, round } from './statistics'
import { plainMarkdown, wordRecall, wordsOf } from './words'

type Score = { format: string; file: string; recall: number; cells: number; cellsFound: number }

/** Files that have a ground truth beside them, by the folder of their format. */
async function listPairs(folder: string): Promise<{ format: string; source: string; truth: string }[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true })
  const files = new Set(
    entries.filter((entry) => entry.isFile()).map((entry) => path.join(entry.parentPath, entry.name)),
  )
  return [...files].sort().flatMap((source) => {
    const [format = '', place, ...name] = path.relative(folder, source).split(path.sep)
    if (place !== 'sources') return []
    const base = path.join(folder, format, 'groundtruth', ...name)
    const truth = [`${base}.md`, base.replace(/\.\w+$/, '.md')].find((candidate) => files.has(candidate))
    return truth ? [{ format, source, truth }] : []
  })
}

/** The text that chunks cover: what search and answers can find. */
function indexedText({ parsed, chunks }: ReadDocument): string {
  let end = 0
  let text = ''
  for (const chunk of chunks) {
    text += `\n${parsed.text.slice(Math.max(end, chunk.charStart), chunk.charEnd)}`
    end = Math.max(end, chunk.charEnd)
  }
  return text
}

async function readIndexedText(pool: ParserPool, file: string): Promise<string> {
  const head = (await readFile(file)).subarray(0, sniffBytes)
  const fileName = path.basename(file)
  const mediaType = sniffMediaType(head, fileName)
  const outcome = await pool.readFile({ path: file, fileName, mediaType, title: null })
  if (!outcome.ok) throw new Error(outcome.failure.code)
  return indexedText(outcome.document)
}

async function score(
  { note }: BenchContext,
  pool: ParserPool,
  { format, source, truth }: { format: string; source: string; truth: string },
): Promise<Score> {
  const markdown = await readFile(truth, 'utf8')
  const cells = markdownCells(markdown)
  const file = path.basename(source)
  const text = await readIndexedText(pool, source).catch((thrown: unknown) => {
    const { code, message } = toFootnoteError(thrown)
    note(`${file}: ${code === 'internal' ? message : code}`)
    return ''
  })
  const { share, missing } = wordRecall(wordsOf(plainMarkdown(markdown)), wordsOf(text))
  const found = cellsWithHeaders(cells, text)
  if (share < 1) note(`${file}: ${round(share, 3)}, without ${missing.slice(0, 40).join(' ')}`)
  if (found.length < cells.length) {
    const lost = cells.filter((cell) => !found.includes(cell)).slice(0, 5)
    note(
      `${file}: ${found.length} of ${cells.length} cells, without ${lost.map((cell) => Object.values(cell).join(' / ')).join('; ')}`,
    )
  }
  return { format, file, recall: share, cells: cells.length, cellsFound: found.length }
}

/** What the real parser process makes of real files, against what a good parser reads in them. */
export const formatsBench: Bench = {
  name: 'formats',
  summary: 'words and table cells of real files that reach the index, by format [--only docx]',
  async run(context) {
    const only = context.options.get('only')
    const pairs = await listPairs(path.join(context.data, 'files/formats'))
    const pool = new ParserPool(readEnv(), { size: 2 })
    const scores: Score[] = []
    try {
      for (const pair of pairs) if (!only || pair.format === only) scores.push(await score(context, pool, pair))
    } finally {
      pool.close()
    }
    const formats = [...new Set(scores.map(({ format }) => format))]
    const means = formats.map((format) => printFormat(context, format, scores))
    const cells = scores.reduce((sum, one) => sum + one.cells, 0)
    const cellsFound = scores.reduce((sum, one) => sum + one.cellsFound, 0)
    const lowest = scores.toSorted((a, b) => a.recall - b.recall)[0]
    context.print({
      figure: 'formats.mean',
      value: round(mean(means), 4),
      unit: 'share',
      n: scores.length,
      target: '>= 0.97',
    })
    context.print({
      figure: 'formats.min',
      value: round(Math.min(...means), 4),
      unit: 'share',
      n: formats.length,
      target: '>= 0.93',
    })
    context.print({
      figure: 'formats.min-file',
      value: round(lowest?.recall ?? 0, 4),
      unit: 'share',
      detail: { file: lowest?.file ?? null },
    })
    context.print({
      figure: 'formats.cells',
      value: round(cellsFound / cells, 4),
      unit: 'share',
      n: cells,
      target: '>= 0.95',
    })
  },
}

function printFormat({ print }: BenchContext, format: string, scores: readonly Score[]): number {
  const own = scores.filter((one) => one.format === format)
  const recalls = own.map(({ recall }) => recall)
  const cells = own.reduce((sum, one) => sum + one.cells, 0)
  print({
    figure: `formats.${format}`,
    value: round(mean(recalls), 4),
    unit: 'share',
    n: own.length,
    detail: {
      min: round(Math.min(...recalls), 4),
      cells,
      cellsWithHeaders: own.reduce((sum, one) => sum + one.cellsFound, 0),
    },
  })
  return mean(recalls)
}
