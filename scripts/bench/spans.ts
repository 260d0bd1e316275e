import { readFile } from 'node:fs/promises'
import path from 'node:path'
import { z } from 'zod'
import type { Bench, BenchContext } from './bench'
import { ingestSet } from './ingest-set'
import { mapSpan, type SpanMap } from './map-span'
import { readLines } from './read-lines'
import { mapConcurrently, search, type SearchAnswer } from './search'
import { overlapOf, type Overlap, type Span } from './span-overlap'
import { partOf } from './split-queries'
import { bootstrapInterval, mean, round } from './statistics'

const rowSchema = z.object({
  question: z.string(),
  corpus: z.string(),
  spans: z.array(z.tuple([z.number(), z.number()])),
})
type Row = z.infer<typeof rowSchema>
type Document = { readonly id: string; readonly title: string; readonly text: string }
type Measured = Overlap & { readonly charsRead: number }

const targets = { recall: '>= 0.88', precision: null, iou: '>= 0.12' } as const

/** Character recall, precision and IoU of the first five passages against spans that people marked in five long documents. */
export const spansBench: Bench = {
  name: 'spans',
  summary:
    'recall and IoU of the first passages on spans marked by people [--k 5] [--rerank true|false] [--passages whole] [--chunking structure]',
  async run(context) {
    const rows = await readLines(path.join(context.data, 'spans', 'questions.jsonl'), rowSchema)
    const corpus = await readCorpus(context, rows)
    const { collectionId } = await ingestSet(context, { name: 'spans', target: 0, corpus, queries: [] })
    const maps = new Map<string, SpanMap>()
    for (const part of ['tune', 'report'] as const) {
      const own = rows.filter(({ question }) => partOf(question) === part)
      const measured = await mapConcurrently(own, 2, (row) => measure(context, collectionId, row, corpus, maps))
      for (const name of ['recall', 'precision', 'iou'] as const) print(context, part, name, measured)
    }
  },
}

async function readCorpus({ data }: BenchContext, rows: readonly Row[]): Promise<Document[]> {
  const names = [...new Set(rows.map(({ corpus }) => corpus))]
  const read = (name: string) => readFile(path.join(data, 'spans', 'corpora', `${name}.md`), 'utf8')
  return Promise.all(names.map(async (id) => ({ id, title: '', text: await read(id) })))
}

async function measure(
  context: BenchContext,
  collectionId: string,
  row: Row,
  corpus: readonly Document[],
  maps: Map<string, SpanMap>,
): Promise<Measured> {
  const { options, api } = context
  const rerank = options.get('rerank')
  const passages = options.get('passages')
  const { results } = await search(api, row.question, {
    collectionIds: [collectionId],
    k: Number(options.get('k') ?? 5),
    ...((passages === 'whole' || passages === 'focused') && { passages }),
    ...(rerank !== undefined && { rerank: rerank === 'true' }),
  })
  const map = maps.get(row.corpus) ?? (await readMap(context, results, row, corpus))
  if (map) maps.set(row.corpus, map)
  // What comes from another document is read in vain: it is put far behind, where nothing is marked.
  const found = results.map(({ externalId, charStart, charEnd }, index): Span => {
    const shift = externalId === row.corpus ? 0 : 1e9 * (index + 1)
    return [shift + charStart, shift + charEnd]
  })
  const charsRead = results.reduce((sum, { charStart, charEnd }) => sum + charEnd - charStart, 0)
  return { ...overlapOf(found, map ? row.spans.map(map) : row.spans), charsRead }
}

async function readMap(
  { api, note }: BenchContext,
  results: SearchAnswer['results'],
  row: Row,
  corpus: readonly Document[],
): Promise<SpanMap | null> {
  const found = results.find(({ externalId }) => externalId === row.corpus)
  if (!found) return null
  const { text } = await api.request<{ text: string }>('GET', `/api/v1/documents/${found.documentId}/text`)
  const map = mapSpan(corpus.find(({ id }) => id === row.corpus)?.text ?? '', text)
  if (!map) note(`${row.corpus}: its text was changed; offsets are taken as they are`)
  return map
}

function print(context: BenchContext, part: string, name: keyof Overlap, measured: readonly Measured[]): void {
  const values = measured.map((one) => one[name])
  const [low, high] = bootstrapInterval(values)
  const target = targets[name]
  context.print({
    figure: `spans.${part}.${name}`,
    value: round(mean(values)),
    unit: 'share of characters',
    n: values.length,
    ci: [round(low), round(high)],
    ...(target && { target }),
    detail: {
      k: Number(context.options.get('k') ?? 5),
      charsRead: Math.round(mean(measured.map((one) => one.charsRead))),
    },
  })
}
