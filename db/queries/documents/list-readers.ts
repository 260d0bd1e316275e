import { and, asc, eq, isNull, or, sql } from 'drizzle-orm'
import type { Db, Tx } from '@/db/client'
import { collectionGroups, collections, documentGroups, documents, groupMembers, memberships, users } from '@/db/schema'
import { documentIsVisible } from '@/db/visible-documents'
import type { DocumentId, UserId } from '@/lib/domain/ids'
import type { Scope } from '@/lib/domain/scope'

/**
 * The people who may read a document, by name: admins, and members whom both its collection and the document itself let in. The
 * same rights as `documentIsVisible`, asked the other way round; a test compares the two. With `userId` only whether that one may. For admins.
 */
export async function listReaders(db: Db | Tx, scope: Scope, params: { documentId: DocumentId; userId?: UserId }) {
  const { workspaceId } = scope
  const isMemberOf = (grants: typeof collectionGroups | typeof documentGroups, target: ReturnType<typeof sql>) =>
    sql`exists (select 1 from ${grants} g join ${groupMembers} m on m.workspace_id = g.workspace_id and m.group_id = g.group_id
      where g.workspace_id = ${workspaceId} and ${target} and m.user_id = ${users.id})`
  const ofCollection = sql`g.collection_id = ${documents.collectionId}`
  const ofDocument = sql`g.document_id = ${documents.id}`
  const collectionIsOpen = sql`not exists (select 1 from ${collectionGroups} g where g.workspace_id = ${workspaceId} and ${ofCollection})`
  const documentIsOpen = sql`not exists (select 1 from ${documentGroups} g where g.workspace_id = ${workspaceId} and ${ofDocument})`
  return db
    .select({ id: users.id, name: users.name, email: users.email, role: memberships.role })
    .from(documents)
    .innerJoin(
      collections,
      and(eq(collections.workspaceId, documents.workspaceId), eq(collections.id, documents.collectionId)),
    )
    .innerJoin(memberships, eq(memberships.workspaceId, documents.workspaceId))
    .innerJoin(users, eq(users.id, memberships.userId))
    .where(
      and(
        eq(documents.id, params.documentId),
        documentIsVisible(scope),
        isNull(users.disabledAt),
        params.userId ? eq(users.id, params.userId) : undefined,
        or(
          eq(memberships.role, 'admin'),
          and(
            or(collectionIsOpen, isMemberOf(collectionGroups, ofCollection)),
            or(documentIsOpen, isMemberOf(documentGroups, ofDocument)),
          ),
        ),
      ),
    )
    .orderBy(asc(users.name), asc(users.email))
}
