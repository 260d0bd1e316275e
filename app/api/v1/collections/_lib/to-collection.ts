import type { CollectionListItem } from '@/db/queries/collections/list-collections'

export function toCollection(row: CollectionListItem) {
  const { groupIds, createdAt, ...rest } = row
  return { ...rest, groups: groupIds, createdAt: createdAt.toISOString() }
}
