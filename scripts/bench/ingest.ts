import type { Bench } from './bench'
import { embedAlone } from './embed-alone'
import { ingestSet } from './ingest-set'
import { loadRetrievalSet } from './retrieval-sets'
import { round } from './statistics'

/** Every n-th passage, so that the sample has the lengths of the whole. */
const sampleEvery = 13

/**
 * Bulk ingestion of ObliQA's 13,012 passages until the last one is searchable, against the embedder alone on a sample of the same
 * passages, measured before and after in the same run because a shared machine drifts.
 */
export const ingestBench: Bench = {
  name: 'ingest',
  summary: 'bulk ingestion of 13k passages against the embedder alone; run it with the product’s FOOTNOTE_DATA_DIR',
  async run(context) {
    const set = await loadRetrievalSet(context.data, 'obliqa')
    const sample = set.corpus.filter((_, i) => i % sampleEvery === 0).map(({ title, text }) => `${title}\n\n${text}`)
    const before = await embedAlone(sample)
    const { ingestMs } = await ingestSet(context, set, ` ${new Date().toISOString()}`)
    const after = await embedAlone(sample)
    const perSecond = set.corpus.length / (ingestMs / 1000)
    const alone = (before + after) / 2
    context.print({
      figure: 'ingest.ratio-to-embedder',
      value: round(perSecond / alone, 3),
      unit: 'ratio',
      n: set.corpus.length,
      target: '>= 0.7',
      detail: {
        passagesPerSecond: round(perSecond, 1),
        embedderBefore: round(before, 1),
        embedderAfter: round(after, 1),
        seconds: round(ingestMs / 1000, 1),
      },
    })
  },
}
