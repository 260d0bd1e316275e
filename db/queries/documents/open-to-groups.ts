import { and, eq, inArray } from 'drizzle-orm'
import type { Tx } from '@/db/client'
import { documentGroups, documentParents, documents } from '@/db/schema'
import type { DocumentId, GroupId } from '@/lib/domain/ids'
import type { WorkspaceScope } from './workspace-scope'

/** Empty: as open as its collection. `[nobody]`: to admins only. */
export type WantedGroups = ReadonlyMap<DocumentId, readonly GroupId[]>

const atOnce = 2000

/**
 * Opens documents to exactly the groups that a source has decided on, with all that was unpacked from them, whatever anybody has narrowed by hand. Rows are locked
 * level by level: what is unpacked meanwhile waits and takes over the new groups. @returns the documents whose groups were others
 */
export async function openToGroups(
  tx: Tx,
  scope: WorkspaceScope,
  params: { wanted: WantedGroups },
): Promise<DocumentId[]> {
  const roots = [...params.wanted.keys()].toSorted()
  const changed: DocumentId[] = []
  for (let at = 0; at < roots.length; at += atOnce)
    changed.push(...(await openSome(tx, scope, params.wanted, roots.slice(at, at + atOnce))))
  return changed
}

async function openSome(
  tx: Tx,
  { workspaceId }: WorkspaceScope,
  wanted: WantedGroups,
  roots: readonly DocumentId[],
): Promise<DocumentId[]> {
  const ofDocuments = (ids: readonly DocumentId[]) =>
    and(eq(documents.workspaceId, workspaceId), inArray(documents.id, [...ids]))
  const found = await tx
    .select({ id: documents.id })
    .from(documents)
    .where(ofDocuments(roots))
    .orderBy(documents.id)
    .for('update')
  const groupsOf = new Map(found.map(({ id }) => [id, wanted.get(id) ?? []]))
  for (let level = [...groupsOf.keys()]; level.length > 0;) {
    const rows = await tx
      .select({ id: documents.id, parentId: documentParents.parentId })
      .from(documents)
      .innerJoin(
        documentParents,
        and(eq(documentParents.workspaceId, documents.workspaceId), eq(documentParents.documentId, documents.id)),
      )
      .where(and(eq(documents.workspaceId, workspaceId), inArray(documentParents.parentId, level)))
      .orderBy(documents.id)
      .for('update', { of: documents })
    const members = rows.filter(({ id }) => !groupsOf.has(id))
    for (const { id, parentId } of members) groupsOf.set(id, groupsOf.get(parentId) ?? [])
    level = members.map(({ id }) => id)
  }
  const ids = [...groupsOf.keys()]
  const ofGroups = (some: readonly DocumentId[]) =>
    and(eq(documentGroups.workspaceId, workspaceId), inArray(documentGroups.documentId, [...some]))
  const before = new Map<DocumentId, GroupId[]>()
  for (const { documentId, groupId } of await tx.select().from(documentGroups).where(ofGroups(ids)))
    before.set(documentId, [...(before.get(documentId) ?? []), groupId])
  const changed = ids.filter((id) => !isSame(before.get(id) ?? [], groupsOf.get(id) ?? []))
  if (changed.length === 0) return []
  const rows = changed.flatMap((documentId) =>
    [...new Set(groupsOf.get(documentId))].map((groupId) => ({ workspaceId, documentId, groupId })),
  )
  await tx.delete(documentGroups).where(ofGroups(changed))
  for (let at = 0; at < rows.length; at += atOnce) await tx.insert(documentGroups).values(rows.slice(at, at + atOnce))
  return changed
}

const isSame = (one: readonly GroupId[], other: readonly GroupId[]): boolean =>
  [...new Set(one)].toSorted().join(' ') === [...new Set(other)].toSorted().join(' ')
