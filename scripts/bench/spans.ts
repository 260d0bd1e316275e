import { readFile } from 'node:fs/promises'
import path from 'node:path'
import { z } from 'zod'
import type { Bench, BenchContext } from './bench'
import { ingestSet } from './ingest-set'
import { mapOffsets } from './map-offsets'
import { mapConcurrently, search } from './search'
import { overlapOf, type Overlap, type Span } from './span-overlap'
import { partOf } from './split-queries'
import { bootstrapInterval, mean, round } from './statistics'

const rowSchema = z.object({
  question: z.string(),
  corpus: z.string(),
  spans: z.array(z.tuple([z.number(), z.number()])),
})
type Row = z.infer<typeof rowSchema>

const targets: Partial<Record<keyof Overlap, string>> = { recall: '>= 0.88', iou: '>= 0.12' }

/** Character recall, precision and IoU of the first five passages against spans that people marked in five long documents. */
export const spansBench: Bench = {
  name: 'spans',
  summary:
    'recall and IoU of the first passages on spans marked by people [--k 5] [--rerank true|false] [--passages whole]',
  async run(context) {
    const { options, print } = context
    const rows = await readRows(context.data)
    const names = [...new Set(rows.map(({ corpus }) => corpus))]
    const texts = await Promise.all(
      names.map((name) => readFile(path.join(context.data, 'spans', 'corpora', `${name}.md`), 'utf8')),
    )
    const corpus = names.map((id, index) => ({ id, title: '', text: texts[index] ?? '' }))
    const { collectionId } = await ingestSet(context, { name: 'spans', target: 0, corpus, queries: [] })
    const k = Number(options.get('k') ?? 5)
    const rerank = options.get('rerank')
    const passages = options.get('passages')

    const maps = new Map<string, (offset: number) => number>()
    for (const part of ['tune', 'report'] as const) {
      const some = rows.filter(({ question }) => partOf(question) === part)
      const lengths: number[] = []
      const scored = await mapConcurrently(some, 2, async (row) => {
        const { results } = await search(context.api, row.question, {
          collectionIds: [collectionId],
          k,
          ...((passages === 'whole' || passages === 'focused') && { passages }),
          ...(rerank !== undefined && { rerank: rerank === 'true' }),
        })
        const own = results.filter(({ externalId }) => externalId === row.corpus)
        const map = maps.get(row.corpus) ?? (await readMap(context, results, row, corpus))
        if (map) maps.set(row.corpus, map)
        lengths.push(results.reduce((sum, { charStart, charEnd }) => sum + charEnd - charStart, 0))
        const gold = row.spans.map(([start, end]): Span => (map ? [map(start), map(end)] : [start, end]))
        const elsewhere = results.filter((result) => !own.includes(result))
        // What comes from another document is read in vain, too: it stands far behind, where no gold is.
        const far = elsewhere.map(({ charStart, charEnd }, i): Span => [
          1e9 * (i + 1) + charStart,
          1e9 * (i + 1) + charEnd,
        ])
        return overlapOf([...own.map(({ charStart, charEnd }): Span => [charStart, charEnd]), ...far], gold)
      })
      for (const name of ['recall', 'precision', 'iou'] as const) {
        const values = scored.map((score) => score[name])
        const [low, high] = bootstrapInterval(values)
        const target = targets[name]
        print({
          figure: `spans.${part}.${name}`,
          value: round(mean(values)),
          unit: 'share of characters',
          n: values.length,
          ci: [round(low), round(high)],
          ...(target && { target }),
          detail: { k, charsRead: Math.round(mean(lengths)) },
        })
      }
    }
  },
}

async function readRows(dataDir: string): Promise<Row[]> {
  const lines = await readFile(path.join(dataDir, 'spans', 'questions.jsonl'), 'utf8')
  return lines
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => rowSchema.parse(JSON.parse(line)))
}

async function readMap(
  { api, note }: BenchContext,
  results: readonly { externalId: string; documentId: string }[],
  row: Row,
  corpus: readonly { id: string; text: string }[],
): Promise<((offset: number) => number) | null> {
  const found = results.find(({ externalId }) => externalId === row.corpus)
  if (!found) return null
  const { text } = await api.request<{ text: string }>('GET', `/api/v1/documents/${found.documentId}/text`)
  const map = mapOffsets(corpus.find(({ id }) => id === row.corpus)?.text ?? '', text)
  if (!map) note(`${row.corpus}: its text was changed; offsets are taken as they are`)
  return map
}
