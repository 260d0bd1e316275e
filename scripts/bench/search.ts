import type { ApiClient } from './api-client'

export type SearchOptions = {
  readonly collectionIds?: readonly string[]
  readonly k?: number
  readonly rerank?: boolean
  readonly mode?: 'hybrid' | 'keyword' | 'vector'
  readonly passages?: 'focused' | 'whole'
  readonly explain?: boolean
}
export type SearchAnswer = {
  readonly results: readonly {
    externalId: string
    documentId: string
    charStart: number
    charEnd: number
    score: number
  }[]
  readonly tookMs: number
  readonly explanation?: {
    mode: string
    rerank: string
    rerankedBy: { by: string | null } | null
    timings: Record<string, number>
  }
}

export const search = (api: ApiClient, query: string, options: SearchOptions): Promise<SearchAnswer> =>
  api.request('POST', '/api/v1/search', { query, ...options })

/** Runs `work` over the items, `concurrency` at a time, results in order. */
export async function mapConcurrently<Item, Result>(
  items: readonly Item[],
  concurrency: number,
  work: (item: Item, index: number) => Promise<Result>,
): Promise<Result[]> {
  const results: Result[] = []
  let next = 0
  const runOne = async (): Promise<void> => {
    for (let index = next++; index < items.length; index = next++)
      results[index] = await work(items[index] as Item, index)
  }
  await Promise.all(Array.from({ length: concurrency }, runOne))
  return results
}
