import type { FoundDispute } from '@/db/queries/disputes/replace-disputes'

/** A dispute with the numbers of what is said on both sides: the same for the same words and amounts in several documents. */
export type SaidDispute = FoundDispute & { readonly ids: readonly [number, number] }

/** What is said in so many other ways is a line of a form, filled in for something else each time. */
const mostWays = 5
/** Of two documents: what is told of a whole new edition is told by its first differences. */
const mostOfTwo = 20
const mostInAll = 1000

/** Those that somebody can look through, and how many more there are. */
export function limitDisputes(found: readonly SaidDispute[]): { kept: FoundDispute[]; leftOut: number } {
  const ways = new Map<number, Set<number>>()
  for (const { ids } of found) {
    const [one, other] = ids
    ways.set(one, (ways.get(one) ?? new Set()).add(other))
    ways.set(other, (ways.get(other) ?? new Set()).add(one))
  }
  const isForm = (id: number): boolean => (ways.get(id)?.size ?? 0) > mostWays
  const told = found.filter(({ ids }) => !ids.some(isForm))
  const ofTwo = new Map<string, number>()
  const kept = told.filter(({ place, other }) => {
    const key = `${place.documentId} ${other.documentId}`
    const count = (ofTwo.get(key) ?? 0) + 1
    ofTwo.set(key, count)
    return count <= mostOfTwo
  })
  const disputes = kept.slice(0, mostInAll).map(({ ids: _ids, ...dispute }): FoundDispute => dispute)
  return { kept: disputes, leftOut: told.length - disputes.length }
}
