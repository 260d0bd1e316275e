import { classifyQuery, type QueryKind } from './classify-query'

/**
 * How much the vector ranking counts, by kind of query. A statement is seldom worded like the text that supports it, so meaning
 * counts more; a question names the things it asks about, so words count as much; search terms are words. Chosen on public
 * sets; the optimum is flat, .05 either way moves nDCG@10 by less than .006: docs/retrieval.md.
 */
const vectorWeights = { question: 0.5, statement: 0.6, terms: 0.4 } satisfies Record<QueryKind, number>

/** The vector ranking's share of the fused score, 0..1. */
export const weighRankings = (query: string): number => vectorWeights[classifyQuery(query)]
