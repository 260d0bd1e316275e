import type { Bench } from './bench'
import { ingestSet } from './ingest-set'
import { loadRetrievalSet } from './retrieval-sets'
import { mapConcurrently, search } from './search'
import { percentile, round } from './statistics'

/** Time from request to parsed answer over HTTP on 13,012 passages: every query once, none repeated, after a warm-up. */
export const searchLatencyBench: Bench = {
  name: 'search-latency',
  summary: 'p50/p95 of /api/v1/search at 13k passages, with 1 and 4 readers [--queries 300]',
  async run(context) {
    const { api, options, print, data } = context
    const set = await loadRetrievalSet(data, 'obliqa')
    const { collectionId } = await ingestSet(context, set)
    const collectionIds = [collectionId]
    const size = Number(options.get('queries') ?? 300)
    const warmUp = set.queries.slice(0, 20)
    await mapConcurrently(warmUp, 1, (query) => search(api, query.text, { collectionIds, rerank: false }))

    for (const [index, { rerank, concurrency }] of [
      { rerank: false, concurrency: 1 },
      { rerank: false, concurrency: 4 },
      { rerank: undefined, concurrency: 1 },
    ].entries()) {
      const queries = set.queries.slice(20 + index * size, 20 + (index + 1) * size)
      const times = await mapConcurrently(queries, concurrency, async (query) => {
        const startedAt = performance.now()
        await search(api, query.text, { collectionIds, ...(rerank !== undefined && { rerank }) })
        return performance.now() - startedAt
      })
      print({
        figure: `search-latency.${rerank === false ? 'plain' : 'auto'}.${concurrency}-readers.p95`,
        value: round(percentile(times, 0.95), 1),
        unit: 'ms',
        n: times.length,
        ...(rerank === false && concurrency === 1 ? { target: '<= 40' } : {}),
        detail: { p50: round(percentile(times, 0.5), 1), max: round(Math.max(...times), 1) },
      })
    }
  },
}
