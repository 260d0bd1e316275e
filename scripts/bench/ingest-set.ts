import { setTimeout as sleep } from 'node:timers/promises'
import type { BenchContext } from './bench'
import type { RetrievalSet } from './retrieval-sets'

type Collections = { items: { id: string; name: string }[]; nextCursor: string | null }
type Accepted = { accepted: number; rejected: { line: number; code: string }[]; batchId: string }
type Batch = { total: number; indexed: number; failed: number; pending: number }

export type IngestedSet = { readonly collectionId: string; readonly fresh: boolean; readonly ingestMs: number }

async function findCollection({ api }: BenchContext, name: string): Promise<string | null> {
  let cursor: string | null = null
  do {
    const page: Collections = await api.request('GET', `/api/v1/collections?${cursor ? `cursor=${cursor}` : ''}`)
    const found = page.items.find((item) => item.name === name)
    if (found) return found.id
    cursor = page.nextCursor
  } while (cursor)
  return null
}

/** @throws Error when a document fails, or nothing moves for five minutes */
export async function waitForBatch({ api, note }: BenchContext, batchId: string): Promise<Batch> {
  let movedAt = Date.now()
  let last = -1
  for (;;) {
    const batch = await api.request<Batch>('GET', `/api/v1/batches/${batchId}`)
    if (batch.pending === 0) return batch
    if (batch.indexed !== last) {
      movedAt = Date.now()
      last = batch.indexed
    }
    if (Date.now() - movedAt > 300_000)
      throw new Error(`batch ${batchId} stands still at ${batch.indexed}/${batch.total}`)
    note(`indexed ${batch.indexed} of ${batch.total}`)
    await sleep(1000)
  }
}

/**
 * The set as a collection of the product, through the bulk route; an earlier run's collection is used again unless `fresh`. With
 * `--chunking` it is a collection of its own, cut in that way.
 */
export async function ingestSet(context: BenchContext, set: RetrievalSet, suffix = ''): Promise<IngestedSet> {
  const chunking = context.options.get('chunking')
  const name = `bench ${set.name}${suffix}${chunking ? ` ${chunking}` : ''}`
  const existing = await findCollection(context, name)
  if (existing) return { collectionId: existing, fresh: false, ingestMs: 0 }
  const { id: collectionId } = await context.api.request<{ id: string }>('POST', '/api/v1/collections', {
    name,
    ...(chunking ? { chunking } : {}),
  })
  const startedAt = performance.now()
  const lines = set.corpus.map(({ id, title, text }) =>
    JSON.stringify({ externalId: id, ...(title && { title }), text, mediaType: 'text/plain' }),
  )
  const accepted = await context.api.request<Accepted>(
    'POST',
    `/api/v1/collections/${collectionId}/documents/bulk`,
    `${lines.join('\n')}\n`,
  )
  if (accepted.rejected.length > 0) throw new Error(`${accepted.rejected.length} lines of ${set.name} were rejected`)
  const batch = await waitForBatch(context, accepted.batchId)
  if (batch.failed > 0) throw new Error(`${batch.failed} documents of ${set.name} failed`)
  return { collectionId, fresh: true, ingestMs: performance.now() - startedAt }
}
