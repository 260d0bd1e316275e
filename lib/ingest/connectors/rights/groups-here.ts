import type { GroupMapping } from '@/db/queries/connectors/read-mapping'
import { everyone } from '@/lib/domain/everyone'
import type { GroupId } from '@/lib/domain/ids'
import { nobody } from '@/lib/domain/nobody'

/** Who the readers of an item are here, for its document: null is everyone of the collection, and readers of whom none is mapped are nobody. */
export function groupsHere(readers: readonly string[] | null, mapping: GroupMapping): readonly GroupId[] {
  if (readers === null) return []
  if (readers.some((id) => mapping.get(id) === everyone)) return []
  const groups = [...new Set(readers.flatMap((id) => mapping.get(id) ?? []))].toSorted()
  return groups.length > 0 ? groups : [nobody]
}
