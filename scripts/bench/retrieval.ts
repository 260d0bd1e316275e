import type { Bench, BenchContext } from './bench'
import { ingestSet } from './ingest-set'
import { ndcg, recall } from './ndcg'
import { loadRetrievalSet, setNames, type SetName } from './retrieval-sets'
import { mapConcurrently, search } from './search'
import { partOf } from './split-queries'
import { bootstrapInterval, mean, round } from './statistics'

/** Result lists name documents; a document that comes twice counts where it comes first. */
const documentsOf = (results: readonly { externalId: string }[]): string[] => [
  ...new Set(results.map((result) => result.externalId)),
]

async function measureSet(context: BenchContext, name: SetName): Promise<void> {
  const { options, api, note, print } = context
  const set = await loadRetrievalSet(context.data, name)
  const { collectionId } = await ingestSet(context, set)
  const limit = Number(options.get('queries') ?? 300)
  const mode = options.get('mode')
  const rerank = options.get('rerank')
  const passages = options.get('passages')

  for (const part of ['tune', 'report'] as const) {
    const queries = set.queries.filter((query) => partOf(query.id) === part).slice(0, limit)
    const decisions: Record<string, number> = {}
    const scored = await mapConcurrently(queries, 2, async (query, index) => {
      if (index % 50 === 0) note(`${name} ${part} ${index}/${queries.length}`)
      const { results, explanation } = await search(api, query.text, {
        collectionIds: [collectionId],
        explain: true,
        ...(mode === 'keyword' || mode === 'vector' ? { mode } : {}),
        ...((passages === 'whole' || passages === 'focused') && { passages }),
        ...(rerank !== undefined && { rerank: rerank === 'true' }),
      })
      const by = explanation?.rerankedBy ? ` by ${explanation.rerankedBy.by ?? 'none'}` : ''
      const decision = `rerank:${explanation?.rerank ?? 'unknown'}${by}`
      decisions[decision] = (decisions[decision] ?? 0) + 1
      const gold = new Set(query.gold)
      return { ndcg: ndcg(documentsOf(results), gold), recall: recall(documentsOf(results), gold) }
    })
    const gains = scored.map((score) => score.ndcg)
    print({
      figure: `retrieval.${name}.${part}.ndcg@10`,
      value: round(mean(gains)),
      unit: 'ndcg',
      n: gains.length,
      ci: [round(bootstrapInterval(gains)[0]), round(bootstrapInterval(gains)[1])],
      target: `>= ${set.target}`,
      detail: { recallAt10: round(mean(scored.map((score) => score.recall))), ...decisions },
    })
  }
}

/** nDCG@10 and recall@10 of the default request, whole product, each set in a collection of its own. */
export const retrievalBench: Bench = {
  name: 'retrieval',
  summary:
    'nDCG@10 through /api/v1/search [--sets scifact,squad2,obliqa] [--queries 300] [--mode …] [--rerank true|false] [--passages whole]',
  async run(context) {
    const wanted = context.options.get('sets')?.split(',') ?? setNames
    for (const name of setNames.filter((set) => wanted.includes(set))) await measureSet(context, name)
  },
}
