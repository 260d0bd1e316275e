import type { Source } from './answer'
import type { DocumentOwner } from './upkeep'

/** Passages with the name of whoever answers for their documents; somebody who has left is not named. */
export function withOwners(passages: readonly Source[], owners: ReadonlyMap<string, DocumentOwner>): Source[] {
  return passages.map((passage) => {
    const owner = owners.get(passage.documentId)
    return owner && !owner.hasLeft ? { ...passage, owner: owner.name } : passage
  })
}
