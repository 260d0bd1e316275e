import type { DisputeSide, ListedDispute } from '@/db/queries/disputes/list-disputes'
import { isLaterEdition, readEdition } from '@/lib/domain/text/read-edition'

export type DisputePair = Omit<ListedDispute, 'sides'> & { readonly left: DisputeSide; readonly right: DisputeSide }

/** What two documents say against each other. `later`: which of the two is the later edition, where both are editions of one text. */
export type DisputeGroup = {
  readonly key: string
  readonly left: Pick<DisputeSide, 'documentId' | 'title' | 'date'>
  readonly right: Pick<DisputeSide, 'documentId' | 'title' | 'date'>
  readonly later: 'left' | 'right' | null
  readonly pairs: readonly DisputePair[]
}

/** By documents, in the order in which they come; the document `first` always stands on the left. */
export function groupDisputes(disputes: readonly ListedDispute[], first?: string): DisputeGroup[] {
  const groups = new Map<string, DisputePair[]>()
  for (const { sides, ...dispute } of disputes) {
    const [one, other] = [withoutMark(sides[0]), withoutMark(sides[1])]
    const isTurned = other.documentId === first
    const pair = { ...dispute, left: isTurned ? other : one, right: isTurned ? one : other }
    const key = `${pair.left.documentId} ${pair.right.documentId}`
    groups.set(key, [...(groups.get(key) ?? []), pair])
  }
  return [...groups].flatMap(([key, pairs]) => {
    const [pair] = pairs
    if (!pair) return []
    const { left, right } = pair
    const [a, b] = [readEdition(left.title), readEdition(right.title)]
    const later = isLaterEdition(a, b) ? 'left' : isLaterEdition(b, a) ? 'right' : null
    return [{ key, left, right, later, pairs }]
  })
}

/** Without the bullet or number of a list, which says nothing outside of it. */
const withoutMark = (side: DisputeSide): DisputeSide => ({
  ...side,
  quote: side.quote.replace(/^(?:[-•*]|\d{1,3}[.)])\s+/, ''),
})
