import type { SumsOfDay } from '@/db/queries/day-sums/list-day-sums'
import { nothingCited } from '@/lib/domain/day-sums'

export type CollectionRow = {
  readonly key: string
  readonly label: string
  /** Answers that cite it; one that cites two counts in both. */
  readonly answers: number
  /** Several collections share the cost of an answer. */
  readonly costMicroUsd: number
  readonly unpricedCalls: number
}

/** What answers to readers cost by the collections that they cite, dearest first. */
export function costByCollection(
  days: readonly SumsOfDay<'answers', 'collections'>[],
  names: ReadonlyMap<string, string>,
): CollectionRow[] {
  const sums = new Map<string, [number, number, number]>()
  for (const { figures } of days)
    for (const [id, [answers = 0, cost = 0, unpriced = 0]] of Object.entries(figures.collections)) {
      const key = id === nothingCited || names.has(id) ? id : 'gone'
      const sum = sums.get(key) ?? [0, 0, 0]
      sums.set(key, [sum[0] + answers, sum[1] + cost, sum[2] + unpriced])
    }
  const labelOf = (id: string): string =>
    id === nothingCited
      ? 'No collection cited'
      : (names.get(id) ?? 'Collections that are gone, and files of conversations')
  const rows = [...sums].map(([key, [answers, cost, unpricedCalls]]) => ({
    key,
    label: labelOf(key),
    answers,
    costMicroUsd: Math.round(cost),
    unpricedCalls,
  }))
  return rows.toSorted((a, b) => b.costMicroUsd - a.costMicroUsd || b.answers - a.answers)
}
