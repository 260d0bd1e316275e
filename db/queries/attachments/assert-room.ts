import { and, eq, inArray, sql } from 'drizzle-orm'
import type { Tx } from '@/db/client'
import { collections, documentParents, documentRevisions, documents, memberships } from '@/db/schema'
import { attachmentLimits } from '@/lib/domain/attachment'
import type { CollectionId } from '@/lib/domain/ids'
import type { Scope } from '@/lib/domain/scope'
import { FootnoteError } from '@/lib/errors/footnote-error'

const mb = 1024 * 1024

/**
 * Holds the person's membership until the transaction ends, so that files which arrive together are counted one after the other.
 * @throws attachment_limit when another file of so many bytes is more than the conversation or the person may have
 */
export async function assertRoom(
  tx: Tx,
  scope: Scope,
  { collectionId, bytes }: { collectionId: CollectionId; bytes: number },
): Promise<void> {
  const { workspaceId, userId } = scope
  await tx
    .select({ userId: memberships.userId })
    .from(memberships)
    .where(and(eq(memberships.workspaceId, workspaceId), eq(memberships.userId, userId)))
    .for('update')
  const own = tx
    .select({ id: collections.id })
    .from(collections)
    .where(
      and(
        eq(collections.workspaceId, workspaceId),
        eq(collections.createdBy, userId),
        sql`${collections.conversationId} is not null`,
      ),
    )
  const [row] = await tx
    .select({
      files: sql<number>`count(*)::int`,
      bytes: sql<number>`coalesce(sum(${documentRevisions.bytes}), 0)::float8`,
      filesHere: sql<number>`(count(*) filter (where ${documents.collectionId} = ${collectionId}))::int`,
      bytesHere: sql<number>`coalesce(sum(${documentRevisions.bytes}) filter (where ${documents.collectionId} = ${collectionId}), 0)::float8`,
    })
    .from(documents)
    .innerJoin(
      documentRevisions,
      and(
        eq(documentRevisions.workspaceId, documents.workspaceId),
        eq(documentRevisions.id, documents.latestRevisionId),
      ),
    )
    .where(
      and(
        eq(documents.workspaceId, workspaceId),
        inArray(documents.collectionId, own),
        sql`not exists (select 1 from ${documentParents} where ${documentParents.workspaceId} = ${documents.workspaceId} and ${documentParents.documentId} = ${documents.id})`,
      ),
    )
  const { conversation, person } = attachmentLimits
  const used = row ?? { files: 0, bytes: 0, filesHere: 0, bytesHere: 0 }
  if (used.filesHere >= conversation.files) throw full(`This conversation has ${conversation.files} files already.`)
  if (used.bytesHere + bytes > conversation.bytes)
    throw full(`The files of a conversation may have ${conversation.bytes / mb} MB together.`)
  if (used.files >= person.files) throw full(`You have attached ${person.files} files to your conversations.`)
  if (used.bytes + bytes > person.bytes)
    throw full(`The files that you attach may have ${person.bytes / mb} MB together.`)
}

const full = (detail: string): FootnoteError =>
  new FootnoteError('attachment_limit', {
    detail: `${detail} Remove one, or delete a conversation that you are done with.`,
  })
