import { and, desc, eq, lte, or, sql } from 'drizzle-orm'
import type { Db } from '@/db/client'
import { ofCollection } from '@/db/of-collection'
import { collections, documents } from '@/db/schema'
import { documentIsVisible } from '@/db/visible-documents'
import type { DocumentId } from '@/lib/domain/ids'
import type { Scope } from '@/lib/domain/scope'

/** A document that the reader answers for and that waits for them. */
export type UpkeepNotice = {
  readonly documentId: DocumentId
  readonly title: string
  readonly reviewAt: string | null
  readonly expiresAt: string | null
  readonly isNew: boolean
}

const most = 20

/** The reader's own documents that are due for review or have expired by `today`, the latest first, at most 20. */
export async function listUpkeepNotices(db: Db, scope: Scope, params: { today: string }): Promise<UpkeepNotice[]> {
  const { today } = params
  const come = (column: typeof documents.reviewAt | typeof documents.expiresAt) =>
    sql`case when ${column} <= ${today}::date then ${column} end`
  const since = sql<string>`greatest(${come(documents.reviewAt)}, ${come(documents.expiresAt)})`
  return db
    .select({
      documentId: documents.id,
      title: documents.title,
      reviewAt: documents.reviewAt,
      expiresAt: documents.expiresAt,
      isNew: sql<boolean>`coalesce((${documents.upkeepSeenAt} at time zone 'UTC')::date < ${since}, true)`,
    })
    .from(documents)
    .innerJoin(collections, ofCollection)
    .where(
      and(
        eq(documents.ownerId, scope.userId),
        documentIsVisible(scope),
        or(lte(documents.reviewAt, today), lte(documents.expiresAt, today)),
      ),
    )
    .orderBy(desc(since), documents.id)
    .limit(most)
}
